/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-random.h"

#define STEP G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* A Weyl sequence whose every number is stirred by multiplications and shifts. */
static guint64
draw (RehabSampleRandom *self)
{
  guint64 bits = self->state += STEP;

  bits = (bits ^ bits >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ bits >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return bits ^ bits >> 31;
}

/**
 * rehab_sample_random:
 * @story: which athlete, or a number of its own for what belongs to none
 * @purpose: what is drawn
 *
 * Starts a stream of numbers.
 *
 * Returns: the stream
 */
RehabSampleRandom
rehab_sample_random (guint story,
                     guint purpose)
{
  RehabSampleRandom self = { ((guint64) story << 32 | purpose) * STEP };

  (void) draw (&self);

  return self;
}

/**
 * rehab_sample_random_fraction:
 * @self: a stream
 *
 * Returns: a number from 0 to below 1, each as likely
 */
double
rehab_sample_random_fraction (RehabSampleRandom *self)
{
  return (double) (draw (self) >> 11) * 0x1p-53;
}

/**
 * rehab_sample_random_spread:
 * @self: a stream
 *
 * Draws as measurements scatter.
 *
 * Returns: a number around 0, with a standard deviation of 1 and never beyond 3.5
 */
double
rehab_sample_random_spread (RehabSampleRandom *self)
{
  double sum = 0.0;

  for (guint i = 0; i < 4; i++)
    sum += rehab_sample_random_fraction (self);

  return (sum - 2.0) * 1.7320508;
}

gboolean
rehab_sample_random_chance (RehabSampleRandom *self,
                            double             probability)
{
  return rehab_sample_random_fraction (self) < probability;
}

guint
rehab_sample_random_below (RehabSampleRandom *self,
                           guint              n)
{
  return (guint) (rehab_sample_random_fraction (self) * n);
}

/**
 * rehab_sample_random_dup_uuid:
 * @self: a stream
 *
 * Draws an identity.
 *
 * Returns: (transfer full): a UUID of version 4
 */
char *
rehab_sample_random_dup_uuid (RehabSampleRandom *self)
{
  guint64 high = draw (self);
  guint64 low = draw (self);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%012" G_GINT64_MODIFIER "x",
                          (guint) (high >> 32), (guint) (high >> 16 & 0xffff), (guint) (high & 0xfff),
                          (guint) (low >> 48 & 0x3fff) | 0x8000, low & G_GUINT64_CONSTANT (0xffffffffffff));
}
