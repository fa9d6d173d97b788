/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-comparison-view.h"
#include "rehab-trend-line.h"
#include "rehab-trend-view.h"

typedef struct
{
  AssessmentFixture clinic;
  char *ids[3]; /* of 2 October, 30 October and 22 November */
} Fixture;

static char *
begin (AssessmentFixture *fixture,
       RehabDate          date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabAssessment) assessment = rehab_assessment_new (&(RehabAssessment) {
    .episode_id = rehab_case_model_get_case (fixture->model)->episode->id, .date = date,
    .kind = REHAB_ASSESSMENT_KIND_REVIEW, .clinician_id = rehab_clinic_get_clinician_id (fixture->clinic),
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_assessment_table_save (rehab_clinic_get_store (fixture->clinic), assessment, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  return g_strdup (assessment->id);
}

static void
answer (Fixture    *fixture,
        guint       n,
        const char *key,
        RehabSide   side,
        double      value)
{
  assessment_fixture_answer (&fixture->clinic, fixture->ids[n], key, side, rehab_number (value), NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  clinic_fixture_set_up (&fixture->clinic, unused);
  fixture->ids[0] = begin (&fixture->clinic, assessment_fixture_day (2026, 10, 2));
  fixture->ids[1] = begin (&fixture->clinic, assessment_fixture_day (2026, 10, 30));
  fixture->ids[2] = begin (&fixture->clinic, assessment_fixture_day (2026, 11, 22));

  answer (fixture, 0, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 53);
  answer (fixture, 1, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 58);
  answer (fixture, 2, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 64);
  answer (fixture, 0, "pain-now", REHAB_SIDE_NOT_ASKED, 2);
  answer (fixture, 2, "pain-now", REHAB_SIDE_NOT_ASKED, 2);
  answer (fixture, 0, "test-puranen-orava", REHAB_SIDE_RIGHT, 1);
  answer (fixture, 2, "test-puranen-orava", REHAB_SIDE_RIGHT, 0);
  answer (fixture, 0, "test-puranen-orava", REHAB_SIDE_LEFT, 0);
  answer (fixture, 2, "test-puranen-orava", REHAB_SIDE_LEFT, 0);
  answer (fixture, 2, "flag-limp", REHAB_SIDE_NOT_ASKED, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  clinic_fixture_tear_down (&fixture->clinic, unused);
  for (size_t i = 0; i < G_N_ELEMENTS (fixture->ids); i++)
    g_free (fixture->ids[i]);
}

static RehabComparisonView *
present_view (Fixture *fixture)
{
  GtkWidget *view = rehab_comparison_view_new (fixture->clinic.model);

  clinic_fixture_present (&fixture->clinic, view);

  return REHAB_COMPARISON_VIEW (view);
}

/* Drop-downs have lists inside, and of the two here one is in sight. */
static GtkWidget *
find_mapped_list (GtkWidget *widget)
{
  GtkWidget *list;

  for (guint i = 0; (list = assessment_fixture_descendant (widget, GTK_TYPE_LIST_VIEW, i)) != NULL; i++)
    if (gtk_widget_get_mapped (list) && G_OBJECT_TYPE (list) == GTK_TYPE_LIST_VIEW)
      return list;

  return NULL;
}

static void
assert_tsv (RehabComparisonView *view,
            const char          *expected)
{
  g_autofree char *text = rehab_comparison_view_dup_tsv (view);

  g_assert_cmpstr (text, ==, expected);
}

static void
set_filter (RehabComparisonView *view,
            const char          *name)
{
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (clinic_fixture_find (GTK_WIDGET (view), ADW_TYPE_TOGGLE_GROUP)), name);
}

/* The first beside the last, section by section, sides apart and the involved one named. */
static void
test_all (Fixture      *fixture,
          gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);

  assert_tsv (view,
              "Section\tItem\t2 Oct 2026\t22 Nov 2026\tChange\n"
              "Red Flags\tLimp\tNot asked\tNo\tNot asked before\n"
              "Pain\tPain now\t2\t2\tUnchanged\n"
              "Provocation Tests\tPuranen-Orava, left\tNo\tNo\tUnchanged\n"
              "Provocation Tests\tPuranen-Orava, right\tYes\tNo\tChanged\n"
              "Outcome Measures\tVISA-H\t53 points\t64 points\t+11, better\n");
  clinic_fixture_wait_until (assessment_fixture_says (GTK_WIDGET (view), "Right, involved"));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (view), "RIGHT side · Adeyemi, Tola"));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (view), "5 of 5 items"));
  /* What is published stands beside the change. */
  g_assert_true (assessment_fixture_says (GTK_WIDGET (view), "22 points: "));
}

