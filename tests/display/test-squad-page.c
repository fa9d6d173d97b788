/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-athlete-column.h"
#include "rehab-clearance-table.h"
#include "rehab-clinic-view.h"
#include "rehab-squad-disclosure-table.h"
#include "rehab-squad-export.h"
#include "rehab-squad-filters.h"
#include "rehab-squad-panel.h"
#include "rehab-squad-paper-dialog.h"
#include "rehab-sidebar.h"
#include "rehab-squad-page.h"

/*
 * A squad of three: Tola Adeyemi, right; Jonas Brandt, in care for both sides at once; Inés Castellanos, never in care. And
 * Ewa Kowalska, who is in none.
 */
typedef struct
{
  RehabClinicView *view;
  RehabSquadPage *page;
  GtkColumnView *table;
  char *squad_id;
} Squad;

static void
join (AssessmentFixture *fixture,
      RehabPatient      *patient,
      const char        *squad_id)
{
  RehabPatientDetails values = *rehab_patient_get_details (patient);
  g_autoptr (RehabPatientDetails) details = NULL;
  g_autoptr (GError) error = NULL;

  values.squad_id = squad_id;
  details = rehab_patient_details_new (&values, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, details, &error));
}

static void
open_episode (AssessmentFixture *fixture,
              RehabPatient      *patient,
              RehabSide          side)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .patient_id = rehab_patient_get_id (patient), .side = side, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .opened_on = assessment_fixture_day (2026, 11, side == REHAB_SIDE_LEFT ? 1 : 2),
  }, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, episode, &error));
}

static void
record_pain (AssessmentFixture *fixture,
             double             pain)
{
  g_autoptr (GError) error = NULL;
  const RehabCase *record = rehab_case_model_get_case (fixture->model);
  g_autoptr (RehabDiaryDay) day = rehab_diary_day_new (&(RehabDiaryDay) {
    .episode_id = record->episode->id, .date = assessment_fixture_day (2026, 11, 21), .worst_pain = rehab_number (pain),
  }, &error);
  g_autoptr (RehabDiary) diary = NULL;

  g_assert_no_error (error);
  diary = rehab_diary_with_day (record->diary, day);
  g_assert_true (rehab_case_model_save_diary (fixture->model, diary, &error));
}

static void
finish_reading (Squad *squad)
{
  rehab_squad_list_finish (rehab_squad_page_get_list (squad->page));
}

static void
set_up_squad (AssessmentFixture *fixture,
              Squad             *squad)
{
  RehabPatient *brandt, *castellanos;

  squad->squad_id = g_strdup (clinic_fixture_add_squad (fixture, "City AC"));
  brandt = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) {
    .family_name = "Brandt", .given_name = "Jonas", .sport = REHAB_SPORT_RUGBY, .squad_id = squad->squad_id,
  });
  castellanos = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) {
    .family_name = "Castellanos", .given_name = "Inés", .sport = REHAB_SPORT_SPRINT, .squad_id = squad->squad_id,
  });
  (void) castellanos;
  (void) clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Kowalska", .given_name = "Ewa" });
  open_episode (fixture, brandt, REHAB_SIDE_LEFT);
  open_episode (fixture, brandt, REHAB_SIDE_RIGHT);
  join (fixture, fixture->patient, squad->squad_id);
  record_pain (fixture, 6);

  squad->view = REHAB_CLINIC_VIEW (rehab_clinic_view_new (fixture->clinic));
  clinic_fixture_present (fixture, GTK_WIDGET (squad->view));
  rehab_clinic_view_show_squad (squad->view, squad->squad_id);
  squad->page = rehab_clinic_view_get_squad_page (squad->view);
  g_assert_nonnull (squad->page);
  squad->table = GTK_COLUMN_VIEW (clinic_fixture_find (GTK_WIDGET (squad->page), GTK_TYPE_COLUMN_VIEW));
  finish_reading (squad);
}

static void
clear_squad (AssessmentFixture *fixture,
             Squad             *squad)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  g_free (squad->squad_id);
}

/* The rows in their order, each by its name and the letter of its side: "Adeyemi R, Brandt L". */
static char *
dup_rows (Squad *squad)
{
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (squad->table));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RehabSquadAthlete) athlete = g_list_model_get_item (rows, i);
      const RehabAthleteLine *line = rehab_squad_athlete_get_line (athlete);
      static const char *const sides[] = { "", " L", " R", " LR" };

      g_string_append_printf (names, "%s%.*s%s", i > 0 ? ", " : "", (int) strcspn (line->name, ","), line->name, sides[line->side]);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
