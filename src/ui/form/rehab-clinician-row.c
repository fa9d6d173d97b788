/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician-row.h"

#include "rehab-clinician.h"

struct _RehabClinicianRow
{
  AdwComboRow parent_instance;

  GPtrArray *clinicians; /* (element-type RehabClinician) as they can be chosen */
};

G_DEFINE_FINAL_TYPE (RehabClinicianRow, rehab_clinician_row, ADW_TYPE_COMBO_ROW)

static void
rehab_clinician_row_finalize (GObject *object)
{
  g_ptr_array_unref (REHAB_CLINICIAN_ROW (object)->clinicians);

  G_OBJECT_CLASS (rehab_clinician_row_parent_class)->finalize (object);
}

static void
rehab_clinician_row_class_init (RehabClinicianRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rehab_clinician_row_finalize;
}

static void
rehab_clinician_row_init (RehabClinicianRow *self)
{
  self->clinicians = g_ptr_array_new_with_free_func (rehab_record_unref);
}

/* Who left the clinic decides nothing any more, unless they are the one who is working now. */
GtkWidget *
rehab_clinician_row_new (RehabClinic *clinic,
                         const char  *title)
{
  RehabClinicianRow *self = g_object_new (REHAB_TYPE_CLINICIAN_ROW, "title", title, NULL);
  GPtrArray *clinicians = rehab_clinic_get_clinicians (clinic);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < clinicians->len; i++)
    {
      RehabClinician *clinician = g_ptr_array_index (clinicians, i);
      gboolean is_working = g_strcmp0 (clinician->id, rehab_clinic_get_clinician_id (clinic)) == 0;

      if (clinician->archived && !is_working)
        continue;

      if (is_working)
        selected = self->clinicians->len;
      gtk_string_list_append (names, clinician->name);
      g_ptr_array_add (self->clinicians, rehab_record_ref (clinician));
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);

  return GTK_WIDGET (self);
}

/* Their record's id, owned by the row, or NULL. */
const char *
rehab_clinician_row_get_clinician_id (RehabClinicianRow *self)
{
  guint selected;

  g_return_val_if_fail (REHAB_IS_CLINICIAN_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->clinicians->len ? ((const RehabClinician *) g_ptr_array_index (self->clinicians, selected))->id : NULL;
}
