/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"
#include "rehab-item.h"

#define FLAG "flag-night-pain"
#define OTHER_FLAG "flag-weight-loss"

static void
assert_open (RehabCase *record,
             guint      expected)
{
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (record);

  g_assert_cmpuint (flags->len, ==, expected);
}

/* One flag through all that can happen to it. */
static void
test_flag (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  g_assert_nonnull (rehab_item_lookup (FLAG));

  /* Asked, and no. */
  answer (record, assess (record, "2026-01-05"), FLAG, REHAB_SIDE_NOT_ASKED, 0);
  assert_open (record, 0);

  /* Yes; and not asked the next time: it stands. */
  answer (record, assess (record, "2026-02-05"), FLAG, REHAB_SIDE_NOT_ASKED, 1);
  assert_open (record, 1);
  (void) assess (record, "2026-02-10");
  assert_open (record, 1);

  /* No, later. */
  answer (record, assess (record, "2026-02-15"), FLAG, REHAB_SIDE_NOT_ASKED, 0);
  assert_open (record, 0);

  /* Yes again; what was done before, and for another flag, does not count; what was done on the day does. */
  answer (record, assess (record, "2026-03-05"), FLAG, REHAB_SIDE_NOT_ASKED, 1);
  act (record, FLAG, "2026-03-04");
  assert_open (record, 1);
  act (record, "flag-weight-loss", "2026-03-05");
  assert_open (record, 1);
  act (record, FLAG, "2026-03-05");
  assert_open (record, 0);

  /* Asked again, and still yes: something is to be done again. */
  answer (record, assess (record, "2026-04-05"), FLAG, REHAB_SIDE_NOT_ASKED, 1);
  assert_open (record, 1);
  act (record, FLAG, "2026-04-20");
  assert_open (record, 0);
}

/* Every red flag of the table, in its order; no other item raises any. */
static void
test_flags_are_red_flags (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *assessment = assess (record, "2026-01-05");
  g_autoptr (GPtrArray) flags = NULL;
  guint n = 0;

  for (guint i = rehab_item_get_count (); i > 0; i--)
    answer (record, assessment, rehab_item_get_nth (i - 1)->key, REHAB_SIDE_NOT_ASKED, 1);

  flags = rehab_case_list_open_flags (record);
  for (guint i = 0; i < rehab_item_get_count (); i++)
    if (rehab_item_get_nth (i)->section == REHAB_SECTION_RED_FLAGS)
      {
        g_assert_cmpuint (n, <, flags->len);
        g_assert_cmpstr (((const RehabFinding *) g_ptr_array_index (flags, n++))->item_key, ==, rehab_item_get_nth (i)->key);
      }

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (flags->len, ==, n);
}

static void
say (RehabCase             *record,
     const RehabAssessment *assessment,
     gboolean               yes)
{
  answer (record, assessment, FLAG, REHAB_SIDE_NOT_ASKED, yes ? 1 : 0);
}

