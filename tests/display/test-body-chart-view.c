/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "assessment-fixture.h"
#include "rehab-body-chart-view.h"
#include "rehab-body-chart.h"
#include "rehab-body-picture.h"
#include "rehab-body-region-list.h"
#include "rehab-body-region.h"

/* A chart in a window, and what it gave. */
typedef struct
{
  GtkWidget *window;
  RehabBodyChartView *chart;
  guint n_painted;
  char *text;
} Fixture;

static void
painted_cb (Fixture    *fixture,
            const char *text)
{
  fixture->n_painted++;
  g_set_str (&fixture->text, text);
}

static void
wait_for_layout (Fixture *fixture)
{
  assessment_fixture_wait (60);
  while (gtk_widget_get_width (GTK_WIDGET (fixture->chart)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->chart = REHAB_BODY_CHART_VIEW (rehab_body_chart_view_new ());
  g_signal_connect_swapped (fixture->chart, "painted", G_CALLBACK (painted_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->chart));
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_layout (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_object_ref (fixture->chart);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->chart);
  g_free (fixture->text);
}

static GtkWidget *
get_picture (Fixture      *fixture,
             RehabBodyView view)
{
  GtkWidget *picture;

  for (guint i = 0; (picture = assessment_fixture_descendant (GTK_WIDGET (fixture->chart), REHAB_TYPE_BODY_PICTURE, i)) != NULL; i++)
    {
      if (rehab_body_picture_get_view (REHAB_BODY_PICTURE (picture)) == view)
        return picture;
    }
  g_assert_not_reached ();
}

static gpointer
get_controller (GtkWidget *widget,
                GType      type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  g_assert_not_reached ();
}

/* Where a place of the body is in its picture. */
static RehabPoint
place (GtkWidget    *picture,
       RehabBodyView view,
       double        x,
       double        y)
{
  cairo_matrix_t matrix;

  rehab_body_chart_get_matrix (view, gtk_widget_get_width (picture), gtk_widget_get_height (picture), &matrix);
  cairo_matrix_transform_point (&matrix, &x, &y);

  return (RehabPoint) { x, y };
}

/* Drags over a picture, from one place of the body to another, by way of a third. */
static void
drag (Fixture      *fixture,
      RehabBodyView view,
      RehabPoint    from,
      RehabPoint    to)
{
  GtkWidget *picture = get_picture (fixture, view);
  GtkGesture *gesture = get_controller (picture, GTK_TYPE_GESTURE_DRAG);
  RehabPoint begin = place (picture, view, from.x, from.y);
  RehabPoint end = place (picture, view, to.x, to.y);

  g_signal_emit_by_name (gesture, "drag-begin", begin.x, begin.y);
  g_signal_emit_by_name (gesture, "drag-update", (end.x - begin.x) / 2.0, (end.y - begin.y) / 2.0);
  g_signal_emit_by_name (gesture, "drag-update", end.x - begin.x, end.y - begin.y);
  g_signal_emit_by_name (gesture, "drag-end", end.x - begin.x, end.y - begin.y);
}

static void
dab (Fixture      *fixture,
     RehabBodyView view,
     double        x,
     double        y)
{
  drag (fixture, view, (RehabPoint) { x, y }, (RehabPoint) { x, y });
}

static gboolean
press (GtkWidget      *picture,
       guint           keyval,
       GdkModifierType state)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (get_controller (picture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0, state, &taken);

  return taken;
}

static void
release (GtkWidget *picture,
         guint      keyval)
{
  g_signal_emit_by_name (get_controller (picture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-released", keyval, 0, 0);
}

static void
tap (GtkWidget *picture,
     guint      keyval)
{
  g_assert_true (press (picture, keyval, 0));
  release (picture, keyval);
}

static double
get_cm2 (Fixture      *fixture,
         RehabBodyView view,
         RehabSide     side)
{
  return rehab_body_area_get_cm2 (rehab_body_chart_view_get_area (fixture->chart), view, side);
}

static gboolean
is_painted (Fixture      *fixture,
            RehabBodyView view,
            double        x,
            double        y)
{
  return rehab_body_area_has_point (rehab_body_chart_view_get_area (fixture->chart), view, (RehabPoint) { x, y });
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->chart), action, NULL));
}

static GtkWidget *
get_button (Fixture    *fixture,
            const char *action)
{
  GtkWidget *button;

  for (guint i = 0; (button = assessment_fixture_descendant (GTK_WIDGET (fixture->chart), GTK_TYPE_BUTTON, i)) != NULL; i++)
    {
      if (g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), action) == 0)
        return button;
    }

  return NULL;
}

