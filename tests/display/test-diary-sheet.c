/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "diary-fixture.h"

/* Chooses from one place to another, as Shift and the arrow keys do. */
static void
choose (ProgrammeFixture *fixture,
        GtkWidget        *page,
        RehabDiaryPlace   from,
        guint             down,
        guint             right)
{
  focus (page, from);
  for (guint i = 0; i < down; i++)
    press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  for (guint i = 0; i < right; i++)
    press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
}

static guint
count_chosen (GtkWidget *page)
{
  guint n = 0;

  for (guint i = 0; programme_fixture_find (page, REHAB_TYPE_DIARY_CELL, i) != NULL; i++)
    {
      GtkWidget *cell = programme_fixture_find (page, REHAB_TYPE_DIARY_CELL, i);

      n += gtk_widget_is_visible (cell) && gtk_widget_has_css_class (cell, "in-block");
    }

  return n;
}

static void
set_clipboard (GtkWidget  *page,
               const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (page), text);
}

static void
assert_clipboard (GtkWidget  *page,
                  const char *expected)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (page));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_nonnull (content);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_cmpstr (g_value_get_string (&value), ==, expected);
}

/* The clipboard is asked, and answers later. */
static void
paste (ProgrammeFixture *fixture)
{
  press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  programme_fixture_wait (100);
}

static void
test_chooses_blocks (ProgrammeFixture *fixture,
                     gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  choose (fixture, page, at (0, 0, REHAB_DIARY_WAKING_PAIN), 2, 1);
  g_assert_cmpuint (count_chosen (page), ==, 6);
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));

  /* The first arrow alone is about the cell again. */
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpuint (count_chosen (page), ==, 0);
  assert_focus (fixture, at (1, 0, REHAB_DIARY_WAKING_PAIN));

  press (fixture, GDK_KEY_End, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpuint (count_chosen (page), ==, 6 * 5);
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpuint (count_chosen (page), ==, 0);
  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  g_assert_cmpuint (count_chosen (page), ==, 7 * 5);
  press (fixture, GDK_KEY_Escape, 0);
  press (fixture, GDK_KEY_space, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_chosen (page), ==, 5);
}

static void
test_clears_a_block_in_one_step (ProgrammeFixture *fixture,
                                 gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  type (fixture, "1\t3\t90\t2\tr40\t4\t");
  focus (page, at (1, 0, REHAB_DIARY_WAKING_PAIN));
  type (fixture, "2\t4\t");

  choose (fixture, page, at (0, 0, REHAB_DIARY_WAKING_PAIN), 1, 1);
  press (fixture, GDK_KEY_Delete, 0);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN), "");
  assert_stored (fixture, at (1, 0, REHAB_DIARY_WORST_PAIN), "");
  assert_stored (fixture, at (0, 0, REHAB_DIARY_SITTING_MINUTES), "90");
  assert_stored (fixture, at (0, 0, REHAB_DIARY_MINUTES), "40");

  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN), "1");
  assert_stored (fixture, at (1, 0, REHAB_DIARY_WORST_PAIN), "4");
  press (fixture, GDK_KEY_y, GDK_CONTROL_MASK);
  assert_stored (fixture, at (1, 0, REHAB_DIARY_WAKING_PAIN), "");

  /* With the names of what was done go the sessions, and that is said. */
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  choose (fixture, page, at (0, 0, REHAB_DIARY_ACTIVITY), 1, 0);
  press (fixture, GDK_KEY_Delete, 0);
  programme_fixture_wait (50);
  g_assert_true (has_label (page, "1 line removed"));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "");
}

static void
test_copies_as_a_spreadsheet_reads_it (ProgrammeFixture *fixture,
                                       gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "r40\t4\t7,2\th25\t");
  choose (fixture, page, at (0, 0, REHAB_DIARY_ACTIVITY), 2, 3);
  press (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  assert_clipboard (page, "Run\t40\t4\t7.2\nHills\t25\t\t\n\t\t\t");

  /* Whole lines have their dates. */
  choose (fixture, page, at (0, 0, REHAB_DIARY_WAKING_PAIN), 1, 0);
  press (fixture, GDK_KEY_space, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  assert_clipboard (page, "2026-11-16\t\t\t\t\tRun\t40\t4\t7.2\t\t\t\t\t\n2026-11-16\t\t\t\t\tHills\t25\t\t\t\t\t\t\t");

  press (fixture, GDK_KEY_x, GDK_CONTROL_MASK);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "");
  paste (fixture);
  assert_stored (fixture, at (0, 1, REHAB_DIARY_MINUTES), "25");
}

