/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-window.h"
#include "rehab-clinic-view.h"
#include "rehab-clinician-chooser.h"
#include "rehab-commands.h"
#include "rehab-help-key.h"
#include "rehab-dialog-title.h"
#include "rehab-import-commands.h"
#include "rehab-menu-names.h"
#include "rehab-messages.h"
#include "rehab-open-dialog.h"
#include "rehab-patient-dialog.h"
#include "rehab-preferences-dialog.h"
#include "rehab-settings.h"
#include "rehab-touch.h"
#include "rehab-unsaved-question.h"
#include "rehab-welcome-page.h"

#include <glib/gi18n.h>

struct _RehabWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *toasts;
  GtkWidget *sample_banner;
  GtkWidget *stack;
  GtkWidget *welcome_bin;
  GtkWidget *trouble_page;
  GtkWidget *clinic_bin;

  RehabClinic *clinic;
  GListModel *waiting; /* files to import once there is a clinic to import them into */
};

/* What goes on once nothing unsaved stands in its way. */
typedef struct
{
  RehabWindow *window;
  RehabWindowLeft left;
  gpointer user_data;
} Leaving;

G_DEFINE_FINAL_TYPE (RehabWindow, rehab_window, ADW_TYPE_APPLICATION_WINDOW)

/* NULL until there is a clinic with a name. */
static RehabClinicView *
get_view (RehabWindow *self)
{
  GtkWidget *view = adw_bin_get_child (ADW_BIN (self->clinic_bin));

  return view != NULL ? REHAB_CLINIC_VIEW (view) : NULL;
}

static void
saved_cb (RehabWindow *self,
          const char  *patient_id)
{
  rehab_window_open_patient (self, patient_id);
}

static void
add_patient_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabWindow *self = REHAB_WINDOW (widget);
  AdwDialog *dialog;

  if (self->clinic == NULL || rehab_clinic_get_details (self->clinic) == NULL)
    return;

  dialog = rehab_patient_dialog_new (self->clinic, NULL);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabWindow *self = REHAB_WINDOW (widget);

  if (self->clinic == NULL || rehab_clinic_get_details (self->clinic) == NULL)
    return;

  adw_dialog_present (rehab_preferences_dialog_new (self->clinic), widget);
}

/* Of anybody: whose it is is asked, unless the file is a squad's and says it. */
static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RehabWindow *self = REHAB_WINDOW (widget);

  if (get_view (self) != NULL)
    rehab_import_commands_choose (GTK_WIDGET (get_view (self)), self->clinic, NULL);
}

static void
import_waiting (RehabWindow *self)
{
  g_autoptr (GListModel) files = NULL;

  if (self->waiting == NULL || get_view (self) == NULL)
    return;

  files = g_steal_pointer (&self->waiting);
  rehab_import_commands_open (GTK_WIDGET (get_view (self)), self->clinic, NULL, files);
}

/* Who works from now on. Files that were opened with the program wait for the answer at its start. */
static void
ask_who_works (RehabWindow *self,
               gboolean     at_start)
{
  AdwDialog *dialog;

  if (get_view (self) == NULL || rehab_open_dialog_get (GTK_WIDGET (self)) != NULL)
    return;

  dialog = rehab_clinician_chooser_new (self->clinic, at_start);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (import_waiting), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
choose_clinician_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  ask_who_works (REHAB_WINDOW (widget), FALSE);
}

static void
open_patient_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  rehab_window_open_patient (REHAB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RehabWindow *self = REHAB_WINDOW (widget);

  if (get_view (self) != NULL)
    rehab_clinic_view_start_search (get_view (self));
}

/* Of the squad that is named; with none named, of the one that was looked at last. */
static void
squad_review_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RehabWindow *self = REHAB_WINDOW (widget);

  if (get_view (self) != NULL)
    rehab_clinic_view_show_squad (get_view (self), g_variant_get_string (parameter, NULL));
}

