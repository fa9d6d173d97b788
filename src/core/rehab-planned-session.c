/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-planned-session.h"
#include "rehab-dose-time.h"
#include "rehab-running-week.h"

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

/**
 * rehab_planned_sessions_from_schedule:
 * @schedule: a running plan
 * @from: the first day
 * @to: the last day
 *
 * Lists what a running plan has for each day of a stretch, every session by itself.
 *
 * Returns: (transfer full) (element-type RehabPlannedSession): the sessions in the order of their days
 */
GArray *
rehab_planned_sessions_from_schedule (const RehabRunningSchedule *schedule,
                                      RehabDate                   from,
                                      RehabDate                   to)
{
  GArray *sessions = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));

  g_return_val_if_fail (schedule != NULL, sessions);
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (to), sessions);

  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *planned = rehab_running_schedule_get_nth (schedule, i);
      RehabDate date = rehab_running_schedule_get_date (schedule, planned);
      RehabPlannedSession session;

      if (rehab_date_compare (date, from) < 0 || rehab_date_compare (date, to) > 0)
        continue;

      session = (RehabPlannedSession) {
        .date = date,
        .kind = planned->kind,
        .minutes = rehab_running_session_get_minutes (planned),
        .effort = planned->effort,
        .distance_km = planned->distance_km,
        .climb_m = planned->climb_m,
        .sprint_m = rehab_running_session_get_fast_m (planned),
      };
      g_array_append_val (sessions, session);
    }

  return sessions;
}

/**
 * rehab_case_find_running_plan:
 * @self: a case
 * @date: a day
 *
 * Finds the version of the running plan that was current on a day: the last one of those saved up to it. On days that have
 * not come it is the last one. A clock that was set back between two versions leaves the later one the later.
 *
 * Returns: (transfer none) (nullable): the version, whether it has that day or not, or `NULL` when none was saved yet
 */
const RehabRunningSchedule *
rehab_case_find_running_plan (const RehabCase *self,
                              RehabDate        date)
{
  g_return_val_if_fail (self != NULL && rehab_date_is_set (date), NULL);

  for (guint i = self->running_plans->len; i-- > 0; )
    {
      const RehabRunningSchedule *schedule = g_ptr_array_index (self->running_plans, i);
      RehabDate saved_on = rehab_date_from_moment (rehab_running_schedule_get_plan (schedule)->saved_at);

      if (rehab_date_is_set (saved_on) && rehab_date_compare (saved_on, date) <= 0)
        return schedule;
    }

  return NULL;
}

