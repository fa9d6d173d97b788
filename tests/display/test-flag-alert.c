/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-finding-table.h"
#include "rehab-flag-action-table.h"
#include "rehab-flag-alert.h"
#include "rehab-flag-dialog.h"
#include "rehab-patient-page.h"

static const RehabItem *
find_flag (RehabUrgency urgency,
           guint        n)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS && item->urgency == urgency && n-- == 0)
        return item;
    }

  g_assert_not_reached ();
}

/* One assessment of 1 November by AK; its flags are asked with raise_flag(). */
static char *
begin (AssessmentFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = assessment_fixture_day (2026, 11, 1),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL, .clinician_id = rehab_clinic_get_clinician_id (fixture->clinic),
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_assessment_table_save (rehab_clinic_get_store (fixture->clinic), assessment, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  return g_strdup (assessment->id);
}

static void
raise_flag (AssessmentFixture *fixture,
            const char        *assessment_id,
            const RehabItem   *item)
{
  assessment_fixture_answer (fixture, assessment_id, item->key, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
}

static GtkWidget *
present_page (AssessmentFixture *fixture)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *page = rehab_patient_page_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  clinic_fixture_present (fixture, overlay);

  return page;
}

/* The lines that are in sight, in their order. */
static char *
dup_lines (GtkWidget *alert)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; (label = assessment_fixture_descendant (alert, GTK_TYPE_LABEL, i)) != NULL; i++)
    g_string_append_printf (lines, "%s\n", gtk_label_get_label (GTK_LABEL (label)));

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

/* It is above each of the five pages, until it is recorded what was done. */
static void
test_every_page (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  static const char *const pages[] = { "overview", "assessment", "phases", "programme", "diary", "progress" };
  GtkWidget *page = present_page (fixture);
  GtkWidget *alert = clinic_fixture_find (page, REHAB_TYPE_FLAG_ALERT);
  const RehabItem *item = find_flag (REHAB_URGENCY_EMERGENCY, 0);
  g_autofree char *assessment_id = begin (fixture);
  g_autofree char *line = g_strdup_printf ("%s. %s. Asked 1 Nov, AK", item->label, item->group);

  g_assert_false (gtk_widget_get_mapped (alert));
  raise_flag (fixture, assessment_id, item);

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      rehab_patient_page_show_page (REHAB_PATIENT_PAGE (page), pages[i]);
      assessment_fixture_wait (50);
      g_assert_true (gtk_widget_get_mapped (alert));
      g_assert_true (assessment_fixture_says (alert, "1 red flag open"));
      g_assert_true (assessment_fixture_says (alert, line));
    }

  /* No is an answer, and closes it. */
  assessment_fixture_answer (fixture, assessment_id, item->key, REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);
  g_assert_false (gtk_widget_get_visible (alert));
}

/* What cannot wait stands first, however the table goes. */
static void
test_most_urgent_first (AssessmentFixture *fixture,
                        gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *alert = clinic_fixture_find (page, REHAB_TYPE_FLAG_ALERT);
  const RehabItem *routine = find_flag (REHAB_URGENCY_ROUTINE, 0);
  const RehabItem *urgent = find_flag (REHAB_URGENCY_URGENT, 0);
  const RehabItem *emergency = find_flag (REHAB_URGENCY_EMERGENCY, 0);
  g_autofree char *assessment_id = begin (fixture);
  g_autofree char *lines = NULL;

  raise_flag (fixture, assessment_id, routine);
  raise_flag (fixture, assessment_id, emergency);
  raise_flag (fixture, assessment_id, urgent);

  lines = dup_lines (alert);
  g_test_message ("%s", lines);
  g_assert_nonnull (strstr (lines, "3 red flags open"));
  g_assert_true (strstr (lines, emergency->label) < strstr (lines, urgent->label));
  g_assert_true (strstr (lines, urgent->label) < strstr (lines, routine->label));
}

/* Many do not push the page out of the window, and can all be seen. */
static void
test_many (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *alert = clinic_fixture_find (page, REHAB_TYPE_FLAG_ALERT);
  const RehabItem *last = find_flag (REHAB_URGENCY_URGENT, 4);
  g_autofree char *assessment_id = begin (fixture);

  for (guint i = 0; i < 5; i++)
    raise_flag (fixture, assessment_id, find_flag (REHAB_URGENCY_URGENT, i));

  g_assert_true (assessment_fixture_says (alert, "5 red flags open"));
  g_assert_false (assessment_fixture_says (alert, last->label));
  clinic_fixture_click (alert, "_2 More");
  g_assert_true (assessment_fixture_says (alert, last->label));
}

/* Tab gets there, and the button is the first thing that it gets to. */
static void
test_keyboard (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *alert = clinic_fixture_find (page, REHAB_TYPE_FLAG_ALERT);
  g_autofree char *assessment_id = begin (fixture);
  GtkWidget *focus;

  raise_flag (fixture, assessment_id, find_flag (REHAB_URGENCY_URGENT, 0));
  g_assert_true (gtk_widget_child_focus (alert, GTK_DIR_TAB_FORWARD));
  focus = gtk_root_get_focus (gtk_widget_get_root (alert));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "patient.record-flag-action");
}

static AdwDialog *
find_dialog (AssessmentFixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

/* What was done is written down about the answer, takes the flag off the pages, and can be read again. */
static void
test_record (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *alert = clinic_fixture_find (page, REHAB_TYPE_FLAG_ALERT);
  const RehabItem *item = find_flag (REHAB_URGENCY_URGENT, 0);
  g_autofree char *assessment_id = begin (fixture);
  GtkWidget *row;

  raise_flag (fixture, assessment_id, item);
  clinic_fixture_click (alert, "Record Act_ion…");
  clinic_fixture_wait_until (find_dialog (fixture) != NULL);
  clinic_fixture_type (GTK_WIDGET (find_dialog (fixture)), item->label, "Rang the general practitioner");
  clinic_fixture_click (GTK_WIDGET (find_dialog (fixture)), "_Save");
  clinic_fixture_wait_until (find_dialog (fixture) == NULL);
  g_assert_false (gtk_widget_get_visible (alert));

  /* There is nothing to save any more, and what was done is listed. */
  gtk_widget_activate_action (page, "patient.record-flag-action", NULL);
  clinic_fixture_wait_until (find_dialog (fixture) != NULL);
  row = clinic_fixture_row (GTK_WIDGET (find_dialog (fixture)), item->label);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "1 Nov, AK: answered yes\n22 Nov, AK: Rang the general practitioner");
  clinic_fixture_click (GTK_WIDGET (find_dialog (fixture)), "_Close");
  clinic_fixture_wait_until (find_dialog (fixture) == NULL);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/flag-alert/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("every-page", test_every_page);
  ADD ("most-urgent-first", test_most_urgent_first);
  ADD ("many", test_many);
  ADD ("keyboard", test_keyboard);
  ADD ("record", test_record);
#undef ADD

  return g_test_run ();
}
