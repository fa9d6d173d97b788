/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-tables.h"
#include "rehab-field-stage.h"
#include "rehab-i18n.h"
#include "rehab-item.h"
#include "rehab-progression.h"

static RehabCardKind
get_progression_kind (guint n)
{
  return REHAB_CARD_PROGRESSION;
}

static const char *
get_progression_name (guint n)
{
  return rehab_progression_get_nth (n)->key;
}

static void
fill_progression (RehabCard             *card,
                  guint                  n,
                  const RehabThresholds *thresholds)
{
  const RehabProgression *progression = rehab_progression_get_nth (n);
  g_auto (GStrv) facts = g_strsplit (progression->own_facts, " ", -1);

  card->title = g_strdup (_(progression->name));
  card->group = g_strdup (_("Progressions"));
  card->about = g_strdup (_(progression->summary));
  card->place = REHAB_CARD_PLACE_PROGRAMME;
  card->sources = g_strdup (progression->sources);

  rehab_card_add_figure (card, _("Length"),
                         g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) progression->weeks), progression->weeks));
  rehab_card_add_use (card, _("A running plan can begin as it: days, minutes and distances are filled in and can be changed one by "
                              "one. Beside it stands what its source wants before the first run."));
  rehab_card_take_related (card, g_strdup ("rule.one-thing"));
  if (progression->settings != NULL)
    rehab_card_add_limit (card, _(progression->settings));

  for (guint i = 0; facts[i] != NULL; i++)
    if (facts[i][0] != '\0')
      rehab_card_take_related (card, g_strconcat ("start.", facts[i], NULL));
}

const RehabCardTable rehab_card_table_progressions = {
  .prefix = "progression",
  .get_count = rehab_progression_get_count,
  .get_name = get_progression_name,
  .get_kind = get_progression_kind,
  .fill = fill_progression,
};

static const char *
get_start_name (guint n)
{
  return rehab_progression_fact_get_nth (n)->key;
}

static void
fill_start (RehabCard             *card,
            guint                  n,
            const RehabThresholds *thresholds)
{
  const RehabProgressionFact *fact = rehab_progression_fact_get_nth (n);
  RehabThreshold which = rehab_progression_fact_get_threshold (fact);
  const RehabItem *item = rehab_item_lookup (fact->item_key);

  card->title = g_strdup (_(fact->label));
  card->group = g_strdup (_("Before the First Run"));
  card->about = item->help != NULL ? g_strdup (_(item->help)) : NULL;
  card->place = REHAB_CARD_PLACE_PROGRAMME;
  card->sources = g_strdup (fact->sources);

  if (which != REHAB_N_THRESHOLDS)
    {
      rehab_card_add_threshold (card, which, thresholds);
      rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_THRESHOLD, rehab_threshold_get_info (which)->key));
    }
  rehab_card_add_use (card, _("It is listed where a running plan begins, with the last value and its day. It stops nothing: the "
                              "clinician decides."));
  rehab_card_take_related (card, rehab_card_dup_item_key (item));

  for (guint i = 0; i < rehab_progression_get_count (); i++)
    {
      const RehabProgression *progression = rehab_progression_get_nth (i);
      g_auto (GStrv) own = g_strsplit (progression->own_facts, " ", -1);

      if (g_strv_contains ((const char *const *) own, fact->key))
        rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_PROGRESSION, progression->key));
    }
}

const RehabCardTable rehab_card_table_starts = {
  .prefix = "start",
  .get_count = rehab_progression_fact_get_count,
  .get_name = get_start_name,
  .get_kind = get_progression_kind,
  .fill = fill_start,
};

static const char *
get_field_name (guint n)
{
  return rehab_field_stage_get_nth (n)->key;
}

static RehabCardKind
get_field_kind (guint n)
{
  return REHAB_CARD_FIELD;
}

static void
add_gates (RehabCard             *card,
           const RehabFieldStage *stage,
           const RehabThresholds *thresholds)
{
  const RehabFieldStage *previous = rehab_field_stage_get_previous (stage);

  if ((stage->gates & REHAB_FIELD_GATE_PREVIOUS) != 0 && previous != NULL)
    {
      /* Translators: the stage that comes before this one */
      rehab_card_take_use (card, g_strdup_printf (_("It waits for the stage before it, done and settled: %s."), _(previous->label)));
      rehab_card_add_threshold (card, REHAB_THRESHOLD_SETTLED_RUN, thresholds);
      rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_FIELD, previous->key));
    }
  if ((stage->gates & REHAB_FIELD_GATE_RUNNING) != 0)
    rehab_card_add_use (card, _("It waits for easy flat runs that settled by the next morning."));
  if ((stage->gates & REHAB_FIELD_GATE_STRENGTH) != 0)
    {
      rehab_card_add_use (card, _("It waits for strength: the bridge count of the involved side beside the other."));
      rehab_card_add_threshold (card, REHAB_THRESHOLD_LIMB_SYMMETRY, thresholds);
      rehab_card_take_related (card, g_strdup ("threshold.limb-symmetry"));
    }
  if ((stage->gates & REHAB_FIELD_GATE_MONTHS) != 0)
    {
      rehab_card_add_use (card, _("It waits for months of loading that was built up."));
      rehab_card_add_threshold (card, REHAB_THRESHOLD_MONTHS_OF_LOADING, thresholds);
      rehab_card_take_related (card, g_strdup ("threshold.months-of-loading"));
    }
}

static void
fill_field (RehabCard             *card,
            guint                  n,
            const RehabThresholds *thresholds)
{
  const RehabFieldStage *stage = rehab_field_stage_get_nth (n);

  card->title = g_strdup (_(stage->label));
  card->group = g_strdup (rehab_field_family_get_title (stage->family));
  card->about = g_strdup (_(stage->help));
  card->place = REHAB_CARD_PLACE_PROGRAMME;
  card->sources = g_strdup (stage->sources);

  rehab_card_add_use (card, _("It can be planned as a session, and named in a clearance. What it waits for stands beside it with the "
                              "values that there are; it stops nothing."));
  add_gates (card, stage, thresholds);
  rehab_card_add_limit (card, _("The article asks for stages, gated by symptoms and strength. Which stage follows which, and the "
                                "figures of the gates, nobody published: they are settings."));
}

const RehabCardTable rehab_card_table_fields = {
  .prefix = "field",
  .get_count = rehab_field_stage_get_count,
  .get_name = get_field_name,
  .get_kind = get_field_kind,
  .fill = fill_field,
};
