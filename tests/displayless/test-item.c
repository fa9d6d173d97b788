/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-instrument.h"
#include "rehab-item.h"
#include "rehab-source.h"
#include "stored-items.h"

#include <locale.h>
#include <string.h>

/* What a test says of a key that it leaves out. */
typedef struct
{
  const char *key;
  const char *reason;
} Exception;

static const Exception *
find_exception (const Exception *exceptions,
                size_t           n_exceptions,
                const char      *key)
{
  for (size_t i = 0; i < n_exceptions; i++)
    {
      if (g_str_equal (exceptions[i].key, key))
        return &exceptions[i];
    }

  return NULL;
}

static gboolean
has_source (const RehabItem *item,
            const char      *key)
{
  g_auto (GStrv) sources = g_strsplit (item->sources, " ", -1);

  return g_strv_contains ((const char * const *) sources, key);
}

static guint
count_items_with_source (const char *key)
{
  guint n = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      if (has_source (rehab_item_get_nth (i), key))
        n++;
    }

  return n;
}

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
      g_assert_cmpuint (strspn (item->key, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (item->key));
      /* The key of a finding has 60 characters, with room for ".position" and the like. */
      g_assert_cmpuint (strlen (item->key), <=, 48);
      g_assert_true (rehab_item_lookup (item->key) == item);
    }

  g_assert_null (rehab_item_lookup ("flag-unheard-of"));
}

/* What a database holds of an item: the key, the kind, whether by side, and what each value of a choice means. */
static char *
describe_stored (const RehabItem *item)
{
  static const char * const kinds[] = {
    [REHAB_ITEM_YES_NO] = "yes-no", [REHAB_ITEM_PAIN] = "pain", [REHAB_ITEM_NUMBER] = "number", [REHAB_ITEM_CHOICE] = "choice",
    [REHAB_ITEM_TEXT] = "text", [REHAB_ITEM_STRENGTH] = "strength", [REHAB_ITEM_INSTRUMENT] = "instrument",
    [REHAB_ITEM_BODY_CHART] = "body-chart",
  };
  GString *text = g_string_new (item->key);

  g_string_append_printf (text, " %s%s", kinds[item->kind], item->sided ? " sided" : "");
  if (item->with_pain)
    g_string_append (text, " with-pain");
  if (item->kind == REHAB_ITEM_NUMBER || item->kind == REHAB_ITEM_STRENGTH)
    g_string_append_printf (text, " %s", item->unit);
  for (guint i = 0; i < item->n_choices; i++)
    g_string_append_printf (text, " %g=%s", item->choices[i].value, item->choices[i].nick);

  return g_string_free_and_steal (text);
}

static void
test_what_is_stored_stays (void)
{
  g_autoptr (GHashTable) now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    g_hash_table_add (now, describe_stored (rehab_item_get_nth (i)));

  for (size_t i = 0; i < G_N_ELEMENTS (stored_items); i++)
    {
      g_test_message ("%s", stored_items[i]);
      g_assert_true (g_hash_table_contains (now, stored_items[i]));
    }

  /* A new row goes to the end of the list, and is held to it from then on. */
  g_assert_cmpuint (g_hash_table_size (now), ==, G_N_ELEMENTS (stored_items));
}

static void
test_rows_lie_in_order (void)
{
  RehabSection section = REHAB_SECTION_RED_FLAGS;
  RehabUrgency urgency = REHAB_URGENCY_EMERGENCY;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      g_test_message ("%s", item->key);
      g_assert_cmpint (item->section, >=, section);
      g_assert_cmpint (item->section, <=, section + 1);
      section = item->section;

      if (section != REHAB_SECTION_RED_FLAGS)
        {
          g_assert_cmpint (item->urgency, ==, REHAB_URGENCY_NONE);
          continue;
        }

      g_assert_cmpint (item->urgency, <=, urgency);
      g_assert_cmpint (item->urgency, >, REHAB_URGENCY_NONE);
      urgency = item->urgency;
      g_assert_cmpint (item->kind, ==, REHAB_ITEM_YES_NO);
      g_assert_false (item->sided);
      g_assert_false (item->with_pain);
    }

  g_assert_cmpint (section, ==, REHAB_N_SECTIONS - 1);
  g_assert_cmpint (urgency, ==, REHAB_URGENCY_ROUTINE);
}

