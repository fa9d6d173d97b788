/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength-words.h"
#include "rehab-i18n.h"

#include <math.h>

static char *
dup_part (const RehabStrength *self,
          const char          *suffix,
          RehabNumber          value)
{
  RehabItemPart part;

  g_return_val_if_fail (rehab_item_has_part (self->item, suffix, &part), NULL);

  return rehab_item_part_dup_words (&part, value, NULL);
}

/* A force with its unit, "250 N". */
static char *
dup_force (const RehabStrength *self,
           RehabNumber          value)
{
  return dup_part (self, "1", value);
}

/* A difference with its sign and unit, "+20 N", "−5 N". */
static char *
dup_difference (const RehabStrength *self,
                double               value)
{
  g_autofree char *force = dup_force (self, rehab_number (fabs (value)));

  return g_strconcat (value < 0.0 ? "−" : "+", force, NULL);
}

/* A share with one digit, rounded down, so that 89.96 % never reads as the 90 % that it is not. */
static double
round_down (double percent)
{
  return floor (percent * 10.0 + 1e-6) / 10.0;
}

static char *
dup_threshold (const RehabThresholds *thresholds,
               RehabThreshold         which)
{
  return rehab_threshold_dup_words (which, rehab_thresholds_get (thresholds, which));
}

static char *
dup_setup_words (const RehabStrength      *self,
                 const RehabStrengthSetup *setup)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (rehab_strength_setup_is_empty (setup))
    return NULL;

  if (setup->device.known)
    g_strv_builder_take (builder, dup_part (self, "device", setup->device));
  if (setup->position.known)
    g_strv_builder_take (builder, dup_part (self, "position", setup->position));
  if (setup->angle.known)
    /* Translators: an angle in degrees */
    g_strv_builder_take (builder, g_strdup_printf (_("%.0f°"), setup->angle.value));
  words = g_strv_builder_end (builder);

  return g_strjoinv (" · ", words);
}

/**
 * rehab_strength_dup_setup:
 * @self: a strength test
 *
 * Says how it was measured: "Hand-held dynamometer · Lying on the front · 30°".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when nothing of it was recorded
 */
char *
rehab_strength_dup_setup (const RehabStrength *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return dup_setup_words (self, &self->setup);
}

/**
 * rehab_strength_dup_suggestion:
 * @self: a strength test
 * @today: the present day
 *
 * Says how it was measured the last time, while it is not recorded how it is measured now.
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when there is nothing to suggest
 */
char *
rehab_strength_dup_suggestion (const RehabStrength *self,
                               RehabDate            today)
{
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;
  gboolean adds;

  g_return_val_if_fail (self != NULL, NULL);

  adds = (self->last_setup.device.known && !self->setup.device.known)
         || (self->last_setup.position.known && !self->setup.position.known)
         || (self->last_setup.angle.known && !self->setup.angle.known);
  if (!adds)
    return NULL;

  words = dup_setup_words (self, &self->last_setup);
  date = rehab_date_format_short (self->last_setup_on, today);

  /* Translators: a date, and how strength was measured then */
  return g_strdup_printf (_("Not recorded for today. On %s: %s"), date, words);
}

/**
 * rehab_strength_dup_trials:
 * @self: a strength test
 * @n: 0 for the left side, 1 for the right
 *
 * Lists the trials of a side: "250, –, 238 N".
 *
 * Returns: (transfer full): the translated words; "Not asked" without any
 */
char *
rehab_strength_dup_trials (const RehabStrength *self,
                           guint                n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const RehabStrengthSide *side;
  guint decimals = 0;

  g_return_val_if_fail (self != NULL && n < G_N_ELEMENTS (self->sides), NULL);

  side = &self->sides[n];
  if (side->n_trials == 0)
    return g_strdup (_("Not asked"));

  /* As one column: with the digits after the point that any of them needs. */
  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    {
      if (side->trials[i].known && fabs (side->trials[i].value - round (side->trials[i].value)) > 1e-9)
        decimals = self->item->decimals;
    }

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    {
      if (i > 0)
        g_string_append (text, ", ");
      if (side->trials[i].known)
        g_string_append_printf (text, "%.*f", (int) decimals, side->trials[i].value);
      else
        g_string_append (text, "–");
    }

  return rehab_language_dup_with_unit (text->str,
                                       self->item->unit != NULL ? _(self->item->unit) : "");
}

