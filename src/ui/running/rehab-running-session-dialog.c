/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-session-dialog.h"
#include "rehab-help-link.h"
#include "rehab-field-stage.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-running-frame.h"
#include "rehab-source.h"
#include "rehab-unit-settings.h"
#include "rehab-words-row.h"

#include <glib/gi18n.h>

/* The groups of rows, in their order; what belongs together stands together. */
static const char *const what_fields[] = { "kind", "effort", "surface", "note", NULL };
static const char *const amount_fields[] = { "minutes", "distance_km", "climb_m", NULL };
static const char *const turn_fields[] = { "blocks", "run_minutes", "walk_minutes", NULL };
static const char *const fast_fields[] = { "strides", "stride_m", "speed_percent", NULL };

static const struct
{
  const char *title;
  const char *const *fields;
  const char *remark;
  const char *customary_remark; /* where its figures are read in customary units; NULL where there are none such */
} groups[] = {
  { NULL, what_fields, N_("Effort from 0 to 10.") },
  {
    N_("Amount"), amount_fields, N_("All minutes, kilometres, and metres of climb. What is left empty is not said."),
    N_("All minutes, miles, and feet of climb. What is left empty is not said.")
  },
  { N_("Walking and Running in Turns"), turn_fields, N_("How often, and the minutes of running and of walking of one turn.") },
  { N_("Strides and Speed"), fast_fields, N_("How many, metres of one, and the fastest in % of the own top speed.") },
};

typedef struct
{
  AdwDialog *dialog;
  RehabCaseModel *model;
  RehabRunningPlace place;
  guint session; /* which one of the plan; G_MAXUINT for a new one */
  GtkWidget *forms[G_N_ELEMENTS (groups)];
  GtkWidget *stage_row; /* NULL where the sport has no stages */
  GtkWidget *gates;     /* how the gates of the chosen stage stand */
} SessionDialog;

static void
session_dialog_free (SessionDialog *self)
{
  g_object_unref (self->model);
  g_free (self);
}

static const RehabRunningSchedule *
get_schedule (SessionDialog *self)
{
  return rehab_draft_get_current (rehab_case_model_get_running_draft (self->model));
}

static const RehabRunningSession *
get_session (SessionDialog *self)
{
  return self->session < rehab_running_schedule_get_size (get_schedule (self))
         ? rehab_running_schedule_get_nth (get_schedule (self), self->session) : NULL;
}

static const RehabFieldStage *
get_stage (SessionDialog *self)
{
  guint selected = self->stage_row != NULL ? adw_combo_row_get_selected (ADW_COMBO_ROW (self->stage_row)) : 0;

  return selected > 0 && selected <= rehab_field_stage_get_count () ? rehab_field_stage_get_nth (selected - 1) : NULL;
}

static RehabRunningSession
get_values (SessionDialog *self)
{
  const RehabRunningSession *session = get_session (self);

  if (session != NULL)
    return *session;

  return (RehabRunningSession) {
    .plan_id = rehab_running_schedule_get_plan (get_schedule (self))->id,
    .week = self->place.week,
    .weekday = self->place.day,
    .position = 1000,
    .kind = REHAB_SESSION_KIND_RUN,
  };
}

/* Walking and running in turns is the one thing that only the whole session can tell. */
static gboolean
check (SessionDialog       *self,
       RehabRunningSession *values,
       GError             **error)
{
  GtkWidget *turns = self->forms[2];

  if (values->blocks.known && !values->run_minutes.known)
    rehab_record_form_say (REHAB_RECORD_FORM (turns), "run_minutes", _("How long is the running of one turn?"));
  else if (!values->blocks.known && (values->run_minutes.known || values->walk_minutes.known))
    rehab_record_form_say (REHAB_RECORD_FORM (turns), "blocks", _("How often are walking and running in turns?"));
  else
    return TRUE;

  return FALSE;
}

