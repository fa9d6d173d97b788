/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a clinic on the screen costs: the page of a squad, beside its rows read with bare SQLite and a bare table with as
 * many cells, and a key press in the search of the patients, beside the same search in bare SQLite. Prints a line a budget: its name, then pairs of milliseconds,
 * figure and baseline, run in turn. Wants a folder that make-clinic filled.
 */

#include "config.h"

#include "bench-bare.h"

#include "rehab-athlete-column.h"
#include "rehab-sidebar.h"
#include "rehab-squad-page.h"
#include "rehab-ui.h"

#include <locale.h>
#include <string.h>

#define WARM_UPS 2
#define RUNS 7

static void
check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static double
get_milliseconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000.0;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

/* Until what is in the window now is on the screen. */
static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong handler;

  gtk_widget_queue_draw (window);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static GtkWidget *
present_window (void)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (window))
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (window);

  return window;
}

/* From the click to all athletes on the screen. */
static double
show_squad (RehabClinic *clinic,
            GtkWidget   *window)
{
  gint64 started = g_get_monotonic_time ();
  GtkWidget *page = rehab_squad_page_new (clinic);
  RehabSquadList *list = rehab_squad_page_get_list (REHAB_SQUAD_PAGE (page));
  double milliseconds;

  rehab_squad_page_set_squad (REHAB_SQUAD_PAGE (page), REHAB_SQUAD_EVERYBODY);
  adw_window_set_content (ADW_WINDOW (window), page);
  while (rehab_squad_list_is_reading (list))
    g_main_context_iteration (NULL, TRUE);
  wait_for_frame (window);
  milliseconds = get_milliseconds (started);
  adw_window_set_content (ADW_WINDOW (window), NULL);
  wait_for_frame (window);

  return milliseconds;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkColumnViewCell        *cell)
{
  gtk_column_view_cell_set_child (cell, gtk_label_new (NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkColumnViewCell        *cell)
{
  gtk_label_set_label (GTK_LABEL (gtk_column_view_cell_get_child (cell)),
                       gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_column_view_cell_get_item (cell))));
}

/* The rows read, and a table with as many rows and columns that says a word in each cell. */
static double
show_words (RehabClinic *clinic,
            BenchBare   *bare,
            GtkWidget   *window)
{
  GListModel *patients = rehab_clinic_get_patients (clinic);
  gint64 started = g_get_monotonic_time ();
  GtkStringList *words = gtk_string_list_new (NULL);
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (words))));
  GtkWidget *scroller = gtk_scrolled_window_new ();
  double milliseconds;

  for (guint i = 0; i < g_list_model_get_n_items (patients); i++)
    {
      g_autoptr (RehabPatient) patient = g_list_model_get_item (patients, i);

      bench_bare_read_case (bare, rehab_patient_get_episode (patient)->id);
      gtk_string_list_append (words, rehab_patient_get_name (patient));
    }
  for (int i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      GtkListItemFactory *factory;
      g_autoptr (GtkColumnViewColumn) column = NULL;

      if (!rehab_athlete_column_is_for (rehab_athlete_column_get ((RehabAthleteColumnId) i), REHAB_SQUAD_AUDIENCE_MEDICAL))
        continue;

      factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
      column = gtk_column_view_column_new ("Column", factory);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_window_set_content (ADW_WINDOW (window), scroller);
  wait_for_frame (window);
  milliseconds = get_milliseconds (started);
  adw_window_set_content (ADW_WINDOW (window), NULL);
  wait_for_frame (window);

  return milliseconds;
}

