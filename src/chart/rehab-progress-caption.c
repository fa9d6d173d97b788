/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"

#include "rehab-i18n.h"
#include "rehab-instrument.h"
#include "rehab-lines.h"
#include "rehab-load-words.h"
#include "rehab-source.h"

/* What stands below a chart: how its figures are made, and where that comes from. Facts, and no advice. */

/* How the sums of a part are made. */
static const struct
{
  RehabProgressParts part;
  const char *text;
  RehabUnitKind measure;
  const char *customary; /* in miles and feet */
} methods[] = {
  { REHAB_PROGRESS_DISTANCE, N_("Kilometres of runs, hills, strides and sprints, added up from Monday to Sunday; over many years the "
                                "mean of the weeks of a month."),
    REHAB_UNIT_KIND_DISTANCE, N_("Miles of runs, hills, strides and sprints, added up from Monday to Sunday; over many years the mean "
                                 "of the weeks of a month.") },
  { REHAB_PROGRESS_CLIMB, N_("Metres climbed in runs and hills, added up from Monday to Sunday; over many years the mean of the weeks "
                             "of a month."),
    REHAB_UNIT_KIND_CLIMB, N_("Feet climbed in runs and hills, added up from Monday to Sunday; over many years the mean of the weeks of "
                              "a month.") },
  { REHAB_PROGRESS_SPRINT, N_("Metres sprinted in strides, sprints, training and matches, added up from Monday to Sunday; over many "
                              "years the mean of the weeks of a month.") },
  { REHAB_PROGRESS_SITTING, N_("Minutes of sitting that the diary gives for the day; drives and long sits are part of them and not "
                               "added.") },
};

/* The last day of the axis that has come. */
static RehabDate
get_last_day (const RehabProgressData *data)
{
  return rehab_date_compare (data->today, data->axis.to) < 0 ? data->today : data->axis.to;
}

static void
add_pain (GString            *text,
          RehabProgressChart *chart)
{
  const RehabPainRule *rule = rehab_progress_chart_get_rule (chart);
  g_autofree char *sources = rehab_sources_dup_short (rule->sources);

  /* Translators: the pain rule that a band of the chart stands for, and where it comes from */
  rehab_lines_take (text, g_strdup_printf (_("The band: %s. %s."), _(rule->name), sources));
  rehab_lines_take (text, g_strdup (_("A session stands at its worst pain, during or straight after; it settled when the next "
                                      "morning was no worse than before it.")));
}

static void
add_metric (GString        *text,
            RehabLoadMetric metric)
{
  const RehabLoadMetricInfo *info = rehab_load_metric_get_info (metric);
  g_autofree char *sources = *info->sources != '\0' ? rehab_sources_dup_short (info->sources) : NULL;

  if (sources != NULL)
    /* Translators: a figure, how it is made, where that comes from */
    rehab_lines_take (text, g_strdup_printf (C_("chart caption", "%s: %s. %s."), _(info->label), _(info->formula), sources));
  else
    rehab_lines_take (text, g_strdup_printf (C_("chart caption", "%s: %s."), _(info->label), _(info->formula)));
}

/* The ratio as of the last day, with its method and what was written about ratios; none before 28 days of records (R57). */
static void
add_ratio (GString            *text,
           RehabProgressChart *chart)
{
  const RehabLoadMetric metric = REHAB_LOAD_METRIC_RATIO_COUPLED;
  const RehabLoadMetricInfo *info = rehab_load_metric_get_info (metric);
  const RehabLoadHistory *history = rehab_progress_chart_get_history (chart);
  RehabDate date = get_last_day (rehab_progress_chart_get_data (chart));
  RehabLoadValue value = rehab_load_history_get (history, metric, date);
  g_autofree char *words = rehab_load_value_dup_words (metric, value);
  g_autofree char *method = rehab_load_metric_dup_method (metric, history);
  g_autofree char *day = rehab_date_format (date, C_("chart caption", "%-d %b %Y"));
  g_autofree char *sources = rehab_sources_dup_short (info->background);

  /* Translators: the name of a load ratio, a date, its value, and publications that argue over it */
  rehab_lines_take (text, g_strdup_printf (_("%s on %s: %s. It describes and foretells nothing; what it tells is disputed: %s."),
                                           method, day, words, sources));
}

static gboolean
is_shown (const RehabProgressData *data,
          RehabSeriesId            id)
{
  return data->fixed[id]->info.shown && data->fixed[id]->info.has_data;
}

