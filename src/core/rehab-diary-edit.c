/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-place.h"

static RehabNumber *
get_number (const RehabField *field,
            gpointer          values)
{
  return (RehabNumber *) ((char *) values + field->offset);
}

static RehabDiaryDay
get_day_values (RehabDiary *diary,
                const char *episode_id,
                RehabDate   date)
{
  const RehabDiaryDay *day = rehab_diary_find_day (diary, date);

  return day != NULL ? *day : (RehabDiaryDay) { .episode_id = episode_id, .date = date };
}

/* Whether anything is left of a day; one of which nothing is left was not kept. */
gboolean
rehab_diary_day_says_anything (const RehabDiaryDay *day)
{
  return day->waking_pain.known || day->worst_pain.known || day->sitting_minutes.known || day->sitting_pain.known
         || day->rest_day || day->note != NULL;
}

/* A day that says nothing is one that was not kept. */
static RehabDiary *
replace_day (RehabDiary          *diary,
             const RehabDiaryDay *values,
             GError             **error)
{
  g_autoptr (RehabDiaryDay) day = NULL;

  if (!rehab_diary_day_says_anything (values))
    return rehab_diary_without_day (diary, values->date);

  day = rehab_diary_day_new (values, error);

  return day != NULL ? rehab_diary_with_day (diary, day) : NULL;
}

static RehabDiary *
set_rest_day (RehabDiary *diary,
              const char *episode_id,
              RehabDate   date,
              gboolean    rest_day,
              GError    **error)
{
  RehabDiaryDay values = get_day_values (diary, episode_id, date);

  values.rest_day = rest_day;

  return replace_day (diary, &values, error);
}

static RehabDiary *
replace_session (RehabDiary         *diary,
                 const RehabSession *values,
                 GError            **error)
{
  g_autoptr (RehabSession) session = rehab_session_new (values, error);

  return session != NULL ? rehab_diary_with_session (diary, session) : NULL;
}

/* A drive is no training: a day of rest can have one. */
static gboolean
has_training (RehabDiary *diary,
              RehabDate   date)
{
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  for (guint i = 0; i < n_sessions; i++)
    if (rehab_diary_get_session (diary, first + i)->kind != REHAB_SESSION_KIND_LONG_SIT)
      return TRUE;

  return FALSE;
}

static RehabDiary *
write_rest (RehabDiary *diary,
            const char *episode_id,
            RehabDate   date,
            GError    **error)
{
  if (has_training (diary, date))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "There was training on this day");
      return NULL;
    }

  return set_rest_day (diary, episode_id, date, TRUE, error);
}

static RehabDiary *
append_session (RehabDiary      *diary,
                const char      *episode_id,
                RehabDate        date,
                RehabSessionKind kind,
                GError         **error)
{
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);
  RehabSession values = { .episode_id = episode_id, .date = date, .kind = kind, .origin = REHAB_SESSION_ORIGIN_TYPED };

  if (n_sessions > 0)
    values.position = rehab_diary_get_session (diary, first + n_sessions - 1)->position + 1;

  return replace_session (diary, &values, error);
}

static RehabDiary *
erase_line (RehabDiary     *diary,
            const char     *episode_id,
            RehabDiaryPlace place,
            GError        **error)
{
  RehabDiaryLine line = rehab_diary_get_line (diary, place.date, place.line);

  switch (line.kind)
    {
    case REHAB_DIARY_LINE_REST:
      return set_rest_day (diary, episode_id, place.date, FALSE, error);

    case REHAB_DIARY_LINE_SESSION:
      return rehab_diary_without_session (diary, line.session->id);

    case REHAB_DIARY_LINE_EMPTY:
    default:
      return rehab_diary_ref (diary);
    }
}

