/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-page.h"
#include "rehab-pain-rule.h"
#include "rehab-progress-chart.h"
#include "rehab-progress-view.h"
#include "rehab-source.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _RehabProgressPage
{
  RehabCasePage parent_instance;

  GtkWidget *stack;
  GtkWidget *range_group;
  GtkWidget *form_group;
  GtkWidget *range_label;
  GtkWidget *form_stack;
  GtkWidget *view;
  GtkWidget *readout_label;
  GtkWidget *table;
  GtkWidget *source_label;

  RehabProgressChart *chart;
};

G_DEFINE_FINAL_TYPE (RehabProgressPage, rehab_progress_page, REHAB_TYPE_CASE_PAGE)

/* The first day shown: so many weeks back, or the first one recorded. */
static RehabDate
get_from (RehabProgressPage *self,
          const RehabCase   *rehab_case,
          RehabDate          to)
{
  const char *range = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->range_group));
  RehabDate first = rehab_diary_get_first (rehab_case->diary);

  if (g_strcmp0 (range, "all") == 0)
    return first;

  return rehab_date_add_days (to, 1 - 7 * atoi (range));
}

/* Charts end today while the episode goes on, and with the last entry once it is closed. */
static RehabDate
get_to (const RehabCase *rehab_case,
        RehabDate        today)
{
  RehabDate last = rehab_diary_get_last (rehab_case->diary);

  if (!rehab_date_is_set (rehab_case->episode->closed_on))
    return today;

  return rehab_date_compare (last, rehab_case->episode->closed_on) > 0 ? last : rehab_case->episode->closed_on;
}

static void
show_readout (RehabProgressPage *self)
{
  RehabDate date = rehab_progress_view_get_readout_date (REHAB_PROGRESS_VIEW (self->view));
  g_autoptr (RehabReadout) readout = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *text = NULL;

  if (self->chart == NULL || !rehab_date_is_set (date))
    {
      gtk_label_set_text (GTK_LABEL (self->readout_label),
                          _("Point at a day, or use the arrow keys, to read it out."));
      gtk_widget_add_css_class (self->readout_label, "dimmed");
      return;
    }

  readout = rehab_progress_chart_dup_readout (self->chart, date);
  lines = g_strjoinv (" · ", readout->lines);
  text = g_strjoin ("\n", readout->title, lines, NULL);
  gtk_label_set_text (GTK_LABEL (self->readout_label), text);
  gtk_widget_remove_css_class (self->readout_label, "dimmed");
}

static void
readout_cb (RehabProgressPage *self)
{
  show_readout (self);
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkColumnViewCell        *cell,
               gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label),
                        rehab_progress_column_is_numeric ((RehabProgressColumn) GPOINTER_TO_UINT (user_data)) ? 1.0f : 0.0f);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

/* Rows are the days of the chart, the last one first: a row's number is what its item says. */
static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkColumnViewCell        *cell,
              gpointer                  user_data)
{
  RehabProgressPage *self =
    REHAB_PROGRESS_PAGE (gtk_widget_get_ancestor (gtk_column_view_cell_get_child (cell), REHAB_TYPE_PROGRESS_PAGE));
  guint row = (guint) atoi (gtk_string_object_get_string (gtk_column_view_cell_get_item (cell)));
  g_autofree char *text = NULL;

  if (self == NULL)
    self = g_object_get_data (G_OBJECT (factory), "page");

  if (self->chart != NULL && row < rehab_progress_chart_get_n_rows (self->chart))
    text = rehab_progress_chart_dup_cell (self->chart, row, (RehabProgressColumn) GPOINTER_TO_UINT (user_data));
  gtk_label_set_text (GTK_LABEL (gtk_column_view_cell_get_child (cell)), text != NULL ? text : "");
}

static void
ensure_columns (RehabProgressPage *self)
{
  if (g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->table))) > 0)
    return;

  for (guint i = 0; i < REHAB_N_PROGRESS_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "page", self);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (rehab_progress_column_get_title ((RehabProgressColumn) i), factory);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->table), column);
    }
}

static void
show_table (RehabProgressPage *self)
{
  g_autoptr (GtkStringList) rows = NULL;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->form_stack)), "table") != 0)
    {
      gtk_column_view_set_model (GTK_COLUMN_VIEW (self->table), NULL);
      return;
    }

  ensure_columns (self);
  rows = gtk_string_list_new (NULL);
  for (guint i = rehab_progress_chart_get_n_rows (self->chart); i > 0; i--)
    gtk_string_list_take (rows, g_strdup_printf ("%u", i - 1));

  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->table),
                             GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)))));
}

static void
show_chart (RehabProgressPage *self,
            RehabCaseModel    *model)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (model));
  const RehabPainRule *rule = rehab_pain_rule_lookup (rehab_case->episode->pain_rule);
  RehabDate to = get_to (rehab_case, today);
  g_autofree char *range = NULL;
  g_autofree char *citation = NULL;
  g_autofree char *sources = NULL;

  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  self->chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = rehab_case, .today = today,
    .thresholds = rehab_clinic_get_thresholds (rehab_case_model_get_clinic (model)),
  }, get_from (self, rehab_case, to), to);
  rehab_progress_view_set_chart (REHAB_PROGRESS_VIEW (self->view), self->chart);

  range = rehab_progress_chart_dup_range (self->chart);
  gtk_label_set_text (GTK_LABEL (self->range_label), range);

  citation = rehab_sources_dup_short (rule->sources);
  /* Translators: the name of the pain rule, and the publications it is from */
  sources = g_strdup_printf (_("Band: %s (%s). Load: effort 0 to 10 times minutes, in arbitrary units (Foster); the lines "
                               "are means over 7 and 28 days, drawn only where at least three days in four were kept."),
                             _(rule->name), citation);
  gtk_label_set_text (GTK_LABEL (self->source_label), sources);

  show_readout (self);
  show_table (self);
}

static void
rehab_progress_page_show (RehabCasePage  *page,
                          RehabCaseModel *model)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (page);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  if (rehab_case == NULL || !rehab_date_is_set (rehab_diary_get_first (rehab_case->diary)))
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), rehab_case == NULL ? "no-episode" : "empty");
      return;
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "chart");
  show_chart (self, model);
}

static void
range_cb (RehabProgressPage *self)
{
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (self));

  if (model != NULL)
    rehab_progress_page_show (REHAB_CASE_PAGE (self), model);
}

static void
form_cb (RehabProgressPage *self)
{
  const char *form = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->form_group));

  if (form == NULL || self->form_stack == NULL)
    return;

  gtk_stack_set_visible_child_name (GTK_STACK (self->form_stack), form);
  if (self->chart != NULL)
    show_table (self);
}

static void
rehab_progress_page_dispose (GObject *object)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (object);

  /* The stack is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PROGRESS_PAGE);
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);

  G_OBJECT_CLASS (rehab_progress_page_parent_class)->dispose (object);
}

static void
rehab_progress_page_class_init (RehabProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_progress_page_dispose;
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_progress_page_show;

  g_type_ensure (REHAB_TYPE_PROGRESS_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/progress/rehab-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, range_group);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, form_group);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, range_label);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, form_stack);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, view);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, readout_label);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, table);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, source_label);
  gtk_widget_class_bind_template_callback (widget_class, range_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_cb);
}

static void
rehab_progress_page_init (RehabProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_progress_page_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRESS_PAGE, NULL);
}
