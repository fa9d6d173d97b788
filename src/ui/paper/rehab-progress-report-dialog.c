/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-report-dialog.h"
#include "rehab-date-row.h"
#include "rehab-disclosure-note.h"
#include "rehab-language-row.h"
#include "rehab-paper-open.h"
#include "rehab-progress-report.h"

#include <glib/gi18n.h>

#define WEEK_DAYS 7
#define USUAL_RANGE 1u

/* The ranges that are always there; the one since the last visit stands behind them. */
static const guint range_weeks[] = { 4, 8, 12 };

struct _RehabProgressReportDialog
{
  RehabPaperDialog parent_instance;

  AdwComboRow *reader;
  AdwComboRow *range;
  RehabDateRow *review;
  RehabLanguageRow *language;
  GtkWidget *coach_note;

  RehabCaseModel *model;
  RehabDate visit;     /* the last one before the last day; none where there was none */
  gboolean is_listing; /* the rows are filled, nobody chooses */
};

G_DEFINE_FINAL_TYPE (RehabProgressReportDialog, rehab_progress_report_dialog, REHAB_TYPE_PAPER_DIALOG)

/* As the last report was made, for as long as the program runs. */
static guint last_reader;
static guint last_range = USUAL_RANGE;
static const RehabLanguage *last_language;

static RehabProgressReader
get_reader (RehabProgressReportDialog *self)
{
  return adw_combo_row_get_selected (self->reader) == 1 ? REHAB_PROGRESS_READER_COACH : REHAB_PROGRESS_READER_PATIENT;
}

/* Reports end today while the episode goes on, and with the last entry once it is closed. */
static RehabDate
get_to (RehabProgressReportDialog *self)
{
  const RehabCase *record = rehab_case_model_get_case (self->model);
  RehabDate last = rehab_diary_get_last (record->diary);

  if (!rehab_date_is_set (record->episode->closed_on))
    return rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));

  return rehab_date_compare (last, record->episode->closed_on) > 0 ? last : record->episode->closed_on;
}

/* So many weeks back, or since the visit; of days before the first entry there is nothing to tell. */
static RehabDate
get_from (RehabProgressReportDialog *self)
{
  const RehabCase *record = rehab_case_model_get_case (self->model);
  RehabDate first = rehab_diary_get_first (record->diary);
  RehabDate to = get_to (self);
  guint range = adw_combo_row_get_selected (self->range);
  RehabDate from = self->visit;

  if (range < G_N_ELEMENTS (range_weeks))
    from = rehab_date_add_days (to, 1 - WEEK_DAYS * (int) range_weeks[range]);

  if (rehab_date_is_set (first) && rehab_date_compare (first, from) > 0 && rehab_date_compare (first, to) <= 0)
    return first;

  return from;
}

static RehabDate
find_visit (RehabProgressReportDialog *self)
{
  const RehabCase *record = rehab_case_model_get_case (self->model);
  RehabDate to = get_to (self);

  for (guint i = record->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (record->assessments, i - 1);

      if (rehab_date_compare (assessment->date, to) < 0)
        return assessment->date;
    }

  return REHAB_DATE_NONE;
}

static void
list_ranges (RehabProgressReportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (range_weeks); i++)
    gtk_string_list_take (names, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The last %u week", "The last %u weeks", range_weeks[i]),
                                                  range_weeks[i]));

  self->visit = find_visit (self);
  if (rehab_date_is_set (self->visit))
    {
      g_autofree char *date = rehab_date_format (self->visit, C_("date", "%-d %b %Y"));

      gtk_string_list_take (names, g_strdup_printf (_("Since the visit on %s"), date));
    }

  adw_combo_row_set_model (self->range, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->range, MIN (last_range, g_list_model_get_n_items (G_LIST_MODEL (names)) - 1));
}

static RehabDocument *
lay_out (RehabPaperDialog     *dialog,
         const RehabPaperLook *look)
{
  RehabProgressReportDialog *self = REHAB_PROGRESS_REPORT_DIALOG (dialog);
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabClinician *clinician =
    rehab_clinician_find (rehab_clinic_get_clinicians (clinic), rehab_clinic_get_clinician_id (clinic));
  const RehabProgressReportOptions options = { look->paper, look->text, look->ink, get_reader (self), rehab_language_row_get_language (self->language) };
  RehabProgressReportContent content = {
    .clinic = rehab_clinic_get_details (clinic),
    .patient = rehab_patient_get_details (rehab_case_model_get_patient (self->model)),
    .record = rehab_case_model_get_case (self->model),
    .thresholds = rehab_clinic_get_thresholds (clinic),
    .clinician_initials = clinician != NULL ? clinician->initials : NULL,
    .today = rehab_clinic_get_today (clinic),
  };

  gtk_widget_set_visible (self->coach_note, options.reader == REHAB_PROGRESS_READER_COACH);
  gtk_widget_set_visible (GTK_WIDGET (self->review), options.reader == REHAB_PROGRESS_READER_PATIENT);
  if (content.record == NULL)
    return NULL;

  content.from = get_from (self);
  content.to = get_to (self);
  /* What is no date yet is none on the paper. */
  if (!rehab_date_row_read (self->review, &content.next_review, NULL))
    content.next_review = REHAB_DATE_NONE;

  return rehab_progress_report_lay_out (&content, &options);
}

