/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-words.h"
#include "rehab-i18n.h"
#include "rehab-units.h"

#include <math.h>

/* Above this the decimals of a figure say nothing. */
#define NO_DECIMALS_ABOVE 10000.0

static char *
dup_digits (const RehabLoadMetricInfo *info,
            double                     value)
{
  double scale = pow (10.0, info->decimals);

  value = rehab_units_show (info->measure, value);
  if (info->decimals == 0 || fabs (value) >= NO_DECIMALS_ABOVE)
    return g_strdup_printf ("%.0f", round (value) + 0.0);

  return rehab_language_dup_number (round (value * scale) / scale);
}

static gboolean
is_change (RehabLoadMetric metric)
{
  return metric == REHAB_LOAD_METRIC_WEEK_CHANGE || metric == REHAB_LOAD_METRIC_RUN_SPIKE_KM
         || metric == REHAB_LOAD_METRIC_RUN_SPIKE_MINUTES;
}

/**
 * rehab_load_reason_get_label:
 * @reason: why a figure is not computable
 *
 * Returns: (transfer none): the translated words; "" where it is computable
 */
const char *
rehab_load_reason_get_label (RehabLoadReason reason)
{
  static const char *const labels[] = {
    [REHAB_LOAD_REASON_NONE] = NULL,
    [REHAB_LOAD_REASON_TO_COME] = NC_("load", "the day has not come"),
    [REHAB_LOAD_REASON_NOT_KEPT] = NC_("load", "no day was kept"),
    [REHAB_LOAD_REASON_NOT_ASKED] = NC_("load", "what it needs was not asked"),
    [REHAB_LOAD_REASON_TOO_SHORT] = NC_("load", "the records do not reach back far enough"),
    [REHAB_LOAD_REASON_TOO_FEW_DAYS] = NC_("load", "too few days are known"),
    [REHAB_LOAD_REASON_NOTHING_BEFORE] = NC_("load", "there was nothing before to compare with"),
    [REHAB_LOAD_REASON_NO_SPREAD] = NC_("load", "the load was the same on each day"),
    [REHAB_LOAD_REASON_NO_RUN] = NC_("load", "no run on the day"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (labels) == REHAB_N_LOAD_REASONS);
  g_return_val_if_fail ((guint) reason < REHAB_N_LOAD_REASONS, NULL);

  return labels[reason] == NULL ? "" : C_("load", labels[reason]);
}

/**
 * rehab_load_metric_get_unit:
 * @self: a metric
 *
 * Gets the unit of its figure, as it was chosen.
 *
 * Returns: (transfer none): translated, "km", "mi"; "" for a ratio
 */
const char *
rehab_load_metric_get_unit (RehabLoadMetric self)
{
  const RehabLoadMetricInfo *info = rehab_load_metric_get_info (self);

  g_return_val_if_fail (info != NULL, "");

  if (info->measure != REHAB_UNIT_KIND_NONE && !rehab_units_are_recorded (info->measure))
    return rehab_units_get_symbol (info->measure);

  return *info->unit != '\0' ? _(info->unit) : "";
}

/**
 * rehab_load_value_dup_words:
 * @metric: what it is a figure of
 * @value: the figure
 *
 * Says a figure with its unit, or why there is none: "300 AU", "1.33", "+50 %", "not computable: no day was kept". A
 * figure without decimals is said without them; the value itself has them all.
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_load_value_dup_words (RehabLoadMetric metric,
                            RehabLoadValue  value)
{
  const RehabLoadMetricInfo *info = rehab_load_metric_get_info (metric);
  g_autofree char *digits = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (info != NULL, NULL);

  if (value.reason != REHAB_LOAD_REASON_NONE)
    /* Translators: why a figure of the training load is not there: "not computable: no day was kept" */
    return g_strdup_printf (_("not computable: %s"), rehab_load_reason_get_label (value.reason));

  digits = dup_digits (info, value.value);
  number = g_strconcat (is_change (metric) && round (value.value) > 0.0 ? "+" : "", digits, NULL);
  if (*info->unit == '\0')
    return g_steal_pointer (&number);

  return rehab_language_dup_with_unit (number, rehab_load_metric_get_unit (metric));
}

