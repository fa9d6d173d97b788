/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-sheets-dialog.h"
#include "rehab-case-load.h"
#include "rehab-file-chooser.h"
#include "rehab-messages.h"
#include "rehab-print-operation.h"
#include "rehab-programme-version-table.h"
#include "rehab-sheet-choices.h"
#include "rehab-sheet-job.h"
#include "rehab-sheet-settings.h"
#include "rehab-sheet-source.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

#define PATIENT_KEY "rehab-patient"
#define SPACING 18

struct _RehabSquadSheetsDialog
{
  RehabPaperDialog parent_instance;

  AdwComboRow *squad;
  AdwPreferencesGroup *athletes;
  AdwToggleGroup *files;
  RehabSheetChoices *choices;
  GtkWidget *work;
  GtkProgressBar *progress;

  RehabClinic *clinic;
  GBytes *logo;
  GPtrArray *squads;  /* RehabSquad, as they are listed */
  GPtrArray *rows;    /* AdwActionRow of each athlete */
  GPtrArray *checks;  /* GtkCheckButton of each; insensitive without a version */
  RehabSheetOptions options;
  RehabSheetJob *job; /* what is going on */
  GtkPrintOperation *operation;
  gboolean is_listing;
};

G_DEFINE_FINAL_TYPE (RehabSquadSheetsDialog, rehab_squad_sheets_dialog, REHAB_TYPE_PAPER_DIALOG)

/* Who */

static RehabPatient *
get_patient (RehabSquadSheetsDialog *self,
             guint                   n)
{
  return g_object_get_data (g_ptr_array_index (self->rows, n), PATIENT_KEY);
}

static GPtrArray *
list_selected (RehabSquadSheetsDialog *self)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (selected, g_object_ref (get_patient (self, i)));

  return selected;
}

static void
option_changed_cb (RehabSquadSheetsDialog *self)
{
  if (!self->is_listing)
    rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static char *
dup_newest (RehabSquadSheetsDialog *self,
            RehabPatient           *patient)
{
  const RehabEpisode *episode = rehab_patient_get_episode (patient);
  g_autoptr (GPtrArray) versions =
    episode != NULL
      ? rehab_programme_version_table_list_of_episode (rehab_clinic_get_store (self->clinic), episode->id, NULL)
      : NULL;

  if (versions == NULL || versions->len == 0)
    return NULL;

  return rehab_sheet_source_dup_version (g_ptr_array_index (versions, versions->len - 1));
}

static void
add_athlete (RehabSquadSheetsDialog *self,
             RehabPatient           *patient)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *newest = dup_newest (self, patient);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rehab_patient_get_name (patient));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), newest != NULL ? newest : _("No saved programme"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), newest != NULL);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (row, newest != NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), PATIENT_KEY, g_object_ref (patient), g_object_unref);
  g_signal_connect_object (check, "toggled", G_CALLBACK (option_changed_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_add (self->athletes, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

static void
list_athletes (RehabSquadSheetsDialog *self)
{
  GListModel *patients = rehab_clinic_get_patients (self->clinic);
  guint selected = adw_combo_row_get_selected (self->squad);
  const RehabSquad *squad = selected < self->squads->len ? g_ptr_array_index (self->squads, selected) : NULL;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  self->is_listing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->athletes, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->checks, 0);

  for (guint i = 0; squad != NULL && i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);
      const RehabPatientDetails *details = rehab_patient_get_details (patient);

      if (!details->archived && g_strcmp0 (details->squad_id, squad->id) == 0)
        g_ptr_array_add (members, g_steal_pointer (&patient));
    }

  g_ptr_array_sort_values (members, (GCompareFunc) rehab_patient_compare);
  for (guint i = 0; i < members->len; i++)
    add_athlete (self, g_ptr_array_index (members, i));
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), squad != NULL ? squad->name : "");
  self->is_listing = FALSE;
}

