/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-rows.h"
#include "rehab-i18n.h"


#define LEFS_N_ITEMS 20
#define PSFS_LEAST 3
#define PSFS_MOST 5

#define LEFS(number_, label_) \
  { .suffix = number_, .kind = REHAB_ITEM_NUMBER, .label = label_, .max = 4, .better = REHAB_BETTER_HIGHER }

/* Topics, not wording, in the order of the form (R18). */
static const RehabItemPart lefs_parts[] = {
  LEFS ("1", N_("1. Daily work")),
  LEFS ("2", N_("2. Sport, hobbies")),
  LEFS ("3", N_("3. Bath")),
  LEFS ("4", N_("4. Room to room")),
  LEFS ("5", N_("5. Shoes, socks")),
  LEFS ("6", N_("6. Squat")),
  LEFS ("7", N_("7. Lift from floor")),
  LEFS ("8", N_("8. Light chores")),
  LEFS ("9", N_("9. Heavy chores")),
  LEFS ("10", N_("10. Car")),
  LEFS ("11", N_("11. Short walk")),
  LEFS ("12", N_("12. Long walk")),
  LEFS ("13", N_("13. Stairs")),
  LEFS ("14", N_("14. Standing")),
  LEFS ("15", N_("15. Sitting")),
  LEFS ("16", N_("16. Run, even")),
  LEFS ("17", N_("17. Run, uneven")),
  LEFS ("18", N_("18. Fast turns")),
  LEFS ("19", N_("19. Hopping")),
  LEFS ("20", N_("20. Turn in bed")),
};

G_STATIC_ASSERT (G_N_ELEMENTS (lefs_parts) == LEFS_N_ITEMS);
G_STATIC_ASSERT (LEFS_N_ITEMS <= REHAB_INSTRUMENT_MAX_PARTS);

static RehabNumber
score_lefs (const RehabNumber *answers)
{
  if (rehab_instrument_find_problem (&rehab_instrument_lefs, answers) != NULL)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_instrument_add_up (answers, LEFS_N_ITEMS);
}

static const RehabChangeFigure lefs_figures[] = {
  { .value = 9, .label = N_("smallest detectable change, with 90 % confidence"), .sources = "R18" },
  { .value = 9, .label = N_("smallest change that counted as important"), .sources = "R18" },
};

static const RehabScoreFact lefs_facts[] = {
  { N_("A single score is read with an error of ±5.3 points."), "R18" },
  { N_("The middle value of healthy people was 77."), "R19" },
};

const RehabInstrument rehab_instrument_lefs = {
  .key = "lefs",
  /* Translators: the name of a questionnaire, the same in most languages */
  .name = N_("LEFS"),
  .about = N_("Twenty activities of the legs, each from 0, impossible, to 4, easy. 0 to 80, higher is better."),
  .parts = lefs_parts,
  .n_parts = G_N_ELEMENTS (lefs_parts),
  .max = 80,
  .unit = N_("points"),
  .better = REHAB_BETTER_HIGHER,
  .score = score_lefs,
  .figures = lefs_figures,
  .n_figures = G_N_ELEMENTS (lefs_figures),
  .facts = lefs_facts,
  .n_facts = G_N_ELEMENTS (lefs_facts),
  .caveat = N_("For any trouble of the legs, not for this condition."),
  .sources = "R18 R19",
};

/* Each activity is the patient's words and a score; the score is the part that has the number alone for its key. */
#define ACTIVITY(number_, words_, label_) \
  { .suffix = number_ "-words", .kind = REHAB_ITEM_TEXT, .label = words_ }, \
  { .suffix = number_, .kind = REHAB_ITEM_NUMBER, .label = label_, .max = 10, .better = REHAB_BETTER_HIGHER }

static const RehabItemPart psfs_parts[] = {
  ACTIVITY ("1", N_("Activity 1, in the patient's words"), N_("Activity 1")),
  ACTIVITY ("2", N_("Activity 2, in the patient's words"), N_("Activity 2")),
  ACTIVITY ("3", N_("Activity 3, in the patient's words"), N_("Activity 3")),
  ACTIVITY ("4", N_("Activity 4, in the patient's words"), N_("Activity 4")),
  ACTIVITY ("5", N_("Activity 5, in the patient's words"), N_("Activity 5")),
};

G_STATIC_ASSERT (G_N_ELEMENTS (psfs_parts) == PSFS_MOST * 2);

/* A score without its activity says nothing, and an activity without its score leaves the form unfinished. */
static void
count_psfs (const RehabNumber *answers,
            guint             *n_answered,
            guint             *n_asked)
{
  guint n_begun = 0;

  *n_answered = 0;
  for (guint i = 0; i < PSFS_MOST; i++)
    {
      gboolean named = answers[i * 2].known;
      gboolean scored = answers[i * 2 + 1].known;

      if (named || scored)
        n_begun++;
      if (named && scored)
        (*n_answered)++;
    }

  *n_asked = MAX (n_begun, PSFS_LEAST);
}

static RehabNumber
score_psfs (const RehabNumber *answers)
{
  double sum = 0.0;
  guint n_answered, n_asked;

  count_psfs (answers, &n_answered, &n_asked);
  if (n_answered < n_asked || rehab_instrument_find_problem (&rehab_instrument_psfs, answers) != NULL)
    return REHAB_NUMBER_NOT_ASKED;

  for (guint i = 0; i < PSFS_MOST; i++)
    sum += answers[i * 2 + 1].value;

  return rehab_number (sum / n_answered);
}

static const RehabChangeFigure psfs_figures[] = {
  { .value = 2, .label = N_("smallest detectable change of the mean, with 90 % confidence"), .sources = "R24" },
  { .value = 3, .label = N_("smallest detectable change of a single activity, with 90 % confidence"), .sources = "R24" },
};

const RehabInstrument rehab_instrument_psfs = {
  .key = "psfs",
  /* Translators: the name of a questionnaire, the same in most languages */
  .name = N_("PSFS"),
  .about = N_("Three to five activities that the patient names, each from 0, impossible, to 10, as before the injury. Their "
              "mean, higher is better."),
  .parts = psfs_parts,
  .n_parts = G_N_ELEMENTS (psfs_parts),
  .max = 10,
  .decimals = 1,
  .unit = N_("points"),
  .better = REHAB_BETTER_HIGHER,
  .score = score_psfs,
  .count = count_psfs,
  .figures = psfs_figures,
  .n_figures = G_N_ELEMENTS (psfs_figures),
  .caveat = N_("These figures were read on a page about the scale, not in the paper itself; only the same activities can be compared."),
  .sources = "R24",
};

static const RehabScoreFact fash_facts[] = {
  { N_("In German footballers it agreed with itself at about 0.98 when repeated (intraclass correlation)."), "R21" },
};

const RehabInstrument rehab_instrument_fash = {
  .key = "fash",
  /* Translators: the name of a questionnaire, the same in most languages */
  .name = N_("FASH"),
  .about = N_("The total of ten items from the completed form. 0 to 100, higher is better."),
  .max = 100,
  .unit = N_("points"),
  .better = REHAB_BETTER_HIGHER,
  .facts = fash_facts,
  .n_facts = G_N_ELEMENTS (fash_facts),
  .caveat = N_("Made for acute hamstring injuries, not for this condition; the range of its total is to be checked on the form, "
               "and no figure for a change is known."),
  .sources = "R20 R21",
};
