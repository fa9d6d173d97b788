/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diary-fixture.h"

#include "rehab-store-private.h"

static void
test_types_a_day_in_the_order_of_the_paper (ProgrammeFixture *fixture,
                                            gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  const struct
  {
    RehabDiaryQuestion question;
    const char *text;
  } expected[] = {
    { REHAB_DIARY_WAKING_PAIN, "1" }, { REHAB_DIARY_WORST_PAIN, "3" }, { REHAB_DIARY_SITTING_MINUTES, "90" },
    { REHAB_DIARY_SITTING_PAIN, "2" }, { REHAB_DIARY_ACTIVITY, "Run" }, { REHAB_DIARY_MINUTES, "40" },
    { REHAB_DIARY_EFFORT, "4" }, { REHAB_DIARY_DISTANCE, "7.2" }, { REHAB_DIARY_CLIMB, "30" },
    { REHAB_DIARY_PAIN_BEFORE, "1" }, { REHAB_DIARY_PAIN_DURING, "2" }, { REHAB_DIARY_PAIN_AFTER, "2" },
    { REHAB_DIARY_PAIN_NEXT_MORNING, "1" },
  };

  focus (page, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  type (fixture, "1\t3\t90\t2\tr40\t4\t7,2\t30\t1\t2\t2\t1\t");
  assert_focus (fixture, at (1, 0, REHAB_DIARY_WAKING_PAIN));

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assert_stored (fixture, at (0, 0, expected[i].question), expected[i].text);
      assert_shown (page, at (0, 0, expected[i].question), expected[i].text);
    }
  g_assert_true (has_label (page, "○ Settled"));
  g_assert_true (has_label (page, "1 of 7 days kept"));
}

static void
test_verdict_follows (ProgrammeFixture *fixture,
                      gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (1, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "s");
  assert_focus (fixture, at (1, 0, REHAB_DIARY_MINUTES));
  g_assert_true (has_label (page, "Not asked"));

  focus (page, at (1, 0, REHAB_DIARY_PAIN_BEFORE));
  type (fixture, "1\t");
  focus (page, at (1, 0, REHAB_DIARY_PAIN_NEXT_MORNING));
  type (fixture, "2\t");
  g_assert_true (has_label (page, "✕ Not settled"));

  focus (page, at (1, 0, REHAB_DIARY_PAIN_NEXT_MORNING));
  press (fixture, GDK_KEY_Delete, 0);
  assert_focus (fixture, at (1, 0, REHAB_DIARY_PAIN_NEXT_MORNING));
  g_assert_false (has_label (page, "✕ Not settled"));
  assert_stored (fixture, at (1, 0, REHAB_DIARY_PAIN_NEXT_MORNING), "");

  /* Today's session has no next morning yet. */
  focus (page, at (6, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "r");
  g_assert_true (has_label (page, "Not yet known"));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (find_cell (page, at (6, 0, REHAB_DIARY_PAIN_NEXT_MORNING)))));
}

static void
test_arrows_move_as_in_a_spreadsheet (ProgrammeFixture *fixture,
                                      gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  type (fixture, "1");
  press (fixture, GDK_KEY_Down, 0);
  assert_focus (fixture, at (1, 0, REHAB_DIARY_WAKING_PAIN));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN), "1");
  press (fixture, GDK_KEY_Right, 0);
  assert_focus (fixture, at (1, 0, REHAB_DIARY_WORST_PAIN));
  press (fixture, GDK_KEY_End, 0);
  assert_focus (fixture, at (1, 0, REHAB_DIARY_ACTIVITY));
  press (fixture, GDK_KEY_Home, 0);
  press (fixture, GDK_KEY_Up, 0);
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  press (fixture, GDK_KEY_Left, 0);
  press (fixture, GDK_KEY_Up, 0);
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));

  /* In the text after F2 they are left to the text. */
  press (fixture, GDK_KEY_F2, 0);
  press (fixture, GDK_KEY_Right, 0);
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  press (fixture, GDK_KEY_Escape, 0);

  press (fixture, GDK_KEY_Page_Up, 0);
  assert_focus (fixture, at (-7, 0, REHAB_DIARY_WAKING_PAIN));
  g_assert_cmpint (rehab_date_days_until (rehab_diary_sheet_get_week (get_sheet (page)), rehab_date_new (2026, 11, 9, NULL)), ==, 0);
  press (fixture, GDK_KEY_Page_Down, 0);
  press (fixture, GDK_KEY_Page_Down, 0);
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));
}