static void
test_copies_a_week_to_another (ProgrammeFixture *fixture,
                               gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  type (fixture, "1\t3\t90\t2\tr40\t4\t7,2\th25\t5\t");
  focus (page, at (2, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "z");

  press (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_c, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Page_Up, 0);
  press (fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  paste (fixture);
  assert_stored (fixture, at (-7, 0, REHAB_DIARY_DISTANCE), "7.2");
  assert_stored (fixture, at (-7, 1, REHAB_DIARY_MINUTES), "25");
  assert_stored (fixture, at (-5, 0, REHAB_DIARY_ACTIVITY), "Rest day");
  assert_stored (fixture, at (0, 1, REHAB_DIARY_MINUTES), "25");

  /* One step, also from the other week. */
  rehab_diary_sheet_set_week (get_sheet (page), rehab_date_new (2026, 11, 16, NULL));
  g_assert_true (programme_fixture_activate (page, "diary.undo"));
  assert_stored (fixture, at (-7, 0, REHAB_DIARY_DISTANCE), "");
  assert_stored (fixture, at (-5, 0, REHAB_DIARY_ACTIVITY), "");
  assert_stored (fixture, at (0, 0, REHAB_DIARY_DISTANCE), "7.2");
}

static void
test_pastes_what_fits_and_says_what_does_not (ProgrammeFixture *fixture,
                                              gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  RehabDiaryPlace effort = at (1, 0, REHAB_DIARY_EFFORT);

  set_clipboard (page, "Run\t40\t4\t7,2\r\nHills\t30\t11\t1,000\r\nSwim\t20\t\t\r\n");
  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  paste (fixture);

  assert_stored (fixture, at (0, 0, REHAB_DIARY_DISTANCE), "7.2");
  assert_stored (fixture, at (1, 0, REHAB_DIARY_MINUTES), "30");
  assert_stored (fixture, effort, "");
  /* What does not fit is still to be seen in its place, with the reason. */
  assert_shown (page, effort, "11");
  g_assert_true (has_label (page, "“11” was not kept. Enter a number from 0 to 10."));
  assert_shown (page, at (2, 0, REHAB_DIARY_ACTIVITY), "Swim");
  assert_stored (fixture, at (2, 0, REHAB_DIARY_ACTIVITY), "");
  g_assert_nonnull (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)));
  programme_fixture_wait (50);

  /* Taken back, none of it is left. */
  g_assert_true (programme_fixture_activate (page, "diary.undo"));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "");
  assert_shown (page, at (2, 0, REHAB_DIARY_ACTIVITY), "");
  g_assert_false (has_label (page, "was not kept"));
  g_assert_false (programme_fixture_activate (page, "diary.undo"));
}

/* Between asking the clipboard and its answer the page can have another patient's diary. */
static void
test_pastes_nowhere_else (ProgrammeFixture *fixture,
                          gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabCaseModel) other =
    rehab_case_model_new (fixture->clinic, rehab_case_model_get_patient (fixture->model), &error);

  g_assert_no_error (error);
  set_clipboard (page, "7");
  focus (page, at (0, 0, REHAB_DIARY_WORST_PAIN));
  press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), other);
  programme_fixture_wait (100);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_WORST_PAIN), "");
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);

  /* Nor does it go where the keyboard went on to. */
  focus (page, at (0, 0, REHAB_DIARY_WORST_PAIN));
  press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  press (fixture, GDK_KEY_Down, 0);
  programme_fixture_wait (100);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_WORST_PAIN), "7");
  assert_stored (fixture, at (1, 0, REHAB_DIARY_WORST_PAIN), "");
}