/**
 * rehab_load_value_dup_coverage:
 * @value: a figure
 *
 * Says how much of its days is known: "6 of 7 days".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_load_value_dup_coverage (RehabLoadValue value)
{
  /* Translators: days known, days asked for: "6 of 7 days" */
  return g_strdup_printf (ngettext ("%u of %u day", "%u of %u days", value.days), value.days_known, value.days);
}

/**
 * rehab_load_metric_dup_method:
 * @metric: a metric
 * @history: the history it is read from
 *
 * Names a metric with what it was made by, for a caption: "Load ratio, coupled (7 : 28 days)", "Monotony (standard
 * deviation of a population)".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_load_metric_dup_method (RehabLoadMetric         metric,
                              const RehabLoadHistory *history)
{
  const RehabLoadMetricInfo *info = rehab_load_metric_get_info (metric);

  g_return_val_if_fail (info != NULL && history != NULL, NULL);

  if (metric != REHAB_LOAD_METRIC_MONOTONY && metric != REHAB_LOAD_METRIC_STRAIN)
    return g_strdup (_(info->label));

  if (rehab_load_history_is_sample (history))
    /* Translators: monotony or strain, with what it was made by */
    return g_strdup_printf (_("%s (standard deviation of a sample)"), _(info->label));

  /* Translators: monotony or strain, with what it was made by */
  return g_strdup_printf (_("%s (standard deviation of a population)"), _(info->label));
}

/**
 * rehab_load_lag_dup_words:
 * @lag: a lagged view
 *
 * Says how many days it is made of: "24 pairs of days, 12 with training", "too few days: 6 with training, 10 needed".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_load_lag_dup_words (const RehabLoadLag *lag)
{
  guint n_pairs, n_loaded;

  g_return_val_if_fail (lag != NULL, NULL);

  n_pairs = rehab_load_lag_get_n_pairs (lag);
  n_loaded = rehab_load_lag_get_n_loaded (lag);

  if (!rehab_load_lag_is_enough (lag))
    /* Translators: days with training of a kind and pain asked, how many the clinic wants */
    return g_strdup_printf (_("too few days: %u with training, %u needed"), n_loaded, rehab_load_lag_get_n_needed (lag));

  /* Translators: days that have a load and a pain, and how many of these have a load above nothing */
  return g_strdup_printf (ngettext ("%u pair of days, %u with training", "%u pairs of days, %u with training", n_pairs),
                          n_pairs, n_loaded);
}

/**
 * rehab_session_outcome_dup_settling:
 * @outcome: what a session led to
 *
 * Says how long the pain took to come back to where it was before: "back after 2 days", "back after 4 days at the latest",
 * "above before for 3 days so far".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_session_outcome_dup_settling (const RehabSessionOutcome *outcome)
{
  g_return_val_if_fail (outcome != NULL, NULL);

  switch (outcome->settling)
    {
    case REHAB_SETTLING_BACK:
      if (outcome->days == 1)
        return g_strdup (C_("settling", "back by the next morning"));
      if (outcome->mornings_missed > 0)
        /* Translators: some of the mornings in between were not asked */
        return g_strdup_printf (ngettext ("back after %u day at the latest", "back after %u days at the latest", outcome->days),
                                outcome->days);

      return g_strdup_printf (ngettext ("back after %u day", "back after %u days", outcome->days), outcome->days);

    case REHAB_SETTLING_ABOVE:
      if (outcome->mornings_missed > 0)
        /* Translators: pain above that before a session, on all mornings that were asked; not all were */
        return g_strdup_printf (ngettext ("above before on the mornings asked of %u day so far",
                                          "above before on the mornings asked of %u days so far", outcome->days),
                                outcome->days);

      return g_strdup_printf (ngettext ("above before for %u day so far", "above before for %u days so far", outcome->days),
                              outcome->days);

    case REHAB_SETTLING_NOT_YET:
      return g_strdup (C_("settling", "not yet known"));

    case REHAB_SETTLING_NOT_ASKED:
    default:
      return g_strdup (C_("settling", "not asked"));
    }
}
