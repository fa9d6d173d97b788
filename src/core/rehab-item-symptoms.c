/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"

#include <glib/gi18n.h>

#define SYMPTOM(key_, with_pain_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_SYMPTOMS, .kind = REHAB_ITEM_YES_NO, .with_pain = with_pain_, \
    .label = label_, .help = help_, .unit = "", .sources = sources_ }

static const RehabItem rows[] = {
  SYMPTOM ("symptom-buttock-pain", TRUE, N_("Deep one-sided buttock pain"),
           N_("Under the gluteal fold, often right over the sit bone."), "F11"),
  SYMPTOM ("symptom-warm-up", FALSE, N_("Eases with warming up, then returns"),
           N_("Painful as a run starts, better after a few minutes, back and worse later."), "F12"),
  SYMPTOM ("symptom-accelerating", TRUE, N_("Pain accelerating"), N_("When picking up speed."), "F13"),
  SYMPTOM ("symptom-sprinting", TRUE, N_("Pain sprinting"), N_("At or near full speed."), "F14"),
  SYMPTOM ("symptom-uphill", TRUE, N_("Pain running uphill"), N_("On hills or stairs."), "F15"),
  SYMPTOM ("symptom-sitting", TRUE, N_("Pain sitting"),
           N_("On hard seats, in a car or on a bicycle saddle."), "F16"),
  SYMPTOM ("symptom-sitting-longer", FALSE, N_("Sitting pain grows with time"),
           N_("The longer the sitting, the worse."), "F17"),
  SYMPTOM ("symptom-stretching", TRUE, N_("Pain on stretching"),
           N_("Stretching the hamstrings, above all with the hip bent: bending forwards, lifting a straight leg."), "F18"),
  SYMPTOM ("symptom-heavy-loading", TRUE, N_("Sore with deep or heavy loading"),
           N_("Deep squats, lunges, Romanian deadlifts or other heavy work of the hamstrings."), "F19"),
  SYMPTOM ("symptom-gradual-onset", FALSE, N_("Came on gradually"),
           N_("Over weeks or months, without a single snap or accident."), "F20"),
  SYMPTOM ("symptom-trigger", FALSE, N_("Change of training before onset"),
           N_("A large jump in distance, a hurried return after an earlier injury, or a hard new strength plan."), "F21"),
};

const RehabItemRows rehab_item_rows_symptoms = REHAB_ITEM_ROWS (rows);