static RehabDiary *
write_activity (RehabDiary      *diary,
                const char      *episode_id,
                RehabDiaryPlace  place,
                RehabSessionKind activity,
                RehabDate        today,
                GError         **error)
{
  RehabDiaryLine line = rehab_diary_get_line (diary, place.date, place.line);
  g_autoptr (RehabDiary) without_rest = NULL;
  RehabSession values;

  if (line.kind == REHAB_DIARY_LINE_SESSION && activity != REHAB_SESSION_KIND_NONE)
    {
      values = *line.session;
      values.kind = activity;
      /* No grid shows it, and a run that lifted three tonnes would be found by nobody. */
      if (activity != REHAB_SESSION_KIND_STRENGTH)
        values.volume_kg = REHAB_NUMBER_NOT_ASKED;

      return replace_session (diary, &values, error);
    }

  if (line.kind != REHAB_DIARY_LINE_REST || activity == REHAB_SESSION_KIND_NONE)
    return rehab_diary_add_activity (diary, episode_id, place.date, activity, today, NULL, error);

  /* What is written over "rest day" takes its place. */
  without_rest = set_rest_day (diary, episode_id, place.date, FALSE, error);
  if (without_rest == NULL)
    return NULL;

  return append_session (without_rest, episode_id, place.date, activity, error);
}

static gboolean
check_has_come (RehabDiaryPlace place,
                RehabDate       today,
                GError        **error)
{
  if (rehab_diary_place_has_come (place, today))
    return TRUE;

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "This day has not come yet");
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  return *trimmed == '\0';
}

/**
 * rehab_diary_write:
 * @diary: a diary
 * @episode_id: the episode of care that it belongs to
 * @place: a place that it has
 * @text: what was typed there; nothing takes away what stands there, and for an activity its whole line
 * @today: the current day
 * @error: where to put a `REHAB_ERROR`
 *
 * Writes into a place. A day of which nothing is left is one that was not kept.
 *
 * Returns: (transfer full): a new diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_write (RehabDiary     *diary,
                   const char     *episode_id,
                   RehabDiaryPlace place,
                   const char     *text,
                   RehabDate       today,
                   GError        **error)
{
  const RehabField *field = rehab_diary_question_get_field (place.question);
  g_autoptr (GError) problem = NULL;
  g_autofree char *shown = NULL;
  RehabNumber number;

  g_return_val_if_fail (rehab_diary_has_place (diary, place), NULL);

  /* Taking away what should never have been there is always possible. */
  if (!is_blank (text) && !check_has_come (place, today, error))
    return NULL;

  if (place.question == REHAB_DIARY_ACTIVITY)
    {
      RehabSessionKind activity;

      if (is_blank (text))
        return erase_line (diary, episode_id, place, error);
      if (!rehab_diary_activity_from_typed (text, &activity, error))
        return NULL;

      return write_activity (diary, episode_id, place, activity, today, error);
    }

  /* A distance that stands there as it stood was not measured anew. */
  shown = rehab_diary_dup_text (diary, place);
  if (g_strcmp0 (shown, text) == 0)
    return rehab_diary_ref (diary);

  number = rehab_diary_question_read (place.question, text, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  if (rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY)
    {
      RehabDiaryDay values = get_day_values (diary, episode_id, place.date);

      *get_number (field, &values) = number;

      return replace_day (diary, &values, error);
    }
  else
    {
      RehabSession values = *rehab_diary_get_line (diary, place.date, place.line).session;

      *get_number (field, &values) = number;

      return replace_session (diary, &values, error);
    }
}