/* The heading of a group stands once. */
static void
test_groups_lie_together (void)
{
  g_autoptr (GHashTable) left = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *group = NULL;
  RehabSection section = REHAB_N_SECTIONS;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == section && g_strcmp0 (item->group, group) == 0)
        continue;

      g_test_message ("%s", item->key);
      if (group != NULL)
        g_hash_table_add (left, g_strdup_printf ("%d %s", section, group));
      group = item->group;
      section = item->section;
      if (group != NULL)
        {
          g_autofree char *name = g_strdup_printf ("%d %s", section, group);

          g_assert_cmpstr (group, !=, "");
          g_assert_false (g_hash_table_contains (left, name));
        }
    }
}

static void
test_texts_are_for_people (void)
{
  /* Facts, never advice: what people read here says what is done and what counts, not what they had better do. */
  static const char * const advice[] = { "should", "avoid", "reduce the load", "do not", "don't", "refer to", "!" };
  g_autoptr (GHashTable) labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      g_test_message ("%s", item->key);
      g_assert_true (g_utf8_validate (item->label, -1, NULL) && g_utf8_validate (item->help, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (item->label, -1), >, 2);
      g_assert_cmpint (g_utf8_strlen (item->label, -1), <=, 48);
      g_assert_false (g_str_has_suffix (item->label, "."));
      g_assert_true (g_str_has_suffix (item->help, "."));
      g_assert_cmpint (g_utf8_strlen (item->help, -1), <=, 220);
      g_assert_null (strstr (item->help, "  "));
      /* Shown by itself, away from the row before it. */
      g_assert_false (g_str_has_prefix (item->help, "The same") || g_str_has_prefix (item->help, "As the"));
      for (size_t n = 0; n < G_N_ELEMENTS (advice); n++)
        {
          g_assert_null (strstr (item->label, advice[n]));
          g_assert_null (strstr (item->help, advice[n]));
        }

      /* Reports and comparisons show labels without their headings: within a section no two are the same. */
      g_assert_true (g_hash_table_add (labels, g_strdup_printf ("%d %s", item->section, item->label)));
    }
}

static void
test_kinds_are_whole (void)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      gboolean has_range = item->max > item->min;

      g_test_message ("%s", item->key);
      g_assert_true (!item->with_pain || item->kind == REHAB_ITEM_YES_NO);
      g_assert_cmpint (item->kind == REHAB_ITEM_CHOICE, ==, item->n_choices > 0);
      g_assert_cmpint (item->kind == REHAB_ITEM_INSTRUMENT, ==, item->instrument != NULL);
      g_assert_true (item->min <= 0.0 || item->kind == REHAB_ITEM_NUMBER || item->kind == REHAB_ITEM_INSTRUMENT);
      g_assert_cmpuint (item->decimals, <=, 2);

      switch (item->kind)
        {
        case REHAB_ITEM_PAIN:
          g_assert_true (item->min >= 0.0 && item->min <= 0.0);
          g_assert_cmpfloat_with_epsilon (item->max, 10.0, 1e-9);
          g_assert_cmpint (item->better, ==, REHAB_BETTER_LOWER);
          break;
        case REHAB_ITEM_NUMBER:
        case REHAB_ITEM_STRENGTH:
          g_assert_true (has_range);
          g_assert_cmpfloat (item->max, <=, 100000.0);
          g_assert_cmpstr (item->unit, !=, NULL);
          g_assert_cmpstr (item->unit, !=, "");
          g_assert_true (item->kind == REHAB_ITEM_NUMBER || (item->sided && item->better == REHAB_BETTER_HIGHER));
          break;
        case REHAB_ITEM_INSTRUMENT:
          g_assert_nonnull (rehab_instrument_lookup (item->instrument));
          g_assert_false (item->sided);
          break;
        case REHAB_ITEM_YES_NO:
        case REHAB_ITEM_CHOICE:
        case REHAB_ITEM_TEXT:
        case REHAB_ITEM_BODY_CHART:
          g_assert_false (has_range);
          g_assert_null (item->unit);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
test_choices_are_unique (void)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_test_message ("%s", item->key);
      for (guint n = 0; n < item->n_choices; n++)
        {
          const RehabItemChoice *choice = &item->choices[n];

          g_assert_true (n == 0 || choice->value > item->choices[n - 1].value);
          g_assert_cmpuint (strspn (choice->nick, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (choice->nick));
          g_assert_true (g_hash_table_add (words, g_strdup_printf ("nick %s", choice->nick)));
          g_assert_true (g_hash_table_add (words, g_strdup_printf ("label %s", choice->label)));
          g_assert_cmpint (g_utf8_strlen (choice->label, -1), <=, 40);
        }
    }
}

