/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-page.h"
#include "rehab-commands.h"
#include "rehab-lag-view.h"
#include "rehab-language.h"
#include "rehab-progress-export.h"
#include "rehab-progress-extent.h"
#include "rehab-progress-hidden.h"
#include "rehab-progress-range.h"
#include "rehab-progress-readout.h"
#include "rehab-progress-series-list.h"
#include "rehab-progress-settings.h"
#include "rehab-progress-sheet.h"
#include "rehab-progress-source.h"
#include "rehab-progress-table.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 1.5
/* The range is said once it has come to rest. */
#define SAY_MILLISECONDS 800

struct _RehabProgressPage
{
  RehabCasePage parent_instance;

  GtkWidget *stack;
  GtkWidget *range_group;
  GtkWidget *form_group;
  GtkWidget *series_button;
  GtkWidget *series_list;
  GtkWidget *copy_button;
  GtkWidget *out_button;
  GtkWidget *range_label;
  GtkWidget *form_stack;
  GtkWidget *sheet;
  GtkWidget *readout;
  GtkWidget *table;
  GtkWidget *lag_view;

  RehabProgressSource *source;
  RehabProgressRange *range;
  RehabProgressChart *chart;
  char **hidden;            /* keys of the series that are off; NULL: those that are off at first */
  guint tick_id;            /* a chart was made in this frame */
  gboolean stale;           /* and another one is to be made in the next */
  guint say_id;
  gboolean showing;         /* what changes is not what somebody did */
};

G_DEFINE_FINAL_TYPE (RehabProgressPage, rehab_progress_page, REHAB_TYPE_CASE_PAGE)

static const char *
get_form (RehabProgressPage *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (self->form_stack));
}

/* Showing */

static void
show_readout (RehabProgressPage *self)
{
  rehab_progress_readout_show (REHAB_PROGRESS_READOUT (self->readout), self->chart,
                               rehab_progress_sheet_get_readout_date (REHAB_PROGRESS_SHEET (self->sheet)));
}

static void
show_lag (RehabProgressPage *self)
{
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (self));
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  if (g_strcmp0 (get_form (self), "lag") != 0)
    return;

  rehab_lag_view_set_rule (REHAB_LAG_VIEW (self->lag_view), rehab_pain_rule_lookup (rehab_case->episode->pain_rule));
  rehab_lag_view_show (REHAB_LAG_VIEW (self->lag_view), rehab_case->diary, rehab_clinic_get_thresholds (clinic),
                       rehab_progress_range_get_from (self->range), rehab_progress_range_get_to (self->range),
                       rehab_clinic_get_today (clinic));
}

static void
show_range (RehabProgressPage *self)
{
  RehabProgressSpan span = rehab_progress_range_get_span (self->range);
  g_autofree char *days = rehab_progress_chart_dup_range (self->chart);
  g_autofree char *words = rehab_language_dup_begun (days);

  gtk_label_set_text (GTK_LABEL (self->range_label), words);
  self->showing = TRUE;
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->range_group),
                               span < REHAB_N_PROGRESS_SPANS ? (guint) span : GTK_INVALID_LIST_POSITION);
  self->showing = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "progress.zoom-in", rehab_progress_range_can_zoom_in (self->range));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "progress.zoom-out", rehab_progress_range_can_zoom_out (self->range));
}

static void
show_chart (RehabProgressPage *self)
{
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (self));

  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  self->chart = rehab_progress_source_new_chart (self->source, model, (const char *const *) self->hidden,
                                                 rehab_progress_range_get_from (self->range),
                                                 rehab_progress_range_get_to (self->range));
  rehab_progress_sheet_set_chart (REHAB_PROGRESS_SHEET (self->sheet), self->chart);
  rehab_progress_table_set_chart (REHAB_PROGRESS_TABLE (self->table), self->chart);
  rehab_progress_series_list_set_chart (REHAB_PROGRESS_SERIES_LIST (self->series_list), self->chart);
  show_readout (self);
  show_range (self);
  show_lag (self);
  rehab_progress_export_update_actions (GTK_WIDGET (self));
}

