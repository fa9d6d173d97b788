/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice.h"
#include "rehab-prescription-list-private.h"
#include "rehab-regimen-order.h"

#include <glib/gi18n.h>

/* What can be done with prescriptions of the list: with one, or with all that are selected together. */

/*
 * The positions that are meant: all that are selected when the row is one of them, or else the row alone; without a row,
 * all that are selected.
 */
GArray *
rehab_prescription_list_get_targets (RehabPrescriptionList *self,
                                     RehabPrescriptionRow  *row)
{
  GArray *targets = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean is_alone = row != NULL && !gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row));
  guint size = rehab_regimen_get_size (rehab_prescription_list_get_regimen (self));

  for (guint i = 0; i < size; i++)
    {
      RehabPrescriptionRow *other = rehab_prescription_list_get_row (self, i);

      if (is_alone ? other == row : gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (other)))
        g_array_append_val (targets, i);
    }

  return targets;
}

static void
take (RehabPrescriptionList *self,
      RehabRegimen          *edited)
{
  rehab_draft_set_current (self->draft, edited, NULL);
}

static const guint *
get_positions (GArray *targets)
{
  return (const guint *) (gpointer) targets->data;
}

/* "Hip thrust", or "3 exercises" */
static char *
dup_what (RehabPrescriptionList *self,
          GArray                *targets)
{
  if (targets->len == 1)
    return g_strdup (rehab_prescription_row_get_name (rehab_prescription_list_get_row (self, g_array_index (targets, guint, 0))));

  return g_strdup_printf (ngettext ("%u exercise", "%u exercises", targets->len), targets->len);
}

static void
announce (RehabPrescriptionList *self,
          const char            *said)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Says where a row is now, which the eye sees and the keyboard alone does not tell. */
static void
announce_place (RehabPrescriptionList *self,
                GArray                *targets,
                RehabPrescriptionRow  *first)
{
  g_autofree char *what = dup_what (self, targets);
  const RehabPrescription *prescription = rehab_prescription_row_get_prescription (first);
  /* Translators: said by a screen reader after exercises were moved: what, its place, of how many, and the phase */
  g_autofree char *said = g_strdup_printf (_("%s: now %d of %u, phase %s"), what, prescription->position + 1,
                                           rehab_regimen_get_size (rehab_prescription_list_get_regimen (self)),
                                           rehab_phase_get_title (prescription->phase));

  announce (self, said);
}

static RehabPrescriptionRow *
get_first (RehabPrescriptionList *self,
           GArray                *targets)
{
  return rehab_prescription_list_get_row (self, g_array_index (targets, guint, 0));
}

/* Order and phase */

static void
move (RehabPrescriptionList *self,
      GArray                *targets,
      int                    direction)
{
  RehabPrescriptionRow *first = get_first (self, targets);
  g_autoptr (RehabRegimen) moved =
    rehab_regimen_nudged (rehab_prescription_list_get_regimen (self), get_positions (targets), targets->len, direction);

  take (self, moved);
  announce_place (self, targets, first);
}

void
rehab_prescription_list_put (RehabPrescriptionList *self,
                             RehabPrescriptionRow  *row,
                             guint                  slot,
                             RehabPhase             phase)
{
  g_autoptr (GArray) targets = rehab_prescription_list_get_targets (self, row);
  RehabPrescriptionRow *first = get_first (self, targets);
  g_autoptr (RehabRegimen) moved = NULL;

  moved = rehab_regimen_put (rehab_prescription_list_get_regimen (self), get_positions (targets), targets->len, slot, phase);
  take (self, moved);
  announce_place (self, targets, first);
}

static void
set_phase (RehabPrescriptionList *self,
           GArray                *targets,
           RehabPhase             phase)
{
  RehabRegimen *regimen = rehab_prescription_list_get_regimen (self);
  RehabPrescriptionRow *first = get_first (self, targets);
  g_autoptr (RehabRegimen) moved = NULL;

  moved = rehab_regimen_put (regimen, get_positions (targets), targets->len, rehab_regimen_find_end_of_phase (regimen, phase), phase);
  take (self, moved);
  announce_place (self, targets, first);
}

/* There or not */

static void
remove_all (RehabPrescriptionList *self,
            GArray                *targets)
{
  g_autofree char *what = dup_what (self, targets);
  guint position = g_array_index (targets, guint, 0);
  g_autoptr (RehabRegimen) removed =
    rehab_regimen_with_removed (rehab_prescription_list_get_regimen (self), get_positions (targets), targets->len);

  take (self, removed);
  if (rehab_regimen_get_size (removed) > 0)
    rehab_prescription_list_focus_nth (self, MIN (position, rehab_regimen_get_size (removed) - 1));
  rehab_prescription_list_emit_removed (self, what);
}

static void
duplicate (RehabPrescriptionList *self,
           GArray                *targets)
{
  g_autofree char *what = dup_what (self, targets);
  /* Translators: said by a screen reader; %s is the name of an exercise */
  g_autofree char *said = g_strdup_printf (_("Duplicated %s"), what);
  g_autoptr (RehabRegimen) longer =
    rehab_regimen_with_duplicated (rehab_prescription_list_get_regimen (self), get_positions (targets), targets->len);

  take (self, longer);
  announce (self, said);
}

/* From a row */