static void
test_filters (Fixture      *fixture,
              gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);
  GtkWidget *search = assessment_fixture_descendant (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY, 0);

  set_filter (view, "changed");
  assert_tsv (view,
              "Section\tItem\t2 Oct 2026\t22 Nov 2026\tChange\n"
              "Red Flags\tLimp\tNot asked\tNo\tNot asked before\n"
              "Provocation Tests\tPuranen-Orava, right\tYes\tNo\tChanged\n"
              "Outcome Measures\tVISA-H\t53 points\t64 points\t+11, better\n");
  set_filter (view, "positive");
  assert_tsv (view,
              "Section\tItem\t2 Oct 2026\t22 Nov 2026\tChange\n"
              "Pain\tPain now\t2\t2\tUnchanged\n"
              "Provocation Tests\tPuranen-Orava, right\tYes\tNo\tChanged\n");
  g_assert_true (assessment_fixture_says (GTK_WIDGET (view), "2 of 5 items"));

  gtk_editable_set_text (GTK_EDITABLE (search), "orava");
  clinic_fixture_wait_until (assessment_fixture_says (GTK_WIDGET (view), "1 of 5 items"));
  gtk_editable_set_text (GTK_EDITABLE (search), "nothing like that");
  clinic_fixture_wait_until (assessment_fixture_says (GTK_WIDGET (view), "Nothing Found"));

  set_filter (view, "all");
  /* As Escape does. */
  g_signal_emit_by_name (search, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (search)), ==, "");
  clinic_fixture_wait_until (assessment_fixture_says (GTK_WIDGET (view), "5 of 5 items"));
}

/* Any two; the earlier one is at the left, whichever was chosen there. */
static void
test_any_two (Fixture      *fixture,
              gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);

  rehab_comparison_view_compare (view, fixture->ids[1], fixture->ids[2]);
  set_filter (view, "changed");
  gtk_editable_set_text (GTK_EDITABLE (assessment_fixture_descendant (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY, 0)), "visa");
  clinic_fixture_wait_until (assessment_fixture_says (GTK_WIDGET (view), "1 of 5 items"));
  assert_tsv (view,
              "Section\tItem\t30 Oct 2026\t22 Nov 2026\tChange\n"
              "Outcome Measures\tVISA-H\t58 points\t64 points\t+6, better\n");

  rehab_comparison_view_compare (view, fixture->ids[2], fixture->ids[0]);
  assert_tsv (view,
              "Section\tItem\t2 Oct 2026\t22 Nov 2026\tChange\n"
              "Outcome Measures\tVISA-H\t53 points\t64 points\t+11, better\n");

  rehab_comparison_view_compare (view, fixture->ids[1], fixture->ids[1]);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (view), "Twice the Same"));
}

/* What is amended while it is up is shown as it counts now, and what was chosen stays. */
static void
test_follows (Fixture      *fixture,
              gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);

  rehab_comparison_view_compare (view, fixture->ids[1], fixture->ids[2]);
  answer (fixture, 2, "outcome-visa-h", REHAB_SIDE_NOT_ASKED, 70);
  set_filter (view, "changed");
  gtk_editable_set_text (GTK_EDITABLE (assessment_fixture_descendant (GTK_WIDGET (view), GTK_TYPE_SEARCH_ENTRY, 0)), "visa");
  clinic_fixture_wait_until (assessment_fixture_says (GTK_WIDGET (view), "1 of 5 items"));
  assert_tsv (view,
              "Section\tItem\t30 Oct 2026\t22 Nov 2026\tChange\n"
              "Outcome Measures\tVISA-H\t58 points\t70 points\t+12, better\n");
}

/* What is selected is copied, and without that all that is shown. */
static void
test_copy (Fixture      *fixture,
           gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);
  GtkWidget *table;

  clinic_fixture_wait_until ((table = find_mapped_list (GTK_WIDGET (view))) != NULL);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (table)), 4, TRUE);
  assert_tsv (view,
              "Section\tItem\t2 Oct 2026\t22 Nov 2026\tChange\n"
              "Outcome Measures\tVISA-H\t53 points\t64 points\t+11, better\n");
  gtk_widget_activate_action (GTK_WIDGET (view), "comparison.copy", NULL);
  clinic_fixture_wait_until (assessment_fixture_says (GTK_WIDGET (view), "Copied for a spreadsheet"));
}

static void
read_text_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static void
test_clipboard (Fixture      *fixture,
                gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);
  g_autofree char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (view), "comparison.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, read_text_cb, &text);
  clinic_fixture_wait_until (text != NULL);
  assert_tsv (view, text);
}

