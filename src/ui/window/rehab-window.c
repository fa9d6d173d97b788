/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-window.h"
#include "rehab-messages.h"
#include "rehab-patient-dialog.h"
#include "rehab-patient-page.h"
#include "rehab-sidebar.h"
#include "rehab-welcome-page.h"

#include <glib/gi18n.h>

struct _RehabWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *toast_overlay;
  GtkWidget *sample_banner;
  GtkWidget *stack;
  GtkWidget *welcome_bin;
  GtkWidget *trouble_page;
  GtkWidget *split_view;
  GtkWidget *sidebar;
  GtkWidget *content_page;
  GtkWidget *content_stack;
  GtkWidget *patient_bin;

  RehabClinic *clinic;
  GSettings *settings;    /* NULL where the schema is not installed */
  GHashTable *unsaved;    /* patient id -> RehabCaseModel that still holds something unsaved */
};

G_DEFINE_FINAL_TYPE (RehabWindow, rehab_window, ADW_TYPE_APPLICATION_WINDOW)

static RehabPatientPage *
get_patient_page (RehabWindow *self)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self->patient_bin));

  return page != NULL ? REHAB_PATIENT_PAGE (page) : NULL;
}

static RehabPatientPage *
ensure_patient_page (RehabWindow *self)
{
  if (get_patient_page (self) == NULL)
    adw_bin_set_child (ADW_BIN (self->patient_bin), rehab_patient_page_new ());

  return get_patient_page (self);
}

/* A model with an edit in it is kept until that is saved, so that looking at another patient loses nothing. */
static void
put_away (RehabWindow    *self,
          RehabCaseModel *model)
{
  const char *id;

  if (model == NULL)
    return;

  id = rehab_patient_get_id (rehab_case_model_get_patient (model));
  if (rehab_case_model_has_unsaved (model))
    g_hash_table_replace (self->unsaved, g_strdup (id), g_object_ref (model));
  else
    g_hash_table_remove (self->unsaved, id);
}

static RehabCaseModel *
take_model (RehabWindow  *self,
            RehabPatient *patient,
            GError      **error)
{
  RehabCaseModel *model = g_hash_table_lookup (self->unsaved, rehab_patient_get_id (patient));

  if (model != NULL && rehab_case_model_get_patient (model) == patient)
    return g_object_ref (model);

  return rehab_case_model_new (self->clinic, patient, error);
}

static void
show_patient (RehabWindow  *self,
              RehabPatient *patient)
{
  RehabPatientPage *page = get_patient_page (self);
  g_autoptr (RehabCaseModel) model = NULL;
  g_autoptr (GError) error = NULL;

  if (page != NULL)
    put_away (self, rehab_patient_page_get_model (page));

  if (patient == NULL)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->content_stack), "none");
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self->content_page), _("Patient"));
      return;
    }

  model = take_model (self, patient, &error);
  if (model == NULL)
    {
      rehab_message_present (GTK_WIDGET (self), _("The Patient Could Not Be Opened"), error);
      gtk_stack_set_visible_child_name (GTK_STACK (self->content_stack), "none");
      return;
    }

  rehab_patient_page_set_model (ensure_patient_page (self), model);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self->content_page), rehab_patient_get_name (patient));
  gtk_stack_set_visible_child_name (GTK_STACK (self->content_stack), "patient");
}

static void
selected_cb (RehabWindow *self)
{
  show_patient (self, rehab_sidebar_get_selected (REHAB_SIDEBAR (self->sidebar)));
}

static void
activated_cb (RehabWindow *self)
{
  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), TRUE);
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
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  RehabWindow *self = REHAB_WINDOW (widget);

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), FALSE);
  rehab_sidebar_start_search (REHAB_SIDEBAR (self->sidebar));
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
  RehabPatientPage *page = get_patient_page (REHAB_WINDOW (widget));

  if (page != NULL && gtk_widget_get_mapped (GTK_WIDGET (page)))
    gtk_widget_activate_action (GTK_WIDGET (page), g_variant_get_string (parameter, NULL), NULL);
}

static void
show_archived_cb (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       user_data)
{
  RehabWindow *self = REHAB_WINDOW (user_data);

  g_simple_action_set_state (action, state);
  rehab_sidebar_show_archived (REHAB_SIDEBAR (self->sidebar), g_variant_get_boolean (state));
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
show_clinic_or_welcome (RehabWindow *self)
{
  GtkWidget *welcome;

  if (rehab_clinic_get_details (self->clinic) != NULL)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "clinician");
      const char *clinician_id = rehab_clinic_get_clinician_id (self->clinic);

      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (clinician_id != NULL ? clinician_id : ""));
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "clinic");
      adw_bin_set_child (ADW_BIN (self->welcome_bin), NULL);
      return;
    }

  welcome = g_object_new (REHAB_TYPE_WELCOME_PAGE, NULL);
  adw_bin_set_child (ADW_BIN (self->welcome_bin), welcome);
  rehab_welcome_page_set_clinic (REHAB_WELCOME_PAGE (welcome), self->clinic);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "welcome");
}

