/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-figure.h"
#include "rehab-dose-field.h"
#include "rehab-prescription.h"

#include <glib/gi18n.h>

const RehabDoseFigure rehab_dose_figures[REHAB_N_DOSE_FIGURES] = {
  { "sets", NC_("dose field", "Sets"), 1, 3, TRUE },
  { "repetitions", NC_("dose field", "Repetitions"), 1, 10, TRUE },
  { "repetitions_to", NC_("dose field", "Up to"), 1, 12, FALSE },
  { "hold_seconds", NC_("dose field", "Hold, seconds"), 5, 30, FALSE },
  { "minutes", NC_("dose field", "Minutes"), 5, 10, FALSE },
  { "load_kg", NC_("dose field", "Load, kg"), 2.5, 5, TRUE },
  { "times_a_day", NC_("dose field", "Times a day"), 1, 2, FALSE },
  { "rest_seconds", NC_("dose field", "Rest, seconds"), 15, 60, TRUE },
  { "effort", NC_("dose field", "Effort, 0 to 10"), 1, 5, FALSE },
  { "pain_limit", NC_("dose field", "Pain limit, 0 to 10"), 1, 3, FALSE },
};

/**
 * rehab_dose_figure_new_field:
 * @self: a figure
 *
 * Returns: (transfer floating) (type RehabDoseField): an empty field to type it into
 */
GtkWidget *
rehab_dose_figure_new_field (const RehabDoseFigure *self)
{
  return rehab_dose_field_new (rehab_record_find_field (&rehab_prescription_type, self->field),
                               g_dpgettext2 (GETTEXT_PACKAGE, "dose field", self->caption), self->step, self->first);
}
