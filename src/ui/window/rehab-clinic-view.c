/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-view.h"
#include "rehab-messages.h"
#include "rehab-sidebar.h"

#include <glib/gi18n.h>

struct _RehabClinicView
{
  AdwBreakpointBin parent_instance;

  GtkWidget *split_view;
  GtkWidget *sidebar;
  GtkWidget *content_page;
  GtkWidget *content_stack;
  GtkWidget *patient_bin;

  RehabClinic *clinic;
  GHashTable *unsaved; /* patient id -> RehabCaseModel that still holds something unsaved */
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

/* A model with an edit in it is kept until that is saved, so that looking at another patient loses no step to undo. */
static void
put_away (RehabClinicView *self,
          RehabCaseModel  *model)
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
take_model (RehabClinicView *self,
            RehabPatient    *patient,
            GError         **error)
{
  RehabCaseModel *model = g_hash_table_lookup (self->unsaved, rehab_patient_get_id (patient));

  if (model != NULL && rehab_case_model_get_patient (model) == patient)
    return g_object_ref (model);

  return rehab_case_model_new (self->clinic, patient, error);
}

static void
show_patient (RehabClinicView *self,
              RehabPatient    *patient)
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
  show_content (self);
}

static void
rehab_clinic_view_dispose (GObject *object)
{
  RehabClinicView *self = REHAB_CLINIC_VIEW (object);

  g_clear_pointer (&self->unsaved, g_hash_table_unref);
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
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rehab_clinic_view_init (RehabClinicView *self)
{
  self->unsaved = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
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

/* How many patients have a programme whose edit would be lost: it is kept neither as a version nor as an edit. */
guint
rehab_clinic_view_count_unkept (RehabClinicView *self)
{
  RehabPatientPage *page;
  GHashTableIter iter;
  gpointer model;
  guint count = 0;

  g_return_val_if_fail (REHAB_IS_CLINIC_VIEW (self), 0);

  page = get_patient_page (self);
  if (page != NULL)
    put_away (self, rehab_patient_page_get_model (page));

  g_hash_table_iter_init (&iter, self->unsaved);
  while (g_hash_table_iter_next (&iter, NULL, &model))
    count += rehab_case_model_would_lose (model) ? 1 : 0;

  return count;
}

void
rehab_clinic_view_start_search (RehabClinicView *self)
{
  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));

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

void
rehab_clinic_view_show_page (RehabClinicView *self,
                             const char      *name)
{
  RehabPatientPage *page;

  g_return_if_fail (REHAB_IS_CLINIC_VIEW (self));

  page = get_patient_page (self);
  if (page != NULL)
    rehab_patient_page_show_page (page, name);
}
