/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-preferences-dialog.h"
#include "rehab-clinician-group.h"
#include "rehab-logo-group.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-threshold-page.h"
#include "rehab-unit-group.h"

#include <glib/gi18n.h>

/* How long typing may pause before it is kept. */
#define SETTLE_MS 700

#define LEAST_WIDTH 320

struct _RehabPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  AdwPreferencesPage *clinic_page;
  AdwPreferencesGroup *details_group;
  RehabClinicianGroup *clinician_group;
  RehabLogoGroup *logo_group;
  RehabThresholdPage *threshold_page;
  RehabRecordForm *details_form;

  RehabClinic *clinic;
  guint settle_id;
};

G_DEFINE_FINAL_TYPE (RehabPreferencesDialog, rehab_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

static const char *const details_fields[] = { "name", "address", "telephone", NULL };

/* FALSE when something in the rows is wrong or could not be saved, which is said. */
static gboolean
keep_details (RehabPreferencesDialog *self)
{
  RehabClinicDetails values = *rehab_clinic_get_details (self->clinic);
  g_autoptr (RehabClinicDetails) details = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->settle_id, g_source_remove);

  if (!rehab_record_form_read (self->details_form, &values))
    return FALSE;

  details = rehab_clinic_details_new (&values, &error);
  if (details == NULL || !rehab_clinic_save_details (self->clinic, details, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Clinic Was Not Saved"), error);
      return FALSE;
    }

  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);

  return TRUE;
}

static void
settled_cb (gpointer data)
{
  RehabPreferencesDialog *self = data;

  self->settle_id = 0;
  (void) keep_details (self);
}

static void
details_edited_cb (RehabPreferencesDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_timeout_add_once (SETTLE_MS, settled_cb, self);
}

static void
close_attempt_cb (RehabPreferencesDialog *self)
{
  if (keep_details (self))
    adw_dialog_close (ADW_DIALOG (self));
  else
    rehab_message_ask_discard (ADW_DIALOG (self));
}

/* libadwaita asks for 360 px inside; a window of 360 px has less where its frame is its own. */
static void
make_room (GtkWidget *widget)
{
  if (ADW_IS_BREAKPOINT_BIN (widget))
    {
      int height;

      gtk_widget_get_size_request (widget, NULL, &height);
      gtk_widget_set_size_request (widget, LEAST_WIDTH, height);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    make_room (child);
}

static void
rehab_preferences_dialog_dispose (GObject *object)
{
  RehabPreferencesDialog *self = REHAB_PREFERENCES_DIALOG (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  /* libadwaita 1.7 keeps the pages of a dialog that was looked at for a while, and with them what they hold. */
  if (self->clinic_page != NULL)
    {
      adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (self), self->clinic_page);
      adw_preferences_dialog_remove (ADW_PREFERENCES_DIALOG (self), ADW_PREFERENCES_PAGE (self->threshold_page));
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_preferences_dialog_parent_class)->dispose (object);
}

static void
rehab_preferences_dialog_class_init (RehabPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_preferences_dialog_dispose;

  g_type_ensure (REHAB_TYPE_CLINICIAN_GROUP);
  g_type_ensure (REHAB_TYPE_LOGO_GROUP);
  g_type_ensure (REHAB_TYPE_THRESHOLD_PAGE);
  g_type_ensure (REHAB_TYPE_UNIT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/preferences/rehab-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPreferencesDialog, clinic_page);
  gtk_widget_class_bind_template_child (widget_class, RehabPreferencesDialog, details_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPreferencesDialog, clinician_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPreferencesDialog, logo_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPreferencesDialog, threshold_page);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
rehab_preferences_dialog_init (RehabPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_room (adw_dialog_get_child (ADW_DIALOG (self)));
  self->details_form = REHAB_RECORD_FORM (rehab_record_form_new (&rehab_clinic_details_type, details_fields, NULL));
  adw_preferences_group_add (self->details_group, GTK_WIDGET (self->details_form));
}

/**
 * rehab_preferences_dialog_new:
 * @clinic: a clinic that has a name
 *
 * Makes the preferences of a clinic.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_preferences_dialog_new (RehabClinic *clinic)
{
  RehabPreferencesDialog *self;

  g_return_val_if_fail (REHAB_IS_CLINIC (clinic) && rehab_clinic_get_details (clinic) != NULL, NULL);

  self = g_object_new (REHAB_TYPE_PREFERENCES_DIALOG, NULL);
  self->clinic = g_object_ref (clinic);

  rehab_record_form_show (self->details_form, rehab_clinic_get_details (clinic));
  g_signal_connect_object (self->details_form, "edited", G_CALLBACK (details_edited_cb), self, G_CONNECT_SWAPPED);
  rehab_clinician_group_set_clinic (self->clinician_group, clinic);
  rehab_logo_group_set_clinic (self->logo_group, clinic);
  rehab_threshold_page_set_clinic (self->threshold_page, clinic);

  return ADW_DIALOG (self);
}
