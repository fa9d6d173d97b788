/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-dose.h"
#include "rehab-exercise.h"
#include "rehab-figure.h"
#include "rehab-i18n.h"

#include <string.h>

/* Above the block's type, where its line runs. */
#define TOP 10.0
#define COLUMN_GAP 18.0
#define PARAGRAPH_GAP 4.5
#define LINE_GAP 1.5
#define HAIRLINE 0.6

/* The column of pictures as a share of the type area, by text size. */
static const double picture_shares[] = {
  [REHAB_TEXT_NORMAL] = 0.37,
  [REHAB_TEXT_LARGE] = 0.33,
};

/* In large print the cues run below the picture, as wide as the page, so that its height is settled beforehand. */
#define LARGE_PRINT_PICTURE_HEIGHT 140.0

typedef struct
{
  const RehabExercise *exercise;
  RehabFigureStyle style;
} Picture;

/* Where text goes, paragraph under paragraph. */
typedef struct
{
  const RehabTypesetter *typesetter;
  RehabBlock *block;
  double x;
  double y;
  double width;
} Column;

static void
draw_picture_cb (cairo_t      *cr,
                 double        width,
                 double        height,
                 gconstpointer data)
{
  const Picture *picture = data;

  rehab_exercise_picture_paint (cr, picture->exercise, &picture->style, width, height);
}

/* Adds a paragraph below the last one. */
static void
add_paragraph (Column     *column,
               const char *tag,
               RehabType   type,
               RehabColour colour,
               const char *text,
               double      gap)
{
  PangoLayout *layout;
  double height;

  if (text == NULL || text[0] == '\0')
    return;

  layout = rehab_typesetter_set (column->typesetter, type, text, column->width);
  rehab_text_measure (layout, NULL, &height);
  column->y += gap;
  rehab_block_add_text (column->block, tag, layout, colour, column->x, column->y);
  column->y += height;
}

static gboolean
has_cues_below (const RehabTypesetter *typesetter)
{
  return rehab_typesetter_get_text (typesetter) == REHAB_TEXT_LARGE;
}

static double
get_picture_width (const RehabTypesetter *typesetter,
                   double                 width)
{
  return width * picture_shares[rehab_typesetter_get_text (typesetter)];
}

/* As wide for a 1 as for an 8, so that the names stand in one line down the page. */
static double
measure_number (const RehabTypesetter *typesetter,
                const char            *number)
{
  g_autofree char *widest = g_strnfill (strlen (number), '8');
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (typesetter, REHAB_TYPE_HEADING, widest, -1.0);
  double width;

  rehab_text_measure (layout, &width, NULL);
  return width;
}

/* The number and the name on one line; where the name takes more lines they stand below its beginning. */
static void
add_name (Column     *column,
          guint       number,
          const char *name)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  PangoLayout *layout = rehab_typesetter_set (column->typesetter, REHAB_TYPE_HEADING, text, -1.0);
  Column beside = *column;
  double indent = measure_number (column->typesetter, text)
                  + rehab_typesetter_get_size (column->typesetter, REHAB_TYPE_HEADING) * 0.6;

  beside.x += indent;
  beside.width -= indent;

  rehab_block_begin (column->block, "H2");
  rehab_block_add_text (column->block, NULL, layout, REHAB_COLOUR_ACCENT, column->x, column->y);
  add_paragraph (&beside, NULL, REHAB_TYPE_HEADING, REHAB_COLOUR_TEXT, name, 0.0);
  rehab_block_end (column->block, "H2");
  column->y = beside.y;
}

static gboolean
fits_one_line (const Column *column,
               RehabType     type,
               const char   *text)
{
  g_autoptr (PangoLayout) layout = rehab_typesetter_set (column->typesetter, type, text, -1.0);
  double width;

  rehab_text_measure (layout, &width, NULL);
  return width <= column->width;
}

/* Sentences share a line where they fit on it whole, so that the eye finds each of them at a glance. */
static char *
dup_filled_lines (const Column *column,
                  RehabType     type,
                  const char   *sentences)
{
  g_auto (GStrv) split = g_strsplit (sentences, "\n", -1);
  GString *lines = g_string_new (split[0]);
  g_autofree char *line = g_strdup (split[0]);

  for (guint i = 1; split[0] != NULL && split[i] != NULL; i++)
    {
      g_autofree char *longer = g_strjoin (" ", line, split[i], NULL);
      gboolean fits = fits_one_line (column, type, longer);

      g_string_append_c (lines, fits ? ' ' : '\n');
      g_string_append (lines, split[i]);
      g_set_str (&line, fits ? longer : split[i]);
    }

  return g_string_free (lines, FALSE);
}

/* How much is the first thing to be seen, the days the last. */
static void
add_dose (Column                  *column,
          const RehabPrescription *prescription,
          const RehabExercise     *exercise)
{
  g_autofree char *sentences = rehab_dose_dup_sentence (prescription, exercise);
  g_autofree char *days = rehab_dose_dup_days (prescription);
  char *first_end = strchr (sentences, '\n');
  char *last = days[0] != '\0' ? strrchr (sentences, '\n') : NULL;

  if (first_end == NULL)
    {
      add_paragraph (column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, sentences, PARAGRAPH_GAP);
      return;
    }

  *first_end = '\0';
  add_paragraph (column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, sentences, PARAGRAPH_GAP);
  if (last != NULL)
    *last = '\0';
  if (last != first_end)
    {
      g_autofree char *between = dup_filled_lines (column, REHAB_TYPE_BODY, first_end + 1);

      add_paragraph (column, "P", REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, between, LINE_GAP);
    }
  if (last != NULL)
    add_paragraph (column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, last + 1, LINE_GAP);
}

