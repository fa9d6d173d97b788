/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-letter-facts.h"
#include "rehab-i18n.h"
#include "rehab-item-state.h"

/* More names than these that were not asked would bury what was. */
#define MOST_NOT_ASKED 6

/* How it began, and what is seen, felt and lost by it: each is a flag of its own. */
#define AVULSION_KEYS "flag-avulsion"

static void
append_name (GString         *names,
             const RehabItem *item)
{
  g_string_append (names, names->len > 0 ? C_("list", "; ") : "");
  g_string_append (names, _(item->label));
}

/* What was done about an answer; what was not done is not said either way but that nothing is recorded. */
static void
append_actions (GString                 *text,
                const RehabItem         *item,
                const RehabLetterSource *source)
{
  g_autoptr (GPtrArray) answers = rehab_case_get_flag_history (source->record, item->key);

  for (guint i = 0; i < answers->len; i++)
    {
      const RehabFlagAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->assessment == NULL || g_strcmp0 (answer->assessment->id, source->assessment->id) != 0)
        continue;

      for (guint n = 0; n < answer->actions->len; n++)
        {
          const RehabFlagAction *action = g_ptr_array_index (answer->actions, n);
          g_autofree char *date = rehab_letter_dup_date (action->date);

          /* Translators: a date, and what was done about a red flag */
          g_string_append_printf (text, _(" Done on %s: %s."), date, action->action);
        }
      if (answer->actions->len == 0)
        g_string_append (text, _(" Nothing is recorded as done about it yet."));
    }
}

static void
append_raised (GString                 *text,
               const RehabItemState    *state,
               const RehabLetterSource *source)
{
  const char *label = _(state->item->label);
  const char *note = state->answers[0].value.note;

  g_string_append (text, text->len > 0 ? " " : "");
  if (note != NULL)
    /* Translators: a red flag that was answered yes, and what was written beside it */
    g_string_append_printf (text, _("Answered yes: %s (%s)."), label, note);
  else
    g_string_append_printf (text, _("Answered yes: %s."), label);
  append_actions (text, state->item, source);
}

static gboolean
is_asked_at_age (const RehabItem         *item,
                 const RehabLetterSource *source)
{
  RehabDate birth = source->patient->birth_date;
  double limit = source->thresholds != NULL ? rehab_thresholds_get (source->thresholds, REHAB_THRESHOLD_GROWTH_PLATE_AGE)
                                            : rehab_threshold_get_info (REHAB_THRESHOLD_GROWTH_PLATE_AGE)->standard;

  if (!item->young_only || !rehab_date_is_set (birth))
    return TRUE;

  return rehab_date_get_age (birth, source->assessment->date) < limit;
}

/**
 * rehab_letter_dup_red_flags:
 * @source: what a letter is about
 *
 * Says which red flags were raised and what was done, which were answered no, and which were not asked: by name where they
 * are few, else how many.
 *
 * Returns: (transfer full) (nullable): the paragraph
 */
char *
rehab_letter_dup_red_flags (const RehabLetterSource *source)
{
  g_autoptr (GString) raised = g_string_new (NULL);
  g_autoptr (GString) no = g_string_new (NULL);
  g_autoptr (GString) not_asked = g_string_new (NULL);
  g_autoptr (GString) text = NULL;
  guint n_not_asked = 0;

  if (source->assessment == NULL)
    return NULL;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (item->section != REHAB_SECTION_RED_FLAGS)
        continue;

      state = rehab_item_state_read (item, source->record, source->assessment);
      if (rehab_item_state_is_raised_flag (&state))
        append_raised (raised, &state, source);
      else if (state.answers[0].value.answered)
        append_name (no, item);
      else if (is_asked_at_age (item, source))
        {
          append_name (not_asked, item);
          n_not_asked++;
        }
    }

  text = g_string_new (C_("section", "Red flags."));
  if (raised->len > 0)
    g_string_append_printf (text, " %s", raised->str);
  if (no->len > 0)
    g_string_append_printf (text, _(" Asked and answered no: %s."), no->str);
  if (n_not_asked > MOST_NOT_ASKED)
    g_string_append_printf (text, ngettext (" %u was not asked at this assessment.",
                                            " %u were not asked at this assessment.", n_not_asked), n_not_asked);
  else if (n_not_asked > 0)
    g_string_append_printf (text, _(" Not asked: %s."), not_asked->str);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * rehab_letter_has_avulsion:
 * @source: what a letter is about
 *
 * Returns: whether any sign of an avulsion was answered yes at its assessment (R91, R92)
 */
gboolean
rehab_letter_has_avulsion (const RehabLetterSource *source)
{
  for (guint i = 0; source->assessment != NULL && i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state;

      if (!g_str_has_prefix (item->key, AVULSION_KEYS))
        continue;

      state = rehab_item_state_read (item, source->record, source->assessment);
      if (rehab_item_state_is_raised_flag (&state))
        return TRUE;
    }

  return FALSE;
}
