/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-leaf.h"

/**
 * rehab_diary_leaf_take:
 * @self: (out caller-allocates): a leaf
 * @diary: a diary; it must outlive the leaf
 * @episode_id: the episode of care that it belongs to
 * @date: a date
 *
 * Takes a day out of a diary.
 */
void
rehab_diary_leaf_take (RehabDiaryLeaf   *self,
                       const RehabDiary *diary,
                       const char       *episode_id,
                       RehabDate         date)
{
  const RehabDiaryDay *day = rehab_diary_find_day (diary, date);

  *self = (RehabDiaryLeaf) { .date = date, .episode_id = episode_id };
  self->day = day != NULL ? *day : (RehabDiaryDay) { .episode_id = episode_id, .date = date };
  self->lines = g_array_new (FALSE, TRUE, sizeof (RehabDiaryLeafLine));

  for (guint i = 0; i < rehab_diary_count_lines (diary, date); i++)
    {
      RehabDiaryLine line = rehab_diary_get_line (diary, date, i);
      RehabDiaryLeafLine own = { line.kind };

      if (line.session != NULL)
        own.session = *line.session;
      g_array_append_val (self->lines, own);
    }
}

void
rehab_diary_leaf_clear (RehabDiaryLeaf *self)
{
  g_clear_pointer (&self->lines, g_array_unref);
}

/**
 * rehab_diary_leaf_get_line:
 * @self: a leaf
 * @line: which line, from 0; where the day has fewer, empty ones come before it
 *
 * Gets a line to write on. The next call may move it.
 *
 * Returns: (transfer none): the line
 */
RehabDiaryLeafLine *
rehab_diary_leaf_get_line (RehabDiaryLeaf *self,
                           guint           line)
{
  if (line >= self->lines->len)
    g_array_set_size (self->lines, line + 1);

  return &g_array_index (self->lines, RehabDiaryLeafLine, line);
}

/* A drive is no training: a day of rest can have one. */
gboolean
rehab_diary_leaf_has_training (const RehabDiaryLeaf *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const RehabDiaryLeafLine *line = &g_array_index (self->lines, RehabDiaryLeafLine, i);

      if (line->kind == REHAB_DIARY_LINE_SESSION && line->session.kind != REHAB_SESSION_KIND_LONG_SIT)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_rest (const RehabDiaryLeaf *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_array_index (self->lines, RehabDiaryLeafLine, i).kind == REHAB_DIARY_LINE_REST)
      return TRUE;

  return FALSE;
}

static RehabDiary *
without_sessions (RehabDiary *diary,
                  RehabDate   date)
{
  RehabDiary *rest = rehab_diary_ref (diary);
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  for (guint i = 0; i < n_sessions; i++)
    {
      g_autoptr (RehabDiary) before = rest;

      rest = rehab_diary_without_session (before, rehab_diary_get_session (diary, first + i)->id);
    }

  return rest;
}

/* In the order of the lines, each where it was as far as that order allows. */
static RehabDiary *
with_sessions (RehabDiary           *diary,
               const RehabDiaryLeaf *self,
               GError              **error)
{
  g_autoptr (RehabDiary) after = rehab_diary_ref (diary);
  int next = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const RehabDiaryLeafLine *line = &g_array_index (self->lines, RehabDiaryLeafLine, i);
      g_autoptr (RehabDiary) before = NULL;
      g_autoptr (RehabSession) session = NULL;
      RehabSession values = line->session;

      if (line->kind != REHAB_DIARY_LINE_SESSION)
        continue;

      values.position = values.id != NULL ? MAX (values.position, next) : next;
      next = values.position + 1;
      session = rehab_session_new (&values, error);
      if (session == NULL)
        return NULL;

      before = g_steal_pointer (&after);
      after = rehab_diary_with_session (before, session);
    }

  return g_steal_pointer (&after);
}

/**
 * rehab_diary_leaf_put_back:
 * @self: a leaf
 * @diary: the diary that it was taken from
 * @error: where to put a `REHAB_ERROR`
 *
 * Puts the day back as it was written on: empty lines are none, and a day that says nothing is one that was not kept.
 * Training makes it no day of rest.
 *
 * Returns: (transfer full): a new diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_leaf_put_back (RehabDiaryLeaf *self,
                           RehabDiary     *diary,
                           GError        **error)
{
  g_autoptr (RehabDiary) without = NULL;
  g_autoptr (RehabDiary) dated = NULL;

  self->day.rest_day = is_rest (self) && !rehab_diary_leaf_has_training (self);
  without = without_sessions (diary, self->date);

  if (rehab_diary_day_says_anything (&self->day))
    {
      g_autoptr (RehabDiaryDay) day = rehab_diary_day_new (&self->day, error);

      if (day == NULL)
        return NULL;
      dated = rehab_diary_with_day (without, day);
    }
  else
    {
      dated = rehab_diary_without_day (without, self->date);
    }

  return with_sessions (dated, self, error);
}
