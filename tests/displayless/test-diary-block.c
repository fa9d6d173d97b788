/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core-fixture.h"
#include "rehab-diary-block.h"

#define EPISODE "6a0b4f0e-2f1f-4b43-9a52-0f6f4e5d8c11"
#define N_RANDOM 600
#define N_DAYS 28

/* Thursday of the second week on the screen; before these two weeks there are two more, which nothing may touch. */
static RehabDate
get_today (void)
{
  return rehab_date_new (2026, 11, 19, NULL);
}

static RehabDate
get_first (void)
{
  return rehab_date_new (2026, 11, 9, NULL);
}

static RehabDiarySpan
get_span (const RehabDiary *diary)
{
  return (RehabDiarySpan) { diary, get_first (), rehab_date_add_days (get_first (), 13), get_today () };
}

/* Days are so many after Monday, 9 November 2026. */
static RehabDiaryPlace
at (int                day,
    guint              line,
    RehabDiaryQuestion question)
{
  return (RehabDiaryPlace) { rehab_date_add_days (get_first (), day), line, question };
}

static RehabDiaryBlock
block (RehabDiaryPlace a,
       RehabDiaryPlace b)
{
  return rehab_diary_block_between (a, b);
}

/* Random diaries */

static RehabNumber
random_number (int    most,
               double step)
{
  return g_test_rand_int_range (0, 4) > 0 ? rehab_number (g_test_rand_int_range (0, (int) (most / step) + 1) * step)
                                          : REHAB_NUMBER_NOT_ASKED;
}

static void
add_random_session (GPtrArray *sessions,
                    RehabDate  date,
                    int        position,
                    gboolean   rest)
{
  RehabSession session = {
    .episode_id = EPISODE, .date = date, .position = position,
    .kind = rest ? REHAB_SESSION_KIND_LONG_SIT : (RehabSessionKind) g_test_rand_int_range (1, REHAB_SESSION_KIND_LONG_SIT + 1),
    .minutes = random_number (200, 0.5), .effort = random_number (10, 1), .distance_km = random_number (30, 0.125),
    .climb_m = random_number (900, 1), .sprint_m = random_number (900, 1), .pain_before = random_number (10, 1),
    .pain_during = random_number (10, 1), .pain_after = random_number (10, 1),
    .pain_next_morning = rehab_date_compare (date, get_today ()) < 0 ? random_number (10, 1) : REHAB_NUMBER_NOT_ASKED,
    .note = g_test_rand_bit () ? "sore" : NULL, .origin = REHAB_SESSION_ORIGIN_TYPED,
  };

  g_ptr_array_add (sessions, rehab_session_new (&session, NULL));
}

