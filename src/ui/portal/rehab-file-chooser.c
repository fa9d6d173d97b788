/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-file-chooser.h"
#include "rehab-messages.h"
#include "rehab-own-folder.h"
#include "rehab-portal-watch.h"

#include <glib/gi18n.h>

typedef enum
{
  KIND_SAVE,
  KIND_FOLDER,
  KIND_OPEN,
  KIND_OPEN_MULTIPLE,
} Kind;

/* A question to the desktop where a file is. */
typedef struct
{
  Kind kind;
  GtkWidget *parent;
  RehabPortalWatch *watch;
  GCancellable *asking; /* what takes GTK's dialog away, which would wait for a portal for ever */
  gboolean failed;
} Question;

static void
question_free (Question *question)
{
  g_clear_pointer (&question->watch, rehab_portal_watch_free);
  g_object_unref (question->parent);
  g_object_unref (question->asking);
  g_free (question);
}

static void
dismiss (GTask *task)
{
  g_task_return_new_error (task, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED, "Dismissed");
}

/* Where the desktop cannot be asked */

static void
answered_cb (AdwAlertDialog *alert,
             const char     *response,
             gpointer        user_data)
{
  g_autoptr (GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  GtkFileDialog *dialog = g_task_get_source_object (task);
  const char *name = question->kind == KIND_SAVE ? gtk_file_dialog_get_initial_name (dialog) : NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "own"))
    {
      dismiss (task);
      return;
    }

  file = rehab_own_folder_make (name, &error);
  if (file != NULL)
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
present_failure (GTask        *task,
                 const GError *error)
{
  Question *question = g_task_get_task_data (task);
  gboolean is_out = question->kind == KIND_SAVE || question->kind == KIND_FOLDER;
  g_autofree char *sentence = rehab_message_from_error (error);
  g_autofree char *path = rehab_own_folder_dup_path ();
  g_autofree char *body = NULL;
  AdwAlertDialog *alert;

  if (is_out)
    /* Translators: what happened, and the path of a folder */
    body = g_strdup_printf (_("%s\n\nIt can be saved in the folder of Hamstring Rehab instead:\n%s"), sentence, path);
  else
    body = g_strdup_printf (_("%s\n\nNothing was read, and nothing was changed."), sentence);

  alert = rehab_message_alert_new (_("A File Could Not Be Chosen"), body);
  if (is_out)
    {
      adw_alert_dialog_add_responses (alert, "close", _("_Cancel"), "own", _("_Save There"), NULL);
      adw_alert_dialog_set_response_appearance (alert, "own", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (alert, "own");
    }
  else
    adw_alert_dialog_add_response (alert, "close", _("_Close"));
  adw_alert_dialog_set_close_response (alert, "close");
  g_signal_connect (alert, "response", G_CALLBACK (answered_cb), task);
  adw_dialog_present (ADW_DIALOG (alert), question->parent);
}

static gboolean
stop_asking_cb (gpointer asking)
{
  g_cancellable_cancel (asking);

  return G_SOURCE_REMOVE;
}

/* The watch's; what GTK says of the same dialog comes after it, and is not heard. */
static void
failed_cb (const GError *error,
           gpointer      user_data)
{
  GTask *task = user_data;
  Question *question = g_task_get_task_data (task);

  question->failed = TRUE;
  present_failure (g_object_ref (task), error);
  /* Not before GTK has read the same answer, which it does with what a cancelled dialog no longer has. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, stop_asking_cb, g_object_ref (question->asking), g_object_unref);
}

/* Where it can */

static gpointer
finish_dialog (GtkFileDialog *dialog,
               Kind           kind,
               GAsyncResult  *result,
               GError       **error)
{
  switch (kind)
    {
    case KIND_SAVE:
      return gtk_file_dialog_save_finish (dialog, result, error);

    case KIND_FOLDER:
      return gtk_file_dialog_select_folder_finish (dialog, result, error);

    case KIND_OPEN:
      return gtk_file_dialog_open_finish (dialog, result, error);

    case KIND_OPEN_MULTIPLE:
    default:
      return gtk_file_dialog_open_multiple_finish (dialog, result, error);
    }
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer chosen = finish_dialog (GTK_FILE_DIALOG (source), question->kind, result, &error);

  g_clear_pointer (&question->watch, rehab_portal_watch_free);
  if (question->failed)
    {
      g_clear_object ((GObject **) &chosen);
      g_clear_error (&error);
    }
  else if (chosen != NULL)
    g_task_return_pointer (task, chosen, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
ask (GtkFileDialog      *dialog,
     Kind                kind,
     GtkWidget          *parent,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            user_data)
{
  GTask *task = g_task_new (dialog, NULL, callback, user_data);
  Question *question = g_new0 (Question, 1);
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  question->kind = kind;
  question->parent = g_object_ref (parent);
  question->asking = g_cancellable_new ();
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (g_cancellable_cancel), question->asking, G_CONNECT_SWAPPED);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  question->watch = rehab_portal_watch_new (REHAB_PORTAL_FILE_CHOOSER, failed_cb, task);

  switch (kind)
    {
    case KIND_SAVE:
      gtk_file_dialog_save (dialog, window, question->asking, chosen_cb, task);
      break;

    case KIND_FOLDER:
      gtk_file_dialog_select_folder (dialog, window, question->asking, chosen_cb, task);
      break;

    case KIND_OPEN:
      gtk_file_dialog_open (dialog, window, question->asking, chosen_cb, task);
      break;

    case KIND_OPEN_MULTIPLE:
    default:
      gtk_file_dialog_open_multiple (dialog, window, question->asking, chosen_cb, task);
      break;
    }
}

/**
 * rehab_file_chooser_save:
 * @dialog: what to ask
 * @parent: a widget of the window that asks
 * @callback: (scope async): called when it was answered, with @dialog as source
 * @user_data: for @callback
 *
 * Asks where a file is to go, as gtk_file_dialog_save() does. Where the desktop cannot be asked, in a sandbox without a
 * portal, or refuses, it says so, and offers the program's own folder.
 */
void
rehab_file_chooser_save (GtkFileDialog      *dialog,
                         GtkWidget          *parent,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  ask (dialog, KIND_SAVE, parent, NULL, callback, user_data);
}

/* As rehab_file_chooser_save(), for a folder that several files go to. */
void
rehab_file_chooser_select_folder (GtkFileDialog      *dialog,
                                  GtkWidget          *parent,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  ask (dialog, KIND_FOLDER, parent, NULL, callback, user_data);
}

/**
 * rehab_file_chooser_open:
 * @dialog: what to ask
 * @parent: a widget of the window that asks
 * @cancellable: (nullable): to take the question back
 * @callback: (scope async): called when it was answered, with @dialog as source
 * @user_data: for @callback
 *
 * Asks which file to read, as gtk_file_dialog_open() does; says so where the desktop cannot be asked.
 */
void
rehab_file_chooser_open (GtkFileDialog      *dialog,
                         GtkWidget          *parent,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  ask (dialog, KIND_OPEN, parent, cancellable, callback, user_data);
}

/* As rehab_file_chooser_open(), for several files. */
void
rehab_file_chooser_open_multiple (GtkFileDialog      *dialog,
                                  GtkWidget          *parent,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  ask (dialog, KIND_OPEN_MULTIPLE, parent, cancellable, callback, user_data);
}

/**
 * rehab_file_chooser_finish:
 * @result: what the callback was given
 * @error: where to put a `GTK_DIALOG_ERROR` or a `G_IO_ERROR`; whoever answered "no" to what was said in place of the
 *   dialog has dismissed it
 *
 * Returns: (transfer full) (nullable): the file or folder. It may be one of a portal: a stream, with no place of its own
 */
GFile *
rehab_file_chooser_finish (GAsyncResult *result,
                           GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* As rehab_file_chooser_finish(), of rehab_file_chooser_open_multiple(): a list of GFile. */
GListModel *
rehab_file_chooser_list_finish (GAsyncResult *result,
                                GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
