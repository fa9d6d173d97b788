/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-walk.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* The days before a day that tell what is usual for an athlete. */
#define REHAB_BASELINE_WINDOW 28

/* What an own usual is told of. */
typedef enum
{
  REHAB_BASELINE_WORST_PAIN,  /* 0 to 10: the worst of the day */
  REHAB_BASELINE_WAKING_PAIN, /* 0 to 10: of the morning, rehab_diary_walk_get_morning_pain() */
  REHAB_BASELINE_LOAD,        /* AU of all training of the day; 0 on a day that was kept without any */
  REHAB_N_BASELINE_SERIES,
} RehabBaselineSeries;

/*
 * What is usual for one athlete before a day, so that a day is set against the athlete's own days before it is set against
 * any fixed figure. Passed by value. A day that was not kept, or was not asked, is in no mean: it is neither rest nor
 * without pain.
 */
typedef struct
{
  guint days;         /* how many of the days before are known */
  gboolean is_enough; /* as many as the clinic wants; below that the two figures are 0 */
  double mean;
  double spread;      /* the standard deviation, of the kind that the clinic has chosen for loads */
} RehabBaseline;

RehabNumber   rehab_baseline_get_value  (RehabBaselineSeries   series,
                                         const RehabDiaryWalk *walk);
RehabBaseline rehab_baseline_before     (const RehabDiary      *diary,
                                         RehabBaselineSeries    series,
                                         RehabDate              day,
                                         const RehabThresholds *thresholds);
gboolean      rehab_baseline_is_beyond  (const RehabBaseline   *self,
                                         RehabNumber            value,
                                         const RehabThresholds *thresholds);
char *rehab_baseline_dup_words  (const RehabBaseline *self,
                                 RehabBaselineSeries  series) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
