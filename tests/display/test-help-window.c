/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-application.h"
#include "rehab-card.h"
#include "rehab-guide-search.h"
#include "rehab-help-context.h"
#include "rehab-help-link.h"
#include "rehab-help-results.h"
#include "rehab-help-window.h"
#include "rehab-leaflet.h"
#include "rehab-leaflet-dialog.h"
#include "rehab-patient-page.h"
#include "rehab-publication.h"
#include "rehab-topic.h"
#include "rehab-window.h"

static RehabHelpWindow *
open_help (AssessmentFixture *fixture,
           const char        *target)
{
  RehabHelpWindow *help = REHAB_HELP_WINDOW (rehab_help_window_new ());

  rehab_help_window_set_clinic (help, fixture->clinic);
  rehab_help_window_open (help, target);
  gtk_window_present (GTK_WINDOW (help));
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (help)) && gtk_widget_get_width (GTK_WIDGET (help)) > 0);

  return help;
}

static void
close_help (RehabHelpWindow *help)
{
  gtk_window_destroy (GTK_WINDOW (help));
}

/* The page that is shown; pages before it are kept for the way back, and the search is beside it. */
static GtkWidget *
get_page (RehabHelpWindow *help)
{
  GtkWidget *pages = clinic_fixture_find (GTK_WIDGET (help), ADW_TYPE_NAVIGATION_VIEW);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (pages)));
}

static void
type (RehabHelpWindow *help,
      const char      *text)
{
  GtkWidget *entry = clinic_fixture_find (GTK_WIDGET (help), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

/* What can be found can be opened, and is the page that was asked for. */
static void
test_every_page (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  g_autoptr (RehabGuideSearch) search = rehab_guide_search_new ();
  RehabHelpWindow *help = open_help (fixture, "start");

  for (guint i = 0; i < rehab_guide_search_get_count (search); i++)
    {
      const RehabGuideEntry *entry = rehab_guide_search_get_nth (search, i);

      /* There are hundreds of cards and sources, each made by one function; test-card reads them all. */
      if ((entry->kind == REHAB_HELP_CARD || entry->kind == REHAB_HELP_SOURCE) && i % 9 != 0)
        continue;

      g_test_message ("%s", entry->target);
      gtk_widget_activate_action (GTK_WIDGET (help), "help.show", "s", entry->target);
      g_assert_cmpstr (rehab_help_window_get_target (help), ==, entry->target);
      g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (get_page (help))), ==, entry->title);
      if (i % 45 == 0)
        while (g_main_context_iteration (NULL, FALSE))
          ;
    }

  for (guint kind = 0; kind < REHAB_N_CARD_KINDS; kind++)
    {
      g_autofree char *target = g_strconcat ("list/", rehab_card_kind_get_nick (kind), NULL);

      gtk_widget_activate_action (GTK_WIDGET (help), "help.show", "s", target);
      g_assert_cmpstr (rehab_help_window_get_target (help), ==, target);
    }

  close_help (help);
}

/* A card says the clinic's own figure, its sources with year and kind, and leads on. */
static void
test_card (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabThresholds) own = NULL;
  RehabHelpWindow *help;
  GtkWidget *page;

  own = rehab_thresholds_with (rehab_clinic_get_thresholds (fixture->clinic), REHAB_THRESHOLD_LIMB_SYMMETRY, 85, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_thresholds (fixture->clinic, own, &error));
  g_assert_no_error (error);

  help = open_help (fixture, "card/threshold.limb-symmetry");
  page = get_page (help);
  g_assert_true (assessment_fixture_says (page, "85 %"));
  g_assert_true (assessment_fixture_says (page, "Begins as"));
  g_assert_true (assessment_fixture_says (page, "Where Sources Disagree"));
  g_assert_nonnull (clinic_fixture_find_row (page, "BJSM, table of return-to-sport tests (R72)"));
  g_assert_true (assessment_fixture_says (page, "Year not known"));

  /* What is set meanwhile is told at once. */
  g_clear_pointer (&own, rehab_thresholds_unref);
  own = rehab_thresholds_with (rehab_clinic_get_thresholds (fixture->clinic), REHAB_THRESHOLD_LIMB_SYMMETRY, 80, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_thresholds (fixture->clinic, own, &error));
  page = get_page (help);
  g_assert_true (assessment_fixture_says (page, "80 %"));
  g_assert_false (assessment_fixture_says (page, "85 %"));

  gtk_widget_activate (clinic_fixture_row (page, "BJSM, table of return-to-sport tests (R72)"));
  g_assert_cmpstr (rehab_help_window_get_target (help), ==, "source/R72");
  g_assert_nonnull (clinic_fixture_find_row (get_page (help), "Limb symmetry"));

  close_help (help);
}

/* Of rows with one title each is told apart. */
static void
test_names (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  RehabHelpWindow *help = open_help (fixture, "card/rule.settled");
  GtkWidget *row = clinic_fixture_row (get_page (help), "Settled by the next morning, in a row");

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Settled by the next morning, in a row, Steps from Phase to Phase · Step to: 2 Shallow");
  close_help (help);
}

