/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-value.h"

G_BEGIN_DECLS

/*
 * What a strength test of an assessment comes to: best and mean of the trials, the two sides beside each other, and each
 * side beside its earlier self. Forces of one device, position and angle are compared, and no others. Worked out from the
 * findings, and nothing of it stored.
 */

#define REHAB_STRENGTH_N_TRIALS 3

/* Why a figure is not there. */
typedef enum
{
  REHAB_STRENGTH_GAP_NONE,
  REHAB_STRENGTH_GAP_NO_TRIAL,
  REHAB_STRENGTH_GAP_ZERO, /* it would be a share of nothing */
  REHAB_STRENGTH_GAP_NEVER_BEFORE,
  REHAB_STRENGTH_GAP_SETUP_UNKNOWN, /* device, position or angle were not recorded then or are not now */
  REHAB_STRENGTH_GAP_OTHER_DEVICE,
  REHAB_STRENGTH_GAP_OTHER_POSITION,
  REHAB_STRENGTH_GAP_OTHER_ANGLE,
} RehabStrengthGap;

/* How it was measured. */
typedef struct
{
  RehabNumber device;   /* the value of a choice */
  RehabNumber position; /* the value of a choice */
  RehabNumber angle;    /* degrees */
} RehabStrengthSetup;

/* The best trial of one side at an earlier assessment, and what the present best is beside it. */
typedef struct
{
  RehabDate date;       /* none when there is no such assessment */
  RehabNumber best;     /* in the unit of the item */
  RehabStrengthGap gap; /* why the present best is not compared with it */
  RehabNumber change;   /* the present best less this one, in the unit of the item */
  RehabNumber share;    /* the present best in percent of this one */
} RehabStrengthEarlier;

typedef struct
{
  RehabSide side;
  gboolean involved;
  RehabNumber trials[REHAB_STRENGTH_N_TRIALS];
  guint n_trials;      /* how many of them were made */
  guint note_trial;    /* beside which trial the note of the side stands or would stand; REHAB_STRENGTH_N_TRIALS for none */
  RehabNumber best;    /* the largest */
  RehabNumber mean;    /* of two or three; not known of one */
  RehabNumber spread;  /* the largest less the smallest, of two or three */
  RehabStrengthEarlier last;     /* the time before */
  RehabStrengthEarlier own_best; /* the largest of all earlier ones in the episode that can be compared */
} RehabStrengthSide;

/* A plain value; valid as long as the item. */
typedef struct
{
  const RehabItem *item;
  RehabStrengthSetup setup;
  RehabStrengthSetup last_setup; /* the last one recorded before */
  RehabDate last_setup_on;       /* none when none was */
  RehabStrengthSide sides[2];    /* left, right */
  RehabNumber symmetry;          /* percent, by the best trials */
  RehabStrengthGap symmetry_gap; /* why there is none */
  RehabSide symmetry_of;         /* whose share it is: the involved side, or the weaker where both are */
  gboolean weaker_to_stronger;   /* because not exactly one side is involved */
} RehabStrength;

RehabStrength rehab_strength_read           (const RehabItem       *item,
                                             const RehabCase       *record,
                                             const RehabAssessment *assessment);
RehabStrengthEarlier rehab_strength_compare (const RehabStrength *self,
                                             const RehabStrength *earlier,
                                             guint                n,
                                             RehabDate            date);
gboolean      rehab_strength_setup_is_whole (const RehabStrengthSetup *self);
gboolean      rehab_strength_setup_is_empty (const RehabStrengthSetup *self);
gboolean      rehab_strength_is_within      (const RehabStrengthEarlier *earlier,
                                             double                      percent);

G_END_DECLS
