/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prescription-row.h"
#include "rehab-commands.h"
#include "rehab-dose-reading.h"
#include "rehab-enum-types.h"
#include "rehab-prescription-row-private.h"
#include "rehab-row-menus.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

enum
{
  PROP_SIDE = 1,
  PROP_PHASE,
  PROP_PAIN_LIMIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  EDITED,
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabPrescriptionRow, rehab_prescription_row, GTK_TYPE_LIST_BOX_ROW)

void
rehab_prescription_row_notify (RehabPrescriptionRow *self)
{
  for (int i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/* Editing */

static gboolean
command (RehabPrescriptionRow *self,
         RehabRowCommand       which,
         int                   number)
{
  gboolean done = FALSE;

  g_signal_emit (self, signals[COMMAND], 0, (int) which, number, &done);

  return done;
}

static void
edit (RehabPrescriptionRow    *self,
      const RehabPrescription *values,
      const char              *field)
{
  g_autoptr (RehabPrescription) edited = rehab_prescription_new (values, NULL);

  /* Each control has checked what it lets through. */
  g_return_if_fail (edited != NULL);

  if (!rehab_record_equal (edited, self->prescription))
    g_signal_emit (self, signals[EDITED], 0, edited, field);
}

static void
form_edited_cb (RehabPrescriptionRow    *self,
                const RehabPrescription *prescription,
                const char              *field)
{
  g_signal_emit (self, signals[EDITED], 0, prescription, field);
}

static void
days_edited_cb (RehabPrescriptionRow *self,
                guint                 days)
{
  RehabPrescription values = *self->prescription;

  values.days = (int) days;
  values.rhythm = REHAB_RHYTHM_NONE;
  edit (self, &values, NULL);
}

static void
dose_typed_cb (RehabPrescriptionRow *self,
               const char           *text)
{
  rehab_dose_reading_say (self->dose, text, self->prescription, rehab_prescription_row_get_exercise (self));
}

static gboolean
dose_keep_cb (RehabPrescriptionRow *self,
              const char           *text)
{
  g_autoptr (RehabPrescription) read = rehab_dose_reading_take (text, self->prescription);

  if (read == NULL)
    return FALSE;

  edit (self, read, NULL);

  return TRUE;
}

static gboolean
dose_step_cb (RehabPrescriptionRow *self,
              int                   direction)
{
  return command (self, REHAB_ROW_COMMAND_NEXT_DOSE, direction);
}

static void
note_typed_cb (RehabPrescriptionRow *self,
               const char           *text)
{
  g_autofree char *problem = rehab_note_dup_problem (text, self->prescription);

  rehab_line_editor_say (self->note, problem, problem != NULL, 0, 0);
}

static gboolean
note_keep_cb (RehabPrescriptionRow *self,
              const char           *text)
{
  g_autofree char *problem = rehab_note_dup_problem (text, self->prescription);
  RehabPrescription values = *self->prescription;

  if (problem != NULL)
    return FALSE;

  values.note = text[0] != '\0' ? text : NULL;
  edit (self, &values, NULL);

  return TRUE;
}

/* With the keyboard on the row again, arrows go on through the list. */
static void
line_ended_cb (RehabPrescriptionRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
child_revealed_cb (RehabPrescriptionRow *self)
{
  /* Folded away, the editor must not be reached by Tab. */
  if (self->editor != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->editor),
                            gtk_revealer_get_reveal_child (self->revealer) || gtk_revealer_get_child_revealed (self->revealer));
}

static void
arrow_clicked_cb (RehabPrescriptionRow *self)
{
  rehab_prescription_row_set_expanded (self, !rehab_prescription_row_get_expanded (self));
}

/* Dragging */

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
}

/* Actions */

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  (void) command (REHAB_PRESCRIPTION_ROW (widget), REHAB_ROW_COMMAND_MOVE, g_str_has_suffix (action_name, "-up") ? -1 : 1);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  (void) command (REHAB_PRESCRIPTION_ROW (widget), REHAB_ROW_COMMAND_REMOVE, 0);
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  (void) command (REHAB_PRESCRIPTION_ROW (widget), REHAB_ROW_COMMAND_DUPLICATE, 0);
}

