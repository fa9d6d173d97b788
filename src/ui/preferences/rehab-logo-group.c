/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-logo-group.h"
#include "rehab-clinic-logo-table.h"
#include "rehab-file-chooser.h"
#include "rehab-messages.h"
#include "rehab-picture-file.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

#define PICTURE_WIDTH 120
#define PICTURE_HEIGHT 48

struct _RehabLogoGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *row;
  GtkPicture *picture;
  GtkWidget *choose_button;
  GtkWidget *remove_button;
  RehabClinic *clinic;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RehabLogoGroup, rehab_logo_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_logo (RehabLogoGroup *self)
{
  g_autoptr (RehabClinicLogo) logo = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  if (!rehab_clinic_logo_table_load (rehab_clinic_get_store (self->clinic), &logo, &error))
    rehab_message_present (GTK_WIDGET (self), _("The Logo Was Not Read"), error);
  if (logo != NULL)
    texture = gdk_texture_new_from_bytes (logo->data, NULL);

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (self->remove_button, logo != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), logo != NULL ? NULL : _("None. A PNG or JPEG file."));
}

/* Keeping and removing */

static gboolean
keep (RehabLogoGroup *self,
      GBytes         *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabClinicLogo) logo = rehab_clinic_logo_table_set (rehab_clinic_get_store (self->clinic), data, &error);

  if (logo == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Logo Was Not Saved"), error);
  show_logo (self);

  return logo != NULL;
}

static void
bring_back_cb (AdwToast       *toast,
               RehabLogoGroup *self)
{
  (void) keep (self, g_object_get_data (G_OBJECT (toast), "logo"));
}

static void
remove_cb (RehabLogoGroup *self)
{
  RehabStore *store = rehab_clinic_get_store (self->clinic);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  g_autoptr (RehabClinicLogo) logo = NULL;
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (!rehab_clinic_logo_table_load (store, &logo, &error) || !rehab_clinic_logo_table_clear (store, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("The Logo Was Not Removed"), error);
      return;
    }

  show_logo (self);
  gtk_widget_grab_focus (self->choose_button);
  if (logo == NULL || dialog == NULL)
    return;

  toast = adw_toast_new (_("Logo removed"));
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "logo", g_bytes_ref (logo->data), (GDestroyNotify) g_bytes_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (bring_back_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (dialog), toast);
}

/* Taking a file in */

static void
taken_in_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  RehabLogoGroup *self = REHAB_LOGO_GROUP (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = rehab_picture_file_take_in_finish (result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (self->choose_button, TRUE);
  if (data == NULL)
    rehab_message_present (GTK_WIDGET (self), _("The Logo Was Not Saved"), error);
  else
    (void) keep (self, data);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RehabLogoGroup) self = user_data;
  g_autoptr (GFile) file = rehab_file_chooser_finish (result, NULL);

  if (file != NULL)
    rehab_logo_group_take_file (self, file);
}

static void
choose_cb (RehabLogoGroup *self)
{
  g_autoptr (GtkFileDialog) dialog = rehab_picture_file_dialog_new (_("Choose a Logo"));

  rehab_file_chooser_open (dialog, GTK_WIDGET (self), self->cancellable, opened_cb, g_object_ref (self));
}

static void
rehab_logo_group_dispose (GObject *object)
{
  RehabLogoGroup *self = REHAB_LOGO_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_logo_group_parent_class)->dispose (object);
}

static void
rehab_logo_group_finalize (GObject *object)
{
  g_object_unref (REHAB_LOGO_GROUP (object)->cancellable);

  G_OBJECT_CLASS (rehab_logo_group_parent_class)->finalize (object);
}

static void
rehab_logo_group_class_init (RehabLogoGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_logo_group_dispose;
  object_class->finalize = rehab_logo_group_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/preferences/rehab-logo-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabLogoGroup, row);
  gtk_widget_class_bind_template_child (widget_class, RehabLogoGroup, picture);
  gtk_widget_class_bind_template_child (widget_class, RehabLogoGroup, choose_button);
  gtk_widget_class_bind_template_child (widget_class, RehabLogoGroup, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
rehab_logo_group_init (RehabLogoGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_wrapping_label_let_buttons (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_size_request (GTK_WIDGET (self->picture), PICTURE_WIDTH, PICTURE_HEIGHT);
}

/**
 * rehab_logo_group_set_clinic:
 * @self: a group
 * @clinic: a clinic
 *
 * Shows the logo of a clinic. Called once.
 */
void
rehab_logo_group_set_clinic (RehabLogoGroup *self,
                             RehabClinic    *clinic)
{
  g_return_if_fail (REHAB_IS_LOGO_GROUP (self) && self->clinic == NULL);

  self->clinic = g_object_ref (clinic);
  show_logo (self);
}

/**
 * rehab_logo_group_take_file:
 * @self: a group
 * @file: what was chosen
 *
 * Takes a picture in: checked, scaled, and written anew without what else its file holds.
 */
void
rehab_logo_group_take_file (RehabLogoGroup *self,
                            GFile          *file)
{
  gtk_widget_set_sensitive (self->choose_button, FALSE);
  rehab_picture_file_take_in (self, file, NULL, self->cancellable, taken_in_cb, NULL);
}
