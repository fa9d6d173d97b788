/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "clinic-fixture.h"
#include "rehab-disclosure-table.h"
#include "rehab-progress-export.h"
#include "rehab-progress-report-dialog.h"

#define N_DAYS 40

typedef struct
{
  AssessmentFixture clinic;
  GtkWidget *page;
} Fixture;

/* What the page of the running test shows. */
static RehabProgressShown shown_now;

static gboolean
get_shown (GtkWidget          *page,
           RehabProgressShown *shown)
{
  *shown = shown_now;

  return shown->model != NULL;
}

static RehabDate
get_day (Fixture *fixture,
         int      before_today)
{
  return rehab_date_add_days (rehab_clinic_get_today (fixture->clinic.clinic), -before_today);
}

static void
keep_diary (Fixture *fixture)
{
  const RehabCase *record = rehab_case_model_get_case (fixture->clinic.model);
  RehabDiary *diary = rehab_diary_ref (record->diary);
  g_autoptr (GError) error = NULL;

  for (int n = 0; n < N_DAYS; n++)
    {
      g_autoptr (RehabDiary) before = diary;
      g_autoptr (RehabDiary) with_day = NULL;
      g_autoptr (RehabDiaryDay) day = rehab_diary_day_new (&(RehabDiaryDay) {
      .episode_id = record->episode->id, .date = get_day (fixture, n), .worst_pain = rehab_number (n % 6),
    }, &error);
      g_autoptr (RehabSession) session = rehab_session_new (&(RehabSession) {
      .episode_id = record->episode->id, .date = get_day (fixture, n), .kind = REHAB_SESSION_KIND_RUN,
      .minutes = rehab_number (30), .effort = rehab_number (4), .origin = REHAB_SESSION_ORIGIN_TYPED,
    }, &error);

      g_assert_no_error (error);
      with_day = rehab_diary_with_day (before, day);
      diary = rehab_diary_with_session (with_day, session);
    }

  g_assert_true (rehab_case_model_save_diary (fixture->clinic.model, diary, &error));
  g_assert_no_error (error);
  rehab_diary_unref (diary);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  GtkWidget *toasts = adw_toast_overlay_new ();

  clinic_fixture_set_up (&fixture->clinic, unused);
  keep_diary (fixture);
  shown_now = (RehabProgressShown) {
    .model = fixture->clinic.model, .parts = REHAB_PROGRESS_PAIN_AND_LOAD,
    .chart = rehab_progress_chart_new (&(RehabProgressContent) {
      .record = rehab_case_model_get_case (fixture->clinic.model), .today = get_day (fixture, 0),
    }, get_day (fixture, 27), get_day (fixture, 0)),
    .lag = rehab_lag_chart_new (&(RehabLagContent) {
      .diary = rehab_case_model_get_case (fixture->clinic.model)->diary,
      .thresholds = rehab_clinic_get_thresholds (fixture->clinic.clinic), .today = get_day (fixture, 0),
    }, get_day (fixture, 27), get_day (fixture, 0)),
  };
  fixture->page = gtk_label_new ("Progress");
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), fixture->page);
  rehab_progress_export_add_actions (fixture->page, get_shown);
  clinic_fixture_present (&fixture->clinic, toasts);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  AdwDialog *dialog;

  while ((dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->clinic.window))) != NULL)
    {
      adw_dialog_force_close (dialog);
      assessment_fixture_wait (50);
    }
  rehab_progress_chart_unref (shown_now.chart);
  g_clear_pointer (&shown_now.lag, rehab_lag_chart_unref);
  shown_now = (RehabProgressShown) { 0 };
  clinic_fixture_tear_down (&fixture->clinic, unused);
}

static GPtrArray *
list_disclosures (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *list = rehab_disclosure_table_list_of_episode (rehab_clinic_get_store (fixture->clinic.clinic),
                                                            rehab_case_model_get_case (fixture->clinic.model)->episode->id, &error);

  g_assert_no_error (error);

  return list;
}

static guint
count_disclosures (Fixture *fixture)
{
  g_autoptr (GPtrArray) list = list_disclosures (fixture);

  return list->len;
}

static char *
save (Fixture    *fixture,
      const char *which,
      const char *suffix,
      gsize      *size)
{
  g_autofree char *path = g_strdup_printf ("%s/out.%s", fixture->clinic.folder, suffix);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint n_before = count_disclosures (fixture);
  char *contents = NULL;

  rehab_progress_export_save_as (fixture->page, which, suffix, file);
  clinic_fixture_wait_until (count_disclosures (fixture) > n_before);
  g_assert_true (g_file_get_contents (path, &contents, size, &error));
  g_assert_no_error (error);

  return contents;
}

