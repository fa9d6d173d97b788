/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-view.h"
#include "rehab-help-link.h"
#include "rehab-figures-view.h"
#include "rehab-lag-panels.h"
#include "rehab-settling-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _RehabLagView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *pain_group;
  GtkWidget *kinds_button;
  GtkWidget *kinds_popover;
  GtkWidget *kinds_box;
  GtkWidget *usual_button;
  GtkWidget *form_group;
  GtkWidget *stack;
  GtkWidget *panels;
  GtkWidget *readout_label;
  GtkWidget *caption_box;
  GtkWidget *caption_label;
  GtkWidget *settling_box;
  GtkWidget *settling_view;
  GtkWidget *settling_label;
  GtkWidget *figures;

  /* What is handed in. */
  RehabDiary *diary;
  RehabThresholds *thresholds;
  RehabDate from;
  RehabDate to;
  RehabDate today;
  const RehabPainRule *rule;

  GPtrArray *rows; /* char *: the keys that were chosen; NULL while the usual ones are shown */
  RehabLagChart *chart;
  RehabSettlingChart *settling;
  gboolean showing_kinds;
};

G_DEFINE_FINAL_TYPE (RehabLagView, rehab_lag_view, GTK_TYPE_WIDGET)

static const char *
get_active (GtkWidget *toggles)
{
  return adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (toggles));
}

static void
show_readout (RehabLagView *self)
{
  g_autoptr (RehabLagReadout) readout = rehab_lag_panels_dup_readout (REHAB_LAG_PANELS (self->panels));
  g_autofree char *lines = NULL;
  g_autofree char *text = NULL;

  if (readout == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->readout_label),
                          self->chart != NULL && rehab_lag_chart_is_empty (self->chart)
                          ? _("There are too few days on this stretch to be set against a load.")
                          : _("Point at a mark, or use the arrow keys, to read it out."));
      gtk_widget_add_css_class (self->readout_label, "dimmed");
      return;
    }

  lines = g_strjoinv (" · ", readout->lines);
  text = g_strjoin ("\n", readout->title, lines, NULL);
  gtk_label_set_text (GTK_LABEL (self->readout_label), text);
  gtk_widget_remove_css_class (self->readout_label, "dimmed");
}

static void
readout_cb (RehabLagView *self)
{
  show_readout (self);
}

/* Thousands of pairs are tabled when somebody looks at the table. */
static RehabChartTable *
create_table (RehabLagView *self)
{
  const char *form = get_active (self->form_group);

  if (self->chart == NULL || g_strcmp0 (form, "chart") == 0)
    return NULL;
  if (g_strcmp0 (form, "medians") == 0)
    return rehab_lag_chart_new_digest (self->chart);
  if (g_strcmp0 (form, "sessions") == 0)
    return rehab_settling_chart_new_table (self->settling);

  return rehab_lag_chart_new_table (self->chart);
}

static void
show_form (RehabLagView *self)
{
  gboolean is_chart = g_strcmp0 (get_active (self->form_group), "chart") == 0;
  g_autoptr (RehabChartTable) table = create_table (self);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_chart ? "chart" : "table");
  rehab_figures_view_set_table (REHAB_FIGURES_VIEW (self->figures), table);
}

static void
form_cb (RehabLagView *self)
{
  show_form (self);
}

static void kind_cb (RehabLagView *self);

/* The boxes stay the same as long as the kinds do, so that the keyboard stays where it is. */
static void
show_kinds (RehabLagView *self)
{
  guint n_choices = rehab_lag_chart_get_n_choices (self->chart);
  GtkWidget *check = gtk_widget_get_first_child (self->kinds_box);

  self->showing_kinds = TRUE;
  for (guint i = 0; i < n_choices; i++)
    {
      const RehabLagRowInfo *info = rehab_lag_chart_get_choice (self->chart, i);

      if (check == NULL)
        {
          check = gtk_check_button_new ();
          g_signal_connect_swapped (check, "toggled", G_CALLBACK (kind_cb), self);
          gtk_box_append (GTK_BOX (self->kinds_box), check);
        }

      g_object_set_data (G_OBJECT (check), "key", (gpointer) info->key);
      gtk_check_button_set_label (GTK_CHECK_BUTTON (check), rehab_lag_row_get_label (info));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), info->shown);
      check = gtk_widget_get_next_sibling (check);
    }
  while (check != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (check);

      gtk_box_remove (GTK_BOX (self->kinds_box), check);
      check = next;
    }
  self->showing_kinds = FALSE;

  gtk_widget_set_sensitive (self->kinds_button, n_choices > 1);
  gtk_widget_set_sensitive (self->usual_button, self->rows != NULL);
}

static void
update_settling (RehabLagView *self)
{
  g_autofree char *caption = NULL;

  g_clear_pointer (&self->settling, rehab_settling_chart_unref);
  self->settling = rehab_settling_chart_new (self->diary, self->rule, self->from, self->to, self->today);
  rehab_settling_view_set_chart (REHAB_SETTLING_VIEW (self->settling_view), self->settling);

  caption = rehab_settling_chart_dup_caption (self->settling);
  gtk_label_set_text (GTK_LABEL (self->settling_label), caption);
}

static void
update (RehabLagView *self)
{
  g_autofree char *caption = NULL;
  RehabLagContent content = {
    .diary = self->diary, .thresholds = self->thresholds, .today = self->today,
    .pain = g_strcmp0 (get_active (self->pain_group), "worst") == 0 ? REHAB_LOAD_LAG_WORST : REHAB_LOAD_LAG_NEXT_MORNING,
    .rows = self->rows != NULL ? (const char *const *) self->rows->pdata : NULL,
  };

  if (self->diary == NULL)
    return;

  g_clear_pointer (&self->chart, rehab_lag_chart_unref);
  self->chart = rehab_lag_chart_new (&content, self->from, self->to);
  rehab_lag_panels_set_chart (REHAB_LAG_PANELS (self->panels), self->chart);

  caption = rehab_lag_chart_dup_caption (self->chart);
  gtk_label_set_text (GTK_LABEL (self->caption_label), caption);

  show_kinds (self);
  show_readout (self);
  show_form (self);
}

