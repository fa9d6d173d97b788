/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prescription-list.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-prescription-list-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_STACKED = 1,
  PROP_N_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  REMOVED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabPrescriptionList, rehab_prescription_list, ADW_TYPE_BIN)

RehabRegimen *
rehab_prescription_list_get_regimen (RehabPrescriptionList *self)
{
  if (self->version != NULL)
    return self->version;

  return self->draft != NULL ? (RehabRegimen *) rehab_draft_get_current (self->draft) : NULL;
}

/* The row of a prescription by its place in the regimen, which is its place in the list. */
RehabPrescriptionRow *
rehab_prescription_list_get_row (RehabPrescriptionList *self,
                                 guint                  n)
{
  return REHAB_PRESCRIPTION_ROW (gtk_list_box_get_row_at_index (self->list, (int) n));
}

void
rehab_prescription_list_emit_removed (RehabPrescriptionList *self,
                                      const char            *what)
{
  g_signal_emit (self, signals[REMOVED], 0, what);
}

void
rehab_prescription_list_emit_dropped (RehabPrescriptionList *self,
                                      const char            *exercise_key,
                                      guint                  slot,
                                      RehabPhase             phase)
{
  g_signal_emit (self, signals[DROPPED], 0, exercise_key, slot, phase);
}

/* Callbacks */

static void
row_edited_cb (RehabPrescriptionList   *self,
               const RehabPrescription *prescription,
               const char              *field,
               RehabPrescriptionRow    *row)
{
  g_autoptr (RehabRegimen) edited = NULL;
  g_autofree char *what = NULL;

  edited = rehab_regimen_replaced (rehab_prescription_list_get_regimen (self), (guint) prescription->position, prescription);
  if (field != NULL)
    what = g_strdup_printf ("%s of %s", field, prescription->id);

  rehab_draft_set_current (self->draft, edited, what);
}

static void
row_activated_cb (RehabPrescriptionList *self,
                  RehabPrescriptionRow  *row)
{
  rehab_prescription_row_edit_dose (row);
}

static void
selected_cb (RehabPrescriptionList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

/*
 * Space selects and unselects the row that the keyboard is on; Enter is what edits it. Escape comes back to the row from
 * what is in it, and then lets go of what is selected.
 */
static gboolean
key_pressed_cb (RehabPrescriptionList *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (row == NULL || self->version != NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || GTK_IS_TEXT (gtk_root_get_focus (gtk_widget_get_root (row))))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && !gtk_widget_is_focus (row))
    return gtk_widget_grab_focus (row);
  if (keyval == GDK_KEY_Escape && rehab_prescription_list_get_n_selected (self) > 1)
    {
      gtk_list_box_unselect_all (self->list);
      return GDK_EVENT_STOP;
    }
  if ((keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space) || !gtk_widget_is_focus (row))
    return GDK_EVENT_PROPAGATE;

  if (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)))
    gtk_list_box_unselect_row (self->list, GTK_LIST_BOX_ROW (row));
  else
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));

  return GDK_EVENT_STOP;
}

/* Showing */

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  return rehab_prescription_row_get_prescription (REHAB_PRESCRIPTION_ROW (a))->position
         - rehab_prescription_row_get_prescription (REHAB_PRESCRIPTION_ROW (b))->position;
}

static guint
count_of_phase_from (RehabPrescriptionList *self,
                     guint                  position)
{
  RehabRegimen *regimen = rehab_prescription_list_get_regimen (self);
  guint size = regimen != NULL ? rehab_regimen_get_size (regimen) : 0;
  guint count = 0;

  /* A row that is about to go may be beyond the last. */
  while (position + count < size
         && rehab_regimen_get_nth (regimen, position + count)->phase == rehab_regimen_get_nth (regimen, position)->phase)
    count++;

  return count;
}

static char *
dup_heading (RehabPhase phase,
             guint      count)
{
  g_autofree char *exercises = g_strdup_printf (ngettext ("%u exercise", "%u exercises", count), count);

  if (phase == REHAB_PHASE_NONE)
    return g_strdup_printf (_("No phase · %s"), exercises);

  /* Translators: the heading of a section: a phase's number and name, and how many exercises it has */
  return g_strdup_printf (_("Phase %d: %s · %s"), rehab_phase_get_number (phase),
                          rehab_choice_get_label (REHAB_TYPE_PHASE, (int) phase), exercises);
}

/* A phase is a section: its heading stands above the first row of it. */
static void
update_heading (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       user_data)
{
  RehabPrescriptionList *self = REHAB_PRESCRIPTION_LIST (user_data);
  const RehabPrescription *prescription = rehab_prescription_row_get_prescription (REHAB_PRESCRIPTION_ROW (row));
  GtkWidget *heading = gtk_list_box_row_get_header (row);
  g_autofree char *text = NULL;

  if (before != NULL
      && rehab_prescription_row_get_prescription (REHAB_PRESCRIPTION_ROW (before))->phase == prescription->phase)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  text = dup_heading (prescription->phase, count_of_phase_from (self, (guint) prescription->position));
  if (heading == NULL)
    {
      heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "xalign", 0.0, "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
      gtk_widget_add_css_class (heading, "phase-heading");
      gtk_list_box_row_set_header (row, heading);
    }
  gtk_label_set_label (GTK_LABEL (heading), text);
}

