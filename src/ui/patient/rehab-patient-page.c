/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-page.h"
#include "rehab-assessment-page.h"
#include "rehab-case-page.h"
#include "rehab-choice.h"
#include "rehab-diary-page.h"
#include "rehab-enum-types.h"
#include "rehab-event-commands.h"
#include "rehab-flag-alert.h"
#include "rehab-flag-dialog.h"
#include "rehab-import-commands.h"
#include "rehab-import-list.h"
#include "rehab-messages.h"
#include "rehab-overview-page.h"
#include "rehab-patient-archive.h"
#include "rehab-patient-dialog.h"
#include "rehab-phases-page.h"
#include "rehab-print-dialog.h"
#include "rehab-programme-page.h"
#include "rehab-progress-page.h"

#include <glib/gi18n.h>

/* The pages of a patient, in their order: a new one is a row. */
static const struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GtkWidget *(*create) (void);
} pages[] = {
  { "overview", N_("_Overview"), "rehab-overview-symbolic", rehab_overview_page_new },
  { "assessment", N_("_Assessment"), "rehab-assessment-symbolic", rehab_assessment_page_new },
  { "phases", N_("P_hases"), "rehab-phases-symbolic", rehab_phases_page_new },
  { "programme", N_("Pro_gramme"), "rehab-programme-symbolic", rehab_programme_page_new },
  { "diary", N_("_Diary"), "rehab-diary-symbolic", rehab_diary_page_new },
  { "progress", N_("P_rogress"), "rehab-progress-symbolic", rehab_progress_page_new },
};

struct _RehabPatientPage
{
  AdwBreakpointBin parent_instance;

  GtkWidget *name_label;
  GtkWidget *side_label;
  GtkWidget *detail_label;
  RehabFlagAlert *flag_alert;
  GtkWidget *switcher;
  GtkWidget *view_stack;
  GtkWidget *switcher_bar;
  GSimpleActionGroup *actions;

  RehabCaseModel *model;
};

enum
{
  PROP_CASE_MODEL = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabPatientPage, rehab_patient_page, ADW_TYPE_BREAKPOINT_BIN)

static void
append_part (GString    *detail,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (detail->len > 0)
    g_string_append (detail, " · ");
  g_string_append (detail, part);
}

static char *
dup_identity (RehabCaseModel *model)
{
  RehabPatient *patient = rehab_case_model_get_patient (model);
  const RehabPatientDetails *details = rehab_patient_get_details (patient);
  const RehabCase *rehab_case = rehab_case_model_get_case (model);
  g_autoptr (GString) detail = g_string_new (NULL);
  int age = rehab_date_get_age (details->birth_date, rehab_clinic_get_today (rehab_case_model_get_clinic (model)));

  /* What matters most comes first: in a narrow window the end is cut. */
  if (details->archived)
    append_part (detail, _("Archived"));

  if (rehab_case != NULL)
    {
      g_autofree char *phase = g_strdup_printf (_("Phase %s"), rehab_phase_get_title (rehab_case_get_phase (rehab_case, NULL)));

      append_part (detail, rehab_date_is_set (rehab_case->episode->closed_on) ? _("Episode closed") : phase);
    }

  if (age >= 0)
    {
      g_autofree char *years = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d year", "%d years", (gulong) age), age);

      append_part (detail, years);
    }

  append_part (detail, details->event_or_position);
  if (details->sport != REHAB_SPORT_NOT_ASKED)
    append_part (detail, rehab_choice_get_label (rehab_sport_get_type (), (int) details->sport));
  append_part (detail, rehab_patient_get_squad_name (patient));

  return g_string_free_and_steal (g_steal_pointer (&detail));
}

