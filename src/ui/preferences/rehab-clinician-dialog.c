/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician-dialog.h"
#include "rehab-initials.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"

#include <glib/gi18n.h>

struct _RehabClinicianDialog
{
  AdwDialog parent_instance;

  GtkBox *box;
  RehabRecordForm *form;
  AdwSwitchRow *working_row; /* NULL for somebody new */

  RehabClinic *clinic;
  RehabClinician *before; /* NULL for somebody new */
};

G_DEFINE_FINAL_TYPE (RehabClinicianDialog, rehab_clinician_dialog, ADW_TYPE_DIALOG)

static const char *const fields[] = { "name", "initials", NULL };

static void
edited_cb (RehabClinicianDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
save_cb (RehabClinicianDialog *self)
{
  RehabClinician values = { 0 };
  g_autoptr (RehabClinician) clinician = NULL;
  g_autoptr (GError) error = NULL;

  if (self->before != NULL)
    values = *self->before;
  if (!rehab_record_form_read (self->form, &values))
    return;
  if (self->working_row != NULL)
    values.archived = !adw_switch_row_get_active (self->working_row);

  clinician = rehab_clinician_new (&values, &error);
  if (clinician == NULL || !rehab_clinic_save_clinician (self->clinic, clinician, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Clinician Was Not Saved"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rehab_clinician_dialog_dispose (GObject *object)
{
  RehabClinicianDialog *self = REHAB_CLINICIAN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CLINICIAN_DIALOG);
  g_clear_pointer (&self->before, rehab_record_unref);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_clinician_dialog_parent_class)->dispose (object);
}

static void
rehab_clinician_dialog_class_init (RehabClinicianDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_clinician_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/preferences/rehab-clinician-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabClinicianDialog, box);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_clinician_dialog_init (RehabClinicianDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = REHAB_RECORD_FORM (rehab_record_form_new (&rehab_clinician_type, fields, NULL));
  gtk_box_append (self->box, GTK_WIDGET (self->form));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

/* Nobody goes for good: what they signed keeps their initials. */
static void
add_working_row (RehabClinicianDialog *self)
{
  gboolean is_current = g_strcmp0 (self->before->id, rehab_clinic_get_clinician_id (self->clinic)) == 0;

  self->working_row = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->working_row), _("Works here"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->working_row),
                               is_current ? _("Cannot be changed for who is working now.")
                                          : _("Whoever left is not offered any more. What they signed keeps their initials."));
  adw_switch_row_set_active (self->working_row, !self->before->archived);
  gtk_widget_set_sensitive (GTK_WIDGET (self->working_row), !is_current);
  rehab_record_form_add_row (self->form, GTK_WIDGET (self->working_row));
  g_signal_connect_object (self->working_row, "notify::active", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * rehab_clinician_dialog_new:
 * @clinic: the clinic
 * @clinician: (nullable): who is edited; `NULL` to add somebody
 *
 * Makes a dialog that saves to @clinic.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_clinician_dialog_new (RehabClinic          *clinic,
                            const RehabClinician *clinician)
{
  RehabClinicianDialog *self;

  g_return_val_if_fail (REHAB_IS_CLINIC (clinic), NULL);

  self = g_object_new (REHAB_TYPE_CLINICIAN_DIALOG, NULL);
  self->clinic = g_object_ref (clinic);
  adw_dialog_set_title (ADW_DIALOG (self), clinician != NULL ? _("Edit Clinician") : _("New Clinician"));

  if (clinician != NULL)
    {
      self->before = rehab_record_ref (clinician);
      rehab_record_form_show (self->form, clinician);
      add_working_row (self);
    }
  else
    {
      rehab_initials_propose (self->form);
    }
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (self->form));

  return ADW_DIALOG (self);
}
