/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-facts.h"
#include "rehab-choice.h"
#include "rehab-clearance-words.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

static void
append_span (GString            *text,
             const RehabEpisode *episode)
{
  g_autofree char *opened = rehab_letter_dup_date (episode->opened_on);
  g_autofree char *closed = NULL;

  if (!rehab_date_is_set (episode->closed_on))
    {
      g_string_append_printf (text, _("Course. In treatment since %s."), opened);
      return;
    }

  closed = rehab_letter_dup_date (episode->closed_on);
  /* Translators: the days on which an episode of care was opened and closed */
  g_string_append_printf (text, _("Course. In treatment from %s to %s."), opened, closed);
  if (episode->close_reason != REHAB_CLOSE_REASON_NONE)
    /* Translators: why an episode of care was closed: "Closed: Returned to sport." */
    g_string_append_printf (text, _(" Closed: %s."),
                            rehab_choice_get_label (REHAB_TYPE_CLOSE_REASON, (int) episode->close_reason));
}

static void
append_steps (GString         *text,
              const RehabCase *record)
{
  for (guint i = 0; i < record->phase_changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (record->phase_changes, i);
      g_autofree char *date = rehab_letter_dup_date (change->date);

      g_string_append (text, i == 0 ? _(" Phases: ") : C_("list", "; "));
      /* Translators: a phase of rehabilitation, and since when: "2 Slow heavy, since 3 May 2026" */
      g_string_append_printf (text, _("%s, since %s"), rehab_phase_get_title (change->to_phase), date);
    }
  if (record->phase_changes->len > 0)
    g_string_append_c (text, '.');
}

/**
 * rehab_letter_dup_course:
 * @source: what a letter is about
 *
 * Returns: (transfer full): from when to when it was treated, why it ended, the steps from phase to phase, and when it is
 *   looked at again
 */
char *
rehab_letter_dup_course (const RehabLetterSource *source)
{
  const RehabEpisode *episode = source->record->episode;
  g_autoptr (GString) text = g_string_new (NULL);

  append_span (text, episode);
  append_steps (text, source->record);
  if (rehab_date_is_set (episode->review_on))
    {
      g_autofree char *review = rehab_letter_dup_date (episode->review_on);

      g_string_append_printf (text, _(" Next review: %s."), review);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * rehab_letter_dup_clearance:
 * @source: what a letter is about
 *
 * Says what the athlete is cleared for, in the words that a coach reads too. Nothing of it tells what is the matter.
 *
 * Returns: (transfer full) (nullable): the paragraph, or `NULL` where no clearance holds
 */
char *
rehab_letter_dup_clearance (const RehabLetterSource *source)
{
  const RehabClearance *clearance =
    rehab_date_is_set (source->today) ? rehab_case_get_clearance (source->record, source->today) : NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *since = NULL;

  if (clearance == NULL)
    return NULL;

  since = rehab_letter_dup_date (clearance->date);
  text = g_string_new (NULL);
  g_string_append_printf (text, _("Allowed since %s:"), since);
  lines = rehab_clearance_list (clearance, source->today);
  for (guint i = 0; i < lines->len; i++)
    {
      const RehabClearanceLine *line = g_ptr_array_index (lines, i);
      g_autofree char *entry = g_strdup_printf (C_("label and words", "%s: %s"), line->label, line->value);

      g_string_append_printf (text, C_("line of a list", "\n– %s"), entry);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}
