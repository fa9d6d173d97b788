/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criterion-rows.h"
#include "rehab-diary-walk.h"
#include "rehab-i18n.h"
#include "rehab-pain-rule.h"

#include <math.h>

#define DAYS_IN_WEEK 7

static gboolean
is_training (const RehabSession *session)
{
  return session->kind != REHAB_SESSION_KIND_LONG_SIT;
}

/* How many sessions in a row settled, from the last one backwards, since the phase began (F72, F80, F90, R36). */
void
rehab_criterion_read_settled (RehabCriterionReading     *reading,
                              const RehabCriterionRow   *row,
                              const RehabCriterionScene *scene)
{
  const RehabDiary *diary = scene->record->diary;
  const RehabSession *unsettled = NULL;
  RehabDate last = REHAB_DATE_NONE;
  g_autofree char *date = NULL;
  g_autofree char *date_unsettled = NULL;
  guint n = 0;

  for (guint i = rehab_diary_get_n_sessions (diary); i > 0 && unsettled == NULL; i--)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i - 1);
      RehabVerdict verdict = rehab_session_verdict (session, scene->today);

      if (!rehab_criterion_scene_counts (scene, &row->criterion, session->date))
        break;
      if (!is_training (session) || (verdict != REHAB_VERDICT_SETTLED && verdict != REHAB_VERDICT_NOT_SETTLED))
        continue;

      if (!rehab_date_is_set (last))
        last = session->date;
      if (verdict == REHAB_VERDICT_SETTLED)
        n++;
      else
        unsettled = session;
    }

  if (!rehab_date_is_set (last))
    return;

  reading->value = rehab_number (n);
  reading->measured_on = last;
  date = rehab_date_format_short (last, scene->today);

  if (rehab_criterion_is_met (&row->criterion, n, reading->limit))
    {
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_MET,
                                    /* Translators: how many sessions in a row settled, and the day of the last one */
                                    g_strdup_printf (ngettext ("%u in a row, the last on %s", "%u in a row, the last on %s", n),
                                                     n, date));
    }
  else if (unsettled != NULL)
    {
      date_unsettled = rehab_date_format_short (unsettled->date, scene->today);
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MET,
                                    /* Translators: how many sessions in a row settled, and the day of one that did not */
                                    g_strdup_printf (ngettext ("%u in a row since one on %s that did not settle",
                                                               "%u in a row since one on %s that did not settle", n),
                                                     n, date_unsettled));
    }
  else
    {
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                    /* Translators: how many sessions in a row settled, and the day of the last one */
                                    g_strdup_printf (ngettext ("%u in a row, the only one known in this phase, %s",
                                                               "%u in a row, all that are known in this phase, the last on %s",
                                                               n), n, date));
    }
}

/* What disturbed a day: the day in words, or NULL for a calm one. */
static char *
dup_disturbance (const RehabDiaryWalk      *day,
                 const RehabCriterionScene *scene)
{
  const RehabPainRule *rule = rehab_pain_rule_lookup (scene->record->episode->pain_rule);
  g_autofree char *date = NULL;
  gboolean unsettled = FALSE;
  double worst = -1.0;

  if (day->day != NULL)
    {
      const RehabNumber pains[] = { day->day->waking_pain, day->day->worst_pain, day->day->sitting_pain };

      for (size_t i = 0; i < G_N_ELEMENTS (pains); i++)
        if (pains[i].known)
          worst = fmax (worst, pains[i].value);
    }

  for (guint i = 0; i < day->n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (scene->record->diary, day->first_session + i);
      RehabNumber peak = rehab_session_peak_pain (session);

      if (rehab_session_verdict (session, scene->today) == REHAB_VERDICT_NOT_SETTLED)
        unsettled = TRUE;
      if (peak.known)
        worst = fmax (worst, peak.value);
    }

  if (!unsettled && worst <= rule->acceptable)
    return NULL;

  date = rehab_date_format_short (day->date, scene->today);
  if (unsettled)
    /* Translators: %s is a day: a session of it did not settle by the next morning */
    return g_strdup_printf (_("%s did not settle"), date);

  /* Translators: a pain score of 0 to 10, and a day */
  return g_strdup_printf (_("Pain %.0f on %s"), worst, date);
}

