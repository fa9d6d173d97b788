/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-tables.h"
#include "rehab-choice.h"
#include "rehab-composite.h"
#include "rehab-criterion-rows.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-instrument.h"
#include "rehab-progression.h"
#include "rehab-return-rows.h"
#include "rehab-source.h"

static RehabCardKind
get_item_kind (guint n)
{
  switch (rehab_item_get_nth (n)->section)
    {
    case REHAB_SECTION_RED_FLAGS:
      return REHAB_CARD_FLAG;

    case REHAB_SECTION_HISTORY:
    case REHAB_SECTION_HEALTH:
      return REHAB_CARD_RISK;

    case REHAB_SECTION_TESTS:
    case REHAB_SECTION_LOAD_TESTS:
    case REHAB_SECTION_STRENGTH:
    case REHAB_SECTION_FUNCTION:
    case REHAB_SECTION_LOOK_ALIKES:
      return REHAB_CARD_TEST;

    case REHAB_SECTION_PAIN:
    case REHAB_SECTION_SYMPTOMS:
    case REHAB_SECTION_OUTCOME:
    case REHAB_SECTION_IMAGING:
    case REHAB_SECTION_ADVICE:
    case REHAB_N_SECTIONS:
    default:
      return REHAB_CARD_QUESTION;
    }
}

/* A questionnaire has a card of its own. */
static const char *
get_item_name (guint n)
{
  const RehabItem *item = rehab_item_get_nth (n);

  return item->kind != REHAB_ITEM_INSTRUMENT ? item->key : NULL;
}

static char *
dup_rate (double rate,
          double low,
          double high)
{
  g_autofree char *shown = rehab_language_dup_fixed (rate, 2);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!(high > 0.0))
    return g_steal_pointer (&shown);

  from = rehab_language_dup_fixed (low, 2);
  to = rehab_language_dup_fixed (high, 2);

  /* Translators: a rate and its 95 % interval: "0.84 (95 % interval 0.71 to 0.93)" */
  return g_strdup_printf (_("%s (95 %% interval %s to %s)"), shown, from, to);
}

static void
add_evidence (RehabCard           *card,
              const RehabEvidence *evidence)
{
  if (evidence->sensitivity > 0.0)
    rehab_card_add_figure (card, _("Sensitivity"),
                           dup_rate (evidence->sensitivity, evidence->sensitivity_low, evidence->sensitivity_high));
  if (evidence->specificity > 0.0)
    rehab_card_add_figure (card, _("Specificity"),
                           dup_rate (evidence->specificity, evidence->specificity_low, evidence->specificity_high));
  if (evidence->lr_positive > 0.0)
    rehab_card_add_figure (card, _("Likelihood ratio of a yes"), rehab_language_dup_fixed (evidence->lr_positive, 1));
  if (evidence->lr_negative > 0.0)
    rehab_card_add_figure (card, _("Likelihood ratio of a no"), rehab_language_dup_fixed (evidence->lr_negative, 2));
  if (evidence->n_studies > 0)
    rehab_card_add_figure (card, _("Studies"), g_strdup_printf ("%u", evidence->n_studies));
  if (evidence->n_people > 0)
    rehab_card_add_figure (card, _("People"), g_strdup_printf ("%u", evidence->n_people));
  if (evidence->caveat != NULL)
    rehab_card_add_limit (card, _(evidence->caveat));
}

static gboolean
reads_item (const char *const *items,
            const char        *key)
{
  return items != NULL && g_strv_contains (items, key);
}

/* Everything that reads the answer: criteria of both kinds, what is asked before the first run, and the entry tests. */
static void
add_readers (RehabCard  *card,
             const char *item_key)
{
  for (guint i = 0; i < REHAB_COMPOSITE_N_TESTS; i++)
    {
      if (g_str_equal (rehab_composite_get_test_item_key (i), item_key))
        {
          rehab_card_add_use (card, _("It is one of the four entry tests of one trial, which the assessment counts."));
          rehab_card_take_related (card, g_strdup ("rule.entry-tests"));
        }
    }

  for (guint i = 0; i < rehab_n_criterion_rows; i++)
    {
      if (reads_item (rehab_criterion_rows[i].items, item_key))
        rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_CRITERION, rehab_criterion_rows[i].criterion.key));
    }

  for (guint i = 0; i < rehab_n_return_rows; i++)
    {
      if (reads_item (rehab_return_rows[i].items, item_key))
        rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_RETURN, rehab_return_rows[i].criterion.key));
    }

  for (guint i = 0; i < rehab_progression_fact_get_count (); i++)
    {
      if (g_str_equal (rehab_progression_fact_get_nth (i)->item_key, item_key))
        rehab_card_take_related (card, g_strconcat ("start.", rehab_progression_fact_get_nth (i)->key, NULL));
    }
}

