/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-link.h"
#include "rehab-card.h"
#include "rehab-help-target.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Left open, the popover that it stands in would lie above the page it leads from. */
static void
clicked_cb (GtkWidget *button)
{
  GtkWidget *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static GtkWidget *
create (GtkWidget  *button,
        const char *card_key)
{
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "help-link");
  rehab_help_link_set_card (button, card_key);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);

  return button;
}

/**
 * rehab_help_link_new:
 * @card_key: (nullable): the key of an evidence card; `NULL` until rehab_help_link_set_card() names one
 *
 * Makes a button that leads to an evidence card.
 *
 * Returns: (transfer floating): a new button, with a sign and no words
 */
GtkWidget *
rehab_help_link_new (const char *card_key)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("rehab-evidence-symbolic");

  gtk_widget_add_css_class (button, "circular");

  return create (button, card_key);
}

/**
 * rehab_help_link_new_with_label:
 * @card_key: (nullable): the key of an evidence card
 *
 * Makes the same button with a word beside its sign, for where it stands alone.
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
rehab_help_link_new_with_label (const char *card_key)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (content), g_object_new (GTK_TYPE_IMAGE, "icon-name", "rehab-evidence-symbolic",
                                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  /* Translators: a button that opens what stands behind a figure */
  gtk_box_append (GTK_BOX (content), gtk_label_new (_("Evidence")));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);

  return create (button, card_key);
}

/**
 * rehab_help_link_set_card:
 * @link: such a button
 * @card_key: (nullable): the key of an evidence card; `NULL` hides the button
 *
 * Leads it to another card.
 */
void
rehab_help_link_set_card (GtkWidget  *link,
                          const char *card_key)
{
  g_autofree char *title = NULL;
  g_autofree char *target = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (GTK_IS_BUTTON (link));

  gtk_widget_set_visible (link, card_key != NULL);
  if (card_key == NULL)
    return;

  title = rehab_card_dup_title (card_key);
  g_return_if_fail (title != NULL);

  /* Translators: what a button opens, with what it is about */
  words = g_strdup_printf (_("Evidence: %s"), title);
  target = rehab_help_target_dup (REHAB_HELP_CARD, card_key);
  gtk_widget_set_tooltip_text (link, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "app.help");
}

/**
 * rehab_help_link_add_to_row:
 * @row: an AdwActionRow
 * @prefix: of the keys of a kind of cards: "threshold"
 * @name: what its table calls it: "limb-symmetry"
 *
 * Adds a link to the end of a row.
 */
void
rehab_help_link_add_to_row (GtkWidget  *row,
                            const char *prefix,
                            const char *name)
{
  g_autofree char *card_key = g_strdup_printf ("%s.%s", prefix, name);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), rehab_help_link_new (card_key));
}

/**
 * rehab_help_link_beside:
 * @label: (transfer floating): a line of words with a figure or a source
 * @card_key: the key of an evidence card
 *
 * Puts a link behind words.
 *
 * Returns: (transfer floating): a box with both
 */
GtkWidget *
rehab_help_link_beside (GtkWidget  *label,
                        const char *card_key)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *link = rehab_help_link_new (card_key);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (link, "compact");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), link);

  return box;
}
