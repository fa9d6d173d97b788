/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-row.h"
#include "rehab-prescription-list-private.h"

/* Dragging: rows to another place or phase, and exercises of the library into the list. */

typedef struct
{
  guint slot;
  RehabPhase phase;
  GtkWidget *row; /* beside which the slot is; NULL in an empty list */
  gboolean below;
} DropPlace;

static RehabPrescriptionRow *
get_dragged_row (RehabPrescriptionList *self,
                 const GValue          *value)
{
  GtkWidget *row = value != NULL && G_VALUE_HOLDS (value, REHAB_TYPE_PRESCRIPTION_ROW) ? g_value_get_object (value) : NULL;

  /* Rows of another window's programme are of no use here. */
  return row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (self->list) ? REHAB_PRESCRIPTION_ROW (row) : NULL;
}

static const char *
get_dragged_exercise (const GValue *value)
{
  if (value == NULL || !G_VALUE_HOLDS (value, REHAB_TYPE_EXERCISE_ROW) || g_value_get_object (value) == NULL)
    return NULL;

  return rehab_exercise_row_get_exercise (g_value_get_object (value));
}

static float
get_middle (RehabPrescriptionList *self,
            GtkWidget             *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (self->list), &bounds))
    return 0;

  return bounds.origin.y + bounds.size.height / 2;
}

/* Between two phases, what is above the heading belongs to the end of the one, and what is below it to the other. */
static DropPlace
find_place (RehabPrescriptionList *self,
            double                 y)
{
  guint size = rehab_regimen_get_size (rehab_prescription_list_get_regimen (self));
  DropPlace place = { 0 };

  for (guint i = 0; i < size; i++)
    {
      RehabPrescriptionRow *row = rehab_prescription_list_get_row (self, i);
      GtkWidget *heading = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));
      float edge = get_middle (self, i > 0 && heading != NULL ? heading : GTK_WIDGET (row));

      if ((float) y < edge && i > 0)
        break;

      place.phase = rehab_prescription_row_get_prescription (row)->phase;
      place.row = GTK_WIDGET (row);
      place.below = (float) y >= get_middle (self, GTK_WIDGET (row));
      place.slot = place.below ? i + 1 : i;
      if (!place.below)
        break;
    }

  return place;
}

void
rehab_prescription_list_clear_drop (RehabPrescriptionList *self)
{
  if (self->drop_row == NULL)
    return;

  gtk_widget_remove_css_class (self->drop_row, "drop-above");
  gtk_widget_remove_css_class (self->drop_row, "drop-below");
  self->drop_row = NULL;
}

static GdkDragAction
motion_cb (RehabPrescriptionList *self,
           double                 x,
           double                 y,
           GtkDropTarget         *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  DropPlace place;

  rehab_prescription_list_clear_drop (self);
  if (self->version != NULL || self->draft == NULL
      || (get_dragged_row (self, value) == NULL && get_dragged_exercise (value) == NULL))
    return 0;

  place = find_place (self, y);
  self->drop_row = place.row;
  if (place.row != NULL)
    gtk_widget_add_css_class (place.row, place.below ? "drop-below" : "drop-above");

  return get_dragged_row (self, value) != NULL ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static gboolean
drop_cb (RehabPrescriptionList *self,
         const GValue          *value,
         double                 x,
         double                 y)
{
  RehabPrescriptionRow *row = get_dragged_row (self, value);
  const char *exercise_key = get_dragged_exercise (value);
  DropPlace place;

  rehab_prescription_list_clear_drop (self);
  if (self->version != NULL || self->draft == NULL || (row == NULL && exercise_key == NULL))
    return FALSE;

  place = find_place (self, y);
  if (row != NULL)
    rehab_prescription_list_put (self, row, place.slot, place.phase);
  else
    rehab_prescription_list_emit_dropped (self, exercise_key, place.slot, place.phase);

  return TRUE;
}

/* Takes what is dropped onto the list. */
void
rehab_prescription_list_add_drop (RehabPrescriptionList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  GType types[] = { REHAB_TYPE_PRESCRIPTION_ROW, REHAB_TYPE_EXERCISE_ROW };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (rehab_prescription_list_clear_drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
