/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case.h"

#include <string.h>

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func (rehab_record_unref);
}

static gboolean
is_of_finding (const RehabAmendment *amendment)
{
  return strcmp (amendment->item_key, REHAB_AMENDMENT_IMPRESSION) != 0
         && strcmp (amendment->item_key, REHAB_AMENDMENT_PLAN) != 0;
}

/* What an amendment makes of the answer that it corrects, which keeps its identity and its note. */
static RehabFinding *
make_amended (const RehabCase      *self,
              const RehabAmendment *amendment)
{
  const RehabFinding *original =
    rehab_case_find_original (self, amendment->assessment_id, amendment->item_key, amendment->side);

  return rehab_finding_new (&(RehabFinding) {
    .id = original != NULL ? original->id : amendment->id,
    .assessment_id = amendment->assessment_id,
    .item_key = amendment->item_key,
    .side = amendment->side,
    .value = amendment->value,
    .text = amendment->text,
    .note = original != NULL ? original->note : NULL,
  }, NULL);
}

/**
 * rehab_case_add_amendment:
 * @self: a case with all findings of the assessment in it
 * @amendment: a correction of one of its assessments, later than those that are in it
 *
 * Lets an amendment count.
 */
void
rehab_case_add_amendment (RehabCase            *self,
                          const RehabAmendment *amendment)
{
  GPtrArray *amendments;

  g_return_if_fail (self != NULL && amendment != NULL);

  amendments = g_hash_table_lookup (self->amendments, amendment->assessment_id);
  if (amendments == NULL)
    {
      amendments = new_records ();
      g_hash_table_insert (self->amendments, g_strdup (amendment->assessment_id), amendments);
    }

  g_ptr_array_add (amendments, rehab_record_ref (amendment));
  if (!amendment->withdrawn && is_of_finding (amendment))
    g_hash_table_insert (self->amended, g_strdup (amendment->id), make_amended (self, amendment));
}

/**
 * rehab_case_find_assessment:
 * @self: a case
 * @assessment_id: (nullable): the identity of an assessment
 *
 * Returns: (transfer none) (nullable): the assessment, or `NULL` when the case has none of that identity
 */
const RehabAssessment *
rehab_case_find_assessment (const RehabCase *self,
                            const char      *assessment_id)
{
  for (guint i = 0; i < self->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->assessments, i);

      if (g_strcmp0 (assessment->id, assessment_id) == 0)
        return assessment;
    }

  return NULL;
}

/**
 * rehab_case_find_original:
 * @self: a case
 * @assessment_id: one of its assessments
 * @item_key: an item
 * @side: left or right for an item examined on each side, else not asked
 *
 * Finds one answer as it was first given, whatever was amended since.
 *
 * Returns: (transfer none) (nullable): the finding, or `NULL` when it was not asked at the time
 */
const RehabFinding *
rehab_case_find_original (const RehabCase *self,
                          const char      *assessment_id,
                          const char      *item_key,
                          RehabSide        side)
{
  GPtrArray *findings = g_hash_table_lookup (self->findings, assessment_id);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (findings, i);

      if (finding->side == side && g_strcmp0 (finding->item_key, item_key) == 0)
        return finding;
    }

  return NULL;
}

static gboolean
amends (const RehabAmendment *amendment,
        const char           *item_key,
        RehabSide             side)
{
  return amendment->side == side && g_strcmp0 (amendment->item_key, item_key) == 0;
}

/**
 * rehab_case_find_amendment:
 * @self: a case
 * @assessment_id: one of its assessments
 * @item_key: an item, `REHAB_AMENDMENT_IMPRESSION` or `REHAB_AMENDMENT_PLAN`
 * @side: left or right for an item examined on each side, else not asked
 *
 * Finds the amendment that counts: the last one that was made.
 *
 * Returns: (transfer none) (nullable): the amendment, or `NULL` when what was first answered counts
 */
const RehabAmendment *
rehab_case_find_amendment (const RehabCase *self,
                           const char      *assessment_id,
                           const char      *item_key,
                           RehabSide        side)
{
  GPtrArray *amendments = g_hash_table_lookup (self->amendments, assessment_id);

  for (guint i = amendments != NULL ? amendments->len : 0; i > 0; i--)
    if (amends (g_ptr_array_index (amendments, i - 1), item_key, side))
      return g_ptr_array_index (amendments, i - 1);

  return NULL;
}

/**
 * rehab_case_list_amendments:
 * @self: a case
 * @assessment_id: one of its assessments
 * @item_key: (nullable): an item, `REHAB_AMENDMENT_IMPRESSION` or `REHAB_AMENDMENT_PLAN`; `NULL` for all
 * @side: left or right for an item examined on each side, else not asked; without an item it does not count
 *
 * Lists the amendments of an answer or of a whole assessment, in the order in which they were made.
 *
 * Returns: (transfer full) (element-type RehabAmendment): the amendments
 */
