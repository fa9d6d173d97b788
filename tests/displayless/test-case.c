/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "case-fixture.h"
#include "rehab-item.h"

#define FLAG "flag-night-pain"

static void
assert_open (RehabCase *record,
             guint      expected)
{
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (record);

  g_assert_cmpuint (flags->len, ==, expected);
}

static void
test_new_is_empty (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);

  g_assert_cmpuint (record->assessments->len, ==, 0);
  g_assert_cmpuint (record->versions->len, ==, 0);
  g_assert_cmpuint (rehab_diary_get_n_days (record->diary), ==, 0);
  g_assert_null (rehab_case_find_latest (record, FLAG, REHAB_SIDE_NOT_ASKED, REHAB_DATE_NONE, NULL));
  g_assert_null (rehab_case_find_finding (record, EPISODE_ID, FLAG, REHAB_SIDE_NOT_ASKED));
  assert_open (record, 0);
}

static void
move_to (RehabCase  *record,
         RehabPhase  phase,
         const char *date)
{
  g_ptr_array_add (record->phase_changes, rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .to_phase = phase, .date = on (date),
  }, NULL));
}

static void
test_phase (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  RehabDate since = REHAB_DATE_NONE;

  g_assert_cmpint (rehab_case_get_phase (record, &since), ==, REHAB_PHASE_CALM);
  g_assert_cmpuint (since.julian, ==, on ("2026-01-05").julian);

  move_to (record, REHAB_PHASE_SHALLOW, "2026-02-01");
  move_to (record, REHAB_PHASE_DEEP, "2026-03-01");
  g_assert_cmpint (rehab_case_get_phase (record, &since), ==, REHAB_PHASE_DEEP);
  g_assert_cmpuint (since.julian, ==, on ("2026-03-01").julian);

  /* It may go back. */
  move_to (record, REHAB_PHASE_CALM, "2026-03-09");
  g_assert_cmpint (rehab_case_get_phase (record, NULL), ==, REHAB_PHASE_CALM);
}

static void
test_finds_by_item_and_side (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-01-05");
  const RehabAssessment *second = assess (record, "2026-02-05");

  answer (record, first, "test-a", REHAB_SIDE_LEFT, 1);
  answer (record, first, "test-a", REHAB_SIDE_RIGHT, 2);
  answer (record, first, "test-b", REHAB_SIDE_NOT_ASKED, 3);
  answer (record, second, "test-a", REHAB_SIDE_LEFT, 4);

  g_assert_cmpint ((int) rehab_case_find_finding (record, first->id, "test-a", REHAB_SIDE_LEFT)->value.value, ==, 1);
  g_assert_cmpint ((int) rehab_case_find_finding (record, first->id, "test-a", REHAB_SIDE_RIGHT)->value.value, ==, 2);
  g_assert_cmpint ((int) rehab_case_find_finding (record, first->id, "test-b", REHAB_SIDE_NOT_ASKED)->value.value, ==, 3);
  g_assert_cmpint ((int) rehab_case_find_finding (record, second->id, "test-a", REHAB_SIDE_LEFT)->value.value, ==, 4);
  g_assert_null (rehab_case_find_finding (record, first->id, "test-a", REHAB_SIDE_NOT_ASKED));
  g_assert_null (rehab_case_find_finding (record, first->id, "test-b", REHAB_SIDE_LEFT));
  g_assert_null (rehab_case_find_finding (record, second->id, "test-a", REHAB_SIDE_RIGHT));
  g_assert_null (rehab_case_find_finding (record, EPISODE_ID, "test-a", REHAB_SIDE_LEFT));
}

/* The last time that it was asked, which need not be the last assessment. */
static void
test_finds_latest (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *first = assess (record, "2026-01-05");
  const RehabAssessment *second = assess (record, "2026-02-05");
  const struct
  {
    const char *before; /* NULL: all count */
    int value;          /* -1: never asked */
    const char *asked_on;
  } questions[] = {
    { NULL, 2, "2026-02-05" }, { "2026-12-31", 2, "2026-02-05" }, { "2026-02-06", 2, "2026-02-05" },
    /* Before a day means not on it. */
    { "2026-02-05", 1, "2026-01-05" }, { "2026-01-06", 1, "2026-01-05" }, { "2026-01-05", -1, NULL },
  };

  (void) assess (record, "2026-03-05");
  answer (record, first, "test-a", REHAB_SIDE_LEFT, 1);
  answer (record, second, "test-a", REHAB_SIDE_LEFT, 2);

  for (size_t i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      RehabDate before = questions[i].before != NULL ? on (questions[i].before) : REHAB_DATE_NONE;
      RehabDate asked_on = REHAB_DATE_NONE;
      const RehabFinding *finding = rehab_case_find_latest (record, "test-a", REHAB_SIDE_LEFT, before, &asked_on);

      g_test_message ("before %s", questions[i].before);
      if (questions[i].value < 0)
        {
          g_assert_null (finding);
          g_assert_false (rehab_date_is_set (asked_on));
          continue;
        }

      g_assert_cmpint ((int) finding->value.value, ==, questions[i].value);
      g_assert_cmpuint (asked_on.julian, ==, on (questions[i].asked_on).julian);
    }

  g_assert_null (rehab_case_find_latest (record, "test-a", REHAB_SIDE_RIGHT, REHAB_DATE_NONE, NULL));
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/new-is-empty", test_new_is_empty);
  g_test_add_func ("/case/phase", test_phase);
  g_test_add_func ("/case/finds-by-item-and-side", test_finds_by_item_and_side);
  g_test_add_func ("/case/finds-latest", test_finds_latest);
  g_test_add_func ("/case/flag", test_flag);
  g_test_add_func ("/case/flags-are-red-flags", test_flags_are_red_flags);

  return g_test_run ();
}