static char *
dup_text (const char *region,
          RehabSide   side)
{
  g_autoptr (RehabBodyArea) empty = rehab_body_area_new ();
  g_autoptr (RehabBodyArea) area = rehab_body_region_paint (rehab_body_region_lookup (region), empty, side);

  return rehab_body_area_to_text (area);
}

static RehabBodyRegionList *
find_regions (GtkWidget *widget)
{
  if (REHAB_IS_BODY_REGION_LIST (widget))
    return REHAB_BODY_REGION_LIST (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RehabBodyRegionList *found = find_regions (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The pointer */

static void
test_a_stroke_is_given_once (Fixture      *fixture,
                             gconstpointer unused)
{
  g_autofree char *text = NULL;

  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Not asked"));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Space paints"));
  drag (fixture, REHAB_BODY_VIEW_REAR, (RehabPoint) { 62, 870 }, (RehabPoint) { 62, 820 });
  g_assert_cmpuint (fixture->n_painted, ==, 1);
  g_assert_true (is_painted (fixture, REHAB_BODY_VIEW_REAR, 62, 845));
  g_assert_cmpfloat_with_epsilon (get_cm2 (fixture, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), 0.0, 1e-9);
  text = rehab_body_area_to_text (rehab_body_chart_view_get_area (fixture->chart));
  g_assert_cmpstr (fixture->text, ==, text);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Right: "));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Left: nothing painted."));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "6.7 cm"));

  /* Where it is painted already, nothing is to be told. */
  dab (fixture, REHAB_BODY_VIEW_REAR, 62, 845);
  g_assert_cmpuint (fixture->n_painted, ==, 1);
}

static void
test_each_picture_paints_its_own_side (Fixture      *fixture,
                                       gconstpointer unused)
{
  GtkWidget *rear = get_picture (fixture, REHAB_BODY_VIEW_REAR);
  GtkGesture *gesture = get_controller (rear, GTK_TYPE_GESTURE_DRAG);

  /* The left of the picture is the left of the patient. */
  g_signal_emit_by_name (gesture, "drag-begin", 0.38 * gtk_widget_get_width (rear), 0.5 * gtk_widget_get_height (rear));
  g_signal_emit_by_name (gesture, "drag-end", 0.0, 0.0);
  g_assert_cmpfloat (get_cm2 (fixture, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), >, 2.0);
  g_assert_cmpfloat_with_epsilon (get_cm2 (fixture, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT), 0.0, 1e-9);

  dab (fixture, REHAB_BODY_VIEW_RIGHT, -60, 860);
  g_assert_true (is_painted (fixture, REHAB_BODY_VIEW_RIGHT, -60, 860));
  g_assert_false (is_painted (fixture, REHAB_BODY_VIEW_LEFT, -60, 860));
  dab (fixture, REHAB_BODY_VIEW_LEFT, 60, 700);
  g_assert_true (is_painted (fixture, REHAB_BODY_VIEW_LEFT, 60, 700));
  g_assert_false (is_painted (fixture, REHAB_BODY_VIEW_LEFT, -60, 700));
  g_assert_false (is_painted (fixture, REHAB_BODY_VIEW_RIGHT, 60, 700));
  g_assert_cmpuint (fixture->n_painted, ==, 3);
}

