/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-forward-dialog.h"
#include "rehab-help-link.h"
#include "rehab-running-edit.h"
#include "rehab-running-frame.h"
#include "rehab-running-week.h"

#include <glib/gi18n.h>

/* What can be raised, and the amount that is offered; a rise of distance is the clinic's own (F103). */
static const struct
{
  const char *label;
  const char *unit;
  double standard;
  double most;
  double step;
} raises[REHAB_N_RUNNING_RAISES] = {
  [REHAB_RUNNING_RAISE_NOTHING] = { N_("Nothing"), "", 0, 0, 1 },
  [REHAB_RUNNING_RAISE_DISTANCE] = { N_("Distance and minutes"), N_("% more each week"), 10, 100, 1 },
  [REHAB_RUNNING_RAISE_STRIDES] = { N_("Strides"), N_("more in each session that has some, each week"), 1, 20, 1 },
  [REHAB_RUNNING_RAISE_SPEED] = { N_("Speed"), N_("% of the top speed more, each week"), 5, 50, 1 },
  [REHAB_RUNNING_RAISE_CLIMB] = { N_("Climb"), N_("metres more in each session that has some, each week"), 10, 500, 5 },
};

typedef struct
{
  AdwDialog *dialog;
  RehabCaseModel *model;
  int week;
  GtkWidget *raise_row;
  GtkWidget *amount_row;
  GtkWidget *link;
  GtkWidget *weeks_row;
  GtkWidget *result; /* what it would make, week by week */
  GtkWidget *complaint;
} ForwardDialog;

static void
forward_dialog_free (ForwardDialog *self)
{
  g_object_unref (self->model);
  g_free (self);
}

static const RehabRunningSchedule *
get_schedule (ForwardDialog *self)
{
  return rehab_draft_get_current (rehab_case_model_get_running_draft (self->model));
}

static RehabRunningRaise
get_raise (ForwardDialog *self)
{
  return (RehabRunningRaise) adw_combo_row_get_selected (ADW_COMBO_ROW (self->raise_row));
}

static int
get_weeks (ForwardDialog *self)
{
  return (int) adw_spin_row_get_value (ADW_SPIN_ROW (self->weeks_row));
}

static RehabRunningSchedule *
make (ForwardDialog *self,
      GError       **error)
{
  return rehab_running_schedule_carried_forward (get_schedule (self), self->week, get_weeks (self), get_raise (self),
                                                 adw_spin_row_get_value (ADW_SPIN_ROW (self->amount_row)), error);
}

static void
say_replaced (ForwardDialog *self,
              GString       *text)
{
  RehabRunningArea area = { self->week + 1, self->week + get_weeks (self), 0, REHAB_RUNNING_DAYS - 1 };
  guint n = rehab_running_schedule_count_area (get_schedule (self), area);

  if (n > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u session of the weeks behind it is replaced.\n",
                                               "%u sessions of the weeks behind it are replaced.\n", n), n);
}

/* "Week 3: 12.0 km, 3 days" for each, so that one sees what it comes to before it is done. */
static void
show_result (ForwardDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) result = make (self, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  gtk_widget_set_visible (self->complaint, result == NULL);
  gtk_widget_set_visible (self->result, result != NULL);
  if (result == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->complaint), _("A session would have more than can be planned. Take fewer weeks, or a smaller rise."));
      return;
    }

  say_replaced (self, text);
  for (int week = self->week; week <= self->week + get_weeks (self); week++)
    {
      RehabRunningWeek sum = rehab_running_week_from_schedule (result, week);
      g_autofree char *words = rehab_running_week_dup_words (&sum);

      /* Translators: the number of a week, and what it comes to */
      g_string_append_printf (text, _("Week %d: %s"), week + 1, words);
      g_string_append (text, week < self->week + get_weeks (self) ? "\n" : "");
    }
  gtk_label_set_text (GTK_LABEL (self->result), text->str);
}

