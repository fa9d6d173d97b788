/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "programme-fixture.h"

#include "rehab-diary-table.h"
#include "rehab-episode.h"
#include "rehab-programme-parts.h"
#include "rehab-progression.h"
#include "rehab-record-form.h"
#include "rehab-running-cell.h"
#include "rehab-running-page.h"
#include "rehab-running-plan-table.h"
#include "rehab-running-sheet.h"
#include "rehab-running-words.h"

/* The fixture's today is Sunday 22 November 2026: a plan begins the day after. */

static GtkWidget *
present_page (ProgrammeFixture *fixture)
{
  GtkWidget *page = rehab_running_page_new ();

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  programme_fixture_present (fixture, page);

  return page;
}

static const char *
get_episode_id (ProgrammeFixture *fixture)
{
  return rehab_case_model_get_case (fixture->model)->episode->id;
}

static RehabDraft *
get_draft (ProgrammeFixture *fixture)
{
  return rehab_case_model_get_running_draft (fixture->model);
}

static const RehabRunningSchedule *
get_schedule (ProgrammeFixture *fixture)
{
  return rehab_draft_get_current (get_draft (fixture));
}

static RehabRunningSheet *
get_sheet (GtkWidget *page)
{
  return REHAB_RUNNING_SHEET (programme_fixture_find (page, REHAB_TYPE_RUNNING_SHEET, 0));
}

/* Empty weeks, as "Free plan" begins. */
static void
start_free (ProgrammeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) schedule =
    rehab_progression_make (rehab_progression_lookup ("free"), get_episode_id (fixture), rehab_date_new (2026, 11, 23, NULL), NULL, &error);

  g_assert_no_error (error);
  rehab_draft_set_current (get_draft (fixture), schedule, NULL);
}

/* Gives the sheet a key, as the window does when a day has the keyboard. */
static gboolean
press (GtkWidget      *page,
       guint           keyval,
       GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (get_sheet (page)));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }

  return handled;
}

static GtkWidget *
get_entry (GtkWidget *page)
{
  return programme_fixture_find (GTK_WIDGET (get_sheet (page)), GTK_TYPE_ENTRY, 0);
}

static void
press_in_entry (GtkWidget *page,
                guint      keyval)
{
  GtkWidget *entry = get_entry (page);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  if (!handled && keyval == GDK_KEY_Return)
    g_signal_emit_by_name (entry, "activate");
}

/* Types a session into the day that has the keyboard: its first letter opens the entry. */
static void
type (GtkWidget  *page,
      const char *text,
      guint       end)
{
  int position = 1;

  g_assert_true (press (page, gdk_unicode_to_keyval ((guint32) text[0]), 0));
  g_assert_nonnull (get_entry (page));
  gtk_editable_insert_text (GTK_EDITABLE (get_entry (page)), text + 1, -1, &position);
  press_in_entry (page, end);
}

static void
focus (GtkWidget *page,
       int        week,
       int        day)
{
  g_assert_true (rehab_running_sheet_focus_place (get_sheet (page), (RehabRunningPlace) { week, day, 0 }));
}

static void
assert_place (GtkWidget *page,
              int        week,
              int        day)
{
  RehabRunningPlace place = rehab_running_sheet_get_place (get_sheet (page));

  g_assert_cmpint (place.week, ==, week);
  g_assert_cmpint (place.day, ==, day);
}

/* The sessions of a day as they are told, with "; " between. */
static char *
dup_day (const RehabRunningSchedule *schedule,
         int                         week,
         int                         day)
{
  GString *words = g_string_new (NULL);
  guint n;
  guint first = rehab_running_schedule_find_day (schedule, week, day, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *session = rehab_running_session_dup_words (rehab_running_schedule_get_nth (schedule, first + i));

      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", session);
    }

  return g_string_free_and_steal (words);
}

