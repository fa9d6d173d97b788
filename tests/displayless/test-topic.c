/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card.h"
#include "rehab-dose-parse.h"
#include "rehab-guide-picture.h"
#include "rehab-guide-text.h"
#include "rehab-help-target.h"
#include "rehab-i18n.h"
#include "rehab-language.h"
#include "rehab-leaflet.h"
#include "rehab-running-parse.h"
#include "rehab-topic.h"

#include <string.h>

#define PLAN_ID "7c0b3b7e-4e0e-4a4e-9b61-0a6f9b2d7a11"

/* Every text of the program that is translated, with its context before a bar, as the guide names a control. */
static GHashTable *translatable;

/* Of a string in C or in XML, what it stands for. */
static char *
dup_unescaped (const char *text,
               gboolean    in_xml)
{
  static const char *const entities[][2] = { { "&lt;", "<" }, { "&gt;", ">" }, { "&quot;", "\"" }, { "&apos;", "'" }, { "&amp;", "&" } };
  g_autoptr (GString) string = NULL;

  if (!in_xml)
    return g_strcompress (text);

  string = g_string_new (text);
  for (size_t i = 0; i < G_N_ELEMENTS (entities); i++)
    g_string_replace (string, entities[i][0], entities[i][1], 0);

  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
take_matches (const char *contents,
              const char *pattern,
              gboolean    has_context,
              gboolean    in_xml)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, &error);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_no_error (error);
  for (g_regex_match (regex, contents, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *context = has_context ? g_match_info_fetch (match, 1) : NULL;
      g_autofree char *raw = g_match_info_fetch (match, has_context ? 2 : 1);
      char *text = dup_unescaped (raw, in_xml);

      if (context != NULL)
        {
          char *named = g_strconcat (context, "|", text, NULL);

          g_free (text);
          text = named;
        }
      g_hash_table_add (translatable, text);
    }
}

static void
take_file (const char *path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  if (g_str_has_suffix (path, ".ui"))
    {
      take_matches (contents, "translatable=\"yes\">([^<]*)<", FALSE, TRUE);
      take_matches (contents, "translatable=\"yes\" context=\"([^\"]*)\">([^<]*)<", TRUE, TRUE);
    }
  else
    {
      take_matches (contents, "\\bN?_ ?\\(\"((?:[^\"\\\\]|\\\\.)*)\"\\)", FALSE, FALSE);
      take_matches (contents, "\\bN?C_ ?\\(\"([^\"]*)\", \"((?:[^\"\\\\]|\\\\.)*)\"\\)", TRUE, FALSE);
    }
}

/* All of src but the guide itself: what only a guide says is no control. */
static void
take_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_str_equal (name, "guide"))
        take_folder (child);
      else if (g_str_has_suffix (name, ".c") || g_str_has_suffix (name, ".ui"))
        take_file (child);
    }
}

static const char *
get_control_problem (const char *control)
{
  return g_hash_table_contains (translatable, control) ? NULL : "is on no control";
}

static void
test_controls_exist (void)
{
  g_assert_null (get_control_problem ("_Save Version"));
  g_assert_null (get_control_problem ("audience|Coach"));
  g_assert_nonnull (get_control_problem ("Save Version Forever"));

  for (guint i = 0; i < rehab_topic_get_count (); i++)
    {
      const RehabTopic *topic = rehab_topic_get_nth (i);

      for (guint n = 0; n < topic->n_parts; n++)
        {
          g_autoptr (GPtrArray) controls = NULL;

          if (topic->parts[n].text == NULL)
            continue;

          controls = rehab_guide_text_list_controls (topic->parts[n].text);
          for (guint c = 0; c < controls->len; c++)
            {
              const char *control = g_ptr_array_index (controls, c);

              if (get_control_problem (control) != NULL)
                {
                  g_test_message ("%s: “%s” %s", topic->key, control, get_control_problem (control));
                  g_test_fail ();
                }
            }
        }
    }
}