static void
edit_dose_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  rehab_prescription_row_edit_dose (REHAB_PRESCRIPTION_ROW (widget));
}

static void
edit_note_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  rehab_prescription_row_edit_note (REHAB_PRESCRIPTION_ROW (widget));
}

static void
fields_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  arrow_clicked_cb (REHAB_PRESCRIPTION_ROW (widget));
}

/* 1 to 7 are the days from Monday on. */
static gboolean
turn_day (GtkWidget *widget,
          guint      day)
{
  RehabPrescriptionRow *self = REHAB_PRESCRIPTION_ROW (widget);

  if (!self->editable)
    return GDK_EVENT_PROPAGATE;

  days_edited_cb (self, (guint) self->prescription->days ^ (1u << day));

  return GDK_EVENT_STOP;
}

/* What is no command in an entry of the row, where the same key is a part of the text. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  const char *name;
  guint nth;

  if (!gtk_widget_is_focus (widget))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (arguments, "(&su)", &name, &nth);

  return g_str_equal (name, "day") ? turn_day (widget, nth) : gtk_widget_activate_action (widget, "prescription.remove", NULL);
}

static void
rehab_prescription_row_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  const RehabPrescription *prescription = REHAB_PRESCRIPTION_ROW (object)->prescription;

  switch (property_id)
    {
    case PROP_SIDE:
      g_value_set_enum (value, prescription != NULL ? (int) prescription->side : 0);
      break;

    case PROP_PHASE:
      g_value_set_enum (value, prescription != NULL ? (int) prescription->phase : 0);
      break;

    case PROP_PAIN_LIMIT:
      g_value_set_int (value, prescription != NULL && prescription->pain_limit.known ? (int) prescription->pain_limit.value : -1);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_prescription_row_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  RehabPrescriptionRow *self = REHAB_PRESCRIPTION_ROW (object);
  RehabPrescription values;

  g_return_if_fail (self->prescription != NULL && self->editable);
  values = *self->prescription;

  switch (property_id)
    {
    case PROP_SIDE:
      values.side = g_value_get_enum (value);
      edit (self, &values, NULL);
      break;

    case PROP_PHASE:
      (void) command (self, REHAB_ROW_COMMAND_PHASE, g_value_get_enum (value));
      break;

    case PROP_PAIN_LIMIT:
      values.pain_limit = g_value_get_int (value) >= 0 ? rehab_number (g_value_get_int (value)) : REHAB_NUMBER_NOT_ASKED;
      edit (self, &values, NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
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
  RehabPrescriptionRow *self = REHAB_PRESCRIPTION_ROW (object);

  g_clear_pointer (&self->prescription, rehab_record_unref);
  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);

  G_OBJECT_CLASS (rehab_prescription_row_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "prescription.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "prescription.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "prescription.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "prescription.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "prescription.edit-dose", NULL, edit_dose_action);
  gtk_widget_class_install_action (widget_class, "prescription.edit-note", NULL, edit_note_action);
  gtk_widget_class_install_action (widget_class, "prescription.fields", NULL, fields_action);
  gtk_widget_class_install_property_action (widget_class, "prescription.side", "side");
  gtk_widget_class_install_property_action (widget_class, "prescription.phase", "phase");
  gtk_widget_class_install_property_action (widget_class, "prescription.pain-limit", "pain-limit");
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-prescription-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, header);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, handle);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, body);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, picture);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, name);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, side_button);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, pain_button);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, dose);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, days);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, note);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, facts);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, info_button);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, RehabPrescriptionRow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, arrow_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, dose_keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, dose_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, dose_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_ended_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_typed_cb);
}

static void
rehab_prescription_row_class_init (RehabPrescriptionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rehab_prescription_row_dispose;
  object_class->finalize = rehab_prescription_row_finalize;
  object_class->get_property = rehab_prescription_row_get_property;
  object_class->set_property = rehab_prescription_row_set_property;

  /* What the menus choose; setting one is an edit. -1 is no pain limit said. */
  properties[PROP_SIDE] = g_param_spec_enum ("side", NULL, NULL, REHAB_TYPE_SIDE, REHAB_SIDE_NOT_ASKED, flags);
  properties[PROP_PHASE] = g_param_spec_enum ("phase", NULL, NULL, REHAB_TYPE_PHASE, REHAB_PHASE_NONE, flags);
  properties[PROP_PAIN_LIMIT] = g_param_spec_int ("pain-limit", NULL, NULL, -1, 10, -1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDITED] =
    g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, REHAB_TYPE_RECORD, G_TYPE_STRING);
  signals[COMMAND] = g_signal_new ("command", type, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins, NULL, NULL,
                                   G_TYPE_BOOLEAN, 2, G_TYPE_INT, G_TYPE_INT);

  g_type_ensure (REHAB_TYPE_DAY_TOGGLES);
  g_type_ensure (REHAB_TYPE_EXERCISE_VIEW);
  g_type_ensure (REHAB_TYPE_LINE_EDITOR);

  install_actions (widget_class);
  rehab_commands_bind (widget_class, REHAB_PLACE_PRESCRIPTION, key_cb);
  bind_template (widget_class);
}

