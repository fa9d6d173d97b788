/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "diary-fixture.h"

#include "rehab-dose-field.h"
#include "rehab-line-editor.h"
#include "rehab-patient-page.h"
#include "rehab-prescription-row.h"
#include "rehab-programme-page.h"
#include "rehab-running-settings.h"
#include "rehab-sample-folder.h"
#include "rehab-unit-settings.h"

/* Pounds and miles in the pages: what they show, what is typed into them, and that all of it follows when others are chosen. */

static void
choose (RehabUnitChoice mass,
        RehabUnitChoice distance)
{
  rehab_unit_settings_set (REHAB_UNIT_KIND_MASS, mass);
  rehab_unit_settings_set (REHAB_UNIT_KIND_DISTANCE, distance);
}

static void
choose_metric (void)
{
  choose (REHAB_UNIT_CHOICE_METRIC, REHAB_UNIT_CHOICE_METRIC);
}

static void
choose_customary (void)
{
  choose (REHAB_UNIT_CHOICE_CUSTOMARY, REHAB_UNIT_CHOICE_CUSTOMARY);
}

/* Everything that can be read in a widget, and nothing of what is hidden. */
static void
append_texts (GtkWidget *widget,
              GString   *texts)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (!gtk_widget_get_mapped (widget))
    return;

  if (tooltip != NULL)
    g_string_append_printf (texts, "%s: %s\n", G_OBJECT_TYPE_NAME (widget), tooltip);
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    g_string_append_printf (texts, "[%s]\n", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_INSCRIPTION (widget))
    g_string_append_printf (texts, "%s\n", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_texts (child, texts);
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       data)
{
  guint *n_frames = data;

  (*n_frames)++;

  return G_SOURCE_CONTINUE;
}

/* Rows of lists are made while a frame is laid out, which a slow build gets to late. */
static void
wait_for_frames (GtkWidget *widget)
{
  guint n_frames = 0;
  guint tick = gtk_widget_add_tick_callback (widget, count_frame_cb, &n_frames, NULL);

  programme_fixture_wait (150);
  for (guint i = 0; n_frames < 4 && i < 500; i++)
    programme_fixture_wait (20);
  gtk_widget_remove_tick_callback (widget, tick);
}

/* What it says once it says the same for some frames. */
static char *
dup_texts (GtkWidget *widget)
{
  g_autofree char *before = NULL;

  for (guint i = 0; i < 20; i++)
    {
      GString *texts = g_string_new (NULL);
      g_autofree char *now = NULL;

      wait_for_frames (widget);
      append_texts (widget, texts);
      now = g_string_free_and_steal (texts);
      if (g_strcmp0 (before, now) == 0)
        return g_steal_pointer (&now);
      g_free (before);
      before = g_steal_pointer (&now);
    }

  return g_steal_pointer (&before);
}

/* The first line in which they differ is told. */
static void
assert_same_texts (const char *page,
                   const char *followed,
                   const char *fresh)
{
  g_auto (GStrv) a = g_strsplit (followed, "\n", -1);
  g_auto (GStrv) b = g_strsplit (fresh, "\n", -1);

  for (guint i = 0; a[i] != NULL || b[i] != NULL; i++)
    {
      g_test_message ("%s: %s", page, b[i] != NULL ? b[i] : "(no more)");
      g_assert_cmpstr (a[i], ==, b[i]);
    }
}

/* Fields */

static const RehabDoseFigure *
get_load (void)
{
  return rehab_dose_figure_find ("load_kg");
}

static const char *
get_typed (gpointer field)
{
  return gtk_editable_get_text (GTK_EDITABLE (programme_fixture_find (field, GTK_TYPE_ENTRY, 0)));
}

static void
type_into (gpointer    field,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (programme_fixture_find (field, GTK_TYPE_ENTRY, 0)), text);
}

static void
assert_number (gpointer field,
               double   expected)
{
  g_assert_true (rehab_dose_field_get_number (field).known);
  g_assert_cmpfloat_with_epsilon (rehab_dose_field_get_number (field).value, expected, 1e-9);
}

