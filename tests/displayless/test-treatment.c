/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core-fixture.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-error.h"
#include "rehab-source.h"
#include "rehab-treatment.h"

#include <string.h>

static gboolean
has_source (const RehabTreatmentCard *card,
            const char               *key)
{
  g_auto (GStrv) sources = g_strsplit (card->sources, " ", -1);

  return g_strv_contains ((const char * const *) sources, key);
}

static char *
dup_words (const RehabTreatmentCard *card)
{
  g_autoptr (GString) words = g_string_new (card->title);

  for (guint i = 0; card->facts[i] != NULL; i++)
    g_string_append_printf (words, " %s", card->facts[i]);
  g_string_append_printf (words, " %s %s %s", card->design != NULL ? card->design : "", card->who != NULL ? card->who : "",
                          card->limits != NULL ? card->limits : "");

  return g_string_free_and_steal (g_steal_pointer (&words));
}

static void
test_every_kind_has_its_row (void)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (REHAB_TYPE_EVENT_KIND);

  g_assert_null (rehab_treatment_lookup (REHAB_EVENT_KIND_NONE));

  for (guint i = 1; i < kinds->n_values; i++)
    {
      const RehabTreatment *treatment = rehab_treatment_lookup ((RehabEventKind) kinds->values[i].value);

      g_test_message ("%s", kinds->values[i].value_nick);
      g_assert_nonnull (treatment);
      g_assert_cmpint (treatment->kind, ==, kinds->values[i].value);
      g_assert_cmpstr (treatment->detail_label, !=, NULL);
      g_assert_nonnull (treatment->titles[0]);
      for (guint j = 0; treatment->titles[j] != NULL; j++)
        {
          g_assert_cmpuint (j, <, REHAB_TREATMENT_MOST_TITLES);
          g_assert_cmpint (g_utf8_strlen (treatment->titles[j], -1), <=, 60);
        }

      /* A sentence about what is published has a source. */
      g_assert_cmpint (treatment->principle != NULL, ==, *treatment->sources != '\0');
    }
}

static void
test_cards_are_whole (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rehab_treatment_card_get_count (); i++)
    {
      const RehabTreatmentCard *card = rehab_treatment_card_get_nth (i);
      g_auto (GStrv) keys = g_strsplit (card->sources, " ", -1);

      g_test_message ("%s", card->key);
      g_assert_true (g_hash_table_add (seen, (gpointer) card->key));
      g_assert_cmpuint (strspn (card->key, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (card->key));
      g_assert_true (rehab_treatment_card_lookup (card->key) == card);
      g_assert_cmpuint (card->kinds, !=, 0);
      g_assert_cmpint (g_utf8_strlen (card->title, -1), <=, 48);

      g_assert_nonnull (card->facts[0]);
      for (guint j = 0; card->facts[j] != NULL; j++)
        {
          g_assert_cmpuint (j, <, REHAB_TREATMENT_MOST_FACTS);
          g_assert_true (g_str_has_suffix (card->facts[j], "."));
        }
      if (card->limits != NULL)
        g_assert_true (g_str_has_suffix (card->limits, "."));

      /* How many people: the same in figures and in words. */
      g_assert_cmpint (card->n > 0, ==, card->who != NULL);
      if (card->who != NULL)
        g_assert_cmpuint (g_ascii_strtoull (card->who, NULL, 10), ==, card->n);

      /* A study by itself says what it cannot tell. */
      if (card->standing == REHAB_STANDING_ABSTRACT)
        g_assert_nonnull (card->limits);
      else
        g_assert_null (card->study);

      /* Where nobody has seen a study, that is the limit. */
      if (card->standing == REHAB_STANDING_SECOND_HAND)
        g_assert_null (card->limits);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_autofree char *citation = rehab_sources_dup_citation (keys[j]);

          g_assert_cmpstr (citation, !=, keys[j]);
          if (j == 0 && card->standing == REHAB_STANDING_ARTICLE)
            g_assert_cmpint (*keys[j], ==, 'F');
        }
    }

  g_assert_null (rehab_treatment_card_lookup ("shockwave-unheard-of"));
}

