/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise.h"
#include "rehab-catalogue.h"
#include "rehab-print-dialog.h"
#include "rehab-programme-page-private.h"
#include "rehab-save-version.h"
#include "rehab-template-dialog.h"
#include "rehab-template.h"

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

static void
scroll_to_end (gpointer data)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (data);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

void
rehab_programme_page_add_exercise (RehabProgrammePage *self,
                                   const char         *exercise_key)
{
  RehabRegimen *regimen = rehab_programme_page_get_current (self);
  g_autoptr (RehabPrescription) prescription = NULL;
  g_autoptr (RehabRegimen) longer = NULL;
  g_autofree char *text = NULL;

  prescription = rehab_prescription_new_for_exercise (rehab_exercise_lookup (exercise_key), rehab_programme_page_get_phase (self), rehab_programme_page_get_case (self)->episode->side);
  longer = rehab_regimen_inserted (regimen, rehab_regimen_get_size (regimen), prescription);
  rehab_draft_set_current (self->draft, longer, NULL);

  /* The new row has no place on the screen before the next layout. */
  g_idle_add_once (scroll_to_end, self);

  text = g_strdup_printf (_("Added %s"), rehab_catalogue_get_name (NULL, exercise_key));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (self->narrow)
    rehab_programme_page_offer_undo (self, text);
}

void
rehab_programme_page_use_template (RehabProgrammePage *self,
                                   const char         *template_key)
{
  const RehabTemplate *template = rehab_template_lookup (template_key);
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (template, rehab_programme_page_get_case (self)->episode->side);
  gboolean replaces = rehab_regimen_get_size (rehab_programme_page_get_current (self)) > 0;

  rehab_draft_set_current (self->draft, regimen, NULL);
  rehab_prescription_list_focus_nth (self->list, 0);
  if (replaces)
    rehab_programme_page_offer_undo (self, _("Programme replaced by the template"));
}

/* Actions */

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rehab_draft_undo (REHAB_PROGRAMME_PAGE (widget)->draft);
}

static void
redo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
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
choose_template_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  AdwDialog *dialog = rehab_template_dialog_new (rehab_programme_page_get_phase (self));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (rehab_programme_page_use_template), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
back_to_draft_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  rehab_programme_page_show_version (REHAB_PROGRAMME_PAGE (widget), NULL);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  int place = rehab_programme_page_find_shown_version (self);
  const RehabProgrammeVersion *version = g_ptr_array_index (rehab_programme_page_get_case (self)->versions, (guint) place);
  g_autofree char *text = g_strdup_printf (_("Version %d is the draft now"), version->number);

  rehab_draft_set_current (self->draft, g_ptr_array_index (rehab_programme_page_get_case (self)->regimens, (guint) place), NULL);
  rehab_programme_page_show_version (self, NULL);
  rehab_programme_page_offer_undo (self, text);
}

static gboolean
has_dialog (GtkRoot *root)
{
  if (ADW_IS_APPLICATION_WINDOW (root))
    return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;

  return ADW_IS_WINDOW (root) && adw_window_get_visible_dialog (ADW_WINDOW (root)) != NULL;
}

/*
 * The page's shortcuts work wherever the focus is in the window, but only while the page is what one sees. They come
 * before an entry's own: the entries of a dose have no undo of theirs, but would swallow its keys; others keep theirs.
 */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *action_name,
             gpointer   user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_root_get_focus (root);

  if (!gtk_widget_get_mapped (widget) || has_dialog (root))
    return GDK_EVENT_PROPAGATE;
  if (GTK_IS_TEXT (focus) && gtk_editable_get_enable_undo (GTK_EDITABLE (focus)))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (widget, g_variant_get_string (action_name, NULL), NULL);

  return GDK_EVENT_STOP;
}

void
rehab_programme_page_update_actions (RehabProgrammePage *self,
                                     gboolean            is_draft)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RehabCase *rehab_case = rehab_programme_page_get_case (self);
  gboolean changed = is_draft && rehab_draft_get_changed (self->draft);
  gboolean can_print = rehab_case != NULL && (rehab_case->versions->len > 0 || changed);

  gtk_widget_action_set_enabled (widget, "programme.undo", is_draft && rehab_draft_get_can_undo (self->draft));
  gtk_widget_action_set_enabled (widget, "programme.redo", is_draft && rehab_draft_get_can_redo (self->draft));
  gtk_widget_action_set_enabled (widget, "programme.save", changed && rehab_regimen_get_size (rehab_programme_page_get_current (self)) > 0);
  gtk_widget_action_set_enabled (widget, "programme.discard", changed);
  gtk_widget_action_set_enabled (widget, "programme.print", is_draft && can_print);
  gtk_widget_action_set_enabled (widget, "programme.add", is_draft);
  gtk_widget_action_set_enabled (widget, "programme.choose-template", is_draft);
  gtk_widget_action_set_enabled (widget, "programme.restore", !is_draft && self->draft != NULL);
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
  gtk_widget_class_install_action (widget_class, "programme.choose-template", NULL, choose_template_action);
  gtk_widget_class_install_action (widget_class, "programme.back-to-draft", NULL, back_to_draft_action);
  gtk_widget_class_install_action (widget_class, "programme.restore", NULL, restore_action);
}

void
rehab_programme_page_add_shortcuts (RehabProgrammePage *self)
{
  static const struct { const char *trigger; const char *action; } shortcuts[] = {
    { "<Control>z", "programme.undo" },
    { "<Control><Shift>z|<Control>y", "programme.redo" },
    { "<Control>s", "programme.save" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_MANAGED);
  for (size_t i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                                                gtk_callback_action_new (shortcut_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (shortcuts[i].action));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }

  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
