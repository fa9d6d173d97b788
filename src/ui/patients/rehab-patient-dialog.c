/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-dialog.h"
#include "rehab-case-load.h"
#include "rehab-episode-words.h"
#include "rehab-help-link.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"

#include <glib/gi18n.h>

#define NO_SQUAD 0

struct _RehabPatientDialog
{
  AdwDialog parent_instance;

  GtkWidget *title;
  GtkWidget *box;

  RehabClinic *clinic;
  RehabPatient *patient;       /* NULL for a new one */
  RehabPatientDetails *before; /* NULL for a new patient */
  RehabEpisode *episode;       /* the one that is edited; NULL for a new one or none */
  GPtrArray *squads;           /* those that can be chosen: as they were when the dialog came up */
  RehabSquad *new_squad;       /* the one that was made here */
  gboolean wants_another;      /* said when asked: two open episodes of one side are meant */

  GtkWidget *name_form;
  GtkWidget *sport_form;
  GtkWidget *contact_form;
  GtkWidget *episode_form;
  GtkWidget *rule_link;
  GtkWidget *squad_row;
  GtkWidget *new_squad_row;
};

static const char *const name_fields[] = { "family_name", "given_name", "birth_date", "sex", NULL };
static const char *const sport_fields[] = { "sport", "event_or_position", "level", "dominant_leg", NULL };
static const char *const contact_fields[] = { "telephone", "email", "notes", NULL };
static const char *const episode_fields[] = { "side", "onset_date", "onset", "goal", "goal_date", "pain_rule", NULL };

enum
{
  SAVED,
  EPISODE_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabPatientDialog, rehab_patient_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
add_form (RehabPatientDialog    *self,
          const RehabRecordType *type,
          const char *const     *fields,
          const char            *title)
{
  GtkWidget *form = rehab_record_form_new (type, fields, title);

  gtk_box_append (GTK_BOX (self->box), form);

  return form;
}

/* Leads from the rule that is chosen to what stands behind its figures. */
static void
show_rule_card (RehabPatientDialog *self)
{
  RehabEpisode values = { 0 };

  rehab_record_form_peek (REHAB_RECORD_FORM (self->episode_form), &values);
  rehab_help_link_set_card (self->rule_link, values.pain_rule == REHAB_PAIN_RULE_KIND_SILBERNAGEL
                                             ? "rule.pain-silbernagel" : "rule.pain-goom");
}

static void
edited_cb (RehabPatientDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
squad_selected_cb (RehabPatientDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->squad_row));

  gtk_widget_set_visible (self->new_squad_row, selected == self->squads->len + 1);
}

/* "None", the squads there are, "New squad": the last one asks for a name. */
static void
add_squad_rows (RehabPatientDialog *self,
                const char         *squad_id)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = NO_SQUAD;

  self->squads = g_ptr_array_ref (rehab_clinic_get_squads (self->clinic));

  gtk_string_list_append (names, C_("squad", "None"));
  for (guint i = 0; i < self->squads->len; i++)
    {
      const RehabSquad *squad = g_ptr_array_index (self->squads, i);

      gtk_string_list_append (names, squad->name);
      if (g_strcmp0 (squad->id, squad_id) == 0)
        selected = i + 1;
    }
  gtk_string_list_append (names, _("New squad…"));

  self->squad_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->squad_row), _("Squad"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->squad_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->squad_row), selected);
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->sport_form), self->squad_row);

  self->new_squad_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->new_squad_row), _("Name of the squad"));
  gtk_widget_set_visible (self->new_squad_row, FALSE);
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->sport_form), self->new_squad_row);

  g_signal_connect_object (self->squad_row, "notify::selected", G_CALLBACK (squad_selected_cb), self, G_CONNECT_SWAPPED);
}

