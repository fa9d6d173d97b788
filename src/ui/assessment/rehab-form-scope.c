/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-form-scope.h"
#include "rehab-item-value.h"

/* Whether any side of an item is answered. */
static gboolean
is_answered (const RehabItem       *item,
             const RehabCase       *record,
             const RehabAssessment *assessment)
{
  if (!item->sided)
    return rehab_item_read_value (item, REHAB_SIDE_NOT_ASKED, record, assessment).answered;

  return rehab_item_read_value (item, REHAB_SIDE_LEFT, record, assessment).answered
         || rehab_item_read_value (item, REHAB_SIDE_RIGHT, record, assessment).answered;
}

static gboolean
has_answer_of_the_young (const RehabCase       *record,
                         const RehabAssessment *assessment)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->young_only && is_answered (item, record, assessment))
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_form_scope_read:
 * @extent: how much is to be asked
 * @birth_date: the patient's, or none
 * @young_limit: below how many years what is asked of the young alone is asked
 * @record: the episode of care
 * @assessment: one of its assessments: its date gives the age
 *
 * Works out which items the form of @assessment asks. Of somebody whose age is not known all are asked, and what was
 * answered already is never hidden by a date that was put right afterwards.
 *
 * Returns: the scope
 */
RehabFormScope
rehab_form_scope_read (RehabFormExtent        extent,
                       RehabDate              birth_date,
                       double                 young_limit,
                       const RehabCase       *record,
                       const RehabAssessment *assessment)
{
  RehabFormScope self = { .extent = extent, .young_limit = young_limit };

  g_return_val_if_fail (record != NULL && assessment != NULL, self);

  self.age_known = rehab_date_is_set (birth_date) && rehab_date_is_set (assessment->date);
  self.young = !self.age_known
               || rehab_date_get_age (birth_date, assessment->date) < young_limit
               || has_answer_of_the_young (record, assessment);

  return self;
}

gboolean
rehab_form_scope_equal (const RehabFormScope *a,
                        const RehabFormScope *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->extent == b->extent && a->young == b->young && a->age_known == b->age_known
         && !(a->young_limit < b->young_limit) && !(a->young_limit > b->young_limit);
}

/**
 * rehab_form_scope_asks:
 * @self: a scope
 * @item: a row of the table of items
 *
 * Returns: whether the form asks @item
 */
gboolean
rehab_form_scope_asks (const RehabFormScope *self,
                       const RehabItem      *item)
{
  g_return_val_if_fail (self != NULL && item != NULL, FALSE);

  return (item->core || self->extent == REHAB_FORM_WHOLE) && (!item->young_only || self->young);
}

/**
 * rehab_form_scope_list_items:
 * @self: a scope
 * @section: a RehabSection, or REHAB_N_SECTIONS for all of them
 *
 * Lists what is asked, in the order of the table.
 *
 * Returns: (transfer container) (element-type RehabItem): rows of the table
 */
GPtrArray *
rehab_form_scope_list_items (const RehabFormScope *self,
                             guint                 section)
{
  GPtrArray *items = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, items);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if ((section == REHAB_N_SECTIONS || item->section == section) && rehab_form_scope_asks (self, item))
        g_ptr_array_add (items, (gpointer) item);
    }

  return items;
}

/* A yes is a finding where symptoms, risks and tests are asked; advice that was given and sport that was done are none. */
static gboolean
is_positive (const RehabItem      *item,
             const RehabItemValue *value)
{
  return item->kind == REHAB_ITEM_YES_NO
         && item->section != REHAB_SECTION_RED_FLAGS
         && item->section != REHAB_SECTION_FUNCTION
         && item->section != REHAB_SECTION_ADVICE
         && value->number.known && value->number.value > 0.0;
}

/**
 * rehab_form_scope_count:
 * @self: a scope
 * @section: a section of the form
 * @record: the episode of care
 * @assessment: one of its assessments
 *
 * Counts how far a section has come, of what is asked. A raised red flag counts whether it is asked or not.
 *
 * Returns: the counts
 */
RehabSectionCount
rehab_form_scope_count (const RehabFormScope  *self,
                        RehabSection           section,
                        const RehabCase       *record,
                        const RehabAssessment *assessment)
{
  RehabSectionCount count = { 0 };

  g_return_val_if_fail (self != NULL && record != NULL && assessment != NULL, count);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      const RehabSide sides[] = { item->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED, REHAB_SIDE_RIGHT };

      if (item->section != section)
        continue;

      for (guint n = 0; n < (item->sided ? 2 : 1); n++)
        {
          RehabItemValue value = rehab_item_read_value (item, sides[n], record, assessment);

          if (item->section == REHAB_SECTION_RED_FLAGS && value.number.known && value.number.value > 0.0)
            count.n_flags++;
          if (!rehab_form_scope_asks (self, item))
            continue;

          count.n_asked++;
          if (value.answered)
            count.n_answered++;
          if (is_positive (item, &value))
            count.n_positive++;
        }
    }

  return count;
}

/**
 * rehab_form_extent_for_kind:
 * @kind: the kind of an assessment
 *
 * Returns: how much of the form is asked first: of a review what is asked every time, else everything
 */
RehabFormExtent
rehab_form_extent_for_kind (RehabAssessmentKind kind)
{
  return kind == REHAB_ASSESSMENT_KIND_REVIEW ? REHAB_FORM_CORE : REHAB_FORM_WHOLE;
}