static void
test_erasing_all_takes_the_answer_back (Fixture      *fixture,
                                        gconstpointer unused)
{
  AdwToggleGroup *mode = ADW_TOGGLE_GROUP (assessment_fixture_descendant (GTK_WIDGET (fixture->chart), ADW_TYPE_TOGGLE_GROUP, 0));

  dab (fixture, REHAB_BODY_VIEW_REAR, 62, 862);
  g_assert_nonnull (fixture->text);
  adw_toggle_group_set_active (mode, 1);
  dab (fixture, REHAB_BODY_VIEW_REAR, 62, 862);
  g_assert_cmpuint (fixture->n_painted, ==, 2);
  g_assert_null (fixture->text);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Not asked"));
}

static void
test_a_cancelled_stroke_leaves_nothing (Fixture      *fixture,
                                        gconstpointer unused)
{
  GtkWidget *picture = get_picture (fixture, REHAB_BODY_VIEW_REAR);
  GtkGesture *gesture = get_controller (picture, GTK_TYPE_GESTURE_DRAG);
  RehabPoint at = place (picture, REHAB_BODY_VIEW_REAR, 62, 862);

  g_signal_emit_by_name (gesture, "drag-begin", at.x, at.y);
  g_signal_emit_by_name (gesture, "cancel", NULL);
  g_signal_emit_by_name (gesture, "drag-end", 0.0, 0.0);
  g_assert_cmpuint (fixture->n_painted, ==, 0);
  g_assert_true (rehab_body_area_is_empty (rehab_body_chart_view_get_area (fixture->chart)));
}

static void
test_brushes_differ (Fixture      *fixture,
                     gconstpointer unused)
{
  AdwToggleGroup *brush = ADW_TOGGLE_GROUP (assessment_fixture_descendant (GTK_WIDGET (fixture->chart), ADW_TYPE_TOGGLE_GROUP, 1));
  double before = 0.0;

  for (guint i = 0; i < adw_toggle_group_get_n_toggles (brush); i++)
    {
      double cm2;

      adw_toggle_group_set_active (brush, i);
      dab (fixture, REHAB_BODY_VIEW_REAR, 88, 900);
      cm2 = get_cm2 (fixture, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT);
      g_assert_cmpfloat (cm2, >, 1.5 * before);
      before = cm2;
    }
}

/* Keys */

