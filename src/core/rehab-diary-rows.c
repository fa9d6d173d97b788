/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-rows-private.h"
#include "rehab-diary-leaf.h"

#include <string.h>

/* One row of cells on its way to a line. */
typedef struct
{
  RehabDate date;
  guint line;
  guint column; /* the question of the first cell */
  const RehabDiaryClipRow *row;
  gboolean is_fill; /* the same cells for many lines: what has no place there is not missed */
} Write;

static void
refuse (RehabDiaryTally        *tally,
        RehabDiaryRefusedReason reason,
        RehabDiaryPlace         place,
        const char             *text,
        GError                 *error)
{
  RehabDiaryRefused *refused = g_new0 (RehabDiaryRefused, 1);

  refused->reason = reason;
  refused->place = place;
  refused->text = g_strdup (text);
  refused->error = error;
  g_ptr_array_add (tally->refused, refused);
}

static void
refuse_code (RehabDiaryTally *tally,
             RehabDiaryPlace  place,
             const char      *text,
             RehabErrorCode   code)
{
  refuse (tally, REHAB_DIARY_REFUSED_VALUE, place, text, g_error_new_literal (REHAB_ERROR, (int) code, "Does not fit"));
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\n")] == '\0';
}

/* Rows that have no line to go to: nothing in them is lost without a word. */
void
rehab_diary_rows_refuse (RehabDiaryTally         *tally,
                         RehabDiaryRefusedReason  reason,
                         const RehabDiaryClipRow *row)
{
  g_autoptr (GString) text = g_string_new (row->date);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *cell = g_array_index (row->cells, RehabDiaryClipCell, i).text;

      if (!is_blank (cell))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", cell);
    }

  if (text->len > 0)
    refuse (tally, reason, (RehabDiaryPlace) { 0 }, text->str, NULL);
}

int
rehab_diary_compare_lines (RehabDiaryPlace a,
                           RehabDiaryPlace b)
{
  int order = rehab_date_compare (a.date, b.date);

  return order != 0 ? order : (a.line > b.line) - (a.line < b.line);
}

/* Writing on the lines of a day */

/* How a line was before anything was written on its day. */
static RehabDiaryLeafLine
get_line_before (const RehabDiary *diary,
                 RehabDate         date,
                 guint             line)
{
  RehabDiaryLine before = rehab_diary_get_line (diary, date, line);
  RehabDiaryLeafLine own = { before.kind };

  if (before.session != NULL)
    own.session = *before.session;

  return own;
}

static void
write_activity (RehabDiaryLeaf  *leaf,
                RehabDiaryPlace  place,
                const char      *text,
                RehabDiaryTally *tally)
{
  RehabDiaryLeafLine *line = rehab_diary_leaf_get_line (leaf, place.line);
  RehabSessionKind activity;
  GError *error = NULL;

  if (is_blank (text))
    {
      *line = (RehabDiaryLeafLine) { REHAB_DIARY_LINE_EMPTY };
      return;
    }

  if (!rehab_diary_activity_from_typed (text, &activity, &error))
    {
      refuse (tally, REHAB_DIARY_REFUSED_VALUE, place, text, error);
      return;
    }

  if (activity == REHAB_SESSION_KIND_NONE)
    *line = (RehabDiaryLeafLine) { REHAB_DIARY_LINE_REST };
  else if (line->kind == REHAB_DIARY_LINE_SESSION)
    line->session.kind = activity;
  else
    *line = (RehabDiaryLeafLine) {
      REHAB_DIARY_LINE_SESSION,
      { .episode_id = leaf->episode_id, .date = leaf->date, .kind = activity, .origin = REHAB_SESSION_ORIGIN_TYPED }
    }
  ;
}

/* A number copied out of the diary has more digits than anybody types, and is taken as it is where it fits. */
static RehabNumber
read_number (RehabDiaryQuestion        question,
             const RehabDiaryClipCell *cell,
             GError                  **error)
{
  const RehabField *field = rehab_diary_question_get_field (question);

  if (cell->number.known && cell->number.value >= field->min && cell->number.value <= field->max
      && field->kind == REHAB_FIELD_NUMBER)
    return cell->number;

  return rehab_diary_question_read (question, cell->text, error);
}