/**
 * rehab_strength_dup_summary:
 * @self: a strength test
 * @n: 0 for the left side, 1 for the right
 *
 * Says what the trials of a side come to: "Best 250 N. Mean of 3 trials 243 N, spread 12 N".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` without a trial
 */
char *
rehab_strength_dup_summary (const RehabStrength *self,
                            guint                n)
{
  const RehabStrengthSide *side;
  g_autofree char *best = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *spread = NULL;

  g_return_val_if_fail (self != NULL && n < G_N_ELEMENTS (self->sides), NULL);

  side = &self->sides[n];
  if (side->n_trials == 0)
    return NULL;

  best = dup_force (self, side->best);
  if (side->n_trials == 1)
    return g_strdup_printf (_("Best %s. No mean of one trial"), best);

  mean = dup_force (self, side->mean);
  spread = dup_force (self, side->spread);

  return g_strdup_printf (ngettext ("Best %s. Mean of %u trial %s, spread %s",
                                    "Best %s. Mean of %u trials %s, spread %s", side->n_trials),
                          best, side->n_trials, mean, spread);
}

/* Why an earlier best is not compared with; NULL where it is. */
static const char *
get_reason (RehabStrengthGap gap)
{
  switch (gap)
    {
    case REHAB_STRENGTH_GAP_OTHER_DEVICE:
      return _("not compared: another device");
    case REHAB_STRENGTH_GAP_OTHER_POSITION:
      return _("not compared: another position");
    case REHAB_STRENGTH_GAP_OTHER_ANGLE:
      return _("not compared: another angle");
    case REHAB_STRENGTH_GAP_SETUP_UNKNOWN:
      return _("not compared: device, position and angle are not all recorded for both");
    case REHAB_STRENGTH_GAP_NONE:
    case REHAB_STRENGTH_GAP_NO_TRIAL:
    case REHAB_STRENGTH_GAP_ZERO:
    case REHAB_STRENGTH_GAP_NEVER_BEFORE:
      break;
    }

  return NULL;
}

/* "+20 N, +8.7 %", or without the percentage where it would be a share of nothing. */
static char *
dup_change (const RehabStrength        *self,
            const RehabStrengthEarlier *earlier)
{
  g_autofree char *difference = NULL;
  double percent;

  if (fabs (earlier->change.value) < 1e-9)
    return g_strdup (_("now the same"));

  difference = dup_difference (self, earlier->change.value);
  if (!earlier->share.known)
    return g_strdup_printf (_("now %s"), difference);

  percent = earlier->share.value - 100.0;

  /* Translators: a difference in a unit, then a sign and the same difference in percent */
  return g_strdup_printf (_("now %s, %s%.1f %%"), difference, percent < 0.0 ? "−" : "+", fabs (percent));
}

/**
 * rehab_strength_dup_last:
 * @self: a strength test
 * @n: 0 for the left side, 1 for the right
 * @thresholds: those of the clinic
 * @today: the present day
 *
 * Says what the best trial was the time before, and what became of it: "Last, 2 Oct: 230 N, now +20 N, +8.7 %: within the
 * clinic's 10 % error band".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when there was no time before
 */
