/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention.h"
#include "rehab-card-tables.h"
#include "rehab-criterion.h"
#include "rehab-i18n.h"
#include "rehab-load-metric.h"
#include "rehab-progression.h"
#include "rehab-return-criterion.h"

static guint
count_loads (void)
{
  return REHAB_N_LOAD_METRICS;
}

static const char *
get_load_name (guint n)
{
  return rehab_load_metric_get_info (n)->key;
}

static RehabCardKind
get_load_kind (guint n)
{
  return REHAB_CARD_LOAD;
}

/* Sentences of tables that begin in lower case stand alone here. */
static char *
dup_sentence (const char *text)
{
  gunichar first = g_unichar_toupper (g_utf8_get_char (text));
  g_autoptr (GString) sentence = g_string_new (NULL);

  g_string_append_unichar (sentence, first);
  g_string_append (sentence, g_utf8_next_char (text));
  if (!g_str_has_suffix (text, "."))
    g_string_append_c (sentence, '.');

  return g_string_free_and_steal (g_steal_pointer (&sentence));
}

static void
fill_load (RehabCard             *card,
           guint                  n,
           const RehabThresholds *thresholds)
{
  const RehabLoadMetricInfo *info = rehab_load_metric_get_info (n);

  card->title = g_strdup (_(info->label));
  card->group = g_strdup (rehab_card_kind_get_title (REHAB_CARD_LOAD));
  card->about = dup_sentence (_(info->formula));
  card->place = REHAB_CARD_PLACE_PROGRESS;
  card->sources = g_strdup (info->sources);
  card->background = g_strdup (info->background);

  if (info->unit[0] != '\0')
    rehab_card_add_figure (card, _("Unit"), g_strdup (rehab_load_metric_get_unit (n)));
  rehab_card_add_figure (card, _("Longest window"), g_strdup_printf (ngettext ("%u day", "%u days", info->days), info->days));
  /* Translators: what a figure has to have so that it can be computed */
  rehab_card_add_figure (card, _("Needs"), g_strdup (_(info->needs)));

  rehab_card_add_use (card, _("It is drawn on the Progress page, told in the readout of a day and written into what is exported. "
                              "Where it cannot be computed there is a gap, and never a zero."));
  rehab_card_add_limit (card, _("It describes. It foretells no injury, and no band of it is drawn or coloured."));

  if (info->days > 1)
    {
      rehab_card_add_threshold (card, REHAB_THRESHOLD_LOAD_COVERAGE, thresholds);
      rehab_card_take_related (card, g_strdup ("threshold.load-coverage"));
    }
  if (n == REHAB_LOAD_METRIC_MONOTONY || n == REHAB_LOAD_METRIC_STRAIN)
    {
      rehab_card_add_threshold (card, REHAB_THRESHOLD_LOAD_DEVIATION, thresholds);
      rehab_card_take_related (card, g_strdup ("threshold.load-deviation"));
    }
  if (n == REHAB_LOAD_METRIC_RUN_SPIKE_KM || n == REHAB_LOAD_METRIC_RUN_SPIKE_MINUTES)
    {
      rehab_card_take_related (card, g_strdup ("threshold.run-spike"));
      rehab_card_take_related (card, g_strdup ("threshold.run-double"));
    }
}

const RehabCardTable rehab_card_table_loads = {
  .prefix = "load",
  .get_count = count_loads,
  .get_name = get_load_name,
  .get_kind = get_load_kind,
  .fill = fill_load,
};

static const char *
get_attention_name (guint n)
{
  return rehab_attention_rule_get_nth (n)->key;
}

static RehabCardKind
get_attention_kind (guint n)
{
  return REHAB_CARD_ATTENTION;
}

