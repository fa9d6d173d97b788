/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-rows-private.h"

/* Refusals */

static void
refused_free (gpointer data)
{
  RehabDiaryRefused *refused = data;

  g_free (refused->text);
  g_clear_error (&refused->error);
  g_free (refused);
}

void
rehab_diary_tally_init (RehabDiaryTally *self)
{
  *self = (RehabDiaryTally) { 0 };
  self->refused = g_ptr_array_new_with_free_func (refused_free);
}

void
rehab_diary_tally_clear (RehabDiaryTally *self)
{
  g_clear_pointer (&self->refused, g_ptr_array_unref);
}

/* Blocks */

/**
 * rehab_diary_block_between:
 * @a: a corner
 * @b: the opposite one
 *
 * Returns: the block that reaches from one to the other
 */
RehabDiaryBlock
rehab_diary_block_between (RehabDiaryPlace a,
                           RehabDiaryPlace b)
{
  RehabDiaryBlock self = { a, b };

  if (rehab_diary_compare_lines (a, b) > 0)
    self = (RehabDiaryBlock) { b, a };
  self.first.question = MIN (a.question, b.question);
  self.last.question = MAX (a.question, b.question);

  return self;
}

RehabDiaryBlock
rehab_diary_block_of_place (RehabDiaryPlace place)
{
  return (RehabDiaryBlock) { place, place };
}

gboolean
rehab_diary_block_contains (RehabDiaryBlock self,
                            RehabDiaryPlace place)
{
  return place.question >= self.first.question && place.question <= self.last.question
         && rehab_diary_compare_lines (place, self.first) >= 0 && rehab_diary_compare_lines (place, self.last) <= 0;
}

guint
rehab_diary_block_get_n_columns (RehabDiaryBlock self)
{
  return self.last.question - self.first.question + 1;
}

static void
list_lines_until (GArray           *lines,
                  const RehabDiary *diary,
                  RehabDiaryPlace   first,
                  RehabDiaryPlace   last)
{
  for (RehabDiaryPlace place = { first.date, first.line, first.question }; rehab_diary_compare_lines (place, last) <= 0;)
    {
      g_array_append_val (lines, place);
      place.line++;
      if (place.line >= rehab_diary_count_lines (diary, place.date))
        place = (RehabDiaryPlace) { rehab_date_add_days (place.date, 1), 0, first.question };
    }
}

/**
 * rehab_diary_block_list_lines:
 * @self: a block
 * @diary: the diary that it lies on
 *
 * Lists the lines of a block as they stand below each other.
 *
 * Returns: (transfer full) (element-type RehabDiaryPlace): the first place of each
 */
GArray *
rehab_diary_block_list_lines (RehabDiaryBlock   self,
                              const RehabDiary *diary)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (RehabDiaryPlace));

  list_lines_until (lines, diary, self.first, self.last);

  return lines;
}

/* What stands in a place, to the last digit. */
static RehabNumber
get_number (const RehabDiary *diary,
            RehabDiaryPlace   place)
{
  const RehabField *field = rehab_diary_question_get_field (place.question);
  gconstpointer record = rehab_diary_get_line (diary, place.date, place.line).session;

  if (place.question == REHAB_DIARY_ACTIVITY || !rehab_diary_has_place (diary, place))
    return REHAB_NUMBER_NOT_ASKED;
  if (rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY)
    record = rehab_diary_find_day (diary, place.date);

  return record != NULL ? *(const RehabNumber *) rehab_field_at (field, record) : REHAB_NUMBER_NOT_ASKED;
}

/**
 * rehab_diary_block_copy:
 * @self: a block
 * @diary: the diary that it lies on
 *
 * Copies cells. Where nothing can stand, a cell is empty. Whole lines from the first one of a day on have their dates with
 * them.
 *
 * Returns: (transfer full): a new clip
 */
RehabDiaryClip *
rehab_diary_block_copy (RehabDiaryBlock   self,
                        const RehabDiary *diary)
{
  RehabDiaryClip *clip = rehab_diary_clip_new ();
  g_autoptr (GArray) lines = rehab_diary_block_list_lines (self, diary);
  gboolean is_dated = rehab_diary_block_get_n_columns (self) == REHAB_N_DIARY_QUESTIONS && self.first.line == 0;

  for (guint i = 0; i < lines->len; i++)
    {
      RehabDiaryPlace place = g_array_index (lines, RehabDiaryPlace, i);
      int day = rehab_date_days_until (self.first.date, place.date);
      g_autofree char *date = is_dated ? rehab_date_to_iso (place.date) : NULL;

      rehab_diary_clip_add_row (clip, day, day == 0 ? place.line - self.first.line : place.line, date);
      for (guint question = self.first.question; question <= (guint) self.last.question; question++)
        {
          g_autofree char *text = NULL;

          place.question = (RehabDiaryQuestion) question;
          text = rehab_diary_has_place (diary, place) ? rehab_diary_dup_text (diary, place) : g_strdup ("");
          rehab_diary_clip_add_cell (clip, text, get_number (diary, place));
        }
    }

  return clip;
}

