/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-context.h"

/* By names of types, so that nothing here has to know the pages. test-help-window holds both to exist. */
static const RehabHelpContext contexts[] = {
  { "RehabWelcomePage", "topic/set-up" },
  { "RehabClinicianChooser", "topic/who-works" },
  { "RehabSidebar", "topic/find-patient" },
  { "RehabPatientDialog", "topic/add-patient" },
  { "RehabClinicianDialog", "topic/who-works" },
  { "RehabImportDialog", "topic/import" },
  { "RehabImportList", "topic/import" },
  { "RehabPreferencesDialog", "topic/thresholds" },
  { "RehabCommandsList", "topic/keyboard" },
  { "AdwAboutDialog", "topic/limits" },

  { "RehabOverviewPage", "topic/window" },
  { "RehabAttentionList", "topic/attention" },
  { "RehabSetAsideDialog", "topic/attention" },
  { "RehabEventDialog", "topic/events" },
  { "RehabFlagDialog", "topic/red-flags" },
  { "RehabCloseDialog", "topic/episodes" },
  { "RehabLeafletDialog", "topic/leaflets" },

  { "RehabAssessmentPage", "topic/record-assessment" },
  { "RehabBodyChartView", "topic/body-chart" },
  { "RehabInstrumentRow", "topic/questionnaires" },
  { "RehabComparisonView", "topic/compare" },
  { "RehabReportDialog", "topic/report-letter" },
  { "RehabLetterDialog", "topic/report-letter" },
  { "RehabAmendDialog", "topic/finish-assessment" },

  { "RehabPhasesPage", "topic/phases" },
  { "RehabPhaseMoveDialog", "topic/phases" },
  { "RehabPhasePaperDialog", "topic/phases" },
  { "RehabReturnGroup", "topic/return-to-sport" },
  { "RehabReturnDialog", "topic/return-to-sport" },
  { "RehabClearanceGroup", "topic/clearance" },
  { "RehabClearanceDialog", "topic/clearance" },
  { "RehabClearancePaperDialog", "topic/clearance" },
  { "RehabMaintainGroup", "topic/discharge" },
  { "RehabDischargeDialog", "topic/discharge" },
  { "RehabReviewDialog", "topic/discharge" },

  { "RehabProgrammePage", "topic/build-programme" },
  { "RehabDoseEditor", "topic/type-dose" },
  { "RehabExerciseCard", "topic/build-programme" },
  { "RehabOwnExerciseDialog", "topic/own-exercises" },
  { "RehabTemplateDialog", "topic/templates" },
  { "RehabTemplateForm", "topic/templates" },
  { "RehabSaveVersion", "topic/versions" },
  { "RehabVersionCompare", "topic/versions" },
  { "RehabPrintDialog", "topic/print-sheet" },
  { "RehabRunningPage", "topic/running-plan" },

  { "RehabDiaryPage", "topic/diary-week" },
  { "RehabDiaryDetails", "topic/type-session" },

  { "RehabProgressPage", "topic/charts" },
  { "RehabProgressReportDialog", "topic/progress-report" },

  { "RehabSquadPage", "topic/squad-review" },
  { "RehabSquadPaperDialog", "topic/coach" },
  { "RehabSquadSheetsDialog", "topic/squad-sheets" },
};

static const RehabHelpContext *
find_own (GtkWidget *widget)
{
  for (size_t i = 0; i < G_N_ELEMENTS (contexts); i++)
    if (g_str_equal (contexts[i].type_name, G_OBJECT_TYPE_NAME (widget)))
      return &contexts[i];

  return NULL;
}

/*
 * What is on the screen speaks where nothing that has the keyboard does: a dialog before the page below it, that page
 * before the list beside it.
 */
static const RehabHelpContext *
find_shown (GtkWidget *widget)
{
  const RehabHelpContext *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (find_own (widget) != NULL)
    return find_own (widget);

  for (GtkWidget *child = gtk_widget_get_last_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = find_shown (child);

  return found;
}

guint
rehab_help_context_get_count (void)
{
  return G_N_ELEMENTS (contexts);
}

/* Returns: (transfer none): a row of the table */
const RehabHelpContext *
rehab_help_context_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (contexts), NULL);

  return &contexts[n];
}

/**
 * rehab_help_context_find_row:
 * @widget: what has the keyboard, or a window where nothing has
 *
 * Finds the row of the innermost page, dialog or part around @widget; where there is none, of one that is shown. A dialog
 * without a row is one of the page below it.
 *
 * Returns: (transfer none) (nullable): a row of the table, or `NULL` where nothing has one
 */
const RehabHelpContext *
rehab_help_context_find_row (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    if (find_own (around) != NULL)
      return find_own (around);

  return find_shown (GTK_WIDGET (gtk_widget_get_root (widget)));
}

/**
 * rehab_help_context_find:
 * @widget: what has the keyboard, or a window where nothing has
 *
 * Finds what is told of where @widget is: see rehab_help_context_find_row().
 *
 * Returns: (nullable): a help target, or `NULL` where nothing has one
 */
const char *
rehab_help_context_find (GtkWidget *widget)
{
  const RehabHelpContext *row = rehab_help_context_find_row (widget);

  return row != NULL ? row->target : NULL;
}
