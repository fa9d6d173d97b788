/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-gestures.h"
#include "rehab-progress-range.h"

/* A plot from 50 to 250 in a widget of 300: 200 pixels. */
#define PLOT_LEFT 50.0
#define PLOT_RIGHT 250.0

typedef struct
{
  RehabProgressRange *range;
  GtkWidget *widget;
  RehabProgressGestures *gestures;
  guint n_changes;
} Fixture;

static double pointed_at;
static gboolean drawn;

static gboolean
get_plot (GtkWidget *widget,
          double    *left,
          double    *right)
{
  *left = PLOT_LEFT;
  *right = PLOT_RIGHT;

  return drawn;
}

static void
point_at (GtkWidget *widget,
          double     x)
{
  pointed_at = x;
}

static const RehabProgressSurface surface = { get_plot, point_at };

static RehabDate
day (int n)
{
  return rehab_date_add_days (rehab_date_new (2026, 1, 1, NULL), n);
}

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->range = rehab_progress_range_new ();
  fixture->widget = g_object_ref_sink (gtk_drawing_area_new ());
  fixture->gestures = rehab_progress_gestures_new (fixture->widget, fixture->range, &surface);
  fixture->n_changes = 0;
  drawn = TRUE;
  pointed_at = -1.0;
  g_signal_connect_swapped (fixture->range, "changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->gestures), (gpointer *) &fixture->gestures);
  g_assert_finalize_object (fixture->widget);
  g_assert_null (fixture->gestures);
  g_assert_finalize_object (fixture->range);
}

static void
assert_shows (Fixture *fixture,
              int      from,
              int      to)
{
  g_assert_cmpint (rehab_date_days_until (day (0), rehab_progress_range_get_from (fixture->range)), ==, from);
  g_assert_cmpint (rehab_date_days_until (day (0), rehab_progress_range_get_to (fixture->range)), ==, to);
}

/* Two years up to day 729, and two weeks of plans. */
static void
set_record (Fixture *fixture)
{
  rehab_progress_range_set_record (fixture->range, day (0), day (729), day (743));
  fixture->n_changes = 0;
}

static void
test_spans (Fixture      *fixture,
            gconstpointer unused)
{
  static const struct
  {
    const char *nick;
    int from;
  } cases[] = { { "4w", 702 }, { "12w", 646 }, { "1y", 365 }, { "all", 0 } };

  rehab_progress_range_choose (fixture->range, REHAB_PROGRESS_SPAN_4_WEEKS);
  set_record (fixture);
  assert_shows (fixture, 702, 743);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabProgressSpan span = rehab_progress_span_from_nick (cases[i].nick);

      g_assert_cmpstr (rehab_progress_span_get_nick (span), ==, cases[i].nick);
      rehab_progress_range_choose (fixture->range, span);
      assert_shows (fixture, cases[i].from, 743);
      g_assert_cmpuint (rehab_progress_range_get_span (fixture->range), ==, span);
      g_assert_cmpuint (fixture->n_changes, ==, i); /* the first is what it was */
    }

  g_assert_cmpuint (rehab_progress_span_from_nick ("2w"), ==, REHAB_PROGRESS_SPAN_OWN);
  g_assert_cmpuint (rehab_progress_span_from_nick (NULL), ==, REHAB_PROGRESS_SPAN_OWN);
}

/* A record that is shorter than a range is shown whole, and a range of it stays chosen. */
static void
test_short_record (Fixture      *fixture,
                   gconstpointer unused)
{
  rehab_progress_range_set_record (fixture->range, day (0), day (19), day (19));
  rehab_progress_range_choose (fixture->range, REHAB_PROGRESS_SPAN_YEAR);
  assert_shows (fixture, 0, 19);
  g_assert_cmpuint (rehab_progress_range_get_span (fixture->range), ==, REHAB_PROGRESS_SPAN_YEAR);
  g_assert_false (rehab_progress_range_can_zoom_out (fixture->range));
  g_assert_true (rehab_progress_range_can_zoom_in (fixture->range));

  rehab_progress_range_set_record (fixture->range, day (19), day (19), day (19));
  assert_shows (fixture, 13, 19);
  g_assert_false (rehab_progress_range_can_zoom_in (fixture->range));
}

