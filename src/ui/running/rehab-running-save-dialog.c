/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-save-dialog.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-running-edit.h"
#include "rehab-running-frame.h"
#include "rehab-running-plan-table.h"
#include "rehab-running-week.h"
#include "rehab-words-row.h"

#include <glib/gi18n.h>

typedef struct
{
  AdwDialog *dialog;
  GtkWidget *parent; /* weak */
  RehabCaseModel *model;
  RehabRunningSchedule *schedule; /* what is saved is what was told of */
  GtkWidget *form;
} SaveDialog;

static void
save_dialog_free (SaveDialog *self)
{
  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->model);
  rehab_running_schedule_unref (self->schedule);
  g_free (self);
}

static const RehabRunningSchedule *
get_last (RehabCaseModel *model)
{
  GPtrArray *plans = rehab_case_model_get_case (model)->running_plans;

  return plans->len > 0 ? g_ptr_array_index (plans, plans->len - 1) : NULL;
}

/* Returns: whether it is saved; else what went wrong is told over @over. */
static gboolean
save (RehabCaseModel             *model,
      const RehabRunningSchedule *schedule,
      const char                 *reason,
      GtkWidget                  *over,
      GtkWidget                  *parent)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (model));
  g_autoptr (RehabRunningSchedule) saved = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  saved = rehab_running_plan_table_save (store, rehab_case_model_get_case (model)->episode->id, schedule, reason, &error);
  if (saved == NULL)
    {
      rehab_message_present (over, _("The Version Was Not Saved"), error);
      return FALSE;
    }

  rehab_draft_saved (rehab_case_model_get_running_draft (model), schedule);
  if (!rehab_case_model_reload (model, &error))
    {
      rehab_message_present (parent, _("The Running Plan Could Not Be Read Again"), error);
      return TRUE;
    }

  said = g_strdup_printf (_("Version %d saved"), (int) rehab_running_schedule_get_plan (saved)->number.value);
  rehab_message_toast (parent, said);

  return TRUE;
}

static void
accept_cb (SaveDialog *self)
{
  RehabRunningPlan values = { NULL };
  g_autofree char *reason = NULL;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values))
    return;

  reason = g_strstrip (g_strdup (values.reason != NULL ? values.reason : ""));
  if (reason[0] == '\0')
    {
      g_autoptr (GError) error = g_error_new_literal (REHAB_ERROR, REHAB_ERROR_EMPTY, "No reason");

      rehab_record_form_complain (REHAB_RECORD_FORM (self->form), "reason", error);
      return;
    }

  if (self->parent != NULL
      && save (self->model, self->schedule, reason, GTK_WIDGET (self->dialog), self->parent))
    adw_dialog_force_close (self->dialog);
}

/* What a week comes to in words; of a week that the plan does not have, that it has none. */
static char *
dup_week (const RehabRunningSchedule *schedule,
          RehabDate                   monday)
{
  int week = rehab_date_days_until (rehab_running_schedule_get_monday (schedule, 0), monday) / REHAB_RUNNING_DAYS;
  RehabRunningWeek sum;

  if (rehab_date_compare (monday, rehab_running_schedule_get_monday (schedule, 0)) < 0
      || week >= rehab_running_schedule_get_plan (schedule)->weeks)
    return g_strdup (C_("running plan", "no such week"));

  sum = rehab_running_week_from_schedule (schedule, week);

  return rehab_running_week_dup_words (&sum);
}

static gboolean
is_same_week (const RehabRunningSchedule *a,
              const RehabRunningSchedule *b,
              RehabDate                   monday)
{
  int week_a = rehab_date_days_until (rehab_running_schedule_get_monday (a, 0), monday) / REHAB_RUNNING_DAYS;
  int week_b = rehab_date_days_until (rehab_running_schedule_get_monday (b, 0), monday) / REHAB_RUNNING_DAYS;

  for (int day = 0; day < REHAB_RUNNING_DAYS; day++)
    {
      guint n_a, n_b;
      guint first_a = rehab_running_schedule_find_day (a, week_a, day, &n_a);
      guint first_b = rehab_running_schedule_find_day (b, week_b, day, &n_b);

      if (n_a != n_b)
        return FALSE;
      for (guint i = 0; i < n_a; i++)
        {
          RehabRunningSession values = *rehab_running_schedule_get_nth (b, first_b + i);
          g_autoptr (RehabRunningSession) other = NULL;

          values.id = rehab_running_schedule_get_nth (a, first_a + i)->id;
          values.plan_id = rehab_running_schedule_get_nth (a, first_a + i)->plan_id;
          values.week = week_a;
          other = rehab_running_session_new (&values, NULL);
          if (!rehab_record_equal (rehab_running_schedule_get_nth (a, first_a + i), other))
            return FALSE;
        }
    }

  return TRUE;
}

