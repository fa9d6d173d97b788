/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-dialog.h"
#include "rehab-import-chooser.h"
#include "rehab-import-file.h"
#include "rehab-import-result.h"
#include "rehab-import-stack.h"
#include "rehab-messages.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* Work that is over sooner is not announced: the page it begins from stays until the next one comes. */
#define QUIET_MILLISECONDS 200

struct _RehabImportDialog
{
  AdwDialog parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwWindowTitle *work_title;
  AdwStatusPage *work_page;
  GtkProgressBar *progress;
  GtkWidget *cancel_button;
  AdwNavigationView *pages;
  AdwWindowTitle *trouble_title;
  AdwStatusPage *trouble_page;
  GtkWidget *columns_button;
  GtkWidget *choose_button;
  GtkWidget *next_button;

  GtkWidget *parent;     /* weak: where it is said what was imported */
  RehabClinic *clinic;
  RehabPatient *patient;
  RehabEpisode *episode;
  GListModel *files;
  guint next;            /* which file comes next */

  RehabImportFlow *flow; /* of the present file */
  RehabImportJob *job;   /* while it is written */
  RehabImportResult *result;
  gboolean is_touched;   /* something was said of the file that would have to be said again */
  GCancellable *cancellable;
  guint quiet_source;
};

G_DEFINE_FINAL_TYPE (RehabImportDialog, rehab_import_dialog, ADW_TYPE_DIALOG)

static void start_next_file (RehabImportDialog *self);

/* Work */

static gboolean
show_work_cb (gpointer user_data)
{
  RehabImportDialog *self = REHAB_IMPORT_DIALOG (user_data);

  self->quiet_source = 0;
  gtk_stack_set_visible_child_name (self->stack, "work");
  gtk_widget_grab_focus (self->cancel_button);

  return G_SOURCE_REMOVE;
}

static void
show_work (RehabImportDialog *self,
           const char        *title)
{
  g_autofree char *subtitle = rehab_import_flow_dup_subtitle (self->flow);

  adw_window_title_set_subtitle (self->work_title, subtitle);
  adw_status_page_set_title (self->work_page, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pages), FALSE);
  if (self->quiet_source == 0)
    self->quiet_source = g_timeout_add (QUIET_MILLISECONDS, show_work_cb, self);
}

static void
show_child (RehabImportDialog *self,
            const char        *name)
{
  g_clear_handle_id (&self->quiet_source, g_source_remove);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pages), TRUE);
  gtk_stack_set_visible_child_name (self->stack, name);
}

/* Writing */

/* What was said of a file, or is being written, does not go by a slip. */
static void
guard (RehabImportDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->is_touched && self->job == NULL);
}

static void
say (RehabImportDialog *self,
     const char        *text)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
finished_cb (RehabImportDialog *self,
             const GError      *error,
             RehabImportJob    *sender)
{
  g_autoptr (RehabImportJob) job = g_steal_pointer (&self->job);

  guard (self);
  if (error == NULL)
    {
      /* What is remembered only spares questions: without it the next file asks them again. */
      (void) rehab_import_flow_remember (self->flow, NULL);
      rehab_import_result_add (self->result, job, rehab_import_flow_get_names (self->flow));
      start_next_file (self);
      return;
    }

  show_child (self, "pages");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, _("Cancelled: nothing was imported"));
  else if (g_error_matches (error, REHAB_STORE_ERROR, REHAB_STORE_ERROR_UNCERTAIN))
    rehab_message_present (GTK_WIDGET (self), _("It Is Not Known Whether It Was Imported"), error);
  else
    rehab_message_present (GTK_WIDGET (self), _("Nothing Was Imported"), error);
}

static void
job_progress_cb (RehabImportDialog *self)
{
  gtk_progress_bar_set_fraction (self->progress, rehab_import_job_get_progress (self->job));
}