/* What is edited, and what the next start of the program would read. */
static void
assert_day (ProgrammeFixture *fixture,
            int               week,
            int               day,
            const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans =
    rehab_running_plan_table_list_of_episode (rehab_clinic_get_store (fixture->clinic), get_episode_id (fixture), &error);
  g_autofree char *shown = dup_day (get_schedule (fixture), week, day);
  g_autofree char *kept = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (plans->len, >, 0);
  kept = dup_day (g_ptr_array_index (plans, plans->len - 1), week, day);
  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpstr (kept, ==, expected);
}

static gboolean
has_label (GtkWidget  *page,
           const char *text)
{
  for (guint i = 0; TRUE; i++)
    {
      GtkWidget *label = programme_fixture_find (page, GTK_TYPE_LABEL, i);

      if (label == NULL)
        return FALSE;
      if (gtk_widget_get_mapped (label) && strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
        return TRUE;
    }
}

static GtkWidget *
find_button (GtkWidget  *inside,
             const char *label)
{
  return programme_fixture_find_labelled (inside, GTK_TYPE_BUTTON, label);
}

/* Gives the open dialog its reason and accepts it. */
static void
answer (ProgrammeFixture *fixture,
        const char       *reason,
        const char       *accept)
{
  AdwDialog *dialog = programme_fixture_get_dialog (fixture);
  GtkWidget *form = programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_RECORD_FORM, 0);

  gtk_editable_set_text (GTK_EDITABLE (rehab_record_form_get_row (REHAB_RECORD_FORM (form), "reason")), reason);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), accept), "clicked");
  programme_fixture_wait (50);
}

static void
test_starts_empty (ProgrammeFixture *fixture,
                   gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  AdwDialog *dialog;

  g_assert_true (has_label (page, "Start from a published progression"));
  g_assert_false (programme_fixture_activate (page, "running.save"));
  g_assert_true (programme_fixture_activate (page, "running.start"));
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);
  g_assert_true (has_label (GTK_WIDGET (dialog), "not measured"));
  g_assert_true (has_label (GTK_WIDGET (dialog), "Mon 23 Nov: Run 10 min"));
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Start"), "clicked");
  programme_fixture_wait (50);

  g_assert_null (programme_fixture_get_dialog (fixture));
  assert_place (page, 0, 0);
  assert_day (fixture, 0, 0, "Run 10 min, “walk and run in turns”");
  g_assert_true (programme_fixture_activate (page, "running.undo"));
  g_assert_true (has_label (page, "Start from a published progression"));
}

static void
test_types_and_moves_as_in_a_spreadsheet (ProgrammeFixture *fixture,
                                          gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  start_free (fixture);
  assert_place (page, 0, 0);
  type (page, "run 5 km", GDK_KEY_Tab);
  assert_place (page, 0, 1);
  assert_day (fixture, 0, 0, "Run 5 km");
  press (page, GDK_KEY_Right, 0);
  type (page, "6 x 1/2 min", GDK_KEY_Return);
  assert_place (page, 0, 2);
  assert_day (fixture, 0, 2, "Run 6 × (1 min run, 2 min walk)");

  press (page, GDK_KEY_Down, 0);
  assert_place (page, 1, 2);
  press (page, GDK_KEY_d, GDK_CONTROL_MASK);
  assert_day (fixture, 1, 2, "Run 6 × (1 min run, 2 min walk)");
  press (page, GDK_KEY_End, 0);
  press (page, GDK_KEY_Right, 0);
  assert_place (page, 2, 0);
  press (page, GDK_KEY_Home, GDK_CONTROL_MASK);
  press (page, GDK_KEY_Left, 0);
  press (page, GDK_KEY_Up, 0);
  assert_place (page, 0, 0);

  /* A second session of the day; keys work on the one that is chosen. */
  press (page, GDK_KEY_plus, 0);
  gtk_editable_set_text (GTK_EDITABLE (get_entry (page)), "strides 4 x 80 m");
  press_in_entry (page, GDK_KEY_Return);
  assert_day (fixture, 0, 0, "Run 5 km; Strides 4 × 80 m");
  press (page, GDK_KEY_Down, 0);
  assert_place (page, 0, 0);
  press (page, GDK_KEY_Right, GDK_ALT_MASK);
  assert_place (page, 0, 1);
  assert_day (fixture, 0, 0, "Run 5 km");
  assert_day (fixture, 0, 1, "Strides 4 × 80 m");
  press (page, GDK_KEY_Delete, 0);
  assert_day (fixture, 0, 1, "");
  g_assert_true (has_label (page, "Removed: Strides"));

  /* A whole week. */
  press (page, GDK_KEY_space, GDK_SHIFT_MASK);
  press (page, GDK_KEY_c, GDK_CONTROL_MASK);
  focus (page, 5, 0);
  press (page, GDK_KEY_v, GDK_CONTROL_MASK);
  assert_day (fixture, 5, 0, "Run 5 km");
  assert_day (fixture, 5, 2, "Run 6 × (1 min run, 2 min walk)");

  /* Words are edited; typing takes the place of what is there. */
  focus (page, 5, 0);
  press (page, GDK_KEY_F2, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (page))), ==, "Run 5 km");
  press_in_entry (page, GDK_KEY_Escape);
  type (page, "run 7 km", GDK_KEY_Return);
  assert_day (fixture, 5, 0, "Run 7 km");
}