/* The weeks that differ, by their Mondays: a plan that begins later has other ones. */
static void
add_changes (SaveDialog *self,
             GtkWidget  *box)
{
  const RehabRunningSchedule *last = get_last (self->model);
  GtkWidget *group = adw_preferences_group_new ();
  RehabDate first = rehab_running_schedule_get_monday (last, 0);
  RehabDate end = rehab_running_schedule_get_last_day (last);
  g_autofree char *title = g_strdup_printf (_("Changed since version %d"), (int) rehab_running_schedule_get_plan (last)->number.value);
  guint n = 0;

  if (rehab_date_compare (rehab_running_schedule_get_monday (self->schedule, 0), first) < 0)
    first = rehab_running_schedule_get_monday (self->schedule, 0);
  if (rehab_date_compare (rehab_running_schedule_get_last_day (self->schedule), end) > 0)
    end = rehab_running_schedule_get_last_day (self->schedule);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (RehabDate monday = first; rehab_date_compare (monday, end) < 0; monday = rehab_date_add_days (monday, REHAB_RUNNING_DAYS))
    {
      g_autofree char *before = dup_week (last, monday);
      g_autofree char *after = dup_week (self->schedule, monday);
      g_autofree char *name = rehab_date_format (monday, C_("running plan", "Week of %-d %B"));
      g_autofree char *words = NULL;

      if (is_same_week (last, self->schedule, monday))
        continue;

      /* Translators: what a week came to before, and comes to now; where the sums are the same, sessions differ */
      words = g_str_equal (before, after) ? g_strdup_printf (_("%s, other sessions"), after) : g_strdup_printf (_("%s → %s"), before, after);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rehab_words_row_new (name, words));
      n++;
    }

  if (n == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("No week differs: only its length, its note or a reason."));
  gtk_box_append (GTK_BOX (box), group);
}

/* What somebody went back to needs no other reason. */
static char *
dup_suggested_reason (SaveDialog *self)
{
  GPtrArray *plans = rehab_case_model_get_case (self->model)->running_plans;

  for (guint i = plans->len; i > 1; i--)
    {
      const RehabRunningSchedule *version = g_ptr_array_index (plans, i - 2);

      if (rehab_running_schedule_equal (version, self->schedule))
        return g_strdup_printf (_("Back to version %d"), (int) rehab_running_schedule_get_plan (version)->number.value);
    }

  return NULL;
}

/**
 * rehab_running_save_dialog_present:
 * @parent: a widget of the page
 * @model: a case with something to save in its draft of the running plan
 *
 * Saves the first version at once: there is nothing that it changes. Asks why for a later one, and saves when it is
 * answered.
 */
void
rehab_running_save_dialog_present (GtkWidget      *parent,
                                   RehabCaseModel *model)
{
  static const char *const fields[] = { "reason", NULL };
  const RehabRunningSchedule *schedule = rehab_draft_get_current (rehab_case_model_get_running_draft (model));
  const RehabRunningSchedule *last = get_last (model);
  RehabRunningPlan values = { NULL };
  SaveDialog *self;
  g_autofree char *whose = NULL;
  g_autofree char *title = NULL;
  g_autofree char *reason = NULL;
  GtkWidget *box;

  if (last == NULL)
    {
      g_autoptr (RehabRunningSchedule) first = rehab_running_schedule_ref (schedule);

      (void) save (model, first, NULL, parent, parent);
      return;
    }

  self = g_new0 (SaveDialog, 1);
  self->dialog = adw_dialog_new ();
  self->model = g_object_ref (model);
  self->schedule = rehab_running_schedule_ref (schedule);
  g_set_weak_pointer (&self->parent, parent);
  g_object_set_data_full (G_OBJECT (self->dialog), "rehab-running-save", self, (GDestroyNotify) save_dialog_free);

  title = g_strdup_printf (_("Save Version %d"), (int) rehab_running_schedule_get_plan (last)->number.value + 1);
  whose = rehab_case_model_dup_whose (model);
  box = rehab_running_frame_build (self->dialog, title, whose, _("_Save"), G_CALLBACK (accept_cb), self);

  reason = dup_suggested_reason (self);
  values.reason = reason;
  self->form = rehab_record_form_new (&rehab_running_plan_type, fields, NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), &values);
  gtk_box_append (GTK_BOX (box), self->form);
  add_changes (self, box);

  adw_dialog_set_focus (self->dialog, rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));
  adw_dialog_present (self->dialog, parent);
}
