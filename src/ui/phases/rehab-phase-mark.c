/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-mark.h"

#include <adwaita.h>

/* All in pixels. */
#define SIZE 28
#define DISC 8.0f
#define RING 12.0f
#define STROKE 2.0f
#define GAP 4.0f

struct _RehabPhaseMark
{
  GtkWidget parent_instance;

  RehabPhaseMarkKind kind;
  GtkOrientation orientation;
  gboolean is_first;
  gboolean is_last;
};

G_DEFINE_FINAL_TYPE (RehabPhaseMark, rehab_phase_mark, GTK_TYPE_WIDGET)

static void
stroke_circle (GtkSnapshot            *snapshot,
               const graphene_point_t *centre,
               float                   radius,
               const GdkRGBA          *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (STROKE);

  gsk_path_builder_add_circle (builder, centre, radius);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
fill_circle (GtkSnapshot            *snapshot,
             const graphene_point_t *centre,
             float                   radius,
             const GdkRGBA          *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_add_circle (builder, centre, radius);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, color);
}

/* A tick that is cut out of the disc: in the colour of what lies below. */
static void
stroke_tick (GtkSnapshot            *snapshot,
             const graphene_point_t *centre,
             const GdkRGBA          *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (STROKE);

  gsk_path_builder_move_to (builder, centre->x - 3.5f, centre->y + 0.5f);
  gsk_path_builder_line_to (builder, centre->x - 1.0f, centre->y + 3.0f);
  gsk_path_builder_line_to (builder, centre->x + 3.8f, centre->y - 3.0f);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
stroke_way (GtkSnapshot            *snapshot,
            const graphene_point_t *from,
            const graphene_point_t *to,
            gboolean                dashed,
            const GdkRGBA          *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (STROKE);

  if (dashed)
    gsk_stroke_set_dash (stroke, (float[]) { 4.0f, 4.0f }, 2);
  gsk_path_builder_move_to (builder, from->x, from->y);
  gsk_path_builder_line_to (builder, to->x, to->y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
}

static void
snapshot_ways (RehabPhaseMark         *self,
               GtkSnapshot            *snapshot,
               const graphene_point_t *centre,
               const GdkRGBA          *color)
{
  gboolean across = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  gboolean reverse = across && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float end = across ? (float) gtk_widget_get_width (GTK_WIDGET (self)) : (float) gtk_widget_get_height (GTK_WIDGET (self));
  float middle = across ? centre->x : centre->y;
  float gap = RING + GAP;
  gboolean gone = self->kind == REHAB_PHASE_MARK_PASSED || self->kind == REHAB_PHASE_MARK_SKIPPED;
  gboolean came = gone || self->kind == REHAB_PHASE_MARK_PRESENT;

  for (guint i = 0; i < 2; i++)
    {
      gboolean before = i == 0;
      float near = (before != reverse) ? middle - gap : middle + gap;
      float far = (before != reverse) ? 0.0f : end;
      graphene_point_t from = across ? GRAPHENE_POINT_INIT (near, centre->y) : GRAPHENE_POINT_INIT (centre->x, near);
      graphene_point_t to = across ? GRAPHENE_POINT_INIT (far, centre->y) : GRAPHENE_POINT_INIT (centre->x, far);

      if (before ? self->is_first : self->is_last)
        continue;
      stroke_way (snapshot, &from, &to, before ? !came : !gone, color);
    }
}

/* Inks are of the text's own colour, so that every theme has them; only the present step has the accent. */
static void
rehab_phase_mark_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  RehabPhaseMark *self = REHAB_PHASE_MARK (widget);
  gboolean across = self->orientation == GTK_ORIENTATION_HORIZONTAL;
  graphene_point_t centre = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2.0f,
                                                 across ? (float) gtk_widget_get_height (widget) / 2.0f : SIZE / 2.0f);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GdkRGBA) accent = NULL;
  GdkRGBA color;
  GdkRGBA faint;
  GdkRGBA paper = { 1.0f, 1.0f, 1.0f, 1.0f };

  gtk_widget_get_color (widget, &color);
  if (color.red + color.green + color.blue > 1.5f)
    paper = (GdkRGBA) { 0.0f, 0.0f, 0.0f, 1.0f };
  faint = color;
  faint.alpha *= adw_style_manager_get_high_contrast (style) ? 1.0f : 0.55f;
  accent = adw_style_manager_get_accent_color_rgba (style);

  snapshot_ways (self, snapshot, &centre, &faint);
  switch (self->kind)
    {
    case REHAB_PHASE_MARK_PASSED:
      fill_circle (snapshot, &centre, DISC, &color);
      stroke_tick (snapshot, &centre, &paper);
      break;

    case REHAB_PHASE_MARK_PRESENT:
      fill_circle (snapshot, &centre, DISC, accent);
      stroke_circle (snapshot, &centre, RING, accent);
      break;

    case REHAB_PHASE_MARK_VISITED:
      stroke_circle (snapshot, &centre, DISC, &faint);
      fill_circle (snapshot, &centre, DISC / 2.5f, &faint);
      break;

    case REHAB_PHASE_MARK_SKIPPED:
    case REHAB_PHASE_MARK_AHEAD:
    default:
      stroke_circle (snapshot, &centre, DISC, &faint);
      break;
    }
}

static void
rehab_phase_mark_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
rehab_phase_mark_class_init (RehabPhaseMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = rehab_phase_mark_snapshot;
  widget_class->measure = rehab_phase_mark_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rehab_phase_mark_init (RehabPhaseMark *self)
{
}

GtkWidget *
rehab_phase_mark_new (gboolean is_first,
                      gboolean is_last)
{
  RehabPhaseMark *self = g_object_new (REHAB_TYPE_PHASE_MARK, NULL);

  self->is_first = is_first;
  self->is_last = is_last;

  return GTK_WIDGET (self);
}

void
rehab_phase_mark_set_orientation (RehabPhaseMark *self,
                                  GtkOrientation  orientation)
{
  g_return_if_fail (REHAB_IS_PHASE_MARK (self));

  self->orientation = orientation;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
rehab_phase_mark_show (RehabPhaseMark    *self,
                       RehabPhaseMarkKind kind)
{
  g_return_if_fail (REHAB_IS_PHASE_MARK (self));

  self->kind = kind;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