static void
measure_page (RehabClinic *clinic,
              BenchBare   *bare)
{
  GtkWidget *window = present_window ();

  g_print ("page");
  for (int run = 0; run < WARM_UPS + RUNS; run++)
    {
      double figure = show_squad (clinic, window);
      double baseline = show_words (clinic, bare, window);

      if (run >= WARM_UPS)
        g_print ("\t%.3f\t%.3f", figure, baseline);
    }
  g_print ("\n");
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A name, letter by letter, and taken back to everybody. */
static const char *const typed[] = { "k", "ke", "kel", "kelb", "kel", "ke", "k", "" };

static const char search_sql[] =
  "SELECT id, family_name, given_name FROM patient WHERE archived = 0"
  " AND (family_name LIKE ?1 || '%' OR given_name LIKE ?1 || '%') ORDER BY family_name, given_name, id";

static void
searched_cb (GtkWidget *entry,
             gboolean  *searched)
{
  *searched = TRUE;
}

/* As a key does: a letter more at the end, or one less. */
static void
press_key (GtkWidget  *entry,
           const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (entry);
  int length = (int) strlen (gtk_editable_get_text (editable));

  if ((int) strlen (text) < length)
    gtk_editable_delete_text (editable, (int) strlen (text), -1);
  else
    gtk_editable_insert_text (editable, text + length, -1, &length);
}

/* How long each key takes, from the key to the list that has changed. */
static void
type_name (GtkWidget *window,
           GtkWidget *entry,
           double     taken[G_N_ELEMENTS (typed)])
{
  gboolean searched = FALSE;
  gulong handler = g_signal_connect_after (entry, "search-changed", G_CALLBACK (searched_cb), &searched);

  for (size_t i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gint64 started = g_get_monotonic_time ();

      searched = FALSE;
      press_key (entry, typed[i]);
      while (!searched)
        g_main_context_iteration (NULL, TRUE);
      taken[i] = get_milliseconds (started);
      wait_for_frame (window);
    }
  g_signal_handler_disconnect (entry, handler);
}

static void
type_name_bare (sqlite3_stmt *statement,
                double        taken[G_N_ELEMENTS (typed)])
{
  for (size_t i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gint64 started = g_get_monotonic_time ();

      sqlite3_bind_text (statement, 1, typed[i], -1, SQLITE_STATIC);
      if (bench_bare_read_rows (statement) == 0)
        g_error ("Nobody found");
      taken[i] = get_milliseconds (started);
    }
}

static double
get_longest (const double taken[G_N_ELEMENTS (typed)])
{
  double longest = 0.0;

  for (size_t i = 0; i < G_N_ELEMENTS (typed); i++)
    longest = MAX (longest, taken[i]);

  return longest;
}

static void
measure_search (RehabClinic *clinic,
                BenchBare   *bare)
{
  GtkWidget *window = present_window ();
  GtkWidget *sidebar = g_object_new (REHAB_TYPE_SIDEBAR, NULL);
  g_autoptr (GString) keys = g_string_new ("search");
  g_autoptr (GString) longest = g_string_new ("longest");
  GtkWidget *entry;
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (bare->connection, search_sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bare->connection));

  rehab_sidebar_set_clinic (REHAB_SIDEBAR (sidebar), clinic);
  adw_window_set_content (ADW_WINDOW (window), sidebar);
  wait_for_frame (window);
  entry = find_widget (sidebar, GTK_TYPE_SEARCH_ENTRY);

  for (int run = 0; run < WARM_UPS + RUNS; run++)
    {
      double figures[G_N_ELEMENTS (typed)];
      double baselines[G_N_ELEMENTS (typed)];

      type_name (window, entry, figures);
      type_name_bare (statement, baselines);
      if (run < WARM_UPS)
        continue;

      for (size_t i = 0; i < G_N_ELEMENTS (typed); i++)
        g_string_append_printf (keys, "\t%.3f\t%.3f", figures[i], baselines[i]);
      g_string_append_printf (longest, "\t%.3f\t%.3f", get_longest (figures), get_longest (baselines));
    }
  g_print ("%s\n%s\n", keys->str, longest->str);

  sqlite3_finalize (statement);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = NULL;
  g_autoptr (RehabClinic) clinic = NULL;
  BenchBare bare;

  setlocale (LC_ALL, "");
  if (argc != 3)
    {
      g_printerr ("Usage: list-bench page|search FOLDER\n");
      return 2;
    }

  adw_init ();
  rehab_ui_register ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  bench_bare_open (&bare, argv[2]);
  store = rehab_store_open (argv[2], &error);
  check (error);
  clinic = rehab_clinic_new (store, FALSE, &error);
  check (error);

  if (g_str_equal (argv[1], "page"))
    measure_page (clinic, &bare);
  else
    measure_search (clinic, &bare);
  bench_bare_close (&bare);

  return 0;
}