static void
save_cb (SessionDialog *self)
{
  RehabRunningSession values = get_values (self);
  const RehabRunningSchedule *schedule = get_schedule (self);
  g_autoptr (RehabRunningSession) session = NULL;
  g_autoptr (RehabRunningSchedule) edited = NULL;
  g_autoptr (GError) error = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (groups); i++)
    if (!rehab_record_form_read (REHAB_RECORD_FORM (self->forms[i]), &values))
      return;

  if (values.note != NULL && values.note[0] == '\0')
    values.note = NULL;
  if (self->stage_row != NULL)
    values.stage_key = get_stage (self) != NULL ? get_stage (self)->key : NULL;
  if (!check (self, &values, &error))
    return;

  session = rehab_running_session_new (&values, &error);
  if (session == NULL)
    {
      rehab_message_present (GTK_WIDGET (self->dialog), _("The Session Was Not Saved"), error);
      return;
    }

  edited = get_session (self) != NULL ? rehab_running_schedule_replaced (schedule, self->session, session)
                                      : rehab_running_schedule_added (schedule, session);
  rehab_draft_set_current (rehab_case_model_get_running_draft (self->model), edited, NULL);
  adw_dialog_force_close (self->dialog);
}

static void
edited_cb (SessionDialog *self)
{
  adw_dialog_set_can_close (self->dialog, FALSE);
}

/* Field sport */

static gboolean
is_field_sport (SessionDialog *self)
{
  switch (rehab_patient_get_details (rehab_case_model_get_patient (self->model))->sport)
    {
    case REHAB_SPORT_FOOTBALL:
    case REHAB_SPORT_RUGBY:
    case REHAB_SPORT_HOCKEY:
    case REHAB_SPORT_OTHER:
      return TRUE;

    case REHAB_SPORT_NOT_ASKED:
    case REHAB_SPORT_MIDDLE_DISTANCE:
    case REHAB_SPORT_LONG_DISTANCE:
    case REHAB_SPORT_SPRINT:
    case REHAB_SPORT_HURDLES:
    case REHAB_SPORT_JUMPS:
    case REHAB_SPORT_TRIATHLON:
    default:
      return get_session (self) != NULL && get_session (self)->stage_key != NULL;
    }
}

/* Each gate with its figure, and where it is from. */
static void
show_gates (SessionDialog *self)
{
  const RehabFieldStage *stage = get_stage (self);
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  g_autoptr (GPtrArray) readings = NULL;
  GtkWidget *row;

  gtk_list_box_remove_all (GTK_LIST_BOX (self->gates));
  gtk_widget_set_visible (self->gates, stage != NULL);
  if (stage == NULL)
    return;

  row = rehab_words_row_new (_(stage->label), _(stage->help));
  rehab_help_link_add_to_row (row, "field", stage->key);
  gtk_list_box_append (GTK_LIST_BOX (self->gates), row);
  readings = rehab_field_stage_read_gate (stage, rehab_case_model_get_case (self->model), rehab_clinic_get_today (clinic),
                                          rehab_clinic_get_thresholds (clinic));
  for (guint i = 0; i < readings->len; i++)
    {
      const RehabFieldGateReading *reading = g_ptr_array_index (readings, i);
      g_autofree char *cited = rehab_sources_dup_short (reading->sources);
      g_autofree char *words = g_strdup_printf ("%s · %s", reading->words, cited[0] != '\0' ? cited : _("clinic setting"));

      gtk_list_box_append (GTK_LIST_BOX (self->gates), rehab_words_row_new (reading->label, words));
    }
}

/* A stage is a kind of session; whoever chooses one chooses both. */
static void
stage_chosen_cb (SessionDialog *self)
{
  const RehabFieldStage *stage = get_stage (self);
  RehabRunningSession values = get_values (self);

  edited_cb (self);
  show_gates (self);
  if (stage == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].fields == what_fields && rehab_record_form_read (REHAB_RECORD_FORM (self->forms[i]), &values))
      {
        values.kind = stage->kind;
        rehab_record_form_show (REHAB_RECORD_FORM (self->forms[i]), &values);
      }
}

