/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-dialog.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-return-check-table.h"

#include <glib/gi18n.h>

struct _RehabReturnDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *box;
  GtkLabel *heading;
  GtkLabel *help;
  GtkLabel *measured;
  GtkWidget *form;

  RehabCaseModel *model;
  const RehabReturnCriterion *criterion;
  const RehabReturnCheck *before; /* the case's; NULL for none. Gone once the model reads again. */
};

static const char *const with_value[] = { "state", "value", "note", NULL };
static const char *const without_value[] = { "state", "note", NULL };

G_DEFINE_FINAL_TYPE (RehabReturnDialog, rehab_return_dialog, ADW_TYPE_DIALOG)

static gboolean
check_value (RehabReturnDialog *self,
             RehabNumber        value)
{
  g_autofree char *sentence = NULL;

  if (!value.known || (value.value >= self->criterion->min && value.value <= self->criterion->max))
    return TRUE;

  sentence = g_strdup_printf (_("Enter a number from %g to %g."), self->criterion->min, self->criterion->max);
  rehab_record_form_say (REHAB_RECORD_FORM (self->form), "value", sentence);

  return FALSE;
}

/* The check as it is filled in; NULL when it is wrong, which was said. */
static RehabReturnCheck *
read_check (RehabReturnDialog *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabReturnCheck values = {
    .episode_id = rehab_case_model_get_episode_id (self->model), .criterion_key = self->criterion->key,
    .date = rehab_clinic_get_today (clinic), .clinician_id = rehab_clinic_get_clinician_id (clinic),
  };
  g_autoptr (GError) error = NULL;
  RehabReturnCheck *check;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values) || !check_value (self, values.value))
    return NULL;

  /* What was never checked cannot be taken back; and a value alone is no finding. */
  if (values.state == REHAB_CRITERION_STATE_NOT_MEASURED && (self->before == NULL || values.value.known))
    {
      rehab_record_form_say (REHAB_RECORD_FORM (self->form), "state", _("Choose whether it is met."));
      return NULL;
    }

  check = rehab_return_check_new (&values, &error);
  if (check == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Check Was Not Saved"), error);

  return check;
}

static void
save_cb (RehabReturnDialog *self)
{
  RehabStore *store = rehab_clinic_get_store (rehab_case_model_get_clinic (self->model));
  g_autoptr (RehabReturnCheck) check = read_check (self);
  g_autoptr (GError) error = NULL;

  if (check == NULL)
    return;

  if (!rehab_return_check_table_add (store, check, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Check Was Not Saved"), error);
      return;
    }

  self->before = NULL;
  if (!rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), _("The Episode Could Not Be Read"), error);

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
edited_cb (RehabReturnDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
rehab_return_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_RETURN_DIALOG);

  G_OBJECT_CLASS (rehab_return_dialog_parent_class)->dispose (object);
}

static void
rehab_return_dialog_finalize (GObject *object)
{
  g_clear_object (&REHAB_RETURN_DIALOG (object)->model);

  G_OBJECT_CLASS (rehab_return_dialog_parent_class)->finalize (object);
}

static void
rehab_return_dialog_class_init (RehabReturnDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_return_dialog_dispose;
  object_class->finalize = rehab_return_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/sport/rehab-return-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabReturnDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabReturnDialog, box);
  gtk_widget_class_bind_template_child (widget_class, RehabReturnDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, RehabReturnDialog, help);
  gtk_widget_class_bind_template_child (widget_class, RehabReturnDialog, measured);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_return_dialog_init (RehabReturnDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

static const RehabReturnReading *
find_reading (RehabReturnDialog *self,
              GPtrArray         *readings)
{
  for (guint i = 0; i < readings->len; i++)
    if (((const RehabReturnReading *) g_ptr_array_index (readings, i))->criterion == self->criterion)
      return g_ptr_array_index (readings, i);

  g_return_val_if_reached (NULL);
}

static void
show_reading (RehabReturnDialog *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  g_autoptr (GPtrArray) readings = rehab_case_read_return (rehab_case_model_get_case (self->model),
                                                           rehab_clinic_get_today (clinic), rehab_clinic_get_thresholds (clinic));
  const RehabReturnReading *reading = find_reading (self, readings);
  g_autofree char *measured = g_strdup_printf (_("Measured: %s"), reading->words);

  self->before = reading->check;
  gtk_label_set_text (self->heading, g_dgettext (GETTEXT_PACKAGE, self->criterion->label));
  gtk_label_set_text (self->help, g_dgettext (GETTEXT_PACKAGE, self->criterion->help));
  gtk_label_set_text (self->measured, measured);
}

static void
add_form (RehabReturnDialog *self)
{
  const char *unit = g_dgettext (GETTEXT_PACKAGE, self->criterion->unit);
  gboolean has_value = *self->criterion->unit != '\0';
  RehabReturnCheck values = { .state = self->before != NULL ? self->before->state : REHAB_CRITERION_STATE_NOT_MEASURED };

  self->form = rehab_record_form_new (&rehab_return_check_type, has_value ? with_value : without_value, NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), &values);
  if (has_value)
    {
      /* Translators: what a value is given in: "Value (repetitions)" */
      g_autofree char *label = g_strdup_printf (_("Value (%s)"), unit);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rehab_record_form_get_row (REHAB_RECORD_FORM (self->form), "value")),
                                     label);
    }
  gtk_box_append (self->box, self->form);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

AdwDialog *
rehab_return_dialog_new (RehabCaseModel             *model,
                         const RehabReturnCriterion *criterion)
{
  RehabReturnDialog *self = g_object_new (REHAB_TYPE_RETURN_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);

  self->model = g_object_ref (model);
  self->criterion = criterion;
  adw_window_title_set_subtitle (self->title, whose);
  show_reading (self);
  add_form (self);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));

  return ADW_DIALOG (self);
}
