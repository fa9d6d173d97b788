/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-answer-cell.h"
#include "rehab-assessment-form.h"
#include "rehab-assessment-head.h"
#include "rehab-composite-view.h"
#include "rehab-date-row.h"
#include "rehab-item-row.h"
#include "rehab-prose-row.h"
#include "rehab-score-entry.h"
#include "rehab-section-page.h"
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
  rehab_assessment_form_open (REHAB_ASSESSMENT_FORM (*form), fixture->model, id, REHAB_FORM_WHOLE);
  assessment_fixture_present (fixture, *form);

  return id;
}

static GtkWidget *
find_visible_row (GtkWidget  *form,
                  const char *key)
{
  GtkWidget *row;

  for (guint i = 0; (row = assessment_fixture_descendant (form, REHAB_TYPE_ITEM_VIEW, i)) != NULL; i++)
    {
      if (g_str_equal (rehab_item_view_get_item (REHAB_ITEM_VIEW (row))->key, key))
        return row;
    }

  return NULL;
}

static void
go_to (GtkWidget *form,
       guint      section)
{
  if (rehab_assessment_form_get_section (REHAB_ASSESSMENT_FORM (form)) != section)
    rehab_assessment_form_go_to_section (REHAB_ASSESSMENT_FORM (form), section);
}

/* The row of an item, with the form gone to where it is. */
static GtkWidget *
find_row (GtkWidget  *form,
          const char *key)
{
  GtkWidget *row;

  go_to (form, rehab_item_lookup (key)->section);
  row = find_visible_row (form, key);
  g_assert_nonnull (row);

  return row;
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
    {
      const RehabItem *item = rehab_item_get_nth (i);

      g_test_message ("%s", item->key);
      if (!item->young_only)
        g_assert_nonnull (find_row (form, item->key));
    }
}

/* A page is made when it is first gone to: two hundred rows at once are too slow, and too long. */
static void
test_shows_one_section_at_a_time (AssessmentFixture *fixture,
                                  gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkWidget *row;

  for (guint i = 0; (row = assessment_fixture_descendant (form, REHAB_TYPE_ITEM_VIEW, i)) != NULL; i++)
    g_assert_cmpint (rehab_item_view_get_item (REHAB_ITEM_VIEW (row))->section, ==, REHAB_SECTION_RED_FLAGS);

  for (guint section = 1; section <= REHAB_N_SECTIONS; section++)
    {
      g_assert_true (rehab_assessment_form_step (REHAB_ASSESSMENT_FORM (form), 1));
      g_assert_cmpuint (rehab_assessment_form_get_section (REHAB_ASSESSMENT_FORM (form)), ==, section);
      row = assessment_fixture_descendant (form, REHAB_TYPE_ITEM_VIEW, 0);
      if (section < REHAB_N_SECTIONS)
        g_assert_cmpuint (rehab_item_view_get_item (REHAB_ITEM_VIEW (row))->section, ==, section);
      else
        g_assert_null (row);
    }

  g_assert_false (rehab_assessment_form_step (REHAB_ASSESSMENT_FORM (form), 1));
  g_assert_true (rehab_assessment_form_step (REHAB_ASSESSMENT_FORM (form), -1));
  g_assert_cmpuint (rehab_assessment_form_get_section (REHAB_ASSESSMENT_FORM (form)), ==, REHAB_N_SECTIONS - 1);
}

/* What is asked at every review, and nothing else, on one page with the impression and plan. */
static void
test_core_is_one_page (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  rehab_assessment_form_set_extent (REHAB_ASSESSMENT_FORM (form), REHAB_FORM_CORE);
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      GtkWidget *row = find_visible_row (form, item->key);

      g_test_message ("%s", item->key);
      g_assert_cmpint (row != NULL, ==, item->core && !item->young_only);
      /* How it is asked is known by then. */
      if (REHAB_IS_ITEM_ROW (row))
        g_assert_false (assessment_fixture_says (row, item->help));
    }
  g_assert_nonnull (assessment_fixture_descendant (form, REHAB_TYPE_PROSE_ROW, 1));

  /* Back to everything, the clinician is where the keyboard was. */
  gtk_widget_child_focus (find_visible_row (form, "load-arabesque"), GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (rehab_assessment_form_get_section (REHAB_ASSESSMENT_FORM (form)), ==, REHAB_SECTION_LOAD_TESTS);
  rehab_assessment_form_set_extent (REHAB_ASSESSMENT_FORM (form), REHAB_FORM_WHOLE);
  g_assert_nonnull (find_visible_row (form, "load-double-bridge"));
  g_assert_null (find_visible_row (form, "flag-limp"));
}