static char *
dup_file_name (RehabPaperDialog *dialog)
{
  RehabProgressReportDialog *self = REHAB_PROGRESS_REPORT_DIALOG (dialog);
  g_autofree char *date = rehab_date_to_iso (get_to (self));
  g_autofree char *initials =
    rehab_paper_dialog_dup_initials (rehab_patient_get_details (rehab_case_model_get_patient (self->model)));

  if (get_reader (self) == REHAB_PROGRESS_READER_COACH)
    /* Translators: the name of a file for a coach; an athlete's initials and the last day */
    return g_strdup_printf (_("Training %s, %s.pdf"), initials, date);

  /* Translators: a file name; a patient's initials and the last day of a report */
  return g_strdup_printf (_("Progress %s, %s.pdf"), initials, date);
}

static const char *
get_job_name (RehabPaperDialog *dialog)
{
  return get_reader (REHAB_PROGRESS_REPORT_DIALOG (dialog)) == REHAB_PROGRESS_READER_COACH ? _("Training report")
                                                                                          : _("Progress report");
}

/* What was typed for the next review has to be a day before it goes on paper, or nothing. */
static gboolean
prepare (RehabPaperDialog *dialog)
{
  RehabProgressReportDialog *self = REHAB_PROGRESS_REPORT_DIALOG (dialog);
  RehabDate date;

  if (get_reader (self) == REHAB_PROGRESS_READER_COACH || rehab_date_row_read (self->review, &date, NULL))
    return TRUE;

  gtk_widget_grab_focus (GTK_WIDGET (self->review));
  rehab_paper_dialog_toast (dialog, adw_toast_new (_("The next review is not a date.")));

  return FALSE;
}

static void
put_out (RehabPaperDialog *dialog,
         RehabSheetOutput  output)
{
  RehabProgressReportDialog *self = REHAB_PROGRESS_REPORT_DIALOG (dialog);
  gboolean is_saved = output == REHAB_SHEET_OUTPUT_SAVED;

  rehab_disclosure_note (GTK_WIDGET (self), self->model, &(RehabDisclosure) {
    .kind = get_reader (self) == REHAB_PROGRESS_READER_COACH ? REHAB_DISCLOSURE_KIND_COACH_REPORT
                                                             : REHAB_DISCLOSURE_KIND_PATIENT_REPORT,
    .way = is_saved ? REHAB_DISCLOSURE_WAY_SAVED : REHAB_DISCLOSURE_WAY_PRINTED, .format = is_saved ? "pdf" : NULL,
    .language = rehab_language_get_code (rehab_language_row_get_language (self->language)), .first_day = get_from (self), .last_day = get_to (self),
  });
}

static void
option_changed_cb (RehabProgressReportDialog *self)
{
  /* Templates set properties before there is a case. */
  if (self->model == NULL || self->is_listing)
    return;

  last_reader = adw_combo_row_get_selected (self->reader);
  last_range = adw_combo_row_get_selected (self->range);
  last_language = rehab_language_row_get_language (self->language);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));
}

static void
review_changed_cb (RehabProgressReportDialog *self)
{
  if (self->model != NULL)
    rehab_paper_dialog_queue_update (REHAB_PAPER_DIALOG (self));
}

static void
rehab_progress_report_dialog_dispose (GObject *object)
{
  RehabProgressReportDialog *self = REHAB_PROGRESS_REPORT_DIALOG (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PROGRESS_REPORT_DIALOG);

  G_OBJECT_CLASS (rehab_progress_report_dialog_parent_class)->dispose (object);
}

static void
rehab_progress_report_dialog_class_init (RehabProgressReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabPaperDialogClass *paper_class = REHAB_PAPER_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_progress_report_dialog_dispose;
  paper_class->lay_out = lay_out;
  paper_class->dup_file_name = dup_file_name;
  paper_class->get_job_name = get_job_name;
  paper_class->prepare = prepare;
  paper_class->put_out = put_out;

  g_type_ensure (REHAB_TYPE_DATE_ROW);
  g_type_ensure (REHAB_TYPE_LANGUAGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/paper/rehab-progress-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabProgressReportDialog, reader);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressReportDialog, range);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressReportDialog, review);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressReportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, RehabProgressReportDialog, coach_note);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_changed_cb);
}

static void
rehab_progress_report_dialog_init (RehabProgressReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_progress_report_dialog_new:
 * @model: a case
 *
 * Makes a dialog that shows a report of progress as the last one was chosen.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_progress_report_dialog_new (RehabCaseModel *model)
{
  RehabProgressReportDialog *self = g_object_new (REHAB_TYPE_PROGRESS_REPORT_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);

  self->model = g_object_ref (model);
  self->is_listing = TRUE;
  adw_combo_row_set_selected (self->reader, last_reader);
  rehab_language_row_set_language (self->language, last_language);
  if (rehab_case_model_get_case (model) != NULL)
    list_ranges (self);
  self->is_listing = FALSE;

  rehab_paper_dialog_set_subtitle (REHAB_PAPER_DIALOG (self), whose);
  g_signal_connect_object (model, "changed", G_CALLBACK (rehab_paper_dialog_update), self, G_CONNECT_SWAPPED);
  rehab_paper_dialog_update (REHAB_PAPER_DIALOG (self));

  return ADW_DIALOG (self);
}

/**
 * rehab_progress_report_dialog_present:
 * @parent: a widget of the window
 * @model: a case
 *
 * Opens the dialog; where a paper is open already, prints that.
 */
void
rehab_progress_report_dialog_present (GtkWidget      *parent,
                                      RehabCaseModel *model)
{
  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  if (!rehab_paper_open_print (parent))
    adw_dialog_present (rehab_progress_report_dialog_new (model), parent);
}
