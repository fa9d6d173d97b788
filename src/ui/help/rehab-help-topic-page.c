/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-commands.h"
#include "rehab-guide-picture.h"
#include "rehab-guide-text.h"
#include "rehab-help-figure.h"
#include "rehab-help-page.h"
#include "rehab-help-target.h"
#include "rehab-shortcut-keys.h"
#include "rehab-topic.h"

#include <glib/gi18n.h>

/* What is being made: lists of one kind of row go on while such rows come. */
typedef struct
{
  RehabHelpBody *body;
  GtkWidget *list;
  RehabTopicPartKind list_kind;
  guint n_steps;
} Maker;

static GtkWidget *
get_list (Maker             *maker,
          RehabTopicPartKind kind)
{
  if (maker->list == NULL || maker->list_kind != kind)
    {
      maker->list = rehab_help_body_add_list (maker->body, NULL, NULL);
      maker->list_kind = kind;
    }

  return maker->list;
}

static const RehabCommand *
find_command (const RehabTopicPart *part)
{
  gsize n_commands;
  const RehabCommand *commands = rehab_commands_get_all (&n_commands);

  for (gsize i = 0; i < n_commands; i++)
    if (g_str_equal (commands[i].title, part->text) && g_str_equal (commands[i].section, part->detail))
      return &commands[i];

  return NULL;
}

static void
add_key (Maker                *maker,
         const RehabTopicPart *part)
{
  const RehabCommand *command = find_command (part);
  GtkWidget *row;
  g_auto (GStrv) keys = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  if (command == NULL)
    return;

  row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, command->title));
  keys = rehab_commands_split_keys (command);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_auto (GStrv) same = g_strsplit (keys[i], "|", -1);
      g_autofree char *name = NULL;
      GdkModifierType modifiers;
      guint keyval;

      if (!gtk_accelerator_parse (same[0], &keyval, &modifiers))
        continue;

      name = rehab_shortcut_keys_dup_words (keyval, modifiers);
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", name);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), rehab_shortcut_keys_new (keyval, modifiers));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (get_list (maker, part->kind)), row);
}

static void
add_link (Maker                *maker,
          const RehabTopicPart *part)
{
  g_autofree char *words = rehab_guide_text_dup_plain (part->text);

  rehab_help_list_add_link (get_list (maker, part->kind), words, NULL, part->detail);
}

static void
add_part (Maker                *maker,
          const RehabTopicPart *part)
{
  g_autofree char *markup = part->text != NULL ? rehab_guide_text_dup_markup (part->text) : NULL;
  g_autofree char *plain = part->text != NULL ? rehab_guide_text_dup_plain (part->text) : NULL;
  g_autofree char *number = NULL;
  g_autofree char *meant = NULL;

  if (part->kind != REHAB_TOPIC_STEP && part->kind != REHAB_TOPIC_PICTURE)
    maker->n_steps = 0;

  switch (part->kind)
    {
    case REHAB_TOPIC_HEADING:
      rehab_help_body_add_heading (maker->body, plain);
      break;

    case REHAB_TOPIC_STEP:
      number = g_strdup_printf ("%u.", ++maker->n_steps);
      rehab_help_body_add_point (maker->body, number, markup);
      break;

    case REHAB_TOPIC_POINT:
      rehab_help_body_add_point (maker->body, "•", markup);
      break;

    case REHAB_TOPIC_EXAMPLE:
      meant = rehab_guide_text_dup_plain (part->detail);
      rehab_help_body_add_example (maker->body, plain, meant);
      break;

    case REHAB_TOPIC_KEY:
      add_key (maker, part);
      return;

    case REHAB_TOPIC_LINK:
      add_link (maker, part);
      return;

    case REHAB_TOPIC_PICTURE:
      if (rehab_guide_picture_lookup (part->detail) != NULL)
        rehab_help_body_add (maker->body, rehab_help_picture_new (rehab_guide_picture_lookup (part->detail)));
      break;

    case REHAB_TOPIC_NOTE:
      rehab_help_body_add_note (maker->body, markup, NULL);
      break;

    case REHAB_TOPIC_TEXT:
    default:
      rehab_help_body_add_text (maker->body, markup);
      break;
    }

  maker->list = NULL;
}

static void
add_related (RehabHelpBody    *body,
             const RehabTopic *topic)
{
  g_auto (GStrv) keys = g_strsplit (topic->related != NULL ? topic->related : "", " ", -1);
  GtkWidget *list = NULL;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      const RehabTopic *related = rehab_topic_lookup (keys[i]);
      g_autofree char *target = NULL;
      g_autofree char *summary = NULL;

      if (related == NULL)
        continue;
      if (list == NULL)
        list = rehab_help_body_add_list (body, _("See Also"), NULL);

      target = rehab_help_target_dup (REHAB_HELP_TOPIC, related->key);
      summary = rehab_guide_text_dup_plain (related->summary);
      rehab_help_list_add_link (list, g_dgettext (GETTEXT_PACKAGE, related->title), summary, target);
    }
}

/**
 * rehab_help_topic_fill:
 * @body: an empty body
 * @key: the key of a topic
 *
 * Fills a page with how a job is done.
 *
 * Returns: (transfer full) (nullable): its title, or `NULL` where there is no such topic
 */
char *
rehab_help_topic_fill (RehabHelpBody *body,
                       const char    *key)
{
  const RehabTopic *topic = rehab_topic_lookup (key);
  Maker maker = { .body = body };

  if (topic == NULL)
    return NULL;

  rehab_help_body_add_title (body, g_dgettext (GETTEXT_PACKAGE, topic->section), g_dgettext (GETTEXT_PACKAGE, topic->title));
  for (guint i = 0; i < topic->n_parts; i++)
    add_part (&maker, &topic->parts[i]);
  add_related (body, topic);

  return g_strdup (g_dgettext (GETTEXT_PACKAGE, topic->title));
}
