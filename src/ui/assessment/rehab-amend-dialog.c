/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-amend-dialog.h"
#include "rehab-amend-target.h"
#include "rehab-amendment-recorder.h"
#include "rehab-assessment-list.h"
#include "rehab-body-chart-view.h"
#include "rehab-choice-entry.h"
#include "rehab-group-rows.h"
#include "rehab-item-words.h"
#include "rehab-messages.h"
#include "rehab-score-entry.h"
#include "rehab-text-entry.h"
#include "rehab-yes-no.h"

#include <glib/gi18n.h>

/* As many characters as the record takes. */
#define MOST_CHARACTERS 10000

struct _RehabAmendDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  AdwComboRow *target_row;
  AdwPreferencesGroup *history;
  GtkWidget *answer_row;
  GtkLabel *subject;
  AdwBin *place;
  GtkLabel *problem;
  AdwSwitchRow *withdrawn_row;
  GtkEditable *reason_row;
  GtkWidget *amend_button;

  RehabCaseModel *model;
  char *assessment_id;
  GPtrArray *targets;       /* RehabAmendTarget */
  GPtrArray *history_rows;
  GtkWidget *control;
  RehabNumber value;        /* the new answer as it stands in the control */
  char *text;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (RehabAmendDialog, rehab_amend_dialog, ADW_TYPE_DIALOG)

static const RehabCase *
get_record (RehabAmendDialog *self)
{
  return rehab_case_model_get_case (self->model);
}

static const RehabAssessment *
get_assessment (RehabAmendDialog *self)
{
  return rehab_case_find_assessment (get_record (self), self->assessment_id);
}

static const RehabAmendTarget *
get_target (RehabAmendDialog *self)
{
  guint n = adw_combo_row_get_selected (self->target_row);

  return n < self->targets->len ? g_ptr_array_index (self->targets, n) : NULL;
}

static const char *
get_problem (RehabAmendDialog *self)
{
  if (REHAB_IS_SCORE_ENTRY (self->control))
    return rehab_score_entry_get_problem (REHAB_SCORE_ENTRY (self->control));
  if (REHAB_IS_TEXT_ENTRY (self->control))
    return rehab_text_entry_get_problem (REHAB_TEXT_ENTRY (self->control));

  return NULL;
}

static char *
dup_reason (RehabAmendDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason_row)));
}

/* Whether it says something else than what counts now. */
static gboolean
is_changed (RehabAmendDialog *self)
{
  RehabNumber value;
  const char *text;
  gboolean answered;

  answered = rehab_amend_target_read_present (get_target (self), get_record (self), get_assessment (self), &value, &text);
  if (adw_switch_row_get_active (self->withdrawn_row))
    return answered;

  return (self->value.known || self->text != NULL)
         && !(answered && rehab_number_equal (self->value, value) && g_strcmp0 (self->text, text) == 0);
}

static void
show_state (RehabAmendDialog *self)
{
  const char *problem = get_problem (self);
  g_autofree char *reason = dup_reason (self);
  gboolean withdrawn = adw_switch_row_get_active (self->withdrawn_row);
  gboolean changed = is_changed (self);

  gtk_widget_set_sensitive (self->answer_row, !withdrawn);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL && !withdrawn);
  gtk_widget_set_sensitive (self->amend_button, changed && *reason != '\0' && (problem == NULL || withdrawn));
  adw_dialog_set_can_close (ADW_DIALOG (self), !changed && *reason == '\0');
}

static void
take (RehabAmendDialog *self,
      RehabNumber       value,
      const char       *text)
{
  self->value = value;
  g_set_str (&self->text, text != NULL && *text != '\0' ? text : NULL);
  show_state (self);
}

static void
yes_no_cb (RehabAmendDialog *self)
{
  take (self, rehab_yes_no_get_value (REHAB_YES_NO (self->control)), NULL);
}

