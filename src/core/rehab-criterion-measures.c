/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criterion-rows.h"
#include "rehab-i18n.h"
#include "rehab-measure.h"
#include "rehab-pain-rule.h"
#include "rehab-units.h"

static gboolean
is_worse (const RehabCriterion *criterion,
          const RehabMeasure   *a,
          const RehabMeasure   *b)
{
  if (!a->value.known || !b->value.known)
    return a->value.known;

  return criterion->rule == REHAB_CRITERION_AT_MOST ? a->value.value > b->value.value : a->value.value < b->value.value;
}

/* Of one side: the worst of the measures that count, each item's last; and the latest of those that do not any more. */
static void
find_worst (const RehabCriterionRow   *row,
            const RehabCriterionScene *scene,
            RehabSide                  side,
            RehabMeasure              *worst,
            RehabMeasure              *outdated)
{
  *worst = (RehabMeasure) { .side = side };
  *outdated = (RehabMeasure) { .side = side };

  for (guint i = 0; row->items[i] != NULL; i++)
    {
      RehabMeasure measure = rehab_measure_find (scene->record, row->items[i], side);

      if (!measure.value.known)
        continue;

      if (!rehab_criterion_scene_counts (scene, &row->criterion, measure.date))
        {
          if (rehab_date_compare (measure.date, outdated->date) > 0)
            *outdated = measure;
        }
      else if (is_worse (&row->criterion, &measure, worst))
        {
          *worst = measure;
        }
    }
}

static void
set_measure (RehabCriterionReading     *reading,
             const RehabCriterionRow   *row,
             const RehabCriterionScene *scene,
             const RehabMeasure        *measure)
{
  gboolean one_of_several = row->items[1] != NULL;

  rehab_criterion_reading_set (reading, scene, measure->value, measure->side, measure->date,
                               one_of_several ? _(measure->item->label) : NULL);
}

/* One side within the limit says nothing of the other. */
static void
miss_other_side (RehabCriterionReading *reading,
                 RehabSide              missing)
{
  if (reading->state != REHAB_CRITERION_STATE_MET)
    return;

  rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                g_strdup_printf (missing == REHAB_SIDE_LEFT
                                                 /* Translators: the value of the right side, with its day */
                                                 ? _("%s; left not measured")
                                                 /* Translators: the value of the left side, with its day */
                                                 : _("%s; right not measured"), reading->words));
}

/*
 * The worst of the sides that are involved, and which of them has none; where no measure counts the latest one that does not
 * any more.
 */
static RehabMeasure
find_worst_of_sides (const RehabCriterionRow   *row,
                     const RehabCriterionScene *scene,
                     RehabSide                 *missing)
{
  RehabMeasure worst = { 0 };
  RehabMeasure outdated = { 0 };

  *missing = REHAB_SIDE_NOT_ASKED;
  for (RehabSide side = REHAB_SIDE_LEFT; side <= REHAB_SIDE_RIGHT; side++)
    {
      RehabMeasure worst_here, outdated_here;

      if (!rehab_case_involves (scene->record, side))
        continue;

      find_worst (row, scene, side, &worst_here, &outdated_here);
      if (!worst_here.value.known)
        *missing = side;
      if (is_worse (&row->criterion, &worst_here, &worst))
        worst = worst_here;
      if (rehab_date_compare (outdated_here.date, outdated.date) > 0)
        outdated = outdated_here;
    }

  return worst.value.known ? worst : outdated;
}

static void
read_sided (RehabCriterionReading     *reading,
            const RehabCriterionRow   *row,
            const RehabCriterionScene *scene)
{
  RehabSide missing;
  RehabMeasure worst = find_worst_of_sides (row, scene, &missing);

  if (!worst.value.known)
    return;

  set_measure (reading, row, scene, &worst);
  if (missing != REHAB_SIDE_NOT_ASKED)
    miss_other_side (reading, missing);
}

/* The worst of the last measures of its items, of the involved side where they have sides. */
void
rehab_criterion_read_worst (RehabCriterionReading     *reading,
                            const RehabCriterionRow   *row,
                            const RehabCriterionScene *scene)
{
  RehabMeasure worst, outdated;

  if (row->criterion.sided)
    {
      read_sided (reading, row, scene);
      return;
    }

  find_worst (row, scene, REHAB_SIDE_NOT_ASKED, &worst, &outdated);
  if (worst.value.known)
    set_measure (reading, row, scene, &worst);
  else if (outdated.value.known)
    set_measure (reading, row, scene, &outdated);
}