static void
squad_changed_cb (RehabSquadSheetsDialog *self)
{
  if (self->is_listing)
    return;

  list_athletes (self);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static void
list_squads (RehabSquadSheetsDialog *self,
             const char             *squad_id)
{
  GPtrArray *squads = rehab_clinic_get_squads (self->clinic);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->is_listing = TRUE;
  for (guint i = 0; i < squads->len; i++)
    {
      RehabSquad *squad = g_ptr_array_index (squads, i);

      if (squad->archived)
        continue;
      if (g_strcmp0 (squad->id, squad_id) == 0)
        selected = self->squads->len;
      g_ptr_array_add (self->squads, rehab_record_ref (squad));
      gtk_string_list_append (names, squad->name);
    }
  adw_combo_row_set_model (self->squad, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->squad, selected);
  self->is_listing = FALSE;
}

/* The pages that are shown are those of the first who is chosen. */
static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabSquadSheetsDialog *self = REHAB_SQUAD_SHEETS_DIALOG (dialog);
  g_autoptr (GPtrArray) selected = list_selected (self);
  g_autoptr (RehabCase) record = NULL;
  RehabSheetSource source;
  RehabDocument *document;

  self->options.paper = look->paper;
  self->options.text = look->text;
  self->options.ink = look->ink;
  rehab_sheet_choices_read (self->choices, &self->options);
  if (selected->len == 0 || self->options.parts == 0)
    return NULL;

  record = rehab_case_load (rehab_clinic_get_store (self->clinic), rehab_patient_get_episode (selected->pdata[0]), NULL);
  if (record == NULL || record->versions->len == 0)
    return NULL;

  source = (RehabSheetSource) {
    .clinic = self->clinic, .patient = rehab_patient_get_details (selected->pdata[0]), .record = record,
    .version = record->versions->len - 1, .flare = rehab_sheet_source_find_flare (record, record->versions->len - 1, NULL),
    .logo = self->logo,
  };

  document = rehab_sheet_source_lay_out (&source, &self->options);
  for (guint i = 1; document != NULL && i < selected->len; i++)
    rehab_document_note_words (document, rehab_patient_get_name (selected->pdata[i]));

  return document;
}

/* Out */

static void
set_working (RehabSquadSheetsDialog *self,
             gboolean                working)
{
  rehab_paper_dialog_set_busy (REHAB_PAPER_DIALOG (self), working);
  gtk_widget_set_visible (self->work, working && self->job != NULL);
}

static void
progress_cb (RehabSquadSheetsDialog *self)
{
  gtk_progress_bar_set_fraction (self->progress, rehab_sheet_job_get_progress (self->job));
}

static void
note (RehabSquadSheetsDialog *self,
      RehabSheetJob          *job,
      RehabSheetOutput        output)
{
  guint n_sheets = rehab_sheet_job_get_n_sheets (job);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (!rehab_sheet_job_note (job, output, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("It Could Not Be Noted That the Sheets Were Printed"), error);
      return;
    }
  if (!rehab_sheet_settings_save (rehab_clinic_get_store (self->clinic), &self->options, rehab_paper_name_get_folder (), &error))
    rehab_message_present (GTK_WIDGET (self), _("The Options Could Not Be Kept for the Next Sheet"), error);

  said = g_strdup_printf (output == REHAB_SHEET_OUTPUT_SAVED
                            ? g_dngettext (GETTEXT_PACKAGE, "%u sheet saved", "%u sheets saved", n_sheets)
                            : g_dngettext (GETTEXT_PACKAGE, "%u sheet sent to the printer", "%u sheets sent to the printer", n_sheets),
                          n_sheets);
  rehab_paper_dialog_toast (REHAB_PAPER_DIALOG (self), adw_toast_new (said));
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (RehabSquadSheetsDialog) self = REHAB_SQUAD_SHEETS_DIALOG (user_data);
  RehabSheetJob *job = g_object_get_data (source, "rehab-sheet-job");
  g_autoptr (GError) error = NULL;
  gboolean well = rehab_print_operation_run_finish (GTK_PRINT_OPERATION (source), result, &error);

  set_working (self, FALSE);
  if (well)
    note (self, job, REHAB_SHEET_OUTPUT_PRINTED);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rehab_message_present (GTK_WIDGET (self), _("It Was Not Printed"), error);
}

static void
print_document (RehabSquadSheetsDialog *self,
                RehabSheetJob          *job)
{
  RehabDocument *document = rehab_sheet_job_get_document (job);
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (document == NULL)
    {
      set_working (self, FALSE);
      return;
    }

  operation = rehab_print_operation_new (document, self->options.paper, _("Programme sheets"));
  g_object_set_data_full (G_OBJECT (operation), "rehab-sheet-job", g_object_ref (job), g_object_unref);
  rehab_print_operation_run (operation, GTK_WIDGET (self), printed_cb, g_object_ref (self));
}