static void
raise_chosen_cb (ForwardDialog *self)
{
  RehabRunningRaise raise = get_raise (self);
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (ADW_SPIN_ROW (self->amount_row));
  double standard = raises[raise].standard;

  if (raise == REHAB_RUNNING_RAISE_DISTANCE)
    standard = rehab_thresholds_get (rehab_clinic_get_thresholds (rehab_case_model_get_clinic (self->model)),
                                     REHAB_THRESHOLD_WEEKLY_DISTANCE);

  gtk_adjustment_configure (adjustment, standard, 0, raises[raise].most, raises[raise].step, raises[raise].step, 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->amount_row), raises[raise].unit[0] != '\0' ? _(raises[raise].unit) : "");
  gtk_widget_set_visible (self->amount_row, raise != REHAB_RUNNING_RAISE_NOTHING);
  rehab_help_link_set_card (self->link, raise == REHAB_RUNNING_RAISE_DISTANCE ? "threshold.weekly-distance" : NULL);
  show_result (self);
}

static void
accept_cb (ForwardDialog *self)
{
  g_autoptr (RehabRunningSchedule) result = make (self, NULL);

  if (result == NULL)
    return;

  rehab_draft_set_current (rehab_case_model_get_running_draft (self->model), result, NULL);
  adw_dialog_force_close (self->dialog);
}

static GtkWidget *
new_rows (ForwardDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int most = REHAB_RUNNING_PLAN_MOST_WEEKS - self->week - 1;

  for (int i = 0; i < REHAB_N_RUNNING_RAISES; i++)
    gtk_string_list_append (names, _(raises[i].label));

  self->raise_row = adw_combo_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->raise_row), _("Raise"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->raise_row), G_LIST_MODEL (names));
  self->amount_row = adw_spin_row_new_with_range (0, 100, 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->amount_row), _("By"));
  self->link = rehab_help_link_new (NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->amount_row), self->link);
  self->weeks_row = adw_spin_row_new_with_range (1, most, 1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->weeks_row), _("Into the next weeks"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->raise_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->amount_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->weeks_row);

  g_signal_connect_swapped (self->raise_row, "notify::selected", G_CALLBACK (raise_chosen_cb), self);
  g_signal_connect_swapped (self->amount_row, "notify::value", G_CALLBACK (show_result), self);
  g_signal_connect_swapped (self->weeks_row, "notify::value", G_CALLBACK (show_result), self);

  return group;
}

/**
 * rehab_running_forward_dialog_present:
 * @parent: a widget of the page
 * @model: whose plan it is
 * @week: the week of the draft that is copied; not the last one that a plan can have
 *
 * Asks what rises and for how many weeks, and puts them into the draft.
 */
void
rehab_running_forward_dialog_present (GtkWidget      *parent,
                                      RehabCaseModel *model,
                                      int             week)
{
  ForwardDialog *self;
  g_autofree char *whose = rehab_case_model_dup_whose (model);
  g_autofree char *title = g_strdup_printf (_("Copy Week %d Forward"), week + 1);
  GtkWidget *box;

  g_return_if_fail (week + 1 < REHAB_RUNNING_PLAN_MOST_WEEKS);

  self = g_new0 (ForwardDialog, 1);
  self->dialog = adw_dialog_new ();
  self->model = g_object_ref (model);
  self->week = week;
  g_object_set_data_full (G_OBJECT (self->dialog), "rehab-running-forward", self, (GDestroyNotify) forward_dialog_free);

  box = rehab_running_frame_build (self->dialog, title, whose, _("_Copy"), G_CALLBACK (accept_cb), self);
  self->result = rehab_running_frame_new_remark (NULL);
  self->complaint = rehab_running_frame_new_remark (NULL);
  gtk_widget_add_css_class (self->complaint, "error");
  gtk_box_append (GTK_BOX (box), new_rows (self));
  gtk_box_append (GTK_BOX (box), self->complaint);
  gtk_box_append (GTK_BOX (box), self->result);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->raise_row), REHAB_RUNNING_RAISE_DISTANCE);
  raise_chosen_cb (self);

  adw_dialog_set_focus (self->dialog, self->raise_row);
  adw_dialog_present (self->dialog, parent);
}
