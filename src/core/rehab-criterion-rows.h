/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-criterion.h"

G_BEGIN_DECLS

/* What a criterion is read from. */
typedef struct
{
  const RehabCase *record;
  RehabDate since; /* the present phase began */
  RehabDate today;
  const RehabThresholds *thresholds;
} RehabCriterionScene;

typedef struct _RehabCriterionRow RehabCriterionRow;

/* Fills in the state, the value, the side, the day and the words of a reading that has its criterion and its limit. */
typedef void (* RehabCriterionRead) (RehabCriterionReading     *reading,
                                     const RehabCriterionRow   *row,
                                     const RehabCriterionScene *scene);

struct _RehabCriterionRow
{
  RehabCriterion criterion;      /* the first member, by which the row is found again */
  const char *asked;             /* what is asked for where that is no figure, untranslated; NULL otherwise */
  const char *const *items;      /* the items that are read, NULL at the end; NULL where no item is */
  RehabCriterionRead read;
};

extern const RehabCriterionRow rehab_criterion_rows[];
extern const guint rehab_n_criterion_rows;

/* rehab-criterion-measures.c: what assessments tell */
void     rehab_criterion_read_worst     (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_holds     (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_symmetry  (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_parity    (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_deadlift  (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_sitting   (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);

/* rehab-criterion-diary.c: what the diary tells */
void     rehab_criterion_read_settled   (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_calm      (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_daily     (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_gym       (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_running   (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);

/* rehab-criterion-course.c: what the course of the care tells */
void     rehab_criterion_read_loading   (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_flags     (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);
void     rehab_criterion_read_clearance (RehabCriterionReading     *reading,
                                         const RehabCriterionRow   *row,
                                         const RehabCriterionScene *scene);

/* rehab-criterion-words.c: what the readers have in common */
gboolean rehab_criterion_scene_counts   (const RehabCriterionScene *self,
                                         const RehabCriterion      *criterion,
                                         RehabDate                  date);
gboolean rehab_criterion_is_met         (const RehabCriterion *self,
                                         double                value,
                                         RehabNumber           limit);
void     rehab_criterion_reading_set    (RehabCriterionReading     *self,
                                         const RehabCriterionScene *scene,
                                         RehabNumber                value,
                                         RehabSide                  side,
                                         RehabDate                  date,
                                         const char                *what);
void     rehab_criterion_reading_take   (RehabCriterionReading *self,
                                         RehabCriterionState    state,
                                         char                  *words);

G_END_DECLS