static void
done_cb (RehabSquadSheetsDialog *self,
         RehabSheetJob          *sender)
{
  g_autoptr (RehabSheetJob) job = g_steal_pointer (&self->job);
  g_autoptr (GError) error = NULL;
  gboolean well = rehab_sheet_job_finish (job, &error);

  set_working (self, FALSE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rehab_paper_dialog_toast (REHAB_PAPER_DIALOG (self), adw_toast_new (_("Cancelled: nothing was written")));
  else if (!well)
    rehab_message_present (GTK_WIDGET (self), _("The Sheets Were Not Made"), error);
  else if (rehab_sheet_job_get_document (job) != NULL)
    {
      set_working (self, TRUE);
      print_document (self, job);
    }
  else
    note (self, job, REHAB_SHEET_OUTPUT_SAVED);
}

static void
start (RehabSquadSheetsDialog *self,
       RehabSheetJobKind       kind,
       GFile                  *target)
{
  g_autoptr (GPtrArray) selected = list_selected (self);

  self->job = rehab_sheet_job_new (self->clinic, selected, &self->options, kind, target);
  g_signal_connect_object (self->job, "notify::progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_progress_bar_set_fraction (self->progress, 0.0);
  set_working (self, TRUE);
  rehab_sheet_job_start (self->job);
}

static void
print (RehabPaperDialog *dialog)
{
  start (REHAB_SQUAD_SHEETS_DIALOG (dialog), REHAB_SHEET_JOB_DOCUMENT, NULL);
}

static gboolean
is_one_file (RehabSquadSheetsDialog *self)
{
  return adw_toggle_group_get_active (self->files) == 0;
}

/* Saves what is chosen: into a file, or into a folder where each athlete gets a file. */
void
rehab_squad_sheets_dialog_save_to (RehabSquadSheetsDialog *self,
                                   GFile                  *target)
{
  g_autoptr (GFile) parent = g_file_get_parent (target);

  g_return_if_fail (REHAB_IS_SQUAD_SHEETS_DIALOG (self));

  rehab_paper_name_set_folder (is_one_file (self) ? parent : target);
  start (self, is_one_file (self) ? REHAB_SHEET_JOB_FILE : REHAB_SHEET_JOB_FILES, target);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RehabSquadSheetsDialog) self = REHAB_SQUAD_SHEETS_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) target = rehab_file_chooser_finish (result, &error);

  set_working (self, FALSE);
  if (target != NULL)
    rehab_squad_sheets_dialog_save_to (self, target);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rehab_message_present (GTK_WIDGET (self), _("The PDF Was Not Saved"), error);
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  RehabSquadSheetsDialog *self = REHAB_SQUAD_SHEETS_DIALOG (dialog);
  const RehabSquad *squad = g_ptr_array_index (self->squads, adw_combo_row_get_selected (self->squad));
  g_autofree char *date = rehab_date_to_iso (rehab_clinic_get_today (self->clinic));

  /* Translators: a file name; a squad's name and the date */
  return g_strdup_printf (_("Programmes %s, %s.pdf"), squad->name, date);
}

static void
save_pdf (RehabPaperDialog *dialog)
{
  RehabSquadSheetsDialog *self = REHAB_SQUAD_SHEETS_DIALOG (dialog);
  g_autofree char *name = is_one_file (self) ? dup_file_name (dialog) : NULL;
  g_autoptr (GtkFileDialog) chooser = rehab_paper_name_new_dialog (name);

  set_working (self, TRUE);
  if (is_one_file (self))
    rehab_file_chooser_save (chooser, GTK_WIDGET (self), chosen_cb, g_object_ref (self));
  else
    rehab_file_chooser_select_folder (chooser, GTK_WIDGET (self), chosen_cb, g_object_ref (self));
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return _("Programme sheets");
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RehabSquadSheetsDialog *self = REHAB_SQUAD_SHEETS_DIALOG (widget);

  if (self->job != NULL)
    rehab_sheet_job_cancel (self->job);
}

/* A window that goes takes its job with it. */
static void
closed (AdwDialog *dialog)
{
  cancel_action (GTK_WIDGET (dialog), NULL, NULL);
}

