/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-page-private.h"
#include "rehab-episode-commands.h"
#include "rehab-flag-dialog.h"
#include "rehab-import-commands.h"
#include "rehab-import-list.h"
#include "rehab-leaflet-dialog.h"
#include "rehab-messages.h"
#include "rehab-patient-archive.h"
#include "rehab-patient-dialog.h"
#include "rehab-print-dialog.h"

#include <glib/gi18n.h>

/* What can be done with the patient that is shown. */

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  adw_dialog_present (rehab_patient_dialog_new (rehab_case_model_get_clinic (self->model),
                                                rehab_case_model_get_patient (self->model)), GTK_WIDGET (self));
}

static void
show_episode_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  rehab_patient_page_show_episode (REHAB_PATIENT_PAGE (user_data), g_variant_get_string (parameter, NULL));
}

static void
choose_episode_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  rehab_patient_identity_choose_episode (REHAB_PATIENT_PAGE (user_data)->identity);
}

/* One that was opened just now is the one to go on with. */
static void
episode_saved_cb (RehabPatientPage *self,
                  const char       *episode_id)
{
  if (self->model != NULL)
    rehab_patient_page_show_episode (self, episode_id);
}

static void
new_episode_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);
  AdwDialog *dialog = rehab_patient_dialog_new_episode (rehab_case_model_get_clinic (self->model),
                                                        rehab_case_model_get_patient (self->model));

  g_signal_connect_object (dialog, "episode-saved", G_CALLBACK (episode_saved_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
edit_episode_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  rehab_episode_commands_edit (GTK_WIDGET (self), self->model);
}

/* What is being typed belongs to the episode as it is open. */
static void
close_episode_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  if (rehab_patient_page_finish (self))
    rehab_episode_commands_close (GTK_WIDGET (self), self->model);
  else
    rehab_message_toast (GTK_WIDGET (self), _("Not closed: something that was typed is not kept"));
}

static void
reopen_episode_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  rehab_episode_commands_reopen (GTK_WIDGET (self), self->model);
}

static void
archive_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  /* The list lets go of who is archived: what is being typed is kept before, or it is said that it cannot be. */
  if (rehab_patient_page_finish (self))
    rehab_patient_archive (GTK_WIDGET (self), self->model);
  else
    rehab_message_toast (GTK_WIDGET (self), _("Not archived: something that was typed is not kept"));
}

static void
unarchive_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  rehab_patient_unarchive (GTK_WIDGET (self), self->model);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  rehab_print_dialog_present (GTK_WIDGET (self), self->model);
}

static void
print_leaflet_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);
  const RehabLeaflet *leaflet = rehab_leaflet_lookup (g_variant_get_string (parameter, NULL));

  if (leaflet != NULL)
    adw_dialog_present (rehab_leaflet_dialog_new_for_case (leaflet, self->model), GTK_WIDGET (self));
}

/* What the shortcut prints: the report of the page that is shown, or else the sheet, before the first version of its draft. */
static void
print_shown_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);
  GtkWidget *bin = adw_view_stack_get_visible_child (ADW_VIEW_STACK (self->view_stack));
  GtkWidget *page = adw_bin_get_child (ADW_BIN (bin));
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  RehabDraft *draft = rehab_case != NULL ? rehab_case_model_get_regimen_draft (self->model) : NULL;

  if (page != NULL && gtk_widget_activate_action (page, "chart.print", NULL))
    return;
  if (draft != NULL && rehab_case->versions->len == 0 && rehab_draft_get_changed (draft))
    rehab_print_dialog_present (GTK_WIDGET (self), self->model);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "patient.print", NULL);
}

static void
record_flag_action_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  rehab_flag_dialog_present (GTK_WIDGET (self), self->model);
}

/* Begins an assessment, or goes on with the draft there is. */
static void
new_assessment_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);
  GtkWidget *child;

  rehab_patient_page_show_page (self, "assessment");
  child = adw_view_stack_get_visible_child (ADW_VIEW_STACK (self->view_stack));
  gtk_widget_activate_action (adw_bin_get_child (ADW_BIN (child)), "assessment.new", NULL);
}

static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  rehab_patient_page_show_page (REHAB_PATIENT_PAGE (user_data), g_variant_get_string (parameter, NULL));
}

/* Where a question of the assessment stands. */
static void
show_item_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);
  GtkWidget *child;

  rehab_patient_page_show_page (self, "assessment");
  child = adw_view_stack_get_visible_child (ADW_VIEW_STACK (self->view_stack));
  gtk_widget_activate_action_variant (adw_bin_get_child (ADW_BIN (child)), "assessment.go-to", parameter);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  rehab_import_commands_choose (GTK_WIDGET (self), rehab_case_model_get_clinic (self->model), self->model);
}

static void
imports_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  adw_dialog_present (rehab_import_list_new (self->model), GTK_WIDGET (self));
}

static const GActionEntry entries[] = {
  { .name = "edit", .activate = edit_cb },
  { .name = "edit-episode", .activate = edit_episode_cb },
  { .name = "new-episode", .activate = new_episode_cb },
  { .name = "choose-episode", .activate = choose_episode_cb },
  { .name = "show-episode", .activate = show_episode_cb, .parameter_type = "s", .state = "''" },
  { .name = "close-episode", .activate = close_episode_cb },
  { .name = "reopen-episode", .activate = reopen_episode_cb },
  { .name = "archive", .activate = archive_cb },
  { .name = "unarchive", .activate = unarchive_cb },
  { .name = "print", .activate = print_cb },
  { .name = "print-shown", .activate = print_shown_cb },
  { .name = "print-leaflet", .activate = print_leaflet_cb, .parameter_type = "s" },
  { .name = "import", .activate = import_cb },
  { .name = "imports", .activate = imports_cb },
  { .name = "record-flag-action", .activate = record_flag_action_cb },
  { .name = "new-assessment", .activate = new_assessment_cb },
  { .name = "show-page", .activate = show_page_cb, .parameter_type = "s" },
  { .name = "show-item", .activate = show_item_cb, .parameter_type = "s" },
};

/* Gives the page its commands. */
void
rehab_patient_page_add_actions (RehabPatientPage *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/* Lists the leaflets in the patient's menu, each as a command. */
void
rehab_patient_page_list_leaflets (GMenu *menu)
{
  for (guint i = 0; i < rehab_leaflet_get_count (); i++)
    {
      const RehabLeaflet *leaflet = rehab_leaflet_get_nth (i);
      g_autoptr (GMenuItem) item = g_menu_item_new (g_dgettext (GETTEXT_PACKAGE, leaflet->title), NULL);

      g_menu_item_set_action_and_target (item, "patient.print-leaflet", "s", leaflet->key);
      g_menu_append_item (menu, item);
    }
}
