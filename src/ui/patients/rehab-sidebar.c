/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sidebar.h"
#include "rehab-announce.h"
#include "rehab-patient-row.h"
#include "rehab-search.h"
#include "rehab-squad-list.h"
#include "rehab-squad-sheets-dialog.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabSidebar
{
  AdwBin parent_instance;

  GtkWidget *title;
  GtkWidget *search_entry;
  GtkWidget *order_group;
  GtkWidget *stack;
  GtkWidget *list_view;
  GtkWidget *clinician_button;
  GtkWidget *clinician_avatar;
  GtkWidget *clinician_label;

  RehabClinic *clinic;
  char *query;
  gboolean show_archived;
  gboolean covered; /* somebody looks on who is not to see it */
  GtkCustomFilter *filter;
  GtkSortListModel *sorted;
  GtkSorter *name_sorter;
  GtkSorter *squad_sorter;
  GtkListItemFactory *section_factory;
  GtkSingleSelection *selection;
  RehabPatient *chosen; /* who is being worked with, listed or not: a search hides the row, not the patient */
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabSidebar, rehab_sidebar, ADW_TYPE_BIN)

static gboolean
is_hidden (RehabSidebar *self,
           RehabPatient *patient)
{
  return rehab_patient_get_details (patient)->archived && !self->show_archived;
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  RehabSidebar *self = REHAB_SIDEBAR (user_data);
  RehabPatient *patient = REHAB_PATIENT (item);

  if (is_hidden (self, patient))
    return FALSE;

  return rehab_search_matches (rehab_patient_get_search_key (patient), self->query);
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return rehab_patient_compare (REHAB_PATIENT ((gpointer) a), REHAB_PATIENT ((gpointer) b));
}

/* Squads by name, those in none last. */
static int
compare_squads (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const char *squad_a = rehab_patient_get_squad_name (REHAB_PATIENT ((gpointer) a));
  const char *squad_b = rehab_patient_get_squad_name (REHAB_PATIENT ((gpointer) b));

  if (squad_a == NULL || squad_b == NULL)
    return (squad_a == NULL) - (squad_b == NULL);

  return g_utf8_collate (squad_a, squad_b);
}

static void
show_list_state (RehabSidebar *self)
{
  const char *page = "list";

  if (self->covered)
    page = "covered";
  else if (self->selection != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    page = *self->query != '\0' || g_list_model_get_n_items (rehab_clinic_get_patients (self->clinic)) > 0
           ? "no-match" : "nobody";

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
}

static void
choose (RehabSidebar *self,
        RehabPatient *patient)
{
  if (g_set_object (&self->chosen, patient))
    g_signal_emit (self, signals[SELECTED], 0);
}

static gboolean
find_position (RehabSidebar *self,
               RehabPatient *patient,
               guint        *position)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (RehabPatient) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == patient)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The list shows others than before: who is chosen gets the selection back, and who went to the archive is let go. */
static void
follow_list (RehabSidebar *self)
{
  guint position;

  show_list_state (self);

  if (self->chosen == NULL || gtk_single_selection_get_selected_item (self->selection) == (gpointer) self->chosen)
    return;

  if (is_hidden (self, self->chosen))
    choose (self, NULL);
  else if (find_position (self, self->chosen, &position))
    {
      gtk_single_selection_set_selected (self->selection, position);
      gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list_view), position, GTK_LIST_SCROLL_NONE, NULL);
    }
}

static void
speak_row_cb (GtkListItem *item)
{
  RehabPatient *patient = gtk_list_item_get_item (item);
  g_autofree char *description = rehab_patient_row_dup_description (patient);

  gtk_list_item_set_accessible_label (item, rehab_patient_get_name (patient));
  gtk_list_item_set_accessible_description (item, description);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, rehab_patient_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  RehabPatient *patient = gtk_list_item_get_item (item);

  rehab_patient_row_set_patient (REHAB_PATIENT_ROW (gtk_list_item_get_child (item)), patient);
  g_signal_connect_object (patient, "notify", G_CALLBACK (speak_row_cb), item, G_CONNECT_SWAPPED);
  speak_row_cb (item);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), speak_row_cb, item);
  rehab_patient_row_set_patient (REHAB_PATIENT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *review = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_button_set_child (GTK_BUTTON (review), label);
  gtk_widget_set_hexpand (review, TRUE);
  gtk_widget_add_css_class (review, "flat");
  gtk_widget_add_css_class (review, "squad-heading");
  gtk_widget_set_tooltip_text (review, _("Squad Review"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Print Sheets…"));
  gtk_box_append (GTK_BOX (box), review);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_header_set_child (header, box);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header)
{
  RehabPatient *patient = REHAB_PATIENT (gtk_list_header_get_item (header));
  const char *squad = rehab_patient_get_squad_name (patient);
  const char *squad_id = rehab_patient_get_details (patient)->squad_id;
  GtkWidget *review = gtk_widget_get_first_child (gtk_list_header_get_child (header));
  GtkWidget *button = gtk_widget_get_next_sibling (review);
  const char *name = squad != NULL ? squad : _("In no squad");
  g_autofree char *reviewed = NULL;
  g_autofree char *spoken = NULL;

  /* Translators: what a button does, to those who hear it; %s is a squad */
  reviewed = g_strdup_printf (_("Review of %s"), name);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (review))), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (review), GTK_ACCESSIBLE_PROPERTY_LABEL, reviewed, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (review), "s", squad_id != NULL ? squad_id : REHAB_SQUAD_NOBODY);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (review), "win.squad-review");
  gtk_widget_set_visible (button, squad_id != NULL);
  if (squad_id == NULL)
    return;

  /* Translators: what a button does, to those who hear it; %s is a squad */
  spoken = g_strdup_printf (_("Print the sheets of %s"), squad);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", squad_id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sidebar.print-sheets");
}

