/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-library.h"
#include "rehab-leaflet.h"
#include "rehab-source.h"

#include <string.h>

static void
test_lookup (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (rehab_leaflet_get_count (), ==, 5);
  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);

      g_assert_true (g_hash_table_add (keys, (gpointer) leaflet->key));
      g_assert_true (rehab_leaflet_lookup (leaflet->key) == leaflet);
    }
  g_assert_null (rehab_leaflet_lookup ("no-such-leaflet"));
  g_assert_null (rehab_leaflet_lookup (NULL));
}

/* Each key is of a fact or a publication that the program knows: a citation in full has more than the key. */
static void
check_keys (const RehabLeaflet *leaflet,
            const char         *sources)
{
  g_auto (GStrv) keys = g_strsplit (sources, " ", -1);

  for (guint i = 0; sources[0] != '\0' && keys[i] != NULL; i++)
    {
      g_autofree char *citation = rehab_sources_dup_citation (keys[i]);

      if (strlen (citation) <= strlen (keys[i]))
        {
          g_test_message ("%s: “%s” is no source", leaflet->key, keys[i]);
          g_test_fail ();
        }
    }
}

/* What is stated has a source; a figure in words of a paragraph has one above all. */
static void
test_sources (void)
{
  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);
      guint n_bare = 0;

      for (guint n = 0; n < leaflet->n_parts; n++)
        {
          const RehabLeafletPart *part = &leaflet->parts[n];

          g_assert_nonnull (part->sources);
          check_keys (leaflet, part->sources);
          if (part->kind == REHAB_LEAFLET_HEADING)
            continue;

          n_bare += part->sources[0] == '\0';
          if (strpbrk (part->text, "0123456789") != NULL)
            g_assert_cmpstr (part->sources, !=, "");
        }

      /* At most a wish or an invitation goes without. */
      g_assert_cmpuint (n_bare, <=, 1);
    }
}

static void
test_sources_are_gathered (void)
{
  g_autofree char *sources = rehab_leaflet_dup_sources (rehab_leaflet_lookup ("staying-well"));

  g_assert_cmpstr (sources, ==, "F7 F21 F56 F61 F82 F103 F104 F105 F106 F107 F108 F110 F111 F112 F113 F114 F115 F116 F122 F123 F124");
}

/* A week has seven days, together; a figure of an exercise is of one that there is. */
static void
test_figures (void)
{
  guint n_figures = 0;

  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);
      guint n_days = 0;

      for (guint n = 0; n < leaflet->n_parts; n++)
        {
          const RehabLeafletPart *part = &leaflet->parts[n];

          if (part->kind == REHAB_LEAFLET_FIGURE && g_str_has_prefix (part->detail, "exercise/"))
            g_assert_nonnull (rehab_exercise_lookup (part->detail + strlen ("exercise/")));
          if (part->kind == REHAB_LEAFLET_WEEK && part->detail[0] != '\0')
            g_assert_nonnull (rehab_exercise_lookup (part->detail));

          n_figures += part->kind == REHAB_LEAFLET_FIGURE;
          if (part->kind == REHAB_LEAFLET_WEEK)
            n_days++;
          else if (n_days > 0)
            {
              g_assert_cmpuint (n_days, ==, 7);
              n_days = 0;
            }
        }
      g_assert_cmpuint (n_days, ==, 0);
    }

  g_assert_cmpuint (n_figures, >=, 6);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);

  return g_strv_length (words);
}

/* For a reader of twelve: no long sentences, no word of the trade, no order to a patient about medicine. */
static void
test_plain_words (void)
{
  static const char *const hard[] = {
    "tendinopathy", "isometric", "eccentric", "ischial", "tuberosity", "provocat", "compress", "flexion", "extension", "symptom",
    "capacity", "bilateral", "insidious", "RPE", "reduce the load",
  };

  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);

      for (guint n = 0; n < leaflet->n_parts; n++)
        {
          const char *text = leaflet->parts[n].text;
          g_auto (GStrv) sentences = g_regex_split_simple ("[.?!:;] ", text, 0, 0);

          for (size_t h = 0; h < G_N_ELEMENTS (hard); h++)
            g_assert_null (strstr (text, hard[h]));
          for (guint s = 0; sentences[s] != NULL; s++)
            {
              if (count_words (sentences[s]) > 30)
                g_test_message ("%s: %u words: %s", leaflet->key, count_words (sentences[s]), sentences[s]);
              g_assert_cmpuint (count_words (sentences[s]), <=, 30);
            }
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leaflet/lookup", test_lookup);
  g_test_add_func ("/leaflet/sources", test_sources);
  g_test_add_func ("/leaflet/sources-gathered", test_sources_are_gathered);
  g_test_add_func ("/leaflet/figures", test_figures);
  g_test_add_func ("/leaflet/plain-words", test_plain_words);

  return g_test_run ();
}
