/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise.h"
#include "rehab-announce.h"
#include "rehab-catalogue.h"
#include "rehab-commands.h"
#include "rehab-print-dialog.h"
#include "rehab-programme-page-private.h"
#include "rehab-programme-page-versions.h"
#include "rehab-regimen-change.h"
#include "rehab-regimen-order.h"
#include "rehab-save-version.h"
#include "rehab-template-dialog.h"

#include <glib/gi18n.h>

/* What can be done on the page, and how it is taken back. */

/* Toasts that take back */

static void
toast_dismissed_cb (RehabProgrammePage *self,
                    AdwToast           *toast)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

/* The toast's Undo takes back the last step, so it goes as soon as there is a later one. */
void
rehab_programme_page_dismiss_undo_toast (RehabProgrammePage *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

void
rehab_programme_page_offer_undo (RehabProgrammePage *self,
                                 const char         *text)
{
  rehab_programme_page_dismiss_undo_toast (self);

  self->undo_toast = adw_toast_new ("");
  adw_toast_set_use_markup (self->undo_toast, FALSE);
  adw_toast_set_title (self->undo_toast, text);
  adw_toast_set_button_label (self->undo_toast, _("_Undo"));
  adw_toast_set_action_name (self->undo_toast, "programme.undo");
  g_signal_connect_object (self->undo_toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, self->undo_toast);
}

/* Adding */

/* The new row has no place on the screen before the next layout. */
static gboolean
scroll_to_row_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       unused)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);

  if (self->added_row != NULL && gtk_widget_get_height (self->added_row) == 0)
    return G_SOURCE_CONTINUE;

  if (self->added_row != NULL && gtk_widget_is_ancestor (self->added_row, viewport))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), self->added_row, NULL);
  g_clear_weak_pointer (&self->added_row);

  return G_SOURCE_REMOVE;
}

void
rehab_programme_page_insert_exercise (RehabProgrammePage *self,
                                      const char         *exercise_key,
                                      guint               slot,
                                      RehabPhase          phase)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  RehabRegimen *regimen = rehab_programme_page_get_current (self);
  const RehabExercise *exercise = rehab_catalogue_lookup (rehab_case->catalogue, exercise_key);
  g_autoptr (RehabPrescription) prescription = NULL;
  g_autoptr (RehabRegimen) longer = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (exercise != NULL);

  prescription = rehab_prescription_new_for_exercise (exercise, phase, rehab_case->episode->side);
  longer = rehab_regimen_inserted (regimen, MIN (slot, rehab_regimen_get_size (regimen)), prescription);
  rehab_draft_set_current (self->draft, longer, NULL);

  g_set_weak_pointer (&self->added_row, rehab_prescription_list_mark_new (self->list, prescription->id));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_row_cb, NULL, NULL);

  /* The keyboard stays where it is, so that several can be added in turn. */
  text = g_strdup_printf (_("Added %s"), rehab_catalogue_get_name (rehab_case->catalogue, exercise_key));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  /* Beside the library one sees the row; under it, one does not. */
  if (self->narrow)
    rehab_programme_page_offer_undo (self, text);
}

/* From the library, into the phase that it shows, or else into the patient's. */
void
rehab_programme_page_add_exercise (RehabProgrammePage *self,
                                   const char         *exercise_key)
{
  RehabPhase phase = rehab_exercise_browser_get_phase (self->library);

  if (phase == REHAB_PHASE_NONE)
    phase = rehab_programme_page_get_phase (self);

  rehab_programme_page_insert_exercise (self, exercise_key,
                                        rehab_regimen_find_end_of_phase (rehab_programme_page_get_current (self), phase), phase);
}

/* Actions */

