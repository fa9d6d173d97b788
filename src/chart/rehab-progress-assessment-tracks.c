/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-data.h"

#include "rehab-choice.h"
#include "rehab-comparison.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-instrument.h"
#include "rehab-strength.h"
#include "rehab-value-axis.h"

/* The tracks that are read out of the assessments: outcome, strength, symmetry. */

/* The neighbours just outside of the axis are kept: the line to them runs out of the plot, not into nothing. */
static void
add_points (RehabSeries         *series,
            GArray              *trend,
            const RehabTimeAxis *axis)
{
  for (guint i = 0; i < trend->len; i++)
    {
      const RehabTrendPoint *value = &g_array_index (trend, RehabTrendPoint, i);
      RehabChartPoint point = { .date = value->date, .value = value->value, .of = 1 };
      gboolean before = rehab_date_compare (value->date, axis->from) < 0;
      gboolean next_before = i + 1 < trend->len
                             && rehab_date_compare (g_array_index (trend, RehabTrendPoint, i + 1).date, axis->from) < 0;

      series->info.has_data = TRUE;
      if (before && next_before)
        continue;
      g_array_append_val (series->points, point);
      if (rehab_date_compare (value->date, axis->to) > 0)
        break;
    }
}

/* Keeps the item of a key, whichever part of it was stored: "outcome-visa-h" of "outcome-visa-h.3". */
static void
note_asked (GHashTable *asked,
            const char *key)
{
  if (key != NULL)
    g_hash_table_add (asked, g_strndup (key, strcspn (key, ".")));
}

/* What was asked at any assessment, so that the many items that never were are not looked for in each of them. */
static GHashTable *
list_asked (const RehabCase *record)
{
  GHashTable *asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, record->findings);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *findings = value;

      for (guint i = 0; i < findings->len; i++)
        note_asked (asked, ((const RehabFinding *) g_ptr_array_index (findings, i))->item_key);
    }

  g_hash_table_iter_init (&iter, record->amendments);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GPtrArray *amendments = value;

      for (guint i = 0; i < amendments->len; i++)
        note_asked (asked, ((const RehabAmendment *) g_ptr_array_index (amendments, i))->item_key);
    }

  return asked;
}

static RehabTrack *
start_item_track (RehabProgressData *self,
                  RehabTrackId       id,
                  const RehabItem   *item)
{
  RehabTrack *track = rehab_track_new (id, &self->axis);

  track->item = item;
  g_free (track->title);
  track->title = g_strdup (_(item->label));

  return track;
}

static void
take_track (RehabProgressData *self,
            RehabTrack        *track)
{
  if (track->series->len > 0)
    g_ptr_array_add (self->tracks, track);
  else
    rehab_track_free (track);
}

/* Outcome */

static char *
dup_scale (const RehabInstrument *instrument)
{
  g_autofree char *min = rehab_chart_dup_number (instrument->min, 1);
  g_autofree char *max = rehab_chart_dup_number (instrument->max, 1);

  switch (instrument->better)
    {
    case REHAB_BETTER_HIGHER:
      /* Translators: the ends of an instrument's scale: "0 to 100, higher is better" */
      return g_strdup_printf (C_("chart", "%s to %s, higher is better"), min, max);

    case REHAB_BETTER_LOWER:
      return g_strdup_printf (C_("chart", "%s to %s, lower is better"), min, max);

    case REHAB_BETTER_NEITHER:
    default:
      return g_strdup_printf (C_("chart", "%s to %s"), min, max);
    }
}

