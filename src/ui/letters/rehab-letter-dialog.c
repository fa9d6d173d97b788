/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-dialog.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-letter-contents-row.h"
#include "rehab-letter-draft.h"
#include "rehab-letter-menu.h"
#include "rehab-letter-pages.h"
#include "rehab-letter-role.h"
#include "rehab-letter-table.h"
#include "rehab-messages.h"
#include "rehab-prose-row.h"

#include <glib/gi18n.h>

/* Whom a letter can be to, in the order of the list. */
static const RehabLetterKind kinds[] = {
  REHAB_LETTER_KIND_GP, REHAB_LETTER_KIND_PHYSICIAN, REHAB_LETTER_KIND_IMAGING_REQUEST, REHAB_LETTER_KIND_COACH,
};

struct _RehabLetterDialog
{
  RehabPaperDialog parent_instance;

  AdwBanner *banner;
  RehabLetterMenu *menu;
  AdwComboRow *kind;
  GtkStringList *kinds;
  RehabProseRow *recipient;
  RehabLetterContentsRow *contents;
  AdwSwitchRow *with_report;
  AdwEntryRow *subject;
  RehabProseRow *body;
  AdwEntryRow *role;

  RehabCaseModel *model;
  char *assessment_id;      /* of which new letters tell; NULL for none */
  RehabLetterDraft *draft;
  RehabLetterKind asked_kind; /* what was chosen, while it is asked whether the text may go */
  guint asked_contents;
  gboolean edited;          /* not all of what was typed is in the store */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (RehabLetterDialog, rehab_letter_dialog, REHAB_TYPE_PAPER_DIALOG)

static RehabStore *
get_store (RehabLetterDialog *self)
{
  return rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
}

/* From the screen to the draft, and to the store */

static void
read_texts (RehabLetterDialog *self)
{
  RehabLetterDraft *draft = self->draft;

  if (rehab_letter_draft_is_locked (draft))
    return;

  g_free (draft->recipient);
  draft->recipient = rehab_prose_row_dup_text (self->recipient);
  g_free (draft->body);
  draft->body = rehab_prose_row_dup_text (self->body);
  g_set_str (&draft->subject, gtk_editable_get_text (GTK_EDITABLE (self->subject)));
}

static void
flush (RehabLetterDialog *self)
{
  rehab_prose_row_flush (self->recipient);
  rehab_prose_row_flush (self->body);
}

static void
mark_edited (RehabLetterDialog *self)
{
  self->edited = TRUE;
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.save-draft", TRUE);
}

static gboolean
keep (RehabLetterDialog *self,
      GError           **error)
{
  read_texts (self);
  if (self->edited && !rehab_letter_draft_keep (self->draft, error))
    return FALSE;
  if (!rehab_letter_role_set (rehab_case_model_get_clinic (self->model), gtk_editable_get_text (GTK_EDITABLE (self->role)), error))
    return FALSE;

  self->edited = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);

  return TRUE;
}