static void
test_refuses_and_keeps_what_was_typed (ProgrammeFixture *fixture,
                                       gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (0, 0, REHAB_DIARY_WORST_PAIN);

  focus (page, place);
  type (fixture, "3\t");
  focus (page, place);
  type (fixture, "11\t");
  assert_focus (fixture, place);
  assert_shown (page, place, "11");
  assert_stored (fixture, place, "3");
  g_assert_true (has_label (page, "Worst pain: “11” was not kept. Enter a number from 0 to 10."));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_cell (page, place)), "error"));

  /* Nobody is locked in; what was typed stays, in this week and after another one. */
  type (fixture, "\t");
  assert_focus (fixture, at (0, 0, REHAB_DIARY_SITTING_MINUTES));
  rehab_diary_sheet_set_week (get_sheet (page), rehab_date_new (2026, 11, 9, NULL));
  g_assert_false (has_label (page, "was not kept"));
  focus (page, place);
  assert_shown (page, place, "11");
  g_assert_true (has_label (page, "was not kept"));

  press (fixture, GDK_KEY_Escape, 0);
  assert_shown (page, place, "3");
  g_assert_false (has_label (page, "was not kept"));

  type (fixture, "q\t");
  g_assert_true (has_label (page, "“q” was not kept"));
  type (fixture, "4");
  g_assert_false (has_label (page, "was not kept"));
  type (fixture, "\t");
  assert_stored (fixture, place, "4");

  focus (page, at (0, 0, REHAB_DIARY_SITTING_MINUTES));
  type (fixture, "5000\t");
  g_assert_true (has_label (page, "Enter a number from 0 to 1440."));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_SITTING_MINUTES), "");
}

static void
test_refused_text_outlives_the_patient (ProgrammeFixture *fixture,
                                        gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (0, 0, REHAB_DIARY_WORST_PAIN);

  focus (page, place);
  type (fixture, "11");
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), NULL);
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  assert_shown (page, place, "11");
  assert_stored (fixture, place, "");
}

static void
test_leaving_the_patient_saves (ProgrammeFixture *fixture,
                                gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (0, 0, REHAB_DIARY_WORST_PAIN);

  focus (page, place);
  type (fixture, "6");
  assert_stored (fixture, place, "");
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), NULL);
  assert_stored (fixture, place, "6");

  /* And so does leaving the page, or the program. */
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  focus (page, place);
  type (fixture, "7");
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  assert_stored (fixture, place, "7");
}

static void
test_undo_and_redo_are_saved (ProgrammeFixture *fixture,
                              gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (2, 0, REHAB_DIARY_WAKING_PAIN);

  g_assert_false (programme_fixture_activate (page, "diary.undo"));
  focus (page, place);
  type (fixture, "2\t5\t");
  focus (page, place);
  type (fixture, "7");

  /* First what is being typed, then step by step. */
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_shown (page, place, "2");
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stored (fixture, at (2, 0, REHAB_DIARY_WORST_PAIN), "");
  assert_focus (fixture, at (2, 0, REHAB_DIARY_WORST_PAIN));

  /* From another week the eye is led back. */
  rehab_diary_sheet_set_week (get_sheet (page), rehab_date_new (2026, 10, 12, NULL));
  g_assert_true (programme_fixture_activate (page, "diary.undo"));
  assert_focus (fixture, place);
  assert_stored (fixture, place, "");
  g_assert_false (programme_fixture_activate (page, "diary.undo"));

  press (fixture, GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_stored (fixture, place, "2");
  assert_stored (fixture, at (2, 0, REHAB_DIARY_WORST_PAIN), "5");
}

static void
test_removes_a_session (ProgrammeFixture *fixture,
                        gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "r40\th25\t");
  assert_shown (page, at (0, 1, REHAB_DIARY_ACTIVITY), "Hills");

  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  press (fixture, GDK_KEY_Delete, 0);
  assert_shown (page, at (0, 0, REHAB_DIARY_ACTIVITY), "Hills");
  assert_focus (fixture, at (0, 0, REHAB_DIARY_ACTIVITY));
  g_assert_null (find_cell (page, at (0, 1, REHAB_DIARY_ACTIVITY)));
  programme_fixture_wait (50);
  g_assert_nonnull (programme_fixture_find_labelled (page, GTK_TYPE_LABEL, "Run removed from Monday 16 November"));

  press (fixture, GDK_KEY_BackSpace, 0);
  g_assert_true (has_label (page, "0 of 7 days kept"));

  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_MINUTES), "40");
  assert_stored (fixture, at (0, 1, REHAB_DIARY_MINUTES), "25");

  /* A letter on the name changes the kind; the numbers stay. */
  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "d");
  assert_focus (fixture, at (0, 0, REHAB_DIARY_MINUTES));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "Strides");
  assert_stored (fixture, at (0, 0, REHAB_DIARY_MINUTES), "40");
}

