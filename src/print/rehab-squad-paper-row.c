/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-paper-private.h"
#include "rehab-chart-palette.h"
#include "rehab-day-spark.h"
#include "rehab-i18n.h"

#define PADDING_X 4.0
#define TEXT_GAP 2.5
#define LEAST_ROOM 12.0
#define HAIRLINE 0.4
#define MOST_PAIN 10.0
#define SPARK_SHARE 0.37
#define MOST_SPARK 60.0
/* The same in all rows, however high they are: so is the scale. */
#define SPARK_HEIGHT 10.5

/* How much of the width a column has beside the others. */
static const guint8 medical_shares[REHAB_N_ATHLETE_COLUMNS] = {
  [REHAB_ATHLETE_COLUMN_NAME] = 30, [REHAB_ATHLETE_COLUMN_SIDE] = 15, [REHAB_ATHLETE_COLUMN_PHASE] = 22,
  [REHAB_ATHLETE_COLUMN_DAY] = 12, [REHAB_ATHLETE_COLUMN_PAIN] = 33, [REHAB_ATHLETE_COLUMN_SETTLED] = 34,
  [REHAB_ATHLETE_COLUMN_LOAD] = 31, [REHAB_ATHLETE_COLUMN_CHANGE] = 15, [REHAB_ATHLETE_COLUMN_OUTCOME] = 27,
  [REHAB_ATHLETE_COLUMN_SYMMETRY] = 25, [REHAB_ATHLETE_COLUMN_ENTRY] = 15, [REHAB_ATHLETE_COLUMN_ATTENTION] = 56,
  [REHAB_ATHLETE_COLUMN_CLEARANCE] = 37,
};

static const guint8 coach_shares[REHAB_N_ATHLETE_COLUMNS] = {
  [REHAB_ATHLETE_COLUMN_NAME] = 40, [REHAB_ATHLETE_COLUMN_PARTICIPATION] = 36, [REHAB_ATHLETE_COLUMN_SPEED] = 24,
  [REHAB_ATHLETE_COLUMN_DISTANCE] = 18, [REHAB_ATHLETE_COLUMN_HILLS] = 20, [REHAB_ATHLETE_COLUMN_MATCH] = 16,
  [REHAB_ATHLETE_COLUMN_DRILLS] = 90, [REHAB_ATHLETE_COLUMN_REVIEW] = 20,
};

typedef struct
{
  double x;
  double width;
} Column;

static gboolean
is_coach (const RehabSquadPaper *self)
{
  return self->options->audience == REHAB_SQUAD_AUDIENCE_COACH;
}

static gboolean
is_large (const RehabSquadPaper *self)
{
  return rehab_typesetter_get_text (self->typesetter) == REHAB_TEXT_LARGE;
}

static Column
get_column (const RehabSquadPaper *self,
            RehabAthleteColumnId   id)
{
  const guint8 *shares = is_coach (self) ? coach_shares : medical_shares;
  guint before = 0;
  guint all = 0;

  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      before += i < id ? shares[i] : 0;
      all += shares[i];
    }

  return (Column) { self->width *before / all, self->width *shares[id] / all - PADDING_X };
}

static RehabType
get_type (const RehabSquadPaper *self,
          RehabAthleteColumnId   id)
{
  if (is_coach (self) && self->tightness == 0)
    return id == REHAB_ATHLETE_COLUMN_NAME ? REHAB_TYPE_CELL_STRONG : REHAB_TYPE_CELL;
  if (is_coach (self) && self->tightness == REHAB_SQUAD_MOST_TIGHT)
    return REHAB_TYPE_FINE;

  return REHAB_TYPE_NOTE;
}

static double
get_padding (const RehabSquadPaper *self)
{
  return self->tightness < REHAB_SQUAD_MOST_TIGHT ? 2.4 : 1.5;
}

