/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-results.h"

#include <glib/gi18n.h>

#define TITLE "title"
#define SECTION "section"

struct _RehabHelpResults
{
  AdwBin parent_instance;

  GtkStringList *targets;
  GtkWidget *list;
  GtkWidget *count;
  const RehabGuideSearch *search; /* the window's, which outlives this */
};

G_DEFINE_FINAL_TYPE (RehabHelpResults, rehab_help_results, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3,
                                   "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *section = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (section, "caption");
  gtk_widget_add_css_class (section, "dimmed");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), section);
  gtk_widget_add_css_class (box, "help-result");
  g_object_set_data (G_OBJECT (box), TITLE, title);
  g_object_set_data (G_OBJECT (box), SECTION, section);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  RehabHelpResults *self = REHAB_HELP_RESULTS (user_data);
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *target = gtk_string_object_get_string (gtk_list_item_get_item (item));
  const RehabGuideEntry *entry = rehab_guide_search_lookup (self->search, target);

  gtk_label_set_label (g_object_get_data (G_OBJECT (box), TITLE), entry->title);
  gtk_label_set_label (g_object_get_data (G_OBJECT (box), SECTION), entry->section);
  gtk_list_item_set_accessible_label (item, entry->title);
  gtk_list_item_set_accessible_description (item, entry->section);
}

static void
activate_cb (RehabHelpResults *self,
             guint             position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "help.show", "s", gtk_string_list_get_string (self->targets, position));
}

static void
rehab_help_results_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (rehab_help_results_parent_class)->dispose (object);
}

static void
rehab_help_results_class_init (RehabHelpResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_help_results_dispose;
}

static void
rehab_help_results_init (RehabHelpResults *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);
  self->targets = gtk_string_list_new (NULL);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->targets))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Found"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  self->count = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "margin-start", 15, "margin-end", 9, "margin-bottom", 6, NULL);
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_add_css_class (self->count, "dimmed");

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), scrolled);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rehab_help_results_find:
 * @self: a list of results
 * @search: a search, which is kept and not owned
 * @query: what was typed
 *
 * Shows what is found.
 *
 * Returns: how much it is
 */
guint
rehab_help_results_find (RehabHelpResults       *self,
                         const RehabGuideSearch *search,
                         const char             *query)
{
  g_autoptr (GPtrArray) found = rehab_guide_search_find (search, query);
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  g_autofree char *count = NULL;

  self->search = search;
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (targets, ((const RehabGuideEntry *) g_ptr_array_index (found, i))->target);
  g_ptr_array_add (targets, NULL);

  gtk_string_list_splice (self->targets, 0, g_list_model_get_n_items (G_LIST_MODEL (self->targets)),
                          (const char *const *) targets->pdata);
  count = g_strdup_printf (ngettext ("%u found", "%u found", found->len), found->len);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  if (found->len > 0)
    gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), 0, GTK_LIST_SCROLL_NONE, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), count, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);

  return found->len;
}

/* Returns: (nullable): the help target of the first one */
const char *
rehab_help_results_get_first (RehabHelpResults *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->targets)) > 0 ? gtk_string_list_get_string (self->targets, 0) : NULL;
}

/* Gives the keyboard to the first one. Returns: whether there is one */
gboolean
rehab_help_results_focus (RehabHelpResults *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->targets)) == 0)
    return FALSE;

  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list), 0, GTK_LIST_SCROLL_FOCUS, NULL);

  return TRUE;
}