static void
write_cb (gpointer user_data)
{
  RehabImportDialog *self = REHAB_IMPORT_DIALOG (user_data);
  g_autoptr (GHashTable) episodes = NULL;

  if (self->job != NULL)
    return;

  episodes = rehab_import_names_dup_episodes (rehab_import_flow_get_names (self->flow));
  self->job = rehab_import_job_new (self->clinic, rehab_import_flow_get_reader (self->flow), rehab_import_flow_get_preview (self->flow),
                                    episodes, rehab_import_flow_get_file_name (self->flow));
  g_signal_connect_object (self->job, "notify::progress", G_CALLBACK (job_progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->job, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  guard (self);
  show_work (self, _("Importing"));
  rehab_import_job_start (self->job);
}

/* Pages */

static void
columns_accepted_cb (gpointer user_data)
{
  RehabImportDialog *self = REHAB_IMPORT_DIALOG (user_data);

  self->is_touched = TRUE;
  guard (self);
  (void) rehab_import_flow_accept_columns (self->flow);
}

static void
names_accepted_cb (gpointer user_data)
{
  RehabImportDialog *self = REHAB_IMPORT_DIALOG (user_data);

  self->is_touched = TRUE;
  guard (self);
  (void) rehab_import_flow_accept_names (self->flow);
}

static void
popped_cb (RehabImportDialog *self)
{
  RehabImportStep step = rehab_import_stack_get_step (self->pages);

  if (self->flow != NULL && step != REHAB_IMPORT_STEP_READING)
    rehab_import_flow_go_back (self->flow, step);
}

static void
show_trouble (RehabImportDialog *self)
{
  g_autofree char *sentence = rehab_import_flow_dup_trouble (self->flow);
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);
  g_autofree char *subtitle = rehab_import_flow_dup_subtitle (self->flow);
  gboolean has_next = self->next < g_list_model_get_n_items (self->files);

  adw_window_title_set_subtitle (self->trouble_title, subtitle);
  adw_status_page_set_description (self->trouble_page, escaped);
  gtk_widget_set_visible (self->columns_button, rehab_import_flow_asks_columns (self->flow));
  gtk_widget_set_visible (self->next_button, has_next);
  show_child (self, "trouble");
  gtk_widget_grab_focus (has_next ? self->next_button : self->choose_button);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
step_cb (RehabImportDialog *self)
{
  const RehabImportAccepted accepted = { columns_accepted_cb, names_accepted_cb, write_cb, G_OBJECT (self) };

  switch (rehab_import_flow_get_step (self->flow))
    {
    case REHAB_IMPORT_STEP_READING:
      show_work (self, _("Reading the File"));
      break;

    case REHAB_IMPORT_STEP_FAILED:
      show_trouble (self);
      break;

    case REHAB_IMPORT_STEP_COLUMNS:
    case REHAB_IMPORT_STEP_NAMES:
    case REHAB_IMPORT_STEP_PREVIEW:
    default:
      /* First the child: a page takes the keyboard as soon as it is shown, and nothing that is off could. */
      show_child (self, "pages");
      rehab_import_stack_show (self->pages, self->flow, &accepted);
    }
}

static void
read_progress_cb (RehabImportDialog *self)
{
  gtk_progress_bar_set_fraction (self->progress, rehab_import_flow_get_progress (self->flow));
}

/* Files */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (RehabImportFlow) flow = REHAB_IMPORT_FLOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rehab_import_file_read_finish (result, &error);

  if (bytes != NULL)
    rehab_import_flow_start (flow, bytes);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    rehab_import_flow_fail (flow, error);
}

static void
forget_flow (RehabImportDialog *self)
{
  if (self->flow == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_signal_handlers_disconnect_by_data (self->flow, self);
  rehab_import_flow_stop (self->flow);
  g_clear_object (&self->flow);
}

static void
start_next_file (RehabImportDialog *self)
{
  g_autoptr (GFile) file = g_list_model_get_item (self->files, self->next);
  g_autofree char *name = NULL;

  if (file == NULL)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  forget_flow (self);
  self->is_touched = FALSE;
  guard (self);
  adw_navigation_view_replace (self->pages, NULL, 0);
  name = rehab_import_file_dup_name (file);
  self->flow = rehab_import_flow_new (self->clinic, self->patient, self->episode, name);
  rehab_import_flow_set_place (self->flow, ++self->next, g_list_model_get_n_items (self->files));
  g_signal_connect_swapped (self->flow, "notify::step", G_CALLBACK (step_cb), self);
  g_signal_connect_swapped (self->flow, "notify::progress", G_CALLBACK (read_progress_cb), self);
  self->cancellable = g_cancellable_new ();
  show_work (self, _("Reading the File"));
  rehab_import_file_read (file, self->cancellable, read_cb, g_object_ref (self->flow));
}

static void
set_files (RehabImportDialog *self,
           GListModel        *files)
{
  g_set_object (&self->files, files);
  self->next = 0;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RehabImportDialog) self = REHAB_IMPORT_DIALOG (user_data);
  g_autoptr (GListModel) files = rehab_import_chooser_finish (source, result);

  if (files == NULL || self->clinic == NULL)
    return;

  set_files (self, files);
  start_next_file (self);
}

/* Actions */

static void
choose_file_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  rehab_import_chooser_open (widget, chosen_cb, g_object_ref (widget));
}

