/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-close-dialog.h"
#include "rehab-date-row.h"
#include "rehab-loose-end.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"

#include <glib/gi18n.h>

struct _RehabCloseDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *box;
  GtkWidget *ends_group;
  GtkBox *ends;
  GtkWidget *form;

  RehabCaseModel *model;
};

static const char *const fields[] = { "close_reason", "closed_on", NULL };

G_DEFINE_FINAL_TYPE (RehabCloseDialog, rehab_close_dialog, ADW_TYPE_DIALOG)

static RehabDate
get_today (RehabCloseDialog *self)
{
  return rehab_clinic_get_today (rehab_case_model_get_clinic (self->model));
}

static void
show_loose_ends (RehabCloseDialog *self,
                 RehabDate         closed_on)
{
  g_autoptr (GPtrArray) ends = rehab_case_list_loose_ends (rehab_case_model_get_case (self->model), closed_on);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ends))) != NULL)
    gtk_box_remove (self->ends, child);

  for (guint i = 0; i < ends->len; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (ends, i));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_box_append (self->ends, label);
    }

  gtk_widget_set_visible (self->ends_group, ends->len > 0);
}

/* The episode as it is filled in; NULL when it is wrong, which was said. */
static RehabEpisode *
read_episode (RehabCloseDialog *self)
{
  RehabEpisode values = *rehab_case_model_get_case (self->model)->episode;
  g_autoptr (GError) error = NULL;
  RehabEpisode *episode;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values))
    return NULL;

  if (values.close_reason == REHAB_CLOSE_REASON_NONE || !rehab_date_is_set (values.closed_on))
    {
      g_set_error_literal (&error, REHAB_ERROR, REHAB_ERROR_EMPTY, "Nothing said");
      rehab_record_form_complain (REHAB_RECORD_FORM (self->form),
                                  values.close_reason == REHAB_CLOSE_REASON_NONE ? "close_reason" : "closed_on", error);
      return NULL;
    }

  if (rehab_date_compare (values.closed_on, get_today (self)) > 0)
    {
      g_set_error_literal (&error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "Closed in the future");
      rehab_record_form_complain (REHAB_RECORD_FORM (self->form), "closed_on", error);
      return NULL;
    }

  if (rehab_date_compare (values.closed_on, values.opened_on) < 0)
    {
      g_autofree char *opened = rehab_date_format (values.opened_on, C_("episode", "%-d %b %Y"));
      g_autofree char *sentence = g_strdup_printf (_("The episode was opened on %s."), opened);

      rehab_record_form_say (REHAB_RECORD_FORM (self->form), "closed_on", sentence);
      return NULL;
    }

  episode = rehab_episode_new (&values, &error);
  if (episode == NULL)
    rehab_record_form_complain (REHAB_RECORD_FORM (self->form), "closed_on", error);

  return episode;
}

/* Another day may leave other things behind. What is being typed is not read before it is a day. */
static void
edited_cb (RehabCloseDialog *self)
{
  GtkWidget *row = rehab_record_form_get_row (REHAB_RECORD_FORM (self->form), "closed_on");
  RehabDate date = REHAB_DATE_NONE;

  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  if (rehab_date_row_read (REHAB_DATE_ROW (row), &date, NULL) && rehab_date_is_set (date))
    show_loose_ends (self, date);
}

static void
close_cb (RehabCloseDialog *self)
{
  g_autoptr (RehabEpisode) episode = read_episode (self);
  g_autoptr (GError) error = NULL;

  if (episode == NULL)
    return;

  if (!rehab_clinic_save_episode (rehab_case_model_get_clinic (self->model), episode, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Episode Was Not Closed"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
rehab_close_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CLOSE_DIALOG);

  G_OBJECT_CLASS (rehab_close_dialog_parent_class)->dispose (object);
}

static void
rehab_close_dialog_finalize (GObject *object)
{
  g_clear_object (&REHAB_CLOSE_DIALOG (object)->model);

  G_OBJECT_CLASS (rehab_close_dialog_parent_class)->finalize (object);
}

static void
rehab_close_dialog_class_init (RehabCloseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_close_dialog_dispose;
  object_class->finalize = rehab_close_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patient/rehab-close-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabCloseDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabCloseDialog, box);
  gtk_widget_class_bind_template_child (widget_class, RehabCloseDialog, ends_group);
  gtk_widget_class_bind_template_child (widget_class, RehabCloseDialog, ends);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_close_dialog_init (RehabCloseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

/* Closes the episode of a model, which is open. */
AdwDialog *
rehab_close_dialog_new (RehabCaseModel *model)
{
  RehabCloseDialog *self = g_object_new (REHAB_TYPE_CLOSE_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);
  RehabEpisode values = *rehab_case_model_get_case (model)->episode;

  self->model = g_object_ref (model);
  adw_window_title_set_subtitle (self->title, whose);

  values.closed_on = get_today (self);
  self->form = rehab_record_form_new (&rehab_episode_type, fields, NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), &values);
  gtk_box_prepend (self->box, self->form);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  show_loose_ends (self, values.closed_on);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));

  return ADW_DIALOG (self);
}
