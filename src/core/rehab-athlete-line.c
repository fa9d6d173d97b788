/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-athlete-line-private.h"
#include "rehab-choice.h"
#include "rehab-clearance-words.h"
#include "rehab-enum-types.h"
#include "rehab-load.h"
#include "rehab-score.h"
#include "rehab-search.h"
#include "rehab-strength.h"

G_DEFINE_BOXED_TYPE (RehabAthleteLine, rehab_athlete_line, rehab_athlete_line_ref, rehab_athlete_line_unref)

static void
free_reason (gpointer data)
{
  RehabAthleteReason *reason = data;

  g_free (reason->text);
  g_free (reason->sources);
  g_free (reason);
}

/* An empty one, for who fills it before anybody sees it. */
RehabAthleteLine *
rehab_athlete_line_alloc (RehabSquadAudience audience,
                          RehabDate          today)
{
  RehabAthleteLine *self = g_atomic_rc_box_new0 (RehabAthleteLine);

  self->audience = audience;
  self->today = today;
  self->reasons = g_ptr_array_new_with_free_func (free_reason);

  return self;
}

static void
clear_line (gpointer data)
{
  RehabAthleteLine *self = data;

  g_free ((char *) self->patient_id);
  g_free ((char *) self->name);
  g_free ((char *) self->search_key);
  g_free ((char *) self->episode_id);
  g_ptr_array_unref (self->reasons);
  g_clear_pointer (&self->clearance, rehab_record_unref);
}

static void
read_patient (RehabAthleteLine          *self,
              const RehabPatientDetails *patient)
{
  const char *sport = rehab_choice_get_label (rehab_sport_get_type (), (int) patient->sport);
  g_autofree char *all = NULL;

  self->patient_id = g_strdup (patient->id);
  self->name = rehab_patient_details_dup_name (patient);
  self->sport = patient->sport;
  all = g_strjoin (" ", self->name, sport != NULL ? sport : "",
                   patient->event_or_position != NULL ? patient->event_or_position : "", NULL);
  self->search_key = rehab_search_fold (all);
}

static void
read_episode (RehabAthleteLine   *self,
              const RehabEpisode *episode)
{
  self->episode_id = g_strdup (episode->id);
  self->side = episode->side;
  self->closed_on = episode->closed_on;
}

static void
read_phase (RehabAthleteLine *self,
            const RehabCase  *record,
            RehabDate         today)
{
  int days;

  self->phase = rehab_case_get_phase (record, &self->phase_since);
  if (rehab_date_is_set (self->closed_on) || !rehab_date_is_set (self->phase_since))
    return;

  /* A clock that was set back makes no day of a phase that has not begun. */
  days = rehab_date_days_until (self->phase_since, today) + 1;
  if (days >= 1)
    self->phase_day = rehab_number (days);
}

static void
read_days (RehabAthleteLine *self,
           const RehabDiary *diary,
           RehabDate         today)
{
  for (guint i = 0; i < REHAB_ATHLETE_DAYS; i++)
    {
      RehabDate date = rehab_date_add_days (today, (int) i + 1 - REHAB_ATHLETE_DAYS);
      const RehabDiaryDay *day = rehab_diary_find_day (diary, date);

      self->kept[i] = rehab_diary_is_kept (diary, date);
      self->pains[i] = day != NULL ? day->worst_pain : REHAB_NUMBER_NOT_ASKED;
      self->loads[i] = rehab_load_of_day (diary, date);
    }
}

/* The last pain, however long ago: its day stands with it. */
static void
read_pain (RehabAthleteLine *self,
           const RehabDiary *diary,
           RehabDate         today)
{
  for (guint i = rehab_diary_get_n_days (diary); i > 0; i--)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (diary, i - 1);

      if (!day->worst_pain.known || rehab_date_compare (day->date, today) > 0)
        continue;

      self->pain = day->worst_pain;
      self->pain_on = day->date;
      return;
    }
}

