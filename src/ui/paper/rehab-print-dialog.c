/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-print-dialog.h"
#include "rehab-messages.h"
#include "rehab-paper-open.h"
#include "rehab-save-version.h"
#include "rehab-sheet-choices.h"
#include "rehab-sheet-print-table.h"
#include "rehab-sheet-settings.h"
#include "rehab-sheet-source.h"

#include <glib/gi18n.h>

struct _RehabPrintDialog
{
  RehabPaperDialog parent_instance;

  AdwBanner *banner;
  AdwComboRow *version;
  AdwComboRow *flare;
  RehabSheetChoices *choices;
  GtkStack *status;

  RehabCaseModel *model;
  GBytes *logo;
  RehabSheetOptions options; /* what the pages were laid out with */
  guint n_versions;          /* as they are listed */
  gboolean has_draft;        /* the draft is listed behind them */
  gboolean is_listing;       /* the rows follow the case, nobody chooses */
};

G_DEFINE_FINAL_TYPE (RehabPrintDialog, rehab_print_dialog, REHAB_TYPE_PAPER_DIALOG)

static RehabRegimen *
get_draft (RehabPrintDialog *self)
{
  return (RehabRegimen *) rehab_draft_get_current (rehab_case_model_get_regimen_draft (self->model));
}

/* Versions are listed newest first, and the draft after them: what was saved is what one is asked for. */
static guint
get_place (RehabPrintDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->version);

  return selected < self->n_versions ? self->n_versions - 1 - selected : REHAB_SHEET_SOURCE_DRAFT;
}

static const RehabProgrammeVersion *
get_version (RehabPrintDialog *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  guint place = get_place (self);

  return rehab_case != NULL && place < rehab_case->versions->len ? g_ptr_array_index (rehab_case->versions, place) : NULL;
}

/* Whether there is anything to print at all. */
static gboolean
has_any (RehabPrintDialog *self)
{
  return self->n_versions > 0 || self->has_draft;
}

/* What to choose from */

static void
list_flares (RehabPrintDialog *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint place = get_place (self);
  guint n_earlier = MIN (place, self->n_versions);
  guint proposed;

  for (guint i = n_earlier; i > 0; i--)
    {
      g_autofree char *name = rehab_sheet_source_dup_version (g_ptr_array_index (rehab_case->versions, i - 1));

      gtk_string_list_append (names, name);
    }

  /* One is proposed; how low its load is, is for the clinician to judge. */
  proposed = rehab_case != NULL ? rehab_sheet_source_find_flare (rehab_case, get_place (self), get_draft (self)) : G_MAXUINT;
  adw_combo_row_set_model (self->flare, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->flare, proposed < n_earlier ? n_earlier - 1 - proposed : GTK_INVALID_LIST_POSITION);
}

static void
list_versions (RehabPrintDialog *self)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  RehabDraft *draft = rehab_case_model_get_regimen_draft (self->model);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_versions = rehab_case != NULL ? rehab_case->versions->len : 0;
  gboolean has_draft = rehab_case != NULL && rehab_draft_get_changed (draft) && rehab_regimen_get_size (get_draft (self)) > 0;

  if (n_versions == self->n_versions && has_draft == self->has_draft && adw_combo_row_get_model (self->version) != NULL)
    return;

  self->is_listing = TRUE;
  self->n_versions = n_versions;
  self->has_draft = has_draft;
  for (guint i = n_versions; i > 0; i--)
    {
      g_autofree char *name = rehab_sheet_source_dup_version (g_ptr_array_index (rehab_case->versions, i - 1));

      gtk_string_list_append (names, name);
    }
  if (has_draft)
    gtk_string_list_append (names, _("Draft, not saved"));

  adw_combo_row_set_model (self->version, G_LIST_MODEL (names));
  list_flares (self);
  self->is_listing = FALSE;
}

static guint
get_flare (RehabPrintDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->flare);
  guint n_earlier = MIN (get_place (self), self->n_versions);

  return selected < n_earlier ? n_earlier - 1 - selected : G_MAXUINT;
}

/* The sheet */

static void
show_title (RehabPrintDialog *self)
{
  RehabPatient *patient = rehab_case_model_get_patient (self->model);
  const RehabProgrammeVersion *version = get_version (self);
  g_autofree char *subtitle = NULL;
  g_autofree char *date = NULL;
  g_autofree char *unsaved = NULL;

  if (version == NULL)
    {
      rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), rehab_patient_get_name (patient));
      adw_banner_set_title (self->banner, _("This is the draft. The sheet says that it is not saved."));
      adw_banner_set_revealed (self->banner, self->has_draft && has_any (self));
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

static RehabDocument *
rehab_print_dialog_lay_out (RehabPaperDialog     *dialog,
                            const RehabPaperLook *look)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (dialog);
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  RehabSheetSource source;

  list_versions (self);
  self->options.paper = look->paper;
  self->options.text = look->text;
  self->options.ink = look->ink;
  rehab_sheet_choices_read (self->choices, &self->options);
  gtk_widget_set_visible (GTK_WIDGET (self->flare),
                          (self->options.parts & REHAB_SHEET_FLARE) != 0 && MIN (get_place (self), self->n_versions) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->version), self->n_versions + self->has_draft > 1);

  show_title (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-version", self->has_draft);
  gtk_stack_set_visible_child_name (self->status, has_any (self) ? "no-parts" : "no-version");
  if (!has_any (self) || self->options.parts == 0)
    return NULL;

  source = (RehabSheetSource) {
    .clinic = rehab_case_model_get_clinic (self->model),
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (self->model)),
    .record = rehab_case, .draft = get_draft (self), .version = get_place (self), .flare = get_flare (self),
    .logo = self->logo,
  };

  return rehab_sheet_source_lay_out (&source, &self->options);
}