static void
keep_or_tell (RehabLetterDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!keep (self, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Letter Was Not Kept"), error);
}

/* From the draft to the screen */

static void
show_banner (RehabLetterDialog *self)
{
  gboolean locked = rehab_letter_draft_is_locked (self->draft);

  if (locked)
    {
      g_autofree char *state = rehab_letter_menu_dup_state (self->draft->stored);
      /* Translators: when a letter was printed */
      g_autofree char *title = g_strdup_printf (_("%s. It stays as it went out."), state);

      adw_banner_set_title (self->banner, title);
    }
  adw_banner_set_revealed (self->banner, locked);
  rehab_paper_dialog_set_locked (REHAB_PAPER_DIALOG (self), locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.copy", locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.compose", !locked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.save-draft", !locked);
}

static void
show_draft (RehabLetterDialog *self)
{
  RehabLetterDraft *draft = self->draft;
  guint selected = 0;

  self->showing = TRUE;
  while (selected + 1 < G_N_ELEMENTS (kinds) && kinds[selected] != draft->kind)
    selected++;
  adw_combo_row_set_selected (self->kind, selected);
  rehab_letter_contents_row_show (self->contents, draft->kind, draft->contents);

  adw_switch_row_set_active (self->with_report, draft->with_report);
  gtk_widget_set_visible (GTK_WIDGET (self->with_report), draft->kind != REHAB_LETTER_KIND_COACH && draft->assessment_id != NULL);
  rehab_prose_row_show (self->recipient, draft->recipient, FALSE);
  rehab_prose_row_show (self->body, draft->body, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->subject), draft->subject != NULL ? draft->subject : "");
  self->showing = FALSE;

  show_banner (self);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

/* Takes @draft. What was typed before has to be kept by then. */
static void
set_draft (RehabLetterDialog *self,
           RehabLetterDraft  *draft)
{
  g_clear_pointer (&self->draft, rehab_letter_draft_free);
  self->draft = draft;
  self->edited = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  show_draft (self);
}

/* What is typed */

static void
typed_cb (RehabLetterDialog *self)
{
  if (self->draft == NULL || self->showing)
    return;

  mark_edited (self);
  rehab_paper_dialog_queue_update (REHAB_PAPER_DIALOG (self));
}

static void
edited_cb (RehabLetterDialog *self)
{
  if (self->draft != NULL && !self->showing)
    keep_or_tell (self);
}

static void
report_switched_cb (RehabLetterDialog *self)
{
  if (self->draft == NULL || self->showing)
    return;

  self->draft->with_report = adw_switch_row_get_active (self->with_report);
  mark_edited (self);
  keep_or_tell (self);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

/* Composing the text anew */

static void
show_and_keep (RehabLetterDialog *self)
{
  show_draft (self);
  mark_edited (self);
  keep_or_tell (self);
}

static void
undo_cb (RehabLetterDialog *self)
{
  flush (self);
  if (rehab_letter_draft_undo (self->draft))
    show_and_keep (self);
}

static void
compose (RehabLetterDialog *self,
         RehabLetterKind    kind,
         guint              contents,
         gboolean           tell)
{
  AdwToast *toast;

  rehab_letter_draft_compose (self->draft, kind, contents);
  show_and_keep (self);
  if (!tell)
    return;

  toast = adw_toast_new (_("Text written again"));
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  rehab_paper_dialog_toast (REHAB_PAPER_DIALOG (self), toast);
}

static void
write_again_cb (RehabLetterDialog *self)
{
  compose (self, self->asked_kind, self->asked_contents, TRUE);
}

/* What somebody wrote goes only when they say so; what was composed is composed of what is chosen at once. */
static void
change (RehabLetterDialog *self,
        RehabLetterKind    kind,
        guint              contents)
{
  AdwAlertDialog *alert;

  flush (self);
  read_texts (self);
  if (!rehab_letter_draft_is_by_hand (self->draft))
    {
      compose (self, kind, contents, FALSE);
      return;
    }

  self->asked_kind = kind;
  self->asked_contents = contents;
  alert = rehab_message_alert_new (_("Write the Text Again?"),
                                   _("You have changed the text. Written again of what is recorded it loses those changes; you can undo that."));
  adw_alert_dialog_add_responses (alert, "keep", _("_Keep My Text"), "write", _("_Write Again"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "write", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "keep");
  adw_alert_dialog_set_close_response (alert, "keep");
  g_signal_connect_object (alert, "response::write", G_CALLBACK (write_again_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (alert, "response::keep", G_CALLBACK (show_draft), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (self));
}

static void
kind_changed_cb (RehabLetterDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->kind);
  RehabLetterKind kind;

  if (self->draft == NULL || self->showing || selected >= G_N_ELEMENTS (kinds))
    return;

  kind = kinds[selected];
  if (kind != self->draft->kind)
    change (self, kind, rehab_letter_get_usual_contents (kind));
}

static void
contents_changed_cb (RehabLetterDialog *self)
{
  change (self, self->draft->kind, rehab_letter_contents_row_get (self->contents));
}

static void
compose_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (widget);

  change (self, self->draft->kind, self->draft->contents);
}

/* The letters of the episode */

static void
letter_chosen_cb (RehabLetterDialog *self,
                  const char        *letter_id)
{
  g_autoptr (GError) error = NULL;

  flush (self);
  if (!keep (self, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Letter Was Not Kept"), error);
  else if (letter_id != NULL)
    rehab_letter_dialog_open (self, letter_id);
  else
    set_draft (self, rehab_letter_draft_new (self->model, self->assessment_id));
}

static void
menu_shown_cb (RehabLetterDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) letters = NULL;

  flush (self);
  keep_or_tell (self);
  letters = rehab_letter_table_list_of_episode (get_store (self), rehab_case_model_get_case (self->model)->episode->id, &error);
  if (letters != NULL)
    rehab_letter_menu_show (self->menu, letters);
  else
    rehab_message_present (GTK_WIDGET (self), _("The Letters Could Not Be Read"), error);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (widget);
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabLetter) copy =
    rehab_letter_table_copy (get_store (self), self->draft->stored->id, rehab_clinic_get_today (clinic),
                             rehab_clinic_get_clinician_id (clinic), &error);

  if (copy != NULL)
    set_draft (self, rehab_letter_draft_new_of_letter (self->model, copy));
  else
    rehab_message_present (widget, _("The Letter Was Not Copied"), error);
}

static void
save_draft_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  flush (self);
  /* It is asked for, so that a letter nobody touched is kept as well. */
  self->edited = TRUE;
  if (keep (self, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    rehab_message_present (widget, _("The Letter Was Not Kept"), error);
}

/* The paper */

static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (dialog);
  const char *role = gtk_editable_get_text (GTK_EDITABLE (self->role));
  g_autoptr (RehabLetter) letter = NULL;

  read_texts (self);
  letter = rehab_letter_draft_make (self->draft, NULL);

  return letter != NULL ? rehab_letter_pages_lay_out (self->model, letter, role, look) : NULL;
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (dialog);
  g_autofree char *initials =
    rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (self->model)));
  g_autofree char *date = rehab_date_to_iso (rehab_clinic_get_today (rehab_case_model_get_clinic (self->model)));

  /* Translators: a file name; a patient's initials and the date of a letter */
  return g_strdup_printf (_("Letter %s, %s.pdf"), initials, date);
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return C_("print job", "Letter");
}

/* What goes out is in the store first: then no failure can let a letter leave of which nothing is known here. */
static gboolean
prepare (RehabPaperDialog *dialog)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (dialog);
  g_autoptr (GError) error = NULL;

  flush (self);
  self->edited = self->edited || self->draft->stored == NULL;
  if (keep (self, &error))
    return TRUE;

  rehab_message_present (GTK_WIDGET (self), _("The Letter Was Not Kept"), error);

  return FALSE;
}

static void
put_out (RehabPaperDialog *dialog,
         RehabSheetOutput  output)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (dialog);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabLetter) printed = rehab_letter_table_mark_printed (get_store (self), self->draft->stored->id, &error);

  if (printed == NULL)
    {
      rehab_message_present (GTK_WIDGET (self), _("It Could Not Be Noted That the Letter Was Printed"), error);
      return;
    }

  set_draft (self, rehab_letter_draft_new_of_letter (self->model, printed));
}

