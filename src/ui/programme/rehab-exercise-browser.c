/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise-browser.h"
#include "rehab-choice.h"
#include "rehab-drop-down-subject.h"
#include "rehab-enum-types.h"
#include "rehab-exercise-row.h"

#include <glib/gi18n.h>

/* The second choice of the equipment; before it is all, behind it are the pieces. */
#define WITHOUT_EQUIPMENT 1
#define FIRST_EQUIPMENT 2

struct _RehabExerciseBrowser
{
  AdwBin parent_instance;

  GtkEditable *search;
  GtkDropDown *phase;
  GtkDropDown *equipment;
  GtkDropDown *hip_flexion;
  GtkStack *stack;
  GtkListView *list;

  RehabCatalogue *catalogue;
  RehabPhase suggested_phase;
  GtkStringList *keys;           /* of all exercises that are offered */
  GtkSingleSelection *selection; /* of GtkStringObject: those that are found */
  GtkFilter *filter;
  GArray *pieces;                /* RehabEquipment bits in the order of the choices */
  GHashTable *used;              /* keys that are in the programme */
  GPtrArray *rows;               /* (unowned) RehabExerciseRow that show something now */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabExerciseBrowser, rehab_exercise_browser, ADW_TYPE_BIN)

static const RehabExercise *
lookup (RehabExerciseBrowser *self,
        gpointer              item)
{
  return rehab_catalogue_lookup (self->catalogue, gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

/* Finding */

/* What is chosen in a list that comes down; 0, which is the choice of all, while there is none. */
static guint
get_choice (GtkDropDown *list)
{
  guint selected = gtk_drop_down_get_selected (list);

  return selected != GTK_INVALID_LIST_POSITION ? selected : 0;
}

static gboolean
has_equipment (RehabExerciseBrowser *self,
               const RehabExercise  *exercise)
{
  guint choice = get_choice (self->equipment);

  if (choice == 0)
    return TRUE;
  if (choice == WITHOUT_EQUIPMENT)
    /* A mat is no obstacle to anybody. */
    return (exercise->equipment & ~(guint) REHAB_EQUIPMENT_MAT) == 0;

  return (exercise->equipment & g_array_index (self->pieces, guint, choice - FIRST_EQUIPMENT)) != 0;
}

static gboolean
filter_exercise (gpointer item,
                 gpointer user_data)
{
  RehabExerciseBrowser *self = REHAB_EXERCISE_BROWSER (user_data);
  const RehabExercise *exercise = lookup (self, item);
  guint phase = get_choice (self->phase);
  guint hip_flexion = get_choice (self->hip_flexion);

  if (exercise == NULL)
    return FALSE;
  /* The first choice is all; then they are in the order of RehabPhase and of RehabHipFlexion. */
  if (phase != 0 && (exercise->phases & (1u << phase)) == 0)
    return FALSE;
  if (hip_flexion != 0 && (guint) exercise->hip_flexion != hip_flexion)
    return FALSE;

  return has_equipment (self, exercise) && rehab_exercise_matches (exercise, gtk_editable_get_text (self->search));
}

/* The clinic's own come first, then the families as a recovery meets them. */
static int
get_rank (RehabExerciseBrowser *self,
          gconstpointer         item)
{
  const RehabExercise *exercise = lookup (self, (gpointer) item);
  RehabExerciseFamily family = exercise != NULL ? rehab_exercise_get_family (exercise) : REHAB_EXERCISE_FAMILY_OWN;

  return family == REHAB_EXERCISE_FAMILY_OWN ? -1 : (int) family;
}

static int
compare_families (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return get_rank (user_data, a) - get_rank (user_data, b);
}

/* Enter must take what was looked for, and nothing when nothing was. */
static void
select_first (RehabExerciseBrowser *self)
{
  gboolean is_searched = gtk_editable_get_text (self->search)[0] != '\0';

  gtk_single_selection_set_selected (self->selection, is_searched ? 0 : GTK_INVALID_LIST_POSITION);
}

/* What is found is read from its first heading on. */
static void
scroll_to_top (RehabExerciseBrowser *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), 0);
}

static void
filter_changed_cb (RehabExerciseBrowser *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  scroll_to_top (self);
}

static void
search_changed_cb (RehabExerciseBrowser *self)
{
  filter_changed_cb (self);
  select_first (self);
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
  filter_changed_cb (self);
  selected = gtk_single_selection_get_selected (self->selection);
  if (selected == GTK_INVALID_LIST_POSITION && gtk_editable_get_text (self->search)[0] != '\0')
    selected = 0;

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
  spoken = dup_spoken (self, lookup (self, gtk_single_selection_get_selected_item (self->selection)));
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
  const RehabExercise *exercise = lookup (self, gtk_list_item_get_item (item));
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
  const RehabExercise *exercise = lookup (self, gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       exercise != NULL ? rehab_exercise_family_get_title (rehab_exercise_get_family (exercise)) : "");
}

/* Building */

static void
fill_phases (RehabExerciseBrowser *self)
{
  g_autoptr (GtkStringList) phases = gtk_string_list_new (NULL);

  gtk_string_list_append (phases, _("All phases"));
  for (int phase = REHAB_PHASE_CALM; phase <= REHAB_PHASE_MAINTAIN; phase++)
    gtk_string_list_append (phases, rehab_phase_get_title ((RehabPhase) phase));

  gtk_drop_down_set_model (self->phase, G_LIST_MODEL (phases));
  rehab_drop_down_set_subject (self->phase, _("Phase"));
}

static void
fill_hip_flexions (RehabExerciseBrowser *self)
{
  g_autoptr (GtkStringList) bands = gtk_string_list_new (NULL);

  gtk_string_list_append (bands, _("Any hip angle"));
  for (int band = REHAB_HIP_FLEXION_NEUTRAL; band <= REHAB_HIP_FLEXION_FULL; band++)
    gtk_string_list_append (bands, rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, band));

  gtk_drop_down_set_model (self->hip_flexion, G_LIST_MODEL (bands));
  rehab_drop_down_set_subject (self->hip_flexion, _("Hip flexion"));
}

/* Only what an exercise is done with is there to be chosen. */
static void
fill_equipment (RehabExerciseBrowser *self)
{
  g_autoptr (GtkStringList) pieces = gtk_string_list_new (NULL);
  guint all = 0;

  for (guint i = 0; i < rehab_catalogue_get_count (self->catalogue); i++)
    all |= rehab_catalogue_get_nth (self->catalogue, i)->equipment;

  g_array_set_size (self->pieces, 0);
  gtk_string_list_append (pieces, _("All equipment"));
  gtk_string_list_append (pieces, _("No equipment"));
  for (guint bit = 0; bit < 32; bit++)
    {
      guint piece = 1u << bit;

      if ((all & piece) == 0)
        continue;
      g_array_append_val (self->pieces, piece);
      gtk_string_list_append (pieces, _(rehab_equipment_get_label ((RehabEquipment) piece)));
    }

  gtk_drop_down_set_model (self->equipment, G_LIST_MODEL (pieces));
  rehab_drop_down_set_subject (self->equipment, _("Equipment"));
}

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
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_exercise, self, NULL));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->keys)), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, GTK_SORTER (gtk_custom_sorter_new (compare_families, self, NULL)));
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

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  make_list (self);
  fill_phases (self);
  fill_hip_flexions (self);
  fill_equipment (self);
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
  fill_equipment (self);
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
  g_return_val_if_fail (REHAB_IS_EXERCISE_BROWSER (self), REHAB_PHASE_NONE);

  return (RehabPhase) get_choice (self->phase);
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
