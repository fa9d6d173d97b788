/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-squad-page-private.h"
#include "rehab-announce.h"
#include "rehab-messages.h"
#include "rehab-squad-card.h"
#include "rehab-squad-columns.h"
#include "rehab-squad-help.h"
#include "rehab-squad-menu.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* Reading an athlete into the panel waits for the end of a run along the rows. */
#define PANEL_PAUSE_MS 80

enum
{
  PROP_SQUAD = 1,
  N_PROPS
};

enum
{
  OPEN,
  AUDIENCE_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSquadPage, rehab_squad_page, ADW_TYPE_BREAKPOINT_BIN)

static gboolean
is_coach (RehabSquadPage *self)
{
  return rehab_squad_list_get_audience (self->list) == REHAB_SQUAD_AUDIENCE_COACH;
}

/* What is shown */

static char *
dup_count (RehabSquadPage *self)
{
  g_autoptr (GPtrArray) all = rehab_squad_page_list_lines (rehab_squad_list_get_athletes (self->list));
  g_autoptr (GPtrArray) shown = rehab_squad_page_list_lines (G_LIST_MODEL (self->selection));
  guint n_all = rehab_athlete_lines_count_athletes (all, FALSE);
  guint n_shown = rehab_athlete_lines_count_athletes (shown, FALSE);
  guint n_wanting = rehab_athlete_lines_count_athletes (all, TRUE);
  g_autofree char *athletes = NULL;
  g_autofree char *wanting = NULL;

  athletes = n_shown < n_all
             ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u athlete", "%u of %u athletes", n_all), n_shown, n_all)
             : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u athlete", "%u athletes", n_all), n_all);
  if (is_coach (self))
    return g_steal_pointer (&athletes);

  wanting = n_wanting == 0
            ? g_strdup (_("nobody wants attention"))
            : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u wants attention", "%u want attention", n_wanting), n_wanting);

  /* Translators: "18 athletes", and "5 want attention" */
  return g_strdup_printf (C_("squad", "%s, %s"), athletes, wanting);
}

static void
show_title (RehabSquadPage *self)
{
  g_autofree char *title = rehab_squad_list_dup_title (self->list);
  g_autofree char *count = dup_count (self);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, count);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->squad_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  rehab_announce_later (GTK_WIDGET (self->title), count);
}

static void
show_nobody (RehabSquadPage *self)
{
  gboolean in_none = g_strcmp0 (rehab_squad_list_get_squad (self->list), REHAB_SQUAD_NOBODY) == 0;

  adw_status_page_set_title (self->nobody_page, in_none ? _("Everybody Is in a Squad") : _("Nobody in This Squad"));
  adw_status_page_set_description (self->nobody_page, in_none ? NULL
                                   : _("A squad is chosen among a patient’s details. Archived patients are in none."));
}

static void
show_state (RehabSquadPage *self)
{
  const char *name = self->is_narrow ? "cards" : "table";
  gboolean has_athletes = g_list_model_get_n_items (rehab_squad_list_get_athletes (self->list)) > 0;

  if (!has_athletes)
    name = rehab_squad_list_is_reading (self->list) ? "reading" : "nobody";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    name = "no-match";

  show_nobody (self);
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "squad.print", has_athletes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "squad.save-csv", has_athletes);
}

/* The panel */

static gboolean
fill_panel_cb (gpointer user_data)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (user_data);

  self->panel_source = 0;
  rehab_squad_panel_show (self->panel, rehab_squad_list_get_clinic (self->list), self->chosen);

  return G_SOURCE_REMOVE;
}

static gboolean
is_panel_shown (RehabSquadPage *self)
{
  return adw_overlay_split_view_get_show_sidebar (self->split);
}

static void
queue_panel (RehabSquadPage *self)
{
  if (is_panel_shown (self) && self->panel_source == 0)
    self->panel_source = g_timeout_add (PANEL_PAUSE_MS, fill_panel_cb, self);
}

static void
choose_first (RehabSquadPage *self)
{
  if (self->chosen == NULL && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_single_selection_set_selected (self->selection, 0);
}

static void
panel_cb (RehabSquadPage *self)
{
  if (self->list == NULL)
    return;

  g_clear_handle_id (&self->panel_source, g_source_remove);
  if (!is_panel_shown (self))
    {
      rehab_squad_panel_show (self->panel, NULL, NULL);
      return;
    }

  choose_first (self);
  fill_panel_cb (self);
  rehab_squad_page_enter_panel (self);
}

static void
panel_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (widget);

  if (is_coach (self))
    return;

  adw_overlay_split_view_set_show_sidebar (self->split, !is_panel_shown (self));
  if (!is_panel_shown (self))
    rehab_squad_page_take_focus (self);
}

/* The rows */

static void
selection_cb (RehabSquadPage *self)
{
  RehabSquadAthlete *athlete = gtk_single_selection_get_selected_item (self->selection);

  /* A row that is read again is gone for a moment: who is chosen stays. */
  if (athlete != NULL && g_set_object (&self->chosen, athlete))
    queue_panel (self);
}

