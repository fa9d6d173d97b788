/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criterion-rows.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-source.h"

/* Shares of whole numbers are rarely exact in binary: 18 of 20 is 90 %. */
#define TINY 1e-9

/* Whether a value of a day counts: of what is to be measured anew, those since the phase began. */
gboolean
rehab_criterion_scene_counts (const RehabCriterionScene *self,
                              const RehabCriterion      *criterion,
                              RehabDate                  date)
{
  return !criterion->since_phase || rehab_date_compare (date, self->since) >= 0;
}

gboolean
rehab_criterion_is_met (const RehabCriterion *self,
                        double                value,
                        RehabNumber           limit)
{
  return self->rule == REHAB_CRITERION_AT_MOST ? value <= limit.value + TINY : value >= limit.value - TINY;
}

/* A share just under its limit is not to be read as the limit. */
static double
round_down (const RehabCriterion *self,
            double                value)
{
  double tenths;

  if (self->unit != REHAB_CRITERION_UNIT_PERCENT)
    return value;

  tenths = value * 10.0 + TINY;

  return (double) (gint64) tenths / 10.0;
}

static char *
dup_amount (const RehabCriterion *self,
            double                value)
{
  g_autofree char *digits = rehab_language_dup_number (round_down (self, value));
  gulong n = (gulong) MAX (value, 0.0);

  switch (self->unit)
    {
    case REHAB_CRITERION_UNIT_OF_TEN:
      /* Translators: a pain score of 0 to 10 */
      return g_strdup_printf (C_("criterion", "%s of 10"), digits);

    case REHAB_CRITERION_UNIT_PERCENT:
      return g_strdup_printf (C_("criterion", "%s %%"), digits);

    case REHAB_CRITERION_UNIT_REPETITIONS:
      return g_strdup_printf (ngettext ("%s repetition", "%s repetitions", n), digits);

    case REHAB_CRITERION_UNIT_SESSIONS:
      return g_strdup_printf (ngettext ("%s session", "%s sessions", n), digits);

    case REHAB_CRITERION_UNIT_MINUTES:
      return g_strdup_printf (ngettext ("%s minute", "%s minutes", n), digits);

    case REHAB_CRITERION_UNIT_WEEKS:
      return g_strdup_printf (ngettext ("%s week", "%s weeks", n), digits);

    case REHAB_CRITERION_UNIT_MONTHS:
      return g_strdup_printf (ngettext ("%s month", "%s months", n), digits);

    case REHAB_CRITERION_UNIT_NONE:
    default:
      return g_steal_pointer (&digits);
    }
}

/**
 * rehab_criterion_dup_asked:
 * @self: a criterion
 * @limit: what the clinic asks for, or asked for on another day; not asked where that is no figure
 *
 * Says what is asked for: "up to 3 of 10", "at least 10 repetitions".
 *
 * Returns: (transfer full): the translated words, for the middle of a line
 */
char *
rehab_criterion_dup_asked (const RehabCriterion *self,
                           RehabNumber           limit)
{
  const RehabCriterionRow *row = (const RehabCriterionRow *) self;
  g_autofree char *amount = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (row->asked != NULL)
    return g_strdup (_(row->asked));
  if (!limit.known)
    return g_strdup ("");
  if (self->rule == REHAB_CRITERION_AT_MOST && self->unit == REHAB_CRITERION_UNIT_OF_TEN && limit.value < 1.0)
    /* Translators: what a criterion asks for */
    return g_strdup (C_("criterion", "no pain"));

  amount = dup_amount (self, limit.value);

  return g_strdup_printf (self->rule == REHAB_CRITERION_AT_MOST
                          /* Translators: what a criterion asks for: "up to 3 of 10", "at least 10 repetitions" */
                          ? C_("criterion", "up to %s") : C_("criterion", "at least %s"), amount);
}

/**
 * rehab_criterion_dup_origin:
 * @self: a criterion
 *
 * Says on one line who asks for it, and what was read beside it.
 *
 * Returns: (transfer full): the translated words; "clinic setting" where nobody published it
 */
char *
rehab_criterion_dup_origin (const RehabCriterion *self)
{
  g_autofree char *sources = NULL;
  g_autofree char *background = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  sources = rehab_sources_dup_short (self->sources);
  if (*self->background == '\0')
    return g_steal_pointer (&sources);

  background = rehab_sources_dup_short (self->background);

  return g_strdup_printf (_("%s; background: %s"), sources, background);
}

/*
 * Puts a value into a reading: whether it meets the limit, and its words. One from before the phase stays visible, and does
 * not count where it was to be measured anew. @what, which may be NULL, names what was measured.
 */
void
rehab_criterion_reading_set (RehabCriterionReading     *self,
                             const RehabCriterionScene *scene,
                             RehabNumber                value,
                             RehabSide                  side,
                             RehabDate                  date,
                             const char                *what)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;
  gboolean counts = rehab_criterion_scene_counts (scene, self->criterion, date);

  self->side = side;
  self->measured_on = date;

  g_ptr_array_add (parts, dup_amount (self->criterion, value.value));
  if (what != NULL)
    g_ptr_array_add (parts, g_strdup (what));
  if (side == REHAB_SIDE_LEFT || side == REHAB_SIDE_RIGHT)
    g_ptr_array_add (parts, g_strdup (side == REHAB_SIDE_LEFT ? C_("in a sentence", "left") : C_("in a sentence", "right")));
  g_ptr_array_add (parts, rehab_date_format_short (date, scene->today));
  words = rehab_parts_join (parts, C_("list", ", "));

  if (!counts)
    {
      /* Translators: a criterion that is to be measured anew in every phase; its last value, side and day */
      rehab_criterion_reading_take (self, REHAB_CRITERION_STATE_NOT_MEASURED,
                                    g_strdup_printf (_("Last measured before this phase: %s"), words));
      return;
    }

  self->value = value;
  rehab_criterion_reading_take (self,
                                rehab_criterion_is_met (self->criterion, value.value, self->limit)
                                ? REHAB_CRITERION_STATE_MET : REHAB_CRITERION_STATE_NOT_MET,
                                rehab_date_compare (date, scene->since) < 0
                                /* Translators: a value, side and day */
                                ? g_strdup_printf (_("%s, before this phase"), words) : g_steal_pointer (&words));
}

void
rehab_criterion_reading_take (RehabCriterionReading *self,
                              RehabCriterionState    state,
                              char                  *words)
{
  self->state = state;
  g_free (self->words);
  self->words = words;
}
