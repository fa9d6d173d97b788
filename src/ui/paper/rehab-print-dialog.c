/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-print-dialog.h"
#include "rehab-messages.h"
#include "rehab-page-preview.h"
#include "rehab-paper-file.h"
#include "rehab-print-operation.h"
#include "rehab-programme-version-table.h"
#include "rehab-save-version.h"
#include "rehab-sheet.h"

#include <glib/gi18n.h>

struct _RehabPrintDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  AdwBanner *banner;
  AdwSwitchRow *exercises;
  AdwSwitchRow *pain_rule;
  AdwSwitchRow *diary;
  AdwToggleGroup *text;
  AdwToggleGroup *ink;
  AdwToggleGroup *paper;
  GtkStack *stack;
  GtkBox *pages;
  GtkLabel *count;
  GtkWidget *print_button;

  RehabCaseModel *model;
  RehabDocument *document; /* what is previewed; NULL while there is nothing to print */
  RehabPaper document_paper;
  gboolean saving;
};

G_DEFINE_FINAL_TYPE (RehabPrintDialog, rehab_print_dialog, ADW_TYPE_DIALOG)

/* How the last sheet was printed, for as long as the program runs: the next one is most often for the same printer. */
static RehabSheetOptions last_options;
static gboolean has_last_options;
static GFile *last_folder;

static const RehabProgrammeVersion *
get_version (RehabPrintDialog *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);

  if (rehab_case == NULL || rehab_case->versions->len == 0)
    return NULL;

  return g_ptr_array_index (rehab_case->versions, rehab_case->versions->len - 1);
}

/* Options */

static RehabPaper
get_usual_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? REHAB_PAPER_LETTER : REHAB_PAPER_A4;
}

static void
show_options (RehabPrintDialog *self,
              RehabSheetOptions options)
{
  adw_switch_row_set_active (self->exercises, (options.parts & REHAB_SHEET_EXERCISES) != 0);
  adw_switch_row_set_active (self->pain_rule, (options.parts & REHAB_SHEET_PAIN_RULE) != 0);
  adw_switch_row_set_active (self->diary, (options.parts & REHAB_SHEET_DIARY) != 0);
  adw_toggle_group_set_active (self->text, options.text);
  adw_toggle_group_set_active (self->ink, options.ink);
  adw_toggle_group_set_active (self->paper, options.paper);
}

static RehabSheetOptions
get_options (RehabPrintDialog *self)
{
  RehabSheetOptions options = {
    .paper = adw_toggle_group_get_active (self->paper),
    .text = adw_toggle_group_get_active (self->text),
    .ink = adw_toggle_group_get_active (self->ink),
  };

  if (adw_switch_row_get_active (self->exercises))
    options.parts |= REHAB_SHEET_EXERCISES;
  if (adw_switch_row_get_active (self->pain_rule))
    options.parts |= REHAB_SHEET_PAIN_RULE;
  if (adw_switch_row_get_active (self->diary))
    options.parts |= REHAB_SHEET_DIARY;

  return options;
}

/* The sheet */

static RehabDocument *
lay_out (RehabPrintDialog            *self,
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
show_pages (RehabPrintDialog *self)
{
  guint n_pages = rehab_document_get_n_pages (self->document);
  GtkWidget *child;
  g_autofree char *count = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_box_remove (self->pages, child);

  for (guint i = 0; i < n_pages; i++)
    gtk_box_append (self->pages, rehab_page_preview_new (self->document, i));

  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u page", "%u pages", n_pages), n_pages);
  gtk_label_set_label (self->count, count);
}

static void
show_title (RehabPrintDialog            *self,
            const RehabProgrammeVersion *version)
{
  RehabPatient *patient = rehab_case_model_get_patient (self->model);
  g_autofree char *subtitle = NULL;
  g_autofree char *date = NULL;
  g_autofree char *unsaved = NULL;

  adw_window_title_set_title (self->title, _("Programme Sheet"));
  if (version == NULL)
    {
      adw_window_title_set_subtitle (self->title, rehab_patient_get_name (patient));
      adw_banner_set_revealed (self->banner, FALSE);
      return;
    }

  date = rehab_date_format (version->date, C_("date", "%-d %b %Y"));
  /* Translators: a patient's name, a version's number and its date */
  subtitle = g_strdup_printf (_("%s, version %d of %s"), rehab_patient_get_name (patient), version->number, date);
  adw_window_title_set_subtitle (self->title, subtitle);

  unsaved = g_strdup_printf (_("This is version %d. The draft has changes that are not in it."), version->number);
  adw_banner_set_title (self->banner, unsaved);
  adw_banner_set_revealed (self->banner, rehab_draft_get_changed (rehab_case_model_get_regimen_draft (self->model)));
}

static void
update (RehabPrintDialog *self)
{
  const RehabProgrammeVersion *version = get_version (self);
  RehabSheetOptions options = get_options (self);
  RehabDraft *draft = rehab_case_model_get_regimen_draft (self->model);
  gboolean can_save_version = rehab_case_model_get_case (self->model) != NULL
                              && rehab_draft_get_changed (draft)
                              && rehab_regimen_get_size ((RehabRegimen *) rehab_draft_get_current (draft)) > 0;

  g_clear_object (&self->document);
  if (version != NULL && options.parts != 0)
    self->document = lay_out (self, version, &options);
  self->document_paper = options.paper;

  show_title (self, version);
  gtk_label_set_label (self->count, "");
  if (self->document != NULL)
    show_pages (self);
  gtk_stack_set_visible_child_name (self->stack, self->document != NULL ? "pages" : version != NULL ? "no-parts" : "no-version");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.print", self->document != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-pdf", self->document != NULL && !self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-version", can_save_version);
}

static void
option_changed_cb (RehabPrintDialog *self)
{
  /* Templates set properties before there is a case. */
  if (self->model == NULL)
    return;

  last_options = get_options (self);
  has_last_options = TRUE;
  update (self);
}

/* The version is told to have left the house: shown in the list of versions. */
static void
mark_printed (RehabPrintDialog *self)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  g_autoptr (GError) error = NULL;

  if (!rehab_programme_version_table_mark_printed (store, get_version (self)->id, &error)
      || !rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (self), _("It Could Not Be Noted That the Sheet Was Printed"), error);
}

