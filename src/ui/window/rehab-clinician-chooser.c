/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinician-chooser.h"

#include <glib/gi18n.h>

#define AVATAR_SIZE 32

/* As many as there are keys for. */
#define MOST_NUMBERS 9

struct _RehabClinicianChooser
{
  AdwDialog parent_instance;

  GtkWidget *header;
  GtkWidget *list;
  RehabClinic *clinic;
};

G_DEFINE_FINAL_TYPE (RehabClinicianChooser, rehab_clinician_chooser, ADW_TYPE_DIALOG)

static void
choose (RehabClinicianChooser *self,
        GtkListBoxRow         *row)
{
  const char *clinician_id = gtk_widget_get_name (GTK_WIDGET (row));

  /* The window's action, so that its menu shows the same. */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.clinician", "s", clinician_id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static gboolean
key_pressed_cb (RehabClinicianChooser *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state)
{
  guint32 letter = gdk_keyval_to_unicode (keyval);
  GtkListBoxRow *row;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || letter < '1' || letter > '9')
    return GDK_EVENT_PROPAGATE;

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) (letter - '1'));
  if (row == NULL)
    return GDK_EVENT_PROPAGATE;

  choose (self, row);

  return GDK_EVENT_STOP;
}

static GtkWidget *
new_row (const RehabClinician *clinician,
         guint                 number,
         gboolean              is_current)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (AVATAR_SIZE, clinician->name, TRUE);

  gtk_accessible_update_state (GTK_ACCESSIBLE (avatar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  /* Where choose() finds whose row it is. */
  gtk_widget_set_name (row, clinician->id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), clinician->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), clinician->initials);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  if (is_current)
    {
      GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Working now"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), check);
    }
  if (number <= MOST_NUMBERS)
    {
      g_autofree char *digit = g_strdup_printf ("%u", number);
      GtkWidget *key = gtk_label_new (digit);

      gtk_widget_add_css_class (key, "dimmed");
      gtk_widget_add_css_class (key, "keys");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), key);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, digit, -1);
    }

  return row;
}

static void
add_rows (RehabClinicianChooser *self,
          gboolean               at_start)
{
  GPtrArray *clinicians = rehab_clinic_get_clinicians (self->clinic);
  const char *current = rehab_clinic_get_clinician_id (self->clinic);
  guint number = 0;

  for (guint i = 0; i < clinicians->len; i++)
    {
      const RehabClinician *clinician = g_ptr_array_index (clinicians, i);
      gboolean is_current = g_strcmp0 (clinician->id, current) == 0;
      GtkWidget *row;

      if (clinician->archived)
        continue;

      row = new_row (clinician, ++number, is_current && !at_start);
      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (is_current)
        adw_dialog_set_focus (ADW_DIALOG (self), row);
    }
}

static void
rehab_clinician_chooser_dispose (GObject *object)
{
  RehabClinicianChooser *self = REHAB_CLINICIAN_CHOOSER (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_clinician_chooser_parent_class)->dispose (object);
}

static void
rehab_clinician_chooser_class_init (RehabClinicianChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rehab_clinician_chooser_dispose;
}

static GtkWidget *
new_content (RehabClinicianChooser *self)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Clinicians"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("Every decision, version and finished assessment carries these initials."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return page;
}

static void
rehab_clinician_chooser_init (RehabClinicianChooser *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  self->header = adw_header_bar_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), self->header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), new_content (self));
  adw_dialog_set_title (ADW_DIALOG (self), _("Who Is Working?"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 400);
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

/**
 * rehab_clinician_chooser_new:
 * @clinic: the clinic
 * @at_start: whether nobody was chosen yet: then it stays until somebody is
 *
 * Makes the question of who is working, to be presented in a window that has the action "win.clinician".
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
rehab_clinician_chooser_new (RehabClinic *clinic,
                             gboolean     at_start)
{
  RehabClinicianChooser *self = g_object_new (REHAB_TYPE_CLINICIAN_CHOOSER, NULL);

  self->clinic = g_object_ref (clinic);
  adw_dialog_set_can_close (ADW_DIALOG (self), !at_start);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->header), !at_start);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->header), !at_start);
  add_rows (self, at_start);

  return ADW_DIALOG (self);
}

/* How many could be chosen: those who still work here. */
guint
rehab_clinician_chooser_count (RehabClinic *clinic)
{
  GPtrArray *clinicians = rehab_clinic_get_clinicians (clinic);
  guint count = 0;

  for (guint i = 0; i < clinicians->len; i++)
    count += ((const RehabClinician *) g_ptr_array_index (clinicians, i))->archived ? 0 : 1;

  return count;
}
