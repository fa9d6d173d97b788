/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-application.h"
#include "rehab-about.h"
#include "rehab-card.h"
#include "rehab-commands.h"
#include "rehab-help-context.h"
#include "rehab-help-window.h"
#include "rehab-messages.h"
#include "rehab-sample-folder.h"
#include "rehab-ui.h"
#include "rehab-unit-settings.h"
#include "rehab-window.h"

#include <glib/gi18n.h>

struct _RehabApplication
{
  AdwApplication parent_instance;

  char *data_folder;
  gboolean demo;
  gboolean exit_after_first_frame;
  gboolean exit_after_startup;
  RehabSampleFolder *sample; /* while the sample clinic is open */
  GtkWidget *help; /* while it is open */
};

G_DEFINE_FINAL_TYPE (RehabApplication, rehab_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "data-dir", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Keep the clinic's file in this folder"), N_("FOLDER") },
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open the sample clinic, which keeps nothing"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { "exit-after-first-frame", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { "exit-after-startup", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  { NULL }
};

/* The active window may be another one: the dialogs of a printer or of files belong to the application, too. */
static RehabWindow *
find_window (RehabApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (REHAB_IS_WINDOW (l->data))
      return l->data;

  return NULL;
}

static RehabWindow *
get_window (RehabApplication *self)
{
  RehabWindow *window = find_window (self);

  return window != NULL ? window : REHAB_WINDOW (rehab_window_new (GTK_APPLICATION (self)));
}

static void
set_enabled (RehabApplication *self,
             const char       *name,
             gboolean          enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_store (RehabApplication *self,
            RehabStore       *store,
            gboolean          is_sample,
            GError           *error)
{
  RehabWindow *window = get_window (self);
  g_autoptr (RehabClinic) clinic = NULL;
  g_autoptr (GError) problem = error;

  if (store != NULL)
    clinic = rehab_clinic_new (store, is_sample, &problem);

  set_enabled (self, "open-sample", !is_sample || clinic == NULL);
  set_enabled (self, "leave-sample", is_sample && clinic != NULL && !self->demo);

  if (clinic != NULL)
    rehab_window_set_clinic (window, clinic);
  else
    rehab_window_set_trouble (window, problem);
}

static void
open_clinic (RehabApplication *self)
{
  g_autoptr (RehabStore) store = NULL;
  GError *error = NULL;

  store = rehab_store_open (self->data_folder, &error);
  show_store (self, store, FALSE, error);
}

static void
open_sample (RehabApplication *self)
{
  g_autoptr (RehabSampleFolder) sample = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;

  sample = rehab_sample_folder_new (rehab_date_from_date_time (now), &error);
  show_store (self, sample != NULL ? rehab_sample_folder_get_store (sample) : NULL, TRUE, error);
  if (sample != NULL)
    {
      g_clear_pointer (&self->sample, rehab_sample_folder_free);
      self->sample = g_steal_pointer (&sample);
    }
}

static void
open_clinic_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  RehabApplication *self = REHAB_APPLICATION (user_data);

  /* The sample clinic that was asked for is not to end in the user's own folder. */
  if (self->demo)
    open_sample (self);
  else
    open_clinic (self);
}

static void
left_for_sample (RehabWindow *window,
                 gpointer     user_data)
{
  open_sample (REHAB_APPLICATION (user_data));
}

static void
open_sample_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  rehab_window_leave_clinic (get_window (REHAB_APPLICATION (user_data)), left_for_sample, user_data);
}

static void
leave_sample_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  RehabApplication *self = REHAB_APPLICATION (user_data);

  open_clinic (self);
  g_clear_pointer (&self->sample, rehab_sample_folder_free);
}

