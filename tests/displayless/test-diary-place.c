/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-diary-place.h"

#include <locale.h>

#define EPISODE "6a0b4f0e-2f1f-4b43-9a52-0f6f4e5d8c11"

/* Thursday, so that the week has days that have not come. */
static RehabDate
get_today (void)
{
  return rehab_date_new (2026, 11, 19, NULL);
}

static RehabDate
get_monday (void)
{
  return rehab_date_new (2026, 11, 16, NULL);
}

static RehabDiaryPlace
at (int                day,
    guint              line,
    RehabDiaryQuestion question)
{
  return (RehabDiaryPlace) { rehab_date_add_days (get_monday (), day), line, question };
}

static void
write_ok (RehabDiary    **diary,
          RehabDiaryPlace place,
          const char     *text)
{
  g_autoptr (GError) error = NULL;
  RehabDiary *after = rehab_diary_write (*diary, EPISODE, place, text, get_today (), &error);

  g_assert_no_error (error);
  g_assert_nonnull (after);
  rehab_diary_unref (*diary);
  *diary = after;
}

static void
assert_refused (RehabDiary     *diary,
                RehabDiaryPlace place,
                const char     *text,
                RehabErrorCode  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rehab_diary_write (diary, EPISODE, place, text, get_today (), &error));
  g_assert_error (error, REHAB_ERROR, (int) code);
}

static void
assert_text (const RehabDiary *diary,
             RehabDiaryPlace   place,
             const char       *text)
{
  g_autofree char *found = rehab_diary_dup_text (diary, place);

  g_assert_cmpstr (found, ==, text);
}

static RehabDiaryPlace
add_ok (RehabDiary     **diary,
        int              day,
        RehabSessionKind activity)
{
  g_autoptr (GError) error = NULL;
  RehabDiaryPlace place;
  RehabDiary *after = rehab_diary_add_activity (*diary, EPISODE, rehab_date_add_days (get_monday (), day), activity,
                                                get_today (), &place, &error);

  g_assert_no_error (error);
  rehab_diary_unref (*diary);
  *diary = after;

  return place;
}