static void
test_keys_paint (Fixture      *fixture,
                 gconstpointer unused)
{
  GtkWidget *picture = get_picture (fixture, REHAB_BODY_VIEW_REAR);

  rehab_body_chart_view_set_involved (fixture->chart, REHAB_SIDE_LEFT);
  gtk_widget_grab_focus (picture);

  /* The cursor begins on the sit bone of the involved side. */
  tap (picture, GDK_KEY_space);
  g_assert_cmpuint (fixture->n_painted, ==, 1);
  g_assert_true (is_painted (fixture, REHAB_BODY_VIEW_REAR, -62, 862));
  g_assert_false (is_painted (fixture, REHAB_BODY_VIEW_REAR, 62, 862));

  /* Held, Space paints along the way, and tells it once. Its repeats are no strokes of their own. */
  for (guint i = 0; i < 5; i++)
    {
      g_assert_true (press (picture, GDK_KEY_space, 0));
      g_assert_true (press (picture, GDK_KEY_Down, 0));
    }
  g_assert_cmpuint (fixture->n_painted, ==, 1);
  release (picture, GDK_KEY_space);
  g_assert_cmpuint (fixture->n_painted, ==, 2);
  g_assert_true (is_painted (fixture, REHAB_BODY_VIEW_REAR, -62, 812));
  g_assert_true (is_painted (fixture, REHAB_BODY_VIEW_REAR, -62, 837));

  /* Moving alone paints nothing. */
  g_assert_true (press (picture, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpuint (fixture->n_painted, ==, 2);
  g_assert_true (press (picture, GDK_KEY_Right, GDK_SHIFT_MASK));
  tap (picture, GDK_KEY_Delete);
  g_assert_cmpuint (fixture->n_painted, ==, 3);
  g_assert_false (is_painted (fixture, REHAB_BODY_VIEW_REAR, -62, 812));
  g_assert_true (is_painted (fixture, REHAB_BODY_VIEW_REAR, -62, 862));

  tap (picture, GDK_KEY_Up);
  tap (picture, GDK_KEY_BackSpace);
  g_assert_false (is_painted (fixture, REHAB_BODY_VIEW_REAR, -62, 825));
  g_assert_false (press (picture, GDK_KEY_Tab, 0));
  g_assert_false (press (picture, GDK_KEY_z, GDK_CONTROL_MASK));
}

static void
test_arrows_go_where_they_point (Fixture      *fixture,
                                 gconstpointer unused)
{
  static const RehabBodyView lateral[] = { REHAB_BODY_VIEW_LEFT, REHAB_BODY_VIEW_RIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (lateral); i++)
    {
      GtkWidget *picture = get_picture (fixture, lateral[i]);
      double before = place (picture, lateral[i], -62, 862).x;
      RehabPoint far = rehab_body_chart_find_point (lateral[i], gtk_widget_get_width (picture), gtk_widget_get_height (picture),
                                                    before, 100);

      g_assert_cmpfloat_with_epsilon (far.x, -62, 0.1);
      press (picture, i == 0 ? GDK_KEY_Left : GDK_KEY_Right, GDK_SHIFT_MASK);
      tap (picture, GDK_KEY_space);
      /* Towards the front of the body, on either side. */
      g_assert_true (is_painted (fixture, lateral[i], -22, 862));
      g_assert_false (is_painted (fixture, lateral[i], -102, 862));
    }
}

static void
test_plus_and_minus_change_the_brush (Fixture      *fixture,
                                      gconstpointer unused)
{
  AdwToggleGroup *brush = ADW_TOGGLE_GROUP (assessment_fixture_descendant (GTK_WIDGET (fixture->chart), ADW_TYPE_TOGGLE_GROUP, 1));
  GtkWidget *picture = get_picture (fixture, REHAB_BODY_VIEW_RIGHT);

  g_assert_cmpuint (adw_toggle_group_get_active (brush), ==, 1);
  tap (picture, GDK_KEY_plus);
  tap (picture, GDK_KEY_plus);
  g_assert_cmpuint (adw_toggle_group_get_active (brush), ==, 2);
  for (guint i = 0; i < 4; i++)
    tap (picture, GDK_KEY_minus);
  g_assert_cmpuint (adw_toggle_group_get_active (brush), ==, 0);
  g_assert_cmpuint (fixture->n_painted, ==, 0);
}

/* A key that is let go elsewhere ends its stroke all the same. */
static void
test_leaving_ends_the_stroke (Fixture      *fixture,
                              gconstpointer unused)
{
  GtkWidget *picture = get_picture (fixture, REHAB_BODY_VIEW_REAR);

  press (picture, GDK_KEY_space, 0);
  g_signal_emit_by_name (get_controller (picture, GTK_TYPE_EVENT_CONTROLLER_FOCUS), "leave");
  g_assert_cmpuint (fixture->n_painted, ==, 1);
  release (picture, GDK_KEY_space);
  g_assert_cmpuint (fixture->n_painted, ==, 1);

  press (picture, GDK_KEY_Down, GDK_SHIFT_MASK);
  press (picture, GDK_KEY_space, 0);
  g_assert_true (press (picture, GDK_KEY_Escape, 0));
  release (picture, GDK_KEY_space);
  g_assert_cmpuint (fixture->n_painted, ==, 1);
  g_assert_false (press (picture, GDK_KEY_Escape, 0));
}

/* Commands */

static void
test_every_step_is_undone (Fixture      *fixture,
                           gconstpointer unused)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "body-chart.undo")));
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "body-chart.clear")));
  for (guint i = 0; i < 20; i++)
    {
      dab (fixture, REHAB_BODY_VIEW_REAR, 80, 900 - 15.0 * i);
      if (i == 0)
        first = g_strdup (fixture->text);
    }
  last = g_strdup (fixture->text);

  activate (fixture, "body-chart.clear");
  g_assert_null (fixture->text);
  g_assert_cmpuint (fixture->n_painted, ==, 21);
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "body-chart.clear")));

  activate (fixture, "body-chart.undo");
  g_assert_cmpstr (fixture->text, ==, last);
  for (guint i = 0; i < 19; i++)
    activate (fixture, "body-chart.undo");
  g_assert_cmpstr (fixture->text, ==, first);
  activate (fixture, "body-chart.undo");
  g_assert_null (fixture->text);
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "body-chart.undo")));

  activate (fixture, "body-chart.redo");
  g_assert_cmpstr (fixture->text, ==, first);
  g_assert_cmpuint (fixture->n_painted, ==, 43);
}