static void
fill_attention (RehabCard             *card,
                guint                  n,
                const RehabThresholds *thresholds)
{
  const RehabAttentionRule *rule = rehab_attention_rule_get_nth (n);

  card->title = g_strdup (_(rule->label));
  card->group = g_strdup (rehab_card_kind_get_title (REHAB_CARD_ATTENTION));
  card->about = g_strdup (_(rule->help));
  card->place = REHAB_CARD_PLACE_OVERVIEW;
  card->sources = g_strdup (rule->sources);
  card->background = g_strdup (rule->background);

  for (guint i = 0; i < rule->n_thresholds; i++)
    {
      rehab_card_add_threshold (card, rule->thresholds[i], thresholds);
      rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_THRESHOLD, rehab_threshold_get_info (rule->thresholds[i])->key));
    }

  rehab_card_add_use (card, _("It is listed on the overview, in the list of patients and in the squad’s table, with the figures that "
                              "raised it. It tells a fact, and says nothing of what to do."));
  if (rule->can_be_set_aside)
    rehab_card_add_use (card, _("It can be set aside for one patient with a reason, and the clinic can switch it off."));
  else
    rehab_card_add_use (card, _("It cannot be set aside or switched off."));
  if (thresholds != NULL && rule->can_be_set_aside && !rehab_thresholds_uses (thresholds, rule->key))
    rehab_card_add_use (card, _("This clinic has switched it off."));
}

const RehabCardTable rehab_card_table_attention = {
  .prefix = "attention",
  .get_count = rehab_attention_rule_get_count,
  .get_name = get_attention_name,
  .get_kind = get_attention_kind,
  .fill = fill_attention,
};

static guint
count_thresholds (void)
{
  return REHAB_N_THRESHOLDS;
}

static const char *
get_threshold_name (guint n)
{
  return rehab_threshold_get_info (n)->key;
}

static RehabCardKind
get_threshold_kind (guint n)
{
  return REHAB_CARD_THRESHOLD;
}

/* Whatever reads a threshold names it in its own table, so that this list follows from them. */
static void
relate_readers (RehabCard     *card,
                RehabThreshold which)
{
  for (guint i = 0; i < rehab_attention_rule_get_count (); i++)
    {
      const RehabAttentionRule *rule = rehab_attention_rule_get_nth (i);

      for (guint j = 0; j < rule->n_thresholds; j++)
        if (rule->thresholds[j] == which)
          rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_ATTENTION, rule->key));
    }

  for (guint i = 0; i < rehab_criterion_get_count (); i++)
    if (rehab_criterion_get_nth (i)->threshold == which)
      rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_CRITERION, rehab_criterion_get_nth (i)->key));

  for (guint i = 0; i < rehab_return_criterion_get_count (); i++)
    if (rehab_return_criterion_get_nth (i)->threshold == which)
      rehab_card_take_related (card, rehab_card_dup_key (REHAB_CARD_RETURN, rehab_return_criterion_get_nth (i)->key));

  for (guint i = 0; i < rehab_progression_fact_get_count (); i++)
    {
      const RehabProgressionFact *fact = rehab_progression_fact_get_nth (i);

      if (rehab_progression_fact_get_threshold (fact) == which)
        rehab_card_take_related (card, g_strconcat ("start.", fact->key, NULL));
    }
}

static void
fill_threshold (RehabCard             *card,
                guint                  n,
                const RehabThresholds *thresholds)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (n);
  g_autofree char *min = rehab_threshold_dup_words (n, info->min);
  g_autofree char *max = rehab_threshold_dup_words (n, info->max);

  card->title = g_strdup (_(info->label));
  card->group = g_strdup (rehab_threshold_group_get_title (info->group));
  card->about = g_strdup (_(info->help));
  card->place = REHAB_CARD_PLACE_PREFERENCES;
  card->sources = g_strdup (info->sources);
  card->background = g_strdup (info->background);

  if (thresholds != NULL)
    rehab_card_add_figure (card, _("At this clinic"), rehab_threshold_dup_words (n, rehab_thresholds_get (thresholds, n)));
  rehab_card_add_figure (card, _("Begins as"), rehab_threshold_dup_words (n, info->standard));
  /* Translators: the least and the greatest value that a clinic can set */
  rehab_card_add_figure (card, _("Can be set"), info->choices != NULL ? g_strdup_printf (_("%s or %s"), min, max)
                                                                      : g_strdup_printf (_("from %s to %s"), min, max));

  rehab_card_add_use (card, _("The clinic can set it in the Preferences. What was decided before keeps the value that held then."));
  if (info->sources[0] == '\0')
    rehab_card_add_limit (card, _("Nobody published this figure: it is a setting of the clinic."));
  relate_readers (card, n);
}

const RehabCardTable rehab_card_table_thresholds = {
  .prefix = "threshold",
  .get_count = count_thresholds,
  .get_name = get_threshold_name,
  .get_kind = get_threshold_kind,
  .fill = fill_threshold,
};