static RehabDiary *
new_random_diary (void)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (int i = -14; i < N_DAYS - 14; i++)
    {
      RehabDate date = rehab_date_add_days (get_first (), i);
      RehabDiaryDay day = {
        .episode_id = EPISODE, .date = date, .waking_pain = random_number (10, 1), .worst_pain = random_number (10, 1),
        .sitting_minutes = random_number (600, 1), .rest_day = g_test_rand_int_range (0, 4) == 0,
        .note = g_test_rand_int_range (0, 5) == 0 ? "travelled" : NULL,
      };

      if (rehab_date_compare (date, get_today ()) > 0 || g_test_rand_int_range (0, 4) == 0)
        continue;
      if (rehab_diary_day_says_anything (&day))
        g_ptr_array_add (days, rehab_diary_day_new (&day, NULL));
      for (int n = g_test_rand_int_range (0, 4), position = 0; position < n; position++)
        add_random_session (sessions, date, position * 2, day.rest_day);
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

static RehabDiaryPlace
random_place (const RehabDiary *diary)
{
  RehabDiaryPlace place = at (g_test_rand_int_range (0, 11), 0,
                              (RehabDiaryQuestion) g_test_rand_int_range (0, REHAB_N_DIARY_QUESTIONS));

  place.line = (guint) g_test_rand_int_range (0, (int) rehab_diary_count_lines (diary, place.date));

  return place;
}

/* Asserting */

static char *
dup_text (const RehabDiary *diary,
          RehabDiaryPlace   place)
{
  return rehab_diary_has_place (diary, place) ? rehab_diary_dup_text (diary, place) : g_strdup ("");
}

static void
assert_text (const RehabDiary *diary,
             RehabDiaryPlace   place,
             const char       *expected)
{
  g_autofree char *text = dup_text (diary, place);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_same (RehabDiary *a,
             RehabDiary *b)
{
  g_assert_true (rehab_diary_equal (a, b));
}

/* Nothing is any different on the days before @from and after @to. */
static void
assert_same_outside (RehabDiary *before,
                     RehabDiary *after,
                     RehabDate   from,
                     RehabDate   to)
{
  RehabDate start = rehab_date_add_days (get_first (), -20);
  RehabDate end = rehab_date_add_days (get_first (), 20);
  g_autoptr (RehabDiary) early_before = rehab_diary_slice (before, start, rehab_date_add_days (from, -1));
  g_autoptr (RehabDiary) early_after = rehab_diary_slice (after, start, rehab_date_add_days (from, -1));
  g_autoptr (RehabDiary) late_before = rehab_diary_slice (before, rehab_date_add_days (to, 1), end);
  g_autoptr (RehabDiary) late_after = rehab_diary_slice (after, rehab_date_add_days (to, 1), end);

  assert_same (early_before, early_after);
  assert_same (late_before, late_after);
}

static RehabDiary *
paste_ok (RehabDiary           *diary,
          RehabDiaryBlock       where,
          const RehabDiaryClip *clip,
          RehabDiaryTally      *tally)
{
  RehabDiarySpan span = get_span (diary);
  g_autoptr (GError) error = NULL;
  RehabDiary *after = rehab_diary_block_paste (where, &span, EPISODE, clip, tally, &error);

  g_assert_no_error (error);
  g_assert_nonnull (after);

  return after;
}

static RehabDiary *
paste_text (RehabDiary      *diary,
            RehabDiaryPlace  where,
            const char      *text,
            RehabDiaryTally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiaryClip) clip = rehab_diary_clip_new_from_text (text, &error);

  g_assert_no_error (error);

  return paste_ok (diary, rehab_diary_block_of_place (where), clip, tally);
}

static RehabDiary *
new_empty (void)
{
  return rehab_diary_new (NULL, 0, NULL, 0);
}

/* Laws */

static void
test_copy_and_paste_is_nothing (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (RehabDiary) diary = new_random_diary ();
      RehabDiaryBlock where = block (random_place (diary), random_place (diary));
      g_autoptr (RehabDiaryClip) clip = rehab_diary_block_copy (where, diary);
      g_auto (RehabDiaryTally) tally = { 0 };
      g_autoptr (RehabDiary) after = NULL;

      rehab_diary_tally_init (&tally);
      after = paste_ok (diary, where, clip, &tally);
      assert_same (after, diary);
      g_assert_cmpuint (tally.n_taken, ==, 0);
      g_assert_cmpuint (tally.refused->len, ==, 0);
    }
}

/* By way of another program, which has nothing but the text. */
static void
test_text_there_and_back_is_nothing (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (RehabDiary) diary = new_random_diary ();
      RehabDiaryBlock where = block (random_place (diary), random_place (diary));
      g_autoptr (RehabDiaryClip) clip = rehab_diary_block_copy (where, diary);
      g_autofree char *text = rehab_diary_clip_dup_text (clip);
      g_auto (RehabDiaryTally) tally = { 0 };
      g_autoptr (RehabDiary) after = NULL;

      rehab_diary_tally_init (&tally);
      if (*text == '\0') /* a single empty cell */
        continue;
      after = paste_text (diary, where.first, text, &tally);
      assert_same (after, diary);
      g_assert_cmpuint (tally.refused->len, ==, 0);
    }
}

/* The sessions are the same ones, in the same order of the day. */
static void
assert_same_order (const RehabDiary *before,
                   const RehabDiary *after)
{
  g_assert_cmpuint (rehab_diary_get_n_sessions (before), ==, rehab_diary_get_n_sessions (after));
  for (guint i = 0; i < rehab_diary_get_n_sessions (before); i++)
    {
      g_assert_cmpstr (rehab_diary_get_session (before, i)->id, ==, rehab_diary_get_session (after, i)->id);
      g_assert_cmpint (rehab_diary_get_session (before, i)->position, ==, rehab_diary_get_session (after, i)->position);
      g_assert_cmpstr (rehab_diary_get_session (before, i)->note, ==, rehab_diary_get_session (after, i)->note);
    }
}