static char *
rehab_print_dialog_dup_file_name (RehabPaperDialog *dialog)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (dialog);

  return rehab_sheet_source_dup_name (rehab_patient_get_details (rehab_case_model_get_patient (self->model)), get_version (self),
                                      rehab_clinic_get_today (rehab_case_model_get_clinic (self->model)));
}

static const char *
rehab_print_dialog_get_job_name (RehabPaperDialog *dialog)
{
  return _("Programme sheet");
}

static gboolean
keep_options (RehabPrintDialog *self,
              GError          **error)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));

  return rehab_sheet_settings_save (store, &self->options, rehab_paper_name_get_folder (), error);
}

/* The version is told to have left the house: shown in the list of versions. A draft is none. */
static void
rehab_print_dialog_put_out (RehabPaperDialog *dialog,
                            RehabSheetOutput  output)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (dialog);
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  const RehabProgrammeVersion *version = get_version (self);
  const RehabLanguage *language = self->options.language != NULL ? self->options.language : rehab_language_get_own ();
  g_autofree char *parts = rehab_sheet_parts_to_text (self->options.parts);
  g_autoptr (RehabSheetPrint) print = NULL;
  g_autoptr (GError) error = NULL;

  if (version != NULL)
    {
      print = rehab_sheet_print_table_add (store, version->id, output, rehab_language_get_code (language), parts, &error);
      if (print == NULL || !rehab_case_model_reload (self->model, &error))
        {
          rehab_message_present (GTK_WIDGET (self), _("It Could Not Be Noted That the Sheet Was Printed"), error);
          return;
        }
    }

  if (!keep_options (self, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Options Could Not Be Kept for the Next Sheet"), error);
}

static void
option_changed_cb (RehabPrintDialog *self)
{
  /* Templates set properties before there is a case. */
  if (self->model == NULL || self->is_listing)
    return;

  self->is_listing = TRUE;
  if (g_list_model_get_n_items (adw_combo_row_get_model (self->flare)) != MIN (get_place (self), self->n_versions))
    list_flares (self);
  self->is_listing = FALSE;
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

/* The next sheet begins as this one ended, printed or not. What cannot be kept now is asked of nobody who leaves. */
static void
rehab_print_dialog_closed (AdwDialog *dialog)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (dialog);

  if (self->model != NULL)
    (void) keep_options (self, NULL);
}

static void
rehab_print_dialog_dispose (GObject *object)
{
  RehabPrintDialog *self = REHAB_PRINT_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->logo, g_bytes_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PRINT_DIALOG);

  G_OBJECT_CLASS (rehab_print_dialog_parent_class)->dispose (object);
}

static void
rehab_print_dialog_class_init (RehabPrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_print_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = rehab_print_dialog_closed;
  paper_class->lay_out = rehab_print_dialog_lay_out;
  paper_class->dup_file_name = rehab_print_dialog_dup_file_name;
  paper_class->get_job_name = rehab_print_dialog_get_job_name;
  paper_class->put_out = rehab_print_dialog_put_out;

  gtk_widget_class_install_action (widget_class, "paper.save-version", NULL, save_version_action);

  g_type_ensure (REHAB_TYPE_SHEET_CHOICES);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/paper/rehab-print-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, version);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, flare);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, RehabPrintDialog, status);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
rehab_print_dialog_init (RehabPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* As this clinic printed last. */
static void
show_settings (RehabPrintDialog *self)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  RehabPaperLook look = rehab_paper_dialog_get_look (REHAB_PAPER_DIALOG (self));
  const RehabSheetOptions usual = { look.paper, look.text, look.ink, REHAB_SHEET_USUAL_PARTS };
  g_autoptr (GFile) folder = rehab_sheet_settings_load_folder (store);

  self->options = rehab_sheet_settings_load (store, &usual);
  look = (RehabPaperLook) { self->options.paper, self->options.text, self->options.ink };
  rehab_paper_dialog_set_look (REHAB_PAPER_DIALOG (self), &look);
  rehab_sheet_choices_show (self->choices, &self->options);
  if (folder != NULL && rehab_paper_name_get_folder () == NULL)
    rehab_paper_name_set_folder (folder);
}

/**
 * rehab_print_dialog_new:
 * @model: a case
 *
 * Makes a dialog that shows the newest saved version, or another one that is chosen.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_print_dialog_new (RehabCaseModel *model)
{
  RehabPrintDialog *self = g_object_new (REHAB_TYPE_PRINT_DIALOG, NULL);

  self->model = g_object_ref (model);
  self->logo = rehab_sheet_source_load_logo (rehab_case_model_get_clinic (model));
  show_settings (self);
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
  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  if (!rehab_paper_open_print (parent))
    adw_dialog_present (rehab_print_dialog_new (model), parent);
}
