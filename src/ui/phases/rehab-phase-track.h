/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The phases in their order, where an episode is among them, and when it was in each: across, or down where its orientation
 * says so. Heard, it is one text.
 */

#define REHAB_TYPE_PHASE_TRACK (rehab_phase_track_get_type ())

G_DECLARE_FINAL_TYPE (RehabPhaseTrack, rehab_phase_track, REHAB, PHASE_TRACK, GtkBox)

GtkWidget *rehab_phase_track_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_phase_track_show (RehabPhaseTrack *self,
                                   const RehabCase *record,
                                   RehabDate        today);

G_END_DECLS
