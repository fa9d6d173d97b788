/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-browser.h"
#include "rehab-exercise-browser-private.h"
#include "rehab-announce.h"
#include "rehab-exercise-row.h"

#include <glib/gi18n.h>

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabExerciseBrowser, rehab_exercise_browser, ADW_TYPE_BIN)

static void
scroll_up (gpointer data)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (data);

  self->scroll_source = 0;
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
}

/* What is found is read from its first heading on, which the list leaves above its edge when its rows are others. */
static void
scroll_to_top (RehabExerciseBrowser *self)
{
  if (self->scroll_source == 0)
    self->scroll_source = g_idle_add_once (scroll_up, self);
}

static void
filter_changed_cb (RehabExerciseBrowser *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  scroll_to_top (self);
}

/* Enter must take what was looked for, and nothing when nothing was. */
static void
search_changed_cb (RehabExerciseBrowser *self)
{
  const char *text = gtk_editable_get_text (self->search);

  g_set_str (&self->searched, text);
  filter_changed_cb (self);
  rehab_announce_found (GTK_WIDGET (self->search), g_list_model_get_n_items (G_LIST_MODEL (self->selection)));
  if (text[0] == '\0' || g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    {
      gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
      return;
    }

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  gtk_list_view_scroll_to (self->list, rehab_exercise_browser_find_best (self), GTK_LIST_SCROLL_SELECT, NULL);
}

static void
found_changed_cb (RehabExerciseBrowser *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
}

static void
show_all_cb (RehabExerciseBrowser *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->phase, 0);
  gtk_drop_down_set_selected (self->equipment, 0);
  gtk_drop_down_set_selected (self->hip_flexion, 0);
  filter_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/* Taking */

static void
choose_nth (RehabExerciseBrowser *self,
            guint                 position)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, gtk_string_object_get_string (item));
}

static void
row_activated_cb (RehabExerciseBrowser *self,
                  guint                 position)
{
  choose_nth (self, position);
}

static void
search_activated_cb (RehabExerciseBrowser *self)
{
  guint selected;

  /* The list may still wait for a pause in typing. */
  if (g_strcmp0 (self->searched, gtk_editable_get_text (self->search)) != 0)
    search_changed_cb (self);

  selected = gtk_single_selection_get_selected (self->selection);
  if (selected != GTK_INVALID_LIST_POSITION)
    choose_nth (self, selected);
  gtk_editable_select_region (self->search, 0, -1);
}

static char *
dup_spoken (RehabExerciseBrowser *self,
            const RehabExercise  *exercise)
{
  const char *name = rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME);

  if (!g_hash_table_contains (self->used, exercise->key))
    return g_strdup (name);

  /* Translators: an exercise of the library that is in the programme already */
  return g_strdup_printf (_("%s, in the programme"), name);
}

