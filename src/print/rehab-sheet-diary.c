/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-diary-question.h"
#include "rehab-i18n.h"


#define N_DAYS 14
#define DAYS_A_WEEK 7
#define SESSIONS_A_DAY 2
#define GAP 5.0
#define CELL_PADDING 1.5
#define HAIRLINE 0.5
#define LINE 1.0
#define THICK_LINE 1.8

/* Two lines to write on a day, or one an answer in large print, are never closer than this. */
#define MIN_ROW 28.0

/* How wide the column of a question is, compared with the others. */
static const double column_shares[REHAB_N_DIARY_QUESTIONS] = {
  [REHAB_DIARY_WAKING_PAIN] = 1.12,
  [REHAB_DIARY_WORST_PAIN] = 1.0,
  [REHAB_DIARY_SITTING_MINUTES] = 1.05,
  [REHAB_DIARY_SITTING_PAIN] = 1.05,
  [REHAB_DIARY_ACTIVITY] = 1.65,
  [REHAB_DIARY_MINUTES] = 0.85,
  [REHAB_DIARY_EFFORT] = 0.95,
  [REHAB_DIARY_DISTANCE] = 0.85,
  [REHAB_DIARY_CLIMB] = 0.95,
  [REHAB_DIARY_PAIN_BEFORE] = 1.0,
  [REHAB_DIARY_PAIN_DURING] = 1.0,
  [REHAB_DIARY_PAIN_AFTER] = 0.95,
  [REHAB_DIARY_PAIN_NEXT_MORNING] = 1.25,
};

/* A table that is being put on a block; lines are drawn after what they bound. */
typedef struct
{
  const RehabTypesetter *typesetter;
  RehabBlock *block;
  double top;
  double bottom;
  double width;
  double edges[REHAB_N_DIARY_QUESTIONS + 1]; /* left edges of the questions' columns, and the right edge of the last */
} Table;

static gboolean
is_large (const RehabTypesetter *typesetter)
{
  return rehab_typesetter_get_text (typesetter) == REHAB_TEXT_LARGE;
}

/* Whether a heavier line stands before a question; there is one behind the last. */
static gboolean
starts_group (int question)
{
  return question == 0 || question == REHAB_N_DIARY_QUESTIONS
         || rehab_diary_question_get_group (question) != rehab_diary_question_get_group (question - 1);
}

/* Adds text whose lower edge lies at @bottom. */
static void
add_text_above (Table         *table,
                const char    *text,
                double         x,
                double         bottom,
                double         width,
                PangoAlignment alignment)
{
  PangoLayout *layout = rehab_typesetter_set (table->typesetter, REHAB_TYPE_LABEL, text, width);
  double height;

  pango_layout_set_alignment (layout, alignment);
  rehab_text_measure (layout, NULL, &height);
  rehab_block_add_text (table->block, "TH", layout, REHAB_COLOUR_TEXT, x, bottom - height);
}

static double
measure_label (const RehabTypesetter *typesetter,
               const char            *text,
               double                 width)
{
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (typesetter, REHAB_TYPE_LABEL, text, width);
  double height;

  rehab_text_measure (layout, NULL, &height);
  return height;
}

static void
add_vertical_line (Table *table,
                   double x,
                   double top,
                   double thickness)
{
  rehab_block_add_area (table->block, thickness > HAIRLINE ? REHAB_COLOUR_TEXT : REHAB_COLOUR_LINE,
                        x - thickness / 2.0, top, thickness, table->bottom - top);
}

static void
add_horizontal_line (Table      *table,
                     double      left,
                     double      y,
                     double      thickness,
                     RehabColour colour)
{
  rehab_block_add_area (table->block, colour, left, y - thickness / 2.0, table->width - left, thickness);
}

static char *
dup_activities (void)
{
  GString *activities = g_string_new (NULL);

  for (guint i = 0; i < rehab_n_diary_activities; i++)
    {
      if (activities->len > 0)
        g_string_append (activities, C_("parts of a line", ", "));
      g_string_append (activities, rehab_diary_activity_get_label (rehab_diary_activities[i]));
    }

  return g_string_free (activities, FALSE);
}

static double
add_heading (const RehabTypesetter *typesetter,
             RehabBlock            *block,
             const char            *title)
{
  g_autofree char *activities = dup_activities ();
  g_autofree char *how = g_strdup_printf (_("Pain is 0, none, to 10, the worst you can think of. Effort is 0, rest, to 10, "
                                            "all you have. For what you did write one of: %s."),
                                          activities);
  double width = rehab_block_get_width (block);
  double y;

  y = rehab_block_set_text (block, typesetter, "H2", REHAB_TYPE_HEADING, REHAB_COLOUR_TEXT, title, 0.0, 0.0, width,
                            PANGO_ALIGN_LEFT);
  y += 2.0;
  y += rehab_block_set_text (block, typesetter, "P", is_large (typesetter) ? REHAB_TYPE_BODY : REHAB_TYPE_SMALL,
                             REHAB_COLOUR_QUIET,
                             how, 0.0, y, width, PANGO_ALIGN_LEFT);

  return y + GAP * 1.5;
}