static void
show_page_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rehab_window_show_page (REHAB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* Commands of the shown patient, so that their shortcuts work wherever the keyboard is. */
static void
patient_command_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RehabClinicView *view = get_view (REHAB_WINDOW (widget));
  RehabPatientPage *page = view != NULL ? rehab_clinic_view_get_patient_page (view) : NULL;
  RehabSquadPage *squad = view != NULL ? rehab_clinic_view_get_squad_page (view) : NULL;
  const char *command = g_variant_get_string (parameter, NULL);

  if (squad != NULL && g_str_equal (command, "patient.print-shown"))
    gtk_widget_activate_action (GTK_WIDGET (squad), "squad.print", NULL);
  else if (squad == NULL && page != NULL && gtk_widget_get_mapped (GTK_WIDGET (page)))
    gtk_widget_activate_action (GTK_WIDGET (page), command, NULL);
}

static void
show_archived_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  RehabWindow *self = REHAB_WINDOW (user_data);

  g_simple_action_set_state (action, state);
  if (get_view (self) != NULL)
    rehab_clinic_view_show_archived (get_view (self), g_variant_get_boolean (state));
}

static void
clinician_cb (GSimpleAction *action,
              GVariant      *state,
              gpointer       user_data)
{
  RehabWindow *self = REHAB_WINDOW (user_data);

  g_simple_action_set_state (action, state);
  if (self->clinic != NULL)
    rehab_clinic_set_clinician_id (self->clinic, g_variant_get_string (state, NULL));
}

static const GActionEntry entries[] = {
  { .name = "show-archived", .state = "false", .change_state = show_archived_cb },
  { .name = "clinician", .parameter_type = "s", .state = "''", .change_state = clinician_cb },
};

static void
show_clinic (RehabWindow *self)
{
  const char *clinician_id = rehab_clinic_get_clinician_id (self->clinic);

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "clinician")),
                             g_variant_new_string (clinician_id != NULL ? clinician_id : ""));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "show-archived")),
                             g_variant_new_boolean (FALSE));

  adw_bin_set_child (ADW_BIN (self->clinic_bin), rehab_clinic_view_new (self->clinic));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "clinic");
  adw_bin_set_child (ADW_BIN (self->welcome_bin), NULL);

  /* In the sample clinic nothing that is decided is kept. */
  if (!rehab_clinic_get_is_sample (self->clinic) && rehab_clinician_chooser_count (self->clinic) > 1)
    ask_who_works (self, TRUE);
  else
    import_waiting (self);
}

static void
show_welcome (RehabWindow *self)
{
  GtkWidget *welcome = g_object_new (REHAB_TYPE_WELCOME_PAGE, NULL);

  adw_bin_set_child (ADW_BIN (self->welcome_bin), welcome);
  rehab_welcome_page_set_clinic (REHAB_WELCOME_PAGE (welcome), self->clinic);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "welcome");
  adw_bin_set_child (ADW_BIN (self->clinic_bin), NULL);
}

static void
details_changed_cb (RehabWindow *self)
{
  if (get_view (self) == NULL && rehab_clinic_get_details (self->clinic) != NULL)
    show_clinic (self);
}

static void
remember (RehabWindow *self)
{
  RehabClinicView *view = get_view (self);
  RehabPatient *patient;
  RehabPatientPage *page;
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width >= 360 && height >= 294)
    {
      rehab_settings_set_int ("window-width", width);
      rehab_settings_set_int ("window-height", height);
    }
  rehab_settings_set_boolean ("window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));

  if (view == NULL || rehab_clinic_get_is_sample (self->clinic))
    return;

  patient = rehab_clinic_view_get_patient (view);
  page = rehab_clinic_view_get_patient_page (view);
  rehab_settings_set_string ("last-patient", patient != NULL ? rehab_patient_get_id (patient) : "");
  if (page != NULL && rehab_patient_page_get_shown (page) != NULL)
    rehab_settings_set_string ("last-page", rehab_patient_page_get_shown (page));
}