/* Each chart and the page, in each format: a file of that format, and a line of what went out that holds no clinical word. */
static void
test_save (Fixture      *fixture,
           gconstpointer unused)
{
  static const char *const whiches[] = { REHAB_PROGRESS_EXPORT_PAGE, REHAB_PROGRESS_EXPORT_LAG, "pain", "load" };
  static const struct { const char *suffix; const char *begins; RehabDisclosureKind kind; } formats[] = {
    { "png", "\x89PNG", REHAB_DISCLOSURE_KIND_PICTURE },
    { "svg", "<?xml", REHAB_DISCLOSURE_KIND_PICTURE },
    { "pdf", "%PDF", REHAB_DISCLOSURE_KIND_PICTURE },
    { "csv", "\xef\xbb\xbf", REHAB_DISCLOSURE_KIND_FIGURES },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (whiches); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (formats); j++)
      {
        gsize size;
        g_autofree char *contents = save (fixture, whiches[i], formats[j].suffix, &size);
        g_autoptr (GPtrArray) list = list_disclosures (fixture);
        const RehabDisclosure *last = g_ptr_array_index (list, list->len - 1);

        g_assert_cmpuint (size, >, 20);
        g_assert_true (g_str_has_prefix (contents, formats[j].begins));
        g_assert_cmpint (last->kind, ==, formats[j].kind);
        g_assert_cmpint (last->way, ==, REHAB_DISCLOSURE_WAY_SAVED);
        g_assert_cmpstr (last->part, ==, whiches[i]);
        g_assert_cmpstr (last->format, ==, formats[j].suffix);
        g_assert_cmpuint (last->first_day.julian, ==, get_day (fixture, 27).julian);
        g_assert_cmpuint (last->last_day.julian, ==, get_day (fixture, 0).julian);
      }
}

/* A picture says whose it is by initials alone. */
static void
test_initials (Fixture      *fixture,
               gconstpointer unused)
{
  gsize size;
  g_autofree char *svg = save (fixture, "pain", "svg", &size);

  g_assert_nonnull (strstr (svg, ">TA · "));
  g_assert_null (strstr (svg, "Adeyemi"));
}

/* Nothing is left behind and nothing is noted where nothing could be written. */
static void
test_not_saved (Fixture      *fixture,
                gconstpointer unused)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/no-such-folder/out.png");

  rehab_progress_export_save_as (fixture->page, "pain", "png", file);
  clinic_fixture_wait_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->clinic.window)) != NULL);
  g_assert_cmpuint (count_disclosures (fixture), ==, 0);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static void
test_copy (Fixture      *fixture,
           gconstpointer unused)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->page, "chart.copy-picture", "s", "load"));
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_TEXTURE));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));

  g_assert_true (gtk_widget_activate_action (fixture->page, "chart.copy-figures", "s", "pain"));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/csv"));
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  clinic_fixture_wait_until (text != NULL);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 28);
  g_assert_nonnull (strchr (lines[0], '\t'));
  g_assert_nonnull (strchr (lines[1], '\t'));

  list = list_disclosures (fixture);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((const RehabDisclosure *) g_ptr_array_index (list, 0))->way, ==, REHAB_DISCLOSURE_WAY_COPIED);
  g_assert_cmpint (((const RehabDisclosure *) g_ptr_array_index (list, 1))->kind, ==, REHAB_DISCLOSURE_KIND_FIGURES);
}

static gboolean
can (Fixture    *fixture,
     const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  if (!g_str_equal (action, "chart.save-diary") && !g_str_equal (action, "chart.print"))
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", REHAB_PROGRESS_EXPORT_PAGE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, fixture->page);
  enabled = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);

  return enabled;
}

/* While there is nothing to show, nothing goes out but the diary and the report. */
static void
test_nothing (Fixture      *fixture,
              gconstpointer unused)
{
  RehabProgressShown shown = shown_now;

  g_assert_true (can (fixture, "chart.copy-picture"));
  g_assert_true (can (fixture, "chart.save-csv"));
  shown_now.chart = NULL;
  shown_now.lag = NULL;
  rehab_progress_export_update_actions (fixture->page);
  g_assert_false (can (fixture, "chart.copy-picture"));
  g_assert_false (can (fixture, "chart.save-csv"));
  g_assert_true (can (fixture, "chart.save-diary"));
  g_assert_true (can (fixture, "chart.print"));
  gtk_widget_activate_action (fixture->page, "chart.copy-picture", "s", REHAB_PROGRESS_EXPORT_PAGE);
  g_assert_cmpuint (count_disclosures (fixture), ==, 0);
  shown_now = shown;
}

static void
test_menu (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr (GMenuModel) page = rehab_progress_export_new_menu (REHAB_PROGRESS_EXPORT_PAGE);
  g_autoptr (GMenuModel) chart = rehab_progress_export_new_menu ("pain");

  g_assert_cmpint (g_menu_model_get_n_items (page), ==, 3);
  g_assert_cmpint (g_menu_model_get_n_items (chart), ==, 2);
}