/* Makes the new squad; a second try, after something else was wrong, edits that one and makes no other. */
static gboolean
save_new_squad (RehabPatientDialog *self,
                GError            **error)
{
  g_autoptr (RehabSquad) squad = NULL;

  squad = rehab_squad_new (&(RehabSquad) {
    .id = self->new_squad != NULL ? self->new_squad->id : NULL,
    .name = gtk_editable_get_text (GTK_EDITABLE (self->new_squad_row)),
  }, error);
  if (squad == NULL || !rehab_clinic_save_squad (self->clinic, squad, error))
    return FALSE;

  g_clear_pointer (&self->new_squad, rehab_record_unref);
  self->new_squad = g_steal_pointer (&squad);

  return TRUE;
}

/* The squad that is chosen, made first when it is a new one. FALSE when that failed and was said. */
static gboolean
read_squad (RehabPatientDialog *self,
            const char        **squad_id)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->squad_row));
  g_autoptr (GError) error = NULL;

  *squad_id = NULL;
  if (selected == NO_SQUAD)
    return TRUE;

  if (selected <= self->squads->len)
    {
      *squad_id = ((const RehabSquad *) g_ptr_array_index (self->squads, selected - 1))->id;
      return TRUE;
    }

  if (!save_new_squad (self, &error))
    {
      gtk_widget_grab_focus (self->new_squad_row);
      rehab_message_present (GTK_WIDGET (self), _("The Squad Was Not Saved"), error);
      return FALSE;
    }

  *squad_id = self->new_squad->id;

  return TRUE;
}

static RehabPatientDetails *
read_details (RehabPatientDialog *self)
{
  RehabPatientDetails values = { 0 };
  g_autoptr (GError) error = NULL;
  RehabPatientDetails *details;
  gboolean all_well;

  if (self->before != NULL)
    values = *self->before;

  /* All of them are read, so that everything that is wrong is said at once; the first one gets the keyboard. */
  all_well = rehab_record_form_read (REHAB_RECORD_FORM (self->contact_form), &values);
  all_well &= rehab_record_form_read (REHAB_RECORD_FORM (self->sport_form), &values);
  all_well &= rehab_record_form_read (REHAB_RECORD_FORM (self->name_form), &values);
  if (!all_well)
    return NULL;

  if (!rehab_birth_date_check (values.birth_date, rehab_clinic_get_today (self->clinic), &error))
    {
      rehab_record_form_complain (REHAB_RECORD_FORM (self->name_form), "birth_date", error);
      return NULL;
    }

  if (!read_squad (self, &values.squad_id))
    return NULL;

  details = rehab_patient_details_new (&values, &error);
  if (details == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Patient Was Not Saved"), error);

  return details;
}

/* The episode as filled in; NULL in @episode when nothing was. FALSE when it is wrong, which was said. */
static gboolean
read_episode (RehabPatientDialog *self,
              const char         *patient_id,
              RehabEpisode      **episode)
{
  RehabDate today = rehab_clinic_get_today (self->clinic);
  RehabEpisode values = { .opened_on = today };
  g_autoptr (GError) error = NULL;

  *episode = NULL;
  if (self->episode != NULL)
    values = *self->episode;
  values.patient_id = patient_id;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->episode_form), &values))
    return FALSE;

  if (rehab_date_compare (values.onset_date, today) > 0)
    {
      g_set_error_literal (&error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "Onset in the future");
      rehab_record_form_complain (REHAB_RECORD_FORM (self->episode_form), "onset_date", error);
      return FALSE;
    }

  *episode = rehab_episode_new (&values, &error);
  if (*episode == NULL)
    {
      rehab_record_form_complain (REHAB_RECORD_FORM (self->episode_form), "onset_date", error);
      return FALSE;
    }

  return TRUE;
}

/* An episode needs a side: while a new patient has none, there is none. */
static gboolean
wants_episode (RehabPatientDialog *self)
{
  if (self->episode_form == NULL)
    return FALSE;
  if (self->name_form == NULL)
    return TRUE;

  return rehab_record_form_get_edited (REHAB_RECORD_FORM (self->episode_form));
}

static void save_cb (RehabPatientDialog *self);

static void
begin_another_cb (RehabPatientDialog *self)
{
  self->wants_another = TRUE;
  save_cb (self);
}