GPtrArray *
rehab_case_list_amendments (const RehabCase *self,
                            const char      *assessment_id,
                            const char      *item_key,
                            RehabSide        side)
{
  GPtrArray *amendments = g_hash_table_lookup (self->amendments, assessment_id);
  GPtrArray *found = new_records ();

  for (guint i = 0; amendments != NULL && i < amendments->len; i++)
    if (item_key == NULL || amends (g_ptr_array_index (amendments, i), item_key, side))
      g_ptr_array_add (found, rehab_record_ref (g_ptr_array_index (amendments, i)));

  return found;
}

/**
 * rehab_case_find_finding:
 * @self: a case
 * @assessment_id: one of its assessments
 * @item_key: an item
 * @side: left or right for an item examined on each side, else not asked
 *
 * Finds one answer as it counts now: as amended last, or else as it was given. An amended answer has the identity and
 * the note of the one first given; where there was none, the identity of the amendment.
 *
 * Returns: (transfer none) (nullable): the finding, or `NULL` when it was not asked, or was withdrawn
 */
const RehabFinding *
rehab_case_find_finding (const RehabCase *self,
                         const char      *assessment_id,
                         const char      *item_key,
                         RehabSide        side)
{
  const RehabAmendment *amendment = rehab_case_find_amendment (self, assessment_id, item_key, side);

  if (amendment == NULL)
    return rehab_case_find_original (self, assessment_id, item_key, side);

  return g_hash_table_lookup (self->amended, amendment->id);
}

/**
 * rehab_case_list_findings:
 * @self: a case
 * @assessment_id: one of its assessments
 *
 * Lists all answers of an assessment as they count now.
 *
 * Returns: (transfer full) (element-type RehabFinding): the findings, those that an amendment alone gave last
 */
GPtrArray *
rehab_case_list_findings (const RehabCase *self,
                          const char      *assessment_id)
{
  GPtrArray *originals = g_hash_table_lookup (self->findings, assessment_id);
  GPtrArray *amendments = g_hash_table_lookup (self->amendments, assessment_id);
  GPtrArray *found = new_records ();

  for (guint i = 0; originals != NULL && i < originals->len; i++)
    {
      const RehabFinding *original = g_ptr_array_index (originals, i);
      const RehabFinding *finding = rehab_case_find_finding (self, assessment_id, original->item_key, original->side);

      if (finding != NULL)
        g_ptr_array_add (found, rehab_record_ref (finding));
    }

  for (guint i = 0; amendments != NULL && i < amendments->len; i++)
    {
      const RehabAmendment *amendment = g_ptr_array_index (amendments, i);

      if (!amendment->withdrawn && is_of_finding (amendment)
          && rehab_case_find_amendment (self, assessment_id, amendment->item_key, amendment->side) == amendment
          && rehab_case_find_original (self, assessment_id, amendment->item_key, amendment->side) == NULL)
        g_ptr_array_add (found, rehab_record_ref (g_hash_table_lookup (self->amended, amendment->id)));
    }

  return found;
}

/**
 * rehab_case_find_latest:
 * @self: a case
 * @item_key: an item
 * @side: left or right for an item examined on each side, else not asked
 * @before: (nullable): only assessments that come before this one of the case count; `NULL` for all
 * @asked_on: (out) (optional): the day of the assessment it is from
 *
 * Finds the last answer to an item, as it counts now. Of two assessments of one day the one begun first comes before.
 *
 * Returns: (transfer none) (nullable): the finding, or `NULL` when it never was asked
 */
const RehabFinding *
rehab_case_find_latest (const RehabCase       *self,
                        const char            *item_key,
                        RehabSide              side,
                        const RehabAssessment *before,
                        RehabDate             *asked_on)
{
  gboolean counts = before == NULL;

  for (guint i = self->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->assessments, i - 1);
      const RehabFinding *finding;

      if (!counts)
        {
          counts = strcmp (assessment->id, before->id) == 0;
          continue;
        }

      finding = rehab_case_find_finding (self, assessment->id, item_key, side);
      if (finding != NULL)
        {
          if (asked_on != NULL)
            *asked_on = assessment->date;
          return finding;
        }
    }

  return NULL;
}

static const char *
get_prose (const RehabCase *self,
           const char      *assessment_id,
           const char      *key,
           const char      *original)
{
  const RehabAmendment *amendment = rehab_case_find_amendment (self, assessment_id, key, REHAB_SIDE_NOT_ASKED);

  return amendment != NULL ? amendment->text : original;
}

/**
 * rehab_case_get_impression:
 * @self: a case
 * @assessment: one of its assessments
 *
 * Returns: (transfer none) (nullable): the impression as it counts now, or `NULL` when there is none
 */
const char *
rehab_case_get_impression (const RehabCase       *self,
                           const RehabAssessment *assessment)
{
  return get_prose (self, assessment->id, REHAB_AMENDMENT_IMPRESSION, assessment->impression);
}

/**
 * rehab_case_get_plan:
 * @self: a case
 * @assessment: one of its assessments
 *
 * Returns: (transfer none) (nullable): the plan as it counts now, or `NULL` when there is none
 */
const char *
rehab_case_get_plan (const RehabCase       *self,
                     const RehabAssessment *assessment)
{
  return get_prose (self, assessment->id, REHAB_AMENDMENT_PLAN, assessment->plan);
}