static void
test_rest_is_not_the_same_as_not_kept (ProgrammeFixture *fixture,
                                       gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (3, 0, REHAB_DIARY_ACTIVITY);

  assert_shown (page, place, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (find_cell (page, place))), ==, "not kept");

  focus (page, at (3, 0, REHAB_DIARY_WORST_PAIN));
  type (fixture, "z");
  assert_focus (fixture, at (3, 0, REHAB_DIARY_WORST_PAIN));
  assert_shown (page, place, "Rest day");
  g_assert_true (has_label (page, "1 of 7 days kept"));

  /* Kept, and nothing said of a session. */
  focus (page, at (4, 0, REHAB_DIARY_WORST_PAIN));
  type (fixture, "0\t");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (find_cell (page, at (4, 0, REHAB_DIARY_ACTIVITY)))), !=, "not kept");

  /* Rest on a day of training is refused aloud. */
  focus (page, at (5, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "rz");
  programme_fixture_wait (50);
  g_assert_true (has_label (page, "There was training on this day, so it was no rest day."));
  assert_stored (fixture, at (5, 0, REHAB_DIARY_ACTIVITY), "Run");
}

static void
test_days_to_come_are_closed (ProgrammeFixture *fixture,
                              gconstpointer     unused)
{
  GtkWidget *page;

  rehab_clinic_set_today (fixture->clinic, rehab_date_new (2026, 11, 18, NULL));
  page = present_page (fixture);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (find_cell (page, at (2, 0, REHAB_DIARY_WAKING_PAIN)))));
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (find_cell (page, at (3, 0, REHAB_DIARY_WAKING_PAIN)))));
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (find_cell (page, at (3, 0, REHAB_DIARY_ACTIVITY)))), ==,
                   "still to come");
  g_assert_true (has_label (page, "0 of 3 days kept so far"));
  g_assert_false (programme_fixture_activate (page, "diary.next-week"));

  focus (page, at (2, 0, REHAB_DIARY_WAKING_PAIN));
  press (fixture, GDK_KEY_Down, 0);
  assert_focus (fixture, at (2, 0, REHAB_DIARY_WAKING_PAIN));

  /* A cell that a week to come closes under the keyboard gives it away properly. */
  focus (page, at (-3, 0, REHAB_DIARY_WAKING_PAIN));
  press (fixture, GDK_KEY_Page_Down, 0);
  assert_focus (fixture, at (2, 0, REHAB_DIARY_WAKING_PAIN));
  programme_fixture_wait (1500);
}

static void
test_writes_what_a_screen_reader_sets (ProgrammeFixture *fixture,
                                       gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (4, 0, REHAB_DIARY_SITTING_MINUTES);

  focus (page, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  gtk_editable_set_text (GTK_EDITABLE (find_cell (page, place)), "120");
  wait_until_stored (fixture, place, "120");

  gtk_editable_set_text (GTK_EDITABLE (find_cell (page, at (4, 0, REHAB_DIARY_ACTIVITY))), "hills");
  wait_until_stored (fixture, at (4, 0, REHAB_DIARY_ACTIVITY), "Hills");
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));
}

/* A disk that is full, or whatever else there may be. */
static void
break_diary (ProgrammeFixture *fixture,
             gboolean          broken)
{
  g_autoptr (GError) error = NULL;
  RehabDatabase *database = rehab_store_get_database (rehab_clinic_get_store (fixture->clinic));

  rehab_database_execute (database, broken ? "ALTER TABLE diary_day RENAME TO gone" : "ALTER TABLE gone RENAME TO diary_day", &error);
  g_assert_no_error (error);
}

static void
test_keeps_what_could_not_be_saved (ProgrammeFixture *fixture,
                                    gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (0, 0, REHAB_DIARY_WORST_PAIN);

  focus (page, place);
  type (fixture, "3\t");
  focus (page, place);
  break_diary (fixture, TRUE);
  type (fixture, "5\t");
  assert_focus (fixture, place);
  assert_shown (page, place, "5");
  g_assert_true (has_label (page, "this last change was not saved"));

  /* It is tried again as soon as the cell is left again. */
  break_diary (fixture, FALSE);
  assert_stored (fixture, place, "3");
  type (fixture, "\t");
  assert_stored (fixture, place, "5");
  g_assert_false (has_label (page, "was not saved"));
}

