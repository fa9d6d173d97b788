/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "core-fixture.h"

#include "rehab-language.h"

#include <string.h>

/* More than one day in a hundred of the four centuries that dates span. */
#define N_RANDOM 2000

static RehabDate
random_day (void)
{
  return rehab_date_from_julian ((guint32) g_test_rand_int_range ((gint32) on ("1800-01-01").julian,
                                                                  (gint32) on ("2199-12-31").julian + 1));
}

static void
test_calendar (void)
{
  static const struct
  {
    int year, month, day;
    gboolean exists;
  } days[] = {
    { 1800, 1, 1, TRUE }, { 1799, 12, 31, FALSE }, { 2199, 12, 31, TRUE }, { 2200, 1, 1, FALSE },
    { 2000, 2, 29, TRUE }, { 1900, 2, 29, FALSE }, { 2100, 2, 29, FALSE }, { 2024, 2, 29, TRUE }, { 2023, 2, 29, FALSE },
    { 2024, 2, 30, FALSE }, { 2026, 4, 30, TRUE }, { 2026, 4, 31, FALSE }, { 2026, 12, 31, TRUE }, { 2026, 12, 32, FALSE },
    { 2026, 0, 1, FALSE }, { 2026, 13, 1, FALSE }, { 2026, 1, 0, FALSE }, { 2026, -1, 1, FALSE }, { 2026, 1, -1, FALSE },
    { 0, 0, 0, FALSE }, { G_MAXINT, 1, 1, FALSE }, { 2026, 257, 1, FALSE }, { 2026, 1, 257, FALSE }, { 67536, 1, 1, FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GError) error = NULL;
      RehabDate date = rehab_date_new (days[i].year, days[i].month, days[i].day, &error);

      g_assert_cmpint (rehab_date_is_set (date), ==, days[i].exists);
      if (days[i].exists)
        g_assert_no_error (error);
      else
        g_assert_error (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE);
    }
}

static void
test_iso (void)
{
  static const char *const wrong[] = {
    "", " ", "2026", "2026-11", "2026-11-2", "2026-1-02", "26-11-22", "2026-11-22 ", " 2026-11-22", "2026-11-22T00:00",
    "2026/11/22", "22.11.2026", "2026-+4-03", "2026- 4-03", "2026-04-+3", "2026-04- 3", "2026-13-01", "2026-02-29",
    "1799-12-31", "2200-01-01", "2026-11-22x", "2026-11-222", "+026-11-22", "not a date",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("“%s”", wrong[i]);
      g_assert_false (rehab_date_is_set (rehab_date_from_iso (wrong[i], &error)));
      g_assert_error (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE);
    }

  g_assert_false (rehab_date_is_set (rehab_date_from_iso (NULL, NULL)));
  g_assert_null (rehab_date_to_iso (REHAB_DATE_NONE));
}

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL: cannot be read */
  } typed[] = {
    { "3.4.1999", "1999-04-03" }, { "03.04.1999", "1999-04-03" }, { "3/4/1999", "1999-04-03" }, { "3-4-1999", "1999-04-03" },
    { "03 04 1999", "1999-04-03" }, { "  3.4.1999\t", "1999-04-03" }, { "1999-04-03", "1999-04-03" }, { "1999/4/3", "1999-04-03" },
    { "29.2.2024", "2024-02-29" }, { "29.2.2023", NULL }, { "31.4.2026", NULL }, { "0.4.1999", NULL }, { "3.13.1999", NULL },
    /* Two digits could be 1950 or 2050: never guessed. */
    { "3.4.50", NULL }, { "3.4.99", NULL }, { "50-04-03", NULL },
    { "", NULL }, { "  ", NULL }, { "3.4", NULL }, { "3.4.1999.", NULL }, { "3..1999", NULL }, { "3.4.1999 12", NULL },
    { "third of April", NULL }, { "a.b.c", NULL }, { "3.4.19990", NULL }, { "-3.4.1999", NULL }, { "3.4.+199", NULL },
    { "٣.٤.١٩٩٩", NULL }, { "3.4.1799", NULL }, { "3.4.2200", NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;
      RehabDate date = rehab_date_from_typed (typed[i].text, &error);
      g_autofree char *iso = rehab_date_to_iso (date);

      g_test_message ("“%s”", typed[i].text);
      g_assert_cmpstr (iso, ==, typed[i].iso);
      if (typed[i].iso == NULL)
        g_assert_error (error, REHAB_ERROR, REHAB_ERROR_NOT_A_DATE);
      else
        g_assert_no_error (error);
    }

  g_assert_false (rehab_date_is_set (rehab_date_from_typed (NULL, NULL)));
}