static gboolean
go_to_dose (RehabPrescriptionList *self,
            RehabPrescriptionRow  *row,
            int                    direction)
{
  int position = rehab_prescription_row_get_prescription (row)->position + direction;

  if (position < 0 || position >= (int) rehab_regimen_get_size (rehab_prescription_list_get_regimen (self)))
    return FALSE;

  rehab_prescription_row_edit_dose (rehab_prescription_list_get_row (self, (guint) position));

  return TRUE;
}

gboolean
rehab_prescription_list_command (RehabPrescriptionList *self,
                                 RehabRowCommand        command,
                                 int                    number,
                                 RehabPrescriptionRow  *row)
{
  g_autoptr (GArray) targets = rehab_prescription_list_get_targets (self, row);

  if (self->version != NULL || self->draft == NULL || targets->len == 0)
    return FALSE;

  switch (command)
    {
    case REHAB_ROW_COMMAND_MOVE:
      move (self, targets, number);
      return TRUE;

    case REHAB_ROW_COMMAND_REMOVE:
      remove_all (self, targets);
      return TRUE;

    case REHAB_ROW_COMMAND_DUPLICATE:
      duplicate (self, targets);
      return TRUE;

    case REHAB_ROW_COMMAND_PHASE:
      set_phase (self, targets, (RehabPhase) number);
      return TRUE;

    case REHAB_ROW_COMMAND_NEXT_DOSE:
      return go_to_dose (self, row, number);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* For all that are selected */

void
rehab_prescription_list_move (RehabPrescriptionList *self,
                              int                    direction)
{
  (void) rehab_prescription_list_command (self, REHAB_ROW_COMMAND_MOVE, direction, NULL);
}

void
rehab_prescription_list_remove (RehabPrescriptionList *self)
{
  (void) rehab_prescription_list_command (self, REHAB_ROW_COMMAND_REMOVE, 0, NULL);
}

void
rehab_prescription_list_duplicate (RehabPrescriptionList *self)
{
  (void) rehab_prescription_list_command (self, REHAB_ROW_COMMAND_DUPLICATE, 0, NULL);
}

void
rehab_prescription_list_set_phase (RehabPrescriptionList *self,
                                   RehabPhase             phase)
{
  (void) rehab_prescription_list_command (self, REHAB_ROW_COMMAND_PHASE, (int) phase, NULL);
}

/**
 * rehab_prescription_list_set_days:
 * @self: a list
 * @days: RehabDays bits
 *
 * Puts all that are selected on the same days, instead of a rhythm too.
 */
void
rehab_prescription_list_set_days (RehabPrescriptionList *self,
                                  guint                  days)
{
  g_autoptr (GArray) targets = rehab_prescription_list_get_targets (self, NULL);
  g_autoptr (RehabRegimen) edited = NULL;

  if (self->draft == NULL || targets->len == 0)
    return;

  edited = rehab_regimen_with_days (rehab_prescription_list_get_regimen (self), get_positions (targets), targets->len,
                                    days, REHAB_RHYTHM_NONE);
  take (self, edited);
}

/* The days that all that are selected have in common. */
guint
rehab_prescription_list_get_days (RehabPrescriptionList *self)
{
  g_autoptr (GArray) targets = rehab_prescription_list_get_targets (self, NULL);
  guint days = targets->len > 0 ? REHAB_DAYS_EVERY_DAY : REHAB_DAYS_NONE;

  for (guint i = 0; i < targets->len; i++)
    days &= (guint) rehab_regimen_get_nth (rehab_prescription_list_get_regimen (self), get_positions (targets)[i])->days;

  return days;
}

/**
 * rehab_prescription_list_change:
 * @self: a list
 * @edit: what to do with each
 * @data: handed to it
 *
 * Edits all that are selected, in one step to undo. One in which the edit would make something that cannot be is left as
 * it was, and so are the others then.
 */
void
rehab_prescription_list_change (RehabPrescriptionList *self,
                                RehabPrescriptionEdit  edit,
                                gpointer               data)
{
  g_autoptr (GArray) targets = rehab_prescription_list_get_targets (self, NULL);
  g_autoptr (RehabRegimen) edited = NULL;

  if (self->draft == NULL || targets->len == 0)
    return;

  edited = rehab_regimen_changed_all (rehab_prescription_list_get_regimen (self), get_positions (targets), targets->len,
                                      edit, data, NULL);
  if (edited != NULL)
    take (self, edited);
}

/**
 * rehab_prescription_list_dup_selected:
 * @self: a list
 *
 * Gets what is selected together.
 *
 * Returns: (transfer full) (nullable): a regimen of several, or `NULL` for fewer than two: one is where the keyboard is
 */
RehabRegimen *
rehab_prescription_list_dup_selected (RehabPrescriptionList *self)
{
  g_autoptr (GArray) targets = rehab_prescription_list_get_targets (self, NULL);
  g_autoptr (GPtrArray) selected = g_ptr_array_new ();

  if (targets->len < 2)
    return NULL;

  for (guint i = 0; i < targets->len; i++)
    g_ptr_array_add (selected, (gpointer) rehab_regimen_get_nth (rehab_prescription_list_get_regimen (self), get_positions (targets)[i]));

  return rehab_regimen_new ((const RehabPrescription *const *) selected->pdata, selected->len);
}
