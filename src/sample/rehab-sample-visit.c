/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-visit.h"
#include "rehab-sample-course.h"

static const char *const impressions[] = {
  [REHAB_PHASE_CALM] = "Irritable proximal hamstring tendon; sitting and loading in hip flexion provoke the familiar pain.",
  [REHAB_PHASE_SHALLOW] = "Tolerates slow loading with a straight hip. Deep flexion still provokes.",
  [REHAB_PHASE_DEEP] = "Strength coming back through the range; hinges tolerated at moderate load.",
  [REHAB_PHASE_SPORT] = "Daily life free of pain, running tolerated on the flat.",
  [REHAB_PHASE_MAINTAIN] = "Full training; occasional tightness after speed work that settles overnight.",
};

static const char *const plans[] = {
  [REHAB_PHASE_CALM] = "Holds every day, cushion, breaks from sitting. Diary; look at it together in three weeks.",
  [REHAB_PHASE_SHALLOW] = "Slow heavy work on three days, hip near straight. Load goes up when two weeks have settled.",
  [REHAB_PHASE_DEEP] = "Hinges in a small range first, depth before load.",
  [REHAB_PHASE_SPORT] = "Flat and easy before faster, faster before hills; one change a week.",
  [REHAB_PHASE_MAINTAIN] = "Strength twice a week through the season.",
};

guint
rehab_sample_visit_get_count (const RehabSampleStory *story)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (story->visits) && story->visits[n] > 0)
    n++;

  return n;
}

/**
 * rehab_sample_visit_new:
 * @story: an athlete with an episode
 * @visit: which visit, 0 is the first
 * @ids: chance for the identity
 * @episode_id: the episode
 * @clinician_id: who saw them
 * @today: the day that the story is told on
 * @error: where to put what is wrong
 *
 * Makes up the assessment of a visit, still open for its findings.
 *
 * Returns: (transfer full): the assessment, or `NULL` with @error set
 */
RehabAssessment *
rehab_sample_visit_new (const RehabSampleStory *story,
                        guint                   visit,
                        RehabSampleRandom      *ids,
                        const char             *episode_id,
                        const char             *clinician_id,
                        RehabDate               today,
                        GError                **error)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (ids);
  gboolean is_last = visit + 1 == rehab_sample_visit_get_count (story);
  RehabPhase phase = rehab_sample_course_phase (story, story->visits[visit], NULL);
  RehabAssessment values = {
    .id = id,
    .episode_id = episode_id,
    .date = rehab_date_add_days (today, -story->visits[visit]),
    .clinician_id = clinician_id,
    .kind = visit == 0 ? REHAB_ASSESSMENT_KIND_INITIAL : REHAB_ASSESSMENT_KIND_REVIEW,
    .impression = impressions[phase],
    .plan = plans[phase],
  };

  if (is_last && story->closed > 0)
    {
      values.kind = REHAB_ASSESSMENT_KIND_DISCHARGE;
      values.plan = "Strength twice a week through the season. Comes back if sitting or speed hurts for longer than two weeks.";
    }
  if (is_last && story->last_visit_is_draft)
    values.impression = values.plan = NULL;

  return rehab_assessment_new (&values, error);
}

/**
 * rehab_sample_visit_new_locked:
 * @story: an athlete with an episode
 * @visit: which visit, 0 is the first
 * @assessment: its assessment
 * @error: where to put what is wrong
 *
 * Finishes an assessment, at four in the afternoon of its day.
 *
 * Returns: (transfer full): the locked assessment, or the same for a draft; `NULL` with @error set
 */
RehabAssessment *
rehab_sample_visit_new_locked (const RehabSampleStory *story,
                               guint                   visit,
                               const RehabAssessment  *assessment,
                               GError                **error)
{
  RehabAssessment values = *assessment;
  g_autoptr (GDateTime) afternoon = NULL;
  int year, month, day;

  if (story->last_visit_is_draft && visit + 1 == rehab_sample_visit_get_count (story))
    return rehab_record_ref (assessment);

  rehab_date_get_ymd (assessment->date, &year, &month, &day);
  afternoon = g_date_time_new_utc (year, month, day, 16, 0, 0);
  values.locked_at = g_date_time_to_unix (afternoon) * G_USEC_PER_SEC;

  return rehab_assessment_new (&values, error);
}