static gboolean
find_chosen (RehabSquadPage *self,
             guint          *position)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  guint n_rows = g_list_model_get_n_items (rows);
  gboolean found = FALSE;

  for (guint i = 0; self->chosen != NULL && i < n_rows; i++)
    {
      g_autoptr (RehabSquadAthlete) athlete = g_list_model_get_item (rows, i);

      if (rehab_squad_athlete_get_patient (athlete) != rehab_squad_athlete_get_patient (self->chosen))
        continue;
      /* The rows of a coach are of nobody's episode; then the first one of the athlete is as good. */
      if (!found || rehab_squad_athlete_is_same (athlete, self->chosen))
        *position = i;
      found = TRUE;
    }

  return found;
}

static void
follow_rows (RehabSquadPage *self)
{
  guint position;

  if (find_chosen (self, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

static void
list_changed_cb (RehabSquadPage *self)
{
  follow_rows (self);
  show_title (self);
  show_state (self);
  if (self->wants_focus && gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))) == NULL)
    rehab_squad_page_take_focus (self);
}

static void
filters_cb (RehabSquadPage *self)
{
  if (self->list == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  list_changed_cb (self);
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (user_data);

  return rehab_athlete_filter_matches (rehab_squad_filters_get (self->filters), rehab_squad_athlete_get_line (item));
}

static void
open_chosen (RehabSquadPage *self)
{
  const RehabAthleteLine *line;

  if (self->chosen == NULL)
    return;

  /* Who looks over a shoulder at a coach's list has not asked to see a record. */
  if (is_coach (self))
    {
      rehab_message_toast (GTK_WIDGET (self), _("Records are opened from the medical list"));
      return;
    }

  line = rehab_squad_athlete_get_line (self->chosen);
  g_signal_emit (self, signals[OPEN], 0, line->patient_id, line->episode_id);
}

static void
activate_cb (RehabSquadPage *self,
             guint           position)
{
  gtk_single_selection_set_selected (self->selection, position);
  open_chosen (self);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  open_chosen (REHAB_SQUAD_PAGE (widget));
}

/* For whom */

static void
audience_cb (RehabSquadPage *self)
{
  gboolean for_coach = g_strcmp0 (adw_toggle_group_get_active_name (self->audience_group), "coach") == 0;
  RehabSquadAudience audience = for_coach ? REHAB_SQUAD_AUDIENCE_COACH : REHAB_SQUAD_AUDIENCE_MEDICAL;
  gboolean descending;
  const char *order;

  if (self->list == NULL)
    return;

  order = rehab_squad_columns_get_order (self->table, &descending)->key;
  if (for_coach)
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  gtk_widget_set_sensitive (self->panel_button, !for_coach);
  rehab_squad_list_set_audience (self->list, audience);
  rehab_squad_filters_set_audience (self->filters, audience);
  rehab_squad_columns_fill (self->table, self->list);
  rehab_squad_columns_set_order (self->table, order, descending);
  rehab_squad_page_fill_sort_menu (self);
  list_changed_cb (self);
  g_signal_emit (self, signals[AUDIENCE_CHANGED], 0);
}

static void
columns_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  rehab_squad_help_present (widget, rehab_squad_list_get_audience (REHAB_SQUAD_PAGE (widget)->list));
}

static void
show_everybody_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  rehab_squad_filters_clear (REHAB_SQUAD_PAGE (widget)->filters);
}

/* Narrow windows */

static void
set_narrow (RehabSquadPage *self,
            gboolean        is_narrow)
{
  self->is_narrow = is_narrow;

  /* Between the buttons of the window would be left too little of the squad's name. */
  g_object_ref (self->squad_button);
  if (is_narrow)
    {
      adw_header_bar_set_title_widget (self->header_bar, self->narrow_title);
      gtk_box_prepend (self->bar, self->squad_button);
    }
  else
    {
      gtk_box_remove (self->bar, self->squad_button);
      adw_header_bar_set_title_widget (self->header_bar, self->squad_button);
    }
  g_object_unref (self->squad_button);

  if (self->list != NULL)
    show_state (self);
}

static void
narrow_cb (RehabSquadPage *self)
{
  set_narrow (self, TRUE);
}

static void
wide_cb (RehabSquadPage *self)
{
  set_narrow (self, FALSE);
}

static void
create_squad_menu_cb (GtkMenuButton *button,
                      gpointer       user_data)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (user_data);
  g_autoptr (GMenuModel) menu = rehab_squad_menu_new (rehab_squad_list_get_clinic (self->list));

  gtk_menu_button_set_menu_model (button, menu);
}

