/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention.h"
#include "rehab-card.h"
#include "rehab-choice.h"
#include "rehab-criterion.h"
#include "rehab-enum-types.h"
#include "rehab-exercise.h"
#include "rehab-field-stage.h"
#include "rehab-instrument.h"
#include "rehab-language.h"
#include "rehab-load-metric.h"
#include "rehab-prevention.h"
#include "rehab-progression.h"
#include "rehab-publication.h"
#include "rehab-return-criterion.h"
#include "rehab-source.h"
#include "rehab-treatment.h"

#include <string.h>

static void
assert_card (RehabCardKind kind,
             const char   *name)
{
  g_autofree char *key = rehab_card_dup_key (kind, name);

  g_test_message ("%s", key);
  g_assert_true (rehab_card_exists (key));
  g_assert_cmpint (rehab_card_get_kind (key), ==, kind);
}

/* Whatever the program asks, counts, draws or warns of has a card. */
static void
test_every_row_has_a_card (void)
{
  guint n_items = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      g_autofree char *key = rehab_card_dup_item_key (item);

      g_test_message ("%s", key);
      g_assert_true (rehab_card_exists (key));
      n_items++;
    }
  g_assert_cmpuint (n_items, >, 100);

  for (guint i = 0; i < rehab_instrument_get_count (); i++)
    assert_card (REHAB_CARD_QUESTIONNAIRE, rehab_instrument_get_nth (i)->key);
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    assert_card (REHAB_CARD_THRESHOLD, rehab_threshold_get_info (i)->key);
  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    assert_card (REHAB_CARD_CRITERION, rehab_criterion_get_nth (i)->key);
  for (guint i = 0; i < rehab_return_criterion_get_count (); i++)
    assert_card (REHAB_CARD_RETURN, rehab_return_criterion_get_nth (i)->key);
  for (guint i = 0; i < rehab_attention_rule_get_count (); i++)
    assert_card (REHAB_CARD_ATTENTION, rehab_attention_rule_get_nth (i)->key);
  for (guint i = 0; i < REHAB_N_LOAD_METRICS; i++)
    assert_card (REHAB_CARD_LOAD, rehab_load_metric_get_info (i)->key);
  for (guint i = 0; i < rehab_progression_get_count (); i++)
    assert_card (REHAB_CARD_PROGRESSION, rehab_progression_get_nth (i)->key);
  for (guint i = 0; i < rehab_field_stage_get_count (); i++)
    assert_card (REHAB_CARD_FIELD, rehab_field_stage_get_nth (i)->key);
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    assert_card (REHAB_CARD_EXERCISE, rehab_exercise_get_nth (i)->key);
  for (guint i = 0; i < rehab_treatment_card_get_count (); i++)
    assert_card (REHAB_CARD_TREATMENT, rehab_treatment_card_get_nth (i)->key);
  for (guint i = 0; i < rehab_prevention_get_count (); i++)
    assert_card (REHAB_CARD_PREVENTION, rehab_prevention_get_nth (i)->key);

  for (int kind = REHAB_EVENT_KIND_IMAGING; kind <= REHAB_EVENT_KIND_COMPETITION; kind++)
    {
      const RehabTreatment *treatment = rehab_treatment_lookup (kind);
      g_autofree char *key = g_strconcat ("event.", rehab_choice_get_nick (REHAB_TYPE_EVENT_KIND, kind), NULL);

      if (treatment->principle != NULL)
        g_assert_true (rehab_card_exists (key));
    }

  for (guint i = 0; i < rehab_progression_fact_get_count (); i++)
    {
      g_autofree char *key = g_strconcat ("start.", rehab_progression_fact_get_nth (i)->key, NULL);

      g_assert_true (rehab_card_exists (key));
    }

  g_assert_true (rehab_card_exists ("rule.pain-goom"));
  g_assert_true (rehab_card_exists ("rule.pain-silbernagel"));
  g_assert_true (rehab_card_exists ("rule.settled"));
  g_assert_true (rehab_card_exists ("rule.one-thing"));
}