/* Where the answer to a question goes, or NULL where there is no place for one. */
static RehabNumber *
find_number (RehabDiaryLeaf *leaf,
             RehabDiaryPlace place)
{
  const RehabField *field = rehab_diary_question_get_field (place.question);
  RehabDiaryLeafLine *line = rehab_diary_leaf_get_line (leaf, place.line);

  if (rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY)
    return place.line == 0 ? (RehabNumber *) ((char *) &leaf->day + field->offset) : NULL;

  return line->kind == REHAB_DIARY_LINE_SESSION ? (RehabNumber *) ((char *) &line->session + field->offset) : NULL;
}

static void
write_number (RehabDiaryLeaf           *leaf,
              RehabDiaryPlace           place,
              const RehabDiaryClipCell *cell,
              gboolean                  is_fill,
              RehabDiaryTally          *tally)
{
  gboolean about_day = rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY;
  RehabNumber *number = find_number (leaf, place);
  GError *error = NULL;
  RehabNumber read;

  if (number == NULL)
    {
      if (!is_blank (cell->text) && !(is_fill && about_day))
        refuse (tally, about_day ? REHAB_DIARY_REFUSED_NOT_FIRST : REHAB_DIARY_REFUSED_NO_SESSION, place, cell->text, NULL);
      return;
    }

  read = read_number (place.question, cell, &error);
  if (error != NULL)
    refuse (tally, REHAB_DIARY_REFUSED_VALUE, place, cell->text, error);
  else
    *number = read;
}

static const RehabDiaryClipCell *
find_cell (const Write *write,
           guint        question)
{
  if (question < write->column || question - write->column >= write->row->cells->len)
    return NULL;

  return &g_array_index (write->row->cells, RehabDiaryClipCell, question - write->column);
}

/* Whether the place can have happened; emptying one that cannot is always possible. */
static gboolean
check_has_come (RehabDiaryPlace           place,
                const RehabDiaryClipCell *cell,
                RehabDate                 today,
                RehabDiaryTally          *tally)
{
  if (is_blank (cell->text) || rehab_diary_place_has_come (place, today))
    return TRUE;

  refuse_code (tally, place, cell->text, REHAB_ERROR_IN_FUTURE);
  return FALSE;
}

/* What was done comes first: it makes the places that the numbers go to. */
static void
write_row (RehabDiaryLeaf  *leaf,
           const Write     *write,
           RehabDate        today,
           RehabDiaryTally *tally)
{
  const RehabDiaryClipCell *activity = find_cell (write, REHAB_DIARY_ACTIVITY);
  RehabDiaryPlace place = { write->date, write->line, REHAB_DIARY_ACTIVITY };

  if (activity != NULL && check_has_come (place, activity, today, tally))
    write_activity (leaf, place, activity->text, tally);

  for (guint question = 0; question < REHAB_N_DIARY_QUESTIONS; question++)
    {
      const RehabDiaryClipCell *cell = find_cell (write, question);

      place.question = (RehabDiaryQuestion) question;
      if (question != REHAB_DIARY_ACTIVITY && cell != NULL && check_has_come (place, cell, today, tally))
        write_number (leaf, place, cell, write->is_fill, tally);
    }

  for (guint i = REHAB_N_DIARY_QUESTIONS - write->column; i < write->row->cells->len; i++)
    {
      const char *text = g_array_index (write->row->cells, RehabDiaryClipCell, i).text;

      if (!is_blank (text))
        refuse (tally, REHAB_DIARY_REFUSED_NO_COLUMN, place, text, NULL);
    }
}

/* Rest on a day of training is refused, and its line is what it was. */
static void
refuse_rest (RehabDiaryLeaf   *leaf,
             const RehabDiary *diary,
             const Write      *write,
             RehabDiaryTally  *tally)
{
  RehabDiaryLeafLine *line = rehab_diary_leaf_get_line (leaf, write->line);
  const RehabDiaryClipCell *activity = find_cell (write, REHAB_DIARY_ACTIVITY);
  RehabDiaryLeafLine before = get_line_before (diary, write->date, write->line);

  if (activity == NULL || line->kind != REHAB_DIARY_LINE_REST || before.kind == REHAB_DIARY_LINE_REST)
    return;

  refuse_code (tally, (RehabDiaryPlace) { write->date, write->line, REHAB_DIARY_ACTIVITY }, activity->text,
               REHAB_ERROR_CONTRADICTION);
  *line = before;
}

