/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-i18n.h"
#include "rehab-lag-bands.h"
#include "rehab-lag-words.h"
#include "rehab-load-words.h"

static void
take_place (RehabChartTable *table,
            RehabLagChart   *self,
            guint            row,
            guint            lag)
{
  rehab_chart_table_take_text (table, g_strdup (rehab_lag_row_get_label (rehab_lag_chart_get_row (self, row))));
  rehab_chart_table_take_number (table, g_strdup_printf ("%u", lag), rehab_number (lag));
}

static void
take_load (RehabChartTable *table,
           double           load)
{
  rehab_chart_table_take_number (table, rehab_lag_dup_load (load), rehab_number (load));
}

static void
take_date (RehabChartTable *table,
           RehabDate        date)
{
  rehab_chart_table_take_date (table, rehab_date_format (date, C_("chart table", "%a %-d %b %Y")), date);
}

/* The rows of one panel. */
typedef void (*TakePanel) (RehabChartTable *table,
                           RehabLagChart   *self,
                           guint            row,
                           guint            lag);

static RehabChartTable *
create_table (RehabLagChart          *self,
              const RehabChartColumn *columns,
              guint                   n_columns,
              TakePanel               take_panel)
{
  RehabChartTable *table =
    rehab_chart_table_new (rehab_lag_pain_get_label (rehab_lag_chart_get_pain (self)), columns, n_columns);

  for (guint row = 0; row < rehab_lag_chart_get_n_rows (self); row++)
    for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
      take_panel (table, self, row, lag);

  return table;
}

static void
take_pairs (RehabChartTable *table,
            RehabLagChart   *self,
            guint            row,
            guint            lag)
{
  const RehabLoadLag *panel = rehab_lag_chart_get_lag (self, row, lag);

  for (guint n = 0; n < rehab_load_lag_get_n_pairs (panel); n++)
    {
      const RehabLoadPair *pair = rehab_load_lag_get_pair (panel, n);

      take_place (table, self, row, lag);
      take_date (table, rehab_lag_get_load_date (self, lag, pair));
      take_load (table, pair->load);
      take_date (table, rehab_lag_get_pain_date (self, pair));
      rehab_chart_table_take_number (table, rehab_lag_dup_pain (pair->pain), rehab_number (pair->pain));
    }
}

/**
 * rehab_lag_chart_new_table:
 * @self: a chart
 *
 * Makes the table behind the chart: a row a pair of days, with both dates, by kind, by lag and by date; those of panels
 * with too few days, too.
 *
 * Returns: (transfer full): the table
 */
RehabChartTable *
rehab_lag_chart_new_table (RehabLagChart *self)
{
  const RehabChartColumn columns[] = {
    { "training", C_("chart table", "Training"), FALSE },
    { "days_before", C_("chart table", "Days before"), TRUE },
    { "load_date", C_("chart table", "Day of the load"), FALSE },
    { "load_au", C_("chart table", "Load, AU"), TRUE },
    { "pain_date", C_("chart table", "Day of the pain"), FALSE },
    { "pain", C_("chart table", "Pain"), TRUE },
  };

  g_return_val_if_fail (self != NULL, NULL);

  return create_table (self, columns, G_N_ELEMENTS (columns), take_pairs);
}

static void
take_band (RehabChartTable    *table,
           const RehabLagBand *band)
{
  take_load (table, band->least);
  take_load (table, band->most);
  rehab_chart_table_take_number (table, g_strdup_printf ("%u", band->n_days), rehab_number (band->n_days));
  rehab_chart_table_take_number (table, rehab_lag_dup_pain (band->median), rehab_number (band->median));
}

static void
take_bands (RehabChartTable *table,
            RehabLagChart   *self,
            guint            row,
            guint            lag)
{
  const RehabLoadLag *panel = rehab_lag_chart_get_lag (self, row, lag);
  RehabLagBands bands = rehab_lag_bands (panel);
  guint n_loaded = rehab_load_lag_get_n_loaded (panel);

  for (guint n = 0; n < bands.n; n++)
    {
      take_place (table, self, row, lag);
      take_band (table, &bands.bands[n]);
    }
  if (bands.n > 0)
    return;

  take_place (table, self, row, lag);
  rehab_chart_table_take_text (table, NULL);
  rehab_chart_table_take_text (table, NULL);
  rehab_chart_table_take_number (table, g_strdup_printf ("%u", n_loaded), rehab_number (n_loaded));
  rehab_chart_table_take_text (table, g_strdup (C_("chart table", "Too few days")));
}

/**
 * rehab_lag_chart_new_digest:
 * @self: a chart
 *
 * Makes a short table of the medians that are drawn: a row for the days without a load and for each part of the days with
 * one, or a row that says that a panel has too few days.
 *
 * Returns: (transfer full): the table
 */
RehabChartTable *
rehab_lag_chart_new_digest (RehabLagChart *self)
{
  const RehabChartColumn columns[] = {
    { "training", C_("chart table", "Training"), FALSE },
    { "days_before", C_("chart table", "Days before"), TRUE },
    { "load_from_au", C_("chart table", "Load from, AU"), TRUE },
    { "load_to_au", C_("chart table", "Load to, AU"), TRUE },
    { "days", C_("chart table", "Days"), TRUE },
    { "median_pain", C_("chart table", "Median pain"), TRUE },
  };

  g_return_val_if_fail (self != NULL, NULL);

  return create_table (self, columns, G_N_ELEMENTS (columns), take_bands);
}
