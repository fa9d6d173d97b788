/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-set-aside-dialog.h"
#include "rehab-clinician-row.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-set-aside-table.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* A week, to the next visit. */
#define USUAL_DAYS 7

/* Longer is a slip of the finger, and would hide for years what is wanted to be seen. */
#define MOST_DAYS 366

struct _RehabSetAsideDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *box;
  GtkWidget *form;
  GtkWidget *clinician_row;

  RehabCaseModel *model; /* by the time of the answer the page may show another patient */
  GtkWidget *parent;
  char *rule_key;
};

static const char *const fields[] = { "reason", "until", NULL };

G_DEFINE_FINAL_TYPE (RehabSetAsideDialog, rehab_set_aside_dialog, ADW_TYPE_DIALOG)

static void
edited_cb (RehabSetAsideDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

/* Why and until when, if they can be; what cannot is told below its row. */
static gboolean
read_form (RehabSetAsideDialog *self,
           RehabSetAside       *values)
{
  RehabDate today = rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
  int days;

  /* The form holds two of the fields: what it does not hold is there before it is read. */
  values->episode_id = rehab_case_model_get_episode_id (self->model);
  values->rule_key = self->rule_key;
  values->clinician_id = rehab_clinician_row_get_clinician_id (REHAB_CLINICIAN_ROW (self->clinician_row));
  values->set_on = today;
  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), values))
    return FALSE;

  days = rehab_date_days_until (today, values->until);
  if (days <= 0)
    {
      rehab_record_form_say (REHAB_RECORD_FORM (self->form), "until", _("It rests until a day after today."));
      return FALSE;
    }
  if (days > MOST_DAYS)
    {
      rehab_record_form_say (REHAB_RECORD_FORM (self->form), "until", _("It rests for a year at most."));
      return FALSE;
    }

  return TRUE;
}

static void
save_cb (RehabSetAsideDialog *self)
{
  RehabSetAside values = { NULL };
  g_autoptr (RehabSetAside) decision = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;
  g_autofree char *said = NULL;

  if (!read_form (self, &values))
    return;

  decision = rehab_set_aside_new (&values, &error);
  if (decision == NULL
      || !rehab_set_aside_table_add (rehab_clinic_get_store (rehab_case_model_get_clinic (self->model)), decision, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("It Was Not Set Aside"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
  if (!rehab_case_model_reload (self->model, &error))
    {
      rehab_message_present (self->parent, _("The Episode Could Not Be Read"), error);
      return;
    }

  day = rehab_date_format (decision->until, C_("date", "%-d %b %Y"));
  /* Translators: the day on which it is listed again */
  said = g_strdup_printf (_("Set aside until %s"), day);
  rehab_message_toast (self->parent, said);
}

static void
rehab_set_aside_dialog_dispose (GObject *object)
{
  RehabSetAsideDialog *self = REHAB_SET_ASIDE_DIALOG (object);

  g_clear_object (&self->model);
  g_clear_object (&self->parent);
  g_clear_pointer (&self->rule_key, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SET_ASIDE_DIALOG);

  G_OBJECT_CLASS (rehab_set_aside_dialog_parent_class)->dispose (object);
}

static void
rehab_set_aside_dialog_class_init (RehabSetAsideDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_set_aside_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/attention/rehab-set-aside-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSetAsideDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabSetAsideDialog, box);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_set_aside_dialog_init (RehabSetAsideDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

/**
 * rehab_set_aside_dialog_present:
 * @parent: a widget of the page
 * @model: a case
 * @reason: what wants attention in it, and can be set aside
 *
 * Asks, and records it when it is answered.
 *
 * Returns: (transfer none): the dialog
 */
AdwDialog *
rehab_set_aside_dialog_present (GtkWidget            *parent,
                                RehabCaseModel       *model,
                                const RehabAttention *reason)
{
  RehabSetAsideDialog *self;
  RehabSetAside values = { NULL };
  g_autofree char *whose = NULL;
  GtkWidget *reason_row;

  g_return_val_if_fail (REHAB_IS_CASE_MODEL (model), NULL);
  g_return_val_if_fail (reason != NULL && reason->rule->can_be_set_aside, NULL);

  self = g_object_new (REHAB_TYPE_SET_ASIDE_DIALOG, NULL);
  self->model = g_object_ref (model);
  self->parent = g_object_ref (parent);
  self->rule_key = g_strdup (reason->rule->key);

  whose = rehab_case_model_dup_whose (model);
  adw_window_title_set_subtitle (self->title, whose);

  gtk_box_append (self->box, rehab_wrapping_label_new (reason->text, "heading"));
  gtk_box_append (self->box, rehab_wrapping_label_new (_("It is listed again from that day on, or when it is brought back. What is "
                                                         "written here stays in the record."), "dimmed"));

  values.until = rehab_date_add_days (rehab_clinic_get_today (rehab_case_model_get_clinic (model)), USUAL_DAYS);
  self->form = rehab_record_form_new (&rehab_set_aside_type, fields, NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), &values);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, self->form);
  self->clinician_row = rehab_clinician_row_new (rehab_case_model_get_clinic (self->model), _("Decided by"));
  rehab_record_form_add_row (REHAB_RECORD_FORM (self->form), self->clinician_row);

  reason_row = rehab_record_form_get_row (REHAB_RECORD_FORM (self->form), "reason");
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (reason_row))));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return ADW_DIALOG (self);
}
