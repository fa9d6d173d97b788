/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-patient-row.h"
#include "rehab-sidebar.h"
#include "rehab-squad-sheets-dialog.h"

static GtkWidget *
present_sidebar (AssessmentFixture *fixture)
{
  GtkWidget *sidebar = g_object_new (REHAB_TYPE_SIDEBAR, NULL);

  rehab_sidebar_set_clinic (REHAB_SIDEBAR (sidebar), fixture->clinic);
  clinic_fixture_present (fixture, sidebar);

  return sidebar;
}

static RehabPatient *
add (AssessmentFixture *fixture,
     const char        *family_name,
     const char        *squad_id,
     gboolean           archived)
{
  return clinic_fixture_add_patient (fixture, &(RehabPatientDetails) {
    .family_name = family_name, .squad_id = squad_id, .archived = archived,
  });
}

static GListModel *
get_list (GtkWidget *sidebar)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (clinic_fixture_find (sidebar, GTK_TYPE_LIST_VIEW))));
}

/* Who is listed, by the first letters of the family names. */
static void
assert_lists (GtkWidget  *sidebar,
              const char *expected)
{
  GListModel *list = get_list (sidebar);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (list, i);

      g_string_append_c (letters, rehab_patient_get_name (patient)[0]);
    }

  g_assert_cmpstr (letters->str, ==, expected);
}

static void
assert_page (GtkWidget  *sidebar,
             const char *expected)
{
  GtkWidget *stack = gtk_widget_get_ancestor (clinic_fixture_find (sidebar, GTK_TYPE_LIST_VIEW), GTK_TYPE_STACK);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, expected);
}

static GtkWidget *
get_search (GtkWidget *sidebar)
{
  return clinic_fixture_find (sidebar, GTK_TYPE_SEARCH_ENTRY);
}

static void
count_cb (gpointer unused,
          guint   *count)
{
  (*count)++;
}

typedef struct
{
  const char *query;
  gboolean found;
} Search;

/* A text in place of another is a change to none first. */
static void
search_changed_cb (GtkEditable *entry,
                   Search      *search)
{
  search->found = g_str_equal (gtk_editable_get_text (entry), search->query);
}

static void
search (GtkWidget  *sidebar,
        const char *query)
{
  Search wanted = { query, FALSE };
  GtkWidget *entry = get_search (sidebar);
  gulong handler = g_signal_connect_after (entry, "search-changed", G_CALLBACK (search_changed_cb), &wanted);

  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  clinic_fixture_wait_until (wanted.found);
  g_signal_handler_disconnect (entry, handler);
}

/* In the order of their names, wherever they come from. */
static void
test_sorts (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *sidebar;

  add (fixture, "Zulu", NULL, FALSE);
  add (fixture, "Baker", NULL, FALSE);
  sidebar = present_sidebar (fixture);
  assert_lists (sidebar, "ABZ");

  add (fixture, "Miller", NULL, FALSE);
  assert_lists (sidebar, "ABMZ");
  assert_page (sidebar, "list");
}

static void
test_sorts_after_renaming (AssessmentFixture *fixture,
                           gconstpointer      unused)
{
  RehabPatient *zulu = add (fixture, "Zulu", NULL, FALSE);
  GtkWidget *sidebar;
  RehabPatientDetails values;
  g_autoptr (RehabPatientDetails) renamed = NULL;

  add (fixture, "Miller", NULL, FALSE);
  sidebar = present_sidebar (fixture);
  assert_lists (sidebar, "AMZ");
  g_assert_true (rehab_sidebar_select (REHAB_SIDEBAR (sidebar), zulu));

  values = *rehab_patient_get_details (zulu);
  values.family_name = "Baker";
  renamed = rehab_patient_details_new (&values, NULL);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, renamed, NULL));
  assert_lists (sidebar, "ABM");
  /* Still the same one. */
  g_assert_true (rehab_sidebar_get_selected (REHAB_SIDEBAR (sidebar)) == zulu);
}

static void
test_searches (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkWidget *sidebar;

  add (fixture, "Müller", NULL, FALSE);
  add (fixture, "Okafor", clinic_fixture_add_squad (fixture, "Under 23"), FALSE);
  sidebar = present_sidebar (fixture);

  search (sidebar, "mul");
  assert_lists (sidebar, "M");
  search (sidebar, "m");
  assert_lists (sidebar, "M");
  search (sidebar, "tola ad");
  assert_lists (sidebar, "A");
  search (sidebar, "under");
  assert_lists (sidebar, "O");
  search (sidebar, "nobody of that name");
  assert_lists (sidebar, "");
  assert_page (sidebar, "no-match");
  search (sidebar, "");
  assert_lists (sidebar, "AMO");
  assert_page (sidebar, "list");

  /* Escape puts the search away. */
  search (sidebar, "mul");
  g_signal_emit_by_name (get_search (sidebar), "stop-search");
  assessment_fixture_wait (20);
  assert_lists (sidebar, "AMO");
}

