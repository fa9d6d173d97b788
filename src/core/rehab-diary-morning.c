/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-place.h"

/**
 * rehab_diary_place_is_waiting:
 * @diary: a diary
 * @place: a place of it
 * @today: the current day
 *
 * Tells whether a place waits for its answer today: the pain on the morning after yesterday's session. What was not
 * asked on an earlier morning was not asked; nobody remembers it well enough to be pressed for it.
 *
 * Returns: whether today is the day to ask
 */
gboolean
rehab_diary_place_is_waiting (const RehabDiary *diary,
                              RehabDiaryPlace   place,
                              RehabDate         today)
{
  RehabDiaryLine line;

  if (place.question != REHAB_DIARY_PAIN_NEXT_MORNING || rehab_date_days_until (place.date, today) != 1)
    return FALSE;

  line = rehab_diary_get_line (diary, place.date, place.line);

  return line.session != NULL && !line.session->pain_next_morning.known;
}

/**
 * rehab_diary_find_waiting:
 * @diary: a diary
 * @today: the current day
 * @found: (out): where to put the place
 *
 * Finds the first place that waits for its answer today.
 *
 * Returns: whether there is one
 */
gboolean
rehab_diary_find_waiting (const RehabDiary *diary,
                          RehabDate         today,
                          RehabDiaryPlace  *found)
{
  RehabDate yesterday = rehab_date_add_days (today, -1);

  for (guint line = 0; line < rehab_diary_count_lines (diary, yesterday); line++)
    {
      RehabDiaryPlace place = { yesterday, line, REHAB_DIARY_PAIN_NEXT_MORNING };

      if (rehab_diary_place_is_waiting (diary, place, today))
        {
          *found = place;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * rehab_diary_get_other_morning:
 * @diary: a diary
 * @place: the next morning of a session
 *
 * Gets what the day after says of its own morning, while the session does not say it. It is the same morning, yet another
 * question, asked without the session in mind: it can be offered as an answer, and is none before somebody takes it.
 *
 * Returns: the pain on waking on the day after, 0 to 10; not asked when that says nothing, or the session does
 */
RehabNumber
rehab_diary_get_other_morning (const RehabDiary *diary,
                               RehabDiaryPlace   place)
{
  RehabDiaryLine line = rehab_diary_get_line (diary, place.date, place.line);
  const RehabDiaryDay *next = rehab_diary_find_day (diary, rehab_date_add_days (place.date, 1));

  if (place.question != REHAB_DIARY_PAIN_NEXT_MORNING || line.session == NULL || line.session->pain_next_morning.known
      || next == NULL)
    return REHAB_NUMBER_NOT_ASKED;

  return next->waking_pain;
}