static void
folder_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (RehabApplication) self = REHAB_APPLICATION (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  AdwAlertDialog *alert;

  if (gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  /* Translators: the path of a folder */
  body = g_strdup_printf (_("The desktop did not open it. It is\n%s"), self->data_folder);
  alert = rehab_message_alert_new (_("The Folder Was Not Opened"), body);
  adw_alert_dialog_add_response (alert, "close", _("_Close"));
  adw_alert_dialog_set_close_response (alert, "close");
  adw_dialog_present (ADW_DIALOG (alert), GTK_WIDGET (get_window (self)));
}

static void
open_folder_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  RehabApplication *self = REHAB_APPLICATION (user_data);
  g_autoptr (GFile) folder = g_file_new_for_path (self->data_folder);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (get_window (self)), NULL, folder_opened_cb, g_object_ref (self));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  gtk_window_close (GTK_WINDOW (get_window (REHAB_APPLICATION (user_data))));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  RehabApplication *self = REHAB_APPLICATION (user_data);
  RehabWindow *window = get_window (self);
  RehabClinic *clinic = rehab_window_get_clinic (window);
  gboolean is_sample = clinic != NULL && rehab_clinic_get_is_sample (clinic);

  adw_dialog_present (rehab_about_new (is_sample ? NULL : self->data_folder), GTK_WIDGET (window));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  rehab_commands_present (GTK_WIDGET (get_window (REHAB_APPLICATION (user_data))));
}

/* The place of the program that a card is about; the help stays open beside it. */
static void
show_place_cb (RehabApplication *self,
               int               place)
{
  static const char *const pages[REHAB_N_CARD_PLACES] = {
    [REHAB_CARD_PLACE_OVERVIEW] = "overview",
    [REHAB_CARD_PLACE_ASSESSMENT] = "assessment",
    [REHAB_CARD_PLACE_PHASES] = "phases",
    [REHAB_CARD_PLACE_PROGRAMME] = "programme",
    [REHAB_CARD_PLACE_DIARY] = "diary",
    [REHAB_CARD_PLACE_PROGRESS] = "progress",
  };
  GtkWidget *window = GTK_WIDGET (get_window (self));

  g_return_if_fail (place > REHAB_CARD_PLACE_NONE && place < REHAB_N_CARD_PLACES);

  gtk_window_present (GTK_WINDOW (window));
  if (place == REHAB_CARD_PLACE_PREFERENCES)
    gtk_widget_activate_action (window, "win.preferences", NULL);
  else
    gtk_widget_activate_action (window, "win.show-page", "s", pages[place]);
}

static GtkWidget *
get_help (RehabApplication *self,
          RehabWindow      *window)
{
  if (self->help == NULL)
    {
      g_set_weak_pointer (&self->help, rehab_help_window_new ());
      gtk_window_set_application (GTK_WINDOW (self->help), GTK_APPLICATION (self));
      gtk_window_set_transient_for (GTK_WINDOW (self->help), GTK_WINDOW (window));
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self->help), TRUE);
      g_signal_connect_object (self->help, "place-wanted", G_CALLBACK (show_place_cb), self, G_CONNECT_SWAPPED);
    }

  return self->help;
}

/* A page of the help; with none named, that of what the keyboard is in. */
static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  RehabApplication *self = REHAB_APPLICATION (user_data);
  RehabWindow *window = get_window (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  const char *target = g_variant_get_string (parameter, NULL);
  GtkWidget *help = get_help (self, window);

  if (*target == '\0')
    target = rehab_help_context_find (focus != NULL ? focus : GTK_WIDGET (window));

  rehab_help_window_set_clinic (REHAB_HELP_WINDOW (help), rehab_window_get_clinic (window));
  rehab_help_window_open (REHAB_HELP_WINDOW (help), target != NULL ? target : "start");
  gtk_window_present (GTK_WINDOW (help));
}

