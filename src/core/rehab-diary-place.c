/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-place.h"
#include "rehab-i18n.h"

static gboolean
is_rest_day (const RehabDiary *diary,
             RehabDate         date)
{
  const RehabDiaryDay *day = rehab_diary_find_day (diary, date);

  return day != NULL && day->rest_day;
}

/**
 * rehab_diary_count_lines:
 * @diary: a diary
 * @date: a date
 *
 * Counts the lines that a day takes.
 *
 * Returns: 1 or more
 */
guint
rehab_diary_count_lines (const RehabDiary *diary,
                         RehabDate         date)
{
  guint n_sessions;

  rehab_diary_find_sessions (diary, date, &n_sessions);

  return MAX (1, n_sessions + (is_rest_day (diary, date) ? 1 : 0));
}

/**
 * rehab_diary_get_line:
 * @diary: a diary
 * @date: a date
 * @line: which line of the day, from 0
 *
 * Gets what a line is about. Rest comes first, then the sessions in their order.
 *
 * Returns: the line; an empty one behind the last
 */
RehabDiaryLine
rehab_diary_get_line (const RehabDiary *diary,
                      RehabDate         date,
                      guint             line)
{
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  if (is_rest_day (diary, date))
    {
      if (line == 0)
        return (RehabDiaryLine) { REHAB_DIARY_LINE_REST, NULL };
      line--;
    }

  if (line < n_sessions)
    return (RehabDiaryLine) { REHAB_DIARY_LINE_SESSION, rehab_diary_get_session (diary, first + line) };

  return (RehabDiaryLine) { REHAB_DIARY_LINE_EMPTY, NULL };
}

/**
 * rehab_diary_has_place:
 * @diary: a diary
 * @place: a place
 *
 * Tells whether there is such a place: a line that is no session has no minutes.
 *
 * Returns: whether something can stand there
 */
gboolean
rehab_diary_has_place (const RehabDiary *diary,
                       RehabDiaryPlace   place)
{
  if (place.line >= rehab_diary_count_lines (diary, place.date))
    return FALSE;
  if (rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY)
    return place.line == 0;

  return place.question == REHAB_DIARY_ACTIVITY
         || rehab_diary_get_line (diary, place.date, place.line).kind == REHAB_DIARY_LINE_SESSION;
}

gboolean
rehab_diary_place_equal (RehabDiaryPlace a,
                         RehabDiaryPlace b)
{
  return rehab_date_compare (a.date, b.date) == 0 && a.line == b.line && a.question == b.question;
}

/**
 * rehab_diary_place_has_come:
 * @place: a place
 * @today: the current day
 *
 * Tells whether what a place asks for can have happened: the morning after today's session has not.
 *
 * Returns: whether it can be filled
 */
gboolean
rehab_diary_place_has_come (RehabDiaryPlace place,
                            RehabDate       today)
{
  int days = rehab_date_days_until (place.date, today);

  return place.question == REHAB_DIARY_PAIN_NEXT_MORNING ? days > 0 : days >= 0;
}

/* The place before or after, in the order of the paper, whether anything can stand there or not. */
static RehabDiaryPlace
step_place (const RehabDiary *diary,
            RehabDiaryPlace   place,
            int               direction)
{
  if (direction > 0)
    {
      if (place.question + 1 < REHAB_N_DIARY_QUESTIONS)
        return (RehabDiaryPlace) { place.date, place.line, place.question + 1 };
      if (place.line + 1 < rehab_diary_count_lines (diary, place.date))
        return (RehabDiaryPlace) { place.date, place.line + 1, 0 };

      return (RehabDiaryPlace) { rehab_date_add_days (place.date, 1), 0, 0 };
    }

  if (place.question > 0)
    return (RehabDiaryPlace) { place.date, place.line, place.question - 1 };
  if (place.line > 0)
    return (RehabDiaryPlace) { place.date, place.line - 1, REHAB_N_DIARY_QUESTIONS - 1 };

  place.date = rehab_date_add_days (place.date, -1);
  place.line = rehab_diary_count_lines (diary, place.date) - 1;
  place.question = REHAB_N_DIARY_QUESTIONS - 1;

  return place;
}

/**
 * rehab_diary_find_place:
 * @span: the days to look at
 * @from: where to begin; it need not exist
 * @direction: 1 to go on, -1 to go back
 * @found: (out): where to put the place
 *
 * Finds the next place in the order of the paper that can be filled.
 *
 * Returns: whether there is one
 */
gboolean
rehab_diary_find_place (const RehabDiarySpan *span,
                        RehabDiaryPlace       from,
                        int                   direction,
                        RehabDiaryPlace      *found)
{
  for (RehabDiaryPlace place = step_place (span->diary, from, direction);
       rehab_date_compare (place.date, span->first) >= 0 && rehab_date_compare (place.date, span->last) <= 0;
       place = step_place (span->diary, place, direction))
    if (rehab_diary_has_place (span->diary, place) && rehab_diary_place_has_come (place, span->today))
      {
        *found = place;
        return TRUE;
      }

  return FALSE;
}