assert_rows (Squad      *squad,
             const char *expected)
{
  g_autofree char *rows = dup_rows (squad);

  g_assert_cmpstr (rows, ==, expected);
}

static RehabSquadAthlete *
get_chosen (Squad *squad)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_column_view_get_model (squad->table)));
}

static void
sort_by (Squad      *squad,
         const char *key,
         GtkSortType order)
{
  GListModel *columns = gtk_column_view_get_columns (squad->table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_str_equal (gtk_column_view_column_get_id (column), key))
        gtk_column_view_sort_by_column (squad->table, column, order);
    }
}

static void
set_audience (Squad      *squad,
              const char *name)
{
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (clinic_fixture_find (GTK_WIDGET (squad->page), ADW_TYPE_TOGGLE_GROUP)), name);
}

static const char *
get_state (Squad *squad)
{
  GtkWidget *split = clinic_fixture_find (GTK_WIDGET (squad->page), ADW_TYPE_OVERLAY_SPLIT_VIEW);

  return gtk_stack_get_visible_child_name (GTK_STACK (adw_overlay_split_view_get_content (ADW_OVERLAY_SPLIT_VIEW (split))));
}

static const char *
get_count (Squad *squad)
{
  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (clinic_fixture_find (GTK_WIDGET (squad->page), ADW_TYPE_WINDOW_TITLE)));
}

static void
type_filter (Squad      *squad,
             const char *text)
{
  RehabSquadFilters *filters = REHAB_SQUAD_FILTERS (clinic_fixture_find (GTK_WIDGET (squad->page), REHAB_TYPE_SQUAD_FILTERS));

  gtk_editable_set_text (GTK_EDITABLE (clinic_fixture_find (GTK_WIDGET (filters), GTK_TYPE_SEARCH_ENTRY)), text);
  clinic_fixture_wait_until (strstr (rehab_squad_filters_get (filters)->query, text) != NULL);
}

#define BEGIN(fixture) Squad squad = { 0 }; set_up_squad (fixture, &squad)
#define END(fixture) clear_squad (fixture, &squad)

static void
test_rows (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  BEGIN (fixture);

  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos");
  g_assert_true (g_str_has_prefix (get_count (&squad), "3 athletes, "));

  rehab_squad_page_set_squad (squad.page, REHAB_SQUAD_NOBODY);
  finish_reading (&squad);
  assert_rows (&squad, "Kowalska");
  rehab_squad_page_set_squad (squad.page, REHAB_SQUAD_EVERYBODY);
  finish_reading (&squad);
  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos, Kowalska");

  END (fixture);
}

/* Not asked is last both ways. */
static void
test_sort (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  BEGIN (fixture);

  sort_by (&squad, "pain", GTK_SORT_ASCENDING);
  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos");
  sort_by (&squad, "pain", GTK_SORT_DESCENDING);
  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos");
  sort_by (&squad, "name", GTK_SORT_DESCENDING);
  assert_rows (&squad, "Castellanos, Brandt R, Brandt L, Adeyemi R");
  sort_by (&squad, "side", GTK_SORT_DESCENDING);
  assert_rows (&squad, "Adeyemi R, Brandt R, Brandt L, Castellanos");

  END (fixture);
}

static void
test_filter (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkDropDown *side;
  BEGIN (fixture);

  side = GTK_DROP_DOWN (clinic_fixture_find (GTK_WIDGET (squad.page), GTK_TYPE_DROP_DOWN));
  gtk_drop_down_set_selected (side, REHAB_SIDE_RIGHT);
  assert_rows (&squad, "Adeyemi R, Brandt R");
  g_assert_true (g_str_has_prefix (get_count (&squad), "2 of 3 athletes, "));

  type_filter (&squad, "rug");
  assert_rows (&squad, "Brandt R");
  type_filter (&squad, "nobody");
  assert_rows (&squad, "");
  g_assert_cmpstr (get_state (&squad), ==, "no-match");

  gtk_widget_activate_action (GTK_WIDGET (squad.page), "squad.show-everybody", NULL);
  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos");
  g_assert_cmpstr (get_state (&squad), ==, "table");

  END (fixture);
}

