/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-dose.h"
#include "rehab-exercise-paint.h"
#include "rehab-i18n.h"

#include <string.h>

/* Above the block's type, where its line runs. */
#define TOP 10.0
#define COLUMN_GAP 18.0
#define PARAGRAPH_GAP 4.5
#define LINE_GAP 1.5
#define HAIRLINE 0.6

/* The column of pictures as a share of the width. */
static const double picture_shares[] = {
  [REHAB_SHEET_BESIDE] = 0.37,
  [REHAB_SHEET_LARGE] = 0.33,
  [REHAB_SHEET_STACKED] = 1.0,
};

/* Where words stand below the picture its height is settled beforehand; 0 where it is not. */
static const double picture_heights[] = {
  [REHAB_SHEET_BESIDE] = 0.0,
  [REHAB_SHEET_LARGE] = 140.0,
  [REHAB_SHEET_STACKED] = 112.0,
};

/* A catalogue is kept for as long as one of its exercises is drawn. */
typedef struct
{
  RehabCatalogue *catalogue;
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
  const cairo_rectangle_t box = { 0.0, 0.0, width, height };

  rehab_exercise_paint (cr, picture->exercise, &picture->style, &box);
}

static void
free_picture (gpointer data)
{
  Picture *picture = data;

  g_clear_pointer (&picture->catalogue, rehab_catalogue_unref);
  g_free (picture);
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

/* An exercise of the clinic's own may say nothing of either. */
static char *
dup_sentences (const char *set_up,
               const char *movement)
{
  gboolean has_both = set_up != NULL && set_up[0] != '\0' && movement != NULL && movement[0] != '\0';

  return g_strconcat (set_up != NULL ? set_up : "", has_both ? " " : "", movement != NULL ? movement : "", NULL);
}

static void
add_cues (Column                  *column,
          const RehabPrescription *prescription,
          const RehabExercise     *exercise)
{
  if (exercise != NULL)
    {
      g_autofree char *how = dup_sentences (rehab_exercise_get_text (exercise, REHAB_EXERCISE_SET_UP),
                                            rehab_exercise_get_text (exercise, REHAB_EXERCISE_MOVEMENT));
      const char *to_avoid = rehab_exercise_get_text (exercise, REHAB_EXERCISE_AVOID);

      add_paragraph (column, "P", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT, how, PARAGRAPH_GAP);
      if (to_avoid != NULL && to_avoid[0] != '\0')
        {
          g_autofree char *avoid = g_strdup_printf (_("Avoid: %s"), to_avoid);

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
 * @setting: where the words stand
 * @prescription: what to do
 * @exercise: (nullable): the exercise that it prescribes, or `NULL` when it is not known
 * @number: its number on the sheet, from 1
 * @width: width of its column in points
 *
 * Makes the block of one exercise: number, name, leg, dose in words, cues and note, and an empty place for the picture. An
 * exercise without a picture has no such place, and one that this version of the application does not know is called by its
 * key.
 *
 * Returns: (transfer full): the block
 */
RehabBlock *
rehab_sheet_make_exercise (const RehabTypesetter   *typesetter,
                           RehabSheetSetting        setting,
                           const RehabPrescription *prescription,
                           const RehabExercise     *exercise,
                           guint                    number,
                           double                   width)
{
  g_autofree char *block_name = g_strdup_printf ("exercise-%u", number);
  g_autofree char *side = rehab_dose_dup_side (prescription, exercise);
  const char *name = exercise != NULL ? rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME) : prescription->exercise_key;
  RehabBlock *block = rehab_block_new (block_name, width, rehab_typesetter_get_ink (typesetter));
  gboolean has_picture = rehab_sheet_has_picture (exercise);
  double indent = has_picture && setting != REHAB_SHEET_STACKED ? width * picture_shares[setting] + COLUMN_GAP : 0.0;
  Column column = { typesetter, block, indent, TOP, width - indent };

  rehab_block_add_area (block, REHAB_COLOUR_LINE, 0.0, 0.0, width, HAIRLINE);
  if (has_picture && setting == REHAB_SHEET_STACKED)
    column.y = rehab_sheet_get_picture_bottom (setting, 0.0) + PARAGRAPH_GAP;

  add_name (&column, number, name);
  add_paragraph (&column, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_ACCENT, side, LINE_GAP);
  add_dose (&column, prescription, exercise);

  if (has_picture && setting == REHAB_SHEET_LARGE)
    {
      column.x = 0.0;
      column.y = MAX (column.y, rehab_sheet_get_picture_bottom (setting, 0.0));
      column.width = width;
    }
  add_cues (&column, prescription, exercise);

  return block;
}

/**
 * rehab_sheet_has_picture:
 * @exercise: (nullable): an exercise, or `NULL` when it is not known
 *
 * Returns: whether there is anything to draw
 */
gboolean
rehab_sheet_has_picture (const RehabExercise *exercise)
{
  return exercise != NULL && rehab_exercise_can_paint (exercise);
}

/**
 * rehab_sheet_get_picture_bottom:
 * @setting: where the words stand
 * @height: height of a picture that the words stand beside, in points
 *
 * Gets how high a block has to be for a picture.
 *
 * Returns: the height in points
 */
double
rehab_sheet_get_picture_bottom (RehabSheetSetting setting,
                                double            height)
{
  return TOP + (setting == REHAB_SHEET_BESIDE ? height : picture_heights[setting]);
}

static void
describe_picture (RehabBlock          *block,
                  const RehabExercise *exercise)
{
  const char *name = rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME);
  const char *movement = rehab_exercise_get_text (exercise, REHAB_EXERCISE_MOVEMENT);
  /* Translators: what a picture of an exercise shows, for those who do not see it: its name and its movement */
  g_autofree char *words = movement != NULL && movement[0] != '\0' ? g_strdup_printf (_("Picture of %s: %s"), name, movement)
                                                                   : g_strdup_printf (_("Picture of %s"), name);

  rehab_block_describe (block, words);
}

/**
 * rehab_sheet_add_picture:
 * @block: an exercise's block
 * @typesetter: what set its text
 * @setting: where its words stand
 * @prescription: what to do
 * @exercise: (nullable): the exercise that it prescribes; nothing is drawn when it is not known
 * @catalogue: (nullable): what the exercise belongs to
 * @episode_side: the side that is treated
 * @height: height of the picture in points, where the words stand beside it
 *
 * Fills the place of the picture. The figure works with the leg that is nearer to the reader; for a left leg it faces the
 * other way. A block that was made smaller has been so with an empty place, so that its picture is made smaller with it.
 */
void
rehab_sheet_add_picture (RehabBlock              *block,
                         const RehabTypesetter   *typesetter,
                         RehabSheetSetting        setting,
                         const RehabPrescription *prescription,
                         const RehabExercise     *exercise,
                         RehabCatalogue          *catalogue,
                         RehabSide                episode_side,
                         double                   height)
{
  gboolean low_ink = rehab_typesetter_get_ink (typesetter) == REHAB_INK_LOW;
  RehabSide side = prescription->side == REHAB_SIDE_BOTH ? episode_side : prescription->side;
  Picture *picture;

  if (!rehab_sheet_has_picture (exercise))
    return;

  picture = g_new0 (Picture, 1);
  picture->catalogue = catalogue != NULL ? rehab_catalogue_ref (catalogue) : NULL;
  picture->exercise = exercise;
  picture->style.theme = low_ink ? REHAB_FIGURE_LOW_INK : REHAB_FIGURE_LIGHT;
  picture->style.mirrored = side == REHAB_SIDE_LEFT;
  picture->style.show_work = !low_ink;
  rehab_block_add_drawing (block, "Figure", 0.0, TOP, rehab_block_get_width (block) * picture_shares[setting],
                           rehab_sheet_get_picture_bottom (setting, height) - TOP, draw_picture_cb, picture, free_picture);
  describe_picture (block, exercise);
}
