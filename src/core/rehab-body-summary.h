/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-body-area.h"

G_BEGIN_DECLS

/* A trial of this condition took people whose pain was localised to less than a tennis ball (R3, R4). */
#define REHAB_BODY_TENNIS_BALL 6.7 /* cm across */

char *rehab_body_area_dup_summary  (const RehabBodyArea *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_body_area_dup_lines    (const RehabBodyArea *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_body_area_dup_side     (const RehabBodyArea *self,
                                    RehabSide            side) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_body_area_dup_reminder (const RehabBodyArea *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
