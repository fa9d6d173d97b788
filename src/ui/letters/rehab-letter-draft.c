/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-draft.h"
#include "rehab-letter-table.h"

/* What @text is in a record: NULL for nothing. */
static const char *
get_words (const char *text)
{
  return text != NULL && *text != '\0' ? text : NULL;
}

static void
free_words (RehabLetterWords *words)
{
  g_free (words->subject);
  g_free (words->body);
  g_free (words);
}

static RehabLetterWords *
dup_words (const RehabLetterDraft *self)
{
  RehabLetterWords *words = g_new0 (RehabLetterWords, 1);

  *words = (RehabLetterWords) {
    self->kind, self->contents, g_strdup (self->subject), g_strdup (self->body), self->with_report,
  };

  return words;
}

static RehabLetterSource
get_source (const RehabLetterDraft *self)
{
  const RehabClinicDetails *clinic = rehab_clinic_get_details (rehab_case_model_get_clinic (self->model));
  const RehabCase *record = rehab_case_model_get_case (self->model);

  return (RehabLetterSource) {
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (self->model)),
    .record = record,
    .assessment = self->assessment_id != NULL ? rehab_case_find_assessment (record, self->assessment_id) : NULL,
    .thresholds = rehab_clinic_get_thresholds (rehab_case_model_get_clinic (self->model)),
    .clinic_name = clinic != NULL ? clinic->name : NULL,
    .today = rehab_clinic_get_today (rehab_case_model_get_clinic (self->model)),
  };
}

/**
 * rehab_letter_draft_new:
 * @model: a case with an episode of care
 * @assessment_id: (nullable): the assessment that the letter tells of
 *
 * Begins a letter to a general practitioner, who is written to most often. Nothing is kept before somebody edits it.
 *
 * Returns: (transfer full): the draft
 */
RehabLetterDraft *
rehab_letter_draft_new (RehabCaseModel *model,
                        const char     *assessment_id)
{
  RehabLetterDraft *self = g_new0 (RehabLetterDraft, 1);

  self->model = g_object_ref (model);
  self->assessment_id = g_strdup (assessment_id);
  rehab_letter_draft_compose (self, REHAB_LETTER_KIND_GP, rehab_letter_get_usual_contents (REHAB_LETTER_KIND_GP));
  g_clear_pointer (&self->undone, free_words);

  return self;
}

/**
 * rehab_letter_draft_new_of_letter:
 * @model: a case with an episode of care
 * @letter: one of its letters
 *
 * Goes on with a letter.
 *
 * Returns: (transfer full): the draft
 */
RehabLetterDraft *
rehab_letter_draft_new_of_letter (RehabCaseModel    *model,
                                  const RehabLetter *letter)
{
  RehabLetterDraft *self = g_new0 (RehabLetterDraft, 1);
  RehabLetterSource source;

  self->model = g_object_ref (model);
  self->assessment_id = g_strdup (letter->assessment_id);
  self->stored = rehab_record_ref (letter);
  self->kind = letter->kind;
  self->recipient = g_strdup (letter->recipient);
  self->subject = g_strdup (letter->subject);
  self->body = g_strdup (letter->body);
  self->with_report = letter->with_report;

  source = get_source (self);
  rehab_letter_find_contents (self->kind, &source, self->body, &self->contents);

  return self;
}

/* Who has begun a letter of this assessment goes on with it. */
static const RehabLetter *
find_begun (RehabCaseModel *model,
            const char     *assessment_id)
{
  const RehabCase *record = rehab_case_model_get_case (model);

  for (guint i = record->letters->len; i > 0; i--)
    {
      const RehabLetter *letter = g_ptr_array_index (record->letters, i - 1);

      if (letter->printed_at == 0 && g_strcmp0 (letter->assessment_id, assessment_id) == 0)
        return letter;
    }

  return NULL;
}

/**
 * rehab_letter_draft_resume:
 * @model: a case with an episode of care
 * @assessment_id: (nullable): the assessment that the letter tells of
 *
 * Goes on with the last letter of an assessment that was not printed, or else begins one.
 *
 * Returns: (transfer full): the draft
 */
RehabLetterDraft *
rehab_letter_draft_resume (RehabCaseModel *model,
                           const char     *assessment_id)
{
  const RehabLetter *begun = find_begun (model, assessment_id);

  return begun != NULL ? rehab_letter_draft_new_of_letter (model, begun) : rehab_letter_draft_new (model, assessment_id);
}

void
rehab_letter_draft_free (RehabLetterDraft *self)
{
  g_object_unref (self->model);
  g_clear_pointer (&self->stored, rehab_record_unref);
  g_free (self->assessment_id);
  g_clear_pointer (&self->undone, free_words);
  g_free (self->recipient);
  g_free (self->subject);
  g_free (self->body);
  g_free (self);
}