static void
test_erases_a_block_and_nothing_else (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (RehabDiary) diary = new_random_diary ();
      RehabDiarySpan span = get_span (diary);
      RehabDiaryBlock where = block (random_place (diary), random_place (diary));
      gboolean has_names = where.first.question <= REHAB_DIARY_ACTIVITY && where.last.question >= REHAB_DIARY_ACTIVITY;
      g_autoptr (GArray) lines = rehab_diary_block_list_lines (where, diary);
      g_auto (RehabDiaryTally) tally = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabDiary) after = NULL;

      rehab_diary_tally_init (&tally);
      after = rehab_diary_block_erase (where, &span, EPISODE, &tally, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (tally.refused->len, ==, 0);
      assert_same_outside (diary, after, where.first.date, where.last.date);
      if (!has_names)
        assert_same_order (diary, after);

      for (guint line = 0; line < lines->len; line++)
        for (guint question = 0; question < REHAB_N_DIARY_QUESTIONS; question++)
          {
            RehabDiaryPlace place = g_array_index (lines, RehabDiaryPlace, line);
            g_autofree char *before = NULL;

            place.question = (RehabDiaryQuestion) question;
            before = dup_text (diary, place);
            if (!rehab_diary_block_contains (where, place) && !has_names)
              assert_text (after, place, before);
            else if (rehab_diary_block_contains (where, place)
                     && (!has_names || rehab_diary_question_get_group (place.question) == REHAB_DIARY_GROUP_DAY))
              assert_text (after, place, "");
          }

      if (has_names && where.first.line == 0)
        for (RehabDate date = where.first.date; rehab_date_compare (date, where.last.date) < 0; date = rehab_date_add_days (date, 1))
          {
            guint n_sessions;

            rehab_diary_find_sessions (after, date, &n_sessions);
            g_assert_cmpuint (n_sessions, ==, 0);
          }
    }
}

static void
test_copies_a_week_to_the_next (void)
{
  for (guint i = 0; i < N_RANDOM / 4; i++)
    {
      g_autoptr (RehabDiary) both = new_random_diary ();
      g_autoptr (RehabDiary) diary = rehab_diary_slice (both, rehab_date_add_days (get_first (), -14), rehab_date_add_days (get_first (), 6));
      RehabDiaryBlock week = block (at (0, 0, 0), at (3, rehab_diary_count_lines (diary, at (3, 0, 0).date) - 1,
                                                      REHAB_DIARY_PAIN_AFTER));
      g_autoptr (RehabDiaryClip) clip = rehab_diary_block_copy (week, diary);
      g_auto (RehabDiaryTally) tally = { 0 };
      g_autoptr (RehabDiary) after = NULL;

      rehab_diary_tally_init (&tally);
      after = paste_ok (diary, rehab_diary_block_of_place (at (7, 0, 0)), clip, &tally);
      g_assert_cmpuint (tally.refused->len, ==, 0);
      assert_same_outside (diary, after, at (7, 0, 0).date, at (10, 0, 0).date);

      for (int day = 0; day < 4; day++)
        {
          g_assert_cmpuint (rehab_diary_count_lines (after, at (day, 0, 0).date), ==,
                            rehab_diary_count_lines (after, at (day + 7, 0, 0).date));
          for (guint line = 0; line < rehab_diary_count_lines (diary, at (day, 0, 0).date); line++)
            for (guint question = 0; question <= REHAB_DIARY_PAIN_AFTER; question++)
              {
                g_autofree char *text = dup_text (diary, at (day, line, (RehabDiaryQuestion) question));

                assert_text (after, at (day + 7, line, (RehabDiaryQuestion) question), text);
              }
        }
    }
}

static char *
new_random_cell (void)
{
  static const char *const cells[] = { "", "", "3", "11", "-1", "7,2", "7.5", "1,000", "four", "Run", "r", "Rest day", "Strength",
                                       "1000", "40", "z", "2026-11-12", "=A1", "\"", "Drive or long sit", " 5 " };

  return g_strdup (cells[g_test_rand_int_range (0, G_N_ELEMENTS (cells))]);
}

/* Whatever is pasted: the rest of the diary is as it was, and so is each place whose cell was refused. */
static void
test_pastes_anything (void)
{
  for (guint i = 0; i < N_RANDOM * 2; i++)
    {
      g_autoptr (RehabDiary) diary = new_random_diary ();
      RehabDiarySpan span = get_span (diary);
      RehabDiaryPlace where = random_place (diary);
      g_autoptr (RehabDiaryClip) clip = NULL;
      gboolean numbers_only;
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (RehabDiaryTally) tally = { 0 };
      g_autoptr (RehabDiary) after = NULL;

      for (int row = g_test_rand_int_range (1, 12); row > 0; row--)
        for (int cell = g_test_rand_int_range (1, 16); cell > 0; cell--)
          {
            g_autofree char *typed = new_random_cell ();

            g_string_append_printf (text, "%s%s", typed, cell > 1 ? "\t" : row > 1 ? "\r\n" : "");
          }
      if (text->len == 0)
        continue;

      clip = rehab_diary_clip_new_from_text (text->str, NULL);
      numbers_only = where.question > REHAB_DIARY_ACTIVITY && !rehab_diary_clip_is_dated (clip);
      rehab_diary_tally_init (&tally);
      after = paste_ok (diary, rehab_diary_block_of_place (where), clip, &tally);
      assert_same_outside (diary, after, span.first, span.last);
      assert_same_outside (diary, after, span.first, get_today ());

      for (guint n = 0; n < tally.refused->len; n++)
        {
          const RehabDiaryRefused *refused = g_ptr_array_index (tally.refused, n);
          g_autofree char *before = NULL;

          g_assert_cmpint (refused->reason == REHAB_DIARY_REFUSED_VALUE, ==, refused->error != NULL);
          g_assert_cmpstr (refused->text, !=, "");
          if (!numbers_only || !rehab_date_is_set (refused->place.date) || refused->reason == REHAB_DIARY_REFUSED_NO_COLUMN)
            continue;

          before = dup_text (diary, refused->place);
          assert_text (after, refused->place, before);
        }
    }
}

