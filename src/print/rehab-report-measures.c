/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-chart.h"
#include "rehab-body-summary.h"
#include "rehab-composite.h"
#include "rehab-i18n.h"
#include "rehab-report-parts.h"
#include "rehab-score.h"
#include "rehab-source.h"
#include "rehab-strength-words.h"


#define CHART_SHARE 0.46
#define CHART_PROPORTION 1.5
#define GAP 10.0

/* Takes @line. */
static void
add_line (RehabReportRow *row,
          char           *line)
{
  if (line != NULL)
    g_ptr_array_add (row->lines, line);
}

/* Takes @sentence, which may be NULL and has no full stop yet. */
static void
append_sentence (GString *text,
                 char    *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, text->len > 0 ? C_("sentences", ". %s") : "%s", sentence);
  g_free (sentence);
}

/* All that one side comes to, in one paragraph. */
static void
add_strength_of_side (RehabReport           *self,
                      const RehabStrength   *strength,
                      guint                  n,
                      const RehabThresholds *thresholds,
                      RehabReportRow        *row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RehabDate today = self->content->today;

  append_sentence (text, rehab_strength_dup_trials (strength, n));
  append_sentence (text, rehab_strength_dup_summary (strength, n));
  if (rehab_report_has_part (self, REHAB_REPORT_LAST_TIME))
    {
      append_sentence (text, rehab_strength_dup_last (strength, n, thresholds, today));
      append_sentence (text, rehab_strength_dup_own_best (strength, n, thresholds, today));
    }

  add_line (row, g_strdup_printf (strength->sides[n].side == REHAB_SIDE_LEFT ? _("Left: %s") : _("Right: %s"), text->str));
}

static void
add_strength (RehabReport     *self,
              const RehabItem *item,
              RehabReportRow  *row)
{
  const RehabReportContent *content = self->content;
  RehabStrength strength = rehab_strength_read (item, content->record, content->assessment);
  g_autoptr (RehabThresholds) standard = content->thresholds == NULL ? rehab_thresholds_new () : NULL;
  const RehabThresholds *thresholds = content->thresholds != NULL ? content->thresholds : standard;

  add_line (row, rehab_strength_dup_setup (&strength));
  for (guint n = 0; n < G_N_ELEMENTS (strength.sides); n++)
    if (strength.sides[n].n_trials > 0)
      add_strength_of_side (self, &strength, n, thresholds, row);
  add_line (row, rehab_strength_dup_symmetry (&strength, thresholds));
}

static void
add_published (RehabReport           *self,
               const RehabInstrument *instrument,
               RehabReportRow        *row)
{
  g_autofree char *published = rehab_instrument_dup_published (instrument);
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (published == NULL || !rehab_report_has_part (self, REHAB_REPORT_PUBLISHED))
    return;

  for (guint i = 0; i < instrument->n_figures; i++)
    rehab_report_add_sources (self, instrument->figures[i].sources);
  for (guint i = 0; i < instrument->n_facts; i++)
    rehab_report_add_sources (self, instrument->facts[i].sources);

  lines = g_strsplit (published, "\n", -1);
  joined = g_strjoinv (" · ", lines);
  /* Translators: what is published of the changes and totals of a questionnaire, sentences */
  add_line (row, g_strdup_printf (_("Published: %s"), joined));
}

static void
add_score (RehabReport     *self,
           const RehabItem *item,
           RehabReportRow  *row)
{
  const RehabReportContent *content = self->content;
  RehabScore score = rehab_score_read (content->record, content->assessment, item);

  if (score.instrument == NULL)
    return;

  add_line (row, rehab_score_dup_problem (&score));
  for (guint i = 0; i < score.instrument->n_subscales; i++)
    add_line (row, rehab_score_dup_subscale (&score, i));
  for (guint i = 0; i < score.instrument->n_parts; i++)
    {
      RehabItemPart part = rehab_item_get_part (item, i + 1);

      /* The activities of the patient's own have to be named for their scores to mean anything. */
      if (rehab_item_part_holds_text (&part) && score.words[i] != NULL)
        add_line (row, g_strdup_printf (C_("label and words", "%s: %s"), _(part.label), score.words[i]));
    }
  if (rehab_report_has_part (self, REHAB_REPORT_LAST_TIME))
    add_line (row, rehab_score_dup_changes (&score, content->today));
  if (score.total.known)
    add_published (self, score.instrument, row);
}

static void
add_evidence (RehabReport     *self,
              const RehabItem *item,
              RehabReportRow  *row)
{
  if (rehab_report_has_part (self, REHAB_REPORT_PUBLISHED))
    add_line (row, rehab_evidence_dup_summary (&item->evidence));
}

/**
 * rehab_report_add_measures:
 * @self: a report
 * @item: an item that is told of
 * @row: its row
 *
 * Adds what the answers of an item come to: trials, mean and symmetry of strength, the changes of a score, each with the
 * figures that it can be held against and where they come from.
 */
void
rehab_report_add_measures (RehabReport     *self,
                           const RehabItem *item,
                           RehabReportRow  *row)
{
  switch (item->kind)
    {
    case REHAB_ITEM_STRENGTH:
      add_strength (self, item, row);
      break;
    case REHAB_ITEM_INSTRUMENT:
      add_score (self, item, row);
      break;
    case REHAB_ITEM_YES_NO:
      add_evidence (self, item, row);
      break;
    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_NUMBER:
    case REHAB_ITEM_CHOICE:
    case REHAB_ITEM_TEXT:
    case REHAB_ITEM_BODY_CHART:
      break;
    }
}

/* Body chart */

typedef struct
{
  RehabBodyArea *current;
  RehabBodyArea *previous; /* or NULL */
  RehabBodyChartStyle style;
} Chart;

