/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"

G_BEGIN_DECLS

/* In which order a date of three numbers is written, where the year does not come first with four digits. */
typedef enum
{
  REHAB_DATE_ORDER_UNKNOWN,
  REHAB_DATE_ORDER_DAY_MONTH,
  REHAB_DATE_ORDER_MONTH_DAY,
  REHAB_DATE_ORDER_YEAR_FIRST
} RehabDateOrder;

/* A date, perhaps with a time of day and a zone, as a file says it; not yet a day of anybody's calendar. */
typedef struct
{
  int year;
  int month;
  int day;
  gboolean has_time;
  int seconds;           /* since midnight */
  gboolean is_universal; /* said to be UTC: the day on the calendar depends on where one is */
  gboolean has_offset;
  int offset_seconds;    /* east of Greenwich, with has_offset */

  /* How it was written, for telling the order from many of them. */
  gboolean by_numbers;   /* two numbers and then a year: they could be either way round */
  int first;             /* with by_numbers, what stands first and second */
  int second;
  gboolean dotted;       /* with points between, which only stand behind a day that comes first */
} RehabMoment;

gboolean  rehab_moment_parse         (const char    *text,
                                      RehabDateOrder order,
                                      RehabMoment   *moment);
gboolean  rehab_moment_parse_clock   (const char *text,
                                      int        *seconds);
RehabDate rehab_moment_get_date      (const RehabMoment *moment,
                                      GTimeZone         *zone);
gint64    rehab_moment_get_unix      (const RehabMoment *moment,
                                      GTimeZone         *zone);
RehabDate rehab_moment_date_of_unix  (gint64 seconds,
                                      int    offset_seconds);
int       rehab_moment_find_offset   (GTimeZone *zone,
                                      gint64     seconds);

G_END_DECLS