static void
search_changed_cb (RehabSidebar *self)
{
  g_autofree char *folded = rehab_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gboolean narrower = g_str_has_prefix (folded, self->query);
  gboolean wider = g_str_has_prefix (self->query, folded);

  if (!g_set_str (&self->query, folded))
    return;

  gtk_filter_changed (GTK_FILTER (self->filter), narrower ? GTK_FILTER_CHANGE_MORE_STRICT
                                                 : wider ? GTK_FILTER_CHANGE_LESS_STRICT
                                                 : GTK_FILTER_CHANGE_DIFFERENT);
  follow_list (self);
  rehab_announce_found (self->search_entry, g_list_model_get_n_items (G_LIST_MODEL (self->selection)));
}

static void
search_next_cb (RehabSidebar *self)
{
  gtk_widget_grab_focus (self->list_view);
}

static void
search_stop_cb (RehabSidebar *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* Enter in the search opens the first one found. */
static void
search_activate_cb (RehabSidebar *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return;

  gtk_single_selection_set_selected (self->selection, 0);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
activate_cb (RehabSidebar *self,
             guint         position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
open_clicked_cb (gpointer user_data)
{
  RehabSidebar *self = REHAB_SIDEBAR (user_data);

  if (self->selection != NULL && gtk_single_selection_get_selected_item (self->selection) != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0);

  return G_SOURCE_REMOVE;
}

/* One click opens, also where the list hides the page behind it. The row is selected by this click only after us. */
static void
released_cb (RehabSidebar *self,
             int           n_press,
             double        x,
             double        y)
{
  GtkWidget *widget = gtk_widget_pick (self->list_view, x, y, GTK_PICK_DEFAULT);

  /* Below the last row, or on the name of a squad, there is nobody to open. */
  while (widget != NULL && widget != self->list_view && !g_str_equal (gtk_widget_get_css_name (widget), "row"))
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL || widget == self->list_view)
    return;

  g_idle_add_full (G_PRIORITY_DEFAULT, open_clicked_cb, g_object_ref (self), g_object_unref);
}

static void
order_changed_cb (RehabSidebar *self)
{
  gboolean by_squad =
    g_strcmp0 (adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->order_group)), "squads") == 0;

  gtk_sort_list_model_set_section_sorter (self->sorted, by_squad ? self->squad_sorter : NULL);
  gtk_list_view_set_header_factory (GTK_LIST_VIEW (self->list_view), by_squad ? self->section_factory : NULL);
}

/* Of the squad that is named; with none named, of that of who is chosen. */
static void
print_sheets_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  RehabSidebar *self = REHAB_SIDEBAR (widget);
  const char *squad_id = g_variant_get_string (parameter, NULL);

  if (squad_id[0] == '\0' && self->chosen != NULL)
    squad_id = rehab_patient_get_details (self->chosen)->squad_id;

  adw_dialog_present (rehab_squad_sheets_dialog_new (self->clinic, squad_id), widget);
}

/* A row that is gone from the list takes the selection with it, but not the patient: see follow_list(). */
static void
selection_changed_cb (RehabSidebar *self)
{
  RehabPatient *patient = gtk_single_selection_get_selected_item (self->selection);

  if (patient != NULL)
    choose (self, patient);
}

static void
show_clinician (RehabSidebar *self)
{
  GPtrArray *clinicians = rehab_clinic_get_clinicians (self->clinic);
  const char *current = rehab_clinic_get_clinician_id (self->clinic);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < clinicians->len; i++)
    {
      const RehabClinician *clinician = g_ptr_array_index (clinicians, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (clinician->name, NULL);

      if (clinician->archived)
        continue;

      g_menu_item_set_action_and_target (item, "win.clinician", "s", clinician->id);
      g_menu_append_item (menu, item);

      if (g_strcmp0 (clinician->id, current) == 0)
        {
          gtk_label_set_text (GTK_LABEL (self->clinician_label), clinician->name);
          adw_avatar_set_text (ADW_AVATAR (self->clinician_avatar), clinician->name);
          gtk_accessible_update_property (GTK_ACCESSIBLE (self->clinician_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          clinician->name, -1);
        }
    }

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->clinician_button), G_MENU_MODEL (menu));
  gtk_widget_set_visible (self->clinician_button, clinicians->len > 0);
}