static void
test_right_to_left (ProgrammeFixture *fixture,
                    gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  start_free (fixture);
  gtk_widget_set_direction (GTK_WIDGET (get_sheet (page)), GTK_TEXT_DIR_RTL);
  focus (page, 1, 3);
  press (page, GDK_KEY_Left, 0);
  assert_place (page, 1, 4);
  press (page, GDK_KEY_Right, 0);
  press (page, GDK_KEY_Right, 0);
  assert_place (page, 1, 2);
}

static void
test_refuses_and_keeps_what_was_typed (ProgrammeFixture *fixture,
                                       gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);

  start_free (fixture);
  focus (page, 0, 3);
  type (page, "blurb 9", GDK_KEY_Return);
  g_assert_nonnull (get_entry (page));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (page))), ==, "blurb 9");
  g_assert_true (has_label (page, "cannot be read"));
  assert_day (fixture, 0, 3, "");

  /* Left with the pointer it stays at its day, and keeps the page from being left unseen. */
  g_assert_false (rehab_case_page_finish (REHAB_CASE_PAGE (page)));
  g_assert_null (get_entry (page));
  g_assert_true (has_label (page, "blurb 9"));
  g_assert_true (programme_fixture_activate (page, "running.save"));
  g_assert_null (programme_fixture_get_dialog (fixture));
  g_assert_true (has_label (page, "Not saved"));

  focus (page, 0, 3);
  press (page, GDK_KEY_F2, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (page))), ==, "blurb 9");
  gtk_editable_set_text (GTK_EDITABLE (get_entry (page)), "run 9 km");
  press_in_entry (page, GDK_KEY_Return);
  assert_day (fixture, 0, 3, "Run 9 km");
  g_assert_true (rehab_case_page_finish (REHAB_CASE_PAGE (page)));
  g_assert_false (has_label (page, "blurb"));
}

