/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-movement-view.h"
#include "rehab-exercise-paint.h"
#include "rehab-exercise-view.h"

#include <glib/gi18n.h>

/* A slow movement needs few frames to look smooth, and each costs as much: so many of them make a repetition, in bounds. */
#define FRAMES_OF_REPETITION 90
#define MOST_FRAMES_A_SECOND 24
#define LEAST_FRAMES_A_SECOND 15

struct _RehabMovementView
{
  AdwBin parent_instance;

  GtkWidget *area;
  GtkWidget *button;

  RehabCatalogue *catalogue;     /* keeps the exercise */
  const RehabExercise *exercise; /* NULL: nothing to show */
  char *tempo;
  gboolean mirrored;

  gboolean playing;   /* wanted; it moves only while it is seen, too */
  double seconds;     /* into the movement */
  guint tick;         /* 0 while nothing moves */
  gint64 last_frame;  /* of the frame clock; 0: none since it began to move */
  GtkWindow *window;  /* whose "suspended" is watched; not owned */
};

G_DEFINE_FINAL_TYPE (RehabMovementView, rehab_movement_view, ADW_TYPE_BIN)

static gboolean
are_animations_wanted (RehabMovementView *self)
{
  return adw_get_enable_animations (GTK_WIDGET (self));
}

static gboolean
has_movement (RehabMovementView *self)
{
  if (self->exercise == NULL || self->exercise->n_poses == 0)
    return FALSE;
  if (self->exercise->pictures != NULL && self->exercise->pictures->len > 0)
    return FALSE;

  return rehab_exercise_get_cycle_seconds (self->exercise, self->tempo) > 0.0;
}

static gint64
get_frame_microseconds (RehabMovementView *self)
{
  double seconds = rehab_exercise_get_cycle_seconds (self->exercise, self->tempo) / FRAMES_OF_REPETITION;

  return (gint64) (G_USEC_PER_SEC * CLAMP (seconds, 1.0 / MOST_FRAMES_A_SECOND, 1.0 / LEAST_FRAMES_A_SECOND));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  RehabMovementView *self = REHAB_MOVEMENT_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);

  if (self->last_frame == 0)
    self->last_frame = now;
  if (now - self->last_frame < get_frame_microseconds (self))
    return G_SOURCE_CONTINUE;

  self->seconds += (double) (now - self->last_frame) / G_USEC_PER_SEC;
  self->last_frame = now;
  gtk_widget_queue_draw (self->area);

  return G_SOURCE_CONTINUE;
}

static void
update (RehabMovementView *self)
{
  gboolean can_play = rehab_movement_view_can_play (self);
  gboolean moves = can_play && self->playing && gtk_widget_get_mapped (GTK_WIDGET (self))
                   && (self->window == NULL || !gtk_window_is_suspended (self->window));

  if (moves && self->tick == 0)
    {
      self->last_frame = 0;
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
    }
  else if (!moves && self->tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
      self->tick = 0;
    }

  gtk_widget_set_visible (self->button, can_play);
  gtk_button_set_icon_name (GTK_BUTTON (self->button),
                            self->playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->button, self->playing ? _("Pause") : _("Play"));
  gtk_widget_queue_draw (self->area);
}

static void
toggle_cb (RehabMovementView *self)
{
  rehab_movement_view_set_playing (self, !self->playing);
}

static void
draw (GtkDrawingArea *area,
      cairo_t        *cr,
      int             width,
      int             height,
      gpointer        user_data)
{
  RehabMovementView *self = REHAB_MOVEMENT_VIEW (user_data);
  const RehabFigureStyle style = { rehab_exercise_view_get_theme (), self->mirrored, TRUE };

  if (self->exercise == NULL)
    return;

  if (rehab_movement_view_can_play (self))
    rehab_figure_paint_at (cr, self->exercise, self->tempo, self->seconds, &style, 0.0, 0.0, width, height);
  else
    rehab_exercise_paint (cr, self->exercise, &style, &(cairo_rectangle_t) { 0, 0, width, height });
}

