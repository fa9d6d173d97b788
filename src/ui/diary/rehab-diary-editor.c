/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-editor-private.h"
#include "rehab-messages.h"

#include "rehab-planned-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (RehabDiaryEditor, rehab_diary_editor, G_TYPE_OBJECT)

static void
refusal_free (gpointer data)
{
  RehabDiaryRefusal *refusal = data;

  g_free (refusal->text);
  g_free (refusal->sentence);
  g_free (refusal);
}

static void
current_changed_cb (RehabDiaryEditor *self)
{
  if (!self->stepping_back)
    (void) rehab_case_model_save_diary (self->model, rehab_diary_editor_get_diary (self), &self->failure);
}

static void
start_draft (RehabDiaryEditor *self)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  self->draft = rehab_draft_new (REHAB_TYPE_DIARY, rehab_diary_equal, rehab_case_model_get_case (self->model)->diary);
  g_signal_connect_swapped (self->draft, "current-changed", G_CALLBACK (current_changed_cb), self);
}

/* After a step that could not be saved the draft says again what the store holds. */
static gboolean
check_saved (RehabDiaryEditor *self,
             void (           *step_back ) (RehabDraft *draft),
             GError          **error)
{
  if (self->failure == NULL)
    return TRUE;

  self->stepping_back = TRUE;
  step_back (self->draft);
  self->stepping_back = FALSE;
  g_propagate_error (error, g_steal_pointer (&self->failure));

  return FALSE;
}

gboolean
rehab_diary_editor_set_diary (RehabDiaryEditor *self,
                              RehabDiary       *diary,
                              GError          **error)
{
  rehab_draft_set_current (self->draft, diary, NULL);

  return check_saved (self, rehab_draft_undo, error);
}

static char *
dup_key (RehabDiaryEditor *self,
         RehabDiaryPlace   place)
{
  g_autofree char *key = rehab_diary_dup_place_key (rehab_diary_editor_get_diary (self), place);

  return g_strdup_printf ("%s %s", self->episode_id, key);
}

char *
rehab_diary_editor_dup_reason (RehabDiaryQuestion question,
                               const GError      *error)
{
  if (error->domain != REHAB_ERROR)
    return rehab_message_from_error (error);

  switch ((RehabErrorCode) error->code)
    {
    case REHAB_ERROR_IN_FUTURE:
      return g_strdup (question == REHAB_DIARY_PAIN_NEXT_MORNING ? _("The next morning has not come yet.")
                                                                 : _("This day has not come yet."));

    case REHAB_ERROR_CONTRADICTION:
      return g_strdup (_("There was training on this day, so it was no rest day."));

    case REHAB_ERROR_EMPTY:
    case REHAB_ERROR_OUT_OF_RANGE:
    case REHAB_ERROR_NOT_WHOLE:
    case REHAB_ERROR_TOO_LONG:
    case REHAB_ERROR_NOT_TEXT:
    case REHAB_ERROR_NOT_A_DATE:
    case REHAB_ERROR_TOO_EARLY:
    default:
      if (question == REHAB_DIARY_ACTIVITY)
        return g_strdup (_("Enter a kind of session, such as Run or Strength, or Rest day."));

      return rehab_message_for_field (rehab_diary_question_get_field (question), error);
    }
}

/* Says why something was not kept on a day: one that has come may lie after the end of the episode. */
char *
rehab_diary_editor_dup_why_not (RehabDiaryEditor  *self,
                                RehabDate          date,
                                RehabDiaryQuestion question,
                                const GError      *error)
{
  if (g_error_matches (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE)
      && rehab_case_model_get_closed (self->model)
      && rehab_date_compare (date, rehab_diary_editor_get_today (self)) <= 0)
    return g_strdup (_("The episode was closed before this day. Reopen it to go on with its diary."));

  return rehab_diary_editor_dup_reason (question, error);
}

