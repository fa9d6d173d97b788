/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-table.h"
#include "rehab-figures-view.h"

#include <glib/gi18n.h>

struct _RehabProgressTable
{
  AdwBin parent_instance;

  GtkWidget *choice;
  GtkWidget *view;
  GtkWidget *caption;

  RehabProgressChart *chart;
  GArray *parts;             /* RehabProgressParts: what can be chosen */
  RehabProgressParts part;
  gboolean choosing;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabProgressTable, rehab_progress_table, ADW_TYPE_BIN)

static void
show_table (RehabProgressTable *self)
{
  g_autoptr (RehabChartTable) table = NULL;
  g_autofree char *caption = NULL;

  if (self->chart == NULL || self->part == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  table = rehab_progress_chart_new_table (self->chart, self->part);
  rehab_figures_view_set_table (REHAB_FIGURES_VIEW (self->view), table);

  caption = rehab_progress_chart_dup_part_caption (self->chart, self->part);
  gtk_label_set_text (GTK_LABEL (self->caption), caption);
}

/* Every chart that has anything, in the order of the page; the one that was chosen stays where it still has. */
static void
show_choice (RehabProgressTable *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  RehabProgressParts parts = rehab_progress_chart_get_parts (self->chart);
  guint chosen = 0;

  g_array_set_size (self->parts, 0);
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    {
      RehabProgressParts part = (RehabProgressParts) (1u << i);

      if ((parts & part) == 0)
        continue;
      if (part == self->part)
        chosen = self->parts->len;
      g_array_append_val (self->parts, part);
      gtk_string_list_append (titles, rehab_progress_part_get_title (part));
    }

  self->choosing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), chosen);
  self->choosing = FALSE;
  self->part = chosen < self->parts->len ? g_array_index (self->parts, RehabProgressParts, chosen) : 0;
}

static void
chosen_cb (RehabProgressTable *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (self->choosing || chosen >= self->parts->len)
    return;

  self->part = g_array_index (self->parts, RehabProgressParts, chosen);
  show_table (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* Ten years of days are tabled when somebody wants to see them. */
static void
rehab_progress_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rehab_progress_table_parent_class)->map (widget);

  show_table (REHAB_PROGRESS_TABLE (widget));
}

static void
rehab_progress_table_dispose (GObject *object)
{
  RehabProgressTable *self = REHAB_PROGRESS_TABLE (object);

  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (rehab_progress_table_parent_class)->dispose (object);
}

static void
rehab_progress_table_class_init (RehabProgressTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_progress_table_dispose;
  GTK_WIDGET_CLASS (klass)->map = rehab_progress_table_map;

  /* Somebody chose another chart. */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_progress_table_init (RehabProgressTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  /* Of all charts the one that is asked for first; what was chosen since stays. */
  self->part = REHAB_PROGRESS_PAIN;
  self->parts = g_array_new (FALSE, FALSE, sizeof (RehabProgressParts));

  self->choice = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_halign (self->choice, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (box), self->choice);

  self->view = rehab_figures_view_new ();
  rehab_figures_view_set_latest_first (REHAB_FIGURES_VIEW (self->view), TRUE);
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_box_append (GTK_BOX (box), self->view);

  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (self->caption), TRUE);
  gtk_label_set_lines (GTK_LABEL (self->caption), 4);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "dimmed");
  gtk_box_append (GTK_BOX (box), self->caption);

  adw_bin_set_child (ADW_BIN (self), box);
}

/* Shows the figures of a chart, of the part that was chosen last. */
void
rehab_progress_table_set_chart (RehabProgressTable *self,
                                RehabProgressChart *chart)
{
  g_return_if_fail (REHAB_IS_PROGRESS_TABLE (self));
  g_return_if_fail (chart != NULL);

  if (self->chart == chart)
    return;

  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  self->chart = rehab_progress_chart_ref (chart);
  show_choice (self);
  show_table (self);
}

/* Chooses whose figures are shown; one that has none is not chosen. */
void
rehab_progress_table_set_part (RehabProgressTable *self,
                               RehabProgressParts  part)
{
  g_return_if_fail (REHAB_IS_PROGRESS_TABLE (self));

  for (guint i = 0; i < self->parts->len; i++)
    if (g_array_index (self->parts, RehabProgressParts, i) == part)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), i);
}

RehabProgressParts
rehab_progress_table_get_part (RehabProgressTable *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_TABLE (self), (RehabProgressParts) 0);

  return self->part;
}