static PangoLayout *
set_line (const RehabSquadPaper *self,
          RehabType              type,
          const char            *text,
          double                 width)
{
  PangoLayout *layout = rehab_typesetter_set (self->typesetter, type, text, MAX (width, 1.0));

  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

/* A spark and what it shows to who has the paper read to them. */
typedef struct
{
  RehabAthleteLine *line;
  RehabAthleteGraph graph;
  double highest_load;
  RehabInk ink;
} Spark;

static void
free_spark (gpointer data)
{
  Spark *spark = data;

  rehab_athlete_line_unref (spark->line);
  g_free (spark);
}

static void
draw_spark_cb (cairo_t      *cr,
               double        width,
               double        height,
               gconstpointer data)
{
  const Spark *spark = data;
  const RehabChartPalette *palette =
    rehab_chart_palette_lookup (spark->ink == REHAB_INK_LOW ? REHAB_CHART_SCHEME_PRINT_GREY : REHAB_CHART_SCHEME_PRINT);
  RehabDaySpark days = { .kept = spark->line->kept, .n_days = REHAB_ATHLETE_DAYS };

  if (spark->graph == REHAB_ATHLETE_GRAPH_PAIN)
    {
      days.values = spark->line->pains;
      days.highest = MOST_PAIN;
      rehab_day_spark_paint_line (&days, palette, cr, width, height);
      return;
    }

  days.values = spark->line->loads;
  days.highest = MAX (spark->highest_load, 1.0);
  rehab_day_spark_paint_bars (&days, palette, cr, width, height);
}

/* Returns: what the days come to in words */
static char *
dup_spark_words (const RehabAthleteLine *line,
                 RehabAthleteGraph       graph)
{
  const RehabNumber *values = graph == REHAB_ATHLETE_GRAPH_PAIN ? line->pains : line->loads;
  double lowest = G_MAXDOUBLE;
  double highest = -G_MAXDOUBLE;
  guint n_known = 0;

  for (guint i = 0; i < REHAB_ATHLETE_DAYS; i++)
    {
      if (!values[i].known)
        continue;
      lowest = MIN (lowest, values[i].value);
      highest = MAX (highest, values[i].value);
      n_known++;
    }

  if (n_known == 0)
    return g_strdup (_("Nothing known of the 28 days"));
  if (graph == REHAB_ATHLETE_GRAPH_PAIN)
    /* Translators: the lowest and the highest worst pain of a day, and of how many of 28 days it is known */
    return g_strdup_printf (_("Worst pain %.0f to %.0f; %u of 28 days known"), lowest, highest, n_known);

  /* Translators: the lowest and the highest load of a day, and of how many of 28 days it is known */
  return g_strdup_printf (_("Load of a day %.0f to %.0f; %u of 28 days known"), lowest, highest, n_known);
}

/* Returns: the room it takes at the right end of the column */
static double
add_spark (const RehabSquadPaper    *self,
           RehabBlock               *block,
           const RehabAthleteColumn *column,
           const RehabAthleteLine   *line,
           Column                    place,
           double                    y,
           double                    height)
{
  double width = MIN (place.width * SPARK_SHARE, MOST_SPARK);
  g_autofree char *words = NULL;
  Spark *spark;

  if (column->graph == REHAB_ATHLETE_GRAPH_NONE || line->episode_id == NULL || line->unreadable)
    return 0.0;

  spark = g_new0 (Spark, 1);
  spark->line = rehab_athlete_line_ref (line);
  spark->graph = column->graph;
  spark->highest_load = self->content->highest_load;
  spark->ink = self->options->ink;
  words = dup_spark_words (line, column->graph);
  rehab_block_add_drawing (block, "Figure", place.x + place.width - width, y, width, height, draw_spark_cb, spark, free_spark);
  rehab_block_describe (block, words);

  return width + TEXT_GAP;
}

/* Of several things the first ones are better than none. */
static gboolean
is_list (RehabAthleteColumnId id)
{
  return id == REHAB_ATHLETE_COLUMN_ATTENTION || id == REHAB_ATHLETE_COLUMN_CLEARANCE;
}

/* The figure, then its day, quiet, in what room is left. */
static void
add_one_line (const RehabSquadPaper    *self,
              RehabBlock               *block,
              const RehabAthleteColumn *column,
              const RehabAthleteLine   *line,
              Column                    place,
              double                    y)
{
  RehabType type = get_type (self, column->id);
  RehabColour colour = rehab_athlete_column_is_known (column, line) ? REHAB_COLOUR_TEXT : REHAB_COLOUR_QUIET;
  g_autofree char *text = rehab_athlete_column_dup_text (column, line);
  g_autofree char *brief = is_coach (self) ? NULL : rehab_athlete_column_dup_brief (column, line);
  PangoLayout *layout = rehab_typesetter_set (self->typesetter, type, text, -1.0);
  double text_width, room;
  double text_height, brief_width, brief_height;

  rehab_text_measure (layout, &text_width, &text_height);
  if (text_width > place.width)
    {
      /* Smaller is better than cut. */
      g_object_unref (layout);
      layout = set_line (self, REHAB_TYPE_FINE, text, place.width);
      text_width = place.width;
    }
  rehab_block_add_text (block, "TD", layout, colour, place.x, y);

  room = place.width - text_width - TEXT_GAP;
  if (brief == NULL || room < LEAST_ROOM)
    return;

  /* Half a date is none. */
  layout = is_list (column->id) ? set_line (self, REHAB_TYPE_FINE, brief, room)
                                : rehab_typesetter_set (self->typesetter, REHAB_TYPE_FINE, brief, -1.0);
  rehab_text_measure (layout, &brief_width, &brief_height);
  if (brief_width > room && !is_list (column->id))
    {
      g_object_unref (layout);
      return;
    }

  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_QUIET, place.x + text_width + TEXT_GAP, y + text_height - brief_height - 0.4);
}