gboolean
rehab_letter_draft_is_locked (const RehabLetterDraft *self)
{
  return self->stored != NULL && self->stored->printed_at != 0;
}

/**
 * rehab_letter_draft_is_by_hand:
 * @self: a draft
 *
 * Returns: whether somebody has written in its text, so that composing it again would take that away
 */
gboolean
rehab_letter_draft_is_by_hand (const RehabLetterDraft *self)
{
  RehabLetterSource source = get_source (self);
  g_autofree char *composed = rehab_letter_dup_body (self->kind, self->contents, &source);

  return get_words (self->body) != NULL && g_strcmp0 (self->body, composed) != 0;
}

/**
 * rehab_letter_draft_compose:
 * @self: a draft
 * @kind: whom it is to
 * @contents: a set of `RehabLetterContent`
 *
 * Composes the text anew. A subject that nobody changed follows the kind. A coach is sent no report.
 */
void
rehab_letter_draft_compose (RehabLetterDraft *self,
                            RehabLetterKind   kind,
                            guint             contents)
{
  RehabLetterSource source = get_source (self);
  g_autofree char *usual = rehab_letter_dup_subject (self->kind, &source);

  g_clear_pointer (&self->undone, free_words);
  self->undone = dup_words (self);
  if (get_words (self->subject) == NULL || g_strcmp0 (self->subject, usual) == 0)
    {
      g_free (self->subject);
      self->subject = rehab_letter_dup_subject (kind, &source);
    }

  self->kind = kind;
  self->contents = contents;
  g_free (self->body);
  self->body = rehab_letter_dup_body (kind, contents, &source);
  if (kind == REHAB_LETTER_KIND_COACH)
    self->with_report = FALSE;
}

/**
 * rehab_letter_draft_undo:
 * @self: a draft
 *
 * Goes back to what stood before the text was composed the last time.
 *
 * Returns: whether there was anything to go back to
 */
gboolean
rehab_letter_draft_undo (RehabLetterDraft *self)
{
  RehabLetterWords *words = g_steal_pointer (&self->undone);

  if (words == NULL || rehab_letter_draft_is_locked (self))
    {
      g_clear_pointer (&words, free_words);
      return FALSE;
    }

  self->kind = words->kind;
  self->contents = words->contents;
  self->with_report = words->with_report;
  g_set_str (&self->subject, words->subject);
  g_set_str (&self->body, words->body);
  free_words (words);

  return TRUE;
}

/**
 * rehab_letter_draft_make:
 * @self: a draft
 * @error: where to put a `REHAB_ERROR` about what was typed
 *
 * Makes the record of the letter as it is now: a new one of today until it is kept.
 *
 * Returns: (transfer full): the letter, or `NULL` with @error set
 */
RehabLetter *
rehab_letter_draft_make (const RehabLetterDraft *self,
                         GError                **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabLetter values = { 0 };

  if (self->stored != NULL)
    values = *self->stored;
  else
    {
      values.episode_id = rehab_case_model_get_case (self->model)->episode->id;
      values.assessment_id = self->assessment_id;
    }

  if (!rehab_letter_draft_is_locked (self))
    {
      values.date = rehab_clinic_get_today (clinic);
      values.clinician_id = rehab_clinic_get_clinician_id (clinic);
      values.kind = self->kind;
      values.recipient = get_words (self->recipient);
      values.subject = get_words (self->subject);
      values.body = get_words (self->body);
      values.with_report = self->with_report && self->assessment_id != NULL;
    }

  return rehab_letter_new (&values, error);
}

/**
 * rehab_letter_draft_keep:
 * @self: a draft
 * @error: where to put a `REHAB_STORE_ERROR` or a `REHAB_ERROR`
 *
 * Writes the letter to the store, if anything of it has changed.
 *
 * Returns: whether the store has it as it is
 */
gboolean
rehab_letter_draft_keep (RehabLetterDraft *self,
                         GError          **error)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  g_autoptr (RehabLetter) letter = NULL;

  if (rehab_letter_draft_is_locked (self))
    return TRUE;

  letter = rehab_letter_draft_make (self, error);
  if (letter == NULL)
    return FALSE;
  if (self->stored != NULL && rehab_record_equal (self->stored, letter))
    return TRUE;
  if (!rehab_letter_table_save (store, letter, error))
    return FALSE;

  g_clear_pointer (&self->stored, rehab_record_unref);
  self->stored = g_steal_pointer (&letter);

  return TRUE;
}