static void
score_cb (RehabAmendDialog *self)
{
  take (self, rehab_score_entry_get_value (REHAB_SCORE_ENTRY (self->control)), NULL);
}

static void
choice_cb (RehabAmendDialog *self)
{
  take (self, rehab_choice_entry_get_value (REHAB_CHOICE_ENTRY (self->control)), NULL);
}

static void
text_cb (RehabAmendDialog *self)
{
  g_autofree char *text = rehab_text_entry_dup_text (REHAB_TEXT_ENTRY (self->control));

  take (self, REHAB_NUMBER_NOT_ASKED, text);
}

static void
painted_cb (RehabAmendDialog *self,
            const char       *text)
{
  take (self, REHAB_NUMBER_NOT_ASKED, text);
}

static GtkWidget *
create_text (RehabAmendDialog *self,
             const char       *subject)
{
  GtkWidget *control = rehab_text_entry_new (MOST_CHARACTERS);

  rehab_text_entry_set_subject (REHAB_TEXT_ENTRY (control), subject);
  rehab_text_entry_set_text (REHAB_TEXT_ENTRY (control), self->text);
  g_signal_connect_object (control, "answered", G_CALLBACK (text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (control, "notify::problem", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);

  return control;
}

static GtkWidget *
create_score (RehabAmendDialog    *self,
              const RehabItemPart *part,
              const char          *subject)
{
  GtkWidget *control = rehab_score_entry_new ();

  gtk_widget_set_halign (control, GTK_ALIGN_START);
  rehab_score_entry_set_part (REHAB_SCORE_ENTRY (control), part);
  rehab_score_entry_set_subject (REHAB_SCORE_ENTRY (control), subject);
  rehab_score_entry_set_value (REHAB_SCORE_ENTRY (control), self->value);
  g_signal_connect_object (control, "answered", G_CALLBACK (score_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (control, "notify::problem", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);

  return control;
}

/* The control that the form has for it, with what counts now in it. */
static GtkWidget *
create_control (RehabAmendDialog       *self,
                const RehabAmendTarget *target,
                const char             *subject)
{
  GtkWidget *control;

  if (target->is_prose)
    return create_text (self, subject);

  switch (target->part.kind)
    {
    case REHAB_ITEM_YES_NO:
      control = rehab_yes_no_new ();
      gtk_widget_set_halign (control, GTK_ALIGN_START);
      rehab_yes_no_set_subject (REHAB_YES_NO (control), subject);
      rehab_yes_no_set_value (REHAB_YES_NO (control), self->value);
      g_signal_connect_object (control, "answered", G_CALLBACK (yes_no_cb), self, G_CONNECT_SWAPPED);
      return control;

    case REHAB_ITEM_CHOICE:
      control = rehab_choice_entry_new (&target->part);
      rehab_choice_entry_set_subject (REHAB_CHOICE_ENTRY (control), subject);
      rehab_choice_entry_set_value (REHAB_CHOICE_ENTRY (control), self->value);
      g_signal_connect_object (control, "answered", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
      return control;

    case REHAB_ITEM_TEXT:
      return create_text (self, subject);

    case REHAB_ITEM_BODY_CHART:
      control = rehab_body_chart_view_new ();
      rehab_body_chart_view_set_involved (REHAB_BODY_CHART_VIEW (control), get_record (self)->episode->side);
      rehab_body_chart_view_set_text (REHAB_BODY_CHART_VIEW (control), self->text);
      g_signal_connect_object (control, "painted", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
      return control;

    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_NUMBER:
    case REHAB_ITEM_STRENGTH:
    case REHAB_ITEM_INSTRUMENT:
    default:
      return create_score (self, &target->part, subject);
    }
}

static void
add_history (RehabAmendDialog *self,
             const char       *title,
             const char       *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (self->history, row);
  g_ptr_array_add (self->history_rows, row);
}

/* What was signed, then each amendment: what it made of the answer, when, by whom and why. */
static void
show_history (RehabAmendDialog       *self,
              const RehabAmendTarget *target)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabDate today = rehab_clinic_get_today (clinic);
  const RehabAssessment *assessment = get_assessment (self);
  g_autoptr (GPtrArray) amendments =
    rehab_case_list_amendments (get_record (self), assessment->id, target->key, target->side);
  g_autofree char *original = rehab_amend_target_dup_original (target, get_record (self), assessment);
  g_autofree char *signed_on = rehab_day_dup_with_whom (assessment->date, assessment->clinician_id, clinic, today);

  rehab_group_rows_clear (self->history_rows, self->history);

  add_history (self, original, signed_on);
  for (guint i = 0; i < amendments->len; i++)
    {
      const RehabAmendment *amendment = g_ptr_array_index (amendments, i);
      g_autofree char *words = amendment->withdrawn
                               ? g_strdup (_("Should not have been answered"))
                               : rehab_amend_target_dup_words (target, amendment->value, amendment->text);
      g_autofree char *when = rehab_day_dup_with_whom (amendment->date, amendment->clinician_id, clinic, today);
      /* Translators: when and by whom an answer was amended, and why */
      g_autofree char *why = g_strdup_printf (_("Amended %s: %s"), when, amendment->reason);

      add_history (self, words, why);
    }
}

static void
show_target (RehabAmendDialog *self)
{
  const RehabAmendTarget *target = get_target (self);
  g_autofree char *subject = NULL;
  RehabNumber value;
  const char *text;
  gboolean answered;

  if (target == NULL)
    return;

  answered = rehab_amend_target_read_present (target, get_record (self), get_assessment (self), &value, &text);
  self->value = value;
  g_set_str (&self->text, text);

  subject = target->is_prose
            ? g_strdup (target->label)
            : g_strdup_printf ("%s, %s", g_dgettext (GETTEXT_PACKAGE, target->part.item->label), target->label);
  gtk_label_set_label (self->subject, subject);
  self->control = create_control (self, target, subject);
  adw_bin_set_child (self->place, self->control);

  /* There is nothing to take back from what was not answered. */
  adw_switch_row_set_active (self->withdrawn_row, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->withdrawn_row), answered);
  show_history (self, target);
  show_state (self);
}

static void
target_chosen_cb (RehabAmendDialog *self)
{
  if (!self->setting && self->model != NULL)
    show_target (self);
}

static void
changed_cb (RehabAmendDialog *self)
{
  if (!self->setting && self->model != NULL && self->control != NULL)
    show_state (self);
}

static void
flush (RehabAmendDialog *self)
{
  if (REHAB_IS_SCORE_ENTRY (self->control))
    rehab_score_entry_flush (REHAB_SCORE_ENTRY (self->control));
  else if (REHAB_IS_TEXT_ENTRY (self->control))
    rehab_text_entry_flush (REHAB_TEXT_ENTRY (self->control));
}

static void
amend_cb (RehabAmendDialog *self)
{
  const RehabAmendTarget *target = get_target (self);
  gboolean withdrawn = adw_switch_row_get_active (self->withdrawn_row);
  g_autofree char *reason = dup_reason (self);
  g_autoptr (GError) error = NULL;
  RehabAmendment values = {
    .assessment_id = self->assessment_id, .item_key = target->key, .side = target->side, .withdrawn = withdrawn,
    .reason = reason,
  };

  /* What was typed last may not be given yet. */
  flush (self);
  if (!gtk_widget_get_sensitive (self->amend_button))
    return;

  if (!withdrawn)
    {
      values.value = self->value;
      values.text = self->text;
    }

  if (!rehab_amendment_recorder_add (self->model, &values, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Answer Was Not Amended"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rehab_amend_dialog_dispose (GObject *object)
{
  RehabAmendDialog *self = REHAB_AMEND_DIALOG (object);

  self->setting = TRUE;
  self->control = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_AMEND_DIALOG);

  G_OBJECT_CLASS (rehab_amend_dialog_parent_class)->dispose (object);
}

static void
rehab_amend_dialog_finalize (GObject *object)
{
  RehabAmendDialog *self = REHAB_AMEND_DIALOG (object);

  g_clear_object (&self->model);
  g_free (self->assessment_id);
  g_free (self->text);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_ptr_array_unref (self->history_rows);

  G_OBJECT_CLASS (rehab_amend_dialog_parent_class)->finalize (object);
}

static void
rehab_amend_dialog_class_init (RehabAmendDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_amend_dialog_dispose;
  object_class->finalize = rehab_amend_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-amend-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, history);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, answer_row);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, place);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, withdrawn_row);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, RehabAmendDialog, amend_button);
  gtk_widget_class_bind_template_callback (widget_class, amend_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_amend_dialog_init (RehabAmendDialog *self)
{
  self->history_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

static void
show_titles (RehabAmendDialog *self)
{
  const RehabAmendTarget *first = g_ptr_array_index (self->targets, 0);
  g_autofree char *day = rehab_assessment_dup_title (get_assessment (self));
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", rehab_patient_get_name (rehab_case_model_get_patient (self->model)),
                                               day);

  adw_window_title_set_subtitle (self->title, subtitle);
  /* A body chart wants room to be painted on. */
  if (!first->is_prose && first->part.kind == REHAB_ITEM_BODY_CHART)
    adw_dialog_set_content_width (ADW_DIALOG (self), 820);
}

/* The answer that was asked for, and on the involved side: the other one is what a hurried amendment must not meet. */
static guint
find_likely_target (RehabAmendDialog *self,
                    const char       *key)
{
  RehabSide involved = rehab_case_model_get_case (self->model)->episode->side;
  guint likely = 0;

  for (guint i = self->targets->len; i > 0; i--)
    {
      const RehabAmendTarget *target = g_ptr_array_index (self->targets, i - 1);

      if (g_str_equal (target->key, key) && (target->side != REHAB_SIDE_RIGHT || involved == REHAB_SIDE_RIGHT)
          && (target->side != REHAB_SIDE_LEFT || involved != REHAB_SIDE_RIGHT))
        likely = i - 1;
    }

  return likely;
}

/**
 * rehab_amend_dialog_present:
 * @parent: the widget that asks
 * @model: an episode of care
 * @assessment_id: the identity of one of its finished assessments; nothing comes up for a draft, which is edited
 * @key: the key of an item or of a part of one, `REHAB_AMENDMENT_IMPRESSION` or `REHAB_AMENDMENT_PLAN`
 *
 * Asks what an answer is to be amended to, and why.
 */
void
rehab_amend_dialog_present (GtkWidget      *parent,
                            RehabCaseModel *model,
                            const char     *assessment_id,
                            const char     *key)
{
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const RehabAssessment *assessment;
  RehabAmendDialog *self;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));
  g_return_if_fail (assessment_id != NULL && key != NULL);

  assessment = rehab_case_model_get_case (model) != NULL
               ? rehab_case_find_assessment (rehab_case_model_get_case (model), assessment_id) : NULL;
  if (assessment == NULL || assessment->locked_at == 0)
    return;

  targets = rehab_amend_target_list (key, rehab_case_model_get_case (model), assessment);
  if (targets->len == 0)
    return;

  self = g_object_new (REHAB_TYPE_AMEND_DIALOG, NULL);
  self->model = g_object_ref (model);
  self->assessment_id = g_strdup (assessment_id);
  self->targets = g_steal_pointer (&targets);
  show_titles (self);

  self->setting = TRUE;
  for (guint i = 0; i < self->targets->len; i++)
    gtk_string_list_append (names, ((const RehabAmendTarget *) g_ptr_array_index (self->targets, i))->label);
  adw_combo_row_set_model (self->target_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->target_row, find_likely_target (self, key));
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->target_row), ADW_TYPE_PREFERENCES_GROUP),
                          self->targets->len > 1);
  self->setting = FALSE;

  show_target (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