static void
test_dose_field (ProgrammeFixture *fixture,
                 gconstpointer     unused)
{
  RehabDoseField *field;
  GtkWidget *label;

  choose_customary ();
  field = REHAB_DOSE_FIELD (rehab_dose_field_new (get_load ()));
  programme_fixture_present (fixture, GTK_WIDGET (field));
  label = programme_fixture_find (GTK_WIDGET (field), GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Load, lb");

  type_into (field, "45");
  assert_number (field, 20.41);
  g_assert_null (rehab_dose_field_get_problem (field));
  type_into (field, "1103");
  g_assert_cmpstr (rehab_dose_field_get_problem (field), ==, "Enter a number from 0 to 1102.3.");
  type_into (field, "1102.3");
  assert_number (field, 500);

  /* A load that is no round number of pounds stays what it is while it reads the same. */
  rehab_dose_field_set_number (field, rehab_number (20.03));
  g_assert_cmpstr (get_typed (field), ==, "44.15");
  type_into (field, "44.1");
  assert_number (field, 20);
  type_into (field, "44.15");
  assert_number (field, 20.03);

  /* A step is a pair of plates, of pounds. */
  g_signal_emit_by_name (programme_fixture_find (GTK_WIDGET (field), GTK_TYPE_BUTTON, 1), "clicked");
  g_assert_cmpstr (get_typed (field), ==, "45");
  assert_number (field, 20.41);

  /* In kilograms it is the same load, and what was no load still is none. */
  choose_metric ();
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Load, kg");
  g_assert_cmpstr (get_typed (field), ==, "20.41");
  assert_number (field, 20.41);
  type_into (field, "600");
  g_assert_cmpstr (rehab_dose_field_get_problem (field), ==, "Enter a number from 0 to 500.");
  choose_customary ();
  g_assert_cmpstr (get_typed (field), ==, "1322.75");
  g_assert_cmpstr (rehab_dose_field_get_problem (field), ==, "Enter a number from 0 to 1102.3.");
  choose_metric ();
}

/* Programme */

static const RehabPrescription *
get_nth (ProgrammeFixture *fixture,
         guint             n)
{
  return rehab_regimen_get_nth ((RehabRegimen *) rehab_draft_get_current (rehab_case_model_get_regimen_draft (fixture->model)), n);
}

static void
type_dose (GtkWidget  *page,
           const char *text)
{
  GtkWidget *row = programme_fixture_find (page, REHAB_TYPE_PRESCRIPTION_ROW, 0);
  GtkWidget *line = programme_fixture_find (row, REHAB_TYPE_LINE_EDITOR, 0);
  GtkWidget *entry = programme_fixture_find (line, GTK_TYPE_ENTRY, 0);

  rehab_line_editor_edit (REHAB_LINE_EDITOR (line));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_programme (ProgrammeFixture *fixture,
                gconstpointer     unused)
{
  GtkWidget *page = rehab_programme_page_new ();
  g_autofree char *pounds = NULL;
  g_autofree char *kilograms = NULL;
  g_autofree char *opened = NULL;

  programme_fixture_save_template (fixture, "shallow-slow-heavy", NULL);
  g_object_set (page, "case-model", fixture->model, NULL);
  programme_fixture_present (fixture, page);

  choose_customary ();
  type_dose (page, "3 x 12 at 45 lb");
  g_assert_cmpfloat_with_epsilon (get_nth (fixture, 0)->load_kg.value, 20.41, 1e-9);
  pounds = dup_texts (page);
  g_assert_nonnull (strstr (pounds, "3 × 12 at 45 lb"));

  /* The other unit is no edit: the draft has the step that was typed, and no other. */
  choose_metric ();
  g_assert_cmpfloat_with_epsilon (get_nth (fixture, 0)->load_kg.value, 20.41, 1e-12);
  kilograms = dup_texts (page);
  g_assert_nonnull (strstr (kilograms, "3 × 12 at 20.41 kg"));
  g_assert_null (strstr (kilograms, "45 lb"));

  /* A unit that is typed is meant, whatever was chosen, and what is typed is kept, not lost, when others are chosen. */
  type_dose (page, "3 x 12 at 55 lb");
  g_assert_cmpfloat_with_epsilon (get_nth (fixture, 0)->load_kg.value, 24.95, 1e-9);
  choose_customary ();
  opened = dup_texts (page);
  g_assert_nonnull (strstr (opened, "3 × 12 at 55 lb"));
  choose_metric ();
}

/* Diary */

static void
write_cell (GtkWidget      *page,
            RehabDiaryPlace place,
            const char     *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_cell (page, place)), text);
}

static const RehabSession *
get_session (RehabDiary *diary)
{
  return rehab_diary_get_session (diary, 0);
}