/**
 * rehab_diary_dup_text:
 * @diary: a diary
 * @place: a place
 *
 * Writes what stands in a place.
 *
 * Returns: (transfer full): the text, "" when nothing does
 */
char *
rehab_diary_dup_text (const RehabDiary *diary,
                      RehabDiaryPlace   place)
{
  RehabDiaryLine line;

  if (rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY)
    return rehab_diary_question_dup_text (place.question, rehab_diary_find_day (diary, place.date));

  line = rehab_diary_get_line (diary, place.date, place.line);
  if (line.kind == REHAB_DIARY_LINE_REST && place.question == REHAB_DIARY_ACTIVITY)
    return g_strdup (rehab_diary_activity_get_label (REHAB_SESSION_KIND_NONE));

  return rehab_diary_question_dup_text (place.question, line.session);
}

/* What a line is called: "Run", or "Run (2)" for the second session of a day. */
static char *
dup_session_name (const RehabDiary *diary,
                  RehabDiaryPlace   place)
{
  RehabDiaryLine line = rehab_diary_get_line (diary, place.date, place.line);
  guint number = place.line + (is_rest_day (diary, place.date) ? 0 : 1);

  g_return_val_if_fail (line.session != NULL, NULL);

  if (number < 2)
    return g_strdup (rehab_diary_activity_get_label (line.session->kind));

  /* Translators: a kind of session, and that it is the second or third one of its day */
  return g_strdup_printf (C_("session", "%s (%u)"), rehab_diary_activity_get_label (line.session->kind), number);
}

/**
 * rehab_diary_dup_place_name:
 * @diary: a diary
 * @place: a place
 *
 * Names a place for somebody who does not see rows and columns.
 *
 * Returns: (transfer full): "Worst pain, Tuesday 17 November" or "Minutes, Run, Tuesday 17 November"
 */
char *
rehab_diary_dup_place_name (const RehabDiary *diary,
                            RehabDiaryPlace   place)
{
  /* Translators: a day of the diary where it is read out */
  g_autofree char *day = rehab_date_format (place.date, C_("diary", "%A %-d %B"));
  g_autofree char *line = NULL;

  if (rehab_diary_get_line (diary, place.date, place.line).kind != REHAB_DIARY_LINE_SESSION
      || rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY)
    /* Translators: a question of the diary, and the day */
    return g_strdup_printf (C_("diary", "%s, %s"), rehab_diary_question_get_label (place.question), day);

  line = dup_session_name (diary, place);

  /* Translators: a question of the diary, the session, and the day */
  return g_strdup_printf (C_("diary", "%s, %s, %s"), rehab_diary_question_get_label (place.question), line, day);
}

/**
 * rehab_diary_dup_line_name:
 * @diary: a diary
 * @place: a place on the line
 *
 * Names a line.
 *
 * Returns: (transfer full): "Run, Tuesday 17 November", or only the day where there is no session
 */
char *
rehab_diary_dup_line_name (const RehabDiary *diary,
                           RehabDiaryPlace   place)
{
  g_autofree char *day = rehab_date_format (place.date, C_("diary", "%A %-d %B"));
  g_autofree char *session = NULL;

  if (rehab_diary_get_line (diary, place.date, place.line).kind != REHAB_DIARY_LINE_SESSION)
    return g_steal_pointer (&day);

  session = dup_session_name (diary, place);

  return g_strdup_printf (C_("diary", "%s, %s"), session, day);
}

/**
 * rehab_diary_dup_place_key:
 * @diary: a diary
 * @place: a place
 *
 * Names a place for programs. A session's place keeps its key while other sessions come and go.
 *
 * Returns: (transfer full): the key
 */
char *
rehab_diary_dup_place_key (const RehabDiary *diary,
                           RehabDiaryPlace   place)
{
  RehabDiaryLine line = rehab_diary_get_line (diary, place.date, place.line);
  gboolean about_session = rehab_diary_question_get_group (place.question) != REHAB_DIARY_GROUP_DAY && line.session != NULL;

  return g_strdup_printf ("%u %s %s", place.date.julian, about_session ? line.session->id : "-",
                          rehab_diary_question_get_field (place.question)->name);
}

/**
 * rehab_diary_count_kept:
 * @diary: a diary
 * @from: the first day
 * @to: the last day
 *
 * Counts the days for which anything was recorded.
 *
 * Returns: a number of days
 */
guint
rehab_diary_count_kept (const RehabDiary *diary,
                        RehabDate         from,
                        RehabDate         to)
{
  guint kept = 0;

  for (RehabDate date = from; rehab_date_compare (date, to) <= 0; date = rehab_date_add_days (date, 1))
    if (rehab_diary_is_kept (diary, date))
      kept++;

  return kept;
}