/* Closing */

static void
close_attempt_cb (RehabLetterDialog *self)
{
  flush (self);
  if (keep (self, NULL))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    rehab_message_ask_discard (ADW_DIALOG (self));
}

/* The other pages are told of the letter when it is done: its text is nothing to them. */
static void
closed_cb (RehabLetterDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->model != NULL && !rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Episode Could Not Be Read"), error);
}

/* A window that goes takes its dialogs with it without asking them: what was just typed is kept all the same. */
static void
rehab_letter_dialog_unmap (GtkWidget *widget)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (widget);

  if (self->draft != NULL && self->edited)
    keep (self, NULL);

  GTK_WIDGET_CLASS (rehab_letter_dialog_parent_class)->unmap (widget);
}

static void
rehab_letter_dialog_dispose (GObject *object)
{
  RehabLetterDialog *self = REHAB_LETTER_DIALOG (object);

  g_clear_pointer (&self->draft, rehab_letter_draft_free);
  g_clear_pointer (&self->assessment_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_LETTER_DIALOG);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (rehab_letter_dialog_parent_class)->dispose (object);
}

static void
rehab_letter_dialog_class_init (RehabLetterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_letter_dialog_dispose;
  widget_class->unmap = rehab_letter_dialog_unmap;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;
  paper_class->prepare = prepare;
  paper_class->put_out = put_out;

  g_type_ensure (REHAB_TYPE_LETTER_CONTENTS_ROW);
  g_type_ensure (REHAB_TYPE_LETTER_MENU);
  g_type_ensure (REHAB_TYPE_PROSE_ROW);
  gtk_widget_class_install_action (widget_class, "letter.compose", NULL, compose_action);
  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "letter.save-draft", NULL, save_draft_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/letters/rehab-letter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, menu);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, recipient);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, with_report);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, body);
  gtk_widget_class_bind_template_child (widget_class, RehabLetterDialog, role);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, contents_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, report_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, letter_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_shown_cb);
}

