/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-words.h"
#include "rehab-chart-range.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-load-metric.h"
#include "rehab-load-group.h"
#include "rehab-source.h"

#include <math.h>

/* A load with no more decimals than minutes typed have. */
char *
rehab_lag_dup_load (double load)
{
  return rehab_language_dup_number (round (load * 10.0) / 10.0);
}

/* A median can lie half way between two scores. */
char *
rehab_lag_dup_pain (double pain)
{
  return rehab_language_dup_number (round (pain * 10.0) / 10.0);
}

RehabDate
rehab_lag_get_load_date (RehabLagChart       *chart,
                         guint                lag,
                         const RehabLoadPair *pair)
{
  return rehab_date_add_days (pair->date, -(int) lag);
}

/* The morning after a day is the next day's. */
RehabDate
rehab_lag_get_pain_date (RehabLagChart       *chart,
                         const RehabLoadPair *pair)
{
  return rehab_date_add_days (pair->date, rehab_lag_chart_get_pain (chart) == REHAB_LOAD_LAG_NEXT_MORNING);
}

/**
 * rehab_lag_row_get_label:
 * @info: a row
 *
 * Names a row in the language that is spoken.
 *
 * Returns: (transfer none): "All training", "Running", "Hills"
 */
const char *
rehab_lag_row_get_label (const RehabLagRowInfo *info)
{
  int kind = 0;

  g_return_val_if_fail (info != NULL, NULL);

  if (info->kinds == REHAB_LOAD_KINDS_ALL)
    return C_("load", "All training");

  while ((info->kinds & REHAB_LOAD_KIND_BIT (kind)) == 0)
    kind++;

  if (g_str_has_prefix (info->key, "all-"))
    return rehab_load_group_get_label (rehab_load_group_of_kind ((RehabSessionKind) kind));

  return rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, kind);
}

/**
 * rehab_lag_pain_get_label:
 * @pain: which pain
 *
 * Names a pain.
 *
 * Returns: (transfer none): "Pain the next morning", "Worst pain of the day"
 */
const char *
rehab_lag_pain_get_label (RehabLoadLagPain pain)
{
  return pain == REHAB_LOAD_LAG_NEXT_MORNING ? C_("lag", "Pain the next morning") : C_("lag", "Worst pain of the day");
}

/**
 * rehab_lag_get_label:
 * @lag: 0 to 3 days
 *
 * Names whose load a panel is of, seen from the day of the pain.
 *
 * Returns: (transfer none): "Same day", "1 day before"
 */
const char *
rehab_lag_get_label (guint lag)
{
  static const char *const labels[REHAB_N_LAGS] = {
    NC_("lag", "Same day"), NC_("lag", "1 day before"), NC_("lag", "2 days before"), NC_("lag", "3 days before"),
  };

  g_return_val_if_fail (lag < REHAB_N_LAGS, NULL);

  return C_("lag", labels[lag]);
}

/* "31, 30, 30, 29 pairs", or that there are too few. */
static char *
dup_row_summary (RehabLagChart *self,
                 guint          row)
{
  const char *label = rehab_lag_row_get_label (rehab_lag_chart_get_row (self, row));
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint most_loaded = 0;
  gboolean enough = FALSE;

  for (guint i = 0; i < REHAB_N_LAGS; i++)
    {
      const RehabLoadLag *lag = rehab_lag_chart_get_lag (self, row, i);

      most_loaded = MAX (most_loaded, rehab_load_lag_get_n_loaded (lag));
      enough = enough || rehab_load_lag_is_enough (lag);
      g_ptr_array_add (counts, rehab_load_lag_is_enough (lag)
                               ? g_strdup_printf ("%u", rehab_load_lag_get_n_pairs (lag))
                               : g_strdup (C_("lag, pairs", "too few")));
    }

  if (!enough)
    /* Translators: a kind of training; days with it and with pain asked, at most; how many the clinic wants */
    return g_strdup_printf (_("%s: too few days, %u of the %u wanted"), label, most_loaded,
                            rehab_load_lag_get_n_needed (rehab_lag_chart_get_lag (self, row, 0)));

  list = rehab_parts_join (counts, _(", "));

  /* Translators: a kind of training; numbers of pairs for the loads of 0, 1, 2 and 3 days before: "31, 30, 30, 29" */
  return g_strdup_printf (_("%s: %s pairs"), label, list);
}

/**
 * rehab_lag_chart_dup_summary:
 * @self: a chart
 *
 * Says in a sentence what the chart is of and how many pairs of days each row has.
 *
 * Returns: (transfer full): "Pain the next morning against the load of 0 to 3 days before, 2 Oct to 22 Nov 2026: ..."
 */
char *
rehab_lag_chart_dup_summary (RehabLagChart *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *range = NULL;
  g_autofree char *facts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (self); row++)
    g_ptr_array_add (rows, dup_row_summary (self, row));

  range = rehab_chart_range_dup_words (rehab_lag_chart_get_from (self), rehab_lag_chart_get_to (self));
  facts = rehab_parts_join (rows, _("; "));

  /* Translators: which pain, the days, and a list of kinds of training */
  return g_strdup_printf (_("%s against the load of 0 to 3 days before, %s: %s."),
                          rehab_lag_pain_get_label (rehab_lag_chart_get_pain (self)), range, facts);
}

/**
 * rehab_lag_chart_dup_caption:
 * @self: a chart
 *
 * Says what is drawn and how it was made: what a mark is, what is left out, from how many days on a panel is drawn (clinic
 * setting), and that it proves nothing.
 *
 * Returns: (transfer full): some sentences
 */
char *
rehab_lag_chart_dup_caption (RehabLagChart *self)
{
  g_autofree char *sources = rehab_sources_dup_short (rehab_load_metric_get_info (REHAB_LOAD_METRIC_DAY_LOAD)->sources);
  g_autofree char *origin = rehab_threshold_dup_origin (REHAB_THRESHOLD_LAG_DAYS);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_needed;

  g_return_val_if_fail (self != NULL, NULL);

  n_needed = rehab_load_lag_get_n_needed (rehab_lag_chart_get_lag (self, 0, 0));

  if (rehab_lag_chart_get_pain (self) == REHAB_LOAD_LAG_NEXT_MORNING)
    g_string_append (text, _("Each day’s pain on the next morning is set against the load of that day and of the 3 days before."));
  else
    g_string_append (text, _("Each day’s worst pain is set against the load of that day and of the 3 days before."));
  g_string_append_c (text, ' ');
  g_string_append (text, _("It shows what came together in this diary; it proves no cause and foretells nothing, and whatever "
                           "else went on in these days is not in it."));
  g_string_append_c (text, ' ');

  /* Translators: where the way of reckoning comes from */
  g_string_append_printf (text, _("Load is effort 0 to 10 times minutes, in arbitrary units (%s)."), sources);
  g_string_append_c (text, ' ');
  g_string_append (text, _("Left out are days that were not kept, days with a session that was not rated, and days whose pain "
                           "was not asked. At 0 stand the days that were kept without such training."));
  g_string_append_c (text, ' ');

  /* Translators: how many days; where that number comes from: "clinic setting" */
  g_string_append_printf (text, ngettext ("A panel needs %u day with such training and pain asked (%s); so does each part of "
                                          "the days whose median is drawn.",
                                          "A panel needs %u days with such training and pain asked (%s); so does each part of "
                                          "the days whose median is drawn.", n_needed), n_needed, origin);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
