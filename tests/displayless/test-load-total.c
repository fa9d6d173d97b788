/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"
#include "rehab-load-total.h"

#define FIRST "2026-10-05" /* a Monday */

static RehabDate
nth_day (int n)
{
  return rehab_date_add_days (on (FIRST), n);
}

static void
test_totals (void)
{
  g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
  g_autoptr (GArray) weeks = NULL;
  g_autoptr (GArray) days = NULL;
  const RehabLoadTotal *week;

  add_session (&diary, &(RehabSession) {
    .date = nth_day (2), .minutes = rehab_number (30), .effort = rehab_number (4), .distance_km = rehab_number (6),
  });
  add_session (&diary, &(RehabSession) { .date = nth_day (2), .position = 1, .minutes = rehab_number (20) });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (3), .kind = REHAB_SESSION_KIND_STRENGTH, .minutes = rehab_number (40), .effort = rehab_number (5),
  });
  add_session (&diary, &(RehabSession) {
    .date = nth_day (3), .kind = REHAB_SESSION_KIND_LONG_SIT, .minutes = rehab_number (120), .effort = rehab_number (9),
  });
  add_day (&diary, &(RehabDiaryDay) { .date = nth_day (4), .rest_day = TRUE });
  add_session (&diary, &(RehabSession) { .date = nth_day (8), .minutes = rehab_number (60), .effort = rehab_number (9) });

  /* From a Wednesday to the Tuesday after: two weeks; the second one's session is dated after today. */
  weeks = rehab_load_total_list (diary, REHAB_LOAD_SPAN_WEEK, nth_day (2), nth_day (8), nth_day (7));
  g_assert_cmpuint (weeks->len, ==, 2);
  week = &g_array_index (weeks, RehabLoadTotal, 0);
  g_assert_cmpint (rehab_date_compare (week->from, nth_day (0)), ==, 0);
  g_assert_cmpint (rehab_date_compare (week->to, nth_day (6)), ==, 0);
  g_assert_cmpuint (week->days, ==, 7);
  g_assert_cmpuint (week->days_kept, ==, 3);
  g_assert_cmpuint (week->days_rest, ==, 1);
  g_assert_cmpfloat_with_epsilon (week->all.load.value, 320.0, 1e-12);
  g_assert_cmpuint (week->all.load.not_asked, ==, 1);
  g_assert_cmpfloat_with_epsilon (week->kinds[REHAB_SESSION_KIND_RUN].load.value, 120.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (week->kinds[REHAB_SESSION_KIND_RUN].minutes.value, 50.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (week->kinds[REHAB_SESSION_KIND_STRENGTH].load.value, 200.0, 1e-12);
  g_assert_cmpuint (week->kinds[REHAB_SESSION_KIND_LONG_SIT].sessions, ==, 1);
  g_assert_cmpfloat_with_epsilon (week->kinds[REHAB_SESSION_KIND_LONG_SIT].load.value, 0.0, 1e-12);
  g_assert_true (rehab_number_equal (rehab_load_total_get_amount (week, &week->all.load), rehab_number (320)));
  g_assert_true (rehab_number_equal (rehab_load_total_get_amount (week, &week->all.climb_m), REHAB_NUMBER_NOT_ASKED));
  g_assert_true (rehab_number_equal (rehab_load_total_get_amount (week, &week->kinds[REHAB_SESSION_KIND_MATCH].load),
                                     rehab_number (0)));

  week = &g_array_index (weeks, RehabLoadTotal, 1);
  g_assert_cmpuint (week->days, ==, 1);
  g_assert_cmpuint (week->all.sessions, ==, 0);
  g_assert_true (rehab_number_equal (rehab_load_total_get_amount (week, &week->all.load), REHAB_NUMBER_NOT_ASKED));

  days = rehab_load_total_list (diary, REHAB_LOAD_SPAN_DAY, nth_day (0), nth_day (6), nth_day (7));
  g_assert_cmpuint (days->len, ==, 7);
  g_assert_cmpfloat_with_epsilon (g_array_index (days, RehabLoadTotal, 3).all.load.value, 200.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (rehab_load_total_compute (diary, nth_day (0), nth_day (6), nth_day (7)).all.load.value, 320.0, 1e-12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-total/by-kind", test_totals);

  return g_test_run ();
}
