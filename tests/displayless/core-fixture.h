/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"

/* What the tests of the core have in common: dates that read well, diary entries, and a count of notifications. */

#define EPISODE_ID "3d3f1a52-6a0e-4a53-9d83-0e6f3a9a1c01"

static inline RehabDate
on (const char *iso)
{
  g_autoptr (GError) error = NULL;
  RehabDate date = rehab_date_from_iso (iso, &error);

  g_assert_no_error (error);

  return date;
}

/* Any date a record holds: 1900 to 2199. */
static inline RehabDate
random_date (void)
{
  return rehab_date_from_julian ((guint32) g_test_rand_int_range ((gint32) on ("1900-01-01").julian,
                                                                  (gint32) on ("2199-12-31").julian + 1));
}

/* A session; what every one needs is filled in where @values leave it out. */
static inline RehabSession *
new_session (const RehabSession *values)
{
  g_autoptr (GError) error = NULL;
  RehabSession filled = *values;
  RehabSession *session;

  if (filled.episode_id == NULL)
    filled.episode_id = EPISODE_ID;
  if (filled.kind == REHAB_SESSION_KIND_NONE)
    filled.kind = REHAB_SESSION_KIND_RUN;
  if (filled.origin == REHAB_SESSION_ORIGIN_NONE)
    filled.origin = REHAB_SESSION_ORIGIN_TYPED;

  session = rehab_session_new (&filled, &error);
  g_assert_no_error (error);

  return session;
}

static inline RehabDiaryDay *
new_day (const RehabDiaryDay *values)
{
  g_autoptr (GError) error = NULL;
  RehabDiaryDay filled = *values;
  RehabDiaryDay *day;

  if (filled.episode_id == NULL)
    filled.episode_id = EPISODE_ID;

  day = rehab_diary_day_new (&filled, &error);
  g_assert_no_error (error);

  return day;
}

/* Puts an entry into *@diary, as an edit does. */
static inline void
add_session (RehabDiary        **diary,
             const RehabSession *values)
{
  g_autoptr (RehabDiary) before = *diary;
  g_autoptr (RehabSession) session = new_session (values);

  *diary = rehab_diary_with_session (before, session);
}

static inline void
add_day (RehabDiary         **diary,
         const RehabDiaryDay *values)
{
  g_autoptr (RehabDiary) before = *diary;
  g_autoptr (RehabDiaryDay) day = new_day (values);

  *diary = rehab_diary_with_day (before, day);
}

static inline void
count_notify_cb (GObject    *object,
                 GParamSpec *pspec,
                 guint      *count)
{
  (*count)++;
}

/* Counts in *@count how often a property is notified. */
static inline void
count_notify (gpointer    object,
              const char *property,
              guint      *count)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);

  *count = 0;
  g_signal_connect (object, signal, G_CALLBACK (count_notify_cb), count);
}