/* A second open episode of one side is rarely meant: what is recorded from then on would be torn apart. */
static gboolean
asks_about_another (RehabPatientDialog *self,
                    const RehabEpisode *episode)
{
  const RehabEpisode *other;
  g_autofree char *line = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *question;

  if (self->patient == NULL || self->wants_another
      || (self->episode != NULL && self->episode->side == episode->side))
    return FALSE;

  other = rehab_patient_find_open (self->patient, episode->side, episode->id);
  if (other == NULL)
    return FALSE;

  line = rehab_episode_words_dup_line (other);
  /* Translators: which episode of care is open: "LEFT side, since 2 Oct 2026" */
  body = g_strdup_printf (_("There is one: %s. With two, each has its own assessments, programme and diary."), line);
  question = rehab_message_alert_new (_("Open a Second Episode of the Same Side?"), body);
  adw_alert_dialog_add_responses (question, "cancel", _("_Cancel"), "open", _("_Open Second Episode"), NULL);
  adw_alert_dialog_set_default_response (question, "cancel");
  adw_alert_dialog_set_close_response (question, "cancel");
  g_signal_connect_object (question, "response::open", G_CALLBACK (begin_another_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));

  return TRUE;
}

static void
save_cb (RehabPatientDialog *self)
{
  g_autoptr (RehabPatientDetails) details = NULL;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  if (self->name_form != NULL)
    {
      details = read_details (self);
      if (details == NULL)
        return;
    }
  else
    {
      details = rehab_record_ref (self->before);
    }

  if (wants_episode (self) && !read_episode (self, details->id, &episode))
    return;
  if (episode != NULL && asks_about_another (self, episode))
    return;

  if (self->name_form != NULL && rehab_clinic_save_patient (self->clinic, details, &error))
    {
      /* Should the episode fail now, the next try edits this patient and does not add another. */
      g_clear_pointer (&self->before, rehab_record_unref);
      self->before = rehab_record_ref (details);
    }

  if (error != NULL
      || (episode != NULL && !rehab_clinic_save_episode (self->clinic, episode, &error)))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Patient Was Not Saved"), error);
      return;
    }

  if (episode != NULL)
    g_signal_emit (self, signals[EPISODE_SAVED], 0, episode->id);
  g_signal_emit (self, signals[SAVED], 0, details->id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rehab_patient_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PATIENT_DIALOG);

  G_OBJECT_CLASS (rehab_patient_dialog_parent_class)->dispose (object);
}

static void
rehab_patient_dialog_finalize (GObject *object)
{
  RehabPatientDialog *self = REHAB_PATIENT_DIALOG (object);

  g_clear_pointer (&self->before, rehab_record_unref);
  g_clear_pointer (&self->episode, rehab_record_unref);
  g_clear_pointer (&self->squads, g_ptr_array_unref);
  g_clear_pointer (&self->new_squad, rehab_record_unref);
  g_clear_object (&self->patient);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_patient_dialog_parent_class)->finalize (object);
}

