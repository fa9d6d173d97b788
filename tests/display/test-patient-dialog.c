/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-assessment-table.h"
#include "rehab-patient-dialog.h"
#include "rehab-prose-row.h"

/* How often it said that it saved, and whom. */
typedef struct
{
  guint n;
  char *patient_id;
} Saved;

static void
saved_cb (AdwDialog  *dialog,
          const char *patient_id,
          Saved      *saved)
{
  saved->n++;
  g_set_str (&saved->patient_id, patient_id);
}

static GtkWidget *
present (AssessmentFixture *fixture,
         AdwDialog         *dialog,
         Saved             *saved)
{
  GtkWidget *below = gtk_label_new ("Below");

  *saved = (Saved) { 0 };
  clinic_fixture_present (fixture, below);
  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), saved);
  adw_dialog_present (dialog, below);
  g_assert_true (clinic_fixture_dialog (fixture->window) == dialog);
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (dialog)));

  return GTK_WIDGET (dialog);
}

static gboolean
is_open (AssessmentFixture *fixture,
         GtkWidget         *dialog)
{
  return clinic_fixture_dialog (fixture->window) == ADW_DIALOG (dialog);
}

static guint
count_patients (AssessmentFixture *fixture)
{
  return g_list_model_get_n_items (rehab_clinic_get_patients (fixture->clinic));
}

static void
test_saves_patient_and_episode (AssessmentFixture *fixture,
                                gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, NULL), &saved);
  RehabPatient *patient;
  const RehabEpisode *episode;

  clinic_fixture_type (dialog, "Family name", " Okafor ");
  clinic_fixture_type (dialog, "Given name", "Ada");
  clinic_fixture_type (dialog, "Date of birth", "3.4.1999");
  clinic_fixture_choose (dialog, "Sport", REHAB_SPORT_SPRINT);
  clinic_fixture_type (dialog, "Event or position", "400 m");
  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_LEFT);
  clinic_fixture_type (dialog, "Onset", "1.9.2026");
  clinic_fixture_type (dialog, "Goal", "Run the spring season");
  clinic_fixture_click (dialog, "_Save");

  clinic_fixture_wait_until (!is_open (fixture, dialog));
  g_assert_cmpuint (saved.n, ==, 1);
  g_assert_cmpuint (count_patients (fixture), ==, 2);

  patient = rehab_clinic_find_patient (fixture->clinic, saved.patient_id);
  g_assert_cmpstr (rehab_patient_get_name (patient), ==, "Okafor, Ada");
  g_assert_cmpint (rehab_patient_get_details (patient)->sport, ==, REHAB_SPORT_SPRINT);
  g_assert_cmpuint (rehab_patient_get_details (patient)->birth_date.julian, ==, assessment_fixture_day (1999, 4, 3).julian);

  episode = rehab_patient_get_episode (patient);
  g_assert_cmpint (episode->side, ==, REHAB_SIDE_LEFT);
  g_assert_cmpint (episode->pain_rule, ==, REHAB_PAIN_RULE_KIND_GOOM);
  g_assert_cmpstr (episode->goal, ==, "Run the spring season");
  g_assert_cmpuint (episode->opened_on.julian, ==, rehab_clinic_get_today (fixture->clinic).julian);
  g_assert_cmpuint (episode->onset_date.julian, ==, assessment_fixture_day (2026, 9, 1).julian);
  g_free (saved.patient_id);
}

/* An episode that nobody began to fill in is not opened. */
static void
test_saves_patient_alone (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, NULL), &saved);

  clinic_fixture_type (dialog, "Family name", "Okafor");
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  g_assert_null (rehab_patient_get_episode (rehab_clinic_find_patient (fixture->clinic, saved.patient_id)));
  g_free (saved.patient_id);
}

