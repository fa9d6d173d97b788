/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-reading.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-language.h"
#include "rehab-running-words.h"
#include "rehab-units.h"

#include <glib/gi18n.h>

struct _RehabRunningReading
{
  RehabCaseModel *model;
  RehabRunningSchedule *schedule;
  gboolean editable;
  GPtrArray *comparisons; /* RehabRunningComparison, by week */
  GPtrArray *raised;
  GPtrArray *longest;
  GPtrArray *blocks;
};

RehabRunningReading *
rehab_running_reading_new (RehabCaseModel             *model,
                           const RehabRunningSchedule *schedule,
                           gboolean                    editable)
{
  RehabRunningReading *self = g_new0 (RehabRunningReading, 1);
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  const RehabThresholds *thresholds = rehab_clinic_get_thresholds (clinic);
  const RehabDiary *diary = rehab_case_model_get_case (model)->diary;
  int weeks = rehab_running_schedule_get_plan (schedule)->weeks;

  self->model = g_object_ref (model);
  self->schedule = rehab_running_schedule_ref (schedule);
  self->editable = editable;
  self->comparisons = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_running_comparison_free);
  for (int week = 0; week < weeks; week++)
    g_ptr_array_add (self->comparisons, rehab_running_schedule_compare_week (schedule, week, diary, thresholds));
  self->raised = rehab_running_schedule_find_raised (schedule, diary, thresholds);
  self->longest = rehab_running_schedule_find_longest (schedule, diary, rehab_clinic_get_today (clinic), thresholds);
  self->blocks = rehab_running_schedule_find_blocks (schedule, diary, thresholds);

  return self;
}

void
rehab_running_reading_free (RehabRunningReading *self)
{
  g_ptr_array_unref (self->comparisons);
  g_ptr_array_unref (self->raised);
  g_ptr_array_unref (self->longest);
  g_ptr_array_unref (self->blocks);
  rehab_running_schedule_unref (self->schedule);
  g_object_unref (self->model);
  g_free (self);
}

RehabCaseModel *
rehab_running_reading_get_model (const RehabRunningReading *self)
{
  return self->model;
}

const RehabRunningSchedule *
rehab_running_reading_get_schedule (const RehabRunningReading *self)
{
  return self->schedule;
}

gboolean
rehab_running_reading_get_editable (const RehabRunningReading *self)
{
  return self->editable;
}

RehabDate
rehab_running_reading_get_today (const RehabRunningReading *self)
{
  return rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
}

int
rehab_running_reading_get_weeks (const RehabRunningReading *self)
{
  return rehab_running_schedule_get_plan (self->schedule)->weeks;
}

RehabDate
rehab_running_reading_get_date (const RehabRunningReading *self,
                                int                        week,
                                int                        day)
{
  return rehab_date_add_days (rehab_running_schedule_get_monday (self->schedule, week), day);
}

const RehabRunningComparison *
rehab_running_reading_compare (const RehabRunningReading *self,
                               int                        week)
{
  return g_ptr_array_index (self->comparisons, (guint) week);
}

const RehabRunningRaised *
rehab_running_reading_find_raised (const RehabRunningReading *self,
                                   int                        week)
{
  for (guint i = 0; i < self->raised->len; i++)
    {
      const RehabRunningRaised *raised = g_ptr_array_index (self->raised, i);

      if (raised->week == week)
        return raised;
    }

  return NULL;
}

/* The first week that still wants a reason, or NULL. */
const RehabRunningRaised *
rehab_running_reading_find_open (const RehabRunningReading *self)
{
  for (guint i = 0; i < self->raised->len; i++)
    {
      const RehabRunningRaised *raised = g_ptr_array_index (self->raised, i);

      if (raised->is_open)
        return raised;
    }

  return NULL;
}

/* Only a run that goes beyond the longest one before it. */
const RehabRunningLongest *
rehab_running_reading_find_longest (const RehabRunningReading *self,
                                    int                        week)
{
  for (guint i = 0; i < self->longest->len; i++)
    {
      const RehabRunningLongest *longest = g_ptr_array_index (self->longest, i);

      if (longest->week == week && longest->spike >= REHAB_RUNNING_SPIKE_BEYOND)
        return longest;
    }

  return NULL;
}

const RehabRunningBlock *
rehab_running_reading_find_block (const RehabRunningReading *self,
                                  int                        week)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const RehabRunningBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->week == week)
        return block;
    }

  return NULL;
}