static void
set_birth_date (AssessmentFixture *fixture,
                RehabDate          birth_date)
{
  RehabPatientDetails values = *rehab_patient_get_details (fixture->patient);
  g_autoptr (RehabPatientDetails) details = NULL;
  g_autoptr (GError) error = NULL;

  values.birth_date = birth_date;
  details = rehab_patient_details_new (&values, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, details, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));
}

static const RehabItem *
find_item_of_the_young (void)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->young_only && item->kind == REHAB_ITEM_YES_NO)
        return item;
    }

  g_assert_not_reached ();
}

static void
test_asks_the_young_by_their_age (AssessmentFixture *fixture,
                                  gconstpointer      unused)
{
  const RehabItem *item = find_item_of_the_young ();
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  go_to (form, item->section);
  g_assert_null (find_visible_row (form, item->key));

  set_birth_date (fixture, assessment_fixture_day (2010, 1, 1));
  g_assert_nonnull (find_visible_row (form, item->key));
  g_assert_true (assessment_fixture_says (form, "Asked below 25 years of age."));

  set_birth_date (fixture, REHAB_DATE_NONE);
  g_assert_nonnull (find_visible_row (form, item->key));
  g_assert_true (assessment_fixture_says (form, "the date of birth is not known"));

  /* What was answered stays in sight when the date is put right afterwards. */
  assessment_fixture_answer (fixture, id, item->key, item->sided ? REHAB_SIDE_LEFT : REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL);
  set_birth_date (fixture, assessment_fixture_day (1980, 1, 1));
  g_assert_nonnull (find_visible_row (form, item->key));
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
  g_assert_true (assessment_fixture_says (form, "1 of "));

  assessment_fixture_press (find_yes_no (form, "test-puranen-orava", 1), GDK_KEY_y);
  gtk_editable_set_text (find_entry (form, "test-puranen-orava"), "5");
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "test-puranen-orava.pain", REHAB_SIDE_RIGHT),
                                     rehab_number (5)));
  g_assert_false (assessment_fixture_find (fixture, id, "test-puranen-orava.pain", REHAB_SIDE_LEFT).known);

  gtk_editable_set_text (find_entry (form, "function-top-speed"), "640");
  g_assert_false (assessment_fixture_find (fixture, id, "function-top-speed", REHAB_SIDE_NOT_ASKED).known);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "function-top-speed")), ==, "640");
  g_assert_true (assessment_fixture_says (form, "Not kept. Enter a whole number from 0 to 110."));
  g_assert_nonnull (rehab_assessment_form_find_problem (REHAB_ASSESSMENT_FORM (form)));

  /* It stays while the clinician is elsewhere. */
  go_to (form, REHAB_SECTION_RED_FLAGS);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "function-top-speed")), ==, "640");
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
  GtkWidget *row = find_row (form, "load-daily");
  GtkAdjustment *adjustment;
  GtkWidget *focus;
  double scrolled;

  /* The page that was gone to has to be laid out before there is something to scroll. */
  assessment_fixture_wait (200);
  gtk_widget_grab_focus (GTK_WIDGET (find_entry (form, "load-daily")));
  gtk_editable_set_text (find_entry (form, "load-daily"), "12");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (assessment_fixture_descendant (form, GTK_TYPE_SCROLLED_WINDOW, 0)));
  for (guint i = 0; i < 20 && !(gtk_adjustment_get_value (adjustment) > 0.0); i++)
    assessment_fixture_wait (100);
  scrolled = wait_until_it_rests (adjustment);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_cmpfloat (scrolled, >, 0.0);
  g_assert_true (gtk_widget_is_ancestor (focus, row));

  assessment_fixture_answer (fixture, id, "load-hop", REHAB_SIDE_LEFT, rehab_number (0), NULL);

  g_assert_true (find_row (form, "load-daily") == row);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == focus);
  g_assert_cmpfloat_with_epsilon (wait_until_it_rests (adjustment), scrolled, 0.5);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "load-daily")), ==, "12");
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "load-hop")), ==, "0");
}

