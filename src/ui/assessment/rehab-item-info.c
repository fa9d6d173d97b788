/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-info.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

static void
append_paragraph (GtkBox     *box,
                  const char *text,
                  const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

/* Made when it is first wanted: few of them ever are. */
static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  const RehabItem *item = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *summary = rehab_evidence_dup_summary (&item->evidence);
  g_autofree char *details = rehab_evidence_dup_details (&item->evidence);
  g_autofree char *sources = rehab_sources_dup_citation (item->sources);

  append_paragraph (GTK_BOX (box), g_dgettext (GETTEXT_PACKAGE, item->label), "heading");
  append_paragraph (GTK_BOX (box), g_dgettext (GETTEXT_PACKAGE, item->help), "body");
  if (summary != NULL)
    append_paragraph (GTK_BOX (box), summary, "numeric");
  if (details != NULL)
    append_paragraph (GTK_BOX (box), details, "body");
  append_paragraph (GTK_BOX (box), sources, "caption");

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/**
 * rehab_item_info_attach:
 * @button: the button of a row of the form
 * @item: what the row asks for
 *
 * Makes @button tell about @item when it is opened, and names it.
 */
void
rehab_item_info_attach (GtkMenuButton   *button,
                        const RehabItem *item)
{
  g_autofree char *about = NULL;

  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (item != NULL);

  /* Translators: the button that tells where a question comes from; the question is put in */
  about = g_strdup_printf (_("About “%s”"), g_dgettext (GETTEXT_PACKAGE, item->label));
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  gtk_menu_button_set_create_popup_func (button, create_popover_cb, (gpointer) item, NULL);
}
