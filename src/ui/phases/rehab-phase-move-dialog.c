/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-move-dialog.h"
#include "rehab-choice.h"
#include "rehab-commands.h"
#include "rehab-criterion-row.h"
#include "rehab-date-row.h"
#include "rehab-flag-dialog.h"
#include "rehab-group-rows.h"
#include "rehab-item.h"
#include "rehab-messages.h"
#include "rehab-phase-change-table.h"
#include "rehab-phase-move.h"
#include "rehab-prose-row.h"
#include "rehab-words-row.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabPhaseMoveDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkWidget *flag_group;
  AdwSwitchRow *in_spite_row;
  AdwComboRow *to_row;
  RehabDateRow *date_row;
  AdwActionRow *complaint_row;
  AdwPreferencesGroup *criteria_group;
  AdwExpanderRow *met_row;
  AdwPreferencesGroup *reason_group;
  RehabProseRow *reason_row;
  GtkLabel *lack;
  GtkWidget *move_button;

  RehabCaseModel *model;
  GArray *targets;   /* RehabPhase, as they are listed */
  GPtrArray *rows;   /* of criteria that are not met or not measured */
  GPtrArray *met_rows;
  GPtrArray *flag_rows;
  RehabPhaseMove *move;
  guint first_target;
  RehabDate first_date;
  gboolean listing; /* rows are filled, nobody chooses */
};

G_DEFINE_FINAL_TYPE (RehabPhaseMoveDialog, rehab_phase_move_dialog, ADW_TYPE_DIALOG)

static const RehabCase *
get_record (RehabPhaseMoveDialog *self)
{
  return rehab_case_model_get_case (self->model);
}

static RehabDate
get_today (RehabPhaseMoveDialog *self)
{
  return rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
}

static char *
dup_reason (RehabPhaseMoveDialog *self)
{
  char *reason = rehab_prose_row_dup_text (self->reason_row);

  return reason != NULL ? g_strstrip (reason) : g_strdup ("");
}

static gboolean
read_date (RehabPhaseMoveDialog *self,
           RehabDate            *date,
           char                **complaint)
{
  g_autoptr (GError) error = NULL;

  if (!rehab_date_row_read (self->date_row, date, &error))
    {
      *complaint = rehab_message_from_error (error);
      return FALSE;
    }

  return rehab_phase_move_check_date (get_record (self), *date, get_today (self), complaint);
}

/* What must be there before the step can be taken; it is said above the button. */
static const char *
find_lack (RehabPhaseMoveDialog *self,
           gboolean              date_is_good,
           const char           *reason)
{
  if (!date_is_good)
    return _("The date is not possible; why is said below it.");
  if ((self->move->why & REHAB_PHASE_MOVE_FLAG) != 0 && !adw_switch_row_get_active (self->in_spite_row))
    return _("A red flag is open: deal with it, or say that the step is taken in spite of it.");
  if (self->move->why != 0 && *reason == '\0')
    return _("The reason is missing.");

  return NULL;
}

static gboolean
is_touched (RehabPhaseMoveDialog *self,
            RehabDate             date,
            const char           *reason)
{
  return *reason != '\0'
         || adw_combo_row_get_selected (self->to_row) != self->first_target
         || rehab_date_compare (date, self->first_date) != 0
         || adw_switch_row_get_active (self->in_spite_row);
}

static void
show_state (RehabPhaseMoveDialog *self)
{
  g_autofree char *complaint = NULL;
  g_autofree char *reason = dup_reason (self);
  RehabDate date;
  gboolean date_is_good = read_date (self, &date, &complaint);
  const char *lack = find_lack (self, date_is_good, reason);

  gtk_widget_set_visible (GTK_WIDGET (self->complaint_row), complaint != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->complaint_row), complaint != NULL ? complaint : "");
  if (complaint != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->date_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->date_row), "error");

  gtk_widget_set_sensitive (self->move_button, lack == NULL);
  gtk_widget_set_tooltip_text (self->move_button, lack != NULL ? lack : _("Take This Step (Ctrl+Return)"));
  gtk_label_set_text (self->lack, lack != NULL ? lack : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), lack != NULL);
  adw_dialog_set_can_close (ADW_DIALOG (self), !is_touched (self, date, reason));
}

