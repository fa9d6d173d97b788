/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-findings.h"
#include "rehab-body-region.h"
#include "rehab-sample-course.h"

#include <math.h>
#include <string.h>

typedef enum
{
  FIRST, /* at the first visit */
  EACH,
  LATER, /* at every visit but the first */
  SPORT, /* at every visit of phase 3 and after it */
} When;

/* A number that follows the tendon's pain: @well without any, and @slope for each point of it. */
static const struct
{
  const char *key;
  When when;
  double well;
  double slope;
  double step;   /* what it is rounded to */
  double spread; /* chance */
} numbers[] = {
  { "pain-now", EACH, 0, 0.3, 1, 0 },
  { "pain-worst", EACH, 0, 1.1, 1, 0 },
  { "pain-average", EACH, 0, 0.7, 1, 0 },
  { "pain-waking", EACH, 0, 0.6, 1, 0 },
  { "pain-night", FIRST, 0, 0.2, 1, 0 },
  { "symptom-sitting-minutes", EACH, 130, -18, 5, 4 },
  { "history-run-days", FIRST, 6, -0.5, 1, 0 },
  { "history-hard-sessions", FIRST, 3, -0.2, 1, 0 },
  { "history-strength-sessions", FIRST, 2, -0.2, 1, 0 },
  { "load-double-bridge", FIRST, 0, 0.2, 1, 0 },
  { "load-bent-knee-bridge", EACH, 0, 0.35, 1, 0 },
  { "load-platform-bridge", EACH, 0, 0.55, 1, 0 },
  { "load-long-lever-bridge", EACH, 0, 0.65, 1, 0 },
  { "load-arabesque", EACH, 0, 0.8, 1, 0 },
  { "load-single-leg-deadlift", LATER, 0, 0.85, 1, 0 },
  { "load-hop", SPORT, 0, 0.9, 1, 0 },
  { "load-daily", LATER, 0, 0.4, 1, 0 },
  { "strength-bridge-count", EACH, 29, -2.8, 1, 1 },
  { "strength-prone-curl", LATER, 24, -1.6, 0.5, 0.8 },
  { "strength-range-straight-leg-raise", EACH, 82, -3.2, 1, 2 },
  { "strength-range-active-knee-extension", FIRST, 18, 1.5, 1, 2 },
  { "function-ten-hops", SPORT, 0, 0.6, 1, 0 },
  { "function-hop-single", SPORT, 168, -9, 1, 4 },
  { "function-top-speed", SPORT, 98, -6, 1, 1 },
  { "function-readiness", LATER, 9.6, -1.3, 1, 0 },
  { "look-alike-laslett", FIRST, 0, 0, 1, 0 },
};

/* Newtons of three trials, of somebody well. */
static const struct
{
  const char *key;
  When when;
  double well;
  double slope; /* part of it lost for each point of pain */
  double angle;
} strengths[] = {
  { "strength-knee-flexion-mid", EACH, 268, 0.045, 90 },
  { "strength-hip-extension", EACH, 312, 0.035, 0 },
};

static const struct
{
  const char *key;
  When when;
  const char *text;
} words[] = {
  { "symptom-aggravating", FIRST, "Sitting for more than half an hour, getting up to speed, bending down to tie shoes." },
  { "symptom-easing", FIRST, "Standing up, walking about, a cushion in the car." },
  { "history-change", FIRST, "More and faster running within a few weeks, no easy week in between." },
  { "advice-agreed", FIRST, "Relative rest from what provokes it, the programme every day, pain written down in the diary." },
};

static const char *const activities[] = { "Sit through a lecture", "Jog for 20 minutes", "Tie shoes without pain" };

static gboolean
is_time (const RehabSampleFindings *self,
         When                       when)
{
  RehabPhase phase = rehab_sample_course_phase (self->story, self->story->visits[self->visit], NULL);

  switch (when)
    {
    case FIRST:
      return self->visit == 0;
    case LATER:
      return self->visit > 0;
    case SPORT:
      return phase >= REHAB_PHASE_SPORT;
    case EACH:
      break;
    }

  return TRUE;
}

static gboolean
add_number (RehabSampleFindings *self,
            const RehabItem     *item)
{
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (strcmp (numbers[i].key, item->key) != 0 || !is_time (self, numbers[i].when))
        continue;

      for (RehabSide side = item->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED;
           side <= (item->sided ? REHAB_SIDE_RIGHT : REHAB_SIDE_NOT_ASKED); side++)
        {
          double pain = item->sided ? rehab_sample_findings_pain_of (self, side) : self->pain;
          double chance = numbers[i].spread > 0 ? numbers[i].spread * rehab_sample_random_spread (self->random) : 0.0;
          double value = round ((numbers[i].well + numbers[i].slope * pain + chance) / numbers[i].step) * numbers[i].step;

          if (!rehab_sample_findings_add (self, item, "", side, CLAMP (value, item->min, item->max)))
            return FALSE;
        }
    }

  return TRUE;
}