/* What lies between the beginning of a phase and today: each day kept or not, and the last one that was disturbed. */
typedef struct
{
  GArray *kept;      /* gboolean, oldest first */
  guint calm_days;   /* after the last disturbance */
  char *disturbance; /* NULL for none */
} CalmDays;

static void
clear_calm_days (CalmDays *self)
{
  g_clear_pointer (&self->kept, g_array_unref);
  g_clear_pointer (&self->disturbance, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CalmDays, clear_calm_days)

static void
walk_calm_days (CalmDays                  *self,
                const RehabCriterionScene *scene)
{
  RehabDate first = rehab_diary_get_first (scene->record->diary);
  RehabDate last = scene->today;
  RehabDiaryWalk walk;

  self->kept = g_array_new (FALSE, FALSE, sizeof (gboolean));
  if (!rehab_date_is_set (first))
    return;

  if (rehab_date_compare (first, scene->since) < 0)
    first = scene->since;
  /* The day is not over. */
  if (!rehab_diary_is_kept (scene->record->diary, last))
    last = rehab_date_add_days (last, -1);

  rehab_diary_walk_begin (&walk, scene->record->diary, first);
  while (rehab_date_compare (walk.date, last) <= 0)
    {
      gboolean kept = rehab_diary_walk_is_kept (&walk);
      char *disturbance = dup_disturbance (&walk, scene);

      g_array_append_val (self->kept, kept);
      self->calm_days++;
      if (disturbance != NULL)
        {
          g_free (self->disturbance);
          self->disturbance = disturbance;
          self->calm_days = 0;
        }
      rehab_diary_walk_next (&walk);
    }
}

static guint
count_kept (const CalmDays *self,
            guint           n_days)
{
  guint n = 0;

  for (guint i = self->kept->len - n_days; i < self->kept->len; i++)
    n += g_array_index (self->kept, gboolean, i);

  return n;
}

/* How many whole weeks up to the last day are calm and were kept on enough days. */
static guint
count_calm_weeks (const CalmDays *self,
                  double          coverage)
{
  guint n = 0;

  for (guint weeks = 1; weeks * DAYS_IN_WEEK <= self->calm_days; weeks++)
    if (count_kept (self, weeks * DAYS_IN_WEEK) >= coverage * weeks * DAYS_IN_WEEK - 1e-9)
      n = weeks;

  return n;
}

/* Weeks without pain above the rule and with nothing that did not settle (R44). */
void
rehab_criterion_read_calm (RehabCriterionReading     *reading,
                           const RehabCriterionRow   *row,
                           const RehabCriterionScene *scene)
{
  double coverage = rehab_thresholds_get (scene->thresholds, REHAB_THRESHOLD_LOAD_COVERAGE) / 100.0;
  guint wanted = (guint) reading->limit.value * DAYS_IN_WEEK;
  g_auto (CalmDays) days = { 0 };
  guint weeks, n_days;

  walk_calm_days (&days, scene);
  if (days.kept->len == 0)
    return;

  weeks = count_calm_weeks (&days, coverage);
  reading->measured_on = rehab_diary_is_kept (scene->record->diary, scene->today)
                         ? scene->today : rehab_date_add_days (scene->today, -1);

  if (rehab_criterion_is_met (&row->criterion, weeks, reading->limit))
    {
      reading->value = rehab_number (weeks);
      n_days = weeks * DAYS_IN_WEEK;
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_MET,
                                    /* Translators: a number of weeks, then of days that were kept and of days */
                                    g_strdup_printf (ngettext ("%u week, %u of %u days kept", "%u weeks, %u of %u days kept",
                                                               weeks), weeks, count_kept (&days, n_days), n_days));
    }
  else if (days.disturbance != NULL && days.calm_days < wanted)
    {
      reading->value = rehab_number (days.calm_days / DAYS_IN_WEEK);
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MET, g_strdup (days.disturbance));
    }
  else
    {
      n_days = MIN (MIN (days.calm_days, wanted), days.kept->len);
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                    /* Translators: a number of days that were kept, and of days up to today */
                                    g_strdup_printf (ngettext ("Calm so far, %u of %u day kept in this phase",
                                                               "Calm so far, %u of the last %u days kept in this phase", n_days),
                                                     count_kept (&days, n_days), n_days));
    }
}