static void
test_regions_are_checked_and_unchecked (Fixture      *fixture,
                                        gconstpointer unused)
{
  RehabBodyRegionList *regions = find_regions (GTK_WIDGET (fixture->chart));
  GtkCheckButton *right = rehab_body_region_list_get_check (regions, "sit-bone", REHAB_SIDE_RIGHT);
  GtkCheckButton *left = rehab_body_region_list_get_check (regions, "sit-bone", REHAB_SIDE_LEFT);
  GtkCheckButton *sacrum = rehab_body_region_list_get_check (regions, "sacrum", REHAB_SIDE_LEFT);
  g_autofree char *text = dup_text ("sit-bone", REHAB_SIDE_RIGHT);

  gtk_test_accessible_assert_property (right, GTK_ACCESSIBLE_PROPERTY_LABEL, "Sit bone, right");
  gtk_check_button_set_active (right, TRUE);
  g_assert_cmpuint (fixture->n_painted, ==, 1);
  g_assert_cmpstr (fixture->text, ==, text);
  g_assert_false (gtk_check_button_get_active (left));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Right: sit bone, about 17 cm²"));

  /* Some of it is between the two, and filled by the next step. */
  rehab_body_chart_view_set_text (fixture->chart, NULL);
  dab (fixture, REHAB_BODY_VIEW_REAR, 62, 862);
  g_assert_true (gtk_check_button_get_inconsistent (right));
  g_assert_false (gtk_check_button_get_active (right));
  gtk_check_button_set_active (right, TRUE);
  g_assert_false (gtk_check_button_get_inconsistent (right));
  g_assert_cmpstr (fixture->text, ==, text);
  gtk_check_button_set_active (right, FALSE);
  g_assert_null (fixture->text);

  /* One check for what lies across the midline. */
  g_assert_true (sacrum == rehab_body_region_list_get_check (regions, "sacrum", REHAB_SIDE_RIGHT));
  gtk_check_button_set_active (sacrum, TRUE);
  g_assert_cmpfloat (get_cm2 (fixture, REHAB_BODY_VIEW_REAR, REHAB_SIDE_LEFT), >, 10.0);
  g_assert_cmpfloat (get_cm2 (fixture, REHAB_BODY_VIEW_REAR, REHAB_SIDE_RIGHT), >, 10.0);
  g_assert_cmpuint (fixture->n_painted, ==, 5);
}

/* What is set */

static void
test_setting_is_silent (Fixture      *fixture,
                        gconstpointer unused)
{
  g_autofree char *text = dup_text ("buttock", REHAB_SIDE_LEFT);

  rehab_body_chart_view_set_text (fixture->chart, text);
  rehab_body_chart_view_set_previous (fixture->chart, text);
  rehab_body_chart_view_set_involved (fixture->chart, REHAB_SIDE_LEFT);
  rehab_body_chart_view_set_locked (fixture->chart, TRUE);
  rehab_body_chart_view_set_locked (fixture->chart, FALSE);
  g_assert_cmpuint (fixture->n_painted, ==, 0);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Left: buttock"));
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Dashed: last time"));
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "body-chart.undo")));

  rehab_body_chart_view_set_previous (fixture->chart, NULL);
  g_assert_false (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Dashed: last time"));
}