static void
show_details (RehabSidebar *self)
{
  const RehabClinicDetails *details = rehab_clinic_get_details (self->clinic);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sidebar.print-sheets", rehab_clinic_get_squads (self->clinic)->len > 0);

  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), details != NULL ? details->name : "");
  show_clinician (self);
}

static void
patient_saved_cb (RehabSidebar *self)
{
  gtk_sorter_changed (self->name_sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->squad_sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  follow_list (self);
}

static void
rehab_sidebar_dispose (GObject *object)
{
  RehabSidebar *self = REHAB_SIDEBAR (object);

  if (self->clinic != NULL)
    g_signal_handlers_disconnect_by_data (self->clinic, self);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filter);
  g_clear_object (&self->name_sorter);
  g_clear_object (&self->squad_sorter);
  g_clear_object (&self->section_factory);
  g_clear_object (&self->chosen);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_sidebar_parent_class)->dispose (object);
}

static void
rehab_sidebar_finalize (GObject *object)
{
  RehabSidebar *self = REHAB_SIDEBAR (object);

  g_free (self->query);

  G_OBJECT_CLASS (rehab_sidebar_parent_class)->finalize (object);
}

static void
rehab_sidebar_class_init (RehabSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_sidebar_dispose;
  object_class->finalize = rehab_sidebar_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/patients/rehab-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, order_group);
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, list_view);
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, clinician_button);
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, clinician_avatar);
  gtk_widget_class_bind_template_child (widget_class, RehabSidebar, clinician_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);

  gtk_widget_class_install_action (widget_class, "sidebar.print-sheets", "s", print_sheets_action);

  /* Another patient, or nobody, is chosen. */
  signals[SELECTED] =
    g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* The selected patient was opened: by Enter or by a click. */
  signals[ACTIVATED] =
    g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_sidebar_init (RehabSidebar *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->query = g_strdup ("");
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->name_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));
  self->squad_sorter = GTK_SORTER (gtk_custom_sorter_new (compare_squads, NULL, NULL));
  self->section_factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (self->section_factory, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (self->section_factory, "bind", G_CALLBACK (bind_header_cb), NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  rehab_wrapping_label_let_buttons (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry), self->list_view);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list_view), factory);
  g_object_unref (factory);
}

void
rehab_sidebar_set_clinic (RehabSidebar *self,
                          RehabClinic  *clinic)
{
  GtkFilterListModel *filtered;

  g_return_if_fail (REHAB_IS_SIDEBAR (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic));

  if (self->clinic != NULL)
    g_signal_handlers_disconnect_by_data (self->clinic, self);
  g_set_object (&self->clinic, clinic);

  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->chosen);

  filtered = gtk_filter_list_model_new (g_object_ref (rehab_clinic_get_patients (clinic)),
                                        g_object_ref (GTK_FILTER (self->filter)));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->name_sorter));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (show_list_state), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (self->selection));
  order_changed_cb (self);

  g_signal_connect_swapped (clinic, "notify", G_CALLBACK (show_details), self);
  g_signal_connect_swapped (clinic, "patient-saved", G_CALLBACK (patient_saved_cb), self);
  show_details (self);
  show_list_state (self);
}

/* Who is chosen, whether the list shows them just now or not; NULL for nobody. */
RehabPatient *
rehab_sidebar_get_selected (RehabSidebar *self)
{
  g_return_val_if_fail (REHAB_IS_SIDEBAR (self), NULL);

  return self->chosen;
}

/* Chooses a patient; FALSE when the list does not show them just now. */
gboolean
rehab_sidebar_select (RehabSidebar *self,
                      RehabPatient *patient)
{
  guint position;

  g_return_val_if_fail (REHAB_IS_SIDEBAR (self), FALSE);

  if (!find_position (self, patient, &position))
    {
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      choose (self, patient);
      return FALSE;
    }

  gtk_single_selection_set_selected (self->selection, position);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (self->list_view), position, GTK_LIST_SCROLL_FOCUS, NULL);

  return TRUE;
}

void
rehab_sidebar_start_search (RehabSidebar *self)
{
  g_return_if_fail (REHAB_IS_SIDEBAR (self));

  gtk_widget_grab_focus (self->search_entry);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/* Covers the list, or shows it again: a coach's view is no coach's view with everybody's phases beside it. */
void
rehab_sidebar_set_covered (RehabSidebar *self,
                           gboolean      covered)
{
  g_return_if_fail (REHAB_IS_SIDEBAR (self));

  self->covered = covered;
  show_list_state (self);
}

void
rehab_sidebar_show_archived (RehabSidebar *self,
                             gboolean      show_archived)
{
  g_return_if_fail (REHAB_IS_SIDEBAR (self));

  self->show_archived = show_archived;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  follow_list (self);
}
