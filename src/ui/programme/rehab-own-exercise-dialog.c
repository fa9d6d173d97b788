/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-own-exercise-dialog.h"
#include "rehab-bit-row.h"
#include "rehab-catalogue-table.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-messages.h"
#include "rehab-own-exercise-table.h"
#include "rehab-picture-picker.h"
#include "rehab-record-form.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabOwnExerciseDialog
{
  AdwDialog parent_instance;

  GtkBox *box;
  GtkWidget *save_button;
  GtkWidget *name_form;
  GtkWidget *text_form;
  GtkWidget *class_form;
  GtkWidget *phases;
  GtkWidget *equipment;
  GtkWidget *one_sided;
  GtkWidget *heavy;
  GtkWidget *drawn_as;
  GtkWidget *pictures;

  RehabClinic *clinic;
  RehabOwnExercise *before;  /* the one that is changed, or NULL */
  GPtrArray *drawn_keys;     /* of the library, at the place of its row less one */
  gboolean edited;
};

static const char *const name_fields[] = { "name", NULL };
static const char *const text_fields[] = { "goal", "set_up", "movement", "feel", "avoid", NULL };
static const char *const class_fields[] = { "hip_flexion", "compression", NULL };

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabOwnExerciseDialog, rehab_own_exercise_dialog, ADW_TYPE_DIALOG)

static void
update (RehabOwnExerciseDialog *self)
{
  gboolean busy = rehab_picture_picker_is_busy (REHAB_PICTURE_PICKER (self->pictures));

  /* What is still being read would be missing. */
  gtk_widget_set_sensitive (self->save_button, !busy);
}

static void
edited_cb (RehabOwnExerciseDialog *self)
{
  self->edited = TRUE;
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  update (self);
}

static void
close_attempt_cb (RehabOwnExerciseDialog *self)
{
  rehab_message_ask_discard (ADW_DIALOG (self));
}

/* The form */

static GtkWidget *
add_form (RehabOwnExerciseDialog *self,
          GtkWidget              *form)
{
  gtk_box_append (self->box, form);

  return form;
}

static void
add_pictures (RehabOwnExerciseDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Pictures"));
  self->pictures = rehab_picture_picker_new ();
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->pictures);
  gtk_box_append (self->box, group);
}

static GtkWidget *
add_switch (RehabOwnExerciseDialog *self,
            const char             *field_name,
            const char             *subtitle)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(rehab_record_find_field (&rehab_own_exercise_type, field_name)->label));
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->class_form), row);

  return row;
}

/* The figure of the library that stands for it while it has no pictures. */
static void
add_drawn_as (RehabOwnExerciseDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) words = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_string_list_append (names, C_("figure", "None"));
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      gtk_string_list_append (names, rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME));
      g_ptr_array_add (self->drawn_keys, (gpointer) exercise->key);
    }

  self->drawn_as = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->drawn_as), _("Drawn as"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->drawn_as), _("Shown while there are no pictures"));
  adw_combo_row_set_expression (ADW_COMBO_ROW (self->drawn_as), words);
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self->drawn_as), TRUE);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self->drawn_as), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->drawn_as), G_LIST_MODEL (names));
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->class_form), self->drawn_as);
}

static void
add_bits (RehabOwnExerciseDialog *self)
{
  self->phases = rehab_bit_row_new (_("Phases"));
  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    rehab_bit_row_add (REHAB_BIT_ROW (self->phases), 1u << phase, rehab_choice_get_label (REHAB_TYPE_PHASE, phase));
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->class_form), self->phases);

  self->equipment = rehab_bit_row_new (_("Equipment"));
  for (guint bit = 1; bit != 0; bit <<= 1)
    {
      const char *label = rehab_equipment_get_label ((RehabEquipment) bit);

      if (label[0] != '\0')
        rehab_bit_row_add (REHAB_BIT_ROW (self->equipment), bit, _(label));
    }
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->class_form), self->equipment);
}

static void
build (RehabOwnExerciseDialog *self)
{
  const RehabRecordType *type = &rehab_own_exercise_type;

  self->name_form = add_form (self, rehab_record_form_new (type, name_fields, NULL));
  add_pictures (self);
  self->text_form = add_form (self, rehab_record_form_new_wrapping (type, text_fields, _("What the Patient Reads")));
  self->class_form = add_form (self, rehab_record_form_new (type, class_fields, _("What It Is")));
  self->one_sided = add_switch (self, "one_sided", NULL);
  self->heavy = add_switch (self, "heavy", _("Counts as a heavy session"));
  add_drawn_as (self);
  add_bits (self);
}

static void
show (RehabOwnExerciseDialog *self,
      const RehabOwnExercise *values,
      const GPtrArray        *pictures)
{
  guint drawn = 0;

  rehab_record_form_show (REHAB_RECORD_FORM (self->name_form), values);
  rehab_record_form_show (REHAB_RECORD_FORM (self->text_form), values);
  rehab_record_form_show (REHAB_RECORD_FORM (self->class_form), values);
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->one_sided), values->one_sided);
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->heavy), values->heavy);
  rehab_bit_row_set_bits (REHAB_BIT_ROW (self->phases), (guint) values->phases);
  rehab_bit_row_set_bits (REHAB_BIT_ROW (self->equipment), (guint) values->equipment);
  for (guint i = 0; i < self->drawn_keys->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->drawn_keys, i), values->drawn_as) == 0)
      drawn = i + 1;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->drawn_as), drawn);
  rehab_picture_picker_set_pictures (REHAB_PICTURE_PICKER (self->pictures), pictures);

  for (GtkWidget *form = gtk_widget_get_first_child (GTK_WIDGET (self->box)); form != NULL; form = gtk_widget_get_next_sibling (form))
    if (REHAB_IS_RECORD_FORM (form))
      g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->one_sided, "notify::active", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->heavy, "notify::active", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drawn_as, "notify::selected", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->phases, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->equipment, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pictures, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
