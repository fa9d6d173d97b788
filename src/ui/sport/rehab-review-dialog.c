/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-review-dialog.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

/* How far ahead a review may be. */
#define MOST_DAYS_AHEAD (5 * 366)

struct _RehabReviewDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *title;
  GtkBox *box;
  GtkWidget *form;

  RehabCaseModel *model;
};

static const char *const fields[] = { "review_on", NULL };

G_DEFINE_FINAL_TYPE (RehabReviewDialog, rehab_review_dialog, ADW_TYPE_DIALOG)

/* A review is to come. Says below the row what is wrong with it; without a date there is none. */
gboolean
rehab_review_dialog_check_date (RehabRecordForm *form,
                                RehabDate        review_on,
                                RehabDate        today)
{
  const char *sentence;

  if (!rehab_date_is_set (review_on))
    return TRUE;

  if (rehab_date_compare (review_on, today) < 0)
    sentence = _("This day is over. A review is to come.");
  else if (rehab_date_days_until (today, review_on) > MOST_DAYS_AHEAD)
    sentence = _("This day is more than five years ahead.");
  else
    return TRUE;

  rehab_record_form_say (form, "review_on", sentence);

  return FALSE;
}

static void
save_cb (RehabReviewDialog *self)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (self->model);
  RehabEpisode values = *rehab_case_model_get_case (self->model)->episode;
  g_autoptr (RehabEpisode) episode = NULL;
  g_autoptr (GError) error = NULL;

  if (!rehab_record_form_read (REHAB_RECORD_FORM (self->form), &values)
      || !rehab_review_dialog_check_date (REHAB_RECORD_FORM (self->form), values.review_on, rehab_clinic_get_today (clinic)))
    return;

  episode = rehab_episode_new (&values, &error);
  if (episode == NULL || !rehab_clinic_save_episode (clinic, episode, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Review Was Not Saved"), error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
edited_cb (RehabReviewDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
rehab_review_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_REVIEW_DIALOG);

  G_OBJECT_CLASS (rehab_review_dialog_parent_class)->dispose (object);
}

static void
rehab_review_dialog_finalize (GObject *object)
{
  g_clear_object (&REHAB_REVIEW_DIALOG (object)->model);

  G_OBJECT_CLASS (rehab_review_dialog_parent_class)->finalize (object);
}

static void
rehab_review_dialog_class_init (RehabReviewDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_review_dialog_dispose;
  object_class->finalize = rehab_review_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/sport/rehab-review-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabReviewDialog, title);
  gtk_widget_class_bind_template_child (widget_class, RehabReviewDialog, box);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
rehab_review_dialog_init (RehabReviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-attempt", G_CALLBACK (rehab_message_ask_discard), NULL);
}

AdwDialog *
rehab_review_dialog_new (RehabCaseModel *model)
{
  RehabReviewDialog *self = g_object_new (REHAB_TYPE_REVIEW_DIALOG, NULL);
  g_autofree char *whose = rehab_case_model_dup_whose (model);

  self->model = g_object_ref (model);
  adw_window_title_set_subtitle (self->title, whose);
  self->form = rehab_record_form_new (&rehab_episode_type, fields, NULL);
  rehab_record_form_show (REHAB_RECORD_FORM (self->form), rehab_case_model_get_case (model)->episode);
  gtk_box_append (self->box, self->form);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), rehab_record_form_get_first (REHAB_RECORD_FORM (self->form)));

  return ADW_DIALOG (self);
}
