/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-chart-rows.h"
#include "rehab-figures-view.h"
#include "rehab-lag-view.h"
#include "rehab-progress-drawing.h"
#include "rehab-progress-extent.h"
#include "rehab-progress-hidden.h"
#include "rehab-progress-missing.h"
#include "rehab-progress-page.h"
#include "rehab-progress-readout.h"
#include "rehab-progress-series-list.h"
#include "rehab-progress-settings.h"
#include "rehab-progress-sheet.h"
#include "rehab-progress-slice-view.h"
#include "rehab-progress-table.h"

/* 200 days of diary up to today, with a session of strength every third day. */
#define N_DAYS 200

static RehabDate
today (void)
{
  return rehab_date_new (2026, 11, 22, NULL);
}

static RehabDate
days_ago (int n)
{
  return rehab_date_add_days (today (), -n);
}

static void
fill_diary (AssessmentFixture *fixture,
            int                n_days,
            int                last) /* so many days ago */
{
  const RehabEpisode *episode = rehab_case_model_get_case (fixture->model)->episode;
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

  for (int i = last; i < last + n_days; i++)
    {
      g_autoptr (RehabDiary) before = rehab_diary_ref (diary);
      g_autoptr (RehabDiaryDay) day = rehab_diary_day_new (&(RehabDiaryDay) {
      .episode_id = episode->id, .date = days_ago (i), .waking_pain = rehab_number (i % 3),
      .worst_pain = rehab_number (i % 5),
    }, &error);

      g_assert_no_error (error);
      rehab_diary_unref (diary);
      diary = rehab_diary_with_day (before, day);
      if (i % 3 == 0)
        {
          g_autoptr (RehabDiary) with_day = rehab_diary_ref (diary);
          g_autoptr (RehabSession) session = rehab_session_new (&(RehabSession) {
        .episode_id = episode->id, .date = days_ago (i), .kind = REHAB_SESSION_KIND_STRENGTH, .origin = REHAB_SESSION_ORIGIN_TYPED,
        .minutes = rehab_number (40), .effort = rehab_number (7), .pain_before = rehab_number (1),
        .pain_during = rehab_number (2), .pain_after = rehab_number (2), .pain_next_morning = rehab_number (1),
      }, &error);

          g_assert_no_error (error);
          rehab_diary_unref (diary);
          diary = rehab_diary_with_session (with_day, session);
        }
    }

  g_assert_true (rehab_case_model_save_diary (fixture->model, diary, &error));
  g_assert_no_error (error);
}

static GtkWidget *
present_page (AssessmentFixture *fixture)
{
  GtkWidget *page = rehab_progress_page_new ();

  rehab_case_page_set_model (REHAB_CASE_PAGE (page), fixture->model);
  clinic_fixture_present (fixture, page);
  assessment_fixture_wait (50);

  return page;
}

/* What moves between head and foot, and not all three. */
static GtkWidget *
find_scrolled (GtkWidget *page)
{
  GtkWidget *sheet = clinic_fixture_find (page, REHAB_TYPE_PROGRESS_SHEET);
  GtkWidget *whole = clinic_fixture_find (sheet, GTK_TYPE_SCROLLED_WINDOW);

  return clinic_fixture_find (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (whole)), GTK_TYPE_SCROLLED_WINDOW);
}

static GtkWidget *
find_tracks (GtkWidget *page)
{
  GtkWidget *scrolled = find_scrolled (page);

  return clinic_fixture_find (scrolled, REHAB_TYPE_PROGRESS_SLICE_VIEW);
}

static gboolean
press (GtkWidget      *page,
       guint           key,
       GdkModifierType state)
{
  GtkWidget *tracks = find_tracks (page);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (tracks);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
    }
  /* What was drawn in this frame is drawn again in the next. */
  assessment_fixture_wait (40);

  return taken;
}

static RehabDate
get_readout (GtkWidget *page)
{
  return rehab_progress_sheet_get_readout_date (REHAB_PROGRESS_SHEET (clinic_fixture_find (page, REHAB_TYPE_PROGRESS_SHEET)));
}