static void
assert_sources (const RehabCard *card,
                const char      *keys)
{
  g_auto (GStrv) split = g_strsplit (keys, " ", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      if (split[i][0] == '\0')
        continue;

      g_test_message ("%s: %s", card->key, split[i]);
      g_assert_nonnull (rehab_publication_lookup (split[i]));
    }
}

static void
assert_sentences (GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (g_ptr_array_index (list, i), !=, "");
}

/* A card says where it comes from or that it is the clinic's own, what the program does with it, and where that is seen. */
static void
test_every_card_is_whole (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (rehab_card_get_count (), >, 300);

  for (guint i = 0; i < rehab_card_get_count (); i++)
    {
      const char *key = rehab_card_get_nth (i);
      g_autoptr (RehabCard) card = rehab_card_new (key, NULL);
      g_autofree char *citation = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", key);
      g_assert_true (g_hash_table_add (keys, (gpointer) key));
      g_assert_cmpstr (card->key, ==, key);
      g_assert_nonnull (card->title);
      g_assert_cmpstr (card->title, !=, "");
      g_assert_nonnull (card->group);
      g_assert_cmpuint (card->uses->len, >, 0);
      g_assert_nonnull (rehab_card_place_get_label (card->place));
      assert_sentences (card->uses);
      assert_sentences (card->limits);
      assert_sentences (card->findings);
      for (guint j = 0; j < card->figures->len; j++)
        g_assert_cmpstr (((RehabCardFigure *) g_ptr_array_index (card->figures, j))->value, !=, "");

      assert_sources (card, card->sources);
      assert_sources (card, card->background);
      for (guint j = 0; j < card->notes->len; j++)
        {
          const RehabCardNote *note = g_ptr_array_index (card->notes, j);

          g_assert_cmpstr (note->sources, !=, "");
          assert_sources (card, note->sources);
        }

      citation = rehab_sources_dup_citation (card->sources);
      g_assert_cmpstr (citation, !=, "");
      if (card->sources[0] == '\0')
        g_assert_cmpstr (citation, ==, "clinic setting");

      for (guint j = 0; j < card->related->len; j++)
        {
          g_test_message ("%s leads to %s", key, (char *) g_ptr_array_index (card->related, j));
          g_assert_true (rehab_card_exists (g_ptr_array_index (card->related, j)));
        }

      text = rehab_card_dup_text (card);
      g_assert_cmpuint (strlen (text), >, 20);
    }
}

static gboolean
has_figure (const RehabCard *card,
            const char      *label,
            const char      *value)
{
  for (guint i = 0; i < card->figures->len; i++)
    {
      const RehabCardFigure *figure = g_ptr_array_index (card->figures, i);

      if (g_str_equal (figure->label, label) && g_str_equal (figure->value, value))
        return TRUE;
    }

  return FALSE;
}

static void
test_test (void)
{
  g_autoptr (RehabCard) card = rehab_card_new ("item.test-modified-bent-knee", NULL);

  g_assert_cmpstr (card->title, ==, "Modified bent-knee stretch");
  g_assert_true (has_figure (card, "Sensitivity", "0.89 (95 % interval 0.76 to 0.96)"));
  g_assert_true (has_figure (card, "Likelihood ratio of a yes", "10.2"));
  g_assert_true (has_figure (card, "People", "92"));
  g_assert_cmpuint (card->limits->len, ==, 1);
  g_assert_true (g_ptr_array_find_with_equal_func (card->related, "rule.entry-tests", g_str_equal, NULL));
}

