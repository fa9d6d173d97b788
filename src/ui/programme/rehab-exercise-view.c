/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-view.h"
#include "rehab-exercise-paint.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _RehabExerciseView
{
  RehabDrawnView parent_instance;

  RehabCatalogue *catalogue;     /* keeps the exercise; NULL: the library alone */
  const RehabExercise *exercise; /* NULL: nothing to show */
  gboolean mirrored;
};

G_DEFINE_FINAL_TYPE (RehabExerciseView, rehab_exercise_view, REHAB_TYPE_DRAWN_VIEW)

/* The colours of what is drawn now, for every widget that paints a figure. */
RehabFigureTheme
rehab_exercise_view_get_theme (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? REHAB_FIGURE_HIGH_CONTRAST_DARK : REHAB_FIGURE_HIGH_CONTRAST;

  return dark ? REHAB_FIGURE_DARK : REHAB_FIGURE_LIGHT;
}

static void
rehab_exercise_view_draw (RehabDrawnView          *view,
                          cairo_t                 *cr,
                          const RehabChartPalette *palette,
                          int                      width,
                          int                      height)
{
  RehabExerciseView *self = REHAB_EXERCISE_VIEW (view);
  const RehabFigureStyle style = { .theme = rehab_exercise_view_get_theme (), .mirrored = self->mirrored, .show_work = TRUE };

  if (self->exercise != NULL)
    rehab_exercise_paint (cr, self->exercise, &style, &(cairo_rectangle_t) { 0, 0, width, height });
}

static void
rehab_exercise_view_dispose (GObject *object)
{
  RehabExerciseView *self = REHAB_EXERCISE_VIEW (object);

  self->exercise = NULL;
  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);

  G_OBJECT_CLASS (rehab_exercise_view_parent_class)->dispose (object);
}

static void
rehab_exercise_view_class_init (RehabExerciseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_exercise_view_dispose;
  REHAB_DRAWN_VIEW_CLASS (klass)->draw = rehab_exercise_view_draw;

  gtk_widget_class_set_css_name (widget_class, "picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rehab_exercise_view_init (RehabExerciseView *self)
{
}

GtkWidget *
rehab_exercise_view_new (void)
{
  return g_object_new (REHAB_TYPE_EXERCISE_VIEW, NULL);
}

/**
 * rehab_exercise_view_show:
 * @self: a picture
 * @catalogue: (nullable): where the exercise is found
 * @exercise_key: (nullable): an exercise; one that is not found shows nothing
 * @side: which leg works; the left one is drawn nearer to the reader by turning the picture round
 *
 * Chooses what is shown.
 */
void
rehab_exercise_view_show (RehabExerciseView    *self,
                          const RehabCatalogue *catalogue,
                          const char           *exercise_key,
                          RehabSide             side)
{
  RehabCatalogue *before;

  g_return_if_fail (REHAB_IS_EXERCISE_VIEW (self));

  before = self->catalogue;
  self->catalogue = catalogue != NULL ? rehab_catalogue_ref ((RehabCatalogue *) catalogue) : NULL;
  self->exercise = rehab_catalogue_lookup (catalogue, exercise_key);
  self->mirrored = side == REHAB_SIDE_LEFT;
  g_clear_pointer (&before, rehab_catalogue_unref);

  if (self->exercise != NULL)
    {
      /* Translators: %s is the name of an exercise */
      g_autofree char *label = g_strdup_printf (_("Picture of %s"), rehab_exercise_get_text (self->exercise, REHAB_EXERCISE_NAME));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }

  rehab_drawn_view_forget (REHAB_DRAWN_VIEW (self));
}