static void
assert_reads (GtkWidget *page,
              int        ago) /* -1: no day */
{
  g_assert_cmpuint (get_readout (page).julian, ==, ago >= 0 ? days_ago (ago).julian : 0);
}

/* The range as the page says it. */
static void
assert_range (GtkWidget  *page,
              const char *range)
{
  if (!assessment_fixture_says (page, range))
    g_error ("the page does not say %s", range);
}

static const char *
get_chosen_range (GtkWidget *page)
{
  return adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (clinic_fixture_find (page, ADW_TYPE_TOGGLE_GROUP)));
}

static void
choose_range (GtkWidget  *page,
              const char *name)
{
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (clinic_fixture_find (page, ADW_TYPE_TOGGLE_GROUP)), name);
  assessment_fixture_wait (40);
}

static const char *
get_state (GtkWidget *page)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (page))));
}

static void
test_empty (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  GtkWidget *page = present_page (fixture);

  g_assert_cmpstr (get_state (page), ==, "empty");
  g_assert_false (press (page, GDK_KEY_Left, 0));

  /* The first entry of the diary brings the charts, and they are a week at least. */
  fill_diary (fixture, 1, 0);
  assessment_fixture_wait (40);
  g_assert_cmpstr (get_state (page), ==, "chart");
  assert_range (page, "16 Nov to 22 Nov 2026");
}

static void
test_ranges (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *page;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);

  assert_range (page, "31 Aug to 22 Nov 2026");
  g_assert_cmpstr (get_chosen_range (page), ==, "12w");
  choose_range (page, "4w");
  assert_range (page, "26 Oct to 22 Nov 2026");
  g_assert_cmpuint (rehab_progress_settings_get_span (), ==, REHAB_PROGRESS_SPAN_4_WEEKS);
  choose_range (page, "1y");
  assert_range (page, "7 May to 22 Nov 2026");
  g_assert_true (press (page, GDK_KEY_2, 0));
  assert_range (page, "31 Aug to 22 Nov 2026");
  g_assert_cmpstr (get_chosen_range (page), ==, "12w");

  /* A third less, and the last days stay; then no range is the chosen one. */
  g_assert_true (press (page, GDK_KEY_plus, 0));
  assert_range (page, "28 Sep to 22 Nov 2026");
  g_assert_null (get_chosen_range (page));
  g_assert_true (press (page, GDK_KEY_minus, 0));
  assert_range (page, "31 Aug to 22 Nov 2026");
  gtk_widget_activate_action (page, "progress.zoom-in", NULL);
  assessment_fixture_wait (40);
  assert_range (page, "28 Sep to 22 Nov 2026");
  g_assert_true (press (page, GDK_KEY_0, 0));
  assert_range (page, "31 Aug to 22 Nov 2026");
  g_assert_cmpstr (get_chosen_range (page), ==, "12w");

  /* Three quarters of what is in sight; an eighth; and no further than what there is. */
  g_assert_true (press (page, GDK_KEY_Page_Up, 0));
  assert_range (page, "29 Jun to 20 Sep 2026");
  g_assert_true (press (page, GDK_KEY_Left, GDK_SHIFT_MASK));
  assert_range (page, "18 Jun to 9 Sep 2026");
  g_assert_true (press (page, GDK_KEY_Page_Up, 0));
  assert_range (page, "7 May to 29 Jul 2026");
  for (int i = 0; i < 12; i++)
    g_assert_true (press (page, GDK_KEY_plus, 0));
  assert_range (page, "15 Jun to 21 Jun 2026");
  for (int i = 0; i < 12; i++)
    g_assert_true (press (page, GDK_KEY_minus, 0));
  assert_range (page, "7 May to 22 Nov 2026");

  /* Others' keys are left to others. */
  g_assert_false (press (page, GDK_KEY_Tab, 0));
  g_assert_false (press (page, GDK_KEY_3, GDK_CONTROL_MASK));
  g_assert_false (press (page, GDK_KEY_Left, GDK_ALT_MASK));
}

