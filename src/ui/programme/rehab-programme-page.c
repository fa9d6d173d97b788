/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-programme-page.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-exercise-browser.h"
#include "rehab-exercise.h"
#include "rehab-prescription-list.h"
#include "rehab-print-dialog.h"
#include "rehab-regimen-change.h"
#include "rehab-save-version.h"
#include "rehab-template-chooser.h"
#include "rehab-template.h"
#include "rehab-version-list.h"

#include <glib/gi18n.h>

struct _RehabProgrammePage
{
  RehabCasePage parent_instance;

  GtkStack *stack;
  AdwMultiLayoutView *layouts;
  RehabExerciseBrowser *library;
  AdwToastOverlay *toasts;
  GtkLabel *phase;
  GtkMenuButton *version_button;
  GtkPopover *version_popover;
  RehabVersionList *versions;
  GtkWidget *unsaved;
  GtkWidget *draft_buttons;
  GtkWidget *back_button;
  AdwBanner *version_banner;
  GtkScrolledWindow *scroller;
  GtkWidget *empty;
  RehabTemplateChooser *templates;
  RehabPrescriptionList *list;
  GtkWidget *add_list;
  GtkWidget *changes_list;
  AdwExpanderRow *changes_row;
  GtkLabel *changes;

  RehabDraft *draft;    /* the model's; NULL while there is no episode of care */
  char *shown_version;  /* the identity of the version that is looked at; NULL: the draft */
  AdwToast *undo_toast; /* offers to take back what was just done; NULL when nothing is offered */
  gboolean narrow;
  gboolean library_open;
};

enum
{
  PROP_NARROW = 1,
  PROP_LIBRARY_OPEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabProgrammePage, rehab_programme_page, REHAB_TYPE_CASE_PAGE)

/* What is shown */

static RehabCaseModel *
get_model (RehabProgrammePage *self)
{
  return rehab_case_page_get_model (REHAB_CASE_PAGE (self));
}

static const RehabCase *
get_case (RehabProgrammePage *self)
{
  RehabCaseModel *model = get_model (self);

  return model != NULL ? rehab_case_model_get_case (model) : NULL;
}

/* The place of the version that is looked at, or -1 for the draft. */
static int
find_shown_version (RehabProgrammePage *self)
{
  const RehabCase *rehab_case = get_case (self);

  for (guint i = 0; rehab_case != NULL && self->shown_version != NULL && i < rehab_case->versions->len; i++)
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, i);

      if (g_str_equal (version->id, self->shown_version))
        return (int) i;
    }

  return -1;
}

static RehabRegimen *
get_current (RehabProgrammePage *self)
{
  return (RehabRegimen *) rehab_draft_get_current (self->draft);
}

static void
show_version_label (RehabProgrammePage *self,
                    int                 place)
{
  const RehabCase *rehab_case = get_case (self);
  const RehabProgrammeVersion *version = NULL;
  g_autofree char *details = NULL;
  g_autofree char *label = NULL;

  if (place < 0)
    place = (int) rehab_case->versions->len - 1;
  if (place >= 0)
    {
      version = g_ptr_array_index (rehab_case->versions, (guint) place);
      details = rehab_version_list_dup_details (get_model (self), version);
      /* Translators: a version's number, and its date and who made it */
      label = g_strdup_printf (_("Version %d · %s"), version->number, details);
    }

  gtk_menu_button_set_label (self->version_button, version != NULL ? label : _("No version yet"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->version_button), version != NULL);
}

/* Lists what is new since the version before: of the draft, or of the version that is looked at. */
static void
show_changes (RehabProgrammePage *self,
              int                 place)
{
  const RehabCase *rehab_case = get_case (self);
  int before = (place >= 0 ? place : (int) rehab_case->versions->len) - 1;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *summary = NULL;
  g_autofree char *title = NULL;

  if (before >= 0)
    changes = rehab_regimen_list_changes (g_ptr_array_index (rehab_case->regimens, (guint) before),
                                          place >= 0 ? g_ptr_array_index (rehab_case->regimens, (guint) place) : get_current (self));

  gtk_widget_set_visible (self->changes_list, changes != NULL && changes->len > 0);
  if (changes == NULL || changes->len == 0)
    return;

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", ((RehabRegimenChange *) g_ptr_array_index (changes, i))->text);

  title = g_strdup_printf (_("Changed since version %d"),
                           ((RehabProgrammeVersion *) g_ptr_array_index (rehab_case->versions, (guint) before))->number);
  summary = rehab_regimen_changes_dup_summary (changes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->changes_row), title);
  adw_expander_row_set_subtitle (self->changes_row, summary);
  gtk_label_set_label (self->changes, lines->str);
}