/* Records something as done about the flag that is open, as the dialog does. */
static const RehabFlagAction *
deal_with (RehabCase  *record,
           const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (record);
  RehabFlagAction *action;

  g_assert_cmpuint (flags->len, ==, 1);
  action = rehab_case_new_flag_action (record, g_ptr_array_index (flags, 0), on (date), NULL, "Rang the doctor", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (action->item_key, ==, FLAG);
  g_assert_cmpstr (action->episode_id, ==, EPISODE_ID);
  g_ptr_array_add (record->flag_actions, action);

  return action;
}

/* Two assessments of one day: what was done about the first yes says nothing of the second. */
static void
test_again_on_the_same_day (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *morning = assess (record, "2026-02-05");
  const RehabAssessment *evening = assess (record, "2026-02-05");

  say (record, morning, TRUE);
  assert_open (record, 1);
  deal_with (record, "2026-02-05");
  assert_open (record, 0);

  say (record, evening, TRUE);
  assert_open (record, 1);
  deal_with (record, "2026-02-05");
  assert_open (record, 0);
}

/* Whatever the date: an action that names another answer is not about this one. */
static void
test_action_names_its_answer (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabFlagAction *action;

  say (record, assess (record, "2026-02-05"), TRUE);
  action = deal_with (record, "2026-12-31");
  g_assert_nonnull (action->finding_id);
  g_assert_null (action->amendment_id);

  say (record, assess (record, "2026-03-05"), TRUE);
  assert_open (record, 1);

  /* On a machine whose clock is behind. */
  deal_with (record, "2026-01-01");
  assert_open (record, 0);
}

static void
test_amended_flag (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-02-05");
  const RehabAssessment *second = assess (record, "2026-02-07");

  /* It was no yes. */
  say (record, first, TRUE);
  amend (record, first, FLAG, REHAB_SIDE_NOT_ASKED, rehab_number (0), NULL, "2026-02-06");
  assert_open (record, 0);

  /* It was no no; what was done before anybody knew, for whatever reason, was not about it. */
  say (record, second, FALSE);
  act (record, FLAG, "2026-02-07");
  amend (record, second, FLAG, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL, "2026-02-10");
  assert_open (record, 1);
  deal_with (record, "2026-02-10");
  assert_open (record, 0);

  /* It should not have been asked: what was answered before counts again. */
  amend (record, second, FLAG, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL, "2026-02-11");
  assert_open (record, 0);
  amend (record, first, FLAG, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL, "2026-02-12");
  assert_open (record, 1);
}

/* A yes that nobody wrote down at the time: the action about it names the amendment. */
static void
test_flag_by_amendment_alone (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-02-05");
  const RehabFlagAction *action;

  amend (record, first, FLAG, REHAB_SIDE_NOT_ASKED, rehab_number (1), NULL, "2026-02-10");
  assert_open (record, 1);
  action = deal_with (record, "2026-02-10");
  g_assert_null (action->finding_id);
  g_assert_cmpstr (action->amendment_id, ==,
                   rehab_case_find_amendment (record, first->id, FLAG, REHAB_SIDE_NOT_ASKED)->id);
  assert_open (record, 0);

  /* Its wording was corrected once more; what was done stays done. */
  amend (record, first, FLAG, REHAB_SIDE_NOT_ASKED, rehab_number (1), "Every night", "2026-02-11");
  assert_open (record, 0);
}

/* In few letters: when, y or n or - for no answer any more, a where amended, and the days of what was done. */
static void
assert_history (RehabCase  *record,
                const char *expected)
{
  g_autoptr (GPtrArray) answers = rehab_case_get_flag_history (record, FLAG);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const RehabFlagAnswer *self = g_ptr_array_index (answers, i);
      g_autofree char *day = self->assessment != NULL ? rehab_date_to_iso (self->assessment->date) : g_strdup ("?");

      g_string_append_printf (said, "%s %s%s", day,
                              self->finding == NULL ? "-" : rehab_flag_answer_is_yes (self) ? "y" : "n",
                              self->amendment != NULL ? "a" : "");
      for (guint j = 0; j < self->actions->len; j++)
        {
          g_autofree char *done = rehab_date_to_iso (((const RehabFlagAction *) g_ptr_array_index (self->actions, j))->date);

          g_string_append_printf (said, " (%s)", done);
        }
      g_string_append (said, "\n");
    }

  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_history (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *fourth;

  assert_history (record, "");

  /* Of something that was done the answer is gone: it stands by itself, where it belongs in time. */
  act (record, FLAG, "2026-01-10");
  assert_history (record, "? - (2026-01-10)\n");
  assert_open (record, 0);

  say (record, assess (record, "2026-01-05"), FALSE);
  say (record, assess (record, "2026-02-05"), TRUE);
  (void) assess (record, "2026-02-20");
  fourth = assess (record, "2026-03-05");
  say (record, fourth, TRUE);
  assert_history (record, "2026-01-05 n\n? - (2026-01-10)\n2026-02-05 y\n2026-03-05 y\n");

  /* Without a name, it is about the last yes up to its day. */
  act (record, FLAG, "2026-02-05");
  act (record, FLAG, "2026-02-06");
  act (record, OTHER_FLAG, "2026-02-06");
  deal_with (record, "2026-03-06");
  assert_history (record, "2026-01-05 n\n? - (2026-01-10)\n2026-02-05 y (2026-02-05) (2026-02-06)\n"
                  "2026-03-05 y (2026-03-06)\n");

  /* What was done about an answer stays with it when it is withdrawn. */
  amend (record, fourth, FLAG, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL, "2026-03-07");
  assert_history (record, "2026-01-05 n\n? - (2026-01-10)\n2026-02-05 y (2026-02-05) (2026-02-06)\n"
                  "2026-03-05 -a (2026-03-06)\n");
  assert_open (record, 0);
}

static guint
count_flags (gboolean young_too)
{
  guint n = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    if (rehab_item_get_nth (i)->section == REHAB_SECTION_RED_FLAGS)
      n += young_too || !rehab_item_get_nth (i)->young_only ? 1 : 0;

  return n;
}

static void
assert_unasked (const RehabCase       *record,
                const RehabAssessment *assessment,
                guint                  expected)
{
  g_autoptr (GPtrArray) items = rehab_case_list_unasked_flags (record, assessment);

  g_assert_cmpuint (items->len, ==, expected);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpint (((const RehabItem *) g_ptr_array_index (items, i))->section, ==, REHAB_SECTION_RED_FLAGS);
}

static void
assert_asked_on (const RehabCase *record,
                 const char      *expected)
{
  RehabDate asked_on = rehab_case_get_flags_asked_on (record);

  if (expected == NULL)
    g_assert_false (rehab_date_is_set (asked_on));
  else
    g_assert_cmpuint (asked_on.julian, ==, on (expected).julian);
}

/* Asks every red flag but one; no is an answer. */
static void
ask_all_but (RehabCase             *record,
             const RehabAssessment *assessment,
             const char            *left_out)
{
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS && !item->young_only && g_strcmp0 (item->key, left_out) != 0)
        answer (record, assessment, item->key, REHAB_SIDE_NOT_ASKED, 0);
    }
}

