/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flag-dialog.h"
#include "rehab-flag-action-table.h"
#include "rehab-item-words.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

struct _RehabFlagDialog
{
  AdwDialog parent_instance;

  GtkWidget *title;
  GtkWidget *group;
  GtkWidget *done_group;
  GtkWidget *close_button;
  GtkWidget *save_button;

  RehabCaseModel *model;
  GPtrArray *flags; /* RehabFinding */
  GPtrArray *rows;  /* the row of the flag at the same index */
};

G_DEFINE_FINAL_TYPE (RehabFlagDialog, rehab_flag_dialog, ADW_TYPE_DIALOG)

static gboolean
is_filled (GtkWidget *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0';
}

static void
typed_cb (RehabFlagDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    any |= is_filled (g_ptr_array_index (self->rows, i));

  gtk_widget_set_sensitive (self->save_button, any);
  adw_dialog_set_can_close (ADW_DIALOG (self), !any);
}

static gboolean
save_action (RehabFlagDialog *self,
             guint            n,
             GError         **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  const RehabFinding *flag = g_ptr_array_index (self->flags, n);
  g_autoptr (RehabFlagAction) action =
    rehab_case_new_flag_action (rehab_case_model_get_case (self->model), flag, rehab_clinic_get_today (clinic),
                                rehab_clinic_get_clinician_id (clinic),
                                gtk_editable_get_text (GTK_EDITABLE (g_ptr_array_index (self->rows, n))), error);

  return action != NULL && rehab_flag_action_table_save (rehab_clinic_get_store (clinic), action, error);
}

/* All of them or none, so that another try records nothing twice. */
static gboolean
save_actions (RehabFlagDialog *self,
              GError         **error)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));

  if (!rehab_store_transaction_begin (store, error))
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (is_filled (g_ptr_array_index (self->rows, i)) && !save_action (self, i, error))
      {
        rehab_store_transaction_rollback (store);
        return FALSE;
      }

  return rehab_store_transaction_commit (store, error);
}

static void
save_cb (RehabFlagDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!save_actions (self, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Action Was Not Recorded"), error);
      return;
    }

  if (!rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), _("The Episode Could Not Be Read"), error);

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rehab_flag_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_FLAG_DIALOG);

  G_OBJECT_CLASS (rehab_flag_dialog_parent_class)->dispose (object);
}

static void
rehab_flag_dialog_finalize (GObject *object)
{
  RehabFlagDialog *self = REHAB_FLAG_DIALOG (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (rehab_flag_dialog_parent_class)->finalize (object);
}

static void
rehab_flag_dialog_class_init (RehabFlagDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_flag_dialog_dispose;
  object_class->finalize = rehab_flag_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patient/rehab-flag-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabFlagDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabFlagDialog, group);
  gtk_widget_class_bind_template_child (widget_class, RehabFlagDialog, done_group);
  gtk_widget_class_bind_template_child (widget_class, RehabFlagDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, RehabFlagDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_flag_dialog_init (RehabFlagDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

/* "1 Nov, AK: yes", and a line for each thing that was done about it. */
static void
append_answer (GString               *text,
               const RehabFlagAnswer *answer,
               RehabClinic           *clinic)
{
  RehabDate today = rehab_clinic_get_today (clinic);

  if (answer->assessment != NULL)
    {
      g_autofree char *when =
        rehab_day_dup_with_whom (answer->assessment->date, answer->assessment->clinician_id, clinic, today);

      if (rehab_flag_answer_is_yes (answer))
        /* Translators: when and by whom a red flag was asked and answered yes */
        g_string_append_printf (text, _("%s: answered yes"), when);
      else
        /* Translators: when and by whom a red flag was asked; its yes was amended later */
        g_string_append_printf (text, _("%s: answer amended"), when);
    }
  else
    {
      g_string_append (text, _("The answer was taken back"));
    }

  for (guint i = 0; i < answer->actions->len; i++)
    {
      const RehabFlagAction *action = g_ptr_array_index (answer->actions, i);
      g_autofree char *when = rehab_day_dup_with_whom (action->date, action->clinician_id, clinic, today);

      g_string_append_c (text, '\n');
      /* Translators: when and by whom something was done about a red flag, and what */
      g_string_append_printf (text, C_("red flag", "%s: %s"), when, action->action);
    }
}

/* What was done about a red flag, a paragraph for each time that it was raised; NULL for nothing. */
static char *
dup_done (const RehabCase *record,
          const RehabItem *item,
          RehabClinic     *clinic)
{
  g_autoptr (GPtrArray) answers = rehab_case_get_flag_history (record, item->key);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const RehabFlagAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->actions->len == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      append_answer (text, answer, clinic);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static void
show_done (RehabFlagDialog *self)
{
  const RehabCase *record = rehab_case_model_get_case (self->model);
  gboolean any = FALSE;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      g_autofree char *done = NULL;
      GtkWidget *row;

      if (item->section != REHAB_SECTION_RED_FLAGS)
        continue;

      done = dup_done (record, item, rehab_case_model_get_clinic (self->model));
      if (done == NULL)
        continue;

      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(item->label));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), done);
      adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->done_group), row);
      any = TRUE;
    }

  gtk_widget_set_visible (self->done_group, any);
}

/**
 * rehab_flag_dialog_has_flags:
 * @record: an episode of care
 *
 * Returns: whether there is anything to show: a red flag that is open, or about which something was done
 */
gboolean
rehab_flag_dialog_has_flags (const RehabCase *record)
{
  g_autoptr (GPtrArray) open = NULL;

  g_return_val_if_fail (record != NULL, FALSE);

  open = rehab_case_list_open_flags (record);

  return open->len > 0 || record->flag_actions->len > 0;
}

void
rehab_flag_dialog_present (GtkWidget      *parent,
                           RehabCaseModel *model)
{
  RehabFlagDialog *self;

  g_return_if_fail (REHAB_IS_CASE_MODEL (model));

  if (rehab_case_model_get_case (model) == NULL)
    return;

  self = g_object_new (REHAB_TYPE_FLAG_DIALOG, NULL);
  self->model = g_object_ref (model);
  self->flags = rehab_case_list_open_flags (rehab_case_model_get_case (model));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title),
                                 rehab_patient_get_name (rehab_case_model_get_patient (model)));

  for (guint i = 0; i < self->flags->len; i++)
    {
      const RehabItem *item = rehab_item_lookup (((const RehabFinding *) g_ptr_array_index (self->flags, i))->item_key);
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(item->label));
      adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
      g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
      g_ptr_array_add (self->rows, row);

      if (i == 0)
        adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))));
    }

  show_done (self);
  gtk_widget_set_visible (self->group, self->flags->len > 0);
  gtk_widget_set_visible (self->save_button, self->flags->len > 0);
  gtk_button_set_label (GTK_BUTTON (self->close_button), self->flags->len > 0 ? _("_Cancel") : _("_Close"));

  adw_dialog_present (ADW_DIALOG (self), parent);
}
