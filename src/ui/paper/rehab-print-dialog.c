/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-print-dialog.h"
#include "rehab-messages.h"
#include "rehab-programme-version-table.h"
#include "rehab-save-version.h"
#include "rehab-sheet.h"

#include <glib/gi18n.h>

struct _RehabPrintDialog
{
  RehabPaperDialog parent_instance;

  AdwBanner *banner;
  AdwSwitchRow *exercises;
  AdwSwitchRow *pain_rule;
  AdwSwitchRow *diary;
  GtkStack *status;

  RehabCaseModel *model;
};

G_DEFINE_FINAL_TYPE (RehabPrintDialog, rehab_print_dialog, REHAB_TYPE_PAPER_DIALOG)

/* What the last sheet had, for as long as the program runs. */
static guint last_parts = REHAB_SHEET_ALL_PARTS;

static const RehabProgrammeVersion *
get_version (RehabPrintDialog *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);

  if (rehab_case == NULL || rehab_case->versions->len == 0)
    return NULL;

  return g_ptr_array_index (rehab_case->versions, rehab_case->versions->len - 1);
}

static void
show_parts (RehabPrintDialog *self,
            guint             parts)
{
  adw_switch_row_set_active (self->exercises, (parts & REHAB_SHEET_EXERCISES) != 0);
  adw_switch_row_set_active (self->pain_rule, (parts & REHAB_SHEET_PAIN_RULE) != 0);
  adw_switch_row_set_active (self->diary, (parts & REHAB_SHEET_DIARY) != 0);
}

static guint
get_parts (RehabPrintDialog *self)
{
  guint parts = 0;

  if (adw_switch_row_get_active (self->exercises))
    parts |= REHAB_SHEET_EXERCISES;
  if (adw_switch_row_get_active (self->pain_rule))
    parts |= REHAB_SHEET_PAIN_RULE;
  if (adw_switch_row_get_active (self->diary))
    parts |= REHAB_SHEET_DIARY;

  return parts;
}

/* The sheet */

static RehabDocument *
make_sheet (RehabPrintDialog            *self,
            const RehabProgrammeVersion *version,
            const RehabSheetOptions     *options)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  const RehabPatientDetails *patient = rehab_patient_get_details (rehab_case_model_get_patient (self->model));
  g_autofree char *name = rehab_patient_details_dup_called (patient);
  g_autofree char *initials = rehab_clinic_dup_clinician (clinic, version->clinician_id);
  const RehabSheetContent content = {
    .clinic = rehab_clinic_get_details (clinic),
    .patient_name = name,
    .side = rehab_case->episode->side,
    .regimen = g_ptr_array_index (rehab_case->regimens, rehab_case->versions->len - 1),
    .version_number = version->number,
    .version_date = version->date,
    .clinician_initials = initials[0] != '\0' ? initials : NULL,
    .pain_rule = rehab_pain_rule_lookup (rehab_case->episode->pain_rule),
    .today = rehab_clinic_get_today (clinic),
  };

  return rehab_sheet_lay_out (&content, options);
}

static void
show_title (RehabPrintDialog            *self,
            const RehabProgrammeVersion *version)
{
  RehabPatient *patient = rehab_case_model_get_patient (self->model);
  g_autofree char *subtitle = NULL;
  g_autofree char *date = NULL;
  g_autofree char *unsaved = NULL;

  if (version == NULL)
    {
      rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), rehab_patient_get_name (patient));
      adw_banner_set_revealed (self->banner, FALSE);
      return;
    }

  date = rehab_date_format (version->date, C_("date", "%-d %b %Y"));
  /* Translators: a patient's name, a version's number and its date */
  subtitle = g_strdup_printf (_("%s, version %d of %s"), rehab_patient_get_name (patient), version->number, date);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), subtitle);

  unsaved = g_strdup_printf (_("This is version %d. The draft has changes that are not in it."), version->number);
  adw_banner_set_title (self->banner, unsaved);
  adw_banner_set_revealed (self->banner, rehab_draft_get_changed (rehab_case_model_get_regimen_draft (self->model)));
}

