/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "event-fixture.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-event-dialog.h"
#include "rehab-evidence-card.h"
#include "rehab-pain-rule.h"
#include "rehab-progress-chart.h"
#include "rehab-prose-row.h"

/* The dialog that is up; it has to be one of an event. */
static GtkWidget *
get_dialog (AssessmentFixture *fixture)
{
  AdwDialog *dialog = clinic_fixture_dialog (fixture->window);

  g_assert_true (REHAB_IS_EVENT_DIALOG (dialog));

  return GTK_WIDGET (dialog);
}

static GtkWidget *
open_to_add (AssessmentFixture *fixture)
{
  GtkWidget *page = event_fixture_present_page (fixture);

  g_assert_true (gtk_widget_activate_action (page, "event.add", NULL));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);

  return get_dialog (fixture);
}

static GtkWidget *
open_to_edit (AssessmentFixture *fixture,
              GtkWidget         *page,
              const char        *id)
{
  g_assert_true (gtk_widget_activate_action (page, "event.edit", "s", id));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);

  return get_dialog (fixture);
}

static void
write_result (GtkWidget  *dialog,
              const char *text)
{
  rehab_prose_row_show (REHAB_PROSE_ROW (clinic_fixture_row (dialog, "Result")), text, FALSE);
}

static void
save (AssessmentFixture *fixture,
      GtkWidget         *dialog)
{
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
}

/* Presses keys that the dialog itself listens for. Returns: whether it does */
static gboolean
press (GtkWidget  *dialog,
       const char *keys)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (dialog);
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (keys);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller)
          || gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (controller)) != GTK_SHORTCUT_SCOPE_LOCAL)
        continue;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, dialog, NULL);
        }
    }

  return FALSE;
}

/* What is chosen first is the kind; day and side are filled in; and it is on the time axis with its name. */
static void
test_adds (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *dialog = open_to_add (fixture);
  const RehabCase *record;
  const RehabEvent *event;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autoptr (RehabReadout) readout = NULL;
  g_autofree char *lines = NULL;

  clinic_fixture_wait_until (clinic_fixture_has_focus (dialog, "Kind"));
  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_SHOCKWAVE);
  clinic_fixture_type (dialog, "Title", "Radial shockwave");
  clinic_fixture_type (dialog, "Dose: impulses, energy, device", "2500 impulses, 0.18 mJ/mm²");
  write_result (dialog, "Sore that evening,\nwell next morning.");
  save (fixture, dialog);

  events = event_fixture_list (fixture);
  g_assert_cmpuint (events->len, ==, 1);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpint (event->kind, ==, REHAB_EVENT_KIND_SHOCKWAVE);
  g_assert_cmpint (rehab_date_compare (event->date, assessment_fixture_day (2026, 11, 22)), ==, 0);
  g_assert_cmpint (event->side, ==, REHAB_SIDE_RIGHT);
  g_assert_cmpstr (event->title, ==, "Radial shockwave");
  g_assert_cmpstr (event->detail, ==, "2500 impulses, 0.18 mJ/mm²");
  g_assert_cmpstr (event->result, ==, "Sore that evening,\nwell next morning.");

  record = rehab_case_model_get_case (fixture->model);
  g_assert_cmpuint (record->events->len, ==, 1);
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = record, .today = assessment_fixture_day (2026, 11, 22),
  }, assessment_fixture_day (2026, 10, 2), assessment_fixture_day (2026, 11, 22));
  readout = rehab_progress_chart_dup_readout (chart, event->date);
  lines = g_strjoinv ("\n", readout->lines);
  g_assert_nonnull (strstr (lines, "Shockwave: Radial shockwave"));
}

static guint
count_cards (GtkWidget *dialog)
{
  guint n = 0;

  while (assessment_fixture_descendant (dialog, REHAB_TYPE_EVIDENCE_CARD, n) != NULL)
    n++;

  return n;
}

/* What is published stands beside the form, with its limits, as soon as a kind is chosen. */
static void
test_shows_what_is_published (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  GtkWidget *dialog = open_to_add (fixture);

  g_assert_cmpuint (count_cards (dialog), ==, 0);
  g_assert_true (assessment_fixture_says (dialog, "Choose a kind"));

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_SHOCKWAVE);
  g_assert_cmpuint (count_cards (dialog), ==, 7);
  g_assert_true (assessment_fixture_says (dialog, "An add-on to structured loading, not instead of it."));
  g_assert_true (assessment_fixture_says (dialog, "Cautions"));
  g_assert_true (assessment_fixture_says (dialog, "17 of 20 (85 %)"));
  g_assert_true (assessment_fixture_says (dialog, "6 were lost to surgery"));

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_SURGERY);
  g_assert_false (assessment_fixture_says (dialog, "Cautions"));
  g_assert_true (assessment_fixture_says (dialog, "62 excellent, 30 good, 5 fair, 6 poor."));

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_COMPETITION);
  g_assert_cmpuint (count_cards (dialog), ==, 0);
  g_assert_true (assessment_fixture_says (dialog, "Nothing here belongs to this kind."));

  clinic_fixture_choose (dialog, "Kind", 0);
  g_assert_true (assessment_fixture_says (dialog, "Choose a kind"));
}

