/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case-model.h"
#include "rehab-case-load.h"
#include "rehab-case-running.h"
#include "rehab-diary-table.h"
#include "rehab-programme-draft-table.h"
#include "rehab-regimen.h"
#include "rehab-side-badge.h"

struct _RehabCaseModel
{
  GObject parent_instance;

  RehabClinic *clinic;
  RehabPatient *patient;
  char *episode_id; /* NULL until there is one */
  RehabCase *current;
  RehabDraft *regimen_draft;
  RehabCaseRunning *running; /* NULL until the running plan is asked for */
  gint64 restored_at; /* when the edit was made that an earlier run of the program left; 0 for none */
};

enum
{
  CHANGED,
  DRAFT_NOT_KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabCaseModel, rehab_case_model, G_TYPE_OBJECT)

static void
rehab_case_model_finalize (GObject *object)
{
  RehabCaseModel *self = REHAB_CASE_MODEL (object);

  g_clear_object (&self->regimen_draft);
  g_clear_pointer (&self->running, rehab_case_running_free);
  g_clear_pointer (&self->current, rehab_case_free);
  g_free (self->episode_id);
  g_clear_object (&self->patient);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_case_model_parent_class)->finalize (object);
}

static void
rehab_case_model_class_init (RehabCaseModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rehab_case_model_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /* The edit of the programme, or of the running plan, could not be kept in the file: a GError. It goes on, but would not outlive the program. */
  signals[DRAFT_NOT_KEPT] =
    g_signal_new ("draft-not-kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
rehab_case_model_init (RehabCaseModel *self)
{
}

static RehabRegimen *
dup_saved_regimen (RehabCaseModel *self)
{
  if (self->current == NULL || self->current->regimens->len == 0)
    return rehab_regimen_new (NULL, 0);

  return rehab_regimen_ref (g_ptr_array_index (self->current->regimens, self->current->regimens->len - 1));
}

static const char *
get_newest_version_id (RehabCaseModel *self)
{
  GPtrArray *versions = self->current->versions;

  return versions->len > 0 ? ((const RehabProgrammeVersion *) g_ptr_array_index (versions, versions->len - 1))->id : NULL;
}

static void
set_kept_draft (RehabCaseModel      *self,
                RehabProgrammeDraft *draft,
                RehabRegimen        *regimen)
{
  RehabCase *current = self->current;

  if (draft != NULL)
    rehab_record_ref (draft);
  if (regimen != NULL)
    rehab_regimen_ref (regimen);
  g_clear_pointer (&current->draft, rehab_record_unref);
  g_clear_pointer (&current->draft_regimen, rehab_regimen_unref);
  current->draft = draft;
  current->draft_regimen = regimen;
  current->draft_base_version_id = draft != NULL ? draft->base_version_id : NULL;
}

/*
 * Keeps each edit in the file as it is made, so that one that was not saved as a version outlives the program. An edit that
 * began from a version goes on being one of that version.
 */
static void
keep_draft (RehabCaseModel *self)
{
  RehabRegimen *regimen = (RehabRegimen *) rehab_draft_get_current (self->regimen_draft);
  RehabStore *store = rehab_clinic_get_store (self->clinic);
  g_autoptr (RehabProgrammeDraft) kept = NULL;
  g_autoptr (GError) error = NULL;
  const char *base;

  if (self->current == NULL)
    return;

  if (!rehab_draft_get_changed (self->regimen_draft))
    {
      self->restored_at = 0;
      if (self->current->draft == NULL)
        return;
      if (rehab_programme_draft_table_discard (store, self->current->episode->id, &error))
        set_kept_draft (self, NULL, NULL);
    }
  else
    {
      base = self->current->draft != NULL ? self->current->draft_base_version_id : get_newest_version_id (self);
      kept = rehab_programme_draft_table_save (store, self->current->episode->id, base, regimen, &error);
      if (kept != NULL)
        set_kept_draft (self, kept, regimen);
    }

  if (error != NULL)
    g_signal_emit (self, signals[DRAFT_NOT_KEPT], 0, error);
}

static void
make_draft (RehabCaseModel *self)
{
  g_autoptr (RehabRegimen) saved = dup_saved_regimen (self);
  RehabRegimen *kept = self->current != NULL ? self->current->draft_regimen : NULL;

  self->regimen_draft = rehab_draft_new (REHAB_TYPE_REGIMEN, rehab_regimen_equal, kept != NULL ? kept : saved);
  rehab_draft_saved (self->regimen_draft, saved);
  if (kept != NULL && rehab_draft_get_changed (self->regimen_draft))
    self->restored_at = self->current->draft->edited_at;

  g_signal_connect_object (self->regimen_draft, "current-changed", G_CALLBACK (keep_draft), self, G_CONNECT_SWAPPED);
}

/* What is edited stays; what it is compared with, and goes back to, is what is saved now. */
static void
rebase_draft (RehabCaseModel *self)
{
  g_autoptr (RehabRegimen) saved = NULL;

  if (self->regimen_draft == NULL)
    return;

  saved = dup_saved_regimen (self);
  g_signal_handlers_block_by_func (self->regimen_draft, keep_draft, self);
  if (!rehab_draft_get_changed (self->regimen_draft))
    rehab_draft_set_current (self->regimen_draft, saved, NULL);
  if (!rehab_regimen_equal (rehab_draft_get_original (self->regimen_draft), saved))
    rehab_draft_saved (self->regimen_draft, saved);
  g_signal_handlers_unblock_by_func (self->regimen_draft, keep_draft, self);

  /* Saving a version takes the kept edit away, whatever was edited meanwhile. */
  if (self->current != NULL && rehab_draft_get_changed (self->regimen_draft) != (self->current->draft != NULL))
    keep_draft (self);
  if (!rehab_draft_get_changed (self->regimen_draft))
    self->restored_at = 0;
}

static void
running_not_kept_cb (gpointer      user_data,
                     const GError *error)
{
  g_signal_emit (user_data, signals[DRAFT_NOT_KEPT], 0, error);
}

static void
changed (RehabCaseModel *self)
{
  if (self->current != NULL)
    rehab_clinic_look_at_patient (self->clinic, self->patient, self->current);

  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
load (RehabCaseModel *self,
      GError        **error)
{
  const RehabEpisode *episode = self->episode_id != NULL ? rehab_patient_find_episode (self->patient, self->episode_id)
                                                         : rehab_patient_get_episode (self->patient);
  RehabCase *loaded = NULL;

  if (episode != NULL)
    {
      loaded = rehab_case_load (rehab_clinic_get_store (self->clinic), episode, error);
      if (loaded == NULL)
        return FALSE;
      g_set_str (&self->episode_id, episode->id);
    }

  g_clear_pointer (&self->current, rehab_case_free);
  self->current = loaded;

  return TRUE;
}

static void
diaries_changed_cb (RehabCaseModel    *self,
                    const char *const *episode_ids)
{
  g_autoptr (GError) error = NULL;

  /* What cannot be read again is told where the patient is looked at; what was read before stays on the screen. */
  if (self->current != NULL && g_strv_contains (episode_ids, self->current->episode->id))
    (void) rehab_case_model_reload (self, &error);
}

/**
 * rehab_case_model_new:
 * @clinic: the clinic
 * @patient: one of its patients
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads the episode of care of a patient that comes first: the newest of those that are open, or else the newest.
 *
 * Returns: (transfer full): a new model, or `NULL` with @error set
 */
RehabCaseModel *
rehab_case_model_new (RehabClinic  *clinic,
                      RehabPatient *patient,
                      GError      **error)
{
  return rehab_case_model_new_for_episode (clinic, patient, NULL, error);
}

/**
 * rehab_case_model_new_for_episode:
 * @clinic: the clinic
 * @patient: one of its patients
 * @episode_id: (nullable): one of the patient's episodes; `NULL`, or none of them, for the one that comes first
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Reads one of a patient's episodes of care.
 *
 * Returns: (transfer full): a new model, or `NULL` with @error set
 */
RehabCaseModel *
rehab_case_model_new_for_episode (RehabClinic  *clinic,
                                  RehabPatient *patient,
                                  const char   *episode_id,
                                  GError      **error)
{
  g_autoptr (RehabCaseModel) self = g_object_new (REHAB_TYPE_CASE_MODEL, NULL);

  self->clinic = g_object_ref (clinic);
  self->patient = g_object_ref (patient);
  if (rehab_patient_find_episode (patient, episode_id) != NULL)
    self->episode_id = g_strdup (episode_id);

  if (!load (self, error))
    return NULL;

  /* What counts days, or is held against a threshold, is another thing now, though nothing was recorded. */
  g_signal_connect_object (clinic, "day-changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "notify::thresholds", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "diaries-changed", G_CALLBACK (diaries_changed_cb), self, G_CONNECT_SWAPPED);

  return g_steal_pointer (&self);
}

RehabClinic *
rehab_case_model_get_clinic (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), NULL);

  return self->clinic;
}

RehabPatient *
rehab_case_model_get_patient (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), NULL);

  return self->patient;
}