static GtkWidget *
add_row (RehabPrescriptionList   *self,
         const RehabPrescription *prescription)
{
  GtkWidget *row = rehab_prescription_row_new ();

  rehab_prescription_row_set_editable (REHAB_PRESCRIPTION_ROW (row), self->version == NULL);
  rehab_prescription_row_set_narrow (REHAB_PRESCRIPTION_ROW (row), self->narrow);
  rehab_prescription_row_set_stacked (REHAB_PRESCRIPTION_ROW (row), self->stacked);
  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "command", G_CALLBACK (rehab_prescription_list_command), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_strdup (prescription->id), row);

  return row;
}

static void
drop_rows_not_in (RehabPrescriptionList *self,
                  RehabRegimen          *regimen)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;
  gpointer row;

  for (guint i = 0; regimen != NULL && i < rehab_regimen_get_size (regimen); i++)
    g_hash_table_add (wanted, (gpointer) rehab_regimen_get_nth (regimen, i)->id);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    {
      if (g_hash_table_contains (wanted, id))
        continue;

      if (self->drop_row == row)
        self->drop_row = NULL;
      if (self->new_row == row)
        self->new_row = NULL;
      gtk_list_box_remove (self->list, row);
      g_hash_table_iter_remove (&iter);
    }
}

static void
update (RehabPrescriptionList *self)
{
  RehabRegimen *regimen = rehab_prescription_list_get_regimen (self);
  guint size = regimen != NULL ? rehab_regimen_get_size (regimen) : 0;

  drop_rows_not_in (self, regimen);

  for (guint i = 0; i < size; i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, i);
      GtkWidget *row = g_hash_table_lookup (self->rows, prescription->id);
      gboolean is_new = row == NULL;

      if (is_new)
        row = add_row (self, prescription);
      rehab_prescription_row_set_prescription (REHAB_PRESCRIPTION_ROW (row), prescription, self->catalogue, size);
      if (is_new)
        gtk_list_box_append (self->list, row);
    }

  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  /* One that was selected may have gone. */
  selected_cb (self);
}

/* A row is either one to edit or one to look at. */
static void
start_again (RehabPrescriptionList *self)
{
  drop_rows_not_in (self, NULL);
  update (self);
}

static void
set_stacked (RehabPrescriptionList *self,
             gboolean               stacked)
{
  GtkListBoxRow *row;

  if (self->stacked == stacked)
    return;

  self->stacked = stacked;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    rehab_prescription_row_set_stacked (REHAB_PRESCRIPTION_ROW (row), stacked);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACKED]);
}

static void
rehab_prescription_list_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_STACKED:
      g_value_set_boolean (value, REHAB_PRESCRIPTION_LIST (object)->stacked);
      break;

    case PROP_N_SELECTED:
      g_value_set_uint (value, rehab_prescription_list_get_n_selected (REHAB_PRESCRIPTION_LIST (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_prescription_list_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_STACKED:
      set_stacked (REHAB_PRESCRIPTION_LIST (object), g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_prescription_list_dispose (GObject *object)
{
  RehabPrescriptionList *self = REHAB_PRESCRIPTION_LIST (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->version, rehab_regimen_unref);
  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);

  G_OBJECT_CLASS (rehab_prescription_list_parent_class)->dispose (object);
}

static void
rehab_prescription_list_class_init (RehabPrescriptionListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rehab_prescription_list_get_property;
  object_class->set_property = rehab_prescription_list_set_property;
  object_class->dispose = rehab_prescription_list_dispose;

  /* Whether the days of each row stand below its dose, for want of room beside it. */
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* Something was removed from the draft; what, in words. */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  /* An exercise of the library was dropped: its key, the slot and the phase. */
  signals[DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, REHAB_TYPE_PHASE);
}

static void
rehab_prescription_list_init (RehabPrescriptionList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_MULTIPLE);
  /* A click selects; Enter and a double click edit. */
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  /* Tab goes through one row and on; the arrow keys go from row to row, of which there may be sixty. */
  gtk_list_box_set_tab_behavior (self->list, GTK_LIST_TAB_ITEM);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->list, update_heading, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "prescriptions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Exercises of the programme"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "selected-rows-changed", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  rehab_prescription_list_add_drop (self);

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * rehab_prescription_list_set_draft:
 * @self: a list
 * @draft: (nullable): a draft of RehabRegimen
 *
 * Chooses the programme to edit, and shows it.
 */
void
rehab_prescription_list_set_draft (RehabPrescriptionList *self,
                                   RehabDraft            *draft)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_LIST (self));

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);

  g_set_object (&self->draft, draft);
  g_clear_pointer (&self->version, rehab_regimen_unref);
  if (draft != NULL)
    g_signal_connect_object (draft, "current-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  start_again (self);
}

/**
 * rehab_prescription_list_set_catalogue:
 * @self: a list
 * @catalogue: (nullable): where exercises are found
 *
 * Chooses the catalogue, and shows what is new in it.
 */
void
rehab_prescription_list_set_catalogue (RehabPrescriptionList *self,
                                       const RehabCatalogue  *catalogue)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_LIST (self));

  if (self->catalogue == catalogue)
    return;

  g_clear_pointer (&self->catalogue, rehab_catalogue_unref);
  self->catalogue = catalogue != NULL ? rehab_catalogue_ref ((RehabCatalogue *) catalogue) : NULL;
  update (self);
}

