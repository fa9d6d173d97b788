/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-welcome-page.h"
#include "rehab-initials.h"
#include "rehab-messages.h"
#include "rehab-record-form.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabWelcomePage
{
  AdwBin parent_instance;

  GtkWidget *form_box;
  GtkWidget *start_button;
  GtkWidget *clinic_form;
  GtkWidget *clinician_form;

  RehabClinic *clinic;
};

G_DEFINE_FINAL_TYPE (RehabWelcomePage, rehab_welcome_page, ADW_TYPE_BIN)

static const char *const clinic_fields[] = { "name", "telephone", NULL };
static const char *const clinician_fields[] = { "name", "initials", NULL };

static void
start_cb (RehabWelcomePage *self)
{
  RehabClinicDetails clinic_values = { 0 };
  RehabClinician clinician_values = { 0 };
  g_autoptr (RehabClinicDetails) details = NULL;
  g_autoptr (RehabClinician) clinician = NULL;
  g_autoptr (GError) error = NULL;
  gboolean all_well;

  all_well = rehab_record_form_read (REHAB_RECORD_FORM (self->clinician_form), &clinician_values);
  all_well &= rehab_record_form_read (REHAB_RECORD_FORM (self->clinic_form), &clinic_values);
  if (!all_well)
    return;

  details = rehab_clinic_details_new (&clinic_values, &error);
  clinician = details != NULL ? rehab_clinician_new (&clinician_values, &error) : NULL;
  if (clinician == NULL || !rehab_clinic_set_up (self->clinic, details, clinician, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Clinic Was Not Saved"), error);
}

static void
rehab_welcome_page_root (GtkWidget *widget)
{
  GtkRoot *root;

  GTK_WIDGET_CLASS (rehab_welcome_page_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_default_widget (GTK_WINDOW (root), REHAB_WELCOME_PAGE (widget)->start_button);
}

/* A window does not notice when its default widget goes. */
static void
rehab_welcome_page_unroot (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root)
      && gtk_window_get_default_widget (GTK_WINDOW (root)) == REHAB_WELCOME_PAGE (widget)->start_button)
    gtk_window_set_default_widget (GTK_WINDOW (root), NULL);

  GTK_WIDGET_CLASS (rehab_welcome_page_parent_class)->unroot (widget);
}

static void
rehab_welcome_page_dispose (GObject *object)
{
  RehabWelcomePage *self = REHAB_WELCOME_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_WELCOME_PAGE);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_welcome_page_parent_class)->dispose (object);
}

static void
rehab_welcome_page_class_init (RehabWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_welcome_page_dispose;
  widget_class->root = rehab_welcome_page_root;
  widget_class->unroot = rehab_welcome_page_unroot;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/welcome/rehab-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabWelcomePage, form_box);
  gtk_widget_class_bind_template_child (widget_class, RehabWelcomePage, start_button);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
}

static void
rehab_welcome_page_init (RehabWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_wrapping_label_let_buttons (GTK_WIDGET (self));

  self->clinic_form = rehab_record_form_new (&rehab_clinic_details_type, clinic_fields, _("Your Clinic"));
  self->clinician_form = rehab_record_form_new (&rehab_clinician_type, clinician_fields, _("You"));
  rehab_initials_propose (REHAB_RECORD_FORM (self->clinician_form));
  gtk_box_append (GTK_BOX (self->form_box), self->clinic_form);
  gtk_box_append (GTK_BOX (self->form_box), self->clinician_form);
}

void
rehab_welcome_page_set_clinic (RehabWelcomePage *self,
                               RehabClinic      *clinic)
{
  g_return_if_fail (REHAB_IS_WELCOME_PAGE (self));

  g_set_object (&self->clinic, clinic);
}