static void
add_cues (Column                  *column,
          const RehabPrescription *prescription,
          const RehabExercise     *exercise)
{
  if (exercise != NULL)
    {
      g_autofree char *how = g_strjoin (" ", rehab_exercise_get_text (exercise, REHAB_EXERCISE_SET_UP), rehab_exercise_get_text (exercise, REHAB_EXERCISE_MOVEMENT), NULL);

      add_paragraph (column, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, how, PARAGRAPH_GAP);
      if (exercise->avoid != NULL && exercise->avoid[0] != '\0')
        {
          g_autofree char *avoid = g_strdup_printf (_("Avoid: %s"), rehab_exercise_get_text (exercise, REHAB_EXERCISE_AVOID));

          add_paragraph (column, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_QUIET, avoid, LINE_GAP);
        }
    }

  if (prescription->note != NULL)
    {
      g_autofree char *note = g_strdup_printf (_("For you: %s"), prescription->note);

      add_paragraph (column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, note, PARAGRAPH_GAP);
    }
}

/**
 * rehab_sheet_make_exercise:
 * @typesetter: sets the text
 * @prescription: what to do
 * @exercise: (nullable): the exercise that it prescribes, or `NULL` when it is not known
 * @number: its number on the sheet, from 1
 * @width: width of the type area in points
 *
 * Makes the block of one exercise: number, name, leg, dose in words, cues and note, beside an empty column for the
 * picture. An exercise that this version of the application does not know is called by its key.
 *
 * Returns: (transfer full): the block
 */
RehabBlock *
rehab_sheet_make_exercise (const RehabTypesetter   *typesetter,
                           const RehabPrescription *prescription,
                           const RehabExercise     *exercise,
                           guint                    number,
                           double                   width)
{
  g_autofree char *block_name = g_strdup_printf ("exercise-%u", number);
  g_autofree char *side = rehab_dose_dup_side (prescription, exercise);
  RehabInk ink = rehab_typesetter_get_ink (typesetter);
  RehabBlock *block = rehab_block_new (block_name, width, ink);
  double picture_width = get_picture_width (typesetter, width);
  Column column = { typesetter, block, picture_width + COLUMN_GAP, TOP, width - picture_width - COLUMN_GAP };

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, HAIRLINE);

  add_name (&column, number, exercise != NULL ? rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME) : prescription->exercise_key);
  add_paragraph (&column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_ACCENT, side, LINE_GAP);
  add_dose (&column, prescription, exercise);

  if (has_cues_below (typesetter))
    {
      column.x = 0.0;
      column.y = MAX (column.y, TOP + LARGE_PRINT_PICTURE_HEIGHT);
      column.width = width;
    }
  add_cues (&column, prescription, exercise);

  return block;
}

/**
 * rehab_sheet_get_picture_bottom:
 * @typesetter: what set the text
 * @height: height of a picture in points
 *
 * Gets how high a block has to be for a picture.
 *
 * Returns: the height in points
 */
double
rehab_sheet_get_picture_bottom (const RehabTypesetter *typesetter,
                                double                 height)
{
  return TOP + (has_cues_below (typesetter) ? LARGE_PRINT_PICTURE_HEIGHT : height);
}

/**
 * rehab_sheet_add_picture:
 * @block: an exercise's block
 * @typesetter: what set its text
 * @prescription: what to do
 * @exercise: (nullable): the exercise that it prescribes; nothing is drawn when it is not known
 * @episode_side: the side that is treated
 * @height: height of the picture in points; in large print it has its own
 *
 * Fills the column of the picture. The figure works with the leg that is nearer to the reader; for a left leg it faces
 * the other way.
 */
void
rehab_sheet_add_picture (RehabBlock              *block,
                         const RehabTypesetter   *typesetter,
                         const RehabPrescription *prescription,
                         const RehabExercise     *exercise,
                         RehabSide                episode_side,
                         double                   height)
{
  gboolean low_ink = rehab_typesetter_get_ink (typesetter) == REHAB_INK_LOW;
  RehabSide side = prescription->side == REHAB_SIDE_BOTH ? episode_side : prescription->side;
  Picture *picture;

  if (exercise == NULL)
    return;

  picture = g_new0 (Picture, 1);
  picture->exercise = exercise;
  picture->style.theme = low_ink ? REHAB_FIGURE_LOW_INK : REHAB_FIGURE_LIGHT;
  picture->style.mirrored = side == REHAB_SIDE_LEFT;
  picture->style.show_work = !low_ink;
  rehab_block_add_drawing (block, "Figure", 0.0, TOP, get_picture_width (typesetter, rehab_block_get_width (block)),
                           rehab_sheet_get_picture_bottom (typesetter, height) - TOP,
                           draw_picture_cb, picture, g_free);
}
