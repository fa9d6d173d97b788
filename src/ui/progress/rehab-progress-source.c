/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-source.h"
#include "rehab-planned-session.h"

/* As far as anybody plans from one visit to the next; and of a running plan as far as the longer of the means reaches. */
#define PLANNED_DAYS 14
#define RUNNING_DAYS 28

struct _RehabProgressSource
{
  RehabDiary *diary;         /* what the history was read from */
  RehabThresholds *thresholds;
  RehabDate today;
  RehabLoadHistory *history;
  GArray *planned;           /* RehabPlannedSession, or NULL */
  RehabDate first;
  RehabDate until;
  RehabDate last;
};

static RehabDate
get_earlier (RehabDate a,
             RehabDate b)
{
  if (!rehab_date_is_set (a) || !rehab_date_is_set (b))
    return rehab_date_is_set (a) ? a : b;

  return rehab_date_compare (a, b) < 0 ? a : b;
}

static RehabDate
get_later (RehabDate a,
           RehabDate b)
{
  return rehab_date_compare (a, b) < 0 ? b : a;
}

static void
forget_history (RehabProgressSource *self)
{
  g_clear_pointer (&self->history, rehab_load_history_unref);
  g_clear_pointer (&self->diary, rehab_diary_unref);
  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
}

/* Diaries and thresholds are values: another state of them is another one. */
static void
read_history (RehabProgressSource   *self,
              RehabDiary            *diary,
              const RehabThresholds *thresholds,
              RehabDate              today)
{
  if (self->diary == diary && self->thresholds == thresholds && rehab_date_compare (self->today, today) == 0)
    return;

  forget_history (self);
  self->diary = rehab_diary_ref (diary);
  self->thresholds = rehab_thresholds_ref (thresholds);
  self->today = today;
  self->history = rehab_load_history_new (diary, thresholds, today);
}

/* A plan that says neither how much nor how hard takes no days to draw. */
static RehabDate
get_last_planned (RehabProgressSource *self)
{
  for (guint i = self->planned != NULL ? self->planned->len : 0; i-- > 0; )
    {
      const RehabPlannedSession *session = &g_array_index (self->planned, RehabPlannedSession, i);

      if (rehab_planned_session_get_load (session).known || session->distance_km.known || session->climb_m.known
          || session->sprint_m.known)
        return session->date;
    }

  return REHAB_DATE_NONE;
}

/* The day on which the first plan was made: what was planned stands beside what was done from then on. */
static RehabDate
get_first_planned (const RehabCase *rehab_case,
                   RehabDate        today)
{
  RehabDate first = today;

  if (rehab_case->versions->len > 0)
    first = get_earlier (first, ((const RehabProgrammeVersion *) g_ptr_array_index (rehab_case->versions, 0))->date);
  if (rehab_case->running_plans->len > 0)
    first = get_earlier (first, rehab_running_schedule_get_monday (g_ptr_array_index (rehab_case->running_plans, 0), 0));

  return first;
}

/* A programme has no last day. */
static RehabDate
get_last_to_plan (const RehabCase *rehab_case,
                  RehabDate        today)
{
  const RehabRunningSchedule *last;

  if (rehab_case->running_plans->len == 0)
    return rehab_date_add_days (today, PLANNED_DAYS);

  last = g_ptr_array_index (rehab_case->running_plans, rehab_case->running_plans->len - 1);

  return get_later (rehab_date_add_days (today, PLANNED_DAYS),
                    get_earlier (rehab_running_schedule_get_last_day (last), rehab_date_add_days (today, RUNNING_DAYS)));
}

static void
read_planned (RehabProgressSource *self,
              const RehabCase     *rehab_case,
              RehabDate            today)
{
  g_clear_pointer (&self->planned, g_array_unref);
  self->planned = rehab_case_list_planned (rehab_case, get_first_planned (rehab_case, today), get_last_to_plan (rehab_case, today));
  if (self->planned->len == 0)
    g_clear_pointer (&self->planned, g_array_unref);
}

/* Charts end today while the episode goes on, and with the last entry once it is closed. */
static RehabDate
get_until (const RehabCase *rehab_case,
           RehabDate        today)
{
  RehabDate until = rehab_case->episode->closed_on;

  if (!rehab_date_is_set (until))
    return today;

  until = get_later (until, rehab_diary_get_last (rehab_case->diary));
  if (rehab_case->assessments->len > 0)
    {
      const RehabAssessment *last = g_ptr_array_index (rehab_case->assessments, rehab_case->assessments->len - 1);

      until = get_later (until, last->date);
    }

  return until;
}

RehabProgressSource *
rehab_progress_source_new (void)
{
  return g_new0 (RehabProgressSource, 1);
}

void
rehab_progress_source_free (RehabProgressSource *self)
{
  forget_history (self);
  g_clear_pointer (&self->planned, g_array_unref);
  g_free (self);
}

/* Reads what there is now. Returns: FALSE while nothing was ever recorded, so that there are no days to show */
gboolean
rehab_progress_source_read (RehabProgressSource *self,
                            RehabCaseModel      *model)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  RehabDate today = rehab_clinic_get_today (clinic);

  self->first = REHAB_DATE_NONE;
  if (rehab_case == NULL)
    return FALSE;

  self->first = rehab_diary_get_first (rehab_case->diary);
  if (rehab_case->assessments->len > 0)
    self->first = get_earlier (self->first, ((RehabAssessment *) g_ptr_array_index (rehab_case->assessments, 0))->date);
  if (!rehab_date_is_set (self->first))
    return FALSE;

  read_history (self, rehab_case->diary, rehab_clinic_get_thresholds (clinic), today);
  read_planned (self, rehab_case, today);

  self->until = get_until (rehab_case, today);
  self->first = get_earlier (self->first, self->until);
  self->last = get_later (self->until, get_last_planned (self));

  return TRUE;
}

/* The first day that anything was recorded on. */
RehabDate
rehab_progress_source_get_first (RehabProgressSource *self)
{
  return self->first;
}

/* The day that the charts end with: today, or that of the end of a closed episode. */
RehabDate
rehab_progress_source_get_until (RehabProgressSource *self)
{
  return self->until;
}

/* The last day that anything is planned for; that the charts end with where nothing is. */
RehabDate
rehab_progress_source_get_last (RehabProgressSource *self)
{
  return self->last;
}

/* Makes the charts of a stretch of days. @hidden are the keys of the series that are off; NULL for those off at first. */
RehabProgressChart *
rehab_progress_source_new_chart (RehabProgressSource *self,
                                 RehabCaseModel      *model,
                                 const char *const   *hidden,
                                 RehabDate            from,
                                 RehabDate            to)
{
  return rehab_progress_chart_new (&(RehabProgressContent) {
    .record = rehab_case_model_get_case (model), .history = self->history, .thresholds = self->thresholds,
    .planned = self->planned, .hidden = hidden, .today = self->today,
  }, from, to);
}
