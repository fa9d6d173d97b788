/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-frame.h"
#include "rehab-error.h"
#include "rehab-messages.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/**
 * rehab_running_frame_build:
 * @dialog: a dialog without content
 * @title: what it is about
 * @whose: whose plan it is
 * @accept_label: what the button is called, with a mnemonic
 * @accepted: called with @user_data when it is pressed
 * @user_data: the first argument of @accepted
 *
 * Builds the frame of a dialog.
 *
 * Returns: (transfer none): a box for what is asked, below each other
 */
GtkWidget *
rehab_running_frame_build (AdwDialog  *dialog,
                           const char *title,
                           const char *whose,
                           const char *accept_label,
                           GCallback   accepted,
                           gpointer    user_data)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *accept = gtk_button_new_with_mnemonic (accept_label);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  adw_dialog_set_title (dialog, title);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (title, whose));
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (adw_dialog_close), dialog);
  g_signal_connect_swapped (accept, "clicked", accepted, user_data);
  gtk_widget_add_css_class (accept, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), accept);

  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 18);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_default_widget (dialog, accept);

  return box;
}

GtkWidget *
rehab_running_frame_new_remark (const char *text)
{
  GtkWidget *label = rehab_wrapping_label_new (text, "caption");

  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

/* Why a plan cannot begin on the day that was given. */
char *
rehab_running_frame_dup_sentence (const GError *error)
{
  if (g_error_matches (error, REHAB_ERROR, REHAB_ERROR_TOO_EARLY))
    return g_strdup (_("A running plan begins no earlier than the week in which the episode was opened."));
  if (g_error_matches (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE))
    return g_strdup (_("A running plan begins at most a year ahead."));

  return rehab_message_from_error (error);
}
