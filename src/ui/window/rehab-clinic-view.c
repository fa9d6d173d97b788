/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-view.h"
#include "rehab-messages.h"
#include "rehab-sidebar.h"
#include "rehab-squad-page.h"

#include <glib/gi18n.h>

struct _RehabClinicView
{
  AdwBreakpointBin parent_instance;

  GtkWidget *split_view;
  GtkWidget *sidebar;
  GtkWidget *content_page;
  GtkWidget *content_stack;
  GtkWidget *patient_bin;
  AdwNavigationView *places;
  AdwNavigationPage *patient_place;
  AdwNavigationPage *squad_place;
  GtkWidget *squad_bin;

  RehabClinic *clinic;
  gboolean from_squad;    /* who is being opened was chosen there, and is gone back to */
};

G_DEFINE_FINAL_TYPE (RehabClinicView, rehab_clinic_view, ADW_TYPE_BREAKPOINT_BIN)

static RehabPatientPage *
get_patient_page (RehabClinicView *self)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self->patient_bin));

  return page != NULL ? REHAB_PATIENT_PAGE (page) : NULL;
}

static RehabPatientPage *
ensure_patient_page (RehabClinicView *self)
{
  if (get_patient_page (self) == NULL)
    adw_bin_set_child (ADW_BIN (self->patient_bin), rehab_patient_page_new ());

  return get_patient_page (self);
}

static RehabSquadPage *
get_squad_page (RehabClinicView *self)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self->squad_bin));

  return page != NULL ? REHAB_SQUAD_PAGE (page) : NULL;
}

static gboolean
is_squad_shown (RehabClinicView *self)
{
  return adw_navigation_view_get_visible_page (self->places) == self->squad_place;
}

/* Beside what a coach is shown, the list tells nothing. */
static void
cover_list (RehabClinicView *self)
{
  RehabSquadPage *page = get_squad_page (self);

  rehab_sidebar_set_covered (REHAB_SIDEBAR (self->sidebar),
                             page != NULL && is_squad_shown (self)
                             && rehab_squad_list_get_audience (rehab_squad_page_get_list (page)) == REHAB_SQUAD_AUDIENCE_COACH);
}

/* Back from an athlete the keyboard is on the row that it came from. */
static void
place_cb (RehabClinicView *self)
{
  if (self->squad_place != NULL && self->sidebar != NULL && self->clinic != NULL)
    cover_list (self);

  /* Templates set properties before all of it is there. */
  if (self->squad_place != NULL && is_squad_shown (self) && get_squad_page (self) != NULL)
    rehab_squad_page_take_focus (get_squad_page (self));
}

/* Shows the patient: over the squad that they were opened from, or by themselves. */
static void
go_to_patient (RehabClinicView *self)
{
  const char *const alone[] = { "patient" };

  if (self->from_squad && is_squad_shown (self))
    adw_navigation_view_push (self->places, self->patient_place);
  else if (!self->from_squad)
    adw_navigation_view_replace_with_tags (self->places, alone, G_N_ELEMENTS (alone));
}

static void
show_patient (RehabClinicView *self,
              RehabPatient    *patient)
{
  g_autoptr (GError) error = NULL;

  if (patient == NULL)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->content_stack), "none");
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self->content_page), _("Patient"));
      return;
    }

  if (!rehab_patient_page_show_patient (ensure_patient_page (self), self->clinic, patient, NULL, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Patient Could Not Be Opened"), error);
      gtk_stack_set_visible_child_name (GTK_STACK (self->content_stack), "none");
      return;
    }

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self->content_page), rehab_patient_get_name (patient));
  adw_navigation_page_set_title (self->patient_place, rehab_patient_get_name (patient));
  gtk_stack_set_visible_child_name (GTK_STACK (self->content_stack), "patient");
  go_to_patient (self);
}