static void
read_session (RehabAthleteLine *self,
              const RehabDiary *diary,
              RehabDate         today)
{
  for (guint i = rehab_diary_get_n_sessions (diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i - 1);

      if (!rehab_session_kind_is_training (session->kind) || rehab_date_compare (session->date, today) > 0)
        continue;

      self->verdict = rehab_session_verdict (session, today);
      self->session_on = session->date;
      return;
    }
}

static RehabAthleteWeek
read_week (const RehabDiary *diary,
           RehabDate         last)
{
  RehabLoadSum sum = rehab_load_sum (diary, rehab_date_add_days (last, 1 - REHAB_ATHLETE_WEEK), last);

  return (RehabAthleteWeek) { rehab_load_sum_get_load (&sum), sum.days_kept, sum.unrated };
}

static void
read_entry (RehabAthleteLine *self,
            const RehabDiary *diary,
            RehabDate         today)
{
  RehabDate last = REHAB_DATE_NONE;

  for (guint i = rehab_diary_get_n_days (diary); i > 0 && !rehab_date_is_set (last); i--)
    if (rehab_date_compare (rehab_diary_get_day (diary, i - 1)->date, today) <= 0)
      last = rehab_diary_get_day (diary, i - 1)->date;

  for (guint i = rehab_diary_get_n_sessions (diary); i > 0; i--)
    {
      RehabDate date = rehab_diary_get_session (diary, i - 1)->date;

      if (rehab_date_compare (date, today) > 0)
        continue;
      if (!rehab_date_is_set (last) || rehab_date_compare (date, last) > 0)
        last = date;
      break;
    }

  self->last_entry = last;
  if (rehab_date_is_set (last))
    self->entry_days = rehab_number (rehab_date_days_until (last, today));
}

static void
read_outcome (RehabAthleteLine *self,
              const RehabCase  *record)
{
  RehabScore score = rehab_score_read_latest (record, rehab_item_lookup ("outcome-visa-h"));

  if (!score.total.known)
    return;

  self->outcome = score.total;
  self->outcome_on = score.date;
  self->outcome_change = score.since_first.change;
  self->outcome_first_on = score.since_first.date;
}

/* Of all tests of the last assessment that tells it the lowest: the one that is behind. */
static void
read_symmetry (RehabAthleteLine *self,
               const RehabCase  *record,
               RehabDate         today)
{
  for (guint n = record->assessments->len; n > 0 && !self->symmetry.known; n--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, n - 1);

      if (rehab_date_compare (assessment->date, today) > 0)
        continue;

      for (guint i = 0; i < rehab_item_get_count (); i++)
        {
          const RehabItem *item = rehab_item_get_nth (i);
          RehabNumber symmetry;

          if (item->kind != REHAB_ITEM_STRENGTH)
            continue;
          symmetry = rehab_strength_read (item, record, assessment).symmetry;
          if (!symmetry.known || (self->symmetry.known && symmetry.value >= self->symmetry.value))
            continue;

          self->symmetry = symmetry;
          self->symmetry_on = assessment->date;
          self->symmetry_item = item;
        }
    }
}

static void
read_reasons (RehabAthleteLine      *self,
              const RehabCase       *record,
              RehabDate              today,
              const RehabThresholds *thresholds)
{
  g_autoptr (GPtrArray) list = rehab_case_list_attention (record, today, thresholds);

  for (guint i = 0; i < list->len; i++)
    {
      const RehabAttention *attention = g_ptr_array_index (list, i);
      RehabAthleteReason *reason = g_new0 (RehabAthleteReason, 1);

      reason->rule = attention->rule;
      reason->text = g_strdup (attention->text);
      reason->sources = g_strdup (attention->sources);
      g_ptr_array_add (self->reasons, reason);
    }
}

static void
read_clearance (RehabAthleteLine *self,
                const RehabCase  *record,
                RehabDate         today)
{
  const RehabClearance *clearance = rehab_case_get_clearance (record, today);

  if (clearance != NULL)
    self->clearance = rehab_record_ref (clearance);
}