static void
test_asked_on (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  guint n_young = count_flags (TRUE) - count_flags (FALSE);
  const RehabAssessment *first = assess (record, "2026-01-05");
  const RehabAssessment *second;
  const RehabAssessment *third;

  assert_unasked (record, NULL, count_flags (TRUE));
  assert_unasked (record, first, count_flags (TRUE));
  assert_asked_on (record, NULL);

  /* As long as one was never asked, they were not asked. */
  ask_all_but (record, first, FLAG);
  assert_unasked (record, first, 1 + n_young);
  assert_asked_on (record, NULL);
  say (record, first, TRUE);
  assert_unasked (record, first, n_young);
  assert_asked_on (record, "2026-01-05");

  /* The one that was left out this time was asked last then. */
  second = assess (record, "2026-02-05");
  ask_all_but (record, second, FLAG);
  assert_unasked (record, second, 1 + n_young);
  assert_unasked (record, NULL, n_young);
  assert_asked_on (record, "2026-01-05");

  third = assess (record, "2026-03-05");
  say (record, third, FALSE);
  assert_unasked (record, third, count_flags (TRUE) - 1);
  assert_asked_on (record, "2026-02-05");

  /* An answer that is withdrawn was not asked for. */
  amend (record, third, FLAG, REHAB_SIDE_NOT_ASKED, REHAB_NUMBER_NOT_ASKED, NULL, "2026-03-06");
  assert_unasked (record, third, count_flags (TRUE));
  assert_asked_on (record, "2026-01-05");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-flags/flag", test_flag);
  g_test_add_func ("/case-flags/flags-are-red-flags", test_flags_are_red_flags);
  g_test_add_func ("/case-flags/again-on-the-same-day", test_again_on_the_same_day);
  g_test_add_func ("/case-flags/action-names-its-answer", test_action_names_its_answer);
  g_test_add_func ("/case-flags/amended-flag", test_amended_flag);
  g_test_add_func ("/case-flags/flag-by-amendment-alone", test_flag_by_amendment_alone);
  g_test_add_func ("/case-flags/history", test_history);
  g_test_add_func ("/case-flags/asked-on", test_asked_on);

  return g_test_run ();
}