/* What cannot be is said below its row, stays as typed, and nothing is stored. */
static void
test_refuses (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  const struct
  {
    const char *title;
    const char *text;
    const char *complaint;
  } entries[] = {
    { "Family name", "", "This is needed." },
    { "Family name", letters->str, "This is too long: at most 80 characters fit." },
    { "Date of birth", "23.11.2026", "This day is in the future." },
    { "Date of birth", "1.1.1901", "This day is too long ago." },
    { "Date of birth", "3.4.99", "Enter a date as day, month and year with four digits, such as 3.4.1999." },
    { "Onset", "23.11.2026", "This day is in the future." },
    { "Onset", "last summer", "Enter a date as day, month and year with four digits, such as 3.4.1999." },
  };

  for (int i = 0; i < 300; i++)
    g_string_append_c (letters, 'x');

  for (size_t i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const char *text = i == 1 ? letters->str : entries[i].text;
      Saved saved;
      GtkWidget *dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, NULL), &saved);

      g_test_message ("%s: “%s”", entries[i].title, text);
      clinic_fixture_type (dialog, "Family name", "Okafor");
      clinic_fixture_choose (dialog, "Side", REHAB_SIDE_LEFT);
      clinic_fixture_type (dialog, entries[i].title, text);
      clinic_fixture_click (dialog, "_Save");

      g_assert_true (is_open (fixture, dialog));
      g_assert_cmpstr (clinic_fixture_complaint (dialog, entries[i].title), ==, entries[i].complaint);
      g_assert_true (clinic_fixture_has_focus (dialog, entries[i].title));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, entries[i].title))), ==, text);
      g_assert_cmpuint (saved.n, ==, 0);
      g_assert_cmpuint (count_patients (fixture), ==, 1);

      adw_dialog_force_close (ADW_DIALOG (dialog));
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
    }
}

/* An episode that is begun needs a side; mended, it saves one patient. */
static void
test_mends (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, NULL), &saved);

  clinic_fixture_type (dialog, "Family name", "Okafor");
  clinic_fixture_type (dialog, "Goal", "Run again");
  clinic_fixture_click (dialog, "_Save");
  g_assert_nonnull (clinic_fixture_complaint (dialog, "Side"));
  g_assert_cmpuint (count_patients (fixture), ==, 1);

  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_BOTH);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  g_assert_cmpuint (saved.n, ==, 1);
  g_assert_cmpuint (count_patients (fixture), ==, 2);
  g_free (saved.patient_id);
}

static void
test_edits (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, fixture->patient), &saved);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Family name"))), ==, "Adeyemi");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (clinic_fixture_row (dialog, "Date of birth"))), ==, "3.4.1999");
  /* The episode is edited elsewhere. */
  g_assert_null (clinic_fixture_find_row (dialog, "Side"));

  clinic_fixture_type (dialog, "Family name", "Adeyemi-Jones");
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  g_assert_cmpstr (rehab_patient_get_name (fixture->patient), ==, "Adeyemi-Jones, Tola");
  g_assert_cmpuint (count_patients (fixture), ==, 1);
  g_free (saved.patient_id);
}

static void
test_edits_episode (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new_edit_episode (fixture->clinic, fixture->patient, rehab_patient_get_episode (fixture->patient)), &saved);
  g_autofree char *id = g_strdup (rehab_patient_get_episode (fixture->patient)->id);

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (clinic_fixture_row (dialog, "Side"))), ==, REHAB_SIDE_RIGHT);

  /* After the episode was opened. */
  clinic_fixture_type (dialog, "Onset", "3.10.2026");
  clinic_fixture_click (dialog, "_Save");
  g_assert_cmpstr (clinic_fixture_complaint (dialog, "Onset"), ==, "Two of the entries contradict each other.");

  clinic_fixture_type (dialog, "Onset", "2.10.2026");
  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_LEFT);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  g_assert_cmpint (rehab_patient_get_episode (fixture->patient)->side, ==, REHAB_SIDE_LEFT);
  g_assert_cmpstr (rehab_patient_get_episode (fixture->patient)->id, ==, id);
  g_free (saved.patient_id);
}

