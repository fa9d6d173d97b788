/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-figures-view.h"
#include "rehab-lag-panels.h"
#include "rehab-lag-view.h"
#include "rehab-settling-view.h"

#define EPISODE_ID "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01"
#define N_DAYS 40

static RehabDate
nth_day (int n)
{
  return rehab_date_add_days (rehab_date_new (2026, 10, 1, NULL), n);
}

/* A run every other day, a hill now and then, strength on the days between. */
static RehabDiary *
new_diary (int n_days)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int i = 0; i < n_days; i++)
    {
      g_ptr_array_add (days, rehab_diary_day_new (&(RehabDiaryDay) {
      .episode_id = EPISODE_ID, .date = nth_day (i), .worst_pain = rehab_number (i % 7), .waking_pain = rehab_number (i % 3),
    }, NULL));
      g_ptr_array_add (sessions, rehab_session_new (&(RehabSession) {
      .episode_id = EPISODE_ID, .date = nth_day (i), .origin = REHAB_SESSION_ORIGIN_TYPED,
      .kind = i % 2 == 1 ? REHAB_SESSION_KIND_STRENGTH : i % 8 == 0 ? REHAB_SESSION_KIND_HILLS : REHAB_SESSION_KIND_RUN,
      .minutes = rehab_number (20 + i), .effort = rehab_number (5),
    }, NULL));
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

static void
show (RehabLagView *view,
      int           n_days)
{
  g_autoptr (RehabDiary) diary = new_diary (n_days);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  rehab_lag_view_show (view, diary, thresholds, nth_day (0), nth_day (N_DAYS - 1), nth_day (N_DAYS - 1));
}

/* The first widget of a type below @widget, in the order of the screen. */
static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint     *skip)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      if (*skip == 0)
        return widget;
      (*skip)--;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, skip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_nth (RehabLagView *view,
          GType         type,
          guint         nth)
{
  GtkWidget *found = find (GTK_WIDGET (view), type, &nth);

  g_assert_nonnull (found);

  return found;
}

static RehabLagView *
present (AssessmentFixture *fixture,
         int                n_days)
{
  GtkWidget *view = rehab_lag_view_new ();

  show (REHAB_LAG_VIEW (view), n_days);
  clinic_fixture_present (fixture, view);
  clinic_fixture_wait_until (gtk_widget_get_height (find_nth (REHAB_LAG_VIEW (view), REHAB_TYPE_LAG_PANELS, 0)) > 0);

  return REHAB_LAG_VIEW (view);
}

