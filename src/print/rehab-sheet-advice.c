/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-body-chart.h"
#include "rehab-body-region.h"
#include "rehab-dose.h"
#include "rehab-i18n.h"
#include "rehab-source.h"

#define PARAGRAPH_GAP 5.0

/* How many paragraphs about the tendon stand beside its drawing. */
#define ABOUT_BESIDE 2u

/* Of the drawing of where the tendon is, by text size. */
static const double drawing_shares[] = {
  [REHAB_TEXT_NORMAL] = 0.24,
  [REHAB_TEXT_LARGE] = 0.3,
};
#define DRAWING_GAP 18.0
#define DRAWING_HEIGHT 150.0

/* What the sources agree on (F66, F67, F113, F114; a higher and softer seat and breaks: R10, R113, R114). */
static const char *const sitting_items[] = {
  N_("Sit on something soft. A cushion that is cut out under the sit bone, or lies under the thigh, takes weight off it."),
  N_("Choose a higher seat: the less the hip is bent, the less the tendon is pressed against the bone."),
  N_("Break long sitting with standing or walking."),
  N_("On drives, stop, get out and walk a little. Take the cushion with you."),
  N_("How to tilt your pelvis and where to put your feet: advice differs. We will show you what suits you."),
};

#define SITTING_SOURCES "F66 F67 F113 F114 R10 R113 R114"

/* Less, but not nothing: F7, F56, F61; what a flare is: R36, R9; what is something else: R91, R92. */
static const char *const flare_items[] = {
  N_("A flare is more pain than your pain rule accepts, or pain that has not settled by the next morning."),
  N_("Do not run hard or long through it, and do not stop altogether: neither lets the tendon settle."),
  N_("Keep walking and moving as far as it feels easy."),
  N_("A sudden pop, a bruise at the back of the thigh, or a leg that is weak or numb is not a flare: ring us at once."),
};

#define FLARE_SOURCES "F7 F56 F61 R36 R9 R91 R92"

/* The article's explanation, F1 to F7, F58, F126. */
static const char *const about_items[] = {
  N_("The hamstrings are the muscles at the back of the thigh. High up, under the buttock, their tendon is anchored to the sit "
     "bone. That is where it hurts."),
  N_("It is not a tear and not one wrong step. The tendon was asked for more than it could recover from, little by little: fast or "
     "long running, hills and stairs, sprints, deep lunges, heavy lifting that grew too quickly."),
  N_("Two kinds of load add up: pulling, and pressing against the bone. Both are greatest when the hip is bent and the knee nearly "
     "straight, and when the trunk leans forward. That is why running uphill, stretching and sitting hurt."),
  N_("A tendon that is overloaded for long changes: more cells, fibres less in order, new blood vessels and nerves. Going on hard "
     "through a flare keeps it that way. Complete rest does not help either: a tendon needs load to get stronger."),
  N_("So the main treatment is to understand this, and to load the tendon step by step, as much as it can take and settle from. "
     "There is no one best recipe, which is why yours is made for you."),
  N_("Caught early, with exercises that build up and a return to sport in stages, most athletes get back to a high level."),
};

#define ABOUT_SOURCES "F1 F2 F3 F4 F5 F6 F7 F58 F126"

static void
add_sources (const RehabSheetRows *rows,
             RehabBlock           *block,
             const char           *sources,
             double                y)
{
  g_autofree char *words = rehab_sources_dup_short (sources);
  g_autofree char *line = g_strdup_printf (_("Sources: %s."), words);

  rehab_sheet_rows_set_text (rows, block, REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, line, rows->width, &y);
}

static const char *const *
translate (const char *const *items,
           guint              n_items)
{
  GPtrArray *translated = g_ptr_array_new ();

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (translated, (gpointer) _(items[i]));
  g_ptr_array_add (translated, NULL);

  return (const char *const *) g_ptr_array_free (translated, FALSE);
}