static void
write_text (GtkWidget  *form,
            guint       n,
            const char *text)
{
  GtkWidget *row;
  GtkWidget *view;

  go_to (form, REHAB_N_SECTIONS);
  row = assessment_fixture_descendant (form, REHAB_TYPE_PROSE_ROW, n);
  view = assessment_fixture_descendant (row, GTK_TYPE_TEXT_VIEW, 0);
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
  gtk_editable_set_text (find_entry (form, "function-top-speed"), "6");
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);

  stored = dup_stored_impression (fixture, id);
  g_assert_cmpstr (stored, ==, "Written last.");
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "function-top-speed", REHAB_SIDE_NOT_ASKED), rehab_number (6)));
}

/* What the store refuses stays to be put right, whatever else is answered meanwhile. */
static void
test_text_that_is_refused_stays (AssessmentFixture *fixture,
                                 gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkWidget *row;
  g_autofree char *refused = NULL;
  g_autofree char *stored = NULL;

  write_text (form, 0, "Not\atext");
  row = assessment_fixture_descendant (form, REHAB_TYPE_PROSE_ROW, 0);
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

  gtk_editable_set_text (find_entry (form, "function-top-speed"), "640");
  write_text (form, 0, "Of the first.");
  g_assert_true (rehab_assessment_form_flush (REHAB_ASSESSMENT_FORM (form)));
  assessment_fixture_press (find_yes_no (form, "flag-limp", 0), GDK_KEY_y);
  g_assert_true (rehab_assessment_recorder_finish (fixture->model, first, NULL));

  second = rehab_assessment_recorder_begin (fixture->model, NULL);
  rehab_assessment_form_open (REHAB_ASSESSMENT_FORM (form), fixture->model, second, REHAB_FORM_WHOLE);
  g_assert_cmpstr (rehab_assessment_form_get_opened (REHAB_ASSESSMENT_FORM (form)), ==, second);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (form, "function-top-speed")), ==, "");
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
  g_assert_true (assessment_fixture_says (find_row (form, "flag-limp"), "Yes"));
  go_to (form, REHAB_N_SECTIONS);
  view = assessment_fixture_descendant (form, GTK_TYPE_TEXT_VIEW, 0);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
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
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), find_row (form, "test-palpation")));
}

static void
test_dates_before_the_onset (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  RehabEpisode values = *rehab_case_model_get_case (fixture->model)->episode;
  g_autoptr (RehabEpisode) episode = NULL;

  values.onset_date = assessment_fixture_day (2026, 10, 1);
  episode = rehab_episode_new (&values, NULL);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, NULL));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));
  g_assert_false (assessment_fixture_says (form, "before the onset"));

  /* Kept, for an onset is often a guess; and said. */
  g_assert_true (rehab_assessment_recorder_set_date (fixture->model, id, assessment_fixture_day (2026, 9, 1), NULL));
  g_assert_true (assessment_fixture_says (form, "before the onset of the complaint, which the episode has on 1 Oct 2026"));
}

static char *
dup_stored_note (AssessmentFixture *fixture,
                 const char        *id,
                 const char        *key,
                 RehabSide          side)
{
  g_autoptr (RehabCaseModel) model = assessment_fixture_read_again (fixture);
  const RehabFinding *finding = rehab_case_find_finding (rehab_case_model_get_case (model), id, key, side);

  return finding != NULL ? g_strdup (finding->note) : NULL;
}

