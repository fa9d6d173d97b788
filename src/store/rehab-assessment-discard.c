/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-assessment-table.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-letter-table.h"
#include "rehab-row.h"
#include "rehab-store-private.h"

struct _RehabDiscardedAssessment
{
  RehabAssessment *assessment;
  gint64 created_at; /* its place among the assessments of its day */
  char *created_by;
  GPtrArray *findings;
  GPtrArray *actions; /* RehabFlagAction about these findings, as they were */
  GPtrArray *letters; /* RehabLetter about this assessment, as they were */
};

void
rehab_discarded_assessment_free (RehabDiscardedAssessment *self)
{
  g_clear_pointer (&self->assessment, rehab_record_unref);
  g_free (self->created_by);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_free (self);
}

static gboolean
read_creation (RehabDiscardedAssessment *self,
               RehabStore               *store,
               GError                  **error)
{
  g_autoptr (RehabStatement) statement = NULL;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "SELECT created_at, created_by FROM assessment WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, self->assessment->id);
  if (rehab_statement_step (statement, error) != REHAB_STEP_ROW)
    return FALSE;

  self->created_at = rehab_statement_get_int (statement, 0);
  self->created_by = g_strdup (rehab_statement_get_text (statement, 1));

  return rehab_statement_run (statement, error);
}

/* What there is of a draft, before any of it goes. */
static gboolean
read_draft (RehabDiscardedAssessment *self,
            RehabStore               *store,
            const char               *assessment_id,
            GError                  **error)
{
  g_autoptr (GError) problem = NULL;

  self->assessment = rehab_assessment_table_find (store, assessment_id, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  if (self->assessment == NULL)
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT, "No such assessment");
      return FALSE;
    }

  if (self->assessment->locked_at != 0)
    {
      g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_LOCKED_RECORD, "The assessment is finished");
      return FALSE;
    }

  if (!read_creation (self, store, error))
    return FALSE;

  self->findings = rehab_finding_table_list_of_assessment (store, assessment_id, error);
  if (self->findings == NULL)
    return FALSE;

  self->letters = rehab_row_list (store, &rehab_letter_type, "WHERE assessment_id = ?1 ORDER BY date, created_at, id",
                                  assessment_id, error);

  return self->letters != NULL;
}

/* Lets a letter be about no assessment, or about one. */
static gboolean
save_letter (RehabStore        *store,
             const RehabLetter *letter,
             const char        *assessment_id,
             gboolean           with_report,
             GError           **error)
{
  RehabLetter values = *letter;
  g_autoptr (RehabLetter) changed = NULL;

  values.assessment_id = assessment_id;
  values.with_report = with_report;
  changed = rehab_letter_new (&values, error);

  return changed != NULL && rehab_row_update (store, changed, error);
}