/* Where the words come from stands below the last of them, and never alone on a page. */
static void
add_items (RehabSheetRows    *rows,
           RehabBlock        *block,
           const char *const *items,
           const char        *sources,
           double             y)
{
  RehabSheetRow *last;

  rehab_sheet_rows_add_items (rows, block, items, y);
  last = &g_array_index (rows->rows, RehabSheetRow, rows->rows->len - 1);
  add_sources (rows, last->blocks[0], sources, rehab_block_get_height (last->blocks[0]) + REHAB_SHEET_LINE_GAP);
}

/**
 * rehab_sheet_add_sitting:
 * @rows: where to
 *
 * Adds advice on sitting and driving: what the sources agree on. Where they do not, it says so.
 */
void
rehab_sheet_add_sitting (RehabSheetRows *rows)
{
  g_autofree const char *const *items = translate (sitting_items, G_N_ELEMENTS (sitting_items));
  double y;
  RehabBlock *block = rehab_sheet_rows_begin_part (rows, "sitting", _("Sitting and driving"), &y);

  add_items (rows, block, items, SITTING_SOURCES, y);
}

/* An exercise of the earlier version: "Single-leg bridge hold (right leg): 5 holds of 45 seconds. Every day." */
static char *
dup_exercise (const RehabPrescription *prescription,
              const RehabCatalogue    *catalogue)
{
  const RehabExercise *exercise = rehab_catalogue_lookup (catalogue, prescription->exercise_key);
  const char *name = exercise != NULL ? rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME) : prescription->exercise_key;
  g_autofree char *side = rehab_dose_dup_side (prescription, exercise);
  g_autofree char *whole_name = side[0] != '\0' ? g_strdup_printf (C_("exercise and leg", "%s (%s)"), name, side) : g_strdup (name);
  g_autofree char *dose = rehab_dose_dup_sentence (prescription, exercise);

  if (dose[0] == '\0')
    return g_steal_pointer (&whole_name);

  g_strdelimit (dose, "\n", ' ');
  /* Translators: an exercise and its dose: "Bridge hold: 5 holds of 45 seconds." */
  return g_strdup_printf (_("%s: %s"), whole_name, dose);
}

static char *
dup_way_back (const RehabSheetVersion *version)
{
  g_autofree char *date = rehab_sheet_dup_date (version->date);

  if (date == NULL)
    return g_strdup_printf (_("Go back to version %d of your programme until the pain is where it was before the flare. Ring us "
                              "before you go on from there:"),
                            version->number);

  return g_strdup_printf (_("Go back to version %d of your programme, of %s, until the pain is where it was before the flare. Ring "
                            "us before you go on from there:"),
                          version->number, date);
}

static void
add_version (RehabSheetRows          *rows,
             const RehabSheetVersion *version,
             const RehabCatalogue    *catalogue)
{
  RehabBlock *block = rehab_block_new ("flare", rows->width, rehab_typesetter_get_ink (rows->typesetter));
  g_autofree char *way_back = dup_way_back (version);
  g_autoptr (GPtrArray) items = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  double y = 0.0;
  guint first = rows->rows->len;

  for (guint i = 0; i < rehab_regimen_get_size (version->regimen); i++)
    g_ptr_array_add (items, dup_exercise (rehab_regimen_get_nth (version->regimen, i), catalogue));

  rehab_sheet_rows_set_text (rows, block, REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, way_back, rows->width, &y);
  rehab_sheet_rows_add_items (rows, block, (const char *const *) items->pdata, y + REHAB_SHEET_LINE_GAP);
  g_array_index (rows->rows, RehabSheetRow, first).gap = REHAB_SHEET_GAP - 1.0;
}

/**
 * rehab_sheet_add_flare:
 * @rows: where to
 * @content: what the sheet says
 *
 * Adds what to do if it flares up: what a flare is, that one goes on with less, and with what: the exercises of an earlier
 * version of this very programme.
 */
