/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prescription-row.h"
#include "rehab-dose-editor.h"
#include "rehab-dose.h"
#include "rehab-exercise-view.h"
#include "rehab-exercise.h"
#include "rehab-week-strip.h"

#include <glib/gi18n.h>

struct _RehabPrescriptionRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *header;
  GtkWidget *handle;
  GtkWidget *body;
  RehabExerciseView *picture;
  GtkLabel *name;
  GtkLabel *side;
  GtkLabel *dose;
  RehabWeekStrip *days;
  GtkLabel *note;
  GtkWidget *menu_button;
  GtkWidget *arrow;
  GtkRevealer *revealer;
  RehabDoseEditor *editor; /* made when it is first opened; NULL before */

  RehabPrescription *prescription;
  guint n_prescriptions;
  gboolean editable;
  gboolean narrow;
};

enum
{
  EDITED,
  MOVE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabPrescriptionRow, rehab_prescription_row, GTK_TYPE_LIST_BOX_ROW)

static void
edited_cb (RehabPrescriptionRow    *self,
           const RehabPrescription *prescription,
           const char              *field)
{
  g_signal_emit (self, signals[EDITED], 0, prescription, field);
}

static void
child_revealed_cb (RehabPrescriptionRow *self)
{
  /* Folded away, the editor must not be reached by Tab. */
  if (self->editor != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->editor),
                            gtk_revealer_get_reveal_child (self->revealer) || gtk_revealer_get_child_revealed (self->revealer));
}

static GdkContentProvider *
drag_prepare_cb (RehabPrescriptionRow *self)
{
  return self->editable ? gdk_content_provider_new_typed (REHAB_TYPE_PRESCRIPTION_ROW, self) : NULL;
}

static void
drag_begin_cb (RehabPrescriptionRow *self,
               GdkDrag              *drag,
               GtkDragSource        *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->header);
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (paintable);

  gtk_drag_source_set_icon (source, picture, 24, 24);
  gtk_widget_set_opacity (GTK_WIDGET (self), 0.4);
}

static void
drag_end_cb (RehabPrescriptionRow *self)
{
  gtk_widget_set_opacity (GTK_WIDGET (self), 1.0);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, g_str_has_suffix (action_name, "-up") ? -1 : 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

/* Delete removes the row where the row itself has the focus, and letters where an entry has it. */
static gboolean
delete_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  if (!gtk_widget_is_focus (widget))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (widget, "prescription.remove", NULL);
}

static void
rehab_prescription_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PRESCRIPTION_ROW);

  G_OBJECT_CLASS (rehab_prescription_row_parent_class)->dispose (object);
}

static void
rehab_prescription_row_finalize (GObject *object)
{
  g_clear_pointer (&REHAB_PRESCRIPTION_ROW (object)->prescription, rehab_record_unref);

  G_OBJECT_CLASS (rehab_prescription_row_parent_class)->finalize (object);
}

static void
rehab_prescription_row_class_init (RehabPrescriptionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = rehab_prescription_row_dispose;
  object_class->finalize = rehab_prescription_row_finalize;

  /* The dose is another one: the prescription, and the field it is about, or NULL. */
  signals[EDITED] =
    g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, REHAB_TYPE_RECORD, G_TYPE_STRING);
  /* By how many places it is to be moved. */
  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REHAB_TYPE_EXERCISE_VIEW);
  g_type_ensure (REHAB_TYPE_WEEK_STRIP);

  gtk_widget_class_install_action (widget_class, "prescription.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "prescription.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "prescription.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "prescription.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "prescription.move-down", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-prescription-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, header);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, handle);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, body);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, picture);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, name);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, side);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, dose);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, days);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, note);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
}

static void
rehab_prescription_row_init (RehabPrescriptionRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->header, GTK_EVENT_CONTROLLER (source));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

GtkWidget *
rehab_prescription_row_new (void)
{
  return g_object_new (REHAB_TYPE_PRESCRIPTION_ROW, NULL);
}

/**
 * rehab_prescription_row_get_prescription:
 * @self: a row
 *
 * Gets what the row shows.
 *
 * Returns: (transfer none) (nullable): the prescription, or `NULL` before one was set
 */
const RehabPrescription *
rehab_prescription_row_get_prescription (RehabPrescriptionRow *self)
{
  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_ROW (self), NULL);

  return self->prescription;
}