static const RehabDiaryRefusal *
refuse (RehabDiaryEditor *self,
        RehabDiaryPlace   place,
        const char       *text,
        const GError     *error)
{
  RehabDiaryRefusal *refusal = g_new0 (RehabDiaryRefusal, 1);
  g_autofree char *reason = rehab_diary_editor_dup_why_not (self, place.date, place.question, error);

  refusal->text = g_strdup (text);
  /* Translators: the name of a field, what was typed into it, and a sentence that says what is wrong with that */
  refusal->sentence = g_strdup_printf (_("%s: “%s” was not kept. %s"),
                                       rehab_diary_question_get_label (place.question), text, reason);
  g_hash_table_replace (self->refusals, dup_key (self, place), refusal);

  return refusal;
}

/* Keeps a text that a place did not take; returns its key. */
char *
rehab_diary_editor_keep_refusal (RehabDiaryEditor *self,
                                 RehabDiaryPlace   place,
                                 const char       *text,
                                 const GError     *error)
{
  (void) refuse (self, place, text, error);

  return dup_key (self, place);
}

static void
rehab_diary_editor_finalize (GObject *object)
{
  RehabDiaryEditor *self = REHAB_DIARY_EDITOR (object);

  g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_object (&self->model);
  g_clear_pointer (&self->refusals, g_hash_table_unref);
  g_clear_pointer (&self->pasted, g_ptr_array_unref);
  g_clear_pointer (&self->outcomes, rehab_session_outcomes_unref);
  g_clear_pointer (&self->outcomes_of, rehab_diary_unref);
  g_clear_error (&self->failure);
  g_free (self->episode_id);

  G_OBJECT_CLASS (rehab_diary_editor_parent_class)->finalize (object);
}

static void
rehab_diary_editor_class_init (RehabDiaryEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_diary_editor_finalize;
}

static void
rehab_diary_editor_init (RehabDiaryEditor *self)
{
  self->pasted = g_ptr_array_new_with_free_func (g_free);
}

/**
 * rehab_diary_editor_new:
 * @model: a patient's model that has an episode of care
 * @refusals: of rehab_diary_editor_new_refusals(); it may outlive the editor, so that nothing typed is lost when the
 *   patient changes
 *
 * Starts to edit the diary of an episode.
 *
 * Returns: (transfer full): a new editor
 */
RehabDiaryEditor *
rehab_diary_editor_new (RehabCaseModel *model,
                        GHashTable     *refusals)
{
  RehabDiaryEditor *self;

  g_return_val_if_fail (rehab_case_model_get_case (model) != NULL, NULL);

  self = g_object_new (REHAB_TYPE_DIARY_EDITOR, NULL);
  self->model = g_object_ref (model);
  self->refusals = g_hash_table_ref (refusals);
  self->episode_id = g_strdup (rehab_case_model_get_case (model)->episode->id);
  start_draft (self);

  return self;
}

GHashTable *
rehab_diary_editor_new_refusals (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, refusal_free);
}

RehabDiary *
rehab_diary_editor_get_diary (RehabDiaryEditor *self)
{
  return (RehabDiary *) rehab_draft_get_current (self->draft);
}

RehabDate
rehab_diary_editor_get_today (RehabDiaryEditor *self)
{
  return rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
}

RehabDate
rehab_diary_editor_get_last (RehabDiaryEditor *self)
{
  RehabDate today = rehab_diary_editor_get_today (self);
  RehabDate closed_on = rehab_case_model_get_case (self->model)->episode->closed_on;
  RehabDate kept = rehab_diary_get_last (rehab_diary_editor_get_diary (self));
  RehabDate last = closed_on;

  if (!rehab_date_is_set (closed_on))
    return today;
  /* What was kept after the end can be mended and taken away. */
  if (rehab_date_is_set (kept) && rehab_date_compare (kept, last) > 0)
    last = kept;

  return rehab_date_compare (last, today) < 0 ? last : today;
}

/**
 * rehab_diary_editor_get_day_state:
 * @self: an editor
 * @date: a day
 *
 * Says why there is nothing on a day. A day that was not kept is not one of rest, nor one without a session.
 *
 * Returns: a few translated words, "" for a day that was kept
 */
const char *
rehab_diary_editor_get_day_state (RehabDiaryEditor *self,
                                  RehabDate         date)
{
  if (rehab_date_compare (date, rehab_diary_editor_get_today (self)) > 0)
    return C_("diary day", "still to come");
  if (rehab_date_compare (date, rehab_diary_editor_get_last (self)) > 0)
    return C_("diary day", "episode closed");
  if (!rehab_diary_is_kept (rehab_diary_editor_get_diary (self), date))
    return C_("diary day", "not kept");

  return "";
}