static void
set_enabled (RehabPatientPage *self,
             const char       *name,
             gboolean          enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_model (RehabPatientPage *self)
{
  RehabPatient *patient = rehab_case_model_get_patient (self->model);
  const RehabCase *rehab_case = rehab_case_model_get_case (self->model);
  g_autofree char *detail = dup_identity (self->model);
  gboolean archived = rehab_patient_get_details (patient)->archived;
  gboolean open = rehab_case != NULL && !rehab_date_is_set (rehab_case->episode->closed_on);
  const char *side = rehab_case_model_get_side_badge (self->model);

  gtk_label_set_text (GTK_LABEL (self->name_label), rehab_patient_get_name (patient));
  gtk_widget_set_tooltip_text (self->name_label, rehab_patient_get_name (patient));
  gtk_label_set_text (GTK_LABEL (self->detail_label), detail);
  gtk_widget_set_tooltip_text (self->detail_label, detail);

  gtk_widget_set_visible (self->side_label, side != NULL);
  if (side != NULL)
    gtk_label_set_text (GTK_LABEL (self->side_label), side);

  rehab_flag_alert_show (self->flag_alert, rehab_case, rehab_case_model_get_clinic (self->model));
  set_enabled (self, "record-flag-action", rehab_case != NULL && rehab_flag_dialog_has_flags (rehab_case));
  set_enabled (self, "edit-episode", open);
  set_enabled (self, "new-episode", !open && !archived);
  set_enabled (self, "archive", !archived);
  set_enabled (self, "unarchive", archived);
  set_enabled (self, "import", rehab_case != NULL);
  set_enabled (self, "imports", rehab_case != NULL);
  set_enabled (self, "print", rehab_case != NULL && rehab_case->versions->len > 0);
}

static void
build_page (RehabPatientPage *self,
            AdwBin           *bin)
{
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    if (adw_view_stack_get_child_by_name (ADW_VIEW_STACK (self->view_stack), pages[i].name) == GTK_WIDGET (bin))
      {
        GtkWidget *page = pages[i].create ();

        g_object_bind_property (self, "case-model", page, "case-model", G_BINDING_SYNC_CREATE);
        adw_bin_set_child (bin, page);
      }
}

static void
visible_page_cb (RehabPatientPage *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (ADW_VIEW_STACK (self->view_stack));

  if (child != NULL && self->model != NULL && adw_bin_get_child (ADW_BIN (child)) == NULL)
    build_page (self, ADW_BIN (child));
}

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
edit_episode_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);

  adw_dialog_present (rehab_patient_dialog_new_episode (rehab_case_model_get_clinic (self->model),
                                                        rehab_case_model_get_patient (self->model)), GTK_WIDGET (self));
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

/* What the shortcut prints: the report of the page that is shown, or else the sheet. */
static void
print_shown_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (user_data);
  GtkWidget *bin = adw_view_stack_get_visible_child (ADW_VIEW_STACK (self->view_stack));
  GtkWidget *page = adw_bin_get_child (ADW_BIN (bin));

  if (page == NULL || !gtk_widget_activate_action (page, "chart.print", NULL))
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
  { .name = "new-episode", .activate = edit_episode_cb },
  { .name = "archive", .activate = archive_cb },
  { .name = "unarchive", .activate = unarchive_cb },
  { .name = "print", .activate = print_cb },
  { .name = "print-shown", .activate = print_shown_cb },
  { .name = "import", .activate = import_cb },
  { .name = "imports", .activate = imports_cb },
  { .name = "record-flag-action", .activate = record_flag_action_cb },
  { .name = "new-assessment", .activate = new_assessment_cb },
  { .name = "show-page", .activate = show_page_cb, .parameter_type = "s" },
};

static void
patient_changed_cb (RehabPatientPage *self)
{
  show_model (self);
}

/* A patient got an episode, or it was edited: the case is another one. */
static void
episode_changed_cb (RehabPatientPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!rehab_case_model_reload (self->model, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Episode Could Not Be Read"), error);
}

static void
rehab_patient_page_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (object);

  switch (property_id)
    {
    case PROP_CASE_MODEL:
      g_value_set_object (value, self->model);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_patient_page_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (object);

  switch (property_id)
    {
    case PROP_CASE_MODEL:
      rehab_patient_page_set_model (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
forget_model (RehabPatientPage *self)
{
  if (self->model == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->model, self);
  g_signal_handlers_disconnect_by_data (rehab_case_model_get_patient (self->model), self);
  g_clear_object (&self->model);
}

static void
rehab_patient_page_dispose (GObject *object)
{
  RehabPatientPage *self = REHAB_PATIENT_PAGE (object);

  forget_model (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_PATIENT_PAGE);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (rehab_patient_page_parent_class)->dispose (object);
}

static void
rehab_patient_page_class_init (RehabPatientPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_patient_page_get_property;
  object_class->set_property = rehab_patient_page_set_property;
  object_class->dispose = rehab_patient_page_dispose;

  properties[PROP_CASE_MODEL] =
    g_param_spec_object ("case-model", NULL, NULL, REHAB_TYPE_CASE_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (REHAB_TYPE_FLAG_ALERT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patient/rehab-patient-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, side_label);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, detail_label);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, flag_alert);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, visible_page_cb);
}

/* Pages have long names and short ones; were each button as wide as the longest, the long ones would be cut. */
static void
fit_buttons (GtkWidget *widget)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  if (ADW_IS_VIEW_SWITCHER (widget) && GTK_IS_BOX_LAYOUT (layout))
    gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), FALSE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    fit_buttons (child);
}

