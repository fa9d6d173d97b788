/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card.h"
#include "rehab-guide-text.h"
#include "rehab-help-list.h"
#include "rehab-help-page.h"
#include "rehab-help-target.h"
#include "rehab-leaflet.h"
#include "rehab-publication.h"
#include "rehab-topic.h"

#include <glib/gi18n.h>

static char *
fill_cards (RehabHelpBody *body,
            RehabCardKind  kind)
{
  g_autofree char *about = g_markup_escape_text (rehab_card_kind_get_about (kind), -1);
  g_autofree char *group = NULL;
  GtkWidget *list = NULL;

  rehab_help_body_add_title (body, NULL, rehab_card_kind_get_title (kind));
  rehab_help_body_add_text (body, about);

  for (guint i = 0; i < rehab_card_get_count (); i++)
    {
      g_autoptr (RehabCard) card = NULL;
      g_autofree char *target = NULL;

      if (rehab_card_get_kind (rehab_card_get_nth (i)) != kind)
        continue;

      card = rehab_card_new (rehab_card_get_nth (i), NULL);
      target = rehab_help_target_dup (REHAB_HELP_CARD, card->key);
      if (list == NULL || g_strcmp0 (card->group, group) != 0)
        {
          /* A single group of the kind's own name has no need of a second heading. */
          list = rehab_help_body_add_list (body, g_strcmp0 (card->group, rehab_card_kind_get_title (kind)) != 0 ? card->group : NULL,
                                           NULL);
          g_set_str (&group, card->group);
        }
      rehab_help_list_add_link (list, card->title, NULL, target);
    }

  return g_strdup (rehab_card_kind_get_title (kind));
}

static void
add_topics (RehabHelpBody *body,
            const char    *title,
            const char    *section)
{
  GtkWidget *list = rehab_help_body_add_list (body, title, NULL);

  for (guint i = 0; i < rehab_topic_get_count (); i++)
    {
      const RehabTopic *topic = rehab_topic_get_nth (i);
      g_autofree char *summary = NULL;
      g_autofree char *target = NULL;

      if (!g_str_equal (topic->section, section))
        continue;

      summary = rehab_guide_text_dup_plain (topic->summary);
      target = rehab_help_target_dup (REHAB_HELP_TOPIC, topic->key);
      rehab_help_list_add_link (list, g_dgettext (GETTEXT_PACKAGE, topic->title), summary, target);
    }
}

static void
add_leaflets (RehabHelpBody *body,
              const char    *title)
{
  GtkWidget *list = rehab_help_body_add_list (body, title, NULL);

  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);
      g_autofree char *target = rehab_help_target_dup (REHAB_HELP_LEAFLET, leaflet->key);

      rehab_help_list_add_link (list, g_dgettext (GETTEXT_PACKAGE, leaflet->title), g_dgettext (GETTEXT_PACKAGE, leaflet->summary),
                                target);
    }
}

static void
add_publications (RehabHelpBody *body)
{
  GtkWidget *list = rehab_help_body_add_list (body, NULL, NULL);

  for (guint i = 0; i < rehab_publication_get_count (); i++)
    {
      const RehabPublication *publication = rehab_publication_get_nth (i);
      g_autofree char *key = rehab_publication_dup_key (publication);
      g_autofree char *about = rehab_publication_dup_about (publication);
      g_autofree char *name = publication->number > 0 ? g_strdup_printf (_("%s (%s)"), publication->name, key)
                                                      : g_strdup_printf (_("%s (F1 to F%d)"), publication->name, REHAB_ARTICLE_N_FACTS);
      g_autofree char *target = rehab_help_target_dup (REHAB_HELP_SOURCE, key);

      rehab_help_list_add_link (list, name, about, target);
    }
}

/**
 * rehab_help_list_fill:
 * @body: an empty body
 * @nick: a kind of cards: "thresholds"; "leaflets", "sources"; or the key of a topic whose section is meant
 *
 * Fills a page with all that there is of a kind.
 *
 * Returns: (transfer full) (nullable): its title, or `NULL` for a kind that there is not
 */
char *
rehab_help_list_fill (RehabHelpBody *body,
                      const char    *nick)
{
  const RehabTopic *first = NULL;

  for (guint kind = 0; kind < REHAB_N_CARD_KINDS; kind++)
    if (g_str_equal (rehab_card_kind_get_nick (kind), nick))
      return fill_cards (body, kind);

  if (g_str_equal (nick, REHAB_HELP_LIST_SOURCES))
    {
      rehab_help_body_add_title (body, NULL, _("Sources"));
      rehab_help_body_add_text (body, _("What the figures of the program were read in. Of papers abstracts and tables were read, not the "
                                        "full texts; what is not known of one is said to be not known."));
      add_publications (body);

      return g_strdup (_("Sources"));
    }

  if (g_str_has_prefix (nick, REHAB_HELP_LIST_TOPICS))
    first = rehab_topic_lookup (nick + strlen (REHAB_HELP_LIST_TOPICS));
  if (first == NULL)
    return NULL;

  rehab_help_body_add_title (body, _("How To"), g_dgettext (GETTEXT_PACKAGE, first->section));
  add_topics (body, NULL, first->section);

  return g_strdup (g_dgettext (GETTEXT_PACKAGE, first->section));
}

/**
 * rehab_help_start_fill:
 * @body: an empty body
 *
 * Fills the first page: what there is, and where to begin.
 *
 * Returns: (transfer full): its title
 */
char *
rehab_help_start_fill (RehabHelpBody *body)
{
  GtkWidget *evidence;
  const RehabTopic *first = rehab_topic_get_count () > 0 ? rehab_topic_get_nth (0) : NULL;

  rehab_help_body_add_title (body, NULL, _("Help"));
  rehab_help_body_add_text (body, _("How each job is done, what stands behind each figure, and leaflets for patients. What is typed into "
                                    "the search is looked for in all of it."));

  if (first != NULL)
    add_topics (body, g_dgettext (GETTEXT_PACKAGE, first->section), first->section);
  add_leaflets (body, _("Leaflets for Patients"));

  evidence = rehab_help_body_add_list (body, _("Evidence"), NULL);
  for (guint kind = 0; kind < REHAB_N_CARD_KINDS; kind++)
    {
      g_autofree char *target = rehab_help_target_dup (REHAB_HELP_LIST, rehab_card_kind_get_nick (kind));

      rehab_help_list_add_link (evidence, rehab_card_kind_get_title (kind), rehab_card_kind_get_about (kind), target);
    }

  return g_strdup (_("Help"));
}
