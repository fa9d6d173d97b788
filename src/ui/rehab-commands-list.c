/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-commands-list.h"
#include "rehab-announce.h"
#include "rehab-commands.h"
#include "rehab-search.h"
#include "rehab-shortcut-keys.h"

#include <glib/gi18n.h>

struct _RehabCommandsList
{
  AdwDialog parent_instance;

  GtkWidget *search;
  GtkWidget *stack;
  GPtrArray *groups; /* of AdwPreferencesGroup */
  GPtrArray *rows; /* a GtkWidget for each command, in the order of the table */
  GPtrArray *texts; /* what each is found by, folded */
};

G_DEFINE_FINAL_TYPE (RehabCommandsList, rehab_commands_list, ADW_TYPE_DIALOG)

/* Only the first of the keys that do the same. */
static void
parse_shown (const char      *keys,
             guint           *keyval,
             GdkModifierType *modifiers)
{
  g_auto (GStrv) same = g_strsplit (keys, "|", -1);

  if (!gtk_accelerator_parse (same[0], keyval, modifiers))
    g_assert_not_reached ();
}

static GtkWidget *
new_keys (const RehabCommand *command,
          GString            *words)
{
  GtkWidget *box = adw_wrap_box_new ();
  g_auto (GStrv) keys = rehab_commands_split_keys (command);
  gboolean is_range = strstr (command->keys, "..") != NULL;
  guint last = g_strv_length (keys) - 1;

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  for (guint i = 0; i <= last; i++)
    {
      g_autofree char *name = NULL;
      GdkModifierType modifiers;
      guint keyval;

      if (is_range && i > 0 && i < last)
        continue;

      parse_shown (keys[i], &keyval, &modifiers);
      name = rehab_shortcut_keys_dup_words (keyval, modifiers);
      if (i > 0)
        g_string_append (words, is_range ? "–" : ", ");
      g_string_append (words, name);
      if (is_range && i > 0)
        {
          GtkWidget *dash = gtk_label_new ("–");

          gtk_widget_add_css_class (dash, "dimmed");
          adw_wrap_box_append (ADW_WRAP_BOX (box), dash);
        }
      adw_wrap_box_append (ADW_WRAP_BOX (box), rehab_shortcut_keys_new (keyval, modifiers));
    }

  return box;
}

/* The title, and the keys beside it or, where they have no room, below. */
static GtkWidget *
new_row (RehabCommandsList  *self,
         const RehabCommand *command)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = adw_wrap_box_new ();
  GtkWidget *title = gtk_label_new (_(command->title));
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *keys = new_keys (command, words);
  g_autofree char *spaced = g_strdelimit (g_strdup (words->str), "+,–", ' ');
  g_autofree char *text = g_strjoin (" ", _(command->title), _(command->section), words->str, spaced, NULL);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (box), title);
  adw_wrap_box_append (ADW_WRAP_BOX (box), keys);
  gtk_widget_add_css_class (box, "command");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(command->title));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(command->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str,
                                  -1);
  g_ptr_array_add (self->texts, rehab_search_fold (text));

  return row;
}

static void
search_changed_cb (RehabCommandsList *self)
{
  g_autofree char *query = rehab_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);
  guint n_found = 0;
  guint n_groups = 0;

  for (gsize i = 0; i < n_commands; i++)
    {
      gboolean found = rehab_search_matches (g_ptr_array_index (self->texts, i), query);

      if (i == 0 || !g_str_equal (commands[i].section, commands[i - 1].section))
        gtk_widget_set_visible (g_ptr_array_index (self->groups, n_groups++), FALSE);
      gtk_widget_set_visible (g_ptr_array_index (self->rows, i), found);
      if (found)
        gtk_widget_set_visible (g_ptr_array_index (self->groups, n_groups - 1), TRUE);
      n_found += found ? 1 : 0;
    }

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n_found > 0 ? "list" : "nothing");
  rehab_announce_found (self->search, n_found);
}

/* Escape ends a search, and without one the dialog. */
static void
stop_search_cb (RehabCommandsList *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
new_list (RehabCommandsList *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    {
      GtkWidget *row = new_row (self, &commands[i]);

      if (i == 0 || !g_str_equal (commands[i].section, commands[i - 1].section))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(commands[i].section));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
          g_ptr_array_add (self->groups, group);
        }

      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }

  return page;
}

static GtkWidget *
new_search (RehabCommandsList *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->search = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), _("Command or key"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search"), -1);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), GTK_WIDGET (self));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 420);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->search);
  gtk_widget_add_css_class (clamp, "command-search");

  return clamp;
}

static GtkWidget *
new_nothing (void)
{
  GtkWidget *nothing = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (nothing), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (nothing), _("Nothing Found"));
  adw_status_page_set_description (ADW_STATUS_PAGE (nothing), _("No command or key is called so."));
  gtk_widget_add_css_class (nothing, "compact");

  return nothing;
}

static void
rehab_commands_list_dispose (GObject *object)
{
  RehabCommandsList *self = REHAB_COMMANDS_LIST (object);

  if (self->search != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->search, self);
      gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search), NULL);
      self->search = NULL;
    }
  /* A dialog does not let go of its child by itself. */
  adw_dialog_set_child (ADW_DIALOG (object), NULL);

  G_OBJECT_CLASS (rehab_commands_list_parent_class)->dispose (object);
}

static void
rehab_commands_list_finalize (GObject *object)
{
  RehabCommandsList *self = REHAB_COMMANDS_LIST (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->texts);

  G_OBJECT_CLASS (rehab_commands_list_parent_class)->finalize (object);
}

static void
rehab_commands_list_class_init (RehabCommandsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_commands_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = rehab_commands_list_finalize;
}

static void
rehab_commands_list_init (RehabCommandsList *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->groups = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), new_list (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), new_nothing (), "nothing");

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), new_search (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), self->stack);
  adw_dialog_set_title (ADW_DIALOG (self), _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 720);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), self->search);
}

/**
 * rehab_commands_present:
 * @parent: a widget of the window
 *
 * Lists the commands and their keys.
 */
void
rehab_commands_present (GtkWidget *parent)
{
  adw_dialog_present (g_object_new (REHAB_TYPE_COMMANDS_LIST, NULL), parent);
}
