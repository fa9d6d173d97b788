/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-planned-session.h"
#include "rehab-dose-time.h"

/* What an exercise is as a session: a warm-up and the easy ones that anybody does in between are none. */
static RehabSessionKind
get_kind (const RehabExercise *exercise)
{
  switch (rehab_exercise_get_family (exercise))
    {
    case REHAB_EXERCISE_FAMILY_RUN:
      return REHAB_SESSION_KIND_RUN;

    case REHAB_EXERCISE_FAMILY_JUMP:
      return REHAB_SESSION_KIND_PLYOMETRICS;

    case REHAB_EXERCISE_FAMILY_EASY:
    case REHAB_EXERCISE_FAMILY_WARM_UP:
      return REHAB_SESSION_KIND_NONE;

    case REHAB_EXERCISE_FAMILY_HOLD:
    case REHAB_EXERCISE_FAMILY_BRIDGE:
    case REHAB_EXERCISE_FAMILY_CURL:
    case REHAB_EXERCISE_FAMILY_TRUNK:
    case REHAB_EXERCISE_FAMILY_HINGE:
    case REHAB_EXERCISE_FAMILY_STEP:
    case REHAB_EXERCISE_FAMILY_OWN:
    default:
      return REHAB_SESSION_KIND_STRENGTH;
    }
}

/* The prescriptions of a kind on one day, as one session: minutes add up, effort is their mean by minutes. */
static gboolean
plan_session (const RehabRegimen   *regimen,
              const RehabCatalogue *catalogue,
              guint                 day,
              RehabPlannedSession  *session)
{
  gboolean any = FALSE;
  gboolean timed = TRUE;
  gboolean rated = TRUE;
  double minutes = 0.0;
  double load = 0.0;

  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, i);
      const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, prescription->exercise_key);
      RehabNumber takes;

      if (exercise == NULL || get_kind (exercise) != session->kind || !rehab_prescription_is_on (prescription, day))
        continue;

      any = TRUE;
      takes = rehab_dose_estimate_minutes (prescription, exercise);
      timed = timed && takes.known;
      rated = rated && prescription->effort.known;
      if (takes.known)
        minutes += takes.value;
      if (takes.known && prescription->effort.known)
        load += takes.value * prescription->effort.value;
    }

  session->minutes = timed ? rehab_number (minutes) : REHAB_NUMBER_NOT_ASKED;
  session->effort = timed && rated && minutes > 0.0 ? rehab_number (load / minutes) : REHAB_NUMBER_NOT_ASKED;

  return any;
}

/**
 * rehab_planned_session_get_load:
 * @self: a planned session
 *
 * Computes the load that it is meant to have: effort times minutes (R52, R53).
 *
 * Returns: arbitrary units, or not known where the plan does not say both
 */
RehabNumber
rehab_planned_session_get_load (const RehabPlannedSession *self)
{
  g_return_val_if_fail (self != NULL, REHAB_NUMBER_NOT_ASKED);

  if (!self->minutes.known || !self->effort.known)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (self->minutes.value * self->effort.value);
}

/**
 * rehab_planned_sessions_from_regimen:
 * @regimen: the programme
 * @catalogue: (nullable): where its exercises are found
 * @begun: a day of the week in which what is done every other or every third day began
 * @from: the first day
 * @to: the last day
 *
 * Lists what a programme has for each day of a stretch: one session of strength, one of running and one of jumps at most.
 * A session's minutes are the estimate of rehab_dose_estimate_minutes(), and known only when all of its exercises say
 * enough; its effort likewise.
 *
 * Returns: (transfer full) (element-type RehabPlannedSession): the sessions in the order of their days
 */
GArray *
rehab_planned_sessions_from_regimen (const RehabRegimen   *regimen,
                                     const RehabCatalogue *catalogue,
                                     RehabDate             begun,
                                     RehabDate             from,
                                     RehabDate             to)
{
  static const RehabSessionKind kinds[] = {
    REHAB_SESSION_KIND_RUN, REHAB_SESSION_KIND_STRENGTH, REHAB_SESSION_KIND_PLYOMETRICS
  };
  GArray *sessions = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  RehabDate monday;

  g_return_val_if_fail (regimen != NULL, sessions);
  g_return_val_if_fail (rehab_date_is_set (begun) && rehab_date_is_set (from) && rehab_date_is_set (to), sessions);

  monday = rehab_date_get_week_start (begun);
  for (RehabDate date = rehab_date_compare (from, monday) < 0 ? monday : from;
       rehab_date_compare (date, to) <= 0;
       date = rehab_date_add_days (date, 1))
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      {
        RehabPlannedSession session = { .date = date, .kind = kinds[i] };

        if (plan_session (regimen, catalogue, date.julian - monday.julian, &session))
          g_array_append_val (sessions, session);
      }

  return sessions;
}
