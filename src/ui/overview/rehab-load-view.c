/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-view.h"
#include "rehab-help-link.h"
#include "rehab-load-facts.h"
#include "rehab-load-metric.h"
#include "rehab-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* What the diary tells about the load, as a card of figures. */
struct _RehabLoadView
{
  AdwBin parent_instance;

  GtkWidget *heading;
  GtkWidget *facts; /* GtkFlowBox */
};

G_DEFINE_FINAL_TYPE (RehabLoadView, rehab_load_view, ADW_TYPE_BIN)

static GtkWidget *
new_fact (const RehabLoadFact *fact)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *title = rehab_wrapping_label_new (fact->title, "caption-heading");
  GtkWidget *value = rehab_wrapping_label_new (fact->value, "numeric");
  GtkWidget *note = rehab_wrapping_label_new (fact->note, "caption");
  g_autofree char *spoken = g_strdup_printf ("%s: %s. %s", fact->title, fact->value, fact->note);
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                                   "focusable", FALSE, NULL);

  gtk_widget_add_css_class (title, "dimmed");
  gtk_widget_add_css_class (note, "dimmed");
  gtk_widget_set_size_request (box, 196, -1);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (value), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 24);
  gtk_box_append (GTK_BOX (box), fact->card != NULL ? rehab_help_link_beside (title, fact->card) : title);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), note);
  gtk_widget_set_visible (note, *fact->note != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);

  return child;
}

static void
rehab_load_view_class_init (RehabLoadViewClass *klass)
{
}

static void
rehab_load_view_init (RehabLoadView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *note;
  g_autofree char *sources =
    rehab_sources_dup_short (rehab_load_metric_get_info (REHAB_LOAD_METRIC_RATIO_COUPLED)->background);
  /* Translators: %s is what was published about it, by author and year */
  g_autofree char *caption = g_strdup_printf (_("These figures describe the diary. Whether a ratio of loads foretells injuries "
                                                "is disputed: %s."), sources);

  self->heading = rehab_wrapping_label_new (NULL, "heading");
  self->facts = g_object_new (GTK_TYPE_FLOW_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "can-focus", FALSE,
                              "selection-mode", GTK_SELECTION_NONE, "min-children-per-line", 1, "max-children-per-line", 4,
                              "column-spacing", 18, "row-spacing", 18, "homogeneous", TRUE, NULL);
  gtk_widget_add_css_class (self->facts, "cards");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "load-facts");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->facts), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL, -1);
  gtk_box_append (GTK_BOX (card), self->facts);
  gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  note = rehab_wrapping_label_new (caption, "caption");
  gtk_widget_add_css_class (note, "dimmed");
  gtk_box_append (GTK_BOX (card), rehab_help_link_beside (note, "load.ratio-coupled"));

  gtk_box_append (GTK_BOX (box), self->heading);
  gtk_box_append (GTK_BOX (box), card);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rehab_load_view_show:
 * @self: a view
 * @rehab_case: a case
 * @thresholds: the clinic's
 * @today: the current day
 *
 * Shows what the diary tells about the load: as of today, or of the last day of a closed episode. Hidden without a diary.
 */
void
rehab_load_view_show (RehabLoadView         *self,
                      const RehabCase       *rehab_case,
                      const RehabThresholds *thresholds,
                      RehabDate              today)
{
  RehabDate last = rehab_diary_get_last (rehab_case->diary);
  gboolean closed = rehab_date_is_set (rehab_case->episode->closed_on);
  g_autoptr (GPtrArray) facts = NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (REHAB_IS_LOAD_VIEW (self));

  if (closed && rehab_date_is_set (last) && rehab_date_compare (last, today) < 0)
    {
      g_autofree char *day = rehab_date_format (last, C_("date", "%-d %b %Y"));

      today = last;
      /* Translators: %s is the last day of the diary of somebody whose treatment has ended */
      heading = g_strdup_printf (_("Training Load up to %s"), day);
    }
  gtk_label_set_label (GTK_LABEL (self->heading), heading != NULL ? heading : _("Training Load"));

  facts = rehab_load_facts_list (rehab_case, thresholds, today);
  gtk_flow_box_remove_all (GTK_FLOW_BOX (self->facts));
  for (guint i = 0; i < facts->len; i++)
    gtk_flow_box_append (GTK_FLOW_BOX (self->facts), new_fact (g_ptr_array_index (facts, i)));

  gtk_widget_set_visible (GTK_WIDGET (self), facts->len > 0);
}
