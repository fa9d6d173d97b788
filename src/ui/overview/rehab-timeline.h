/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

G_BEGIN_DECLS

/* What happened in an episode of care, in words: visits, versions, phases, events, actions. */
typedef struct
{
  RehabDate date;
  char *text;      /* translated: "Review", "Programme version 3: load up" */
  char *by;        /* clinician id, or NULL */
  char *event_id;  /* which event, for one that can be opened; else NULL */
  guint order;     /* the later of two on one day has the higher one */
} RehabHappening;

void       rehab_happening_free (RehabHappening  *self);
GPtrArray *rehab_timeline_list  (const RehabCase *rehab_case) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