static void
rehab_prescription_row_init (RehabPrescriptionRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  rehab_unit_settings_follow (self, G_CALLBACK (rehab_prescription_row_units_changed));

  rehab_line_editor_set_name (self->dose, _("Dose"));
  rehab_line_editor_set_name (self->note, _("Note to the patient"));
  gtk_menu_button_set_create_popup_func (self->menu_button, rehab_row_menu_create, NULL, NULL);
  gtk_menu_button_set_create_popup_func (self->side_button, rehab_side_menu_create, NULL, NULL);
  gtk_menu_button_set_create_popup_func (self->pain_button, rehab_pain_menu_create, NULL, NULL);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
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

gboolean
rehab_prescription_row_get_expanded (RehabPrescriptionRow *self)
{
  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

static void
make_editor (RehabPrescriptionRow *self)
{
  self->editor = REHAB_DOSE_EDITOR (rehab_dose_editor_new ());
  gtk_widget_set_margin_start (GTK_WIDGET (self->editor), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->editor), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->editor), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->editor), 18);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (form_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->editor));
}

/**
 * rehab_prescription_row_set_expanded:
 * @self: a row
 * @expanded: whether the form of every field is open
 *
 * Opens or folds the form. A row that is not editable stays folded.
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
    make_editor (self);
  if (expanded)
    {
      rehab_dose_editor_set_prescription (self->editor, self->prescription, self->catalogue);
      gtk_widget_set_visible (GTK_WIDGET (self->editor), TRUE);
    }

  gtk_button_set_icon_name (GTK_BUTTON (self->arrow), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_revealer_set_reveal_child (self->revealer, expanded);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

void
rehab_prescription_row_edit_dose (RehabPrescriptionRow *self)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  if (self->editable)
    rehab_line_editor_edit (self->dose);
}

void
rehab_prescription_row_edit_note (RehabPrescriptionRow *self)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  if (self->editable)
    rehab_line_editor_edit (self->note);
}

/**
 * rehab_prescription_row_finish:
 * @self: a row
 *
 * Keeps what is being typed in place, if it counts.
 *
 * Returns: whether nothing is left that does not count
 */
gboolean
rehab_prescription_row_finish (RehabPrescriptionRow *self)
{
  gboolean is_kept;

  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_ROW (self), TRUE);

  is_kept = rehab_line_editor_finish (self->dose);

  return rehab_line_editor_finish (self->note) && is_kept;
}

gboolean
rehab_prescription_row_has_problem (RehabPrescriptionRow *self)
{
  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_ROW (self), FALSE);

  return rehab_line_editor_get_editing (self->dose) || rehab_line_editor_get_editing (self->note)
         || (self->editor != NULL && rehab_dose_editor_has_problem (self->editor));
}

/* Goes to what is typed and does not count. */
void
rehab_prescription_row_focus_problem (RehabPrescriptionRow *self)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  if (rehab_line_editor_get_editing (self->dose))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->dose));
    }
  else if (rehab_line_editor_get_editing (self->note))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->note));
    }
  else
    {
      rehab_prescription_row_set_expanded (self, TRUE);
      rehab_dose_editor_focus_problem (self->editor);
    }
}