/* PDF */

static void
append_initial (GString    *initials,
                const char *name)
{
  if (name != NULL)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
}

/*
 * What the file is called unless somebody types another name. File names wander into lists of recent files and into
 * backups, so that this one holds the patient's initials and not the name.
 */
static char *
dup_file_name (RehabPrintDialog *self)
{
  const RehabPatientDetails *details = rehab_patient_get_details (rehab_case_model_get_patient (self->model));
  const RehabProgrammeVersion *version = get_version (self);
  g_autofree char *date = rehab_date_to_iso (version->date);
  g_autoptr (GString) initials = g_string_new (NULL);
  char *name;

  append_initial (initials, details->given_name);
  append_initial (initials, details->family_name);

  /* Translators: a file name; a patient's initials, the number of the programme's version and its date */
  name = g_strdup_printf (_("Programme %s, version %d, %s.pdf"), initials->str, version->number, date);

  return g_strdelimit (name, "/\\:", '-');
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (RehabPrintDialog) self = REHAB_PRINT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (!rehab_paper_file_save_finish (result, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The PDF Was Not Saved"), error);
      update (self);
      return;
    }

  mark_printed (self);
  update (self);
  rehab_message_toast (GTK_WIDGET (self->stack), _("Saved as PDF"));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RehabPrintDialog) self = REHAB_PRINT_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    rehab_print_dialog_save_as (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    rehab_message_present (GTK_WIDGET (self), _("The PDF Was Not Saved"), error);
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = dup_file_name (self);

  gtk_file_filter_set_name (filter, _("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  g_list_store_append (filters, filter);

  gtk_file_dialog_set_title (dialog, _("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  if (last_folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, last_folder);

  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, file_chosen_cb, g_object_ref (self));
}

/* Printer */

static void
printed_cb (RehabPrintDialog       *self,
            GtkPrintOperationResult result,
            GtkPrintOperation      *operation)
{
  g_autoptr (GError) error = NULL;

  switch (result)
    {
    case GTK_PRINT_OPERATION_RESULT_APPLY:
      mark_printed (self);
      rehab_message_toast (GTK_WIDGET (self->stack), _("Sent to the printer"));
      break;

    case GTK_PRINT_OPERATION_RESULT_ERROR:
      gtk_print_operation_get_error (operation, &error);
      rehab_message_present (GTK_WIDGET (self), _("The Sheet Was Not Printed"), error);
      break;

    case GTK_PRINT_OPERATION_RESULT_CANCEL:
    case GTK_PRINT_OPERATION_RESULT_IN_PROGRESS:
    default:
      break;
    }
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (widget);
  g_autoptr (GtkPrintOperation) operation = rehab_print_operation_new (self->document, self->document_paper);

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

static void
save_version_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (widget);

  rehab_save_version_present (GTK_WIDGET (self->stack), self->model);
}

static void
rehab_print_dialog_dispose (GObject *object)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PRINT_DIALOG);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (rehab_print_dialog_parent_class)->dispose (object);
}

static void
rehab_print_dialog_class_init (RehabPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_print_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "paper.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "paper.save-version", NULL, save_version_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save-pdf", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/paper/rehab-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, exercises);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, pain_rule);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, diary);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, text);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, ink);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, count);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, print_button);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
rehab_print_dialog_init (RehabPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->print_button);
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
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;

  options.paper = get_usual_paper ();
  show_options (self, has_last_options ? last_options : options);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}

/**
 * rehab_print_dialog_save_as:
 * @self: a dialog that shows pages
 * @file: where to
 *
 * Saves what is shown as a PDF file, and says so, or why not.
 */
void
rehab_print_dialog_save_as (RehabPrintDialog *self,
                            GFile            *file)
{
  g_return_if_fail (REHAB_IS_PRINT_DIALOG (self));
  g_return_if_fail (self->document != NULL);

  g_clear_object (&last_folder);
  last_folder = g_file_get_parent (file);

  self->saving = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-pdf", FALSE);
  rehab_paper_file_save (self->document, file, NULL, saved_cb, g_object_ref (self));
}

/**
 * rehab_print_dialog_present:
 * @parent: a widget of the window
 * @model: a case
 *
 * Opens the dialog; where it is open already, prints.
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

  /* The window's shortcut for printing is the one that goes on from here, too. */
  if (REHAB_IS_PRINT_DIALOG (open))
    gtk_widget_activate_action (GTK_WIDGET (open), "paper.print", NULL);
  else
    adw_dialog_present (rehab_print_dialog_new (model), parent);
}