/* What nobody published says that it is a setting of the clinic. */
static void
test_clinic_setting (AssessmentFixture *fixture,
                     gconstpointer      unused)
{
  RehabHelpWindow *help = open_help (fixture, "card/threshold.review-weeks");

  g_assert_nonnull (clinic_fixture_find_row (get_page (help), "Clinic setting"));
  close_help (help);
}

/* A link goes on, and the way back is the way that was come. */
static void
test_back (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  RehabHelpWindow *help = open_help (fixture, "card/rule.settled");
  GtkWidget *pages = clinic_fixture_find (GTK_WIDGET (help), ADW_TYPE_NAVIGATION_VIEW);

  gtk_widget_activate_action (GTK_WIDGET (help), "help.open", "s", "card/rule.pain-goom");
  rehab_help_window_open (help, "source/R36");
  rehab_help_window_open (help, "source/R36");
  g_assert_cmpstr (rehab_help_window_get_target (help), ==, "source/R36");
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (pages)));
  g_assert_cmpstr (rehab_help_window_get_target (help), ==, "card/rule.pain-goom");
  g_assert_true (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (pages)));
  g_assert_cmpstr (rehab_help_window_get_target (help), ==, "card/rule.settled");
  g_assert_false (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (pages)));

  /* The contents begin anew. */
  gtk_widget_activate_action (GTK_WIDGET (help), "help.show", "s", "list/tests");
  g_assert_false (adw_navigation_view_pop (ADW_NAVIGATION_VIEW (pages)));

  close_help (help);
}

/* A target of another version opens the first page. */
static void
test_unknown (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  const char *const targets[] = { "card/nothing", "topic/nothing", "leaflet/nothing", "source/R999", "list/nothing", "video/1", "" };

  for (size_t i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      RehabHelpWindow *help = open_help (fixture, targets[i]);

      g_assert_cmpstr (rehab_help_window_get_target (help), ==, "");
      close_help (help);
    }
}

static void
test_search (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  RehabHelpWindow *help = open_help (fixture, "start");
  GtkWidget *entry = clinic_fixture_find (GTK_WIDGET (help), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *results = clinic_fixture_find (GTK_WIDGET (help), REHAB_TYPE_HELP_RESULTS);

  type (help, "puranen");
  g_assert_cmpstr (rehab_help_results_get_first (REHAB_HELP_RESULTS (results)), ==, "card/item.test-puranen-orava");
  clinic_fixture_wait_until (gtk_widget_get_mapped (results));
  g_assert_true (assessment_fixture_says (results, "2 found"));

  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (rehab_help_window_get_target (help), ==, "card/item.test-puranen-orava");

  type (help, "zebra");
  g_assert_true (assessment_fixture_says (GTK_WIDGET (help), "Nothing Found"));
  g_assert_null (rehab_help_results_get_first (REHAB_HELP_RESULTS (results)));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (rehab_help_window_get_target (help), ==, "card/item.test-puranen-orava");

  /* Escape empties the search, and brings the contents back. */
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  close_help (help);
}

static void
test_leaflet (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  RehabHelpWindow *help = open_help (fixture, "leaflet/sitting");
  g_autofree char *path = g_build_filename (fixture->folder, "leaflet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (help), "help.print-shown", NULL);
  clinic_fixture_wait_until (clinic_fixture_dialog (GTK_WIDGET (help)) != NULL);
  dialog = clinic_fixture_dialog (GTK_WIDGET (help));
  g_assert_true (REHAB_IS_LEAFLET_DIALOG (dialog));
  clinic_fixture_wait_until (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (dialog)) != NULL);
  g_assert_cmpuint (rehab_document_get_n_pages (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (dialog))), >, 0);

  /* It is for anybody, whoever's record may be open beside it, and says so. */
  g_assert_true (assessment_fixture_says (GTK_WIDGET (dialog), "nobody’s record"));
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  clinic_fixture_wait_until (g_file_query_exists (file, NULL) && assessment_fixture_says (GTK_WIDGET (dialog), "Saved as PDF"));
  g_assert_true (rehab_case_model_reload (fixture->model, NULL));
  g_assert_cmpuint (rehab_case_model_get_case (fixture->model)->disclosures->len, ==, 0);
  adw_dialog_force_close (dialog);
  clinic_fixture_wait_until (clinic_fixture_dialog (GTK_WIDGET (help)) == NULL);

  close_help (help);
}

static void
place_wanted_cb (RehabHelpWindow *help,
                 int              place,
                 int             *wanted)
{
  *wanted = place;
}