/* What was examined speaks of one side: that is not to be changed under it. */
static void
test_keeps_the_side_once_begun (AssessmentFixture *fixture,
                                gconstpointer      unused)
{
  Saved saved;
  const RehabEpisode *episode = rehab_patient_get_episode (fixture->patient);
  g_autoptr (RehabAssessment) assessment =
    rehab_assessment_new (&(RehabAssessment) {
    .episode_id = episode->id,
    .date = rehab_clinic_get_today (fixture->clinic),
    .kind = REHAB_ASSESSMENT_KIND_INITIAL,
  }, NULL);
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new_edit_episode (fixture->clinic, fixture->patient, rehab_patient_get_episode (fixture->patient)), &saved);

  g_assert_true (gtk_widget_get_sensitive (clinic_fixture_row (dialog, "Side")));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  g_assert_true (rehab_assessment_table_save (rehab_clinic_get_store (fixture->clinic), assessment, NULL));
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  dialog = present (fixture, rehab_patient_dialog_new_edit_episode (fixture->clinic, fixture->patient, rehab_patient_get_episode (fixture->patient)), &saved);
  g_assert_false (gtk_widget_get_sensitive (clinic_fixture_row (dialog, "Side")));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (clinic_fixture_row (dialog, "Side"))), !=, "");
  g_assert_true (gtk_widget_get_sensitive (clinic_fixture_row (dialog, "Goal")));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

/* An episode of the other side is opened beside the one that goes on. */
static void
test_opens_other_side (AssessmentFixture *fixture,
                       gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new_episode (fixture->clinic, fixture->patient), &saved);

  g_assert_true (gtk_widget_get_sensitive (clinic_fixture_row (dialog, "Side")));
  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_LEFT);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  g_assert_cmpuint (rehab_patient_count_open (fixture->patient), ==, 2);
  g_assert_cmpint (rehab_patient_get_side (fixture->patient), ==, REHAB_SIDE_BOTH);
  g_free (saved.patient_id);
}

/* A second one of the same side is pointed out, and not opened by accident. */
static void
test_asks_about_same_side (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new_episode (fixture->clinic, fixture->patient), &saved);

  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_RIGHT);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->window)));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (clinic_fixture_alert (fixture->window)), "RIGHT side, since 2 Oct 2026"));
  clinic_fixture_answer (fixture->window, "_Cancel");
  g_assert_true (is_open (fixture, dialog));
  g_assert_cmpuint (rehab_patient_get_episodes (fixture->patient)->len, ==, 1);

  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (ADW_IS_ALERT_DIALOG (clinic_fixture_dialog (fixture->window)));
  clinic_fixture_answer (fixture->window, "_Open Second Episode");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  g_assert_cmpuint (rehab_patient_count_open (fixture->patient), ==, 2);
  g_free (saved.patient_id);
}

static void
test_squads (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog;
  RehabPatient *patient;

  clinic_fixture_add_squad (fixture, "Distance");
  clinic_fixture_add_squad (fixture, "Sprint");
  dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, NULL), &saved);

  clinic_fixture_type (dialog, "Family name", "Okafor");
  g_assert_false (gtk_widget_get_visible (clinic_fixture_row (dialog, "Name of the squad")));
  clinic_fixture_choose (dialog, "Squad", 2);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  patient = rehab_clinic_find_patient (fixture->clinic, saved.patient_id);
  g_assert_cmpstr (rehab_patient_get_squad_name (patient), ==, "Sprint");
  g_clear_pointer (&saved.patient_id, g_free);
}

