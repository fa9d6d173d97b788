/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"

G_BEGIN_DECLS

/*
 * What happened to each invented athlete, told backwards from today: all days are "days ago", and 0 ends a list.
 */

typedef enum
{
  REHAB_SAMPLE_TRAINS_ENDURANCE,
  REHAB_SAMPLE_TRAINS_SPEED,
  REHAB_SAMPLE_TRAINS_FIELD,
} RehabSampleTraining;

#define REHAB_SAMPLE_N_TRAININGS (REHAB_SAMPLE_TRAINS_FIELD + 1)

typedef struct
{
  int days_ago;
  RehabPhase phase;
  const char *reason;
} RehabSampleStep;

typedef struct
{
  int days_ago;
  double pain;  /* points on top, on the day after */
  double lasts; /* days until a third of it is left */
  const char *note;
} RehabSampleSetback;

typedef struct
{
  int days_ago;
  RehabEventKind kind;
  const char *title;
  const char *result;
  const char *detail;
  RehabSide side; /* not asked: that of the episode, if it is about one */
} RehabSampleEvent;

typedef struct
{
  int days_ago;
  const char *template_key;
  guint steps_up; /* how often its holds, loads and minutes were raised */
  const char *reason;
  const char *without; /* an exercise of the template that is left out */
  const char *with;    /* one that is added at its end, of the library or the clinic's own */
} RehabSampleVersion;

typedef struct
{
  int from;
  int to; /* inclusive, and the smaller number */
} RehabSampleGap;

typedef struct
{
  const char *family_name;
  const char *given_name;
  int age;
  int days_since_birthday;
  RehabSex sex;
  RehabSport sport;
  const char *event_or_position;
  RehabLevel level;
  RehabSide dominant_leg;
  guint squad; /* 1 and up; 0 is none */
  const char *notes;
  gboolean other_side; /* one more episode of the athlete of that name, who is told of before */

  /* The episode; opened 0 days ago is none. */
  int opened;
  int closed;
  RehabCloseReason close_reason;
  int review; /* when it is looked at again: days ago, or below 0 days to come; 0 for never */
  int months_before; /* from the onset to the first visit */
  RehabOnset onset;
  RehabSide side;
  RehabPainRuleKind pain_rule;
  const char *goal;
  int goal_in_days;

  /* The course, from the first day to the last. */
  double first_pain;
  double last_pain;
  double first_visa;
  double last_visa;
  RehabSampleSetback setbacks[5];
  RehabSampleStep steps[7];
  guint clinician; /* who mostly sees them */
  int visits[6];
  gboolean last_visit_is_draft;
  const char *flag_key; /* answered with yes at visit... */
  guint flag_visit;     /* ... 1 and up */
  const char *flag_note;
  const char *flag_action; /* NULL while it is open */
  RehabSampleVersion versions[6];
  RehabSampleVersion draft; /* an edit that was begun and not saved; 0 days ago is none */
  RehabSampleEvent events[6];

  /* The diary. */
  RehabSampleTraining training;
  double kept; /* part of the days */
  RehabSampleGap gaps[4];
  int last_entry;
  int desk_minutes;
  double minutes_per_km;
  double longest_minutes; /* of an ordinary run, when it goes well */
  int long_run;           /* in the last so many days one goes far beyond those before */
  int unsettled;          /* what was trained in the last so many days had not settled by the next morning */
  const char *watch_file; /* sessions come from there, not typed */
} RehabSampleStory;

extern const RehabSampleStory rehab_sample_stories[];
extern const guint rehab_sample_n_stories;

G_END_DECLS