static void
add_outcome (RehabProgressData *self,
             const RehabCase   *record,
             const RehabItem   *item)
{
  const RehabInstrument *instrument = rehab_instrument_lookup (item->instrument);
  RehabItemPart part = rehab_item_get_part (item, 0);
  g_autoptr (GArray) trend = rehab_comparison_list_trend (record, &part, REHAB_SIDE_NOT_ASKED);
  RehabSeries *series;
  RehabTrack *track;

  if (instrument == NULL || trend->len == 0)
    return;

  track = start_item_track (self, REHAB_TRACK_OUTCOME, item);
  track->min = instrument->min;
  track->max = instrument->max;
  track->unit = dup_scale (instrument);
  track->narrow_unit = g_strdup (track->unit);
  series = rehab_track_add_series (track, REHAB_SERIES_OUTCOME, item->key, _(item->label), &self->axis);
  series->decimals = instrument->decimals;
  series->column = item->key;
  add_points (series, trend, &self->axis);
  take_track (self, track);
}

/* Strength */

/* Angles are measured on the same page of the form, and are no strength. */
static gboolean
is_strength (const RehabItem *item)
{
  return item->section == REHAB_SECTION_STRENGTH && item->sided && item->better == REHAB_BETTER_HIGHER
         && (item->kind == REHAB_ITEM_STRENGTH || item->kind == REHAB_ITEM_NUMBER) && g_strcmp0 (item->unit, "°") != 0;
}

static gboolean
is_involved (const RehabCase *record,
             RehabSide        side)
{
  return record->episode->side == side || record->episode->side == REHAB_SIDE_BOTH;
}

static void
add_side (RehabProgressData *self,
          RehabTrack        *track,
          const RehabCase   *record,
          RehabSide          side)
{
  const RehabItem *item = track->item;
  gboolean involved = is_involved (record, side);
  /* With both sides involved the right one is the dashed one, so that they can be told apart. */
  gboolean solid = involved && !(record->episode->side == REHAB_SIDE_BOTH && side == REHAB_SIDE_RIGHT);
  RehabItemPart part = rehab_item_get_part (item, 0);
  g_autoptr (GArray) trend = rehab_comparison_list_trend (record, &part, side);
  const char *side_name = rehab_choice_get_label (REHAB_TYPE_SIDE, side);
  g_autofree char *key = NULL;
  g_autofree char *label = NULL;
  RehabSeries *series;

  if (trend->len == 0)
    return;

  key = g_strdup_printf ("%s-%s", item->key, side == REHAB_SIDE_LEFT ? "left" : "right");
  /* Translators: a strength test and a side: "Hip abduction, Left" */
  label = g_strdup_printf (C_("chart series", "%s, %s"), _(item->label), side_name);
  series = rehab_track_add_series (track, solid ? REHAB_SERIES_INVOLVED : REHAB_SERIES_OTHER_SIDE, key, label, &self->axis);
  /* Translators: at the end of a line: the side that the episode is about */
  series->name = involved && record->episode->side != REHAB_SIDE_BOTH
                 ? g_strdup_printf (C_("chart line", "%s, involved"), side_name) : g_strdup (side_name);
  series->column = g_intern_string (key);
  series->decimals = item->decimals;
  add_points (series, trend, &self->axis);
}

static void
add_strength (RehabProgressData *self,
              const RehabCase   *record,
              const RehabItem   *item)
{
  RehabTrack *track = start_item_track (self, REHAB_TRACK_STRENGTH, item);

  track->measure = item->measure;
  track->unit = g_strdup (rehab_item_get_unit (item));
  track->narrow_unit = g_strdup (track->unit);
  /* The involved side first, over the other. */
  add_side (self, track, record, record->episode->side == REHAB_SIDE_RIGHT ? REHAB_SIDE_RIGHT : REHAB_SIDE_LEFT);
  add_side (self, track, record, record->episode->side == REHAB_SIDE_RIGHT ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT);
  take_track (self, track);
}

/* Symmetry */

static GArray *
list_symmetry (const RehabCase *record,
               const RehabItem *item)
{
  GArray *trend = g_array_new (FALSE, FALSE, sizeof (RehabTrendPoint));

  for (guint i = 0; i < record->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i);
      RehabStrength strength = rehab_strength_read (item, record, assessment);
      RehabTrendPoint point = { assessment->date, strength.symmetry.value };

      if (strength.symmetry.known)
        g_array_append_val (trend, point);
    }

  return trend;
}