static void
test_pastes_no_novel (ProgrammeFixture *fixture,
                      gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  g_autofree char *novel = g_strnfill (2 * 1024 * 1024, 'a');

  set_clipboard (page, novel);
  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  paste (fixture);
  g_assert_true (has_label (page, "This is more than a table of days. Nothing was pasted."));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "");
}

static void
test_fills_down (ProgrammeFixture *fixture,
                 gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_SITTING_MINUTES));
  type (fixture, "120");
  for (guint i = 0; i < 4; i++)
    press (fixture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (fixture, GDK_KEY_d, GDK_CONTROL_MASK);
  for (int day = 0; day < 5; day++)
    assert_stored (fixture, at (day, 0, REHAB_DIARY_SITTING_MINUTES), "120");
  assert_stored (fixture, at (5, 0, REHAB_DIARY_SITTING_MINUTES), "");

  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stored (fixture, at (1, 0, REHAB_DIARY_SITTING_MINUTES), "");
  assert_stored (fixture, at (0, 0, REHAB_DIARY_SITTING_MINUTES), "120");
}

static void
test_moves_sessions_within_their_day (ProgrammeFixture *fixture,
                                      gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "r40\th25\t");
  focus (page, at (0, 0, REHAB_DIARY_MINUTES));
  press (fixture, GDK_KEY_Down, GDK_ALT_MASK);
  assert_focus (fixture, at (0, 1, REHAB_DIARY_MINUTES));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "Hills");
  assert_stored (fixture, at (0, 1, REHAB_DIARY_ACTIVITY), "Run");
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "Run");

  /* And takes one away from wherever the keyboard is on its line. */
  focus (page, at (0, 0, REHAB_DIARY_MINUTES));
  press (fixture, GDK_KEY_minus, GDK_CONTROL_MASK);
  assert_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "Hills");
  assert_focus (fixture, at (0, 0, REHAB_DIARY_MINUTES));
  press (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stored (fixture, at (0, 1, REHAB_DIARY_MINUTES), "25");
}

static void
test_shows_two_weeks (ProgrammeFixture *fixture,
                      gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  g_object_set (page, "two-weeks", TRUE, NULL);
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));
  press (fixture, GDK_KEY_Up, 0);
  assert_focus (fixture, at (-1, 0, REHAB_DIARY_WAKING_PAIN));
  press (fixture, GDK_KEY_Home, GDK_CONTROL_MASK);
  assert_focus (fixture, at (-7, 0, REHAB_DIARY_WAKING_PAIN));
  g_assert_true (has_label (page, "0 of 14 days kept"));

  /* The next place of a Sunday is on Monday. */
  focus (page, at (-1, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "\t");
  assert_focus (fixture, at (0, 0, REHAB_DIARY_WAKING_PAIN));

  focus (page, at (-3, 0, REHAB_DIARY_WAKING_PAIN));
  g_object_set (page, "two-weeks", FALSE, NULL);
  assert_focus (fixture, at (-3, 0, REHAB_DIARY_WAKING_PAIN));
  g_assert_null (find_cell (page, at (0, 0, REHAB_DIARY_WAKING_PAIN)));
}

static void
test_asks_on_the_morning_after (ProgrammeFixture *fixture,
                                gconstpointer     unused)
{
  GtkWidget *page;
  RehabDiaryPlace morning = at (1, 0, REHAB_DIARY_PAIN_NEXT_MORNING);
  RehabDiaryCell *cell;

  rehab_clinic_set_today (fixture->clinic, rehab_date_new (2026, 11, 18, NULL));
  page = present_page (fixture);
  focus (page, at (1, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "r40\t");

  /* It is asked in words, by its look, and first of all by whoever opens the page. */
  g_assert_true (has_label (page, "The pain of this morning is still to be asked: Run, Tuesday 17 November"));
  cell = find_cell (page, morning);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "waiting"));
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (cell)), ==, "?");
  g_assert_true (gtk_widget_grab_focus (page));
  assert_focus (fixture, morning);

  /* The pain on waking is the same morning, and offered; it answers nothing by itself. */
  focus (page, at (2, 0, REHAB_DIARY_WAKING_PAIN));
  type (fixture, "3\t");
  assert_stored (fixture, morning, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (cell)), ==, "3?");
  g_assert_true (has_label (page, "Not asked"));

  g_assert_true (programme_fixture_activate (page, "diary.answer-morning"));
  assert_focus (fixture, morning);
  press (fixture, GDK_KEY_space, 0);
  assert_stored (fixture, morning, "3");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cell), "waiting"));
  g_assert_false (programme_fixture_activate (page, "diary.answer-morning"));
}