/* Six weeks are typed; where two things rise it is pointed out, answered, and saved; a reason is stale when more rises. */
static void
test_one_thing_at_a_time (ProgrammeFixture *fixture,
                          gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  const RehabRunningReason *reason;
  const RehabCase *rehab_case;
  AdwDialog *dialog;

  start_free (fixture);
  for (int week = 0; week < 6; week++)
    for (int day = 0; day < 6; day += 2)
      {
        focus (page, week, day);
        type (page, "run 5 km", GDK_KEY_Return);
      }
  g_assert_false (has_label (page, "Rise together"));

  /* Climb alone is one thing; with the distance it is two. */
  focus (page, 3, 4);
  type (page, "hills 5 km 40 m climb", GDK_KEY_Return);
  g_assert_false (has_label (page, "Rise together"));
  focus (page, 3, 0);
  type (page, "run 9 km", GDK_KEY_Return);
  g_assert_true (has_label (page, "Rise together"));
  g_assert_true (has_label (page, "F91"));

  /* Saving asks for the reason first; without one it does not go on. */
  g_assert_true (programme_fixture_activate (page, "running.save"));
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_nonnull (dialog);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Go On with Week 4");
  answer (fixture, "  ", "_Go On");
  g_assert_true (programme_fixture_get_dialog (fixture) == dialog);
  g_assert_true (has_label (GTK_WIDGET (dialog), "This is needed."));
  answer (fixture, "Race on hills", "_Go On");
  g_assert_null (programme_fixture_get_dialog (fixture));
  rehab_case = rehab_case_model_get_case (fixture->model);
  g_assert_cmpuint (rehab_case->running_plans->len, ==, 1);
  g_assert_null (rehab_case->running_draft);
  reason = rehab_running_schedule_find_reason (g_ptr_array_index (rehab_case->running_plans, 0), 3);
  g_assert_cmpstr (reason->reason, ==, "Race on hills");
  g_assert_cmpstr (reason->raised, ==, "distance hills");
  g_assert_true (has_label (page, "Going on: “Race on hills” · AK"));

  /* A further thing makes the reason an old one. */
  focus (page, 3, 6);
  type (page, "run 2 km", GDK_KEY_Return);
  g_assert_true (has_label (page, "does not answer all that rises now"));
  g_assert_true (programme_fixture_activate (page, "running.save"));
  answer (fixture, "Race on hills, travels on Sunday", "_Go On");

  /* Version 2 wants to say why. */
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Save Version 2");
  g_assert_true (has_label (GTK_WIDGET (dialog), "Week of 14 December"));
  answer (fixture, "", "_Save");
  g_assert_true (programme_fixture_get_dialog (fixture) == dialog);
  answer (fixture, "Travels", "_Save");
  g_assert_null (programme_fixture_get_dialog (fixture));
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->running_plans->len, ==, 2);
  g_assert_false (rehab_draft_get_changed (get_draft (fixture)));
}

static void
test_undo_and_a_restart (ProgrammeFixture *fixture,
                         gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (RehabCaseModel) model = NULL;
  g_autoptr (GError) error = NULL;
  guint steps = 0;

  start_free (fixture);
  for (int day = 0; day < 7; day++)
    {
      focus (page, 0, day);
      type (page, "run 5 km", GDK_KEY_Return);
    }
  while (programme_fixture_activate (page, "running.undo"))
    steps++;
  g_assert_cmpuint (steps, ==, 8);
  while (programme_fixture_activate (page, "running.redo"))
    steps--;
  g_assert_cmpuint (steps, ==, 0);
  assert_day (fixture, 0, 6, "Run 5 km");

  /* As after a kill: nothing is finished, and another model reads the file. */
  model = rehab_case_model_new (fixture->clinic, fixture->patient, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_running_schedule_equal (rehab_draft_get_current (rehab_case_model_get_running_draft (model)), get_schedule (fixture)));
  g_assert_true (rehab_case_model_get_running_restored (model));
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), model);
  programme_fixture_wait (50);
  g_assert_true (has_label (page, "Unsaved changes are kept from last time"));
  g_assert_true (programme_fixture_activate (page, "running.discard"));
  g_assert_false (has_label (page, "Unsaved changes are kept from last time"));
  g_assert_null (rehab_case_model_get_case (model)->running_draft);
  rehab_case_page_set_model (REHAB_CASE_PAGE (page), NULL);
}