static void
rehab_squad_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (object);

  switch (property_id)
    {
    case PROP_SQUAD:
      g_value_set_string (value, self->list != NULL ? rehab_squad_list_get_squad (self->list) : NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_squad_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (object);

  switch (property_id)
    {
    case PROP_SQUAD:
      if (self->list != NULL && g_value_get_string (value) != NULL)
        rehab_squad_page_set_squad (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_squad_page_dispose (GObject *object)
{
  RehabSquadPage *self = REHAB_SQUAD_PAGE (object);

  g_clear_handle_id (&self->panel_source, g_source_remove);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  /* A view that goes takes its columns with it, which would sort what is going, too. */
  if (self->sorter != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->table), self->sorter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->list);
  /* The view is both the bin's child and the template's: it goes once. */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SQUAD_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->chosen);

  G_OBJECT_CLASS (rehab_squad_page_parent_class)->dispose (object);
}

static void
rehab_squad_page_class_init (RehabSquadPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rehab_squad_page_get_property;
  object_class->set_property = rehab_squad_page_set_property;
  object_class->dispose = rehab_squad_page_dispose;

  properties[PROP_SQUAD] =
    g_param_spec_string ("squad", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* An athlete was opened: the identity of the patient, and of the episode or NULL. */
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, G_TYPE_STRING, G_TYPE_STRING);
  /* Somebody else is to look at it: rehab_squad_list_get_audience(). */
  signals[AUDIENCE_CHANGED] = g_signal_new ("audience-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);

  g_type_ensure (REHAB_TYPE_SQUAD_FILTERS);
  g_type_ensure (REHAB_TYPE_SQUAD_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/squad/rehab-squad-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, bar);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, squad_button);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, title);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, panel_button);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, audience_group);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, filters);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, split);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, panel);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, table);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, cards);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, nobody_page);
  gtk_widget_class_bind_template_child (widget_class, RehabSquadPage, sort_menu);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, audience_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, panel_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);

  gtk_widget_class_install_property_action (widget_class, "squad.choose", "squad");
  gtk_widget_class_install_action (widget_class, "squad.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "squad.close-panel", NULL, rehab_squad_page_close_panel);
  gtk_widget_class_install_action (widget_class, "squad.panel", NULL, panel_action);
  gtk_widget_class_install_action (widget_class, "squad.columns", NULL, columns_action);
  gtk_widget_class_install_action (widget_class, "squad.show-everybody", NULL, show_everybody_action);
  rehab_squad_page_class_install_actions (widget_class);
}

static void
rehab_squad_page_init (RehabSquadPage *self)
{
  g_autoptr (GtkListItemFactory) factory = rehab_squad_card_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_wrapping_label_let_buttons (GTK_WIDGET (self->stack));

  gtk_list_view_set_factory (self->cards, factory);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->squad_button), create_squad_menu_cb, self, NULL);
  rehab_squad_page_add_keys (self, GTK_WIDGET (self->table));
  rehab_squad_page_add_keys (self, GTK_WIDGET (self->cards));
  rehab_squad_page_add_keys (self, GTK_WIDGET (self->panel));
}

GtkWidget *
rehab_squad_page_new (RehabClinic *clinic)
{
  RehabSquadPage *self = g_object_new (REHAB_TYPE_SQUAD_PAGE, NULL);
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->list = rehab_squad_list_new (clinic);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (rehab_squad_list_get_athletes (self->list)), g_object_ref (self->filter));
  self->sorter = rehab_squad_columns_new_sorter (self->table);
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);

  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (selection_cb), self);
  g_signal_connect_swapped (self->list, "changed", G_CALLBACK (list_changed_cb), self);
  rehab_squad_columns_fill (self->table, self->list);
  rehab_squad_columns_set_order (self->table, "name", FALSE);
  rehab_squad_page_fill_sort_menu (self);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_model (self->cards, GTK_SELECTION_MODEL (self->selection));
  list_changed_cb (self);

  return GTK_WIDGET (self);
}

RehabSquadList *
rehab_squad_page_get_list (RehabSquadPage *self)
{
  g_return_val_if_fail (REHAB_IS_SQUAD_PAGE (self), NULL);

  return self->list;
}

/* See rehab_squad_list_set_squad(). */
void
rehab_squad_page_set_squad (RehabSquadPage *self,
                            const char     *squad)
{
  g_return_if_fail (REHAB_IS_SQUAD_PAGE (self));

  if (g_strcmp0 (rehab_squad_list_get_squad (self->list), squad) == 0)
    return;

  g_clear_object (&self->chosen);
  adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
  rehab_squad_list_set_squad (self->list, squad);
  list_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SQUAD]);
}

/* Puts the keyboard on the row of who was chosen last. */
void
rehab_squad_page_take_focus (RehabSquadPage *self)
{
  guint position = 0;

  g_return_if_fail (REHAB_IS_SQUAD_PAGE (self));

  self->wants_focus = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
  if (self->wants_focus)
    return;

  (void) find_chosen (self, &position);
  if (self->is_narrow)
    gtk_list_view_scroll_to (self->cards, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  else
    gtk_column_view_scroll_to (self->table, position, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

void
rehab_squad_page_start_search (RehabSquadPage *self)
{
  g_return_if_fail (REHAB_IS_SQUAD_PAGE (self));

  rehab_squad_filters_start_search (self->filters);
}