static void
test_cards_are_the_same_diary (ProgrammeFixture *fixture,
                               gconstpointer     unused)
{
  GtkWidget *page;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 720);
  page = present_page (fixture);
  programme_fixture_wait (200);
  g_assert_cmpint (gtk_widget_get_width (page), <=, 400);

  focus (page, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  type (fixture, "1\t3\t90\t2\tr40\t");
  assert_stored (fixture, at (0, 0, REHAB_DIARY_MINUTES), "40");
  assert_focus (fixture, at (0, 0, REHAB_DIARY_EFFORT));
  press (fixture, GDK_KEY_Down, 0);
  assert_focus (fixture, at (0, 0, REHAB_DIARY_PAIN_DURING));
  press (fixture, GDK_KEY_Down, 0);
  assert_focus (fixture, at (1, 0, REHAB_DIARY_WORST_PAIN));
}

static void
test_says_that_an_episode_is_needed (ProgrammeFixture *fixture,
                                     gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) details = NULL;
  g_autoptr (RehabCaseModel) model = NULL;
  GtkWidget *page = present_page (fixture);
  RehabPatient *patient;

  details = rehab_patient_details_new (&(RehabPatientDetails) { .family_name = "Brandt", .given_name = "Jonas" }, &error);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, details, &error));
  patient = rehab_clinic_find_patient (fixture->clinic, details->id);
  model = rehab_case_model_new (fixture->clinic, patient, &error);
  g_assert_no_error (error);

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), model);
  g_assert_true (has_label (page, "No Episode of Care"));
  g_assert_false (programme_fixture_activate (page, "diary.undo"));
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  g_assert_true (has_label (page, "0 of 7 days kept"));
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), NULL);
}

/* A cell that is open for editing is not taken for the next patient's of the same day. */
static void
test_another_patient_takes_nothing_over (ProgrammeFixture *fixture,
                                         gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) details =
    rehab_patient_details_new (&(RehabPatientDetails) { .family_name = "Brandt", .given_name = "Jonas" }, &error);
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (RehabCaseModel) model = NULL;
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace place = at (1, 0, REHAB_DIARY_WORST_PAIN);

  g_assert_true (rehab_clinic_save_patient (fixture->clinic, details, &error));
  episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = details->id, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = rehab_date_new (2026, 10, 2, NULL),
  }, &error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, &error));
  model = rehab_case_model_new (fixture->clinic, rehab_clinic_find_patient (fixture->clinic, details->id), &error);
  g_assert_no_error (error);

  focus (page, place);
  type (fixture, "3\t");
  focus (page, place);
  press (fixture, GDK_KEY_F2, 0);

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), model);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_cell (page, place))), ==, "");
  focus (page, at (2, 0, REHAB_DIARY_WORST_PAIN));
  g_assert_cmpuint (rehab_diary_get_n_days (rehab_case_model_get_case (model)->diary), ==, 0);

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  assert_stored (fixture, place, "3");
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), NULL);
}

static void
add (const char *path,
     void ( *test ) (ProgrammeFixture *, gconstpointer))
{
  g_test_add (path, ProgrammeFixture, NULL, programme_fixture_set_up, test, programme_fixture_tear_down);
}

static void
add_tests (void)
{
  add ("/diary-page/types-a-day", test_types_a_day_in_the_order_of_the_paper);
  add ("/diary-page/verdict", test_verdict_follows);
  add ("/diary-page/arrows", test_arrows_move_as_in_a_spreadsheet);
  add ("/diary-page/refuses", test_refuses_and_keeps_what_was_typed);
  add ("/diary-page/refused-outlives", test_refused_text_outlives_the_patient);
  add ("/diary-page/another-patient", test_another_patient_takes_nothing_over);
  add ("/diary-page/leave", test_leaving_the_patient_saves);
  add ("/diary-page/undo", test_undo_and_redo_are_saved);
  add ("/diary-page/removes", test_removes_a_session);
  add ("/diary-page/rest", test_rest_is_not_the_same_as_not_kept);
  add ("/diary-page/to-come", test_days_to_come_are_closed);
  add ("/diary-page/screen-reader", test_writes_what_a_screen_reader_sets);
  add ("/diary-page/not-saved", test_keeps_what_could_not_be_saved);
  add ("/diary-page/cards", test_cards_are_the_same_diary);
  add ("/diary-page/no-episode", test_says_that_an_episode_is_needed);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