static void
add_load (GString            *text,
          RehabProgressChart *chart)
{
  const RehabProgressData *data = rehab_progress_chart_get_data (chart);

  add_metric (text, REHAB_LOAD_METRIC_DAY_LOAD);
  if (is_shown (data, REHAB_SERIES_MEAN_SHORT) || is_shown (data, REHAB_SERIES_MEAN_LONG))
    add_metric (text, REHAB_LOAD_METRIC_MEAN_28);
  if (is_shown (data, REHAB_SERIES_EWMA_SHORT) || is_shown (data, REHAB_SERIES_EWMA_LONG))
    add_metric (text, REHAB_LOAD_METRIC_EWMA_28);
  if (is_shown (data, REHAB_SERIES_MEAN_SHORT_PLANNED) || is_shown (data, REHAB_SERIES_MEAN_LONG_PLANNED))
    rehab_lines_take (text, g_strdup (_("Dotted lines carry the means on as though the plan were kept, and what is not planned were rest.")));
  add_ratio (text, chart);
}

static void
add_planned (GString                 *text,
             const RehabProgressData *data,
             RehabProgressParts       part)
{
  for (guint id = 0; id < REHAB_N_FIXED_SERIES; id++)
    {
      const RehabSeries *series = data->fixed[id];

      if (series->info.part != part || series->row->style != REHAB_STYLE_PLANNED || !series->info.has_data
          || !series->info.shown)
        continue;
      rehab_lines_take (text, g_strdup (_("What is hatched was planned; it is in no sum and no mean.")));
    }
}

/* What is said of one track of several, with its name. Takes the words. */
static void
take_of_track (GString          *text,
               const RehabTrack *track,
               char             *words)
{
  /* Translators: an instrument, and what is published of its changes */
  rehab_lines_take (text, g_strdup_printf (C_("chart caption", "%s: %s"), track->title, words));
  g_free (words);
}

/* The smallest changes that are published, and how far they carry. */
static void
add_instruments (GString                 *text,
                 const RehabProgressData *data)
{
  for (guint i = 0; i < data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (data->tracks, i);
      const RehabInstrument *instrument;

      if (track->id != REHAB_TRACK_OUTCOME || !rehab_track_has_data (track))
        continue;

      instrument = rehab_instrument_lookup (track->item->instrument);
      for (guint n = 0; n < instrument->n_figures; n++)
        take_of_track (text, track, rehab_instrument_dup_figure (instrument, &instrument->figures[n]));
      if (instrument->caveat != NULL)
        take_of_track (text, track, g_strdup (_(instrument->caveat)));
    }
}

static void
add_strength (GString                 *text,
              const RehabProgressData *data)
{
  rehab_lines_take (text, g_strdup (_("The best trial of each side; the involved side is the solid line. Only values measured with "
                                      "the device, position and angle of the last one are joined.")));
}

static void
add_symmetry (GString                 *text,
              const RehabProgressData *data)
{
  const RehabThresholdInfo *info = rehab_threshold_get_info (REHAB_THRESHOLD_LIMB_SYMMETRY);

  for (guint i = 0; i < data->tracks->len; i++)
    {
      const RehabTrack *track = g_ptr_array_index (data->tracks, i);

      if (track->id == REHAB_TRACK_SYMMETRY)
        /* Translators: what the line across the chart is, its value and origin, and what is to be known of it */
        rehab_lines_take (text, g_strdup_printf (_("The line: limb symmetry %s. %s"), track->threshold_name, _(info->help)));
    }
}

/**
 * rehab_progress_chart_dup_part_caption:
 * @self: a chart
 * @part: one part
 *
 * Says how the figures of a part are made, and where that comes from.
 *
 * Returns: (transfer full): lines; "" for a part that shows what was recorded and nothing else
 */
char *
rehab_progress_chart_dup_part_caption (RehabProgressChart *self,
                                       RehabProgressParts  part)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const RehabProgressData *data;

  g_return_val_if_fail (self != NULL, NULL);

  data = rehab_progress_chart_get_data (self);
  switch ((guint) part)
    {
    case REHAB_PROGRESS_PAIN:
      add_pain (text, self);
      break;

    case REHAB_PROGRESS_LOAD:
      add_load (text, self);
      break;

    case REHAB_PROGRESS_OUTCOME:
      add_instruments (text, data);
      break;

    case REHAB_PROGRESS_STRENGTH:
      add_strength (text, data);
      break;

    case REHAB_PROGRESS_SYMMETRY:
      add_symmetry (text, data);
      break;

    case REHAB_PROGRESS_COVERAGE:
      rehab_lines_take (text, g_strdup (_("A day that was not kept is not a day of rest: rest is entered as rest.")));
      break;

    default:
      break;
    }

  for (size_t i = 0; i < G_N_ELEMENTS (methods); i++)
    if (methods[i].part == part)
      rehab_lines_take (text, g_strdup (rehab_units_are_recorded (methods[i].measure) ? _(methods[i].text)
                                                                                      : _(methods[i].customary)));
  if (part == REHAB_PROGRESS_DISTANCE && is_shown (data, REHAB_SERIES_LONGEST_RUN))
    rehab_lines_take (text, g_strdup (_("The stroke is the longest single run, on the flat or in the hills.")));
  add_planned (text, data, part);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
