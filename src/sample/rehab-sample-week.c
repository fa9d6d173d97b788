/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-week.h"
#include "rehab-sample-course.h"

#include <math.h>

#define N_PHASES (REHAB_PHASE_MAINTAIN + 1)
#define N_STAGES 3

/* A day of the weeks below, and what it is made of. */
static const struct
{
  char letter;
  RehabSessionKind kind;
  double minutes;
  double effort;
  double provoke; /* how much of the day's pain it brings on top, 0 to 1 */
} kinds[] = {
  { 'R', REHAB_SESSION_KIND_RUN, 0, 3.6, 0.30 },
  { 'L', REHAB_SESSION_KIND_RUN, 0, 4.2, 0.38 },
  { 'H', REHAB_SESSION_KIND_HILLS, 42, 6.2, 0.50 },
  { 'T', REHAB_SESSION_KIND_STRIDES, 32, 5.0, 0.40 },
  { 'P', REHAB_SESSION_KIND_SPRINT, 55, 7.8, 0.55 },
  { 'S', REHAB_SESSION_KIND_STRENGTH, 46, 6.6, 0.28 },
  { 'J', REHAB_SESSION_KIND_PLYOMETRICS, 40, 6.0, 0.50 },
  { 'M', REHAB_SESSION_KIND_MATCH, 70, 8.2, 0.55 },
  { 'G', REHAB_SESSION_KIND_TRAINING, 75, 6.2, 0.42 },
  { 'X', REHAB_SESSION_KIND_CROSS_TRAINING, 38, 4.0, 0.10 },
  { ' ', REHAB_SESSION_KIND_LONG_SIT, 0, 0, 0.45 },
};

/* Monday first; "-" is a day of rest. Running comes back in stages of three weeks, one thing at a time (F87, F91, F93). */
static const char *const weeks[REHAB_SAMPLE_N_TRAININGS][N_PHASES][N_STAGES] = {
  [REHAB_SAMPLE_TRAINS_ENDURANCE] = {
    [REHAB_PHASE_CALM] = { "SSSXSS-", "SXSSXS-", "SXSSXS-" },
    [REHAB_PHASE_SHALLOW] = { "SXS-SX-", "SX-SXS-", "SXS-SX-" },
    [REHAB_PHASE_DEEP] = { "SXS-SX-", "SXS-SX-", "SXS-SX-" },
    [REHAB_PHASE_SPORT] = { "SR-RSR-", "SR-RSL-", "SR-TSL-" },
    [REHAB_PHASE_MAINTAIN] = { "SHR-SL-", "SHR-SLR", "SHR-SLR" },
  },
  [REHAB_SAMPLE_TRAINS_SPEED] = {
    [REHAB_PHASE_CALM] = { "SSSXSS-", "SXSSXS-", "SXSSXS-" },
    [REHAB_PHASE_SHALLOW] = { "SXS-SX-", "SX-SXS-", "SXS-SX-" },
    [REHAB_PHASE_DEEP] = { "SXS-SX-", "SXS-SX-", "SXS-SX-" },
    [REHAB_PHASE_SPORT] = { "SR-RSR-", "SR-TSR-", "SP-TSR-" },
    [REHAB_PHASE_MAINTAIN] = { "SP-RSJL", "SP-HSJL", "SP-HSJL" },
  },
  [REHAB_SAMPLE_TRAINS_FIELD] = {
    [REHAB_PHASE_CALM] = { "SSSXSS-", "SXSSXS-", "SXSSXS-" },
    [REHAB_PHASE_SHALLOW] = { "SXS-SX-", "SX-SXS-", "SXS-SX-" },
    [REHAB_PHASE_DEEP] = { "SXS-SX-", "SXS-SX-", "SXS-SX-" },
    [REHAB_PHASE_SPORT] = { "SR-RSR-", "SR-TSR-", "SG-TSG-" },
    [REHAB_PHASE_MAINTAIN] = { "SGSG-M-", "SGSG-M-", "SGSG-M-" },
  },
};

static char
get_letter (const RehabSampleStory *story,
            int                     days_ago,
            GDateWeekday            weekday)
{
  int days_in_phase;
  RehabPhase phase = rehab_sample_course_phase (story, days_ago, &days_in_phase);
  int stage = CLAMP (days_in_phase / 21, 0, N_STAGES - 1);

  return weeks[story->training][phase][stage][weekday - G_DATE_MONDAY];
}

static guint
find_letter (char letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].letter == letter)
      return i;

  g_return_val_if_reached (0);
}

/**
 * rehab_sample_week_get_kind:
 * @story: an athlete with an episode
 * @days_ago: a day of the episode
 * @weekday: its day of the week
 *
 * Returns: what is trained that day; none on a day of rest
 */
RehabSessionKind
rehab_sample_week_get_kind (const RehabSampleStory *story,
                            int                     days_ago,
                            GDateWeekday            weekday)
{
  char letter = get_letter (story, days_ago, weekday);

  return letter == '-' ? REHAB_SESSION_KIND_NONE : kinds[find_letter (letter)].kind;
}

/**
 * rehab_sample_week_get_provoke:
 * @session: what was done
 *
 * Returns: how much of the day's pain it brings on top, 0 to 1; holds, which are not effortful, bring less (F68, F72)
 */
double
rehab_sample_week_get_provoke (const RehabSession *session)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == session->kind)
      return session->effort.known && session->effort.value <= 4.0 ? 0.5 * kinds[i].provoke : kinds[i].provoke;

  g_return_val_if_reached (0.0);
}

/* Dividing last keeps 7.3 the nearest number to 7.3. */
static double
round_to (double value,
          double step)
{
  return step < 1.0 ? round (value / step) / round (1.0 / step) : round (value / step) * step;
}

