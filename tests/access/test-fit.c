/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * test-fit WIDTHxHEIGHT@TEXT ...: every place of the sample clinic in windows of these sizes, with text at TEXT per cent, in
 * the language of the environment: nothing is wider or higher than its place, and only tables are scrolled from side to side.
 */

#include "config.h"

#include "calm.h"
#include "fit.h"
#include "help-shots.h"
#include "more-places.h"
#include "places.h"
#include "rehab-item.h"
#include "rehab-sample-folder.h"
#include "rehab-store.h"
#include "rehab-ui.h"

#include <locale.h>

#define MOST_SIZES 4

typedef struct
{
  int width;
  int height;
  int text;
} Size;

typedef struct
{
  const Place *place;
  guint section;
} Visit;

static GtkApplication *application;
static RehabClinic *clinic;
static RehabClinic *empty; /* the clinic of a first run */
static Size sizes[MOST_SIZES];
static guint n_sizes;

static const Place welcome = { "welcome", NULL, NULL, NULL };
static const Place flagged[] = {
  { "red-flag", NULL, "overview", NULL },
  { "flag-dialog", NULL, "overview", record_flag_action },
};
static const Place forms[] = {
  { "finished", "Adeyemi", "assessment", show_finished_section },
  { "draft", "Adeyemi", "assessment", show_draft_section, discard_draft },
  { "answered", "Adeyemi", "assessment", show_answered_section, discard_draft },
};

static void
set_size (GtkWindow  *window,
          const Size *size)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", size->text * 96 * PANGO_SCALE / 100, NULL);
  gtk_window_set_default_size (window, size->width, size->height);
}

static void
check (GtkWindow  *window,
       const Size *size)
{
  g_autoptr (GPtrArray) problems = fit_list_problems (window, size->width, size->height);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%d x %d, text at %d %%: %s", size->width, size->height, size->text, (const char *) problems->pdata[i]);
  if (problems->len > 0)
    g_test_fail ();
}

static void
check_each (GtkWindow *window)
{
  check (window, &sizes[0]);
  for (guint i = 1; i < n_sizes; i++)
    {
      set_size (window, &sizes[i]);
      calm_down (120);
      check (window, &sizes[i]);
    }
}

static void
test_place (gconstpointer data)
{
  const Visit *visit = data;
  const Place *place = visit->place;
  RehabWindow *window = REHAB_WINDOW (rehab_window_new (application));
  const char *patient_id = place->patient != NULL ? find_patient_id (clinic, place->patient)
                           : place->page != NULL ? find_flagged_id (clinic)
                           : NULL;
  AdwDialog *dialog;

  set_size (GTK_WINDOW (window), &sizes[0]);
  rehab_window_set_clinic (window, place == &welcome ? empty : clinic);
  gtk_window_present (GTK_WINDOW (window));
  calm_down (20);
  if (patient_id != NULL)
    rehab_window_open_patient (window, patient_id);
  if (place->page != NULL)
    rehab_window_show_page (window, place->page);
  calm_down (20);
  wanted_section = visit->section;
  if (place->prepare != NULL)
    place->prepare (window);
  calm_down (100);

  check_each (GTK_WINDOW (window));

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      calm_down (10);
    }
  if (place->tidy != NULL)
    place->tidy (window);
  gtk_window_destroy (GTK_WINDOW (window));
  calm_down (10);
}

/* The help is a window of its own. */
static void
test_help (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  GtkWidget *window = help_shots_open (n, clinic);

  set_size (GTK_WINDOW (window), &sizes[0]);
  gtk_window_present (GTK_WINDOW (window));
  calm_down (40);
  help_shots_prepare (n, window);
  calm_down (100);
  check_each (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
  calm_down (10);
}

static void
add_place (const Place *place,
           guint        section)
{
  const char *nick = section < REHAB_N_SECTIONS ? rehab_section_get_nick (section) : "impression";
  g_autofree char *path = g_strdup_printf (place->tidy == discard_draft || place->prepare == show_finished_section ? "/fit/%s-%s" : "/fit/%s",
                                           place->name, nick);
  Visit *visit = g_new0 (Visit, 1);

  visit->place = place;
  visit->section = section;
  g_test_add_data_func_full (path, visit, test_place, g_free);
}

static void
add_places (void)
{
  for (gsize i = 0; i < n_places; i++)
    add_place (&places[i], 0);
  for (gsize i = 0; i < n_more_places; i++)
    add_place (&more_places[i], 0);
  for (gsize i = 0; i < G_N_ELEMENTS (flagged); i++)
    add_place (&flagged[i], 0);
  add_place (&welcome, 0);
  for (guint section = 0; section <= REHAB_N_SECTIONS; section++)
    for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
      add_place (&forms[i], section);
  for (guint i = 0; i < help_shots_get_count (); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fit/window-of-%s", help_shots_get_name (i));

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_help);
    }
}

static void
add_actions (void)
{
  static const GActionEntry entries[] = {
    { .name = "open-sample" },
    { .name = "help", .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) owned = NULL;
  g_autoptr (RehabSampleFolder) sample = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabClinic) first = NULL;
  g_autoptr (RehabClinic) filled = NULL;
  g_autofree char *folder = NULL;
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);
  int result;

  rehab_ui_set_locale ();
  g_test_init (&argc, &argv, NULL);
  /* What is told of widths is told as a warning too, and every place is to be looked at. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  for (int i = 1; i < argc && n_sizes < MOST_SIZES; i++, n_sizes++)
    if (sscanf (argv[i], "%dx%d@%d", &sizes[n_sizes].width, &sizes[n_sizes].height, &sizes[n_sizes].text) != 3)
      g_error ("%s is no size", argv[i]);
  g_assert_cmpuint (n_sizes, >, 0);
  /* The C locale speaks no other language, whatever is asked for. */
  if (g_getenv ("LANGUAGE") != NULL && g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    {
      g_print ("1..0 # SKIP only the C locale is installed, which has no other language\n");
      return 0;
    }

  rehab_ui_register ();
  owned = adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  application = GTK_APPLICATION (owned);
  g_application_set_resource_base_path (G_APPLICATION (application), "/com/example/HamstringRehab");
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  add_actions ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  sample = rehab_sample_folder_new (today, NULL);
  filled = rehab_clinic_new (rehab_sample_folder_get_store (sample), TRUE, NULL);
  rehab_clinic_set_today (filled, today);
  folder = g_dir_make_tmp ("hamstring-rehab-empty-XXXXXX", NULL);
  store = rehab_store_open (folder, NULL);
  first = rehab_clinic_new (store, FALSE, NULL);
  clinic = filled;
  empty = first;

  add_places ();
  result = g_test_run ();
  calm_down (40);

  return result;
}
