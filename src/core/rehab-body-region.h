/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-area.h"

G_BEGIN_DECLS

/*
 * The parts of pelvis and thigh that have a name. Every cell of a body chart belongs to one of them, so that whatever is
 * painted can be said in words, and each can be painted by its name.
 */
typedef struct
{
  const char *key;
  const char *label;  /* untranslated, as it stands in a list: "Sit bone" */
  const char *phrase; /* and in a sentence: "sit bone" */
  gboolean sided;     /* there is one on the left and one on the right; else it lies across the midline */
  gboolean from_side; /* it is painted by name on the view of that side of the body, not on that from behind */
} RehabBodyRegion;

guint                  rehab_body_region_get_count    (void);
const RehabBodyRegion *rehab_body_region_get_nth      (guint n);
const RehabBodyRegion *rehab_body_region_lookup       (const char *key);
const RehabBodyRegion *rehab_body_region_at           (RehabBodyView view,
                                                       guint         column,
                                                       guint         row);
RehabBodyView          rehab_body_region_get_view     (const RehabBodyRegion *self,
                                                       RehabSide              side);
double                 rehab_body_region_get_coverage (const RehabBodyRegion *self,
                                                       const RehabBodyArea   *area,
                                                       RehabSide              side);
RehabBodyArea *rehab_body_region_paint        (const RehabBodyRegion *self,
                                               RehabBodyArea         *area,
                                               RehabSide              side) G_GNUC_WARN_UNUSED_RESULT;
RehabBodyArea *rehab_body_region_erase        (const RehabBodyRegion *self,
                                               RehabBodyArea         *area,
                                               RehabSide              side) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_body_region_dup_name     (const RehabBodyRegion *self,
                                      RehabSide              side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
