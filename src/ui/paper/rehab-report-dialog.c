/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-report-dialog.h"

#include <glib/gi18n.h>

struct _RehabReportDialog
{
  RehabPaperDialog parent_instance;

  AdwSwitchRow *conclusion;
  AdwSwitchRow *last_time;
  AdwSwitchRow *not_asked;
  AdwSwitchRow *published;
  AdwExpanderRow *sections;
  AdwBanner *banner;
  AdwSwitchRow *section_rows[REHAB_N_SECTIONS];

  RehabCaseModel *model;
  char *assessment_id;
};

G_DEFINE_FINAL_TYPE (RehabReportDialog, rehab_report_dialog, REHAB_TYPE_PAPER_DIALOG)

/* What the last report had, for as long as the program runs. */
static guint last_parts = REHAB_REPORT_ALL_PARTS;
static guint last_sections = REHAB_REPORT_ALL_SECTIONS;

static const RehabAssessment *
find_assessment (RehabCaseModel *model,
                 const char     *assessment_id)
{
  const RehabCase *record = rehab_case_model_get_case (model);

  return record != NULL ? rehab_case_find_assessment (record, assessment_id) : NULL;
}

static void
show_section_count (RehabReportDialog *self)
{
  guint n = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < REHAB_N_SECTIONS; i++)
    n += (last_sections & REHAB_REPORT_SECTION (i)) != 0 ? 1 : 0;

  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u section", "%u of %u sections", n), n, REHAB_N_SECTIONS);
  adw_expander_row_set_subtitle (self->sections, count);
}

static void
read_options (RehabReportDialog *self)
{
  last_parts = 0;
  if (adw_switch_row_get_active (self->conclusion))
    last_parts |= REHAB_REPORT_CONCLUSION;
  if (adw_switch_row_get_active (self->last_time))
    last_parts |= REHAB_REPORT_LAST_TIME;
  if (adw_switch_row_get_active (self->not_asked))
    last_parts |= REHAB_REPORT_NOT_ASKED;
  if (adw_switch_row_get_active (self->published))
    last_parts |= REHAB_REPORT_PUBLISHED;

  last_sections = 0;
  for (guint i = 0; i < REHAB_N_SECTIONS; i++)
    if (adw_switch_row_get_active (self->section_rows[i]))
      last_sections |= REHAB_REPORT_SECTION (i);
}

static void
option_changed_cb (RehabReportDialog *self)
{
  /* Templates set properties before there is an assessment. */
  if (self->model == NULL)
    return;

  read_options (self);
  show_section_count (self);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static void
add_section_rows (RehabReportDialog *self)
{
  for (guint i = 0; i < REHAB_N_SECTIONS; i++)
    {
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rehab_section_get_title (i));
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), (last_sections & REHAB_REPORT_SECTION (i)) != 0);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (option_changed_cb), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->sections, row);
      self->section_rows[i] = ADW_SWITCH_ROW (row);
    }
}

/**
 * rehab_report_dialog_lay_out:
 * @model: a case
 * @assessment_id: one of its assessments
 * @look: how it looks
 *
 * Lays out a report as it was chosen last, for a letter that it is enclosed with.
 *
 * Returns: (transfer full) (nullable): the pages; `NULL` when there is no such assessment
 */
RehabDocument *
rehab_report_dialog_lay_out (RehabCaseModel       *model,
                             const char           *assessment_id,
                             const RehabPaperLook *look)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  const RehabReportContent content = {
    .clinic = rehab_clinic_get_details (clinic),
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (model)),
    .record = rehab_case_model_get_case (model),
    .assessment = find_assessment (model, assessment_id),
    .clinicians = rehab_clinic_get_clinicians (clinic),
    .thresholds = rehab_clinic_get_thresholds (clinic),
    .today = rehab_clinic_get_today (clinic),
  };
  const RehabReportOptions options = { look->paper, look->text, look->ink, last_sections, last_parts };

  return content.assessment != NULL ? rehab_report_lay_out (&content, &options) : NULL;
}

static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabReportDialog *self = REHAB_REPORT_DIALOG (dialog);
  const RehabAssessment *assessment = find_assessment (self->model, self->assessment_id);

  adw_banner_set_revealed (self->banner, assessment != NULL && assessment->locked_at == 0);
  if (assessment == NULL || (last_sections == 0 && (last_parts & REHAB_REPORT_CONCLUSION) == 0))
    return NULL;

  return rehab_report_dialog_lay_out (self->model, self->assessment_id, look);
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  RehabReportDialog *self = REHAB_REPORT_DIALOG (dialog);
  const RehabAssessment *assessment = find_assessment (self->model, self->assessment_id);
  g_autofree char *date = rehab_date_to_iso (assessment->date);
  g_autofree char *initials =
    rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (self->model)));

  /* Translators: a file name; a patient's initials and the date of an assessment */
  return g_strdup_printf (_("Assessment %s, %s.pdf"), initials, date);
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return _("Assessment report");
}

static void
rehab_report_dialog_dispose (GObject *object)
{
  RehabReportDialog *self = REHAB_REPORT_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->assessment_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_REPORT_DIALOG);

  G_OBJECT_CLASS (rehab_report_dialog_parent_class)->dispose (object);
}

static void
rehab_report_dialog_class_init (RehabReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_report_dialog_dispose;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/paper/rehab-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabReportDialog, conclusion);
  gtk_widget_class_bind_template_child (widget_class, RehabReportDialog, last_time);
  gtk_widget_class_bind_template_child (widget_class, RehabReportDialog, not_asked);
  gtk_widget_class_bind_template_child (widget_class, RehabReportDialog, published);
  gtk_widget_class_bind_template_child (widget_class, RehabReportDialog, sections);
  gtk_widget_class_bind_template_child (widget_class, RehabReportDialog, banner);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
rehab_report_dialog_init (RehabReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_section_rows (self);
  show_section_count (self);
  adw_switch_row_set_active (self->conclusion, (last_parts & REHAB_REPORT_CONCLUSION) != 0);
  adw_switch_row_set_active (self->last_time, (last_parts & REHAB_REPORT_LAST_TIME) != 0);
  adw_switch_row_set_active (self->not_asked, (last_parts & REHAB_REPORT_NOT_ASKED) != 0);
  adw_switch_row_set_active (self->published, (last_parts & REHAB_REPORT_PUBLISHED) != 0);
}

/**
 * rehab_report_dialog_new:
 * @model: a case
 * @assessment_id: one of its assessments
 *
 * Makes a dialog that shows the report of an assessment.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_report_dialog_new (RehabCaseModel *model,
                         const char     *assessment_id)
{
  RehabReportDialog *self = g_object_new (REHAB_TYPE_REPORT_DIALOG, NULL);

  self->model = g_object_ref (model);
  self->assessment_id = g_strdup (assessment_id);
  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), rehab_patient_get_name (rehab_case_model_get_patient (model)));
  g_signal_connect_object (model, "changed", G_CALLBACK (rehab_paper_dialog_update), self, G_CONNECT_SWAPPED);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}

void
rehab_report_dialog_present (GtkWidget      *parent,
                             RehabCaseModel *model,
                             const char     *assessment_id)
{
  g_return_if_fail (REHAB_IS_CASE_MODEL (model) && assessment_id != NULL);

  adw_dialog_present (rehab_report_dialog_new (model, assessment_id), parent);
}