static void
show_flags (RehabPhaseMoveDialog *self)
{
  GPtrArray *flags = self->move->open_flags;

  rehab_group_rows_clear (self->flag_rows, ADW_PREFERENCES_GROUP (self->flag_group));

  gtk_widget_set_visible (self->flag_group, flags->len > 0);
  g_object_ref (self->in_spite_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self->flag_group), GTK_WIDGET (self->in_spite_row));
  for (guint i = 0; i < flags->len; i++)
    {
      const RehabItem *item = rehab_item_lookup (((const RehabFinding *) g_ptr_array_index (flags, i))->item_key);
      GtkWidget *row = rehab_words_row_new (g_dgettext (GETTEXT_PACKAGE, item->label), g_dgettext (GETTEXT_PACKAGE, item->group));
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (image, "error");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->flag_group), row);
      g_ptr_array_add (self->flag_rows, row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->flag_group), GTK_WIDGET (self->in_spite_row));
  g_object_unref (self->in_spite_row);
  if (flags->len == 0)
    adw_switch_row_set_active (self->in_spite_row, FALSE);
}

static void
clear_criteria (RehabPhaseMoveDialog *self)
{
  rehab_group_rows_clear (self->rows, self->criteria_group);
  for (guint i = 0; i < self->met_rows->len; i++)
    adw_expander_row_remove (self->met_row, g_ptr_array_index (self->met_rows, i));
  g_ptr_array_set_size (self->met_rows, 0);
}

/* What the step overrides stands in sight; what is met is below it, and can be opened. */
static void
show_criteria (RehabPhaseMoveDialog *self)
{
  const RehabPhaseMove *move = self->move;
  g_autofree char *tally = rehab_criteria_dup_tally (move->n_met, move->n_not_met, move->n_not_measured);
  g_autofree char *met = g_strdup_printf (ngettext ("%u criterion is met", "%u criteria are met", move->n_met), move->n_met);

  clear_criteria (self);
  adw_preferences_group_set_description (self->criteria_group,
                                         move->readings->len > 0 ? tally : _("The clinic uses no criterion for this step."));
  gtk_widget_set_visible (GTK_WIDGET (self->met_row), move->n_met > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->met_row), met);

  g_object_ref (self->met_row);
  adw_preferences_group_remove (self->criteria_group, GTK_WIDGET (self->met_row));
  for (guint i = 0; i < move->readings->len; i++)
    {
      const RehabCriterionReading *reading = g_ptr_array_index (move->readings, i);
      GtkWidget *row = rehab_criterion_row_new (reading);

      rehab_criterion_row_set_orientation (REHAB_CRITERION_ROW (row), GTK_ORIENTATION_VERTICAL);
      if (ABS ((int) move->to - (int) move->from) > 1)
        rehab_criterion_row_name_phase (REHAB_CRITERION_ROW (row), reading->criterion->to);
      if (reading->state == REHAB_CRITERION_STATE_MET)
        {
          adw_expander_row_add_row (self->met_row, row);
          g_ptr_array_add (self->met_rows, row);
        }
      else
        {
          adw_preferences_group_add (self->criteria_group, row);
          g_ptr_array_add (self->rows, row);
        }
    }
  adw_preferences_group_add (self->criteria_group, GTK_WIDGET (self->met_row));
  g_object_unref (self->met_row);
}

