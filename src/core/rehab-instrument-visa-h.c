/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-rows.h"
#include "rehab-i18n.h"

/* Items 1 to 6, item 7, and the two parts of item 8 (R15, R17). */
enum
{
  SPORT = 6,
  BRANCH,
  TRAINING,
  N_PARTS
};

enum
{
  BRANCH_NO_PAIN = 1,
  BRANCH_CAN_TRAIN,
  BRANCH_MUST_STOP
};

static const RehabItemChoice sport_points[] = {
  { 0, "0", "0" },
  { 4, "4", "4" },
  { 7, "7", "7" },
  { 10, "10", "10" },
};

static const RehabItemChoice branches[] = {
  { BRANCH_NO_PAIN, "a", N_("A, no pain") },
  { BRANCH_CAN_TRAIN, "b", N_("B, pain, can train") },
  { BRANCH_MUST_STOP, "c", N_("C, pain stops it") },
};

#define LINE(number_, label_) \
  { .suffix = number_, .kind = REHAB_ITEM_NUMBER, .label = label_, .max = 10, .better = REHAB_BETTER_HIGHER }

/* What items 1 to 6 ask stands on the form alone: its wording is not ours to repeat, and no source of ours lists it. */
static const RehabItemPart parts[] = {
  LINE ("1", N_("Item 1")),
  LINE ("2", N_("Item 2")),
  LINE ("3", N_("Item 3")),
  LINE ("4", N_("Item 4")),
  LINE ("5", N_("Item 5")),
  LINE ("6", N_("Item 6")),
  { .suffix = "7", .kind = REHAB_ITEM_CHOICE, .label = N_("Item 7, sport"), .max = 10, .better = REHAB_BETTER_HIGHER,
    .choices = sport_points, .n_choices = G_N_ELEMENTS (sport_points) },
  { .suffix = "8-branch", .kind = REHAB_ITEM_CHOICE, .label = N_("Item 8, part"),
    .choices = branches, .n_choices = G_N_ELEMENTS (branches) },
  { .suffix = "8", .kind = REHAB_ITEM_NUMBER, .label = N_("Item 8, training"), .max = 30,
    .better = REHAB_BETTER_HIGHER },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == N_PARTS);

/* Without pain up to 30 points, with pain but able to train up to 20, forced to stop up to 10. */
static double
get_max (const RehabNumber *answers,
         guint              part)
{
  if (part != TRAINING || !answers[BRANCH].known)
    return parts[part].max;
  if (answers[BRANCH].value < BRANCH_CAN_TRAIN)
    return 30.0;

  return answers[BRANCH].value < BRANCH_MUST_STOP ? 20.0 : 10.0;
}

static const char *
find_contradiction (const RehabNumber *answers)
{
  if (!answers[TRAINING].known || answers[TRAINING].value <= get_max (answers, TRAINING))
    return NULL;

  return N_("Item 8 has more points than its part allows: up to 30 in A, 20 in B, 10 in C. No total.");
}

static void
count (const RehabNumber *answers,
       guint             *n_answered,
       guint             *n_asked)
{
  *n_answered = answers[BRANCH].known && answers[TRAINING].known ? 1 : 0;
  *n_asked = 8;

  for (guint i = 0; i <= SPORT; i++)
    {
      if (answers[i].known)
        (*n_answered)++;
    }
}

static RehabNumber
score (const RehabNumber *answers)
{
  RehabNumber lines = rehab_instrument_add_up (answers, SPORT + 1);

  if (!lines.known || !answers[BRANCH].known || !answers[TRAINING].known
      || rehab_instrument_find_problem (&rehab_instrument_visa_h, answers) != NULL)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (lines.value + answers[TRAINING].value);
}

static const RehabChangeFigure figures[] = {
  { .value = 22, .label = N_("counted as success in one group of runners"), .sources = "R16" },
};

static const RehabScoreFact facts[] = {
  { N_("Repeated, it agreed with itself at 0.90 to 0.95 (intraclass correlation; 20 people without surgery, 10 with, and 30 "
       "healthy)."), "R15" },
  { N_("Reviews call its content insufficient and find that it measures more than one thing."), "R30" },
  { N_("The parts of item 8, with up to 30, 20 and 10 points, are those of the other VISA forms; how minutes become points "
       "stands on the official form."), "R17" },
};

const RehabInstrument rehab_instrument_visa_h = {
  .key = "visa-h",
  /* Translators: the name of a questionnaire, the same in most languages */
  .name = N_("VISA-H"),
  .about = N_("Eight items from the patient's completed form: 1 to 6 from 0 to 10, 7 with 0, 4, 7 or 10 points, 8 in one of "
              "three parts. 0 to 100, higher is better."),
  .parts = parts,
  .n_parts = G_N_ELEMENTS (parts),
  .max = 100,
  .unit = N_("points"),
  .better = REHAB_BETTER_HIGHER,
  .score = score,
  .count = count,
  .find_contradiction = find_contradiction,
  .get_max = get_max,
  .figures = figures,
  .n_figures = G_N_ELEMENTS (figures),
  .facts = facts,
  .n_facts = G_N_ELEMENTS (facts),
  .caveat = N_("No smallest detectable change is published, and reviews rate its evidence as low: it should not stand alone."),
  .sources = "R15 R16 R17 R30 R31",
};
