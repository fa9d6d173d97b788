/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-answer-toast.h"
#include "rehab-assessment-recorder.h"
#include "rehab-messages.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What it takes to undo: another patient may be shown by then. */
typedef struct
{
  GtkWidget *overlay; /* outlives the toast that it shows */
  RehabCaseModel *model;
  char *assessment_id;
  const RehabItem *item;
  RehabFinding *finding;
  RehabDiscardedAssessment *discarded;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_object_unref (undo->model);
  g_free (undo->assessment_id);
  g_clear_pointer (&undo->finding, rehab_record_unref);
  g_clear_pointer (&undo->discarded, rehab_discarded_assessment_free);
  g_free (undo);
}

static void
present (Undo       *undo,
         const char *text,
         GCallback   undo_cb)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_timeout (toast, 10);
  g_signal_connect_data (toast, "button-clicked", undo_cb, undo, undo_free, 0);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (undo->overlay), toast);
}

static Undo *
undo_new (GtkWidget      *inside,
          RehabCaseModel *model,
          const char     *assessment_id)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (inside, ADW_TYPE_TOAST_OVERLAY);
  Undo *undo;

  if (overlay == NULL)
    return NULL;

  undo = g_new0 (Undo, 1);
  undo->overlay = overlay;
  undo->model = g_object_ref (model);
  undo->assessment_id = g_strdup (assessment_id);

  return undo;
}

static void
complain (Undo         *undo,
          const GError *error)
{
  rehab_message_present (undo->overlay, _("This Was Not Undone"), error);
}

static void
undo_swap_cb (AdwToast *toast,
              Undo     *undo)
{
  g_autoptr (GError) error = NULL;

  if (!rehab_assessment_recorder_swap_sides (undo->model, undo->assessment_id, undo->item, &error))
    complain (undo, error);
}

static void
undo_withdrawal_cb (AdwToast *toast,
                    Undo     *undo)
{
  g_autoptr (GError) error = NULL;

  if (!rehab_assessment_recorder_put_back (undo->model, undo->finding, &error))
    complain (undo, error);
}

static void
undo_discard_cb (AdwToast *toast,
                 Undo     *undo)
{
  g_autoptr (GError) error = NULL;

  if (!rehab_assessment_recorder_restore (undo->model, undo->discarded, &error))
    complain (undo, error);
}

/**
 * rehab_answer_toast_swapped:
 * @inside: a widget below the overlay that shows it
 * @model: the episode of care
 * @assessment_id: the draft
 * @item: what was swapped
 *
 * Says that left and right were swapped.
 */
void
rehab_answer_toast_swapped (GtkWidget       *inside,
                            RehabCaseModel  *model,
                            const char      *assessment_id,
                            const RehabItem *item)
{
  Undo *undo = undo_new (inside, model, assessment_id);
  g_autofree char *text = NULL;

  if (undo == NULL)
    return;

  undo->item = item;
  /* Translators: a question whose answers for left and right were exchanged is put in */
  text = g_strdup_printf (_("“%s”: left and right swapped"), g_dgettext (GETTEXT_PACKAGE, item->label));
  present (undo, text, G_CALLBACK (undo_swap_cb));
}

/**
 * rehab_answer_toast_withdrawn:
 * @inside: a widget below the overlay that shows it
 * @model: the episode of care
 * @finding: the answer that was taken back, with its note
 *
 * Says that a note went with the answer that it stood beside.
 */
void
rehab_answer_toast_withdrawn (GtkWidget          *inside,
                              RehabCaseModel     *model,
                              const RehabFinding *finding)
{
  Undo *undo = undo_new (inside, model, finding->assessment_id);

  if (undo == NULL)
    return;

  undo->finding = rehab_record_ref (finding);
  present (undo, _("The note went with its answer"), G_CALLBACK (undo_withdrawal_cb));
}

/**
 * rehab_answer_toast_discarded:
 * @inside: a widget below the overlay that shows it
 * @model: the episode of care
 * @discarded: (transfer full): the draft, with all that it held
 *
 * Says that a draft was thrown away.
 */
void
rehab_answer_toast_discarded (GtkWidget                *inside,
                              RehabCaseModel           *model,
                              RehabDiscardedAssessment *discarded)
{
  Undo *undo = undo_new (inside, model, NULL);

  if (undo == NULL)
    {
      rehab_discarded_assessment_free (discarded);
      return;
    }

  undo->discarded = discarded;
  present (undo, _("Draft discarded"), G_CALLBACK (undo_discard_cb));
}
