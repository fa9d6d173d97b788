/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-editor.h"
#include "rehab-choice.h"
#include "rehab-dose-field.h"
#include "rehab-dose-figure.h"
#include "rehab-dose.h"
#include "rehab-drop-down-subject.h"
#include "rehab-enum-types.h"
#include "rehab-messages.h"
#include "rehab-unit-settings.h"

#include <glib/gi18n.h>

#define N_DAYS 7

static const struct
{
  const char *field;
  const char *caption;
  const char *placeholder;
  int width_chars;
} text_fields[] = {
  { "tempo", NC_("dose field", "Tempo"), "3-0-3-0", 10 },
  { "load_note", NC_("dose field", "Load in words"), NC_("placeholder", "Red band"), 14 },
  { "note", NC_("dose field", "Note to the patient"), NC_("placeholder", "Press through the heel"), 30 },
};

struct _RehabDoseEditor
{
  AdwBin parent_instance;

  GtkWidget *numbers;
  GtkWidget *days;
  GtkDropDown *rhythm;
  GtkWidget *side_box;
  AdwToggleGroup *side;
  GtkWidget *texts;
  GtkLabel *number_problem;
  GtkLabel *text_problem;
  GtkLabel *sentence;

  RehabDoseField *fields[REHAB_N_DOSE_FIGURES];
  GtkEditable *entries[G_N_ELEMENTS (text_fields)];
  GtkToggleButton *day_buttons[N_DAYS];

  RehabPrescription *prescription; /* NULL only until one is set */
  RehabCatalogue *catalogue;
  gboolean showing;                /* controls are being filled: what they say is no edit */
};

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDoseEditor, rehab_dose_editor, ADW_TYPE_BIN)

/* What is wrong */

static char *
dup_text_problem (RehabDoseEditor *self,
                  size_t           i)
{
  const RehabField *field = rehab_record_find_field (&rehab_prescription_type, text_fields[i].field);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entries[i])));
  RehabPrescription values = *self->prescription;
  g_autoptr (GError) error = NULL;

  if (text[0] == '\0')
    return NULL;

  *(const char **) G_STRUCT_MEMBER_P (&values, field->offset) = text;
  if (!rehab_record_check_field (field, &values, &error))
    return rehab_message_for_field (field, error);

  if (g_str_equal (field->name, "tempo") && !rehab_tempo_is_valid (text))
    return g_strdup (_("Enter the seconds of lowering, pause, lifting and pause with hyphens between, such as 3-0-3-0. X is as fast as possible."));

  return NULL;
}

static void
show_problem (GtkLabel   *label,
              const char *caption,
              const char *problem)
{
  g_autofree char *sentence = NULL;

  /* Translators: the name of an entry, and why what was typed into it does not count */
  if (problem != NULL)
    sentence = g_strdup_printf (C_("problem", "%s: %s"), caption, problem);

  gtk_label_set_label (label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (label), sentence != NULL);
}

static RehabDoseField *
get_field (RehabDoseEditor *self,
           const char      *name)
{
  for (size_t i = 0; i < REHAB_N_DOSE_FIGURES; i++)
    if (g_str_equal (rehab_dose_figures[i].field, name))
      return self->fields[i];

  g_return_val_if_reached (NULL);
}

/* "8 to 12" needs both, and the second above the first. */
static gboolean
is_range_good (RehabDoseEditor *self)
{
  RehabNumber least = rehab_dose_field_get_number (get_field (self, "repetitions"));
  RehabNumber most = rehab_dose_field_get_number (get_field (self, "repetitions_to"));

  return !most.known || (least.known && most.value > least.value);
}

static GtkWidget *
update_number_problem (RehabDoseEditor *self)
{
  rehab_dose_field_set_clash (get_field (self, "repetitions_to"),
                              is_range_good (self) ? NULL : _("Enter more than the repetitions, or nothing."));

  for (size_t i = 0; i < REHAB_N_DOSE_FIGURES; i++)
    {
      const char *problem = rehab_dose_field_get_problem (self->fields[i]);

      if (problem != NULL)
        {
          show_problem (self->number_problem, rehab_dose_figure_get_caption (&rehab_dose_figures[i]), problem);
          return GTK_WIDGET (self->fields[i]);
        }
    }

  show_problem (self->number_problem, NULL, NULL);

  return NULL;
}

