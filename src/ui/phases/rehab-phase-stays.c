/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-phase-stays.h"
#include "rehab-choice.h"
#include "rehab-language.h"

#include <glib/gi18n.h>

static const RehabPhaseStay *
get_last (GArray *stays)
{
  return &g_array_index (stays, RehabPhaseStay, stays->len - 1);
}

/**
 * rehab_phase_stays_list:
 * @record: a case
 *
 * Lists in which phases an episode was, and when. It begins in the phase from which the first step led.
 *
 * Returns: (transfer full) (element-type RehabPhaseStay): the stays, oldest first; at least one
 */
GArray *
rehab_phase_stays_list (const RehabCase *record)
{
  GArray *stays = g_array_new (FALSE, FALSE, sizeof (RehabPhaseStay));
  RehabPhaseStay stay = { .phase = REHAB_PHASE_CALM, .from = record->episode->opened_on };

  for (guint i = 0; i < record->phase_changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (record->phase_changes, i);

      if (i == 0 && change->from_phase != REHAB_PHASE_NONE)
        stay.phase = change->from_phase;
      stay.until = change->date;
      g_array_append_val (stays, stay);
      stay = (RehabPhaseStay) { .phase = change->to_phase, .from = change->date };
    }

  stay.until = record->episode->closed_on;
  g_array_append_val (stays, stay);

  return stays;
}

/**
 * rehab_phase_stays_find_last:
 * @stays: (element-type RehabPhaseStay): all of an episode
 * @phase: a phase
 *
 * Returns: (transfer none) (nullable): when it was in that phase last; `NULL` for never
 */
const RehabPhaseStay *
rehab_phase_stays_find_last (GArray    *stays,
                             RehabPhase phase)
{
  for (guint i = stays->len; i > 0; i--)
    if (g_array_index (stays, RehabPhaseStay, i - 1).phase == phase)
      return &g_array_index (stays, RehabPhaseStay, i - 1);

  return NULL;
}

/**
 * rehab_phase_stays_is_ahead:
 * @stays: (element-type RehabPhaseStay): all of an episode
 * @today: the present day
 *
 * Returns: whether the present phase began on a day that has not come: the clock of the computer was set back, or was ahead
 *   when the step was written down
 */
gboolean
rehab_phase_stays_is_ahead (GArray   *stays,
                            RehabDate today)
{
  return rehab_date_compare (get_last (stays)->from, today) > 0;
}

/**
 * rehab_phase_stay_dup_words:
 * @self: a stay
 * @today: the present day
 *
 * Says when it was: "2 Oct to 3 Nov", "Since 4 Nov, day 19".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_phase_stay_dup_words (const RehabPhaseStay *self,
                            RehabDate             today)
{
  g_autofree char *from = rehab_date_format_short (self->from, today);

  if (rehab_date_is_set (self->until))
    {
      g_autofree char *until = rehab_date_format_short (self->until, today);
      g_autofree char *days = NULL;

      if (rehab_date_compare (self->from, self->until) == 0)
        return g_steal_pointer (&from);

      /* Translators: the first and the last day in a phase */
      days = g_strdup_printf (_("%s to %s"), from, until);
      return rehab_language_dup_begun (days);
    }

  if (rehab_date_compare (self->from, today) > 0)
    /* Translators: a day that has not come yet, by the computer's clock */
    return g_strdup_printf (_("From %s, which is after today"), from);

  /* Translators: the first day in a phase, and how many days it is by now */
  return g_strdup_printf (_("Since %s, day %d"), from, rehab_date_days_until (self->from, today) + 1);
}

/**
 * rehab_phase_stays_dup_sentence:
 * @stays: (element-type RehabPhaseStay): all of an episode
 * @today: the present day
 *
 * Says all of it for those who do not see it: the present phase first, then those that were.
 *
 * Returns: (transfer full): translated sentences
 */
char *
rehab_phase_stays_dup_sentence (GArray   *stays,
                                RehabDate today)
{
  const RehabPhaseStay *now = get_last (stays);
  g_autofree char *now_words = rehab_phase_stay_dup_words (now, today);
  g_autoptr (GString) sentence = g_string_new (NULL);

  if (rehab_date_is_set (now->until))
    /* Translators: a phase, and when it was: "Closed in phase 4 Maintain: 2 Oct to 3 Nov 2026." */
    g_string_append_printf (sentence, _("Closed in phase %s: %s."), rehab_phase_get_title (now->phase), now_words);
  else
    /* Translators: a phase, and since when: "Now in phase 2 Deep: Since 4 Nov 2026, day 19." */
    g_string_append_printf (sentence, _("Now in phase %s: %s."), rehab_phase_get_title (now->phase), now_words);

  for (guint i = 0; i + 1 < stays->len; i++)
    {
      const RehabPhaseStay *stay = &g_array_index (stays, RehabPhaseStay, i);
      g_autofree char *words = rehab_phase_stay_dup_words (stay, today);

      /* Translators: a phase, and when it was: "1 Calm: 2 Oct to 3 Nov 2026." */
      g_string_append_printf (sentence, C_("phase", " %s: %s."), rehab_phase_get_title (stay->phase), words);
    }

  return g_string_free_and_steal (g_steal_pointer (&sentence));
}