static void
selected_cb (RehabClinicView *self)
{
  RehabPatient *patient = rehab_sidebar_get_selected (REHAB_SIDEBAR (self->sidebar));

  show_patient (self, patient);
  /* Where only one of the two is seen: with nobody to show, the list. */
  if (patient == NULL)
    adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), FALSE);
}

/*
 * The split view gives the content's first button the focus, which may begin an assessment: a second Return would press it.
 * Beside the list the focus stays where the patient was chosen. Where the page hides the list, nothing on it has the focus,
 * and the keyboard begins at its top.
 */
static void
show_content (RehabClinicView *self)
{
  AdwNavigationSplitView *split_view = ADW_NAVIGATION_SPLIT_VIEW (self->split_view);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean hides_list = adw_navigation_split_view_get_collapsed (split_view)
                        && !adw_navigation_split_view_get_show_content (split_view);

  adw_navigation_split_view_set_show_content (split_view, TRUE);

  if (root != NULL && (hides_list || focus != NULL))
    gtk_root_set_focus (root, hides_list ? NULL : focus);
}

static void
activated_cb (RehabClinicView *self)
{
  go_to_patient (self);
  show_content (self);
}

static void
open_from_squad_cb (RehabClinicView *self,
                    const char      *patient_id,
                    const char      *episode_id)
{
  self->from_squad = TRUE;
  if (episode_id != NULL)
    rehab_clinic_view_open_episode (self, patient_id, episode_id);
  else
    rehab_clinic_view_open_patient (self, patient_id);
  go_to_patient (self);
  self->from_squad = FALSE;
}

static void
rehab_clinic_view_dispose (GObject *object)
{
  RehabClinicView *self = REHAB_CLINIC_VIEW (object);

  /* A page that a navigation view does not show outlives it. */
  if (self->places != NULL)
    {
      adw_bin_set_child (ADW_BIN (self->patient_bin), NULL);
      adw_bin_set_child (ADW_BIN (self->squad_bin), NULL);
      adw_navigation_view_remove (self->places, self->patient_place);
      adw_navigation_view_remove (self->places, self->squad_place);
      adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self->content_page), NULL);
    }
  /* The split view is both the bin's child and the template's: it goes once. */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CLINIC_VIEW);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_clinic_view_parent_class)->dispose (object);
}

static void
rehab_clinic_view_class_init (RehabClinicViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_clinic_view_dispose;

  g_type_ensure (REHAB_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/window/rehab-clinic-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, split_view);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, content_page);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, content_stack);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, patient_bin);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, places);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, patient_place);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, squad_place);
  gtk_widget_class_bind_template_child (widget_class, RehabClinicView, squad_bin);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rehab_clinic_view_init (RehabClinicView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_clinic_view_new (RehabClinic *clinic)
{
  RehabClinicView *self = g_object_new (REHAB_TYPE_CLINIC_VIEW, NULL);

  self->clinic = g_object_ref (clinic);
  rehab_sidebar_set_clinic (REHAB_SIDEBAR (self->sidebar), clinic);

  return GTK_WIDGET (self);
}

RehabPatient *
rehab_clinic_view_get_patient (RehabClinicView *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC_VIEW (self), NULL);

  return rehab_sidebar_get_selected (REHAB_SIDEBAR (self->sidebar));
}

/* The page of the shown patient; NULL before the first one was opened. */
RehabPatientPage *
rehab_clinic_view_get_patient_page (RehabClinicView *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC_VIEW (self), NULL);

  return get_patient_page (self);
}

/* Keeps what is being typed. FALSE when something that was typed would go with the patient that is shown. */
gboolean
rehab_clinic_view_finish (RehabClinicView *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC_VIEW (self), TRUE);

  return get_patient_page (self) == NULL || rehab_patient_page_finish (get_patient_page (self));
}

/* In how many episodes an edit of the programme would be lost: it is kept neither as a version nor as an edit. */
guint
rehab_clinic_view_count_unkept (RehabClinicView *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC_VIEW (self), 0);

  return get_patient_page (self) != NULL ? rehab_patient_page_count_unkept (get_patient_page (self)) : 0;
}

