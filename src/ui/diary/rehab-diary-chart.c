/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-chart.h"
#include "rehab-language.h"
#include "rehab-progress-view.h"

#include <glib/gi18n.h>

#define N_DAYS (6 * 7)

struct _RehabDiaryChart
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *view;
  RehabCaseModel *model; /* whose chart is to be drawn; NULL when it is */
  RehabDate to;
  guint draw_id;
};

G_DEFINE_FINAL_TYPE (RehabDiaryChart, rehab_diary_chart, ADW_TYPE_BIN)

static gboolean
draw_cb (gpointer data)
{
  RehabDiaryChart *self = data;
  g_autoptr (RehabCaseModel) model = g_steal_pointer (&self->model);
  const RehabCase *record = rehab_case_model_get_case (model);
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (model));
  RehabDate to = rehab_date_compare (self->to, today) > 0 ? today : self->to;
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autofree char *days = NULL;
  g_autofree char *range = NULL;

  self->draw_id = 0;
  if (record == NULL)
    return G_SOURCE_REMOVE;

  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .thresholds = rehab_clinic_get_thresholds (rehab_case_model_get_clinic (model)), .today = today,
  }, rehab_date_add_days (to, 1 - N_DAYS), to);
  rehab_progress_view_set_chart (REHAB_PROGRESS_VIEW (self->view), chart);
  days = rehab_progress_chart_dup_range (chart);
  range = rehab_language_dup_begun (days);
  gtk_label_set_text (GTK_LABEL (self->title), range);

  return G_SOURCE_REMOVE;
}

static void
rehab_diary_chart_dispose (GObject *object)
{
  RehabDiaryChart *self = REHAB_DIARY_CHART (object);

  g_clear_handle_id (&self->draw_id, g_source_remove);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_diary_chart_parent_class)->dispose (object);
}

static void
rehab_diary_chart_class_init (RehabDiaryChartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_diary_chart_dispose;
}

static void
rehab_diary_chart_init (RehabDiaryChart *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_box_append (GTK_BOX (box), self->title);

  self->view = rehab_progress_view_new ();
  rehab_progress_view_set_parts (REHAB_PROGRESS_VIEW (self->view),
                                 REHAB_PROGRESS_PAIN | REHAB_PROGRESS_LOAD | REHAB_PROGRESS_COVERAGE);
  gtk_box_append (GTK_BOX (box), self->view);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "diary-chart");
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rehab_diary_chart_show:
 * @self: a chart
 * @model: (nullable): a model with an episode of care; `NULL` to draw nothing any more
 * @to: the last day to show, or today where that is earlier
 *
 * Draws the six weeks up to a day as soon as there is nothing else to do.
 */
void
rehab_diary_chart_show (RehabDiaryChart *self,
                        RehabCaseModel  *model,
                        RehabDate        to)
{
  g_return_if_fail (REHAB_IS_DIARY_CHART (self));

  g_set_object (&self->model, model);
  self->to = to;
  if (model == NULL)
    g_clear_handle_id (&self->draw_id, g_source_remove);
  else if (self->draw_id == 0)
    self->draw_id = g_idle_add_full (G_PRIORITY_LOW, draw_cb, self, NULL);
}
