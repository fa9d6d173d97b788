/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-page-private.h"
#include "rehab-commands.h"
#include "rehab-messages.h"
#include "rehab-print-dialog.h"
#include "rehab-squad-columns.h"
#include "rehab-squad-export.h"
#include "rehab-squad-paper-dialog.h"

#include <glib/gi18n.h>

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (widget);
  g_autoptr (GPtrArray) lines = NULL;

  rehab_squad_list_finish (self->list);
  lines = rehab_squad_page_list_lines (G_LIST_MODEL (self->selection));
  rehab_squad_paper_dialog_present (widget, self->list, lines);
}

static void
save_csv_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (widget);
  g_autoptr (GPtrArray) lines = NULL;

  rehab_squad_list_finish (self->list);
  lines = rehab_squad_page_list_lines (G_LIST_MODEL (self->selection));
  rehab_squad_export_csv (widget, self->list, lines);
}

static void
print_sheet_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (widget);
  g_autoptr (RehabCaseModel) model = NULL;
  g_autoptr (GError) error = NULL;

  if (self->chosen == NULL || rehab_squad_panel_get_episode (self->panel) == NULL)
    return;

  model = rehab_case_model_new_for_episode (rehab_squad_list_get_clinic (self->list),
                                            rehab_squad_athlete_get_patient (self->chosen),
                                            rehab_squad_panel_get_episode (self->panel), &error);
  if (model != NULL)
    rehab_print_dialog_present (widget, model);
  else
    rehab_message_present (widget, _("The Patient Could Not Be Opened"), error);
}

static gboolean
key_cb (RehabSquadPage *self,
        guint           keyval,
        guint           keycode,
        GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && adw_overlay_split_view_get_show_sidebar (self->split))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "squad.panel", NULL);
      return GDK_EVENT_STOP;
    }

  /* The head of a column is pressed by the same key. */
  if (keyval == GDK_KEY_space && focus != NULL && g_str_equal (gtk_widget_get_css_name (focus), "row"))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "squad.panel", NULL);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* Returns: (transfer full) (element-type RehabAthleteLine): what is shown, in its order */
GPtrArray *
rehab_squad_page_list_lines (GListModel *athletes)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);

  for (guint i = 0; i < g_list_model_get_n_items (athletes); i++)
    {
      g_autoptr (RehabSquadAthlete) athlete = g_list_model_get_item (athletes, i);

      g_ptr_array_add (lines, rehab_athlete_line_ref (rehab_squad_athlete_get_line (athlete)));
    }

  return lines;
}

/* By the column that is named; by the one that it is sorted by already, the other way round. The heads of columns can be
 * pressed, and no key leads to them. */
static void
sort_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (widget);
  const char *key = g_variant_get_string (parameter, NULL);
  gboolean descending;
  const RehabAthleteColumn *order = rehab_squad_columns_get_order (self->table, &descending);
  const RehabAthleteColumn *column = rehab_athlete_column_lookup (key);
  g_autofree char *words = NULL;

  if (column == NULL)
    return;

  descending = column == order && !descending;
  rehab_squad_columns_set_order (self->table, key, descending);
  rehab_squad_page_take_focus (self);

  words = g_strdup_printf (descending ? C_("squad", "Sorted by %s, the other way round") : C_("squad", "Sorted by %s"),
                           _(column->title));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The columns of the audience, in their order. */
void
rehab_squad_page_fill_sort_menu (RehabSquadPage *self)
{
  RehabSquadAudience audience = rehab_squad_list_get_audience (self->list);

  g_menu_remove_all (self->sort_menu);
  for (guint i = 0; i < REHAB_N_ATHLETE_COLUMNS; i++)
    {
      const RehabAthleteColumn *column = rehab_athlete_column_get ((RehabAthleteColumnId) i);
      g_autoptr (GMenuItem) item = NULL;

      if (!rehab_athlete_column_is_for (column, audience))
        continue;

      item = g_menu_item_new (_(column->title), NULL);
      g_menu_item_set_action_and_target (item, "squad.sort", "s", column->key);
      g_menu_append_item (self->sort_menu, item);
    }
}

void
rehab_squad_page_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "squad.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "squad.print-sheet", NULL, print_sheet_action);
  gtk_widget_class_install_action (widget_class, "squad.save-csv", NULL, save_csv_action);
  gtk_widget_class_install_action (widget_class, "squad.sort", "s", sort_action);
  rehab_commands_bind (widget_class, REHAB_PLACE_SQUAD, NULL);
}

static gboolean
enter_panel_cb (gpointer user_data)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (user_data);

  if (adw_overlay_split_view_get_show_sidebar (self->split) && adw_overlay_split_view_get_collapsed (self->split)
      && gtk_widget_get_mapped (GTK_WIDGET (self->panel)) && gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) == NULL)
    (void) gtk_widget_child_focus (GTK_WIDGET (self->panel), GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* Where the panel lies over the rows, these may lose the keyboard, and nothing would have it; once it is shown, it has. */
void
rehab_squad_page_enter_panel (RehabSquadPage *self)
{
  g_idle_add_full (G_PRIORITY_LOW, enter_panel_cb, g_object_ref (self), g_object_unref);
}

/* An action: squad.close-panel. */
void
rehab_squad_page_close_panel (GtkWidget  *widget,
                              const char *action_name,
                              GVariant   *parameter)
{
  adw_overlay_split_view_set_show_sidebar (REHAB_SQUAD_PAGE (widget)->split, FALSE);
}

/* Space and Escape open and close the panel from the rows, where the keyboard stays. */
void
rehab_squad_page_add_keys (RehabSquadPage *self,
                           GtkWidget      *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (widget, keys);
}
