/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise.h"
#include "rehab-i18n.h"

/*
 * Short forms with which the rows of the library are written; included by its tables only. They save writing and say
 * what touches what in words: a foot flat on the mat, a heel on the ball.
 */

#define PHASE(name) (1 << REHAB_PHASE_ ## name)
#define NEEDS(name) REHAB_EQUIPMENT_ ## name
#define MO_WE_FR (REHAB_DAYS_MONDAY | REHAB_DAYS_WEDNESDAY | REHAB_DAYS_FRIDAY)

/* What touches what: the ankle's, heel's or ball's place on a surface. */
#define FLAT(on, at) .rule = REHAB_LIMB_REACH, .part = REHAB_FOOT_FLAT, .surface = REHAB_PROP_ ## on, .x = (at)
#define HEEL(on, at, sole) .rule = REHAB_LIMB_REACH, .part = REHAB_FOOT_HEEL, .surface = REHAB_PROP_ ## on, .x = (at), \
  .foot = (sole)
#define TOES(on, at, sole) .rule = REHAB_LIMB_REACH, .part = REHAB_FOOT_TOES, .surface = REHAB_PROP_ ## on, .x = (at), \
  .foot = (sole)
#define PEDALS(direction, sole) .rule = REHAB_LIMB_REACH, .part = REHAB_FOOT_TOES, .surface = REHAB_PROP_BICYCLE, \
  .x = (direction), .foot = (sole)
#define BEND(thigh_direction, knee_flexion) .thigh = (thigh_direction), .knee = (knee_flexion)
#define LEG(thigh_direction, knee_flexion, ankle_flexion) .rule = REHAB_LIMB_ANGLES, \
  BEND (thigh_direction, knee_flexion), .ankle = (ankle_flexion)
#define ARM(direction, flexion) .rule = REHAB_LIMB_ANGLES, .upper = (direction), .elbow = (flexion)
#define PALM(on, at) .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_ ## on, .x = (at), .open = TRUE
#define GRIPS_HANDLEBAR .rule = REHAB_LIMB_REACH, .surface = REHAB_PROP_BICYCLE
#define HAND(from_where, along, front) .rule = REHAB_LIMB_REACH, .from = REHAB_FROM_ ## from_where, .x = (along), \
  .y = (front)
#define POINTS(jx, jy, ex, ey) .rule = REHAB_LIMB_POINTS, .joint = { jx, jy }, .end = { ex, ey }

#define SHOULDERS_ON(on, at, direction) .root = REHAB_ROOT_SHOULDER, .root_surface = REHAB_PROP_ ## on, .x = (at), \
  .trunk = (direction), .neck = 1.3 * ((direction) - 180.0)
#define HIPS_AT(px, py, direction) .root = REHAB_ROOT_HIP, .x = (px), .y = (py), .trunk = (direction)
#define SITS_ON(on, at, direction) .root = REHAB_ROOT_HIP, .root_surface = REHAB_PROP_ ## on, .x = (at), \
  .trunk = (direction)
#define FLIES_AT(px, py, direction) .airborne = TRUE, HIPS_AT (px, py, direction)
#define STANDS(direction) .root = REHAB_ROOT_FOOT, .trunk = (direction)

#define MAT(from, to) { REHAB_PROP_MAT, (from), (to) - (from), 0.0, REHAB_HOLD_NOWHERE }
#define MOVES(where, off_x, off_y) .arrow = { REHAB_ARROW_MOVE, REHAB_AT_ ## where, (off_x), (off_y), 0.0, 0.0 }
#define MOVES_LATE(where, off_x, off_y, skipped) .arrow = { REHAB_ARROW_MOVE, REHAB_AT_ ## where, (off_x), (off_y), \
                                                            0.0, (skipped) }
#define PRESSES(where, off_x, off_y, towards) .arrow = { REHAB_ARROW_PRESS, REHAB_AT_ ## where, (off_x), (off_y), \
                                                         (towards), 0.12 }
