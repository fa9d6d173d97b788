/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"

/* The same diary as two unordered lists, slow and plain: what the real one is held against. */
typedef struct
{
  GPtrArray *days;
  GPtrArray *sessions;
} Model;

static Model *
model_new (void)
{
  Model *model = g_new0 (Model, 1);

  model->days = g_ptr_array_new_with_free_func (rehab_record_unref);
  model->sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  return model;
}

static void
model_free (Model *model)
{
  g_ptr_array_unref (model->days);
  g_ptr_array_unref (model->sessions);
  g_free (model);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)

static const RehabDiaryDay *
model_find_day (Model    *model,
                RehabDate date)
{
  for (guint i = 0; i < model->days->len; i++)
    {
      const RehabDiaryDay *day = g_ptr_array_index (model->days, i);

      if (day->date.julian == date.julian)
        return day;
    }

  return NULL;
}

static const RehabSession *
model_find_session (Model      *model,
                    const char *id)
{
  for (guint i = 0; i < model->sessions->len; i++)
    {
      const RehabSession *session = g_ptr_array_index (model->sessions, i);

      if (g_str_equal (session->id, id))
        return session;
    }

  return NULL;
}

static guint
model_count_sessions (Model    *model,
                      RehabDate from,
                      RehabDate to)
{
  guint n = 0;

  for (guint i = 0; i < model->sessions->len; i++)
    {
      guint32 julian = ((const RehabSession *) g_ptr_array_index (model->sessions, i))->date.julian;

      n += julian >= from.julian && julian <= to.julian;
    }

  return n;
}

/* All that the model has and nothing else, in order. */
static void
assert_same (RehabDiary *diary,
             Model      *model)
{
  RehabDate first = REHAB_DATE_NONE;
  RehabDate last = REHAB_DATE_NONE;

  g_assert_cmpuint (rehab_diary_get_n_days (diary), ==, model->days->len);
  g_assert_cmpuint (rehab_diary_get_n_sessions (diary), ==, model->sessions->len);

  for (guint i = 0; i < model->days->len; i++)
    {
      const RehabDiaryDay *day = rehab_diary_get_day (diary, i);

      g_assert_true (model_find_day (model, day->date) == day);
      if (i > 0)
        g_assert_cmpuint (rehab_diary_get_day (diary, i - 1)->date.julian, <, day->date.julian);
      if (first.julian == 0 || day->date.julian < first.julian)
        first = day->date;
      if (day->date.julian > last.julian)
        last = day->date;
    }

  for (guint i = 0; i < model->sessions->len; i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      g_assert_true (model_find_session (model, session->id) == session);
      if (i > 0)
        {
          const RehabSession *before = rehab_diary_get_session (diary, i - 1);

          g_assert_cmpuint (before->date.julian, <=, session->date.julian);
          if (before->date.julian == session->date.julian)
            g_assert_cmpint (before->position, <=, session->position);
        }
      if (first.julian == 0 || session->date.julian < first.julian)
        first = session->date;
      if (session->date.julian > last.julian)
        last = session->date;
    }

  g_assert_cmpuint (rehab_diary_get_first (diary).julian, ==, first.julian);
  g_assert_cmpuint (rehab_diary_get_last (diary).julian, ==, last.julian);
}

static void
assert_finds (RehabDiary *diary,
              Model      *model,
              RehabDate   date)
{
  guint n;
  guint first = rehab_diary_find_sessions (diary, date, &n);

  g_assert_true (rehab_diary_find_day (diary, date) == model_find_day (model, date));
  g_assert_cmpuint (n, ==, model_count_sessions (model, date, date));
  for (guint i = first; i < first + n; i++)
    g_assert_cmpuint (rehab_diary_get_session (diary, i)->date.julian, ==, date.julian);
  g_assert_cmpint (rehab_diary_is_kept (diary, date), ==, model_find_day (model, date) != NULL || n > 0);
}