/* That the side was filled in can be seen, and so can that another one was chosen. */
static void
test_side (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  GtkWidget *dialog = open_to_add (fixture);
  GtkWidget *row = clinic_fixture_row (dialog, "Side");
  g_autoptr (GPtrArray) events = NULL;

  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "The side of the episode");
  g_assert_false (gtk_widget_has_css_class (row, "other-side"));

  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_LEFT);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "The episode treats the right side");
  g_assert_true (gtk_widget_has_css_class (row, "other-side"));

  /* Another kind changes nothing of that. */
  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_IMAGING);
  save (fixture, dialog);
  events = event_fixture_list (fixture);
  g_assert_cmpint (((const RehabEvent *) g_ptr_array_index (events, 0))->side, ==, REHAB_SIDE_LEFT);
}

/* A competition is on neither side. */
static void
test_no_side (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *dialog = open_to_add (fixture);
  g_autoptr (GPtrArray) events = NULL;

  g_assert_true (gtk_widget_get_visible (clinic_fixture_row (dialog, "Side")));
  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_COMPETITION);
  g_assert_false (gtk_widget_get_visible (clinic_fixture_row (dialog, "Side")));
  save (fixture, dialog);

  events = event_fixture_list (fixture);
  g_assert_cmpint (((const RehabEvent *) g_ptr_array_index (events, 0))->side, ==, REHAB_SIDE_NOT_ASKED);
}

/* What cannot be is said in a sentence, and stays as it was typed. */
static void
test_complains (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  static const struct
  {
    guint kind;
    const char *date;
    const char *complaint; /* NULL: nothing wrong with the day */
  } entries[] = {
    { REHAB_EVENT_KIND_IMAGING, "", "This is needed." },
    { REHAB_EVENT_KIND_IMAGING, "last week", "Enter a date as day, month and year with four digits, such as 3.4.1999." },
    { REHAB_EVENT_KIND_IMAGING, "31.2.2026", "Enter a date as day, month and year with four digits, such as 3.4.1999." },
    { REHAB_EVENT_KIND_IMAGING, "2.4.1999", "This day is before the date of birth." },
    { REHAB_EVENT_KIND_IMAGING, "31.12.1899", "This day is too long ago." },
    { REHAB_EVENT_KIND_SURGERY, "23.11.2026", "This day is in the future. Only a referral or a competition can be planned." },
    { REHAB_EVENT_KIND_COMPETITION, "23.11.2062", "This day is more than two years ahead." },
  };
  GtkWidget *dialog = open_to_add (fixture);

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GPtrArray) events = NULL;

      g_test_message ("%s", entries[i].date);
      clinic_fixture_choose (dialog, "Kind", entries[i].kind);
      clinic_fixture_type (dialog, "Date", entries[i].date);
      clinic_fixture_click (dialog, "_Save");

      g_assert_cmpstr (clinic_fixture_complaint (dialog, "Date"), ==, entries[i].complaint);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Date"))), ==, entries[i].date);
      g_assert_true (clinic_fixture_has_focus (dialog, "Date"));
      g_assert_true (get_dialog (fixture) == dialog);

      events = event_fixture_list (fixture);
      g_assert_cmpuint (events->len, ==, 0);
    }

  clinic_fixture_choose (dialog, "Kind", 0);
  clinic_fixture_type (dialog, "Date", "22.11.2026");
  clinic_fixture_click (dialog, "_Save");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Kind"), ==, "This is needed.");
  g_assert_null (clinic_fixture_complaint (dialog, "Date"));

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_REFERRAL);
  clinic_fixture_type (dialog, "Date", "1.12.2026");
  save (fixture, dialog);
}

static GtkWidget *
find_suggestion (GtkWidget *menu_button,
                 guint      n)
{
  GtkWidget *box = gtk_popover_get_child (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu_button)));
  GtkWidget *button = assessment_fixture_descendant (box, GTK_TYPE_BUTTON, n);

  g_assert_nonnull (button);

  return button;
}

