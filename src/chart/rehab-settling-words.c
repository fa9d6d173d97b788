/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-range.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-settling-chart.h"
#include "rehab-source.h"

#define SETTLED_SOURCES "F72 F80 F90"

/**
 * rehab_settling_span_get_label:
 * @span: how long
 *
 * Names a span.
 *
 * Returns: (transfer none): "Next morning", "2 days"
 */
const char *
rehab_settling_span_get_label (RehabSettlingSpan span)
{
  static const char *const labels[REHAB_N_SETTLING_SPANS] = {
    [REHAB_SETTLING_SPAN_NEXT_MORNING] = NC_("settling", "By the next morning"),
    [REHAB_SETTLING_SPAN_TWO_DAYS] = NC_("settling", "After 2 days"),
    [REHAB_SETTLING_SPAN_LONGER] = NC_("settling", "After 3 days or more"),
    [REHAB_SETTLING_SPAN_STILL_ABOVE] = NC_("settling", "Not back so far"),
    [REHAB_SETTLING_SPAN_TO_COME] = NC_("settling", "Morning to come"),
    [REHAB_SETTLING_SPAN_NOT_ASKED] = NC_("settling", "Not asked"),
  };

  g_return_val_if_fail ((guint) span < REHAB_N_SETTLING_SPANS, NULL);

  return C_("settling", labels[span]);
}

/**
 * rehab_settling_row_dup_limit:
 * @row: the sessions of a kind
 * @rule: the pain rule that they were judged by
 *
 * Says how many went over the rule's limit, and of how many that is known.
 *
 * Returns: (transfer full): "Pain above 3: 2 of 14", "Pain above 3: not asked"
 */
char *
rehab_settling_row_dup_limit (const RehabSettlingRow *row,
                              const RehabPainRule    *rule)
{
  g_return_val_if_fail (row != NULL && rule != NULL, NULL);

  if (row->n_rated == 0)
    /* Translators: the highest pain that the rule accepts */
    return g_strdup_printf (_("Pain above %d: not asked"), rule->acceptable);

  /* Translators: the highest pain that the rule accepts; in how many sessions it was higher; of how many that is known */
  return g_strdup_printf (_("Pain above %d: %u of %u asked"), rule->acceptable, row->n_over_limit, row->n_rated);
}

/* "Run: 12 of 14 by the next morning, 3 not asked" */
static char *
dup_row_summary (const RehabSettlingRow *row)
{
  guint n_known = row->n_sessions - row->counts[REHAB_SETTLING_SPAN_TO_COME] - row->counts[REHAB_SETTLING_SPAN_NOT_ASKED];
  const char *kind = rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, row->kind);

  if (n_known == 0)
    /* Translators: a kind of session, how many */
    return g_strdup_printf (ngettext ("%s: of %u session nothing is known yet", "%s: of %u sessions nothing is known yet",
                                      row->n_sessions), kind, row->n_sessions);

  /* Translators: a kind of session; how many were back by the next morning, of how many; how many it is not known of */
  return g_strdup_printf (_("%s: %u of %u by the next morning, %u not known"), kind,
                          row->counts[REHAB_SETTLING_SPAN_NEXT_MORNING], n_known, row->n_sessions - n_known);
}

/**
 * rehab_settling_chart_dup_summary:
 * @self: a chart
 *
 * Says in a sentence how many sessions of each kind had settled by the next morning, and of how many that is known.
 *
 * Returns: (transfer full): "Settling of sessions, 2 Oct to 22 Nov 2026: Run: 12 of 14 by the next morning, 3 not known."
 */
char *
rehab_settling_chart_dup_summary (RehabSettlingChart *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *range = NULL;
  g_autofree char *facts = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < rehab_settling_chart_get_n_rows (self); i++)
    g_ptr_array_add (rows, dup_row_summary (rehab_settling_chart_get_row (self, i)));

  range = rehab_chart_range_dup_words (rehab_settling_chart_get_from (self), rehab_settling_chart_get_to (self));
  if (rows->len == 0)
    return g_strdup_printf (_("Settling of sessions, %s: no session."), range);

  facts = rehab_parts_join (rows, _("; "));

  /* Translators: the days, and a list of kinds of sessions */
  return g_strdup_printf (_("Settling of sessions, %s: %s."), range, facts);
}

