/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"

G_BEGIN_DECLS

#define REHAB_N_SESSION_KINDS (REHAB_SESSION_KIND_LONG_SIT + 1)

/* The sum of one figure over sessions, of which some did not say it. */
typedef struct
{
  double value;   /* over those that said it */
  guint asked;
  guint not_asked;
} RehabLoadAmount;

/* What the sessions of one kind came to. */
typedef struct
{
  guint sessions;
  RehabLoadAmount load;        /* arbitrary units (R52, R53); none of it for sitting */
  RehabLoadAmount minutes;
  RehabLoadAmount distance_km;
  RehabLoadAmount climb_m;
  RehabLoadAmount sprint_m;
} RehabLoadKind;

/* A day or a week of training: sums by kind of session, and how much of it was recorded. */
typedef struct
{
  RehabDate from;
  RehabDate to;
  guint days;      /* days of the stretch that have come */
  guint days_kept; /* of these, with a diary day or a session */
  guint days_rest; /* of these, entered as rest and without a session */
  RehabLoadKind all; /* all training, sitting left out */
  RehabLoadKind kinds[REHAB_N_SESSION_KINDS]; /* by RehabSessionKind */
} RehabLoadTotal;

typedef enum
{
  REHAB_LOAD_SPAN_DAY,
  REHAB_LOAD_SPAN_WEEK, /* Monday to Sunday */
} RehabLoadSpan;

RehabLoadTotal rehab_load_total_compute    (const RehabDiary *diary,
                                            RehabDate         from,
                                            RehabDate         to,
                                            RehabDate         today);
GArray *rehab_load_total_list       (const RehabDiary *diary,
                                     RehabLoadSpan     span,
                                     RehabDate         from,
                                     RehabDate         to,
                                     RehabDate         today) G_GNUC_WARN_UNUSED_RESULT;
RehabNumber    rehab_load_total_get_amount (const RehabLoadTotal  *self,
                                            const RehabLoadAmount *amount);

G_END_DECLS