/* A key stands in the table of commands by its title, under its section. */
static void
test_keys_exist (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "src", "ui", "rehab-commands.c", NULL);
  g_autofree char *commands = NULL;
  guint n_keys = 0;

  g_assert_true (g_file_get_contents (path, &commands, NULL, NULL));
  for (guint i = 0; i < rehab_topic_get_count (); i++)
    {
      const RehabTopic *topic = rehab_topic_get_nth (i);

      for (guint n = 0; n < topic->n_parts; n++)
        {
          g_autofree char *row = NULL;

          if (topic->parts[n].kind != REHAB_TOPIC_KEY)
            continue;

          n_keys++;
          row = g_strdup_printf ("N_(\"%s\"), N_(\"%s\")", topic->parts[n].detail, topic->parts[n].text);
          if (strstr (commands, row) == NULL)
            {
              g_test_message ("%s: no command is called %s, %s", topic->key, topic->parts[n].detail, topic->parts[n].text);
              g_test_fail ();
            }
        }
    }

  g_assert_cmpuint (n_keys, >, 20);
}

static void
test_links_lead_somewhere (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rehab_topic_get_count (); i++)
    {
      const RehabTopic *topic = rehab_topic_get_nth (i);
      g_auto (GStrv) related = g_strsplit (topic->related, " ", -1);

      g_assert_true (rehab_topic_lookup (topic->key) == topic);
      g_assert_true (g_hash_table_add (keys, (gpointer) topic->key));
      for (guint n = 0; topic->related[0] != '\0' && related[n] != NULL; n++)
        {
          g_assert_nonnull (rehab_topic_lookup (related[n]));
          g_assert_cmpstr (related[n], !=, topic->key);
        }
      for (guint n = 0; n < topic->n_parts; n++)
        {
          const char *key;
          RehabHelpKind kind;

          if (topic->parts[n].kind != REHAB_TOPIC_LINK)
            continue;

          kind = rehab_help_target_parse (topic->parts[n].detail, &key);
          g_assert_cmpint (kind, !=, REHAB_HELP_START);
          if (kind == REHAB_HELP_TOPIC)
            g_assert_nonnull (rehab_topic_lookup (key));
          else if (kind == REHAB_HELP_LEAFLET)
            g_assert_nonnull (rehab_leaflet_lookup (key));
          else if (kind == REHAB_HELP_CARD)
            g_assert_true (rehab_card_exists (key));
        }
    }

  g_assert_null (rehab_topic_lookup ("no-such-topic"));
  g_assert_null (rehab_topic_lookup (NULL));
}

