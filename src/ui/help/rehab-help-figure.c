/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-help-figure.h"
#include "rehab-exercise-view.h"
#include "rehab-language.h"
#include "rehab-leaflet-figure.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MOST_WIDTH 420.0
#define MOST_HEIGHT 180.0

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  const char *key = user_data;
  double ratio = rehab_leaflet_figure_get_ratio (key);
  double drawn_width = MIN (width, height * ratio);
  double drawn_height = drawn_width / ratio;

  cairo_translate (cr, (width - drawn_width) / 2.0, (height - drawn_height) / 2.0);
  rehab_leaflet_figure_paint (cr, key, rehab_exercise_view_get_theme (), REHAB_SIDE_NOT_ASKED, drawn_width, drawn_height);
}

/**
 * rehab_help_figure_new:
 * @key: a key of rehab-leaflet-figure.h, kept as long as the program
 *
 * Makes a figure of a leaflet, which tells those who do not see it what it shows.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_help_figure_new (const char *key)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  double ratio = rehab_leaflet_figure_get_ratio (key);
  double width = MIN (MOST_WIDTH, MOST_HEIGHT * ratio);
  g_autofree char *words = rehab_leaflet_figure_dup_words (key);

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), (int) (width / ratio));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, (gpointer) key, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), area, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), area, G_CONNECT_SWAPPED);

  return area;
}

static char *
find_path (const RehabGuidePicture *picture,
           gboolean                 dark)
{
  const char *languages[] = { rehab_language_get_code (rehab_language_get_own ()), "en" };

  for (size_t i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = rehab_guide_picture_dup_path (picture, languages[i], dark);

      if (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
        return g_steal_pointer (&path);
    }

  return NULL;
}

static void
show_picture (GtkPicture *widget)
{
  const RehabGuidePicture *picture = g_object_get_data (G_OBJECT (widget), "picture");
  g_autofree char *path = find_path (picture, adw_style_manager_get_dark (adw_style_manager_get_default ()));

  gtk_picture_set_resource (widget, path);
  gtk_widget_set_visible (GTK_WIDGET (widget), path != NULL);
}

/**
 * rehab_help_picture_new:
 * @picture: a picture of the guide
 *
 * Makes a picture of a part of the program, in the interface's language where there is one, and in its colours.
 *
 * Returns: (transfer floating): a new widget, hidden where the picture was not made
 */
GtkWidget *
rehab_help_picture_new (const RehabGuidePicture *picture)
{
  GtkWidget *widget = gtk_picture_new ();

  g_object_set_data (G_OBJECT (widget), "picture", (gpointer) picture);
  gtk_picture_set_content_fit (GTK_PICTURE (widget), GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_picture_set_alternative_text (GTK_PICTURE (widget), g_dgettext (GETTEXT_PACKAGE, picture->words));
  gtk_widget_add_css_class (widget, "help-picture");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  show_picture (GTK_PICTURE (widget));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (show_picture), widget, G_CONNECT_SWAPPED);

  return widget;
}
