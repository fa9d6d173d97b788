/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * What lies in databases: the key of each exercise of the library, and whether it is done leg by leg, which tells what a
 * prescription's side means; and the keys of the templates. Only ever added to: a new exercise or template gets a line at the
 * end here with the release that brings it ("key sided" or "key unsided"), and from then on stays, or old programmes would
 * show a key in place of a name.
 */
static const char * const stored_exercises[] = {
  "walking unsided",
  "bridge-hold unsided",
  "single-leg-bridge-hold sided",
  "long-lever-bridge-hold unsided",
  "ball-curl-hold unsided",
  "towel-heel-press sided",
  "loaded-single-leg-bridge sided",
  "hip-thrust unsided",
  "hamstring-slider unsided",
  "prone-curl sided",
  "nordic-curl unsided",
  "side-plank sided",
  "clamshell sided",
  "pallof-press sided",
  "romanian-deadlift unsided",
  "single-leg-romanian-deadlift sided",
  "good-morning unsided",
  "cable-pull-through unsided",
  "walking-lunge unsided",
  "leg-swing sided",
  "easy-run unsided",
  "strides unsided",
  "hill-run unsided",
};

static const char * const stored_templates[] = {
  "calm-first-weeks",
  "calm-single-leg",
  "shallow-slow-heavy",
  "deep-slow-heavy",
  "sport-first-runs",
  "maintain-in-season",
};
