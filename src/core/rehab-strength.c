/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength.h"

#include <math.h>

/* Shares of whole numbers are rarely exact in binary: 20 of 200 is to lie within 10 %. */
#define TINY 1e-9

static const char *const trial_suffixes[REHAB_STRENGTH_N_TRIALS] = { "1", "2", "3" };

static RehabItemValue
read_trial (const RehabItem       *item,
            guint                  trial,
            RehabSide              side,
            const RehabCase       *record,
            const RehabAssessment *assessment)
{
  RehabItemPart part;

  if (!rehab_item_has_part (item, trial_suffixes[trial], &part))
    return (RehabItemValue) { 0 };

  return rehab_item_part_read_value (&part, side, record, assessment);
}

static RehabNumber
read_part (const RehabItem       *item,
           const char            *suffix,
           RehabSide              side,
           const RehabCase       *record,
           const RehabAssessment *assessment)
{
  RehabItemPart part;

  if (!rehab_item_has_part (item, suffix, &part))
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_item_part_read_value (&part, side, record, assessment).number;
}

static RehabStrengthSetup
read_setup (const RehabItem       *item,
            const RehabCase       *record,
            const RehabAssessment *assessment)
{
  return (RehabStrengthSetup) {
    .device = read_part (item, "device", REHAB_SIDE_NOT_ASKED, record, assessment),
    .position = read_part (item, "position", REHAB_SIDE_NOT_ASKED, record, assessment),
    .angle = read_part (item, "angle", REHAB_SIDE_NOT_ASKED, record, assessment),
  };
}

/* Two forces that were not measured alike differ for that reason alone. */
static RehabStrengthGap
compare_setups (const RehabStrengthSetup *now,
                const RehabStrengthSetup *then)
{
  if (now->device.known && then->device.known && !rehab_number_equal (now->device, then->device))
    return REHAB_STRENGTH_GAP_OTHER_DEVICE;
  if (now->position.known && then->position.known && !rehab_number_equal (now->position, then->position))
    return REHAB_STRENGTH_GAP_OTHER_POSITION;
  if (now->angle.known && then->angle.known && !rehab_number_equal (now->angle, then->angle))
    return REHAB_STRENGTH_GAP_OTHER_ANGLE;
  if (!rehab_strength_setup_is_whole (now) || !rehab_strength_setup_is_whole (then))
    return REHAB_STRENGTH_GAP_SETUP_UNKNOWN;

  return REHAB_STRENGTH_GAP_NONE;
}

static void
read_trials (RehabStrengthSide     *self,
             const RehabItem       *item,
             const RehabCase       *record,
             const RehabAssessment *assessment)
{
  double least = INFINITY;
  double most = -INFINITY;
  double sum = 0.0;
  gboolean noted = FALSE;

  self->note_trial = REHAB_STRENGTH_N_TRIALS;
  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    {
      RehabItemValue trial = read_trial (item, i, self->side, record, assessment);

      self->trials[i] = trial.number;
      if (!self->trials[i].known)
        continue;

      /* Where there is a note already, and else beside the first trial. */
      if (self->n_trials == 0 || (trial.note != NULL && !noted))
        self->note_trial = i;
      noted = noted || trial.note != NULL;

      self->n_trials++;
      sum += self->trials[i].value;
      least = fmin (least, self->trials[i].value);
      most = fmax (most, self->trials[i].value);
    }

  if (self->n_trials > 0)
    self->best = rehab_number (most);
  if (self->n_trials > 1)
    {
      self->mean = rehab_number (sum / self->n_trials);
      self->spread = rehab_number (most - least);
    }
}

static RehabStrengthEarlier
compare (RehabNumber      now,
         RehabNumber      then,
         RehabDate        date,
         RehabStrengthGap gap)
{
  RehabStrengthEarlier earlier = { .date = date, .best = then, .gap = gap };

  if (!now.known)
    earlier.gap = REHAB_STRENGTH_GAP_NO_TRIAL;
  if (earlier.gap != REHAB_STRENGTH_GAP_NONE)
    return earlier;

  earlier.change = rehab_number (now.value - then.value);
  if (then.value > 0.0)
    earlier.share = rehab_number (now.value / then.value * 100.0);

  return earlier;
}

/* What a side came to at one earlier assessment: the time before is the first that had a trial, going back. */
static void
look_back (RehabStrengthSide        *self,
           const RehabStrengthSetup *setup,
           const RehabItem          *item,
           const RehabCase          *record,
           const RehabAssessment    *earlier)
{
  RehabStrengthSide then = { .side = self->side };
  RehabStrengthSetup setup_then = read_setup (item, record, earlier);
  RehabStrengthGap gap = compare_setups (setup, &setup_then);

  read_trials (&then, item, record, earlier);
  if (!then.best.known)
    return;

  if (!self->last.best.known)
    self->last = compare (self->best, then.best, earlier->date, gap);

  if (gap == REHAB_STRENGTH_GAP_NONE && (!self->own_best.best.known || then.best.value > self->own_best.best.value))
    self->own_best = compare (self->best, then.best, earlier->date, gap);
}

