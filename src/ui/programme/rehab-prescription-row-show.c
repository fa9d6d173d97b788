/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-reading.h"
#include "rehab-dose.h"
#include "rehab-prescription-row-private.h"

#include <glib/gi18n.h>

/* How a row shows a prescription. */

const RehabExercise *
rehab_prescription_row_get_exercise (RehabPrescriptionRow *self)
{
  return rehab_catalogue_lookup (self->catalogue, self->prescription->exercise_key);
}

static void
show_dose (RehabPrescriptionRow *self)
{
  g_autofree char *dose = rehab_dose_reading_dup_shown (self->prescription);
  g_autofree char *text = rehab_dose_dup_line (self->prescription);
  g_autofree char *rhythm = NULL;

  if (self->prescription->rhythm != REHAB_RHYTHM_NONE || self->prescription->times_a_day.known)
    rhythm = rehab_dose_reading_dup_rhythm (self->prescription);

  rehab_line_editor_show (self->dose, dose, text, self->editable ? _("No dose yet") : NULL);
  rehab_line_editor_show (self->note, self->prescription->note != NULL ? self->prescription->note : "", self->prescription->note, NULL);
  rehab_day_toggles_show (self->days, (guint) self->prescription->days, rhythm);
}

static void
show_side (RehabPrescriptionRow *self)
{
  const RehabExercise *exercise = rehab_prescription_row_get_exercise (self);
  g_autofree char *side = rehab_dose_dup_side (self->prescription, exercise);
  gboolean has_sides = exercise == NULL || exercise->one_sided || side[0] != '\0';

  gtk_menu_button_set_label (self->side_button, side[0] != '\0' ? side : _("Leg?"));
  gtk_widget_set_visible (GTK_WIDGET (self->side_button), has_sides);
}

static void
show_pain_limit (RehabPrescriptionRow *self)
{
  RehabNumber limit = self->prescription->pain_limit;
  g_autofree char *label = NULL;

  /* Translators: the most pain that is allowed, 0 to 10 */
  if (limit.known)
    label = g_strdup_printf (_("Pain ≤ %g"), limit.value);

  gtk_menu_button_set_label (self->pain_button, label != NULL ? label : _("Pain limit?"));
  gtk_widget_set_visible (GTK_WIDGET (self->pain_button), limit.known || self->editable);
}

static void
update_accessible_label (RehabPrescriptionRow *self,
                         const RehabExercise  *exercise)
{
  g_autofree char *side = rehab_dose_dup_side (self->prescription, exercise);
  g_autofree char *dose = rehab_dose_dup_short (self->prescription);
  g_autofree char *often = rehab_dose_dup_often (self->prescription);
  /* Translators: which one of how many */
  g_autofree char *place = g_strdup_printf (_("%d of %u"), self->prescription->position + 1, self->n_prescriptions);
  const char *parts[] = { gtk_label_get_label (self->name), side, dose, often, place };
  g_autoptr (GString) label = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i][0] != '\0')
      g_string_append_printf (label, "%s%s", i > 0 ? ", " : "", parts[i]);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
}

/* What it says in other units; what is being typed stays. */
void
rehab_prescription_row_units_changed (RehabPrescriptionRow *self)
{
  if (self->prescription == NULL)
    return;

  show_dose (self);
  update_accessible_label (self, rehab_prescription_row_get_exercise (self));
}

/**
 * rehab_prescription_row_set_prescription:
 * @self: a row
 * @prescription: what to show
 * @catalogue: (nullable): where its exercise is found
 * @n_prescriptions: how many the programme has
 *
 * Shows a prescription at its place among others.
 */
void
rehab_prescription_row_set_prescription (RehabPrescriptionRow    *self,
                                         const RehabPrescription *prescription,
                                         const RehabCatalogue    *catalogue,
                                         guint                    n_prescriptions)
{
  const RehabExercise *exercise;
  g_autofree char *facts = NULL;

  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));
  g_return_if_fail (prescription != NULL);

  /* Each edit shows all rows anew, and most of them are the same as before. */
  if (self->prescription == prescription && self->catalogue == catalogue && self->n_prescriptions == n_prescriptions)
    return;

  rehab_record_ref (prescription);
  g_clear_pointer (&self->prescription, rehab_record_unref);
  self->prescription = (RehabPrescription *) prescription;
  if (self->catalogue != catalogue)
    {
      g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
      self->catalogue = catalogue != NULL ? rehab_catalogue_ref ((RehabCatalogue *) catalogue) : NULL;
    }
  self->n_prescriptions = n_prescriptions;

  exercise = rehab_prescription_row_get_exercise (self);
  facts = rehab_exercise_dup_facts (exercise);
  rehab_exercise_view_show (self->picture, catalogue, prescription->exercise_key, prescription->side);
  gtk_label_set_label (self->name, rehab_catalogue_get_name (catalogue, prescription->exercise_key));
  gtk_label_set_label (self->facts, facts);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->info_button), "s", prescription->exercise_key);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts[0] != '\0');
  show_dose (self);
  show_side (self);
  show_pain_limit (self);
  update_accessible_label (self, exercise);
  rehab_prescription_row_notify (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.move-up", self->editable && prescription->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prescription.move-down",
                                 self->editable && prescription->position + 1 < (int) n_prescriptions);

  if (self->editor != NULL)
    rehab_dose_editor_set_prescription (self->editor, prescription, catalogue);
}

const char *
rehab_prescription_row_get_name (RehabPrescriptionRow *self)
{
  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_ROW (self), NULL);

  return gtk_label_get_label (self->name);
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
  static const char *const actions[] = {
    "prescription.remove", "prescription.duplicate", "prescription.edit-dose", "prescription.edit-note",
    "prescription.fields", "prescription.side", "prescription.phase", "prescription.pain-limit",
  };

  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  self->editable = editable;
  gtk_widget_set_visible (self->handle, editable && !self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), editable);
  gtk_widget_set_visible (self->arrow, editable && !self->narrow);
  gtk_widget_set_margin_end (self->header, editable ? 6 : 12);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), editable);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), editable);
  gtk_widget_set_can_target (GTK_WIDGET (self->side_button), editable);
  gtk_widget_set_can_focus (GTK_WIDGET (self->side_button), editable);
  gtk_widget_set_can_target (GTK_WIDGET (self->pain_button), editable);
  gtk_widget_set_can_focus (GTK_WIDGET (self->pain_button), editable);
  rehab_line_editor_set_editable (self->dose, editable);
  rehab_line_editor_set_editable (self->note, editable);
  rehab_day_toggles_set_editable (self->days, editable);
  for (size_t i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], editable);
}

/**
 * rehab_prescription_row_set_narrow:
 * @self: a row
 * @narrow: whether there is little room
 *
 * Leaves room for words: a smaller picture, less space, no handle, as the whole head of the row can be dragged, and no
 * arrow, as the menu has what it does.
 */
void
rehab_prescription_row_set_narrow (RehabPrescriptionRow *self,
                                   gboolean              narrow)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_ROW (self));

  self->narrow = narrow;
  gtk_widget_set_visible (self->handle, self->editable && !narrow);
  gtk_widget_set_visible (self->arrow, self->editable && !narrow);
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
