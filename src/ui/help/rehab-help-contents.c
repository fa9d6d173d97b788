/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-contents.h"
#include "rehab-card.h"
#include "rehab-help-list.h"
#include "rehab-help-target.h"
#include "rehab-leaflet.h"
#include "rehab-topic.h"

#include <glib/gi18n.h>

#define TARGET "rehab-help-contents-target"
#define HEADING "rehab-help-contents-heading"

struct _RehabHelpContents
{
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (RehabHelpContents, rehab_help_contents, ADW_TYPE_BIN)

/* Takes @target. */
static void
add_row (RehabHelpContents *self,
         const char        *heading,
         const char        *title,
         char              *target)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "help.show");
  g_object_set_data (G_OBJECT (row), HEADING, (gpointer) heading);
  g_object_set_data_full (G_OBJECT (row), TARGET, target, g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_topics (RehabHelpContents *self)
{
  const char *section = "";

  for (guint i = 0; i < rehab_topic_get_count (); i++)
    {
      const RehabTopic *topic = rehab_topic_get_nth (i);

      if (g_str_equal (topic->section, section))
        continue;

      section = topic->section;
      add_row (self, _("How To"), g_dgettext (GETTEXT_PACKAGE, section),
               g_strconcat ("list/" REHAB_HELP_LIST_TOPICS, topic->key, NULL));
    }
}

static void
add_leaflets (RehabHelpContents *self)
{
  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);

      add_row (self, _("Leaflets for Patients"), g_dgettext (GETTEXT_PACKAGE, leaflet->title),
               rehab_help_target_dup (REHAB_HELP_LEAFLET, leaflet->key));
    }
}

static void
add_evidence (RehabHelpContents *self)
{
  for (guint kind = 0; kind < REHAB_N_CARD_KINDS; kind++)
    add_row (self, _("Evidence"), rehab_card_kind_get_title (kind),
             rehab_help_target_dup (REHAB_HELP_LIST, rehab_card_kind_get_nick (kind)));

  add_row (self, _("Evidence"), _("Sources"), rehab_help_target_dup (REHAB_HELP_LIST, REHAB_HELP_LIST_SOURCES));
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  const char *heading = g_object_get_data (G_OBJECT (row), HEADING);
  GtkWidget *label;

  if (heading == NULL || (before != NULL && g_strcmp0 (heading, g_object_get_data (G_OBJECT (before), HEADING)) == 0))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = g_object_new (GTK_TYPE_LABEL, "label", heading, "xalign", 0.0f, "wrap", TRUE,
                        "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "help-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
rehab_help_contents_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (rehab_help_contents_parent_class)->dispose (object);
}

static void
rehab_help_contents_class_init (RehabHelpContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_help_contents_dispose;
}

static void
rehab_help_contents_init (RehabHelpContents *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Contents"), -1);

  add_row (self, NULL, _("Start"), g_strdup ("start"));
  add_topics (self);
  add_leaflets (self);
  add_evidence (self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
rehab_help_contents_new (void)
{
  return g_object_new (REHAB_TYPE_HELP_CONTENTS, NULL);
}

/* The row that a page belongs to: a card to its kind, a topic to its section. */
static char *
dup_row_target (const char *target)
{
  const char *key = NULL;

  switch (rehab_help_target_parse (target, &key))
    {
    case REHAB_HELP_CARD:
      return rehab_card_exists (key)
             ? rehab_help_target_dup (REHAB_HELP_LIST, rehab_card_kind_get_nick (rehab_card_get_kind (key))) : NULL;

    case REHAB_HELP_SOURCE:
      return rehab_help_target_dup (REHAB_HELP_LIST, REHAB_HELP_LIST_SOURCES);

    case REHAB_HELP_TOPIC:
      for (guint i = 0; i < rehab_topic_get_count () && rehab_topic_lookup (key) != NULL; i++)
        if (g_str_equal (rehab_topic_get_nth (i)->section, rehab_topic_lookup (key)->section))
          return g_strconcat ("list/" REHAB_HELP_LIST_TOPICS, rehab_topic_get_nth (i)->key, NULL);
      return NULL;

    case REHAB_HELP_START:
      return g_strdup ("start");

    case REHAB_HELP_LEAFLET:
    case REHAB_HELP_LIST:
    default:
      return g_strdup (target);
    }
}

/**
 * rehab_help_contents_select:
 * @self: a table of contents
 * @target: the help target of the page that is shown
 *
 * Marks where the page belongs.
 */
void
rehab_help_contents_select (RehabHelpContents *self,
                            const char        *target)
{
  g_autofree char *wanted = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (REHAB_IS_HELP_CONTENTS (self) && target != NULL);

  wanted = dup_row_target (target);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), TARGET), wanted) == 0)
      {
        gtk_list_box_select_row (self->list, row);
        return;
      }

  gtk_list_box_unselect_all (self->list);
}