/* Titles that are often used are one choice away; what is given several times is numbered. */
static void
test_suggests_titles (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  GtkWidget *dialog;
  GtkWidget *button;
  GtkWidget *suggestion;

  event_fixture_save (fixture, &(RehabEvent) { .date = assessment_fixture_day (2026, 11, 1), .kind = REHAB_EVENT_KIND_SHOCKWAVE });
  event_fixture_save (fixture, &(RehabEvent) { .date = assessment_fixture_day (2026, 11, 8), .kind = REHAB_EVENT_KIND_SHOCKWAVE });
  dialog = open_to_add (fixture);
  button = clinic_fixture_find (clinic_fixture_row (dialog, "Title"), GTK_TYPE_MENU_BUTTON);
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Suggested titles");

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_IMAGING);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (assessment_fixture_says (find_suggestion (button, 0), "MRI of the pelvis"));

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_SHOCKWAVE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  suggestion = find_suggestion (button, 1);
  g_assert_true (assessment_fixture_says (suggestion, "Focused shockwave, session 3"));

  g_signal_emit_by_name (suggestion, "clicked");
  clinic_fixture_wait_until (!gtk_menu_button_get_active (GTK_MENU_BUTTON (button)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Title"))), ==,
                   "Focused shockwave, session 3");
  g_assert_true (clinic_fixture_has_focus (dialog, "Title"));

  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_closes_unasked_while_nothing_is_entered (AssessmentFixture *fixture,
                                              gconstpointer      unused)
{
  GtkWidget *dialog = open_to_add (fixture);

  adw_dialog_close (ADW_DIALOG (dialog));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
}

static void
test_asks_before_discarding (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  GtkWidget *dialog = open_to_add (fixture);
  g_autoptr (GPtrArray) events = NULL;

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_INJECTION);
  clinic_fixture_type (dialog, "Title", "Steroid");
  adw_dialog_close (ADW_DIALOG (dialog));
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->window)));
  clinic_fixture_answer (fixture->window, "_Keep Editing");
  g_assert_true (get_dialog (fixture) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Title"))), ==, "Steroid");

  adw_dialog_close (ADW_DIALOG (dialog));
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->window)));
  clinic_fixture_answer (fixture->window, "_Discard");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);

  events = event_fixture_list (fixture);
  g_assert_cmpuint (events->len, ==, 0);
}

/* By keys alone, from the long text in which Return is a new line. */
static void
test_saves_by_key (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  GtkWidget *dialog = open_to_add (fixture);
  g_autoptr (GPtrArray) events = NULL;

  g_assert_true (press (dialog, "<Control>s"));
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Kind"), ==, "This is needed.");

  clinic_fixture_choose (dialog, "Kind", REHAB_EVENT_KIND_IMAGING);
  gtk_widget_grab_focus (clinic_fixture_row (dialog, "Result"));
  g_assert_true (press (dialog, "<Control>s"));
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
  events = event_fixture_list (fixture);
  g_assert_cmpuint (events->len, ==, 1);
}

static void
test_edits (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  g_autofree char *id = g_strdup (event_fixture_save (fixture, &(RehabEvent) {
    .date = assessment_fixture_day (2026, 11, 3), .kind = REHAB_EVENT_KIND_IMAGING, .side = REHAB_SIDE_NOT_ASKED,
    .title = "MRI of the pelvis", .result = "Thickened origin.",
  }));
  GtkWidget *page = event_fixture_present_page (fixture);
  GtkWidget *dialog = open_to_edit (fixture, page, id);
  g_autofree char *result = NULL;
  g_autoptr (GPtrArray) events = NULL;
  const RehabEvent *event;

  /* A side that was not asked is not turned into that of the episode. */
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (clinic_fixture_row (dialog, "Side"))), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Date"))), ==, "3.11.2026");
  result = rehab_prose_row_dup_text (REHAB_PROSE_ROW (clinic_fixture_row (dialog, "Result")));
  g_assert_cmpstr (result, ==, "Thickened origin.");
  g_assert_cmpuint (count_cards (dialog), ==, 4);

  clinic_fixture_type (dialog, "Date", "4.11.2026");
  save (fixture, dialog);

  events = event_fixture_list (fixture);
  g_assert_cmpuint (events->len, ==, 1);
  event = g_ptr_array_index (events, 0);
  g_assert_cmpstr (event->id, ==, id);
  g_assert_cmpint (rehab_date_compare (event->date, assessment_fixture_day (2026, 11, 4)), ==, 0);
  g_assert_cmpint (event->side, ==, REHAB_SIDE_NOT_ASKED);
  g_assert_cmpstr (event->result, ==, "Thickened origin.");
}