/* What is planned for a day, in words; NULL for nothing. */
char *
rehab_diary_editor_dup_planned (RehabDiaryEditor *self,
                                RehabDate         date)
{
  const RehabCase *rehab_case;

  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), NULL);

  rehab_case = rehab_case_model_get_case (self->model);
  if (rehab_case == NULL || !g_str_equal (rehab_case->episode->id, self->episode_id))
    return NULL;

  return rehab_case_dup_planned_words (rehab_case, date);
}

/**
 * rehab_diary_editor_dup_hint:
 * @self: an editor
 * @place: a place
 *
 * Says what could be answered in a place that was not, or that today is the day to ask. It is never filled in by itself.
 *
 * Returns: (transfer full) (nullable): a translated sentence, or `NULL` when there is nothing to say
 */
char *
rehab_diary_editor_dup_hint (RehabDiaryEditor *self,
                             RehabDiaryPlace   place)
{
  const RehabDiary *diary = rehab_diary_editor_get_diary (self);
  RehabNumber morning = rehab_diary_get_other_morning (diary, place);

  if (morning.known)
    /* Translators: the pain on waking, 0 to 10, on the day after a session; Space is the key */
    return g_strdup_printf (_("On waking the next day it was %.0f: press Space to take that over."), morning.value);
  if (rehab_diary_place_has_come (place, rehab_diary_editor_get_last (self))
      && rehab_diary_place_is_waiting (diary, place, rehab_diary_editor_get_today (self)))
    return g_strdup (_("Today is the morning to ask."));

  return NULL;
}

/**
 * rehab_diary_editor_get_outcome:
 * @self: an editor
 * @date: a day
 * @line: a line of it
 *
 * Tells what a session led to, by the pain rule of the episode.
 *
 * Returns: (transfer none) (nullable): the outcome, or `NULL` where there is no session; valid until the diary changes
 */
const RehabSessionOutcome *
rehab_diary_editor_get_outcome (RehabDiaryEditor *self,
                                RehabDate         date,
                                guint             line)
{
  RehabDiary *diary = rehab_diary_editor_get_diary (self);
  const RehabSession *session = rehab_diary_get_line (diary, date, line).session;
  const RehabPainRule *rule;
  guint n_sessions;
  guint first = rehab_diary_find_sessions (diary, date, &n_sessions);

  if (session == NULL)
    return NULL;

  if (self->outcomes_of != diary)
    {
      rule = rehab_pain_rule_lookup (rehab_case_model_get_case (self->model)->episode->pain_rule);
      g_clear_pointer (&self->outcomes, rehab_session_outcomes_unref);
      g_clear_pointer (&self->outcomes_of, rehab_diary_unref);
      self->outcomes = rehab_session_outcomes_new (diary, rule, rehab_diary_editor_get_today (self));
      self->outcomes_of = rehab_diary_ref (diary);
    }

  for (guint i = 0; i < n_sessions; i++)
    if (rehab_diary_get_session (diary, first + i) == session)
      return rehab_session_outcomes_get (self->outcomes, first + i);

  return NULL;
}

/**
 * rehab_diary_editor_is_for:
 * @self: an editor
 * @model: a model
 *
 * Tells whether the editor works on the episode that a model has now.
 *
 * Returns: whether it does
 */
gboolean
rehab_diary_editor_is_for (RehabDiaryEditor *self,
                           RehabCaseModel   *model)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  return self->model == model && rehab_case != NULL && g_str_equal (rehab_case->episode->id, self->episode_id);
}

/**
 * rehab_diary_editor_follow:
 * @self: an editor
 *
 * Takes over the diary of the model when somebody else changed it; steps before that cannot be undone any more.
 */
void
rehab_diary_editor_follow (RehabDiaryEditor *self)
{
  g_return_if_fail (REHAB_IS_DIARY_EDITOR (self));

  if (!rehab_diary_equal (rehab_diary_editor_get_diary (self), rehab_case_model_get_case (self->model)->diary))
    start_draft (self);
}

