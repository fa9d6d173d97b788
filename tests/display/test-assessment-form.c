/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-assessment-form.h"
#include "rehab-assessment-head.h"
#include "rehab-date-row.h"
#include "rehab-item-row.h"
#include "rehab-prose-row.h"
#include "rehab-score-entry.h"
#include "rehab-yes-no.h"

#include <math.h>

static char *
open_form (AssessmentFixture *fixture,
           GtkWidget        **form)
{
  g_autoptr (GError) error = NULL;
  char *id = rehab_assessment_recorder_begin (fixture->model, &error);

  g_assert_no_error (error);
  *form = rehab_assessment_form_new ();
  rehab_assessment_form_open (REHAB_ASSESSMENT_FORM (*form), fixture->model, id);
  assessment_fixture_present (fixture, *form);

  return id;
}

static GtkWidget *
find_row (GtkWidget  *form,
          const char *key)
{
  GtkWidget *row;

  for (guint i = 0; (row = assessment_fixture_descendant (form, REHAB_TYPE_ITEM_ROW, i)) != NULL; i++)
    {
      if (g_str_equal (rehab_item_view_get_item (REHAB_ITEM_VIEW (row))->key, key))
        return row;
    }

  g_assert_not_reached ();
}

static GtkWidget *
find_yes_no (GtkWidget  *form,
             const char *key,
             guint       n)
{
  return assessment_fixture_descendant (find_row (form, key), REHAB_TYPE_YES_NO, n);
}

static GtkEditable *
find_entry (GtkWidget  *form,
            const char *key)
{
  GtkWidget *score = assessment_fixture_descendant (find_row (form, key), REHAB_TYPE_SCORE_ENTRY, 0);

  return GTK_EDITABLE (adw_bin_get_child (ADW_BIN (score)));
}

static void
test_has_every_item (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    g_assert_nonnull (find_row (form, rehab_item_get_nth (i)->key));
}

static void
test_keeps_an_answer_at_once (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  assessment_fixture_press (find_yes_no (form, "flag-limp", 0), GDK_KEY_y);
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED), rehab_number (1)));
  g_assert_true (assessment_fixture_says (find_row (form, "flag-limp"), "Routine medical review."));
  g_assert_true (assessment_fixture_says (form, "1 of 16 answered"));

  assessment_fixture_press (find_yes_no (form, "test-puranen-orava", 1), GDK_KEY_y);
  gtk_editable_set_text (find_entry (form, "test-puranen-orava"), "5");
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "test-puranen-orava.pain", REHAB_SIDE_RIGHT),
                                     rehab_number (5)));
  g_assert_false (assessment_fixture_find (fixture, id, "test-puranen-orava.pain", REHAB_SIDE_LEFT).known);

  gtk_editable_set_text (find_entry (form, "outcome-visa-h"), "640");
  g_assert_false (assessment_fixture_find (fixture, id, "outcome-visa-h", REHAB_SIDE_NOT_ASKED).known);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "outcome-visa-h")), ==, "640");
  g_assert_true (assessment_fixture_says (form, "Not kept. Enter a whole number from 0 to 100."));
}

/* Scrolling to what has the focus is an animation. */
static double
wait_until_it_rests (GtkAdjustment *adjustment)
{
  double value;

  do
    {
      value = gtk_adjustment_get_value (adjustment);
      assessment_fixture_wait (400);
    }
  while (fabs (gtk_adjustment_get_value (adjustment) - value) > 0.0);

  return value;
}

