/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flag-words.h"
#include "rehab-item-words.h"

#include <glib/gi18n.h>

static void
append_line (GString    *text,
             const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static const char *
get_answer (const RehabFlagAnswer *answer)
{
  if (answer->assessment == NULL)
    return C_("red flag", "taken back");
  if (answer->finding == NULL)
    return C_("red flag", "withdrawn");

  return rehab_flag_answer_is_yes (answer) ? C_("red flag", "yes") : C_("red flag", "no");
}

static void
append_actions (GString               *text,
                const RehabFlagAnswer *answer,
                RehabClinic           *clinic,
                RehabDate              today)
{
  for (guint i = 0; i < answer->actions->len; i++)
    {
      const RehabFlagAction *action = g_ptr_array_index (answer->actions, i);
      g_autofree char *when = rehab_day_dup_with_whom (action->date, action->clinician_id, clinic, today);
      /* Translators: what was done about a red flag: when and by whom, and what */
      g_autofree char *line = g_strdup_printf (_("Done %s: %s"), when, action->action);

      append_line (text, line);
    }

  if (rehab_flag_answer_is_yes (answer) && answer->actions->len == 0)
    append_line (text, _("Nothing is recorded as done about it."));
}

/* The answer of the assessment that is shown stands in its control already. */
static void
append_answer (GString               *text,
               const RehabFlagAnswer *answer,
               const RehabAssessment *shown,
               RehabClinic           *clinic,
               RehabDate              today)
{
  g_autofree char *when = NULL;
  g_autofree char *line = NULL;

  if (answer->assessment == NULL)
    {
      append_line (text, get_answer (answer));
    }
  else if (answer->assessment != shown)
    {
      when = rehab_day_dup_with_whom (answer->assessment->date, answer->assessment->clinician_id, clinic, today);
      /* Translators: how a red flag was answered: when and by whom, and what */
      line = g_strdup_printf (_("Answered %s: %s"), when, get_answer (answer));
      append_line (text, line);
    }

  append_actions (text, answer, clinic, today);
}

/**
 * rehab_flag_dup_history:
 * @item: a red flag
 * @record: the episode of care
 * @assessment: the assessment that is shown
 * @clinic: (nullable): the clinic, for the initials
 * @today: the present day
 *
 * Tells how a red flag was answered in other assessments and what was done about each yes. A flag that never was
 * answered yes needs no more than its last answer, which stands beside it.
 *
 * Returns: (transfer full) (nullable): translated lines, oldest first, or `NULL` for nothing
 */
char *
rehab_flag_dup_history (const RehabItem       *item,
                        const RehabCase       *record,
                        const RehabAssessment *assessment,
                        RehabClinic           *clinic,
                        RehabDate              today)
{
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean raised = FALSE;

  g_return_val_if_fail (item != NULL && record != NULL && assessment != NULL, NULL);

  answers = rehab_case_get_flag_history (record, item->key);
  for (guint i = 0; i < answers->len; i++)
    {
      const RehabFlagAnswer *answer = g_ptr_array_index (answers, i);

      raised = raised || answer->actions->len > 0 || (rehab_flag_answer_is_yes (answer) && answer->assessment != assessment);
    }
  if (!raised)
    return NULL;

  for (guint i = 0; i < answers->len; i++)
    append_answer (text, g_ptr_array_index (answers, i), assessment, clinic, today);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
asks_flags (const RehabCase       *record,
            const RehabAssessment *assessment)
{
  for (guint n = 0; n < rehab_item_get_count (); n++)
    {
      const RehabItem *item = rehab_item_get_nth (n);

      if (item->section == REHAB_SECTION_RED_FLAGS
          && rehab_case_find_finding (record, assessment->id, item->key, REHAB_SIDE_NOT_ASKED) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The last assessment before another one, or NULL. */
static const RehabAssessment *
find_last_asked (const RehabCase       *record,
                 const RehabAssessment *assessment)
{
  const RehabAssessment *last = NULL;

  for (guint i = 0; i < record->assessments->len; i++)
    {
      const RehabAssessment *earlier = g_ptr_array_index (record->assessments, i);

      if (earlier == assessment)
        break;
      if (asks_flags (record, earlier))
        last = earlier;
    }

  return last;
}

/**
 * rehab_flags_dup_summary:
 * @record: the episode of care
 * @assessment: the assessment that is shown
 * @clinic: (nullable): the clinic, for the initials
 * @today: the present day
 *
 * Tells when red flags were asked before @assessment and by whom, and since when none was left out. Where @assessment asks
 * them itself, the earlier day is called the time before, not the last.
 *
 * Returns: (transfer full): translated sentences
 */
char *
rehab_flags_dup_summary (const RehabCase       *record,
                         const RehabAssessment *assessment,
                         RehabClinic           *clinic,
                         RehabDate              today)
{
  const RehabAssessment *last;
  gboolean asked_now;
  RehabDate complete;
  g_autofree char *when = NULL;
  g_autofree char *since = NULL;

  g_return_val_if_fail (record != NULL && assessment != NULL, NULL);

  last = find_last_asked (record, assessment);
  if (last == NULL)
    return g_strdup (_("Not asked before in this episode."));

  asked_now = asks_flags (record, assessment);
  when = rehab_day_dup_with_whom (last->date, last->clinician_id, clinic, today);
  complete = rehab_case_get_flags_asked_on (record);
  if (!rehab_date_is_set (complete))
    return g_strdup_printf (asked_now ? _("The time before: %s. Some were never asked in this episode.")
                            : _("Last asked %s. Some were never asked in this episode."), when);

  since = rehab_date_format_short (complete, today);

  /* Translators: when and by whom red flags were last asked, and since which day every one of them was asked again */
  return g_strdup_printf (asked_now ? _("The time before: %s. Every one was asked on %s or since.")
                          : _("Last asked %s. Every one was asked on %s or since."), when, since);
}