/* Enter opens the first one found. */
static void
test_enter_opens (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  RehabPatient *okafor = add (fixture, "Okafor", NULL, FALSE);
  GtkWidget *sidebar = present_sidebar (fixture);
  guint n_activated = 0;

  g_signal_connect (sidebar, "activated", G_CALLBACK (count_cb), &n_activated);
  search (sidebar, "oka");
  g_signal_emit_by_name (get_search (sidebar), "activate");
  g_assert_cmpuint (n_activated, ==, 1);
  g_assert_true (rehab_sidebar_get_selected (REHAB_SIDEBAR (sidebar)) == okafor);

  search (sidebar, "xyz");
  g_signal_emit_by_name (get_search (sidebar), "activate");
  g_assert_cmpuint (n_activated, ==, 1);
}

/* Looking for somebody does not put away who is being worked with. */
static void
test_search_keeps_chosen (AssessmentFixture *fixture,
                          gconstpointer      unused)
{
  RehabPatient *okafor = add (fixture, "Okafor", NULL, FALSE);
  GtkWidget *sidebar = present_sidebar (fixture);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (get_list (sidebar));
  guint n_selected = 0;

  g_assert_true (rehab_sidebar_select (REHAB_SIDEBAR (sidebar), okafor));
  g_signal_connect (sidebar, "selected", G_CALLBACK (count_cb), &n_selected);

  search (sidebar, "tola");
  assert_lists (sidebar, "A");
  g_assert_true (rehab_sidebar_get_selected (REHAB_SIDEBAR (sidebar)) == okafor);
  g_assert_null (gtk_single_selection_get_selected_item (selection));

  search (sidebar, "");
  g_assert_true (gtk_single_selection_get_selected_item (selection) == (gpointer) okafor);
  g_assert_cmpuint (n_selected, ==, 0);
}

/* Who goes to the archive is let go, unless it is shown. */
static void
test_archiving_lets_go (AssessmentFixture *fixture,
                        gconstpointer      unused)
{
  RehabPatient *okafor = add (fixture, "Okafor", NULL, FALSE);
  GtkWidget *sidebar = present_sidebar (fixture);
  RehabPatientDetails values = *rehab_patient_get_details (okafor);
  g_autoptr (RehabPatientDetails) archived = NULL;
  guint n_selected = 0;

  g_assert_true (rehab_sidebar_select (REHAB_SIDEBAR (sidebar), okafor));
  g_signal_connect (sidebar, "selected", G_CALLBACK (count_cb), &n_selected);

  values.archived = TRUE;
  archived = rehab_patient_details_new (&values, NULL);
  rehab_sidebar_show_archived (REHAB_SIDEBAR (sidebar), TRUE);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, archived, NULL));
  g_assert_true (rehab_sidebar_get_selected (REHAB_SIDEBAR (sidebar)) == okafor);

  rehab_sidebar_show_archived (REHAB_SIDEBAR (sidebar), FALSE);
  g_assert_null (rehab_sidebar_get_selected (REHAB_SIDEBAR (sidebar)));
  g_assert_cmpuint (n_selected, ==, 1);
}

/* What the dot and the letter of a row show is told in words as well. */
static void
test_describes (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  RehabPatient *okafor = add (fixture, "Okafor", NULL, FALSE);
  g_autofree char *without = rehab_patient_row_dup_description (okafor);
  g_autofree char *with = NULL;

  g_assert_cmpstr (without, ==, "No episode yet");
  rehab_patient_set_attention (fixture->patient, rehab_patient_get_episode (fixture->patient)->id, "Red flag open");
  with = rehab_patient_row_dup_description (fixture->patient);
  g_assert_true (g_str_has_prefix (with, "Right"));
  g_assert_true (g_str_has_suffix (with, "Red flag open"));
}