/* Imaging and the treatments have cards; what cannot be given with some people says so before anything else. */
static void
test_cards_of_a_kind (void)
{
  static const RehabEventKind kinds[] = {
    REHAB_EVENT_KIND_IMAGING, REHAB_EVENT_KIND_SHOCKWAVE, REHAB_EVENT_KIND_INJECTION, REHAB_EVENT_KIND_SURGERY,
    REHAB_EVENT_KIND_REFERRAL,
  };
  const RehabTreatmentCard *first_of_shockwave = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = 0;

      for (guint j = 0; j < rehab_treatment_card_get_count (); j++)
        if (rehab_treatment_card_concerns (rehab_treatment_card_get_nth (j), kinds[i]))
          {
            n++;
            if (kinds[i] == REHAB_EVENT_KIND_SHOCKWAVE && first_of_shockwave == NULL)
              first_of_shockwave = rehab_treatment_card_get_nth (j);
          }
      g_assert_cmpuint (n, >, 0);
    }

  g_assert_true (first_of_shockwave->caution);
  g_assert_cmpstr (first_of_shockwave->sources, ==, "R79");
  g_assert_false (rehab_treatment_card_concerns (first_of_shockwave, REHAB_EVENT_KIND_SURGERY));
  g_assert_false (rehab_treatment_card_concerns (first_of_shockwave, REHAB_EVENT_KIND_NONE));
}

/* Every publication on adjuncts and imaging, and every fact of the article about them, is on a card or beside one. */
static void
test_sources_are_covered (void)
{
  static const char *const keys[] = {
    "F45", "F46", "F47", "F48", "F49", "F97", "F98", "F99", "F100", "F101", "F102", "F117", "F118", "F119", "F120", "F121",
    "F122", "F123", "F124", "R4", "R10", "R11", "R12", "R13", "R14", "R16", "R39", "R77", "R78", "R79", "R80", "R81", "R83",
    "R84", "R85", "R112",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gboolean found = FALSE;

      for (guint n = 0; n < rehab_treatment_card_get_count () && !found; n++)
        found = has_source (rehab_treatment_card_get_nth (n), keys[i]);
      for (int kind = REHAB_EVENT_KIND_IMAGING; kind <= REHAB_EVENT_KIND_COMPETITION && !found; kind++)
        {
          g_auto (GStrv) sources = g_strsplit (rehab_treatment_lookup ((RehabEventKind) kind)->sources, " ", -1);

          found = g_strv_contains ((const char * const *) sources, keys[i]);
        }

      g_test_message ("%s", keys[i]);
      g_assert_true (found);
    }
}

/* One series whose printed sign is in doubt is shown nowhere. */
static void
test_doubtful_figures_are_left_out (void)
{
  for (guint i = 0; i < rehab_treatment_card_get_count (); i++)
    {
      const RehabTreatmentCard *card = rehab_treatment_card_get_nth (i);
      g_autofree char *words = dup_words (card);

      g_assert_false (has_source (card, "R82"));
      g_assert_null (strstr (words, "68 %"));
    }
}