/* By example */

static void
assert_refused (const RehabDiaryTally  *tally,
                guint                   n,
                RehabDiaryRefusedReason reason,
                RehabDiaryPlace         place,
                const char             *text)
{
  const RehabDiaryRefused *refused;

  g_assert_cmpuint (tally->refused->len, >, n);
  refused = g_ptr_array_index (tally->refused, n);
  g_assert_cmpstr (refused->text, ==, text);
  g_assert_cmpint (refused->reason, ==, reason);
  g_assert_true (rehab_diary_place_equal (refused->place, place));
}

static void
test_pastes_a_table (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) after = NULL;

  rehab_diary_tally_init (&tally);
  after = paste_text (empty, at (0, 0, REHAB_DIARY_WAKING_PAIN),
                      "1\t3\t90\t2\tRun\t40\t4\t7,2\t30\t1\t2\t2\t1\r\n"
                      "1\t11\t\t\ts\t50\t7\r\n"
                      "2\t\"4\"\t\t\tREST DAY\r\n"
                      "\r\n"
                      "\t\t\t\t\t35\t4\r\n", &tally);

  assert_text (after, at (0, 0, REHAB_DIARY_DISTANCE), "7.2");
  assert_text (after, at (0, 0, REHAB_DIARY_PAIN_NEXT_MORNING), "1");
  assert_text (after, at (1, 0, REHAB_DIARY_ACTIVITY), "Strength");
  assert_text (after, at (1, 0, REHAB_DIARY_EFFORT), "7");
  assert_text (after, at (1, 0, REHAB_DIARY_WORST_PAIN), "");
  assert_text (after, at (2, 0, REHAB_DIARY_WORST_PAIN), "4");
  assert_text (after, at (2, 0, REHAB_DIARY_ACTIVITY), "Rest day");
  g_assert_false (rehab_diary_is_kept (after, at (3, 0, 0).date));
  g_assert_false (rehab_diary_is_kept (after, at (4, 0, 0).date));

  g_assert_cmpuint (tally.refused->len, ==, 3);
  assert_refused (&tally, 0, REHAB_DIARY_REFUSED_VALUE, at (1, 0, REHAB_DIARY_WORST_PAIN), "11");
  assert_refused (&tally, 1, REHAB_DIARY_REFUSED_NO_SESSION, at (4, 0, REHAB_DIARY_MINUTES), "35");
  assert_refused (&tally, 2, REHAB_DIARY_REFUSED_NO_SESSION, at (4, 0, REHAB_DIARY_EFFORT), "4");
  g_assert_cmpuint (tally.n_added, ==, 3);
}

static void
test_refuses_what_lies_outside (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) after = NULL;

  /* Today is day 10, and day 13 the last one on the screen. */
  rehab_diary_tally_init (&tally);
  after = paste_text (empty, at (10, 0, REHAB_DIARY_ACTIVITY),
                      "r\t\t\t\t\t\t\t\t3\t5\nh\n\n\ns\t60\n", &tally);
  assert_text (after, at (10, 0, REHAB_DIARY_ACTIVITY), "Run");
  g_assert_cmpuint (rehab_diary_get_n_sessions (after), ==, 1);
  g_assert_cmpuint (tally.refused->len, ==, 4);
  assert_refused (&tally, 0, REHAB_DIARY_REFUSED_NO_LINE, (RehabDiaryPlace) { 0 }, "s 60");
  assert_refused (&tally, 1, REHAB_DIARY_REFUSED_VALUE, at (10, 0, REHAB_DIARY_PAIN_NEXT_MORNING), "3");
  assert_refused (&tally, 2, REHAB_DIARY_REFUSED_NO_COLUMN, at (10, 0, REHAB_DIARY_PAIN_NEXT_MORNING), "5");
  assert_refused (&tally, 3, REHAB_DIARY_REFUSED_VALUE, at (11, 0, REHAB_DIARY_ACTIVITY), "h");
}

