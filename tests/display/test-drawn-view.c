/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-drawn-view.h"

#include <adwaita.h>

/* A view that counts how often it is drawn, in the size it was last drawn in. */

#define TEST_TYPE_PICTURE (test_picture_get_type ())
G_DECLARE_FINAL_TYPE (TestPicture, test_picture, TEST, PICTURE, RehabDrawnView)

struct _TestPicture
{
  RehabDrawnView parent_instance;

  int n_drawn;
  int width;
  int height;
};

G_DEFINE_FINAL_TYPE (TestPicture, test_picture, REHAB_TYPE_DRAWN_VIEW)

static void
test_picture_draw (RehabDrawnView          *view,
                   cairo_t                 *cr,
                   const RehabChartPalette *palette,
                   int                      width,
                   int                      height)
{
  TestPicture *self = TEST_PICTURE (view);

  self->n_drawn++;
  self->width = width;
  self->height = height;
  cairo_set_source_rgb (cr, 1.0, 0.0, 0.0);
  cairo_paint (cr);
}

static void
test_picture_class_init (TestPictureClass *klass)
{
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = test_picture_draw;
}

static void
test_picture_init (TestPicture *self)
{
}

/* Kept by the test alone, so that nothing but the test has it drawn. */
static TestPicture *
make_picture (int width,
              int height)
{
  TestPicture *picture = g_object_ref_sink (g_object_new (TEST_TYPE_PICTURE, NULL));
  int ignored;

  gtk_widget_measure (GTK_WIDGET (picture), GTK_ORIENTATION_HORIZONTAL, -1, &ignored, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (picture), width, height, -1, NULL);

  return picture;
}

/* Returns: (transfer full) (nullable): what a frame shows */
static GskRenderNode *
show_frame (TestPicture *picture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (picture)->snapshot (GTK_WIDGET (picture), snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
show (TestPicture *picture)
{
  g_autoptr (GskRenderNode) node = show_frame (picture);

  g_assert_nonnull (node);
}

static void
test_once (void)
{
  g_autoptr (TestPicture) picture = make_picture (40, 30);
  g_autoptr (GskRenderNode) first = show_frame (picture);
  g_autoptr (GskRenderNode) second = show_frame (picture);
  graphene_rect_t bounds;

  g_assert_cmpint (picture->n_drawn, ==, 1);
  g_assert_cmpint (picture->width, ==, 40);
  g_assert_cmpint (picture->height, ==, 30);
  g_assert_nonnull (first);
  g_assert_true (first == second);
  gsk_render_node_get_bounds (first, &bounds);
  g_assert_true (graphene_rect_equal (&bounds, &GRAPHENE_RECT_INIT (0, 0, 40, 30)));
}

static void
test_size (void)
{
  g_autoptr (TestPicture) picture = make_picture (40, 30);

  show (picture);
  gtk_widget_allocate (GTK_WIDGET (picture), 40, 30, -1, NULL);
  show (picture);
  g_assert_cmpint (picture->n_drawn, ==, 1);

  gtk_widget_allocate (GTK_WIDGET (picture), 40, 31, -1, NULL);
  show (picture);
  g_assert_cmpint (picture->n_drawn, ==, 2);
  g_assert_cmpint (picture->height, ==, 31);

  gtk_widget_allocate (GTK_WIDGET (picture), 41, 31, -1, NULL);
  show (picture);
  g_assert_cmpint (picture->n_drawn, ==, 3);
  g_assert_cmpint (picture->width, ==, 41);
}

static void
test_no_room (void)
{
  g_autoptr (TestPicture) picture = make_picture (40, 0);
  g_autoptr (GskRenderNode) node = show_frame (picture);

  g_assert_null (node);
  g_assert_cmpint (picture->n_drawn, ==, 0);
}

static void
test_forgotten (void)
{
  g_autoptr (TestPicture) picture = make_picture (40, 30);

  show (picture);
  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (picture));
  show (picture);
  g_assert_cmpint (picture->n_drawn, ==, 2);
}

/* The dark style, and the size of text. */
static void
test_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (TestPicture) picture = make_picture (40, 30);

  show (picture);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  show (picture);
  g_assert_cmpint (picture->n_drawn, ==, 2);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  show (picture);
  g_assert_cmpint (picture->n_drawn, ==, 3);

  GTK_WIDGET_GET_CLASS (picture)->system_setting_changed (GTK_WIDGET (picture), GTK_SYSTEM_SETTING_DPI);
  show (picture);
  g_assert_cmpint (picture->n_drawn, ==, 4);
}

/* Nobody keeps it, and a change of the style then reaches nobody. */
static void
test_gone (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  TestPicture *picture = make_picture (40, 30);

  show (picture);
  g_assert_finalize_object (picture);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/drawn-view/once", test_once);
  g_test_add_func ("/drawn-view/size", test_size);
  g_test_add_func ("/drawn-view/no-room", test_no_room);
  g_test_add_func ("/drawn-view/forgotten", test_forgotten);
  g_test_add_func ("/drawn-view/style", test_style);
  g_test_add_func ("/drawn-view/gone", test_gone);

  return g_test_run ();
}