static void
test_own (Fixture      *fixture,
          gconstpointer unused)
{
  rehab_progress_range_choose (fixture->range, REHAB_PROGRESS_SPAN_12_WEEKS);
  set_record (fixture);

  rehab_progress_range_pan (fixture->range, -100.0);
  assert_shows (fixture, 546, 643);
  g_assert_cmpuint (rehab_progress_range_get_span (fixture->range), ==, REHAB_PROGRESS_SPAN_OWN);
  g_assert_cmpuint (fixture->n_changes, ==, 1);

  /* By less than half a day nothing else is drawn. */
  rehab_progress_range_pan (fixture->range, 0.2);
  assert_shows (fixture, 546, 643);
  g_assert_cmpuint (fixture->n_changes, ==, 1);

  /* Another day in the diary leaves it where it is; what is no longer there cannot be shown. */
  rehab_progress_range_set_record (fixture->range, day (0), day (730), day (744));
  assert_shows (fixture, 546, 643);
  rehab_progress_range_set_record (fixture->range, day (0), day (600), day (600));
  assert_shows (fixture, 503, 600);

  set_record (fixture);
  rehab_progress_range_reset (fixture->range);
  assert_shows (fixture, 646, 743);
  g_assert_cmpuint (rehab_progress_range_get_span (fixture->range), ==, REHAB_PROGRESS_SPAN_12_WEEKS);

  /* A day in sight moves nothing. */
  fixture->n_changes = 0;
  rehab_progress_range_show (fixture->range, day (646));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_cmpuint (rehab_progress_range_get_span (fixture->range), ==, REHAB_PROGRESS_SPAN_12_WEEKS);
  rehab_progress_range_show (fixture->range, day (645));
  assert_shows (fixture, 645, 742);
}

static void
test_without_record (Fixture      *fixture,
                     gconstpointer unused)
{
  rehab_progress_range_zoom (fixture->range, 0.5, 0.5);
  rehab_progress_range_pan (fixture->range, 3.0);
  rehab_progress_range_show (fixture->range, day (3));
  rehab_progress_range_reset (fixture->range);
  g_assert_false (rehab_progress_range_can_zoom_in (fixture->range));
  g_assert_false (rehab_progress_range_can_zoom_out (fixture->range));
  g_assert_false (rehab_progress_gestures_scroll (fixture->gestures, 0.0, 1.0, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
}

static void
test_wheel (Fixture      *fixture,
            gconstpointer unused)
{
  rehab_progress_range_choose (fixture->range, REHAB_PROGRESS_SPAN_12_WEEKS);
  set_record (fixture);
  rehab_progress_range_pan (fixture->range, -300.0);
  assert_shows (fixture, 346, 443);

  /* A plain wheel is the page's, and so is a touchpad's stroke down. */
  g_assert_false (rehab_progress_gestures_scroll (fixture->gestures, 0.0, 1.0, GDK_SCROLL_UNIT_WHEEL, 0));
  g_assert_false (rehab_progress_gestures_scroll (fixture->gestures, 3.0, 20.0, GDK_SCROLL_UNIT_SURFACE, 0));
  assert_shows (fixture, 346, 443);

  /* Ctrl zooms; up shows less. Without a pointer the middle stays. */
  g_assert_true (rehab_progress_gestures_scroll (fixture->gestures, 0.0, -1.0, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK));
  assert_shows (fixture, 356, 433);
  g_assert_true (rehab_progress_gestures_scroll (fixture->gestures, 0.0, 1.0, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK));
  assert_shows (fixture, 346, 443);

  /* Shift pans, and so does a wheel that goes sideways: a tenth, or as far as the finger. */
  g_assert_true (rehab_progress_gestures_scroll (fixture->gestures, 0.0, 1.0, GDK_SCROLL_UNIT_WHEEL, GDK_SHIFT_MASK));
  assert_shows (fixture, 356, 453);
  g_assert_true (rehab_progress_gestures_scroll (fixture->gestures, -1.0, 0.0, GDK_SCROLL_UNIT_WHEEL, 0));
  assert_shows (fixture, 346, 443);
  g_assert_true (rehab_progress_gestures_scroll (fixture->gestures, 100.0, 5.0, GDK_SCROLL_UNIT_SURFACE, 0));
  assert_shows (fixture, 395, 492);

  drawn = FALSE;
  g_assert_false (rehab_progress_gestures_scroll (fixture->gestures, 0.0, 1.0, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK));
}

static GtkEventController *
find_controller (Fixture *fixture,
                 GType    type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }

  g_assert_not_reached ();
}

/* The day under the pointer stays under it. */
static void
test_wheel_at_pointer (Fixture      *fixture,
                       gconstpointer unused)
{
  GtkEventController *motion = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION);

  set_record (fixture);
  rehab_progress_range_pan (fixture->range, -300.0);
  assert_shows (fixture, 346, 443);

  g_signal_emit_by_name (motion, "motion", PLOT_LEFT, 10.0);
  rehab_progress_gestures_scroll (fixture->gestures, 0.0, -4.0, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK);
  assert_shows (fixture, 346, 385);
  g_signal_emit_by_name (motion, "motion", PLOT_RIGHT + 20.0, 10.0);
  rehab_progress_gestures_scroll (fixture->gestures, 0.0, 4.0, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK);
  assert_shows (fixture, 288, 385);
  g_signal_emit_by_name (motion, "leave");
  rehab_progress_gestures_scroll (fixture->gestures, 0.0, -1.0, GDK_SCROLL_UNIT_WHEEL, GDK_CONTROL_MASK);
  assert_shows (fixture, 298, 375);
}

