/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-reader.h"
#include "rehab-i18n.h"

#define MAX_ITEMS 3
#define SECONDS_A_MINUTE 60.0

typedef enum
{
  UNIT_NONE,
  UNIT_SETS,
  UNIT_REPETITIONS,
  UNIT_HOLDS, /* "5 holds of 45 s" */
  UNIT_HOLD,  /* a time that is held */
  UNIT_MINUTES,
  UNIT_KILOGRAMS,
  UNIT_POUNDS,
} Unit;

/* One figure of "3 × 8–12 × 5 s". */
typedef struct
{
  guint from; /* tokens */
  guint to;
  double value;
  double most; /* of a range; 0 for none */
  Unit unit;
} Item;

static gboolean
fail_unclear (RehabDoseReader *self,
              guint            from,
              guint            to)
{
  return rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_UNCLEAR, from, to,
                                 _("%s can be read in more than one way: say what each number counts."));
}

/* "8-12", "8 to 12" */
static void
read_range (RehabDoseReader *self,
            Item            *item)
{
  guint n = rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_TO);

  if (n == 0 || !rehab_dose_reader_is_number (self, self->at + n))
    return;

  item->most = rehab_dose_reader_get (self, self->at + n)->value;
  self->at += n + 1;
  item->to = self->at;

  /* "30-45 s hold" */
  if (rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_SECONDS) > 0
      || rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_MINUTES) > 0)
    {
      rehab_dose_reader_fail_range (self, item->from, item->from);
      return;
    }
  if (item->most <= item->value)
    rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_OUT_OF_RANGE, item->from, item->to, _("%s does not rise."));
}

static Unit
read_unit (RehabDoseReader *self)
{
  static const struct
  {
    RehabDoseKeyword keyword;
    Unit unit;
  } units[] = {
    { REHAB_DOSE_KEYWORD_SETS, UNIT_SETS },
    { REHAB_DOSE_KEYWORD_REPETITIONS, UNIT_REPETITIONS },
    { REHAB_DOSE_KEYWORD_KILOGRAMS, UNIT_KILOGRAMS },
    { REHAB_DOSE_KEYWORD_POUNDS, UNIT_POUNDS },
    { REHAB_DOSE_KEYWORD_HOLD, UNIT_HOLDS },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++)
    if (rehab_dose_reader_accept (self, units[i].keyword))
      return units[i].unit;

  return UNIT_NONE;
}

static gboolean
is_load (const Item *item)
{
  return item->unit == UNIT_KILOGRAMS || item->unit == UNIT_POUNDS;
}

/* A time is held, unless it is in minutes and nothing says so. */
static gboolean
read_time_item (RehabDoseReader *self,
                Item            *item)
{
  gboolean in_minutes;
  double seconds = 0.0;
  guint n = rehab_dose_reader_read_time (self, self->at, &seconds, &in_minutes);

  if (n == 0)
    return FALSE;

  self->at += n;
  item->unit = UNIT_HOLD;
  item->value = seconds;
  if (!rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_HOLD) && in_minutes)
    {
      item->unit = UNIT_MINUTES;
      item->value = rehab_dose_reader_get (self, item->from)->value;
    }
  item->to = self->at;

  return TRUE;
}

/* Reads one figure with its unit; the reader stands at a number. FALSE with the error set when it is wrong. */
static gboolean
read_item (RehabDoseReader *self,
           Item            *item)
{
  const RehabTypedToken *number = rehab_dose_reader_get (self, self->at);

  *item = (Item) { .from = self->at, .to = self->at + 1, .value = number->value };
  if (read_time_item (self, item))
    return TRUE;

  self->at++;
  read_range (self, item);
  if (self->error != NULL)
    return FALSE;

  if (rehab_dose_reader_fail_foreign_pounds (self, item->from, self->at))
    return FALSE;

  item->unit = read_unit (self);
  item->to = self->at;

  /* "3 x 8,20 kg": a count never has decimals, so that the comma may part two figures. */
  if (number->is_comma && !is_load (item))
    rehab_dose_reader_fail (self, REHAB_DOSE_ERROR_NOT_WHOLE, item->from, item->to,
                            _("%s is no whole number. If the comma parts two figures, put a space after it."));

  return self->error == NULL;
}

static gboolean
set_repetitions (RehabDoseReader *self,
                 const Item      *item)
{
  rehab_dose_reader_set (self, "repetitions", item->value, item->from, item->to);
  if (self->error == NULL && item->most > 0.0)
    rehab_dose_reader_set (self, "repetitions_to", item->most, item->from, item->to);

  return TRUE;
}

