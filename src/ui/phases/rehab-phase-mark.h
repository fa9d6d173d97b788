/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a step of the track stands: each looks different without colour too. */
typedef enum
{
  REHAB_PHASE_MARK_AHEAD,   /* an empty ring, and a dashed way to it */
  REHAB_PHASE_MARK_VISITED, /* a ring with a dot: it was there, and went back */
  REHAB_PHASE_MARK_SKIPPED, /* an empty ring on the way that was gone */
  REHAB_PHASE_MARK_PASSED,  /* a full disc with a tick */
  REHAB_PHASE_MARK_PRESENT, /* a larger ring around a full disc */
} RehabPhaseMarkKind;

/* One mark of the track of phases, with the way that leads to it and on from it. */

#define REHAB_TYPE_PHASE_MARK (rehab_phase_mark_get_type ())

G_DECLARE_FINAL_TYPE (RehabPhaseMark, rehab_phase_mark, REHAB, PHASE_MARK, GtkWidget)

GtkWidget *rehab_phase_mark_new (gboolean is_first,
                                 gboolean is_last) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_phase_mark_set_orientation (RehabPhaseMark *self,
                                             GtkOrientation  orientation);
void       rehab_phase_mark_show            (RehabPhaseMark    *self,
                                             RehabPhaseMarkKind kind);

G_END_DECLS