static GtkWidget *
update_text_problem (RehabDoseEditor *self)
{
  GtkWidget *first = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      g_autofree char *problem = dup_text_problem (self, i);
      GtkWidget *entry = GTK_WIDGET (self->entries[i]);

      if (problem != NULL)
        gtk_widget_add_css_class (entry, "error");
      else
        gtk_widget_remove_css_class (entry, "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);

      if (problem != NULL && first == NULL)
        {
          first = entry;
          show_problem (self->text_problem, g_dpgettext2 (GETTEXT_PACKAGE, "dose field", text_fields[i].caption), problem);
        }
    }

  if (first == NULL)
    show_problem (self->text_problem, NULL, NULL);

  return first;
}

/* Marks what does not count, says what would, and finds the first widget to go to. */
static GtkWidget *
update_problem (RehabDoseEditor *self)
{
  GtkWidget *number = update_number_problem (self);
  GtkWidget *text = update_text_problem (self);

  return number != NULL ? number : text;
}

/* Showing and editing */

static void
update_sentence (RehabDoseEditor *self)
{
  g_autofree char *sentence = rehab_dose_dup_sentence (self->prescription, rehab_catalogue_lookup (self->catalogue, self->prescription->exercise_key));

  gtk_label_set_label (self->sentence, sentence[0] != '\0' ? sentence : _("No dose yet."));
}

static void
take_edit (RehabDoseEditor         *self,
           const RehabPrescription *values,
           const char              *field)
{
  g_autoptr (RehabPrescription) edited = rehab_prescription_new (values, NULL);

  /* Each control has checked what it lets through. */
  g_return_if_fail (edited != NULL);

  if (rehab_record_equal (edited, self->prescription))
    return;

  rehab_record_unref (self->prescription);
  self->prescription = rehab_record_ref (edited);
  update_sentence (self);
  g_signal_emit (self, signals[EDITED], 0, edited, field);
}

static void
number_edited_cb (RehabDoseEditor *self,
                  RehabDoseField  *number)
{
  const RehabField *field = rehab_dose_field_get_field (number);
  RehabPrescription values = *self->prescription;

  update_problem (self);
  if (!is_range_good (self))
    return;

  /* A field in which something is typed that does not count keeps the number it had. */
  for (size_t i = 0; i < REHAB_N_DOSE_FIGURES; i++)
    {
      size_t offset = rehab_dose_field_get_field (self->fields[i])->offset;

      *(RehabNumber *) G_STRUCT_MEMBER_P (&values, offset) = rehab_dose_field_get_number (self->fields[i]);
    }
  take_edit (self, &values, field->name);
}

static void
text_changed_cb (RehabDoseEditor *self,
                 GtkEditable     *entry)
{
  size_t i = 0;
  const RehabField *field;
  RehabPrescription values = *self->prescription;
  g_autofree char *problem = NULL;
  g_autofree char *text = NULL;

  if (self->showing)
    return;

  while (self->entries[i] != entry)
    i++;

  update_problem (self);
  problem = dup_text_problem (self, i);
  if (problem != NULL)
    return;

  field = rehab_record_find_field (&rehab_prescription_type, text_fields[i].field);
  text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  *(const char **) G_STRUCT_MEMBER_P (&values, field->offset) = text[0] != '\0' ? text : NULL;
  take_edit (self, &values, field->name);
}

static void
show_days (RehabDoseEditor *self)
{
  for (int i = 0; i < N_DAYS; i++)
    gtk_toggle_button_set_active (self->day_buttons[i], (self->prescription->days & (1 << i)) != 0);
  gtk_drop_down_set_selected (self->rhythm, (guint) self->prescription->rhythm);
}

/* Each day is a step of its own to go back: no field to join. Days and a rhythm take the place of each other. */
static void
take_often (RehabDoseEditor *self,
            guint            days,
            RehabRhythm      rhythm)
{
  RehabPrescription values = *self->prescription;

  values.days = (int) days;
  values.rhythm = rhythm;
  take_edit (self, &values, NULL);

  self->showing = TRUE;
  show_days (self);
  self->showing = FALSE;
}

static void
day_toggled_cb (RehabDoseEditor *self)
{
  guint days = 0;

  if (self->showing)
    return;

  for (int i = 0; i < N_DAYS; i++)
    if (gtk_toggle_button_get_active (self->day_buttons[i]))
      days |= 1u << i;

  take_often (self, days, REHAB_RHYTHM_NONE);
}

