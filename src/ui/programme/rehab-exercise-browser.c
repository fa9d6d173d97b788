/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-browser.h"
#include "rehab-catalogue.h"
#include "rehab-choice.h"
#include "rehab-drop-down-subject.h"
#include "rehab-exercise-row.h"
#include "rehab-exercise.h"

#include <glib/gi18n.h>

struct _RehabExerciseBrowser
{
  AdwBin parent_instance;

  GtkEditable *search;
  GtkDropDown *phase;
  GtkStack *stack;
  GtkListView *list;

  GListModel *found; /* GtkStringObject: keys of exercises */
  GtkFilter *filter;
  GHashTable *used;  /* keys that are in the programme */
  GPtrArray *rows;   /* (unowned) RehabExerciseRow that show something now */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabExerciseBrowser, rehab_exercise_browser, ADW_TYPE_BIN)

static gboolean
filter_exercise (gpointer item,
                 gpointer user_data)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (user_data);
  const RehabExercise *exercise = rehab_exercise_lookup (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
  guint phase = gtk_drop_down_get_selected (self->phase);

  /* The first choice is every phase; then they are in the order of RehabPhase. */
  if (phase != 0 && phase != GTK_INVALID_LIST_POSITION && (exercise->phases & (1u << phase)) == 0)
    return FALSE;

  return rehab_exercise_matches (exercise, gtk_editable_get_text (self->search));
}

static void
filter_changed_cb (RehabExerciseBrowser *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
found_changed_cb (RehabExerciseBrowser *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->found) > 0 ? "list" : "none");
}

static void
choose_nth (RehabExerciseBrowser *self,
            guint                 position)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (self->found, position);

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
  /* Nothing typed is no choice: Enter must not add whatever is on top. */
  if (gtk_editable_get_text (self->search)[0] == '\0')
    return;

  /* The list may still wait for a pause in typing. */
  filter_changed_cb (self);
  choose_nth (self, 0);
  gtk_editable_select_region (self->search, 0, -1);
}

static void
to_list_cb (RehabExerciseBrowser *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
search_key_pressed_cb (RehabExerciseBrowser *self,
                       guint                 keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  to_list_cb (self);
  return GDK_EVENT_STOP;
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
  const char *key = gtk_string_object_get_string (gtk_list_item_get_item (item));

  rehab_exercise_row_set_exercise (row, key);
  rehab_exercise_row_set_used (row, g_hash_table_contains (self->used, key));
  gtk_list_item_set_accessible_label (item, rehab_catalogue_get_name (NULL, key));
  g_ptr_array_add (self->rows, row);
}

static void
unbind_row_cb (RehabExerciseBrowser *self,
               GtkListItem          *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
add_phases (RehabExerciseBrowser *self)
{
  g_autoptr (GtkStringList) phases = gtk_string_list_new (NULL);

  gtk_string_list_append (phases, _("All phases"));
  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    gtk_string_list_append (phases, rehab_phase_get_title ((RehabPhase) phase));

  gtk_drop_down_set_model (self->phase, G_LIST_MODEL (phases));
  rehab_drop_down_set_subject (self->phase, _("Phase"));
}

static void
add_exercises (RehabExerciseBrowser *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkStringList *keys = gtk_string_list_new (NULL);
  GtkFilterListModel *filtered;

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    gtk_string_list_append (keys, rehab_exercise_get_nth (i)->key);

  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_exercise, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (keys), g_object_ref (self->filter));
  self->found = G_LIST_MODEL (filtered);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);

  selection = gtk_no_selection_new (g_object_ref (self->found));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
rehab_exercise_browser_dispose (GObject *object)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (object);

  /* The filter asks this widget's children, which go now. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_EXERCISE_BROWSER);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (rehab_exercise_browser_parent_class)->dispose (object);
}

static void
rehab_exercise_browser_finalize (GObject *object)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (object);

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
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, RehabExerciseBrowser, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rehab_exercise_browser_init (RehabExerciseBrowser *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  add_exercises (self);
  add_phases (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (search_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
}

/**
 * rehab_exercise_browser_set_phase:
 * @self: a browser
 * @phase: a phase, or none for the whole library
 *
 * Narrows the list to a phase. The user can widen it.
 */
void
rehab_exercise_browser_set_phase (RehabExerciseBrowser *self,
                                  RehabPhase            phase)
{
  g_return_if_fail (REHAB_IS_EXERCISE_BROWSER (self));

  gtk_drop_down_set_selected (self->phase, (guint) phase);
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