const char *
rehab_case_model_get_side_badge (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), NULL);

  return rehab_side_badge_get (self->current != NULL ? self->current->episode->side : REHAB_SIDE_NOT_ASKED);
}

char *
rehab_case_model_dup_whose (RehabCaseModel *self)
{
  const char *name = rehab_patient_get_name (rehab_case_model_get_patient (self));
  const char *side = rehab_case_model_get_side_badge (self);

  return side != NULL ? g_strdup_printf ("%s · %s", side, name) : g_strdup (name);
}

const char *
rehab_case_model_get_episode_id (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), NULL);

  return self->episode_id;
}

gboolean
rehab_case_model_get_closed (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), FALSE);

  return self->current != NULL && rehab_date_is_set (self->current->episode->closed_on);
}

const RehabCase *
rehab_case_model_get_case (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), NULL);

  return self->current;
}

gboolean
rehab_case_model_reload (RehabCaseModel *self,
                         GError        **error)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), FALSE);

  if (!load (self, error))
    return FALSE;

  rebase_draft (self);
  if (self->running != NULL && rehab_case_running_is_of (self->running, self->current))
    rehab_case_running_rebase (self->running, self->current);
  else
    g_clear_pointer (&self->running, rehab_case_running_free);
  changed (self);

  return TRUE;
}