static void
rehab_patient_dialog_class_init (RehabPatientDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_patient_dialog_dispose;
  object_class->finalize = rehab_patient_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patients/rehab-patient-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPatientDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientDialog, box);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);

  /* Saved; the argument is the patient's id. */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  /* An episode was saved, before "saved"; the argument is its id. */
  signals[EPISODE_SAVED] = g_signal_new ("episode-saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_patient_dialog_init (RehabPatientDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

static void
watch (RehabPatientDialog *self,
       GtkWidget          *form)
{
  if (form != NULL)
    g_signal_connect_object (form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

static void
add_episode_form (RehabPatientDialog *self,
                  const RehabEpisode *episode)
{
  GtkWidget *rule_row;

  self->episode_form = add_form (self, &rehab_episode_type, episode_fields, _("Episode of Care"));

  if (episode != NULL)
    {
      self->episode = rehab_record_ref (episode);
      rehab_record_form_show (REHAB_RECORD_FORM (self->episode_form), episode);
    }
  else
    {
      rehab_record_form_show (REHAB_RECORD_FORM (self->episode_form),
                              &(RehabEpisode) { .pain_rule = REHAB_PAIN_RULE_KIND_GOOM });
    }

  rule_row = rehab_record_form_get_row (REHAB_RECORD_FORM (self->episode_form), "pain_rule");
  self->rule_link = rehab_help_link_new (NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (rule_row), self->rule_link);
  g_signal_connect_object (rule_row, "notify::selected", G_CALLBACK (show_rule_card), self, G_CONNECT_SWAPPED);
  show_rule_card (self);
}

static RehabPatientDialog *
dialog_new (RehabClinic  *clinic,
            RehabPatient *patient)
{
  RehabPatientDialog *self = g_object_new (REHAB_TYPE_PATIENT_DIALOG, NULL);

  self->clinic = g_object_ref (clinic);
  if (g_set_object (&self->patient, patient))
    self->before = rehab_record_ref (rehab_patient_get_details (patient));

  return self;
}

/* Adds a patient when @patient is NULL, and then the episode of care as well; else edits the patient's details. */
AdwDialog *
rehab_patient_dialog_new (RehabClinic  *clinic,
                          RehabPatient *patient)
{
  RehabPatientDialog *self = dialog_new (clinic, patient);

  adw_dialog_set_title (ADW_DIALOG (self), patient != NULL ? _("Edit Patient") : _("New Patient"));

  self->name_form = add_form (self, &rehab_patient_details_type, name_fields, _("Patient"));
  if (patient == NULL)
    add_episode_form (self, NULL);
  self->sport_form = add_form (self, &rehab_patient_details_type, sport_fields, _("Sport"));
  self->contact_form = add_form (self, &rehab_patient_details_type, contact_fields, _("Contact and Notes"));
  add_squad_rows (self, self->before != NULL ? self->before->squad_id : NULL);

  if (self->before != NULL)
    {
      rehab_record_form_show (REHAB_RECORD_FORM (self->name_form), self->before);
      rehab_record_form_show (REHAB_RECORD_FORM (self->sport_form), self->before);
      rehab_record_form_show (REHAB_RECORD_FORM (self->contact_form), self->before);
    }

  watch (self, self->name_form);
  watch (self, self->sport_form);
  watch (self, self->contact_form);
  watch (self, self->episode_form);
  g_signal_connect_object (self->squad_row, "notify::selected", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->new_squad_row, "changed", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->name_form)));

  return ADW_DIALOG (self);
}

/* What was examined and prescribed speaks of one side: the wrong one must not come to stand above it later. */
static void
lock_side_once_begun (RehabPatientDialog *self,
                      const RehabEpisode *episode)
{
  g_autoptr (RehabCase) rehab_case = rehab_case_load (rehab_clinic_get_store (self->clinic), episode, NULL);

  if (rehab_case == NULL || rehab_case_is_begun (rehab_case))
    rehab_record_form_lock (REHAB_RECORD_FORM (self->episode_form), "side",
                            _("Assessments or programmes were recorded for it. Another side is another episode."));
}

static AdwDialog *
episode_dialog_new (RehabClinic        *clinic,
                    RehabPatient       *patient,
                    const RehabEpisode *episode,
                    const char         *title)
{
  RehabPatientDialog *self = dialog_new (clinic, patient);

  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_dialog_set_content_height (ADW_DIALOG (self), 520);
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), rehab_patient_get_name (patient));
  add_episode_form (self, episode);
  if (episode != NULL)
    lock_side_once_begun (self, episode);
  watch (self, self->episode_form);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->episode_form)));

  return ADW_DIALOG (self);
}

/* Opens an episode of care for a patient, whichever there are. */
AdwDialog *
rehab_patient_dialog_new_episode (RehabClinic  *clinic,
                                  RehabPatient *patient)
{
  return episode_dialog_new (clinic, patient, NULL, _("New Episode"));
}

/* Edits one of the patient's episodes. */
AdwDialog *
rehab_patient_dialog_new_edit_episode (RehabClinic        *clinic,
                                       RehabPatient       *patient,
                                       const RehabEpisode *episode)
{
  return episode_dialog_new (clinic, patient, episode, _("Edit Episode"));
}
