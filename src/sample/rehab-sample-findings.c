/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-findings.h"
#include "rehab-sample-course.h"
#include "rehab-sample-visit.h"

#include <math.h>
#include <string.h>

/* A test or a symptom is there while the tendon's pain is above this. */
static const struct
{
  const char *key;
  double threshold;
  gboolean at_reviews; /* else only at the first visit */
} limits[] = {
  { "symptom-buttock-pain", 1.5, TRUE },
  { "symptom-accelerating", 2.0, TRUE },
  { "symptom-sprinting", 1.2, TRUE },
  { "symptom-uphill", 2.3, FALSE },
  { "symptom-sitting", 2.2, TRUE },
  { "symptom-sitting-longer", 3.0, FALSE },
  { "symptom-stretching", 1.8, TRUE },
  { "symptom-heavy-loading", 2.4, TRUE },
  { "symptom-trigger", 0.0, FALSE },
  { "pain-localised", 0.0, FALSE },
  { "test-palpation", 1.6, TRUE },
  { "test-puranen-orava", 3.4, TRUE },
  { "test-bent-knee-stretch", 2.7, TRUE },
  { "test-modified-bent-knee", 1.9, TRUE },
  { "test-straight-leg-raise", 4.2, FALSE },
  { "test-isometric-flexed", 2.1, TRUE },
  { "history-weak-hamstrings", 0.0, FALSE },
  { "history-weak-gluteals", 5.8, FALSE },
};

static gboolean
take (RehabSampleFindings *self,
      const RehabFinding  *values)
{
  RehabFinding *finding = rehab_finding_new (values, self->error);

  if (finding == NULL)
    return FALSE;

  g_ptr_array_add (self->found, finding);

  return TRUE;
}

static char *
dup_key (const RehabItem *item,
         const char      *suffix)
{
  RehabItemPart part;
  gboolean found = rehab_item_has_part (item, suffix, &part);

  g_assert (found);

  return rehab_item_part_dup_key (&part);
}

/**
 * rehab_sample_findings_add:
 * @self: a visit
 * @item: what was asked
 * @suffix: which part of it; "" for the answer itself
 * @side: left or right for a part with sides, else not asked
 * @value: what was found
 *
 * Adds a number.
 *
 * Returns: whether it is a finding
 */
gboolean
rehab_sample_findings_add (RehabSampleFindings *self,
                           const RehabItem     *item,
                           const char          *suffix,
                           RehabSide            side,
                           double               value)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (self->ids);
  g_autofree char *key = dup_key (item, suffix);

  return take (self, &(RehabFinding) {
    .id = id, .assessment_id = self->assessment_id, .item_key = key, .side = side, .value = rehab_number (value),
  });
}

/**
 * rehab_sample_findings_say:
 * @self: a visit
 * @item: what was asked
 * @suffix: which part of it; "" for the answer itself
 * @text: what was said
 *
 * Adds words.
 *
 * Returns: whether it is a finding
 */
gboolean
rehab_sample_findings_say (RehabSampleFindings *self,
                           const RehabItem     *item,
                           const char          *suffix,
                           const char          *text)
{
  g_autofree char *id = rehab_sample_random_dup_uuid (self->ids);
  g_autofree char *key = dup_key (item, suffix);

  return take (self, &(RehabFinding) {
    .id = id, .assessment_id = self->assessment_id, .item_key = key, .text = text,
  });
}

/**
 * rehab_sample_findings_pain_of:
 * @self: a visit
 * @side: left or right
 *
 * Tells how much of the tendon's pain a side has: where both hurt, the right one does a little less.
 *
 * Returns: the pain, 0 for the side that is well
 */
double
rehab_sample_findings_pain_of (const RehabSampleFindings *self,
                               RehabSide                  side)
{
  if (self->story->side == REHAB_SIDE_BOTH)
    return side == REHAB_SIDE_LEFT ? self->pain : MAX (0.0, self->pain - 0.8);

  return self->story->side == side ? self->pain : 0.0;
}

static gboolean
is_asked_flag (const RehabSampleFindings *self,
               const RehabItem           *item)
{
  if (item->young_only && self->story->age >= 25)
    return FALSE;

  return self->visit == 0 || item->core || g_strcmp0 (self->story->flag_key, item->key) == 0;
}

static gboolean
add_flag (RehabSampleFindings *self,
          const RehabItem     *item)
{
  gboolean yes = g_strcmp0 (self->story->flag_key, item->key) == 0 && self->story->flag_visit == self->visit + 1;
  g_autofree char *id = NULL;

  if (!is_asked_flag (self, item))
    return TRUE;

  id = rehab_sample_random_dup_uuid (self->ids);

  return take (self, &(RehabFinding) {
    .id = id, .assessment_id = self->assessment_id, .item_key = item->key, .value = rehab_number (yes ? 1.0 : 0.0),
    .note = yes ? self->story->flag_note : NULL,
  });
}

static gboolean
add_answer (RehabSampleFindings *self,
            const RehabItem     *item,
            RehabSide            side,
            gboolean             yes)
{
  double score;

  if (!rehab_sample_findings_add (self, item, "", side, yes ? 1.0 : 0.0))
    return FALSE;
  if (!yes || !item->with_pain)
    return TRUE;

  score = round (0.9 * self->pain + 0.6 * rehab_sample_random_spread (self->random));

  return rehab_sample_findings_add (self, item, "pain", side, CLAMP (score, 1.0, 10.0));
}