/* Gone at once, and back with one press, just as it was. */
static void
test_deletes_and_brings_back (AssessmentFixture *fixture,
                              gconstpointer      unused)
{
  g_autofree char *id = g_strdup (event_fixture_save (fixture, &(RehabEvent) {
    .date = assessment_fixture_day (2026, 11, 3), .kind = REHAB_EVENT_KIND_INJECTION, .side = REHAB_SIDE_RIGHT,
    .title = "A & B <mixed>", .result = "Nothing changed.",
  }));
  g_autoptr (RehabEvent) before =
    rehab_record_ref (g_ptr_array_index (rehab_case_model_get_case (fixture->model)->events, 0));
  GtkWidget *page = event_fixture_present_page (fixture);
  GtkWidget *overlay = gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *dialog = open_to_edit (fixture, page, id);
  GtkWidget *row = clinic_fixture_row (dialog, "_Delete Event");
  g_autoptr (GPtrArray) gone = NULL;
  g_autoptr (GPtrArray) back = NULL;

  g_signal_emit_by_name (row, "activated");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
  gone = event_fixture_list (fixture);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->events->len, ==, 0);
  g_assert_true (assessment_fixture_says (overlay, "A & B <mixed> deleted"));

  clinic_fixture_wait_until (clinic_fixture_find_button (overlay, "_Undo") != NULL);
  clinic_fixture_click (overlay, "_Undo");
  back = event_fixture_list (fixture);
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_true (rehab_record_equal (g_ptr_array_index (back, 0), before));
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->events->len, ==, 1);
}

/* By then somebody else may be shown: the event goes back to whose it is, and the page stays. */
static void
test_brings_back_to_whose_it_is (AssessmentFixture *fixture,
                                 gconstpointer      unused)
{
  g_autofree char *id = g_strdup (event_fixture_save (fixture, &(RehabEvent) {
    .date = assessment_fixture_day (2026, 11, 3), .kind = REHAB_EVENT_KIND_SURGERY,
  }));
  GtkWidget *page = event_fixture_present_page (fixture);
  GtkWidget *overlay = gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY);
  RehabPatient *other = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Okafor" });
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (other), .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = assessment_fixture_day (2026, 11, 1),
  }, NULL);
  GtkWidget *dialog = open_to_edit (fixture, page, id);
  g_autoptr (GPtrArray) back = NULL;

  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, NULL));

  g_signal_emit_by_name (clinic_fixture_row (dialog, "_Delete Event"), "activated");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
  g_assert_true (assessment_fixture_says (overlay, "Surgery deleted"));

  {
    g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, other, NULL);

    rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), model);
    clinic_fixture_wait_until (clinic_fixture_find_button (overlay, "_Undo") != NULL);
    clinic_fixture_click (overlay, "_Undo");
    g_assert_true (rehab_patient_page_get_model (REHAB_PATIENT_PAGE (page)) == model);
    clinic_fixture_wait_until (assessment_fixture_says (overlay, "Event brought back"));
    rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  }

  back = event_fixture_list (fixture);
  g_assert_cmpuint (back->len, ==, 1);
  g_assert_cmpstr (((const RehabEvent *) g_ptr_array_index (back, 0))->id, ==, id);
}

/* What is gone already cannot be deleted: that is said, and the dialog stays. */
static void
test_says_what_failed (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  g_autofree char *id = g_strdup (event_fixture_save (fixture, &(RehabEvent) {
    .date = assessment_fixture_day (2026, 11, 3), .kind = REHAB_EVENT_KIND_SURGERY, .title = "Repair",
  }));
  GtkWidget *page = event_fixture_present_page (fixture);
  GtkWidget *dialog = open_to_edit (fixture, page, id);

  g_assert_true (rehab_event_table_remove (rehab_clinic_get_store (fixture->clinic), id, NULL));
  g_signal_emit_by_name (clinic_fixture_row (dialog, "_Delete Event"), "activated");
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->window)));
  clinic_fixture_answer (fixture->window, "_Close");
  g_assert_true (get_dialog (fixture) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Title"))), ==, "Repair");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* Without an episode there is nothing to add to: the command is off. */
static void
test_without_episode (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  RehabPatient *other = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Okafor" });
  GtkWidget *page = event_fixture_present_page (fixture);
  g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, other, NULL);

  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), model);
  gtk_widget_activate_action (page, "event.add", NULL);
  g_assert_null (clinic_fixture_dialog (fixture->window));

  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  gtk_widget_activate_action (page, "event.add", NULL);
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) != NULL);
  adw_dialog_force_close (ADW_DIALOG (get_dialog (fixture)));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/event-dialog/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("adds", test_adds);
  ADD ("published", test_shows_what_is_published);
  ADD ("side", test_side);
  ADD ("no-side", test_no_side);
  ADD ("complains", test_complains);
  ADD ("suggests-titles", test_suggests_titles);
  ADD ("closes-unasked", test_closes_unasked_while_nothing_is_entered);
  ADD ("asks-before-discarding", test_asks_before_discarding);
  ADD ("saves-by-key", test_saves_by_key);
  ADD ("edits", test_edits);
  ADD ("deletes", test_deletes_and_brings_back);
  ADD ("deletes-elsewhere", test_brings_back_to_whose_it_is);
  ADD ("says-what-failed", test_says_what_failed);
  ADD ("without-episode", test_without_episode);
#undef ADD

  return g_test_run ();
}
