/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/* One thing that the diary tells about the load. Texts are translated. */
typedef struct
{
  char *title; /* what it is, with its method */
  char *value; /* the figure, or that there is none */
  char *note;  /* what it is made of, or why there is none; "" for nothing */
  char *card;  /* key of the evidence card that it leads to */
} RehabLoadFact;

void       rehab_load_fact_free   (RehabLoadFact         *self);
GPtrArray *rehab_load_facts_list  (const RehabCase       *rehab_case,
                                   const RehabThresholds *thresholds,
                                   RehabDate              today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
