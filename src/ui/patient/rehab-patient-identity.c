/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-identity.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-episode-button.h"

#include <glib/gi18n.h>

struct _RehabPatientIdentity
{
  GtkBox parent_instance;

  GtkWidget *name_label;
  RehabEpisodeButton *episode_button;
  GtkWidget *detail_label;
};

G_DEFINE_FINAL_TYPE (RehabPatientIdentity, rehab_patient_identity, GTK_TYPE_BOX)

static void
append_part (GString    *detail,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (detail->len > 0)
    g_string_append (detail, " · ");
  g_string_append (detail, part);
}

static char *
dup_identity (RehabCaseModel *model)
{
  RehabPatient *patient = rehab_case_model_get_patient (model);
  const RehabPatientDetails *details = rehab_patient_get_details (patient);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  g_autoptr (GString) detail = g_string_new (NULL);
  int age = rehab_date_get_age (details->birth_date, rehab_clinic_get_today (rehab_case_model_get_clinic (model)));

  /* What matters most comes first: in a narrow window the end is cut. */
  if (details->archived)
    append_part (detail, _("Archived"));

  if (rehab_case != NULL)
    {
      g_autofree char *phase = g_strdup_printf (_("Phase %s"), rehab_phase_get_title (rehab_case_get_phase (rehab_case, NULL)));

      append_part (detail, rehab_date_is_set (rehab_case->episode->closed_on) ? _("Episode closed") : phase);
    }

  if (age >= 0)
    {
      g_autofree char *years = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", (gulong) age), age);

      append_part (detail, years);
    }

  append_part (detail, details->event_or_position);
  if (details->sport != REHAB_SPORT_NOT_ASKED)
    append_part (detail, rehab_choice_get_label (rehab_sport_get_type (), (int) details->sport));
  append_part (detail, rehab_patient_get_squad_name (patient));

  return g_string_free_and_steal (g_steal_pointer (&detail));
}

static void
rehab_patient_identity_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PATIENT_IDENTITY);

  G_OBJECT_CLASS (rehab_patient_identity_parent_class)->dispose (object);
}

static void
rehab_patient_identity_class_init (RehabPatientIdentityClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_patient_identity_dispose;

  g_type_ensure (REHAB_TYPE_EPISODE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patient/rehab-patient-identity.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPatientIdentity, name_label);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientIdentity, episode_button);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientIdentity, detail_label);
}

static void
rehab_patient_identity_init (RehabPatientIdentity *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
rehab_patient_identity_show (RehabPatientIdentity *self,
                             RehabCaseModel       *model)
{
  const char *name = rehab_patient_get_name (rehab_case_model_get_patient (model));
  g_autofree char *detail = dup_identity (model);

  g_return_if_fail (REHAB_IS_PATIENT_IDENTITY (self));

  gtk_label_set_text (GTK_LABEL (self->name_label), name);
  gtk_widget_set_tooltip_text (self->name_label, name);
  gtk_label_set_text (GTK_LABEL (self->detail_label), detail);
  gtk_widget_set_tooltip_text (self->detail_label, detail);
  rehab_episode_button_show (self->episode_button, model);
}

/* Lists the patient's episodes, where there are several. */
void
rehab_patient_identity_choose_episode (RehabPatientIdentity *self)
{
  g_return_if_fail (REHAB_IS_PATIENT_IDENTITY (self));

  rehab_episode_button_popup (self->episode_button);
}
