/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-body-pen.h"

#define FADE 34.0

static const RehabBodyPalette palettes[] = {
  [REHAB_FIGURE_LIGHT] = {
    .skin = 0xe9bd9bff, .shade = 0x74381cff, .light = 0xfff1e44c, .edge = 0xba977cff, .crease = 0x9a6a4cff,
    .groove = 0xa874508c, .hint = 0x7d5540b0, .tint = 0xe5383b8c, .hatch = 0x8f1420d0, .rim = 0x8f1420ff,
    .before = 0x17365fff, .halo = 0xffffff80, .letter = 0x3d4658ff, .involved_letter = 0xffffffff,
    .edge_width = 3.0, .least_width = 0.7,
  },
  [REHAB_FIGURE_DARK] = {
    .skin = 0xd9ab88ff, .shade = 0x4a2110ff, .light = 0xffe8d440, .edge = 0xa47d61ff, .crease = 0x80523aff,
    .groove = 0x8f614090, .hint = 0x5f3d2bb8, .tint = 0xe01b2494, .hatch = 0x7a0c16d8, .rim = 0x7a0c16ff,
    .before = 0x102a4dff, .halo = 0xffffff80, .letter = 0xdfe4ecff, .involved_letter = 0x1d1d20ff,
    .edge_width = 3.0, .least_width = 0.7,
  },
  [REHAB_FIGURE_LOW_INK] = {
    .skin = 0xffffffff, .edge = 0x3a3a3aff, .crease = 0x4a4a4aff, .groove = 0xb4b4b4ff, .hint = 0x8a8a8aff,
    .hatch = 0x222222ff, .rim = 0x111111ff, .before = 0x333333ff, .halo = 0xffffffff, .letter = 0x111111ff,
    .involved_letter = 0xffffffff, .edge_width = 3.0, .least_width = 0.4,
  },
  [REHAB_FIGURE_HIGH_CONTRAST] = {
    .skin = 0xffffffff, .edge = 0x000000ff, .crease = 0x000000ff, .groove = 0x6a6a6aff, .hint = 0x000000ff,
    .tint = 0xff2a1f80, .hatch = 0xa00000ff, .rim = 0xa00000ff, .before = 0x00276bff, .halo = 0xffffffff,
    .letter = 0x000000ff, .involved_letter = 0xffffffff, .edge_width = 5.0, .least_width = 1.6,
  },
  [REHAB_FIGURE_HIGH_CONTRAST_DARK] = {
    .skin = 0x000000ff, .edge = 0xffffffff, .crease = 0xffffffff, .groove = 0x9a9a9aff, .hint = 0xe0e0e0ff,
    .tint = 0xff3b30b0, .hatch = 0xffe14dff, .rim = 0xffe14dff, .before = 0x8fd0ffff, .halo = 0x000000ff,
    .letter = 0xffffffff, .involved_letter = 0x000000ff, .edge_width = 5.0, .least_width = 1.6,
  },
};

/* Sets up a context for a picture in a box at (0, 0). Undone by rehab_body_pen_end(). */
void
rehab_body_pen_begin (RehabBodyPen              *self,
                      cairo_t                   *cr,
                      RehabBodyView              view,
                      const RehabBodyChartStyle *style,
                      double                     width,
                      double                     height)
{
  cairo_matrix_t matrix;

  rehab_body_chart_get_matrix (view, width, height, &matrix);
  *self = (RehabBodyPen) {
    .cr = cr,
    .view = view,
    .palette = &palettes[style->theme],
    .unit = -1.0 / matrix.yy,
    .turned = matrix.xx < 0.0,
  };

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_transform (cr, &matrix);
}

void
rehab_body_pen_end (RehabBodyPen *self)
{
  cairo_restore (self->cr);
}

void
rehab_body_pen_set_rgba (RehabBodyPen *self,
                         guint32       rgba)
{
  cairo_set_source_rgba (self->cr, (rgba >> 24 & 0xff) / 255.0, (rgba >> 16 & 0xff) / 255.0, (rgba >> 8 & 0xff) / 255.0,
                         (rgba & 0xff) / 255.0);
}

static void
add_stop (cairo_pattern_t *pattern,
          double           offset,
          guint32          rgba,
          double           alpha)
{
  cairo_pattern_add_color_stop_rgba (pattern, offset, (rgba >> 24 & 0xff) / 255.0, (rgba >> 16 & 0xff) / 255.0,
                                     (rgba >> 8 & 0xff) / 255.0, (rgba & 0xff) / 255.0 * alpha);
}

/* A colour that fades out where the picture ends. */
void
rehab_body_pen_set_fading (RehabBodyPen *self,
                           guint32       rgba)
{
  cairo_pattern_t *pattern = cairo_pattern_create_linear (0.0, REHAB_BODY_PEN_BOTTOM, 0.0, REHAB_BODY_PEN_TOP);
  double share = FADE / (REHAB_BODY_PEN_TOP - REHAB_BODY_PEN_BOTTOM);

  add_stop (pattern, 0.0, rgba, 0.0);
  add_stop (pattern, share, rgba, 1.0);
  add_stop (pattern, 1.0 - share, rgba, 1.0);
  add_stop (pattern, 1.0, rgba, 0.0);
  cairo_set_source (self->cr, pattern);
  cairo_pattern_destroy (pattern);
}

/* Sets up a solid line of a width in mm, or of the least that can be seen. */
void
rehab_body_pen_set_line (RehabBodyPen *self,
                         double        width)
{
  cairo_set_line_width (self->cr, MAX (width, self->palette->least_width * self->unit));
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (self->cr, NULL, 0, 0.0);
}

/* A colour that fades out to all sides of (@x, @y). */
void
rehab_body_pen_set_glow (RehabBodyPen *self,
                         guint32       rgba,
                         double        x,
                         double        y,
                         double        radius,
                         double        strength)
{
  cairo_pattern_t *pattern = cairo_pattern_create_radial (x, y, 0.0, x, y, radius);

  add_stop (pattern, 0.0, rgba, strength);
  add_stop (pattern, 0.5, rgba, strength * 0.55);
  add_stop (pattern, 1.0, rgba, 0.0);
  cairo_set_source (self->cr, pattern);
  cairo_pattern_destroy (pattern);
}