/* The figures as they were published. */
static void
test_figures (void)
{
  static const struct
  {
    const char *key;
    const char *figures[6];
  } published[] = {
    { "imaging-thompson", { "22 %", "4 %", "253" } },
    { "imaging-age", { "7 of 31", "45" } },
    { "shockwave-cacchio", { "2500", "0.18", "from 7 to 2, against 5", "from 5 to 2, against 6", "17 of 20 (85 %), against 2 of 20 (10 %)", "6 were lost" } },
    { "shockwave-grade", { "moderate", "80 %", "0 %" } },
    { "shockwave-runners", { "63", "39", "5 sessions", "22" } },
    { "injection-zissen", { "50 %", "24 %", "65" } },
    { "injection-nicholson", { "7.22 to 3.94", "28.8 % to 68.8 %", "38.8 %", "25 months", "22 tendons" } },
    { "injection-davenport", { "6 weeks", "17" } },
    { "injection-fader", { "63 %", "10 of 18", "80 %", "32.6" } },
    { "surgery-lempainen", { "62 excellent, 30 good, 5 fair, 6 poor", "80 of 90", "5 months (2 to 12)", "103" } },
    { "surgery-benazzo", { "88 %", "2.4", "4.4", "23", "17" } },
    { "surgery-avulsion", { "78.5", "79.9", "119" } },
    { "review-nasser", { "424", "12", "very low" } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (published); i++)
    {
      const RehabTreatmentCard *card = rehab_treatment_card_lookup (published[i].key);
      g_autofree char *words = NULL;

      g_assert_nonnull (card);
      words = dup_words (card);
      for (guint j = 0; j < G_N_ELEMENTS (published[i].figures) && published[i].figures[j] != NULL; j++)
        {
          g_test_message ("%s: %s", published[i].key, published[i].figures[j]);
          g_assert_nonnull (strstr (words, published[i].figures[j]));
        }
    }

  /* The results of each case add up to the cases there are. */
  g_assert_cmpuint (62 + 30 + 5 + 6, ==, rehab_treatment_card_lookup ("surgery-lempainen")->n);
}

/* Facts, never advice. */
static void
test_nothing_is_advised (void)
{
  static const char *const words_of_advice[] = {
    "should", "must", "recommend", "advis", "reduce", "avoid", "consider ", "better to", "do not", "try ",
  };

  for (guint i = 0; i < rehab_treatment_card_get_count (); i++)
    {
      g_autofree char *words = dup_words (rehab_treatment_card_get_nth (i));
      g_autofree char *lower = g_utf8_strdown (words, -1);

      for (size_t j = 0; j < G_N_ELEMENTS (words_of_advice); j++)
        {
          g_test_message ("%s: %s", rehab_treatment_card_get_nth (i)->key, words_of_advice[j]);
          g_assert_null (strstr (lower, words_of_advice[j]));
        }
    }
}

static void
test_about (void)
{
  g_autofree char *trial = rehab_treatment_card_dup_about (rehab_treatment_card_lookup ("shockwave-cacchio"));
  g_autofree char *without_year = rehab_treatment_card_dup_about (rehab_treatment_card_lookup ("shockwave-runners"));
  g_autofree char *article = rehab_treatment_card_dup_about (rehab_treatment_card_lookup ("surgery-what"));

  g_assert_cmpstr (trial, ==, "Cacchio 2011 · Randomised trial, assessor blind, PEDro 8 of 10 · 40 professional athletes, 20 and 20");
  g_assert_cmpstr (without_year, ==, "MLTJ · Cohort without a comparison group · 63 runners, VISA-H about 39 at the start");
  g_assert_null (article);

  /* What was not read in a study says so. */
  g_assert_nonnull (strstr (rehab_standing_get_label (REHAB_STANDING_SECOND_HAND), "Second-hand"));
  g_assert_cmpint (rehab_treatment_card_lookup ("exercise")->standing, ==, REHAB_STANDING_SECOND_HAND);
}

static void
assert_date (RehabEventKind kind,
             const char    *date,
             const char    *birth,
             int            code)
{
  g_autoptr (GError) error = NULL;
  gboolean fine = rehab_treatment_check_date (rehab_treatment_lookup (kind), on (date),
                                              birth != NULL ? on (birth) : REHAB_DATE_NONE, on ("2026-11-22"), &error);

  g_test_message ("%d %s", kind, date);
  g_assert_cmpint (fine, ==, code < 0);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, REHAB_ERROR, code);
}

static void
test_dates (void)
{
  for (int kind = REHAB_EVENT_KIND_IMAGING; kind <= REHAB_EVENT_KIND_COMPETITION; kind++)
    {
      gboolean planned = kind == REHAB_EVENT_KIND_REFERRAL || kind == REHAB_EVENT_KIND_COMPETITION;

      assert_date ((RehabEventKind) kind, "2026-11-22", "1999-04-03", -1);
      assert_date ((RehabEventKind) kind, "1999-04-03", "1999-04-03", -1);
      assert_date ((RehabEventKind) kind, "1999-04-02", "1999-04-03", REHAB_ERROR_TOO_EARLY);
      assert_date ((RehabEventKind) kind, "1950-01-01", NULL, -1);
      assert_date ((RehabEventKind) kind, "2026-11-23", "1999-04-03", planned ? -1 : REHAB_ERROR_IN_FUTURE);
      assert_date ((RehabEventKind) kind, "2028-11-22", "1999-04-03", planned ? -1 : REHAB_ERROR_IN_FUTURE);
      assert_date ((RehabEventKind) kind, "2028-11-23", NULL, REHAB_ERROR_IN_FUTURE);
      assert_date ((RehabEventKind) kind, "2062-11-22", NULL, REHAB_ERROR_IN_FUTURE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/treatment/kinds", test_every_kind_has_its_row);
  g_test_add_func ("/treatment/cards", test_cards_are_whole);
  g_test_add_func ("/treatment/cards-of-a-kind", test_cards_of_a_kind);
  g_test_add_func ("/treatment/sources", test_sources_are_covered);
  g_test_add_func ("/treatment/doubtful", test_doubtful_figures_are_left_out);
  g_test_add_func ("/treatment/figures", test_figures);
  g_test_add_func ("/treatment/no-advice", test_nothing_is_advised);
  g_test_add_func ("/treatment/about", test_about);
  g_test_add_func ("/treatment/dates", test_dates);

  return g_test_run ();
}
