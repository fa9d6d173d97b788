/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-start-dialog.h"
#include "rehab-help-link.h"
#include "rehab-date-row.h"
#include "rehab-day-toggles.h"
#include "rehab-language.h"
#include "rehab-messages.h"
#include "rehab-progression.h"
#include "rehab-running-edit.h"
#include "rehab-running-frame.h"
#include "rehab-running-words.h"
#include "rehab-source.h"
#include "rehab-words-row.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwDialog *dialog;
  RehabCaseModel *model;
  GPtrArray *checks;     /* a radio button for each progression */
  GtkWidget *about;      /* what the chosen one says */
  GtkWidget *facts;      /* what is asked for before */
  GtkWidget *facts_list;
  GtkWidget *date_row;
  GtkWidget *days;
  GtkWidget *days_row;
  guint chosen_days;     /* RehabDays bits; 0: as the progression has them */
  GtkWidget *preview;    /* the first week */
  GtkWidget *complaint;
} StartDialog;

static void
start_dialog_free (StartDialog *self)
{
  g_object_unref (self->model);
  g_ptr_array_unref (self->checks);
  g_free (self);
}

static const RehabProgression *
get_progression (StartDialog *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      return rehab_progression_get_nth (i);

  return rehab_progression_get_nth (0);
}

/* The plan as it would be, or NULL with what is wrong. */
static RehabRunningSchedule *
make (StartDialog *self,
      GError     **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabDate begins = REHAB_DATE_NONE;
  g_autoptr (RehabRunningSchedule) schedule = NULL;

  if (!rehab_date_row_read (REHAB_DATE_ROW (self->date_row), &begins, error))
    return NULL;
  if (!rehab_date_is_set (begins))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_EMPTY, "No date");
      return NULL;
    }

  if (!rehab_running_plan_check_start (begins, rehab_case_model_get_case (self->model)->episode->opened_on,
                                       rehab_clinic_get_today (clinic), error))
    return NULL;

  schedule = rehab_progression_make (get_progression (self), rehab_case_model_get_case (self->model)->episode->id, begins,
                                     rehab_clinic_get_clinician_id (clinic), error);
  if (schedule == NULL || self->chosen_days == 0)
    return g_steal_pointer (&schedule);

  return rehab_running_schedule_spread_on_days (schedule, self->chosen_days, error);
}

/* The days of the week that a plan has sessions on. */
static guint
get_days (const RehabRunningSchedule *schedule)
{
  guint days = 0;

  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    days |= 1u << rehab_running_schedule_get_nth (schedule, i)->weekday;

  return days;
}

/* "Mon 7 Dec: Run 10 min", a line for each session of the first week, and how long it goes on. */
static void
show_preview (StartDialog                *self,
              const RehabRunningSchedule *schedule)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int weeks = rehab_running_schedule_get_plan (schedule)->weeks;

  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);
      g_autofree char *words = NULL;
      g_autofree char *day = NULL;
      g_autofree char *line = NULL;
      g_autofree char *begun = NULL;

      if (session->week > 0)
        break;

      words = rehab_running_session_dup_words (session);
      day = rehab_date_format (rehab_running_schedule_get_date (schedule, session), C_("running plan", "%a %-d %b"));
      /* Translators: a day, and the session that is planned for it */
      line = g_strdup_printf (_("%s: %s"), day, words);
      begun = rehab_language_dup_begun (line);
      g_string_append (text, begun);
      g_string_append_c (text, '\n');
    }

  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%d week", "%d weeks", (gulong) weeks), weeks);
  g_string_append (text, ", ");
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", rehab_running_schedule_get_size (schedule)),
                          rehab_running_schedule_get_size (schedule));
  gtk_label_set_text (GTK_LABEL (self->preview), text->str);
}