static void
update_actions (RehabProgrammePage *self,
                gboolean            is_draft)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RehabCase *rehab_case = get_case (self);
  gboolean changed = is_draft && rehab_draft_get_changed (self->draft);
  gboolean can_print = rehab_case != NULL && (rehab_case->versions->len > 0 || changed);

  gtk_widget_action_set_enabled (widget, "programme.undo", is_draft && rehab_draft_get_can_undo (self->draft));
  gtk_widget_action_set_enabled (widget, "programme.redo", is_draft && rehab_draft_get_can_redo (self->draft));
  gtk_widget_action_set_enabled (widget, "programme.save", changed && rehab_regimen_get_size (get_current (self)) > 0);
  gtk_widget_action_set_enabled (widget, "programme.discard", changed);
  gtk_widget_action_set_enabled (widget, "programme.print", is_draft && can_print);
  gtk_widget_action_set_enabled (widget, "programme.add", is_draft);
  gtk_widget_action_set_enabled (widget, "programme.choose-template", is_draft);
  gtk_widget_action_set_enabled (widget, "programme.restore", !is_draft && self->draft != NULL);
}

static void
update (RehabProgrammePage *self)
{
  const RehabCase *rehab_case = get_case (self);
  int place = find_shown_version (self);
  gboolean is_draft = place < 0;
  gboolean is_empty;

  gtk_stack_set_visible_child_name (self->stack, rehab_case != NULL ? "programme" : "no-episode");
  update_actions (self, is_draft && self->draft != NULL);
  if (rehab_case == NULL)
    return;

  is_empty = is_draft && rehab_regimen_get_size (get_current (self)) == 0;
  show_version_label (self, place);
  show_changes (self, place);

  gtk_widget_set_visible (self->unsaved, is_draft && rehab_draft_get_changed (self->draft));
  gtk_widget_set_visible (self->draft_buttons, is_draft);
  gtk_widget_set_visible (self->back_button, !is_draft);
  gtk_widget_set_visible (self->empty, is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);
  gtk_widget_set_visible (self->add_list, is_draft);
  gtk_widget_set_sensitive (GTK_WIDGET (self->library), is_draft);
  rehab_exercise_browser_set_regimen (self->library, get_current (self));

  adw_banner_set_revealed (self->version_banner, !is_draft);
  if (!is_draft)
    {
      const RehabProgrammeVersion *version = g_ptr_array_index (rehab_case->versions, (guint) place);
      g_autofree char *title = g_strdup_printf (version->reason != NULL ? _("Version %d as it was saved: %s") : _("Version %d as it was saved"),
                                                version->number, version->reason);

      adw_banner_set_title (self->version_banner, title);
    }
}

static void
set_shown_version (RehabProgrammePage *self,
                   const char         *version_id)
{
  const RehabCase *rehab_case = get_case (self);
  int place;

  g_set_str (&self->shown_version, version_id);
  place = find_shown_version (self);
  if (place < 0)
    g_clear_pointer (&self->shown_version, g_free);

  rehab_prescription_list_show_version (self->list, place >= 0 ? g_ptr_array_index (rehab_case->regimens, (guint) place) : NULL);
  update (self);
}

/* Toasts that take back */

static void
toast_dismissed_cb (RehabProgrammePage *self,
                    AdwToast           *toast)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