static void
test_diary (ProgrammeFixture *fixture,
            gconstpointer     unused)
{
  GtkWidget *page = present_page (fixture);
  g_autoptr (RehabDiary) diary = NULL;
  g_autofree char *miles = NULL;

  choose_customary ();
  write_cell (page, at (0, 0, REHAB_DIARY_ACTIVITY), "R");
  wait_until_stored (fixture, at (0, 0, REHAB_DIARY_ACTIVITY), "Run");
  write_cell (page, at (0, 0, REHAB_DIARY_DISTANCE), "3");
  wait_until_stored (fixture, at (0, 0, REHAB_DIARY_DISTANCE), "3");
  diary = read_diary (fixture);
  g_assert_cmpfloat_with_epsilon (get_session (diary)->distance_km.value, 4.83, 1e-9);
  miles = dup_texts (page);
  g_assert_nonnull (strstr (miles, "\nMi\n"));

  write_cell (page, at (0, 0, REHAB_DIARY_DISTANCE), "187");
  programme_fixture_wait (100);
  g_assert_nonnull (rehab_diary_cell_get_problem (find_cell (page, at (0, 0, REHAB_DIARY_DISTANCE))));
  g_assert_nonnull (strstr (rehab_diary_cell_get_problem (find_cell (page, at (0, 0, REHAB_DIARY_DISTANCE))),
                            "Enter a number from 0 to 186.41."));
  rehab_diary_cell_reset (find_cell (page, at (0, 0, REHAB_DIARY_DISTANCE)));

  choose_metric ();
  programme_fixture_wait (50);
  assert_shown (page, at (0, 0, REHAB_DIARY_DISTANCE), "4.83");
}

/* All pages */

typedef struct
{
  RehabSampleFolder *folder;
  RehabClinic *clinic;
  RehabCaseModel *model;
  GtkWidget *window;
} SampleFixture;

static void
sample_set_up (SampleFixture *fixture,
               gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);
  GListModel *patients;

  fixture->folder = rehab_sample_folder_new (today, &error);
  g_assert_no_error (error);
  fixture->clinic = rehab_clinic_new (rehab_sample_folder_get_store (fixture->folder), TRUE, &error);
  g_assert_no_error (error);
  rehab_clinic_set_today (fixture->clinic, today);

  /* Whoever has most to read. */
  patients = rehab_clinic_get_patients (fixture->clinic);
  for (guint i = 0; i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);
      g_autoptr (RehabCaseModel) model = rehab_case_model_new (fixture->clinic, patient, &error);
      const RehabCase *candidate = rehab_case_model_get_case (model);
      const RehabCase *best = fixture->model != NULL ? rehab_case_model_get_case (fixture->model) : NULL;

      if (candidate != NULL && candidate->running_plans->len > 0 && candidate->regimens->len > 0
          && (best == NULL || rehab_diary_get_n_sessions (candidate->diary) > rehab_diary_get_n_sessions (best->diary)))
        g_set_object (&fixture->model, model);
    }
  g_assert_nonnull (fixture->model);

  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1300, 900);
}

static void
sample_tear_down (SampleFixture *fixture,
                  gconstpointer  unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  programme_fixture_wait (50);
  g_clear_object (&fixture->model);
  g_clear_object (&fixture->clinic);
  rehab_sample_folder_free (fixture->folder);
}

static GtkWidget *
present_pages (SampleFixture *fixture,
               const char    *name)
{
  GtkWidget *page = rehab_patient_page_new ();

  rehab_patient_page_set_model (REHAB_PATIENT_PAGE (page), fixture->model);
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  rehab_patient_page_show_page (REHAB_PATIENT_PAGE (page), name);
  programme_fixture_wait (200);

  return page;
}

/* What a page shows after another choice is what it shows when it is opened by that choice. */
static void
test_every_page_follows (SampleFixture *fixture,
                         gconstpointer  data)
{
  static const struct
  {
    const char *name;
    const char *part;
    gboolean has_figures;
  } pages[] = {
    { "overview", "exercises", FALSE },
    { "assessment", "exercises", FALSE },
    { "phases", "exercises", FALSE },
    { "programme", "exercises", TRUE },
    { "programme", "running", TRUE },
    { "diary", "exercises", TRUE },
    { "progress", "exercises", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *metric = NULL;
      g_autofree char *followed = NULL;
      g_autofree char *fresh = NULL;
      g_autofree char *back = NULL;
      GtkWidget *page;

      choose_metric ();
      rehab_running_settings_set_part (pages[i].part);
      page = present_pages (fixture, pages[i].name);
      metric = dup_texts (page);
      choose_customary ();
      followed = dup_texts (page);
      fresh = dup_texts (present_pages (fixture, pages[i].name));
      assert_same_texts (pages[i].name, followed, fresh);
      g_assert_true (!pages[i].has_figures || !g_str_equal (metric, fresh));

      choose_metric ();
      back = dup_texts (adw_window_get_content (ADW_WINDOW (fixture->window)));
      assert_same_texts (pages[i].name, back, metric);
    }
}

#define ADD(name, function) \
  g_test_add ("/units-follow/" name, ProgrammeFixture, NULL, programme_fixture_set_up, function, programme_fixture_tear_down)

static void
add_tests (void)
{
  ADD ("dose-field", test_dose_field);
  ADD ("programme", test_programme);
  ADD ("diary", test_diary);
  g_test_add ("/units-follow/every-page-follows", SampleFixture, NULL, sample_set_up, test_every_page_follows, sample_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  return programme_fixture_main (argc, argv, add_tests);
}
