/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-edit.h"

G_BEGIN_DECLS

/* A day of a running plan, and one of its sessions. Passed by value. */
typedef struct
{
  int week; /* 0 is the first */
  int day;  /* 0 is Monday */
  guint line; /* which session of that day */
} RehabRunningPlace;

static inline RehabRunningArea
rehab_running_place_to_area (RehabRunningPlace anchor,
                             RehabRunningPlace head)
{
  return (RehabRunningArea) {
    MIN (anchor.week, head.week), MAX (anchor.week, head.week), MIN (anchor.day, head.day), MAX (anchor.day, head.day)
  };
}

G_END_DECLS