static void
next_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  start_next_file (REHAB_IMPORT_DIALOG (widget));
}

static void
show_columns_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  rehab_import_flow_go_back (REHAB_IMPORT_DIALOG (widget)->flow, REHAB_IMPORT_STEP_COLUMNS);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RehabImportDialog *self = REHAB_IMPORT_DIALOG (widget);

  if (self->job != NULL)
    rehab_import_job_cancel (self->job);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* Escape stops what is being written; it asks before it throws away what was said of a file. */
static void
close_attempt_cb (RehabImportDialog *self)
{
  if (self->job != NULL)
    rehab_import_job_cancel (self->job);
  else
    rehab_message_ask_discard (ADW_DIALOG (self));
}

/* What was imported of the files before is told, also when the others are given up. */
static void
rehab_import_dialog_closed (AdwDialog *dialog)
{
  RehabImportDialog *self = REHAB_IMPORT_DIALOG (dialog);

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      rehab_import_job_cancel (self->job);
      g_clear_object (&self->job);
    }
  if (self->parent != NULL)
    (void) rehab_import_result_offer (self->result, self->parent, self->clinic);
  forget_flow (self);
}

static void
rehab_import_dialog_dispose (GObject *object)
{
  RehabImportDialog *self = REHAB_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->quiet_source, g_source_remove);
  forget_flow (self);
  /* A dialog does not let go of its child by itself, and the pages know the clinic. */
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_IMPORT_DIALOG);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->job);
  g_clear_pointer (&self->result, rehab_import_result_free);
  g_clear_object (&self->files);
  g_clear_pointer (&self->episode, rehab_record_unref);
  g_clear_object (&self->patient);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_import_dialog_parent_class)->dispose (object);
}

static void
rehab_import_dialog_class_init (RehabImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = rehab_import_dialog_closed;

  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.choose-file", NULL, choose_file_action);
  gtk_widget_class_install_action (widget_class, "import.next-file", NULL, next_file_action);
  gtk_widget_class_install_action (widget_class, "import.show-columns", NULL, show_columns_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/imports/rehab-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, work_title);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, work_page);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, trouble_title);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, columns_button);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, RehabImportDialog, next_button);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
}

static void
rehab_import_dialog_init (RehabImportDialog *self)
{
  self->result = rehab_import_result_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_wrapping_label_let_buttons (adw_dialog_get_child (ADW_DIALOG (self)));
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/**
 * rehab_import_dialog_present:
 * @parent: a widget of the window, below the overlay that says what was imported
 * @clinic: the clinic
 * @patient: (nullable): whose diary files go into that name nobody; `NULL` asks
 * @episode: (nullable): the episode that the diary is of; with @patient
 * @files: (element-type GFile): the files, one at least
 *
 * Shows the dialog and begins with the first file.
 *
 * Returns: (transfer none): the dialog
 */
AdwDialog *
rehab_import_dialog_present (GtkWidget          *parent,
                             RehabClinic        *clinic,
                             RehabPatient       *patient,
                             const RehabEpisode *episode,
                             GListModel         *files)
{
  RehabImportDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent) && REHAB_IS_CLINIC (clinic), NULL);
  g_return_val_if_fail (g_list_model_get_n_items (files) > 0, NULL);

  self = g_object_new (REHAB_TYPE_IMPORT_DIALOG, NULL);
  g_set_weak_pointer (&self->parent, parent);
  self->clinic = g_object_ref (clinic);
  g_set_object (&self->patient, patient);
  self->episode = episode != NULL ? rehab_record_ref (episode) : NULL;
  set_files (self, files);
  adw_dialog_present (ADW_DIALOG (self), parent);
  start_next_file (self);

  return ADW_DIALOG (self);
}

/* The file that is in work. */
RehabImportFlow *
rehab_import_dialog_get_flow (RehabImportDialog *self)
{
  g_return_val_if_fail (REHAB_IS_IMPORT_DIALOG (self), NULL);

  return self->flow;
}