/* Which of the exports the buttons mean: that of the form that is shown. */
static void
show_form (RehabProgressPage *self)
{
  const char *form = get_form (self);
  GtkActionable *copy = GTK_ACTIONABLE (self->copy_button);
  gboolean as_table = g_strcmp0 (form, "table") == 0;
  gboolean as_lag = g_strcmp0 (form, "lag") == 0;
  const char *which = as_lag ? REHAB_PROGRESS_EXPORT_LAG : REHAB_PROGRESS_EXPORT_PAGE;
  const char *copies = as_table ? _("Copy the Figures") : _("Copy as Picture");
  g_autoptr (GMenuModel) menu = NULL;

  if (as_table && rehab_progress_table_get_part (REHAB_PROGRESS_TABLE (self->table)) != 0)
    which = rehab_progress_part_get_key (rehab_progress_table_get_part (REHAB_PROGRESS_TABLE (self->table)));

  menu = rehab_progress_export_new_menu (which);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->out_button), menu);
  gtk_actionable_set_action_target (copy, "s", which);
  gtk_actionable_set_action_name (copy, as_table ? "chart.copy-figures" : "chart.copy-picture");
  gtk_widget_set_tooltip_text (self->copy_button, copies);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy_button), GTK_ACCESSIBLE_PROPERTY_LABEL, copies, -1);
  gtk_widget_set_sensitive (self->series_button, !as_lag);
}

/* A gesture moves the range many times a frame: the first time is drawn at once, the others with the next frame. */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (widget);

  if (!self->stale)
    {
      self->tick_id = 0;
      return G_SOURCE_REMOVE;
    }

  self->stale = FALSE;
  show_chart (self);

  return G_SOURCE_CONTINUE;
}

static void
say_range_cb (gpointer user_data)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (user_data);

  self->say_id = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (GTK_LABEL (self->range_label)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
range_changed_cb (RehabProgressPage *self)
{
  if (self->showing)
    return;

  g_clear_handle_id (&self->say_id, g_source_remove);
  self->say_id = g_timeout_add_once (SAY_MILLISECONDS, say_range_cb, self);

  if (self->tick_id != 0)
    {
      self->stale = TRUE;
      return;
    }

  show_chart (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
rehab_progress_page_show (RehabCasePage  *page,
                          RehabCaseModel *model)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (page);

  if (!rehab_progress_source_read (self->source, model))
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                        rehab_case_model_get_case (model) == NULL ? "no-episode" : "empty");
      g_clear_pointer (&self->chart, rehab_progress_chart_unref);
      rehab_progress_sheet_set_chart (REHAB_PROGRESS_SHEET (self->sheet), NULL);
      rehab_progress_export_update_actions (GTK_WIDGET (self));
      return;
    }

  self->showing = TRUE;
  rehab_progress_range_set_record (self->range, rehab_progress_source_get_first (self->source),
                                   rehab_progress_source_get_until (self->source),
                                   rehab_progress_source_get_last (self->source));
  self->showing = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "chart");
  show_chart (self);
}

/* The next patient is shown in the range that was chosen, not where this one was zoomed to. */
static void
rehab_progress_page_leave (RehabCasePage *page)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (page);

  g_clear_handle_id (&self->say_id, g_source_remove);
  self->stale = FALSE;
  self->showing = TRUE;
  rehab_progress_range_reset (self->range);
  self->showing = FALSE;
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  if (self->sheet != NULL)
    rehab_progress_sheet_set_chart (REHAB_PROGRESS_SHEET (self->sheet), NULL);
}

/* What somebody does */

static void
range_cb (RehabProgressPage *self)
{
  RehabProgressSpan span;

  if (self->showing || self->range == NULL)
    return;

  span = rehab_progress_span_from_nick (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->range_group)));
  if (span >= REHAB_N_PROGRESS_SPANS)
    return;

  rehab_progress_settings_set_span (span);
  rehab_progress_range_choose (self->range, span);
}

static void
form_cb (RehabProgressPage *self)
{
  const char *form = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->form_group));

  if (form == NULL || self->form_stack == NULL)
    return;

  gtk_stack_set_visible_child_name (GTK_STACK (self->form_stack), form);
  show_form (self);
  if (self->chart != NULL)
    show_lag (self);
}

static void
series_cb (RehabProgressPage *self)
{
  g_auto (GStrv) off = rehab_progress_series_list_dup_hidden (REHAB_PROGRESS_SERIES_LIST (self->series_list));
  char **hidden = rehab_progress_hidden_merge ((const char *const *) self->hidden, self->chart, (const char *const *) off);

  g_strfreev (self->hidden);
  self->hidden = hidden;
  rehab_progress_settings_set_hidden ((const char *const *) hidden);
  if (self->chart != NULL)
    show_chart (self);
}

static void
readout_cb (RehabProgressPage *self)
{
  if (self->chart != NULL)
    show_readout (self);
}

static void
step_cb (RehabProgressPage *self,
         int                days)
{
  rehab_progress_sheet_step (REHAB_PROGRESS_SHEET (self->sheet), days);
}

static void
table_part_cb (RehabProgressPage *self)
{
  show_form (self);
}

static void
thresholds_cb (RehabProgressPage *self)
{
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (self));

  if (model != NULL && self->chart != NULL)
    rehab_progress_page_show (REHAB_CASE_PAGE (self), model);
}

