/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case.h"
#include "rehab-item.h"

void
rehab_flag_answer_free (RehabFlagAnswer *self)
{
  g_ptr_array_unref (self->actions);
  g_free (self);
}

/**
 * rehab_flag_answer_is_yes:
 * @self: an answer to a red flag
 *
 * Returns: whether it counts as answered yes
 */
gboolean
rehab_flag_answer_is_yes (const RehabFlagAnswer *self)
{
  return self->finding != NULL && self->finding->value.known && self->finding->value.value > 0.0;
}

static RehabFlagAnswer *
new_answer (void)
{
  RehabFlagAnswer *answer = g_new0 (RehabFlagAnswer, 1);

  answer->actions = g_ptr_array_new_with_free_func (rehab_record_unref);

  return answer;
}

static GPtrArray *
list_answers (const RehabCase *self,
              const char      *item_key)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_flag_answer_free);

  for (guint i = 0; i < self->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->assessments, i);
      const RehabFinding *finding = rehab_case_find_finding (self, assessment->id, item_key, REHAB_SIDE_NOT_ASKED);
      const RehabAmendment *amendment = rehab_case_find_amendment (self, assessment->id, item_key, REHAB_SIDE_NOT_ASKED);
      RehabFlagAnswer *answer;

      if (finding == NULL && amendment == NULL)
        continue;

      answer = new_answer ();
      answer->assessment = assessment;
      answer->finding = finding;
      answer->amendment = amendment;
      g_ptr_array_add (answers, answer);
    }

  return answers;
}

static gboolean
has_amendment (const RehabCase       *self,
               const RehabFlagAnswer *answer,
               const char            *amendment_id)
{
  g_autoptr (GPtrArray) amendments =
    rehab_case_list_amendments (self, answer->assessment->id, NULL, REHAB_SIDE_NOT_ASKED);

  for (guint i = 0; i < amendments->len; i++)
    if (g_strcmp0 (((const RehabAmendment *) g_ptr_array_index (amendments, i))->id, amendment_id) == 0)
      return TRUE;

  return FALSE;
}

/* Whether an action says itself that it was about an answer. */
static gboolean
names_answer (const RehabCase       *self,
              const RehabFlagAction *action,
              const RehabFlagAnswer *answer)
{
  const RehabFinding *original;

  if (action->amendment_id != NULL)
    return has_amendment (self, answer, action->amendment_id);

  original = rehab_case_find_original (self, answer->assessment->id, action->item_key, REHAB_SIDE_NOT_ASKED);

  return original != NULL && g_strcmp0 (original->id, action->finding_id) == 0;
}

/* Since which day an answer has been as it is. */
static RehabDate
get_answered_on (const RehabFlagAnswer *answer)
{
  return answer->amendment != NULL ? answer->amendment->date : answer->assessment->date;
}

/* The answer that an action was about: the one that it names, or else the last yes up to its day. */
static RehabFlagAnswer *
find_answer (const RehabCase       *self,
             GPtrArray             *answers,
             const RehabFlagAction *action)
{
  gboolean has_name = action->finding_id != NULL || action->amendment_id != NULL;

  for (guint i = answers->len; i > 0; i--)
    {
      RehabFlagAnswer *answer = g_ptr_array_index (answers, i - 1);

      if (answer->assessment == NULL)
        continue;
      if (has_name
          ? names_answer (self, action, answer)
          : rehab_flag_answer_is_yes (answer) && rehab_date_compare (get_answered_on (answer), action->date) <= 0)
        return answer;
    }

  return NULL;
}

/* An action whose answer is gone has a place of its own, before what was asked after its day. */
static RehabFlagAnswer *
insert_place (GPtrArray             *answers,
              const RehabFlagAction *action)
{
  RehabFlagAnswer *place = new_answer ();
  guint n = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      const RehabFlagAnswer *answer = g_ptr_array_index (answers, i);

      if (answer->assessment == NULL || rehab_date_compare (answer->assessment->date, action->date) <= 0)
        n = i + 1;
    }

  g_ptr_array_insert (answers, (int) n, place);

  return place;
}

/**
 * rehab_case_get_flag_history:
 * @self: a case
 * @item_key: a red flag
 *
 * Tells when a red flag was asked, what was answered as it counts now, and what was done about each answer (R88). An
 * action belongs to the answer that it names; one that names none, to the last yes up to its day.
 *
 * Returns: (transfer full) (element-type RehabFlagAnswer): the answers, oldest first, valid as long as the case
 */
GPtrArray *
rehab_case_get_flag_history (const RehabCase *self,
                             const char      *item_key)
{
  GPtrArray *answers;

  g_return_val_if_fail (self != NULL && item_key != NULL, NULL);

  answers = list_answers (self, item_key);

  for (guint i = 0; i < self->flag_actions->len; i++)
    {
      const RehabFlagAction *action = g_ptr_array_index (self->flag_actions, i);
      RehabFlagAnswer *answer;

      if (g_strcmp0 (action->item_key, item_key) != 0)
        continue;

      answer = find_answer (self, answers, action);
      if (answer == NULL)
        answer = insert_place (answers, action);
      g_ptr_array_add (answer->actions, rehab_record_ref (action));
    }

  return answers;
}