/* The toast's Undo takes back the last step, so it goes as soon as there is a later one. */
static void
dismiss_undo_toast (RehabProgrammePage *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

static void
offer_undo (RehabProgrammePage *self,
            const char         *text)
{
  dismiss_undo_toast (self);

  self->undo_toast = adw_toast_new ("");
  adw_toast_set_use_markup (self->undo_toast, FALSE);
  adw_toast_set_title (self->undo_toast, text);
  adw_toast_set_button_label (self->undo_toast, _("_Undo"));
  adw_toast_set_action_name (self->undo_toast, "programme.undo");
  g_signal_connect_object (self->undo_toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, self->undo_toast);
}

static void
removed_cb (RehabProgrammePage *self,
            const char         *name)
{
  /* Translators: %s is the name of an exercise */
  g_autofree char *text = g_strdup_printf (_("Removed %s"), name);

  offer_undo (self, text);
}

static void
draft_changed_cb (RehabProgrammePage *self)
{
  dismiss_undo_toast (self);
  update (self);
}

/* Adding */

static RehabPhase
get_phase (RehabProgrammePage *self)
{
  return rehab_case_get_phase (get_case (self), NULL);
}

static void
scroll_to_end (gpointer data)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (data);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static void
exercise_chosen_cb (RehabProgrammePage *self,
                    const char         *exercise_key)
{
  RehabRegimen *regimen = get_current (self);
  g_autoptr (RehabPrescription) prescription = NULL;
  g_autoptr (RehabRegimen) longer = NULL;
  g_autofree char *text = NULL;

  prescription = rehab_prescription_new_for_exercise (exercise_key, get_phase (self), get_case (self)->episode->side);
  longer = rehab_regimen_inserted (regimen, rehab_regimen_get_size (regimen), prescription);
  rehab_draft_set_current (self->draft, longer, NULL);

  /* The new row has no place on the screen before the next layout. */
  g_idle_add_once (scroll_to_end, self);

  text = g_strdup_printf (_("Added %s"), _(rehab_exercise_lookup (exercise_key)->name));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (self->narrow)
    offer_undo (self, text);
}

static void
template_chosen_cb (RehabProgrammePage *self,
                    const char         *template_key)
{
  const RehabTemplate *template = rehab_template_lookup (template_key);
  g_autoptr (RehabRegimen) regimen = rehab_template_make_regimen (template, get_case (self)->episode->side);
  gboolean replaces = rehab_regimen_get_size (get_current (self)) > 0;

  rehab_draft_set_current (self->draft, regimen, NULL);
  rehab_prescription_list_focus_nth (self->list, 0);
  if (replaces)
    offer_undo (self, _("Programme replaced by the template"));
}

static void
dialog_template_chosen_cb (AdwDialog  *dialog,
                           const char *template_key)
{
  RehabProgrammePage *self = g_object_get_data (G_OBJECT (dialog), "rehab-page");

  adw_dialog_close (dialog);
  template_chosen_cb (self, template_key);
}

static void
version_chosen_cb (RehabProgrammePage *self,
                   const char         *version_id)
{
  gtk_popover_popdown (self->version_popover);
  set_shown_version (self, version_id);
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

  rehab_save_version_present (GTK_WIDGET (self->list), get_model (self));
}

static void
discard_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);

  rehab_draft_set_current (self->draft, rehab_draft_get_original (self->draft), NULL);
  offer_undo (self, _("Changes discarded"));
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rehab_print_dialog_present (widget, get_model (REHAB_PROGRAMME_PAGE (widget)));
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
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *chooser = rehab_template_chooser_new ();

  rehab_template_chooser_set_phase (REHAB_TEMPLATE_CHOOSER (chooser), get_phase (self));
  g_object_set_data_full (G_OBJECT (dialog), "rehab-page", g_object_ref (self), g_object_unref);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (dialog_template_chosen_cb), dialog, G_CONNECT_SWAPPED);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("A template takes the place of all exercises in the draft. Saved versions stay as they are."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), chooser);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Start From a Template"));
  adw_dialog_set_content_width (dialog, 620);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, widget);
}

static void
back_to_draft_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  set_shown_version (REHAB_PROGRAMME_PAGE (widget), NULL);
}

static void
restore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (widget);
  int place = find_shown_version (self);
  const RehabProgrammeVersion *version = g_ptr_array_index (get_case (self)->versions, (guint) place);
  g_autofree char *text = g_strdup_printf (_("Version %d is the draft now"), version->number);

  rehab_draft_set_current (self->draft, g_ptr_array_index (get_case (self)->regimens, (guint) place), NULL);
  set_shown_version (self, NULL);
  offer_undo (self, text);
}

/* The page's shortcuts work wherever the focus is in the window, but only while the page is what one sees. */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *action_name,
             gpointer   user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (!gtk_widget_get_mapped (widget))
    return GDK_EVENT_PROPAGATE;
  if (ADW_IS_APPLICATION_WINDOW (root) && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (widget, g_variant_get_string (action_name, NULL), NULL);
}

/* Properties */