char *
rehab_strength_dup_last (const RehabStrength   *self,
                         guint                  n,
                         const RehabThresholds *thresholds,
                         RehabDate              today)
{
  const RehabStrengthEarlier *last;
  const char *reason;
  g_autofree char *date = NULL;
  g_autofree char *best = NULL;
  g_autofree char *change = NULL;
  g_autofree char *band = NULL;

  g_return_val_if_fail (self != NULL && n < G_N_ELEMENTS (self->sides), NULL);
  g_return_val_if_fail (thresholds != NULL, NULL);

  last = &self->sides[n].last;
  if (last->gap == REHAB_STRENGTH_GAP_NEVER_BEFORE)
    return NULL;

  date = rehab_date_format_short (last->date, today);
  best = dup_force (self, last->best);
  reason = get_reason (last->gap);
  if (reason != NULL)
    return g_strdup_printf (_("Last, %s: %s, %s"), date, best, reason);
  if (!last->change.known)
    return g_strdup_printf (_("Last, %s: %s"), date, best);

  change = dup_change (self, last);
  if (!last->share.known)
    return g_strdup_printf (_("Last, %s: %s, %s"), date, best, change);

  band = dup_threshold (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR);
  if (rehab_strength_is_within (last, rehab_thresholds_get (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR)))
    /* Translators: date, force, change, width of the band */
    return g_strdup_printf (_("Last, %s: %s, %s: within the clinic’s %s error band"), date, best, change, band);

  return g_strdup_printf (_("Last, %s: %s, %s: outside the clinic’s %s error band"), date, best, change, band);
}

/**
 * rehab_strength_dup_compared:
 * @self: a strength test
 * @earlier: how one of its sides compares with another time
 * @thresholds: those of the clinic
 *
 * Says why two forces are not compared, or where their difference lies beside the clinic's error band: "+8.7 %, within the
 * clinic's 10 % error band".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when there is no more to say
 */
char *
rehab_strength_dup_compared (const RehabStrength        *self,
                             const RehabStrengthEarlier *earlier,
                             const RehabThresholds      *thresholds)
{
  g_autofree char *band = NULL;
  const char *reason;
  double percent;

  g_return_val_if_fail (self != NULL && earlier != NULL && thresholds != NULL, NULL);

  reason = get_reason (earlier->gap);
  if (reason != NULL)
    return g_strdup (reason);
  if (!earlier->share.known)
    return NULL;

  percent = earlier->share.value - 100.0;
  band = dup_threshold (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR);
  if (rehab_strength_is_within (earlier, rehab_thresholds_get (thresholds, REHAB_THRESHOLD_STRENGTH_ERROR)))
    /* Translators: a sign, a change in percent, width of the band */
    return g_strdup_printf (_("%s%.1f %%, within the clinic’s %s error band"), percent < 0.0 ? "−" : "+", fabs (percent), band);

  return g_strdup_printf (_("%s%.1f %%, outside the clinic’s %s error band"), percent < 0.0 ? "−" : "+", fabs (percent), band);
}

/**
 * rehab_strength_dup_own_best:
 * @self: a strength test
 * @n: 0 for the left side, 1 for the right
 * @thresholds: those of the clinic
 * @today: the present day
 *
 * Says what the best was of all earlier tests of this episode that were made alike, and where the present best stands
 * beside it (R73): "Own best, 12 Oct: 260 N, now 96.1 % of it: no more than 10 % below".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` when there is none to compare with
 */
char *
rehab_strength_dup_own_best (const RehabStrength   *self,
                             guint                  n,
                             const RehabThresholds *thresholds,
                             RehabDate              today)
{
  const RehabStrengthEarlier *own_best;
  g_autofree char *date = NULL;
  g_autofree char *best = NULL;
  g_autofree char *limit = NULL;

  g_return_val_if_fail (self != NULL && n < G_N_ELEMENTS (self->sides), NULL);
  g_return_val_if_fail (thresholds != NULL, NULL);

  own_best = &self->sides[n].own_best;
  if (own_best->gap == REHAB_STRENGTH_GAP_NEVER_BEFORE)
    return NULL;

  date = rehab_date_format_short (own_best->date, today);
  best = dup_force (self, own_best->best);
  if (!own_best->share.known)
    return g_strdup_printf (_("Own best, %s: %s"), date, best);
  if (own_best->share.value >= 100.0)
    return g_strdup_printf (_("Own best, %s: %s, now %.1f %% of it"), date, best, round_down (own_best->share.value));

  limit = dup_threshold (thresholds, REHAB_THRESHOLD_OWN_BEST);
  if (rehab_strength_is_within (own_best, rehab_thresholds_get (thresholds, REHAB_THRESHOLD_OWN_BEST)))
    /* Translators: date, force, share in percent, threshold */
    return g_strdup_printf (_("Own best, %s: %s, now %.1f %% of it: no more than %s below"), date, best,
                            round_down (own_best->share.value), limit);

  return g_strdup_printf (_("Own best, %s: %s, now %.1f %% of it: more than %s below"), date, best,
                          round_down (own_best->share.value), limit);
}