static void
add_item_uses (RehabCard       *card,
               const RehabItem *item)
{
  if (item->section == REHAB_SECTION_RED_FLAGS)
    {
      rehab_card_add_use (card, _("A yes stays at the top of every page of the patient until somebody writes down what was done "
                                  "about it. While it is open, a criterion of each step to a further phase is not met."));
      rehab_card_take_related (card, g_strdup ("attention.open-flag"));
    }

  if (item->core)
    rehab_card_add_use (card, _("It belongs to the short form, which is asked again at each review."));
  else
    rehab_card_add_use (card, _("It belongs to the full form. Not asked is kept apart from no."));
  if (item->sided)
    rehab_card_add_use (card, _("Left and right are answered one by one."));
  if (item->with_pain)
    rehab_card_add_use (card, _("A yes also takes a score from 0 to 10."));
  if (item->young_only)
    {
      rehab_card_add_use (card, _("It is asked of patients below the clinic’s age for an open growth plate."));
      rehab_card_take_related (card, g_strdup ("threshold.growth-plate-age"));
    }
  if (item->evidence.lr_positive > 0.0)
    rehab_card_add_use (card, _("Its figures stand beside the answer and in the report. No score is made of them, and they are "
                                "never multiplied."));
  if (item->kind == REHAB_ITEM_STRENGTH)
    {
      rehab_card_add_use (card, _("The best of three trials counts; sides are compared, and so are visits that were measured "
                                  "alike."));
      rehab_card_take_related (card, g_strdup ("threshold.strength-error"));
      rehab_card_take_related (card, g_strdup ("threshold.limb-symmetry"));
      rehab_card_take_related (card, g_strdup ("threshold.own-best"));
    }
  add_readers (card, item->key);
}

static void
fill_item (RehabCard             *card,
           guint                  n,
           const RehabThresholds *thresholds)
{
  const RehabItem *item = rehab_item_get_nth (n);
  const char *section = rehab_section_get_title (item->section);

  card->title = g_strdup (_(item->label));
  /* Translators: a section of the assessment, and a heading within it */
  card->group = item->group != NULL ? g_strdup_printf (C_("card", "%s · %s"), section, _(item->group)) : g_strdup (section);
  card->about = item->help != NULL ? g_strdup (_(item->help)) : NULL;
  card->place = REHAB_CARD_PLACE_ASSESSMENT;
  card->sources = g_strdup (item->sources);

  if (item->hip_flexion != REHAB_HIP_FLEXION_NONE)
    rehab_card_add_figure (card, _("Hip flexion"), g_strdup (rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, item->hip_flexion)));
  add_evidence (card, &item->evidence);
  add_item_uses (card, item);
}

const RehabCardTable rehab_card_table_items = {
  .prefix = "item",
  .get_count = rehab_item_get_count,
  .get_name = get_item_name,
  .get_kind = get_item_kind,
  .fill = fill_item,
};

static const char *
get_questionnaire_name (guint n)
{
  return rehab_instrument_get_nth (n)->key;
}

static RehabCardKind
get_questionnaire_kind (guint n)
{
  return REHAB_CARD_QUESTIONNAIRE;
}

static void
fill_questionnaire (RehabCard             *card,
                    guint                  n,
                    const RehabThresholds *thresholds)
{
  const RehabInstrument *instrument = rehab_instrument_get_nth (n);
  g_autofree char *min = rehab_language_dup_number (instrument->min);
  g_autofree char *max = rehab_language_dup_number (instrument->max);

  card->title = g_strdup (_(instrument->name));
  card->group = g_strdup (rehab_section_get_title (REHAB_SECTION_OUTCOME));
  card->about = g_strdup (_(instrument->about));
  card->place = REHAB_CARD_PLACE_ASSESSMENT;
  card->sources = g_strdup (instrument->sources);

  /* Translators: the least and the greatest total of a questionnaire */
  rehab_card_add_figure (card, C_("score", "Range"), g_strdup_printf (C_("chart", "%s to %s"), min, max));

  for (guint i = 0; i < instrument->n_figures; i++)
    rehab_card_take_finding (card, rehab_instrument_dup_figure (instrument, &instrument->figures[i]));
  for (guint i = 0; i < instrument->n_facts; i++)
    {
      g_autofree char *source = rehab_sources_dup_short (instrument->facts[i].sources);

      rehab_card_take_finding (card, g_strdup_printf ("%s %s", _(instrument->facts[i].text), source));
    }

  rehab_card_add_use (card, _("A total counts when every question that it needs is answered; until then there is none."));
  if (!instrument->is_change)
    rehab_card_add_use (card, _("A change stands beside what is published of changes, and judges nothing."));
  rehab_card_add_use (card, _("The wording of questionnaires belongs to their owners: items stand here under short labels, and are "
                              "answered from the patient’s completed form."));
  if (instrument->caveat != NULL)
    rehab_card_add_limit (card, _(instrument->caveat));
}

const RehabCardTable rehab_card_table_questionnaires = {
  .prefix = "questionnaire",
  .get_count = rehab_instrument_get_count,
  .get_name = get_questionnaire_name,
  .get_kind = get_questionnaire_kind,
  .fill = fill_questionnaire,
};
