/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-parts.h"
#include "rehab-load.h"

/*
 * What a coach may read of a record: a copy with training alone in it. What is not in the copy can stand on no page that
 * is made of it, whoever adds to the report later.
 */

static RehabSession *
copy_session (const RehabSession *session)
{
  return rehab_session_new (&(RehabSession) {
    .id = session->id, .episode_id = session->episode_id, .date = session->date, .position = session->position,
    .kind = session->kind, .minutes = session->minutes, .effort = session->effort, .distance_km = session->distance_km,
    .climb_m = session->climb_m, .sprint_m = session->sprint_m, .top_speed_kmh = session->top_speed_kmh,
    .volume_kg = session->volume_kg, .origin = REHAB_SESSION_ORIGIN_TYPED,
  }, NULL);
}

/* That a day was kept, and whether it was one of rest. */
static RehabDiaryDay *
copy_day (const RehabDiaryDay *day)
{
  return rehab_diary_day_new (&(RehabDiaryDay) {
    .id = day->id, .episode_id = day->episode_id, .date = day->date, .rest_day = day->rest_day,
  }, NULL);
}

/* A day on which nothing but sitting was written down was kept all the same. */
static gboolean
is_only_known_by (const RehabDiary   *diary,
                  const RehabSession *session,
                  guint               nth)
{
  guint n_of_day;
  guint first = rehab_diary_find_sessions (diary, session->date, &n_of_day);

  return nth == first && rehab_diary_find_day (diary, session->date) == NULL;
}

static RehabDiary *
copy_diary (const RehabDiary *diary)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    g_ptr_array_add (days, copy_day (rehab_diary_get_day (diary, i)));
  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      if (rehab_session_kind_is_training (session->kind))
        g_ptr_array_add (sessions, copy_session (session));
      else if (is_only_known_by (diary, session, i))
        g_ptr_array_add (days, copy_day (&(RehabDiaryDay) { .episode_id = session->episode_id, .date = session->date }));
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

/**
 * rehab_progress_report_new_training:
 * @content: what a report is of
 *
 * Copies what is training out of a record: sessions with what was done in them, and which days were kept. No pain, no
 * note, no sitting, no side, nothing of assessments, programme, phases and events.
 *
 * Returns: (transfer full): a record with nothing else in it
 */
RehabCase *
rehab_progress_report_new_training (const RehabProgressReportContent *content)
{
  const RehabEpisode *episode = content->record->episode;
  /* An episode has a side and a rule: always these, whatever the patient's are. */
  g_autoptr (RehabEpisode) bare = rehab_episode_new (&(RehabEpisode) {
    .id = episode->id, .patient_id = episode->patient_id, .opened_on = episode->opened_on, .side = REHAB_SIDE_BOTH,
    .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
  }, NULL);
  RehabCase *record = rehab_case_new (bare);

  g_clear_pointer (&record->diary, rehab_diary_unref);
  record->diary = copy_diary (content->record->diary);

  return record;
}
