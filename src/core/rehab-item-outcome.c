/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"

#include <glib/gi18n.h>

static const RehabItem rows[] = {
  {
    .key = "outcome-visa-h", .section = REHAB_SECTION_OUTCOME, .kind = REHAB_ITEM_INSTRUMENT,
    .max = 100, .better = REHAB_BETTER_HIGHER,
    .label = N_("VISA-H"),
    .help = N_("The total of the completed questionnaire, from 0 to 100; higher is better."),
    .instrument = "visa-h", .unit = N_("points"), .sources = "R15 R16",
    .evidence = { .caveat = N_("A change of 22 counted as success in one group of runners; no smallest detectable change is "
                               "published, and reviews rate the evidence for the scale as low, so that it should not stand "
                               "alone.") },
  },
};

const RehabItemRows rehab_item_rows_outcome = REHAB_ITEM_ROWS (rows);
