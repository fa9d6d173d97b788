/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-figure.h"
#include "rehab-point.h"

G_BEGIN_DECLS

/*
 * Hip and thigh from the side, with what lies under the skin: pelvis and femur, and the tendon of the hamstrings on its way
 * from the sit bone down the back of the thigh. With the hip straight it is pulled only; with the hip bent it lies around the
 * bone and is pressed against it (F3).
 *
 * No background is painted and no word written; whoever does finds here where.
 */

typedef enum
{
  REHAB_TENDON_HIP_STRAIGHT,
  REHAB_TENDON_HIP_BENT,
} RehabTendonPose;

/* What a word can stand beside. */
typedef enum
{
  REHAB_TENDON_SIT_BONE,
  REHAB_TENDON_TENDON,
} RehabTendonMark;

void       rehab_tendon_figure_paint    (cairo_t         *cr,
                                         RehabTendonPose  pose,
                                         RehabFigureTheme theme,
                                         double           width,
                                         double           height);
RehabPoint rehab_tendon_figure_get_mark (RehabTendonPose pose,
                                         RehabTendonMark mark,
                                         double          width,
                                         double          height);

G_END_DECLS
