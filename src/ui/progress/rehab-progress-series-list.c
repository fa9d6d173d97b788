/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-series-list.h"
#include "rehab-help-chart.h"
#include "rehab-help-link.h"
#include "rehab-series-swatch.h"

#include <glib/gi18n.h>

struct _RehabProgressSeriesList
{
  AdwBin parent_instance;

  GtkWidget *box;
  GtkWidget *reset;
  GPtrArray *checks;          /* GtkCheckButton by series of the chart; NULL for one that has nothing to draw */
  RehabProgressChart *chart;
  gboolean stale;             /* the rows are those of another chart */
  gboolean showing;
  gboolean as_at_first;       /* nothing was switched: those off at first are off */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabProgressSeriesList, rehab_progress_series_list, ADW_TYPE_BIN)

static void
toggled_cb (RehabProgressSeriesList *self)
{
  if (self->showing)
    return;

  self->as_at_first = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reset_cb (RehabProgressSeriesList *self)
{
  self->as_at_first = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
new_heading (const char *title)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "margin-top", 6,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

static GtkWidget *
new_check (RehabProgressSeriesList *self,
           const RehabSeriesInfo   *info,
           guint                    n)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (info->label);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_box_append (GTK_BOX (row), rehab_series_swatch_new (self->chart, n));
  gtk_box_append (GTK_BOX (row), label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), info->shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, info->label, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);

  return check;
}

/* With a way to what stands behind it, where there is something. */
static GtkWidget *
new_line (GtkWidget  *check,
          const char *series_key)
{
  g_autofree char *card_key = rehab_help_chart_dup_series_card (series_key);

  return card_key != NULL ? rehab_help_link_beside (check, card_key) : check;
}

static void
make_rows (RehabProgressSeriesList *self)
{
  RehabProgressParts part = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  g_ptr_array_set_size (self->checks, 0);

  for (guint i = 0; i < rehab_progress_chart_get_n_series (self->chart); i++)
    {
      const RehabSeriesInfo *info = rehab_progress_chart_get_series_info (self->chart, i);
      GtkWidget *check = NULL;

      if (info->has_data)
        {
          if (info->part != part)
            gtk_box_append (GTK_BOX (self->box), new_heading (rehab_progress_part_get_title (info->part)));
          part = info->part;
          check = new_check (self, info, i);
          gtk_box_append (GTK_BOX (self->box), new_line (check, info->key));
        }
      g_ptr_array_add (self->checks, check);
    }

  self->stale = FALSE;
}

/* Rows are kept while the series are the same, so that the keyboard stays where it is. */
static void
show_rows (RehabProgressSeriesList *self)
{
  if (self->chart == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->showing = TRUE;
  if (self->stale)
    make_rows (self);
  for (guint i = 0; i < self->checks->len; i++)
    if (g_ptr_array_index (self->checks, i) != NULL)
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                   rehab_progress_chart_get_series_info (self->chart, i)->shown);
  self->showing = FALSE;
}

static gboolean
has_series_of (RehabProgressSeriesList *self,
               RehabProgressChart      *chart)
{
  guint n_series = rehab_progress_chart_get_n_series (chart);

  if (self->chart == NULL || rehab_progress_chart_get_n_series (self->chart) != n_series)
    return FALSE;

  for (guint i = 0; i < n_series; i++)
    {
      const RehabSeriesInfo *before = rehab_progress_chart_get_series_info (self->chart, i);
      const RehabSeriesInfo *now = rehab_progress_chart_get_series_info (chart, i);

      if (!g_str_equal (before->key, now->key) || before->has_data != now->has_data)
        return FALSE;
    }

  return TRUE;
}

static void
rehab_progress_series_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rehab_progress_series_list_parent_class)->map (widget);

  show_rows (REHAB_PROGRESS_SERIES_LIST (widget));
}

static void
rehab_progress_series_list_dispose (GObject *object)
{
  RehabProgressSeriesList *self = REHAB_PROGRESS_SERIES_LIST (object);

  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (rehab_progress_series_list_parent_class)->dispose (object);
}

static void
rehab_progress_series_list_class_init (RehabProgressSeriesListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_progress_series_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = rehab_progress_series_list_map;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_progress_series_list_init (RehabProgressSeriesList *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->checks = g_ptr_array_new ();
  self->as_at_first = TRUE;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  gtk_box_append (GTK_BOX (outer), scrolled);

  self->reset = gtk_button_new_with_mnemonic (_("_As at First"));
  gtk_widget_set_tooltip_text (self->reset, _("Show the series that are shown before anybody chooses"));
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (reset_cb), self);
  gtk_box_append (GTK_BOX (outer), self->reset);

  adw_bin_set_child (ADW_BIN (self), outer);
}

GtkWidget *
rehab_progress_series_list_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRESS_SERIES_LIST, NULL);
}

void
rehab_progress_series_list_set_chart (RehabProgressSeriesList *self,
                                      RehabProgressChart      *chart)
{
  g_return_if_fail (REHAB_IS_PROGRESS_SERIES_LIST (self));
  g_return_if_fail (chart != NULL);

  if (self->chart == chart)
    return;

  self->stale = self->stale || !has_series_of (self, chart);
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  self->chart = rehab_progress_chart_ref (chart);
  show_rows (self);
}

/**
 * rehab_progress_series_list_dup_hidden:
 * @self: a list
 *
 * Tells which series are off. One that has nothing to draw here, and so cannot be switched, stays as it was.
 *
 * Returns: (transfer full) (nullable): their keys; %NULL for those that are off at first
 */
char **
rehab_progress_series_list_dup_hidden (RehabProgressSeriesList *self)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();

  g_return_val_if_fail (REHAB_IS_PROGRESS_SERIES_LIST (self), NULL);

  if (self->as_at_first || self->chart == NULL)
    return NULL;

  for (guint i = 0; i < rehab_progress_chart_get_n_series (self->chart); i++)
    {
      const RehabSeriesInfo *info = rehab_progress_chart_get_series_info (self->chart, i);
      GtkCheckButton *check = i < self->checks->len ? g_ptr_array_index (self->checks, i) : NULL;
      gboolean shown = check != NULL ? gtk_check_button_get_active (check) : info->shown;

      if (!shown)
        g_strv_builder_add (hidden, info->key);
    }

  return g_strv_builder_end (hidden);
}
