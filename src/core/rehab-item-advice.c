/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define EXPLAINED N_("Explained")
#define AGREED N_("Agreed")

/* A record of what was talked about: yes is "explained today". What it says is the article's. */
#define EXPLAIN(key_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_ADVICE, .group = EXPLAINED, .kind = REHAB_ITEM_YES_NO, \
    .label = label_, .help = help_, .sources = sources_ }

#define TEXT(key_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_ADVICE, .group = AGREED, .kind = REHAB_ITEM_TEXT, \
    .label = label_, .help = help_, .sources = sources_ }

static const RehabItem rows[] = {
  EXPLAIN ("advice-stretching", N_("What deep stretching does"),
           N_("Aggressive stretching into hip flexion presses the tendon on the bone and can aggravate it."), "F55 F111"),
  EXPLAIN ("advice-flare", N_("Running through a flare"),
           N_("Hard or long running during a flare keeps the tendon irritated; complete rest is no answer either."), "F7 F56"),
  EXPLAIN ("advice-swap", N_("Swapping what provokes it"),
           N_("Activity that provokes is exchanged for activity that the tendon likes while capacity is rebuilt."), "F57 F61"),
  {
    .key = "advice-loading", .section = REHAB_SECTION_ADVICE, .group = EXPLAINED, .kind = REHAB_ITEM_YES_NO,
    .label = N_("Education and progressive loading"),
    .help = N_("They are the cornerstone, and no single recipe is known to be best."),
    .sources = "F58 R39",
    .evidence = { .caveat = N_("The basis is expert opinion, case reports and other tendons: exercise has had no adequate trial in "
                               "this condition.") },
  },
  EXPLAIN ("advice-individual", N_("Why the plan is one’s own"),
           N_("It is fitted to the person with a physiotherapist, above all when the pain is severe."), "F59"),
  EXPLAIN ("advice-pain-rule", N_("The pain rule and the 24 hours"),
           N_("How much pain is accepted during loading, and that it settles within 24 hours; which rule is set in the episode."),
           "F72 F80 F90 R36"),
  EXPLAIN ("advice-sitting", N_("How to sit, and for how long"),
           N_("Softer or cut-out cushions, breaks from driving and desk work, standing and walking in between."),
           "F66 F67 F113 F114"),
  EXPLAIN ("advice-early", N_("When to come back"),
           N_("Deep buttock pain that persists with running or sitting: load is changed early and it is examined promptly, so "
              "that a small reaction stays small."), "F115 F116"),
  EXPLAIN ("advice-outlook", N_("Outlook"),
           N_("Found early and rehabilitated step by step, most athletes get back to a high level; it is counted in months."),
           "F125 F126 R39"),
  TEXT ("advice-swapped", N_("Swapped for now"),
        N_("What is left out or changed, and what is done in its place."), "F57"),
  TEXT ("advice-agreed", N_("What was agreed"),
        N_("In words the patient would use; it can go into the letter."), "F59"),
};

const RehabItemRows rehab_item_rows_advice = REHAB_ITEM_ROWS (rows);