static void
rehab_squad_sheets_dialog_dispose (GObject *object)
{
  RehabSquadSheetsDialog *self = REHAB_SQUAD_SHEETS_DIALOG (object);

  g_clear_object (&self->job);
  g_clear_object (&self->clinic);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_pointer (&self->squads, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (rehab_squad_sheets_dialog_parent_class)->dispose (object);
}

static void
rehab_squad_sheets_dialog_class_init (RehabSquadSheetsDialogClass *klass)
{
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_squad_sheets_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = closed;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;
  paper_class->print = print;
  paper_class->save_pdf = save_pdf;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "squad-sheets.cancel", NULL, cancel_action);
}

static GtkWidget *
new_files_row (RehabSquadSheetsDialog *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *line = adw_wrap_box_new ();
  const char *const labels[] = { C_("files", "One for All"), C_("files", "One Each") };

  self->files = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, labels[i]);
      adw_toggle_group_add (self->files, toggle);
    }
  gtk_widget_set_valign (GTK_WIDGET (self->files), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->files), GTK_ACCESSIBLE_PROPERTY_LABEL, _("PDF files"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("PDF files"));
  /* With large text they stand below what they are about. */
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (line), 6);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (line), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (line), TRUE);
  gtk_widget_set_margin_start (line, 12);
  gtk_widget_set_margin_end (line, 12);
  gtk_widget_set_margin_top (line, 9);
  gtk_widget_set_margin_bottom (line, 9);
  adw_wrap_box_append (ADW_WRAP_BOX (line), rehab_wrapping_label_new (_("PDF files"), NULL));
  adw_wrap_box_append (ADW_WRAP_BOX (line), GTK_WIDGET (self->files));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

static GtkWidget *
new_options (RehabSquadSheetsDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *who = adw_preferences_group_new ();

  self->squad = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->squad), _("Squad"));
  g_signal_connect_object (self->squad, "notify::selected", G_CALLBACK (squad_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (who), GTK_WIDGET (self->squad));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (who), new_files_row (self));

  self->athletes = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->athletes, _("Athletes"));
  self->choices = g_object_new (REHAB_TYPE_SHEET_CHOICES, NULL);
  g_signal_connect_object (self->choices, "changed", G_CALLBACK (option_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->athletes));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choices));

  return box;
}

static GtkWidget *
new_work (RehabSquadSheetsDialog *self)
{
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->work = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->progress), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Making the sheets"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "squad-sheets.cancel");
  gtk_box_append (GTK_BOX (self->work), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (self->work), cancel);
  gtk_widget_set_visible (self->work, FALSE);

  return self->work;
}

static GtkWidget *
new_status (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "rehab-programme-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Nothing to Print"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), _("Choose at least one athlete and one part. Only programmes that are saved as a version are printed."));

  return status;
}

static void
rehab_squad_sheets_dialog_init (RehabSquadSheetsDialog *self)
{
  self->squads = g_ptr_array_new_with_free_func (rehab_record_unref);
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->is_listing = TRUE;

  adw_dialog_set_title (ADW_DIALOG (self), _("Programme Sheets"));
  g_object_set (self, "options", new_options (self), "extra", new_work (self), "status", new_status (), NULL);
}

/**
 * rehab_squad_sheets_dialog_new:
 * @clinic: a clinic
 * @squad_id: (nullable): which squad is shown first
 *
 * Makes the dialog, with every athlete chosen who has a saved programme.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_squad_sheets_dialog_new (RehabClinic *clinic,
                               const char  *squad_id)
{
  RehabSquadSheetsDialog *self = g_object_new (REHAB_TYPE_SQUAD_SHEETS_DIALOG, NULL);
  RehabPaperLook look = rehab_paper_dialog_get_look (REHAB_PAPER_DIALOG (self));
  const RehabSheetOptions usual = { look.paper, look.text, look.ink, REHAB_SHEET_USUAL_PARTS };

  self->clinic = g_object_ref (clinic);
  self->logo = rehab_sheet_source_load_logo (clinic);
  self->options = rehab_sheet_settings_load (rehab_clinic_get_store (clinic), &usual);
  look = (RehabPaperLook) { self->options.paper, self->options.text, self->options.ink };
  rehab_paper_dialog_set_look (REHAB_PAPER_DIALOG (self), &look);
  rehab_sheet_choices_show (self->choices, &self->options);
  list_squads (self, squad_id);
  list_athletes (self);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}