static void
set_symmetry (RehabStrength *self,
              RehabSide      involved)
{
  const RehabStrengthSide *share = &self->sides[0];
  const RehabStrengthSide *whole = &self->sides[1];

  self->weaker_to_stronger = involved != REHAB_SIDE_LEFT && involved != REHAB_SIDE_RIGHT;

  if (!share->best.known || !whole->best.known)
    {
      self->symmetry_gap = REHAB_STRENGTH_GAP_NO_TRIAL;
      return;
    }

  if (involved == REHAB_SIDE_RIGHT || (self->weaker_to_stronger && share->best.value > whole->best.value))
    {
      share = &self->sides[1];
      whole = &self->sides[0];
    }

  if (!(whole->best.value > 0.0))
    {
      self->symmetry_gap = REHAB_STRENGTH_GAP_ZERO;
      return;
    }

  self->symmetry_of = share->side;
  self->symmetry = rehab_number (share->best.value / whole->best.value * 100.0);
}

/**
 * rehab_strength_read:
 * @item: a row of the table of items, one of strength
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Works out what the strength test of an assessment comes to. Limb symmetry is the best trial of the involved side in
 * percent of the other side's (R72); where both sides are involved, or it is not known which, the weaker's in percent of
 * the stronger's. Earlier assessments are those of this episode before @assessment, two of one day in the order in which
 * they were begun. Device, position and angle must be recorded and the same for a comparison over time (R73 compares with
 * the own earlier strength, and takes for granted that it was measured alike).
 *
 * Returns: what it comes to
 */
RehabStrength
rehab_strength_read (const RehabItem       *item,
                     const RehabCase       *record,
                     const RehabAssessment *assessment)
{
  RehabStrength self = { .item = item };
  RehabSide involved;
  guint n = 0;

  g_return_val_if_fail (item != NULL && item->kind == REHAB_ITEM_STRENGTH, self);
  g_return_val_if_fail (record != NULL && assessment != NULL, self);

  involved = record->episode->side;
  self.setup = read_setup (item, record, assessment);

  for (guint i = 0; i < G_N_ELEMENTS (self.sides); i++)
    {
      self.sides[i].side = i == 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;
      self.sides[i].involved = involved == self.sides[i].side || involved == REHAB_SIDE_BOTH;
      self.sides[i].last.gap = REHAB_STRENGTH_GAP_NEVER_BEFORE;
      self.sides[i].own_best.gap = REHAB_STRENGTH_GAP_NEVER_BEFORE;
      read_trials (&self.sides[i], item, record, assessment);
    }

  while (n < record->assessments->len
         && !g_str_equal (((const RehabAssessment *) g_ptr_array_index (record->assessments, n))->id, assessment->id))
    n++;

  for (; n > 0; n--)
    {
      const RehabAssessment *earlier = g_ptr_array_index (record->assessments, n - 1);
      RehabStrengthSetup setup = read_setup (item, record, earlier);

      if (!rehab_date_is_set (self.last_setup_on) && !rehab_strength_setup_is_empty (&setup))
        {
          self.last_setup = setup;
          self.last_setup_on = earlier->date;
        }

      for (guint i = 0; i < G_N_ELEMENTS (self.sides); i++)
        look_back (&self.sides[i], &self.setup, item, record, earlier);
    }

  set_symmetry (&self, involved);

  return self;
}

/**
 * rehab_strength_compare:
 * @self: what a test came to
 * @earlier: what the same test came to at another assessment
 * @n: 0 for the left side, 1 for the right
 * @date: the day of @earlier
 *
 * Compares the best trial of a side with that of any other assessment, by the same rule as with the one before.
 *
 * Returns: how @self compares with @earlier
 */
RehabStrengthEarlier
rehab_strength_compare (const RehabStrength *self,
                        const RehabStrength *earlier,
                        guint                n,
                        RehabDate            date)
{
  RehabStrengthEarlier none = { .gap = REHAB_STRENGTH_GAP_NEVER_BEFORE };

  g_return_val_if_fail (self != NULL && earlier != NULL && n < G_N_ELEMENTS (self->sides), none);

  if (!earlier->sides[n].best.known)
    return none;

  return compare (self->sides[n].best, earlier->sides[n].best, date, compare_setups (&self->setup, &earlier->setup));
}

/**
 * rehab_strength_setup_is_whole:
 * @self: how it was measured
 *
 * Returns: whether device, position and angle are all recorded
 */
gboolean
rehab_strength_setup_is_whole (const RehabStrengthSetup *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->device.known && self->position.known && self->angle.known;
}

/**
 * rehab_strength_setup_is_empty:
 * @self: how it was measured
 *
 * Returns: whether neither device nor position nor angle is recorded
 */
gboolean
rehab_strength_setup_is_empty (const RehabStrengthSetup *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return !self->device.known && !self->position.known && !self->angle.known;
}

/**
 * rehab_strength_is_within:
 * @earlier: an earlier best that is compared with
 * @percent: a band, in percent of it
 *
 * Tells whether the present best lies no further from an earlier one than a band is wide, on either side.
 *
 * Returns: whether it does; never when there is nothing to compare
 */
gboolean
rehab_strength_is_within (const RehabStrengthEarlier *earlier,
                          double                      percent)
{
  g_return_val_if_fail (earlier != NULL, FALSE);

  return earlier->share.known && fabs (earlier->share.value - 100.0) <= percent + TINY;
}
