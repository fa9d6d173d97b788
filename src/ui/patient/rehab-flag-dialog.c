/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flag-dialog.h"
#include "rehab-flag-action-table.h"
#include "rehab-item.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

struct _RehabFlagDialog
{
  AdwDialog parent_instance;

  GtkWidget *title;
  GtkWidget *group;
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

  adw_dialog_present (ADW_DIALOG (self), parent);
}
