/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-visit.h"
#include "rehab-finding.h"
#include "rehab-item-part.h"
#include "rehab-sample-course.h"

#include <math.h>
#include <string.h>

/* A test or a symptom is there while the tendon's pain is above this; what is not listed is asked once and answered no. */
static const struct
{
  const char *key;
  double threshold;
  gboolean at_reviews; /* else only at the first visit */
} limits[] = {
  { "symptom-buttock-pain", 1.5, TRUE },
  { "symptom-warm-up", 2.5, FALSE },
  { "symptom-accelerating", 2.0, TRUE },
  { "symptom-sprinting", 1.2, TRUE },
  { "symptom-uphill", 2.3, FALSE },
  { "symptom-sitting", 2.2, TRUE },
  { "symptom-sitting-longer", 3.0, FALSE },
  { "symptom-stretching", 1.8, TRUE },
  { "symptom-heavy-loading", 2.4, TRUE },
  { "symptom-trigger", 0.0, FALSE },
  { "test-puranen-orava", 3.4, TRUE },
  { "test-bent-knee-stretch", 2.7, TRUE },
  { "test-modified-bent-knee", 1.9, TRUE },
};

/* Asked at every visit, whatever was answered before. */
static const char *const flags_at_reviews[] = { "flag-cauda-equina", "flag-neurological", "flag-night-pain", "flag-weakness" };

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

/* The findings of one visit as they are made. */
typedef struct
{
  const RehabSampleStory *story;
  RehabSampleRandom *random;
  RehabSampleRandom *ids;
  const char *assessment_id;
  GPtrArray *found;
  GError **error;
} Visit;

static gboolean
add (Visit      *self,
     const char *key,
     RehabSide   side,
     double      value,
     const char *note)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (self->ids);
  RehabFinding *finding = rehab_finding_new (&(RehabFinding) {
    .id = id,
    .assessment_id = self->assessment_id,
    .item_key = key,
    .side = side,
    .value = rehab_number (value),
    .note = note,
  }, self->error);

  if (finding == NULL)
    return FALSE;

  g_ptr_array_add (self->found, finding);

  return TRUE;
}

static gboolean
is_initial (guint visit)
{
  return visit == 0;
}

static gboolean
is_asked_flag (const RehabSampleStory *story,
               guint                   visit,
               const RehabItem        *item)
{
  /* An adult's growth plates are not asked for. */
  if (strcmp (item->key, "flag-growth-plate") == 0)
    return is_initial (visit) && story->age < 25;

  if (is_initial (visit) || g_strcmp0 (story->flag_key, item->key) == 0)
    return TRUE;

  for (size_t i = 0; i < G_N_ELEMENTS (flags_at_reviews); i++)
    if (strcmp (flags_at_reviews[i], item->key) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
add_flag (Visit           *self,
          guint            visit,
          const RehabItem *item)
{
  gboolean yes = g_strcmp0 (self->story->flag_key, item->key) == 0 && self->story->flag_visit == visit + 1;

  if (!is_asked_flag (self->story, visit, item))
    return TRUE;

  return add (self, item->key, REHAB_SIDE_NOT_ASKED, yes ? 1.0 : 0.0, yes ? self->story->flag_note : NULL);
}

static gboolean
add_scale (Visit           *self,
           const RehabItem *item,
           double           pain)
{
  double share = 0.3;

  if (strcmp (item->key, "pain-worst") == 0)
    share = 1.1;
  else if (strcmp (item->key, "pain-waking") == 0)
    share = 0.6;

  return add (self, item->key, REHAB_SIDE_NOT_ASKED, CLAMP (round (share * pain), item->min, item->max), NULL);
}

static gboolean
add_answer (Visit           *self,
            const RehabItem *item,
            RehabSide        side,
            gboolean         yes,
            double           pain)
{
  g_autofree char *pain_key = NULL;
  RehabItemPart part;
  double score;

  if (!add (self, item->key, side, yes ? 1.0 : 0.0, NULL))
    return FALSE;
  if (!yes || !rehab_item_has_part (item, "pain", &part))
    return TRUE;

  pain_key = rehab_item_part_dup_key (&part);
  score = round (0.9 * pain + 0.6 * rehab_sample_random_spread (self->random));

  return add (self, pain_key, side, CLAMP (score, 1.0, 10.0), NULL);
}

static gboolean
add_yes_no (Visit           *self,
            guint            visit,
            const RehabItem *item,
            double           pain)
{
  const RehabSampleStory *story = self->story;
  double threshold = -1.0;
  gboolean at_reviews = FALSE;

  for (size_t i = 0; i < G_N_ELEMENTS (limits); i++)
    if (strcmp (limits[i].key, item->key) == 0)
      {
        threshold = limits[i].threshold;
        at_reviews = limits[i].at_reviews;
      }

  if (strcmp (item->key, "symptom-gradual-onset") == 0)
    threshold = story->onset == REHAB_ONSET_GRADUAL ? 0.0 : 11.0;
  if (threshold < 0.0 || (!is_initial (visit) && !at_reviews))
    return TRUE;

  if (!item->sided)
    return add_answer (self, item, REHAB_SIDE_NOT_ASKED, pain > threshold, pain);

  /* Where both sides hurt, the right one does a little less. */
  return add_answer (self, item, REHAB_SIDE_LEFT, story->side != REHAB_SIDE_RIGHT && pain > threshold, pain)
         && add_answer (self, item, REHAB_SIDE_RIGHT,
                        story->side == REHAB_SIDE_RIGHT ? pain > threshold : story->side == REHAB_SIDE_BOTH && pain > threshold + 0.8,
                        pain);
}

/**
 * rehab_sample_visit_list_findings:
 * @story: an athlete with an episode
 * @visit: which visit, 0 is the first
 * @random: chance for what is found
 * @ids: chance for the identities
 * @assessment_id: the visit's assessment
 * @error: where to put what is wrong with a finding
 *
 * Makes up what was asked and found. The first visit asks all there is to ask; reviews ask less; a draft has only got as
 * far as the symptoms.
 *
 * Returns: (transfer full) (element-type RehabFinding): the findings, or `NULL` with @error set
 */
GPtrArray *
rehab_sample_visit_list_findings (const RehabSampleStory *story,
                                  guint                   visit,
                                  RehabSampleRandom      *random,
                                  RehabSampleRandom      *ids,
                                  const char             *assessment_id,
                                  GError                **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (rehab_record_unref);
  Visit self = { story, random, ids, assessment_id, found, error };
  gboolean is_draft = story->last_visit_is_draft && visit + 1 == rehab_sample_visit_get_count (story);
  double pain = rehab_sample_course_pain (story, story->visits[visit]);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      gboolean done = TRUE;

      if (is_draft && item->section > REHAB_SECTION_SYMPTOMS)
        break;

      if (item->section == REHAB_SECTION_RED_FLAGS)
        done = add_flag (&self, visit, item);
      else if (item->kind == REHAB_ITEM_PAIN)
        done = add_scale (&self, item, pain);
      else if (item->kind == REHAB_ITEM_YES_NO)
        done = add_yes_no (&self, visit, item, pain);
      else if (strcmp (item->key, "outcome-visa-h") == 0)
        done = add (&self, item->key, REHAB_SIDE_NOT_ASKED, rehab_sample_course_visa (story, story->visits[visit]), NULL);

      if (!done)
        return NULL;
    }

  return g_steal_pointer (&found);
}

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
    .kind = is_initial (visit) ? REHAB_ASSESSMENT_KIND_INITIAL : REHAB_ASSESSMENT_KIND_REVIEW,
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
