/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sheet-parts.h"
#include "rehab-i18n.h"
#include "rehab-source.h"


#define HIGHEST_PAIN 10
#define N_SCORES (HIGHEST_PAIN + 1)
#define MAX_BANDS 3
#define GAP 6.0
#define BAND_PADDING 5.0
#define BRACKET_TICK 4.0
#define LINE 0.8
#define THICK_LINE 1.6

/* Scores that mean the same, and what they mean. */
typedef struct
{
  int first;
  int last;
  RehabColour colour;
  char *text;
} Band;

typedef struct
{
  Band bands[MAX_BANDS];
  guint n_bands;
  RehabInk ink;
} Strip;

static void
free_strip (gpointer data)
{
  Strip *strip = data;

  for (guint i = 0; i < strip->n_bands; i++)
    g_free (strip->bands[i].text);
  g_free (strip);
}

static void
add_band (Strip      *strip,
          int         first,
          int         last,
          RehabColour colour,
          char       *text)
{
  strip->bands[strip->n_bands++] = (Band) { first, last, colour, text };
}

static Strip *
make_strip (const RehabPainRule *rule,
            RehabInk             ink)
{
  Strip *strip = g_new0 (Strip, 1);

  strip->ink = ink;
  add_band (strip, 0, rule->safe, REHAB_COLOUR_FINE, g_strdup_printf (_("0 to %d: fine"), rule->safe));
  if (rule->acceptable > rule->safe)
    add_band (strip, rule->safe + 1, rule->acceptable, REHAB_COLOUR_MIDDLE,
              g_strdup_printf (_("Up to %d: accepted, if it settles by the next morning"), rule->acceptable));
  if (rule->acceptable < HIGHEST_PAIN)
    add_band (strip, rule->acceptable + 1, HIGHEST_PAIN, REHAB_COLOUR_ABOVE,
              g_strdup_printf (_("Above %d: ease off that exercise and tell us"), rule->acceptable));

  return strip;
}

static double
get_score_x (int    score,
             double width)
{
  return width * score / N_SCORES;
}

/* A cell for each score, and below each band a bracket, so that bands can be told without colour. */
static void
draw_strip_cb (cairo_t      *cr,
               double        width,
               double        height,
               gconstpointer data)
{
  const Strip *strip = data;
  double cell_height = height - BRACKET_TICK * 2.0;

  for (guint i = 0; i < strip->n_bands; i++)
    {
      const Band *band = &strip->bands[i];
      double left = get_score_x (band->first, width);
      double right = get_score_x (band->last + 1, width);

      rehab_ink_set_source (cr, strip->ink, band->colour);
      cairo_rectangle (cr, left, 0.0, right - left, cell_height);
      cairo_fill (cr);

      rehab_ink_set_source (cr, strip->ink, REHAB_COLOUR_TEXT);
      cairo_set_line_width (cr, THICK_LINE);
      cairo_move_to (cr, left + 2.0, cell_height + BRACKET_TICK);
      cairo_rel_line_to (cr, 0.0, BRACKET_TICK - THICK_LINE / 2.0);
      cairo_line_to (cr, right - 2.0, height - THICK_LINE / 2.0);
      cairo_rel_line_to (cr, 0.0, -(BRACKET_TICK - THICK_LINE / 2.0));
      cairo_stroke (cr);
    }

  rehab_ink_set_source (cr, strip->ink, REHAB_COLOUR_LINE);
  cairo_set_line_width (cr, LINE);
  for (int score = 1; score < N_SCORES; score++)
    {
      cairo_move_to (cr, get_score_x (score, width), 0.0);
      cairo_rel_line_to (cr, 0.0, cell_height);
    }
  cairo_stroke (cr);
  cairo_rectangle (cr, LINE / 2.0, LINE / 2.0, width - LINE, cell_height - LINE);
  cairo_stroke (cr);
}