/* Normal print: a row a day with two lines for sessions, a column a question. */

static double
add_column_heads (Table *table)
{
  double group_height = measure_label (table->typesetter, "X", -1.0);
  double head_height = 0.0;
  double bottom;
  guint first = 0;

  for (int i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      double width = table->edges[i + 1] - table->edges[i] - 2.0 * CELL_PADDING;
      double height = measure_label (table->typesetter, rehab_diary_question_get_head (i), width);

      head_height = MAX (head_height, height);
    }

  bottom = table->top + group_height + head_height + 3.0 * CELL_PADDING;

  rehab_block_begin (table->block, "TR");
  add_text_above (table, C_("diary", "Date"), 0.0, bottom - CELL_PADDING, table->edges[0], PANGO_ALIGN_LEFT);
  for (int i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      if (starts_group (i + 1))
        {
          add_text_above (table, rehab_diary_group_get_title (rehab_diary_question_get_group (i)), table->edges[first],
                          table->top + group_height, table->edges[i + 1] - table->edges[first], PANGO_ALIGN_CENTER);
          first = i + 1;
        }

      add_text_above (table, rehab_diary_question_get_head (i), table->edges[i] + CELL_PADDING,
                      bottom - CELL_PADDING, table->edges[i + 1] - table->edges[i] - 2.0 * CELL_PADDING, PANGO_ALIGN_CENTER);
    }
  rehab_block_end (table->block, "TR");

  return bottom;
}

static void
add_day (Table    *table,
         RehabDate date,
         double    y,
         double    height)
{
  /* Translators: a day in the diary on paper, in two lines: weekday, day and month */
  g_autofree char *text = rehab_date_format (date, C_("diary", "%a\n%-d %b"));
  gboolean starts_week = rehab_date_get_weekday (date) == G_DATE_MONDAY;
  PangoLayout *layout = rehab_typesetter_set (table->typesetter, REHAB_TYPE_LABEL, text, table->edges[0]);
  double text_height;

  rehab_text_measure (layout, NULL, &text_height);
  rehab_block_begin (table->block, "TR");
  rehab_block_add_text (table->block, "TH", layout, REHAB_COLOUR_TEXT, 0.0, y + (height - text_height) / 2.0);
  rehab_block_end (table->block, "TR");

  for (guint i = 1; i < SESSIONS_A_DAY; i++)
    add_horizontal_line (table, table->edges[4], y + height * i / SESSIONS_A_DAY, HAIRLINE, REHAB_COLOUR_FAINT);
  add_horizontal_line (table, 0.0, y, starts_week ? THICK_LINE : LINE, starts_week ? REHAB_COLOUR_TEXT : REHAB_COLOUR_LINE);
}