/* The answer of the last time that a flag was asked, withdrawn ones apart. */
static const RehabFlagAnswer *
get_last_answer (GPtrArray *answers)
{
  for (guint i = answers->len; i > 0; i--)
    {
      const RehabFlagAnswer *answer = g_ptr_array_index (answers, i - 1);

      if (answer->finding != NULL)
        return answer;
    }

  return NULL;
}

/**
 * rehab_case_list_open_flags:
 * @self: a case
 *
 * Lists the red flags that stand: answered yes when last asked, with nothing recorded as done about that answer (R88).
 * A yes that is answered again is another one, on the same day too.
 *
 * Returns: (transfer full) (element-type RehabFinding): the findings, in the order of the item table
 */
GPtrArray *
rehab_case_list_open_flags (const RehabCase *self)
{
  GPtrArray *flags = g_ptr_array_new_with_free_func (rehab_record_unref);

  g_return_val_if_fail (self != NULL, flags);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      g_autoptr (GPtrArray) answers = NULL;
      const RehabFlagAnswer *last;

      if (item->section != REHAB_SECTION_RED_FLAGS)
        continue;

      answers = rehab_case_get_flag_history (self, item->key);
      last = get_last_answer (answers);
      if (last != NULL && rehab_flag_answer_is_yes (last) && last->actions->len == 0)
        g_ptr_array_add (flags, rehab_record_ref (last->finding));
    }

  return flags;
}

static gboolean
is_asked (const RehabCase       *self,
          const RehabItem       *item,
          const RehabAssessment *assessment)
{
  if (assessment == NULL)
    return rehab_case_find_latest (self, item->key, REHAB_SIDE_NOT_ASKED, NULL, NULL) != NULL;

  return rehab_case_find_finding (self, assessment->id, item->key, REHAB_SIDE_NOT_ASKED) != NULL;
}

/**
 * rehab_case_list_unasked_flags:
 * @self: a case
 * @assessment: (nullable): one of its assessments, or `NULL` for all of them
 *
 * Lists the red flags that have no answer in an assessment, or in none of the episode. Those that are asked of the young
 * alone are among them, whatever the age.
 *
 * Returns: (transfer container) (element-type RehabItem): rows of the table of items, in its order
 */
GPtrArray *
rehab_case_list_unasked_flags (const RehabCase       *self,
                               const RehabAssessment *assessment)
{
  GPtrArray *items = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, items);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS && !is_asked (self, item, assessment))
        g_ptr_array_add (items, (gpointer) item);
    }

  return items;
}

/**
 * rehab_case_get_flags_asked_on:
 * @self: a case
 *
 * Gets the day since which no red flag has gone unasked for longer: of the days on which each was asked last, the
 * earliest. From that day on the clinic's interval until they are asked again runs. Those that are asked of the young
 * alone do not count.
 *
 * Returns: the day, or none while one of them was never asked in this episode
 */
RehabDate
rehab_case_get_flags_asked_on (const RehabCase *self)
{
  RehabDate earliest = REHAB_DATE_NONE;

  g_return_val_if_fail (self != NULL, earliest);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabDate asked_on = REHAB_DATE_NONE;

      if (item->section != REHAB_SECTION_RED_FLAGS || item->young_only)
        continue;

      if (rehab_case_find_latest (self, item->key, REHAB_SIDE_NOT_ASKED, NULL, &asked_on) == NULL)
        return REHAB_DATE_NONE;

      if (!rehab_date_is_set (earliest) || rehab_date_compare (asked_on, earliest) < 0)
        earliest = asked_on;
    }

  return earliest;
}

/**
 * rehab_case_new_flag_action:
 * @self: a case
 * @flag: one of its open flags
 * @date: the day
 * @clinician_id: (nullable): who did it
 * @action: what was done
 * @error: where to put a `REHAB_ERROR`
 *
 * Makes the record of what was done about a red flag, which names the answer that it is about.
 *
 * Returns: (transfer full): the record, or `NULL` with @error set
 */
RehabFlagAction *
rehab_case_new_flag_action (const RehabCase    *self,
                            const RehabFinding *flag,
                            RehabDate           date,
                            const char         *clinician_id,
                            const char         *action,
                            GError            **error)
{
  RehabFlagAction values = { .date = date, .clinician_id = clinician_id, .action = action };

  g_return_val_if_fail (self != NULL && flag != NULL, NULL);

  values.episode_id = self->episode->id;
  values.item_key = flag->item_key;
  if (rehab_case_find_original (self, flag->assessment_id, flag->item_key, flag->side) != NULL)
    values.finding_id = flag->id;
  else
    values.amendment_id = flag->id;

  return rehab_flag_action_new (&values, error);
}