static gboolean
is_on_a_row (AssessmentFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && g_str_equal (gtk_widget_get_css_name (focus), "row");
}

/* By keys there is the menu: the same column again turns the order round. */
static void
test_sort_by_menu (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  BEGIN (fixture);

  gtk_widget_activate_action (GTK_WIDGET (squad.page), "squad.sort", "s", "side");
  assert_rows (&squad, "Brandt L, Adeyemi R, Brandt R, Castellanos");
  gtk_widget_activate_action (GTK_WIDGET (squad.page), "squad.sort", "s", "side");
  assert_rows (&squad, "Adeyemi R, Brandt R, Brandt L, Castellanos");
  gtk_widget_activate_action (GTK_WIDGET (squad.page), "squad.sort", "s", "name");
  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos");
  /* A column of a later version sorts nothing. */
  gtk_widget_activate_action (GTK_WIDGET (squad.page), "squad.sort", "s", "shoe-size");
  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos");

  END (fixture);
}

/* What stands in place of the list of patients, or the list. */
static const char *
get_list_page (Squad *squad)
{
  GtkWidget *sidebar = clinic_fixture_find (GTK_WIDGET (squad->view), REHAB_TYPE_SIDEBAR);

  return gtk_stack_get_visible_child_name (GTK_STACK (clinic_fixture_find (sidebar, GTK_TYPE_STACK)));
}

/* Sides, phases and what wants attention stand in the list: a coach does not see it, and whoever goes on has it back. */
static void
test_list_is_covered (AssessmentFixture *fixture,
                      gconstpointer      unused)
{
  BEGIN (fixture);

  g_assert_cmpstr (get_list_page (&squad), ==, "list");
  set_audience (&squad, "coach");
  g_assert_cmpstr (get_list_page (&squad), ==, "covered");
  set_audience (&squad, "medical");
  g_assert_cmpstr (get_list_page (&squad), ==, "list");

  set_audience (&squad, "coach");
  rehab_clinic_view_open_patient (squad.view, rehab_patient_get_id (fixture->patient));
  g_assert_cmpstr (get_list_page (&squad), ==, "list");
  rehab_clinic_view_show_squad (squad.view, squad.squad_id);
  g_assert_cmpstr (get_list_page (&squad), ==, "covered");

  END (fixture);
}

/* To an athlete and back: to the same row, in the same order, of the same choice. */
static void
test_there_and_back (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  RehabPatientPage *patient_page;
  RehabSquadAthlete *before;
  BEGIN (fixture);

  sort_by (&squad, "name", GTK_SORT_DESCENDING);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (clinic_fixture_find (GTK_WIDGET (squad.page), GTK_TYPE_DROP_DOWN)), REHAB_SIDE_RIGHT);
  assert_rows (&squad, "Brandt R, Adeyemi R");

  g_signal_emit_by_name (squad.table, "activate", 0);
  before = get_chosen (&squad);
  g_assert_null (rehab_clinic_view_get_squad_page (squad.view));
  patient_page = rehab_clinic_view_get_patient_page (squad.view);
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (patient_page)));
  g_assert_cmpstr (rehab_case_model_get_episode_id (rehab_patient_page_get_model (patient_page)), ==,
                   rehab_squad_athlete_get_line (before)->episode_id);
  g_assert_cmpint (rehab_case_model_get_case (rehab_patient_page_get_model (patient_page))->episode->side, ==, REHAB_SIDE_RIGHT);

  /* The back button, Escape and Alt+Left are this action. */
  gtk_widget_activate_action (GTK_WIDGET (patient_page), "navigation.pop", NULL);
  g_assert_true (rehab_clinic_view_get_squad_page (squad.view) == squad.page);
  assert_rows (&squad, "Brandt R, Adeyemi R");
  g_assert_true (get_chosen (&squad) == before);
  clinic_fixture_wait_until (is_on_a_row (fixture));

  END (fixture);
}

/* What is gone back to from what is shown. */
static AdwNavigationPage *
get_place_before (Squad *squad)
{
  AdwNavigationView *places =
    ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (squad->page), ADW_TYPE_NAVIGATION_VIEW));

  return adw_navigation_view_get_previous_page (places, adw_navigation_view_get_visible_page (places));
}

