/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define SCORES N_("How much, 0 to 10")
/* Translators: where it hurts */
#define PLACE N_("Where")

#define PAIN(key_, core_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_PAIN, .group = SCORES, .kind = REHAB_ITEM_PAIN, .core = core_, \
    .max = 10, .better = REHAB_BETTER_LOWER, .label = label_, .help = help_, .sources = sources_ }

static const RehabItem rows[] = {
  PAIN ("pain-now", TRUE, N_("Pain now"),
        N_("At this moment, at rest; 0 is no pain, 10 the worst imaginable."), "R22 R49"),
  PAIN ("pain-worst", TRUE, N_("Worst pain in 24 hours"),
        N_("The worst of the last 24 hours, whatever brought it on; 0 is no pain, 10 the worst imaginable."), "R22 R106"),
  PAIN ("pain-average", FALSE, N_("Average pain in 24 hours"),
        N_("Over the last 24 hours as a whole, the nights included; 0 is no pain, 10 the worst imaginable."), "R22 R106"),
  PAIN ("pain-best", FALSE, N_("Least pain in 24 hours"),
        N_("At its best within the last 24 hours; 0 when it went away altogether."), "R22"),
  PAIN ("pain-waking", TRUE, N_("Pain on waking"),
        N_("On getting up this morning; 0 is no pain, 10 the worst imaginable."), "R22 R34"),
  PAIN ("pain-night", FALSE, N_("Pain at night"),
        N_("The worst of last night. Whether it wakes and stays whatever the position is asked under red flags."), "F122 R22"),
  {
    .key = "pain-chart", .section = REHAB_SECTION_PAIN, .group = PLACE, .kind = REHAB_ITEM_BODY_CHART,
    .label = N_("Pain area"),
    .help = N_("Painted where it hurts, from behind or from the side, after the patient has pointed with one finger."),
    .sources = "F11 R3",
  },
  {
    .key = "pain-where", .section = REHAB_SECTION_PAIN, .group = PLACE, .kind = REHAB_ITEM_TEXT,
    .label = N_("Pain in words"),
    .help = N_("Where it is, how deep, where it spreads and what it feels like, as the patient says it."),
    .sources = "F11 F40",
  },
  {
    .key = "pain-localised", .section = REHAB_SECTION_PAIN, .group = PLACE, .kind = REHAB_ITEM_YES_NO,
    .label = N_("Smaller than a tennis ball"),
    .help = N_("The area that the patient shows is smaller than a tennis ball. No if it spreads over the buttock or down the leg."),
    .sources = "R3 R4",
    .evidence = { .caveat = N_("Asked for on entry to a trial; its value for diagnosis was not studied.") },
  },
};

const RehabItemRows rehab_item_rows_pain = REHAB_ITEM_ROWS (rows);
