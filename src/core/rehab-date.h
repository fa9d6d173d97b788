/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A civil date: a day on the wall calendar, without time or zone. Passed by value. The zero value is "no date", so that
 * a field nobody filled in can never turn into a day.
 */
typedef struct
{
  guint32 julian; /* days since 31 December of the year 0, as GDate counts; 0 is no date */
} RehabDate;

#define REHAB_DATE_NONE ((RehabDate) { 0 })

RehabDate    rehab_date_new              (int      year,
                                          int      month,
                                          int      day,
                                          GError **error);
RehabDate    rehab_date_from_julian      (guint32 julian);
RehabDate    rehab_date_from_iso         (const char *text,
                                          GError    **error);
RehabDate    rehab_date_from_typed       (const char *text,
                                          GError    **error);
RehabDate    rehab_date_from_date_time   (GDateTime *date_time);
RehabDate    rehab_date_from_moment      (gint64 microseconds);
gint64       rehab_date_time_to_midnight (GDateTime *now);
gboolean     rehab_date_is_set           (RehabDate self);
int          rehab_date_compare          (RehabDate a,
                                          RehabDate b);
RehabDate    rehab_date_add_days         (RehabDate self,
                                          int       days);
int          rehab_date_days_until       (RehabDate self,
                                          RehabDate later);
GDateWeekday rehab_date_get_weekday      (RehabDate self);
RehabDate    rehab_date_get_week_start   (RehabDate self);
int          rehab_date_get_age          (RehabDate birth,
                                          RehabDate on);
void         rehab_date_get_ymd          (RehabDate self,
                                          int      *year,
                                          int      *month,
                                          int      *day);
char *rehab_date_to_iso           (RehabDate self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_date_format           (RehabDate   self,
                                   const char *format) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_date_format_short     (RehabDate self,
                                   RehabDate today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_date_format_moment    (gint64      microseconds,
                                   const char *format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