static void
rehab_letter_dialog_init (RehabLetterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (self->kinds, rehab_choice_get_label (REHAB_TYPE_LETTER_KIND, (int) kinds[i]));

  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

/**
 * rehab_letter_dialog_new:
 * @model: a case with an episode of care
 * @assessment_id: (nullable): the assessment that the letter tells of
 *
 * Makes a dialog in which the last draft of a letter about this assessment is gone on with, or else one is begun.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_letter_dialog_new (RehabCaseModel *model,
                         const char     *assessment_id)
{
  RehabLetterDialog *self = g_object_new (REHAB_TYPE_LETTER_DIALOG, NULL);
  g_autofree char *role = rehab_letter_role_dup (rehab_case_model_get_clinic (model));

  self->model = g_object_ref (model);
  self->assessment_id = g_strdup (assessment_id);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), rehab_patient_get_name (rehab_case_model_get_patient (model)));
  gtk_widget_set_visible (GTK_WIDGET (self->role), rehab_clinic_get_clinician_id (rehab_case_model_get_clinic (model)) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->role), role);
  set_draft (self, rehab_letter_draft_resume (model, assessment_id));

  return ADW_DIALOG (self);
}

/**
 * rehab_letter_dialog_open:
 * @self: a dialog, with nothing in it that is not kept
 * @letter_id: a letter of the episode
 *
 * Shows another letter.
 */
void
rehab_letter_dialog_open (RehabLetterDialog *self,
                          const char        *letter_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabLetter) letter = NULL;

  g_return_if_fail (REHAB_IS_LETTER_DIALOG (self) && letter_id != NULL);

  letter = rehab_letter_table_find (get_store (self), letter_id, &error);
  if (letter != NULL)
    set_draft (self, rehab_letter_draft_new_of_letter (self->model, letter));
  else if (error != NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Letter Could Not Be Read"), error);
}

void
rehab_letter_dialog_present (GtkWidget      *parent,
                             RehabCaseModel *model,
                             const char     *assessment_id)
{
  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  if (rehab_case_model_get_case (model) != NULL)
    adw_dialog_present (rehab_letter_dialog_new (model, assessment_id), parent);
}