/* Half of the plot is half of the days, and coming back is coming back; a finger that goes down scrolls the page. */
static void
test_drag (Fixture      *fixture,
           gconstpointer unused)
{
  GtkEventController *drag = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  set_record (fixture);
  rehab_progress_range_pan (fixture->range, -300.0);

  g_signal_emit_by_name (drag, "drag-begin", 100.0, 40.0);
  g_signal_emit_by_name (drag, "drag-update", 2.0, 1.0);
  g_assert_false (rehab_progress_gestures_is_panning (fixture->gestures));
  assert_shows (fixture, 346, 443);
  g_signal_emit_by_name (drag, "drag-update", 100.0, 3.0);
  g_assert_true (rehab_progress_gestures_is_panning (fixture->gestures));
  assert_shows (fixture, 297, 394);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 3.0);
  assert_shows (fixture, 346, 443);
  g_signal_emit_by_name (drag, "drag-end", 0.0, 3.0);
  g_assert_false (rehab_progress_gestures_is_panning (fixture->gestures));

  g_signal_emit_by_name (drag, "drag-begin", 100.0, 40.0);
  g_signal_emit_by_name (drag, "drag-update", 20.0, 60.0);
  g_assert_false (rehab_progress_gestures_is_panning (fixture->gestures));
  assert_shows (fixture, 346, 443);
  g_signal_emit_by_name (drag, "drag-end", 20.0, 60.0);
  g_assert_cmpfloat (pointed_at, <, 0.0);
}

/* A finger that rests reads out, and goes on reading where it is moved to. */
static void
test_long_press (Fixture      *fixture,
                 gconstpointer unused)
{
  GtkEventController *rest = find_controller (fixture, GTK_TYPE_GESTURE_LONG_PRESS);
  GtkEventController *drag = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (rest)));
  set_record (fixture);

  g_signal_emit_by_name (drag, "drag-begin", 100.0, 40.0);
  g_signal_emit_by_name (rest, "pressed", 100.0, 40.0);
  g_assert_cmpfloat_with_epsilon (pointed_at, 100.0, 0.01);
  g_signal_emit_by_name (drag, "drag-update", 60.0, 3.0);
  g_assert_cmpfloat_with_epsilon (pointed_at, 160.0, 0.01);
  g_signal_emit_by_name (drag, "drag-end", 60.0, 3.0);
  g_assert_cmpuint (fixture->n_changes, ==, 0);

  g_signal_emit_by_name (drag, "drag-begin", 100.0, 40.0);
  g_signal_emit_by_name (drag, "drag-update", 60.0, 3.0);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_signal_emit_by_name (drag, "drag-end", 60.0, 3.0);
}

/* Without points to measure, the middle is where the fingers are. */
static void
test_pinch (Fixture      *fixture,
            gconstpointer unused)
{
  GtkEventController *pinch = find_controller (fixture, GTK_TYPE_GESTURE_ZOOM);

  set_record (fixture);
  rehab_progress_range_pan (fixture->range, -300.0);

  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  assert_shows (fixture, 371, 419);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  assert_shows (fixture, 297, 492);
  g_signal_emit_by_name (pinch, "scale-changed", 1.0);
  assert_shows (fixture, 346, 443);
  g_signal_emit_by_name (pinch, "scale-changed", 0.0);
  assert_shows (fixture, 346, 443);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add ("/progress-range/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("spans", test_spans);
  ADD ("short-record", test_short_record);
  ADD ("own", test_own);
  ADD ("without-record", test_without_record);
  ADD ("wheel", test_wheel);
  ADD ("wheel-at-pointer", test_wheel_at_pointer);
  ADD ("drag", test_drag);
  ADD ("long-press", test_long_press);
  ADD ("pinch", test_pinch);
#undef ADD

  return g_test_run ();
}