/**
 * rehab_athlete_line_new:
 * @patient: who it is
 * @record: (nullable): one case of theirs; `NULL` for who was never in care
 * @today: the current day; what is dated later does not count
 * @thresholds: the clinic's
 *
 * Works out what a squad's table shows of one case. Figures of load are plain sums of what was recorded (R52, R53, R54),
 * each with how many of its days were kept; limb symmetry is the lowest of the last assessment that has one (R72).
 *
 * Returns: (transfer full): the line
 */
RehabAthleteLine *
rehab_athlete_line_new (const RehabPatientDetails *patient,
                        const RehabCase           *record,
                        RehabDate                  today,
                        const RehabThresholds     *thresholds)
{
  RehabAthleteLine *self;

  g_return_val_if_fail (patient != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (today), NULL);

  self = rehab_athlete_line_alloc (REHAB_SQUAD_AUDIENCE_MEDICAL, today);
  read_patient (self, patient);
  if (record == NULL)
    return self;

  read_episode (self, record->episode);
  read_phase (self, record, today);
  read_days (self, record->diary, today);
  read_pain (self, record->diary, today);
  read_session (self, record->diary, today);
  self->week = read_week (record->diary, today);
  self->before = read_week (record->diary, rehab_date_add_days (today, -REHAB_ATHLETE_WEEK));
  self->change = rehab_load_change (self->before.load, self->week.load);
  read_entry (self, record->diary, today);
  read_outcome (self, record);
  read_symmetry (self, record, today);
  read_reasons (self, record, today, patient->archived ? NULL : thresholds);
  read_clearance (self, record, today);

  return self;
}

/**
 * rehab_athlete_line_new_unreadable:
 * @patient: who it is
 * @episode: whose records cannot be read
 * @today: the current day
 *
 * Makes the line of a case of which nothing is known but that it is there.
 *
 * Returns: (transfer full): the line
 */
RehabAthleteLine *
rehab_athlete_line_new_unreadable (const RehabPatientDetails *patient,
                                   const RehabEpisode        *episode,
                                   RehabDate                  today)
{
  RehabAthleteLine *self;

  g_return_val_if_fail (patient != NULL && episode != NULL, NULL);

  self = rehab_athlete_line_alloc (REHAB_SQUAD_AUDIENCE_MEDICAL, today);
  read_patient (self, patient);
  read_episode (self, episode);
  self->unreadable = TRUE;

  return self;
}

RehabAthleteLine *
rehab_athlete_line_ref (const RehabAthleteLine *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire ((RehabAthleteLine *) self);
}

void
rehab_athlete_line_unref (RehabAthleteLine *self)
{
  g_atomic_rc_box_release_full (self, clear_line);
}

/**
 * rehab_athlete_lines_count_athletes:
 * @lines: (element-type RehabAthleteLine): lines in any order
 * @wanting_attention: whether only those are counted who want attention
 *
 * Counts people, not lines: who has two cases counts once.
 *
 * Returns: how many
 */
guint
rehab_athlete_lines_count_athletes (GPtrArray *lines,
                                    gboolean   wanting_attention)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lines->len; i++)
    {
      const RehabAthleteLine *line = g_ptr_array_index (lines, i);

      if (!wanting_attention || line->reasons->len > 0 || line->unreadable)
        g_hash_table_add (seen, (gpointer) line->patient_id);
    }

  return g_hash_table_size (seen);
}

/**
 * rehab_athlete_lines_get_highest_load:
 * @lines: (element-type RehabAthleteLine): lines
 *
 * Gets the highest load of a day in all of them, for bars that can be compared from row to row.
 *
 * Returns: arbitrary units; 0 where none is known
 */
double
rehab_athlete_lines_get_highest_load (GPtrArray *lines)
{
  double highest = 0.0;

  for (guint i = 0; i < lines->len; i++)
    {
      const RehabAthleteLine *line = g_ptr_array_index (lines, i);

      for (guint n = 0; n < REHAB_ATHLETE_DAYS; n++)
        if (line->loads[n].known)
          highest = MAX (highest, line->loads[n].value);
    }

  return highest;
}
