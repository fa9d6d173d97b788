/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-leaf.h"

/**
 * rehab_diary_move_session:
 * @diary: a diary
 * @place: a place on the line of a session
 * @direction: 1 to change places with the next session of its day, -1 with the one before
 * @moved: (out): where to put the place on the line where the session stands then
 * @error: where to put a `REHAB_ERROR`
 *
 * Gives a session another place of its day.
 *
 * Returns: (transfer full): a new diary; @diary again where there is nothing to change places with; or `NULL` with @error
 *   set
 */
RehabDiary *
rehab_diary_move_session (RehabDiary      *diary,
                          RehabDiaryPlace  place,
                          int              direction,
                          RehabDiaryPlace *moved,
                          GError         **error)
{
  const RehabSession *session = rehab_diary_get_line (diary, place.date, place.line).session;
  guint other_line = direction > 0 ? place.line + 1 : place.line - 1;
  const RehabSession *other = NULL;
  g_auto (RehabDiaryLeaf) leaf = { 0 };

  *moved = place;
  if (direction > 0 || place.line > 0)
    other = rehab_diary_get_line (diary, place.date, other_line).session;
  if (session == NULL || other == NULL)
    return rehab_diary_ref (diary);

  rehab_diary_leaf_take (&leaf, diary, session->episode_id, place.date);
  rehab_diary_leaf_get_line (&leaf, place.line)->session = *other;
  rehab_diary_leaf_get_line (&leaf, other_line)->session = *session;
  /* The numbers of the order are dealt out anew, or each would keep its own. */
  for (guint i = 0; i < leaf.lines->len; i++)
    rehab_diary_leaf_get_line (&leaf, i)->session.position = 0;
  moved->line = other_line;

  return rehab_diary_leaf_put_back (&leaf, diary, error);
}

/**
 * rehab_diary_write_details:
 * @diary: a diary
 * @episode_id: the episode of care that it belongs to
 * @place: a place on any line
 * @details: (nullable): what the line's session is to be in all that no column asks: sprint distance, top speed, volume
 *   and note; the rest of it is not read
 * @day_note: (nullable): the note of the day
 * @today: the current day
 * @error: where to put a `REHAB_ERROR`
 *
 * Writes what the paper has no column for.
 *
 * Returns: (transfer full): a new diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_write_details (RehabDiary         *diary,
                           const char         *episode_id,
                           RehabDiaryPlace     place,
                           const RehabSession *details,
                           const char         *day_note,
                           RehabDate           today,
                           GError            **error)
{
  g_auto (RehabDiaryLeaf) leaf = { 0 };
  RehabDiaryLeafLine *line;

  if (rehab_date_compare (place.date, today) > 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "This day has not come yet");
      return NULL;
    }

  rehab_diary_leaf_take (&leaf, diary, episode_id, place.date);
  leaf.day.note = day_note;
  line = rehab_diary_leaf_get_line (&leaf, place.line);
  if (details != NULL && line->kind == REHAB_DIARY_LINE_SESSION)
    {
      line->session.sprint_m = details->sprint_m;
      line->session.top_speed_kmh = details->top_speed_kmh;
      line->session.volume_kg = details->volume_kg;
      line->session.note = details->note;
    }

  return rehab_diary_leaf_put_back (&leaf, diary, error);
}