static void
show_target (RehabPhaseMoveDialog *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabPhase to = g_array_index (self->targets, RehabPhase, adw_combo_row_get_selected (self->to_row));
  g_autofree char *way = NULL;
  g_autofree char *label = NULL;
  g_autofree char *why = NULL;
  g_autofree char *description = NULL;

  g_clear_pointer (&self->move, rehab_phase_move_free);
  self->move = rehab_phase_move_new (get_record (self), to, get_today (self), rehab_clinic_get_thresholds (clinic));

  way = rehab_phase_move_dup_title (self->move->from, to);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->to_row), way);
  /* Translators: a button; %s is the short name of a phase */
  label = g_strdup_printf (_("Move to %s"), rehab_phase_get_title (to));
  gtk_button_set_label (GTK_BUTTON (self->move_button), label);
  rehab_wrapping_label_let_buttons (GTK_WIDGET (self->move_button));

  why = rehab_phase_move_dup_why (self->move);
  if (why != NULL)
    /* Translators: why a reason is asked for, as a list within the sentence */
    description = g_strdup_printf (_("Asked for, because %s."), why);
  adw_preferences_group_set_description (self->reason_group, description != NULL ? description : _("Not asked for: write one if it helps those who read it later."));

  show_flags (self);
  show_criteria (self);
  show_state (self);
}

static void
target_chosen_cb (RehabPhaseMoveDialog *self)
{
  if (!self->listing && self->model != NULL)
    show_target (self);
}

static void
changed_cb (RehabPhaseMoveDialog *self)
{
  if (!self->listing && self->model != NULL)
    show_state (self);
}

/* Something else changed in the episode while this was open, such as what was done about a red flag. */
static void
model_changed_cb (RehabPhaseMoveDialog *self)
{
  if (get_record (self) != NULL)
    show_target (self);
}

static void
record_action_cb (RehabPhaseMoveDialog *self)
{
  rehab_flag_dialog_present (GTK_WIDGET (self), self->model);
}

static gboolean
save (RehabPhaseMoveDialog *self,
      RehabDate             date,
      const char           *reason,
      GError              **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  g_autofree char *kept = rehab_phase_move_dup_record (self->move);
  g_autoptr (GPtrArray) frozen = rehab_criteria_freeze (self->move->readings);
  g_autoptr (RehabPhaseChange) change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = get_record (self)->episode->id, .from_phase = self->move->from, .to_phase = self->move->to, .date = date,
    .clinician_id = rehab_clinic_get_clinician_id (clinic), .criteria = *kept != '\0' ? kept : NULL,
    .reason = *reason != '\0' ? reason : NULL,
  }, error);

  return change != NULL && rehab_phase_change_table_move (rehab_clinic_get_store (clinic), change, frozen, error);
}

static void
move_cb (RehabPhaseMoveDialog *self)
{
  g_autofree char *complaint = NULL;
  g_autofree char *reason = dup_reason (self);
  g_autofree char *done = g_strdup_printf (_("Moved to phase %s"), rehab_phase_get_title (self->move->to));
  g_autoptr (RehabCaseModel) model = g_object_ref (self->model);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;
  RehabDate date;

  if (!gtk_widget_get_sensitive (self->move_button) || !read_date (self, &date, &complaint))
    return;

  if (!save (self, date, reason, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Step Was Not Taken"), error);
      return;
    }

  g_signal_handlers_disconnect_by_data (self->model, self);
  rehab_message_toast (GTK_WIDGET (self), done);
  adw_dialog_force_close (ADW_DIALOG (self));
  if (!rehab_case_model_reload (model, &error))
    rehab_message_present (window, _("The Episode Could Not Be Read"), error);
}

static gboolean
confirm_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  move_cb (REHAB_PHASE_MOVE_DIALOG (widget));

  return TRUE;
}

static void
rehab_phase_move_dialog_dispose (GObject *object)
{
  RehabPhaseMoveDialog *self = REHAB_PHASE_MOVE_DIALOG (object);

  self->listing = TRUE;
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PHASE_MOVE_DIALOG);

  G_OBJECT_CLASS (rehab_phase_move_dialog_parent_class)->dispose (object);
}

static void
rehab_phase_move_dialog_finalize (GObject *object)
{
  RehabPhaseMoveDialog *self = REHAB_PHASE_MOVE_DIALOG (object);

  g_clear_pointer (&self->move, rehab_phase_move_free);
  g_clear_object (&self->model);
  g_array_unref (self->targets);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->met_rows);
  g_ptr_array_unref (self->flag_rows);

  G_OBJECT_CLASS (rehab_phase_move_dialog_parent_class)->finalize (object);
}