/* The orders in which people, and the spreadsheets that they work with, write a day. */
static char *
dup_date (guint order,
          int   day)
{
  switch (order)
    {
    case 0:
      return g_strdup_printf ("2026-11-%02d", day);

    case 1:
      return g_strdup_printf ("%d.11.2026", day);

    case 2:
      return g_strdup_printf ("%d/11/2026", day);

    case 3:
      return g_strdup_printf ("11/%d/2026", day);

    case 4:
      return g_strdup_printf ("%d/11/26", day);

    default:
      return g_strdup_printf ("2026-11-%02d 00:00:00", day);
    }
}

static void
test_rows_with_dates_go_there (void)
{
  for (guint order = 0; order < 6; order++)
    {
      g_autoptr (RehabDiary) empty = new_empty ();
      g_auto (RehabDiaryTally) tally = { 0 };
      g_autoptr (RehabDiary) after = NULL;
      g_autofree char *twelfth = dup_date (order, 12);
      g_autofree char *tenth = dup_date (order, 10);
      g_autofree char *first = dup_date (order, 1);
      g_autofree char *text = g_strdup_printf ("%s\t1\t2\t\t\tr\t40\t\t\t\t\t\t\t\n"
                                               "%s\t\t\t\t\ts\t50\t\t\t\t\t\t\t\n"
                                               "%s\t3\t\t\t\tz\t\t\t\t\t\t\t\t\n"
                                               "%s\t7\t\t\t\t\t\t\t\t\t\t\t\t\n", twelfth, twelfth, tenth, first);

      g_test_message ("%s", text);
      rehab_diary_tally_init (&tally);
      after = paste_text (empty, at (0, 0, REHAB_DIARY_MINUTES), text, &tally);
      assert_text (after, at (3, 0, REHAB_DIARY_WAKING_PAIN), "1");
      assert_text (after, at (3, 0, REHAB_DIARY_ACTIVITY), "Run");
      assert_text (after, at (3, 1, REHAB_DIARY_MINUTES), "50");
      assert_text (after, at (1, 0, REHAB_DIARY_ACTIVITY), "Rest day");
      g_assert_cmpuint (rehab_diary_get_n_days (after), ==, 2);
      g_assert_cmpuint (tally.refused->len, ==, 1);
      g_assert_cmpint (((RehabDiaryRefused *) g_ptr_array_index (tally.refused, 0))->reason, ==, REHAB_DIARY_REFUSED_NOT_SHOWN);
    }
}

/* Days of the diary that were copied, and reach below the last one on the screen. */
static void
test_days_end_with_the_screen (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabDiaryClip) clip = NULL;
  g_autoptr (RehabDiary) after = NULL;

  rehab_diary_tally_init (&tally);
  diary = paste_text (empty, at (0, 0, REHAB_DIARY_WAKING_PAIN), "1\n2\n3\n4\n5", &tally);
  clip = rehab_diary_block_copy (block (at (0, 0, REHAB_DIARY_WAKING_PAIN), at (4, 0, REHAB_DIARY_WAKING_PAIN)), diary);
  after = paste_ok (diary, rehab_diary_block_of_place (at (10, 0, REHAB_DIARY_WAKING_PAIN)), clip, &tally);
  assert_text (after, at (10, 0, REHAB_DIARY_WAKING_PAIN), "1");
  g_assert_cmpuint (rehab_diary_get_n_days (after), ==, 6);
  g_assert_cmpuint (tally.refused->len, ==, 4);
  assert_refused (&tally, 0, REHAB_DIARY_REFUSED_NO_LINE, (RehabDiaryPlace) { 0 }, "5");
  assert_refused (&tally, 1, REHAB_DIARY_REFUSED_VALUE, at (11, 0, REHAB_DIARY_WAKING_PAIN), "2");
}