/* A topic is short, says something, and its sections follow each other. */
static void
test_shape (void)
{
  g_autoptr (GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  const char *section = NULL;

  for (guint i = 0; i < rehab_topic_get_count (); i++)
    {
      const RehabTopic *topic = rehab_topic_get_nth (i);
      guint n_words = 0;

      if (g_strcmp0 (topic->section, section) != 0)
        {
          g_assert_false (g_hash_table_contains (left, topic->section));
          g_hash_table_add (left, (gpointer) topic->section);
          section = topic->section;
        }
      g_assert_cmpuint (topic->n_parts, >, 1);
      for (guint n = 0; n < topic->n_parts; n++)
        {
          const RehabTopicPart *part = &topic->parts[n];
          g_autofree char *plain = part->text != NULL ? rehab_guide_text_dup_plain (part->text) : NULL;

          g_assert_true ((part->kind == REHAB_TOPIC_PICTURE) == (part->text == NULL));
          g_assert_true (plain == NULL || strpbrk (plain, "<>") == NULL);
          /* A control whose text is put together from parts cannot be named. */
          g_assert_true (plain == NULL || strstr (plain, "%s") == NULL);
          for (const char *c = plain; c != NULL && (c = strchr (c, ' ')) != NULL; c++)
            n_words++;
        }
      g_assert_cmpuint (n_words, <, 330);
    }
}

static void
test_pictures_exist (void)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *list_path = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "guide", "guide.gresource.xml", NULL);
  g_autofree char *list = NULL;

  g_assert_true (g_file_get_contents (list_path, &list, NULL, NULL));

  for (guint i = 0; i < rehab_topic_get_count (); i++)
    {
      const RehabTopic *topic = rehab_topic_get_nth (i);

      for (guint n = 0; n < topic->n_parts; n++)
        {
          if (topic->parts[n].kind != REHAB_TOPIC_PICTURE)
            continue;

          g_assert_nonnull (rehab_guide_picture_lookup (topic->parts[n].detail));
          g_hash_table_add (shown, (gpointer) topic->parts[n].detail);
        }
    }

  /* Each of them is shown somewhere, has words, and lies in the sources for light and dark: in English, and in each language
   * that has any. A language may do without; the help shows the English ones then. */
  for (guint i = 0; i < rehab_guide_picture_get_count (); i++)
    {
      const RehabGuidePicture *picture = rehab_guide_picture_get_nth (i);

      g_assert_true (g_hash_table_contains (shown, picture->name));
      g_assert_cmpuint (strlen (picture->words), >, 30);
      for (guint n = 0; n < rehab_language_get_count (); n++)
        {
          const char *code = rehab_language_get_code (rehab_language_get_nth (n));
          g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "guide", code, NULL);

          if (!g_str_equal (code, "en") && !g_file_test (folder, G_FILE_TEST_IS_DIR))
            continue;

          for (guint dark = 0; dark < 2; dark++)
            {
              g_autofree char *resource = rehab_guide_picture_dup_path (picture, code, dark != 0);
              g_autofree char *name = g_path_get_basename (resource);
              g_autofree char *path = g_build_filename (folder, name, NULL);
              g_autofree char *listed = g_strdup_printf ("<file>%s/%s</file>", code, name);

              if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || strstr (list, listed) == NULL)
                {
                  g_test_message ("%s is missing: build-aux/dev guide-pictures makes it", path);
                  g_test_fail ();
                }
            }
        }
    }
}

static gboolean
is_read (const RehabTopic *topic,
         const char       *typed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) base =
    rehab_prescription_new (&(RehabPrescription) { .exercise_key = "bridge", .version_id = PLAN_ID }, NULL);
  g_autoptr (RehabPrescription) dose = NULL;
  g_autoptr (RehabRunningSession) plan = NULL;
  g_autoptr (RehabRunningSession) session = NULL;

  if (g_str_equal (topic->key, "type-dose"))
    {
      dose = rehab_dose_parse (typed, base, &error);
    }
  else
    {
      plan = rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = PLAN_ID, .kind = REHAB_SESSION_KIND_RUN, .minutes = rehab_number (20),
    }, NULL);
      g_assert_nonnull (plan);
      session = rehab_running_session_parse (typed, plan, &error);
    }

  if (error != NULL)
    g_test_message ("%s: “%s”: %s", topic->key, typed, error->message);

  return error == NULL;
}