/* "5.2 km", or what else the session says first. */
static char *
dup_done_session (const RehabSession *session)
{
  const char *kind = rehab_choice_get_label (rehab_session_kind_get_type (), (int) session->kind);
  g_autofree char *figure = NULL;

  if (session->distance_km.known)
    {
      figure = rehab_units_dup_figure (REHAB_UNIT_KIND_DISTANCE, session->distance_km.value);
      if (!rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE))
        /* Translators: a session that was done, and its miles: "Run 3.2 mi" */
        return g_strdup_printf (_("%s %s mi"), kind, figure);
      /* Translators: a session that was done, and its kilometres: "Run 5.2 km" */
      return g_strdup_printf (_("%s %s km"), kind, figure);
    }
  if (session->minutes.known)
    {
      figure = rehab_language_dup_number (session->minutes.value);
      /* Translators: a session that was done, and its minutes: "Run 30 min" */
      return g_strdup_printf (_("%s %s min"), kind, figure);
    }

  return g_strdup (kind);
}

static gboolean
is_planned_kind (const RehabRunningReading *self,
                 guint                      first,
                 guint                      n,
                 RehabSessionKind           kind)
{
  for (guint i = first; i < first + n; i++)
    if (rehab_running_schedule_get_nth (self->schedule, i)->kind == kind)
      return TRUE;

  return FALSE;
}

char *
rehab_running_reading_dup_done (const RehabRunningReading *self,
                                int                        week,
                                int                        day)
{
  const RehabDiary *diary = rehab_case_model_get_case (self->model)->diary;
  RehabDate date = rehab_running_reading_get_date (self, week, day);
  int until = rehab_date_days_until (rehab_running_reading_get_today (self), date);
  g_autoptr (GString) done = g_string_new (NULL);
  guint n_planned;
  guint first_planned = rehab_running_schedule_find_day (self->schedule, week, day, &n_planned);
  guint n;
  guint first;

  if (until > 0)
    return NULL;

  first = rehab_diary_find_sessions (diary, date, &n);
  for (guint i = first; i < first + n; i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);
      g_autofree char *words = NULL;

      /* What else was trained is no answer to this plan. */
      if (!rehab_session_kind_is_running (session->kind) && !is_planned_kind (self, first_planned, n_planned, session->kind))
        continue;

      words = dup_done_session (session);
      g_string_append_printf (done, "%s✓ %s", done->len > 0 ? "\n" : "", words);
    }

  /* A day that was not kept is no day of rest; and today is not over. */
  if (done->len == 0 && n_planned > 0 && until < 0)
    g_string_append (done, rehab_diary_is_kept (diary, date) ? C_("running plan", "✕ not in the diary")
                                                             : C_("running plan", "diary not kept"));

  return done->len > 0 ? g_string_free_and_steal (g_steal_pointer (&done)) : NULL;
}

char *
rehab_running_reading_dup_day_name (const RehabRunningReading *self,
                                    RehabRunningPlace          place)
{
  RehabDate date = rehab_running_reading_get_date (self, place.week, place.day);
  g_autofree char *day = rehab_date_format (date, C_("running plan", "%A %-d %B"));
  g_autofree char *done = rehab_running_reading_dup_done (self, place.week, place.day);
  g_autoptr (GString) name = g_string_new (NULL);
  guint n;
  guint first = rehab_running_schedule_find_day (self->schedule, place.week, place.day, &n);

  /* Translators: the number of a week, and a day with its date */
  g_string_printf (name, _("Week %d, %s"), place.week + 1, day);
  if (rehab_date_compare (date, rehab_running_reading_get_today (self)) == 0)
    g_string_append_printf (name, ", %s", C_("running plan", "today"));
  g_string_append (name, ": ");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = rehab_running_session_dup_words (rehab_running_schedule_get_nth (self->schedule, first + i));

      g_string_append_printf (name, "%s%s", i > 0 ? C_("list", "; ") : "", words);
    }
  g_string_append (name, n > 0 ? C_("running plan", ", planned") : C_("running plan", "nothing planned"));

  if (n > 1)
    {
      g_autofree char *words =
        rehab_running_session_dup_short (rehab_running_schedule_get_nth (self->schedule, first + MIN (place.line, n - 1)));

      /* Translators: of several sessions of a day, the one that keys work on */
      g_string_append_printf (name, _("; chosen: %s"), words);
    }
  if (done != NULL)
    /* Translators: what the diary has of a day of the plan */
    g_string_append_printf (name, _("; diary: %s"), done);

  return g_string_free_and_steal (g_steal_pointer (&name));
}
