/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sample-story.h"

G_BEGIN_DECLS

/*
 * What was decided on each invented athlete's way back to sport. As in the stories all days are "days ago", and 0 ends a list;
 * a day to come is below 0.
 */

/* What fills the weeks of a running plan. */
typedef enum
{
  REHAB_SAMPLE_PLAN_PUBLISHED, /* a progression, as it is published */
  REHAB_SAMPLE_PLAN_TRACK,     /* easy runs, strides, then hills and more speed */
  REHAB_SAMPLE_PLAN_FIELD,     /* short runs, and the stages of field sport */
} RehabSamplePlanKind;

typedef struct
{
  int days_ago; /* some day of its first week */
  RehabSamplePlanKind kind;
  const char *progression_key; /* of what is published */
  const char *reason;          /* why another version */
  const char *going_on;        /* what is answered where more than one thing rises; NULL leaves it open */
  const char *note;
  gboolean is_draft;
} RehabSamplePlan;

typedef struct
{
  int days_ago;
  RehabParticipation participation;
  double speed_percent; /* 0: not said, as in all of these */
  double distance_km;
  RehabAllowance hills;
  double match_minutes;
  gboolean no_match;
  const char *stages;
  int review; /* days ago, or days to come below 0 */
  const char *note;
} RehabSampleClearance;

typedef struct
{
  int days_ago;
  const char *key;
  RehabCriterionState state;
  double value; /* 0: none */
  const char *note;
} RehabSampleCheck;

typedef struct
{
  int days_ago;
  const char *rule_key;
  int days; /* how long it rests */
  const char *reason;
} RehabSampleAside;

typedef struct
{
  const char *family_name; /* whose story it belongs to */
  RehabSamplePlan plans[3];
  RehabSampleClearance clearances[4];
  RehabSampleCheck checks[12];
  RehabSampleAside asides[2];
} RehabSampleDecisions;

const RehabSampleDecisions *rehab_sample_decisions_lookup (const RehabSampleStory *story);

G_END_DECLS
