/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-walk.h"

G_BEGIN_DECLS

/* What is looked at of a day. */
typedef enum
{
  REHAB_LOAD_FIGURE_LOAD,             /* AU of all training */
  REHAB_LOAD_FIGURE_RUN_KM,           /* of runs, hills, strides and sprints */
  REHAB_LOAD_FIGURE_CLIMB_M,          /* of runs and hills */
  REHAB_LOAD_FIGURE_SPRINT_M,         /* of strides, sprints, training and matches */
  REHAB_LOAD_FIGURE_STRENGTH_MINUTES,
  REHAB_LOAD_FIGURE_STRENGTH_LOAD,    /* AU */
  REHAB_LOAD_FIGURE_STRENGTH_VOLUME,  /* kg */
  REHAB_LOAD_FIGURE_LONGEST_KM,       /* the day's longest run */
  REHAB_LOAD_FIGURE_LONGEST_MINUTES,
  REHAB_LOAD_FIGURE_SITTING,          /* minutes */
  REHAB_N_LOAD_FIGURES,
} RehabLoadFigure;

/* How much of a figure a day tells. */
typedef enum
{
  REHAB_LOAD_KNOWN_NOT,    /* the day was not kept, or none of its sessions says it */
  REHAB_LOAD_KNOWN_PARTLY, /* some of its sessions do not say it */
  REHAB_LOAD_KNOWN_WHOLLY,
} RehabLoadKnown;

/*
 * A day of a diary, brought down to the figures that metrics are made of, and the weighted means as of that day.
 */
typedef struct
{
  gboolean kept;
  double values[REHAB_N_LOAD_FIGURES]; /* 0 where not known */
  guint8 known[REHAB_N_LOAD_FIGURES];  /* RehabLoadKnown */
  guint8 said[REHAB_N_LOAD_FIGURES];   /* whether anything said it; nothing does on a day that had nothing to say of it */
  double ewma_7;
  double ewma_28;
  guint ewma_days; /* since the weighted means began, this one among them; 0 before */
  guint unknown_days; /* running up to this one, whose load is not known wholly */
} RehabLoadDigest;

RehabLoadDigest rehab_load_digest_of_day (const RehabDiaryWalk  *walk,
                                          const RehabLoadDigest *yesterday);

G_END_DECLS