/* Other pages, and answers further down, must not take the form away from under the clinician. */
static void
test_follows_in_place (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkWidget *row = find_row (form, "pain-worst");
  GtkAdjustment *adjustment;
  GtkWidget *focus;
  double scrolled;

  gtk_widget_grab_focus (GTK_WIDGET (find_entry (form, "pain-worst")));
  gtk_editable_set_text (find_entry (form, "pain-worst"), "12");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (assessment_fixture_descendant (form, GTK_TYPE_SCROLLED_WINDOW, 0)));
  scrolled = wait_until_it_rests (adjustment);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_cmpfloat (scrolled, >, 0.0);
  g_assert_true (gtk_widget_is_ancestor (focus, row));

  assessment_fixture_answer (fixture, id, "flag-limp", REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL);

  g_assert_true (find_row (form, "pain-worst") == row);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_cmpfloat_with_epsilon (wait_until_it_rests (adjustment), scrolled, 0.5);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "pain-worst")), ==, "12");
  g_assert_true (rehab_number_equal (rehab_yes_no_get_value (REHAB_YES_NO (find_yes_no (form, "flag-limp", 0))), rehab_number (0)));
}

static void
write_text (GtkWidget  *form,
            guint       n,
            const char *text)
{
  GtkWidget *row = assessment_fixture_descendant (form, REHAB_TYPE_PROSE_ROW, n);
  GtkWidget *view = assessment_fixture_descendant (row, GTK_TYPE_TEXT_VIEW, 0);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static char *
dup_stored_impression (AssessmentFixture *fixture,
                       const char        *id)
{
  g_autoptr (RehabCaseModel) model = assessment_fixture_read_again (fixture);

  return g_strdup (rehab_assessment_recorder_find (model, id)->impression);
}

static void
test_keeps_text_after_a_pause (AssessmentFixture *fixture,
                               gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  g_autofree char *stored = NULL;

  write_text (form, 0, "Settling ");
  /* An answer in between does not take back what is being written. */
  assessment_fixture_press (find_yes_no (form, "flag-limp", 0), GDK_KEY_n);
  assessment_fixture_wait (1200);
  stored = dup_stored_impression (fixture, id);
  g_assert_cmpstr (stored, ==, "Settling");
}

static void
test_keeps_text_when_closed (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  g_autofree char *stored = NULL;

  write_text (form, 0, "Written last.");
  gtk_editable_set_text (find_entry (form, "outcome-visa-h"), "6");
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);

  stored = dup_stored_impression (fixture, id);
  g_assert_cmpstr (stored, ==, "Written last.");
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "outcome-visa-h", REHAB_SIDE_NOT_ASKED), rehab_number (6)));
}

/* What the store refuses stays to be put right, whatever else is answered meanwhile. */
static void
test_text_that_is_refused_stays (AssessmentFixture *fixture,
                                 gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkWidget *row = assessment_fixture_descendant (form, REHAB_TYPE_PROSE_ROW, 0);
  g_autofree char *refused = NULL;
  g_autofree char *stored = NULL;

  write_text (form, 0, "Not\atext");
  g_assert_false (rehab_assessment_form_flush (REHAB_ASSESSMENT_FORM (form)));
  g_assert_false (rehab_assessment_form_flush (REHAB_ASSESSMENT_FORM (form)));

  assessment_fixture_press (find_yes_no (form, "flag-limp", 0), GDK_KEY_n);
  refused = rehab_prose_row_dup_text (REHAB_PROSE_ROW (row));
  g_assert_cmpstr (refused, ==, "Not\atext");
  g_assert_null (rehab_assessment_recorder_find (fixture->model, id)->impression);

  write_text (form, 0, "Text");
  g_assert_true (rehab_assessment_form_flush (REHAB_ASSESSMENT_FORM (form)));
  stored = dup_stored_impression (fixture, id);
  g_assert_cmpstr (stored, ==, "Text");
}

/* The focus leaves the date when the form is closed under it. */
static void
test_closed_takes_no_date (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkEditable *date = GTK_EDITABLE (assessment_fixture_descendant (form, REHAB_TYPE_DATE_ROW, 0));

  rehab_assessment_form_close (REHAB_ASSESSMENT_FORM (form));
  gtk_editable_set_text (date, "20.11.2026");
  g_assert_cmpint (rehab_date_compare (rehab_assessment_recorder_find (fixture->model, id)->date,
                                       assessment_fixture_day (2026, 11, 22)), ==, 0);
}

