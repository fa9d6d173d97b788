/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card.h"
#include "rehab-evidence-card.h"
#include "rehab-help-page.h"
#include "rehab-help-target.h"
#include "rehab-publication.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

/* When it came out, what it is and how much it rests on; how near to it its figures were read; what it does not tell. */
static char *
dup_publication_words (const RehabPublication *publication)
{
  g_autofree char *about = rehab_publication_dup_about (publication);
  const char *reading = rehab_publication_get_reading (publication);

  if (publication->limits == NULL)
    return g_strjoin ("\n", about, reading, NULL);

  return g_strjoin ("\n", about, reading, g_dgettext (GETTEXT_PACKAGE, publication->limits), NULL);
}

/* Facts of the article share one row, which names them all. */
static char *
dup_fact_keys (GStrv keys)
{
  GString *facts = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    if (keys[i][0] == 'F')
      g_string_append_printf (facts, "%s%s", facts->len > 0 ? ", " : "", keys[i]);

  return g_string_free (facts, FALSE);
}

static void
add_sources (RehabHelpBody *body,
             const char    *title,
             const char    *sources)
{
  g_auto (GStrv) keys = g_strsplit (sources, " ", -1);
  g_autofree char *facts = dup_fact_keys (keys);
  GtkWidget *list = rehab_help_body_add_list (body, title, NULL);
  gboolean has_article = FALSE;

  if (sources[0] == '\0')
    {
      rehab_help_list_add_link (list, _("Clinic setting"), _("Nobody published it. It is set at this clinic, or as the program begins."),
                                NULL);
      return;
    }

  for (guint i = 0; keys[i] != NULL; i++)
    {
      const RehabPublication *publication = rehab_publication_lookup (keys[i]);
      gboolean is_fact = keys[i][0] == 'F';
      g_autofree char *name = NULL;
      g_autofree char *words = NULL;
      g_autofree char *target = NULL;

      if (publication == NULL || (is_fact && has_article))
        continue;

      has_article = has_article || is_fact;
      /* Translators: a publication and its key: "Goom 2016 (R36)" */
      name = g_strdup_printf (_("%s (%s)"), publication->name, is_fact ? facts : keys[i]);
      words = dup_publication_words (publication);
      target = rehab_help_target_dup (REHAB_HELP_SOURCE, keys[i]);
      rehab_help_list_add_link (list, name, words, target);
    }
}

static void
add_notes (RehabHelpBody   *body,
           const RehabCard *card,
           gboolean         disputes,
           const char      *title)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < card->notes->len; i++)
    {
      const RehabCardNote *note = g_ptr_array_index (card->notes, i);
      g_autofree char *markup = NULL;
      g_autofree char *sources = NULL;

      if (note->is_dispute != disputes)
        continue;
      if (is_first)
        rehab_help_body_add_heading (body, title);

      is_first = FALSE;
      markup = g_markup_escape_text (note->text, -1);
      sources = rehab_sources_dup_short (note->sources);
      rehab_help_body_add_note (body, markup, sources);
    }
}

static void
add_uses (RehabHelpBody   *body,
          const RehabCard *card)
{
  const char *place = rehab_card_place_get_label (card->place);

  rehab_help_body_add_heading (body, _("In This Program"));
  for (guint i = 0; i < card->uses->len; i++)
    {
      g_autofree char *markup = g_markup_escape_text (g_ptr_array_index (card->uses, i), -1);

      rehab_help_body_add_point (body, "•", markup);
    }

  if (place != NULL)
    {
      /* Translators: a button that shows a page of the window: "Show Overview" */
      g_autofree char *label = g_strdup_printf (_("Show %s"), place);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) card->place);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "help.show-place");
      rehab_help_body_add (body, button);
    }
}