static gboolean
find_version (const RehabCase *self,
              RehabDate        date,
              guint           *found)
{
  for (guint i = self->versions->len; i-- > 0; )
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (self->versions, i);

      if (rehab_date_compare (version->date, date) <= 0)
        {
          *found = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
covers (const RehabRunningSchedule *schedule,
        RehabDate                   date)
{
  return rehab_date_compare (date, rehab_running_schedule_get_monday (schedule, 0)) >= 0
         && rehab_date_compare (date, rehab_running_schedule_get_last_day (schedule)) <= 0;
}

/* The days on which the versions of the running plan were saved, each worked out once: it takes a time zone. */
static GArray *
list_saved_on (const RehabCase *self)
{
  GArray *saved_on = g_array_new (FALSE, FALSE, sizeof (RehabDate));

  for (guint i = 0; i < self->running_plans->len; i++)
    {
      RehabDate date = rehab_date_from_moment (rehab_running_schedule_get_plan (g_ptr_array_index (self->running_plans, i))->saved_at);

      g_array_append_val (saved_on, date);
    }

  return saved_on;
}

/* Days in a row on which the same versions are current. */
typedef struct
{
  RehabDate from;
  RehabDate to;
  const RehabRunningSchedule *schedule; /* NULL where it has none of these days */
  const RehabRegimen *regimen;          /* NULL for none */
  RehabDate begun;
} Stretch;

/* A change on a day that is yet to come ends a stretch on the day before. */
static void
end_before (Stretch  *stretch,
            RehabDate change)
{
  if (rehab_date_is_set (change) && rehab_date_compare (change, stretch->from) > 0 && rehab_date_compare (change, stretch->to) <= 0)
    stretch->to = rehab_date_add_days (change, -1);
}

static Stretch
find_stretch (const RehabCase *self,
              const GArray    *saved_on,
              RehabDate        from,
              RehabDate        to)
{
  Stretch stretch = { .from = from, .to = to };
  guint n;

  for (guint i = 0; i < saved_on->len; i++)
    {
      RehabDate date = g_array_index (saved_on, RehabDate, i);

      end_before (&stretch, date);
      if (rehab_date_is_set (date) && rehab_date_compare (date, from) <= 0)
        stretch.schedule = g_ptr_array_index (self->running_plans, i);
    }
  if (stretch.schedule != NULL)
    {
      end_before (&stretch, rehab_running_schedule_get_monday (stretch.schedule, 0));
      end_before (&stretch, rehab_date_add_days (rehab_running_schedule_get_last_day (stretch.schedule), 1));
      if (!covers (stretch.schedule, from))
        stretch.schedule = NULL;
    }

  for (guint i = 0; i < self->versions->len; i++)
    end_before (&stretch, ((const RehabProgrammeVersion *) g_ptr_array_index (self->versions, i))->date);
  if (find_version (self, from, &n))
    {
      stretch.regimen = g_ptr_array_index (self->regimens, n);
      stretch.begun = ((const RehabProgrammeVersion *) g_ptr_array_index (self->versions, n))->date;
    }

  return stretch;
}

/* By days; on a day the running plan first, and without the runs of the programme. */
static void
take_stretch (GArray               *sessions,
              const Stretch        *stretch,
              const RehabCatalogue *catalogue)
{
  g_autoptr (GArray) running = NULL;
  g_autoptr (GArray) others = NULL;
  guint n_running = 0;

  if (stretch->schedule != NULL)
    running = rehab_planned_sessions_from_schedule (stretch->schedule, stretch->from, stretch->to);
  if (stretch->regimen != NULL)
    others = rehab_planned_sessions_from_regimen (stretch->regimen, catalogue, stretch->begun, stretch->from, stretch->to);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const RehabPlannedSession *other = &g_array_index (others, RehabPlannedSession, i);

      for (; running != NULL && n_running < running->len; n_running++)
        {
          const RehabPlannedSession *run = &g_array_index (running, RehabPlannedSession, n_running);

          if (rehab_date_compare (run->date, other->date) > 0)
            break;
          g_array_append_val (sessions, *run);
        }
      if (stretch->schedule == NULL || !rehab_session_kind_is_running (other->kind))
        g_array_append_val (sessions, *other);
    }
  if (running != NULL && n_running < running->len)
    g_array_append_vals (sessions, &g_array_index (running, RehabPlannedSession, n_running), running->len - n_running);
}

/**
 * rehab_case_list_planned:
 * @self: a case
 * @from: the first day
 * @to: the last day
 *
 * Lists what is planned for each day of a stretch, by the programme and by the running plan. For each day it is what the
 * version says that was current on it, so that what was planned once stays so; drafts plan nothing. In the weeks of a
 * running plan its sessions stand in for the running exercises of the programme. Nothing is planned after the episode was
 * closed.
 *
 * Returns: (transfer full) (element-type RehabPlannedSession): the sessions in the order of their days
 */
GArray *
rehab_case_list_planned (const RehabCase *self,
                         RehabDate        from,
                         RehabDate        to)
{
  GArray *sessions = g_array_new (FALSE, FALSE, sizeof (RehabPlannedSession));
  g_autoptr (GArray) saved_on = NULL;
  RehabDate closed_on;

  g_return_val_if_fail (self != NULL, sessions);
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (to), sessions);

  closed_on = self->episode->closed_on;
  if (rehab_date_is_set (closed_on) && rehab_date_compare (closed_on, to) < 0)
    to = closed_on;

  saved_on = list_saved_on (self);
  for (Stretch stretch; rehab_date_compare (from, to) <= 0; from = rehab_date_add_days (stretch.to, 1))
    {
      stretch = find_stretch (self, saved_on, from, to);
      take_stretch (sessions, &stretch, self->catalogue);
    }

  return sessions;
}
