/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/* How a value is held against what the clinic asks for. */
typedef enum
{
  REHAB_CRITERION_AT_MOST,  /* met up to the limit */
  REHAB_CRITERION_AT_LEAST, /* met from the limit on */
  REHAB_CRITERION_YES,      /* met or not, without a figure */
} RehabCriterionRule;

/* What its value and its limit are counted in. */
typedef enum
{
  REHAB_CRITERION_UNIT_NONE,
  REHAB_CRITERION_UNIT_OF_TEN,
  REHAB_CRITERION_UNIT_PERCENT,
  REHAB_CRITERION_UNIT_REPETITIONS,
  REHAB_CRITERION_UNIT_SESSIONS,
  REHAB_CRITERION_UNIT_MINUTES,
  REHAB_CRITERION_UNIT_WEEKS,
  REHAB_CRITERION_UNIT_MONTHS,
} RehabCriterionUnit;

/*
 * One row of the table of what the steps from phase to phase ask for. The page, the paper, the preferences and the tests
 * read this table. Texts are untranslated.
 */
typedef struct
{
  const char *key;     /* "shallow-load-test": stored, never changed; rehab_thresholds_uses() switches it off by this */
  RehabPhase to;       /* the phase that it leads to */
  const char *label;   /* "Load tests, little hip flexion" */
  const char *help;    /* what is read, and since when it counts */
  const char *what_next; /* what to measure next where it is not measured, or not met */
  RehabCriterionRule rule;
  RehabCriterionUnit unit;
  RehabThreshold threshold;  /* what the limit is; REHAB_N_THRESHOLDS where there is no figure, or the pain rule gives it */
  gboolean sided;            /* measured of the involved side; of both the worse */
  gboolean since_phase;      /* counts only when it was measured since the present phase began */
  gboolean part_only;        /* asked for before a part of the phase, such as sprints: going on without it needs no reason */
  const char *sources;       /* who asks for it: "F72 R36"; "" where nobody published it */
  const char *background;    /* what was read beside it, and does not give the figure; "" for nothing */
} RehabCriterion;

guint                 rehab_criterion_get_count  (void);
const RehabCriterion *rehab_criterion_get_nth    (guint n);
const RehabCriterion *rehab_criterion_lookup     (const char *key);
const char *rehab_criterion_get_item_key (const RehabCriterion *self);
char *rehab_criterion_dup_asked  (const RehabCriterion *self,
                                  RehabNumber           limit) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_criterion_dup_origin (const RehabCriterion *self) G_GNUC_WARN_UNUSED_RESULT;

/* Where people write down what a criterion is read from. */
typedef enum
{
  REHAB_CRITERION_PLACE_NONE, /* it follows from something else */
  REHAB_CRITERION_PLACE_ASSESSMENT,
  REHAB_CRITERION_PLACE_DIARY,
} RehabCriterionPlace;

RehabCriterionPlace   rehab_criterion_get_place  (const RehabCriterion *self);

/* A criterion as it stands on a day. What was never asked is not measured, and never not met. */
typedef struct
{
  const RehabCriterion *criterion;
  RehabCriterionState state;
  RehabNumber value; /* in the unit of the criterion; not asked where it is no figure, or none counts */
  RehabNumber limit; /* what the clinic asks for; not asked where it is no figure */
  RehabSide side;    /* whose value it is; not asked where it has no side */
  RehabDate measured_on; /* the day of the value, or of the last one that does not count any more; none for never */
  char *words;       /* translated, one line: "2 of 10, right, 12 Nov" */
  char *asked;       /* translated, one line: "up to 3 of 10" */
} RehabCriterionReading;

#define REHAB_TYPE_CRITERION_READING (rehab_criterion_reading_get_type ())

GType                  rehab_criterion_reading_get_type (void);

RehabCriterionReading *rehab_criterion_reading_copy     (const RehabCriterionReading *self) G_GNUC_WARN_UNUSED_RESULT;
void                   rehab_criterion_reading_free     (RehabCriterionReading *self);

RehabPhase             rehab_phase_get_next             (RehabPhase self);
RehabPhase             rehab_phase_get_previous         (RehabPhase self);

GPtrArray *rehab_case_read_criteria         (const RehabCase       *self,
                                             RehabPhase             to,
                                             RehabDate              today,
                                             const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
void                   rehab_criteria_count             (GPtrArray *readings,
                                                         guint     *n_met,
                                                         guint     *n_not_met,
                                                         guint     *n_not_measured);
gboolean               rehab_criteria_need_reason       (GPtrArray *readings);
GPtrArray *rehab_criteria_freeze            (GPtrArray *readings) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCriterionReading, rehab_criterion_reading_free)

G_END_DECLS