static void
rehab_phase_move_dialog_class_init (RehabPhaseMoveDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_phase_move_dialog_dispose;
  object_class->finalize = rehab_phase_move_dialog_finalize;

  g_type_ensure (REHAB_TYPE_DATE_ROW);
  g_type_ensure (REHAB_TYPE_PROSE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/phases/rehab-phase-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, flag_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, in_spite_row);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, complaint_row);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, criteria_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, met_row);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, reason_row);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, lack);
  gtk_widget_class_bind_template_child (widget_class, RehabPhaseMoveDialog, move_button);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_action_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_chosen_cb);
}

static void
rehab_phase_move_dialog_init (RehabPhaseMoveDialog *self)
{
  self->listing = TRUE;
  self->targets = g_array_new (FALSE, FALSE, sizeof (RehabPhase));
  self->rows = g_ptr_array_new ();
  self->met_rows = g_ptr_array_new ();
  self->flag_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before the text view of the reason, which would take it as a new line. */
  rehab_commands_listen (GTK_WIDGET (self), REHAB_PLACE_PHASE_MOVE, GTK_SHORTCUT_SCOPE_LOCAL, confirm_cb);
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

/* Every phase but the present one; the next is chosen, and after the last phase the one before it. */
static void
list_targets (RehabPhaseMoveDialog *self)
{
  RehabPhase present = rehab_case_get_phase (get_record (self), NULL);
  RehabPhase usual = present < REHAB_PHASE_MAINTAIN ? rehab_phase_get_next (present) : rehab_phase_get_previous (present);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (RehabPhase phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    {
      if (phase == present)
        continue;
      if (phase == usual)
        self->first_target = self->targets->len;
      g_array_append_val (self->targets, phase);
      gtk_string_list_append (names, rehab_phase_get_title (phase));
    }

  adw_combo_row_set_model (self->to_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->to_row, self->first_target);
}

/**
 * rehab_phase_move_dialog_can_present:
 * @model: a case
 * @why_not: (out) (optional): the translated reason why not, or `NULL`
 *
 * Returns: whether a step can be taken at all
 */
gboolean
rehab_phase_move_dialog_can_present (RehabCaseModel *model,
                                     const char    **why_not)
{
  const RehabCase *record = rehab_case_model_get_case (model);
  const char *reason = NULL;
  RehabDate since;

  if (record == NULL)
    {
      reason = _("There is no episode of care.");
    }
  else if (rehab_date_is_set (record->episode->closed_on))
    {
      reason = _("The episode is closed: its phases can be read, and no step can be taken.");
    }
  else
    {
      (void) rehab_case_get_phase (record, &since);
      if (rehab_date_compare (since, rehab_clinic_get_today (rehab_case_model_get_clinic (model))) > 0)
        reason = _("The present phase began on a day that has not come: the computer’s date may be wrong. Until then no step can be taken.");
    }

  if (why_not != NULL)
    *why_not = reason;

  return reason == NULL;
}

/**
 * rehab_phase_move_dialog_new:
 * @model: a case that can take a step
 *
 * Makes a dialog that takes a step from phase to phase.
 *
 * Returns: (transfer floating): a new dialog
 */
AdwDialog *
rehab_phase_move_dialog_new (RehabCaseModel *model)
{
  RehabPhaseMoveDialog *self;
  g_autofree char *whose = NULL;

  g_return_val_if_fail (REHAB_IS_CASE_MODEL (model) && rehab_case_model_get_case (model) != NULL, NULL);

  self = g_object_new (REHAB_TYPE_PHASE_MOVE_DIALOG, NULL);
  self->model = g_object_ref (model);
  whose = rehab_case_model_dup_whose (model);
  adw_window_title_set_subtitle (self->title, whose);

  list_targets (self);
  self->first_date = get_today (self);
  rehab_date_row_set_date (self->date_row, self->first_date);
  self->listing = FALSE;
  show_target (self);
  g_signal_connect_object (model, "changed", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