static void
rhythm_chosen_cb (RehabDoseEditor *self)
{
  RehabRhythm rhythm = (RehabRhythm) gtk_drop_down_get_selected (self->rhythm);

  if (!self->showing && self->prescription != NULL)
    take_often (self, rhythm == REHAB_RHYTHM_NONE ? (guint) self->prescription->days : REHAB_DAYS_NONE, rhythm);
}

static void
every_day_clicked_cb (RehabDoseEditor *self)
{
  take_often (self, REHAB_DAYS_EVERY_DAY, REHAB_RHYTHM_NONE);
}

static void
side_chosen_cb (RehabDoseEditor *self)
{
  RehabPrescription values;
  int side;

  if (self->showing || self->prescription == NULL)
    return;

  values = *self->prescription;
  if (!rehab_choice_from_nick (REHAB_TYPE_SIDE, adw_toggle_group_get_active_name (self->side), &side))
    return;

  values.side = side;
  take_edit (self, &values, NULL);
}

static void
show_text (GtkEditable *entry,
           const char  *text)
{
  g_autofree char *shown = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  /* A space at the end is no difference, and typing is not to be disturbed. */
  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    gtk_editable_set_text (entry, text != NULL ? text : "");
}

/* The fields follow by themselves; what is said of them is said anew. */
static void
units_changed_cb (RehabDoseEditor *self)
{
  if (self->prescription == NULL)
    return;

  update_sentence (self);
  update_problem (self);
}

/* Building */

static GtkWidget *
new_captioned (const char *caption,
               GtkWidget  *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (caption);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_widget_add_css_class (label, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);

  return box;
}

static void
add_number_fields (RehabDoseEditor *self)
{
  for (size_t i = 0; i < REHAB_N_DOSE_FIGURES; i++)
    {
      GtkWidget *field = rehab_dose_field_new (&rehab_dose_figures[i]);

      self->fields[i] = REHAB_DOSE_FIELD (field);
      g_signal_connect_swapped (field, "edited", G_CALLBACK (number_edited_cb), self);
      adw_wrap_box_append (ADW_WRAP_BOX (self->numbers), field);
    }
}

static void
add_text_fields (RehabDoseEditor *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      GtkWidget *entry = gtk_entry_new ();

      self->entries[i] = GTK_EDITABLE (entry);
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), text_fields[i].width_chars);
      gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
      gtk_entry_set_placeholder_text (GTK_ENTRY (entry), g_dpgettext2 (GETTEXT_PACKAGE, "placeholder", text_fields[i].placeholder));
      g_signal_connect_swapped (entry, "changed", G_CALLBACK (text_changed_cb), self);
      adw_wrap_box_append (ADW_WRAP_BOX (self->texts),
                           new_captioned (g_dpgettext2 (GETTEXT_PACKAGE, "dose field", text_fields[i].caption), entry));
    }
}

static void
add_day_buttons (RehabDoseEditor *self)
{
  for (int i = 0; i < N_DAYS; i++)
    {
      const RehabPrescription values = { .days = 1 << i };
      g_autofree char *letters = rehab_days_dup_label (1u << i);
      g_autofree char *day = rehab_dose_dup_days (&values);
      GtkWidget *button = gtk_toggle_button_new_with_label (letters);

      self->day_buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_set_tooltip_text (button, day);
      /* The letters are its name else, whatever is said. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, day, -1);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (day_toggled_cb), self);
      gtk_box_append (GTK_BOX (self->days), button);
    }
}

static void
add_rhythms (RehabDoseEditor *self)
{
  g_autoptr (GtkStringList) rhythms = gtk_string_list_new (NULL);

  gtk_string_list_append (rhythms, _("On these days"));
  for (int rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY; rhythm <= REHAB_RHYTHM_EVERY_THIRD_DAY; rhythm++)
    gtk_string_list_append (rhythms, rehab_choice_get_label (REHAB_TYPE_RHYTHM, rhythm));

  self->showing = TRUE;
  gtk_drop_down_set_model (self->rhythm, G_LIST_MODEL (rhythms));
  self->showing = FALSE;
  rehab_drop_down_set_subject (self->rhythm, _("How often"));
}

static void
rehab_dose_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_DOSE_EDITOR);

  G_OBJECT_CLASS (rehab_dose_editor_parent_class)->dispose (object);
}

static void
rehab_dose_editor_finalize (GObject *object)
{
  g_clear_pointer (&REHAB_DOSE_EDITOR (object)->prescription, rehab_record_unref);
  g_clear_pointer (&REHAB_DOSE_EDITOR (object)->catalogue, rehab_catalogue_unref);

  G_OBJECT_CLASS (rehab_dose_editor_parent_class)->finalize (object);
}

static void
rehab_dose_editor_class_init (RehabDoseEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_dose_editor_dispose;
  object_class->finalize = rehab_dose_editor_finalize;

  /* The prescription as it is now, and which field was edited (NULL when the edit is a step of its own). */
  signals[EDITED] =
    g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, REHAB_TYPE_RECORD, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-dose-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, numbers);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, days);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, rhythm);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, side_box);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, side);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, texts);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, number_problem);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, text_problem);
  gtk_widget_class_bind_template_child (widget_class, RehabDoseEditor, sentence);
  gtk_widget_class_bind_template_callback (widget_class, every_day_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rhythm_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, side_chosen_cb);
}