static int
measure_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Arrows read out, beyond what is in sight, too; the panel says it by chart. */
static void
test_reading_out (AssessmentFixture *fixture,
                  gconstpointer      unused)
{
  GtkWidget *readout;
  int width;
  GtkWidget *page;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);
  choose_range (page, "4w");
  readout = clinic_fixture_find (page, REHAB_TYPE_PROGRESS_READOUT);

  assert_reads (page, -1);
  width = measure_width (readout);
  g_assert_true (assessment_fixture_says (readout, "Point at a day"));
  g_assert_true (press (page, GDK_KEY_Left, 0));
  assert_reads (page, 0);
  g_assert_true (press (page, GDK_KEY_Left, GDK_CONTROL_MASK));
  assert_reads (page, 7);
  g_assert_true (press (page, GDK_KEY_Right, 0));
  assert_reads (page, 6);
  g_assert_true (assessment_fixture_says (readout, "Monday, 16 November 2026"));
  g_assert_true (assessment_fixture_says (readout, "Pain"));
  g_assert_true (assessment_fixture_says (readout, "Worst pain: 1"));
  g_assert_cmpint (measure_width (readout), ==, width);
  g_assert_true (assessment_fixture_says (readout, "load 280"));
  g_assert_false (assessment_fixture_says (readout, "Point at a day"));

  g_assert_true (press (page, GDK_KEY_Home, 0));
  assert_reads (page, 27);
  assert_range (page, "26 Oct to 22 Nov 2026");
  g_assert_true (press (page, GDK_KEY_Left, 0));
  assert_reads (page, 28);
  assert_range (page, "25 Oct to 21 Nov 2026");
  g_assert_true (assessment_fixture_says (readout, "Sunday, 25 October 2026"));
  g_assert_true (press (page, GDK_KEY_Home, GDK_CONTROL_MASK));
  assert_reads (page, 199);
  assert_range (page, "7 May to 3 Jun 2026");
  g_assert_true (press (page, GDK_KEY_Left, 0));
  assert_reads (page, 199);

  /* Zooming keeps the day where it is; panning away lets it go. */
  g_assert_true (press (page, GDK_KEY_plus, 0));
  assert_reads (page, 199);
  g_assert_true (press (page, GDK_KEY_Page_Down, 0));
  assert_reads (page, -1);
  g_assert_true (assessment_fixture_says (readout, "Point at a day"));

  g_assert_true (press (page, GDK_KEY_End, GDK_CONTROL_MASK));
  assert_reads (page, 0);
  g_assert_true (press (page, GDK_KEY_Escape, 0));
  assert_reads (page, -1);
  g_assert_false (press (page, GDK_KEY_Escape, 0));
}

static GtkEventController *
find_controller (GtkWidget          *widget,
                 GType               type,
                 GtkPropagationPhase phase)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type && gtk_event_controller_get_propagation_phase (controller) == phase)
        return controller;
    }

  g_assert_not_reached ();
}

/* The pointer reads out while it is there; a click keeps the day, another one lets it go. */
static void
test_pointing (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  GtkEventController *motion;
  GtkEventController *click;
  GtkWidget *sheet;
  GtkWidget *page;
  RehabDate clicked;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);
  sheet = clinic_fixture_find (page, REHAB_TYPE_PROGRESS_SHEET);
  motion = find_controller (sheet, GTK_TYPE_EVENT_CONTROLLER_MOTION, GTK_PHASE_BUBBLE);
  click = find_controller (sheet, GTK_TYPE_GESTURE_CLICK, GTK_PHASE_BUBBLE);

  g_signal_emit_by_name (motion, "motion", 1.0, 100.0);
  assert_reads (page, 83);
  g_signal_emit_by_name (motion, "motion", 5000.0, 100.0);
  assert_reads (page, 0);
  g_signal_emit_by_name (motion, "leave");
  assert_reads (page, -1);

  g_signal_emit_by_name (click, "released", 1, 200.0, 100.0);
  clicked = get_readout (page);
  g_assert_true (rehab_date_is_set (clicked));
  g_assert_true (gtk_widget_has_focus (find_tracks (page)));
  g_signal_emit_by_name (motion, "motion", 5000.0, 100.0);
  g_signal_emit_by_name (motion, "leave");
  g_assert_cmpint (rehab_date_compare (get_readout (page), clicked), ==, 0);
  g_signal_emit_by_name (click, "released", 1, 200.0, 100.0);
  g_signal_emit_by_name (motion, "leave");
  assert_reads (page, -1);
}