static void
test_reads_numbers (void)
{
  const struct
  {
    RehabDiaryQuestion question;
    const char *typed;
    const char *shown; /* NULL: refused */
    RehabErrorCode code;
  } cases[] = {
    { REHAB_DIARY_WAKING_PAIN, "0", "0" },
    { REHAB_DIARY_WAKING_PAIN, "10", "10" },
    { REHAB_DIARY_WAKING_PAIN, " 3 ", "3" },
    { REHAB_DIARY_WAKING_PAIN, "", "" },
    { REHAB_DIARY_WAKING_PAIN, "  ", "" },
    { REHAB_DIARY_WAKING_PAIN, "11", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WAKING_PAIN, "-1", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WAKING_PAIN, "+1", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WAKING_PAIN, "2.5", NULL, REHAB_ERROR_NOT_WHOLE },
    { REHAB_DIARY_WAKING_PAIN, "2,0", NULL, REHAB_ERROR_NOT_WHOLE },
    { REHAB_DIARY_WORST_PAIN, "four", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WORST_PAIN, "1e1", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WORST_PAIN, "0x3", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WORST_PAIN, "nan", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WORST_PAIN, "3 4", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_WORST_PAIN, ".", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_SITTING_MINUTES, "1440", "1440" },
    { REHAB_DIARY_SITTING_MINUTES, "5000", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_MINUTES, "37,5", "37.5" },
    { REHAB_DIARY_MINUTES, "40.0", "40" },
    /* A mark for thousands, or a slip; never one minute. */
    { REHAB_DIARY_MINUTES, "1.000", NULL, REHAB_ERROR_NOT_WHOLE },
    { REHAB_DIARY_CLIMB, "1.200", NULL, REHAB_ERROR_NOT_WHOLE },
    { REHAB_DIARY_CLIMB, "1200", "1200" },
    { REHAB_DIARY_DISTANCE, "7,2", "7.2" },
    { REHAB_DIARY_DISTANCE, "7.215", "7.215" },
    { REHAB_DIARY_DISTANCE, "1,000", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_DISTANCE, "301", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_DISTANCE, "7.2150", NULL, REHAB_ERROR_NOT_WHOLE },
    { REHAB_DIARY_DISTANCE, "7,2,1", NULL, REHAB_ERROR_OUT_OF_RANGE },
    { REHAB_DIARY_DISTANCE, "42.195", "42.195" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
      RehabDiaryPlace place = at (0, 0, cases[i].question);

      g_test_message ("%d: \"%s\"", (int) cases[i].question, cases[i].typed);
      (void) add_ok (&diary, 0, REHAB_SESSION_KIND_RUN);
      if (cases[i].shown == NULL)
        {
          assert_refused (diary, place, cases[i].typed, cases[i].code);
          continue;
        }

      write_ok (&diary, place, cases[i].typed);
      assert_text (diary, place, cases[i].shown);
    }
}

/* A bare figure is in the unit that was chosen, one with a unit is what it says. */
static void
test_reads_units (void)
{
  const struct
  {
    RehabDiaryQuestion question;
    const char *typed;
    const char *metric; /* NULL: refused */
    const char *customary;
  } cases[] = {
    { REHAB_DIARY_DISTANCE, "5 km", "5", "3.11" },
    { REHAB_DIARY_DISTANCE, "5km", "5", "3.11" },
    { REHAB_DIARY_DISTANCE, "3 mi", "4.83", "3" },
    { REHAB_DIARY_DISTANCE, "3,5 Miles", "5.63", "3.5" },
    { REHAB_DIARY_DISTANCE, "3.11", "3.11", "3.11" },
    { REHAB_DIARY_DISTANCE, "5 m", NULL, NULL },
    { REHAB_DIARY_DISTANCE, "5 km 3", NULL, NULL },
    { REHAB_DIARY_DISTANCE, "km", NULL, NULL },
    { REHAB_DIARY_DISTANCE, "5 kg", NULL, NULL },
    { REHAB_DIARY_DISTANCE, "200 mi", NULL, NULL },
    { REHAB_DIARY_DISTANCE, "200", "200", NULL },
    { REHAB_DIARY_DISTANCE, "1,000 mi", NULL, NULL },
    { REHAB_DIARY_CLIMB, "40 m", "40", "131" },
    { REHAB_DIARY_CLIMB, "131 ft", "40", "131" },
    { REHAB_DIARY_CLIMB, "131 feet", "40", "131" },
    { REHAB_DIARY_CLIMB, "131", "131", "131" },
    { REHAB_DIARY_MINUTES, "40 min", NULL, NULL },
    { REHAB_DIARY_WAKING_PAIN, "3", "3", "3" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint distance = REHAB_DISTANCE_KILOMETRES; distance <= REHAB_DISTANCE_MILES; distance++)
      {
        g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
        RehabDiaryPlace place = at (0, 0, cases[i].question);
        const char *shown = distance == REHAB_DISTANCE_MILES ? cases[i].customary : cases[i].metric;

        g_test_message ("%d: \"%s\"", (int) cases[i].question, cases[i].typed);
        rehab_units_choose (REHAB_MASS_KILOGRAMS, (RehabDistanceUnit) distance);
        (void) add_ok (&diary, 0, REHAB_SESSION_KIND_RUN);
        if (shown == NULL)
          {
            assert_refused (diary, place, cases[i].typed, REHAB_ERROR_OUT_OF_RANGE);
            continue;
          }

        write_ok (&diary, place, cases[i].typed);
        assert_text (diary, place, shown);
      }
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

static void
test_heads_have_units (void)
{
  g_assert_cmpstr (rehab_diary_question_get_head (REHAB_DIARY_DISTANCE), ==, "Km");
  g_assert_cmpstr (rehab_diary_question_get_label (REHAB_DIARY_CLIMB), ==, "Climb, metres");

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
  g_assert_cmpstr (rehab_diary_question_get_head (REHAB_DIARY_DISTANCE), ==, "Mi");
  g_assert_cmpstr (rehab_diary_question_get_label (REHAB_DIARY_DISTANCE), ==, "Miles");
  g_assert_cmpstr (rehab_diary_question_get_head (REHAB_DIARY_CLIMB), ==, "Climb, ft");
  g_assert_cmpstr (rehab_diary_question_get_label (REHAB_DIARY_CLIMB), ==, "Climb, feet");
  g_assert_cmpstr (rehab_diary_question_get_head (REHAB_DIARY_MINUTES), ==, "Min");
  g_assert_cmpint (rehab_diary_question_get_kind (REHAB_DIARY_CLIMB), ==, REHAB_UNIT_KIND_CLIMB);
  g_assert_cmpint (rehab_diary_question_get_kind (REHAB_DIARY_EFFORT), ==, REHAB_UNIT_KIND_NONE);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
}

/* What is written back as it stands there was not measured anew, whatever lies between two figures of miles. */
static void
test_what_stands_there_stays (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  RehabDiaryPlace place = at (0, 0, REHAB_DIARY_DISTANCE);

  (void) add_ok (&diary, 0, REHAB_SESSION_KIND_RUN);
  write_ok (&diary, place, "5.37");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_MILES);
  assert_text (diary, place, "3.34");
  write_ok (&diary, place, "3.34");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
  assert_text (diary, place, "5.37");
}

static void
test_reads_activities (void)
{
  const struct
  {
    const char *typed;
    int activity; /* -1: refused */
  } cases[] = {
    { "r", REHAB_SESSION_KIND_RUN },
    { "R", REHAB_SESSION_KIND_RUN },
    { "h", REHAB_SESSION_KIND_HILLS },
    { "s", REHAB_SESSION_KIND_STRENGTH },
    { "t", REHAB_SESSION_KIND_TRAINING },
    { "m", REHAB_SESSION_KIND_MATCH },
    { "p", REHAB_SESSION_KIND_PLYOMETRICS },
    { "d", REHAB_SESSION_KIND_STRIDES },
    { "n", REHAB_SESSION_KIND_SPRINT },
    { "x", REHAB_SESSION_KIND_CROSS_TRAINING },
    { "l", REHAB_SESSION_KIND_LONG_SIT },
    { "z", REHAB_SESSION_KIND_NONE },
    { " Hills ", REHAB_SESSION_KIND_HILLS },
    { "stren", REHAB_SESSION_KIND_STRENGTH },
    { "REST DAY", REHAB_SESSION_KIND_NONE },
    { "str", -1 },
    { "swim", -1 },
    { "q", -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      RehabSessionKind activity = REHAB_SESSION_KIND_NONE;
      gboolean read = rehab_diary_activity_from_typed (cases[i].typed, &activity, &error);

      g_test_message ("\"%s\"", cases[i].typed);
      g_assert_cmpint (read, ==, cases[i].activity >= 0);
      if (read)
        g_assert_cmpint (activity, ==, cases[i].activity);
      else
        g_assert_error (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE);
    }
}

static void
test_each_activity_has_a_letter_of_its_own (void)
{
  g_assert_cmpuint (rehab_n_diary_activities, ==, REHAB_SESSION_KIND_LONG_SIT + 1);
  for (guint i = 0; i < rehab_n_diary_activities; i++)
    {
      RehabSessionKind activity;

      g_assert_true (rehab_diary_activity_from_letter (rehab_diary_activity_get_letter (rehab_diary_activities[i]), &activity));
      g_assert_cmpint (activity, ==, rehab_diary_activities[i]);
    }
}

static void
test_a_day_of_which_nothing_is_left_was_not_kept (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  RehabDate monday = get_monday ();

  write_ok (&diary, at (0, 0, REHAB_DIARY_WORST_PAIN), "3");
  write_ok (&diary, at (0, 0, REHAB_DIARY_WAKING_PAIN), "0");
  g_assert_cmpuint (rehab_diary_get_n_days (diary), ==, 1);
  g_assert_true (rehab_diary_find_day (diary, monday)->waking_pain.known);
  g_assert_cmpuint (rehab_diary_count_kept (diary, monday, rehab_date_add_days (monday, 6)), ==, 1);

  write_ok (&diary, at (0, 0, REHAB_DIARY_WORST_PAIN), "");
  g_assert_true (rehab_diary_is_kept (diary, monday));
  write_ok (&diary, at (0, 0, REHAB_DIARY_WAKING_PAIN), "");
  g_assert_false (rehab_diary_is_kept (diary, monday));

  /* A note and rest are something. */
  (void) add_ok (&diary, 0, REHAB_SESSION_KIND_NONE);
  write_ok (&diary, at (0, 0, REHAB_DIARY_WORST_PAIN), "3");
  write_ok (&diary, at (0, 0, REHAB_DIARY_WORST_PAIN), "");
  g_assert_true (rehab_diary_is_kept (diary, monday));
  write_ok (&diary, at (0, 0, REHAB_DIARY_ACTIVITY), "");
  g_assert_false (rehab_diary_is_kept (diary, monday));
}

static void
test_sessions_are_lines (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  RehabDiaryPlace place;

  g_assert_cmpuint (rehab_diary_count_lines (diary, get_monday ()), ==, 1);
  g_assert_cmpint (rehab_diary_get_line (diary, get_monday (), 0).kind, ==, REHAB_DIARY_LINE_EMPTY);
  g_assert_true (rehab_diary_has_place (diary, at (0, 0, REHAB_DIARY_ACTIVITY)));
  g_assert_false (rehab_diary_has_place (diary, at (0, 0, REHAB_DIARY_MINUTES)));

  place = add_ok (&diary, 0, REHAB_SESSION_KIND_RUN);
  g_assert_true (rehab_diary_place_equal (place, at (0, 0, REHAB_DIARY_ACTIVITY)));
  place = add_ok (&diary, 0, REHAB_SESSION_KIND_STRENGTH);
  g_assert_true (rehab_diary_place_equal (place, at (0, 1, REHAB_DIARY_ACTIVITY)));
  place = add_ok (&diary, 0, REHAB_SESSION_KIND_RUN);
  g_assert_cmpuint (rehab_diary_count_lines (diary, get_monday ()), ==, 3);
  g_assert_cmpint (rehab_diary_get_line (diary, get_monday (), 2).session->position, ==, 2);
  g_assert_cmpint (rehab_diary_get_line (diary, get_monday (), 2).session->origin, ==, REHAB_SESSION_ORIGIN_TYPED);
  g_assert_cmpstr (rehab_diary_get_line (diary, get_monday (), 2).session->episode_id, ==, EPISODE);
  g_assert_false (rehab_diary_has_place (diary, at (0, 1, REHAB_DIARY_WAKING_PAIN)));

  /* What is taken away from the middle leaves the order, and the next one comes last all the same. */
  write_ok (&diary, at (0, 1, REHAB_DIARY_ACTIVITY), "");
  place = add_ok (&diary, 0, REHAB_SESSION_KIND_HILLS);
  g_assert_cmpuint (place.line, ==, 2);
  assert_text (diary, place, "Hills");

  /* Another kind is still the same session. */
  write_ok (&diary, at (0, 0, REHAB_DIARY_MINUTES), "40");
  write_ok (&diary, at (0, 0, REHAB_DIARY_ACTIVITY), "strides");
  assert_text (diary, at (0, 0, REHAB_DIARY_ACTIVITY), "Strides");
  assert_text (diary, at (0, 0, REHAB_DIARY_MINUTES), "40");
}

/* What was lifted does not stay with what is now a run; all else does. */
static void
test_another_kind_has_no_volume (void)
{
  g_autoptr (RehabSession) strength = rehab_session_new (&(RehabSession) {
    .episode_id = EPISODE, .date = at (0, 0, REHAB_DIARY_ACTIVITY).date, .kind = REHAB_SESSION_KIND_STRENGTH,
    .minutes = rehab_number (40), .volume_kg = rehab_number (3600), .note = "Sled", .origin = REHAB_SESSION_ORIGIN_TYPED,
  }, NULL);
  const RehabSession *sessions[] = { strength };
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, sessions, 1);

  write_ok (&diary, at (0, 0, REHAB_DIARY_ACTIVITY), "strength");
  g_assert_true (rehab_diary_get_session (diary, 0)->volume_kg.known);

  write_ok (&diary, at (0, 0, REHAB_DIARY_ACTIVITY), "run");
  g_assert_false (rehab_diary_get_session (diary, 0)->volume_kg.known);
  g_assert_cmpstr (rehab_diary_get_session (diary, 0)->note, ==, "Sled");
  g_assert_true (rehab_diary_get_session (diary, 0)->minutes.known);
}

static void
test_rest_and_training_exclude_each_other (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (GError) error = NULL;

  (void) add_ok (&diary, 0, REHAB_SESSION_KIND_NONE);
  assert_text (diary, at (0, 0, REHAB_DIARY_ACTIVITY), "Rest day");
  g_assert_cmpint (rehab_diary_get_line (diary, get_monday (), 0).kind, ==, REHAB_DIARY_LINE_REST);

  /* A drive is no training. */
  (void) add_ok (&diary, 0, REHAB_SESSION_KIND_LONG_SIT);
  g_assert_true (rehab_diary_find_day (diary, get_monday ())->rest_day);
  g_assert_cmpuint (rehab_diary_count_lines (diary, get_monday ()), ==, 2);

  (void) add_ok (&diary, 0, REHAB_SESSION_KIND_RUN);
  g_assert_null (rehab_diary_find_day (diary, get_monday ()));
  g_assert_cmpuint (rehab_diary_count_lines (diary, get_monday ()), ==, 2);

  g_assert_null (rehab_diary_add_activity (diary, EPISODE, get_monday (), REHAB_SESSION_KIND_NONE, get_today (), NULL, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);
  assert_refused (diary, at (0, 0, REHAB_DIARY_ACTIVITY), "rest", REHAB_ERROR_CONTRADICTION);

  /* What is written over rest takes its place. */
  (void) add_ok (&diary, 1, REHAB_SESSION_KIND_NONE);
  write_ok (&diary, at (1, 0, REHAB_DIARY_ACTIVITY), "drive");
  g_assert_cmpuint (rehab_diary_count_lines (diary, rehab_date_add_days (get_monday (), 1)), ==, 1);
  assert_text (diary, at (1, 0, REHAB_DIARY_ACTIVITY), "Drive or long sit");
}

static void
test_what_has_not_come_cannot_be_filled (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (GError) error = NULL;

  (void) add_ok (&diary, 3, REHAB_SESSION_KIND_RUN);
  write_ok (&diary, at (3, 0, REHAB_DIARY_PAIN_AFTER), "2");
  assert_refused (diary, at (3, 0, REHAB_DIARY_PAIN_NEXT_MORNING), "2", REHAB_ERROR_IN_FUTURE);
  assert_refused (diary, at (4, 0, REHAB_DIARY_WAKING_PAIN), "2", REHAB_ERROR_IN_FUTURE);
  g_assert_null (rehab_diary_add_activity (diary, EPISODE, rehab_date_add_days (get_monday (), 4), REHAB_SESSION_KIND_RUN,
                                           get_today (), NULL, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE);
  write_ok (&diary, at (4, 0, REHAB_DIARY_WAKING_PAIN), "");
}

static void
test_places_follow_the_paper (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  RehabDiaryPlace place = at (0, 0, REHAB_DIARY_WAKING_PAIN);
  RehabDiaryPlace before;
  const RehabDiaryPlace expected[] = {
    at (0, 0, REHAB_DIARY_WORST_PAIN), at (0, 0, REHAB_DIARY_SITTING_MINUTES), at (0, 0, REHAB_DIARY_SITTING_PAIN),
    at (0, 0, REHAB_DIARY_ACTIVITY), at (0, 0, REHAB_DIARY_MINUTES), at (0, 0, REHAB_DIARY_EFFORT),
    at (0, 0, REHAB_DIARY_DISTANCE), at (0, 0, REHAB_DIARY_CLIMB), at (0, 0, REHAB_DIARY_PAIN_BEFORE),
    at (0, 0, REHAB_DIARY_PAIN_DURING), at (0, 0, REHAB_DIARY_PAIN_AFTER), at (0, 0, REHAB_DIARY_PAIN_NEXT_MORNING),
    at (0, 1, REHAB_DIARY_ACTIVITY), at (0, 1, REHAB_DIARY_MINUTES),
  };

  RehabDiarySpan span = { NULL, get_monday (), rehab_date_add_days (get_monday (), 6), get_today () };

  (void) add_ok (&diary, 0, REHAB_SESSION_KIND_RUN);
  (void) add_ok (&diary, 0, REHAB_SESSION_KIND_STRENGTH);
  span.diary = diary;

  for (size_t i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (rehab_diary_find_place (&span, place, 1, &before));
      g_assert_true (rehab_diary_place_equal (before, expected[i]));
      place = before;
    }

  /* From the last of a day to the next day, and back. */
  g_assert_true (rehab_diary_find_place (&span, at (0, 1, REHAB_DIARY_PAIN_NEXT_MORNING), 1, &place));
  g_assert_true (rehab_diary_place_equal (place, at (1, 0, REHAB_DIARY_WAKING_PAIN)));
  g_assert_true (rehab_diary_find_place (&span, place, -1, &before));
  g_assert_true (rehab_diary_place_equal (before, at (0, 1, REHAB_DIARY_PAIN_NEXT_MORNING)));

  /* Not before the week, and not into days to come. */
  g_assert_false (rehab_diary_find_place (&span, at (0, 0, REHAB_DIARY_WAKING_PAIN), -1, &place));
  g_assert_false (rehab_diary_find_place (&span, at (3, 0, REHAB_DIARY_ACTIVITY), 1, &place));
}

static void
test_names_and_keys (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autofree char *key = NULL;
  g_autofree char *key_later = NULL;
  const struct
  {
    RehabDiaryPlace place;
    const char *name;
  } cases[] = {
    { at (1, 0, REHAB_DIARY_WORST_PAIN), "Worst pain, Tuesday 17 November" },
    { at (1, 0, REHAB_DIARY_MINUTES), "Minutes, Run, Tuesday 17 November" },
    { at (1, 1, REHAB_DIARY_PAIN_NEXT_MORNING), "Pain next morning, Strength (2), Tuesday 17 November" },
    { at (2, 0, REHAB_DIARY_ACTIVITY), "What you did, Wednesday 18 November" },
  };

  (void) add_ok (&diary, 1, REHAB_SESSION_KIND_RUN);
  (void) add_ok (&diary, 1, REHAB_SESSION_KIND_STRENGTH);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = rehab_diary_dup_place_name (diary, cases[i].place);

      g_assert_cmpstr (name, ==, cases[i].name);
    }

  key = rehab_diary_dup_place_key (diary, at (1, 1, REHAB_DIARY_MINUTES));
  write_ok (&diary, at (1, 0, REHAB_DIARY_ACTIVITY), "");
  key_later = rehab_diary_dup_place_key (diary, at (1, 0, REHAB_DIARY_MINUTES));
  g_assert_cmpstr (key, ==, key_later);
}

static void
test_finds_the_change (void)
{
  g_autoptr (RehabDiary) before = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) after = NULL;
  g_autoptr (RehabDiary) later = NULL;
  RehabDiaryPlace place;

  g_assert_false (rehab_diary_find_change (before, before, &place));

  write_ok (&before, at (-20, 0, REHAB_DIARY_WAKING_PAIN), "2");
  after = rehab_diary_ref (before);
  write_ok (&after, at (1, 0, REHAB_DIARY_SITTING_MINUTES), "90");
  g_assert_true (rehab_diary_find_change (before, after, &place));
  g_assert_true (rehab_diary_place_equal (place, at (1, 0, REHAB_DIARY_SITTING_MINUTES)));
  g_assert_true (rehab_diary_find_change (after, before, &place));
  g_assert_true (rehab_diary_place_equal (place, at (1, 0, REHAB_DIARY_SITTING_MINUTES)));

  later = rehab_diary_ref (after);
  (void) add_ok (&later, 1, REHAB_SESSION_KIND_RUN);
  g_assert_true (rehab_diary_find_change (after, later, &place));
  g_assert_true (rehab_diary_place_equal (place, at (1, 0, REHAB_DIARY_ACTIVITY)));
  g_assert_true (rehab_diary_find_change (later, after, &place));
  g_assert_true (rehab_diary_place_equal (place, at (1, 0, REHAB_DIARY_ACTIVITY)));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diary-place/reads-numbers", test_reads_numbers);
  g_test_add_func ("/diary-place/reads-units", test_reads_units);
  g_test_add_func ("/diary-place/heads-have-units", test_heads_have_units);
  g_test_add_func ("/diary-place/what-stands-there-stays", test_what_stands_there_stays);
  g_test_add_func ("/diary-place/reads-activities", test_reads_activities);
  g_test_add_func ("/diary-place/letters", test_each_activity_has_a_letter_of_its_own);
  g_test_add_func ("/diary-place/nothing-left", test_a_day_of_which_nothing_is_left_was_not_kept);
  g_test_add_func ("/diary-place/lines", test_sessions_are_lines);
  g_test_add_func ("/diary-place/another-kind", test_another_kind_has_no_volume);
  g_test_add_func ("/diary-place/rest", test_rest_and_training_exclude_each_other);
  g_test_add_func ("/diary-place/not-come", test_what_has_not_come_cannot_be_filled);
  g_test_add_func ("/diary-place/order", test_places_follow_the_paper);
  g_test_add_func ("/diary-place/names", test_names_and_keys);
  g_test_add_func ("/diary-place/change", test_finds_the_change);

  return g_test_run ();
}