static void
show_plan (StartDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) schedule = make (self, &error);
  g_autofree char *sentence = error != NULL ? rehab_running_frame_dup_sentence (error) : NULL;

  gtk_label_set_text (GTK_LABEL (self->complaint), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->complaint, sentence != NULL);
  gtk_widget_set_visible (self->preview, schedule != NULL);
  if (schedule == NULL)
    return;

  show_preview (self, schedule);
  gtk_widget_set_visible (self->days_row, rehab_running_schedule_get_size (schedule) > 0);
  if (self->chosen_days == 0)
    rehab_day_toggles_show (REHAB_DAY_TOGGLES (self->days), get_days (schedule), NULL);
}

static const char *
get_state_words (RehabCriterionState state)
{
  switch (state)
    {
    case REHAB_CRITERION_STATE_MET:
      return C_("before running", "as the source wants it");
    case REHAB_CRITERION_STATE_NOT_MET:
      return C_("before running", "not as the source wants it");
    case REHAB_CRITERION_STATE_NOT_MEASURED:
    default:
      return C_("before running", "not measured");
    }
}

static void
show_about (StartDialog *self)
{
  const RehabProgression *progression = get_progression (self);
  g_autoptr (GString) words = g_string_new (_(progression->summary));

  if (progression->settings != NULL)
    g_string_append_printf (words, "\n\n%s", _(progression->settings));
  gtk_label_set_text (GTK_LABEL (self->about), words->str);
}

/* What its own source asks for before the first run, then what others do; each with what the assessments have. */
static void
show_facts (StartDialog *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  g_autoptr (GPtrArray) readings =
    rehab_progression_read_facts (get_progression (self), rehab_case_model_get_case (self->model), rehab_clinic_get_today (clinic),
                                  rehab_clinic_get_thresholds (clinic));

  gtk_list_box_remove_all (GTK_LIST_BOX (self->facts_list));
  for (guint i = 0; i < readings->len; i++)
    {
      const RehabProgressionReading *reading = g_ptr_array_index (readings, i);
      g_autofree char *cited = rehab_sources_dup_short (reading->fact->sources);
      g_autoptr (GString) words = g_string_new (reading->words);
      GtkWidget *row;

      if (reading->state != REHAB_CRITERION_STATE_NOT_MEASURED)
        g_string_append_printf (words, " · %s", get_state_words (reading->state));
      g_string_append_printf (words, " · %s", cited);
      if (!reading->of_its_source)
        g_string_append_printf (words, " · %s", C_("before running", "asked by another source"));
      row = rehab_words_row_new (_(reading->fact->label), words->str);
      rehab_help_link_add_to_row (row, "start", reading->fact->key);
      gtk_list_box_append (GTK_LIST_BOX (self->facts_list), row);
    }
  gtk_widget_set_visible (self->facts, readings->len > 0);
}

static void
toggled_cb (StartDialog    *self,
            GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;

  show_about (self);
  show_facts (self);
  show_plan (self);
}

static void
days_edited_cb (StartDialog *self,
                guint        days)
{
  self->chosen_days = days;
  show_plan (self);
}

static void
accept_cb (StartDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) schedule = make (self, &error);

  if (schedule == NULL)
    {
      show_plan (self);
      gtk_widget_grab_focus (self->date_row);
      return;
    }

  rehab_draft_set_current (rehab_case_model_get_running_draft (self->model), schedule, NULL);
  adw_dialog_force_close (self->dialog);
}

static GtkWidget *
new_progressions (StartDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Progression"));
  for (guint i = 0; i < rehab_progression_get_count (); i++)
    {
      const RehabProgression *progression = rehab_progression_get_nth (i);
      GtkWidget *check = gtk_check_button_new ();
      g_autofree char *cited = rehab_sources_dup_short (progression->sources);
      GtkWidget *row = rehab_words_row_new (_(progression->name), cited);

      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      rehab_help_link_add_to_row (row, "progression", progression->key);
      g_ptr_array_add (self->checks, check);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  gtk_check_button_set_active (g_ptr_array_index (self->checks, 0), TRUE);
  for (guint i = 0; i < self->checks->len; i++)
    g_signal_connect_swapped (g_ptr_array_index (self->checks, i), "toggled", G_CALLBACK (toggled_cb), self);

  return group;
}

static GtkWidget *
new_facts (StartDialog *self)
{
  self->facts = adw_preferences_group_new ();
  self->facts_list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->facts_list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->facts_list, "boxed-list");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->facts), _("Before the First Run"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->facts), self->facts_list);

  return self->facts;
}