static char *
dup_symmetry_gap (const RehabStrength *self)
{
  gboolean left = self->sides[0].best.known;
  gboolean right = self->sides[1].best.known;

  if (self->symmetry_gap == REHAB_STRENGTH_GAP_ZERO)
    return g_strdup (_("No symmetry: the best of the side to compare with is 0."));
  if (left == right)
    return NULL;

  return g_strdup (left ? _("No symmetry: no trial of the right side.") : _("No symmetry: no trial of the left side."));
}

/**
 * rehab_strength_dup_symmetry:
 * @self: a strength test
 * @thresholds: those of the clinic
 *
 * Says the limb symmetry by the best trials, whose share it is, and where it stands beside the clinic's threshold (R72), or
 * why there is none.
 *
 * Returns: (transfer full) (nullable): translated sentences, or `NULL` without any trial
 */
char *
rehab_strength_dup_symmetry (const RehabStrength   *self,
                             const RehabThresholds *thresholds)
{
  g_autofree char *limit = NULL;
  g_autofree char *share = NULL;
  g_autofree char *place = NULL;
  double percent;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (thresholds != NULL, NULL);

  if (!self->symmetry.known)
    return dup_symmetry_gap (self);

  percent = round_down (self->symmetry.value);
  if (self->weaker_to_stronger && self->sides[0].involved)
    share = g_strdup_printf (self->symmetry_of == REHAB_SIDE_LEFT
                             ? _("Symmetry %.1f %%: the weaker left to the right, as both sides are involved.")
                             : _("Symmetry %.1f %%: the weaker right to the left, as both sides are involved."), percent);
  else if (self->weaker_to_stronger)
    share = g_strdup_printf (self->symmetry_of == REHAB_SIDE_LEFT
                             ? _("Symmetry %.1f %%: the weaker left to the right, as no involved side is recorded.")
                             : _("Symmetry %.1f %%: the weaker right to the left, as no involved side is recorded."), percent);
  else
    share = g_strdup_printf (self->symmetry_of == REHAB_SIDE_LEFT
                             ? _("Symmetry %.1f %%: the involved left to the right.")
                             : _("Symmetry %.1f %%: the involved right to the left."), percent);

  limit = dup_threshold (thresholds, REHAB_THRESHOLD_LIMB_SYMMETRY);
  place = g_strdup_printf (self->symmetry.value + 1e-9 < rehab_thresholds_get (thresholds, REHAB_THRESHOLD_LIMB_SYMMETRY)
                           ? _("Below the threshold of %s.") : _("At or above the threshold of %s."), limit);

  return g_strdup_printf ("%s %s", share, place);
}

/**
 * rehab_strength_dup_caveat:
 *
 * Says what limb symmetry does not tell, and where its threshold comes from (R72).
 *
 * Returns: (transfer full): translated sentences
 */
char *
rehab_strength_dup_caveat (void)
{
  g_autofree char *origin = rehab_threshold_dup_origin (REHAB_THRESHOLD_LIMB_SYMMETRY);

  /* Translators: what follows is where the figure comes from */
  return g_strdup_printf (_("By the best trials. It can flatter: the other side loses strength, too. The threshold is borrowed "
                            "from knee ligaments: %s."), origin);
}
