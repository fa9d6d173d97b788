/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-field.h"
#include "rehab-messages.h"
#include "rehab-prescription.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

#include <math.h>
#include <string.h>

struct _RehabDoseField
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *entry;
  GtkWidget *less;
  GtkWidget *more;

  const RehabDoseFigure *figure;
  const RehabField *field;
  RehabUnitKind kind;
  gboolean customary; /* what stands in the entry are pounds */
  RehabNumber number; /* the last that counted, as it is recorded */
  RehabNumber before; /* what it was shown with */
  char *problem;
  char *clash;        /* why it does not go with another field */
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDoseField, rehab_dose_field, GTK_TYPE_WIDGET)

/* Reads "12", "12.5" and "12,5" whatever the locale; FALSE for what is no number at all. */
static gboolean
read_number (const char  *typed,
             RehabNumber *number)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  char *end = NULL;

  *number = REHAB_NUMBER_NOT_ASKED;
  if (text[0] == '\0')
    return TRUE;
  if (strspn (text, "0123456789.,") != strlen (text))
    return FALSE;

  g_strdelimit (text, ",", '.');
  *number = rehab_number (g_ascii_strtod (text, &end));

  return end != text && *end == '\0';
}

/* What is typed, as it is recorded; to the last digit what was shown where it reads the same. */
static gboolean
read_entry (RehabDoseField *self,
            RehabNumber    *number)
{
  if (!read_number (gtk_editable_get_text (GTK_EDITABLE (self->entry)), number))
    return FALSE;

  if (number->known)
    number->value = rehab_units_read (self->kind, number->value);
  if (number->known && self->before.known)
    number->value = rehab_units_keep (self->kind, self->before.value, number->value);

  return TRUE;
}

static char *
dup_text (RehabDoseField *self,
          RehabNumber     number)
{
  return number.known ? g_strdup_printf ("%g", rehab_units_show (self->kind, number.value)) : g_strdup ("");
}

