/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * An exercise in motion, at the speed of its tempo; paused while nobody sees it. Where animations are not wanted, and for
 * what has no movement, its poses or pictures stand side by side instead.
 */

#define REHAB_TYPE_MOVEMENT_VIEW (rehab_movement_view_get_type ())

G_DECLARE_FINAL_TYPE (RehabMovementView, rehab_movement_view, REHAB, MOVEMENT_VIEW, AdwBin)

GtkWidget *rehab_movement_view_new         (void);
void       rehab_movement_view_show        (RehabMovementView *self,
                                            const RehabCatalogue *catalogue,
                                            const char        *exercise_key,
                                            RehabSide          side,
                                            const char        *tempo);
gboolean   rehab_movement_view_can_play    (RehabMovementView *self);
gboolean   rehab_movement_view_get_playing (RehabMovementView *self);
void       rehab_movement_view_set_playing (RehabMovementView *self,
                                            gboolean           playing);
double     rehab_movement_view_get_seconds (RehabMovementView *self);

G_END_DECLS