/* Few days, so that edits meet each other. */
static RehabDate
random_near (void)
{
  return rehab_date_add_days (on ("2026-11-01"), g_test_rand_int_range (0, 20));
}

static RehabDiaryDay *
random_day (void)
{
  return new_day (&(RehabDiaryDay) {
    .date = random_near (), .worst_pain = rehab_number (g_test_rand_int_range (0, 11)),
  });
}

static RehabSession *
random_session (const char *id)
{
  return new_session (&(RehabSession) {
    .id = id, .date = random_near (), .position = g_test_rand_int_range (0, 4),
    .minutes = rehab_number (g_test_rand_int_range (0, 90)),
  });
}

static void
put_day (Model               *model,
         const RehabDiaryDay *day)
{
  const RehabDiaryDay *before = model_find_day (model, day->date);

  if (before != NULL)
    g_ptr_array_remove (model->days, (gpointer) before);
  g_ptr_array_add (model->days, rehab_record_ref (day));
}

static void
put_session (Model              *model,
             const RehabSession *session)
{
  const RehabSession *before = model_find_session (model, session->id);

  if (before != NULL)
    g_ptr_array_remove (model->sessions, (gpointer) before);
  g_ptr_array_add (model->sessions, rehab_record_ref (session));
}

static RehabDiary *
edit (RehabDiary *diary,
      Model      *model)
{
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
    case 1:
      {
        g_autoptr (RehabDiaryDay) day = random_day ();

        put_day (model, day);
        return rehab_diary_with_day (diary, day);
      }

    case 2:
      {
        RehabDate date = random_near ();
        const RehabDiaryDay *day = model_find_day (model, date);

        if (day != NULL)
          g_ptr_array_remove (model->days, (gpointer) day);
        return rehab_diary_without_day (diary, date);
      }

    case 3:
    case 4:
      {
        const char *id = NULL;
        g_autoptr (RehabSession) session = NULL;

        /* A new one, or one that moves to another day. */
        if (model->sessions->len > 0 && g_test_rand_bit ())
          id = ((const RehabSession *) g_ptr_array_index (model->sessions, 0))->id;
        session = random_session (id);
        put_session (model, session);
        return rehab_diary_with_session (diary, session);
      }

    default:
      {
        g_autofree char *id = model->sessions->len > 0
                              ? g_strdup (((const RehabSession *) g_ptr_array_index (model->sessions, 0))->id)
                              : g_uuid_string_random ();
        const RehabSession *session = model_find_session (model, id);

        if (session != NULL)
          g_ptr_array_remove (model->sessions, (gpointer) session);
        return rehab_diary_without_session (diary, id);
      }
    }
}

static void
test_against_model (void)
{
  for (int history = 0; history < 20; history++)
    {
      g_autoptr (Model) model = model_new ();
      g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

      for (int i = 0; i < 60; i++)
        {
          g_autoptr (RehabDiary) before = g_steal_pointer (&diary);
          guint n_days = rehab_diary_get_n_days (before);
          guint n_sessions = rehab_diary_get_n_sessions (before);

          diary = edit (before, model);
          assert_same (diary, model);
          for (int d = -1; d <= 20; d++)
            assert_finds (diary, model, rehab_date_add_days (on ("2026-11-01"), d));

          /* What was, stays: undo goes back to it. */
          g_assert_cmpuint (rehab_diary_get_n_days (before), ==, n_days);
          g_assert_cmpuint (rehab_diary_get_n_sessions (before), ==, n_sessions);
        }
    }
}

static void
test_slices (void)
{
  g_autoptr (Model) model = model_new ();
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (RehabDiary) before = g_steal_pointer (&diary);

      diary = edit (before, model);
    }

  for (int i = 0; i < 200; i++)
    {
      RehabDate from = random_near ();
      RehabDate to = random_near ();
      g_autoptr (Model) part = model_new ();
      g_autoptr (RehabDiary) slice = rehab_diary_slice (diary, from, to);

      for (guint j = 0; j < model->days->len; j++)
        {
          const RehabDiaryDay *day = g_ptr_array_index (model->days, j);

          if (day->date.julian >= from.julian && day->date.julian <= to.julian)
            put_day (part, day);
        }
      for (guint j = 0; j < model->sessions->len; j++)
        {
          const RehabSession *session = g_ptr_array_index (model->sessions, j);

          if (session->date.julian >= from.julian && session->date.julian <= to.julian)
            put_session (part, session);
        }

      assert_same (slice, part);
    }
}