static void
test_goes_back_to_a_version (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  GtkWidget *list;

  start_free (fixture);
  type (page, "run 5 km", GDK_KEY_Return);
  g_assert_true (programme_fixture_activate (page, "running.save"));
  type (page, "run 6 km", GDK_KEY_Return);
  g_assert_true (programme_fixture_activate (page, "running.save"));
  answer (fixture, "Longer", "_Save");

  list = programme_fixture_find (page, REHAB_TYPE_RUNNING_SHEET, 0);
  g_assert_nonnull (list);
  g_signal_emit_by_name (programme_fixture_find (page, g_type_from_name ("RehabRunningVersionList"), 0), "chosen",
                         rehab_running_schedule_get_plan (g_ptr_array_index (rehab_case_model_get_case (fixture->model)->running_plans, 0))->id);
  programme_fixture_wait (50);
  g_assert_true (has_label (page, "Version 1 as it was saved"));
  g_assert_true (has_label (page, "Run 5\u00a0km"));

  /* What is saved cannot be typed into. */
  focus (page, 0, 0);
  press (page, GDK_KEY_r, 0);
  g_assert_null (get_entry (page));
  press (page, GDK_KEY_Delete, 0);
  g_assert_true (has_label (page, "Run 5\u00a0km"));

  g_assert_true (programme_fixture_activate (page, "running.restore"));
  assert_day (fixture, 0, 0, "Run 5 km");
  g_assert_true (programme_fixture_activate (page, "running.save"));
  {
    AdwDialog *dialog = programme_fixture_get_dialog (fixture);
    GtkWidget *form = programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_RECORD_FORM, 0);

    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (rehab_record_form_get_row (REHAB_RECORD_FORM (form), "reason"))), ==,
                     "Back to version 1");
    g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Save"), "clicked");
  }
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->running_plans->len, ==, 3);
}

static void
test_closed_episode_is_read_only (ProgrammeFixture *fixture,
                                  gconstpointer     unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) closed = NULL;
  RehabEpisode values;
  GtkWidget *page;

  start_free (fixture);
  values = *rehab_case_model_get_case (fixture->model)->episode;
  values.closed_on = rehab_date_new (2026, 11, 20, NULL);
  values.close_reason = REHAB_CLOSE_REASON_STOPPED;
  closed = rehab_episode_new (&values, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, closed, &error));
  g_assert_no_error (error);
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  page = present_page (fixture);
  g_assert_true (has_label (page, "The episode was closed on 20 Nov 2026"));
  focus (page, 0, 0);
  press (page, GDK_KEY_r, 0);
  g_assert_null (get_entry (page));
  g_assert_false (programme_fixture_activate (page, "running.undo"));
  g_assert_false (programme_fixture_activate (page, "running.save"));
  g_assert_false (programme_fixture_activate (page, "running.start"));
}

static void
test_too_many_weeks (ProgrammeFixture *fixture,
                     gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (RehabRunningSchedule) longest = NULL;
  gint64 begun;

  start_free (fixture);
  longest = rehab_running_schedule_with_span (get_schedule (fixture), rehab_date_new (2026, 11, 23, NULL), 104, NULL);
  rehab_draft_set_current (get_draft (fixture), longest, NULL);
  programme_fixture_wait (100);
  press (page, GDK_KEY_End, GDK_CONTROL_MASK);
  assert_place (page, 103, 6);
  press (page, GDK_KEY_plus, GDK_CONTROL_MASK);
  g_assert_true (has_label (page, "at most 104 weeks"));
  g_assert_cmpint (rehab_running_schedule_get_plan (get_schedule (fixture))->weeks, ==, 104);

  /* An edit of a long plan does not keep anybody waiting. */
  begun = g_get_monotonic_time ();
  type (page, "run 5 km", GDK_KEY_Return);
  g_test_message ("an edit of 104 weeks: %.1f ms", (double) (g_get_monotonic_time () - begun) / 1000.0);

  press (page, GDK_KEY_minus, GDK_CONTROL_MASK);
  g_assert_cmpint (rehab_running_schedule_get_plan (get_schedule (fixture))->weeks, ==, 103);
  g_assert_true (has_label (page, "1 week removed"));
}