/* What is taken back stands in a row far from the keyboard. The buttons tell which step it is. */
static void
say_step (GtkWidget *button)
{
  rehab_announce (button, gtk_widget_get_tooltip_text (button));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  say_step (REHAB_PROGRAMME_PAGE (widget)->undo_button);
  rehab_draft_undo (REHAB_PROGRAMME_PAGE (widget)->draft);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  say_step (REHAB_PROGRAMME_PAGE (widget)->redo_button);
  rehab_draft_redo (REHAB_PROGRAMME_PAGE (widget)->draft);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);

  /* What stands on the screen must be what is saved. */
  if (rehab_prescription_list_focus_problem (self->list))
    return;

  rehab_save_version_present (GTK_WIDGET (self->list), rehab_programme_page_get_model (self));
}

static void
discard_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);

  rehab_draft_set_current (self->draft, rehab_draft_get_original (self->draft), NULL);
  rehab_programme_page_offer_undo (self, _("Changes discarded"));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rehab_print_dialog_present (widget, rehab_programme_page_get_model (REHAB_PROGRAMME_PAGE (widget)));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);

  g_object_set (self, "library-open", TRUE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->library));
}

static void
back_to_draft_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  rehab_programme_page_show_version (REHAB_PROGRAMME_PAGE (widget), NULL);
}

/* "Undo: Hip thrust: Load 50 kg → 60 kg": what the step between two values does. */
static void
name_step (GtkWidget            *button,
           const char           *name,
           gconstpointer         before,
           gconstpointer         after,
           const RehabCatalogue *catalogue)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *step = NULL;
  g_autofree char *label = NULL;

  if (before != NULL && after != NULL)
    {
      changes = rehab_regimen_list_changes (before, after, catalogue);
      step = changes->len == 1 ? g_strdup (((const RehabRegimenChange *) g_ptr_array_index (changes, 0))->text)
                               : rehab_regimen_changes_dup_summary (changes);
    }

  /* Translators: a command, and the step that it takes back or does again */
  label = step != NULL && step[0] != '\0' ? g_strdup_printf (C_("step", "%s: %s"), name, step) : g_strdup (name);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
name_steps (RehabProgrammePage *self)
{
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  const RehabCatalogue *catalogue = rehab_case != NULL ? rehab_case->catalogue : NULL;
  gconstpointer now = self->draft != NULL ? rehab_draft_get_current (self->draft) : NULL;

  name_step (self->undo_button, _("Undo"), self->draft != NULL ? rehab_draft_peek_undo (self->draft) : NULL, now, catalogue);
  name_step (self->redo_button, _("Redo"), now, self->draft != NULL ? rehab_draft_peek_redo (self->draft) : NULL, catalogue);
}

void
rehab_programme_page_update_actions (RehabProgrammePage *self,
                                     gboolean            is_draft)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  gboolean changed = is_draft && rehab_draft_get_changed (self->draft);
  gboolean can_print = rehab_case != NULL && (rehab_case->versions->len > 0 || changed);

  name_steps (self);
  gtk_widget_action_set_enabled (widget, "programme.undo", is_draft && rehab_draft_get_can_undo (self->draft));
  gtk_widget_action_set_enabled (widget, "programme.redo", is_draft && rehab_draft_get_can_redo (self->draft));
  gtk_widget_action_set_enabled (widget, "programme.save",
                                 changed && !rehab_case_model_get_closed (rehab_programme_page_get_model (self))
                                 && rehab_regimen_get_size (rehab_programme_page_get_current (self)) > 0);
  gtk_widget_action_set_enabled (widget, "programme.discard", changed);
  gtk_widget_action_set_enabled (widget, "programme.print", is_draft && can_print);
  gtk_widget_action_set_enabled (widget, "programme.add", is_draft);
  rehab_programme_page_update_version_actions (self, is_draft);
}

void
rehab_programme_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "programme.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "programme.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "programme.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "programme.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "programme.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "programme.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "programme.back-to-draft", NULL, back_to_draft_action);
  rehab_programme_page_install_version_actions (widget_class);
}

void
rehab_programme_page_add_shortcuts (RehabProgrammePage *self)
{
  /* Before an entry's own: the entries of a dose have no undo of theirs, but would swallow its keys. */
  rehab_commands_listen (GTK_WIDGET (self), REHAB_PLACE_PROGRAMME, GTK_SHORTCUT_SCOPE_MANAGED, NULL);
}