/* Where rows go */

/* One row for many lines. */
static void
spread_row (GArray                  *writes,
            RehabDiaryBlock          block,
            const RehabDiary        *diary,
            const RehabDiaryClipRow *row)
{
  g_autoptr (GArray) lines = rehab_diary_block_list_lines (block, diary);

  for (guint i = 0; i < lines->len; i++)
    rehab_diary_rows_add (writes, g_array_index (lines, RehabDiaryPlace, i), row, lines->len > 1);
}

/* Rows of the diary itself: what was one day is one day. */
static void
place_days (GArray               *writes,
            RehabDiaryPlace       corner,
            const RehabDiarySpan *span,
            const RehabDiaryClip *clip,
            RehabDiaryTally      *tally)
{
  for (guint i = 0; i < rehab_diary_clip_get_n_rows (clip); i++)
    {
      const RehabDiaryClipRow *row = rehab_diary_clip_get_row (clip, i);
      RehabDiaryPlace place = { rehab_date_add_days (corner.date, row->day), row->line, corner.question };

      if (row->day == 0)
        place.line += corner.line;
      if (rehab_date_compare (place.date, span->last) > 0 || place.line >= REHAB_DIARY_MOST_LINES)
        rehab_diary_rows_refuse (tally, REHAB_DIARY_REFUSED_NO_LINE, row);
      else
        rehab_diary_rows_add (writes, place, row, FALSE);
    }
}

/* Rows that say their day: the first one of a day goes to its first line, and so on. */
static void
place_dates (GArray               *writes,
             RehabDiaryPlace       corner,
             const RehabDiarySpan *span,
             const RehabDiaryClip *clip,
             RehabDiaryTally      *tally)
{
  g_autoptr (GHashTable) n_lines = g_hash_table_new (NULL, NULL);
  gboolean is_whole = rehab_diary_clip_get_n_columns (clip) >= REHAB_N_DIARY_QUESTIONS;

  for (guint i = 0; i < rehab_diary_clip_get_n_rows (clip); i++)
    {
      const RehabDiaryClipRow *row = rehab_diary_clip_get_row (clip, i);
      RehabDate date = rehab_diary_clip_row_find_date (row, span->first, span->last);
      guint line = GPOINTER_TO_UINT (g_hash_table_lookup (n_lines, GUINT_TO_POINTER (date.julian)));

      if (!rehab_date_is_set (date) || line >= REHAB_DIARY_MOST_LINES)
        {
          rehab_diary_rows_refuse (tally, REHAB_DIARY_REFUSED_NOT_SHOWN, row);
          continue;
        }

      g_hash_table_insert (n_lines, GUINT_TO_POINTER (date.julian), GUINT_TO_POINTER (line + 1));
      rehab_diary_rows_add (writes, (RehabDiaryPlace) { date, line, is_whole ? 0 : corner.question }, row, FALSE);
    }
}

/* Rows that say nothing of days: one to a line, from the corner on downwards. */
static void
place_rows (GArray               *writes,
            RehabDiaryPlace       corner,
            const RehabDiarySpan *span,
            const RehabDiaryClip *clip,
            RehabDiaryTally      *tally)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (RehabDiaryPlace));

  list_lines_until (lines, span->diary, corner,
                    (RehabDiaryPlace) { span->last, rehab_diary_count_lines (span->diary, span->last) - 1, 0 });

  for (guint i = 0; i < rehab_diary_clip_get_n_rows (clip); i++)
    {
      const RehabDiaryClipRow *row = rehab_diary_clip_get_row (clip, i);

      if (i < lines->len)
        rehab_diary_rows_add (writes, g_array_index (lines, RehabDiaryPlace, i), row, FALSE);
      else
        rehab_diary_rows_refuse (tally, REHAB_DIARY_REFUSED_NO_LINE, row);
    }
}

/* A single cell for a whole block is a row of it. */
static RehabDiaryClip *
widen (const RehabDiaryClip *clip,
       guint                 n_columns)
{
  RehabDiaryClip *wide = rehab_diary_clip_new ();

  for (guint i = 0; i < rehab_diary_clip_get_n_rows (clip); i++)
    {
      const RehabDiaryClipRow *row = rehab_diary_clip_get_row (clip, i);
      const RehabDiaryClipCell *cell = &g_array_index (row->cells, RehabDiaryClipCell, 0);

      rehab_diary_clip_add_row (wide, row->day, row->line, row->date);
      for (guint column = 0; column < n_columns; column++)
        rehab_diary_clip_add_cell (wide, cell->text, REHAB_NUMBER_NOT_ASKED);
    }

  return wide;
}