static void
test_round_trips (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      RehabDate date = random_day ();
      g_autofree char *iso = rehab_date_to_iso (date);
      g_autofree char *typed = rehab_date_format (date, "%-d.%-m.%Y");
      int year, month, day;

      rehab_date_get_ymd (date, &year, &month, &day);
      g_assert_cmpuint (rehab_date_new (year, month, day, NULL).julian, ==, date.julian);
      g_assert_cmpuint (rehab_date_from_iso (iso, NULL).julian, ==, date.julian);
      g_assert_cmpuint (rehab_date_from_typed (iso, NULL).julian, ==, date.julian);
      g_assert_cmpuint (rehab_date_from_typed (typed, NULL).julian, ==, date.julian);
      g_assert_cmpuint (rehab_date_from_julian (date.julian).julian, ==, date.julian);
    }
}

/* Dates and their ISO texts are in one order, and going n days forward is n days until. */
static void
test_arithmetic (void)
{
  for (int i = 0; i < N_RANDOM; i++)
    {
      RehabDate a = random_day ();
      RehabDate b = random_day ();
      g_autofree char *iso_a = rehab_date_to_iso (a);
      g_autofree char *iso_b = rehab_date_to_iso (b);
      int days = rehab_date_days_until (a, b);

      g_assert_cmpint (rehab_date_compare (a, b), ==, CLAMP (strcmp (iso_a, iso_b), -1, 1));
      g_assert_cmpint (rehab_date_compare (b, a), ==, -rehab_date_compare (a, b));
      g_assert_cmpuint (rehab_date_add_days (a, days).julian, ==, b.julian);
      g_assert_cmpint (rehab_date_days_until (b, a), ==, -days);
    }

  g_assert_cmpint (rehab_date_days_until (on ("2024-02-28"), on ("2024-03-01")), ==, 2);
  g_assert_cmpint (rehab_date_days_until (on ("2023-02-28"), on ("2023-03-01")), ==, 1);
  g_assert_cmpint (rehab_date_days_until (on ("2026-12-31"), on ("2027-01-01")), ==, 1);
  /* The weeks in which clocks change have seven days, too. */
  g_assert_cmpint (rehab_date_days_until (on ("2026-03-23"), on ("2026-03-30")), ==, 7);
}

static void
test_none_is_before_every_date (void)
{
  g_autofree char *text = rehab_date_format (REHAB_DATE_NONE, "%Y");

  g_assert_false (rehab_date_is_set (REHAB_DATE_NONE));
  g_assert_cmpint (rehab_date_compare (REHAB_DATE_NONE, on ("1800-01-01")), <, 0);
  g_assert_cmpint (rehab_date_compare (on ("1800-01-01"), REHAB_DATE_NONE), >, 0);
  g_assert_cmpint (rehab_date_compare (REHAB_DATE_NONE, REHAB_DATE_NONE), ==, 0);
  g_assert_cmpstr (text, ==, "");
}

