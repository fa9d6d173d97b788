/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician-group.h"
#include "rehab-clinician-dialog.h"
#include "rehab-group-rows.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabClinicianGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;       /* owned by the group */
  GPtrArray *clinicians; /* whose rows they are */
  RehabClinic *clinic;
};

G_DEFINE_FINAL_TYPE (RehabClinicianGroup, rehab_clinician_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_cb (RehabClinicianGroup *self)
{
  adw_dialog_present (rehab_clinician_dialog_new (self->clinic, NULL), GTK_WIDGET (self));
}

static void
activated_cb (RehabClinicianGroup *self,
              GtkWidget           *row)
{
  guint n;

  if (g_ptr_array_find (self->rows, row, &n))
    adw_dialog_present (rehab_clinician_dialog_new (self->clinic, g_ptr_array_index (self->clinicians, n)), GTK_WIDGET (self));
}

static GtkWidget *
new_row (RehabClinicianGroup  *self,
         const RehabClinician *clinician)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  /* Translators: the initials of somebody who does not work in the clinic any more */
  g_autofree char *left = clinician->archived ? g_strdup_printf (_("%s, does not work here any more"), clinician->initials) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), clinician->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), left != NULL ? left : clinician->initials);
  if (clinician->archived)
    gtk_widget_add_css_class (row, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
show_clinicians (RehabClinicianGroup *self)
{
  rehab_group_rows_clear (self->rows, ADW_PREFERENCES_GROUP (self));

  g_clear_pointer (&self->clinicians, g_ptr_array_unref);
  self->clinicians = g_ptr_array_ref (rehab_clinic_get_clinicians (self->clinic));
  for (guint i = 0; i < self->clinicians->len; i++)
    {
      GtkWidget *row = new_row (self, g_ptr_array_index (self->clinicians, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
rehab_clinician_group_dispose (GObject *object)
{
  RehabClinicianGroup *self = REHAB_CLINICIAN_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->clinicians, g_ptr_array_unref);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_clinician_group_parent_class)->dispose (object);
}

static void
rehab_clinician_group_class_init (RehabClinicianGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rehab_clinician_group_dispose;
}

static void
rehab_clinician_group_init (RehabClinicianGroup *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Clinicians"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Add a Clinician"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a Clinician"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), button);
  rehab_wrapping_label_let_heading (GTK_WIDGET (self));
}

/**
 * rehab_clinician_group_set_clinic:
 * @self: a group without a clinic
 * @clinic: the clinic
 *
 * Shows the people of @clinic.
 */
void
rehab_clinician_group_set_clinic (RehabClinicianGroup *self,
                                  RehabClinic         *clinic)
{
  g_return_if_fail (REHAB_IS_CLINICIAN_GROUP (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic) && self->clinic == NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "notify::clinicians", G_CALLBACK (show_clinicians), self, G_CONNECT_SWAPPED);
  show_clinicians (self);
}
