/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"

#include <glib/gi18n.h>

#define PAIN(key_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_PAIN, .kind = REHAB_ITEM_PAIN, .max = 10, .better = REHAB_BETTER_LOWER, \
    .label = label_, .help = help_, .unit = "", .sources = sources_ }

static const RehabItem rows[] = {
  PAIN ("pain-worst", N_("Worst pain in 24 hours"),
        N_("The worst of the last 24 hours; 0 is no pain, 10 the worst imaginable."), "R22"),
  PAIN ("pain-waking", N_("Pain on waking"),
        N_("On getting up this morning; 0 is no pain, 10 the worst imaginable."), "R22"),
  PAIN ("pain-now", N_("Pain now"),
        N_("At this moment, at rest; 0 is no pain, 10 the worst imaginable."), "R22"),
};

const RehabItemRows rehab_item_rows_pain = REHAB_ITEM_ROWS (rows);
