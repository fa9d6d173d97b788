/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * guide-pictures FOLDER [NAME]: the pictures of the guide, cut out of the window as the sample clinic fills it, light and
 * dark, in the language of the environment. `build-aux/dev guide-pictures` makes all of data/guide with it. The clock is
 * stopped at one day, so that two runs give the same pictures.
 */

#include "config.h"

#include "places.h"
#include "rehab-guide-picture.h"
#include "rehab-item.h"
#include "rehab-sample-folder.h"
#include "rehab-store.h"
#include "rehab-ui.h"
#include "rehab-welcome-page.h"
#include "small-png.h"

#include <glib/gstdio.h>

/* Round corners of a dialog are left out. */
#define IN_DIALOG -9

#define MOST_WAITS 20

typedef struct
{
  const char *name;
  const char *place;   /* of places.h; NULL for what @show brings up */
  const char *patient; /* where @place is NULL */
  const char *page;
  void (*show) (RehabWindow *window);
  void (*tidy) (RehabWindow *window);
  const char *widget;  /* what is cut out, by its type; NULL for the whole window */
  int margin;          /* around it; below zero it is cut into */
  gboolean far_down;   /* it has to be scrolled to */
  int window_width;
  int window_height;
  int most_width;      /* of the picture; what is beyond is cut off. 0 for all of it */
  int most_height;
  const char *last;    /* the type of what is above the end of the picture, for what is higher in one language than another */
  int below;           /* what is seen below it */
} Cut;

static GtkWidget *
find_shown (GtkWidget *widget,
            GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
show_tests (RehabWindow *window)
{
  wanted_section = REHAB_SECTION_TESTS;
  show_answered_section (window);
  wanted_section = REHAB_SECTION_RED_FLAGS;
}

static void
show_pain (RehabWindow *window)
{
  wanted_section = REHAB_SECTION_PAIN;
  show_finished_section (window);
  wanted_section = REHAB_SECTION_RED_FLAGS;
}

static void
edit_dose (RehabWindow *window)
{
  GtkWidget *row = find_shown (GTK_WIDGET (window), g_type_from_name ("RehabPrescriptionRow"));
  GtkWidget *text;

  gtk_widget_activate_action (row, "prescription.edit-dose", NULL);
  settle ();
  text = gtk_root_get_focus (GTK_ROOT (window));
  if (GTK_IS_EDITABLE (text))
    /* An example of the guide, in the words of its language. */
    gtk_editable_set_text (GTK_EDITABLE (text), g_dgettext (GETTEXT_PACKAGE, "3 x 15, tempo 3-0-3-0, rest 2 min"));
}

/* What was typed is not kept: the next picture is of the same clinic. */
static void
leave_dose (RehabWindow *window)
{
  GtkWidget *row = find_shown (GTK_WIDGET (window), g_type_from_name ("RehabPrescriptionRow"));

  gtk_root_set_focus (GTK_ROOT (window), NULL);
  settle ();
  gtk_widget_activate_action (row, "programme.discard", NULL);
}

static const Cut cuts[] = {
  { .name = "welcome", .window_width = 520, .window_height = 860, .most_height = 860 },
  { .name = "overview", .place = "overview", .widget = "RehabOverviewPage", .window_width = 1080, .window_height = 760,
    .most_height = 540 },
  { .name = "patients", .place = "overview", .widget = "RehabSidebar", .window_width = 1280, .window_height = 760, .most_height = 380 },
  { .name = "attention", .place = "attention", .widget = "RehabAttentionList", .margin = 8, .window_width = 1040, .window_height = 760,
    .most_height = 300 },
  { .name = "tests", .patient = "Adeyemi", .page = "assessment", .show = show_tests, .tidy = discard_draft, .widget = "RehabSectionPage",
    .margin = 8, .window_width = 1100, .window_height = 760, .most_height = 420 },
  { .name = "body-chart", .patient = "Adeyemi", .page = "assessment", .show = show_pain, .widget = "RehabBodyChartView", .margin = -4, .far_down = TRUE,
    .window_width = 960, .window_height = 1100, .most_height = 520, .last = "RehabBodyPicture", .below = 21 },
  { .name = "compare", .place = "compare", .widget = "RehabComparisonView", .margin = IN_DIALOG, .window_width = 860, .window_height = 560,
    .most_height = 400 },
  { .name = "programme", .place = "programme", .widget = "RehabProgrammePage", .window_width = 1240, .window_height = 700,
    .most_height = 440 },
  { .name = "dose", .patient = "Adeyemi", .page = "programme", .show = edit_dose, .tidy = leave_dose, .widget = "RehabPrescriptionRow",
    .window_width = 1310, .window_height = 700, .most_height = 320 },
  { .name = "sheet", .place = "print", .widget = "RehabPrintDialog", .margin = IN_DIALOG, .window_width = 900, .window_height = 560, .most_height = 440 },
  { .name = "diary", .place = "diary", .widget = "RehabDiarySheet", .margin = 8, .window_width = 1280, .window_height = 760,
    .most_height = 400 },
  { .name = "import", .place = "import-preview", .widget = "RehabImportPreviewPage", .margin = IN_DIALOG, .window_width = 760, .window_height = 620,
    .most_height = 420 },
  { .name = "charts", .place = "progress", .widget = "RehabProgressPage", .window_width = 660, .window_height = 900,
    .most_height = 560 },
  { .name = "phases", .place = "phases", .widget = "RehabPhasesPage", .window_width = 1080, .window_height = 760, .most_height = 440 },
  { .name = "running", .place = "running", .widget = "RehabRunningPage", .window_width = 1280, .window_height = 760, .most_height = 400 },
  { .name = "clearance", .place = "clearance", .widget = "RehabClearanceDialog", .margin = IN_DIALOG, .window_width = 640, .window_height = 700,
    .most_height = 520 },
  { .name = "squad", .place = "squad-table", .widget = "RehabSquadPage", .window_width = 1240, .window_height = 600, .most_height = 380 },
  { .name = "coach", .place = "squad-coach", .widget = "RehabSquadPage", .window_width = 1220, .window_height = 560, .most_height = 340 },
};

static const Place *
find_place (const char *name)
{
  for (gsize i = 0; i < n_places; i++)
    {
      if (g_str_equal (places[i].name, name))
        return &places[i];
    }

  return NULL;
}

static GdkTexture *
render (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));

  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

