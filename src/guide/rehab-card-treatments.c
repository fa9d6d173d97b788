/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-tables.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-prevention.h"
#include "rehab-treatment.h"

/* Those kinds of events of which something is published. */
static const RehabEventKind kinds[] = {
  REHAB_EVENT_KIND_IMAGING, REHAB_EVENT_KIND_SHOCKWAVE, REHAB_EVENT_KIND_INJECTION, REHAB_EVENT_KIND_SURGERY,
  REHAB_EVENT_KIND_REFERRAL,
};

static RehabCardKind
get_treatment_kind (guint n)
{
  return REHAB_CARD_TREATMENT;
}

static guint
count_events (void)
{
  return G_N_ELEMENTS (kinds);
}

static const char *
get_event_name (guint n)
{
  return rehab_choice_get_nick (REHAB_TYPE_EVENT_KIND, kinds[n]);
}

static void
fill_event (RehabCard             *card,
            guint                  n,
            const RehabThresholds *thresholds)
{
  const RehabTreatment *treatment = rehab_treatment_lookup (kinds[n]);

  card->title = g_strdup (rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, (int) kinds[n]));
  card->group = g_strdup (card->title);
  card->place = REHAB_CARD_PLACE_OVERVIEW;
  card->sources = g_strdup (treatment->sources);
  if (treatment->principle != NULL)
    card->about = g_strdup (_(treatment->principle));

  rehab_card_add_use (card, _("It is recorded as an event, and its day is drawn in every chart. What is published about it stands "
                              "beside the form."));
  if (kinds[n] == REHAB_EVENT_KIND_SHOCKWAVE)
    {
      rehab_card_add_threshold (card, REHAB_THRESHOLD_SHOCKWAVE_WEEKS, thresholds);
      rehab_card_take_related (card, g_strdup ("attention.shockwave-alone"));
    }

  for (guint i = 0; i < rehab_treatment_card_get_count (); i++)
    {
      const RehabTreatmentCard *published = rehab_treatment_card_get_nth (i);

      if (rehab_treatment_card_concerns (published, kinds[n]))
        rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_TREATMENT, published->key));
    }
}

const RehabCardTable rehab_card_table_events = {
  .prefix = "event",
  .get_count = count_events,
  .get_name = get_event_name,
  .get_kind = get_treatment_kind,
  .fill = fill_event,
};

static const char *
get_treatment_name (guint n)
{
  return rehab_treatment_card_get_nth (n)->key;
}

static void
fill_treatment (RehabCard             *card,
                guint                  n,
                const RehabThresholds *thresholds)
{
  const RehabTreatmentCard *published = rehab_treatment_card_get_nth (n);

  card->title = g_strdup (_(published->title));
  card->caution = published->caution;
  card->study = rehab_treatment_card_dup_about (published);
  card->place = REHAB_CARD_PLACE_OVERVIEW;
  card->sources = g_strdup (published->sources);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *key = NULL;

      if (!rehab_treatment_card_concerns (published, kinds[i]))
        continue;

      if (card->group == NULL)
        card->group = g_strdup (rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, (int) kinds[i]));
      key = g_strconcat ("event.", get_event_name (i), NULL);
      rehab_card_take_related (card, g_steal_pointer (&key));
    }

  for (guint i = 0; published->facts[i] != NULL; i++)
    rehab_card_add_finding (card, _(published->facts[i]));
  if (published->limits != NULL)
    rehab_card_add_limit (card, _(published->limits));
  rehab_card_add_limit (card, rehab_standing_get_label (published->standing));
  rehab_card_add_use (card, _("It stands beside the form of an event of its kind. Whether a treatment fits is for the clinician to "
                              "say."));
}

const RehabCardTable rehab_card_table_treatments = {
  .prefix = "treatment",
  .get_count = rehab_treatment_card_get_count,
  .get_name = get_treatment_name,
  .get_kind = get_treatment_kind,
  .fill = fill_treatment,
};

static const char *
get_prevention_name (guint n)
{
  return rehab_prevention_get_nth (n)->key;
}

static RehabCardKind
get_prevention_kind (guint n)
{
  return REHAB_CARD_PREVENTION;
}

static void
fill_prevention (RehabCard             *card,
                 guint                  n,
                 const RehabThresholds *thresholds)
{
  const RehabPrevention *prevention = rehab_prevention_get_nth (n);

  card->title = g_strdup (_(prevention->text));
  card->group = g_strdup (rehab_card_kind_get_title (REHAB_CARD_PREVENTION));
  card->place = REHAB_CARD_PLACE_PHASES;
  card->sources = g_strdup (prevention->sources);

  rehab_card_add_use (card, _("It is listed in the last phase, as what the article says about staying well."));
  if (prevention->caveat != NULL)
    rehab_card_add_limit (card, _(prevention->caveat));
  rehab_card_add_limit (card, _("From an article whose own references cannot be followed."));
}

const RehabCardTable rehab_card_table_preventions = {
  .prefix = "prevention",
  .get_count = rehab_prevention_get_count,
  .get_name = get_prevention_name,
  .get_kind = get_prevention_kind,
  .fill = fill_prevention,
};