read_form (RehabOwnExerciseDialog *self,
           RehabOwnExercise       *values)
{
  guint drawn = adw_combo_row_get_selected (ADW_COMBO_ROW (self->drawn_as));
  /* From below, so that the keyboard ends up in the first row with something wrong. */
  gboolean fine = rehab_record_form_read (REHAB_RECORD_FORM (self->class_form), values);

  fine = rehab_record_form_read (REHAB_RECORD_FORM (self->text_form), values) && fine;
  fine = rehab_record_form_read (REHAB_RECORD_FORM (self->name_form), values) && fine;

  values->one_sided = adw_switch_row_get_active (ADW_SWITCH_ROW (self->one_sided));
  values->heavy = adw_switch_row_get_active (ADW_SWITCH_ROW (self->heavy));
  values->phases = (int) rehab_bit_row_get_bits (REHAB_BIT_ROW (self->phases));
  values->equipment = (int) rehab_bit_row_get_bits (REHAB_BIT_ROW (self->equipment));
  values->drawn_as = drawn > 0 && drawn <= self->drawn_keys->len ? g_ptr_array_index (self->drawn_keys, drawn - 1) : NULL;

  return fine;
}

static void
save_cb (RehabOwnExerciseDialog *self)
{
  RehabStore *store = rehab_clinic_get_store (self->clinic);
  GPtrArray *pictures = rehab_picture_picker_get_pictures (REHAB_PICTURE_PICKER (self->pictures));
  RehabOwnExercise values = { NULL };
  g_autoptr (RehabOwnExercise) saved = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = NULL;

  if (self->before != NULL)
    values = *self->before;
  if (!read_form (self, &values))
    return;

  saved = self->before != NULL
          ? rehab_own_exercise_table_revise (store, &values, pictures, &error)
          : rehab_own_exercise_table_add (store, &values, pictures, &error);
  if (saved == NULL)
    {
      rehab_message_present (GTK_WIDGET (self), _("The Exercise Was Not Saved"), error);
      return;
    }

  key = rehab_own_exercise_dup_key (saved);
  g_object_ref (self);
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SAVED], 0, key);
  g_object_unref (self);
}

static void
rehab_own_exercise_dialog_dispose (GObject *object)
{
  RehabOwnExerciseDialog *self = REHAB_OWN_EXERCISE_DIALOG (object);

  g_clear_object (&self->clinic);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_OWN_EXERCISE_DIALOG);

  G_OBJECT_CLASS (rehab_own_exercise_dialog_parent_class)->dispose (object);
}

static void
rehab_own_exercise_dialog_finalize (GObject *object)
{
  RehabOwnExerciseDialog *self = REHAB_OWN_EXERCISE_DIALOG (object);

  g_clear_pointer (&self->before, rehab_record_unref);
  g_ptr_array_unref (self->drawn_keys);

  G_OBJECT_CLASS (rehab_own_exercise_dialog_parent_class)->finalize (object);
}

static void
rehab_own_exercise_dialog_class_init (RehabOwnExerciseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_own_exercise_dialog_dispose;
  object_class->finalize = rehab_own_exercise_dialog_finalize;

  /* The key of what the store holds now. */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/programme/rehab-own-exercise-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabOwnExerciseDialog, box);
  gtk_widget_class_bind_template_child (widget_class, RehabOwnExerciseDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
rehab_own_exercise_dialog_init (RehabOwnExerciseDialog *self)
{
  self->drawn_keys = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  build (self);
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/**
 * rehab_own_exercise_dialog_new:
 * @clinic: the clinic
 * @exercise_key: (nullable): an own exercise to change, one of the library to copy, or `NULL` for a new one
 *
 * Makes the dialog.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_own_exercise_dialog_new (RehabClinic *clinic,
                               const char  *exercise_key)
{
  RehabOwnExerciseDialog *self;
  g_autoptr (RehabCatalogue) catalogue = NULL;
  g_autoptr (RehabOwnExercise) copy = NULL;
  const RehabExercise *exercise = NULL;
  const RehabOwnExercise *own = NULL;

  g_return_val_if_fail (REHAB_IS_CLINIC (clinic), NULL);

  self = g_object_new (REHAB_TYPE_OWN_EXERCISE_DIALOG, NULL);
  self->clinic = g_object_ref (clinic);
  catalogue = rehab_catalogue_table_load (rehab_clinic_get_store (clinic), NULL);
  if (exercise_key != NULL)
    {
      exercise = rehab_catalogue_lookup (catalogue, exercise_key);
      own = rehab_catalogue_lookup_own (catalogue, exercise_key);
    }
  if (own != NULL)
    self->before = rehab_record_ref (own);
  else if (exercise != NULL)
    copy = rehab_own_exercise_new_copy (exercise, NULL);

  adw_dialog_set_title (ADW_DIALOG (self), own != NULL ? _("Edit Exercise") : copy != NULL ? _("Copy Exercise") : _("New Exercise"));
  show (self, own != NULL ? own : copy != NULL ? copy : &(RehabOwnExercise) { NULL }, own != NULL ? exercise->pictures : NULL);
  if (copy != NULL)
    edited_cb (self);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->name_form)));

  return ADW_DIALOG (self);
}