static void
choice_cb (RehabLagView *self)
{
  update (self);
}

static void
kind_cb (RehabLagView *self)
{
  if (self->showing_kinds)
    return;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_ptr_array_new_with_free_func (g_free);
  for (GtkWidget *check = gtk_widget_get_first_child (self->kinds_box); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_ptr_array_add (self->rows, g_strdup (g_object_get_data (G_OBJECT (check), "key")));

  /* Nothing chosen is the usual. */
  if (self->rows->len == 0)
    g_clear_pointer (&self->rows, g_ptr_array_unref);
  else
    g_ptr_array_add (self->rows, NULL);

  update (self);
}

static void
usual_cb (RehabLagView *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->kinds_button));
  update (self);
}

static void
rehab_lag_view_dispose (GObject *object)
{
  RehabLagView *self = REHAB_LAG_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), REHAB_TYPE_LAG_VIEW);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->settling, rehab_settling_chart_unref);
  g_clear_pointer (&self->chart, rehab_lag_chart_unref);
  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
  g_clear_pointer (&self->diary, rehab_diary_unref);

  G_OBJECT_CLASS (rehab_lag_view_parent_class)->dispose (object);
}

static void
rehab_lag_view_class_init (RehabLagViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_lag_view_dispose;

  g_type_ensure (REHAB_TYPE_FIGURES_VIEW);
  g_type_ensure (REHAB_TYPE_LAG_PANELS);
  g_type_ensure (REHAB_TYPE_SETTLING_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/progress/rehab-lag-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, box);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, pain_group);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, kinds_button);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, kinds_popover);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, kinds_box);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, usual_button);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, form_group);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, panels);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, readout_label);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, caption_box);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, caption_label);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, settling_box);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, figures);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, settling_view);
  gtk_widget_class_bind_template_child (widget_class, RehabLagView, settling_label);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_cb);
  gtk_widget_class_bind_template_callback (widget_class, readout_cb);
  gtk_widget_class_bind_template_callback (widget_class, usual_cb);
}

static void
link_focused_cb (GtkWidget *box)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (box, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), box, NULL);
}

/* What surrounds the page does not follow the keyboard by itself, since the charts move to their own places. */
static void
append_link (GtkWidget  *box,
             const char *card)
{
  GtkWidget *link = rehab_help_link_new (card);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (link_focused_cb), box, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (link, focus);
  gtk_box_append (GTK_BOX (box), link);
}

static void
rehab_lag_view_init (RehabLagView *self)
{
  self->rule = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_NONE);
  gtk_widget_init_template (GTK_WIDGET (self));
  append_link (self->caption_box, "threshold.lag-days");
  append_link (self->settling_box, "rule.settled");
}

GtkWidget *
rehab_lag_view_new (void)
{
  return g_object_new (REHAB_TYPE_LAG_VIEW, NULL);
}

/**
 * rehab_lag_view_show:
 * @self: a view
 * @diary: the whole diary of the episode
 * @thresholds: the clinic's
 * @from: the first day whose pain is shown
 * @to: the last day whose pain is shown, not before @from
 * @today: the current day
 *
 * Shows a stretch of a diary. What was chosen, the pain and the kinds, stays chosen.
 */
void
rehab_lag_view_show (RehabLagView          *self,
                     RehabDiary            *diary,
                     const RehabThresholds *thresholds,
                     RehabDate              from,
                     RehabDate              to,
                     RehabDate              today)
{
  g_return_if_fail (REHAB_IS_LAG_VIEW (self));
  g_return_if_fail (diary != NULL && thresholds != NULL);
  g_return_if_fail (rehab_date_compare (from, to) <= 0);

  if (self->diary == diary && self->thresholds == thresholds && rehab_date_compare (self->from, from) == 0
      && rehab_date_compare (self->to, to) == 0 && rehab_date_compare (self->today, today) == 0)
    return;

  rehab_diary_ref (diary);
  g_clear_pointer (&self->diary, rehab_diary_unref);
  self->diary = diary;
  rehab_thresholds_ref (thresholds);
  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
  self->thresholds = (RehabThresholds *) thresholds;
  self->from = from;
  self->to = to;
  self->today = today;

  update_settling (self);
  update (self);
}

/* Says which rule the sessions are judged by: the episode's. */
void
rehab_lag_view_set_rule (RehabLagView        *self,
                         const RehabPainRule *rule)
{
  g_return_if_fail (REHAB_IS_LAG_VIEW (self));
  g_return_if_fail (rule != NULL);

  if (self->rule == rule)
    return;

  self->rule = rule;
  if (self->diary == NULL)
    return;

  update_settling (self);
  show_form (self);
}

/* Returns: (transfer none) (nullable): the chart that is shown, with its choice of pain and kinds */
RehabLagChart *
rehab_lag_view_get_chart (RehabLagView *self)
{
  g_return_val_if_fail (REHAB_IS_LAG_VIEW (self), NULL);

  return self->chart;
}

/* Returns: (transfer none) (nullable): the counts that are shown below it */
RehabSettlingChart *
rehab_lag_view_get_settling (RehabLagView *self)
{
  g_return_val_if_fail (REHAB_IS_LAG_VIEW (self), NULL);

  return self->settling;
}