static void
test_place (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  RehabHelpWindow *help = open_help (fixture, "card/rule.settled");
  int wanted = REHAB_CARD_PLACE_NONE;

  g_signal_connect (help, "place-wanted", G_CALLBACK (place_wanted_cb), &wanted);
  clinic_fixture_click (get_page (help), "Show Diary");
  g_assert_cmpint (wanted, ==, REHAB_CARD_PLACE_DIARY);

  close_help (help);
}

/* Every page that F1 knows is one that there is, and so is what it opens. */
static void
test_contexts (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  for (guint i = 0; i < rehab_help_context_get_count (); i++)
    {
      const RehabHelpContext *context = rehab_help_context_get_nth (i);

      g_test_message ("%s: %s", context->type_name, context->target);
      g_assert_true (g_str_has_prefix (context->target, "topic/"));
      g_assert_nonnull (rehab_topic_lookup (context->target + strlen ("topic/")));
    }
}

static void
help_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   char         **target)
{
  g_set_str (target, g_variant_get_string (parameter, NULL));
}

static void
test_link (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("help", G_VARIANT_TYPE_STRING);
  g_autofree char *target = NULL;
  GtkWidget *link = rehab_help_link_new ("threshold.limb-symmetry");

  g_signal_connect (action, "activate", G_CALLBACK (help_activated_cb), &target);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "app", G_ACTION_GROUP (group));
  clinic_fixture_present (fixture, link);

  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_LABEL, "Evidence: Limb symmetry");
  g_assert_true (gtk_widget_grab_focus (link));
  gtk_widget_activate (link);
  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (target, ==, "card/threshold.limb-symmetry");

  rehab_help_link_set_card (link, NULL);
  g_assert_false (gtk_widget_get_visible (link));
}

static GtkApplication *application;

/* The help that the application has opened. */
static RehabHelpWindow *
find_help (void)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (REHAB_IS_HELP_WINDOW (l->data))
      return l->data;

  return NULL;
}

/* F1 opens what is told of the page that the keyboard is in, in the one window of the help; a card leads back to its page. */
static void
test_application (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  static const struct
  {
    const char *page;
    const char *target;
  } pages[] = {
    { "overview", "topic/window" },
    { "phases", "topic/phases" },
    { "programme", "topic/build-programme" },
    { "diary", "topic/diary-week" },
    { "progress", "topic/charts" },
  };
  GtkWidget *window = rehab_window_new (application);
  RehabHelpWindow *help = NULL;
  GtkWidget *page;

  rehab_window_set_clinic (REHAB_WINDOW (window), fixture->clinic);
  gtk_window_present (GTK_WINDOW (window));
  rehab_window_open_patient (REHAB_WINDOW (window), rehab_patient_get_id (fixture->patient));
  page = clinic_fixture_find (window, REHAB_TYPE_PATIENT_PAGE);
  clinic_fixture_wait_until (gtk_widget_get_mapped (page));

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("%s", pages[i].page);
      rehab_window_show_page (REHAB_WINDOW (window), pages[i].page);
      gtk_window_set_focus (GTK_WINDOW (window), NULL);
      clinic_fixture_wait_until (g_strcmp0 (rehab_help_context_find (window), pages[i].target) == 0);
      gtk_widget_activate_action (window, "win.help", NULL);
      g_assert_nonnull (find_help ());
      g_assert_true (help == NULL || help == find_help ());
      help = find_help ();
      g_assert_cmpstr (rehab_help_window_get_target (help), ==, pages[i].target);
    }

  g_action_group_activate_action (G_ACTION_GROUP (application), "help", g_variant_new_string ("card/rule.settled"));
  g_assert_true (find_help () == help);
  clinic_fixture_wait_until (gtk_widget_get_mapped (GTK_WIDGET (help)));
  clinic_fixture_click (get_page (help), "Show Diary");
  g_assert_cmpstr (rehab_patient_page_get_shown (REHAB_PATIENT_PAGE (page)), ==, "diary");

  /* Closed it is made anew, and it goes with the window it belongs to. */
  gtk_window_close (GTK_WINDOW (help));
  clinic_fixture_wait_until (find_help () == NULL);
  g_action_group_activate_action (G_ACTION_GROUP (application), "help", g_variant_new_string ("start"));
  g_assert_nonnull (find_help ());
  gtk_window_destroy (GTK_WINDOW (window));
  clinic_fixture_wait_until (find_help () == NULL);
}

#define TEST(name, func) \
  g_test_add ("/help-window/" name, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  int result;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  assessment_fixture_init (&argc, &argv);
  application = GTK_APPLICATION (rehab_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  TEST ("every-page", test_every_page);
  TEST ("card", test_card);
  TEST ("names", test_names);
  TEST ("clinic-setting", test_clinic_setting);
  TEST ("back", test_back);
  TEST ("unknown", test_unknown);
  TEST ("search", test_search);
  TEST ("leaflet", test_leaflet);
  TEST ("place", test_place);
  TEST ("contexts", test_contexts);
  TEST ("link", test_link);
  TEST ("application", test_application);

  result = g_test_run ();
  g_object_unref (application);

  return result;
}
