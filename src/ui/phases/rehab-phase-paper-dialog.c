/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-paper-dialog.h"
#include "rehab-disclosure-note.h"
#include "rehab-language.h"
#include "rehab-phase-paper.h"

#include <glib/gi18n.h>

struct _RehabPhasePaperDialog
{
  RehabPaperDialog parent_instance;

  RehabCaseModel *model;
  char *change_id;
};

G_DEFINE_FINAL_TYPE (RehabPhasePaperDialog, rehab_phase_paper_dialog, REHAB_TYPE_PAPER_DIALOG)

static const RehabPhaseChange *
find_change (RehabPhasePaperDialog *self)
{
  const RehabCase *record = rehab_case_model_get_case (self->model);

  for (guint i = 0; record != NULL && i < record->phase_changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (record->phase_changes, i);

      if (g_str_equal (change->id, self->change_id))
        return change;
    }

  return NULL;
}

static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabPhasePaperDialog *self = REHAB_PHASE_PAPER_DIALOG (dialog);
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabPhasePaperOptions options = { look->paper, look->text, look->ink };
  const RehabPhasePaperContent content = {
    .clinic = rehab_clinic_get_details (clinic),
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (self->model)),
    .record = rehab_case_model_get_case (self->model),
    .change = find_change (self),
    .clinicians = rehab_clinic_get_clinicians (clinic),
    .today = rehab_clinic_get_today (clinic),
  };

  return content.change != NULL ? rehab_phase_paper_lay_out (&content, &options) : NULL;
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  RehabPhasePaperDialog *self = REHAB_PHASE_PAPER_DIALOG (dialog);
  const RehabPhaseChange *change = find_change (self);
  g_autofree char *date = change != NULL ? rehab_date_to_iso (change->date) : g_strdup ("");
  g_autofree char *initials =
    rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (self->model)));

  /* Translators: a file name; a patient's initials and the day of a step from phase to phase */
  return g_strdup_printf (_("Phase %s, %s.pdf"), initials, date);
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return _("Step from phase to phase");
}

static void
put_out (RehabPaperDialog *dialog,
         RehabSheetOutput  output)
{
  RehabPhasePaperDialog *self = REHAB_PHASE_PAPER_DIALOG (dialog);
  const RehabPhaseChange *change = find_change (self);
  gboolean is_saved = output == REHAB_SHEET_OUTPUT_SAVED;

  if (change == NULL)
    return;

  rehab_disclosure_note (GTK_WIDGET (self), self->model, &(RehabDisclosure) {
    .kind = REHAB_DISCLOSURE_KIND_PHASE_STEP, .way = is_saved ? REHAB_DISCLOSURE_WAY_SAVED : REHAB_DISCLOSURE_WAY_PRINTED,
    .format = is_saved ? "pdf" : NULL, .language = rehab_language_get_code (rehab_language_get_own ()),
    .first_day = change->date, .last_day = change->date,
  });
}

static void
rehab_phase_paper_dialog_dispose (GObject *object)
{
  RehabPhasePaperDialog *self = REHAB_PHASE_PAPER_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->change_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PHASE_PAPER_DIALOG);

  G_OBJECT_CLASS (rehab_phase_paper_dialog_parent_class)->dispose (object);
}

static void
rehab_phase_paper_dialog_class_init (RehabPhasePaperDialogClass *klass)
{
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_phase_paper_dialog_dispose;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;
  paper_class->put_out = put_out;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/com/example/HamstringRehab/ui/phases/rehab-phase-paper-dialog.ui");
}

static void
rehab_phase_paper_dialog_init (RehabPhasePaperDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_phase_paper_dialog_new:
 * @model: a case
 * @change_id: the identity of one of its steps
 *
 * Makes a dialog that shows the paper of a step.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_phase_paper_dialog_new (RehabCaseModel *model,
                              const char     *change_id)
{
  RehabPhasePaperDialog *self = g_object_new (REHAB_TYPE_PHASE_PAPER_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);

  self->model = g_object_ref (model);
  self->change_id = g_strdup (change_id);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), whose);
  g_signal_connect_object (model, "changed", G_CALLBACK (rehab_paper_dialog_update), self, G_CONNECT_SWAPPED);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}