/* Each source is one that the program can name; who has none is known by name, and says why beside it. */
static void
test_sources_are_known (void)
{
  static const Exception exceptions[] = {
    { "health-other-medicines", "open question, no claim" },
    { "health-menopause", "read on a site without a key; the caveat names it" },
    { "look-alike-fadir", "named without a source" },
    { "look-alike-hip", "named without a source" },
  };

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      g_auto (GStrv) sources = g_strsplit (item->sources, " ", -1);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      g_test_message ("%s", item->key);
      g_assert_cmpint (*item->sources == '\0', ==,
                       find_exception (exceptions, G_N_ELEMENTS (exceptions), item->key) != NULL);

      for (guint n = 0; sources[n] != NULL; n++)
        {
          g_autofree char *citation = rehab_sources_dup_citation (sources[n]);

          g_assert_cmpuint (strlen (citation), >, 20);
          g_assert_cmpstr (citation, !=, sources[n]);
          g_assert_true (g_hash_table_add (seen, sources[n]));
        }
    }
}

/*
 * Symptoms, risk factors, diagnosis and look-alikes, rules of load, referral and outlook: each numbered fact of those parts
 * of the article has an item, without exception.
 */
static void
test_article_is_covered (void)
{
  static const struct
  {
    int first, last;
  } spans[] = { { 11, 59 }, { 113, 126 } };

  for (size_t i = 0; i < G_N_ELEMENTS (spans); i++)
    for (int fact = spans[i].first; fact <= spans[i].last; fact++)
      {
        g_autofree char *key = g_strdup_printf ("F%d", fact);

        g_test_message ("%s", key);
        g_assert_cmpuint (count_items_with_source (key), >, 0);
      }
}

