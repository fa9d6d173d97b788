/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-fixture.h"
#include "rehab-body-region.h"
#include "rehab-item-part.h"
#include "rehab-patient-details.h"

#include <math.h>

/*
 * A case with everything on it that a paper can tell of: two visits at which every item of the table was asked but for
 * every seventh, notes, amendments, a raised flag with what was done about it, a painted body chart.
 */

#define PAPER_FIRST "2026-10-02"
#define PAPER_REVIEW "2026-11-22"

#define PAPER_IMPRESSION \
  "Proximal hamstring tendinopathy of the left side, irritable; sitting and deep hip flexion bring on the familiar pain."
#define PAPER_PLAN \
  "Slow heavy work on three days a week, hip near straight.\n\nRunning on the flat every other day, easy, 20 minutes."

static inline void
paper_find (RehabCase             *self,
            const RehabAssessment *assessment,
            const RehabItemPart   *part,
            RehabSide              side,
            RehabNumber            value,
            const char            *text,
            const char            *note)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *key = rehab_item_part_dup_key (part);
  RehabFinding *finding = NULL;

  g_assert_true (rehab_item_part_check (part, side, value, text, &error));
  finding = rehab_finding_new (&(RehabFinding) {
    .assessment_id = assessment->id, .item_key = key, .side = side, .value = value, .text = text, .note = note,
  }, &error);
  g_assert_no_error (error);
  g_ptr_array_add (g_hash_table_lookup (self->findings, assessment->id), finding);
}

static inline char *
paper_dup_area (guint shift)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area =
    rehab_body_region_paint (rehab_body_region_lookup ("sit-bone"), empty, REHAB_SIDE_LEFT);
  g_autoptr (RehabBodyArea) larger = rehab_body_area_paint (area, REHAB_BODY_VIEW_REAR, (RehabPoint) { -75.0, 790.0 },
                                                            (RehabPoint) { -85.0, 700.0 + shift }, 22.0);

  return rehab_body_area_to_text (larger);
}

/* Any value that a part takes, always the same for the same @n. */
static inline void
paper_answer_part (RehabCase             *self,
                   const RehabAssessment *assessment,
                   const RehabItemPart   *part,
                   RehabSide              side,
                   guint                  n)
{
  double steps = pow (10.0, part->decimals);
  double value;

  if (part->kind == REHAB_ITEM_BODY_CHART)
    {
      g_autofree char *area = paper_dup_area (n % 60);

      paper_find (self, assessment, part, side, REHAB_NUMBER_NOT_ASKED, area, NULL);
      return;
    }
  if (part->kind == REHAB_ITEM_TEXT)
    {
      paper_find (self, assessment, part, side, REHAB_NUMBER_NOT_ASKED, "Sitting in the car for longer than half an hour", NULL);
      return;
    }

  if (part->kind == REHAB_ITEM_YES_NO)
    value = part->item->section == REHAB_SECTION_RED_FLAGS ? 0.0 : n % 3 == 0;
  else if (part->kind == REHAB_ITEM_CHOICE)
    value = part->choices[n % part->n_choices].value;
  else
    value = round ((part->min + (part->max - part->min) * ((n * 37 % 100) / 140.0)) * steps) / steps;

  paper_find (self, assessment, part, side, rehab_number (value), NULL,
              n % 17 == 0 && *part->suffix == '\0' ? "Only after a run, and not on every day." : NULL);
}

static inline gboolean
paper_is_asked (const RehabItem *item,
                guint            nth)
{
  return nth % 7 != 3 && item->kind != REHAB_ITEM_INSTRUMENT;
}