/* Up and down go from chart to chart, and a click does not go back to the first. */
static void
test_scrolling (AssessmentFixture *fixture,
                gconstpointer      unused)
{
  GtkEventController *click;
  GtkAdjustment *adjustment;
  GtkWidget *sheet;
  GtkWidget *page;
  double load, height;

  fill_diary (fixture, N_DAYS, 0);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 420);
  page = present_page (fixture);
  sheet = clinic_fixture_find (page, REHAB_TYPE_PROGRESS_SHEET);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_scrolled (page)));
  g_assert_true (rehab_progress_slice_view_get_extent (REHAB_PROGRESS_SLICE_VIEW (find_tracks (page)), REHAB_PROGRESS_LOAD,
                                                       &load, &height));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 1.0);
  load = MIN (load, gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment));
  g_assert_cmpfloat (load, >, 50.0);

  g_assert_true (press (page, GDK_KEY_Down, 0));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), load, 1.0);
  click = find_controller (sheet, GTK_TYPE_GESTURE_CLICK, GTK_PHASE_BUBBLE);
  g_signal_emit_by_name (click, "released", 1, 200.0, 100.0);
  g_assert_true (gtk_widget_has_focus (find_tracks (page)));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), load, 1.0);
  g_assert_true (press (page, GDK_KEY_Up, 0));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 4.0);

  rehab_progress_sheet_show_part (REHAB_PROGRESS_SHEET (sheet), REHAB_PROGRESS_LOAD);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), load, 1.0);
}

static void
test_step_buttons (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  GtkWidget *readout;
  GtkWidget *page;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);
  readout = clinic_fixture_find (page, REHAB_TYPE_PROGRESS_READOUT);

  g_signal_emit_by_name (assessment_fixture_descendant (readout, GTK_TYPE_BUTTON, 1), "clicked");
  assert_reads (page, 0);
  g_signal_emit_by_name (assessment_fixture_descendant (readout, GTK_TYPE_BUTTON, 0), "clicked");
  assert_reads (page, 1);
  g_signal_emit_by_name (assessment_fixture_descendant (readout, GTK_TYPE_BUTTON, 1), "clicked");
  assert_reads (page, 0);
}