static guint
count_done (const RehabDiary *diary,
            RehabDate         date)
{
  guint n = 0;

  for (guint i = 0; i < rehab_diary_count_lines (diary, date); i++)
    n += rehab_diary_get_line (diary, date, i).kind != REHAB_DIARY_LINE_EMPTY;

  return n;
}

/* How many places of a day say something else. */
static guint
count_changes (const RehabDiary *before,
               const RehabDiary *after,
               RehabDate         date)
{
  guint n_lines = MAX (rehab_diary_count_lines (before, date), rehab_diary_count_lines (after, date));
  guint n = 0;

  for (guint line = 0; line < n_lines; line++)
    for (guint question = 0; question < REHAB_N_DIARY_QUESTIONS; question++)
      {
        RehabDiaryPlace place = { date, line, (RehabDiaryQuestion) question };
        g_autofree char *was = rehab_diary_has_place (before, place) ? rehab_diary_dup_text (before, place) : NULL;
        g_autofree char *is = rehab_diary_has_place (after, place) ? rehab_diary_dup_text (after, place) : NULL;

        n += g_strcmp0 (was != NULL ? was : "", is != NULL ? is : "") != 0;
      }

  return n;
}

/* All rows of one day; those that change nothing leave its records as they are. */
static RehabDiary *
write_day (RehabDiary      *diary,
           const char      *episode_id,
           const Write     *writes,
           guint            n_writes,
           RehabDate        today,
           RehabDiaryTally *tally,
           GError         **error)
{
  RehabDate date = writes[0].date;
  g_auto (RehabDiaryLeaf) leaf = { 0 };
  RehabDiary *after;
  guint n_before = count_done (diary, date);
  guint n_after;

  rehab_diary_leaf_take (&leaf, diary, episode_id, date);
  for (guint i = 0; i < n_writes; i++)
    write_row (&leaf, &writes[i], today, tally);
  if (rehab_diary_leaf_has_training (&leaf))
    for (guint i = 0; i < n_writes; i++)
      refuse_rest (&leaf, diary, &writes[i], tally);

  after = rehab_diary_leaf_put_back (&leaf, diary, error);
  if (after == NULL)
    return NULL;

  if (count_changes (diary, after, date) == 0)
    {
      rehab_diary_unref (after);
      return rehab_diary_ref (diary);
    }

  n_after = count_done (after, date);
  tally->n_taken += count_changes (diary, after, date);
  tally->n_added += n_after > n_before ? n_after - n_before : 0;
  tally->n_removed += n_before > n_after ? n_before - n_after : 0;

  return after;
}

static int
compare_writes (gconstpointer a,
                gconstpointer b)
{
  const Write *one = a;
  const Write *other = b;

  return rehab_diary_compare_lines ((RehabDiaryPlace) { one->date, one->line }, (RehabDiaryPlace) { other->date, other->line });
}

/* Rows without a line yet. */
GArray *
rehab_diary_rows_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Write));
}

/* Sends a row to a line, its first cell to @place; one that @is_fill goes to many lines. */
void
rehab_diary_rows_add (GArray                  *self,
                      RehabDiaryPlace          place,
                      const RehabDiaryClipRow *row,
                      gboolean                 is_fill)
{
  Write write = { place.date, place.line, place.question, row, is_fill };

  g_array_append_val (self, write);
}

/* Writes all rows, or none where @error is set. */
RehabDiary *
rehab_diary_rows_write (GArray               *self,
                        const RehabDiarySpan *span,
                        const char           *episode_id,
                        RehabDiaryTally      *tally,
                        GError              **error)
{
  g_autoptr (RehabDiary) diary = rehab_diary_ref ((RehabDiary *) span->diary);

  g_array_sort (self, compare_writes);
  for (guint i = 0, n; i < self->len; i += n)
    {
      const Write *first = &g_array_index (self, Write, i);
      g_autoptr (RehabDiary) before = NULL;

      for (n = 1; i + n < self->len && rehab_date_compare (first[n].date, first->date) == 0; n++)
        ;
      before = g_steal_pointer (&diary);
      diary = write_day (before, episode_id, first, n, span->today, tally, error);
      if (diary == NULL)
        return NULL;
    }

  return g_steal_pointer (&diary);
}