/* Reasons, drills and limits are many words: they go on in a second line where there is room for one. */
static gboolean
is_wordy (const RehabSquadPaper *self,
          RehabAthleteColumnId   id)
{
  if (is_coach (self))
    return TRUE;

  return self->tightness == 0 && is_list (id);
}

static char *
dup_all_words (const RehabSquadPaper    *self,
               const RehabAthleteColumn *column,
               const RehabAthleteLine   *line)
{
  g_autofree char *text = rehab_athlete_column_dup_text (column, line);
  g_autofree char *brief = is_coach (self) ? NULL : rehab_athlete_column_dup_brief (column, line);

  if (brief == NULL)
    return g_steal_pointer (&text);

  /* Translators: what stands first in a cell, and what goes with it: "2 reasons: Not settled, No diary entry" */
  return g_strdup_printf (C_("squad", "%s: %s"), text, brief);
}

static PangoLayout *
set_words (const RehabSquadPaper    *self,
           const RehabAthleteColumn *column,
           const RehabAthleteLine   *line,
           double                    width)
{
  g_autofree char *words = dup_all_words (self, column, line);

  return rehab_typesetter_set (self->typesetter, is_coach (self) ? get_type (self, column->id) : REHAB_TYPE_FINE, words, width);
}

static double
measure_line (const RehabSquadPaper *self)
{
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (self->typesetter, get_type (self, REHAB_ATHLETE_COLUMN_NAME), "X", -1.0);
  double height;

  rehab_text_measure (layout, NULL, &height);

  return height;
}

static char *
dup_large_words (const RehabSquadPaper  *self,
                 const RehabAthleteLine *line)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = REHAB_ATHLETE_COLUMN_NAME + 1; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      const RehabAthleteColumn *column = rehab_athlete_column_get (i);
      g_autofree char *text = NULL;
      g_autofree char *brief = NULL;

      if (!rehab_athlete_column_is_for (column, self->options->audience))
        continue;
      text = rehab_athlete_column_dup_text (column, line);
      brief = is_coach (self) ? NULL : rehab_athlete_column_dup_brief (column, line);
      if (words->len > 0)
        g_string_append (words, C_("list", "; "));
      g_string_append_printf (words, C_("label and words", "%s: %s"), C_("squad column", column->heading), text);
      if (brief != NULL)
        g_string_append_printf (words, " (%s)", brief);
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

/* In large print an athlete has lines instead of columns, which would hold a word each. */
static double
add_large_row (const RehabSquadPaper  *self,
               RehabBlock             *block,
               const RehabAthleteLine *line,
               double                  y)
{
  g_autofree char *words = dup_large_words (self, line);
  double top = y;

  y += rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_CELL_STRONG, REHAB_COLOUR_TEXT, line->name, 0.0, y, self->width,
                             PANGO_ALIGN_LEFT);
  y += rehab_block_set_text (block, self->typesetter, "P", REHAB_TYPE_CELL, REHAB_COLOUR_TEXT, words, 0.0, y, self->width,
                             PANGO_ALIGN_LEFT);

  return y - top + get_padding (self);
}