/* What a widget has in a picture of the window: of a dialog its sheet, and nothing that is scrolled away. */
static gboolean
find_bounds (GtkWidget       *widget,
             GtkWidget       *window,
             int              margin,
             graphene_rect_t *bounds)
{
  GtkWidget *shown = ADW_IS_DIALOG (widget) ? adw_dialog_get_child (ADW_DIALOG (widget)) : widget;

  if (!gtk_widget_compute_bounds (shown, window, bounds))
    return FALSE;

  graphene_rect_inset (bounds, (float) -margin, (float) -margin);
  for (GtkWidget *parent = gtk_widget_get_parent (shown); parent != NULL; parent = gtk_widget_get_parent (parent))
    {
      graphene_rect_t room;

      if ((GTK_IS_SCROLLED_WINDOW (parent) || parent == window) && gtk_widget_compute_bounds (parent, window, &room))
        graphene_rect_intersection (bounds, &room, bounds);
    }

  return TRUE;
}

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), widget, NULL);
  settle ();
}

/* A machine with much to do takes its time for a dialog. */
static GtkWidget *
wait_for (GtkWidget  *window,
          const char *type_name)
{
  GtkWidget *widget = find_shown (window, g_type_from_name (type_name));

  for (guint i = 0; widget == NULL && i < MOST_WAITS; i++)
    {
      settle ();
      widget = find_shown (window, g_type_from_name (type_name));
    }

  return widget;
}

static gboolean
cut_out (RehabWindow *window,
         const Cut   *what,
         const char  *path)
{
  graphene_rect_t part = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (window)),
                                             (float) gtk_widget_get_height (GTK_WIDGET (window)));
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  if (what->widget != NULL)
    {
      GtkWidget *widget = wait_for (GTK_WIDGET (window), what->widget);

      if (widget != NULL && what->far_down)
        scroll_to (widget);
      if (widget == NULL || !find_bounds (widget, GTK_WIDGET (window), what->margin, &part))
        {
          g_printerr ("%s: no %s is shown\n", what->name, what->widget);
          return FALSE;
        }
    }
  if (what->last != NULL)
    {
      GtkWidget *last = wait_for (GTK_WIDGET (window), what->last);
      graphene_rect_t bounds;

      if (last != NULL && gtk_widget_compute_bounds (last, GTK_WIDGET (window), &bounds))
        part.size.height = MIN (part.size.height, bounds.origin.y + bounds.size.height + (float) what->below - part.origin.y);
    }
  part.size.height = MIN (part.size.height, (float) what->most_height);
  if (what->most_width > 0)
    part.size.width = MIN (part.size.width, (float) what->most_width);

  texture = render (GTK_WIDGET (window));
  if (small_png_write (texture, &part, path, &error))
    return TRUE;

  g_printerr ("%s\n", error->message);

  return FALSE;
}