static void
test_carries_a_week_forward (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  AdwDialog *dialog;

  start_free (fixture);
  type (page, "run 10 km", GDK_KEY_Return);
  press (page, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Copy Week 1 Forward");
  adw_spin_row_set_value (ADW_SPIN_ROW (programme_fixture_find (GTK_WIDGET (dialog), ADW_TYPE_SPIN_ROW, 1)), 2);
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Copy"), "clicked");
  assert_day (fixture, 1, 0, "Run 11 km");
  assert_day (fixture, 2, 0, "Run 12.1 km");
}

static void
test_says_all_of_a_session (ProgrammeFixture *fixture,
                            gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  AdwDialog *dialog;
  GtkWidget *turns;

  start_free (fixture);
  focus (page, 0, 1);
  press (page, GDK_KEY_Return, 0);
  dialog = programme_fixture_get_dialog (fixture);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Week 1, Tue 24 Nov");

  /* What was typed stays where it cannot be. */
  turns = programme_fixture_find (GTK_WIDGET (dialog), REHAB_TYPE_RECORD_FORM, 2);
  gtk_editable_set_text (GTK_EDITABLE (rehab_record_form_get_row (REHAB_RECORD_FORM (turns), "blocks")), "6");
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Save"), "clicked");
  g_assert_true (programme_fixture_get_dialog (fixture) == dialog);
  g_assert_true (has_label (GTK_WIDGET (dialog), "How long is the running of one turn?"));
  gtk_editable_set_text (GTK_EDITABLE (rehab_record_form_get_row (REHAB_RECORD_FORM (turns), "run_minutes")), "1");
  gtk_editable_set_text (GTK_EDITABLE (rehab_record_form_get_row (REHAB_RECORD_FORM (turns), "walk_minutes")), "2");
  g_signal_emit_by_name (find_button (GTK_WIDGET (dialog), "_Save"), "clicked");
  assert_day (fixture, 0, 1, "Run 6 × (1 min run, 2 min walk)");
}

/* Each part has its own commands; the one that was seen last comes first. */
static void
test_parts_of_the_programme (ProgrammeFixture *fixture,
                             gconstpointer     unused)
{
  GtkWidget *page = rehab_programme_parts_new ();

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  programme_fixture_present (fixture, page);
  g_assert_null (programme_fixture_find (page, REHAB_TYPE_RUNNING_PAGE, 0));
  gtk_widget_activate_action (page, "programme.show-part", "s", "running");
  programme_fixture_wait (50);
  g_assert_nonnull (programme_fixture_find (page, REHAB_TYPE_RUNNING_PAGE, 0));
  start_free (fixture);
  focus (page, 0, 3);
  type (page, "blurb", GDK_KEY_Return);

  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (page), "exercises");
  programme_fixture_wait (50);
  g_assert_false (rehab_case_page_finish (REHAB_CASE_PAGE (page)));
  g_assert_true (gtk_widget_get_mapped (programme_fixture_find (page, REHAB_TYPE_RUNNING_PAGE, 0)));
  rehab_programme_parts_show_part (REHAB_PROGRAMME_PARTS (page), "exercises");
}

#define ADD(path, func) \
  g_test_add ("/running-page/" path, ProgrammeFixture, NULL, programme_fixture_set_up, func, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("starts-empty", test_starts_empty);
  ADD ("types-and-moves-as-in-a-spreadsheet", test_types_and_moves_as_in_a_spreadsheet);
  ADD ("right-to-left", test_right_to_left);
  ADD ("refuses-and-keeps-what-was-typed", test_refuses_and_keeps_what_was_typed);
  ADD ("one-thing-at-a-time", test_one_thing_at_a_time);
  ADD ("undo-and-a-restart", test_undo_and_a_restart);
  ADD ("goes-back-to-a-version", test_goes_back_to_a_version);
  ADD ("closed-episode-is-read-only", test_closed_episode_is_read_only);
  ADD ("too-many-weeks", test_too_many_weeks);
  ADD ("carries-a-week-forward", test_carries_a_week_forward);
  ADD ("says-all-of-a-session", test_says_all_of_a_session);
  ADD ("parts-of-the-programme", test_parts_of_the_programme);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