/**
 * rehab_settling_chart_dup_caption:
 * @self: a chart
 *
 * Says how it was counted, where it comes from, and what it does not say.
 *
 * Returns: (transfer full): some sentences
 */
char *
rehab_settling_chart_dup_caption (RehabSettlingChart *self)
{
  g_autofree char *settled = rehab_sources_dup_short (SETTLED_SOURCES);
  g_autofree char *limit = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const RehabPainRule *rule;
  guint n_at_the_latest = 0;

  g_return_val_if_fail (self != NULL, NULL);

  rule = rehab_settling_chart_get_rule (self);
  limit = rehab_sources_dup_short (rule->sources);
  for (guint i = 0; i < rehab_settling_chart_get_n_rows (self); i++)
    n_at_the_latest += rehab_settling_chart_get_row (self, i)->n_at_the_latest;

  /* Translators: a publication */
  g_string_append_printf (text, _("A session has settled on the first morning whose pain is not above the pain before the "
                                  "session (%s). Other sessions may lie in between: it is no proof of what did it."), settled);
  g_string_append_c (text, ' ');

  /* Translators: the highest pain that the rule accepts, and a publication */
  g_string_append_printf (text, _("The rule accepts pain up to %d during and straight after (%s)."), rule->acceptable, limit);

  if (n_at_the_latest > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u session may have settled earlier: mornings before were not asked.",
                                              "%u sessions may have settled earlier: mornings before were not asked.",
                                              n_at_the_latest), n_at_the_latest);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
take_count (RehabChartTable *table,
            guint            count)
{
  rehab_chart_table_take_number (table, g_strdup_printf ("%u", count), rehab_number (count));
}

/**
 * rehab_settling_chart_new_table:
 * @self: a chart
 *
 * Makes the table behind the chart: a row a kind, with every count.
 *
 * Returns: (transfer full): the table
 */
RehabChartTable *
rehab_settling_chart_new_table (RehabSettlingChart *self)
{
  const RehabChartColumn columns[] = {
    { "kind", C_("chart table", "Session"), FALSE },
    { "sessions", C_("chart table", "Sessions"), TRUE },
    { "settled_next_morning", rehab_settling_span_get_label (REHAB_SETTLING_SPAN_NEXT_MORNING), TRUE },
    { "settled_2_days", rehab_settling_span_get_label (REHAB_SETTLING_SPAN_TWO_DAYS), TRUE },
    { "settled_3_days_or_more", rehab_settling_span_get_label (REHAB_SETTLING_SPAN_LONGER), TRUE },
    { "not_settled_so_far", rehab_settling_span_get_label (REHAB_SETTLING_SPAN_STILL_ABOVE), TRUE },
    { "morning_to_come", rehab_settling_span_get_label (REHAB_SETTLING_SPAN_TO_COME), TRUE },
    { "not_asked", rehab_settling_span_get_label (REHAB_SETTLING_SPAN_NOT_ASKED), TRUE },
    { "maybe_earlier", C_("chart table", "Maybe earlier"), TRUE },
    { "pain_asked", C_("chart table", "Pain asked"), TRUE },
    { "pain_over_limit", C_("chart table", "Over the limit"), TRUE },
  };
  RehabChartTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  G_STATIC_ASSERT (REHAB_SETTLING_SPAN_NOT_ASKED + 1 == REHAB_N_SETTLING_SPANS);
  table = rehab_chart_table_new (C_("chart", "Settling of sessions"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < rehab_settling_chart_get_n_rows (self); i++)
    {
      const RehabSettlingRow *row = rehab_settling_chart_get_row (self, i);

      rehab_chart_table_take_text (table, g_strdup (rehab_choice_get_label (REHAB_TYPE_SESSION_KIND, row->kind)));
      take_count (table, row->n_sessions);
      for (guint span = 0; span < REHAB_N_SETTLING_SPANS; span++)
        take_count (table, row->counts[span]);
      take_count (table, row->n_at_the_latest);
      take_count (table, row->n_rated);
      if (row->n_rated > 0)
        take_count (table, row->n_over_limit);
      else
        rehab_chart_table_take_text (table, NULL);
    }

  return table;
}