static GtkWidget *
new_when (StartDialog *self)
{
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
  RehabDate monday = rehab_date_get_week_start (today);
  GtkWidget *group = adw_preferences_group_new ();

  /* A week that has begun is no whole one. */
  if (rehab_date_compare (monday, today) < 0)
    monday = rehab_date_add_days (monday, REHAB_RUNNING_DAYS);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("First Week"));
  self->date_row = rehab_date_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _("A day of the first week"));
  rehab_date_row_set_date (REHAB_DATE_ROW (self->date_row), monday);
  self->days = g_object_new (REHAB_TYPE_DAY_TOGGLES, "valign", GTK_ALIGN_CENTER, NULL);
  self->days_row = rehab_words_row_new (_("Days"), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->days_row), self->days);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->date_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->days_row);

  g_signal_connect_swapped (self->date_row, "changed", G_CALLBACK (show_plan), self);
  g_signal_connect_swapped (self->days, "edited", G_CALLBACK (days_edited_cb), self);

  return group;
}

/* The button that asked may be gone with the empty page: then the keyboard goes on in the plan. */
static gboolean
focus_page (gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (user_data));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && (focus == NULL || !gtk_widget_get_mapped (focus)))
    (void) gtk_widget_grab_focus (GTK_WIDGET (user_data));

  return G_SOURCE_REMOVE;
}

/* The dialog gives the keyboard back once it has closed. */
static void
closed_cb (GtkWidget *page)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_page, g_object_ref (page), g_object_unref);
}

/**
 * rehab_running_start_dialog_present:
 * @parent: a widget of the page
 * @model: whose plan it is
 *
 * Asks what to begin with and when, and puts that plan into the draft in place of what it holds.
 */
void
rehab_running_start_dialog_present (GtkWidget      *parent,
                                    RehabCaseModel *model)
{
  StartDialog *self = g_new0 (StartDialog, 1);
  const RehabRunningSchedule *present = rehab_draft_get_current (rehab_case_model_get_running_draft (model));
  g_autofree char *whose = rehab_case_model_dup_whose (model);
  GtkWidget *box;

  self->dialog = adw_dialog_new ();
  self->model = g_object_ref (model);
  self->checks = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (self->dialog), "rehab-running-start", self, (GDestroyNotify) start_dialog_free);

  g_signal_connect_object (self->dialog, "closed", G_CALLBACK (closed_cb), parent, G_CONNECT_SWAPPED);
  box = rehab_running_frame_build (self->dialog, _("Start Running Plan"), whose, _("_Start"), G_CALLBACK (accept_cb), self);
  adw_dialog_set_content_width (self->dialog, 560);
  if (rehab_running_schedule_get_size (present) > 0)
    gtk_box_append (GTK_BOX (box), rehab_running_frame_new_remark (_("It takes the place of the plan as it is now. Undo brings that back.")));
  gtk_box_append (GTK_BOX (box), new_progressions (self));
  self->about = rehab_running_frame_new_remark (NULL);
  gtk_box_append (GTK_BOX (box), self->about);
  gtk_box_append (GTK_BOX (box), new_when (self));
  self->complaint = rehab_running_frame_new_remark (NULL);
  gtk_widget_add_css_class (self->complaint, "error");
  self->preview = rehab_running_frame_new_remark (NULL);
  gtk_box_append (GTK_BOX (box), self->complaint);
  gtk_box_append (GTK_BOX (box), self->preview);
  gtk_box_append (GTK_BOX (box), new_facts (self));
  show_about (self);
  show_facts (self);
  show_plan (self);

  adw_dialog_set_focus (self->dialog, g_ptr_array_index (self->checks, 0));
  adw_dialog_present (self->dialog, parent);
}