static void
update_save_version (RehabPrintDialog *self)
{
  RehabDraft *draft = rehab_case_model_get_regimen_draft (self->model);
  gboolean can_save_version = rehab_case_model_get_case (self->model) != NULL
                              && rehab_draft_get_changed (draft)
                              && rehab_regimen_get_size ((RehabRegimen *) rehab_draft_get_current (draft)) > 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-version", can_save_version);
}

static RehabDocument *
rehab_print_dialog_lay_out (RehabPaperDialog     *dialog,
                            const RehabPaperLook *look)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (dialog);
  const RehabProgrammeVersion *version = get_version (self);
  const RehabSheetOptions options = { look->paper, look->text, look->ink, get_parts (self) };

  show_title (self, version);
  update_save_version (self);
  gtk_stack_set_visible_child_name (self->status, version != NULL ? "no-parts" : "no-version");
  if (version == NULL || options.parts == 0)
    return NULL;

  return make_sheet (self, version, &options);
}

static char *
rehab_print_dialog_dup_file_name (RehabPaperDialog *dialog)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (dialog);
  const RehabProgrammeVersion *version = get_version (self);
  g_autofree char *date = rehab_date_to_iso (version->date);
  g_autofree char *initials =
    rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (self->model)));

  /* Translators: a file name; a patient's initials, the number of the programme's version and its date */
  return g_strdup_printf (_("Programme %s, version %d, %s.pdf"), initials, version->number, date);
}

static const char *
rehab_print_dialog_get_job_name (RehabPaperDialog *dialog)
{
  return _("Programme sheet");
}

/* The version is told to have left the house: shown in the list of versions. */
static void
rehab_print_dialog_put_out (RehabPaperDialog *dialog)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (dialog);
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  g_autoptr (GError) error = NULL;

  if (!rehab_programme_version_table_mark_printed (store, get_version (self)->id, &error)
      || !rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (self), _("It Could Not Be Noted That the Sheet Was Printed"), error);
}

static void
option_changed_cb (RehabPrintDialog *self)
{
  /* Templates set properties before there is a case. */
  if (self->model == NULL)
    return;

  last_parts = get_parts (self);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static void
save_version_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (widget);

  rehab_save_version_present (GTK_WIDGET (self->banner), self->model);
}

static void
rehab_print_dialog_dispose (GObject *object)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PRINT_DIALOG);

  G_OBJECT_CLASS (rehab_print_dialog_parent_class)->dispose (object);
}

static void
rehab_print_dialog_class_init (RehabPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_print_dialog_dispose;
  paper_class->lay_out = rehab_print_dialog_lay_out;
  paper_class->dup_file_name = rehab_print_dialog_dup_file_name;
  paper_class->get_job_name = rehab_print_dialog_get_job_name;
  paper_class->put_out = rehab_print_dialog_put_out;

  gtk_widget_class_install_action (widget_class, "paper.save-version", NULL, save_version_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/paper/rehab-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, exercises);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, pain_rule);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, diary);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
rehab_print_dialog_init (RehabPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_print_dialog_new:
 * @model: a case
 *
 * Makes a dialog that shows the newest saved version.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_print_dialog_new (RehabCaseModel *model)
{
  RehabPrintDialog *self = g_object_new (REHAB_TYPE_PRINT_DIALOG, NULL);

  show_parts (self, last_parts);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (rehab_paper_dialog_update), self, G_CONNECT_SWAPPED);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}

/**
 * rehab_print_dialog_present:
 * @parent: a widget of the window
 * @model: a case
 *
 * Opens the dialog; where a paper is open already, prints that.
 */
void
rehab_print_dialog_present (GtkWidget      *parent,
                            RehabCaseModel *model)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  AdwDialog *open = NULL;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  if (ADW_IS_APPLICATION_WINDOW (root))
    open = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root));

  /* The window's shortcut for printing is the one that goes on from here, too, whatever paper it is. */
  if (REHAB_IS_PAPER_DIALOG (open))
    gtk_widget_activate_action (GTK_WIDGET (open), "paper.print", NULL);
  else
    adw_dialog_present (rehab_print_dialog_new (model), parent);
}