/* Phases share titles of criteria: the row says, and is told as, which step each belongs to. */
static void
add_card (GtkWidget  *list,
          const char *key)
{
  g_autoptr (RehabCard) card = rehab_card_new (key, NULL);
  g_autofree char *target = NULL;
  g_autofree char *where = NULL;
  g_autofree char *spoken = NULL;
  const char *kind;
  GtkWidget *row;

  if (card == NULL)
    return;

  kind = rehab_card_kind_get_title (card->kind);
  target = rehab_help_target_dup (REHAB_HELP_CARD, card->key);
  where = g_str_equal (kind, card->group) ? g_strdup (kind) : g_strdup_printf (C_("card", "%s · %s"), kind, card->group);
  spoken = g_strdup_printf ("%s, %s", card->title, where);
  row = rehab_help_list_add_link (list, card->title, where, target);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
add_related (RehabHelpBody   *body,
             const RehabCard *card)
{
  GtkWidget *list;

  if (card->related->len == 0)
    return;

  list = rehab_help_body_add_list (body, _("See Also"), NULL);
  for (guint i = 0; i < card->related->len; i++)
    add_card (list, g_ptr_array_index (card->related, i));
}

/**
 * rehab_help_card_fill:
 * @body: an empty body
 * @key: the key of an evidence card
 * @thresholds: (nullable): those of the clinic that is open
 *
 * Fills a page with a card: what is known, what sources disagree about, what the program does with it, and the sources.
 *
 * Returns: (transfer full) (nullable): its title, or `NULL` where there is no such card
 */
char *
rehab_help_card_fill (RehabHelpBody         *body,
                      const char            *key,
                      const RehabThresholds *thresholds)
{
  g_autoptr (RehabCard) card = rehab_card_new (key, thresholds);
  g_autofree char *kicker = NULL;
  const char *kind;

  if (card == NULL)
    return NULL;

  kind = rehab_card_kind_get_title (card->kind);
  /* Translators: a kind of evidence cards, and a heading within it */
  kicker = g_str_equal (kind, card->group) ? g_strdup (kind) : g_strdup_printf (C_("card", "%s · %s"), kind, card->group);

  rehab_help_body_add_title (body, kicker, card->title);
  rehab_help_body_add (body, rehab_evidence_card_new_for_card (card));
  add_notes (body, card, TRUE, _("Where Sources Disagree"));
  add_notes (body, card, FALSE, _("Also Published"));
  add_uses (body, card);
  add_sources (body, _("Sources"), card->sources);
  if (card->background[0] != '\0')
    add_sources (body, _("Read Beside It"), card->background);
  add_related (body, card);

  return g_strdup (card->title);
}

/**
 * rehab_help_source_fill:
 * @body: an empty body
 * @key: a source key: "R36", "F71"; "F" for the article
 *
 * Fills a page with a publication: what it is, how near to it its figures were read, and all that rests on it.
 *
 * Returns: (transfer full) (nullable): its name, or `NULL` for what is no key
 */
char *
rehab_help_source_fill (RehabHelpBody *body,
                        const char    *key)
{
  const RehabPublication *publication = rehab_publication_lookup (g_str_equal (key, "F") ? "F1" : key);
  g_autoptr (GPtrArray) citing = NULL;
  g_autofree char *citation = NULL;
  g_autofree char *words = NULL;
  g_autofree char *markup = NULL;
  GtkWidget *list;

  if (publication == NULL)
    return NULL;

  citation = g_markup_escape_text (publication->citation, -1);
  words = dup_publication_words (publication);
  markup = g_markup_escape_text (words, -1);

  /* Translators: the key of a publication, as figures name it: "Source R36" */
  rehab_help_body_add_title (body, _("Source"), publication->name);
  rehab_help_body_add_text (body, citation);
  rehab_help_body_add_note (body, markup, NULL);

  if (key[0] == 'F' && key[1] != '\0')
    {
      /* Translators: F71 and the like are numbers of facts of an article */
      g_autofree char *fact = g_strdup_printf (_("The article’s statements are numbered F1 to F%d. This is %s; what rests on it is "
                                                 "listed below."), REHAB_ARTICLE_N_FACTS, key);
      g_autofree char *fact_markup = g_markup_escape_text (fact, -1);

      rehab_help_body_add_text (body, fact_markup);
    }
  if (publication->facts[0] != '\0')
    {
      /* Translators: numbers of the article's facts that a publication has to do with: "F72 F80" */
      g_autofree char *facts = g_strdup_printf (_("It bears on these statements of the article: %s."), publication->facts);

      rehab_help_body_add_caption (body, facts);
    }

  citing = rehab_card_list_citing (key);
  list = rehab_help_body_add_list (body, _("What Rests on It"),
                                   citing->len > 0 ? NULL : _("Nothing that the program shows a figure of: it was read beside others."));
  for (guint i = 0; i < citing->len; i++)
    add_card (list, g_ptr_array_index (citing, i));

  return g_strdup (publication->name);
}