static void
add_stages (SessionDialog *self,
            GtkWidget     *box)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const RehabRunningSession *session = get_session (self);
  GtkWidget *group = adw_preferences_group_new ();
  guint selected = 0;

  gtk_string_list_append (names, C_("field stage", "None"));
  for (guint i = 0; i < rehab_field_stage_get_count (); i++)
    {
      const RehabFieldStage *stage = rehab_field_stage_get_nth (i);
      /* Translators: a family of field sport, and a stage of it: "Change of direction: Gentle curves" */
      g_autofree char *name = g_strdup_printf (_("%s: %s"), rehab_field_family_get_title (stage->family), _(stage->label));

      gtk_string_list_append (names, name);
      if (session != NULL && g_strcmp0 (session->stage_key, stage->key) == 0)
        selected = i + 1;
    }

  self->stage_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->stage_row), _("Stage of field sport"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->stage_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->stage_row), selected);
  g_signal_connect_swapped (self->stage_row, "notify::selected", G_CALLBACK (stage_chosen_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->stage_row);
  gtk_box_append (GTK_BOX (box), group);

  self->gates = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->gates), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->gates, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->gates), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the stage waits for"), -1);
  gtk_box_append (GTK_BOX (box), self->gates);
  show_gates (self);
}

static void
show_amount_remark (GtkLabel *remark)
{
  for (size_t i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].customary_remark != NULL)
      gtk_label_set_label (remark, rehab_units_are_recorded (REHAB_UNIT_KIND_DISTANCE) ? _(groups[i].remark)
                                                                                       : _(groups[i].customary_remark));
}

static GtkWidget *
new_remark (size_t group)
{
  GtkWidget *remark = rehab_running_frame_new_remark (_(groups[group].remark));

  if (groups[group].customary_remark != NULL)
    {
      show_amount_remark (GTK_LABEL (remark));
      rehab_unit_settings_follow (remark, G_CALLBACK (show_amount_remark));
    }

  return remark;
}

/**
 * rehab_running_session_dialog_present:
 * @parent: a widget of the page
 * @model: whose plan it is
 * @place: the day
 * @session: which session of the draft; `G_MAXUINT` for a new one
 *
 * Asks for a session, and puts it into the draft.
 */
void
rehab_running_session_dialog_present (GtkWidget        *parent,
                                      RehabCaseModel   *model,
                                      RehabRunningPlace place,
                                      guint             session)
{
  SessionDialog *self = g_new0 (SessionDialog, 1);
  RehabRunningSession values;
  RehabDate date;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  g_autofree char *whose = rehab_case_model_dup_whose (model);
  GtkWidget *box;

  self->model = g_object_ref (model);
  self->place = place;
  self->session = session;
  self->dialog = adw_dialog_new ();
  g_object_set_data_full (G_OBJECT (self->dialog), "rehab-running-session", self, (GDestroyNotify) session_dialog_free);

  date = rehab_date_add_days (rehab_running_schedule_get_monday (get_schedule (self), place.week), place.day);
  day = rehab_date_format (date, C_("running plan", "%a %-d %b"));
  title = g_strdup_printf (_("Week %d, %s"), place.week + 1, day);
  box = rehab_running_frame_build (self->dialog, title, whose, _("_Save"), G_CALLBACK (save_cb), self);

  values = get_values (self);
  for (size_t i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      self->forms[i] = rehab_record_form_new (&rehab_running_session_type, groups[i].fields,
                                              groups[i].title != NULL ? _(groups[i].title) : NULL);
      rehab_record_form_show (REHAB_RECORD_FORM (self->forms[i]), &values);
      g_signal_connect_swapped (self->forms[i], "edited", G_CALLBACK (edited_cb), self);
      gtk_box_append (GTK_BOX (box), self->forms[i]);
      gtk_box_append (GTK_BOX (box), new_remark (i));
      if (i == 0 && is_field_sport (self))
        add_stages (self, box);
    }

  g_signal_connect (self->dialog, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
  adw_dialog_set_focus (self->dialog, rehab_record_form_get_first (REHAB_RECORD_FORM (self->forms[1])));
  adw_dialog_present (self->dialog, parent);
}
