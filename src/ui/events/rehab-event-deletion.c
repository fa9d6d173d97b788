/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-event-deletion.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-event-table.h"
#include "rehab-messages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What bringing it back needs: by then the page may show another patient, or be gone. */
typedef struct
{
  RehabClinic *clinic;
  RehabEvent *event;
  GWeakRef page;
  GtkWidget *overlay; /* holds the toast, so that it lives longer */
} Deletion;

static void
deletion_free (gpointer  data,
               GClosure *closure)
{
  Deletion *deletion = data;

  g_object_unref (deletion->clinic);
  rehab_record_unref (deletion->event);
  g_weak_ref_clear (&deletion->page);
  g_free (deletion);
}

/* Shows the event again where the page still has its episode; elsewhere it is there when the patient is opened again. */
static void
show_again (Deletion *deletion)
{
  g_autoptr (GtkWidget) page = g_weak_ref_get (&deletion->page);
  g_autoptr (RehabCaseModel) model = NULL;
  g_autoptr (GError) error = NULL;
  const RehabCase *rehab_case;

  if (page != NULL)
    g_object_get (page, "case-model", &model, NULL);
  rehab_case = model != NULL ? rehab_case_model_get_case (model) : NULL;

  if (rehab_case == NULL || !g_str_equal (rehab_case->episode->id, deletion->event->episode_id))
    rehab_message_toast (deletion->overlay, _("Event brought back"));
  else if (!rehab_case_model_reload (model, &error))
    rehab_message_present (page, _("The Episode Could Not Be Read"), error);
}

static void
undo_cb (AdwToast *toast,
         Deletion *deletion)
{
  g_autoptr (GError) error = NULL;

  if (rehab_event_table_save (rehab_clinic_get_store (deletion->clinic), deletion->event, &error))
    show_again (deletion);
  else
    rehab_message_present (deletion->overlay, _("The Event Was Not Brought Back"), error);
}

static void
offer_undo (GtkWidget        *page,
            RehabClinic      *clinic,
            const RehabEvent *event)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (page, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *said = NULL;
  Deletion *deletion;
  AdwToast *toast;

  if (overlay == NULL)
    return;

  deletion = g_new0 (Deletion, 1);
  deletion->clinic = g_object_ref (clinic);
  deletion->event = rehab_record_ref (event);
  g_weak_ref_init (&deletion->page, page);
  deletion->overlay = overlay;

  /* Translators: %s is an event, by its title or its kind */
  said = g_strdup_printf (_("%s deleted"), event->title != NULL
                          ? event->title : rehab_choice_get_label (REHAB_TYPE_EVENT_KIND, (int) event->kind));
  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, said);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), deletion, deletion_free, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/**
 * rehab_event_delete:
 * @page: a page of the patient, with a "case-model"
 * @model: that model
 * @event: one of its events
 * @error: where to put a `REHAB_STORE_ERROR`
 *
 * Deletes an event, shows the episode without it, and offers to undo that.
 *
 * Returns: whether it is gone
 */
gboolean
rehab_event_delete (GtkWidget        *page,
                    RehabCaseModel   *model,
                    const RehabEvent *event,
                    GError          **error)
{
  RehabClinic *clinic = rehab_case_model_get_clinic (model);
  /* Reading the episode again lets go of what it had. */
  g_autoptr (RehabEvent) kept = rehab_record_ref (event);
  g_autoptr (GError) problem = NULL;

  if (!rehab_event_table_remove (rehab_clinic_get_store (clinic), kept->id, error))
    return FALSE;

  if (!rehab_case_model_reload (model, &problem))
    rehab_message_present (page, _("The Episode Could Not Be Read"), problem);

  offer_undo (page, clinic, kept);

  return TRUE;
}