static inline void
paper_answer_item (RehabCase             *self,
                   const RehabAssessment *assessment,
                   const RehabItem       *item,
                   guint                  seed)
{
  for (guint n = item->kind == REHAB_ITEM_STRENGTH ? 1 : 0; n < rehab_item_get_n_parts (item); n++)
    {
      RehabItemPart part = rehab_item_get_part (item, n);

      for (guint i = 0; i < (part.sided ? 2u : 1u); i++)
        {
          RehabSide side = !part.sided ? REHAB_SIDE_NOT_ASKED : i == 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT;

          /* A pain stands beside a yes alone. */
          if (g_str_equal (part.suffix, "pain") && (seed + i) % 3 != 0)
            continue;
          paper_answer_part (self, assessment, &part, side, item->kind == REHAB_ITEM_STRENGTH && !part.sided ? 1 : seed + i + n * 5);
        }
    }
}

/* Returns: (transfer none): the assessment, which is the case's */
static inline const RehabAssessment *
paper_visit (RehabCase          *self,
             const char         *date,
             RehabAssessmentKind kind,
             const char         *clinician_id,
             gboolean            is_draft,
             guint               seed)
{
  g_autoptr (GError) error = NULL;
  RehabAssessment *assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = EPISODE_ID, .date = on (date), .kind = kind, .clinician_id = clinician_id,
    .impression = is_draft ? NULL : PAPER_IMPRESSION, .plan = is_draft ? NULL : PAPER_PLAN,
    .locked_at = is_draft ? 0 : G_GINT64_CONSTANT (1795363200) * G_USEC_PER_SEC,
  }, &error);
  RehabItemPart total;

  g_assert_no_error (error);
  g_ptr_array_add (self->assessments, assessment);
  g_hash_table_insert (self->findings, g_strdup (assessment->id), g_ptr_array_new_with_free_func (rehab_record_unref));

  for (guint i = 0; i < rehab_item_get_count (); i++)
    if (paper_is_asked (rehab_item_get_nth (i), i))
      paper_answer_item (self, assessment, rehab_item_get_nth (i), i + seed);

  g_assert_true (rehab_item_find_part ("outcome-visa-h", &total));
  paper_find (self, assessment, &total, REHAB_SIDE_NOT_ASKED, rehab_number (53.0 + seed), NULL, NULL);

  return assessment;
}

static inline RehabCase *
paper_case_new (gboolean    is_draft,
                const char *clinician_id)
{
  RehabCase *self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *review;
  RehabItemPart part;

  paper_visit (self, PAPER_FIRST, REHAB_ASSESSMENT_KIND_INITIAL, clinician_id, FALSE, 0);
  review = paper_visit (self, PAPER_REVIEW, REHAB_ASSESSMENT_KIND_REVIEW, clinician_id, is_draft, 11);

  if (!is_draft)
    {
      amend (self, review, "test-puranen-orava", REHAB_SIDE_LEFT, rehab_number (1), NULL, "2026-11-24");
      amend (self, review, "test-puranen-orava", REHAB_SIDE_LEFT, rehab_number (0), NULL, "2026-11-25");
    }

  /* Answered no by all that is above: raised here, with what was done. */
  g_assert_true (rehab_item_find_part ("flag-night-pain", &part));
  for (guint i = 0; i < self->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->assessments, i);
      GPtrArray *findings = g_hash_table_lookup (self->findings, assessment->id);

      for (guint n = findings->len; n > 0; n--)
        if (g_str_equal (((const RehabFinding *) g_ptr_array_index (findings, n - 1))->item_key, "flag-night-pain"))
          g_ptr_array_remove_index (findings, n - 1);
    }
  paper_find (self, review, &part, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL, "Wakes at three, turns over, sleeps on.");
  act (self, "flag-night-pain", PAPER_REVIEW);

  return self;
}

static inline RehabPatientDetails *
paper_patient_new (void)
{
  g_autoptr (GError) error = NULL;
  RehabPatientDetails *patient = rehab_patient_details_new (&(RehabPatientDetails) {
    .id = PATIENT_ID, .family_name = "Adeyemi", .given_name = "Tola", .birth_date = on ("1999-04-03"),
    .sport = REHAB_SPORT_MIDDLE_DISTANCE, .event_or_position = "800 m", .level = REHAB_LEVEL_NATIONAL,
  }, &error);

  g_assert_no_error (error);

  return patient;
}