static double
add_strip (const RehabTypesetter *typesetter,
           RehabBlock            *block,
           const RehabPainRule   *rule,
           double                 y)
{
  Strip *strip = make_strip (rule, rehab_typesetter_get_ink (typesetter));
  double width = rehab_block_get_width (block);
  double number_size = rehab_typesetter_get_size (typesetter, REHAB_TYPE_HEADING);
  double cell_height = number_size * 1.9;
  double height = cell_height + BRACKET_TICK * 2.0;
  double below = 0.0;

  rehab_block_add_drawing (block, "Figure", 0.0, y, width, height, draw_strip_cb, strip, free_strip);
  rehab_block_describe (block, _("A scale of pain from 0, none, to 10. What its numbers mean stands below it."));

  for (int score = 0; score < N_SCORES; score++)
    {
      g_autofree char *number = g_strdup_printf ("%d", score);
      PangoLayout *layout = rehab_typesetter_set (typesetter, REHAB_TYPE_HEADING, number, width / N_SCORES);
      double number_height;

      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
      rehab_text_measure (layout, NULL, &number_height);
      rehab_block_add_text (block, "Span", layout, REHAB_COLOUR_TEXT, get_score_x (score, width),
                            y + (cell_height - number_height) / 2.0);
    }

  for (guint i = 0; i < strip->n_bands; i++)
    {
      const Band *band = &strip->bands[i];
      double left = get_score_x (band->first, width);
      double band_width = get_score_x (band->last + 1, width) - left;

      double text_height = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT, band->text,
                                                 left + BAND_PADDING, y + height + 2.0, band_width - 2.0 * BAND_PADDING,
                                                 PANGO_ALIGN_CENTER);

      below = MAX (below, text_height);
    }

  return height + 2.0 + below;
}

static double
add_next_morning (const RehabTypesetter *typesetter,
                  RehabBlock            *block,
                  const char            *telephone,
                  double                 y)
{
  double width = rehab_block_get_width (block);
  double column = (width - GAP * 2.0) / 3.0;
  g_autofree char *ring = telephone != NULL
                            ? g_strdup_printf (_("No: write it down and ring us, %s."), telephone)
                            : g_strdup (_("No: write it down and tell us."));
  PangoLayout *layout;
  double question;
  double yes;
  double no;

  question = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_STRONG, REHAB_COLOUR_TEXT,
                                   _("Next morning: is the pain back to where it was before?"), 0.0, y, width, PANGO_ALIGN_LEFT);
  y += question + 2.0;
  yes = rehab_block_set_text (block, typesetter, "P", REHAB_TYPE_BODY, REHAB_COLOUR_TEXT, _("Yes: carry on."), 0.0, y, column,
                              PANGO_ALIGN_LEFT);

  layout = rehab_typesetter_set (typesetter, REHAB_TYPE_BODY, ring, width - column - GAP);
  rehab_text_keep_together (layout, telephone);
  rehab_text_measure (layout, NULL, &no);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_TEXT, column + GAP, y);

  return question + 2.0 + MAX (yes, no);
}

/**
 * rehab_sheet_add_pain_rule:
 * @rows: where to
 * @content: what the sheet says, with a pain rule
 *
 * Adds the pain rule: the scores with the rule's bands, the question of the next morning, and where the rule comes from.
 * Its words are those of the rule as the patient and the physiotherapist agreed on it.
 */
void
rehab_sheet_add_pain_rule (RehabSheetRows          *rows,
                           const RehabSheetContent *content)
{
  const RehabPainRule *rule = content->pain_rule;
  const char *telephone = content->clinic != NULL ? content->clinic->telephone : NULL;
  g_autofree char *sources = rehab_sources_dup_short (rule->sources);
  g_autofree char *origin = g_strdup_printf (_("%s. Source: %s."), _(rule->name), sources);
  double y;
  RehabBlock *block =
    rehab_sheet_rows_begin_part (rows, "pain-rule", _("The pain rule you agreed with your physiotherapist"), &y);

  y += GAP / 2.0;
  y += add_strip (rows->typesetter, block, rule, y);
  y += GAP * 1.5;
  y += add_next_morning (rows->typesetter, block, telephone, y);
  y += GAP;
  rehab_sheet_rows_set_text (rows, block, REHAB_TYPE_SMALL, REHAB_COLOUR_QUIET, origin, rows->width, &y);
  rehab_sheet_rows_add (rows, block, REHAB_SHEET_GAP);
}