/* The form shows again what it was given; that is no reason to forget how it came to be. */
static void
test_setting_what_was_given_keeps_the_steps (Fixture      *fixture,
                                             gconstpointer unused)
{
  g_autofree char *given = NULL;

  dab (fixture, REHAB_BODY_VIEW_REAR, 62, 862);
  given = g_strdup (fixture->text);
  rehab_body_chart_view_set_text (fixture->chart, given);
  g_assert_true (gtk_widget_get_sensitive (get_button (fixture, "body-chart.undo")));
  activate (fixture, "body-chart.undo");
  g_assert_null (fixture->text);

  /* Another assessment begins anew. */
  rehab_body_chart_view_set_text (fixture->chart, given);
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "body-chart.undo")));
  g_assert_false (gtk_widget_get_sensitive (get_button (fixture, "body-chart.redo")));
}

static void
assert_nothing_paints (Fixture *fixture)
{
  GtkWidget *picture = get_picture (fixture, REHAB_BODY_VIEW_REAR);
  guint n_before = fixture->n_painted;

  dab (fixture, REHAB_BODY_VIEW_REAR, 100, 700);
  g_assert_false (press (picture, GDK_KEY_space, 0));
  release (picture, GDK_KEY_space);
  g_assert_false (gtk_widget_get_focusable (picture));
  g_assert_null (get_button (fixture, "body-chart.undo"));
  g_assert_false (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Space paints"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->chart), "body-chart.clear", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->chart), "body-chart.undo", NULL);
  g_assert_cmpuint (fixture->n_painted, ==, n_before);
}

static void
test_a_locked_chart_is_only_shown (Fixture      *fixture,
                                   gconstpointer unused)
{
  dab (fixture, REHAB_BODY_VIEW_REAR, 62, 862);
  rehab_body_chart_view_set_locked (fixture->chart, TRUE);
  assert_nothing_paints (fixture);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Right: sit bone"));
  rehab_body_chart_view_set_locked (fixture->chart, FALSE);
  activate (fixture, "body-chart.undo");
  g_assert_null (fixture->text);
}

/* What a later version painted is neither shown as nothing nor painted over. */
static void
test_what_cannot_be_read_is_kept (Fixture      *fixture,
                                  gconstpointer unused)
{
  rehab_body_chart_view_set_text (fixture->chart, "2 rear:whatever");
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "cannot be read"));
  g_assert_false (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Not asked"));
  assert_nothing_paints (fixture);

  rehab_body_chart_view_set_text (fixture->chart, NULL);
  g_assert_true (assessment_fixture_says (GTK_WIDGET (fixture->chart), "Not asked"));
  dab (fixture, REHAB_BODY_VIEW_REAR, 62, 862);
  g_assert_cmpuint (fixture->n_painted, ==, 1);
}

/* Looks */