static void
test_weeks (void)
{
  /* Known days, so that a shift of the whole calendar cannot hide. */
  g_assert_cmpint (rehab_date_get_weekday (on ("2026-11-22")), ==, G_DATE_SUNDAY);
  g_assert_cmpint (rehab_date_get_weekday (on ("2026-11-23")), ==, G_DATE_MONDAY);
  g_assert_cmpint (rehab_date_get_weekday (on ("1800-01-01")), ==, G_DATE_WEDNESDAY);
  g_assert_cmpint (rehab_date_get_weekday (on ("2000-02-29")), ==, G_DATE_TUESDAY);

  for (int i = 0; i < N_RANDOM; i++)
    {
      RehabDate date = random_day ();
      RehabDate monday = rehab_date_get_week_start (date);
      int since = rehab_date_days_until (monday, date);

      g_assert_cmpint (rehab_date_get_weekday (monday), ==, G_DATE_MONDAY);
      g_assert_cmpint (since, >=, 0);
      g_assert_cmpint (since, <=, 6);
      g_assert_cmpint (rehab_date_get_weekday (date), ==, (int) G_DATE_MONDAY + since);
    }
}

static void
test_ages (void)
{
  static const struct
  {
    const char *birth;
    const char *on;
    int age;
  } ages[] = {
    { "1999-04-03", "1999-04-03", 0 }, { "1999-04-03", "1999-04-02", -1 }, { "1999-04-03", "2000-04-02", 0 },
    { "1999-04-03", "2000-04-03", 1 }, { "1999-04-03", "2026-04-02", 26 }, { "1999-04-03", "2026-04-03", 27 },
    { "1999-12-31", "2000-01-01", 0 }, { "2000-01-01", "2000-12-31", 0 },
    /* Born on 29 February: a year older on 1 March, on the day itself in leap years. */
    { "2004-02-29", "2005-02-28", 0 }, { "2004-02-29", "2005-03-01", 1 }, { "2004-02-29", "2008-02-28", 3 },
    { "2004-02-29", "2008-02-29", 4 }, { "1896-02-29", "1900-02-28", 3 }, { "1896-02-29", "1900-03-01", 4 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (ages); i++)
    g_assert_cmpint (rehab_date_get_age (on (ages[i].birth), on (ages[i].on)), ==, ages[i].age);

  g_assert_cmpint (rehab_date_get_age (REHAB_DATE_NONE, on ("2026-11-22")), ==, -1);
  g_assert_cmpint (rehab_date_get_age (on ("2026-11-22"), REHAB_DATE_NONE), ==, -1);
}

/* Against counting the birthdays one by one. */
static void
test_ages_count_birthdays (void)
{
  for (int i = 0; i < N_RANDOM / 10; i++)
    {
      RehabDate birth = random_day ();
      RehabDate then = random_day ();
      int year, month, day;
      int age = -1;

      rehab_date_get_ymd (birth, &year, &month, &day);
      for (; year < 2200; year++)
        {
          RehabDate birthday = rehab_date_new (year, month, day, NULL);

          if (!rehab_date_is_set (birthday))
            birthday = rehab_date_new (year, 3, 1, NULL);
          if (rehab_date_compare (birthday, then) > 0)
            break;
          age++;
        }

      g_assert_cmpint (rehab_date_get_age (birth, then), ==, age);
    }
}

/* A moment is the day on the wall of its own zone. */
static void
test_moment (void)
{
  g_autoptr (GTimeZone) east = g_time_zone_new_offset (14 * 3600);
  g_autoptr (GDateTime) there = g_date_time_new (east, 2026, 1, 1, 0, 30, 0);
  g_autoptr (GDateTime) in_greenwich = g_date_time_to_utc (there);

  g_assert_cmpuint (rehab_date_from_date_time (there).julian, ==, on ("2026-01-01").julian);
  g_assert_cmpuint (rehab_date_from_date_time (in_greenwich).julian, ==, on ("2025-12-31").julian);
}

/* Late in the evening in the clinic can be tomorrow in Greenwich. */
static void
test_moment_on_the_wall (void)
{
  g_autoptr (GDateTime) evening = g_date_time_new_local (2026, 12, 1, 23, 30, 0);
  g_autoptr (GDateTime) night = g_date_time_new_local (2026, 12, 1, 0, 30, 0);
  gint64 moment = g_date_time_to_unix_usec (evening);
  g_autofree char *written = rehab_date_format_moment (moment, "%-d.%-m.%Y %H:%M");
  g_autofree char *nothing = rehab_date_format_moment (0, "%Y");
  g_autofree char *german = NULL;

  g_assert_cmpuint (rehab_date_from_moment (moment).julian, ==, on ("2026-12-01").julian);
  g_assert_cmpuint (rehab_date_from_moment (g_date_time_to_unix_usec (night)).julian, ==, on ("2026-12-01").julian);
  g_assert_false (rehab_date_is_set (rehab_date_from_moment (0)));
  g_assert_cmpstr (written, ==, "1.12.2026 23:30");
  g_assert_cmpstr (nothing, ==, "");

  rehab_language_begin (rehab_language_lookup ("de"));
  german = rehab_date_format_moment (moment, "%B %H");
  rehab_language_end ();
  g_assert_cmpstr (german, ==, "Dezember 23");
}

static void
test_format (void)
{
  g_autofree char *text = rehab_date_format (on ("2026-02-09"), "%-d.%-m.%Y %j %u");

  g_assert_cmpstr (text, ==, "9.2.2026 040 1");
}

/* Days on which clocks are changed are an hour shorter or longer; where the hour lost is midnight, the day begins later. */
static void
test_time_to_midnight (void)
{
  static const struct
  {
    const char *zone;
    int year, month, day, hour, minute;
    double seconds, hours;
  } moments[] = {
    { "UTC", 2026, 11, 22, 0, 0, 0.0, 24.0 }, { "UTC", 2026, 12, 31, 23, 59, 30.0, 1.0 / 120.0 },
    { "Europe/Berlin", 2026, 10, 25, 0, 0, 0.0, 25.0 }, { "Europe/Berlin", 2026, 3, 29, 0, 0, 0.0, 23.0 },
    { "America/Santiago", 2026, 9, 5, 12, 0, 0.0, 12.0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (moments[i].zone);
      g_autoptr (GDateTime) now = NULL;

      if (zone == NULL)
        {
          g_test_message ("%s is not known here", moments[i].zone);
          continue;
        }

      now = g_date_time_new (zone, moments[i].year, moments[i].month, moments[i].day, moments[i].hour, moments[i].minute,
                             moments[i].seconds);
      g_test_message ("%s, %d-%d", moments[i].zone, moments[i].month, moments[i].day);
      g_assert_cmpfloat_with_epsilon ((double) rehab_date_time_to_midnight (now) / (double) G_TIME_SPAN_HOUR,
                                      moments[i].hours, 1e-6);
    }
}

/* A year is said where it is not the present one. */
static void
test_short_form (void)
{
  RehabDate today = rehab_date_new (2026, 11, 22, NULL);
  g_autofree char *same_year = rehab_date_format_short (rehab_date_new (2026, 10, 2, NULL), today);
  g_autofree char *other_year = rehab_date_format_short (rehab_date_new (2025, 10, 2, NULL), today);
  g_autofree char *none = rehab_date_format_short (REHAB_DATE_NONE, today);

  g_assert_cmpstr (same_year, ==, "2 Oct");
  g_assert_cmpstr (other_year, ==, "2 Oct 2025");
  g_assert_cmpstr (none, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/calendar", test_calendar);
  g_test_add_func ("/date/iso", test_iso);
  g_test_add_func ("/date/typed", test_typed);
  g_test_add_func ("/date/round-trips", test_round_trips);
  g_test_add_func ("/date/arithmetic", test_arithmetic);
  g_test_add_func ("/date/none", test_none_is_before_every_date);
  g_test_add_func ("/date/weeks", test_weeks);
  g_test_add_func ("/date/ages", test_ages);
  g_test_add_func ("/date/ages-count-birthdays", test_ages_count_birthdays);
  g_test_add_func ("/date/moment", test_moment);
  g_test_add_func ("/date/moment-on-the-wall", test_moment_on_the_wall);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/time-to-midnight", test_time_to_midnight);
  g_test_add_func ("/date/short", test_short_form);

  return g_test_run ();
}
