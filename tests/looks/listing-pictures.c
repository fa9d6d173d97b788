/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * listing-pictures DIR [NAME]: the pictures that data/com.example.HamstringRehab.metainfo.xml.in shows of the program: its
 * window alone with the corners and the shadow that a desktop gives it, on nothing, as listings of programs want them. The
 * clock is stopped at one day, so that two runs give the same pictures.
 */

#include "config.h"

#include "places.h"
#include "rehab-sample-folder.h"
#include "rehab-ui.h"

#include <glib/gstdio.h>

/* As wide as everything has its place, and drawn a little finer: 1,700 pixels across with the shadow. */
#define WIDTH 1240
#define HEIGHT 760
#define SCALE 1.3f
#define CORNER 15
#define MARGIN 32

typedef struct
{
  const char *name;
  const char *place;
  gboolean dark;
} Picture;

static const Picture pictures[] = {
  { "overview", "overview", FALSE },
  { "assessment", "core", FALSE },
  { "programme", "programme", FALSE },
  { "diary", "diary", FALSE },
  { "progress", "progress", TRUE },
  { "phases", "phases", FALSE },
  { "squad", "squad", FALSE },
};

static const Place *
find_place (const char *name)
{
  for (gsize i = 0; i < n_places; i++)
    if (g_str_equal (places[i].name, name))
      return &places[i];

  g_error ("There is no place %s", name);
}

/* On a virtual screen nobody puts windows together, and GTK leaves corners and shadow to whoever does. */
static GskRenderNode *
draw_window (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT), CORNER);
  gtk_snapshot_scale (snapshot, SCALE, SCALE);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN, MARGIN));
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.16f }, 0, 3, 0, 10);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.3f }, 0, 0, 1, 0);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
save_picture (GtkWidget  *window,
              const char *path)
{
  g_autoptr (GskRenderNode) node = draw_window (window);
  g_autoptr (GdkTexture) texture =
    gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                 &GRAPHENE_RECT_INIT (0, 0, SCALE * (WIDTH + 2 * MARGIN), SCALE * (HEIGHT + 2 * MARGIN)));

  return gdk_texture_save_to_png (texture, path);
}

static gboolean
take_picture (GtkApplication *application,
              RehabClinic    *clinic,
              const Picture  *picture,
              const char     *folder)
{
  const Place *place = find_place (picture->place);
  RehabWindow *window = REHAB_WINDOW (rehab_window_new (application));
  g_autofree char *name = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gboolean saved;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      picture->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  rehab_window_set_clinic (window, clinic);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  rehab_window_open_patient (window, find_patient_id (clinic, place->patient));
  settle ();
  rehab_window_show_page (window, place->page);
  settle ();
  if (place->prepare != NULL)
    place->prepare (window);
  /* What has the keyboard is nothing to look at here. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  settle ();

  saved = save_picture (GTK_WIDGET (window), path);
  g_print ("%s\n", path);

  if (place->tidy != NULL)
    place->tidy (window);
  gtk_window_destroy (GTK_WINDOW (window));

  return saved;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (RehabSampleFolder) sample = NULL;
  g_autoptr (RehabClinic) clinic = NULL;
  g_autoptr (GError) error = NULL;
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);

  if (argc < 2)
    {
      g_printerr ("Usage: listing-pictures DIR [NAME]\n");
      return 2;
    }

  rehab_ui_set_locale ();
  g_set_prgname ("hamstring-rehab");
  rehab_ui_register ();
  application = adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/com/example/HamstringRehab");
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  sample = rehab_sample_folder_new (today, &error);
  if (sample != NULL)
    clinic = rehab_clinic_new (rehab_sample_folder_get_store (sample), TRUE, &error);
  if (clinic == NULL)
    g_error ("%s", error->message);

  rehab_clinic_set_today (clinic, today);
  (void) g_mkdir_with_parents (argv[1], 0755);
  settle ();

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    if ((argv[2] == NULL || g_str_equal (argv[2], pictures[i].name))
        && !take_picture (GTK_APPLICATION (application), clinic, &pictures[i], argv[1]))
      g_error ("%s could not be kept", pictures[i].name);

  return 0;
}
