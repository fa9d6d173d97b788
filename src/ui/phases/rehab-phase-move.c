/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-move.h"
#include "rehab-choice.h"
#include "rehab-criterion-row.h"
#include "rehab-item.h"
#include "rehab-lines.h"

#include <glib/gi18n.h>

static void
take_readings (GPtrArray             *readings,
               const RehabCase       *record,
               RehabPhase             to,
               RehabDate              today,
               const RehabThresholds *thresholds)
{
  GPtrArray *more = rehab_case_read_criteria (record, to, today, thresholds);

  g_ptr_array_extend_and_steal (readings, more);
}

static RehabPhaseMoveWhy
find_why (const RehabPhaseMove *self)
{
  int steps = (int) self->to - (int) self->from;
  RehabPhaseMoveWhy why = 0;

  /* What a step back leaves behind is told, and overrides nothing. */
  if (steps > 0 && rehab_criteria_need_reason (self->readings))
    why |= (self->n_not_met > 0 ? REHAB_PHASE_MOVE_NOT_MET : 0) | (self->n_not_measured > 0 ? REHAB_PHASE_MOVE_NOT_MEASURED : 0);
  if (steps < 0)
    why |= REHAB_PHASE_MOVE_BACK;
  if (steps > 1)
    why |= REHAB_PHASE_MOVE_SKIPS;
  if (self->open_flags->len > 0)
    why |= REHAB_PHASE_MOVE_FLAG;

  return why;
}

/**
 * rehab_phase_move_new:
 * @record: a case; it outlives the move
 * @to: another phase than the present one
 * @today: the present day
 * @thresholds: the clinic's
 *
 * Looks at a step before it is taken.
 *
 * Returns: (transfer full): a new value
 */
RehabPhaseMove *
rehab_phase_move_new (const RehabCase       *record,
                      RehabPhase             to,
                      RehabDate              today,
                      const RehabThresholds *thresholds)
{
  RehabPhaseMove *self = g_new0 (RehabPhaseMove, 1);

  self->from = rehab_case_get_phase (record, NULL);
  self->to = to;
  self->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_criterion_reading_free);
  self->open_flags = rehab_case_list_open_flags (record);
  for (RehabPhase phase = MIN (self->from, to) + 1; phase <= MAX (self->from, to); phase++)
    take_readings (self->readings, record, phase, today, thresholds);

  rehab_criteria_count (self->readings, &self->n_met, &self->n_not_met, &self->n_not_measured);
  self->why = find_why (self);

  return self;
}

void
rehab_phase_move_free (RehabPhaseMove *self)
{
  g_ptr_array_unref (self->readings);
  g_ptr_array_unref (self->open_flags);
  g_free (self);
}

/* "1 Calm to 2 Shallow", "Back from 2 Deep to 2 Shallow" */
char *
rehab_phase_move_dup_title (RehabPhase from,
                            RehabPhase to)
{
  if (from == REHAB_PHASE_NONE)
    return g_strdup_printf (_("To %s"), rehab_phase_get_title (to));
  if (to < from)
    return g_strdup_printf (_("Back from %s to %s"), rehab_phase_get_title (from), rehab_phase_get_title (to));

  return g_strdup_printf (C_("phases", "%s to %s"), rehab_phase_get_title (from), rehab_phase_get_title (to));
}

static void
append_skipped (GPtrArray            *parts,
                const RehabPhaseMove *self)
{
  for (RehabPhase phase = self->from + 1; phase < self->to; phase++)
    g_ptr_array_add (parts, g_strdup_printf (_("%s is passed over"), rehab_phase_get_title (phase)));
}

/**
 * rehab_phase_move_dup_why:
 * @self: a move
 *
 * Says why a step wants a reason: "1 criterion is not met, 2 are not measured".
 *
 * Returns: (transfer full) (nullable): the translated words; `NULL` where it needs none
 */
char *
rehab_phase_move_dup_why (const RehabPhaseMove *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (self->why == 0)
    return NULL;

  if ((self->why & REHAB_PHASE_MOVE_FLAG) != 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u red flag is open", "%u red flags are open", self->open_flags->len),
                                             self->open_flags->len));
  if ((self->why & REHAB_PHASE_MOVE_BACK) != 0)
    g_ptr_array_add (parts, g_strdup (_("the step goes back")));
  if ((self->why & REHAB_PHASE_MOVE_SKIPS) != 0)
    append_skipped (parts, self);
  if ((self->why & REHAB_PHASE_MOVE_NOT_MET) != 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u criterion is not met", "%u criteria are not met", self->n_not_met),
                                             self->n_not_met));
  if ((self->why & REHAB_PHASE_MOVE_NOT_MEASURED) != 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u criterion is not measured", "%u criteria are not measured",
                                                       self->n_not_measured), self->n_not_measured));

  return rehab_parts_join (parts, C_("list", ", "));
}

/**
 * rehab_phase_move_dup_record:
 * @self: a move
 *
 * Says what is kept with the step beside its criteria: how many of them stood how, and which red flags were open.
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_phase_move_dup_record (const RehabPhaseMove *self)
{
  g_autofree char *tally = rehab_criteria_dup_tally (self->n_met, self->n_not_met, self->n_not_measured);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->readings->len > 0)
    g_string_append_printf (text, _("Criteria: %s."), tally);
  for (guint i = 0; i < self->open_flags->len; i++)
    {
      const RehabFinding *flag = g_ptr_array_index (self->open_flags, i);
      const RehabItem *item = rehab_item_lookup (flag->item_key);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _("Red flag open: %s."), item != NULL ? g_dgettext (GETTEXT_PACKAGE, item->label) : flag->item_key);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * rehab_phase_move_check_date:
 * @record: a case
 * @date: the day of a step
 * @today: the present day
 * @complaint: (out): the translated sentence, or `NULL`
 *
 * Checks that a step is neither in the future nor before the last one.
 *
 * Returns: whether it can be on that day
 */
gboolean
rehab_phase_move_check_date (const RehabCase *record,
                             RehabDate        date,
                             RehabDate        today,
                             char           **complaint)
{
  RehabDate since;
  g_autofree char *day = NULL;

  (void) rehab_case_get_phase (record, &since);
  day = rehab_date_format (since, C_("date", "%-d %b %Y"));
  *complaint = NULL;

  if (!rehab_date_is_set (date))
    *complaint = g_strdup (_("A step has a day."));
  else if (rehab_date_compare (date, today) > 0)
    *complaint = g_strdup (_("This day has not come yet."));
  else if (rehab_date_compare (date, since) < 0)
    *complaint = g_strdup_printf (_("The present phase began on %s; a step out of it cannot be before that."), day);

  return *complaint == NULL;
}