/**
 * rehab_diary_block_erase:
 * @self: a block
 * @span: the days on the screen
 * @episode_id: the episode of care that the diary belongs to
 * @tally: what is changed is counted here
 * @error: where to put a `REHAB_ERROR`
 *
 * Takes away what stands in a block, and for an activity its whole line. Nothing outside of it is touched.
 *
 * Returns: (transfer full): a new diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_block_erase (RehabDiaryBlock       self,
                         const RehabDiarySpan *span,
                         const char           *episode_id,
                         RehabDiaryTally      *tally,
                         GError              **error)
{
  g_autoptr (RehabDiaryClip) nothing = rehab_diary_clip_new ();
  g_autoptr (GArray) writes = rehab_diary_rows_new ();

  rehab_diary_clip_add_row (nothing, -1, 0, NULL);
  for (guint i = 0; i < rehab_diary_block_get_n_columns (self); i++)
    rehab_diary_clip_add_cell (nothing, "", REHAB_NUMBER_NOT_ASKED);
  spread_row (writes, self, span->diary, rehab_diary_clip_get_row (nothing, 0));

  return rehab_diary_rows_write (writes, span, episode_id, tally, error);
}

/**
 * rehab_diary_block_fill_down:
 * @self: a block; of one line, it is filled from the line above it
 * @span: the days on the screen
 * @episode_id: the episode of care that the diary belongs to
 * @tally: (inout): what is changed is counted, and what is refused listed here
 * @error: where to put a `REHAB_ERROR`
 *
 * Writes the first line of a block into all lines below it. The questions about a day are answered once a day.
 *
 * Returns: (transfer full): a new diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_block_fill_down (RehabDiaryBlock       self,
                             const RehabDiarySpan *span,
                             const char           *episode_id,
                             RehabDiaryTally      *tally,
                             GError              **error)
{
  g_autoptr (RehabDiaryClip) clip = NULL;
  g_autoptr (GArray) lines = rehab_diary_block_list_lines (self, span->diary);
  g_autoptr (GArray) writes = rehab_diary_rows_new ();
  RehabDiaryBlock source = { self.first, self.first };

  if (lines->len == 1 && self.first.line > 0)
    {
      source.first.line--;
    }
  else if (lines->len == 1)
    {
      source.first.date = rehab_date_add_days (self.first.date, -1);
      if (rehab_date_compare (source.first.date, span->first) < 0)
        return rehab_diary_ref ((RehabDiary *) span->diary);
      source.first.line = rehab_diary_count_lines (span->diary, source.first.date) - 1;
    }
  else
    {
      g_array_remove_index (lines, 0);
    }

  source.last = source.first;
  source.last.question = self.last.question;
  clip = rehab_diary_block_copy (source, span->diary);
  for (guint i = 0; i < lines->len; i++)
    rehab_diary_rows_add (writes, g_array_index (lines, RehabDiaryPlace, i), rehab_diary_clip_get_row (clip, 0), TRUE);

  return rehab_diary_rows_write (writes, span, episode_id, tally, error);
}

/**
 * rehab_diary_block_paste:
 * @self: where to: its first place is the corner; a single row or cell goes to all of it
 * @span: the days on the screen; nothing outside of them is touched
 * @episode_id: the episode of care that the diary belongs to
 * @clip: the cells
 * @tally: (inout): what is changed is counted, and what is refused listed here
 * @error: where to put a `REHAB_ERROR`
 *
 * Writes cells over what stands there, empty ones too. Each cell is read as if it was typed; one that does not fit is
 * refused by its place, which says what it said before, and the rest is taken. What was one day of the diary stays one;
 * rows with dates go to these days; other rows go to one line each.
 *
 * Returns: (transfer full): a new diary, or `NULL` with @error set
 */
RehabDiary *
rehab_diary_block_paste (RehabDiaryBlock       self,
                         const RehabDiarySpan *span,
                         const char           *episode_id,
                         const RehabDiaryClip *clip,
                         RehabDiaryTally      *tally,
                         GError              **error)
{
  g_autoptr (RehabDiaryClip) wide = NULL;
  g_autoptr (GArray) writes = rehab_diary_rows_new ();

  if (rehab_diary_clip_get_n_columns (clip) == 1 && rehab_diary_block_get_n_columns (self) > 1)
    clip = wide = widen (clip, rehab_diary_block_get_n_columns (self));

  if (rehab_diary_clip_is_dated (clip))
    place_dates (writes, self.first, span, clip, tally);
  else if (rehab_diary_clip_get_n_rows (clip) == 1)
    spread_row (writes, self, span->diary, rehab_diary_clip_get_row (clip, 0));
  else if (rehab_diary_clip_get_row (clip, 0)->day >= 0)
    place_days (writes, self.first, span, clip, tally);
  else
    place_rows (writes, self.first, span, clip, tally);

  return rehab_diary_rows_write (writes, span, episode_id, tally, error);
}