/* The first of the last days that are read: of the present phase, and no more than the clinic says. */
static RehabDate
get_recent (const RehabCriterionScene *scene)
{
  int days = (int) rehab_thresholds_get (scene->thresholds, REHAB_THRESHOLD_COMFORT_DAYS);
  RehabDate first = rehab_date_add_days (scene->today, 1 - days);

  return rehab_date_compare (first, scene->since) < 0 ? scene->since : first;
}

/* The worst pain of the last days (F86). A day beyond the limit is enough; to be within it, enough days have to tell. */
void
rehab_criterion_read_daily (RehabCriterionReading     *reading,
                            const RehabCriterionRow   *row,
                            const RehabCriterionScene *scene)
{
  double coverage = rehab_thresholds_get (scene->thresholds, REHAB_THRESHOLD_LOAD_COVERAGE) / 100.0;
  guint wanted = (guint) rehab_thresholds_get (scene->thresholds, REHAB_THRESHOLD_COMFORT_DAYS);
  RehabDate first = get_recent (scene);
  const RehabDiaryDay *worst = NULL;
  guint n = 0;
  g_autofree char *what = NULL;

  for (guint i = rehab_diary_get_n_days (scene->record->diary); i > 0; i--)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (scene->record->diary, i - 1);

      if (rehab_date_compare (day->date, first) < 0)
        break;
      if (!day->worst_pain.known || rehab_date_compare (day->date, scene->today) > 0)
        continue;

      n++;
      if (worst == NULL || day->worst_pain.value > worst->worst_pain.value)
        worst = day;
    }

  if (worst == NULL)
    {
      rehab_criterion_read_worst (reading, row, scene);
      return;
    }

  /* Translators: how many of the last days have a pain score, and how many days were looked at */
  what = g_strdup_printf (ngettext ("worst of %u of %u day", "worst of %u of %u days", wanted), n, wanted);
  rehab_criterion_reading_set (reading, scene, worst->worst_pain, REHAB_SIDE_NOT_ASKED, worst->date, what);
  if (reading->state == REHAB_CRITERION_STATE_MET && n < coverage * wanted - 1e-9)
    reading->state = REHAB_CRITERION_STATE_NOT_MEASURED;
}

static gboolean
is_gym (const RehabSession *session)
{
  return session->kind == REHAB_SESSION_KIND_STRENGTH;
}

/* The worst pain of the sessions of the last days; without one, the last one before them is named and does not count. */
static void
read_sessions (RehabCriterionReading     *reading,
               const RehabCriterionScene *scene,
               gboolean (                *is_one )(const RehabSession *session))
{
  const RehabDiary *diary = scene->record->diary;
  const RehabSession *worst = NULL;
  RehabDate first = get_recent (scene);
  RehabDate before = REHAB_DATE_NONE;

  for (guint i = rehab_diary_get_n_sessions (diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i - 1);
      RehabNumber peak = rehab_session_peak_pain (session);

      if (!is_one (session) || !peak.known || rehab_date_compare (session->date, scene->today) > 0)
        continue;
      if (rehab_date_compare (session->date, first) < 0)
        {
          before = session->date;
          break;
        }
      if (worst == NULL || peak.value > rehab_session_peak_pain (worst).value)
        worst = session;
    }

  if (worst != NULL)
    {
      rehab_criterion_reading_set (reading, scene, rehab_session_peak_pain (worst), REHAB_SIDE_NOT_ASKED, worst->date, NULL);
    }
  else if (rehab_date_is_set (before))
    {
      g_autofree char *date = rehab_date_format_short (before, scene->today);

      reading->measured_on = before;
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                    /* Translators: %s is a day */
                                    g_strdup_printf (_("None in the last days; the last one was on %s"), date));
    }
}

void
rehab_criterion_read_gym (RehabCriterionReading     *reading,
                          const RehabCriterionRow   *row,
                          const RehabCriterionScene *scene)
{
  read_sessions (reading, scene, is_gym);
}

void
rehab_criterion_read_running (RehabCriterionReading     *reading,
                              const RehabCriterionRow   *row,
                              const RehabCriterionScene *scene)
{
  read_sessions (reading, scene, rehab_session_is_sport);
}
