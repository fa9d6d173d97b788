/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-choice.h"
#include "rehab-dose.h"
#include "rehab-i18n.h"
#include "rehab-regimen-week.h"

#define CELL_PADDING 3.0
#define ROW_GAP 3.0
#define LINE 0.8
#define HAIRLINE 0.5
#define THICK_LINE 2.2
#define MAX_BOX 16.0

/* The column of exercises as a share of the width, by text size. */
static const double name_shares[] = {
  [REHAB_TEXT_NORMAL] = 0.44,
  [REHAB_TEXT_LARGE] = 0.46,
};

typedef struct
{
  RehabSheetRows *rows;
  const RehabSheetContent *content;
  RehabWeekDay days[REHAB_WEEK_DAYS];
  double name_width;
  double day_width;
  RehabBlock *block; /* the part of the table that is being filled */
  double y;
} Week;

/* A box to tick off. */
typedef struct
{
  RehabInk ink;
  gboolean heavy;
} Box;

static void
draw_box_cb (cairo_t      *cr,
             double        width,
             double        height,
             gconstpointer data)
{
  const Box *box = data;
  double line = box->heavy ? THICK_LINE : LINE;

  cairo_rectangle (cr, line / 2.0, line / 2.0, width - line, height - line);
  if (box->heavy)
    {
      rehab_ink_set_source (cr, box->ink, REHAB_COLOUR_MIDDLE);
      cairo_fill_preserve (cr);
    }
  rehab_ink_set_source (cr, box->ink, REHAB_COLOUR_TEXT);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

static double
get_day_x (const Week *week,
           guint       day)
{
  return week->name_width + day * week->day_width;
}

static double
get_box_size (const Week *week)
{
  return MIN (MAX_BOX, rehab_typesetter_get_size (week->rows->typesetter, REHAB_TYPE_LABEL) * 1.25);
}

/* Sets text in the column of a day, and gives its height. */
static double
set_day_text (Week       *week,
              const char *tag,
              RehabType   type,
              const char *text,
              guint       day,
              double      y)
{
  return rehab_block_set_text (week->block, week->rows->typesetter, tag, type, REHAB_COLOUR_TEXT, text, get_day_x (week, day), y,
                               week->day_width, PANGO_ALIGN_CENTER);
}

static void
add_line (Week       *week,
          double      thickness,
          RehabColour colour)
{
  rehab_block_add_area (week->block, colour, 0.0, week->y - thickness / 2.0, week->rows->width, thickness);
}

static void
add_day_heads (Week *week)
{
  double height = 0.0;

  rehab_block_begin (week->block, "TR");
  for (guint day = 0; day < REHAB_WEEK_DAYS; day++)
    {
      g_autofree char *name = rehab_days_dup_label ((RehabDays) (1u << day));
      double bottom = set_day_text (week, "TH", REHAB_TYPE_STRONG, name, day, week->y);

      if (week->days[day].heavy)
        /* Translators: above the column of a day of the week on which heavy exercises are done; as short as it can be */
        bottom += set_day_text (week, "TH", REHAB_TYPE_SMALL, C_("day of the week", "heavy"), day, week->y + bottom);
      height = MAX (height, bottom);
    }
  rehab_block_end (week->block, "TR");
  week->y += height + CELL_PADDING;
  add_line (week, LINE, REHAB_COLOUR_TEXT);
}

static void
begin_block (Week       *week,
             const char *heading)
{
  week->block = rehab_sheet_rows_begin_part (week->rows, "week", heading, &week->y);
  rehab_block_begin (week->block, "Table");
  add_day_heads (week);
}

static void
end_block (Week *week)
{
  rehab_block_end (week->block, "Table");
  rehab_sheet_rows_add (week->rows, g_steal_pointer (&week->block), REHAB_SHEET_GAP);
}

/* What is said of an exercise in the table: as little as one needs who has done it before. */
static char *
dup_brief_dose (const RehabPrescription *prescription)
{
  RehabPrescription brief = *prescription;

  brief.tempo = NULL;
  brief.rest_seconds = REHAB_NUMBER_NOT_ASKED;
  brief.effort = REHAB_NUMBER_NOT_ASKED;
  brief.pain_limit = REHAB_NUMBER_NOT_ASKED;
  brief.note = NULL;
  brief.days = 0;
  brief.rhythm = REHAB_RHYTHM_NONE;

  return rehab_dose_dup_short (&brief);
}

static const char *
get_name (const RehabPrescription *prescription,
          const RehabExercise     *exercise)
{
  return exercise != NULL ? rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME) : prescription->exercise_key;
}

/* The name and the dose of an exercise, and how high they are. */
static PangoLayout *
set_name (const Week *week,
          guint       nth)
{
  const RehabPrescription *prescription = rehab_regimen_get_nth (week->content->regimen, nth);
  const RehabExercise *exercise = rehab_catalogue_lookup (week->content->catalogue, prescription->exercise_key);
  g_autofree char *dose = dup_brief_dose (prescription);
  /* Translators: a row of the week: the number of an exercise on the sheet, its name, and its dose in short */
  g_autofree char *text = g_strdup_printf (dose[0] != '\0' ? _("%u  %s, %s") : "%u  %s", nth + 1,
                                           get_name (prescription, exercise), dose);

  return rehab_typesetter_set (week->rows->typesetter, REHAB_TYPE_DETAIL, text, week->name_width - CELL_PADDING * 2.0);
}