static void
leaving_free (gpointer  data,
              GClosure *closure)
{
  g_free (data);
}

static void
discard_cb (AdwAlertDialog *question,
            const char     *response,
            Leaving        *leaving)
{
  leaving->left (leaving->window, leaving->user_data);
}

static void
close_anyway (RehabWindow *self,
              gpointer     user_data)
{
  remember (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
rehab_window_close_request (GtkWindow *window)
{
  rehab_window_leave_clinic (REHAB_WINDOW (window), close_anyway, NULL);

  return GDK_EVENT_STOP;
}

static void
rehab_window_dispose (GObject *object)
{
  RehabWindow *self = REHAB_WINDOW (object);

  if (self->clinic != NULL)
    g_signal_handlers_disconnect_by_data (self->clinic, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_WINDOW);
  g_clear_object (&self->clinic);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (rehab_window_parent_class)->dispose (object);
}

static void
rehab_window_class_init (RehabWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  /* Every menu hangs in a window, and GTK is there by now. */
  rehab_menu_names_watch ();

  object_class->dispose = rehab_window_dispose;
  window_class->close_request = rehab_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/window/rehab-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, sample_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, welcome_bin);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, clinic_bin);

  gtk_widget_class_install_action (widget_class, "win.add-patient", NULL, add_patient_cb);
  gtk_widget_class_install_action (widget_class, "win.open-patient", "s", open_patient_cb);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
  rehab_help_key_install (widget_class);
  rehab_commands_bind (widget_class, REHAB_PLACE_NAVIGATION, NULL);
  gtk_widget_class_install_action (widget_class, "win.choose-clinician", NULL, choose_clinician_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.squad-review", "s", squad_review_cb);
  gtk_widget_class_install_action (widget_class, "win.patient-command", "s", patient_command_cb);
}

static void
restore_size (RehabWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), rehab_settings_get_int ("window-width", 1200),
                               rehab_settings_get_int ("window-height", 800));
  if (rehab_settings_get_boolean ("window-maximized", FALSE))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* After a night's sleep of the machine, it is another day than when it was left. */
static void
dialog_shown_cb (RehabWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  if (dialog != NULL)
    rehab_dialog_title_let_fold (dialog);
}

static void
active_changed_cb (RehabWindow *self)
{
  if (self->clinic != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    rehab_clinic_check_day (self->clinic);
}

static void
rehab_window_init (RehabWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  restore_size (self);
  rehab_touch_watch (GTK_WIDGET (self));
  rehab_help_key_watch (GTK_WIDGET (self));
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (dialog_shown_cb), NULL);
}

GtkWidget *
rehab_window_new (GtkApplication *application)
{
  return g_object_new (REHAB_TYPE_WINDOW, "application", application, NULL);
}

RehabClinic *
rehab_window_get_clinic (RehabWindow *self)
{
  g_return_val_if_fail (REHAB_IS_WINDOW (self), NULL);

  return self->clinic;
}

static void
reopen_last (RehabWindow *self)
{
  g_autofree char *patient_id = NULL;
  g_autofree char *page = NULL;

  if (rehab_clinic_get_is_sample (self->clinic))
    return;

  patient_id = rehab_settings_dup_string ("last-patient", "");
  page = rehab_settings_dup_string ("last-page", "overview");
  if (*patient_id == '\0' || rehab_clinic_find_patient (self->clinic, patient_id) == NULL)
    return;

  rehab_window_open_patient (self, patient_id);
  rehab_window_show_page (self, page);
}

/* The sample clinic says so at the top, and how to leave it where there is another one to go to. */
static void
show_sample_banner (RehabWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean can_leave = g_action_group_has_action (G_ACTION_GROUP (application), "leave-sample")
                       && g_action_group_get_action_enabled (G_ACTION_GROUP (application), "leave-sample");

  adw_banner_set_button_label (ADW_BANNER (self->sample_banner), can_leave ? _("_Leave") : NULL);
  adw_banner_set_revealed (ADW_BANNER (self->sample_banner), rehab_clinic_get_is_sample (self->clinic));
}