static void
rehab_patient_page_init (RehabPatientPage *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "patient", G_ACTION_GROUP (self->actions));
  rehab_event_commands_install (GTK_WIDGET (self));
  fit_buttons (self->switcher);
  fit_buttons (self->switcher_bar);

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      AdwViewStackPage *page =
        adw_view_stack_add_titled_with_icon (ADW_VIEW_STACK (self->view_stack), adw_bin_new (), pages[i].name,
                                             _(pages[i].title), pages[i].icon_name);

      adw_view_stack_page_set_use_underline (page, TRUE);
    }

  rehab_import_commands_accept_drops (GTK_WIDGET (self),
                                      adw_view_stack_get_child_by_name (ADW_VIEW_STACK (self->view_stack), "diary"));
}

GtkWidget *
rehab_patient_page_new (void)
{
  return g_object_new (REHAB_TYPE_PATIENT_PAGE, NULL);
}

RehabCaseModel *
rehab_patient_page_get_model (RehabPatientPage *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT_PAGE (self), NULL);

  return self->model;
}

void
rehab_patient_page_set_model (RehabPatientPage *self,
                              RehabCaseModel   *model)
{
  g_return_if_fail (REHAB_IS_PATIENT_PAGE (self));

  if (self->model == model)
    return;

  forget_model (self);
  if (model != NULL)
    {
      RehabPatient *patient = rehab_case_model_get_patient (model);

      self->model = g_object_ref (model);
      g_signal_connect_swapped (model, "changed", G_CALLBACK (show_model), self);
      g_signal_connect_swapped (patient, "notify::details", G_CALLBACK (patient_changed_cb), self);
      g_signal_connect_swapped (patient, "notify::squad-name", G_CALLBACK (patient_changed_cb), self);
      g_signal_connect_swapped (patient, "notify::episode", G_CALLBACK (episode_changed_cb), self);
      show_model (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CASE_MODEL]);
  visible_page_cb (self);
}

const char *
rehab_patient_page_get_shown (RehabPatientPage *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT_PAGE (self), NULL);

  return adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (self->view_stack));
}

void
rehab_patient_page_show_page (RehabPatientPage *self,
                              const char       *name)
{
  GtkWidget *child;

  g_return_if_fail (REHAB_IS_PATIENT_PAGE (self));

  child = adw_view_stack_get_child_by_name (ADW_VIEW_STACK (self->view_stack), name);
  if (child == NULL)
    return;

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->view_stack), name);

  /* Who asks for a page by a key goes on by keys: a page that has a place to type in takes the focus. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && adw_bin_get_child (ADW_BIN (child)) != NULL)
    gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (child)));
}

/* Keeps what is being typed on any page. FALSE when something that was typed would go with this one. */
gboolean
rehab_patient_page_finish (RehabPatientPage *self)
{
  gboolean all_kept = TRUE;

  g_return_val_if_fail (REHAB_IS_PATIENT_PAGE (self), TRUE);

  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *bin = adw_view_stack_get_child_by_name (ADW_VIEW_STACK (self->view_stack), pages[i].name);
      GtkWidget *page = adw_bin_get_child (ADW_BIN (bin));

      if (page != NULL)
        all_kept &= rehab_case_page_finish (REHAB_CASE_PAGE (page));
    }

  return all_kept;
}
