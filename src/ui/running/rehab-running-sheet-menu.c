/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-forward-dialog.h"
#include "rehab-running-reason-dialog.h"
#include "rehab-running-sheet-private.h"

#include <glib/gi18n.h>

static void
session_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  rehab_running_sheet_open_session (REHAB_RUNNING_SHEET (widget));
}

static void
type_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rehab_running_sheet_type (REHAB_RUNNING_SHEET (widget), NULL, FALSE);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  rehab_running_sheet_type (REHAB_RUNNING_SHEET (widget), NULL, TRUE);
}

static void
cut_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  rehab_running_sheet_copy (REHAB_RUNNING_SHEET (widget), TRUE);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  rehab_running_sheet_copy (REHAB_RUNNING_SHEET (widget), FALSE);
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rehab_running_sheet_paste (REHAB_RUNNING_SHEET (widget));
}

static void
fill_down_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  rehab_running_sheet_fill_down (REHAB_RUNNING_SHEET (widget));
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  rehab_running_sheet_remove (REHAB_RUNNING_SHEET (widget));
}

static void
carry_forward_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RehabRunningSheet *self = REHAB_RUNNING_SHEET (widget);

  rehab_running_forward_dialog_present (widget, rehab_running_reading_get_model (self->reading), self->current.week);
}

static void
insert_above_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  rehab_running_sheet_insert_week (REHAB_RUNNING_SHEET (widget), FALSE);
}

static void
insert_below_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  rehab_running_sheet_insert_week (REHAB_RUNNING_SHEET (widget), TRUE);
}

static void
remove_weeks_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  rehab_running_sheet_remove_weeks (REHAB_RUNNING_SHEET (widget));
}

static void
go_on_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RehabRunningSheet *self = REHAB_RUNNING_SHEET (widget);

  rehab_running_reason_dialog_present (widget, rehab_running_reading_get_model (self->reading),
                                       g_variant_get_int32 (parameter), NULL);
}

/* What keys do, for those who do not know the keys. Copying is no edit. */
static const struct
{
  const char *name;
  const char *label; /* NULL where the menu does not have it */
  const char *accel;
  guint section;
  gboolean edits;
  GtkWidgetActionActivateFunc activate;
} commands[] = {
  { "running.session", N_("_Session…"), "Return", 0, TRUE, session_action },
  { "running.type", N_("E_dit in Words"), "F2", 0, TRUE, type_action },
  { "running.add", N_("_Add Another Session"), "plus", 0, TRUE, add_action },
  { "running.clear", N_("C_lear"), "Delete", 0, TRUE, clear_action },
  { "running.cut", N_("Cu_t"), "<Control>x", 1, TRUE, cut_action },
  { "running.copy", N_("_Copy"), "<Control>c", 1, FALSE, copy_action },
  { "running.paste", N_("_Paste"), "<Control>v", 1, TRUE, paste_action },
  { "running.fill-down", N_("_Fill Down"), "<Control>d", 1, TRUE, fill_down_action },
  { "running.carry-forward", N_("Copy _Week Forward…"), "<Control><Shift>d", 2, TRUE, carry_forward_action },
  { "running.insert-above", N_("Insert Week Abo_ve"), NULL, 2, TRUE, insert_above_action },
  { "running.insert-below", N_("Insert Week _Below"), "<Control>plus", 2, TRUE, insert_below_action },
  { "running.remove-weeks", N_("Remove Wee_k"), "<Control>minus", 2, TRUE, remove_weeks_action },
};

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (commands);)
    {
      g_autoptr (GMenu) section = g_menu_new ();
      guint number = commands[i].section;

      for (; i < G_N_ELEMENTS (commands) && commands[i].section == number; i++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (_(commands[i].label), commands[i].name);

          if (commands[i].accel != NULL)
            g_menu_item_set_attribute (item, "accel", "s", commands[i].accel);
          g_menu_append_item (section, item);
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  return G_MENU_MODEL (menu);
}

void
rehab_running_sheet_install_commands (GtkWidgetClass *widget_class)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].name, NULL, commands[i].activate);
  gtk_widget_class_install_action (widget_class, "running.go-on", "i", go_on_action);
}

void
rehab_running_sheet_update_commands (RehabRunningSheet *self)
{
  gboolean editable = self->reading != NULL && rehab_running_reading_get_editable (self->reading);

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), commands[i].name, editable || (self->reading != NULL && !commands[i].edits));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "running.go-on", editable);
}

static void
menu_closed_cb (RehabRunningSheet *self)
{
  /* A command of the menu may have opened something that has the keyboard now. */
  if (self->reading != NULL && self->entry == NULL)
    (void) gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The closed menu stays until the next one is opened: its command is done after it has closed. */
void
rehab_running_sheet_open_menu (RehabRunningSheet *self)
{
  g_autoptr (GMenuModel) model = create_menu ();
  RehabRunningCell *cell = rehab_running_sheet_get_cell (self, self->current);
  graphene_rect_t bounds;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) {
      (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height
    });
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