/* From 14 minutes up by 6 % a week, to what is usual for this athlete. */
static double
get_run_minutes (const RehabSampleStory *story,
                 int                     days_ago)
{
  int days_in_phase;
  RehabPhase phase = rehab_sample_course_phase (story, days_ago, &days_in_phase);

  if (phase == REHAB_PHASE_MAINTAIN)
    return story->longest_minutes;

  return MIN (14.0 * pow (1.06, days_in_phase / 7), story->longest_minutes);
}

/* Distance to a hundred metres, climb and sprint metres to ten, as a watch or a coach would say them. */
static void
fill_distance (const RehabSampleStory *story,
               RehabSampleRandom      *random,
               RehabSession           *session)
{
  double minutes = session->minutes.value;
  double pace = story->minutes_per_km * (1.0 + 0.012 * rehab_sample_random_spread (random));

  switch (session->kind)
    {
    case REHAB_SESSION_KIND_RUN:
      session->distance_km = rehab_number (round_to (minutes / pace, 0.1));
      session->climb_m = rehab_number (round_to (minutes * 0.6 * rehab_sample_random_fraction (random), 10.0));
      break;

    case REHAB_SESSION_KIND_HILLS:
      session->distance_km = rehab_number (round_to (minutes / (pace * 1.15), 0.1));
      session->climb_m = rehab_number (round_to (minutes * (3.5 + rehab_sample_random_fraction (random)), 10.0));
      break;

    case REHAB_SESSION_KIND_STRIDES:
      session->distance_km = rehab_number (round_to (minutes / (pace * 1.1), 0.1));
      session->sprint_m = rehab_number (80.0 * (4 + rehab_sample_random_below (random, 5)));
      break;

    case REHAB_SESSION_KIND_SPRINT:
      session->sprint_m = rehab_number (60.0 * (6 + rehab_sample_random_below (random, 6)));
      break;

    case REHAB_SESSION_KIND_MATCH:
    case REHAB_SESSION_KIND_TRAINING:
      session->sprint_m = rehab_number (round_to (150.0 + 250.0 * rehab_sample_random_fraction (random), 10.0));
      break;

    case REHAB_SESSION_KIND_NONE:
    case REHAB_SESSION_KIND_STRENGTH:
    case REHAB_SESSION_KIND_PLYOMETRICS:
    case REHAB_SESSION_KIND_CROSS_TRAINING:
    case REHAB_SESSION_KIND_LONG_SIT:
    default:
      break;
    }
}

/* What a watch or a coach adds, from what the session is already made of: top speeds, and the kilograms of weight work. */
static void
fill_rest (const RehabSampleStory *story,
           RehabSession           *session)
{
  double sprints = session->sprint_m.known ? session->sprint_m.value : 0.0;

  switch (session->kind)
    {
    case REHAB_SESSION_KIND_RUN:
    case REHAB_SESSION_KIND_HILLS:
      if (story->watch_file != NULL)
        session->top_speed_kmh = rehab_number (round_to (60.0 / story->minutes_per_km * 1.2 + session->climb_m.value / 60.0, 0.1));
      break;

    case REHAB_SESSION_KIND_STRIDES:
      session->top_speed_kmh = rehab_number (round_to (22.0 + sprints / 200.0, 0.1));
      break;

    case REHAB_SESSION_KIND_SPRINT:
    case REHAB_SESSION_KIND_MATCH:
    case REHAB_SESSION_KIND_TRAINING:
      session->top_speed_kmh = rehab_number (round_to (25.0 + sprints / 90.0, 0.1));
      break;

    case REHAB_SESSION_KIND_STRENGTH:
      /* Holds move no weight. */
      if (session->effort.value > 4.0)
        session->volume_kg = rehab_number (round_to (session->minutes.value * (20.0 + 10.0 * session->effort.value), 10.0));
      break;

    case REHAB_SESSION_KIND_NONE:
    case REHAB_SESSION_KIND_PLYOMETRICS:
    case REHAB_SESSION_KIND_CROSS_TRAINING:
    case REHAB_SESSION_KIND_LONG_SIT:
    default:
      break;
    }
}

/**
 * rehab_sample_week_fill:
 * @story: an athlete with an episode
 * @days_ago: a day of the episode, not one of rest
 * @weekday: its day of the week
 * @random: chance
 * @session: where to put kind, minutes, effort and distances
 *
 * Makes up what was done in the session of a day.
 */
void
rehab_sample_week_fill (const RehabSampleStory *story,
                        int                     days_ago,
                        GDateWeekday            weekday,
                        RehabSampleRandom      *random,
                        RehabSession           *session)
{
  char letter = get_letter (story, days_ago, weekday);
  guint row = find_letter (letter);
  double minutes = kinds[row].minutes;
  double effort = kinds[row].effort + 0.6 * rehab_sample_random_spread (random);

  session->kind = kinds[row].kind;

  if (session->kind == REHAB_SESSION_KIND_RUN)
    {
      minutes = get_run_minutes (story, days_ago);
      if (letter == 'L')
        minutes *= days_ago <= story->long_run ? 1.6 : 1.2;
      minutes = round (minutes);
    }
  else
    {
      if (rehab_sample_course_phase (story, days_ago, NULL) == REHAB_PHASE_CALM && session->kind == REHAB_SESSION_KIND_STRENGTH)
        {
          /* Holds: short, and far from tiring. */
          minutes = 20.0;
          effort -= 3.2;
        }
      minutes = round_to (minutes * (1.0 + 0.1 * rehab_sample_random_spread (random)), 5.0);
    }

  session->minutes = rehab_number (minutes);
  session->effort = rehab_number (CLAMP (round (effort), 1.0, 10.0));
  fill_distance (story, random, session);
  fill_rest (story, session);
}