/**
 * rehab_diary_add_activity:
 * @diary: a diary
 * @episode_id: the episode of care that it belongs to
 * @date: a date
 * @activity: a kind of session, or none for rest
 * @today: the current day
 * @place: (out) (optional): where it stands then
 * @error: where to put a `REHAB_ERROR`: in the future, or a contradiction for rest on a day of training
 *
 * Adds what was done on a day, behind what is there. Training on a day of rest makes it no such day.
 *
 * Returns: (transfer full): a new diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_add_activity (RehabDiary      *diary,
                          const char      *episode_id,
                          RehabDate        date,
                          RehabSessionKind activity,
                          RehabDate        today,
                          RehabDiaryPlace *place,
                          GError         **error)
{
  g_autoptr (RehabDiary) after = NULL;

  if (!check_has_come ((RehabDiaryPlace) { date, 0, REHAB_DIARY_ACTIVITY }, today, error))
    return NULL;

  if (activity == REHAB_SESSION_KIND_NONE)
    {
      after = write_rest (diary, episode_id, date, error);
    }
  else
    {
      g_autoptr (RehabDiary) base = rehab_diary_ref (diary);

      if (activity != REHAB_SESSION_KIND_LONG_SIT)
        {
          rehab_diary_unref (base);
          base = set_rest_day (diary, episode_id, date, FALSE, error);
        }
      if (base != NULL)
        after = append_session (base, episode_id, date, activity, error);
    }

  if (after == NULL)
    return NULL;

  if (place != NULL)
    *place = (RehabDiaryPlace) {
      date,
      activity == REHAB_SESSION_KIND_NONE ? 0 : rehab_diary_count_lines (after, date) - 1,
      REHAB_DIARY_ACTIVITY
    };

  return g_steal_pointer (&after);
}

/* The first question of a line, of those that both diaries have there, whose answer is another one. */
static gboolean
find_changed_question (const RehabDiary *before,
                       const RehabDiary *after,
                       RehabDiaryPlace  *place)
{
  for (guint i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      g_autofree char *was = NULL;
      g_autofree char *is = NULL;

      place->question = (RehabDiaryQuestion) i;
      was = rehab_diary_dup_text (before, *place);
      is = rehab_diary_dup_text (after, *place);
      if (g_strcmp0 (was, is) != 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_changed_place (const RehabDiary *before,
                    const RehabDiary *after,
                    RehabDate         date,
                    RehabDiaryPlace  *place)
{
  guint n_before = rehab_diary_count_lines (before, date);
  guint n_after = rehab_diary_count_lines (after, date);

  for (guint line = 0; line < MIN (n_before, n_after); line++)
    {
      *place = (RehabDiaryPlace) { date, line, 0 };
      if (find_changed_question (before, after, place))
        {
          /* Where a line is gone, or became another one, there is nothing but the line itself to look at. */
          if (!rehab_diary_has_place (after, *place))
            place->question = REHAB_DIARY_ACTIVITY;
          return TRUE;
        }
    }

  *place = (RehabDiaryPlace) { date, n_after - 1, REHAB_DIARY_ACTIVITY };

  return n_before != n_after;
}

/* Years of diary lie on both sides of an edit: most of it need not be written out to be compared. */
static gboolean
is_same_day (const RehabDiary *before,
             const RehabDiary *after,
             RehabDate         date)
{
  guint n_before;
  guint n_after;
  guint first_before = rehab_diary_find_sessions (before, date, &n_before);
  guint first_after = rehab_diary_find_sessions (after, date, &n_after);

  if (n_before != n_after || !rehab_record_equal (rehab_diary_find_day (before, date), rehab_diary_find_day (after, date)))
    return FALSE;

  for (guint i = 0; i < n_before; i++)
    if (!rehab_record_equal (rehab_diary_get_session (before, first_before + i),
                             rehab_diary_get_session (after, first_after + i)))
      return FALSE;

  return TRUE;
}

/**
 * rehab_diary_find_change:
 * @before: a diary
 * @after: what became of it
 * @place: (out): where to put a place that @after has
 *
 * Finds the first place that shows another text, to lead the eye to what was undone.
 *
 * Returns: whether there is one
 */
gboolean
rehab_diary_find_change (const RehabDiary *before,
                         const RehabDiary *after,
                         RehabDiaryPlace  *place)
{
  RehabDate first = rehab_diary_get_first (before);
  RehabDate last = rehab_diary_get_last (before);

  if (!rehab_date_is_set (first)
      || (rehab_date_is_set (rehab_diary_get_first (after)) && rehab_date_compare (rehab_diary_get_first (after), first) < 0))
    first = rehab_diary_get_first (after);
  if (rehab_date_compare (rehab_diary_get_last (after), last) > 0)
    last = rehab_diary_get_last (after);

  if (!rehab_date_is_set (first))
    return FALSE;

  for (RehabDate date = first; rehab_date_compare (date, last) <= 0; date = rehab_date_add_days (date, 1))
    if (!is_same_day (before, after, date) && find_changed_place (before, after, date, place))
      return TRUE;

  return FALSE;
}