/**
 * rehab_diary_editor_write:
 * @self: an editor
 * @place: a place of the diary
 * @text: what was typed there
 *
 * Writes into a place and saves it.
 *
 * Returns: (nullable): why it was not kept, or `NULL` when it was
 */
const RehabDiaryRefusal *
rehab_diary_editor_write (RehabDiaryEditor *self,
                          RehabDiaryPlace   place,
                          const char       *text)
{
  g_autoptr (RehabDiary) before = NULL;
  g_autoptr (RehabDiary) after = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), NULL);

  before = rehab_diary_ref (rehab_diary_editor_get_diary (self));
  after = rehab_diary_write (before, self->episode_id, place, text, rehab_diary_editor_get_last (self), &error);
  if (after != NULL)
    {
      g_autofree char *key = dup_key (self, place);

      /* Forgotten before it is saved, for saving shows the place anew. */
      g_hash_table_remove (self->refusals, key);
      (void) rehab_diary_editor_set_diary (self, after, &error);
    }

  return error != NULL ? refuse (self, place, text, error) : NULL;
}

/**
 * rehab_diary_editor_add:
 * @self: an editor
 * @date: a day
 * @activity: a kind of session, or none for rest
 * @place: (out): where to put the place where it stands
 * @sentence: (out): where to put the sentence that says why it was not added
 *
 * Adds what was done on a day and saves it.
 *
 * Returns: whether it was added
 */
gboolean
rehab_diary_editor_add (RehabDiaryEditor *self,
                        RehabDate         date,
                        RehabSessionKind  activity,
                        RehabDiaryPlace  *place,
                        char            **sentence)
{
  g_autoptr (RehabDiary) after = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  after = rehab_diary_add_activity (rehab_diary_editor_get_diary (self), self->episode_id, date, activity,
                                    rehab_diary_editor_get_last (self), place, &error);
  if (after != NULL && rehab_diary_editor_set_diary (self, after, &error))
    return TRUE;

  *sentence = rehab_diary_editor_dup_why_not (self, date, REHAB_DIARY_ACTIVITY, error);

  return FALSE;
}

const RehabDiaryRefusal *
rehab_diary_editor_find_refusal (RehabDiaryEditor *self,
                                 RehabDiaryPlace   place)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->refusals) == 0)
    return NULL;

  key = dup_key (self, place);

  return g_hash_table_lookup (self->refusals, key);
}

void
rehab_diary_editor_forget (RehabDiaryEditor *self,
                           RehabDiaryPlace   place)
{
  g_autofree char *key = dup_key (self, place);

  g_hash_table_remove (self->refusals, key);
}

gboolean
rehab_diary_editor_can_undo (RehabDiaryEditor *self)
{
  return rehab_draft_get_can_undo (self->draft);
}

gboolean
rehab_diary_editor_can_redo (RehabDiaryEditor *self)
{
  return rehab_draft_get_can_redo (self->draft);
}

static gboolean
step (RehabDiaryEditor *self,
      void (           *there ) (RehabDraft *draft),
      void (           *back ) (RehabDraft  *draft),
      RehabDiaryPlace  *place,
      GError          **error)
{
  g_autoptr (RehabDiary) before = rehab_diary_ref (rehab_diary_editor_get_diary (self));

  rehab_diary_editor_forget_pasted (self);
  there (self->draft);
  if (!check_saved (self, back, error))
    return FALSE;

  return rehab_diary_find_change (before, rehab_diary_editor_get_diary (self), place);
}

/**
 * rehab_diary_editor_undo:
 * @self: an editor
 * @place: (out): where to put a place that shows another text now
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Takes back the last step and saves that.
 *
 * Returns: whether there is another text to be seen
 */
gboolean
rehab_diary_editor_undo (RehabDiaryEditor *self,
                         RehabDiaryPlace  *place,
                         GError          **error)
{
  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  return step (self, rehab_draft_undo, rehab_draft_redo, place, error);
}

gboolean
rehab_diary_editor_redo (RehabDiaryEditor *self,
                         RehabDiaryPlace  *place,
                         GError          **error)
{
  g_return_val_if_fail (REHAB_IS_DIARY_EDITOR (self), FALSE);

  return step (self, rehab_draft_redo, rehab_draft_undo, place, error);
}