void
rehab_clinic_view_start_search (RehabClinicView *self)
{
  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));

  if (is_squad_shown (self))
    {
      rehab_squad_page_start_search (get_squad_page (self));
      return;
    }

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), FALSE);
  rehab_sidebar_start_search (REHAB_SIDEBAR (self->sidebar));
}

void
rehab_clinic_view_show_archived (RehabClinicView *self,
                                 gboolean         show_archived)
{
  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));

  rehab_sidebar_show_archived (REHAB_SIDEBAR (self->sidebar), show_archived);
}

void
rehab_clinic_view_open_patient (RehabClinicView *self,
                                const char      *patient_id)
{
  RehabPatient *patient;

  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));

  patient = rehab_clinic_find_patient (self->clinic, patient_id);
  if (patient == NULL)
    return;

  (void) rehab_sidebar_select (REHAB_SIDEBAR (self->sidebar), patient);
  show_content (self);
}

/* Opens a patient at one of their episodes, as a row that is about one side does. */
void
rehab_clinic_view_open_episode (RehabClinicView *self,
                                const char      *patient_id,
                                const char      *episode_id)
{
  RehabPatientPage *page;

  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));

  rehab_clinic_view_open_patient (self, patient_id);
  page = get_patient_page (self);
  if (page != NULL)
    rehab_patient_page_show_episode (page, episode_id);
}

void
rehab_clinic_view_show_page (RehabClinicView *self,
                             const char      *name)
{
  RehabPatientPage *page;

  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));

  /* A page that is not seen is not turned to. */
  page = get_patient_page (self);
  if (page != NULL && !is_squad_shown (self))
    rehab_patient_page_show_page (page, name);
}

static const char *
find_squad (RehabClinicView *self)
{
  RehabPatient *patient = rehab_clinic_view_get_patient (self);
  GPtrArray *squads = rehab_clinic_get_squads (self->clinic);
  const char *squad_id = patient != NULL ? rehab_patient_get_details (patient)->squad_id : NULL;

  if (get_squad_page (self) != NULL)
    return rehab_squad_list_get_squad (rehab_squad_page_get_list (get_squad_page (self)));
  if (squad_id != NULL)
    return squad_id;

  for (guint i = 0; i < squads->len; i++)
    if (!((const RehabSquad *) g_ptr_array_index (squads, i))->archived)
      return ((const RehabSquad *) g_ptr_array_index (squads, i))->id;

  return REHAB_SQUAD_EVERYBODY;
}

/* The page of the squad that is shown; NULL while a patient is, or nobody. */
RehabSquadPage *
rehab_clinic_view_get_squad_page (RehabClinicView *self)
{
  g_return_val_if_fail (REHAB_IS_CLINIC_VIEW (self), NULL);

  return is_squad_shown (self) ? get_squad_page (self) : NULL;
}

/*
 * Shows a squad: by its identity, REHAB_SQUAD_EVERYBODY or REHAB_SQUAD_NOBODY; or for "" the one that was looked at last, that
 * of the shown patient, or the first.
 */
void
rehab_clinic_view_show_squad (RehabClinicView *self,
                              const char      *squad)
{
  const char *const alone[] = { "squad" };

  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));
  g_return_if_fail (squad != NULL);

  if (*squad == '\0')
    squad = find_squad (self);

  if (get_squad_page (self) == NULL)
    {
      GtkWidget *page = rehab_squad_page_new (self->clinic);

      adw_bin_set_child (ADW_BIN (self->squad_bin), page);
      g_signal_connect_object (page, "open", G_CALLBACK (open_from_squad_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (page, "audience-changed", G_CALLBACK (cover_list), self, G_CONNECT_SWAPPED);
    }

  rehab_squad_page_set_squad (get_squad_page (self), squad);
  adw_navigation_view_replace_with_tags (self->places, alone, G_N_ELEMENTS (alone));
  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split_view), TRUE);
  rehab_squad_page_take_focus (get_squad_page (self));
}