static void
test_rest_and_training_are_kept_apart (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) trained = NULL;
  g_autoptr (RehabDiary) refused = NULL;
  g_autoptr (RehabDiary) rested = NULL;
  g_autoptr (RehabDiary) trained_again = NULL;
  g_autoptr (RehabDiary) driven = NULL;
  g_autoptr (RehabDiary) hiked = NULL;

  rehab_diary_tally_init (&tally);
  trained = paste_text (empty, at (0, 0, 0), "2026-11-09\t\t\t\t\tr\t40\t\t\t\t\t\t\t\n2026-11-09\t\t\t\t\th\t20\t\t\t\t\t\t\t", &tally);
  g_assert_cmpuint (rehab_diary_get_n_sessions (trained), ==, 2);

  /* Rest on one of the two lines is refused, and that line stays. */
  refused = paste_text (trained, at (0, 1, REHAB_DIARY_ACTIVITY), "Rest day", &tally);
  assert_same (trained, refused);
  assert_refused (&tally, 0, REHAB_DIARY_REFUSED_VALUE, at (0, 1, REHAB_DIARY_ACTIVITY), "Rest day");
  g_assert_error (((RehabDiaryRefused *) g_ptr_array_index (tally.refused, 0))->error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION);

  /* Rest over all that was done is rest; and training over rest is none. */
  rested = paste_text (trained, at (0, 0, REHAB_DIARY_ACTIVITY), "Rest day\n\n", &tally);
  assert_text (rested, at (0, 0, REHAB_DIARY_ACTIVITY), "Rest day");
  g_assert_cmpuint (rehab_diary_get_n_sessions (rested), ==, 0);
  trained_again = paste_text (rested, at (0, 0, REHAB_DIARY_ACTIVITY), "Run", &tally);
  g_assert_cmpuint (rehab_diary_get_n_days (trained_again), ==, 0);
  g_assert_cmpuint (tally.refused->len, ==, 1);

  /* A drive is no training; what is pasted over it on a day of rest may be. */
  driven = paste_text (rested, at (0, 0, 0), "2026-11-09\t\t\t\t\tRest day\t\t\t\t\t\t\t\t\n2026-11-09\t\t\t\t\tl\t90\t\t\t\t\t\t\t", &tally);
  assert_text (driven, at (0, 1, REHAB_DIARY_MINUTES), "90");
  hiked = paste_text (driven, at (0, 1, REHAB_DIARY_ACTIVITY), "Hills", &tally);
  assert_text (hiked, at (0, 0, REHAB_DIARY_ACTIVITY), "Hills");
  g_assert_cmpuint (rehab_diary_get_n_days (hiked), ==, 0);
  assert_text (trained_again, at (0, 0, REHAB_DIARY_ACTIVITY), "Run");
  g_assert_cmpuint (tally.refused->len, ==, 1);
}

static void
test_fills_down (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) start = NULL;
  g_autoptr (RehabDiary) filled = NULL;
  g_autoptr (RehabDiary) next = NULL;
  g_autoptr (RehabDiary) nothing = NULL;
  RehabDiarySpan span;

  rehab_diary_tally_init (&tally);
  start = paste_text (empty, at (0, 0, 0), "1\t2\t90\t\tr\t40\t4", &tally);
  span = get_span (start);
  filled = rehab_diary_block_fill_down (block (at (0, 0, REHAB_DIARY_SITTING_MINUTES), at (4, 0, REHAB_DIARY_EFFORT)), &span, EPISODE,
                                        &tally, NULL);
  for (int day = 1; day <= 4; day++)
    {
      assert_text (filled, at (day, 0, REHAB_DIARY_WORST_PAIN), "");
      assert_text (filled, at (day, 0, REHAB_DIARY_SITTING_MINUTES), "90");
      assert_text (filled, at (day, 0, REHAB_DIARY_MINUTES), "40");
    }
  g_assert_false (rehab_diary_is_kept (filled, at (5, 0, 0).date));

  /* Of one line, from the one above; above the first there is nothing. */
  span = get_span (filled);
  next = rehab_diary_block_fill_down (rehab_diary_block_of_place (at (5, 0, REHAB_DIARY_ACTIVITY)), &span, EPISODE, &tally, NULL);
  assert_text (next, at (5, 0, REHAB_DIARY_ACTIVITY), "Run");
  nothing = rehab_diary_block_fill_down (rehab_diary_block_of_place (at (0, 0, REHAB_DIARY_ACTIVITY)), &span, EPISODE, &tally, NULL);
  assert_same (nothing, filled);
  g_assert_cmpuint (tally.refused->len, ==, 0);
}

static void
test_one_cell_goes_to_the_whole_block (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiaryClip) clip = rehab_diary_clip_new_from_text ("2\n", NULL);
  g_autoptr (RehabDiary) after = NULL;

  rehab_diary_tally_init (&tally);
  after = paste_ok (empty, block (at (0, 0, REHAB_DIARY_WAKING_PAIN), at (2, 0, REHAB_DIARY_WORST_PAIN)), clip, &tally);
  for (int day = 0; day < 3; day++)
    {
      assert_text (after, at (day, 0, REHAB_DIARY_WAKING_PAIN), "2");
      assert_text (after, at (day, 0, REHAB_DIARY_WORST_PAIN), "2");
    }
  g_assert_cmpuint (tally.n_taken, ==, 6);
}