/* What a screen reader hears begins with the chart that the keyboard is at. */
static void
test_spoken (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autofree char *all = NULL;
  g_autofree char *load_first = NULL;
  g_autofree char *nothing = NULL;

  fill_diary (fixture, 20, 0);
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = rehab_case_model_get_case (fixture->model), .today = today (),
  }, days_ago (19), today ());
  all = rehab_progress_readout_dup_spoken (chart, days_ago (3), (RehabProgressParts) 0);
  load_first = rehab_progress_readout_dup_spoken (chart, days_ago (3), REHAB_PROGRESS_LOAD);
  nothing = rehab_progress_readout_dup_spoken (chart, days_ago (50), (RehabProgressParts) 0);

  g_assert_true (g_str_has_prefix (all, "Thursday, 19 November 2026"));
  g_assert_nonnull (strstr (all, "Pain: Worst pain: 3"));
  g_assert_true (strstr (all, "Pain: ") < strstr (all, "Load: "));
  g_assert_true (strstr (load_first, "Load: ") < strstr (load_first, "Pain: "));
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_table (AssessmentFixture *fixture,
            gconstpointer      unused)
{
  g_autoptr (RehabChartRow) row = NULL;
  RehabProgressTable *table;
  RehabChartTable *figures;
  GListModel *rows;
  GtkWidget *view;
  GtkWidget *page;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);
  table = REHAB_PROGRESS_TABLE (clinic_fixture_find (page, REHAB_TYPE_PROGRESS_TABLE));
  gtk_widget_activate_action (page, "progress.show-table", "s", "load");
  assessment_fixture_wait (40);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (table)));
  g_assert_cmpuint (rehab_progress_table_get_part (table), ==, REHAB_PROGRESS_LOAD);

  view = clinic_fixture_find (GTK_WIDGET (table), GTK_TYPE_COLUMN_VIEW);
  figures = rehab_figures_view_get_table (REHAB_FIGURES_VIEW (clinic_fixture_find (GTK_WIDGET (table), REHAB_TYPE_FIGURES_VIEW)));
  rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, rehab_chart_table_get_n_rows (figures));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 84);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view))), ==,
                    rehab_chart_table_get_n_columns (figures));

  /* The latest day comes first. */
  row = g_list_model_get_item (rows, 0);
  g_assert_cmpstr (rehab_chart_row_get_cell (row, 0), ==, rehab_chart_table_get_cell (figures, 83, 0));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (table), "Sun 22 Nov 2026"));
  g_assert_null (g_list_model_get_item (rows, 84));

  /* It follows the range, and stays the chart that was chosen. */
  choose_range (page, "4w");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)))), ==, 28);
  g_assert_cmpuint (rehab_progress_table_get_part (table), ==, REHAB_PROGRESS_LOAD);

  /* One that has nothing cannot be chosen. */
  rehab_progress_table_set_part (table, REHAB_PROGRESS_SPRINT);
  g_assert_cmpuint (rehab_progress_table_get_part (table), ==, REHAB_PROGRESS_LOAD);
}

static void
test_lag (AssessmentFixture *fixture,
          gconstpointer      unused)
{
  GtkWidget *forms;
  GtkWidget *page;
  GtkWidget *lag;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);
  lag = clinic_fixture_find (page, REHAB_TYPE_LAG_VIEW);
  forms = assessment_fixture_descendant (page, ADW_TYPE_TOGGLE_GROUP, 1);
  g_assert_null (rehab_lag_view_get_chart (REHAB_LAG_VIEW (lag)));

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (forms), "lag");
  assessment_fixture_wait (40);
  g_assert_true (gtk_widget_get_mapped (lag));
  g_assert_cmpint (rehab_date_days_until (rehab_lag_chart_get_from (rehab_lag_view_get_chart (REHAB_LAG_VIEW (lag))), today ()),
                   ==, 83);
  choose_range (page, "4w");
  g_assert_cmpint (rehab_date_days_until (rehab_lag_chart_get_from (rehab_lag_view_get_chart (REHAB_LAG_VIEW (lag))), today ()),
                   ==, 27);
}

static gboolean
has (char      **keys,
     const char *key)
{
  return keys != NULL && g_strv_contains ((const char *const *) keys, key);
}

