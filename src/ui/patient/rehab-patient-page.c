/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-patient-page-private.h"
#include "rehab-assessment-page.h"
#include "rehab-case-page.h"
#include "rehab-diary-page.h"
#include "rehab-episode-words.h"
#include "rehab-event-commands.h"
#include "rehab-flag-dialog.h"
#include "rehab-import-commands.h"
#include "rehab-messages.h"
#include "rehab-overview-page.h"
#include "rehab-phases-page.h"
#include "rehab-programme-parts.h"
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
  { "programme", N_("Pro_gramme"), "rehab-programme-symbolic", rehab_programme_parts_new },
  { "diary", N_("_Diary"), "rehab-diary-symbolic", rehab_diary_page_new },
  { "progress", N_("P_rogress"), "rehab-progress-symbolic", rehab_progress_page_new },
};

enum
{
  PROP_CASE_MODEL = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RehabPatientPage, rehab_patient_page, ADW_TYPE_BREAKPOINT_BIN)

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
  gboolean archived = rehab_patient_get_details (patient)->archived;
  gboolean closed = rehab_case_model_get_closed (self->model);
  gboolean open = rehab_case != NULL && !closed;
  GAction *show_episode = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "show-episode");

  rehab_patient_identity_show (self->identity, self->model);
  g_simple_action_set_state (G_SIMPLE_ACTION (show_episode),
                             g_variant_new_string (rehab_case != NULL ? rehab_case->episode->id : ""));

  if (closed)
    {
      g_autofree char *words = rehab_episode_words_dup_closed (rehab_case->episode);

      adw_banner_set_title (self->closed_banner, words);
    }
  adw_banner_set_revealed (self->closed_banner, closed);

  rehab_flag_alert_show (self->flag_alert, rehab_case, rehab_case_model_get_clinic (self->model));
  set_enabled (self, "record-flag-action", rehab_case != NULL && rehab_flag_dialog_has_flags (rehab_case));
  set_enabled (self, "choose-episode", rehab_patient_get_episodes (patient)->len > 1);
  set_enabled (self, "edit-episode", open);
  set_enabled (self, "new-episode", !archived);
  set_enabled (self, "close-episode", open);
  set_enabled (self, "reopen-episode", closed && !archived);
  set_enabled (self, "archive", !archived);
  set_enabled (self, "unarchive", archived);
  set_enabled (self, "import", open);
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
patient_changed_cb (RehabPatientPage *self)
{
  show_model (self);
}

/* A patient got an episode, or one of them was edited: the case may be another one. */
static void
episodes_changed_cb (RehabPatientPage *self)
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
  g_clear_object (&self->shelf);

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
  g_type_ensure (REHAB_TYPE_PATIENT_IDENTITY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patient/rehab-patient-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, identity);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, flag_alert);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, closed_banner);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, RehabPatientPage, leaflet_menu);
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
  self->shelf = rehab_case_shelf_new ();
  self->actions = g_simple_action_group_new ();
  rehab_patient_page_add_actions (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "patient", G_ACTION_GROUP (self->actions));
  rehab_event_commands_install (GTK_WIDGET (self));
  rehab_patient_page_list_leaflets (self->leaflet_menu);
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
      g_signal_connect_swapped (patient, "notify::episodes", G_CALLBACK (episodes_changed_cb), self);
      show_model (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CASE_MODEL]);
  visible_page_cb (self);
}

/*
 * Shows an episode of a patient with what is unsaved in it; where @episode_id is NULL, the one that was looked at last, or
 * else the one that comes first. What was shown before is put away with what is unsaved in that.
 */
gboolean
rehab_patient_page_show_patient (RehabPatientPage *self,
                                 RehabClinic      *clinic,
                                 RehabPatient     *patient,
                                 const char       *episode_id,
                                 GError          **error)
{
  g_autoptr (RehabCaseModel) before = NULL;
  g_autoptr (RehabCaseModel) model = NULL;

  g_return_val_if_fail (REHAB_IS_PATIENT_PAGE (self), FALSE);

  if (g_set_object (&before, self->model))
    rehab_case_shelf_put (self->shelf, before);
  model = rehab_case_shelf_take (self->shelf, clinic, patient, episode_id, error);
  if (model == NULL)
    return FALSE;

  /* Leaving a page may keep what was typed last: only then is it known what is unsaved. */
  rehab_patient_page_set_model (self, model);
  if (before != NULL && before != model)
    rehab_case_shelf_put (self->shelf, before);

  return TRUE;
}

/* The other side is no step to take by chance: what is typed is kept first, and it is said where one is. */
void
rehab_patient_page_show_episode (RehabPatientPage *self,
                                 const char       *episode_id)
{
  RehabPatient *patient;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (REHAB_IS_PATIENT_PAGE (self));
  g_return_if_fail (self->model != NULL);

  patient = rehab_case_model_get_patient (self->model);
  if (g_strcmp0 (episode_id, rehab_case_model_get_episode_id (self->model)) == 0
      || rehab_patient_find_episode (patient, episode_id) == NULL)
    return;

  if (!rehab_patient_page_finish (self))
    {
      rehab_message_toast (GTK_WIDGET (self), _("Still this episode: something that was typed is not kept"));
      return;
    }

  if (!rehab_patient_page_show_patient (self, rehab_case_model_get_clinic (self->model), patient, episode_id, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Episode Could Not Be Read"), error);
      return;
    }

  line = rehab_episode_words_dup_line (rehab_case_model_get_case (self->model)->episode);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), line, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  rehab_message_toast (GTK_WIDGET (self), line);
}

/* In how many episodes an edit would be lost: it is kept neither as a version nor as an edit. */
guint
rehab_patient_page_count_unkept (RehabPatientPage *self)
{
  g_return_val_if_fail (REHAB_IS_PATIENT_PAGE (self), 0);

  if (self->model != NULL)
    rehab_case_shelf_put (self->shelf, self->model);

  return rehab_case_shelf_count_unkept (self->shelf);
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