static void
assert_reads (RehabLagView *view,
              const char   *title) /* NULL: nothing */
{
  g_autoptr (RehabLagReadout) readout =
    rehab_lag_panels_dup_readout (REHAB_LAG_PANELS (find_nth (view, REHAB_TYPE_LAG_PANELS, 0)));

  g_assert_cmpstr (readout != NULL ? readout->title : NULL, ==, title);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_keys (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  static const struct { guint key; const char *title; } presses[] = {
    { GDK_KEY_Right, "All training · Same day" }, { GDK_KEY_End, "All training · Same day" },
    { GDK_KEY_Page_Down, "All training · 1 day before" }, { GDK_KEY_Down, "Running · 1 day before" },
    { GDK_KEY_Down, "Strength · 1 day before" }, { GDK_KEY_Down, "Strength · 1 day before" },
    { GDK_KEY_Left, "Strength · 1 day before" }, { GDK_KEY_Page_Up, "Strength · Same day" },
    { GDK_KEY_Up, "Running · Same day" }, { GDK_KEY_Home, "Running · Same day" }, { GDK_KEY_Escape, NULL },
  };
  RehabLagView *view = present (fixture, N_DAYS);
  GtkWidget *panels = find_nth (view, REHAB_TYPE_LAG_PANELS, 0);
  guint n_changes = 0;

  g_signal_connect_swapped (panels, "readout-changed", G_CALLBACK (count_cb), &n_changes);
  assert_reads (view, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      g_test_message ("press %zu", i);
      g_assert_true (assessment_fixture_press (panels, presses[i].key));
      assert_reads (view, presses[i].title);
    }
  /* All of them but the one at the bottom. */
  g_assert_cmpuint (n_changes, ==, G_N_ELEMENTS (presses) - 1);

  g_assert_false (assessment_fixture_press (panels, GDK_KEY_Escape));
  g_assert_false (assessment_fixture_press (panels, GDK_KEY_Tab));
  g_assert_false (assessment_fixture_press (panels, GDK_KEY_a));
}

static void
test_choices (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  RehabLagView *view = present (fixture, N_DAYS);
  AdwToggleGroup *pain = ADW_TOGGLE_GROUP (find_nth (view, ADW_TYPE_TOGGLE_GROUP, 0));
  guint n_checks = 0;

  g_assert_cmpint (rehab_lag_chart_get_pain (rehab_lag_view_get_chart (view)), ==, REHAB_LOAD_LAG_NEXT_MORNING);
  adw_toggle_group_set_active_name (pain, "worst");
  g_assert_cmpint (rehab_lag_chart_get_pain (rehab_lag_view_get_chart (view)), ==, REHAB_LOAD_LAG_WORST);
  g_assert_cmpuint (rehab_lag_chart_get_n_rows (rehab_lag_view_get_chart (view)), ==, 3);

  /* All training, running, strength; run, hills. */
  for (guint i = 0; i < 5; i++)
    {
      GtkCheckButton *check = GTK_CHECK_BUTTON (find_nth (view, GTK_TYPE_CHECK_BUTTON, i));

      g_assert_cmpint (gtk_check_button_get_active (check), ==, i < 3);
      n_checks++;
    }
  g_assert_cmpuint (n_checks, ==, rehab_lag_chart_get_n_choices (rehab_lag_view_get_chart (view)));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (view, GTK_TYPE_CHECK_BUTTON, 4)), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (view, GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (view, GTK_TYPE_CHECK_BUTTON, 1)), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (view, GTK_TYPE_CHECK_BUTTON, 2)), FALSE);
  g_assert_cmpuint (rehab_lag_chart_get_n_rows (rehab_lag_view_get_chart (view)), ==, 1);
  g_assert_cmpstr (rehab_lag_chart_get_row (rehab_lag_view_get_chart (view), 0)->key, ==, "hills");

  /* Another stretch keeps what was chosen; nothing chosen is the usual. */
  show (view, N_DAYS - 1);
  g_assert_cmpint (rehab_lag_chart_get_pain (rehab_lag_view_get_chart (view)), ==, REHAB_LOAD_LAG_WORST);
  g_assert_cmpstr (rehab_lag_chart_get_row (rehab_lag_view_get_chart (view), 0)->key, ==, "hills");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (view, GTK_TYPE_CHECK_BUTTON, 4)), FALSE);
  g_assert_cmpuint (rehab_lag_chart_get_n_rows (rehab_lag_view_get_chart (view)), ==, 3);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_nth (view, GTK_TYPE_CHECK_BUTTON, 0))));
}

static void
test_tables (AssessmentFixture *fixture,
             gconstpointer      unused)
{
  RehabLagView *view = present (fixture, N_DAYS);
  AdwToggleGroup *form = ADW_TOGGLE_GROUP (find_nth (view, ADW_TYPE_TOGGLE_GROUP, 1));
  RehabFiguresView *figures = REHAB_FIGURES_VIEW (find_nth (view, REHAB_TYPE_FIGURES_VIEW, 0));
  RehabLagChart *chart = rehab_lag_view_get_chart (view);
  guint n_pairs = 0;

  g_assert_null (rehab_figures_view_get_table (figures));
  adw_toggle_group_set_active_name (form, "days");
  assessment_fixture_wait (20);
  for (guint row = 0; row < rehab_lag_chart_get_n_rows (chart); row++)
    for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
      n_pairs += rehab_load_lag_get_n_pairs (rehab_lag_chart_get_lag (chart, row, lag));
  g_assert_cmpuint (n_pairs, >, 100);
  g_assert_cmpuint (rehab_chart_table_get_n_rows (rehab_figures_view_get_table (figures)), ==, n_pairs);

  adw_toggle_group_set_active_name (form, "medians");
  assessment_fixture_wait (20);
  g_assert_cmpuint (rehab_chart_table_get_n_rows (rehab_figures_view_get_table (figures)), <, n_pairs);
  g_assert_cmpuint (rehab_chart_table_get_n_rows (rehab_figures_view_get_table (figures)), >=, 12);

  adw_toggle_group_set_active_name (form, "sessions");
  assessment_fixture_wait (20);
  g_assert_cmpuint (rehab_chart_table_get_n_rows (rehab_figures_view_get_table (figures)), ==, 3);

  adw_toggle_group_set_active_name (form, "chart");
  g_assert_null (rehab_figures_view_get_table (figures));
}