/* A watch tells minutes to the second: nobody types that, and it is not lost in a copy. */
static void
test_copies_every_digit (void)
{
  const RehabSession values = {
    .episode_id = EPISODE, .date = get_first (), .kind = REHAB_SESSION_KIND_RUN, .minutes = rehab_number (2345.0 / 60.0),
    .distance_km = rehab_number (7.21553), .origin = REHAB_SESSION_ORIGIN_FILE, .origin_file = "run.fit",
  };
  g_autoptr (RehabSession) session = rehab_session_new (&values, NULL);
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, (const RehabSession *const[]) { session }, 1);
  g_autoptr (RehabDiaryClip) clip = rehab_diary_block_copy (block (at (0, 0, 0), at (0, 0, REHAB_DIARY_PAIN_NEXT_MORNING)), diary);
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) after = NULL;

  rehab_diary_tally_init (&tally);
  after = paste_ok (diary, rehab_diary_block_of_place (at (1, 0, 0)), clip, &tally);
  g_assert_cmpuint (rehab_diary_get_n_sessions (after), ==, 2);
  g_assert_cmpfloat_with_epsilon (rehab_diary_get_session (after, 1)->minutes.value, 2345.0 / 60.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (rehab_diary_get_session (after, 1)->distance_km.value, 7.21553, 1e-12);
  /* It was typed now, by somebody; the file knows nothing of that day. */
  g_assert_cmpint (rehab_diary_get_session (after, 1)->origin, ==, REHAB_SESSION_ORIGIN_TYPED);
  g_assert_null (rehab_diary_get_session (after, 1)->origin_file);
}

static void
test_reads_text_of_spreadsheets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabDiaryClip) clip = rehab_diary_clip_new_from_text ("\"a \"\"b\"\"\tc\"\t 2 \r\n\"no end\t\r\n", &error);
  g_autofree char *huge = NULL;
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (rehab_diary_clip_get_n_rows (clip), ==, 2);
  g_assert_cmpstr (g_array_index (rehab_diary_clip_get_row (clip, 0)->cells, RehabDiaryClipCell, 0).text, ==, "a \"b\"\tc");
  g_assert_cmpstr (g_array_index (rehab_diary_clip_get_row (clip, 0)->cells, RehabDiaryClipCell, 1).text, ==, "2");
  g_assert_cmpstr (g_array_index (rehab_diary_clip_get_row (clip, 1)->cells, RehabDiaryClipCell, 0).text, ==, "\"no end");

  g_assert_null (rehab_diary_clip_new_from_text ("", &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_EMPTY);
  g_clear_error (&error);

  huge = g_strnfill (REHAB_DIARY_CLIP_MOST_BYTES + 1, 'x');
  g_assert_null (rehab_diary_clip_new_from_text (huge, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_TOO_LONG);
  g_clear_error (&error);

  rows = g_strnfill (REHAB_DIARY_CLIP_MOST_ROWS + 1, '\n');
  g_assert_null (rehab_diary_clip_new_from_text (rows, &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_TOO_LONG);
}

/* Lines of a day */

static void
test_moves_sessions_within_their_day (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabDiary) down = NULL;
  g_autoptr (RehabDiary) up = NULL;
  g_autoptr (RehabDiary) stays = NULL;
  RehabDiaryPlace moved;

  rehab_diary_tally_init (&tally);
  diary = paste_text (empty, at (0, 0, REHAB_DIARY_ACTIVITY), "2026-11-09\tr\t40\n2026-11-09\th\t20", &tally);

  down = rehab_diary_move_session (diary, at (0, 0, REHAB_DIARY_MINUTES), 1, &moved, NULL);
  g_assert_true (rehab_diary_place_equal (moved, at (0, 1, REHAB_DIARY_MINUTES)));
  assert_text (down, at (0, 0, REHAB_DIARY_MINUTES), "20");
  assert_text (down, at (0, 1, REHAB_DIARY_MINUTES), "40");
  up = rehab_diary_move_session (down, at (0, 1, REHAB_DIARY_MINUTES), -1, &moved, NULL);
  assert_same (up, diary);
  stays = rehab_diary_move_session (diary, at (0, 1, REHAB_DIARY_MINUTES), 1, &moved, NULL);
  assert_same (stays, diary);
}

static void
test_writes_details (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabDiary) after = NULL;
  g_autoptr (RehabDiary) none = NULL;
  g_autoptr (GError) error = NULL;
  const RehabSession details = { .sprint_m = rehab_number (400), .top_speed_kmh = rehab_number (31.5), .note = "fast" };

  rehab_diary_tally_init (&tally);
  diary = paste_text (empty, at (0, 0, REHAB_DIARY_ACTIVITY), "n\t40", &tally);
  after = rehab_diary_write_details (diary, EPISODE, at (0, 0, 0), &details, "travelled", get_today (), &error);
  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (rehab_diary_get_session (after, 0)->sprint_m.value, 400.0, 1e-12);
  g_assert_cmpstr (rehab_diary_get_session (after, 0)->note, ==, "fast");
  g_assert_cmpfloat_with_epsilon (rehab_diary_get_session (after, 0)->minutes.value, 40.0, 1e-12);
  g_assert_cmpstr (rehab_diary_find_day (after, get_first ())->note, ==, "travelled");

  /* Taken away again, the day says what it said before. */
  none = rehab_diary_write_details (after, EPISODE, at (0, 0, 0), &(RehabSession) { 0 }, NULL, get_today (), &error);
  assert_same (none, diary);
  g_assert_null (rehab_diary_write_details (diary, EPISODE, at (12, 0, 0), NULL, "tomorrow", get_today (), &error));
  g_assert_error (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE);
}