/* What the story itself tells in numbers. */
static gboolean
add_fact (RehabSampleFindings *self,
          const RehabItem     *item)
{
  const RehabSampleStory *story = self->story;
  gboolean runs_far = story->training == REHAB_SAMPLE_TRAINS_ENDURANCE;
  double value;

  if (self->visit > 0)
    return TRUE;
  if (strcmp (item->key, "symptom-weeks") == 0)
    value = round (story->months_before * 4.35);
  else if (strcmp (item->key, "history-distance-before") == 0)
    value = runs_far ? 68 : 32;
  else if (strcmp (item->key, "history-distance-now") == 0)
    value = runs_far ? 34 : 15;
  else if (strcmp (item->key, "history-sitting-hours") == 0)
    value = round (story->desk_minutes / 60.0);
  else if (strcmp (item->key, "health-height") == 0)
    value = story->sex == REHAB_SEX_FEMALE ? 169 : 182;
  else if (strcmp (item->key, "health-weight") == 0)
    value = story->sex == REHAB_SEX_FEMALE ? 58 : 76;
  else
    return TRUE;

  return rehab_sample_findings_add (self, item, "", REHAB_SIDE_NOT_ASKED, value);
}

static gboolean
add_choice (RehabSampleFindings *self,
            const RehabItem     *item)
{
  RehabPhase phase = rehab_sample_course_phase (self->story, self->story->visits[self->visit], NULL);
  double value;

  if (strcmp (item->key, "symptom-warm-up") == 0)
    value = self->pain > 2.5 ? 1 : 0;
  else if (strcmp (item->key, "symptom-settling") == 0)
    value = self->pain > 4.0 ? 3 : self->pain > 1.5 ? 2 : 1;
  else if (strcmp (item->key, "function-participation") == 0)
    value = phase <= REHAB_PHASE_CALM ? 2 : phase < REHAB_PHASE_SPORT ? 3 : phase == REHAB_PHASE_SPORT ? 4 : 5;
  else if (strcmp (item->key, "load-daily-task") == 0 && self->visit > 0)
    value = 1;
  else if (strcmp (item->key, "history-leg-length") == 0 && self->visit == 0)
    value = 0;
  else if (strcmp (item->key, "history-sitting-where") == 0 && self->visit == 0)
    value = 1;
  else if (strcmp (item->key, "look-alike-tendinopathy") == 0 && self->visit == 0)
    value = 2;
  else if (item->section == REHAB_SECTION_LOOK_ALIKES && self->visit == 0 && !item->young_only)
    value = strcmp (item->key, "look-alike-lumbar") == 0 && self->story->desk_minutes > 400 ? 1 : 0;
  else
    return TRUE;

  return rehab_sample_findings_add (self, item, "", REHAB_SIDE_NOT_ASKED, value);
}

static gboolean
add_strength (RehabSampleFindings *self,
              const RehabItem     *item)
{
  static const char *const trials[] = { "1", "2", "3" };

  for (size_t i = 0; i < G_N_ELEMENTS (strengths); i++)
    {
      if (strcmp (strengths[i].key, item->key) != 0 || !is_time (self, strengths[i].when))
        continue;

      if (!rehab_sample_findings_add (self, item, "device", REHAB_SIDE_NOT_ASKED, 1)
          || !rehab_sample_findings_add (self, item, "position", REHAB_SIDE_NOT_ASKED, 1)
          || !rehab_sample_findings_add (self, item, "angle", REHAB_SIDE_NOT_ASKED, strengths[i].angle))
        return FALSE;

      for (RehabSide side = REHAB_SIDE_LEFT; side <= REHAB_SIDE_RIGHT; side++)
        for (size_t trial = 0; trial < G_N_ELEMENTS (trials); trial++)
          {
            double share = 1.0 - strengths[i].slope * rehab_sample_findings_pain_of (self, side);
            double value = strengths[i].well * share * (1.0 + 0.025 * rehab_sample_random_spread (self->random));

            if (!rehab_sample_findings_add (self, item, trials[trial], side, round (value)))
              return FALSE;
          }
    }

  return TRUE;
}

