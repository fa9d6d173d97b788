/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clearance-paper-dialog.h"
#include "rehab-clearance-paper.h"
#include "rehab-disclosure-note.h"
#include "rehab-language-row.h"

#include <glib/gi18n.h>

struct _RehabClearancePaperDialog
{
  RehabPaperDialog parent_instance;

  RehabLanguageRow *language;

  RehabCaseModel *model;
  char *clearance_id;
};

G_DEFINE_FINAL_TYPE (RehabClearancePaperDialog, rehab_clearance_paper_dialog, REHAB_TYPE_PAPER_DIALOG)

static const RehabClearance *
find_clearance (RehabClearancePaperDialog *self)
{
  const RehabCase *record = rehab_case_model_get_case (self->model);

  for (guint i = 0; record != NULL && i < record->clearances->len; i++)
    {
      const RehabClearance *clearance = g_ptr_array_index (record->clearances, i);

      if (g_str_equal (clearance->id, self->clearance_id))
        return clearance;
    }

  return NULL;
}

static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabClearancePaperDialog *self = REHAB_CLEARANCE_PAPER_DIALOG (dialog);
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabClearance *clearance = find_clearance (self);
  const RehabClearancePaperOptions options = { look->paper, look->text, look->ink };
  RehabDocument *document;

  if (clearance == NULL)
    return NULL;

  rehab_language_begin (rehab_language_row_get_language (self->language));
  document = rehab_clearance_paper_lay_out (&(RehabClearancePaperContent) {
    .clinic = rehab_clinic_get_details (clinic),
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (self->model)),
    .clearance = clearance,
    .clinician = rehab_clinician_find (rehab_clinic_get_clinicians (clinic), clearance->clinician_id),
    .today = rehab_clinic_get_today (clinic),
  }, &options);
  rehab_language_end ();

  return document;
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  RehabClearancePaperDialog *self = REHAB_CLEARANCE_PAPER_DIALOG (dialog);
  const RehabClearance *clearance = find_clearance (self);
  g_autofree char *date = clearance != NULL ? rehab_date_to_iso (clearance->date) : g_strdup ("");
  g_autofree char *initials =
    rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (self->model)));

  /* Translators: a file name; an athlete's initials and the day from which on a clearance holds */
  return g_strdup_printf (_("Clearance %s, %s.pdf"), initials, date);
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return C_("given out", "Clearance");
}

static void
put_out (RehabPaperDialog *dialog,
         RehabSheetOutput  output)
{
  RehabClearancePaperDialog *self = REHAB_CLEARANCE_PAPER_DIALOG (dialog);
  const RehabClearance *clearance = find_clearance (self);
  gboolean is_saved = output == REHAB_SHEET_OUTPUT_SAVED;

  if (clearance == NULL)
    return;

  rehab_disclosure_note (GTK_WIDGET (self), self->model, &(RehabDisclosure) {
    .kind = REHAB_DISCLOSURE_KIND_CLEARANCE, .way = is_saved ? REHAB_DISCLOSURE_WAY_SAVED : REHAB_DISCLOSURE_WAY_PRINTED,
    .format = is_saved ? "pdf" : NULL, .language = rehab_language_get_code (rehab_language_row_get_language (self->language)),
    .first_day = clearance->date, .last_day = clearance->date,
  });
}

static void
option_changed_cb (RehabClearancePaperDialog *self)
{
  /* Templates set properties before there is a case. */
  if (self->model != NULL)
    rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static void
rehab_clearance_paper_dialog_dispose (GObject *object)
{
  RehabClearancePaperDialog *self = REHAB_CLEARANCE_PAPER_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->clearance_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CLEARANCE_PAPER_DIALOG);

  G_OBJECT_CLASS (rehab_clearance_paper_dialog_parent_class)->dispose (object);
}

static void
rehab_clearance_paper_dialog_class_init (RehabClearancePaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_clearance_paper_dialog_dispose;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;
  paper_class->put_out = put_out;

  g_type_ensure (REHAB_TYPE_LANGUAGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/sport/rehab-clearance-paper-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabClearancePaperDialog, language);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
rehab_clearance_paper_dialog_init (RehabClearancePaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_clearance_paper_dialog_new:
 * @model: a case
 * @clearance_id: the identity of one of its clearances
 *
 * Makes a dialog that shows the paper of a clearance.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_clearance_paper_dialog_new (RehabCaseModel *model,
                                  const char     *clearance_id)
{
  RehabClearancePaperDialog *self = g_object_new (REHAB_TYPE_CLEARANCE_PAPER_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);

  self->model = g_object_ref (model);
  self->clearance_id = g_strdup (clearance_id);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), whose);
  g_signal_connect_object (model, "changed", G_CALLBACK (rehab_paper_dialog_update), self, G_CONNECT_SWAPPED);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}