/* The keyboard stays in the search; what it is at is seen in the list, and said. */
static void
go (RehabExerciseBrowser *self,
    int                   direction)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);
  g_autofree char *spoken = NULL;

  if (n == 0)
    return;

  if (selected == GTK_INVALID_LIST_POSITION)
    selected = direction > 0 ? 0 : n - 1;
  else if (direction > 0)
    selected = MIN (selected + 1, n - 1);
  else if (selected > 0)
    selected--;

  gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_SELECT, NULL);
  spoken = dup_spoken (self, rehab_exercise_browser_lookup (self, gtk_single_selection_get_selected_item (self->selection)));
  gtk_accessible_announce (GTK_ACCESSIBLE (self->search), spoken, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
search_key_pressed_cb (RehabExerciseBrowser *self,
                       guint                 keyval,
                       guint                 keycode,
                       GdkModifierType       state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go (self, -1);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Rows */

static void
setup_row_cb (RehabExerciseBrowser *self,
              GtkListItem          *item)
{
  gtk_list_item_set_child (item, g_object_new (REHAB_TYPE_EXERCISE_ROW, NULL));
}

static void
bind_row_cb (RehabExerciseBrowser *self,
             GtkListItem          *item)
{
  RehabExerciseRow *row = REHAB_EXERCISE_ROW (gtk_list_item_get_child (item));
  const RehabExercise *exercise = rehab_exercise_browser_lookup (self, gtk_list_item_get_item (item));
  g_autofree char *spoken = dup_spoken (self, exercise);

  rehab_exercise_row_set_exercise (row, exercise->key, self->catalogue);
  rehab_exercise_row_set_used (row, g_hash_table_contains (self->used, exercise->key));
  gtk_list_item_set_accessible_label (item, spoken);
  g_ptr_array_add (self->rows, row);
}

static void
unbind_row_cb (RehabExerciseBrowser *self,
               GtkListItem          *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
setup_heading_cb (RehabExerciseBrowser *self,
                  GtkListHeader        *header)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_list_header_set_child (header, label);
}

static void
bind_heading_cb (RehabExerciseBrowser *self,
                 GtkListHeader        *header)
{
  const RehabExercise *exercise = rehab_exercise_browser_lookup (self, gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       exercise != NULL ? rehab_exercise_family_get_title (rehab_exercise_get_family (exercise)) : "");
}

/* Building */

static void
fill_exercises (RehabExerciseBrowser *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();

  for (guint i = 0; i < rehab_catalogue_get_count (self->catalogue); i++)
    {
      const RehabExercise *exercise = rehab_catalogue_get_nth (self->catalogue, i);

      if (!exercise->archived)
        g_ptr_array_add (keys, (gpointer) exercise->key);
    }
  g_ptr_array_add (keys, NULL);

  gtk_string_list_splice (self->keys, 0, g_list_model_get_n_items (G_LIST_MODEL (self->keys)), (const char *const *) keys->pdata);
}

static GtkListItemFactory *
new_factory (RehabExerciseBrowser *self,
             GCallback             setup,
             GCallback             bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, self, G_CONNECT_SWAPPED);

  return factory;
}

static void
make_list (RehabExerciseBrowser *self)
{
  g_autoptr (GtkListItemFactory) rows = new_factory (self, G_CALLBACK (setup_row_cb), G_CALLBACK (bind_row_cb));
  g_autoptr (GtkListItemFactory) headings = new_factory (self, G_CALLBACK (setup_heading_cb), G_CALLBACK (bind_heading_cb));
  GtkSortListModel *sorted;
  GtkFilterListModel *found;

  self->keys = gtk_string_list_new (NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (rehab_exercise_browser_filter_exercise, self, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->keys)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, GTK_SORTER (gtk_custom_sorter_new (rehab_exercise_browser_compare_families, self, NULL)));
  found = gtk_filter_list_model_new (G_LIST_MODEL (sorted), g_object_ref (self->filter));

  self->selection = gtk_single_selection_new (G_LIST_MODEL (found));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (found_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headings);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

static void
rehab_exercise_browser_dispose (GObject *object)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (object);

  g_clear_handle_id (&self->scroll_source, g_source_remove);
  /* The filter asks this widget's children, which go now. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_EXERCISE_BROWSER);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->keys);

  G_OBJECT_CLASS (rehab_exercise_browser_parent_class)->dispose (object);
}

static void
rehab_exercise_browser_finalize (GObject *object)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (object);

  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
  g_free (self->searched);
  g_array_unref (self->pieces);
  g_hash_table_unref (self->used);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (rehab_exercise_browser_parent_class)->finalize (object);
}

static gboolean
rehab_exercise_browser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REHAB_EXERCISE_BROWSER (widget)->search));
}

static void
rehab_exercise_browser_class_init (RehabExerciseBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_exercise_browser_dispose;
  object_class->finalize = rehab_exercise_browser_finalize;
  widget_class->grab_focus = rehab_exercise_browser_grab_focus;

  /* The key of the exercise that was picked. */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/programme/rehab-exercise-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, search);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, phase);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, equipment);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, hip_flexion);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rehab_exercise_browser_init (RehabExerciseBrowser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_ptr_array_new ();
  self->pieces = g_array_new (FALSE, FALSE, sizeof (guint));
  self->searched = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  make_list (self);
  rehab_exercise_browser_fill_phases (self);
  rehab_exercise_browser_fill_hip_flexions (self);
  rehab_exercise_browser_fill_equipment (self);
  fill_exercises (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (search_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
}

/**
 * rehab_exercise_browser_set_catalogue:
 * @self: a browser
 * @catalogue: (nullable): the exercises there are
 *
 * Offers the exercises of a catalogue, but for those that are archived.
 */
void
rehab_exercise_browser_set_catalogue (RehabExerciseBrowser *self,
                                      const RehabCatalogue *catalogue)
{
  g_return_if_fail (REHAB_IS_EXERCISE_BROWSER (self));

  if (self->catalogue == catalogue)
    return;

  /* What is shown points into the catalogue that goes. */
  gtk_string_list_splice (self->keys, 0, g_list_model_get_n_items (G_LIST_MODEL (self->keys)), NULL);
  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
  self->catalogue = catalogue != NULL ? rehab_catalogue_ref ((RehabCatalogue *) catalogue) : NULL;
  rehab_exercise_browser_fill_equipment (self);
  fill_exercises (self);
  scroll_to_top (self);
}

/**
 * rehab_exercise_browser_set_phase:
 * @self: a browser
 * @phase: the patient's phase, or none for the whole library
 *
 * Narrows the list to a phase. The user can choose another one, which stays until the patient's is another one.
 */
void
rehab_exercise_browser_set_phase (RehabExerciseBrowser *self,
                                  RehabPhase            phase)
{
  g_return_if_fail (REHAB_IS_EXERCISE_BROWSER (self));

  if (self->suggested_phase == phase)
    return;

  self->suggested_phase = phase;
  gtk_drop_down_set_selected (self->phase, (guint) phase);
}

/**
 * rehab_exercise_browser_get_phase:
 * @self: a browser
 *
 * Gets the phase that the list is narrowed to.
 *
 * Returns: a phase, or none
 */
RehabPhase
rehab_exercise_browser_get_phase (RehabExerciseBrowser *self)
{
  guint selected;

  g_return_val_if_fail (REHAB_IS_EXERCISE_BROWSER (self), REHAB_PHASE_NONE);

  selected = gtk_drop_down_get_selected (self->phase);

  return selected != GTK_INVALID_LIST_POSITION ? (RehabPhase) selected : REHAB_PHASE_NONE;
}

/**
 * rehab_exercise_browser_set_regimen:
 * @self: a browser
 * @regimen: (nullable): what the programme holds
 *
 * Chooses which exercises are marked as being in the programme.
 */
void
rehab_exercise_browser_set_regimen (RehabExerciseBrowser *self,
                                    RehabRegimen         *regimen)
{
  g_return_if_fail (REHAB_IS_EXERCISE_BROWSER (self));

  g_hash_table_remove_all (self->used);
  for (guint i = 0; regimen != NULL && i < rehab_regimen_get_size (regimen); i++)
    g_hash_table_add (self->used, g_strdup (rehab_regimen_get_nth (regimen, i)->exercise_key));

  for (guint i = 0; i < self->rows->len; i++)
    {
      RehabExerciseRow *row = g_ptr_array_index (self->rows, i);

      rehab_exercise_row_set_used (row, g_hash_table_contains (self->used, rehab_exercise_row_get_exercise (row)));
    }
}
