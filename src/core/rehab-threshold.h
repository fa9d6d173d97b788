/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-number.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Every figure that the clinic can set for itself. */
typedef enum
{
  REHAB_THRESHOLD_STRENGTH_ERROR,   /* % */
  REHAB_THRESHOLD_LIMB_SYMMETRY,    /* % */
  REHAB_THRESHOLD_OWN_BEST,         /* % */
  REHAB_THRESHOLD_BRIDGE_POOR,      /* repetitions */
  REHAB_THRESHOLD_BRIDGE_AVERAGE,   /* repetitions */
  REHAB_THRESHOLD_BRIDGE_GOOD,      /* repetitions */
  REHAB_THRESHOLD_LOAD_TEST_PAIN,   /* 0 to 10 */
  REHAB_THRESHOLD_SITTING,          /* minutes */
  REHAB_THRESHOLD_FLAG_INTERVAL,    /* weeks */
  REHAB_THRESHOLD_GROWTH_PLATE_AGE, /* years */
  REHAB_THRESHOLD_LOAD_COVERAGE,    /* % */
  REHAB_THRESHOLD_LOAD_DEVIATION,   /* a choice, and what n is lessened by: 0 of a population, 1 of a sample */
  REHAB_THRESHOLD_RUN_SPIKE,        /* % */
  REHAB_THRESHOLD_RUN_DOUBLE,       /* % */
  REHAB_THRESHOLD_LAG_DAYS,         /* days */
  REHAB_THRESHOLD_ISOMETRIC_PAIN,   /* 0 to 10 */
  REHAB_THRESHOLD_BRIDGES_SHALLOW,  /* repetitions */
  REHAB_THRESHOLD_BRIDGES_DEEP,     /* repetitions */
  REHAB_THRESHOLD_SETTLED_RUN,      /* sessions */
  REHAB_THRESHOLD_CALM_WEEKS,       /* weeks */
  REHAB_THRESHOLD_SITTING_COMFORT,  /* minutes */
  REHAB_THRESHOLD_HOP_PAIN,         /* 0 to 10 */
  REHAB_THRESHOLD_MONTHS_OF_LOADING, /* months */
  REHAB_THRESHOLD_REST_PAIN,        /* 0 to 10 */
  REHAB_THRESHOLD_LUNGE_PAIN,       /* 0 to 10 */
  REHAB_THRESHOLD_PARITY,           /* % */
  REHAB_THRESHOLD_DEADLIFT_SHARE,   /* % of body weight */
  REHAB_THRESHOLD_COMFORT_PAIN,     /* 0 to 10 */
  REHAB_THRESHOLD_COMFORT_DAYS,     /* days */
  REHAB_THRESHOLD_SPRINT_EXPOSURE,  /* % of the best speed */
  REHAB_THRESHOLD_T_TEST,           /* seconds */
  REHAB_THRESHOLD_RISE_TOLERANCE,   /* % */
  REHAB_THRESHOLD_WEEKLY_DISTANCE,  /* % */
  REHAB_THRESHOLD_BLOCK_WEEKS,      /* weeks */
  REHAB_THRESHOLD_NOT_SETTLED,      /* sessions */
  REHAB_THRESHOLD_RECENT_DAYS,      /* days */
  REHAB_THRESHOLD_SILENCE,          /* days */
  REHAB_THRESHOLD_BASELINE_DAYS,    /* days */
  REHAB_THRESHOLD_BASELINE_SPREAD,  /* standard deviations */
  REHAB_THRESHOLD_BASELINE_RISE,    /* points of 10 */
  REHAB_THRESHOLD_REVIEW_WEEKS,     /* weeks */
  REHAB_THRESHOLD_SHOCKWAVE_WEEKS,  /* weeks */
  REHAB_N_THRESHOLDS,
} RehabThreshold;