static void
show_optional (GtkLabel   *label,
               const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
update_accessible_label (RehabPrescriptionRow *self)
{
  g_autofree char *days = rehab_dose_dup_days (self->prescription);
  g_autofree char *place = NULL;
  g_autofree char *label = NULL;

  /* Translators: which one of how many */
  place = g_strdup_printf (_("%d of %u"), self->prescription->position + 1, self->n_prescriptions);
  /* What is not said leaves an empty part: a screen reader passes over it. */
  label = g_strjoin (", ", gtk_label_get_label (self->name), gtk_label_get_label (self->side),
                     gtk_label_get_label (self->dose), days, place, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * rehab_prescription_row_set_prescription:
 * @self: a row
 * @prescription: what to show
 * @n_prescriptions: how many the programme has
 *
 * Shows a prescription at its place among others.
 */
void
rehab_prescription_row_set_prescription (RehabPrescriptionRow    *self,
                                         const RehabPrescription *prescription,
                                         guint                    n_prescriptions)
{
  const RehabExercise *exercise;
  g_autofree char *dose = NULL;
  g_autofree char *side = NULL;

  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));
  g_return_if_fail (prescription != NULL);

  rehab_record_ref (prescription);
  g_clear_pointer (&self->prescription, rehab_record_unref);
  self->prescription = (RehabPrescription *) prescription;
  self->n_prescriptions = n_prescriptions;

  exercise = rehab_exercise_lookup (prescription->exercise_key);
  dose = rehab_dose_dup_short (prescription);
  side = rehab_dose_dup_side (prescription, exercise);

  rehab_exercise_view_show (self->picture, NULL, prescription->exercise_key, prescription->side);
  gtk_label_set_label (self->name, exercise != NULL ? rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME) : prescription->exercise_key);
  gtk_label_set_label (self->dose, dose[0] != '\0' ? dose : _("No dose yet"));
  show_optional (self->side, side);
  show_optional (self->note, prescription->note);
  rehab_week_strip_set_days (self->days, (guint) prescription->days);
  update_accessible_label (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.move-up", self->editable && prescription->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.move-down",
                                 self->editable && prescription->position + 1 < (int) n_prescriptions);

  if (self->editor != NULL)
    rehab_dose_editor_set_prescription (self->editor, prescription);
}

/**
 * rehab_prescription_row_set_editable:
 * @self: a row
 * @editable: whether it is of the programme being edited, and not of a saved version
 *
 * Chooses whether anything can be changed. To be set before the prescription.
 */
void
rehab_prescription_row_set_editable (RehabPrescriptionRow *self,
                                     gboolean              editable)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  self->editable = editable;
  gtk_widget_set_visible (self->handle, editable && !self->narrow);
  gtk_widget_set_visible (self->menu_button, editable);
  gtk_widget_set_visible (self->arrow, editable);
  gtk_widget_set_margin_end (self->header, editable ? 6 : 12);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.remove", editable);
}

/**
 * rehab_prescription_row_set_narrow:
 * @self: a row
 * @narrow: whether there is little room
 *
 * Leaves room for words: a smaller picture, less space, and no handle, as the whole head of the row can be dragged.
 */
void
rehab_prescription_row_set_narrow (RehabPrescriptionRow *self,
                                   gboolean              narrow)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  self->narrow = narrow;
  gtk_widget_set_visible (self->handle, self->editable && !narrow);
  gtk_box_set_spacing (GTK_BOX (self->header), narrow ? 6 : 12);
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), narrow ? 64 : 96, narrow ? 56 : 76);
}

/**
 * rehab_prescription_row_set_stacked:
 * @self: a row
 * @stacked: whether the days stand below the dose, instead of in a column of their own
 *
 * Chooses where the days are.
 */
void
rehab_prescription_row_set_stacked (RehabPrescriptionRow *self,
                                    gboolean              stacked)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

gboolean
rehab_prescription_row_get_expanded (RehabPrescriptionRow *self)
{
  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * rehab_prescription_row_set_expanded:
 * @self: a row
 * @expanded: whether the dose is open for editing
 *
 * Opens or folds the dose. A row that is not editable stays folded.
 */
void
rehab_prescription_row_set_expanded (RehabPrescriptionRow *self,
                                     gboolean              expanded)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  expanded = expanded && self->editable;
  if (expanded == gtk_revealer_get_reveal_child (self->revealer))
    return;

  if (self->editor == NULL)
    {
      self->editor = REHAB_DOSE_EDITOR (rehab_dose_editor_new ());
      gtk_widget_set_margin_start (GTK_WIDGET (self->editor), 12);
      gtk_widget_set_margin_end (GTK_WIDGET (self->editor), 12);
      gtk_widget_set_margin_top (GTK_WIDGET (self->editor), 6);
      gtk_widget_set_margin_bottom (GTK_WIDGET (self->editor), 18);
      g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->editor));
    }

  if (expanded)
    {
      rehab_dose_editor_set_prescription (self->editor, self->prescription);
      gtk_widget_set_visible (GTK_WIDGET (self->editor), TRUE);
    }

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

gboolean
rehab_prescription_row_has_problem (RehabPrescriptionRow *self)
{
  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_ROW (self), FALSE);

  return self->editor != NULL && rehab_dose_editor_has_problem (self->editor);
}

void
rehab_prescription_row_focus_problem (RehabPrescriptionRow *self)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  rehab_prescription_row_set_expanded (self, TRUE);
  rehab_dose_editor_focus_problem (self->editor);
}