/* The order in which records come makes no difference. */
static void
test_order_of_records (void)
{
  g_autoptr (RehabDiaryDay) day_1 = new_day (&(RehabDiaryDay) { .date = on ("2026-11-01") });
  g_autoptr (RehabDiaryDay) day_2 = new_day (&(RehabDiaryDay) { .date = on ("2026-11-02") });
  g_autoptr (RehabSession) morning = new_session (&(RehabSession) { .date = on ("2026-11-02"), .position = 0 });
  g_autoptr (RehabSession) evening = new_session (&(RehabSession) { .date = on ("2026-11-02"), .position = 1 });
  const RehabDiaryDay *days[] = { day_2, day_1 };
  const RehabSession *sessions[] = { evening, morning };
  g_autoptr (RehabDiary) diary = rehab_diary_new (days, 2, sessions, 2);
  g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) a = rehab_diary_with_session (empty, evening);
  g_autoptr (RehabDiary) b = rehab_diary_with_day (a, day_2);
  g_autoptr (RehabDiary) c = rehab_diary_with_session (b, morning);
  g_autoptr (RehabDiary) d = rehab_diary_with_day (c, day_1);

  g_assert_true (rehab_diary_get_day (diary, 0) == day_1);
  g_assert_true (rehab_diary_get_session (diary, 0) == morning);
  g_assert_true (rehab_diary_equal (diary, d));
  g_assert_false (rehab_diary_equal (diary, c));
  g_assert_false (rehab_diary_equal (diary, b));
  g_assert_false (rehab_diary_equal (empty, a));
  g_assert_true (rehab_diary_equal (empty, empty));
}

static void
test_equal_by_what_is_written (void)
{
  g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiaryDay) day =
    new_day (&(RehabDiaryDay) { .date = on ("2026-11-01"), .worst_pain = rehab_number (0) });
  g_autoptr (RehabDiaryDay) same = rehab_diary_day_new (day, NULL);
  g_autoptr (RehabDiaryDay) not_asked =
    new_day (&(RehabDiaryDay) { .id = day->id, .date = on ("2026-11-01") });
  g_autoptr (RehabDiary) one = rehab_diary_with_day (empty, day);
  g_autoptr (RehabDiary) again = rehab_diary_with_day (empty, same);
  g_autoptr (RehabDiary) other = rehab_diary_with_day (one, not_asked);

  g_assert_true (rehab_diary_equal (one, again));
  g_assert_false (rehab_diary_equal (one, other));
}

static void
test_empty (void)
{
  g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (RehabDiary) still = rehab_diary_without_day (empty, on ("2026-11-01"));
  g_autoptr (RehabDiary) slice = rehab_diary_slice (empty, on ("2026-11-01"), on ("2026-11-30"));

  g_assert_false (rehab_date_is_set (rehab_diary_get_first (empty)));
  g_assert_false (rehab_date_is_set (rehab_diary_get_last (empty)));
  g_assert_false (rehab_diary_is_kept (empty, on ("2026-11-01")));
  g_assert_null (rehab_diary_find_day (empty, on ("2026-11-01")));
  g_assert_true (rehab_diary_equal (empty, still));
  g_assert_true (rehab_diary_equal (empty, slice));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diary/against-model", test_against_model);
  g_test_add_func ("/diary/slices", test_slices);
  g_test_add_func ("/diary/order-of-records", test_order_of_records);
  g_test_add_func ("/diary/equal", test_equal_by_what_is_written);
  g_test_add_func ("/diary/empty", test_empty);

  return g_test_run ();
}
