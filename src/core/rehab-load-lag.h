/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

#define REHAB_LOAD_LAG_MOST_DAYS 3

/* Kinds of session as a set of bits. */
#define REHAB_LOAD_KIND_BIT(kind) (1u << (kind))
#define REHAB_LOAD_KINDS_ALL 0u /* all training */

typedef enum
{
  REHAB_LOAD_LAG_NEXT_MORNING, /* the pain of the morning after the day */
  REHAB_LOAD_LAG_WORST,        /* the worst pain of the day */
} RehabLoadLagPain;

/* The load of one day, set beside the pain of the same day or a later one. */
typedef struct
{
  RehabDate date; /* of the pain */
  double load;    /* AU, of the day that lies @lag days before */
  double pain;    /* 0 to 10 */
} RehabLoadPair;

/*
 * Pain set against the load of some days before, for one kind of session or several: an immutable, reference-counted
 * value. It describes what came together; what else went on in these days is not in it. A day is in a pair when its load
 * of these kinds is known, a day kept without such a session with 0, and the pain was asked; a day not kept is in none.
 */
typedef struct _RehabLoadLag RehabLoadLag;

#define REHAB_TYPE_LOAD_LAG (rehab_load_lag_get_type ())

GType                rehab_load_lag_get_type     (void);

RehabLoadLag *rehab_load_lag_new          (const RehabDiary      *diary,
                                           guint                  kinds,
                                           guint                  lag,
                                           RehabLoadLagPain       pain,
                                           const RehabThresholds *thresholds,
                                           RehabDate              from,
                                           RehabDate              to,
                                           RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;
RehabLoadLag *rehab_load_lag_ref          (const RehabLoadLag *self);
void                 rehab_load_lag_unref        (RehabLoadLag *self);

guint                rehab_load_lag_get_lag      (const RehabLoadLag *self);
RehabLoadLagPain     rehab_load_lag_get_pain     (const RehabLoadLag *self);
guint                rehab_load_lag_get_n_pairs  (const RehabLoadLag *self);
const RehabLoadPair *rehab_load_lag_get_pair     (const RehabLoadLag *self,
                                                  guint               n);
guint                rehab_load_lag_get_n_loaded (const RehabLoadLag *self);
guint                rehab_load_lag_get_n_needed (const RehabLoadLag *self);
gboolean             rehab_load_lag_is_enough    (const RehabLoadLag *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabLoadLag, rehab_load_lag_unref)

G_END_DECLS