static const GActionEntry entries[] = {
  { .name = "open-clinic", .activate = open_clinic_cb },
  { .name = "open-sample", .activate = open_sample_cb },
  { .name = "leave-sample", .activate = leave_sample_cb },
  { .name = "open-folder", .activate = open_folder_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "help", .parameter_type = "s", .activate = help_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
quit_after_paint_cb (RehabApplication *self,
                     GdkFrameClock    *clock)
{
  g_application_quit (G_APPLICATION (self));
}

static void
quit_after_next_frame (RehabApplication *self,
                       GdkFrameClock    *clock)
{
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (quit_after_paint_cb), self, G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

/* The window is on the screen: now the file, so that nobody looks at nothing while it is read. */
static void
first_paint_cb (RehabApplication *self,
                GdkFrameClock    *clock)
{
  g_signal_handlers_disconnect_by_func (clock, first_paint_cb, self);

  if (self->exit_after_first_frame)
    {
      g_application_quit (G_APPLICATION (self));
      return;
    }

  if (self->demo)
    open_sample (self);
  else
    open_clinic (self);

  if (self->exit_after_startup)
    quit_after_next_frame (self, clock);
}

static void
map_cb (RehabApplication *self,
        GtkWidget        *window)
{
  g_signal_handlers_disconnect_by_func (window, map_cb, self);
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (first_paint_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
rehab_application_activate (GApplication *application)
{
  RehabApplication *self = REHAB_APPLICATION (application);
  gboolean first = find_window (self) == NULL;
  RehabWindow *window = get_window (self);

  if (first)
    g_signal_connect_object (window, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);

  gtk_window_present (GTK_WINDOW (window));
}

/* What a watch or a team recorded, opened from the file manager or named behind the program. */
static void
rehab_application_open (GApplication *application,
                        GFile       **files,
                        int           n_files,
                        const char   *hint)
{
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  g_list_store_splice (list, 0, 0, (gpointer *) files, (guint) n_files);
  g_application_activate (application);
  rehab_window_import (get_window (REHAB_APPLICATION (application)), G_LIST_MODEL (list));
}

static void
rehab_application_startup (GApplication *application)
{
  RehabApplication *self = REHAB_APPLICATION (application);

  rehab_ui_register ();
  rehab_unit_settings_apply ();
  G_APPLICATION_CLASS (rehab_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  rehab_commands_set_accels (GTK_APPLICATION (self));
  gtk_window_set_default_icon_name (APPLICATION_ID);
}

static int
rehab_application_handle_local_options (GApplication *application,
                                        GVariantDict *dict)
{
  RehabApplication *self = REHAB_APPLICATION (application);
  g_autofree char *folder = NULL;

  if (g_variant_dict_contains (dict, "version"))
    {
      g_print ("hamstring-rehab %s\n", PACKAGE_VERSION);
      return 0;
    }

  self->demo = g_variant_dict_contains (dict, "demo");
  self->exit_after_first_frame = g_variant_dict_contains (dict, "exit-after-first-frame");
  self->exit_after_startup = g_variant_dict_contains (dict, "exit-after-startup");
  if (g_variant_dict_lookup (dict, "data-dir", "^ay", &folder))
    g_set_str (&self->data_folder, folder);

  /* Whoever names a folder means that one, and not the window that is open with another. */
  if (self->demo || folder != NULL || self->exit_after_first_frame || self->exit_after_startup)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
rehab_application_shutdown (GApplication *application)
{
  RehabApplication *self = REHAB_APPLICATION (application);

  G_APPLICATION_CLASS (rehab_application_parent_class)->shutdown (application);
  g_clear_pointer (&self->sample, rehab_sample_folder_free);
}

static void
rehab_application_finalize (GObject *object)
{
  RehabApplication *self = REHAB_APPLICATION (object);

  g_free (self->data_folder);
  g_clear_weak_pointer (&self->help);

  G_OBJECT_CLASS (rehab_application_parent_class)->finalize (object);
}

static void
rehab_application_class_init (RehabApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = rehab_application_finalize;
  application_class->activate = rehab_application_activate;
  application_class->open = rehab_application_open;
  application_class->startup = rehab_application_startup;
  application_class->shutdown = rehab_application_shutdown;
  application_class->handle_local_options = rehab_application_handle_local_options;
}

static void
rehab_application_init (RehabApplication *self)
{
  self->data_folder = g_build_filename (g_get_user_data_dir (), "hamstring-rehab", NULL);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

AdwApplication *
rehab_application_new (void)
{
  return g_object_new (REHAB_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/com/example/HamstringRehab",
                       NULL);
}
