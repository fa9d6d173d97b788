/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-undo.h"
#include "rehab-import-job.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

#define TOAST_SECONDS 10

/* What is taken back, one import after the other. */
typedef struct
{
  GWeakRef inside;  /* the widget in whose toast overlay it is said */
  RehabClinic *clinic;
  GStrv import_ids;
  guint next;
  guint n_kept;
  RehabImportJob *job;
  void (*done) (gpointer user_data);
  gpointer user_data;
} Undo;

static void start_next (Undo *undo);

static Undo *
undo_new (GtkWidget         *inside,
          RehabClinic       *clinic,
          const char *const *import_ids)
{
  Undo *undo = g_new0 (Undo, 1);

  g_weak_ref_init (&undo->inside, inside);
  undo->clinic = g_object_ref (clinic);
  undo->import_ids = g_strdupv ((char **) import_ids);

  return undo;
}

static void
undo_free (Undo *undo)
{
  g_weak_ref_clear (&undo->inside);
  g_clear_object (&undo->job);
  g_clear_object (&undo->clinic);
  g_strfreev (undo->import_ids);
  g_free (undo);
}

static void
say (Undo         *undo,
     const GError *error)
{
  g_autoptr (GtkWidget) inside = g_weak_ref_get (&undo->inside);
  g_autofree char *text = NULL;

  if (inside == NULL)
    return;
  if (error != NULL)
    {
      rehab_message_present (inside, _("The Import Was Not Undone"), error);
      return;
    }

  text = undo->n_kept == 0
         ? g_strdup (_("Import undone"))
         : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Import undone; %u entry that was edited since stays",
                                         "Import undone; %u entries that were edited since stay", undo->n_kept), undo->n_kept);
  rehab_message_toast (inside, text);
}

static void
finished_cb (RehabImportJob *job,
             const GError   *error,
             Undo           *undo)
{
  if (error == NULL)
    undo->n_kept += rehab_import_job_get_n_kept (job);

  if (error == NULL && undo->import_ids[undo->next] != NULL)
    {
      start_next (undo);
      return;
    }

  say (undo, error);
  if (undo->done != NULL)
    undo->done (undo->user_data);
  undo_free (undo);
}

static void
start_next (Undo *undo)
{
  g_clear_object (&undo->job);
  undo->job = rehab_import_job_new_undo (undo->clinic, undo->import_ids[undo->next++]);
  g_signal_connect (undo->job, "finished", G_CALLBACK (finished_cb), undo);
  rehab_import_job_start (undo->job);
}

/**
 * rehab_import_undo_run:
 * @inside: a widget below the overlay that says what became of it
 * @clinic: the clinic
 * @import_ids: the identities of imports, `NULL` behind the last
 * @done: (nullable): what is called afterwards, well or not
 * @user_data: what it is given
 *
 * Takes imports out of the diaries, a little at a time, but for what was edited since.
 */
void
rehab_import_undo_run (GtkWidget         *inside,
                       RehabClinic       *clinic,
                       const char *const *import_ids,
                       void (            *done ) (gpointer user_data),
                       gpointer           user_data)
{
  Undo *undo;

  g_return_if_fail (GTK_IS_WIDGET (inside) && REHAB_IS_CLINIC (clinic) && import_ids[0] != NULL);

  undo = undo_new (inside, clinic, import_ids);
  undo->done = done;
  undo->user_data = user_data;
  start_next (undo);
}

static void
undo_clicked_cb (AdwToast *toast,
                 Undo     *offer)
{
  g_autoptr (GtkWidget) inside = g_weak_ref_get (&offer->inside);

  if (inside != NULL)
    rehab_import_undo_run (inside, offer->clinic, (const char *const *) offer->import_ids, NULL, NULL);
}

static void
offer_free (gpointer  data,
            GClosure *closure)
{
  undo_free (data);
}

/**
 * rehab_import_undo_offer:
 * @inside: a widget below the overlay that says it
 * @clinic: the clinic
 * @text: what was imported, translated
 * @import_ids: the identities of the imports, `NULL` behind the last
 *
 * Says what was imported, and offers to take it back.
 */
void
rehab_import_undo_offer (GtkWidget         *inside,
                         RehabClinic       *clinic,
                         const char        *text,
                         const char *const *import_ids)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (inside, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, TOAST_SECONDS);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), undo_new (inside, clinic, import_ids),
                         offer_free, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