static void
mark (RehabDoseField *self)
{
  const char *problem = rehab_dose_field_get_problem (self);

  if (problem != NULL)
    gtk_widget_add_css_class (self->entry, "error");
  else
    gtk_widget_remove_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
set_problem (RehabDoseField *self,
             char           *problem)
{
  g_free (self->problem);
  self->problem = problem;
  mark (self);
}

static char *
find_problem (RehabDoseField *self,
              gboolean        is_number,
              RehabNumber     number)
{
  g_autofree char *values = g_malloc0 (self->field->offset + sizeof (RehabNumber));
  g_autoptr (GError) error = NULL;

  if (!is_number)
    return rehab_message_for_range (self->field);

  memcpy (values + self->field->offset, &number, sizeof number);
  if (rehab_record_check_field (self->field, values, &error))
    return NULL;

  return rehab_message_for_field (self->field, error);
}

static void
update_buttons (RehabDoseField *self)
{
  gtk_widget_set_sensitive (self->less, self->number.known && self->number.value > self->field->min);
  gtk_widget_set_sensitive (self->more, !self->number.known || self->number.value < self->field->max);
}

static void
changed_cb (RehabDoseField *self)
{
  RehabNumber number;
  gboolean is_number = read_entry (self, &number);

  set_problem (self, find_problem (self, is_number, number));
  if (self->problem == NULL)
    self->number = number;

  update_buttons (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
step_by (RehabDoseField *self,
         double          steps)
{
  double step = rehab_dose_figure_get_step (self->figure);
  double value = rehab_dose_figure_get_first (self->figure);

  if (self->number.known)
    {
      /* From one multiple of the step to the next, so that 7 goes to 10 in fives and not to 12. */
      double place = rehab_units_show (self->kind, self->number.value) / step;

      value = (steps > 0 ? floor (place + steps + 1e-9) : ceil (place + steps - 1e-9)) * step;
    }

  value = rehab_units_read (self->kind, value);
  rehab_dose_field_set_number (self, rehab_number (CLAMP (value, self->field->min, self->field->max)));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
less_cb (RehabDoseField *self)
{
  step_by (self, -1.0);
}

static void
more_cb (RehabDoseField *self)
{
  step_by (self, 1.0);
}

static gboolean
key_pressed_cb (RehabDoseField *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      more_cb (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (self->number.known)
        less_cb (self);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
rehab_dose_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rehab_dose_field_parent_class)->dispose (object);
}

static void
rehab_dose_field_finalize (GObject *object)
{
  g_free (REHAB_DOSE_FIELD (object)->problem);
  g_free (REHAB_DOSE_FIELD (object)->clash);

  G_OBJECT_CLASS (rehab_dose_field_parent_class)->finalize (object);
}

static gboolean
rehab_dose_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (REHAB_DOSE_FIELD (widget)->entry);
}

static void
rehab_dose_field_class_init (RehabDoseFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_dose_field_dispose;
  object_class->finalize = rehab_dose_field_finalize;
  widget_class->grab_focus = rehab_dose_field_grab_focus;

  /* Something was typed or stepped: the number or the problem may be another one. */
  signals[EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_button (RehabDoseField *self,
            GtkWidget      *box,
            const char     *icon_name,
            GCallback       clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  /* The entry and its arrow keys are the way by keyboard; two stops less for each of eight fields. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
rehab_dose_field_init (RehabDoseField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 3);

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 0.5f);
  /* Going back is one list of steps for the whole programme; the entry's own would only undo letters. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), "–");
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (self->entry, "numeric");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
}

static void
show_caption (RehabDoseField *self)
{
  const char *caption = rehab_dose_figure_get_caption (self->figure);
  /* Translators: %s is what is counted: "Sets" */
  g_autofree char *less = g_strdup_printf (_("Less: %s"), caption);
  /* Translators: %s is what is counted: "Sets" */
  g_autofree char *more = g_strdup_printf (_("More: %s"), caption);

  gtk_label_set_label (GTK_LABEL (self->label), caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->less), GTK_ACCESSIBLE_PROPERTY_LABEL, less, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
}

static void
show_text (RehabDoseField *self,
           RehabNumber     number)
{
  g_autofree char *text = dup_text (self, number);

  g_signal_handlers_block_by_func (self->entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
}

/* The number stays. What was typed and did not count goes over, too, and does not count by the limits that it has now. */
static void
units_changed_cb (RehabDoseField *self)
{
  RehabNumber typed;
  gboolean is_number;

  if (self->customary != rehab_units_are_recorded (self->kind))
    return;

  show_caption (self);
  if (self->problem == NULL)
    {
      show_text (self, self->number);
    }
  else
    {
      is_number = read_number (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &typed);
      if (is_number && typed.known)
        {
          typed.value = rehab_units_read_in (self->kind, self->customary, typed.value);
          show_text (self, typed);
        }
      set_problem (self, find_problem (self, is_number, typed));
    }
  self->customary = !self->customary;
}

/**
 * rehab_dose_field_new:
 * @figure: the figure of a dose that it edits
 *
 * Makes a field without a number.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_dose_field_new (const RehabDoseFigure *figure)
{
  RehabDoseField *self = g_object_new (REHAB_TYPE_DOSE_FIELD, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->figure = figure;
  self->field = rehab_record_find_field (&rehab_prescription_type, figure->field);
  self->kind = rehab_units_find_kind (figure->field);
  self->customary = !rehab_units_are_recorded (self->kind);

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0f);
  gtk_label_set_mnemonic_widget (GTK_LABEL (self->label), self->entry);
  gtk_widget_add_css_class (self->label, "caption");
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (box, GTK_WIDGET (self));

  self->less = add_button (self, box, "list-remove-symbolic", G_CALLBACK (less_cb));
  gtk_box_append (GTK_BOX (box), self->entry);
  self->more = add_button (self, box, "list-add-symbolic", G_CALLBACK (more_cb));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);

  show_caption (self);
  update_buttons (self);
  if (self->kind != REHAB_UNIT_KIND_NONE)
    rehab_unit_settings_follow (self, G_CALLBACK (units_changed_cb));

  return GTK_WIDGET (self);
}

const RehabField *
rehab_dose_field_get_field (RehabDoseField *self)
{
  return self->field;
}

RehabNumber
rehab_dose_field_get_number (RehabDoseField *self)
{
  return self->number;
}

/**
 * rehab_dose_field_set_number:
 * @self: a field
 * @number: a number that counts, as it is recorded
 *
 * Shows a number. What is typed stays as it is when it says the same ("5." and "5"), so that typing is not disturbed.
 */
void
rehab_dose_field_set_number (RehabDoseField *self,
                             RehabNumber     number)
{
  RehabNumber typed;

  self->number = number;
  self->before = number;
  if (!read_entry (self, &typed) || !rehab_number_equal (typed, number))
    show_text (self, number);

  set_problem (self, NULL);
  update_buttons (self);
}

/**
 * rehab_dose_field_get_problem:
 * @self: a field
 *
 * Gets why what is typed does not count.
 *
 * Returns: (nullable): a translated sentence, or `NULL` when it counts
 */
const char *
rehab_dose_field_get_problem (RehabDoseField *self)
{
  return self->problem != NULL ? self->problem : self->clash;
}

/**
 * rehab_dose_field_set_clash:
 * @self: a field
 * @sentence: (nullable): why its number does not go with that of another field, translated; or `NULL` when it does
 *
 * Says what the field cannot know itself.
 */
void
rehab_dose_field_set_clash (RehabDoseField *self,
                            const char     *sentence)
{
  g_return_if_fail (REHAB_IS_DOSE_FIELD (self));

  if (g_set_str (&self->clash, sentence))
    mark (self);
}