/* What the guide says can be typed is understood, in each language. */
static void
test_examples_are_read (void)
{
  static const char *const keys[] = { "type-dose", "type-session" };

  for (guint l = 0; l < rehab_language_get_count (); l++)
    for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
      {
        const RehabTopic *topic = rehab_topic_lookup (keys[i]);
        guint n_examples = 0;

        rehab_language_begin (rehab_language_get_nth (l));
        for (guint n = 0; n < topic->n_parts; n++)
          if (topic->parts[n].kind == REHAB_TOPIC_EXAMPLE)
            {
              n_examples++;
              if (!is_read (topic, _(topic->parts[n].text)))
                g_test_fail ();
            }
        rehab_language_end ();
        g_assert_cmpuint (n_examples, >=, 8);
      }

  g_assert_false (is_read (rehab_topic_lookup ("type-dose"), "3 x x 12"));
  g_assert_false (is_read (rehab_topic_lookup ("type-session"), "run 5"));
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
dup_controls (const char *text)
{
  g_autoptr (GPtrArray) controls = rehab_guide_text_list_controls (text);

  g_ptr_array_sort (controls, compare_strings);
  g_ptr_array_add (controls, NULL);

  return g_strjoinv ("\n", (char **) controls->pdata);
}

/* A translation names the same controls, in whatever order its grammar wants. */
static void
test_translations_keep_controls (void)
{
  for (guint l = 0; l < rehab_language_get_count (); l++)
    {
      const RehabLanguage *language = rehab_language_get_nth (l);

      rehab_language_begin (language);
      for (guint i = 0; i < rehab_topic_get_count (); i++)
        {
          const RehabTopic *topic = rehab_topic_get_nth (i);

          for (guint n = 0; n < topic->n_parts; n++)
            {
              g_autofree char *wanted = topic->parts[n].text != NULL ? dup_controls (topic->parts[n].text) : NULL;
              g_autofree char *found = wanted != NULL ? dup_controls (_(topic->parts[n].text)) : NULL;

              if (g_strcmp0 (wanted, found) != 0)
                {
                  g_test_message ("%s, %s: “%s” names other controls", rehab_language_get_code (language), topic->key,
                                  _(topic->parts[n].text));
                  g_test_fail ();
                }
            }
        }
      rehab_language_end ();
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *plain;
    const char *markup;
  } rows[] = {
    { "Nothing here.", "Nothing here.", "Nothing here." },
    { "Press <ui>_Save Version</ui>.", "Press Save Version.", "Press <b>Save Version</b>." },
    { "<ui>Save as _CSV…</ui> & <ui>audience|Coach</ui>", "Save as CSV… & Coach", "<b>Save as CSV…</b> &amp; <b>Coach</b>" },
    { "<ui>a__b</ui>", "a_b", "<b>a_b</b>" },
    { "<ui>not closed", "<ui>not closed", "&lt;ui&gt;not closed" },
  };

  rehab_language_begin (rehab_language_lookup ("en"));
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *plain = rehab_guide_text_dup_plain (rows[i].text);
      g_autofree char *markup = rehab_guide_text_dup_markup (rows[i].text);

      g_assert_cmpstr (plain, ==, rows[i].plain);
      g_assert_cmpstr (markup, ==, rows[i].markup);
    }
  rehab_language_end ();
}

/* The name of a control comes from the catalogue of the language, not from the sentence. */
static void
test_control_speaks_german (void)
{
  g_autofree char *plain = NULL;

  rehab_language_begin (rehab_language_lookup ("de"));
  plain = rehab_guide_text_dup_plain ("xyz <ui>side|Left</ui>");
  rehab_language_end ();

  g_assert_cmpstr (plain, ==, "xyz Links");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *sources = NULL;

  g_test_init (&argc, &argv, NULL);

  translatable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sources = g_test_build_filename (G_TEST_DIST, "..", "..", "src", NULL);
  take_folder (sources);

  g_test_add_func ("/topic/controls", test_controls_exist);
  g_test_add_func ("/topic/keys", test_keys_exist);
  g_test_add_func ("/topic/links", test_links_lead_somewhere);
  g_test_add_func ("/topic/shape", test_shape);
  g_test_add_func ("/topic/pictures", test_pictures_exist);
  g_test_add_func ("/topic/examples", test_examples_are_read);
  g_test_add_func ("/topic/translations", test_translations_keep_controls);
  g_test_add_func ("/topic/words", test_words);
  g_test_add_func ("/topic/german", test_control_speaks_german);

  argc = g_test_run ();
  g_hash_table_unref (translatable);

  return argc;
}
