/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-announce.h"
#include "rehab-commands.h"
#include "rehab-running-page-private.h"
#include "rehab-running-reason-dialog.h"
#include "rehab-running-save-dialog.h"
#include "rehab-running-span-dialog.h"
#include "rehab-running-start-dialog.h"

#include <glib/gi18n.h>

/* What can be done on the page, and how it is taken back. */

/* Toasts that take back */

static void
toast_dismissed_cb (RehabRunningPage *self,
                    AdwToast         *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
}

/* The toast's Undo takes back the last step, so it goes as soon as there is a later one. */
void
rehab_running_page_dismiss_toast (RehabRunningPage *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
}

void
rehab_running_page_say (RehabRunningPage *self,
                        const char       *text,
                        gboolean          can_undo)
{
  rehab_running_page_dismiss_toast (self);

  self->toast = adw_toast_new ("");
  adw_toast_set_use_markup (self->toast, FALSE);
  adw_toast_set_title (self->toast, text);
  if (can_undo)
    {
      adw_toast_set_button_label (self->toast, _("_Undo"));
      adw_toast_set_action_name (self->toast, "running.undo");
    }
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}

/* Actions */

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (widget);

  (void) rehab_running_sheet_finish (self->sheet);
  rehab_draft_undo (self->draft);
  rehab_announce (widget, _("Undo"));
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (widget);

  (void) rehab_running_sheet_finish (self->sheet);
  rehab_draft_redo (self->draft);
  rehab_announce (widget, _("Redo"));
}

static void save_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter);

static void
reason_given_cb (GtkWidget *page)
{
  save_action (page, NULL, NULL);
}

/* What rises together is answered for before it becomes a version, one week after the other. */
static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (widget);
  RehabCaseModel *model = rehab_running_page_get_model (self);
  const RehabRunningReading *reading;
  const RehabRunningRaised *open;

  (void) rehab_running_sheet_finish (self->sheet);
  if (rehab_running_sheet_has_refusals (self->sheet))
    {
      rehab_running_page_say (self, _("Not saved: what was typed for a day could not be read"), FALSE);
      return;
    }

  reading = rehab_running_sheet_get_reading (self->sheet);
  open = reading != NULL ? rehab_running_reading_find_open (reading) : NULL;
  if (open != NULL)
    rehab_running_reason_dialog_present (widget, model, open->week, reason_given_cb);
  else
    rehab_running_save_dialog_present (widget, model);
}

static void
discard_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (widget);

  rehab_draft_set_current (self->draft, rehab_draft_get_original (self->draft), NULL);
  rehab_running_page_say (self, _("Changes discarded"), TRUE);
}

static void
start_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rehab_running_start_dialog_present (widget, rehab_running_page_get_model (REHAB_RUNNING_PAGE (widget)));
}

static void
span_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rehab_running_span_dialog_present (widget, rehab_running_page_get_model (REHAB_RUNNING_PAGE (widget)));
}

static void
week_forward_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (REHAB_RUNNING_PAGE (widget)->sheet), "running.carry-forward", NULL);
}

static void
add_week_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (widget);
  const RehabRunningSchedule *schedule = rehab_draft_get_current (self->draft);
  int weeks = rehab_running_schedule_get_plan (schedule)->weeks;
  g_autoptr (RehabRunningSchedule) longer = rehab_running_schedule_with_weeks_inserted (schedule, weeks, 1, NULL);

  if (longer == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("A running plan has at most %d weeks"), REHAB_RUNNING_PLAN_MOST_WEEKS);

      rehab_running_page_say (self, sentence, FALSE);
      return;
    }

  rehab_draft_set_current (self->draft, longer, NULL);
  (void) rehab_running_sheet_focus_place (self->sheet, (RehabRunningPlace) { weeks, 0, 0 });
}

/* The version becomes what is edited; saved, it is the next one. */
static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabRunningPage *self = REHAB_RUNNING_PAGE (widget);
  const RehabRunningSchedule *version = rehab_running_page_find_version (self);
  g_autoptr (RehabRunningSchedule) kept = NULL;

  if (version == NULL)
    return;

  kept = rehab_running_schedule_ref (version);
  rehab_running_page_show_version (self, NULL);
  rehab_draft_set_current (self->draft, kept, NULL);
  rehab_running_page_say (self, _("Gone back to; saving makes it the next version"), TRUE);
}

static void
back_to_draft_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  rehab_running_page_show_version (REHAB_RUNNING_PAGE (widget), NULL);
}

void
rehab_running_page_update_actions (RehabRunningPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean editable = rehab_running_page_get_case (self) != NULL && rehab_running_page_is_editable (self);
  gboolean changed = editable && rehab_draft_get_changed (self->draft);

  gtk_widget_action_set_enabled (widget, "running.undo", editable && rehab_draft_get_can_undo (self->draft));
  gtk_widget_action_set_enabled (widget, "running.redo", editable && rehab_draft_get_can_redo (self->draft));
  gtk_widget_action_set_enabled (widget, "running.save", changed);
  gtk_widget_action_set_enabled (widget, "running.discard", changed);
  gtk_widget_action_set_enabled (widget, "running.start", editable);
  gtk_widget_action_set_enabled (widget, "running.span", editable);
  gtk_widget_action_set_enabled (widget, "running.week-forward", editable);
  gtk_widget_action_set_enabled (widget, "running.add-week", editable);
}

void
rehab_running_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "running.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "running.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "running.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "running.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "running.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "running.span", NULL, span_action);
  gtk_widget_class_install_action (widget_class, "running.week-forward", NULL, week_forward_action);
  gtk_widget_class_install_action (widget_class, "running.add-week", NULL, add_week_action);
  gtk_widget_class_install_action (widget_class, "running.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "running.back-to-draft", NULL, back_to_draft_action);
}

void
rehab_running_page_add_shortcuts (RehabRunningPage *self)
{
  rehab_commands_listen (GTK_WIDGET (self), REHAB_PLACE_RUNNING, GTK_SHORTCUT_SCOPE_MANAGED, NULL);
}
