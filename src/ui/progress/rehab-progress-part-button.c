/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-part-button.h"
#include "rehab-progress-export.h"

#include <glib/gi18n.h>

#define ABOUT "about"
#define LEAST_WIDTH_CHARS 30
#define WIDTH_CHARS 44

/* What belongs to the button, and goes with it. */
typedef struct
{
  RehabProgressParts part;
  RehabProgressChart *chart;
  GtkWidget *summary;
  GtkWidget *caption;
} PartButton;

static void
part_button_free (PartButton *self)
{
  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  g_free (self);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_WIDTH_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The words are made when somebody wants to read them. */
static void
popover_map_cb (GtkWidget  *popover,
                PartButton *self)
{
  g_autofree char *summary = NULL;
  g_autofree char *caption = NULL;

  if (self->chart == NULL)
    return;

  summary = rehab_progress_chart_dup_part_summary (self->chart, self->part);
  caption = rehab_progress_chart_dup_part_caption (self->chart, self->part);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->caption), caption);
}

static GtkWidget *
new_about (PartButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = new_label ("heading");

  gtk_label_set_text (GTK_LABEL (title), rehab_progress_part_get_title (self->part));
  self->summary = new_label (NULL);
  self->caption = new_label ("caption");
  gtk_widget_add_css_class (self->caption, "dimmed");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), self->caption);

  return box;
}

static GMenuModel *
new_menu (RehabProgressParts part)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) about = g_menu_new ();
  g_autoptr (GMenu) figures = g_menu_new ();
  g_autoptr (GMenuItem) words = g_menu_item_new (NULL, NULL);
  g_autoptr (GMenuItem) table = g_menu_item_new (_("Show as _Table"), NULL);
  g_autoptr (GMenuModel) out = rehab_progress_export_new_menu (rehab_progress_part_get_key (part));

  g_menu_item_set_attribute (words, "custom", "s", ABOUT);
  g_menu_append_item (about, words);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (about));
  g_menu_item_set_action_and_target (table, "progress.show-table", "s", rehab_progress_part_get_key (part));
  g_menu_append_item (figures, table);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (figures));
  g_menu_append_section (menu, NULL, out);

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

GtkWidget *
rehab_progress_part_button_new (RehabProgressParts part)
{
  GtkWidget *button = gtk_menu_button_new ();
  PartButton *self = g_new0 (PartButton, 1);
  g_autoptr (GMenuModel) menu = new_menu (part);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  g_autofree char *tooltip = NULL;

  self->part = part;
  /* Translators: the title of a chart: "About Pain, and More" */
  tooltip = g_strdup_printf (_("About “%s”, and more"), rehab_progress_part_get_title (part));

  gtk_popover_menu_add_child (GTK_POPOVER_MENU (popover), new_about (self), ABOUT);
  g_signal_connect (popover, "map", G_CALLBACK (popover_map_cb), self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "progress-part");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, rehab_progress_part_get_title (part), -1);
  g_object_set_data_full (G_OBJECT (button), "rehab-part-button", self, (GDestroyNotify) part_button_free);

  return button;
}

/* Shows another chart from now on; what a screen reader says follows with rehab_progress_part_button_describe(). */
void
rehab_progress_part_button_set_chart (GtkWidget          *button,
                                      RehabProgressChart *chart)
{
  PartButton *self = g_object_get_data (G_OBJECT (button), "rehab-part-button");

  g_return_if_fail (self != NULL && chart != NULL);

  if (self->chart == chart)
    return;

  g_clear_pointer (&self->chart, rehab_progress_chart_unref);
  self->chart = rehab_progress_chart_ref (chart);
}

/* Says what the chart shows. */
void
rehab_progress_part_button_describe (GtkWidget *button)
{
  PartButton *self = g_object_get_data (G_OBJECT (button), "rehab-part-button");
  g_autofree char *summary = NULL;

  g_return_if_fail (self != NULL);

  if (self->chart == NULL)
    return;

  summary = rehab_progress_chart_dup_part_summary (self->chart, self->part);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}