static void
test_adds_up_the_week (ProgrammeFixture *fixture,
                       gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "r40\t4\t7,2\t30\t");
  focus (page, at (1, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "s50\t");
  g_assert_true (has_label (page, "Load 160"));
  g_assert_true (has_label (page, "90"));
  g_assert_true (has_label (page, "2 of 7 days kept · 1 session without load"));
  type (fixture, "7\t");
  g_assert_true (has_label (page, "Load 510"));
  g_assert_false (has_label (page, "without load"));
}

static void
test_details_are_one_step (ProgrammeFixture *fixture,
                           gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  AdwDialog *dialog;

  focus (page, at (0, 0, REHAB_DIARY_ACTIVITY));
  type (fixture, "s50\t7\t");
  press (fixture, GDK_KEY_F4, 0);
  programme_fixture_wait (50);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Strength, Monday 16 November");

  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 2)), "3 x 8 x 60 + nothing");
  g_signal_emit_by_name (adw_dialog_get_default_widget (dialog), "clicked");
  g_assert_true (has_label (GTK_WIDGET (dialog), "Enter kilograms up to 200,000"));

  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 2)), "3 x 8 x 60 + 2×10×42,5");
  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, 3)), "Good");
  g_signal_emit_by_name (adw_dialog_get_default_widget (dialog), "clicked");
  programme_fixture_wait (50);
  g_assert_true (has_label (page, "volume 2290 kg · Good"));

  g_assert_true (programme_fixture_activate (page, "diary.undo"));
  g_assert_false (has_label (page, "volume"));
  assert_stored (fixture, at (0, 0, REHAB_DIARY_EFFORT), "7");
}

/* Also where the text lost its selection, as it may on X11 when the primary selection goes elsewhere. */
static void
test_typing_replaces_what_is_chosen (ProgrammeFixture *fixture,
                                     gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *text;

  focus (page, at (0, 0, REHAB_DIARY_WORST_PAIN));
  type (fixture, "3\t");
  focus (page, at (0, 0, REHAB_DIARY_WORST_PAIN));
  text = gtk_root_get_focus (gtk_widget_get_root (page));
  gtk_editable_select_region (GTK_EDITABLE (text), 0, 0);
  type (fixture, "1");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "1");
  type (fixture, "0\t");
  assert_stored (fixture, at (0, 0, REHAB_DIARY_WORST_PAIN), "10");
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
  add ("/diary-sheet/chooses", test_chooses_blocks);
  add ("/diary-sheet/clears", test_clears_a_block_in_one_step);
  add ("/diary-sheet/copies", test_copies_as_a_spreadsheet_reads_it);
  add ("/diary-sheet/week-to-week", test_copies_a_week_to_another);
  add ("/diary-sheet/pastes", test_pastes_what_fits_and_says_what_does_not);
  add ("/diary-sheet/pastes-nowhere-else", test_pastes_nowhere_else);
  add ("/diary-sheet/novel", test_pastes_no_novel);
  add ("/diary-sheet/fills-down", test_fills_down);
  add ("/diary-sheet/moves", test_moves_sessions_within_their_day);
  add ("/diary-sheet/two-weeks", test_shows_two_weeks);
  add ("/diary-sheet/morning-after", test_asks_on_the_morning_after);
  add ("/diary-sheet/sums", test_adds_up_the_week);
  add ("/diary-sheet/details", test_details_are_one_step);
  add ("/diary-sheet/typing-replaces", test_typing_replaces_what_is_chosen);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
