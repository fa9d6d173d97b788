/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-ui.h"

#include <adwaita.h>
#include <math.h>

/* Words in colours of our own: on what they stand, and the classes that colour them. 4.5 to 1 (WCAG 2.2, 1.4.3). */
static const struct
{
  const char *around;
  const char *class_name;
  gboolean is_button;
  gboolean is_checked;
} words[] = {
  { NULL, "side-badge" },
  { "card", "side-badge" },
  { "card", "positive-mark" },
  { NULL, "attention" },
  { "card", "attention" },
  { "red-flag", "plain" },
  { "programme-week", "heavy-mark" },
  { "selection-bar", "plain" },
  { "day-toggles", "plain", TRUE, FALSE },
  { "day-toggles", "plain", TRUE, TRUE },
};

/* What is told by a tint, and by an edge where contrast is to be high. 3 to 1 (WCAG 2.2, 1.4.11). */
static const struct
{
  const char *css_name;
  const char *class_name;
} edges[] = {
  { "label", "side-badge" },
  { "label", "positive-mark" },
  { "textview", "words" },
  { "entry", "diary-cell" },
  { "box", "diary-row" },
  { "box", "diary-foot" },
  { "box", "running-line" },
  { "box", "selection-bar" },
  { "runningcell", "plain" },
};

static double
linearise (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const guint8 *pixel)
{
  return 0.2126 * linearise (pixel[0] / 255.0) + 0.7152 * linearise (pixel[1] / 255.0) + 0.0722 * linearise (pixel[2] / 255.0);
}

static double
get_contrast (const guint8 *one,
              const guint8 *other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  gboolean over = FALSE;

  g_timeout_add (150, over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* What is on the screen at a place of a widget, as red, green and blue. */
static void
read_pixel (GtkWidget    *window,
            const guint8 *pixels,
            gsize         stride,
            GtkWidget    *widget,
            double        x,
            double        y,
            guint8       *pixel)
{
  graphene_point_t there;

  g_assert_true (gtk_widget_compute_point (widget, window, &GRAPHENE_POINT_INIT ((float) x, (float) y), &there));
  memcpy (pixel, pixels + (gsize) there.y * stride + (gsize) there.x * 4, 3);
}

/* Returns: (transfer full): what is on the screen, as red, green, blue and something */
static GBytes *
take_pixels (GtkWidget *window,
             gsize     *stride)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTextureDownloader) downloader = NULL;
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  downloader = gdk_texture_downloader_new (texture);
  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);

  return gdk_texture_downloader_download_bytes (downloader, stride);
}

/* The words of each class, on what they stand on. */
static void
test_words_stand_out (gconstpointer data)
{
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "decorated", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *labels[G_N_ELEMENTS (words)];
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *pixels;
  gsize stride;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), GPOINTER_TO_INT (data));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *around = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkWidget *outer = labels[i] = gtk_label_new ("words");

      if (words[i].is_button)
        {
          outer = gtk_toggle_button_new ();
          gtk_button_set_child (GTK_BUTTON (outer), labels[i]);
          gtk_widget_add_css_class (outer, "flat");
          gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (outer), words[i].is_checked);
        }
      else if (g_str_equal (words[i].class_name, "plain"))
        {
          gtk_widget_set_margin_start (outer, 6);
        }
      gtk_widget_add_css_class (words[i].is_button ? outer : labels[i], words[i].class_name);
      if (words[i].around != NULL)
        gtk_widget_add_css_class (around, words[i].around);
      gtk_box_append (GTK_BOX (around), outer);
      gtk_box_append (GTK_BOX (box), around);
    }
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  bytes = take_pixels (window, &stride);
  pixels = g_bytes_get_data (bytes, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint8 word[3];
      guint8 ground[3];
      GdkRGBA color;
      double contrast;

      /* Just before the first letter, inside of the padding. */
      read_pixel (window, pixels, stride, labels[i], -2, gtk_widget_get_height (labels[i]) / 2.0, ground);
      gtk_widget_get_color (labels[i], &color);
      for (guint part = 0; part < 3; part++)
        {
          float one = part == 0 ? color.red : part == 1 ? color.green : color.blue;

          word[part] = (guint8) lroundf (one * color.alpha * 255.0f + (float) ground[part] * (1.0f - color.alpha));
        }
      contrast = get_contrast (word, ground);
      g_test_message ("%s in %s%s: %.2f", words[i].class_name, words[i].around != NULL ? words[i].around : "a window",
                      words[i].is_checked ? ", chosen" : "", contrast);
      g_assert_cmpfloat (contrast, >=, 4.5);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The middle of the upper edge of each, beside what is just above it. */
static void
test_edges_stand_out (AdwColorScheme scheme)
{
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "decorated", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *widgets[G_N_ELEMENTS (edges)];
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  gtk_widget_set_margin_top (box, 12);
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      if (g_str_equal (edges[i].css_name, "label"))
        widgets[i] = gtk_label_new ("words");
      else if (g_str_equal (edges[i].css_name, "textview"))
        widgets[i] = gtk_text_view_new ();
      else if (g_str_equal (edges[i].css_name, "entry"))
        widgets[i] = gtk_entry_new ();
      else
        widgets[i] = g_object_new (GTK_TYPE_BOX, "css-name", edges[i].css_name, NULL);
      gtk_widget_set_focusable (widgets[i], FALSE);
      gtk_widget_set_size_request (widgets[i], 80, 30);
      gtk_widget_add_css_class (widgets[i], edges[i].class_name);
      gtk_box_append (GTK_BOX (box), widgets[i]);
    }
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  bytes = take_pixels (window, &stride);

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      GtkWidget *widget = widgets[i];
      graphene_rect_t bounds;
      guint8 edge[3];
      guint8 ground[3];
      double contrast;

      g_assert_true (gtk_widget_compute_bounds (widget, widget, &bounds));
      read_pixel (window, g_bytes_get_data (bytes, NULL), stride, widget, 30, (double) bounds.origin.y, edge);
      read_pixel (window, g_bytes_get_data (bytes, NULL), stride, widget, 30, (double) bounds.origin.y - 3, ground);
      contrast = get_contrast (edge, ground);
      g_test_message ("the edge of %s.%s: %.2f", edges[i].css_name, edges[i].class_name, contrast);
      g_assert_cmpfloat (contrast, >=, 3);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The platform reads once, when it starts, whether contrast is high. */
static void
test_high_contrast (void)
{
  if (g_test_subprocess ())
    {
      g_assert_true (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
      test_words_stand_out (GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT));
      test_words_stand_out (GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK));
      test_edges_stand_out (ADW_COLOR_SCHEME_FORCE_LIGHT);
      test_edges_stand_out (ADW_COLOR_SCHEME_FORCE_DARK);
      return;
    }

  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  g_test_init (&argc, &argv, NULL);
  rehab_ui_register ();
  application = adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/com/example/HamstringRehab");
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_data_func ("/style/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_words_stand_out);
  g_test_add_data_func ("/style/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_words_stand_out);
  g_test_add_func ("/style/high-contrast", test_high_contrast);

  return g_test_run ();
}