static void
test_asks_on_the_morning_after (void)
{
  g_autoptr (RehabDiary) empty = new_empty ();
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (RehabDiary) diary = NULL;
  g_autoptr (RehabDiary) woken = NULL;
  g_autoptr (RehabDiary) answered = NULL;
  RehabDiaryPlace found;

  rehab_diary_tally_init (&tally);
  diary = paste_text (empty, at (8, 0, REHAB_DIARY_ACTIVITY), "r\nr\nr", &tally);

  /* Yesterday's session waits; not the one before, nor today's. */
  g_assert_true (rehab_diary_find_waiting (diary, get_today (), &found));
  g_assert_true (rehab_diary_place_equal (found, at (9, 0, REHAB_DIARY_PAIN_NEXT_MORNING)));
  g_assert_false (rehab_diary_place_is_waiting (diary, at (8, 0, REHAB_DIARY_PAIN_NEXT_MORNING), get_today ()));
  g_assert_false (rehab_diary_place_is_waiting (diary, at (10, 0, REHAB_DIARY_PAIN_NEXT_MORNING), get_today ()));
  g_assert_false (rehab_diary_get_other_morning (diary, found).known);

  /* The pain on waking can be offered, and is no answer by itself. */
  woken = paste_text (diary, at (10, 0, REHAB_DIARY_WAKING_PAIN), "3", &tally);
  g_assert_true (rehab_diary_find_waiting (woken, get_today (), &found));
  g_assert_cmpfloat_with_epsilon (rehab_diary_get_other_morning (woken, found).value, 3.0, 1e-12);
  g_assert_false (rehab_diary_get_other_morning (woken, at (9, 0, REHAB_DIARY_PAIN_AFTER)).known);

  answered = paste_text (woken, found, "2", &tally);
  g_assert_false (rehab_diary_find_waiting (answered, get_today (), &found));
  g_assert_false (rehab_diary_get_other_morning (answered, at (9, 0, REHAB_DIARY_PAIN_NEXT_MORNING)).known);
  g_assert_cmpuint (tally.refused->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-block/copy-paste", test_copy_and_paste_is_nothing);
  g_test_add_func ("/diary-block/text-there-and-back", test_text_there_and_back_is_nothing);
  g_test_add_func ("/diary-block/erase", test_erases_a_block_and_nothing_else);
  g_test_add_func ("/diary-block/week-to-week", test_copies_a_week_to_the_next);
  g_test_add_func ("/diary-block/anything", test_pastes_anything);
  g_test_add_func ("/diary-block/table", test_pastes_a_table);
  g_test_add_func ("/diary-block/outside", test_refuses_what_lies_outside);
  g_test_add_func ("/diary-block/dates", test_rows_with_dates_go_there);
  g_test_add_func ("/diary-block/end", test_days_end_with_the_screen);
  g_test_add_func ("/diary-block/rest", test_rest_and_training_are_kept_apart);
  g_test_add_func ("/diary-block/fill-down", test_fills_down);
  g_test_add_func ("/diary-block/one-cell", test_one_cell_goes_to_the_whole_block);
  g_test_add_func ("/diary-block/digits", test_copies_every_digit);
  g_test_add_func ("/diary-block/text", test_reads_text_of_spreadsheets);
  g_test_add_func ("/diary-block/move", test_moves_sessions_within_their_day);
  g_test_add_func ("/diary-block/details", test_writes_details);
  g_test_add_func ("/diary-block/morning-after", test_asks_on_the_morning_after);

  return g_test_run ();
}