static void
test_archived (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  RehabPatient *archived = add (fixture, "Zulu", NULL, TRUE);
  GtkWidget *sidebar = present_sidebar (fixture);
  RehabPatientDetails values;
  g_autoptr (RehabPatientDetails) back = NULL;

  assert_lists (sidebar, "A");
  rehab_sidebar_show_archived (REHAB_SIDEBAR (sidebar), TRUE);
  assert_lists (sidebar, "AZ");
  rehab_sidebar_show_archived (REHAB_SIDEBAR (sidebar), FALSE);
  assert_lists (sidebar, "A");
  g_assert_false (rehab_sidebar_select (REHAB_SIDEBAR (sidebar), archived));

  values = *rehab_patient_get_details (archived);
  values.archived = FALSE;
  back = rehab_patient_details_new (&values, NULL);
  g_assert_true (rehab_clinic_save_patient (fixture->clinic, back, NULL));
  assert_lists (sidebar, "AZ");
}

/* In a window that is none of Adwaita's a dialog has a window of its own. */
static GtkWidget *
find_sheets_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      GtkWidget *dialog = clinic_fixture_find (window, REHAB_TYPE_SQUAD_SHEETS_DIALOG);

      if (dialog != NULL)
        return dialog;
    }

  return NULL;
}

static void
test_squads (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  g_autofree char *sprint = g_strdup (clinic_fixture_add_squad (fixture, "Sprint"));
  g_autofree char *distance = g_strdup (clinic_fixture_add_squad (fixture, "Distance"));
  GtkWidget *sidebar;
  GtkWidget *order;
  GtkWidget *dialog;
  guint from, to;

  add (fixture, "Baker", sprint, FALSE);
  add (fixture, "Zulu", distance, FALSE);
  add (fixture, "Miller", sprint, FALSE);
  sidebar = present_sidebar (fixture);
  assert_lists (sidebar, "ABMZ");

  order = clinic_fixture_find (sidebar, ADW_TYPE_TOGGLE_GROUP);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (order), "squads");
  /* Squads by name, in each its people by name, and those in none last. */
  assert_lists (sidebar, "ZBMA");
  gtk_section_model_get_section (GTK_SECTION_MODEL (get_list (sidebar)), 1, &from, &to);
  g_assert_cmpuint (from, ==, 1);
  g_assert_cmpuint (to, ==, 3);
  clinic_fixture_wait_until (assessment_fixture_says (sidebar, "In no squad"));
  g_assert_true (assessment_fixture_says (sidebar, "Distance"));

  /* The sheets of a squad are printed from its name. */
  gtk_widget_activate_action (sidebar, "sidebar.print-sheets", "s", sprint);
  dialog = find_sheets_dialog ();
  g_assert_nonnull (dialog);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (dialog), "Miller"));
  g_assert_false (assessment_fixture_says (GTK_WIDGET (dialog), "Zulu"));
  adw_dialog_force_close (ADW_DIALOG (dialog));

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (order), "patients");
  assert_lists (sidebar, "ABMZ");
}

static void
test_selects (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  RehabPatient *zulu = add (fixture, "Zulu", NULL, FALSE);
  GtkWidget *sidebar = present_sidebar (fixture);
  guint n_selected = 0;

  g_signal_connect (sidebar, "selected", G_CALLBACK (count_cb), &n_selected);
  /* Nobody is opened who was not asked for. */
  g_assert_null (rehab_sidebar_get_selected (REHAB_SIDEBAR (sidebar)));

  g_assert_true (rehab_sidebar_select (REHAB_SIDEBAR (sidebar), zulu));
  g_assert_true (rehab_sidebar_get_selected (REHAB_SIDEBAR (sidebar)) == zulu);
  g_assert_cmpuint (n_selected, ==, 1);
  g_assert_true (rehab_sidebar_select (REHAB_SIDEBAR (sidebar), zulu));
  g_assert_cmpuint (n_selected, ==, 1);
  g_assert_true (rehab_sidebar_select (REHAB_SIDEBAR (sidebar), fixture->patient));
  g_assert_cmpuint (n_selected, ==, 2);
}

static void
test_nobody (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *sidebar;

  g_list_store_remove_all (G_LIST_STORE (rehab_clinic_get_patients (fixture->clinic)));
  sidebar = present_sidebar (fixture);
  assert_page (sidebar, "nobody");
  add (fixture, "Zulu", NULL, FALSE);
  assert_page (sidebar, "list");
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/sidebar/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("sorts", test_sorts);
  ADD ("sorts-after-renaming", test_sorts_after_renaming);
  ADD ("searches", test_searches);
  ADD ("enter-opens", test_enter_opens);
  ADD ("search-keeps-chosen", test_search_keeps_chosen);
  ADD ("archived", test_archived);
  ADD ("archiving-lets-go", test_archiving_lets_go);
  ADD ("describes", test_describes);
  ADD ("squads", test_squads);
  ADD ("selects", test_selects);
  ADD ("nobody", test_nobody);
#undef ADD

  return g_test_run ();
}
