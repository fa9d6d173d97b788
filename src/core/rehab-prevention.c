/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-prevention.h"
#include "rehab-i18n.h"

static const RehabPrevention rows[] = {
  { "strength-all-year", N_("Strength work for hamstrings and gluteals all year."), "F105", NULL },
  { "heavy-and-eccentric", N_("Slow heavy and eccentric hamstring work twice a week, in season too."), "F106", NULL },
  { "mirrors-sport", N_("Hip extension and hinges that mirror the sport."), "F107", NULL },
  { "volume-in-steps", N_("Small steps in weekly volume, about 10 % as a guide and no rule."), "F103",
    N_("Disputed since: how far one run goes beyond the longest of the last 30 days told more (R58); 10 % a week protected no better "
       "(R64).") },
  { "not-all-at-once", N_("Hills, sprints and plyometrics brought in gradually, and not all in one block of training."), "F104", NULL },
  { "stride-and-trunk", N_("No habit of overstriding or of leaning the trunk forward."), "F108", NULL },
  { "gait", N_("Gait is looked at where trouble at the back of the thigh or buttock comes back."), "F109", NULL },
  { "mobility", N_("Short, gentle mobility; no long, painful stretches to the end of range, above all in hip flexion."), "F110 F111", NULL },
  { "warm-up", N_("A warm-up that moves: leg swings, hip mobility and short strides rather than static stretching alone."), "F112", NULL },
};

guint
rehab_prevention_get_count (void)
{
  return G_N_ELEMENTS (rows);
}

/**
 * rehab_prevention_get_nth:
 * @n: which, below rehab_prevention_get_count()
 *
 * Returns: (transfer none): a row of the table
 */
const RehabPrevention *
rehab_prevention_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (rows), NULL);

  return &rows[n];
}