static void
set_columns (Table *table)
{
  double size = rehab_typesetter_get_size (table->typesetter, REHAB_TYPE_LABEL);
  double shares = 0.0;
  double date_width = size * 4.4;
  double x = date_width;

  for (int i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    shares += column_shares[i];

  for (int i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      table->edges[i] = x;
      x += (table->width - date_width) * column_shares[i] / shares;
    }
  table->edges[REHAB_N_DIARY_QUESTIONS] = table->width;
}

static void
add_days_down (Table    *table,
               RehabDate first_day)
{
  double head_bottom;
  double row_height;

  set_columns (table);
  rehab_block_begin (table->block, "Table");
  head_bottom = add_column_heads (table);
  row_height = (table->bottom - head_bottom) / N_DAYS;

  for (int day = 0; day < N_DAYS; day++)
    add_day (table, rehab_date_add_days (first_day, day), head_bottom + day * row_height, row_height);

  for (int i = 0; i <= REHAB_N_DIARY_QUESTIONS; i++)
    {
      gboolean starts = starts_group (i);

      add_vertical_line (table, table->edges[i], starts ? table->top : head_bottom, starts ? LINE : HAIRLINE);
    }
  add_horizontal_line (table, 0.0, head_bottom, LINE, REHAB_COLOUR_TEXT);
  add_horizontal_line (table, 0.0, table->bottom, LINE, REHAB_COLOUR_TEXT);
  rehab_block_end (table->block, "Table");
}

/* Large print: a row a question, written out, and a column a day of one week. */

/* A question that takes two lines has a higher row; what is left over each row has the same of. */
static double
share_rows (Table *table,
            double label_width,
            double head_height)
{
  double labels = 0.0;
  double spare;

  for (int i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    labels += measure_label (table->typesetter, rehab_diary_question_get_label (i), label_width);

  spare = (table->bottom - table->top - head_height - labels) / REHAB_N_DIARY_QUESTIONS;
  if (spare < 2.0 * CELL_PADDING)
    {
      spare = 2.0 * CELL_PADDING;
      table->bottom = table->top + head_height + labels + spare * REHAB_N_DIARY_QUESTIONS;
    }

  return spare;
}

static void
add_days_across (Table    *table,
                 RehabDate first_day)
{
  double label_width = table->width * 0.43;
  double day_width = (table->width - label_width) / DAYS_A_WEEK;
  double head_height = measure_label (table->typesetter, "X\nX", -1.0) + 2.0 * CELL_PADDING;
  double spare = share_rows (table, label_width, head_height);
  double y = table->top + head_height;

  rehab_block_begin (table->block, "Table");
  rehab_block_begin (table->block, "TR");
  for (int day = 0; day < DAYS_A_WEEK; day++)
    {
      RehabDate date = rehab_date_add_days (first_day, day);
      /* Translators: a day in the diary in large print, in two short lines: weekday and day of the month */
      g_autofree char *text = rehab_date_format (date, C_("diary", "%a\n%-d"));

      add_text_above (table, text, label_width + day * day_width, y - CELL_PADDING, day_width, PANGO_ALIGN_CENTER);
    }
  rehab_block_end (table->block, "TR");

  for (int i = 0; i < REHAB_N_DIARY_QUESTIONS; i++)
    {
      const char *label = rehab_diary_question_get_label (i);
      gboolean starts = starts_group (i);
      double text_height = measure_label (table->typesetter, label, label_width);
      double row_height = text_height + spare;

      rehab_block_begin (table->block, "TR");
      add_text_above (table, label, 0.0, y + (row_height + text_height) / 2.0, label_width, PANGO_ALIGN_LEFT);
      rehab_block_end (table->block, "TR");
      add_horizontal_line (table, 0.0, y, starts ? THICK_LINE : LINE,
                           starts ? REHAB_COLOUR_TEXT : REHAB_COLOUR_LINE);
      y += row_height;
    }

  for (int day = 0; day <= DAYS_A_WEEK; day++)
    add_vertical_line (table, label_width + day * day_width, table->top, day == 0 || day == DAYS_A_WEEK ? LINE : HAIRLINE);
  add_horizontal_line (table, 0.0, table->bottom, LINE, REHAB_COLOUR_TEXT);
  rehab_block_end (table->block, "Table");
}

/**
 * rehab_sheet_count_diary_pages:
 * @typesetter: sets the text
 *
 * Gets how many pages two weeks of diary take.
 *
 * Returns: 1, or 2 in large print
 */
guint
rehab_sheet_count_diary_pages (const RehabTypesetter *typesetter)
{
  return is_large (typesetter) ? N_DAYS / DAYS_A_WEEK : 1;
}

/**
 * rehab_sheet_make_diary:
 * @typesetter: sets the text
 * @first_day: the first of the fourteen days
 * @page: which page of the diary, from 0
 * @width: width of the type area in points
 * @height: height that the diary is to fill, in points
 *
 * Makes a page of diary to fill in, with the questions of the diary on the screen in the same order.
 *
 * Returns: (transfer full): the block, no higher than @height
 */
RehabBlock *
rehab_sheet_make_diary (const RehabTypesetter *typesetter,
                        RehabDate              first_day,
                        guint                  page,
                        double                 width,
                        double                 height)
{
  g_autofree char *name = g_strdup_printf ("diary-%u", page + 1);
  RehabBlock *block = rehab_block_new (name, width, rehab_typesetter_get_ink (typesetter));
  Table table = { .typesetter = typesetter, .block = block, .width = width };

  if (is_large (typesetter))
    {
      RehabDate week = rehab_date_add_days (first_day, (int) page * DAYS_A_WEEK);
      g_autofree char *from = rehab_date_format (week, C_("diary", "%-d %B"));
      g_autofree char *title = g_strdup_printf (_("Diary, week from %s"), from);

      table.top = add_heading (typesetter, block, title);
      table.bottom = MAX (height - THICK_LINE, table.top + MIN_ROW * (REHAB_N_DIARY_QUESTIONS + 2));
      add_days_across (&table, week);
    }
  else
    {
      table.top = add_heading (typesetter, block, _("Diary of two weeks"));
      table.bottom = MAX (height - THICK_LINE, table.top + MIN_ROW * (N_DAYS + 1));
      add_days_down (&table, first_day);
    }

  rehab_block_shrink (block, height);

  return block;
}
