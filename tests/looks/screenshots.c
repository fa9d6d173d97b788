/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * screenshots [--variant NAME] [--labels] DIR [PAGE]: every page of the sample clinic as a picture, on whatever display
 * there is: PAGE-light.png, PAGE-dark.png, PAGE-narrow.png (360 px) and PAGE-large.png (text at 200 % on a small screen); with
 * ADW_DEBUG_HIGH_CONTRAST=1 in the environment PAGE-contrast.png and PAGE-contrast-dark.png alone. The clock is stopped at one day, so that two runs
 * give the same pictures. They are in the language of the environment. With --labels, what is written on each page is printed
 * instead, for tests/looks/test_pseudo.py.
 */

#include "config.h"

#include "help-shots.h"
#include "label-list.h"
#include "places.h"
#include "rehab-item.h"
#include "rehab-sample-folder.h"
#include "rehab-store.h"
#include "rehab-ui.h"
#include "rehab-unit-settings.h"

#include <glib/gstdio.h>

typedef struct
{
  const char *name;
  gboolean dark;
  int width;
  int height;
  double text; /* size of text, 1 for the usual */
} Variant;

static const Variant usual_variants[] = {
  { "light", FALSE, 1280, 860, 1.0 },
  { "dark", TRUE, 1280, 860, 1.0 },
  { "narrow", FALSE, 360, 720, 1.0 },
  { "large", FALSE, 1280, 720, 2.0 },
};

/* The platform reads once, when it starts, whether contrast is high. */
static const Variant contrast_variants[] = {
  { "contrast", FALSE, 1280, 860, 1.0 },
  { "contrast-dark", TRUE, 1280, 860, 1.0 },
};

/* The one of the two languages that nobody speaks which is written from right to left: tests/looks/pseudo.py. */
#define BACKWARDS "ar_XB"

#define MOST_LOOKS 5

static const Variant *variants = usual_variants;
static gsize n_variants = G_N_ELEMENTS (usual_variants);

static char *only_variant;
static gboolean lists_labels;
static char **arguments;

static const GOptionEntry entries[] = {
  { "variant", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &only_variant, "light, dark, narrow or large alone", "NAME" },
  { "labels", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &lists_labels, "Print what is written, and make no pictures", NULL },
  { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, "DIR [PAGE]" },
  { NULL },
};

static void
save_picture (GtkWidget  *window,
              const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);

  /* Nothing is seen of a window that waits to be laid out again. */
  for (guint i = 0; node == NULL && i < MOST_LOOKS; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      if (i > 0)
        settle ();
      gdk_paintable_snapshot (paintable, snapshot, width, height);
      node = gtk_snapshot_free_to_node (snapshot);
    }
  if (node == NULL)
    {
      g_printerr ("%s could not be drawn\n", path);
      return;
    }

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (!gdk_texture_save_to_png (texture, path))
    g_printerr ("%s could not be written\n", path);
}

static void
take_shot (GtkApplication *application,
           RehabClinic    *clinic,
           const Place    *shot,
           const char     *patient_id,
           const Variant  *variant,
           const char     *folder)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.png", shot->name, variant->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  RehabWindow *window = REHAB_WINDOW (rehab_window_new (application));

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      variant->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (variant->text * 96 * PANGO_SCALE), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), variant->width, variant->height);
  rehab_window_set_clinic (window, clinic);
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  if (patient_id != NULL)
    {
      rehab_window_open_patient (window, patient_id);
      settle ();
    }
  if (shot->page != NULL)
    {
      rehab_window_show_page (window, shot->page);
      settle ();
    }
  if (shot->prepare != NULL)
    {
      shot->prepare (window);
      settle ();
    }

  if (lists_labels)
    {
      label_list_print (shot->name, GTK_WIDGET (window));
    }
  else
    {
      save_picture (GTK_WIDGET (window), path);
      g_print ("%s\n", path);
    }

  if (shot->tidy != NULL)
    shot->tidy (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Every section of the form: as it was finished, and as a draft of a review is answered. */
static void
take_sections (GtkApplication *application,
               RehabClinic    *clinic,
               const char     *folder,
               const char     *only,
               const Variant  *variant)
{
  const char *patient_id = find_patient_id (clinic, "Adeyemi");

  for (wanted_section = 0; wanted_section <= REHAB_N_SECTIONS; wanted_section++)
    {
      const char *nick = wanted_section < REHAB_N_SECTIONS ? rehab_section_get_nick (wanted_section) : "impression";
      g_autofree char *finished_name = g_strconcat ("finished-", nick, NULL);
      g_autofree char *draft_name = g_strconcat ("draft-", nick, NULL);
      g_autofree char *answered_name = g_strconcat ("answered-", nick, NULL);
      const Place finished = { finished_name, NULL, "assessment", show_finished_section };
      const Place draft = { draft_name, NULL, "assessment", show_draft_section, discard_draft };
      const Place answered = { answered_name, NULL, "assessment", show_answered_section, discard_draft };
      gboolean has_answers = wanted_section == REHAB_SECTION_RED_FLAGS || wanted_section == REHAB_SECTION_TESTS;

      if (only == NULL || g_str_equal (only, finished_name) || g_str_equal (only, "finished"))
        take_shot (application, clinic, &finished, patient_id, variant, folder);
      if (only == NULL || g_str_equal (only, draft_name) || g_str_equal (only, "draft"))
        take_shot (application, clinic, &draft, patient_id, variant, folder);
      if (has_answers && (only == NULL || g_str_equal (only, answered_name) || g_str_equal (only, "answered")))
        take_shot (application, clinic, &answered, patient_id, variant, folder);
    }

  wanted_section = REHAB_SECTION_RED_FLAGS;
}

static void
take_all (GtkApplication *application,
          RehabClinic    *clinic,
          const char     *folder,
          const char     *only)
{
  const Place flagged = { "red-flag", NULL, "overview", NULL };
  const Place action = { "flag-dialog", NULL, "overview", record_flag_action };

  for (size_t i = 0; i < n_variants; i++)
    {
      for (size_t j = 0; j < n_places; j++)
        if (only == NULL || g_str_equal (only, places[j].name))
          take_shot (application, clinic, &places[j],
                     places[j].patient != NULL ? find_patient_id (clinic, places[j].patient) : NULL, &variants[i], folder);

      take_sections (application, clinic, folder, only, &variants[i]);

      if (only == NULL || g_str_equal (only, flagged.name))
        take_shot (application, clinic, &flagged, find_flagged_id (clinic), &variants[i], folder);
      if (only == NULL || g_str_equal (only, action.name))
        take_shot (application, clinic, &action, find_flagged_id (clinic), &variants[i], folder);
    }
}

/* The help is a window of its own. */
static void
take_help (RehabClinic *clinic,
           const char  *folder,
           const char  *only)
{
  for (gsize i = 0; i < n_variants; i++)
    for (guint j = 0; j < help_shots_get_count (); j++)
      {
        const Variant *variant = &variants[i];
        g_autofree char *name = g_strdup_printf ("%s-%s.png", help_shots_get_name (j), variant->name);
        g_autofree char *path = g_build_filename (folder, name, NULL);
        GtkWidget *window;

        if (only != NULL && !g_str_equal (only, help_shots_get_name (j)))
          continue;

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            variant->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (variant->text * 96 * PANGO_SCALE), NULL);
        window = help_shots_open (j, clinic);
        gtk_window_set_default_size (GTK_WINDOW (window), MIN (variant->width, 1080), variant->height);
        gtk_window_present (GTK_WINDOW (window));
        settle ();
        help_shots_prepare (j, window);
        settle ();

        if (lists_labels)
          {
            label_list_print (help_shots_get_name (j), window);
          }
        else
          {
            save_picture (window, path);
            g_print ("%s\n", path);
          }
        gtk_window_destroy (GTK_WINDOW (window));
      }
}