/* Who is chosen in the list is looked at by themselves: there is no squad to go back to. */
static void
test_from_the_list (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  BEGIN (fixture);

  rehab_clinic_view_open_patient (squad.view, rehab_patient_get_id (fixture->patient));
  g_assert_null (rehab_clinic_view_get_squad_page (squad.view));
  g_assert_null (get_place_before (&squad));

  rehab_clinic_view_show_squad (squad.view, "");
  g_assert_true (rehab_clinic_view_get_squad_page (squad.view) == squad.page);
  g_signal_emit_by_name (squad.table, "activate", 0);
  g_assert_nonnull (get_place_before (&squad));

  END (fixture);
}

/* A coach's rows are one an athlete, and nothing can be opened from them. */
static void
test_coach (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GListModel *columns;
  BEGIN (fixture);

  columns = gtk_column_view_get_columns (squad.table);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (clinic_fixture_find (GTK_WIDGET (squad.page), GTK_TYPE_DROP_DOWN)), REHAB_SIDE_LEFT);
  assert_rows (&squad, "Brandt L");

  set_audience (&squad, "coach");
  assert_rows (&squad, "Adeyemi, Brandt, Castellanos");
  g_assert_cmpstr (get_count (&squad), ==, "3 athletes");
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_assert_true (rehab_athlete_column_is_for (rehab_athlete_column_lookup (gtk_column_view_column_get_id (column)),
                                                  REHAB_SQUAD_AUDIENCE_COACH));
    }

  g_signal_emit_by_name (squad.table, "activate", 0);
  g_assert_true (rehab_clinic_view_get_squad_page (squad.view) == squad.page);
  gtk_widget_activate_action (GTK_WIDGET (squad.page), "squad.panel", NULL);
  g_assert_false (adw_overlay_split_view_get_show_sidebar (
                    ADW_OVERLAY_SPLIT_VIEW (clinic_fixture_find (GTK_WIDGET (squad.page), ADW_TYPE_OVERLAY_SPLIT_VIEW))));

  set_audience (&squad, "medical");
  assert_rows (&squad, "Brandt L");

  END (fixture);
}

static void
test_panel (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  AdwOverlaySplitView *split;
  GtkWidget *panel;
  BEGIN (fixture);

  split = ADW_OVERLAY_SPLIT_VIEW (clinic_fixture_find (GTK_WIDGET (squad.page), ADW_TYPE_OVERLAY_SPLIT_VIEW));
  panel = clinic_fixture_find (GTK_WIDGET (squad.page), REHAB_TYPE_SQUAD_PANEL);
  rehab_squad_page_take_focus (squad.page);
  clinic_fixture_wait_until (is_on_a_row (fixture));

  g_assert_true (assessment_fixture_press (GTK_WIDGET (squad.table), GDK_KEY_space));
  g_assert_true (adw_overlay_split_view_get_show_sidebar (split));
  clinic_fixture_wait_until (assessment_fixture_says (panel, "Adeyemi, Tola"));
  g_assert_true (assessment_fixture_says (panel, "RIGHT side"));
  g_assert_true (assessment_fixture_says (panel, "Nothing said yet"));

  /* It follows the rows. */
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (squad.table)), 1);
  clinic_fixture_wait_until (assessment_fixture_says (panel, "Brandt, Jonas"));
  g_assert_true (assessment_fixture_says (panel, "LEFT side"));

  g_assert_true (assessment_fixture_press (GTK_WIDGET (squad.table), GDK_KEY_Escape));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (split));

  END (fixture);
}

/* What is recorded, who joins and who leaves shows while the page is open; who is chosen stays so. */
static void
test_follows (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  const char *other;
  RehabPatient *kowalska;
  BEGIN (fixture);

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (squad.table)), 0);
  record_pain (fixture, 2);
  finish_reading (&squad);
  g_assert_true (rehab_number_equal (rehab_squad_athlete_get_line (get_chosen (&squad))->pain, rehab_number (2)));
  g_assert_true (rehab_squad_athlete_get_patient (get_chosen (&squad)) == fixture->patient);

  other = clinic_fixture_add_squad (fixture, "Rugby");
  kowalska = clinic_fixture_add_patient (fixture, &(RehabPatientDetails) { .family_name = "Zed" });
  join (fixture, kowalska, squad.squad_id);
  finish_reading (&squad);
  assert_rows (&squad, "Adeyemi R, Brandt L, Brandt R, Castellanos, Zed");

  join (fixture, fixture->patient, other);
  finish_reading (&squad);
  assert_rows (&squad, "Brandt L, Brandt R, Castellanos, Zed");

  rehab_squad_page_set_squad (squad.page, other);
  finish_reading (&squad);
  assert_rows (&squad, "Adeyemi R");
  join (fixture, fixture->patient, NULL);
  finish_reading (&squad);
  g_assert_cmpstr (get_state (&squad), ==, "nobody");

  END (fixture);
}

