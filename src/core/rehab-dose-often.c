/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-reader.h"
#include "rehab-i18n.h"

#define N_WEEKDAYS 7
#define WORKING_DAYS 0x1f
#define WEEKEND_DAYS 0x60

/* The day at a place, 0 for Monday, and how many tokens name it; 0 when it is none. */
static guint
match_weekday (const RehabDoseReader *self,
               guint                  at,
               guint                 *day)
{
  guint most = 0;

  for (guint i = 0; i < N_WEEKDAYS; i++)
    {
      guint n = rehab_dose_reader_match (self, at, REHAB_DOSE_KEYWORD_MONDAY + i);

      if (n > most)
        {
          most = n;
          *day = i;
        }
    }

  return most;
}

/* "Mon", "Mon-Fri", "weekdays": the bits, or 0 with the reader where it was. */
static guint
read_span (RehabDoseReader *self)
{
  guint first = 0;
  guint last = 0;
  guint days = 0;
  guint n = match_weekday (self, self->at, &first);
  guint n_to;

  if (n == 0 && rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_WORKING_DAYS))
    return WORKING_DAYS;
  if (n == 0 && rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_WEEKEND))
    return WEEKEND_DAYS;
  if (n == 0)
    return 0;

  self->at += n;
  n_to = rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_TO);
  n = n_to > 0 ? match_weekday (self, self->at + n_to, &last) : 0;
  if (n == 0)
    return 1u << first;

  self->at += n_to + n;
  for (guint day = first;; day = (day + 1) % N_WEEKDAYS)
    {
      days |= 1u << day;
      if (day == last)
        return days;
    }
}

/* "Mon, Wed and Fri", "Mo/We/Fr": the bits, or 0. What parts the days is only skipped where one more follows. */
static guint
read_days (RehabDoseReader *self)
{
  guint days = read_span (self);

  while (days != 0)
    {
      guint before = self->at;
      guint more;

      while (rehab_dose_reader_is_parting (self, self->at) || rehab_dose_reader_is_sign (self, self->at, "/")
             || rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_AND) > 0)
        self->at++;
      rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_ON);

      more = read_span (self);
      if (more == 0)
        {
          self->at = before;
          break;
        }
      days |= more;
    }

  return days;
}

static gboolean
set_days (RehabDoseReader *self,
          guint            days,
          RehabRhythm      rhythm,
          guint            from)
{
  if (rehab_dose_reader_say (self, "days", from, self->at))
    {
      self->dose.days = (int) days;
      self->dose.rhythm = rhythm;
    }

  return TRUE;
}

/* "every day", "every day except Sunday" */
static gboolean
read_every_day (RehabDoseReader *self)
{
  guint from = self->at;
  guint before;
  guint days;

  if (!rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_EVERY_DAY))
    return FALSE;

  before = self->at;
  if (!rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_EXCEPT))
    return set_days (self, REHAB_DAYS_EVERY_DAY, REHAB_RHYTHM_NONE, from);

  days = read_days (self);
  if (days == 0)
    {
      /* "daily without rest" */
      self->at = before;
      return set_days (self, REHAB_DAYS_EVERY_DAY, REHAB_RHYTHM_NONE, from);
    }
  if (days == REHAB_DAYS_EVERY_DAY)
    return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_OUT_OF_RANGE, from, self->at, _("%s leaves no day."));

  return set_days (self, ~days & REHAB_DAYS_EVERY_DAY, REHAB_RHYTHM_NONE, from);
}

/* "2x/day", "3 times a day", "twice daily"; so many times a week says too little. */
static gboolean
read_times (RehabDoseReader *self)
{
  guint from = self->at;
  double times;

  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_ONCE))
    times = 1.0;
  else if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_TWICE))
    times = 2.0;
  else if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_THRICE))
    times = 3.0;
  else if (rehab_dose_reader_is_number (self, self->at))
    {
      times = rehab_dose_reader_get (self, self->at)->value;
      self->at++;
      rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_TIMES);
    }
  else
    return FALSE;

  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_A_WEEK))
    return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_UNCLEAR, from, self->at,
                                   _("%s: say on which days, such as Mon Wed Fri, or every other day."));
  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_A_DAY))
    return rehab_dose_reader_set (self, "times_a_day", times, from, self->at);

  self->at = from;
  return FALSE;
}

/* How often: days, a rhythm, times a day. */
gboolean
rehab_dose_read_often (RehabDoseReader *self)
{
  guint from = self->at;
  guint n = rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_EACH_SIDE);
  guint days;

  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_EVERY_OTHER_DAY))
    return set_days (self, 0, REHAB_RHYTHM_EVERY_OTHER_DAY, from);
  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_EVERY_THIRD_DAY))
    return set_days (self, 0, REHAB_RHYTHM_EVERY_THIRD_DAY, from);
  if (n > 0)
    return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_NOT_UNDERSTOOD, from, from + n,
                                   _("%s: the side is chosen beside the dose, not in it."));
  /* "7 days a week" before "7 times a week" */
  if (read_every_day (self) || read_times (self))
    return TRUE;

  rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_ON);
  rehab_dose_reader_skip_colon (self);
  days = read_days (self);
  if (days != 0)
    return set_days (self, days, REHAB_RHYTHM_NONE, from);

  self->at = from;
  return FALSE;
}
