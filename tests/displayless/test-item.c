/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-error.h"
#include "rehab-item.h"
#include "rehab-source.h"

#include <string.h>

static void
test_keys_are_unique_and_lasting (void)
{
  static const char * const prefixes[] = {
    "flag-", "pain-", "symptom-", "history-", "health-", "test-", "load-", "strength-", "function-", "outcome-", "imaging-",
    "look-alike-", "advice-",
  };
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  G_STATIC_ASSERT (G_N_ELEMENTS (prefixes) == REHAB_N_SECTIONS);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      g_assert_true (g_hash_table_add (seen, (gpointer) item->key));
      g_assert_true (g_str_has_prefix (item->key, prefixes[item->section]));
      g_assert_cmpuint (strspn (item->key, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (item->key));
      g_assert_cmpuint (strlen (item->key), <=, 50);
      g_assert_true (rehab_item_lookup (item->key) == item);
    }

  g_assert_null (rehab_item_lookup ("flag-unheard-of"));
}

/* What lies in databases, in the order of the form. Only ever add to it. */
static void
test_keys_that_are_stored (void)
{
  static const char * const keys[] = {
    "flag-cauda-equina", "flag-progressive-deficit", "flag-infection", "flag-major-trauma", "flag-groin-hop",
    "flag-avulsion", "flag-neurological", "flag-night-pain", "flag-weight-loss", "flag-cancer-unwell", "flag-bone-health",
    "flag-sacral-hop", "flag-growth-plate", "flag-weakness", "flag-limp", "flag-push-off",
    "pain-worst", "pain-waking", "pain-now",
    "symptom-buttock-pain", "symptom-warm-up", "symptom-accelerating", "symptom-sprinting", "symptom-uphill",
    "symptom-sitting", "symptom-sitting-longer", "symptom-stretching", "symptom-heavy-loading", "symptom-gradual-onset",
    "symptom-trigger",
    "test-puranen-orava", "test-bent-knee-stretch", "test-modified-bent-knee",
    "outcome-visa-h",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_nonnull (rehab_item_lookup (keys[i]));
}

static void
test_rows_are_whole (void)
{
  RehabSection section = REHAB_SECTION_RED_FLAGS;
  RehabUrgency urgency = REHAB_URGENCY_EMERGENCY;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      g_autofree char *citation = NULL;

      g_test_message ("%s", item->key);

      /* Sections lie together, and red flags go from the most to the least urgent. */
      g_assert_cmpint (item->section, >=, section);
      section = item->section;
      if (section == REHAB_SECTION_RED_FLAGS)
        {
          g_assert_cmpint (item->urgency, <=, urgency);
          g_assert_cmpint (item->urgency, >, REHAB_URGENCY_NONE);
          urgency = item->urgency;
          g_assert_cmpint (item->kind, ==, REHAB_ITEM_YES_NO);
          g_assert_false (item->sided);
        }
      else
        {
          g_assert_cmpint (item->urgency, ==, REHAB_URGENCY_NONE);
        }

      g_assert_true (g_utf8_validate (item->label, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (item->label, -1), <=, 48);
      g_assert_true (g_str_has_suffix (item->help, "."));
      g_assert_nonnull (item->unit);
      if (item->kind == REHAB_ITEM_YES_NO)
        g_assert_false (item->max > 0.0);
      else
        g_assert_true (item->max > item->min && !item->with_pain);

      /* Each source is one that the program can name. */
      g_assert_cmpstr (item->sources, !=, "");
      citation = rehab_sources_dup_citation (item->sources);
      g_assert_cmpuint (strlen (citation), >, 20);
    }

  g_assert_cmpint (section, ==, REHAB_N_SECTIONS - 1);
}

/* Every symptom and every referral trigger that the article numbers is asked. */
static void
test_article_is_covered (void)
{
  static const int facts[] = { 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 42, 119, 120, 121, 122, 123, 124 };

  for (size_t i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *key = g_strdup_printf ("F%d", facts[i]);
      gboolean found = FALSE;

      for (guint n = 0; n < rehab_item_get_count () && !found; n++)
        {
          g_auto (GStrv) sources = g_strsplit (rehab_item_get_nth (n)->sources, " ", -1);

          found = g_strv_contains ((const char * const *) sources, key);
        }

      g_test_message ("%s", key);
      g_assert_true (found);
    }
}

/* R2, table 4. */
static void
test_published_figures (void)
{
  const RehabEvidence *evidence = &rehab_item_lookup ("test-modified-bent-knee")->evidence;

  g_assert_cmpfloat_with_epsilon (evidence->sensitivity, 0.89, 1e-9);
  g_assert_cmpfloat_with_epsilon (evidence->specificity_low, 0.79, 1e-9);
  g_assert_cmpfloat_with_epsilon (evidence->lr_positive, 10.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (evidence->lr_negative, 0.12, 1e-9);
  g_assert_cmpuint (evidence->n_people, ==, 92);
  g_assert_cmpfloat_with_epsilon (rehab_item_lookup ("test-puranen-orava")->evidence.lr_positive, 4.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_item_lookup ("test-bent-knee-stretch")->evidence.lr_negative, 0.18, 1e-9);
}

static void
test_sections_have_titles (void)
{
  for (guint section = 0; section < REHAB_N_SECTIONS; section++)
    g_assert_cmpstr (rehab_section_get_title (section), !=, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item/keys", test_keys_are_unique_and_lasting);
  g_test_add_func ("/item/stored-keys", test_keys_that_are_stored);
  g_test_add_func ("/item/rows-are-whole", test_rows_are_whole);
  g_test_add_func ("/item/article-is-covered", test_article_is_covered);
  g_test_add_func ("/item/published-figures", test_published_figures);
  g_test_add_func ("/item/sections", test_sections_have_titles);

  return g_test_run ();
}
