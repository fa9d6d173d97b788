/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-row.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"

#include <glib/gi18n.h>

struct _RehabPatientRow
{
  GtkBox parent_instance;

  GtkWidget *name_label;
  GtkWidget *detail_label;
  GtkWidget *attention_image;
  GtkWidget *side_label;

  RehabPatient *patient;
};

G_DEFINE_FINAL_TYPE (RehabPatientRow, rehab_patient_row, GTK_TYPE_BOX)

static const char *
get_side_letter (RehabSide side)
{
  switch (side)
    {
    case REHAB_SIDE_LEFT:
      return C_("side, one or two letters", "L");

    case REHAB_SIDE_RIGHT:
      return C_("side, one or two letters", "R");

    case REHAB_SIDE_BOTH:
      return C_("side, one or two letters", "L R");

    case REHAB_SIDE_NOT_ASKED:
    default:
      return "";
    }
}

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

static const char *
get_phase_title (RehabPatient       *patient,
                 const RehabEpisode *episode)
{
  return rehab_phase_get_title (rehab_patient_get_phase (patient, episode->id));
}

/* Two sides at once may be at two phases: neither is said without its side. */
static char *
dup_phases (RehabPatient *patient)
{
  GPtrArray *episodes = rehab_patient_get_episodes (patient);
  guint n_open = rehab_patient_count_open (patient);
  g_autoptr (GString) phases = g_string_new (NULL);

  if (n_open == 1)
    return g_strdup (get_phase_title (patient, g_ptr_array_index (episodes, 0)));

  for (guint i = 0; i < n_open; i++)
    {
      const RehabEpisode *episode = g_ptr_array_index (episodes, i);

      g_string_append_printf (phases, "%s%s %s", i > 0 ? ", " : "", get_side_letter (episode->side),
                              get_phase_title (patient, episode));
    }

  return g_string_free_and_steal (g_steal_pointer (&phases));
}

static char *
dup_detail (RehabPatient *patient)
{
  const RehabPatientDetails *details = rehab_patient_get_details (patient);
  const RehabEpisode *episode = rehab_patient_get_episode (patient);
  g_autofree char *phases = dup_phases (patient);
  g_autoptr (GString) detail = g_string_new (NULL);

  if (details->archived)
    append_part (detail, _("Archived"));

  if (episode == NULL)
    append_part (detail, _("No episode yet"));
  else if (rehab_date_is_set (episode->closed_on))
    append_part (detail, _("Closed"));
  else
    append_part (detail, phases);

  if (details->event_or_position != NULL)
    append_part (detail, details->event_or_position);
  else if (details->sport != REHAB_SPORT_NOT_ASKED)
    append_part (detail, rehab_choice_get_label (rehab_sport_get_type (), (int) details->sport));

  return g_string_free_and_steal (g_steal_pointer (&detail));
}

static void
show_patient (RehabPatientRow *self)
{
  const RehabEpisode *episode;
  const char *attention;
  g_autofree char *detail = NULL;

  if (self->patient == NULL)
    return;

  episode = rehab_patient_get_episode (self->patient);
  attention = rehab_patient_get_attention (self->patient);
  detail = dup_detail (self->patient);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->name_label), rehab_patient_get_name (self->patient));
  gtk_inscription_set_text (GTK_INSCRIPTION (self->detail_label), detail);

  gtk_widget_set_visible (self->side_label, episode != NULL);
  if (episode != NULL)
    {
      RehabSide side = rehab_patient_get_side (self->patient);

      gtk_inscription_set_text (GTK_INSCRIPTION (self->side_label), get_side_letter (side));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->side_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      rehab_choice_get_label (rehab_side_get_type (), (int) side), -1);
    }

  gtk_widget_set_visible (self->attention_image, attention != NULL);
  if (attention != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->attention_image), GTK_ACCESSIBLE_PROPERTY_LABEL, attention, -1);
}

/* Asked for when the pointer rests: set beforehand, each tooltip would cost every row a round trip to the display. */
static gboolean
query_tooltip_cb (RehabPatientRow *self,
                  int              x,
                  int              y,
                  gboolean         by_keyboard,
                  GtkTooltip      *tooltip)
{
  if (self->patient == NULL || rehab_patient_get_attention (self->patient) == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, rehab_patient_get_attention (self->patient));

  return TRUE;
}

static void
rehab_patient_row_dispose (GObject *object)
{
  RehabPatientRow *self = REHAB_PATIENT_ROW (object);

  rehab_patient_row_set_patient (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PATIENT_ROW);

  G_OBJECT_CLASS (rehab_patient_row_parent_class)->dispose (object);
}

static void
rehab_patient_row_class_init (RehabPatientRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_patient_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patients/rehab-patient-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPatientRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientRow, attention_image);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientRow, side_label);
}

static void
rehab_patient_row_init (RehabPatientRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

GtkWidget *
rehab_patient_row_new (void)
{
  return g_object_new (REHAB_TYPE_PATIENT_ROW, NULL);
}

void
rehab_patient_row_set_patient (RehabPatientRow *self,
                               RehabPatient    *patient)
{
  g_return_if_fail (REHAB_IS_PATIENT_ROW (self));

  if (self->patient == patient)
    return;

  if (self->patient != NULL)
    g_signal_handlers_disconnect_by_data (self->patient, self);

  if (g_set_object (&self->patient, patient) && patient != NULL)
    {
      g_signal_connect_swapped (patient, "notify", G_CALLBACK (show_patient), self);
      show_patient (self);
    }
}

char *
rehab_patient_row_dup_description (RehabPatient *patient)
{
  const RehabEpisode *episode;
  g_autofree char *detail = NULL;
  g_autoptr (GString) description = g_string_new (NULL);

  g_return_val_if_fail (REHAB_IS_PATIENT (patient), NULL);

  episode = rehab_patient_get_episode (patient);
  detail = dup_detail (patient);

  if (episode != NULL)
    append_part (description,
                 rehab_choice_get_label (rehab_side_get_type (), (int) rehab_patient_get_side (patient)));
  append_part (description, detail);
  append_part (description, rehab_patient_get_attention (patient));

  return g_string_free_and_steal (g_steal_pointer (&description));
}