gboolean
rehab_case_model_save_diary (RehabCaseModel *self,
                             RehabDiary     *diary,
                             GError        **error)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), FALSE);
  g_return_val_if_fail (self->current != NULL, FALSE);

  if (!rehab_diary_table_save_changes (rehab_clinic_get_store (self->clinic), self->current->diary, diary, error))
    return FALSE;

  rehab_diary_ref (diary);
  rehab_diary_unref (self->current->diary);
  self->current->diary = diary;
  changed (self);

  return TRUE;
}

RehabDraft *
rehab_case_model_get_regimen_draft (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), NULL);

  if (self->regimen_draft == NULL)
    make_draft (self);

  return self->regimen_draft;
}

/**
 * rehab_case_model_get_restored_at:
 * @self: a model
 *
 * Tells whether what is edited was left by an earlier run of the program.
 *
 * Returns: when that edit was made, in microseconds UTC since 1970; 0 when there is none, or it was saved or discarded
 */
gint64
rehab_case_model_get_restored_at (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), 0);

  return self->restored_at;
}

static gboolean
has_unsaved_regimen (RehabCaseModel *self)
{
  return self->regimen_draft != NULL && rehab_draft_get_changed (self->regimen_draft);
}

/**
 * rehab_case_model_get_running_draft:
 * @self: a model with a case
 *
 * Gets the running plan as it is edited; each step of it is kept in the file.
 *
 * Returns: (transfer none): a draft of RehabRunningSchedule
 */
RehabDraft *
rehab_case_model_get_running_draft (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), NULL);
  g_return_val_if_fail (self->running != NULL || self->current != NULL, NULL);

  if (self->running == NULL)
    self->running = rehab_case_running_new (rehab_clinic_get_store (self->clinic), self->current, running_not_kept_cb, self);

  return rehab_case_running_get_draft (self->running);
}

/**
 * rehab_case_model_get_running_restored:
 * @self: a model
 *
 * Tells whether the running plan that is edited was left so by an earlier run of the program.
 *
 * Returns: whether it was, and has not been saved or discarded since
 */
gboolean
rehab_case_model_get_running_restored (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), FALSE);

  return self->running != NULL && rehab_case_running_get_restored (self->running);
}

/**
 * rehab_case_model_has_unsaved:
 * @self: a model
 *
 * Tells whether a programme or a running plan is edited and not saved as a version.
 *
 * Returns: whether there is anything unsaved
 */
gboolean
rehab_case_model_has_unsaved (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), FALSE);

  return has_unsaved_regimen (self)
         || (self->running != NULL && rehab_draft_get_changed (rehab_case_running_get_draft (self->running)));
}

/**
 * rehab_case_model_would_lose:
 * @self: a model
 *
 * Tells whether ending the program now would lose an edit: one that could not be kept in the file.
 *
 * Returns: whether it would
 */
gboolean
rehab_case_model_would_lose (RehabCaseModel *self)
{
  g_return_val_if_fail (REHAB_IS_CASE_MODEL (self), FALSE);

  if (self->running != NULL && rehab_case_running_would_lose (self->running))
    return TRUE;

  return has_unsaved_regimen (self)
         && (self->current == NULL || self->current->draft_regimen == NULL
             || !rehab_regimen_equal (self->current->draft_regimen, rehab_draft_get_current (self->regimen_draft)));
}