static gboolean
make_picture (GtkApplication *application,
              RehabClinic    *clinic,
              const Cut      *what,
              gboolean        dark,
              const char     *folder)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.png", what->name, dark ? "dark" : "light");
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const Place *place = what->place != NULL ? find_place (what->place) : NULL;
  const char *patient = place != NULL ? place->patient : what->patient;
  const char *page = place != NULL ? place->page : what->page;
  RehabWindow *window = REHAB_WINDOW (rehab_window_new (application));
  gboolean written;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (GTK_WINDOW (window), what->window_width, what->window_height);
  rehab_window_set_clinic (window, clinic);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  if (patient != NULL)
    {
      rehab_window_open_patient (window, find_patient_id (clinic, patient));
      settle ();
    }
  if (page != NULL)
    {
      rehab_window_show_page (window, page);
      settle ();
    }
  if (place != NULL && place->prepare != NULL)
    place->prepare (window);
  if (what->show != NULL)
    what->show (window);
  settle ();

  written = cut_out (window, what, path);
  g_print ("%s\n", path);

  if (place != NULL && place->tidy != NULL)
    place->tidy (window);
  if (what->tidy != NULL)
    what->tidy (window);
  gtk_window_destroy (GTK_WINDOW (window));

  return written;
}

static gboolean
make_pictures (GtkApplication *application,
               RehabClinic    *sample,
               RehabClinic    *empty,
               const char     *folder,
               const char     *only)
{
  gboolean all_written = TRUE;

  for (size_t i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      RehabClinic *clinic = g_str_equal (cuts[i].name, "welcome") ? empty : sample;

      if (rehab_guide_picture_lookup (cuts[i].name) == NULL)
        g_error ("The guide knows no picture %s", cuts[i].name);
      if (only != NULL && !g_str_equal (only, cuts[i].name))
        continue;

      all_written &= make_picture (application, clinic, &cuts[i], FALSE, folder);
      all_written &= make_picture (application, clinic, &cuts[i], TRUE, folder);
    }

  return all_written;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GSimpleAction) open_sample = g_simple_action_new ("open-sample", NULL);
  g_autoptr (RehabSampleFolder) sample_folder = NULL;
  g_autofree char *empty_folder = NULL;
  g_autoptr (RehabStore) empty_store = NULL;
  g_autoptr (RehabClinic) empty = NULL;
  g_autoptr (RehabClinic) sample = NULL;
  g_autoptr (GError) error = NULL;
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);

  if (argc < 2)
    {
      g_printerr ("Usage: guide-pictures FOLDER [NAME]\n");
      return 2;
    }

  rehab_ui_set_locale ();
  g_set_prgname ("hamstring-rehab");
  rehab_ui_register ();
  application = adw_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/com/example/HamstringRehab");
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  /* The program has it; without it the first page would show a button that cannot be pressed. */
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (open_sample));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  sample_folder = rehab_sample_folder_new (today, &error);
  if (sample_folder != NULL)
    sample = rehab_clinic_new (rehab_sample_folder_get_store (sample_folder), TRUE, &error);
  empty_folder = g_dir_make_tmp ("hamstring-rehab-empty-XXXXXX", NULL);
  empty_store = rehab_store_open (empty_folder, NULL);
  empty = rehab_clinic_new (empty_store, FALSE, NULL);
  if (sample == NULL || empty == NULL)
    {
      g_printerr ("%s\n", error != NULL ? error->message : "No clinic could be opened");
      return 1;
    }

  rehab_clinic_set_today (sample, today);
  (void) g_mkdir_with_parents (argv[1], 0755);
  settle ();

  return make_pictures (GTK_APPLICATION (application), sample, empty, argv[1], argc > 2 ? argv[2] : NULL) ? 0 : 1;
}