static gboolean
detach_letters (RehabDiscardedAssessment *self,
                RehabStore               *store,
                GError                  **error)
{
  for (guint i = 0; i < self->letters->len; i++)
    {
      const RehabLetter *letter = g_ptr_array_index (self->letters, i);

      if (letter->printed_at != 0)
        {
          g_set_error_literal (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_CONSTRAINT,
                               "A letter about the assessment was printed");
          return FALSE;
        }

      if (!save_letter (store, letter, NULL, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_findings (RehabDiscardedAssessment *self,
                 RehabStore               *store,
                 GError                  **error)
{
  self->actions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < self->findings->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (self->findings, i);
      GPtrArray *detached = rehab_flag_action_table_detach (store, finding->id, error);

      if (detached == NULL)
        return FALSE;

      g_ptr_array_extend_and_steal (self->actions, detached);
      if (!rehab_row_delete (store, &rehab_finding_type, finding->id, error))
        return FALSE;
    }

  return TRUE;
}

static RehabDiscardedAssessment *
discard (RehabStore *store,
         const char *assessment_id,
         GError    **error)
{
  g_autoptr (RehabDiscardedAssessment) self = g_new0 (RehabDiscardedAssessment, 1);

  if (!read_draft (self, store, assessment_id, error)
      || !detach_letters (self, store, error)
      || !remove_findings (self, store, error)
      || !rehab_row_delete (store, &rehab_assessment_type, assessment_id, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * rehab_assessment_table_discard:
 * @store: the store
 * @assessment_id: the identity of a draft
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_LOCKED_RECORD` when the assessment is finished, a
 *   `REHAB_STORE_ERROR_CONSTRAINT` when a letter about it was printed
 *
 * Throws a draft away with all its answers, as a whole or not at all. What was done about a red flag, and letters that
 * were not printed, stay without it.
 *
 * Returns: (transfer full): what rehab_assessment_table_restore() takes to put it back, or `NULL` with @error set
 */
RehabDiscardedAssessment *
rehab_assessment_table_discard (RehabStore *store,
                                const char *assessment_id,
                                GError    **error)
{
  g_autoptr (RehabDiscardedAssessment) discarded = NULL;

  g_return_val_if_fail (assessment_id != NULL, NULL);

  if (!rehab_store_transaction_begin (store, error))
    return NULL;

  discarded = discard (store, assessment_id, error);
  if (discarded == NULL)
    {
      rehab_store_transaction_rollback (store);
      return NULL;
    }

  return rehab_store_transaction_commit (store, error) ? g_steal_pointer (&discarded) : NULL;
}

/* A new row is written as made now; this one takes its old place again. */
static gboolean
insert_assessment (const RehabDiscardedAssessment *self,
                   RehabStore                     *store,
                   GError                        **error)
{
  g_autoptr (RehabStatement) statement = NULL;

  if (!rehab_row_insert (store, self->assessment, error))
    return FALSE;

  statement = rehab_database_prepare (rehab_store_get_database (store),
                                      "UPDATE assessment SET created_at = ?2, created_by = ?3 WHERE id = ?1", error);
  if (statement == NULL)
    return FALSE;

  rehab_statement_bind_text (statement, 1, self->assessment->id);
  rehab_statement_bind_int (statement, 2, self->created_at);
  rehab_statement_bind_text (statement, 3, self->created_by);

  return rehab_statement_run (statement, error);
}

static gboolean
insert_findings (const RehabDiscardedAssessment *self,
                 RehabStore                     *store,
                 GError                        **error)
{
  for (guint i = 0; i < self->findings->len; i++)
    if (!rehab_row_insert (store, g_ptr_array_index (self->findings, i), error))
      return FALSE;

  return TRUE;
}

/* What may have changed since is taken as it is now. */
static gboolean
attach_action (RehabStore            *store,
               const RehabFlagAction *before,
               GError               **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (RehabFlagAction) present = rehab_row_find (store, &rehab_flag_action_type, "id", before->id, &problem);
  g_autoptr (RehabFlagAction) attached = NULL;
  RehabFlagAction values;

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (present == NULL)
    return TRUE;

  values = *present;
  values.finding_id = before->finding_id;
  attached = rehab_flag_action_new (&values, error);

  return attached != NULL && rehab_row_update (store, attached, error);
}

/* One that was printed in between went out without the assessment, and stays so. */
static gboolean
attach_letter (RehabStore        *store,
               const RehabLetter *before,
               GError           **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (RehabLetter) present = rehab_letter_table_find (store, before->id, &problem);

  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (present == NULL || present->printed_at != 0)
    return TRUE;

  return save_letter (store, present, before->assessment_id, before->with_report, error);
}

static gboolean
restore (const RehabDiscardedAssessment *self,
         RehabStore                     *store,
         GError                        **error)
{
  if (!insert_assessment (self, store, error) || !insert_findings (self, store, error))
    return FALSE;

  for (guint i = 0; i < self->actions->len; i++)
    if (!attach_action (store, g_ptr_array_index (self->actions, i), error))
      return FALSE;

  for (guint i = 0; i < self->letters->len; i++)
    if (!attach_letter (store, g_ptr_array_index (self->letters, i), error))
      return FALSE;

  return TRUE;
}

/**
 * rehab_assessment_table_restore:
 * @store: the store
 * @discarded: a draft that rehab_assessment_table_discard() threw away
 * @error: where to put a `REHAB_STORE_ERROR`; a `REHAB_STORE_ERROR_CONSTRAINT` when it is back already
 *
 * Puts a draft back as it was, in its old place, as a whole or not at all.
 *
 * Returns: whether the store holds it
 */
gboolean
rehab_assessment_table_restore (RehabStore                     *store,
                                const RehabDiscardedAssessment *discarded,
                                GError                        **error)
{
  g_return_val_if_fail (discarded != NULL, FALSE);

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  if (!restore (discarded, store, error))
    {
      rehab_store_transaction_rollback (store);
      return FALSE;
    }

  return rehab_store_transaction_commit (store, error);
}