/* What the story says of training and health; everything else of these two sections is answered with no. */
static gboolean
is_in_history (const RehabSampleStory *story,
               const char             *key)
{
  if (strcmp (key, "history-age") == 0)
    return story->age >= 38;
  if (strcmp (key, "history-sitting") == 0)
    return story->desk_minutes >= 300;
  if (strcmp (key, "history-mileage") == 0 || strcmp (key, "symptom-trigger-mileage") == 0)
    return story->training == REHAB_SAMPLE_TRAINS_ENDURANCE;
  if (strcmp (key, "history-speed") == 0)
    return story->training == REHAB_SAMPLE_TRAINS_SPEED;
  if (strcmp (key, "history-recovery") == 0)
    return story->training == REHAB_SAMPLE_TRAINS_FIELD;
  if (strcmp (key, "history-hamstring-injury") == 0 || strcmp (key, "symptom-trigger-return") == 0)
    return story->onset == REHAB_ONSET_AFTER_INJURY;
  if (strcmp (key, "symptom-trigger-strength") == 0)
    return story->training == REHAB_SAMPLE_TRAINS_FIELD && story->onset == REHAB_ONSET_GRADUAL;

  return FALSE;
}

static gboolean
is_asked_of (const RehabSampleStory *story,
             const RehabItem        *item)
{
  static const char *const of_women[] = { "health-menopause", "health-menstrual-change", "health-pregnancy" };

  for (size_t i = 0; i < G_N_ELEMENTS (of_women); i++)
    if (strcmp (of_women[i], item->key) == 0)
      return story->sex == REHAB_SEX_FEMALE;

  return item->section == REHAB_SECTION_HISTORY || item->section == REHAB_SECTION_HEALTH
         || g_str_has_prefix (item->key, "symptom-trigger-")
         || (item->section == REHAB_SECTION_LOOK_ALIKES && !item->young_only)
         || item->section == REHAB_SECTION_ADVICE;
}

static gboolean
add_history (RehabSampleFindings *self,
             const RehabItem     *item)
{
  gboolean yes = item->section == REHAB_SECTION_ADVICE || is_in_history (self->story, item->key);

  if (self->visit > 0 || !is_asked_of (self->story, item))
    return TRUE;
  if (!item->sided)
    return add_answer (self, item, REHAB_SIDE_NOT_ASKED, yes);

  return add_answer (self, item, REHAB_SIDE_LEFT, yes && self->story->side != REHAB_SIDE_RIGHT)
         && add_answer (self, item, REHAB_SIDE_RIGHT, yes && self->story->side != REHAB_SIDE_LEFT);
}

static gboolean
add_yes_no (RehabSampleFindings *self,
            const RehabItem     *item)
{
  double threshold = -1.0;
  gboolean at_reviews = FALSE;

  for (size_t i = 0; i < G_N_ELEMENTS (limits); i++)
    if (strcmp (limits[i].key, item->key) == 0)
      {
        threshold = limits[i].threshold;
        at_reviews = limits[i].at_reviews;
      }

  if (strcmp (item->key, "symptom-gradual-onset") == 0)
    threshold = self->story->onset == REHAB_ONSET_GRADUAL ? 0.0 : 11.0;
  if (threshold < 0.0)
    return add_history (self, item);
  if (self->visit > 0 && !at_reviews)
    return TRUE;
  if (!item->sided)
    return add_answer (self, item, REHAB_SIDE_NOT_ASKED, self->pain > threshold);

  return add_answer (self, item, REHAB_SIDE_LEFT, rehab_sample_findings_pain_of (self, REHAB_SIDE_LEFT) > threshold)
         && add_answer (self, item, REHAB_SIDE_RIGHT, rehab_sample_findings_pain_of (self, REHAB_SIDE_RIGHT) > threshold);
}

/**
 * rehab_sample_findings_list:
 * @story: an athlete with an episode
 * @visit: which visit, 0 is the first
 * @random: chance for what is found
 * @ids: chance for the identities
 * @assessment_id: the visit's assessment
 * @error: where to put what is wrong with a finding
 *
 * Makes up what was asked and found. The first visit asks most of what there is to ask; reviews ask less; a draft has only
 * got as far as the symptoms.
 *
 * Returns: (transfer full) (element-type RehabFinding): the findings, or `NULL` with @error set
 */
GPtrArray *
rehab_sample_findings_list (const RehabSampleStory *story,
                            guint                   visit,
                            RehabSampleRandom      *random,
                            RehabSampleRandom      *ids,
                            const char             *assessment_id,
                            GError                **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (rehab_record_unref);
  gboolean is_last = visit + 1 == rehab_sample_visit_get_count (story);
  gboolean is_draft = story->last_visit_is_draft && is_last;
  RehabSampleFindings self = {
    story, visit, is_last, rehab_sample_course_pain (story, story->visits[visit]), random, ids, assessment_id, found, error,
  };

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      gboolean done;

      if (is_draft && item->section > REHAB_SECTION_SYMPTOMS)
        break;

      if (item->section == REHAB_SECTION_RED_FLAGS)
        done = add_flag (&self, item);
      else if (item->kind == REHAB_ITEM_YES_NO)
        done = add_yes_no (&self, item);
      else
        done = rehab_sample_measures_add (&self, item);

      if (!done)
        return NULL;
    }

  return g_steal_pointer (&found);
}