static void
add_boxes (Week                    *week,
           const RehabPrescription *prescription,
           gboolean                 heavy,
           double                   height)
{
  double size = get_box_size (week);

  for (guint day = 0; day < REHAB_WEEK_DAYS; day++)
    {
      g_autofree Box *box = NULL;

      if ((prescription->days & (1 << day)) == 0)
        continue;

      box = g_new0 (Box, 1);
      box->ink = rehab_typesetter_get_ink (week->rows->typesetter);
      box->heavy = heavy;
      rehab_block_add_drawing (week->block, NULL, get_day_x (week, day) + (week->day_width - size) / 2.0,
                               week->y + (height - size) / 2.0, size, size, draw_box_cb, g_steal_pointer (&box), g_free);
    }
}

/* What is not done on certain days of each week says in words how often it is. */
static void
add_how_often (Week                    *week,
               const RehabPrescription *prescription,
               double                   height)
{
  g_autofree char *often = rehab_dose_dup_often (prescription);
  const char *words = often[0] != '\0' ? often : _("as agreed");
  PangoLayout *layout = rehab_typesetter_set (week->rows->typesetter, REHAB_TYPE_DETAIL, words, week->rows->width - week->name_width);
  double text_height;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  rehab_text_measure (layout, NULL, &text_height);
  rehab_block_add_text (week->block, "TD", layout, REHAB_COLOUR_QUIET, week->name_width,
                        week->y + MAX (0.0, (height - text_height) / 2.0));
}

/* The days of a row, for those who have it read to them: the boxes are only looked at. */
static void
add_exercise (Week  *week,
              guint  nth,
              double height)
{
  const RehabPrescription *prescription = rehab_regimen_get_nth (week->content->regimen, nth);
  const RehabExercise *exercise = rehab_catalogue_lookup (week->content->catalogue, prescription->exercise_key);
  PangoLayout *name = set_name (week, nth);
  double name_height;

  rehab_text_measure (name, NULL, &name_height);
  rehab_block_begin (week->block, "TR");
  rehab_block_add_text (week->block, "TH", name, REHAB_COLOUR_TEXT, 0.0, week->y + (height - name_height) / 2.0);
  if (prescription->days != 0)
    add_boxes (week, prescription, exercise != NULL && exercise->heavy, height);
  else
    add_how_often (week, prescription, height);
  rehab_block_end (week->block, "TR");

  week->y += height;
  add_line (week, HAIRLINE, REHAB_COLOUR_FAINT);
}

static double
measure_exercise (const Week *week,
                  guint       nth)
{
  g_autoptr (PangoLayout) name = set_name (week, nth);
  double height;

  rehab_text_measure (name, NULL, &height);

  return MAX (height, get_box_size (week)) + ROW_GAP * 2.0;
}

static double
measure_minutes (const Week *week)
{
  g_autoptr (PangoLayout) layout =
    rehab_typesetter_set (week->rows->typesetter, REHAB_TYPE_DETAIL, _("Minutes, about"), week->name_width);
  double height;

  rehab_text_measure (layout, NULL, &height);

  return height * 2.0 + ROW_GAP * 3.0;
}

static void
add_minutes (Week *week)
{
  gboolean has_minutes = FALSE;
  double height;

  for (guint day = 0; day < REHAB_WEEK_DAYS; day++)
    has_minutes = has_minutes || week->days[day].minutes.known;
  if (!has_minutes)
    return;

  week->y += ROW_GAP;
  rehab_block_begin (week->block, "TR");
  height = rehab_block_set_text (week->block, week->rows->typesetter, "TH", REHAB_TYPE_DETAIL, REHAB_COLOUR_TEXT,
                                 _("Minutes, about"), 0.0, week->y, week->name_width, PANGO_ALIGN_LEFT);
  for (guint day = 0; day < REHAB_WEEK_DAYS; day++)
    {
      RehabNumber minutes = week->days[day].minutes;
      g_autofree char *text = minutes.known ? g_strdup_printf ("%.0f", minutes.value) : NULL;

      set_day_text (week, "TD", REHAB_TYPE_DETAIL, text, day, week->y);
    }
  rehab_block_end (week->block, "TR");
  week->y += height + ROW_GAP;
}

static gboolean
is_heavy_at_all (const Week *week)
{
  for (guint day = 0; day < REHAB_WEEK_DAYS; day++)
    if (week->days[day].heavy)
      return TRUE;

  return FALSE;
}

static void
add_key (Week *week)
{
  rehab_sheet_rows_set_text (week->rows, week->block, REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET,
                             is_heavy_at_all (week)
                               ? _("Tick off what you have done. A thick box is a heavy exercise.")
                               : _("Tick off what you have done."),
                             week->rows->width, &week->y);
}

/**
 * rehab_sheet_add_week:
 * @rows: where to
 * @content: what the sheet says, with a regimen of at least one exercise
 *
 * Adds the week at a glance: a column a day with a box to tick for each exercise that is due, which days are heavy (F81),
 * and about how many minutes each takes. A week of more exercises than a page can hold goes on under its heads.
 */
void
rehab_sheet_add_week (RehabSheetRows          *rows,
                      const RehabSheetContent *content)
{
  Week week = { .rows = rows, .content = content };
  guint n_exercises = rehab_regimen_get_size (content->regimen);
  double reserve;

  week.name_width = rows->width * name_shares[rehab_typesetter_get_text (rows->typesetter)];
  week.day_width = (rows->width - week.name_width) / REHAB_WEEK_DAYS;
  rehab_regimen_plan_week (content->regimen, content->catalogue, week.days);
  reserve = measure_minutes (&week);

  begin_block (&week, _("Your week"));
  for (guint i = 0; i < n_exercises; i++)
    {
      double height = measure_exercise (&week, i);

      if (i > 0 && week.y + height + (i + 1 == n_exercises ? reserve : 0.0) > rows->room)
        {
          end_block (&week);
          begin_block (&week, _("Your week, continued"));
        }
      add_exercise (&week, i, height);
    }
  add_minutes (&week);
  add_key (&week);
  end_block (&week);
}