/* The publications on examination, outcome, return to sport and red flags. */
static void
test_publications_are_covered (void)
{
  static const struct
  {
    int first, last;
  } spans[] = { { 1, 31 }, { 37, 38 }, { 49, 49 }, { 51, 51 }, { 70, 76 }, { 79, 79 }, { 86, 102 }, { 106, 106 } };
  static const Exception exceptions[] = {
    { "R93", "when to operate on an avulsion is not for this form to say, and a later trial (R94) found otherwise" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (spans); i++)
    for (int number = spans[i].first; number <= spans[i].last; number++)
      {
        g_autofree char *key = g_strdup_printf ("R%d", number);
        const Exception *exception = find_exception (exceptions, G_N_ELEMENTS (exceptions), key);

        g_test_message ("%s %s", key, exception != NULL ? exception->reason : "");
        g_assert_cmpint (count_items_with_source (key) == 0, ==, exception != NULL);
      }
}

/* R2, table 4: sensitivity and specificity with their intervals, and the ratios as they were published. */
static void
test_published_figures (void)
{
  static const struct
  {
    const char *key;
    double sensitivity[3], specificity[3], lr_positive, lr_negative;
  } cases[] = {
    { "test-puranen-orava", { 0.76, 0.61, 0.87 }, { 0.82, 0.68, 0.92 }, 4.2, 0.29 },
    { "test-bent-knee-stretch", { 0.84, 0.71, 0.93 }, { 0.87, 0.73, 0.95 }, 6.5, 0.18 },
    { "test-modified-bent-knee", { 0.89, 0.76, 0.96 }, { 0.91, 0.79, 0.97 }, 10.2, 0.12 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RehabEvidence *evidence = &rehab_item_lookup (cases[i].key)->evidence;

      g_test_message ("%s", cases[i].key);
      g_assert_cmpfloat_with_epsilon (evidence->sensitivity, cases[i].sensitivity[0], 1e-9);
      g_assert_cmpfloat_with_epsilon (evidence->sensitivity_low, cases[i].sensitivity[1], 1e-9);
      g_assert_cmpfloat_with_epsilon (evidence->sensitivity_high, cases[i].sensitivity[2], 1e-9);
      g_assert_cmpfloat_with_epsilon (evidence->specificity, cases[i].specificity[0], 1e-9);
      g_assert_cmpfloat_with_epsilon (evidence->specificity_low, cases[i].specificity[1], 1e-9);
      g_assert_cmpfloat_with_epsilon (evidence->specificity_high, cases[i].specificity[2], 1e-9);
      g_assert_cmpfloat_with_epsilon (evidence->lr_positive, cases[i].lr_positive, 1e-9);
      g_assert_cmpfloat_with_epsilon (evidence->lr_negative, cases[i].lr_negative, 1e-9);
      g_assert_cmpuint (evidence->n_people, ==, 92);
      g_assert_nonnull (strstr (evidence->caveat, "case-control"));
      g_assert_nonnull (strstr (evidence->caveat, "must not be multiplied"));
    }

  /* R7: read on a page about the study. */
  g_assert_cmpfloat_with_epsilon (rehab_item_lookup ("look-alike-long-stride")->evidence.sensitivity, 0.95, 1e-9);
  g_assert_cmpfloat_with_epsilon (rehab_item_lookup ("look-alike-long-stride")->evidence.specificity, 0.84, 1e-9);
}

static void
assert_within (double low,
               double value,
               double high)
{
  if (low > 0.0 || high > 0.0)
    g_assert_true (low > 0.0 && low < value && value < high && high < 1.0);
}

/* No other test has figures: they were not read in the study, or go round without one. */
static void
test_only_known_figures (void)
{
  static const char * const with_figures[] = {
    "test-puranen-orava", "test-bent-knee-stretch", "test-modified-bent-knee", "look-alike-long-stride", NULL,
  };

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      const RehabEvidence *evidence = &item->evidence;
      gboolean figures = evidence->sensitivity > 0.0 || evidence->specificity > 0.0 || evidence->lr_positive > 0.0
                         || evidence->lr_negative > 0.0 || evidence->n_people > 0 || evidence->n_studies > 0;

      g_test_message ("%s", item->key);
      g_assert_cmpint (figures, ==, g_strv_contains (with_figures, item->key));
      if (!figures)
        continue;

      assert_within (evidence->sensitivity_low, evidence->sensitivity, evidence->sensitivity_high);
      assert_within (evidence->specificity_low, evidence->specificity, evidence->specificity_high);
      g_assert_true (evidence->lr_positive >= 1.0 || !(evidence->lr_positive > 0.0));
      g_assert_true (evidence->lr_negative < 1.0);
      g_assert_cmpuint (evidence->n_studies, ==, 1);
      g_assert_nonnull (evidence->caveat);
    }
}

/* Figures that are wrong, unclear or do not carry over, in any text. */
static void
test_no_forbidden_figure (void)
{
  static const Exception forbidden[] = {
    { ".97", "the pair of active tests: unverified" },
    { "0.91", "seated and active piriformis: unverified; a mix-up for the active tests" },
    { ".80", "seated and active piriformis: unverified" },
    { "91 %", "as above" },
    { "100 %", "claimed for the shoe-off test in another injury, without blinding" },
    { "100 min", "an unclear band of VISA-H" },
    { "68 %", "platelet-rich plasma: direction doubtful" },
    { "PPV", "does not carry over to a clinic" },
    { "NPV", "does not carry over to a clinic" },
    { "2 cm", "older line for operating on an avulsion" },
    { "85 %", "a treatment's result is not for this form" },
  };

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      for (size_t n = 0; n < G_N_ELEMENTS (forbidden); n++)
        {
          g_test_message ("%s: %s, %s", item->key, forbidden[n].key, forbidden[n].reason);
          g_assert_null (strstr (item->label, forbidden[n].key));
          g_assert_null (strstr (item->help, forbidden[n].key));
          g_assert_true (item->evidence.caveat == NULL || strstr (item->evidence.caveat, forbidden[n].key) == NULL);
        }
    }
}