/* The last strength session that says how much it hurt. */
static const RehabSession *
find_strength_session (const RehabDiary *diary)
{
  for (guint i = rehab_diary_get_n_sessions (diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i - 1);

      if (session->kind == REHAB_SESSION_KIND_STRENGTH && rehab_session_peak_pain (session).known)
        return session;
    }

  return NULL;
}

/* That holds are tolerated (F73): as they were tried in an assessment, or in the diary where that is later. */
void
rehab_criterion_read_holds (RehabCriterionReading     *reading,
                            const RehabCriterionRow   *row,
                            const RehabCriterionScene *scene)
{
  const RehabSession *session = find_strength_session (scene->record->diary);

  read_sided (reading, row, scene);

  if (session != NULL && rehab_date_compare (session->date, reading->measured_on) > 0)
    rehab_criterion_reading_set (reading, scene, rehab_session_peak_pain (session), REHAB_SIDE_NOT_ASKED, session->date,
                                 _("strength session"));
}

/* The least share of all strength tests of the last assessment that compares the sides in any (R72, R44). */
void
rehab_criterion_read_symmetry (RehabCriterionReading     *reading,
                               const RehabCriterionRow   *row,
                               const RehabCriterionScene *scene)
{
  RehabMeasure least = rehab_measure_find_shares (scene->record, row->items);

  if (least.value.known)
    set_measure (reading, row, scene, &least);
}

/* The first of its items that was ever done on both sides, as it was last (R49). */
void
rehab_criterion_read_parity (RehabCriterionReading     *reading,
                             const RehabCriterionRow   *row,
                             const RehabCriterionScene *scene)
{
  for (guint i = 0; row->items[i] != NULL; i++)
    {
      const char *const one_item[] = { row->items[i], NULL };
      RehabMeasure share = rehab_measure_find_shares (scene->record, one_item);

      if (share.value.known)
        {
          set_measure (reading, row, scene, &share);
          return;
        }
    }
}

/* The weight of three sets of eight beside the body weight (R44). */
void
rehab_criterion_read_deadlift (RehabCriterionReading     *reading,
                               const RehabCriterionRow   *row,
                               const RehabCriterionScene *scene)
{
  RehabSide missing;
  RehabMeasure lifted = find_worst_of_sides (row, scene, &missing);
  RehabMeasure body = rehab_measure_find (scene->record, "health-weight", REHAB_SIDE_NOT_ASKED);
  g_autofree char *weight = NULL;

  if (!lifted.value.known)
    return;

  weight = rehab_units_dup (REHAB_UNIT_KIND_MASS, lifted.value.value);
  if (!body.value.known || !(body.value.value > 0.0))
    {
      g_autofree char *date = rehab_date_format_short (lifted.date, scene->today);

      reading->side = lifted.side;
      reading->measured_on = lifted.date;
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                    /* Translators: the weight of a deadlift, and a day */
                                    g_strdup_printf (_("%s, %s; body weight never measured"), weight, date));
      return;
    }

  rehab_criterion_reading_set (reading, scene, rehab_number (lifted.value.value / body.value.value * 100.0), lifted.side,
                               lifted.date, weight);
  if (missing != REHAB_SIDE_NOT_ASKED)
    miss_other_side (reading, missing);
}

/* Minutes of sitting until it hurts; that it does not hurt is as good as any number of them (R44). */
void
rehab_criterion_read_sitting (RehabCriterionReading     *reading,
                              const RehabCriterionRow   *row,
                              const RehabCriterionScene *scene)
{
  RehabMeasure minutes = rehab_measure_find (scene->record, row->items[0], REHAB_SIDE_NOT_ASKED);
  RehabMeasure pain = rehab_measure_find (scene->record, row->items[1], REHAB_SIDE_NOT_ASKED);

  if (pain.value.known && !(pain.value.value > 0.0)
      && (!minutes.value.known || rehab_date_compare (pain.date, minutes.date) > 0))
    {
      gboolean counts = rehab_criterion_scene_counts (scene, &row->criterion, pain.date);
      g_autofree char *date = rehab_date_format_short (pain.date, scene->today);

      reading->measured_on = pain.date;
      rehab_criterion_reading_take (reading,
                                    counts ? REHAB_CRITERION_STATE_MET : REHAB_CRITERION_STATE_NOT_MEASURED,
                                    /* Translators: %s is a day */
                                    g_strdup_printf (counts ? _("Sitting does not hurt, %s")
                                                     : _("Sitting did not hurt before this phase, %s"), date));
      return;
    }

  if (minutes.value.known)
    rehab_criterion_reading_set (reading, scene, minutes.value, REHAB_SIDE_NOT_ASKED, minutes.date, NULL);
}