/* The items of a questionnaire that have @total as their sum: the two about sport and training first, the rest even. */
static gboolean
add_visa_items (RehabSampleFindings *self,
                const RehabItem     *item,
                double               total)
{
  static const char *const even[] = { "1", "2", "3", "4", "5", "6" };
  double sport = total > 85 ? 10 : total > 60 ? 7 : total > 35 ? 4 : 0;
  double branch = total > 90 ? 1 : total > 40 ? 2 : 3;
  double training = MIN (round (0.3 * total), branch < 1.5 ? 30 : branch < 2.5 ? 20 : 10);
  int rest = (int) (total - sport - training);

  for (int i = 0; i < (int) G_N_ELEMENTS (even); i++)
    if (!rehab_sample_findings_add (self, item, even[i], REHAB_SIDE_NOT_ASKED, rest / 6 + (i < rest % 6 ? 1 : 0)))
      return FALSE;

  return rehab_sample_findings_add (self, item, "7", REHAB_SIDE_NOT_ASKED, sport)
         && rehab_sample_findings_add (self, item, "8-branch", REHAB_SIDE_NOT_ASKED, branch)
         && rehab_sample_findings_add (self, item, "8", REHAB_SIDE_NOT_ASKED, training);
}

static gboolean
add_activities (RehabSampleFindings *self,
                const RehabItem     *item)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (activities); i++)
    {
      g_autofree char *suffix = g_strdup_printf ("%d", i + 1);
      g_autofree char *said = g_strdup_printf ("%d-words", i + 1);
      double score = CLAMP (round (9.4 - (1.0 + 0.15 * i) * self->pain), 0, 10);

      if (!rehab_sample_findings_say (self, item, said, activities[i])
          || !rehab_sample_findings_add (self, item, suffix, REHAB_SIDE_NOT_ASKED, score))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_instrument (RehabSampleFindings *self,
                const RehabItem     *item)
{
  double visa = rehab_sample_course_visa (self->story, self->story->visits[self->visit]);
  double total;

  /* The first one came in on paper; later the items were entered. */
  if (strcmp (item->key, "outcome-visa-h") == 0 && self->visit > 0)
    return add_visa_items (self, item, visa);
  if (strcmp (item->key, "outcome-psfs") == 0)
    return add_activities (self, item);

  if (strcmp (item->key, "outcome-visa-h") == 0)
    total = visa;
  else if (strcmp (item->key, "outcome-nprs") == 0)
    total = CLAMP (round (0.8 * self->pain), 0, 10);
  else if (strcmp (item->key, "outcome-lefs") == 0 && (self->visit == 0 || self->is_last))
    total = CLAMP (round (78 - 4.2 * self->pain), 0, 80);
  else if (strcmp (item->key, "outcome-tsk-11") == 0 && self->visit == 0)
    total = CLAMP (round (16 + 1.8 * self->pain), 11, 44);
  else if (strcmp (item->key, "outcome-global-change") == 0 && self->visit > 0)
    total = CLAMP (round (6.6 - 0.6 * self->pain), 1, 7);
  else
    return TRUE;

  return rehab_sample_findings_add (self, item, "", REHAB_SIDE_NOT_ASKED, total);
}

static gboolean
add_body_chart (RehabSampleFindings *self,
                const RehabItem     *item)
{
  static const struct
  {
    const char *key;
    double threshold;
  } regions[] = { { "sit-bone", 0.5 }, { "gluteal-fold", 3.0 }, { "upper-thigh", 5.5 } };
  g_autoptr (RehabBodyArea) area = rehab_body_area_new ();
  g_autofree char *text = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (regions); i++)
    for (RehabSide side = REHAB_SIDE_LEFT; side <= REHAB_SIDE_RIGHT; side++)
      if (rehab_sample_findings_pain_of (self, side) > regions[i].threshold)
        {
          RehabBodyArea *painted = rehab_body_region_paint (rehab_body_region_lookup (regions[i].key), area, side);

          rehab_body_area_unref (area);
          area = painted;
        }

  text = rehab_body_area_to_text (area);

  return text == NULL || rehab_sample_findings_say (self, item, "", text);
}

static gboolean
add_words (RehabSampleFindings *self,
           const RehabItem     *item)
{
  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].key, item->key) == 0 && is_time (self, words[i].when))
      return rehab_sample_findings_say (self, item, "", words[i].text);

  return TRUE;
}

/**
 * rehab_sample_measures_add:
 * @self: a visit
 * @item: an item that is not answered with yes or no
 *
 * Adds what was measured, scored, chosen or said of @item at a visit, if it was.
 *
 * Returns: whether all of it are findings
 */
gboolean
rehab_sample_measures_add (RehabSampleFindings *self,
                           const RehabItem     *item)
{
  switch (item->kind)
    {
    case REHAB_ITEM_PAIN:
      return add_number (self, item);
    case REHAB_ITEM_NUMBER:
      return add_number (self, item) && add_fact (self, item);
    case REHAB_ITEM_CHOICE:
      return add_choice (self, item);
    case REHAB_ITEM_TEXT:
      return add_words (self, item);
    case REHAB_ITEM_STRENGTH:
      return add_strength (self, item);
    case REHAB_ITEM_INSTRUMENT:
      return add_instrument (self, item);
    case REHAB_ITEM_BODY_CHART:
      return add_body_chart (self, item);
    case REHAB_ITEM_YES_NO:
      break;
    }

  return TRUE;
}