static void
remember (RehabWindow *self)
{
  RehabPatientPage *page = get_patient_page (self);
  RehabPatient *patient = rehab_sidebar_get_selected (REHAB_SIDEBAR (self->sidebar));
  int width;
  int height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (width >= 360 && height >= 294)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));

  if (self->clinic == NULL || rehab_clinic_get_is_sample (self->clinic))
    return;

  g_settings_set_string (self->settings, "last-patient", patient != NULL ? rehab_patient_get_id (patient) : "");
  if (page != NULL && rehab_patient_page_get_shown (page) != NULL)
    g_settings_set_string (self->settings, "last-page", rehab_patient_page_get_shown (page));
}

static void
quit_anyway_cb (RehabWindow *self)
{
  g_hash_table_remove_all (self->unsaved);
  remember (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
rehab_window_close_request (GtkWindow *window)
{
  RehabWindow *self = REHAB_WINDOW (window);
  RehabPatientPage *page = get_patient_page (self);
  g_autofree char *body = NULL;
  AdwAlertDialog *question;
  guint n_unsaved;

  if (page != NULL)
    put_away (self, rehab_patient_page_get_model (page));

  n_unsaved = g_hash_table_size (self->unsaved);
  if (n_unsaved == 0)
    {
      remember (self);
      return GTK_WINDOW_CLASS (rehab_window_parent_class)->close_request (window);
    }

  body = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The programme of %u patient has changes that are not saved as a version.",
                                       "The programmes of %u patients have changes that are not saved as versions.",
                                       n_unsaved), n_unsaved);
  question = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("Discard Unsaved Programmes?"), body));
  adw_alert_dialog_add_responses (question, "keep", _("_Keep Working"), "discard", _("_Discard and Quit"), NULL);
  adw_alert_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "keep");
  adw_alert_dialog_set_close_response (question, "keep");
  g_signal_connect_object (question, "response::discard", G_CALLBACK (quit_anyway_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static void
rehab_window_dispose (GObject *object)
{
  RehabWindow *self = REHAB_WINDOW (object);

  if (self->clinic != NULL)
    g_signal_handlers_disconnect_by_data (self->clinic, self);
  g_clear_pointer (&self->unsaved, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_WINDOW);
  g_clear_object (&self->clinic);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rehab_window_parent_class)->dispose (object);
}

static void
rehab_window_class_init (RehabWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = rehab_window_dispose;
  window_class->close_request = rehab_window_close_request;

  g_type_ensure (REHAB_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/window/rehab-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, sample_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, welcome_bin);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, trouble_page);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, content_stack);
  gtk_widget_class_bind_template_child (widget_class, RehabWindow, patient_bin);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "win.add-patient", NULL, add_patient_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.patient-command", "s", patient_command_cb);
}

static void
load_settings (RehabWindow *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;

  if (schema == NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), 1200, 800);
      return;
    }

  self->settings = g_settings_new (APPLICATION_ID);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
rehab_window_init (RehabWindow *self)
{
  self->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  load_settings (self);
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

  if (self->settings == NULL || rehab_clinic_get_is_sample (self->clinic))
    return;

  patient_id = g_settings_get_string (self->settings, "last-patient");
  page = g_settings_get_string (self->settings, "last-page");
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

/* Shows a clinic, or its first run while it has no name. */
void
rehab_window_set_clinic (RehabWindow *self,
                         RehabClinic *clinic)
{
  g_return_if_fail (REHAB_IS_WINDOW (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic));

  if (self->clinic != NULL)
    g_signal_handlers_disconnect_by_data (self->clinic, self);
  g_hash_table_remove_all (self->unsaved);
  show_patient (self, NULL);
  adw_bin_set_child (ADW_BIN (self->patient_bin), NULL);

  g_set_object (&self->clinic, clinic);
  rehab_sidebar_set_clinic (REHAB_SIDEBAR (self->sidebar), clinic);
  show_sample_banner (self);
  g_signal_connect_swapped (clinic, "notify::details", G_CALLBACK (show_clinic_or_welcome), self);
  show_clinic_or_welcome (self);
  reopen_last (self);
}

/* Says why the clinic's file cannot be opened; nothing of it is shown. */
void
rehab_window_set_trouble (RehabWindow  *self,
                          const GError *error)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (REHAB_IS_WINDOW (self));

  sentence = rehab_message_from_error (error);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->trouble_page), sentence);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "trouble");
}

void
rehab_window_open_patient (RehabWindow *self,
                           const char  *patient_id)
{
  RehabPatient *patient;

  g_return_if_fail (REHAB_IS_WINDOW (self));

  patient = rehab_clinic_find_patient (self->clinic, patient_id);
  if (patient == NULL)
    return;

  if (!rehab_sidebar_select (REHAB_SIDEBAR (self->sidebar), patient))
    show_patient (self, patient);

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), TRUE);
}

void
rehab_window_show_page (RehabWindow *self,
                        const char  *name)
{
  RehabPatientPage *page;

  g_return_if_fail (REHAB_IS_WINDOW (self));

  page = get_patient_page (self);
  if (page != NULL)
    rehab_patient_page_show_page (page, name);
}
