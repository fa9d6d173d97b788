/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-threshold.h"
#include "rehab-error.h"
#include "rehab-i18n.h"
#include "rehab-source.h"

#include <math.h>
#include <string.h>

struct _RehabThresholds
{
  double values[REHAB_N_THRESHOLDS];
  gboolean damaged[REHAB_N_THRESHOLDS]; /* the file says something that is no value of it */
};

G_DEFINE_BOXED_TYPE (RehabThresholds, rehab_thresholds, rehab_thresholds_ref, rehab_thresholds_unref)

static const char *const deviations[] = { NC_("standard deviation", "Population"), NC_("standard deviation", "Sample"), NULL };

static const RehabThresholdInfo table[] = {
  [REHAB_THRESHOLD_STRENGTH_ERROR] = {
    .key = "strength-error", .group = REHAB_THRESHOLD_GROUP_STRENGTH,
    .label = N_("Error of a strength test"),
    .help = N_("A change no larger than this is shown as lying within the error of the test. It depends on the device and on "
               "who tests, so that every clinic sets its own."),
    .standard = 10, .max = 50, .unit = N_("%"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_LIMB_SYMMETRY] = {
    .key = "limb-symmetry", .group = REHAB_THRESHOLD_GROUP_STRENGTH,
    .label = N_("Limb symmetry"),
    .help = N_("The involved side as a share of the other. Borrowed from the rehabilitation of knee ligaments; no study of this "
               "condition stands behind it."),
    .standard = 90, .min = 50, .max = 100, .unit = N_("%"), .sources = "R72", .background = "",
  },
  [REHAB_THRESHOLD_OWN_BEST] = {
    .key = "own-best", .group = REHAB_THRESHOLD_GROUP_STRENGTH,
    .label = N_("Below the own best by at most"),
    .help = N_("Strength no further below the athlete's own earlier best than this is shown as near it. Two thirds of the experts "
               "asked agreed on it as a criterion, which was no consensus."),
    .standard = 10, .max = 50, .unit = N_("%"), .sources = "R73", .background = "",
  },
  [REHAB_THRESHOLD_BRIDGE_POOR] = {
    .key = "bridge-poor", .group = REHAB_THRESHOLD_GROUP_BRIDGE,
    .label = N_("Poor below"),
    .help = N_("Repetitions with the heel on a box of 60 cm, to failure. From Australian footballers; not tried in this "
               "condition."),
    .standard = 20, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "R70 R71", .background = "",
  },
  [REHAB_THRESHOLD_BRIDGE_AVERAGE] = {
    .key = "bridge-average", .group = REHAB_THRESHOLD_GROUP_BRIDGE,
    .label = N_("Average"),
    .help = N_("Repetitions of the same test that were called average."),
    .standard = 25, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "R70 R71", .background = "",
  },
  [REHAB_THRESHOLD_BRIDGE_GOOD] = {
    .key = "bridge-good", .group = REHAB_THRESHOLD_GROUP_BRIDGE,
    .label = N_("Good above"),
    .help = N_("More repetitions of the same test than this were called good."),
    .standard = 30, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "R70 R71", .background = "",
  },
  [REHAB_THRESHOLD_LOAD_TEST_PAIN] = {
    .key = "load-test-pain", .group = REHAB_THRESHOLD_GROUP_PAIN,
    .label = N_("Load tolerated up to"),
    .help = N_("Pain in the daily load test up to which the load is shown as tolerated. Expert opinion; no trial tested it."),
    .standard = 3, .max = 10, .unit = N_("of 10"), .sources = "R9 R10", .background = "",
  },
  [REHAB_THRESHOLD_SITTING] = {
    .key = "sitting", .group = REHAB_THRESHOLD_GROUP_PAIN,
    .label = N_("Sitting pain within"),
    .help = N_("Minutes of sitting within which the pain came in the people whom a trial admitted."),
    .standard = 30, .min = 1, .max = 240, .unit = N_("minutes"), .sources = "R3", .background = "",
  },
  [REHAB_THRESHOLD_FLAG_INTERVAL] = {
    .key = "flag-interval", .group = REHAB_THRESHOLD_GROUP_SAFETY,
    .label = N_("Red flags are due again after"),
    .help = N_("Red flags that were last asked longer ago than this are listed as not asked."),
    .standard = 6, .min = 1, .max = 52, .unit = N_("weeks"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_GROWTH_PLATE_AGE] = {
    .key = "growth-plate-age", .group = REHAB_THRESHOLD_GROUP_SAFETY,
    .label = N_("Growth plate may be open below"),
    .help = N_("Patients younger than this are asked about the growth plate of the sit bone. It is usually fused by 18, in some "
               "later; how much later is for the clinic to say."),
    .standard = 25, .min = 14, .max = 40, .unit = N_("years"), .sources = "", .background = "R95 R96 R97",
  },
  [REHAB_THRESHOLD_LOAD_COVERAGE] = {
    .key = "load-coverage", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Days that a mean needs"),
    .help = N_("Means, ratios, monotony and strain of a stretch are computed when the load of at least this share of its days is "
               "known. A day that was not kept is no day of rest."),
    .standard = 75, .min = 50, .max = 100, .unit = N_("%"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_LOAD_DEVIATION] = {
    .key = "load-deviation", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Standard deviation"),
    .help = N_("That of a population divides by the number of days, that of a sample by one day less. The author of monotony and "
               "strain did not say which, and they give different figures: every figure names the one it was made with."),
    .standard = 0, .min = 0, .max = 1, .unit = "", .choices = deviations, .sources = "", .background = "R108",
  },
  [REHAB_THRESHOLD_RUN_SPIKE] = {
    .key = "run-spike", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Run longer than the longest of 30 days by more than"),
    .help = N_("A single run that goes beyond this is listed for attention. In 5,205 runners injuries were more frequent after "
               "such runs; how much more did not rise evenly with how far they went beyond it."),
    .standard = 10, .min = 0, .max = 100, .unit = N_("%"), .sources = "R58", .background = "R63",
  },
  [REHAB_THRESHOLD_LAG_DAYS] = {
    .key = "lag-days", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Days to set pain against load"),
    .help = N_("Pain is set against the load of a kind of session when at least this many days have both, and training of that "
               "kind. Below it there are too few days."),
    .standard = 10, .min = 2, .max = 100, .unit = N_("days"), .sources = "", .background = "",
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (table) == REHAB_N_THRESHOLDS);

/* Runs of thresholds that may meet and never cross. */
static const RehabThreshold rising[] = {
  REHAB_THRESHOLD_BRIDGE_POOR,
  REHAB_THRESHOLD_BRIDGE_AVERAGE,
  REHAB_THRESHOLD_BRIDGE_GOOD,
};

static gboolean
is_same (double a,
         double b)
{
  return fabs (a - b) < 1e-9;
}

static gboolean
is_rising (const RehabThresholds *self)
{
  for (size_t i = 1; i < G_N_ELEMENTS (rising); i++)
    {
      if (self->values[rising[i]] < self->values[rising[i - 1]])
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_value (RehabThreshold which,
             double         value,
             GError       **error)
{
  const RehabThresholdInfo *info = &table[which];
  double scaled = value * pow (10.0, info->decimals);

  if (!isfinite (value) || value < info->min || value > info->max)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "Outside the range of its threshold");
      return FALSE;
    }

  if (fabs (scaled - round (scaled)) > 1e-6)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_WHOLE, "More digits than its threshold takes");
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_value (RehabThreshold which,
            const char    *text,
            double        *value)
{
  char *end;

  /* "0x10", "inf", " 9" and "1e1" are numbers to strtod(), and were never written by this program. */
  if (*text == '\0' || strspn (text, ".0123456789") != strlen (text))
    return FALSE;

  *value = g_ascii_strtod (text, &end);

  return *end == '\0' && check_value (which, *value, NULL);
}

static RehabThresholds *
copy (const RehabThresholds *self)
{
  RehabThresholds *copied = g_atomic_rc_box_new0 (RehabThresholds);

  *copied = *self;

  return copied;
}

/**
 * rehab_threshold_get_info:
 * @self: a threshold
 *
 * Returns: (transfer none): its row of the table
 */
const RehabThresholdInfo *
rehab_threshold_get_info (RehabThreshold self)
{
  g_return_val_if_fail ((guint) self < REHAB_N_THRESHOLDS, NULL);

  return &table[self];
}

/**
 * rehab_threshold_lookup:
 * @key: what a threshold is stored as: "limb-symmetry"
 * @found: (out): which one that is
 *
 * Returns: whether this version knows @key
 */
gboolean
rehab_threshold_lookup (const char     *key,
                        RehabThreshold *found)
{
  g_return_val_if_fail (key != NULL && found != NULL, FALSE);

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      if (g_str_equal (table[i].key, key))
        {
          *found = (RehabThreshold) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * rehab_threshold_dup_origin:
 * @self: a threshold
 *
 * Says on one line where the standard value comes from: "Freckleton 2014 (R70); Nelson (R71)", "clinic setting". Sources
 * that were read beside it and do not give the figure are named as that.
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_threshold_dup_origin (RehabThreshold self)
{
  g_autofree char *sources = NULL;
  g_autofree char *background = NULL;

  g_return_val_if_fail ((guint) self < REHAB_N_THRESHOLDS, NULL);

  sources = rehab_sources_dup_short (table[self].sources);
  if (*table[self].background == '\0')
    return g_steal_pointer (&sources);

  background = rehab_sources_dup_short (table[self].background);

  /* Translators: where a figure comes from, and what else was read about it */
  return g_strdup_printf (_("%s; background: %s"), sources, background);
}

/**
 * rehab_threshold_get_choice:
 * @self: a threshold that is a choice
 * @n: which, from 0 to the greatest value
 *
 * Returns: (transfer none) (nullable): the translated name of the choice; `NULL` beyond the last one
 */
const char *
rehab_threshold_get_choice (RehabThreshold self,
                            guint          n)
{
  g_return_val_if_fail ((guint) self < REHAB_N_THRESHOLDS && table[self].choices != NULL, NULL);

  return n <= table[self].max ? C_("standard deviation", table[self].choices[n]) : NULL;
}

/**
 * rehab_threshold_dup_words:
 * @self: a threshold
 * @value: a value of it
 *
 * Says a value with its unit: "90 %", "6 weeks"; of a choice its name: "Sample".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_threshold_dup_words (RehabThreshold self,
                           double         value)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail ((guint) self < REHAB_N_THRESHOLDS, NULL);

  if (table[self].choices != NULL)
    {
      g_return_val_if_fail (value >= 0.0 && value <= table[self].max, NULL);

      return g_strdup (rehab_threshold_get_choice (self, (guint) value));
    }

  digits = g_strdup_printf ("%.*f", (int) table[self].decimals, value);

  return g_strdup_printf (C_("number with unit", "%s %s"), digits, _(table[self].unit));
}

/**
 * rehab_threshold_group_get_title:
 * @group: a group of thresholds
 *
 * Returns: (transfer none): its translated title
 */
const char *
rehab_threshold_group_get_title (RehabThresholdGroup group)
{
  static const char *const titles[] = {
    [REHAB_THRESHOLD_GROUP_STRENGTH] = N_("Strength"),
    [REHAB_THRESHOLD_GROUP_BRIDGE] = N_("Single-Leg Bridge"),
    [REHAB_THRESHOLD_GROUP_PAIN] = N_("Pain"),
    [REHAB_THRESHOLD_GROUP_SAFETY] = N_("Red Flags"),
    [REHAB_THRESHOLD_GROUP_LOAD] = N_("Training Load"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (titles) == REHAB_N_THRESHOLD_GROUPS);
  g_return_val_if_fail ((guint) group < REHAB_N_THRESHOLD_GROUPS, NULL);

  return _(titles[group]);
}

/**
 * rehab_thresholds_new:
 *
 * Makes the thresholds of a clinic that set none of its own.
 *
 * Returns: (transfer full): a new value
 */
RehabThresholds *
rehab_thresholds_new (void)
{
  RehabThresholds *self = g_atomic_rc_box_new0 (RehabThresholds);

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    self->values[i] = table[i].standard;

  return self;
}

/**
 * rehab_thresholds_read:
 * @texts: (array fixed-size=REHAB_N_THRESHOLDS): what the file says of each; `NULL` where it says nothing
 *
 * Makes thresholds of what a file holds. What is no value of its threshold counts as damaged and stands at the standard,
 * and so do thresholds that cross each other.
 *
 * Returns: (transfer full): a new value
 */
RehabThresholds *
rehab_thresholds_read (const char *const texts[REHAB_N_THRESHOLDS])
{
  RehabThresholds *self = rehab_thresholds_new ();

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      double value;

      if (texts[i] == NULL)
        continue;

      if (read_value ((RehabThreshold) i, texts[i], &value))
        self->values[i] = value;
      else
        self->damaged[i] = TRUE;
    }

  if (!is_rising (self))
    {
      for (size_t i = 0; i < G_N_ELEMENTS (rising); i++)
        {
          RehabThreshold which = rising[i];

          self->values[which] = table[which].standard;
          self->damaged[which] = texts[which] != NULL;
        }
    }

  return self;
}

RehabThresholds *
rehab_thresholds_ref (const RehabThresholds *self)
{
  return g_atomic_rc_box_acquire ((RehabThresholds *) self);
}

void
rehab_thresholds_unref (RehabThresholds *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * rehab_thresholds_equal:
 * @a: (type RehabThresholds): thresholds
 * @b: (type RehabThresholds): thresholds
 *
 * Returns: whether both hold the same values and are damaged in the same places
 */
gboolean
rehab_thresholds_equal (gconstpointer a,
                        gconstpointer b)
{
  const RehabThresholds *first = a;
  const RehabThresholds *second = b;

  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    {
      if (!is_same (first->values[i], second->values[i]) || first->damaged[i] != second->damaged[i])
        return FALSE;
    }

  return TRUE;
}

/**
 * rehab_thresholds_get:
 * @self: thresholds
 * @which: one of them
 *
 * Returns: its value, in the unit of the table
 */
double
rehab_thresholds_get (const RehabThresholds *self,
                      RehabThreshold         which)
{
  g_return_val_if_fail (self != NULL, NAN);
  g_return_val_if_fail ((guint) which < REHAB_N_THRESHOLDS, NAN);

  return self->values[which];
}

/**
 * rehab_thresholds_is_standard:
 * @self: thresholds
 * @which: one of them
 *
 * Returns: whether the clinic left it as it was, or set it to the same
 */
gboolean
rehab_thresholds_is_standard (const RehabThresholds *self,
                              RehabThreshold         which)
{
  g_return_val_if_fail (self != NULL, TRUE);
  g_return_val_if_fail ((guint) which < REHAB_N_THRESHOLDS, TRUE);

  return is_same (self->values[which], table[which].standard);
}

/**
 * rehab_thresholds_is_damaged:
 * @self: thresholds
 * @which: one of them
 *
 * Returns: whether the file said something else that could not be used, so that the standard stands in
 */
gboolean
rehab_thresholds_is_damaged (const RehabThresholds *self,
                             RehabThreshold         which)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail ((guint) which < REHAB_N_THRESHOLDS, FALSE);

  return self->damaged[which];
}

/**
 * rehab_thresholds_get_range:
 * @self: thresholds
 * @which: one of them
 * @min: (out): the lowest value it can have
 * @max: (out): the highest value it can have
 *
 * Gets between what a threshold can be set while the others stay: a band cannot begin above the next one.
 */
void
rehab_thresholds_get_range (const RehabThresholds *self,
                            RehabThreshold         which,
                            double                *min,
                            double                *max)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((guint) which < REHAB_N_THRESHOLDS);

  *min = table[which].min;
  *max = table[which].max;

  for (size_t i = 0; i < G_N_ELEMENTS (rising); i++)
    {
      if (rising[i] != which)
        continue;

      if (i > 0)
        *min = self->values[rising[i - 1]];
      if (i + 1 < G_N_ELEMENTS (rising))
        *max = self->values[rising[i + 1]];
    }
}

/**
 * rehab_thresholds_with:
 * @self: thresholds
 * @which: one of them
 * @value: what it is to be
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE`, `REHAB_ERROR_NOT_WHOLE` or `REHAB_ERROR_CONTRADICTION`
 *
 * Makes thresholds with another value; it is not damaged any more.
 *
 * Returns: (transfer full) (nullable): a new value, or `NULL` with @error set
 */
RehabThresholds *
rehab_thresholds_with (const RehabThresholds *self,
                       RehabThreshold         which,
                       double                 value,
                       GError               **error)
{
  g_autoptr (RehabThresholds) edited = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) which < REHAB_N_THRESHOLDS, NULL);

  if (!check_value (which, value, error))
    return NULL;

  edited = copy (self);
  edited->values[which] = value;
  edited->damaged[which] = FALSE;

  if (!is_rising (edited))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Bands that cross each other");
      return NULL;
    }

  return g_steal_pointer (&edited);
}

/**
 * rehab_thresholds_dup_text:
 * @self: thresholds
 * @which: one of them
 *
 * Writes a threshold as rehab_thresholds_read() reads it, the same in every language: "30".
 *
 * Returns: (transfer full): the text
 */
char *
rehab_thresholds_dup_text (const RehabThresholds *self,
                           RehabThreshold         which)
{
  g_autofree char *format = NULL;
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) which < REHAB_N_THRESHOLDS, NULL);

  format = g_strdup_printf ("%%.%uf", table[which].decimals);

  return g_strdup (g_ascii_formatd (text, sizeof text, format, self->values[which]));
}
