/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-baseline.h"
#include "rehab-i18n.h"
#include "rehab-load.h"

#include <math.h>

/* What a mean and a spread of whole scores are off by in binary; a score at the limit is not beyond it. */
#define ROUNDING 1e-9

/* All training of the day, or not known when a part of it is not. */
static RehabNumber
get_load (const RehabDiaryWalk *walk)
{
  double load = 0.0;

  if (!rehab_diary_walk_is_kept (walk))
    return REHAB_NUMBER_NOT_ASKED;

  for (guint i = walk->first_session; i < walk->first_session + walk->n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (walk->diary, i);
      RehabNumber part = rehab_session_load (session);

      if (!rehab_session_kind_is_training (session->kind))
        continue;
      if (!part.known)
        return REHAB_NUMBER_NOT_ASKED;

      load += part.value;
    }

  return rehab_number (load);
}

/**
 * rehab_baseline_get_value:
 * @series: what is looked at
 * @walk: a walk that stands on a day
 *
 * Gets what a day says of a series. A load is known only when all training of the day is.
 *
 * Returns: a score from 0 to 10, or a load in arbitrary units; not asked when the day was not kept or does not say it
 */
RehabNumber
rehab_baseline_get_value (RehabBaselineSeries   series,
                          const RehabDiaryWalk *walk)
{
  g_return_val_if_fail (walk != NULL, REHAB_NUMBER_NOT_ASKED);

  switch (series)
    {
    case REHAB_BASELINE_WORST_PAIN:
      return walk->day != NULL ? walk->day->worst_pain : REHAB_NUMBER_NOT_ASKED;

    case REHAB_BASELINE_WAKING_PAIN:
      return rehab_diary_walk_get_morning_pain (walk);

    case REHAB_BASELINE_LOAD:
      return get_load (walk);

    case REHAB_N_BASELINE_SERIES:
    default:
      g_return_val_if_reached (REHAB_NUMBER_NOT_ASKED);
    }
}

/**
 * rehab_baseline_before:
 * @diary: a diary
 * @series: what is looked at
 * @day: a day, which is not in its own baseline
 * @thresholds: the clinic's
 *
 * Computes the mean and the standard deviation of the %REHAB_BASELINE_WINDOW days before a day, over those that are
 * known. The standard deviation is that of a population or of a sample as %REHAB_THRESHOLD_LOAD_DEVIATION says.
 *
 * Returns: what is usual; not enough when fewer days are known than %REHAB_THRESHOLD_BASELINE_DAYS
 */
RehabBaseline
rehab_baseline_before (const RehabDiary      *diary,
                       RehabBaselineSeries    series,
                       RehabDate              day,
                       const RehabThresholds *thresholds)
{
  double values[REHAB_BASELINE_WINDOW];
  RehabBaseline self = { 0 };
  RehabDiaryWalk walk;
  double squares = 0.0;
  double divisor;

  g_return_val_if_fail (diary != NULL && thresholds != NULL, self);
  g_return_val_if_fail (rehab_date_is_set (day), self);

  rehab_diary_walk_begin (&walk, diary, rehab_date_add_days (day, -REHAB_BASELINE_WINDOW));
  for (guint i = 0; i < REHAB_BASELINE_WINDOW; i++)
    {
      RehabNumber value = rehab_baseline_get_value (series, &walk);

      if (value.known)
        values[self.days++] = value.value;
      rehab_diary_walk_next (&walk);
    }

  divisor = self.days - rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LOAD_DEVIATION);
  self.is_enough = self.days >= rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BASELINE_DAYS) && divisor > 0.0;
  if (!self.is_enough)
    return self;

  for (guint i = 0; i < self.days; i++)
    self.mean += values[i] / self.days;
  for (guint i = 0; i < self.days; i++)
    squares += (values[i] - self.mean) * (values[i] - self.mean);
  self.spread = sqrt (squares / divisor);

  return self;
}

/**
 * rehab_baseline_is_beyond:
 * @self: what is usual
 * @value: a value of the same series
 * @thresholds: the clinic's
 *
 * Tells whether a pain lies further above the own mean than the clinic's number of standard deviations, and by at least
 * the rise that counts: whoever has the same score on every day has no spread at all.
 *
 * Returns: `TRUE` only when enough days and the value are known, and it is beyond
 */
gboolean
rehab_baseline_is_beyond (const RehabBaseline   *self,
                          RehabNumber            value,
                          const RehabThresholds *thresholds)
{
  double above;

  g_return_val_if_fail (self != NULL && thresholds != NULL, FALSE);

  if (!self->is_enough || !value.known)
    return FALSE;

  above = value.value - self->mean;

  return above > rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BASELINE_SPREAD) * self->spread + ROUNDING
         && above >= rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BASELINE_RISE) - ROUNDING;
}

/**
 * rehab_baseline_dup_words:
 * @self: what is usual
 * @series: of what
 *
 * Says what is usual: "own usual 1.8 ± 0.7 (26 of the 28 days before)".
 *
 * Returns: (transfer full): the translated words; that too few days are known, where they are
 */
char *
rehab_baseline_dup_words (const RehabBaseline *self,
                          RehabBaselineSeries  series)
{
  guint decimals = series == REHAB_BASELINE_LOAD ? 0 : 1;
  g_autofree char *mean = NULL;
  g_autofree char *spread = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (!self->is_enough)
    /* Translators: of the days that the athlete's own usual would be computed from, so many are known */
    return g_strdup_printf (_("own usual not known (%u of the %d days before)"), self->days, REHAB_BASELINE_WINDOW);

  mean = rehab_language_dup_fixed (self->mean, decimals);
  spread = rehab_language_dup_fixed (self->spread, decimals);
  /* Translators: what is usual for this athlete: mean, standard deviation, how many days are known, of how many */
  return g_strdup_printf (_("own usual %s ± %s (%u of the %d days before)"), mean, spread, self->days, REHAB_BASELINE_WINDOW);
}