/* The groups of the preferences, in their order. */
typedef enum
{
  REHAB_THRESHOLD_GROUP_STRENGTH,
  REHAB_THRESHOLD_GROUP_BRIDGE,
  REHAB_THRESHOLD_GROUP_PAIN,
  REHAB_THRESHOLD_GROUP_SAFETY,
  REHAB_THRESHOLD_GROUP_LOAD,
  REHAB_THRESHOLD_GROUP_PHASES,
  REHAB_THRESHOLD_GROUP_RUNNING,
  REHAB_THRESHOLD_GROUP_ATTENTION,
  REHAB_N_THRESHOLD_GROUPS,
} RehabThresholdGroup;

/* One row of the table of thresholds. Texts are untranslated. */
typedef struct
{
  const char *key; /* "limb-symmetry": stored, never changed */
  RehabThresholdGroup group;
  const char *label;
  const char *help;
  double standard; /* what it is until a clinic sets its own */
  double min, max;
  guint decimals;
  const char *unit;               /* "" for a choice */
  const char *const *choices;     /* the names of its values from 0 to `max`; NULL where it is a figure */
  const char *sources;    /* where `standard` comes from: "R72"; "" where nobody published it */
  const char *background; /* what was read beside it, and does not give the figure; "" for nothing */
} RehabThresholdInfo;

const RehabThresholdInfo *rehab_threshold_get_info        (RehabThreshold self);
gboolean                  rehab_threshold_lookup          (const char     *key,
                                                           RehabThreshold *found);
char *rehab_threshold_dup_origin      (RehabThreshold self) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_threshold_get_choice      (RehabThreshold self,
                                             guint          n);
char *rehab_threshold_dup_words       (RehabThreshold self,
                                       double         value) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_threshold_group_get_title (RehabThresholdGroup group);

/*
 * The thresholds of one clinic: an immutable, reference-counted value that holds every one of them. A clinic that set
 * nothing has the standard ones.
 *
 * It also tells which rules the clinic uses: a rule of attention, or a criterion of a phase, is used until it is switched
 * off by its key.
 */
typedef struct _RehabThresholds RehabThresholds;

#define REHAB_TYPE_THRESHOLDS (rehab_thresholds_get_type ())

GType            rehab_thresholds_get_type    (void);

RehabThresholds *rehab_thresholds_new         (void) G_GNUC_WARN_UNUSED_RESULT;
RehabThresholds *rehab_thresholds_read        (const char *const texts[REHAB_N_THRESHOLDS]) G_GNUC_WARN_UNUSED_RESULT;
RehabThresholds *rehab_thresholds_ref         (const RehabThresholds *self);
void             rehab_thresholds_unref       (RehabThresholds *self);
gboolean         rehab_thresholds_equal       (gconstpointer a,
                                               gconstpointer b);
double           rehab_thresholds_get         (const RehabThresholds *self,
                                               RehabThreshold         which);
gboolean         rehab_thresholds_is_standard (const RehabThresholds *self,
                                               RehabThreshold         which);
gboolean         rehab_thresholds_is_damaged  (const RehabThresholds *self,
                                               RehabThreshold         which);
void             rehab_thresholds_get_range   (const RehabThresholds *self,
                                               RehabThreshold         which,
                                               double                *min,
                                               double                *max);
RehabThresholds *rehab_thresholds_with        (const RehabThresholds *self,
                                               RehabThreshold         which,
                                               double                 value,
                                               GError               **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean         rehab_thresholds_uses        (const RehabThresholds *self,
                                               const char            *rule_key);
RehabThresholds *rehab_thresholds_with_use    (const RehabThresholds *self,
                                               const char            *rule_key,
                                               gboolean               used) G_GNUC_WARN_UNUSED_RESULT;
RehabThresholds *rehab_thresholds_with_unused (const RehabThresholds *self,
                                               const char            *rule_keys) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_thresholds_get_unused  (const RehabThresholds *self);
char *rehab_thresholds_dup_text    (const RehabThresholds *self,
                                    RehabThreshold         which) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabThresholds, rehab_thresholds_unref)

G_END_DECLS