/* A note takes no key of who does not want one, and F2 of who does. */
static void
test_notes (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);
  GtkWidget *row = find_row (form, "test-palpation");
  GtkWidget *cell = gtk_widget_get_ancestor (find_yes_no (form, "test-palpation", 1), REHAB_TYPE_ANSWER_CELL);
  GtkWidget *view;
  g_autofree char *note = NULL;
  g_autofree char *swapped = NULL;

  g_assert_true (assessment_fixture_press (cell, GDK_KEY_F2));
  g_assert_true (assessment_fixture_says (row, "Answer first"));
  g_assert_null (assessment_fixture_descendant (row, GTK_TYPE_TEXT_VIEW, 0));

  assessment_fixture_press (find_yes_no (form, "test-palpation", 1), GDK_KEY_y);
  g_assert_true (assessment_fixture_press (cell, GDK_KEY_F2));
  view = assessment_fixture_descendant (row, GTK_TYPE_TEXT_VIEW, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == view);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Outer edge", -1);

  /* Tab leaves it, keeps it, and comes by it no more. */
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  note = dup_stored_note (fixture, id, "test-palpation", REHAB_SIDE_RIGHT);
  g_assert_cmpstr (note, ==, "Outer edge");
  g_assert_true (assessment_fixture_says (row, "Outer edge"));
  g_assert_null (assessment_fixture_descendant (row, GTK_TYPE_TEXT_VIEW, 0));
  gtk_widget_grab_focus (find_yes_no (form, "test-palpation", 1));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), REHAB_TYPE_SCORE_ENTRY));
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), row));

  rehab_item_view_swap (REHAB_ITEM_VIEW (row));
  swapped = dup_stored_note (fixture, id, "test-palpation", REHAB_SIDE_LEFT);
  g_assert_cmpstr (swapped, ==, "Outer edge");
}

static void
test_swaps_sides (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  /* Typed for the wrong side: the pain still waits for another digit. */
  assessment_fixture_press (find_yes_no (form, "test-palpation", 0), GDK_KEY_y);
  gtk_editable_set_text (find_entry (form, "test-palpation"), "1");
  assessment_fixture_press (find_yes_no (form, "test-palpation", 1), GDK_KEY_n);

  rehab_item_view_swap (REHAB_ITEM_VIEW (find_row (form, "test-palpation")));
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "test-palpation", REHAB_SIDE_LEFT), rehab_number (0)));
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "test-palpation", REHAB_SIDE_RIGHT), rehab_number (1)));
  g_assert_true (rehab_number_equal (assessment_fixture_find (fixture, id, "test-palpation.pain", REHAB_SIDE_RIGHT),
                                     rehab_number (1)));
  g_assert_false (assessment_fixture_find (fixture, id, "test-palpation.pain", REHAB_SIDE_LEFT).known);
  g_assert_true (rehab_number_equal (rehab_yes_no_get_value (REHAB_YES_NO (find_yes_no (form, "test-palpation", 1))),
                                     rehab_number (1)));
}

static void
test_the_trial_stands_below_its_tests (AssessmentFixture *fixture,
                                       gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  go_to (form, REHAB_SECTION_TESTS);
  g_assert_nonnull (assessment_fixture_descendant (form, REHAB_TYPE_COMPOSITE_VIEW, 0));
  g_assert_true (assessment_fixture_says (form, "Right: none of the four entry tests of one trial was asked."));
  g_assert_false (assessment_fixture_says (form, "Left: none of the four"));
}

/* Left and right stand above their answers, the side that is treated by word. */
static void
test_sides_are_headed (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  GtkWidget *form;
  g_autofree char *id = open_form (fixture, &form);

  go_to (form, REHAB_SECTION_TESTS);
  g_object_set (form, "layout", REHAB_ITEM_LAYOUT_WIDE, NULL);
  g_assert_true (assessment_fixture_says (form, "Right, involved"));
  g_assert_false (assessment_fixture_says (find_row (form, "test-palpation"), "Right, involved"));

  g_object_set (form, "layout", REHAB_ITEM_LAYOUT_NARROW, NULL);
  g_assert_true (assessment_fixture_says (find_row (form, "test-palpation"), "Right, involved"));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);

#define ADD(path, test) \
  g_test_add ("/assessment-form/" path, AssessmentFixture, NULL, assessment_fixture_set_up, test, assessment_fixture_tear_down)

  ADD ("every-item", test_has_every_item);
  ADD ("one-section", test_shows_one_section_at_a_time);
  ADD ("core", test_core_is_one_page);
  ADD ("young", test_asks_the_young_by_their_age);
  ADD ("answer", test_keeps_an_answer_at_once);
  ADD ("notes", test_notes);
  ADD ("swap", test_swaps_sides);
  ADD ("trial", test_the_trial_stands_below_its_tests);
  ADD ("headed", test_sides_are_headed);
  ADD ("onset", test_dates_before_the_onset);
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