static const RehabSquadDisclosure *
get_last_disclosure (AssessmentFixture *fixture,
                     GPtrArray        **disclosures)
{
  g_autoptr (GError) error = NULL;

  *disclosures = rehab_squad_disclosure_table_list (rehab_clinic_get_store (fixture->clinic), &error);
  g_assert_no_error (error);

  return (*disclosures)->len > 0 ? g_ptr_array_index (*disclosures, (*disclosures)->len - 1) : NULL;
}

static guint
count_disclosures (AssessmentFixture *fixture)
{
  g_autoptr (GPtrArray) disclosures = NULL;

  (void) get_last_disclosure (fixture, &disclosures);

  return disclosures->len;
}

/* A file that goes out says for whom it was, in the file of the clinic. */
static void
test_csv_is_noted (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "squad.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (GPtrArray) disclosures = NULL;
  g_autofree char *csv = NULL;
  const RehabSquadDisclosure *noted;
  GListModel *rows;
  BEGIN (fixture);

  set_audience (&squad, "coach");
  rows = G_LIST_MODEL (gtk_column_view_get_model (squad.table));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RehabSquadAthlete) athlete = g_list_model_get_item (rows, i);

      g_ptr_array_add (lines, rehab_athlete_line_ref (rehab_squad_athlete_get_line (athlete)));
    }

  rehab_squad_export_save (GTK_WIDGET (squad.page), rehab_squad_page_get_list (squad.page), REHAB_SQUAD_AUDIENCE_COACH, lines, file);
  clinic_fixture_wait_until (count_disclosures (fixture) > 0);
  noted = get_last_disclosure (fixture, &disclosures);
  g_assert_cmpint (noted->audience, ==, REHAB_SQUAD_AUDIENCE_COACH);
  g_assert_cmpint (noted->way, ==, REHAB_DISCLOSURE_WAY_SAVED);
  g_assert_cmpstr (noted->format, ==, "csv");
  g_assert_cmpstr (noted->squad_id, ==, squad.squad_id);
  g_assert_cmpint (noted->athletes, ==, 3);

  g_assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  g_assert_true (g_str_has_prefix (csv, "\xef\xbb\xbf" "athlete,participation,"));

  END (fixture);
}

static void
test_paper_is_noted (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "squad.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) disclosures = NULL;
  const RehabSquadDisclosure *noted;
  RehabPaperDialog *dialog;
  BEGIN (fixture);

  gtk_widget_activate_action (GTK_WIDGET (squad.page), "squad.print", NULL);
  dialog = REHAB_PAPER_DIALOG (clinic_fixture_dialog (fixture->window));
  g_assert_true (REHAB_IS_SQUAD_PAPER_DIALOG (dialog));
  g_assert_nonnull (rehab_paper_dialog_get_document (dialog));

  rehab_paper_dialog_save_as (dialog, file);
  clinic_fixture_wait_until (count_disclosures (fixture) > 0);
  noted = get_last_disclosure (fixture, &disclosures);
  g_assert_cmpint (noted->audience, ==, REHAB_SQUAD_AUDIENCE_MEDICAL);
  g_assert_cmpstr (noted->format, ==, "pdf");
  g_assert_cmpint (noted->athletes, ==, 3);

  adw_dialog_force_close (ADW_DIALOG (dialog));
  END (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  assessment_fixture_init (&argc, &argv);

#define ADD(path, func) \
  g_test_add ("/squad-page/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("rows", test_rows);
  ADD ("sort", test_sort);
  ADD ("sort-by-menu", test_sort_by_menu);
  ADD ("list-is-covered", test_list_is_covered);
  ADD ("filter", test_filter);
  ADD ("there-and-back", test_there_and_back);
  ADD ("from-the-list", test_from_the_list);
  ADD ("coach", test_coach);
  ADD ("panel", test_panel);
  ADD ("follows", test_follows);
  ADD ("csv-is-noted", test_csv_is_noted);
  ADD ("paper-is-noted", test_paper_is_noted);
#undef ADD

  return g_test_run ();
}