static void
model_cb (RehabProgressPage *self)
{
  RehabCaseModel *model = rehab_case_page_get_model (REHAB_CASE_PAGE (self));

  if (model != NULL)
    g_signal_connect_object (rehab_case_model_get_clinic (model), "notify::thresholds", G_CALLBACK (thresholds_cb), self,
                             G_CONNECT_SWAPPED);
}

/* Actions */

static void
zoom_in_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  rehab_progress_sheet_zoom (REHAB_PROGRESS_SHEET (REHAB_PROGRESS_PAGE (widget)->sheet), 1.0 / ZOOM_STEP);
}

static void
zoom_out_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  rehab_progress_sheet_zoom (REHAB_PROGRESS_SHEET (REHAB_PROGRESS_PAGE (widget)->sheet), ZOOM_STEP);
}

static void
zoom_reset_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  rehab_progress_range_reset (REHAB_PROGRESS_PAGE (widget)->range);
}

static void
show_table_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (widget);

  rehab_progress_table_set_part (REHAB_PROGRESS_TABLE (self->table),
                                 rehab_progress_part_from_key (g_variant_get_string (parameter, NULL)));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (self->form_group), "table");
}

static gboolean
get_shown (GtkWidget          *page,
           RehabProgressShown *shown)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (page);

  *shown = (RehabProgressShown) {
    .model = rehab_case_page_get_model (REHAB_CASE_PAGE (self)),
    .chart = self->chart,
    .lag = g_strcmp0 (get_form (self), "lag") == 0 ? rehab_lag_view_get_chart (REHAB_LAG_VIEW (self->lag_view)) : NULL,
  };
  if (shown->model == NULL || rehab_case_model_get_case (shown->model) == NULL)
    return FALSE;
  if (self->chart != NULL)
    shown->parts = rehab_progress_chart_get_parts (self->chart);

  return TRUE;
}

static void
rehab_progress_page_dispose (GObject *object)
{
  RehabProgressPage *self = REHAB_PROGRESS_PAGE (object);

  rehab_case_page_set_model (REHAB_CASE_PAGE (self), NULL);
  g_clear_handle_id (&self->say_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  /* The stack is both the bin's child and the template's: it goes once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PROGRESS_PAGE);
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  g_clear_pointer (&self->source, rehab_progress_source_free);
  g_clear_pointer (&self->hidden, g_strfreev);
  g_clear_object (&self->range);

  G_OBJECT_CLASS (rehab_progress_page_parent_class)->dispose (object);
}

static void
rehab_progress_page_class_init (RehabProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_progress_page_dispose;
  REHAB_CASE_PAGE_CLASS (klass)->show = rehab_progress_page_show;
  REHAB_CASE_PAGE_CLASS (klass)->leave = rehab_progress_page_leave;

  gtk_widget_class_install_action (widget_class, "progress.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "progress.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "progress.zoom-reset", NULL, zoom_reset_action);
  gtk_widget_class_install_action (widget_class, "progress.show-table", "s", show_table_action);
  rehab_commands_bind (widget_class, REHAB_PLACE_PROGRESS, NULL);

  g_type_ensure (REHAB_TYPE_LAG_VIEW);
  g_type_ensure (REHAB_TYPE_PROGRESS_READOUT);
  g_type_ensure (REHAB_TYPE_PROGRESS_SERIES_LIST);
  g_type_ensure (REHAB_TYPE_PROGRESS_SHEET);
  g_type_ensure (REHAB_TYPE_PROGRESS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/progress/rehab-progress-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, RehabProgressPage, child)
  BIND (stack);
  BIND (range_group);
  BIND (form_group);
  BIND (series_button);
  BIND (series_list);
  BIND (copy_button);
  BIND (out_button);
  BIND (range_label);
  BIND (form_stack);
  BIND (sheet);
  BIND (readout);
  BIND (table);
  BIND (lag_view);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, range_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_cb);
  gtk_widget_class_bind_template_callback (widget_class, series_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_cb);
}

static void
rehab_progress_page_init (RehabProgressPage *self)
{
  self->source = rehab_progress_source_new ();
  self->hidden = rehab_progress_settings_dup_hidden ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->range = rehab_progress_range_new ();
  rehab_progress_range_choose (self->range, rehab_progress_settings_get_span ());
  g_signal_connect_object (self->range, "changed", G_CALLBACK (range_changed_cb), self, G_CONNECT_SWAPPED);
  rehab_progress_sheet_set_range (REHAB_PROGRESS_SHEET (self->sheet), self->range);

  rehab_progress_export_add_actions (GTK_WIDGET (self), get_shown);
  g_signal_connect_object (self->table, "chosen", G_CALLBACK (table_part_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::case-model", G_CALLBACK (model_cb), NULL);
  show_form (self);
}

GtkWidget *
rehab_progress_page_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRESS_PAGE, NULL);
}
