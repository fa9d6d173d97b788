/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-pictures.h"
#include "rehab-figure.h"

#include <cairo.h>
#include <string.h>

#define POSE_WIDTH 900
#define POSE_HEIGHT 700
#define POSE_MARGIN 40
#define KETTLEBELL_DIAMETER 0.115 /* in lengths of the body */
#define LOGO_SIZE 400

static cairo_status_t
append_cb (void                *data,
           const unsigned char *bytes,
           unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Ends the drawing: what was drawn, as a PNG file. */
static GBytes *
finish (cairo_t *cr)
{
  GByteArray *file = g_byte_array_new ();
  cairo_status_t status = cairo_surface_write_to_png_stream (cairo_get_target (cr), append_cb, file);

  cairo_destroy (cr);
  g_return_val_if_fail (status == CAIRO_STATUS_SUCCESS, g_byte_array_free_to_bytes (file));

  return g_byte_array_free_to_bytes (file);
}

static cairo_t *
begin (int width,
       int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);

  return cr;
}

/**
 * rehab_sample_pictures_new_hinge:
 * @down: the lowest point of the movement, not where it begins
 *
 * Draws a hip hinge with a kettlebell as a clinic would have photographed it: without the arrows of a drawing.
 *
 * Returns: (transfer full): a PNG file
 */
GBytes *
rehab_sample_pictures_new_hinge (gboolean down)
{
  const RehabFigureStyle style = { .theme = REHAB_FIGURE_LIGHT };
  RehabExercise hinge = *rehab_exercise_lookup ("romanian-deadlift");
  guint nth = down ? hinge.n_poses - 1 : 0;
  RehabPose *pose = &hinge.poses[nth];
  cairo_t *cr = begin (POSE_WIDTH, POSE_HEIGHT);

  memset (&pose->arrow, 0, sizeof pose->arrow);
  for (guint i = 0; i < G_N_ELEMENTS (pose->props); i++)
    if (pose->props[i].kind == REHAB_PROP_BARBELL)
      {
        pose->props[i].kind = REHAB_PROP_KETTLEBELL;
        pose->props[i].w = KETTLEBELL_DIAMETER;
      }

  rehab_figure_paint (cr, &hinge, nth, &style, POSE_MARGIN, POSE_MARGIN, POSE_WIDTH - 2.0 * POSE_MARGIN,
                      POSE_HEIGHT - 2.0 * POSE_MARGIN);

  return finish (cr);
}

static void
round_square (cairo_t *cr,
              double   size,
              double   radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, radius, radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, size - radius, radius, radius, 1.5 * G_PI, 2.0 * G_PI);
  cairo_arc (cr, size - radius, size - radius, radius, 0.0, 0.5 * G_PI);
  cairo_arc (cr, radius, size - radius, radius, 0.5 * G_PI, G_PI);
  cairo_close_path (cr);
}

/**
 * rehab_sample_pictures_new_logo:
 *
 * Draws the sign of a clinic that does not exist: a bridge held over the ground.
 *
 * Returns: (transfer full): a PNG file
 */
GBytes *
rehab_sample_pictures_new_logo (void)
{
  cairo_t *cr = begin (LOGO_SIZE, LOGO_SIZE);

  cairo_set_source_rgb (cr, 0.11, 0.37, 0.49);
  round_square (cr, LOGO_SIZE, 72.0);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 34.0);

  /* Shoulders on the ground, hips up, the knee bent over the foot; the head lies before it. */
  cairo_move_to (cr, 122.0, 268.0);
  cairo_line_to (cr, 210.0, 186.0);
  cairo_line_to (cr, 286.0, 150.0);
  cairo_line_to (cr, 312.0, 276.0);
  cairo_stroke (cr);

  cairo_arc (cr, 82.0, 258.0, 27.0, 0.0, 2.0 * G_PI);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 0.98, 0.76, 0.36);
  cairo_set_line_width (cr, 18.0);
  cairo_move_to (cr, 60.0, 316.0);
  cairo_line_to (cr, 340.0, 316.0);
  cairo_stroke (cr);

  return finish (cr);
}