static void
set_draft (RehabProgrammePage *self,
           RehabDraft         *draft)
{
  if (self->draft == draft)
    return;

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "current-changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);

  rehab_prescription_list_set_draft (self->list, draft);
}

static void
rehab_programme_page_show (RehabCasePage  *page,
                           RehabCaseModel *model)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (page);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);

  set_draft (self, rehab_case != NULL ? rehab_case_model_get_regimen_draft (model) : NULL);
  rehab_version_list_show (self->versions, model);
  if (rehab_case != NULL)
    {
      RehabPhase phase = get_phase (self);
      g_autofree char *title = g_strdup_printf (_("Phase %d: %s"), rehab_phase_get_number (phase),
                                                rehab_choice_get_label (REHAB_TYPE_PHASE, (int) phase));

      gtk_label_set_label (self->phase, title);
      rehab_template_chooser_set_phase (self->templates, phase);
      rehab_exercise_browser_set_phase (self->library, phase);
    }

  set_shown_version (self, self->shown_version);
}

static void
rehab_programme_page_leave (RehabCasePage *page)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (page);

  dismiss_undo_toast (self);
  g_clear_pointer (&self->shown_version, g_free);
  set_draft (self, NULL);
}

static void
set_library_open (RehabProgrammePage *self,
                  gboolean            library_open)
{
  if (self->library_open == library_open)
    return;

  self->library_open = library_open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY_OPEN]);
}

static void
set_narrow (RehabProgrammePage *self,
            gboolean            narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  /* Beside the programme the library is there by itself; over it, only when it is wanted. */
  set_library_open (self, !narrow);
  adw_multi_layout_view_set_layout_name (self->layouts, narrow ? "narrow" : "wide");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
rehab_programme_page_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;

    case PROP_LIBRARY_OPEN:
      g_value_set_boolean (value, self->library_open);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_programme_page_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (object);

  switch (property_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;

    case PROP_LIBRARY_OPEN:
      set_library_open (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_programme_page_dispose (GObject *object)
{
  RehabProgrammePage *self = REHAB_PROGRAMME_PAGE (object);

  g_idle_remove_by_data (self);
  /* While the children that leaving goes to are still there. */
  rehab_case_page_set_model (REHAB_CASE_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PROGRAMME_PAGE);

  G_OBJECT_CLASS (rehab_programme_page_parent_class)->dispose (object);
}

static void
rehab_programme_page_class_init (RehabProgrammePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RehabCasePageClass *page_class = REHAB_CASE_PAGE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rehab_programme_page_get_property;
  object_class->set_property = rehab_programme_page_set_property;
  object_class->dispose = rehab_programme_page_dispose;
  page_class->show = rehab_programme_page_show;
  page_class->leave = rehab_programme_page_leave;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_LIBRARY_OPEN] = g_param_spec_boolean ("library-open", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (REHAB_TYPE_EXERCISE_BROWSER);
  g_type_ensure (REHAB_TYPE_PRESCRIPTION_LIST);
  g_type_ensure (REHAB_TYPE_TEMPLATE_CHOOSER);
  g_type_ensure (REHAB_TYPE_VERSION_LIST);

  gtk_widget_class_install_action (widget_class, "programme.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "programme.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "programme.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "programme.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "programme.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "programme.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "programme.choose-template", NULL, choose_template_action);
  gtk_widget_class_install_action (widget_class, "programme.back-to-draft", NULL, back_to_draft_action);
  gtk_widget_class_install_action (widget_class, "programme.restore", NULL, restore_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-programme-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, layouts);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, library);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, toasts);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, phase);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, version_button);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, version_popover);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, versions);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, draft_buttons);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, back_button);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, version_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, empty);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, templates);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, list);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, add_list);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, changes_list);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, changes_row);
  gtk_widget_class_bind_template_child (widget_class, RehabProgrammePage, changes);
  gtk_widget_class_bind_template_callback (widget_class, exercise_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, template_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, version_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
}

static void
add_shortcuts (RehabProgrammePage *self)
{
  static const struct { const char *trigger; const char *action; } shortcuts[] = {
    { "<Control>z", "programme.undo" },
    { "<Control><Shift>z|<Control>y", "programme.redo" },
    { "<Control>s", "programme.save" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

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

static void
rehab_programme_page_init (RehabProgrammePage *self)
{
  self->library_open = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  add_shortcuts (self);
  update (self);
}

GtkWidget *
rehab_programme_page_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRAMME_PAGE, NULL);
}