static void
rehab_movement_view_map (GtkWidget *widget)
{
  RehabMovementView *self = REHAB_MOVEMENT_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  GTK_WIDGET_CLASS (rehab_movement_view_parent_class)->map (widget);

  self->window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
  if (self->window != NULL)
    g_signal_connect_object (self->window, "notify::suspended", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
rehab_movement_view_unmap (GtkWidget *widget)
{
  RehabMovementView *self = REHAB_MOVEMENT_VIEW (widget);

  if (self->window != NULL)
    g_signal_handlers_disconnect_by_func (self->window, update, self);
  self->window = NULL;

  GTK_WIDGET_CLASS (rehab_movement_view_parent_class)->unmap (widget);

  update (self);
}

static void
rehab_movement_view_dispose (GObject *object)
{
  RehabMovementView *self = REHAB_MOVEMENT_VIEW (object);

  self->exercise = NULL;
  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
  g_clear_pointer (&self->tempo, g_free);

  G_OBJECT_CLASS (rehab_movement_view_parent_class)->dispose (object);
}

static void
rehab_movement_view_class_init (RehabMovementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_movement_view_dispose;

  widget_class->map = rehab_movement_view_map;
  widget_class->unmap = rehab_movement_view_unmap;
}

static void
rehab_movement_view_init (RehabMovementView *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();

  self->playing = TRUE;
  self->area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw, self, NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area), 240);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "circular");
  gtk_widget_set_halign (self->button, GTK_ALIGN_END);
  gtk_widget_set_valign (self->button, GTK_ALIGN_END);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->area);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->button);
  adw_bin_set_child (ADW_BIN (self), overlay);

  g_signal_connect_object (self->button, "clicked", G_CALLBACK (toggle_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-enable-animations", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

GtkWidget *
rehab_movement_view_new (void)
{
  return g_object_new (REHAB_TYPE_MOVEMENT_VIEW, NULL);
}

/**
 * rehab_movement_view_show:
 * @self: a view
 * @catalogue: (nullable): where the exercise is found
 * @exercise_key: (nullable): an exercise; one that is not found shows nothing
 * @side: which leg works
 * @tempo: (nullable): of the prescription; `NULL` for that of the exercise
 *
 * Chooses what is shown, from the beginning of its movement.
 */
void
rehab_movement_view_show (RehabMovementView    *self,
                          const RehabCatalogue *catalogue,
                          const char           *exercise_key,
                          RehabSide             side,
                          const char           *tempo)
{
  RehabCatalogue *before;

  g_return_if_fail (REHAB_IS_MOVEMENT_VIEW (self));

  before = self->catalogue;
  self->catalogue = catalogue != NULL ? rehab_catalogue_ref ((RehabCatalogue *) catalogue) : NULL;
  self->exercise = rehab_catalogue_lookup (catalogue, exercise_key);
  self->mirrored = side == REHAB_SIDE_LEFT;
  self->seconds = 0.0;
  g_set_str (&self->tempo, tempo);
  g_clear_pointer (&before, rehab_catalogue_unref);

  if (self->exercise != NULL)
    {
      /* Translators: %s is the name of an exercise */
      g_autofree char *label = g_strdup_printf (_("Picture of %s"), rehab_exercise_get_text (self->exercise, REHAB_EXERCISE_NAME));

      gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }

  update (self);
}

/* Whether there is a movement, and animations are wanted. */
gboolean
rehab_movement_view_can_play (RehabMovementView *self)
{
  g_return_val_if_fail (REHAB_IS_MOVEMENT_VIEW (self), FALSE);

  return are_animations_wanted (self) && has_movement (self);
}

gboolean
rehab_movement_view_get_playing (RehabMovementView *self)
{
  g_return_val_if_fail (REHAB_IS_MOVEMENT_VIEW (self), FALSE);

  return self->playing;
}

void
rehab_movement_view_set_playing (RehabMovementView *self,
                                 gboolean           playing)
{
  g_return_if_fail (REHAB_IS_MOVEMENT_VIEW (self));

  self->playing = playing;
  update (self);
}

/* How far into the movement it is. */
double
rehab_movement_view_get_seconds (RehabMovementView *self)
{
  g_return_val_if_fail (REHAB_IS_MOVEMENT_VIEW (self), 0.0);

  return self->seconds;
}