static void
test_another_assessment_begins_clean (AssessmentFixture *fixture,
                                      gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *first = open_form (fixture, &form);
  g_autofree char *second = NULL;

  gtk_editable_set_text (find_entry (form, "outcome-visa-h"), "640");
  write_text (form, 0, "Of the first.");
  g_assert_true (rehab_assessment_form_flush (REHAB_ASSESSMENT_FORM (form)));
  assessment_fixture_press (find_yes_no (form, "flag-limp", 0), GDK_KEY_y);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));

  second = rehab_assessment_recorder_begin (fixture->model, NULL);
  rehab_assessment_form_open (REHAB_ASSESSMENT_FORM (form), fixture->model, second);
  g_assert_cmpstr (rehab_assessment_form_get_opened (REHAB_ASSESSMENT_FORM (form)), ==, second);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "outcome-visa-h")), ==, "");
  g_assert_false (assessment_fixture_says (form, "Not kept."));
  g_assert_false (rehab_yes_no_get_value (REHAB_YES_NO (find_yes_no (form, "flag-limp", 0))).known);
  g_assert_cmpstr (rehab_assessment_recorder_find (fixture->model, first)->impression, ==, "Of the first.");
  g_assert_null (rehab_assessment_recorder_find (fixture->model, second)->impression);
}

static void
test_locked_can_only_be_read (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkWidget *view;

  assessment_fixture_press (find_yes_no (form, "flag-limp", 0), GDK_KEY_y);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, id, NULL));

  g_assert_null (assessment_fixture_descendant (form, REHAB_TYPE_YES_NO, 0));
  g_assert_null (assessment_fixture_descendant (form, REHAB_TYPE_SCORE_ENTRY, 0));
  g_assert_null (assessment_fixture_descendant (form, REHAB_TYPE_ASSESSMENT_HEAD, 0));
  view = assessment_fixture_descendant (form, GTK_TYPE_TEXT_VIEW, 0);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_true (assessment_fixture_says (find_row (form, "flag-limp"), "Yes"));
}

static void
test_dates (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkEditable *date = GTK_EDITABLE (assessment_fixture_descendant (form, REHAB_TYPE_DATE_ROW, 0));

  g_assert_cmpstr (gtk_editable_get_text (date), ==, "22.11.2026");

  gtk_editable_set_text (date, "23.11.2026");
  g_assert_true (assessment_fixture_says (form, "This day is in the future."));
  g_assert_cmpstr (gtk_editable_get_text (date), ==, "23.11.2026");
  g_assert_cmpint (rehab_date_compare (rehab_assessment_recorder_find (fixture->model, id)->date,
                                       assessment_fixture_day (2026, 11, 22)), ==, 0);

  /* Half a date is no mistake yet. */
  gtk_editable_set_text (date, "20.1");
  g_assert_false (assessment_fixture_says (form, "The earlier date is kept."));

  gtk_editable_set_text (date, "20.11.2026");
  g_assert_false (assessment_fixture_says (form, "The earlier date is kept."));
  g_assert_cmpint (rehab_date_compare (rehab_assessment_recorder_find (fixture->model, id)->date,
                                       assessment_fixture_day (2026, 11, 20)), ==, 0);
}

static void
test_goes_to_a_section (AssessmentFixture *fixture,
                        gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  rehab_assessment_form_go_to_section (REHAB_ASSESSMENT_FORM (form), REHAB_SECTION_TESTS);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), find_row (form, "test-puranen-orava")));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/assessment-form/" path, AssessmentFixture, NULL, assessment_fixture_set_up, test, assessment_fixture_tear_down)

  ADD ("every-item", test_has_every_item);
  ADD ("answer", test_keeps_an_answer_at_once);
  ADD ("in-place", test_follows_in_place);
  ADD ("pause", test_keeps_text_after_a_pause);
  ADD ("closed", test_keeps_text_when_closed);
  ADD ("refused", test_text_that_is_refused_stays);
  ADD ("closed-date", test_closed_takes_no_date);
  ADD ("another", test_another_assessment_begins_clean);
  ADD ("locked", test_locked_can_only_be_read);
  ADD ("dates", test_dates);
  ADD ("section", test_goes_to_a_section);

  return g_test_run ();
}
