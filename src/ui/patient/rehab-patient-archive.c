/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-archive.h"
#include "rehab-messages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static gboolean
set_archived (RehabClinic               *clinic,
              const RehabPatientDetails *details,
              gboolean                   archived,
              GtkWidget                 *widget)
{
  g_autoptr (RehabPatientDetails) edited = NULL;
  g_autoptr (GError) error = NULL;
  RehabPatientDetails values = *details;

  values.archived = archived;
  edited = rehab_patient_details_new (&values, &error);
  if (edited != NULL && rehab_clinic_save_patient (clinic, edited, &error))
    return TRUE;

  rehab_message_present (widget, _("The Patient Was Not Changed"), error);

  return FALSE;
}

/* What an undo of archiving needs, for by then another patient may be shown. */
typedef struct
{
  RehabClinic *clinic;
  char *patient_id;
  GtkWidget *overlay;
} Archived;

static void
archived_free (gpointer  data,
               GClosure *closure)
{
  Archived *archived = data;

  g_object_unref (archived->clinic);
  g_free (archived->patient_id);
  g_free (archived);
}

static void
undo_archive_cb (AdwToast *toast,
                 Archived *archived)
{
  RehabPatient *patient = rehab_clinic_find_patient (archived->clinic, archived->patient_id);

  if (set_archived (archived->clinic, rehab_patient_get_details (patient), FALSE, archived->overlay))
    gtk_widget_activate_action (archived->overlay, "win.open-patient", "s", archived->patient_id);
}

static gboolean
has_draft (RehabCaseModel *model)
{
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  for (guint i = 0; rehab_case != NULL && i < rehab_case->assessments->len; i++)
    if (((const RehabAssessment *) g_ptr_array_index (rehab_case->assessments, i))->locked_at == 0)
      return TRUE;

  return FALSE;
}

void
rehab_patient_archive (GtkWidget      *widget,
                       RehabCaseModel *model)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  RehabPatient *patient = rehab_case_model_get_patient (model);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *said = NULL;
  gboolean draft = has_draft (model);
  Archived *archived;
  AdwToast *toast;

  if (!set_archived (clinic, rehab_patient_get_details (patient), TRUE, widget) || overlay == NULL)
    return;

  archived = g_new0 (Archived, 1);
  archived->clinic = g_object_ref (clinic);
  archived->patient_id = g_strdup (rehab_patient_get_id (patient));
  archived->overlay = overlay;

  said = g_strdup_printf (draft
                          /* Translators: %s is a patient's name; an assessment of theirs is not finished */
                          ? _("%s archived, with a draft assessment")
                          /* Translators: %s is a patient's name */
                          : _("%s archived"), rehab_patient_get_name (patient));
  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, said);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_archive_cb), archived, archived_free, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

void
rehab_patient_unarchive (GtkWidget      *widget,
                         RehabCaseModel *model)
{
  set_archived (rehab_case_model_get_clinic (model), rehab_patient_get_details (rehab_case_model_get_patient (model)), FALSE, widget);
}
