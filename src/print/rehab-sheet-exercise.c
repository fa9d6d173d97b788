/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-dose.h"
#include "rehab-exercise.h"
#include "rehab-figure.h"

#include <glib/gi18n.h>

/* Above the block's type, where its line runs. */
#define TOP 11.0
#define COLUMN_GAP 18.0
#define PARAGRAPH_GAP 5.0
#define HAIRLINE 0.6

typedef struct
{
  const RehabExercise *exercise;
  RehabFigureStyle style;
} Picture;

typedef struct
{
  const RehabTypesetter *typesetter;
  RehabBlock *block;
  double x;
  double y;
  double width;
} Column;

static void
draw_picture_cb (cairo_t       *cr,
                 double         width,
                 double         height,
                 gconstpointer  data)
{
  const Picture *picture = data;

  rehab_exercise_picture_paint (cr, picture->exercise, &picture->style, width, height);
}

/* Adds a paragraph below the last one. */
static void
add_paragraph (Column      *column,
               const char  *tag,
               RehabType    type,
               RehabColour  colour,
               const char  *text,
               double       gap)
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

/* How much is the first thing to be seen, the days the last; what lies between is read as one paragraph. */
static void
add_dose (Column                  *column,
          const RehabPrescription *prescription)
{
  g_autofree char *sentence = rehab_dose_dup_sentence (prescription);
  g_autofree char *days = rehab_dose_dup_days (prescription);
  g_autofree char *between = NULL;
  g_auto (GStrv) lines = g_strsplit (sentence, "\n", -1);
  guint n_lines = g_strv_length (lines);
  guint n_days = days[0] != '\0' ? 1 : 0;

  if (n_lines > n_days)
    add_paragraph (column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, lines[0], PARAGRAPH_GAP);

  if (n_lines > n_days + 1)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) rest = NULL;

      for (guint i = 1; i < n_lines - n_days; i++)
        g_strv_builder_add (builder, lines[i]);
      rest = g_strv_builder_end (builder);
      between = g_strjoinv (" ", rest);
      add_paragraph (column, "P", REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, between, 1.0);
    }

  if (n_days > 0)
    add_paragraph (column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, lines[n_lines - 1], 1.0);
}

static void
add_cues (Column                  *column,
          const RehabPrescription *prescription,
          const RehabExercise     *exercise)
{
  if (exercise != NULL)
    {
      add_paragraph (column, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, _(exercise->movement), PARAGRAPH_GAP);
      if (exercise->avoid != NULL && exercise->avoid[0] != '\0')
        {
          g_autofree char *avoid = g_strdup_printf (_("Avoid: %s"), _(exercise->avoid));

          add_paragraph (column, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_QUIET, avoid, 2.0);
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
                           guint                    number,
                           double                   width)
{
  const RehabExercise *exercise = rehab_exercise_lookup (prescription->exercise_key);
  g_autofree char *block_name = g_strdup_printf ("exercise-%u", number);
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *side = rehab_dose_dup_side (prescription);
  RehabInk ink = rehab_typesetter_get_ink (typesetter);
  RehabBlock *block = rehab_block_new (block_name, width, ink);
  PangoLayout *number_layout = rehab_typesetter_set (typesetter, REHAB_TYPE_HEADING, number_text, -1.0);
  double text_x = width * REHAB_SHEET_PICTURE_SHARE + COLUMN_GAP;
  double indent = rehab_typesetter_get_size (typesetter, REHAB_TYPE_HEADING) * 1.6;
  Column column = { typesetter, block, text_x + indent, TOP, width - text_x - indent };

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, HAIRLINE);

  rehab_block_begin (block, "H2");
  rehab_block_add_text (block, NULL, number_layout, REHAB_COLOUR_ACCENT, text_x, TOP);
  add_paragraph (&column, NULL, REHAB_TYPE_HEADING, REHAB_COLOUR_TEXT,
                 exercise != NULL ? _(exercise->name) : prescription->exercise_key, 0.0);
  rehab_block_end (block, "H2");

  add_paragraph (&column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_ACCENT, side, 1.0);
  add_dose (&column, prescription);
  add_cues (&column, prescription, exercise);

  return block;
}

/**
 * rehab_sheet_get_picture_bottom:
 * @height: height of a picture in points
 *
 * Gets how high a block has to be for a picture.
 *
 * Returns: the height in points
 */
double
rehab_sheet_get_picture_bottom (double height)
{
  return TOP + height;
}

/**
 * rehab_sheet_add_picture:
 * @block: an exercise's block
 * @typesetter: what set its text
 * @prescription: what to do
 * @episode_side: the side that is treated
 * @height: height of the picture in points
 *
 * Fills the column of the picture. The figure works with the leg that is nearer to the reader; for a left leg it faces
 * the other way.
 */
void
rehab_sheet_add_picture (RehabBlock              *block,
                         const RehabTypesetter   *typesetter,
                         const RehabPrescription *prescription,
                         RehabSide                episode_side,
                         double                   height)
{
  const RehabExercise *exercise = rehab_exercise_lookup (prescription->exercise_key);
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
  rehab_block_add_drawing (block, "Figure", 0.0, TOP, rehab_block_get_width (block) * REHAB_SHEET_PICTURE_SHARE, height,
                           draw_picture_cb, picture, g_free);
}
