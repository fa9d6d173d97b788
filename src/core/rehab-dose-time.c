/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-time.h"
#include "rehab-dose.h"

#define SECONDS_A_MINUTE 60.0

static double
value_or (RehabNumber number,
          double      otherwise)
{
  return number.known ? number.value : otherwise;
}

/* A repetition takes its tempo and what it is held; one of which neither is said takes the usual time. */
static double
get_seconds_a_repetition (const RehabPrescription *prescription)
{
  RehabNumber tempo = rehab_tempo_get_seconds (prescription->tempo);

  if (!tempo.known && !prescription->hold_seconds.known)
    return REHAB_DOSE_SECONDS_A_REPETITION;

  return value_or (tempo, 0.0) + value_or (prescription->hold_seconds, 0.0);
}

/**
 * rehab_dose_estimate_minutes:
 * @prescription: a prescription
 * @exercise: (nullable): the exercise that it prescribes, or `NULL` when it is not known
 *
 * Estimates how long it takes on a day on which it is done, to tell the patient how much time to set aside.
 *
 * Each time it takes the time to get ready (`REHAB_DOSE_SECONDS_TO_CHANGE_OVER`), the work, and the rests:
 *
 * - Work is sets × repetitions × the seconds of one, where the most repetitions of a range count. One takes its tempo
 *   and its hold together, or `REHAB_DOSE_SECONDS_A_REPETITION` where neither is said. Without repetitions it is sets ×
 *   hold, or sets × minutes. Minutes beside repetitions or a hold are the time for all of it, rests included. Sets that
 *   are not said are one.
 * - What is done leg by leg is worked twice; the other leg's set takes no rest of its own.
 * - A rest comes between two sets, one less than there are sets. A rest that is not said is none.
 *
 * Returns: minutes, not rounded; not asked when the dose says neither repetitions nor a hold nor minutes
 */
RehabNumber
rehab_dose_estimate_minutes (const RehabPrescription *prescription,
                             const RehabExercise     *exercise)
{
  double sides;
  double sets;
  double work;
  double rest;

  g_return_val_if_fail (prescription != NULL, REHAB_NUMBER_NOT_ASKED);

  sides = rehab_dose_is_leg_by_leg (prescription, exercise) ? 2.0 : 1.0;
  sets = value_or (prescription->sets, 1.0);
  rest = (sets - 1.0) * value_or (prescription->rest_seconds, 0.0);

  if (prescription->minutes.known)
    {
      gboolean is_for_all = prescription->repetitions.known || prescription->hold_seconds.known;

      work = prescription->minutes.value * SECONDS_A_MINUTE * (is_for_all ? 1.0 : sets);
      rest = is_for_all ? 0.0 : rest;
    }
  else if (prescription->repetitions.known)
    {
      RehabNumber most = prescription->repetitions_to.known ? prescription->repetitions_to : prescription->repetitions;

      work = sets * most.value * get_seconds_a_repetition (prescription);
    }
  else if (prescription->hold_seconds.known)
    {
      work = sets * prescription->hold_seconds.value;
    }
  else
    {
      return REHAB_NUMBER_NOT_ASKED;
    }

  return rehab_number ((REHAB_DOSE_SECONDS_TO_CHANGE_OVER + work * sides + rest) * value_or (prescription->times_a_day, 1.0)
                       / SECONDS_A_MINUTE);
}