/**
 * rehab_squad_paper_add_heads:
 * @self: a paper
 * @block: the table
 * @y: where it begins
 *
 * Adds the heads of the columns, of which large print has none.
 *
 * Returns: how high they are, in points
 */
double
rehab_squad_paper_add_heads (const RehabSquadPaper *self,
                             RehabBlock            *block,
                             double                 y)
{
  double height = 0.0;

  if (is_large (self))
    return 0.0;

  rehab_block_begin (block, "TR");
  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      const RehabAthleteColumn *column = rehab_athlete_column_get (i);
      Column place = get_column (self, i);
      double head;

      if (!rehab_athlete_column_is_for (column, self->options->audience))
        continue;
      head = rehab_block_set_text (block, self->typesetter, "TH", is_coach (self) ? REHAB_TYPE_LABEL : REHAB_TYPE_FINE, REHAB_COLOUR_QUIET,
                                   C_("squad column", column->heading), place.x, y, place.width + PADDING_X, PANGO_ALIGN_LEFT);
      height = MAX (height, head);
    }
  rehab_block_end (block, "TR");
  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, y + height + 1.0, self->width, 2.0 * HAIRLINE);

  return height + 1.0 + 2.0 * HAIRLINE;
}

/**
 * rehab_squad_paper_measure_row:
 * @self: a paper
 * @row: which line
 *
 * Returns: how high rehab_squad_paper_add_row() makes it, in points
 */
double
rehab_squad_paper_measure_row (const RehabSquadPaper *self,
                               guint                  row)
{
  const RehabAthleteLine *line = g_ptr_array_index (self->lines, row);
  double height = measure_line (self);

  if (is_large (self))
    {
      g_autoptr (RehabBlock) block = rehab_block_new ("measure", self->width, self->options->ink);

      return add_large_row (self, block, line, 0.0);
    }

  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      const RehabAthleteColumn *column = rehab_athlete_column_get (i);
      g_autoptr (PangoLayout) layout = NULL;
      double words;

      if (!rehab_athlete_column_is_for (column, self->options->audience) || !is_wordy (self, i))
        continue;
      layout = set_words (self, column, line, get_column (self, i).width);
      rehab_text_measure (layout, NULL, &words);
      height = MAX (height, words);
    }

  return height + 2.0 * get_padding (self);
}

/**
 * rehab_squad_paper_add_row:
 * @self: a paper
 * @block: the table
 * @row: which line
 * @y: where it begins
 *
 * Adds the row of a line, with the rule below it.
 *
 * Returns: how high it is, in points
 */
double
rehab_squad_paper_add_row (const RehabSquadPaper *self,
                           RehabBlock            *block,
                           guint                  row,
                           double                 y)
{
  const RehabAthleteLine *line = g_ptr_array_index (self->lines, row);
  double height = rehab_squad_paper_measure_row (self, row);
  double top = y + get_padding (self);

  if (is_large (self))
    {
      (void) add_large_row (self, block, line, y);
    }
  else
    {
      rehab_block_begin (block, "TR");
      for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
        {
          const RehabAthleteColumn *column = rehab_athlete_column_get (i);
          Column place = get_column (self, i);

          if (!rehab_athlete_column_is_for (column, self->options->audience))
            continue;

          if (is_wordy (self, i))
            {
              rehab_block_add_text (block, "TD", set_words (self, column, line, place.width),
                                    rehab_athlete_column_is_known (column, line) ? REHAB_COLOUR_TEXT : REHAB_COLOUR_QUIET,
                                    place.x, top);
              continue;
            }
          place.width -= add_spark (self, block, column, line, place, y + 1.0, SPARK_HEIGHT);
          add_one_line (self, block, column, line, place, top);
        }
      rehab_block_end (block, "TR");
    }

  rehab_block_add_area (block, REHAB_COLOUR_FAINT, 0.0, y + height - HAIRLINE, self->width, HAIRLINE);

  return height;
}
