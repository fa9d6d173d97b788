/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Chance that comes out the same each time: the sample clinic has to be the same in every picture and every test.
 * One stream for each purpose, so that a change in one story leaves the others as they were.
 */
typedef struct
{
  guint64 state;
} RehabSampleRandom;

RehabSampleRandom rehab_sample_random          (guint              story,
                                                guint              purpose);
double            rehab_sample_random_fraction (RehabSampleRandom *self);
double            rehab_sample_random_spread   (RehabSampleRandom *self);
gboolean          rehab_sample_random_chance   (RehabSampleRandom *self,
                                                double             probability);
guint             rehab_sample_random_below    (RehabSampleRandom *self,
                                                guint              n);
char             *rehab_sample_random_dup_uuid (RehabSampleRandom *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
