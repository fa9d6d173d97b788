/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-summary.h"

#include <glib/gi18n.h>

struct _RehabInstrumentSummary
{
  AdwBin parent_instance;

  GtkLabel *label;
  GtkLabel *help;
  GtkLabel *change;
  GtkLabel *figure;
  GtkLabel *subscales;
  GtkWidget *problem_box;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (RehabInstrumentSummary, rehab_instrument_summary, ADW_TYPE_BIN)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
rehab_instrument_summary_dispose (GObject *object)
{
  /* What is both the bin's child and the template's goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_INSTRUMENT_SUMMARY);

  G_OBJECT_CLASS (rehab_instrument_summary_parent_class)->dispose (object);
}

static void
rehab_instrument_summary_class_init (RehabInstrumentSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_instrument_summary_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-instrument-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentSummary, label);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentSummary, help);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentSummary, change);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentSummary, figure);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentSummary, subscales);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentSummary, problem_box);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentSummary, problem);
}

static void
rehab_instrument_summary_init (RehabInstrumentSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_instrument_summary_set_item:
 * @self: a summary
 * @item: a row of the table of items that has an instrument
 *
 * Says what is asked.
 */
void
rehab_instrument_summary_set_item (RehabInstrumentSummary *self,
                                   const RehabItem        *item)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_SUMMARY (self));
  g_return_if_fail (item != NULL);

  gtk_label_set_label (self->label, g_dgettext (GETTEXT_PACKAGE, item->label));
  gtk_label_set_label (self->help, g_dgettext (GETTEXT_PACKAGE, item->help));
}

/**
 * rehab_instrument_summary_set_brief:
 * @self: a summary
 * @brief: whether to leave out how to ask, for people who know
 */
void
rehab_instrument_summary_set_brief (RehabInstrumentSummary *self,
                                    gboolean                brief)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_SUMMARY (self));

  gtk_widget_set_visible (GTK_WIDGET (self->help), !brief);
}

/* What is published of changes, a line each, and last how far that carries. */
static char *
dup_figures (const RehabInstrument *instrument)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < instrument->n_figures; i++)
    {
      g_autofree char *figure = rehab_instrument_dup_figure (instrument, &instrument->figures[i]);

      g_string_append_printf (text, "%s\n", figure);
    }
  if (instrument->caveat != NULL)
    g_string_append (text, g_dgettext (GETTEXT_PACKAGE, instrument->caveat));

  return g_strchomp (g_string_free (text, FALSE));
}

static char *
dup_subscales (const RehabScore *score)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < score->instrument->n_subscales; i++)
    {
      g_autofree char *subscale = rehab_score_dup_subscale (score, i);

      if (subscale != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", subscale);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/**
 * rehab_instrument_summary_show:
 * @self: a summary
 * @score: what an assessment holds
 * @today: the present day
 *
 * Shows a score. A change never stands alone, and no figure without a change.
 */
void
rehab_instrument_summary_show (RehabInstrumentSummary *self,
                               const RehabScore       *score,
                               RehabDate               today)
{
  g_autofree char *change = rehab_score_dup_changes (score, today);
  g_autofree char *figures = change != NULL ? dup_figures (score->instrument) : NULL;
  g_autofree char *subscales = dup_subscales (score);
  g_autofree char *problem = rehab_score_dup_problem (score);

  g_return_if_fail (REHAB_IS_INSTRUMENT_SUMMARY (self));

  show_text (self->change, change);
  show_text (self->figure, figures != NULL && *figures != '\0' ? figures : NULL);
  show_text (self->subscales, subscales);
  show_text (self->problem, problem);
  gtk_widget_set_visible (self->problem_box, problem != NULL);
}
