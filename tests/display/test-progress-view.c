/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clinic-fixture.h"

#include "rehab-pain-rule.h"
#include "rehab-progress-chart.h"
#include "rehab-progress-view.h"

#define EPISODE_ID "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01"

static RehabDate
nth_day (int n)
{
  return rehab_date_add_days (rehab_date_new (2026, 11, 1, NULL), n);
}

static RehabProgressChart *
new_chart (void)
{
  g_autoptr (RehabEpisode) episode = rehab_episode_new (&(RehabEpisode) {
    .id = EPISODE_ID, .patient_id = "8b0e1f64-1f0d-4a5b-8a3e-5d0c4d0a7a02", .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
    .side = REHAB_SIDE_LEFT, .opened_on = nth_day (0),
  }, NULL);
  g_autoptr (RehabCase) record = rehab_case_new (episode);
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (RehabDiary) before = diary;
      g_autoptr (RehabDiaryDay) entry = rehab_diary_day_new (&(RehabDiaryDay) {
      .episode_id = EPISODE_ID, .date = nth_day (i), .worst_pain = rehab_number (i % 5),
    }, NULL);

      diary = rehab_diary_with_day (before, entry);
    }

  rehab_diary_unref (record->diary);
  record->diary = g_steal_pointer (&diary);

  return rehab_progress_chart_new (&(RehabProgressContent) { .record = record, .today = nth_day (20) }, nth_day (0), nth_day (20));
}

static void
count_cb (RehabProgressView *view,
          guint             *count)
{
  (*count)++;
}

static void
assert_reads (RehabProgressView *view,
              int                n) /* -1: nothing */
{
  RehabDate date = rehab_progress_view_get_readout_date (view);

  g_assert_cmpuint (date.julian, ==, n >= 0 ? nth_day (n).julian : 0);
}

static RehabProgressView *
present_view (AssessmentFixture *fixture,
              gboolean           with_chart)
{
  GtkWidget *view = rehab_progress_view_new ();

  if (with_chart)
    {
      g_autoptr (RehabProgressChart) chart = new_chart ();

      rehab_progress_view_set_chart (REHAB_PROGRESS_VIEW (view), chart);
    }
  clinic_fixture_present (fixture, view);

  return REHAB_PROGRESS_VIEW (view);
}

static void
test_keys (AssessmentFixture *fixture,
           gconstpointer      unused)
{
  static const struct
  {
    guint keyval;
    int n; /* the day it leads to */
    gboolean changes;
  } presses[] = {
    { GDK_KEY_Left, 20, TRUE }, { GDK_KEY_Left, 19, TRUE }, { GDK_KEY_KP_Left, 18, TRUE }, { GDK_KEY_Right, 19, TRUE },
    { GDK_KEY_KP_Right, 20, TRUE }, { GDK_KEY_Right, 20, FALSE }, { GDK_KEY_Page_Up, 13, TRUE }, { GDK_KEY_Page_Up, 6, TRUE },
    { GDK_KEY_Page_Up, 0, TRUE }, { GDK_KEY_Left, 0, FALSE }, { GDK_KEY_Page_Down, 7, TRUE }, { GDK_KEY_Home, 0, TRUE },
    { GDK_KEY_End, 20, TRUE }, { GDK_KEY_Page_Down, 20, FALSE }, { GDK_KEY_Escape, -1, TRUE }, { GDK_KEY_Home, 0, TRUE },
    { GDK_KEY_Escape, -1, TRUE }, { GDK_KEY_End, 20, TRUE },
  };
  RehabProgressView *view = present_view (fixture, TRUE);
  guint n_changes = 0;
  guint expected = 0;

  g_signal_connect (view, "readout-changed", G_CALLBACK (count_cb), &n_changes);
  assert_reads (view, -1);

  for (size_t i = 0; i < G_N_ELEMENTS (presses); i++)
    {
      g_test_message ("press %zu", i);
      g_assert_true (assessment_fixture_press (GTK_WIDGET (view), presses[i].keyval));
      expected += presses[i].changes;
      assert_reads (view, presses[i].n);
      g_assert_cmpuint (n_changes, ==, expected);
    }

  /* Others' keys are left to others; Escape is the dialog's again once there is nothing to put away. */
  g_assert_false (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Tab));
  g_assert_false (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_a));
  g_assert_true (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Escape));
  g_assert_false (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Escape));
}

/* Where text runs from right to left time does not: the chart is the same picture as on paper. */
static void
test_right_to_left (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  RehabProgressView *view = present_view (fixture, TRUE);

  gtk_widget_set_direction (GTK_WIDGET (view), GTK_TEXT_DIR_RTL);
  g_assert_true (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_End));
  g_assert_true (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Left));
  assert_reads (view, 19);
  g_assert_true (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Right));
  assert_reads (view, 20);
}

static void
test_another_chart (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  RehabProgressView *view = present_view (fixture, TRUE);
  g_autoptr (RehabProgressChart) other = new_chart ();

  g_assert_true (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_End));
  assert_reads (view, 20);
  rehab_progress_view_set_chart (view, other);
  assert_reads (view, -1);

  rehab_progress_view_set_parts (view, REHAB_PROGRESS_PAIN);
  assessment_fixture_wait (50);
  /* On a slow machine the window comes under the pointer only now, which then reads out a day. */
  (void) assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Escape);
  assert_reads (view, -1);
  g_assert_true (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Left));
  assert_reads (view, 20);

  rehab_progress_view_set_chart (view, NULL);
  assert_reads (view, -1);
}

static void
test_without_chart (AssessmentFixture *fixture,
                    gconstpointer      unused)
{
  RehabProgressView *view = present_view (fixture, FALSE);

  g_assert_false (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_Left));
  assert_reads (view, -1);
}

/* The pointer reads out the day below it, from the first at the left to the last at the right. */
static void
test_pointer (AssessmentFixture *fixture,
              gconstpointer      unused)
{
  RehabProgressView *view = present_view (fixture, TRUE);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  g_autoptr (GtkEventController) motion = NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (view));
  RehabDate before = REHAB_DATE_NONE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && motion == NULL; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        motion = g_steal_pointer (&controller);
    }

  for (int x = width / 2; x < width - 40; x += 10)
    {
      RehabDate date;

      g_signal_emit_by_name (motion, "motion", (double) x, 100.0);
      date = rehab_progress_view_get_readout_date (view);
      g_assert_cmpint (rehab_date_compare (date, before), >=, 0);
      before = date;
    }
  g_assert_cmpint (rehab_date_days_until (nth_day (10), before), >=, 3);

  g_signal_emit_by_name (motion, "leave");
  assert_reads (view, -1);

  /* What was read out by key stays when the pointer goes. */
  g_assert_true (assessment_fixture_press (GTK_WIDGET (view), GDK_KEY_End));
  g_signal_emit_by_name (motion, "leave");
  assert_reads (view, 20);
}

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
#define ADD(path, func) \
  g_test_add ("/progress-view/" path, AssessmentFixture, NULL, clinic_fixture_set_up, func, clinic_fixture_tear_down)
  ADD ("keys", test_keys);
  ADD ("right-to-left", test_right_to_left);
  ADD ("another-chart", test_another_chart);
  ADD ("without-chart", test_without_chart);
  ADD ("pointer", test_pointer);
#undef ADD

  return g_test_run ();
}