static void
free_chart (gpointer data)
{
  Chart *chart = data;

  rehab_body_area_unref (chart->current);
  g_clear_pointer (&chart->previous, rehab_body_area_unref);
  g_free (chart);
}

static void
draw_chart_cb (cairo_t      *cr,
               double        width,
               double        height,
               gconstpointer data)
{
  const Chart *chart = data;

  rehab_body_chart_draw_all (cr, chart->current, chart->previous, &chart->style, width, height);
}

static Chart *
make_chart (const RehabReport    *self,
            const RehabItemState *state)
{
  const RehabItemAnswer *answer = &state->answers[0];
  RehabBodyArea *area = rehab_body_area_from_text (answer->value.text, NULL);
  Chart *chart;

  if (area == NULL)
    return NULL;

  chart = g_new0 (Chart, 1);
  chart->current = area;
  if (answer->previous.text != NULL && rehab_report_has_part (self, REHAB_REPORT_LAST_TIME))
    chart->previous = rehab_body_area_from_text (answer->previous.text, NULL);
  chart->style.theme = self->options->ink == REHAB_INK_LOW ? REHAB_FIGURE_LOW_INK : REHAB_FIGURE_LIGHT;
  chart->style.involved = self->content->record->episode->side;

  return chart;
}

static char *
dup_chart_words (const RehabItemState *state,
                 const Chart          *chart)
{
  g_autofree char *summary = rehab_body_area_dup_summary (chart->current);
  g_autofree char *day = NULL;

  if (chart->previous == NULL)
    return g_steal_pointer (&summary);

  day = rehab_report_dup_date (state->answers[0].previous_date);

  /* Translators: what is painted on a body chart, and the date of the one before */
  return g_strdup_printf (_("%s\nDashed: as marked on %s."), summary, day);
}

/**
 * rehab_report_add_body_chart:
 * @self: a report
 * @state: what the assessment holds of a body chart, answered
 *
 * Adds the picture of a painted area, the one before as a dashed outline, and the same in words at its side.
 */
void
rehab_report_add_body_chart (RehabReport          *self,
                             const RehabItemState *state)
{
  double width = rehab_flow_get_width (self->flow);
  gboolean below = self->options->text == REHAB_TEXT_LARGE;
  double chart_width = below ? width * 0.75 : width * CHART_SHARE;
  double chart_height = chart_width / CHART_PROPORTION;
  double x = below ? 0.0 : chart_width + GAP;
  double y = 0.0;
  RehabBlock *block;
  Chart *chart = make_chart (self, state);
  g_autofree char *words = NULL;
  PangoLayout *layout;
  double height;

  if (chart == NULL)
    return;

  words = dup_chart_words (state, chart);
  block = rehab_block_new ("body-chart", width, rehab_typesetter_get_ink (self->typesetter));
  rehab_block_add_drawing (block, "Figure", 0.0, 0.0, chart_width, chart_height, draw_chart_cb, chart, free_chart);
  y = below ? chart_height + GAP / 2.0 : 2.0;

  layout = rehab_typesetter_set (self->typesetter, REHAB_TYPE_CELL_STRONG, _(state->item->label), width - x);
  rehab_text_measure (layout, NULL, &height);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_TEXT, x, y);
  layout = rehab_typesetter_set (self->typesetter, REHAB_TYPE_CELL, words, width - x);
  rehab_block_add_text (block, "P", layout, REHAB_COLOUR_TEXT, x, y + height + 2.0);
  rehab_flow_add_block (self->flow, block, 4.0, REHAB_FLOW_FREE);
  rehab_report_add_sources (self, state->item->sources);
}

/* Entry rule of a trial */

static void
add_composite_of_side (RehabReport *self,
                       RehabSide    side,
                       GString     *text)
{
  const RehabReportContent *content = self->content;
  double minutes = content->thresholds != NULL ? rehab_thresholds_get (content->thresholds, REHAB_THRESHOLD_SITTING)
                                               : REHAB_COMPOSITE_SITTING_MINUTES;
  RehabComposite composite =
    rehab_composite_read (content->record, content->assessment, side, content->patient->birth_date, minutes);
  g_autofree char *sentence = NULL;

  if (composite.n_asked == 0)
    return;

  sentence = rehab_composite_dup_sentence (&composite);
  g_string_append (text, text->len > 0 ? " " : "");
  g_string_append (text, sentence);
}

/**
 * rehab_report_add_composite:
 * @self: a report
 *
 * Adds how many of the four entry tests of a trial were positive, as a fact with its source, of each involved side.
 */
void
rehab_report_add_composite (RehabReport *self)
{
  RehabSide side = self->content->record->episode->side;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *source = NULL;
  g_autofree char *line = NULL;

  if (!rehab_report_has_part (self, REHAB_REPORT_PUBLISHED))
    return;

  if (side != REHAB_SIDE_RIGHT)
    add_composite_of_side (self, REHAB_SIDE_LEFT, text);
  if (side != REHAB_SIDE_LEFT)
    add_composite_of_side (self, REHAB_SIDE_RIGHT, text);
  if (text->len == 0)
    return;

  source = rehab_sources_dup_short (REHAB_COMPOSITE_SOURCES);
  /* Translators: how the entry tests of a trial turned out, and the publication */
  line = g_strdup_printf (_("%s Source: %s."), text->str, source);
  rehab_report_add_sources (self, REHAB_COMPOSITE_SOURCES);
  rehab_flow_add_text (self->flow, "composite", REHAB_TYPE_NOTE, REHAB_COLOUR_TEXT, line, 5.0, REHAB_FLOW_FREE);
}