void
rehab_sheet_add_flare (RehabSheetRows          *rows,
                       const RehabSheetContent *content)
{
  g_autofree const char *const *items = translate (flare_items, G_N_ELEMENTS (flare_items));
  gboolean has_version = content->flare.regimen != NULL && rehab_regimen_get_size (content->flare.regimen) > 0;
  double y;
  RehabBlock *block = rehab_sheet_rows_begin_part (rows, "flare", _("If it flares up"), &y);

  add_items (rows, block, items, FLARE_SOURCES, y);
  if (has_version)
    add_version (rows, &content->flare, content->catalogue);
}

static void
draw_body_cb (cairo_t      *cr,
              double        width,
              double        height,
              gconstpointer data)
{
  const RehabBodyChartStyle *style = data;
  const RehabBodyRegion *sit_bone = rehab_body_region_lookup ("sit-bone");
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_region_paint (sit_bone, empty, style->involved);

  rehab_body_chart_draw (cr, REHAB_BODY_VIEW_REAR, area, NULL, style, width, height);
}

/* Pelvis and thighs from behind, with the sit bone marked. Returns the room that is left beside it. */
static double
add_body (const RehabSheetRows *rows,
          RehabBlock           *block,
          RehabSide             side,
          double                y)
{
  double width = rows->width * drawing_shares[rehab_typesetter_get_text (rows->typesetter)];
  RehabBodyChartStyle *style = g_new0 (RehabBodyChartStyle, 1);

  style->theme = rehab_typesetter_get_ink (rows->typesetter) == REHAB_INK_LOW ? REHAB_FIGURE_LOW_INK : REHAB_FIGURE_LIGHT;
  style->involved = side == REHAB_SIDE_NOT_ASKED ? REHAB_SIDE_BOTH : side;
  rehab_block_add_drawing (block, "Figure", rows->width - width, y, width, DRAWING_HEIGHT, draw_body_cb, style, g_free);
  rehab_block_describe (block, _("Pelvis and thighs from behind. The sit bone is marked, where the tendon of the hamstrings starts."));
  rehab_block_set_text (block, rows->typesetter, "Caption", REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET,
                        _("Marked: where the tendon starts, at the sit bone"), rows->width - width, y + DRAWING_HEIGHT + 3.0, width,
                        PANGO_ALIGN_CENTER);

  return rows->width - width - DRAWING_GAP;
}

/**
 * rehab_sheet_add_about:
 * @rows: where to
 * @side: of the episode
 *
 * Adds what the tendon is, why it hurts and what is done about it.
 */
void
rehab_sheet_add_about (RehabSheetRows *rows,
                       RehabSide       side)
{
  double y;
  RehabBlock *block = rehab_sheet_rows_begin_part (rows, "about", _("About your tendon"), &y);
  double room = add_body (rows, block, side, y);

  /* The first paragraphs stand beside the drawing, for as long as it is. */
  for (guint i = 0; i < G_N_ELEMENTS (about_items); i++)
    {
      gboolean beside = i < ABOUT_BESIDE;

      if (i == ABOUT_BESIDE)
        {
          rehab_sheet_rows_add (rows, block, REHAB_SHEET_GAP);
          block = NULL;
        }
      if (block == NULL)
        {
          block = rehab_block_new ("about", rows->width, rehab_typesetter_get_ink (rows->typesetter));
          y = 0.0;
        }

      rehab_sheet_rows_set_text (rows, block, REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, _(about_items[i]),
                                 beside ? room : rows->width, &y);
      y += PARAGRAPH_GAP;
      if (!beside)
        {
          if (i + 1 == G_N_ELEMENTS (about_items))
            add_sources (rows, block, ABOUT_SOURCES, y);
          rehab_sheet_rows_add (rows, g_steal_pointer (&block), PARAGRAPH_GAP);
        }
    }
}