/* Lets go of a clinic, and so of its file: what is said or offered about it goes, too. */
static void
forget_clinic (RehabWindow *self)
{
  adw_toast_overlay_dismiss_all (ADW_TOAST_OVERLAY (self->toasts));

  if (self->clinic != NULL)
    g_signal_handlers_disconnect_by_data (self->clinic, self);
  g_clear_object (&self->clinic);
}

/* Shows a clinic, or its first run while it has no name. */
void
rehab_window_set_clinic (RehabWindow *self,
                         RehabClinic *clinic)
{
  g_return_if_fail (REHAB_IS_WINDOW (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic));

  g_object_ref (clinic);
  forget_clinic (self);
  self->clinic = clinic;
  g_signal_connect_swapped (clinic, "notify::details", G_CALLBACK (details_changed_cb), self);
  show_sample_banner (self);

  if (rehab_clinic_get_details (clinic) == NULL)
    {
      show_welcome (self);
      return;
    }

  show_clinic (self);
  reopen_last (self);
}

/*
 * Calls @left at once when nothing unsaved would be lost with the clinic that is shown, else once the user said that it
 * may be; never when not.
 */
void
rehab_window_leave_clinic (RehabWindow    *self,
                           RehabWindowLeft left,
                           gpointer        user_data)
{
  RehabClinicView *view;
  AdwAlertDialog *question;
  Leaving *leaving;

  g_return_if_fail (REHAB_IS_WINDOW (self));

  view = get_view (self);
  question = view != NULL ? rehab_unsaved_question_new (view) : NULL;
  if (question == NULL)
    {
      left (self, user_data);
      return;
    }

  leaving = g_new (Leaving, 1);
  *leaving = (Leaving) { self, left, user_data };
  g_signal_connect_data (question, "response::discard", G_CALLBACK (discard_cb), leaving, leaving_free, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

/* Says why the clinic's file cannot be opened; nothing of it is shown. */
void
rehab_window_set_trouble (RehabWindow  *self,
                          const GError *error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *markup = NULL;

  g_return_if_fail (REHAB_IS_WINDOW (self));

  /* What the system says can hold the name of a folder. */
  sentence = rehab_message_from_error (error);
  markup = g_markup_escape_text (sentence, -1);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->trouble_page), markup);
  adw_banner_set_revealed (ADW_BANNER (self->sample_banner), FALSE);
  adw_bin_set_child (ADW_BIN (self->clinic_bin), NULL);
  adw_bin_set_child (ADW_BIN (self->welcome_bin), NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "trouble");
  /* The file must be free for the next try. */
  forget_clinic (self);
}

void
rehab_window_open_patient (RehabWindow *self,
                           const char  *patient_id)
{
  g_return_if_fail (REHAB_IS_WINDOW (self));

  if (get_view (self) != NULL)
    rehab_clinic_view_open_patient (get_view (self), patient_id);
}

void
rehab_window_show_page (RehabWindow *self,
                        const char  *name)
{
  g_return_if_fail (REHAB_IS_WINDOW (self));

  if (get_view (self) != NULL)
    rehab_clinic_view_show_page (get_view (self), name);
}

/**
 * rehab_window_import:
 * @self: a window
 * @files: (element-type GFile): files that were opened with the program
 *
 * Imports files, at once or when there is a clinic. Whose they are is asked, whoever is shown: who opens a file from
 * elsewhere may not look at this window.
 */
void
rehab_window_import (RehabWindow *self,
                     GListModel  *files)
{
  g_return_if_fail (REHAB_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_MODEL (files));

  g_set_object (&self->waiting, files);
  import_waiting (self);
}