/* A criterion leads to what it reads, and what is read to the criterion. */
static void
test_related (void)
{
  g_autoptr (RehabCard) criterion = rehab_card_new ("criterion.deep-symmetry", NULL);
  g_autoptr (RehabCard) item = rehab_card_new ("item.strength-hip-extension", NULL);
  g_autoptr (RehabCard) outcome = rehab_card_new ("return.return-hop-single", NULL);

  g_assert_true (g_ptr_array_find_with_equal_func (criterion->related, "item.strength-hip-extension", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (item->related, "criterion.deep-symmetry", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (item->related, "return.return-symmetry", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (outcome->related, "item.function-hop-single", g_str_equal, NULL));
}

/* The value that is in force here stands beside the one that everybody begins with. */
static void
test_clinic_value (void)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (RehabThresholds) own = rehab_thresholds_with (standard, REHAB_THRESHOLD_LIMB_SYMMETRY, 85, NULL);
  g_autoptr (RehabThresholds) without = rehab_thresholds_with_use (own, "deep-symmetry", FALSE);
  g_autoptr (RehabCard) threshold = rehab_card_new ("threshold.limb-symmetry", own);
  g_autoptr (RehabCard) criterion = rehab_card_new ("criterion.deep-symmetry", own);
  g_autoptr (RehabCard) untouched = rehab_card_new ("criterion.deep-symmetry", standard);
  g_autoptr (RehabCard) unused = rehab_card_new ("criterion.deep-symmetry", without);

  g_assert_true (has_figure (threshold, "At this clinic", "85 %"));
  g_assert_true (has_figure (threshold, "Begins as", "90 %"));
  g_assert_true (has_figure (threshold, "Can be set", "from 50 % to 100 %"));
  g_assert_true (has_figure (criterion, "Limb symmetry", "85 % at this clinic (begins as 90 %)"));
  g_assert_true (has_figure (untouched, "Limb symmetry", "90 %"));
  g_assert_cmpuint (unused->uses->len, ==, criterion->uses->len + 1);
  g_assert_true (g_ptr_array_find_with_equal_func (threshold->related, "criterion.deep-symmetry", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (threshold->related, "return.return-symmetry", g_str_equal, NULL));
}

/* Where sources disagree, each of them is told. */
static void
test_disputes (void)
{
  g_autoptr (RehabCard) pain = rehab_card_new ("rule.pain-goom", NULL);
  g_autoptr (RehabCard) ratio = rehab_card_new ("load.ratio-coupled", NULL);
  const RehabCardNote *note = g_ptr_array_index (pain->notes, 0);

  g_assert_true (note->is_dispute);
  g_assert_nonnull (strstr (note->sources, "R33"));
  g_assert_nonnull (strstr (note->sources, "R36"));
  g_assert_cmpuint (ratio->notes->len, ==, 3);
}

static void
test_citing (void)
{
  g_autoptr (GPtrArray) frandsen = rehab_card_list_citing ("R58");
  g_autoptr (GPtrArray) fact = rehab_card_list_citing ("F91");
  g_autoptr (GPtrArray) article = rehab_card_list_citing ("F");
  g_autoptr (GPtrArray) none = rehab_card_list_citing ("R65");

  g_assert_true (g_ptr_array_find_with_equal_func (frandsen, "threshold.run-spike", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (fact, "rule.one-thing", g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (fact, "rule.settled", g_str_equal, NULL));
  g_assert_cmpuint (article->len, >, fact->len);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_unknown (void)
{
  g_assert_null (rehab_card_new ("", NULL));
  g_assert_null (rehab_card_new ("item", NULL));
  g_assert_null (rehab_card_new ("item.", NULL));
  g_assert_null (rehab_card_new ("item.outcome-visa-h", NULL));
  g_assert_null (rehab_card_dup_title ("rule.nothing"));
  g_assert_false (rehab_card_exists ("threshold.nothing"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card/every-row", test_every_row_has_a_card);
  g_test_add_func ("/card/whole", test_every_card_is_whole);
  g_test_add_func ("/card/test", test_test);
  g_test_add_func ("/card/related", test_related);
  g_test_add_func ("/card/clinic-value", test_clinic_value);
  g_test_add_func ("/card/disputes", test_disputes);
  g_test_add_func ("/card/citing", test_citing);
  g_test_add_func ("/card/unknown", test_unknown);

  return g_test_run ();
}
