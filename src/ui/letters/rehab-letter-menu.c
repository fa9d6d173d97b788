/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-menu.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MOST_HEIGHT 420
#define WIDTH 280

struct _RehabLetterMenu
{
  GtkPopover parent_instance;

  GtkListBox *letters;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabLetterMenu, rehab_letter_menu, GTK_TYPE_POPOVER)

static void
row_activated_cb (RehabLetterMenu *self,
                  GtkListBoxRow   *row)
{
  g_autofree char *letter_id = g_strdup (g_object_get_data (G_OBJECT (row), "letter-id"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, letter_id);
}

static void
add_row (RehabLetterMenu *self,
         const char      *letter_id,
         const char      *title,
         const char      *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "letter-id", g_strdup (letter_id), g_free);
  gtk_list_box_append (self->letters, row);
}

static void
rehab_letter_menu_class_init (RehabLetterMenuClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_STRING);
}

static void
rehab_letter_menu_init (RehabLetterMenu *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->letters = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->letters, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->letters), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->letters), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Letters of This Episode"), -1);
  g_signal_connect_object (self->letters, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->letters));
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
}

/**
 * rehab_letter_menu_show:
 * @self: a menu
 * @letters: (element-type RehabLetter): the letters of an episode, oldest first
 *
 * Shows letters.
 */
void
rehab_letter_menu_show (RehabLetterMenu *self,
                        GPtrArray       *letters)
{
  g_return_if_fail (REHAB_IS_LETTER_MENU (self) && letters != NULL);

  gtk_list_box_remove_all (self->letters);
  add_row (self, NULL, _("New Letter"), "");

  for (guint i = letters->len; i > 0; i--)
    {
      const RehabLetter *letter = g_ptr_array_index (letters, i - 1);
      g_autofree char *date = rehab_date_format (letter->date, C_("date", "%-d %b %Y"));
      g_autofree char *title = g_strdup_printf (C_("letter", "%s, %s"),
                                                rehab_choice_get_label (REHAB_TYPE_LETTER_KIND, (int) letter->kind), date);
      g_autofree char *state = rehab_letter_menu_dup_state (letter);

      add_row (self, letter->id, title, state);
    }

  /* Tab alone does not get into a list in which nothing is chosen. */
  (void) gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->letters, 0)));
}

/**
 * rehab_letter_menu_dup_state:
 * @letter: a letter
 *
 * Returns: (transfer full): whether it is a draft or when it was printed, translated
 */
char *
rehab_letter_menu_dup_state (const RehabLetter *letter)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (letter != NULL, NULL);

  if (letter->printed_at == 0)
    return g_strdup (C_("letter", "Draft"));

  date = rehab_date_format_moment (letter->printed_at, C_("date", "%-d %b %Y"));

  return g_strdup_printf (_("Printed on %s"), date);
}