/* Where there is no room for a table, rows stand below each other, and the same is selected. */
static void
test_narrow (Fixture      *fixture,
             gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);
  GtkWidget *wide, *narrow;

  clinic_fixture_wait_until ((wide = find_mapped_list (GTK_WIDGET (view))) != NULL);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (view), "Trend"));
  gtk_window_set_default_size (GTK_WINDOW (fixture->clinic.window), 360, 640);
  clinic_fixture_wait_until (!gtk_widget_get_mapped (wide) && (narrow = find_mapped_list (GTK_WIDGET (view))) != NULL);
  g_assert_true (gtk_list_view_get_model (GTK_LIST_VIEW (wide)) == gtk_list_view_get_model (GTK_LIST_VIEW (narrow)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), <=, 360);
}

/* A line says its numbers, and is not there for a single one. */
static void
test_trend (Fixture      *fixture,
            gconstpointer unused)
{
  RehabComparisonView *view = present_view (fixture);
  GtkWidget *trend = NULL;
  guint n_lines = 0;

  clinic_fixture_wait_until (assessment_fixture_descendant (GTK_WIDGET (view), REHAB_TYPE_TREND_VIEW, 0) != NULL);
  for (guint i = 0; (trend = assessment_fixture_descendant (GTK_WIDGET (view), REHAB_TYPE_TREND_VIEW, i)) != NULL; i++)
    {
      const char *said = gtk_widget_get_tooltip_text (trend);

      g_assert_true (g_strcmp0 (said, "3 values: 53, 58, 64") == 0 || g_strcmp0 (said, "2 values: 2, 2") == 0);
      n_lines += gtk_widget_get_mapped (trend);
    }
  g_assert_cmpuint (n_lines, ==, 2);
}

/* Of many values, where they begin, turn and end. */
static void
test_trend_words (void)
{
  RehabTrendPoint points[8] = { 0 };
  g_autofree char *none = rehab_trend_line_dup_summary (points, 0, 0);
  g_autofree char *one = NULL;
  g_autofree char *many = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (RehabTrendPoint) { assessment_fixture_day (2026, 1, (int) i + 1), i == 3 ? 1.5 : i == 5 ? 9.0 : 4.0 }
  ;
  one = rehab_trend_line_dup_summary (points, 1, 1);
  many = rehab_trend_line_dup_summary (points, 8, 1);
  g_assert_cmpstr (none, ==, "No values");
  g_assert_cmpstr (one, ==, "1 value: 4.0");
  g_assert_cmpstr (many, ==, "8 values: first 4.0, lowest 1.5, highest 9.0, last 4.0");
}

/* It comes up above the window that asks, and goes again. */
static void
test_presented (Fixture      *fixture,
                gconstpointer unused)
{
  GtkWidget *button = gtk_button_new ();
  AdwDialog *dialog;

  clinic_fixture_present (&fixture->clinic, button);
  rehab_comparison_view_present (button, fixture->clinic.model);
  clinic_fixture_wait_until ((dialog = clinic_fixture_dialog (fixture->clinic.window)) != NULL);
  clinic_fixture_wait_until (find_mapped_list (GTK_WIDGET (dialog)) != NULL);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (dialog), "5 of 5 items"));
  adw_dialog_force_close (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->clinic.window) == NULL);
}

/* With one assessment there is nothing to compare, and that is said. */
static void
test_one (AssessmentFixture *fixture,
          gconstpointer      unused)
{
  GtkWidget *view;
  g_autofree char *id = NULL;
  g_autofree char *second = NULL;

  view = rehab_comparison_view_new (fixture->model);
  clinic_fixture_present (fixture, view);
  g_assert_true (assessment_fixture_says (view, "Nothing to Compare Yet"));

  id = begin (fixture, assessment_fixture_day (2026, 11, 1));
  g_assert_true (assessment_fixture_says (view, "Nothing to Compare Yet"));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (clinic_fixture_find (view, ADW_TYPE_TOGGLE_GROUP))));
  second = begin (fixture, assessment_fixture_day (2026, 11, 8));
  g_assert_true (assessment_fixture_says (view, "Nothing Answered"));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/comparison-view/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("all", test_all);
  ADD ("filters", test_filters);
  ADD ("any-two", test_any_two);
  ADD ("follows", test_follows);
  ADD ("copy", test_copy);
  ADD ("clipboard", test_clipboard);
  ADD ("narrow", test_narrow);
  ADD ("trend", test_trend);
  ADD ("presented", test_presented);
#undef ADD
  g_test_add_func ("/comparison-view/trend-words", test_trend_words);
  g_test_add ("/comparison-view/one", AssessmentFixture, NULL, clinic_fixture_set_up, test_one, clinic_fixture_tear_down);

  return g_test_run ();
}