static void
test_series (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  GtkWidget *list;
  GtkWidget *check;
  guint n_checks = 0;

  fill_diary (fixture, N_DAYS, 0);
  list = rehab_progress_series_list_new ();
  {
    g_autoptr (RehabProgressChart) chart = rehab_progress_chart_new (&(RehabProgressContent) {
      .record = rehab_case_model_get_case (fixture->model), .today = today (),
    }, days_ago (27), today ());
    g_auto (GStrv) hidden = NULL;

    clinic_fixture_present (fixture, list);
    rehab_progress_series_list_set_chart (REHAB_PROGRESS_SERIES_LIST (list), chart);
    g_assert_null (rehab_progress_series_list_dup_hidden (REHAB_PROGRESS_SERIES_LIST (list)));

    while ((check = assessment_fixture_descendant (list, GTK_TYPE_CHECK_BUTTON, n_checks)) != NULL)
      n_checks++;
    g_assert_cmpuint (n_checks, >=, 4);
    g_assert_true (assessment_fixture_says (list, "Worst pain"));
    g_assert_false (assessment_fixture_says (list, "Sprint"));

    /* The first one is off now; those that are off at first still are. */
    gtk_check_button_set_active (GTK_CHECK_BUTTON (assessment_fixture_descendant (list, GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
    hidden = rehab_progress_series_list_dup_hidden (REHAB_PROGRESS_SERIES_LIST (list));
    g_assert_true (has (hidden, rehab_progress_chart_get_series_info (chart, 0)->key));
    for (guint i = 1; i < rehab_progress_chart_get_n_series (chart); i++)
      g_assert_cmpint (has (hidden, rehab_progress_chart_get_series_info (chart, i)->key), ==,
                       !rehab_progress_chart_get_series_info (chart, i)->shown);

    clinic_fixture_click (list, "_As at First");
    g_assert_null (rehab_progress_series_list_dup_hidden (REHAB_PROGRESS_SERIES_LIST (list)));
  }
}

/* A series of another patient's that is off stays off. */
static void
test_hidden_merge (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  const char *const before[] = { "worst", "strength-somebody-else", NULL };
  const char *const now[] = { "waking", NULL };
  g_autoptr (RehabProgressChart) chart = NULL;
  g_auto (GStrv) merged = NULL;

  fill_diary (fixture, 10, 0);
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = rehab_case_model_get_case (fixture->model), .today = today (),
  }, days_ago (9), today ());
  merged = rehab_progress_hidden_merge (before, chart, now);

  g_assert_cmpuint (g_strv_length (merged), ==, 2);
  g_assert_true (has (merged, "waking"));
  g_assert_true (has (merged, "strength-somebody-else"));
  g_assert_null (rehab_progress_hidden_merge (before, chart, NULL));
}

/* Charts without anything are named, and what they would show is said. */
static void
test_missing (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *missing;
  GtkWidget *page;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);
  missing = clinic_fixture_find (page, REHAB_TYPE_PROGRESS_MISSING);
  g_assert_true (gtk_widget_get_visible (missing));
  g_assert_true (assessment_fixture_says (missing, rehab_progress_part_get_title (REHAB_PROGRESS_SPRINT)));
  g_assert_false (assessment_fixture_says (missing, rehab_progress_part_get_title (REHAB_PROGRESS_LOAD)));
}

/* The charts of a closed episode end with it. */
static void
test_closed (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  RehabEpisode values = *rehab_case_model_get_case (fixture->model)->episode;
  g_autoptr (RehabEpisode) closed = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  fill_diary (fixture, 100, 40);
  values.closed_on = days_ago (35);
  closed = rehab_episode_new (&values, &error);
  g_assert_no_error (error);
  g_assert_true (rehab_clinic_save_episode (fixture->clinic, closed, &error));
  g_assert_true (rehab_case_model_reload (fixture->model, &error));

  page = present_page (fixture);
  assert_range (page, "27 Jul to 18 Oct 2026");
}

/* The first recording in a tree of nodes. */
static GskRenderNode *
find_recording (GskRenderNode *node)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CAIRO_NODE:
      return node;

    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        {
          GskRenderNode *found = find_recording (gsk_container_node_get_child (node, i));

          if (found != NULL)
            return found;
        }
      return NULL;

    case GSK_CLIP_NODE:
      return find_recording (gsk_clip_node_get_child (node));

    case GSK_TRANSFORM_NODE:
      return find_recording (gsk_transform_node_get_child (node));

    default:
      return NULL;
    }
}

static GskRenderNode *
take_snapshot (RehabProgressDrawing *drawing,
               RehabDate             crosshair)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  rehab_progress_drawing_snapshot (drawing, snapshot, 0.0, 200.0, crosshair);

  return gtk_snapshot_free_to_node (snapshot);
}