/* Puts an item where its unit, or @unsaid when it has none, belongs. */
static gboolean
set_item (RehabDoseReader *self,
          const Item      *item,
          Unit             unsaid)
{
  Unit unit = item->unit == UNIT_NONE ? unsaid : item->unit;

  if (item->most > 0.0 && unit != UNIT_REPETITIONS)
    return rehab_dose_reader_fail_range (self, item->from, item->from);

  switch (unit)
    {
    case UNIT_SETS:
    case UNIT_HOLDS:
      return rehab_dose_reader_set (self, "sets", item->value, item->from, item->to);

    case UNIT_REPETITIONS:
      return set_repetitions (self, item);

    case UNIT_HOLD:
      return rehab_dose_reader_set (self, "hold_seconds", item->value, item->from, item->to);

    case UNIT_MINUTES:
      return rehab_dose_reader_set (self, "minutes", item->value, item->from, item->to);

    case UNIT_KILOGRAMS:
    case UNIT_POUNDS:
      return rehab_dose_reader_set_load (self, unit == UNIT_POUNDS, item->value, item->from, item->to);

    case UNIT_NONE:
    default:
      return fail_unclear (self, item->from, item->to);
    }
}

static gboolean
is_time (const Item *item)
{
  return item->unit == UNIT_HOLD || item->unit == UNIT_MINUTES;
}

/* What a bare figure counts, told by its neighbours; UNIT_NONE where it could be several things. */
static Unit
guess_unit (const Item *items,
            guint       n_items,
            guint       n)
{
  if (n == 0)
    return n_items > 1 ? UNIT_SETS : UNIT_NONE;

  /* "45 s x 5", "12 reps x 3" */
  if (n == 1 && n_items == 2 && (is_time (&items[0]) || items[0].unit == UNIT_REPETITIONS))
    return UNIT_SETS;

  return n == 1 ? UNIT_REPETITIONS : UNIT_NONE;
}

static gboolean
set_items (RehabDoseReader *self,
           const Item      *items,
           guint            n_items)
{
  /* "3 x 20 kg": three sets, or three repetitions? */
  if (n_items == 2 && items[0].unit == UNIT_NONE && is_load (&items[1]))
    return fail_unclear (self, items[0].from, items[1].to);

  for (guint i = 0; i < n_items && self->error == NULL; i++)
    set_item (self, &items[i], guess_unit (items, n_items, i));

  return TRUE;
}

/* Whether what follows the first figure makes it something else than an amount. */
static gboolean
is_of_another_phrase (const RehabDoseReader *self)
{
  gboolean in_minutes;
  double seconds;
  guint n_time = rehab_dose_reader_read_time (self, self->at, &seconds, &in_minutes);
  guint after = self->at + 1;

  return (n_time > 0 && rehab_dose_reader_match (self, self->at + n_time, REHAB_DOSE_KEYWORD_REST) > 0)
         || rehab_dose_reader_match (self, after, REHAB_DOSE_KEYWORD_RESERVE) > 0;
}

/* "3 x 12", "3 × 8–12", "5x45s", "4 sets of 8", "20 min", "30 s hold", "3x12x20kg", "3x12x45lb" */
gboolean
rehab_dose_read_amount (RehabDoseReader *self)
{
  Item items[MAX_ITEMS] = { 0 };
  guint n_items = 0;
  guint from = self->at;

  /* "hold 45 s" */
  if (rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_HOLD))
    {
      rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_OF);
      rehab_dose_reader_skip_colon (self);
      if (!rehab_dose_reader_is_number (self, self->at))
        return rehab_dose_reader_fail_missing (self, self->at);
      if (!read_time_item (self, &items[0]))
        return fail_unclear (self, from, self->at + 1);

      items[0].from = from;
      if (items[0].unit == UNIT_MINUTES)
        items[0].value *= SECONDS_A_MINUTE;
      items[0].unit = UNIT_HOLD;
      return set_item (self, &items[0], UNIT_HOLD);
    }

  /* "sets: 3", "reps 8-12" */
  if (rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_SETS) > 0
      || rehab_dose_reader_match (self, self->at, REHAB_DOSE_KEYWORD_REPETITIONS) > 0)
    {
      Unit unit = read_unit (self);

      rehab_dose_reader_skip_colon (self);
      if (!rehab_dose_reader_is_number (self, self->at))
        return rehab_dose_reader_fail_missing (self, self->at);
      if (!read_item (self, &items[0]))
        return TRUE;
      if (items[0].unit != UNIT_NONE)
        return fail_unclear (self, from, self->at);

      items[0].unit = unit;
      return set_item (self, &items[0], unit);
    }

  if (!rehab_dose_reader_is_number (self, self->at) || is_of_another_phrase (self))
    return FALSE;
  for (;;)
    {
      gboolean goes_on;

      if (!read_item (self, &items[n_items]))
        return TRUE;

      n_items++;
      goes_on = rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_TIMES);
      if (!goes_on && n_items == 1 && (items[0].unit == UNIT_SETS || items[0].unit == UNIT_HOLDS))
        goes_on = rehab_dose_reader_accept (self, REHAB_DOSE_KEYWORD_OF);
      if (!goes_on)
        return set_items (self, items, n_items);

      if (!rehab_dose_reader_is_number (self, self->at))
        return rehab_dose_reader_fail_missing (self, self->at);
      if (n_items == MAX_ITEMS)
        return fail_unclear (self, from, self->at + 1);
    }
}
