/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define OUTCOME(key_, core_, min_, max_, decimals_, better_, label_, help_, unit_, sources_) \
  { .key = "outcome-" key_, .section = REHAB_SECTION_OUTCOME, .kind = REHAB_ITEM_INSTRUMENT, .core = core_, \
    .label = label_, .help = help_, .min = min_, .max = max_, .decimals = decimals_, .unit = unit_, \
    .better = REHAB_BETTER_ ## better_, .instrument = key_, .sources = sources_ }

/* Range, unit and direction repeat those of the instrument, for whoever reads this table alone. */
static const RehabItem rows[] = {
  OUTCOME ("visa-h", TRUE, 0, 100, 0, HIGHER, "VISA-H",
           N_("Symptoms, function and sport with this tendon, 0 to 100; higher is better. From the patient's form: its eight "
              "items, or the total."),
           N_("points"), "R15 R16 R17 R30 R31"),
  OUTCOME ("psfs", TRUE, 0, 10, 1, HIGHER, "PSFS",
           N_("Three to five activities the patient wants back, each from 0, impossible, to 10, as before the injury; higher is "
              "better."),
           N_("points"), "R24"),
  OUTCOME ("nprs", TRUE, 0, 10, 0, LOWER, N_("NPRS, average pain of the last week"),
           N_("On average over seven days; 0 is no pain, 10 the worst imaginable."),
           "", "R22 R23 R106"),
  OUTCOME ("global-change", TRUE, 1, 7, 0, HIGHER, N_("Global change"),
           N_("Against the beginning of treatment: 1 very much worse, 4 unchanged, 7 very much better."),
           "", "R4"),
  OUTCOME ("nirschl", FALSE, 1, 7, 0, LOWER, N_("Nirschl phase"),
           N_("1 mild after activity, gone within 24 hours; 4 changes the activity; 7 pain at rest disturbs sleep. Lower is "
              "better."),
           "", "R29 R15"),
  OUTCOME ("lefs", FALSE, 0, 80, 0, HIGHER, "LEFS",
           N_("Twenty everyday activities of the legs, each from 0, impossible, to 4, easy; higher is better."),
           N_("points"), "R18 R19"),
  OUTCOME ("fash", FALSE, 0, 100, 0, HIGHER, "FASH",
           N_("For an acute hamstring injury beside the tendon: the total of the form, 0 to 100; higher is better."),
           N_("points"), "R20 R21"),
  OUTCOME ("tsk-11", FALSE, 11, 44, 0, LOWER, "TSK-11",
           N_("Fear of movement: eleven statements, each from 1, no agreement, to 4, full agreement; lower is less fear."),
           N_("points"), "R25 R26"),
  OUTCOME ("pcs", FALSE, 0, 52, 0, LOWER, "PCS",
           N_("Thoughts about pain: thirteen statements, each from 0, never, to 4, always; lower is better."),
           N_("points"), "R27 R28"),
};

const RehabItemRows rehab_item_rows_outcome = REHAB_ITEM_ROWS (rows);
