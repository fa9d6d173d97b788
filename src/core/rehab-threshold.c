/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-threshold.h"
#include "rehab-error.h"
#include "rehab-i18n.h"
#include "rehab-source.h"
#include "rehab-threshold-rows.h"

#include <math.h>
#include <string.h>

struct _RehabThresholds
{
  double values[REHAB_N_THRESHOLDS];
  gboolean damaged[REHAB_N_THRESHOLDS]; /* the file says something that is no value of it */
  char *unused; /* keys of rules that are switched off, sorted and with a blank between; "" for none */
};

G_DEFINE_BOXED_TYPE (RehabThresholds, rehab_thresholds, rehab_thresholds_ref, rehab_thresholds_unref)

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
  const RehabThresholdInfo *info = &rehab_threshold_rows[which];
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
  copied->unused = g_strdup (self->unused);

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

  return &rehab_threshold_rows[self];
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
      if (g_str_equal (rehab_threshold_rows[i].key, key))
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

  sources = rehab_sources_dup_short (rehab_threshold_rows[self].sources);
  if (*rehab_threshold_rows[self].background == '\0')
    return g_steal_pointer (&sources);

  background = rehab_sources_dup_short (rehab_threshold_rows[self].background);

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
  g_return_val_if_fail ((guint) self < REHAB_N_THRESHOLDS && rehab_threshold_rows[self].choices != NULL, NULL);

  return n <= rehab_threshold_rows[self].max ? C_("standard deviation", rehab_threshold_rows[self].choices[n]) : NULL;
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

  if (rehab_threshold_rows[self].choices != NULL)
    {
      g_return_val_if_fail (value >= 0.0 && value <= rehab_threshold_rows[self].max, NULL);

      return g_strdup (rehab_threshold_get_choice (self, (guint) value));
    }

  digits = g_strdup_printf ("%.*f", (int) rehab_threshold_rows[self].decimals, value);

  return rehab_language_dup_with_unit (digits, _(rehab_threshold_rows[self].unit));
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
    [REHAB_THRESHOLD_GROUP_PHASES] = N_("Phases"),
    [REHAB_THRESHOLD_GROUP_RUNNING] = N_("Running Plan"),
    [REHAB_THRESHOLD_GROUP_ATTENTION] = N_("Attention"),
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

  self->unused = g_strdup ("");
  for (guint i = 0; i < REHAB_N_THRESHOLDS; i++)
    self->values[i] = rehab_threshold_rows[i].standard;

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

          self->values[which] = rehab_threshold_rows[which].standard;
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

static void
thresholds_clear (RehabThresholds *self)
{
  g_free (self->unused);
}

void
rehab_thresholds_unref (RehabThresholds *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) thresholds_clear);
}

/**
 * rehab_thresholds_equal:
 * @a: (type RehabThresholds): thresholds
 * @b: (type RehabThresholds): thresholds
 *
 * Returns: whether both hold the same values, are damaged in the same places and use the same rules
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

  return g_str_equal (first->unused, second->unused);
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

  return is_same (self->values[which], rehab_threshold_rows[which].standard);
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

  *min = rehab_threshold_rows[which].min;
  *max = rehab_threshold_rows[which].max;

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
 * rehab_thresholds_uses:
 * @self: thresholds
 * @rule_key: the key of a rule of attention or of a criterion
 *
 * Returns: whether the clinic uses that rule
 */
gboolean
rehab_thresholds_uses (const RehabThresholds *self,
                       const char            *rule_key)
{
  g_auto (GStrv) keys = NULL;

  g_return_val_if_fail (self != NULL && rule_key != NULL, TRUE);

  if (*self->unused == '\0')
    return TRUE;

  keys = g_strsplit (self->unused, " ", -1);

  return !g_strv_contains ((const char *const *) keys, rule_key);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rehab_thresholds_with_unused:
 * @self: thresholds
 * @rule_keys: keys of rules, with blanks between; keys of a later version are kept
 *
 * Makes thresholds of a clinic that uses every rule but these.
 *
 * Returns: (transfer full): a new value
 */
RehabThresholds *
rehab_thresholds_with_unused (const RehabThresholds *self,
                              const char            *rule_keys)
{
  g_auto (GStrv) keys = NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  RehabThresholds *edited;

  g_return_val_if_fail (self != NULL && rule_keys != NULL, NULL);

  keys = g_strsplit_set (rule_keys, " \t\n", -1);
  for (guint i = 0; keys[i] != NULL; i++)
    if (*keys[i] != '\0' && !g_ptr_array_find_with_equal_func (sorted, keys[i], g_str_equal, NULL))
      g_ptr_array_add (sorted, keys[i]);
  g_ptr_array_sort (sorted, compare_keys);
  g_ptr_array_add (sorted, NULL);

  edited = copy (self);
  g_free (edited->unused);
  edited->unused = g_strjoinv (" ", (char **) sorted->pdata);

  return edited;
}

/**
 * rehab_thresholds_with_use:
 * @self: thresholds
 * @rule_key: the key of a rule of attention or of a criterion
 * @used: whether the clinic uses it
 *
 * Makes thresholds that use a rule or do not.
 *
 * Returns: (transfer full): a new value
 */
RehabThresholds *
rehab_thresholds_with_use (const RehabThresholds *self,
                           const char            *rule_key,
                           gboolean               used)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_auto (GStrv) keys = NULL;

  g_return_val_if_fail (self != NULL && rule_key != NULL && *rule_key != '\0', NULL);

  keys = g_strsplit (self->unused, " ", -1);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!g_str_equal (keys[i], rule_key))
      g_string_append_printf (left, "%s ", keys[i]);
  if (!used)
    g_string_append (left, rule_key);

  return rehab_thresholds_with_unused (self, left->str);
}

/**
 * rehab_thresholds_get_unused:
 * @self: thresholds
 *
 * Returns: (transfer none): the keys of the rules that are switched off, sorted, with a blank between; "" for none
 */
const char *
rehab_thresholds_get_unused (const RehabThresholds *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->unused;
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

  format = g_strdup_printf ("%%.%uf", rehab_threshold_rows[which].decimals);

  return g_strdup (g_ascii_formatd (text, sizeof text, format, self->values[which]));
}