/* A squad made on the way is the one that the patient is in, however often Save is pressed until all is well. */
static void
test_new_squad (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog;
  RehabPatient *patient;

  clinic_fixture_add_squad (fixture, "Distance");
  clinic_fixture_add_squad (fixture, "Sprint");
  dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, NULL), &saved);

  clinic_fixture_type (dialog, "Family name", "Okafor");
  clinic_fixture_choose (dialog, "Squad", 3);
  g_assert_true (gtk_widget_get_visible (clinic_fixture_row (dialog, "Name of the squad")));
  clinic_fixture_type (dialog, "Name of the squad", "Hurdles");
  clinic_fixture_type (dialog, "Goal", "Run again");
  clinic_fixture_click (dialog, "_Save");
  g_assert_nonnull (clinic_fixture_complaint (dialog, "Side"));

  clinic_fixture_choose (dialog, "Side", REHAB_SIDE_LEFT);
  clinic_fixture_click (dialog, "_Save");
  clinic_fixture_wait_until (!is_open (fixture, dialog));
  patient = rehab_clinic_find_patient (fixture->clinic, saved.patient_id);
  g_assert_cmpstr (rehab_patient_get_squad_name (patient), ==, "Hurdles");
  g_assert_cmpuint (rehab_clinic_get_squads (fixture->clinic)->len, ==, 3);
  g_clear_pointer (&saved.patient_id, g_free);
}

static void
test_closes_at_once_when_untouched (AssessmentFixture *fixture,
                                    gconstpointer      unused)
{
  Saved saved;
  GtkWidget *dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, fixture->patient), &saved);

  clinic_fixture_click (dialog, "_Cancel");
  clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
  g_assert_cmpuint (saved.n, ==, 0);
}

static void
type_name (GtkWidget *dialog)
{
  clinic_fixture_type (dialog, "Given name", "Tolani");
}

static void
choose_squad (GtkWidget *dialog)
{
  clinic_fixture_choose (dialog, "Squad", 1);
}

static void
write_note (GtkWidget *dialog)
{
  GtkWidget *view = clinic_fixture_find (clinic_fixture_find (dialog, REHAB_TYPE_PROSE_ROW), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Allergic to tape", -1);
}

/* Whatever was entered is not thrown away without a question. */
static void
test_asks_before_discarding (AssessmentFixture *fixture,
                             gconstpointer      unused)
{
  void (*const edits[]) (GtkWidget *) = { type_name, choose_squad, write_note };

  clinic_fixture_add_squad (fixture, "Sprint");

  for (size_t i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      Saved saved;
      GtkWidget *dialog = present (fixture, rehab_patient_dialog_new (fixture->clinic, fixture->patient), &saved);

      g_test_message ("edit %zu", i);
      edits[i] (dialog);
      clinic_fixture_click (dialog, "_Cancel");
      clinic_fixture_answer (fixture->window, "_Keep Editing");
      g_assert_true (is_open (fixture, dialog));

      clinic_fixture_click (dialog, "_Cancel");
      clinic_fixture_answer (fixture->window, "_Discard");
      clinic_fixture_wait_until (clinic_fixture_dialog (fixture->window) == NULL);
      g_assert_cmpuint (saved.n, ==, 0);
      g_assert_cmpstr (rehab_patient_get_name (fixture->patient), ==, "Adeyemi, Tola");
    }
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/patient-dialog/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("saves-patient-and-episode", test_saves_patient_and_episode);
  ADD ("saves-patient-alone", test_saves_patient_alone);
  ADD ("refuses", test_refuses);
  ADD ("mends", test_mends);
  ADD ("edits", test_edits);
  ADD ("edits-episode", test_edits_episode);
  ADD ("keeps-the-side-once-begun", test_keeps_the_side_once_begun);
  ADD ("other-side", test_opens_other_side);
  ADD ("same-side", test_asks_about_same_side);
  ADD ("squads", test_squads);
  ADD ("new-squad", test_new_squad);
  ADD ("closes-at-once-when-untouched", test_closes_at_once_when_untouched);
  ADD ("asks-before-discarding", test_asks_before_discarding);
#undef ADD

  return g_test_run ();
}