static void
test_pictures_say_what_is_painted (Fixture      *fixture,
                                   gconstpointer unused)
{
  g_autofree char *text = dup_text ("sit-bone", REHAB_SIDE_RIGHT);
  const char *summary = "Right: sit bone, about 17 cm², at most 5.0 cm across. Left: nothing painted.";
  GtkWidget *rear = get_picture (fixture, REHAB_BODY_VIEW_REAR);

  gtk_test_accessible_assert_property (rear, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pain area from behind");
  gtk_test_accessible_assert_property (rear, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Not asked");
  rehab_body_chart_view_set_text (fixture->chart, text);
  gtk_test_accessible_assert_property (rear, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary);
  gtk_test_accessible_assert_property (fixture->chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Right: sit bone, about 17 cm², at most 5.0 cm across.\nLeft: nothing painted.");
  gtk_test_accessible_assert_property (get_picture (fixture, REHAB_BODY_VIEW_LEFT), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pain area from the left side");
}

static void
assert_target (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
  g_assert_cmpfloat (bounds.size.width, >=, 44.0f);
  g_assert_cmpfloat (bounds.size.height, >=, 44.0f);
}

/* Unrolled where there is room; below each other, and never wider than the window, where there is not. */
static void
test_pictures_find_room (Fixture      *fixture,
                         gconstpointer unused)
{
  static const int widths[] = { 900, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      graphene_rect_t left, rear, right;
      gboolean row = widths[i] >= 600;

      gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
      gtk_window_destroy (GTK_WINDOW (fixture->window));
      fixture->chart = REHAB_BODY_CHART_VIEW (rehab_body_chart_view_new ());
      fixture->window = gtk_window_new ();
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 1200);
      gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->chart));
      gtk_window_present (GTK_WINDOW (fixture->window));
      wait_for_layout (fixture);

      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->chart)), <=, widths[i]);
      g_assert_true (gtk_widget_compute_bounds (get_picture (fixture, REHAB_BODY_VIEW_LEFT), GTK_WIDGET (fixture->chart), &left));
      g_assert_true (gtk_widget_compute_bounds (get_picture (fixture, REHAB_BODY_VIEW_REAR), GTK_WIDGET (fixture->chart), &rear));
      g_assert_true (gtk_widget_compute_bounds (get_picture (fixture, REHAB_BODY_VIEW_RIGHT), GTK_WIDGET (fixture->chart), &right));
      g_assert_cmpfloat (left.origin.x + left.size.width, <=, right.origin.x);
      if (row)
        {
          g_assert_cmpfloat (left.origin.x + left.size.width, <=, rear.origin.x);
          g_assert_cmpfloat (rear.origin.x + rear.size.width, <=, right.origin.x);
          g_assert_cmpfloat_with_epsilon (left.size.height, rear.size.height, 1.0);
        }
      else
        {
          g_assert_cmpfloat (rear.origin.y + rear.size.height, <=, left.origin.y);
          g_assert_cmpfloat_with_epsilon (left.origin.y, right.origin.y, 1.0);
        }
      g_assert_cmpfloat (left.origin.x, >=, 0);
      g_assert_cmpfloat (right.origin.x + right.size.width, <=, widths[i]);
      g_assert_cmpfloat (rear.size.height, >=, 300);
      g_assert_cmpfloat (left.size.height, >=, 300);

      assert_target (get_button (fixture, "body-chart.undo"));
      assert_target (get_button (fixture, "body-chart.redo"));
      assert_target (get_button (fixture, "body-chart.clear"));
      for (guint j = 0; j < 2; j++)
        assert_target (assessment_fixture_descendant (GTK_WIDGET (fixture->chart), ADW_TYPE_TOGGLE_GROUP, j));
    }
}

#define ADD(path, func) g_test_add ("/body-chart-view/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  assessment_fixture_init (&argc, &argv);
  ADD ("stroke", test_a_stroke_is_given_once);
  ADD ("sides", test_each_picture_paints_its_own_side);
  ADD ("erase", test_erasing_all_takes_the_answer_back);
  ADD ("cancel", test_a_cancelled_stroke_leaves_nothing);
  ADD ("brushes", test_brushes_differ);
  ADD ("keys", test_keys_paint);
  ADD ("arrows", test_arrows_go_where_they_point);
  ADD ("plus-minus", test_plus_and_minus_change_the_brush);
  ADD ("leave", test_leaving_ends_the_stroke);
  ADD ("undo", test_every_step_is_undone);
  ADD ("regions", test_regions_are_checked_and_unchecked);
  ADD ("silent", test_setting_is_silent);
  ADD ("given", test_setting_what_was_given_keeps_the_steps);
  ADD ("locked", test_a_locked_chart_is_only_shown);
  ADD ("unreadable", test_what_cannot_be_read_is_kept);
  ADD ("accessible", test_pictures_say_what_is_painted);
  ADD ("room", test_pictures_find_room);

  return g_test_run ();
}