/* The rule is the episode's: what it accepts is what sessions are counted by, and whoever hands in another sees it at once. */
static void
test_settling (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  RehabLagView *view = present (fixture, N_DAYS);
  GtkWidget *settling = find_nth (view, REHAB_TYPE_SETTLING_VIEW, 0);
  const RehabPainRule *silbernagel = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_SILBERNAGEL);
  AdwToggleGroup *form = ADW_TOGGLE_GROUP (find_nth (view, ADW_TYPE_TOGGLE_GROUP, 1));
  RehabFiguresView *figures = REHAB_FIGURES_VIEW (find_nth (view, REHAB_TYPE_FIGURES_VIEW, 0));
  RehabChartTable *table;

  g_assert_cmpuint (rehab_settling_chart_get_n_rows (rehab_lag_view_get_settling (view)), ==, 3);
  g_assert_cmpint (rehab_settling_chart_get_rule (rehab_lag_view_get_settling (view))->kind, ==, REHAB_PAIN_RULE_KIND_GOOM);
  g_assert_cmpint (gtk_widget_get_height (settling), >, 100);

  adw_toggle_group_set_active_name (form, "sessions");
  table = rehab_figures_view_get_table (figures);
  rehab_lag_view_set_rule (view, silbernagel);
  g_assert_true (rehab_settling_chart_get_rule (rehab_lag_view_get_settling (view)) == silbernagel);
  g_assert_true (rehab_figures_view_get_table (figures) != NULL && rehab_figures_view_get_table (figures) != table);

  show (view, 2);
  g_assert_cmpuint (rehab_settling_chart_get_n_rows (rehab_lag_view_get_settling (view)), ==, 2);
  g_assert_true (rehab_settling_chart_get_rule (rehab_lag_view_get_settling (view)) == silbernagel);
}

static void
test_pointer (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  RehabLagView *view = present (fixture, N_DAYS);
  GtkWidget *panels = find_nth (view, REHAB_TYPE_LAG_PANELS, 0);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (panels);
  g_autoptr (GtkEventController) motion = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && motion == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        motion = g_steal_pointer (&controller);
    }

  for (double x = 0.0; x < gtk_widget_get_width (panels) && !found; x += 5.0)
    for (double y = 0.0; y < gtk_widget_get_height (panels) && !found; y += 5.0)
      {
        g_autoptr (RehabLagReadout) readout = NULL;

        g_signal_emit_by_name (motion, "motion", x, y);
        readout = rehab_lag_panels_dup_readout (REHAB_LAG_PANELS (panels));
        found = readout != NULL;
      }
  g_assert_true (found);

  g_signal_emit_by_name (motion, "leave");
  assert_reads (view, NULL);

  /* What was read out by key stays when the pointer goes, and goes with the chart. */
  g_assert_true (assessment_fixture_press (panels, GDK_KEY_Home));
  g_signal_emit_by_name (motion, "leave");
  assert_reads (view, "All training · Same day");
  show (view, N_DAYS - 1);
  assert_reads (view, NULL);
}

/* Days may share other marks in another size: what was read out is not, and this is told. */
static void
test_new_size (AssessmentFixture *fixture,
               gconstpointer      unused)
{
  RehabLagView *view = present (fixture, N_DAYS);
  GtkWidget *panels = find_nth (view, REHAB_TYPE_LAG_PANELS, 0);
  int width = gtk_widget_get_width (panels);
  guint n_changes = 0;

  g_assert_true (assessment_fixture_press (panels, GDK_KEY_End));
  g_signal_connect_swapped (panels, "readout-changed", G_CALLBACK (count_cb), &n_changes);
  gtk_widget_set_margin_end (GTK_WIDGET (view), 300);
  clinic_fixture_wait_until (gtk_widget_get_width (panels) < width && n_changes == 1);
  assert_reads (view, NULL);
}

static void
test_too_few_days (AssessmentFixture *fixture,
                   gconstpointer      unused)
{
  RehabLagView *view = present (fixture, 5);
  GtkWidget *panels = find_nth (view, REHAB_TYPE_LAG_PANELS, 0);

  g_assert_true (rehab_lag_chart_is_empty (rehab_lag_view_get_chart (view)));
  g_assert_false (assessment_fixture_press (panels, GDK_KEY_Right));
  assert_reads (view, NULL);

  show (view, 0);
  g_assert_false (assessment_fixture_press (panels, GDK_KEY_Right));
  g_assert_false (gtk_widget_get_sensitive (find_nth (view, GTK_TYPE_MENU_BUTTON, 0)));
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/lag-view/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("keys", test_keys);
  ADD ("choices", test_choices);
  ADD ("tables", test_tables);
  ADD ("settling", test_settling);
  ADD ("pointer", test_pointer);
  ADD ("new-size", test_new_size);
  ADD ("too-few-days", test_too_few_days);
#undef ADD

  return g_test_run ();
}