/**
 * rehab_prescription_list_show_version:
 * @self: a list
 * @regimen: (nullable): what a saved version prescribes, or `NULL` to go back to the draft
 *
 * Shows a version that cannot be changed.
 */
void
rehab_prescription_list_show_version (RehabPrescriptionList *self,
                                      RehabRegimen          *regimen)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_LIST (self));

  if (regimen != NULL)
    rehab_regimen_ref (regimen);
  g_clear_pointer (&self->version, rehab_regimen_unref);
  self->version = regimen;
  gtk_list_box_set_selection_mode (self->list, regimen != NULL ? GTK_SELECTION_NONE : GTK_SELECTION_MULTIPLE);

  start_again (self);
}

/**
 * rehab_prescription_list_set_narrow:
 * @self: a list
 * @narrow: whether there is little room
 *
 * Leaves more of a narrow list to words.
 */
void
rehab_prescription_list_set_narrow (RehabPrescriptionList *self,
                                    gboolean               narrow)
{
  GtkListBoxRow *row;

  g_return_if_fail (REHAB_IS_PRESCRIPTION_LIST (self));

  self->narrow = narrow;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    rehab_prescription_row_set_narrow (REHAB_PRESCRIPTION_ROW (row), narrow);
}

/**
 * rehab_prescription_list_focus_problem:
 * @self: a list
 *
 * Keeps what is typed, and goes to the first dose in which something is typed that does not count.
 *
 * Returns: whether there is one
 */
gboolean
rehab_prescription_list_focus_problem (RehabPrescriptionList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_LIST (self), FALSE);

  (void) rehab_prescription_list_finish (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (rehab_prescription_row_has_problem (REHAB_PRESCRIPTION_ROW (row)))
      {
        rehab_prescription_row_focus_problem (REHAB_PRESCRIPTION_ROW (row));
        return TRUE;
      }

  return FALSE;
}

void
rehab_prescription_list_focus_nth (RehabPrescriptionList *self,
                                   guint                  n)
{
  GtkListBoxRow *row;

  g_return_if_fail (REHAB_IS_PRESCRIPTION_LIST (self));

  row = gtk_list_box_get_row_at_index (self->list, (int) n);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Keeps what is being typed in place, if it counts; TRUE when nothing is left that does not. */
gboolean
rehab_prescription_list_finish (RehabPrescriptionList *self)
{
  GtkListBoxRow *row;
  gboolean all_kept = TRUE;

  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_LIST (self), TRUE);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    all_kept &= rehab_prescription_row_finish (REHAB_PRESCRIPTION_ROW (row));

  return all_kept;
}

/**
 * rehab_prescription_list_mark_new:
 * @self: a list
 * @prescription_id: what was added
 *
 * Makes what was added stand out for a moment.
 *
 * Returns: (transfer none) (nullable): its row
 */
GtkWidget *
rehab_prescription_list_mark_new (RehabPrescriptionList *self,
                                  const char            *prescription_id)
{
  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_LIST (self), NULL);

  if (self->new_row != NULL)
    gtk_widget_remove_css_class (self->new_row, "just-added");
  self->new_row = g_hash_table_lookup (self->rows, prescription_id);
  /* With no animations GTK would leave it at its beginning. */
  if (self->new_row != NULL && adw_get_enable_animations (self->new_row))
    gtk_widget_add_css_class (self->new_row, "just-added");

  return self->new_row;
}

static void
count_selected (GtkListBox    *list,
                GtkListBoxRow *row,
                gpointer       count)
{
  *(guint *) count += 1;
}

guint
rehab_prescription_list_get_n_selected (RehabPrescriptionList *self)
{
  guint count = 0;

  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_LIST (self), 0);

  gtk_list_box_selected_foreach (self->list, count_selected, &count);

  return count;
}

void
rehab_prescription_list_select_all (RehabPrescriptionList *self)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_LIST (self));

  gtk_list_box_select_all (self->list);
}

void
rehab_prescription_list_unselect (RehabPrescriptionList *self)
{
  g_return_if_fail (REHAB_IS_PRESCRIPTION_LIST (self));

  gtk_list_box_unselect_all (self->list);
}