/* One study of each is not this condition, and says so. */
static void
test_caveats_tell_the_limits (void)
{
  static const struct
  {
    const char *key;
    const char *words;
  } cases[] = {
    { "test-palpation", "41 %" },
    { "test-shoe-off", "acute strains" },
    { "test-active-thirty", "none is shown" },
    { "test-active-ninety", "none is shown" },
    { "look-alike-seated-piriformis", "not shown" },
    { "look-alike-active-piriformis", "not shown" },
    { "look-alike-long-stride", "page about one study" },
    { "function-hop-single", "ACL" },
    { "function-t-test", "ACL" },
    { "function-h-test", "No consensus" },
    { "strength-bridge-count", "482 Australian footballers" },
    { "strength-range-hip-extension", "rejected" },
    { "imaging-partial-tear", "253" },
    { "imaging-fluid-signal", "7 of 31" },
    { "health-fluoroquinolone", "levofloxacin" },
    { "health-menopause", "not in a paper" },
    { "flag-groin-hop", "setting of this form" },
    { "flag-growth-plate", "setting of this form" },
    { "flag-weight-loss", "poor accuracy" },
    { "flag-avulsion", "imaging and an opinion" },
    { "load-daily", "not tested in a trial" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RehabItem *item = rehab_item_lookup (cases[i].key);

      g_test_message ("%s", cases[i].key);
      g_assert_nonnull (item);
      g_assert_nonnull (item->evidence.caveat);
      g_assert_nonnull (strstr (item->evidence.caveat, cases[i].words));
    }
}

/* From little to much hip flexion, and what is fast after what is slow. */
static void
test_load_tests_go_from_low_to_high (void)
{
  RehabHipFlexion flexion = REHAB_HIP_FLEXION_NONE;
  guint n = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section != REHAB_SECTION_LOAD_TESTS || item->kind != REHAB_ITEM_PAIN || g_str_equal (item->key, "load-daily"))
        {
          g_assert_cmpint (item->hip_flexion, ==, REHAB_HIP_FLEXION_NONE);
          continue;
        }

      g_test_message ("%s", item->key);
      n++;
      g_assert_true (item->sided);
      g_assert_cmpint (item->hip_flexion, !=, REHAB_HIP_FLEXION_NONE);
      if (g_str_equal (item->group, "Fast"))
        flexion = REHAB_HIP_FLEXION_NONE;
      g_assert_cmpint (item->hip_flexion, >=, flexion);
      flexion = item->hip_flexion;
    }

  g_assert_cmpuint (n, ==, 11);
}

/* Short enough for two minutes, and nothing in it that a review cannot do without. */
static void
test_short_form (void)
{
  static const char * const needed[] = {
    "flag-cauda-equina", "flag-progressive-deficit", "flag-neurological", "flag-night-pain", "pain-now", "pain-worst",
    "pain-waking", "symptom-sitting-minutes", "test-modified-bent-knee", "load-arabesque", "load-platform-bridge",
    "strength-bridge-count", "outcome-visa-h",
  };
  guint n = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      if (rehab_item_get_nth (i)->core)
        n++;
    }
  g_assert_cmpuint (n, >=, 20);
  g_assert_cmpuint (n, <=, 35);

  for (size_t i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_test_message ("%s", needed[i]);
      g_assert_true (rehab_item_lookup (needed[i])->core);
    }
}

static void
test_young_only (void)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      gboolean growth = g_str_equal (item->key, "flag-growth-plate") || g_str_has_prefix (item->key, "look-alike-apophysis");

      g_test_message ("%s", item->key);
      g_assert_cmpint (item->young_only, ==, growth);
      g_assert_false (item->young_only && item->core);
    }
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
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item/keys", test_keys_are_unique_and_lasting);
  g_test_add_func ("/item/stored", test_what_is_stored_stays);
  g_test_add_func ("/item/order", test_rows_lie_in_order);
  g_test_add_func ("/item/groups", test_groups_lie_together);
  g_test_add_func ("/item/texts", test_texts_are_for_people);
  g_test_add_func ("/item/kinds", test_kinds_are_whole);
  g_test_add_func ("/item/choices", test_choices_are_unique);
  g_test_add_func ("/item/sources", test_sources_are_known);
  g_test_add_func ("/item/article", test_article_is_covered);
  g_test_add_func ("/item/publications", test_publications_are_covered);
  g_test_add_func ("/item/published-figures", test_published_figures);
  g_test_add_func ("/item/only-known-figures", test_only_known_figures);
  g_test_add_func ("/item/forbidden-figures", test_no_forbidden_figure);
  g_test_add_func ("/item/caveats", test_caveats_tell_the_limits);
  g_test_add_func ("/item/load-tests", test_load_tests_go_from_low_to_high);
  g_test_add_func ("/item/short-form", test_short_form);
  g_test_add_func ("/item/young-only", test_young_only);
  g_test_add_func ("/item/sections", test_sections_have_titles);

  return g_test_run ();
}
