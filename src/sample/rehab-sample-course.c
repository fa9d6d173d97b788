/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-course.h"

#include <math.h>

/* How far the episode has come on a day: 0 on its first, 1 on its last. */
static double
get_progress (const RehabSampleStory *story,
              int                     days_ago)
{
  return CLAMP ((double) (story->opened - days_ago) / (story->opened - story->closed), 0.0, 1.0);
}

/**
 * rehab_sample_course_flare:
 * @story: an athlete with an episode
 * @days_ago: a day of the episode
 *
 * Adds up what is left of the setbacks before that day. The day itself is still free of it.
 *
 * Returns: points of pain, 0 and up
 */
double
rehab_sample_course_flare (const RehabSampleStory *story,
                           int                     days_ago)
{
  double flare = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (story->setbacks) && story->setbacks[i].days_ago > 0; i++)
    {
      const RehabSampleSetback *setback = &story->setbacks[i];

      if (days_ago < setback->days_ago)
        flare += setback->pain * exp ((days_ago + 1 - setback->days_ago) / setback->lasts);
    }

  return flare;
}

/**
 * rehab_sample_course_pain:
 * @story: an athlete with an episode
 * @days_ago: a day of the episode
 *
 * Gets the pain that ordinary loading would bring that day: faster better at first than later, and up with each setback.
 *
 * Returns: points of pain, 0 to 10
 */
double
rehab_sample_course_pain (const RehabSampleStory *story,
                          int                     days_ago)
{
  double left = pow (1.0 - get_progress (story, days_ago), 1.5);

  return CLAMP (story->last_pain + (story->first_pain - story->last_pain) * left + rehab_sample_course_flare (story, days_ago),
                0.0, 10.0);
}

/**
 * rehab_sample_course_visa:
 * @story: an athlete with an episode
 * @days_ago: a day of the episode
 *
 * Gets the VISA-H total of that day (R15).
 *
 * Returns: 0 to 100, higher is better
 */
int
rehab_sample_course_visa (const RehabSampleStory *story,
                          int                     days_ago)
{
  double total = story->first_visa + (story->last_visa - story->first_visa) * get_progress (story, days_ago);

  return (int) lround (CLAMP (total - 2.0 * rehab_sample_course_flare (story, days_ago), 0.0, 100.0));
}

/**
 * rehab_sample_course_phase:
 * @story: an athlete with an episode
 * @days_ago: a day of the episode
 * @days_in_phase: (out) (optional): how many days the phase had lasted then
 *
 * Returns: the phase of that day
 */
RehabPhase
rehab_sample_course_phase (const RehabSampleStory *story,
                           int                     days_ago,
                           int                    *days_in_phase)
{
  RehabPhase phase = REHAB_PHASE_CALM;
  int since = story->opened;

  for (guint i = 0; i < G_N_ELEMENTS (story->steps) && story->steps[i].days_ago > 0; i++)
    if (story->steps[i].days_ago >= days_ago)
      {
        phase = story->steps[i].phase;
        since = story->steps[i].days_ago;
      }

  if (days_in_phase != NULL)
    *days_in_phase = since - days_ago;

  return phase;
}