/* One after the other solid, dashed, and each with a mark of its own. */
static void
style_symmetry (RehabSeries *series,
                guint        nth)
{
  static const RehabMarkShape shapes[] = { REHAB_MARK_DOT, REHAB_MARK_CIRCLE, REHAB_MARK_SQUARE, REHAB_MARK_UP, REHAB_MARK_DOWN };
  static const RehabTone tones[] = { REHAB_TONE_WORST, REHAB_TONE_WAKING, REHAB_TONE_TEXT };
  static const double dashes[] = { 0.0, 5.0, 2.0 };

  series->shape = shapes[nth % G_N_ELEMENTS (shapes)];
  series->tone = tones[nth % G_N_ELEMENTS (tones)];
  series->dash = dashes[nth % G_N_ELEMENTS (dashes)];
}

static void
add_symmetry (RehabProgressData     *self,
              const RehabCase       *record,
              GHashTable            *asked,
              const RehabThresholds *thresholds)
{
  RehabTrack *track = rehab_track_new (REHAB_TRACK_SYMMETRY, &self->axis);
  gboolean both = record->episode->side == REHAB_SIDE_BOTH;
  double limit = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LIMB_SYMMETRY);
  g_autofree char *words = rehab_threshold_dup_words (REHAB_THRESHOLD_LIMB_SYMMETRY, limit);
  g_autofree char *origin = rehab_thresholds_is_standard (thresholds, REHAB_THRESHOLD_LIMB_SYMMETRY)
                            ? rehab_threshold_dup_origin (REHAB_THRESHOLD_LIMB_SYMMETRY) : g_strdup (_("Clinic setting"));

  track->unit = g_strdup (both ? C_("chart", "weaker side in % of the stronger") : C_("chart", "involved side in % of the other"));
  track->narrow_unit = g_strdup (both ? C_("chart", "% of the stronger side") : C_("chart", "% of the other side"));
  track->threshold = rehab_number (limit);
  /* Translators: a line across a chart: the clinic's threshold, and where it comes from: "90 %: BJSM" */
  track->threshold_name = g_strdup_printf (C_("chart legend", "%s: %s"), words, origin);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      g_autoptr (GArray) trend = NULL;
      g_autofree char *key = NULL;
      RehabSeries *series;

      if (item->kind != REHAB_ITEM_STRENGTH || !g_hash_table_contains (asked, item->key))
        continue;
      trend = list_symmetry (record, item);
      if (trend->len == 0)
        continue;

      key = g_strdup_printf ("symmetry-%s", item->key);
      series = rehab_track_add_series (track, REHAB_SERIES_SYMMETRY, key, _(item->label), &self->axis);
      series->column = g_intern_string (key);
      series->name = g_strdup (_(item->label));
      style_symmetry (series, track->series->len - 1);
      add_points (series, trend, &self->axis);
    }

  take_track (self, track);
}

/**
 * rehab_progress_data_read_assessments:
 * @self: data
 * @record: the episode of care
 * @thresholds: the clinic's
 *
 * Adds a track for each instrument that has a total, for each test of strength, and one for symmetry, where the record holds
 * any.
 */
void
rehab_progress_data_read_assessments (RehabProgressData     *self,
                                      const RehabCase       *record,
                                      const RehabThresholds *thresholds)
{
  g_autoptr (GHashTable) asked = list_asked (record);

  /* One part of the page after the other. */
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->kind == REHAB_ITEM_INSTRUMENT && g_hash_table_contains (asked, item->key))
        add_outcome (self, record, item);
    }

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (is_strength (item) && g_hash_table_contains (asked, item->key))
        add_strength (self, record, item);
    }

  add_symmetry (self, record, asked, thresholds);
}