/* The first run: an empty clinic in a folder of its own. */
static void
take_welcome (GtkApplication *application,
              const char     *folder)
{
  const Place welcome = { "welcome", NULL, NULL, NULL };
  g_autofree char *empty = g_dir_make_tmp ("hamstring-rehab-empty-XXXXXX", NULL);
  g_autoptr (RehabStore) store = rehab_store_open (empty, NULL);
  g_autoptr (RehabClinic) clinic = rehab_clinic_new (store, FALSE, NULL);

  for (size_t i = 0; i < n_variants; i++)
    take_shot (application, clinic, &welcome, NULL, &variants[i], folder);
}

static gboolean
read_arguments (int    *argc,
                char ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("DIR [PAGE]");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error) && arguments != NULL)
    return TRUE;

  g_printerr ("%s\n", error != NULL ? error->message : "Usage: screenshots [--variant NAME] [--labels] DIR [PAGE]");

  return FALSE;
}

static void
choose_variant (void)
{
  for (gsize i = 0; only_variant != NULL && i < n_variants; i++)
    {
      if (g_str_equal (variants[i].name, only_variant))
        {
          variants = &variants[i];
          n_variants = 1;
          return;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GSimpleAction) open_sample = g_simple_action_new ("open-sample", NULL);
  g_autoptr (GSimpleAction) help = g_simple_action_new ("help", G_VARIANT_TYPE_STRING);
  g_autoptr (RehabSampleFolder) sample = NULL;
  g_autoptr (RehabClinic) clinic = NULL;
  g_autoptr (GError) error = NULL;
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);

  if (!read_arguments (&argc, &argv))
    return 2;

  if (g_getenv ("ADW_DEBUG_HIGH_CONTRAST") != NULL)
    {
      variants = contrast_variants;
      n_variants = G_N_ELEMENTS (contrast_variants);
    }
  choose_variant ();

  rehab_ui_set_locale ();
  g_set_prgname ("hamstring-rehab");
  rehab_ui_register ();
  rehab_unit_settings_apply ();
  application = adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/com/example/HamstringRehab");
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  /* The program has them; without them pages would show buttons that cannot be pressed. */
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (open_sample));
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (help));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if (g_strcmp0 (g_getenv ("LANGUAGE"), BACKWARDS) == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  sample = rehab_sample_folder_new (today, &error);
  if (sample != NULL)
    clinic = rehab_clinic_new (rehab_sample_folder_get_store (sample), TRUE, &error);
  if (clinic == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  rehab_clinic_set_today (clinic, today);
  (void) g_mkdir_with_parents (arguments[0], 0755);
  settle ();

  if (arguments[1] == NULL || g_str_equal (arguments[1], "welcome"))
    take_welcome (GTK_APPLICATION (application), arguments[0]);
  take_help (clinic, arguments[0], arguments[1]);
  take_all (GTK_APPLICATION (application), clinic, arguments[0], arguments[1]);

  return 0;
}