/* A crosshair moves over what was drawn; another chart is another drawing; a slice is never another layout. */
static void
test_drawn_once (AssessmentFixture *fixture,
                 gconstpointer      unused)
{
  GtkWidget *widget = gtk_drawing_area_new ();
  g_autoptr (RehabProgressDrawing) drawing = NULL;
  g_autoptr (RehabProgressChart) chart = NULL;
  g_autoptr (GskRenderNode) first = NULL;
  g_autoptr (GskRenderNode) second = NULL;
  g_autoptr (GskRenderNode) third = NULL;
  double heights[REHAB_N_PROGRESS_SLICES];
  double natural;

  fill_diary (fixture, N_DAYS, 0);
  clinic_fixture_present (fixture, widget);
  drawing = rehab_progress_drawing_new (widget, REHAB_PROGRESS_ALL);
  chart = rehab_progress_chart_new (&(RehabProgressContent) {
    .record = rehab_case_model_get_case (fixture->model), .today = today (),
  }, days_ago (83), today ());
  g_assert_true (rehab_progress_drawing_set_chart (drawing, chart));
  g_assert_false (rehab_progress_drawing_set_chart (drawing, chart));

  rehab_progress_drawing_measure_slices (drawing, 700.0, heights);
  g_assert_cmpfloat (rehab_progress_drawing_measure (drawing, 700.0, &natural), >, 100.0);
  g_assert_cmpfloat_with_epsilon (heights[0] + heights[1] + heights[2], natural, 1.0);
  g_assert_nonnull (rehab_progress_drawing_lay_out (drawing, 700.0, natural));

  first = take_snapshot (drawing, REHAB_DATE_NONE);
  second = take_snapshot (drawing, days_ago (5));
  g_assert_nonnull (find_recording (first));
  g_assert_true (find_recording (first) == find_recording (second));

  rehab_progress_drawing_forget_look (drawing);
  third = take_snapshot (drawing, days_ago (5));
  g_assert_false (find_recording (third) == find_recording (first));
}

/* The charts are higher where there is room, and each has its button at its title. */
static void
test_extents (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  GtkWidget *page;
  GtkWidget *tracks;
  double pain, load, ignored, height;

  fill_diary (fixture, N_DAYS, 0);
  page = present_page (fixture);
  tracks = find_tracks (page);
  g_assert_true (rehab_progress_slice_view_get_extent (REHAB_PROGRESS_SLICE_VIEW (tracks), REHAB_PROGRESS_PAIN, &pain, &height));
  g_assert_cmpfloat (pain, <, 4.0);
  g_assert_true (rehab_progress_slice_view_get_extent (REHAB_PROGRESS_SLICE_VIEW (tracks), REHAB_PROGRESS_LOAD, &load, &ignored));
  g_assert_cmpfloat (load, >=, pain + height);
  g_assert_false (rehab_progress_slice_view_get_extent (REHAB_PROGRESS_SLICE_VIEW (tracks), REHAB_PROGRESS_SPRINT, &ignored,
                                                        &ignored));
}

static void
set_up (AssessmentFixture *fixture,
        gconstpointer      unused)
{
  clinic_fixture_set_up (fixture, unused);
  rehab_progress_settings_set_span (REHAB_PROGRESS_SPAN_12_WEEKS);
  rehab_progress_settings_set_hidden (NULL);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/progress-page/" path, AssessmentFixture, NULL, set_up, func, clinic_fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("ranges", test_ranges);
  ADD ("reading-out", test_reading_out);
  ADD ("pointing", test_pointing);
  ADD ("scrolling", test_scrolling);
  ADD ("step-buttons", test_step_buttons);
  ADD ("spoken", test_spoken);
  ADD ("table", test_table);
  ADD ("lag", test_lag);
  ADD ("series", test_series);
  ADD ("hidden-merge", test_hidden_merge);
  ADD ("missing", test_missing);
  ADD ("closed", test_closed);
  ADD ("drawn-once", test_drawn_once);
  ADD ("extents", test_extents);
#undef ADD

  return g_test_run ();
}