/* The report */

static GtkWidget *
open_report (Fixture *fixture)
{
  GtkWidget *dialog;

  g_assert_true (gtk_widget_activate_action (fixture->page, "chart.print", NULL));
  clinic_fixture_wait_until (adw_window_get_visible_dialog (ADW_WINDOW (fixture->clinic.window)) != NULL);
  dialog = GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (fixture->clinic.window)));
  g_assert_true (REHAB_IS_PROGRESS_REPORT_DIALOG (dialog));

  return dialog;
}

static void
select_row (GtkWidget  *dialog,
            const char *title,
            guint       nth)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (clinic_fixture_row (dialog, title)), nth);
  assessment_fixture_wait (20);
}

static const char *
get_title (GtkWidget *dialog)
{
  return rehab_document_get_title (rehab_paper_dialog_get_document (REHAB_PAPER_DIALOG (dialog)));
}

/* Who reads it is chosen; a coach is asked for no review, and is told what the coach reads. */
static void
test_report (Fixture      *fixture,
             gconstpointer unused)
{
  GtkWidget *dialog = open_report (fixture);
  g_autofree char *path = g_build_filename (fixture->clinic.folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const RehabDisclosure *disclosure;

  g_assert_cmpstr (get_title (dialog), ==, "Progress of Tola Adeyemi");
  g_assert_true (gtk_widget_get_visible (clinic_fixture_row (dialog, "Next _review")));

  select_row (dialog, "_For", 1);
  g_assert_cmpstr (get_title (dialog), ==, "Training of Tola Adeyemi");
  g_assert_false (gtk_widget_get_visible (clinic_fixture_row (dialog, "Next _review")));
  g_assert_true (gtk_widget_get_visible (clinic_fixture_row (dialog, "What a coach reads")));
  name = REHAB_PAPER_DIALOG_GET_CLASS (dialog)->dup_file_name (REHAB_PAPER_DIALOG (dialog));
  g_assert_true (g_str_has_prefix (name, "Training TA, "));

  select_row (dialog, "_Time", 0);
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  clinic_fixture_wait_until (count_disclosures (fixture) == 1);
  list = list_disclosures (fixture);
  disclosure = g_ptr_array_index (list, 0);
  g_assert_cmpint (disclosure->kind, ==, REHAB_DISCLOSURE_KIND_COACH_REPORT);
  g_assert_cmpstr (disclosure->language, ==, "en");
  g_assert_cmpuint (disclosure->first_day.julian, ==, get_day (fixture, 27).julian);
  g_assert_true (g_file_query_exists (file, NULL));

  select_row (dialog, "_For", 0);
}

/* A day of the next review that is none goes on no paper. */
static void
test_review (Fixture      *fixture,
             gconstpointer unused)
{
  GtkWidget *dialog = open_report (fixture);
  g_autofree char *path = g_build_filename (fixture->clinic.folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  clinic_fixture_type (dialog, "Next _review", "the day after");
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  assessment_fixture_wait (300);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_cmpuint (count_disclosures (fixture), ==, 0);

  clinic_fixture_type (dialog, "Next _review", "2026-12-06");
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  clinic_fixture_wait_until (count_disclosures (fixture) == 1);
  g_assert_true (g_file_query_exists (file, NULL));
}

/* Of days before the first entry there is nothing to tell. */
static void
test_report_begins_with_the_diary (Fixture      *fixture,
                                   gconstpointer unused)
{
  GtkWidget *dialog = open_report (fixture);
  g_autofree char *path = g_build_filename (fixture->clinic.folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) list = NULL;

  select_row (dialog, "_Time", 2);
  rehab_paper_dialog_save_as (REHAB_PAPER_DIALOG (dialog), file);
  clinic_fixture_wait_until (count_disclosures (fixture) == 1);
  list = list_disclosures (fixture);
  g_assert_cmpuint (((const RehabDisclosure *) g_ptr_array_index (list, 0))->first_day.julian, ==,
                    get_day (fixture, N_DAYS - 1).julian);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rehab_ui_register ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/progress-export/save", test_save);
  ADD ("/progress-export/initials", test_initials);
  ADD ("/progress-export/not-saved", test_not_saved);
  ADD ("/progress-export/copy", test_copy);
  ADD ("/progress-export/nothing", test_nothing);
  ADD ("/progress-export/menu", test_menu);
  ADD ("/progress-export/report", test_report);
  ADD ("/progress-export/report/review", test_review);
  ADD ("/progress-export/report/begins", test_report_begins_with_the_diary);

  return g_test_run ();
}