static void
rehab_dose_editor_init (RehabDoseEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_number_fields (self);
  add_text_fields (self);
  add_day_buttons (self);
  add_rhythms (self);
  rehab_unit_settings_follow (self, G_CALLBACK (units_changed_cb));
}

GtkWidget *
rehab_dose_editor_new (void)
{
  return g_object_new (REHAB_TYPE_DOSE_EDITOR, NULL);
}

/**
 * rehab_dose_editor_set_prescription:
 * @self: an editor
 * @prescription: what to show
 * @catalogue: (nullable): where its exercise is found
 *
 * Shows a dose. What was typed and did not count is gone, unless it is the dose that the editor has made itself.
 */
void
rehab_dose_editor_set_prescription (RehabDoseEditor         *self,
                                    const RehabPrescription *prescription,
                                    const RehabCatalogue    *catalogue)
{
  const RehabExercise *exercise;

  g_return_if_fail (REHAB_IS_DOSE_EDITOR (self));
  g_return_if_fail (prescription != NULL);

  if (self->prescription != NULL && rehab_record_equal (self->prescription, prescription))
    return;

  g_clear_pointer (&self->prescription, rehab_record_unref);
  self->prescription = rehab_record_ref (prescription);
  if (catalogue != NULL)
    rehab_catalogue_ref ((RehabCatalogue *) catalogue);
  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
  self->catalogue = (RehabCatalogue *) catalogue;

  self->showing = TRUE;
  for (size_t i = 0; i < REHAB_N_DOSE_FIGURES; i++)
    {
      const RehabField *field = rehab_dose_field_get_field (self->fields[i]);

      rehab_dose_field_set_number (self->fields[i], *(const RehabNumber *) rehab_field_at (field, prescription));
    }
  for (size_t i = 0; i < G_N_ELEMENTS (text_fields); i++)
    {
      const RehabField *field = rehab_record_find_field (&rehab_prescription_type, text_fields[i].field);

      show_text (self->entries[i], *(const char *const *) rehab_field_at (field, prescription));
    }
  show_days (self);

  exercise = rehab_catalogue_lookup (catalogue, prescription->exercise_key);
  gtk_widget_set_visible (self->side_box, exercise == NULL || exercise->one_sided);
  adw_toggle_group_set_active_name (self->side, rehab_choice_get_nick (REHAB_TYPE_SIDE, (int) prescription->side));
  self->showing = FALSE;

  update_problem (self);
  update_sentence (self);
}

/**
 * rehab_dose_editor_has_problem:
 * @self: an editor
 *
 * Tells whether something is typed that does not count.
 *
 * Returns: whether it is
 */
gboolean
rehab_dose_editor_has_problem (RehabDoseEditor *self)
{
  g_return_val_if_fail (REHAB_IS_DOSE_EDITOR (self), FALSE);

  return update_problem (self) != NULL;
}

void
rehab_dose_editor_focus_problem (RehabDoseEditor *self)
{
  GtkWidget *widget;

  g_return_if_fail (REHAB_IS_DOSE_EDITOR (self));

  widget = update_problem (self);
  if (widget != NULL)
    gtk_widget_grab_focus (widget);
}
