/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prescription-list.h"
#include "rehab-exercise.h"
#include "rehab-prescription-row.h"

#include <glib/gi18n.h>

struct _RehabPrescriptionList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GHashTable *rows; /* id of a prescription -> its row, which keeps the focus and its place on the screen while editing */

  RehabDraft *draft;     /* NULL while there is nothing to edit */
  RehabRegimen *version; /* what is only shown, instead of the draft; NULL otherwise */
  gboolean narrow;
  gboolean stacked;
};

enum
{
  PROP_STACKED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabPrescriptionList, rehab_prescription_list, ADW_TYPE_BIN)

static RehabRegimen *
get_regimen (RehabPrescriptionList *self)
{
  if (self->version != NULL)
    return self->version;

  return self->draft != NULL ? (RehabRegimen *) rehab_draft_get_current (self->draft) : NULL;
}

static const char *
get_name (const RehabPrescription *prescription)
{
  const RehabExercise *exercise = rehab_exercise_lookup (prescription->exercise_key);

  return exercise != NULL ? rehab_exercise_get_text (exercise, REHAB_EXERCISE_NAME) : prescription->exercise_key;
}

/* Editing */

static void
row_edited_cb (RehabPrescriptionList   *self,
               const RehabPrescription *prescription,
               const char              *field,
               RehabPrescriptionRow    *row)
{
  g_autoptr (RehabRegimen) edited = NULL;
  g_autofree char *what = NULL;

  edited = rehab_regimen_replaced (get_regimen (self), (guint) prescription->position, prescription);
  if (field != NULL)
    what = g_strdup_printf ("%s of %s", field, prescription->id);

  rehab_draft_set_current (self->draft, edited, what);
}

static void
move_row (RehabPrescriptionList *self,
          RehabPrescriptionRow  *row,
          guint                  to)
{
  RehabRegimen *regimen = get_regimen (self);
  const RehabPrescription *prescription = rehab_prescription_row_get_prescription (row);
  g_autoptr (RehabRegimen) moved = NULL;
  g_autofree char *said = NULL;

  if (to >= rehab_regimen_get_size (regimen) || to == (guint) prescription->position)
    return;

  moved = rehab_regimen_moved (regimen, (guint) prescription->position, to);
  rehab_draft_set_current (self->draft, moved, NULL);

  /* Translators: said by a screen reader after an exercise was moved */
  said = g_strdup_printf (_("%s is now %u of %u"), get_name (rehab_prescription_row_get_prescription (row)),
                          to + 1, rehab_regimen_get_size (moved));
  gtk_accessible_announce (GTK_ACCESSIBLE (row), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
row_move_cb (RehabPrescriptionList *self,
             int                    places,
             RehabPrescriptionRow  *row)
{
  int to = rehab_prescription_row_get_prescription (row)->position + places;

  if (to >= 0)
    move_row (self, row, (guint) to);
}

static void
row_remove_cb (RehabPrescriptionList *self,
               RehabPrescriptionRow  *row)
{
  const RehabPrescription *prescription = rehab_prescription_row_get_prescription (row);
  g_autofree char *name = g_strdup (get_name (prescription));
  guint position = (guint) prescription->position;
  g_autoptr (RehabRegimen) removed = rehab_regimen_removed (get_regimen (self), position);

  rehab_draft_set_current (self->draft, removed, NULL);
  if (rehab_regimen_get_size (removed) > 0)
    rehab_prescription_list_focus_nth (self, MIN (position, rehab_regimen_get_size (removed) - 1));

  g_signal_emit (self, signals[REMOVED], 0, name);
}

static void
row_activated_cb (RehabPrescriptionList *self,
                  RehabPrescriptionRow  *row)
{
  rehab_prescription_row_set_expanded (row, !rehab_prescription_row_get_expanded (row));
}

/* Dragging */

static RehabPrescriptionRow *
get_dragged (RehabPrescriptionList *self,
             const GValue          *value)
{
  GtkWidget *row = value != NULL ? g_value_get_object (value) : NULL;

  /* Rows of another window's programme are of no use here. */
  return row != NULL && gtk_widget_get_parent (row) == GTK_WIDGET (self->list) ? REHAB_PRESCRIPTION_ROW (row) : NULL;
}

static GdkDragAction
drag_motion_cb (RehabPrescriptionList *self,
                double                 x,
                double                 y,
                GtkDropTarget         *target)
{
  RehabPrescriptionRow *dragged = get_dragged (self, gtk_drop_target_get_value (target));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  gtk_list_box_drag_unhighlight_row (self->list);
  if (dragged == NULL || row == NULL)
    return 0;

  if (row != GTK_LIST_BOX_ROW (dragged))
    gtk_list_box_drag_highlight_row (self->list, row);

  return GDK_ACTION_MOVE;
}

static gboolean
drop_cb (RehabPrescriptionList *self,
         const GValue          *value,
         double                 x,
         double                 y)
{
  RehabPrescriptionRow *dragged = get_dragged (self, value);
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  gtk_list_box_drag_unhighlight_row (self->list);
  if (dragged == NULL || row == NULL)
    return FALSE;

  move_row (self, dragged, (guint) gtk_list_box_row_get_index (row));

  return TRUE;
}

static void
drag_leave_cb (RehabPrescriptionList *self)
{
  gtk_list_box_drag_unhighlight_row (self->list);
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

static GtkWidget *
add_row (RehabPrescriptionList   *self,
         const RehabPrescription *prescription)
{
  GtkWidget *row = rehab_prescription_row_new ();

  rehab_prescription_row_set_editable (REHAB_PRESCRIPTION_ROW (row), self->version == NULL);
  rehab_prescription_row_set_narrow (REHAB_PRESCRIPTION_ROW (row), self->narrow);
  rehab_prescription_row_set_stacked (REHAB_PRESCRIPTION_ROW (row), self->stacked);
  g_signal_connect_object (row, "edited", G_CALLBACK (row_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "move", G_CALLBACK (row_move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (row_remove_cb), self, G_CONNECT_SWAPPED);
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

      gtk_list_box_remove (self->list, row);
      g_hash_table_iter_remove (&iter);
    }
}

static void
update (RehabPrescriptionList *self)
{
  RehabRegimen *regimen = get_regimen (self);
  guint size = regimen != NULL ? rehab_regimen_get_size (regimen) : 0;

  drop_rows_not_in (self, regimen);

  for (guint i = 0; i < size; i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, i);
      GtkWidget *row = g_hash_table_lookup (self->rows, prescription->id);
      gboolean is_new = row == NULL;

      if (is_new)
        row = add_row (self, prescription);
      rehab_prescription_row_set_prescription (REHAB_PRESCRIPTION_ROW (row), prescription, size);
      if (is_new)
        gtk_list_box_append (self->list, row);
    }

  gtk_list_box_invalidate_sort (self->list);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* An exercise was removed from the draft; its name. */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rehab_prescription_list_init (RehabPrescriptionList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (REHAB_TYPE_PRESCRIPTION_ROW, GDK_ACTION_MOVE);

  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Prescribed exercises"), -1);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Exercises of the programme"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (drag_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drag_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (target));

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
 * Goes to the first dose in which something is typed that does not count.
 *
 * Returns: whether there is one
 */
gboolean
rehab_prescription_list_focus_problem (RehabPrescriptionList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (REHAB_IS_PRESCRIPTION_LIST (self), FALSE);

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
