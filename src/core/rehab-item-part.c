/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-part.h"
#include "rehab-body-summary.h"
#include "rehab-i18n.h"
#include "rehab-typed-measure.h"
#include "rehab-instrument.h"

#include <math.h>

/* So finely a customary unit is recorded. */
#define CONVERTED_DECIMALS 3

static const RehabItemChoice devices[] = {
  { 1, "hand-held", N_("Hand-held dynamometer") },
  { 2, "fixed", N_("Fixed or belt-held dynamometer") },
  { 3, "force-plate", N_("Force plate or frame") },
  { 4, "isokinetic", N_("Isokinetic dynamometer") },
  { 5, "cable", N_("Cable or load cell") },
  { 6, "weights", N_("Weights or machine") },
};

static const RehabItemChoice positions[] = {
  { 1, "prone", N_("Lying on the front") },
  { 2, "supine", N_("Lying on the back") },
  { 3, "sitting", N_("Sitting") },
  { 4, "side", N_("Lying on the side") },
  { 5, "standing", N_("Standing") },
  { 6, "kneeling", N_("Kneeling") },
};

/* What says how three trials were made, and the trials; the range of a trial is that of its item. */
static const RehabItemPart strength_parts[] = {
  { .suffix = "device", .kind = REHAB_ITEM_CHOICE, .label = N_("Device"),
    .choices = devices, .n_choices = G_N_ELEMENTS (devices) },
  { .suffix = "position", .kind = REHAB_ITEM_CHOICE, .label = N_("Position"),
    .choices = positions, .n_choices = G_N_ELEMENTS (positions) },
  { .suffix = "angle", .kind = REHAB_ITEM_NUMBER, .label = N_("Joint angle"), .max = 180, .unit = N_("°") },
  { .suffix = "1", .kind = REHAB_ITEM_NUMBER, .sided = TRUE, .label = N_("Trial 1") },
  { .suffix = "2", .kind = REHAB_ITEM_NUMBER, .sided = TRUE, .label = N_("Trial 2") },
  { .suffix = "3", .kind = REHAB_ITEM_NUMBER, .sided = TRUE, .label = N_("Trial 3") },
};

static const RehabItemPart pain_part = {
  .suffix = "pain", .kind = REHAB_ITEM_PAIN, .label = N_("Pain"), .max = 10, .better = REHAB_BETTER_LOWER,
};

/* The parts beside the answer itself, as their table has them. */
static const RehabItemPart *
get_further_parts (const RehabItem *item,
                   guint           *n_parts)
{
  const RehabInstrument *instrument;

  *n_parts = 0;

  switch (item->kind)
    {
    case REHAB_ITEM_STRENGTH:
      *n_parts = G_N_ELEMENTS (strength_parts);
      return strength_parts;
    case REHAB_ITEM_INSTRUMENT:
      instrument = rehab_instrument_lookup (item->instrument);
      if (instrument != NULL)
        *n_parts = instrument->n_parts;
      return instrument != NULL ? instrument->parts : NULL;
    case REHAB_ITEM_YES_NO:
      *n_parts = item->with_pain ? 1 : 0;
      return &pain_part;
    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_NUMBER:
    case REHAB_ITEM_CHOICE:
    case REHAB_ITEM_TEXT:
    case REHAB_ITEM_BODY_CHART:
      break;
    }

  return NULL;
}

static RehabItemPart
get_answer_itself (const RehabItem *item)
{
  RehabItemPart part = {
    .item = item,
    .suffix = "",
    .kind = item->kind,
    .sided = item->sided,
    .min = item->min,
    .max = item->max,
    .decimals = item->decimals,
    .unit = item->unit,
    .measure = item->measure,
    .better = item->better,
    .choices = item->choices,
    .n_choices = item->n_choices,
  };
  const RehabInstrument *instrument = item->kind == REHAB_ITEM_INSTRUMENT ? rehab_instrument_lookup (item->instrument) : NULL;

  if (instrument != NULL)
    {
      part.min = instrument->min;
      part.max = instrument->max;
      part.decimals = instrument->decimals;
      part.unit = instrument->unit;
      part.measure = REHAB_UNIT_KIND_NONE;
      part.better = instrument->better;
    }
  if (item->kind == REHAB_ITEM_INSTRUMENT || item->kind == REHAB_ITEM_STRENGTH)
    part.kind = REHAB_ITEM_NUMBER;

  return part;
}

/**
 * rehab_item_get_n_parts:
 * @item: a row of the table of items
 *
 * Returns: how many parts @item has, at least one
 */
guint
rehab_item_get_n_parts (const RehabItem *item)
{
  guint n_parts;

  g_return_val_if_fail (item != NULL, 0);

  get_further_parts (item, &n_parts);

  return n_parts + 1;
}

/**
 * rehab_item_get_part:
 * @item: a row of the table of items
 * @n: which part, below rehab_item_get_n_parts()
 *
 * Gets a part of an item: 0 is the answer itself. For a strength item these are device, position, angle and three trials;
 * for a questionnaire its total from paper and then its items; for a yes with pain the pain.
 *
 * Returns: the part, a plain value
 */
RehabItemPart
rehab_item_get_part (const RehabItem *item,
                     guint            n)
{
  RehabItemPart part = { 0 };
  const RehabItemPart *further;
  guint n_parts;

  g_return_val_if_fail (item != NULL, part);

  further = get_further_parts (item, &n_parts);
  g_return_val_if_fail (n <= n_parts, part);

  if (n == 0)
    return get_answer_itself (item);

  part = further[n - 1];
  part.item = item;
  /* A trial is measured as its item is, and the pain of an answer belongs to its side. */
  if (item->kind == REHAB_ITEM_STRENGTH && part.sided)
    {
      part.min = item->min;
      part.max = item->max;
      part.decimals = item->decimals;
      part.unit = item->unit;
      part.measure = item->measure;
      part.better = item->better;
    }
  if (item->kind == REHAB_ITEM_YES_NO)
    part.sided = item->sided;

  return part;
}

/**
 * rehab_item_has_part:
 * @item: a row of the table of items
 * @suffix: the end of a key: "pain", "1"; "" for the answer itself
 * @part: (out): the part
 *
 * Finds a part of an item by its suffix.
 *
 * Returns: whether there is one
 */
gboolean
rehab_item_has_part (const RehabItem *item,
                     const char      *suffix,
                     RehabItemPart   *part)
{
  g_return_val_if_fail (item != NULL && suffix != NULL && part != NULL, FALSE);

  for (guint n = 0; n < rehab_item_get_n_parts (item); n++)
    {
      *part = rehab_item_get_part (item, n);
      if (g_str_equal (part->suffix, suffix))
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_item_find_part:
 * @key: what a finding calls its item: "test-puranen-orava.pain"
 * @part: (out): the part
 *
 * Finds the part of an item that a finding holds.
 *
 * Returns: whether this version knows it
 */
gboolean
rehab_item_find_part (const char    *key,
                      RehabItemPart *part)
{
  g_auto (GStrv) pieces = NULL;
  const RehabItem *item;

  g_return_val_if_fail (key != NULL && part != NULL, FALSE);

  pieces = g_strsplit (key, ".", 2);
  item = pieces[0] != NULL ? rehab_item_lookup (pieces[0]) : NULL;

  return item != NULL && rehab_item_has_part (item, pieces[1] != NULL ? pieces[1] : "", part);
}

/**
 * rehab_item_part_dup_key:
 * @self: a part of an item
 *
 * Makes the key under which a finding holds it.
 *
 * Returns: (transfer full): the key
 */
char *
rehab_item_part_dup_key (const RehabItemPart *self)
{
  g_return_val_if_fail (self != NULL && self->item != NULL, NULL);

  return *self->suffix == '\0' ? g_strdup (self->item->key) : g_strconcat (self->item->key, ".", self->suffix, NULL);
}

/**
 * rehab_item_part_holds_text:
 * @self: a part of an item
 *
 * Returns: whether a finding holds words for it, not a number
 */
gboolean
rehab_item_part_holds_text (const RehabItemPart *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->kind == REHAB_ITEM_TEXT || self->kind == REHAB_ITEM_BODY_CHART;
}

static const RehabItemChoice *
find_choice (const RehabItemPart *self,
             double               value)
{
  for (guint i = 0; i < self->n_choices; i++)
    {
      if (fabs (self->choices[i].value - value) < 1e-9)
        return &self->choices[i];
    }

  return NULL;
}

static gboolean
has_range (const RehabItemPart *self)
{
  return self->kind == REHAB_ITEM_PAIN || self->kind == REHAB_ITEM_NUMBER;
}

static gboolean
check_number (const RehabItemPart *self,
              double               value,
              guint                decimals,
              GError             **error)
{
  double scaled = value * pow (10.0, decimals);

  if (!isfinite (value) || value < self->min || value > self->max)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "Not a number in the range of its item");
      return FALSE;
    }

  if (fabs (scaled - round (scaled)) > 1e-6)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_WHOLE, "More digits than its item takes");
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_item_part_check:
 * @self: a part of an item
 * @side: the side that was examined; not asked for a part without sides
 * @value: a number; not known for a part that holds words
 * @text: (nullable): words, for a part that holds them
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE`, `REHAB_ERROR_NOT_WHOLE` or `REHAB_ERROR_CONTRADICTION`
 *
 * Checks whether a finding may hold an answer for this part. Nothing at all takes an answer back, and always may.
 *
 * Returns: whether it may
 */
gboolean
rehab_item_part_check (const RehabItemPart *self,
                       RehabSide            side,
                       RehabNumber          value,
                       const char          *text,
                       GError             **error)
{
  gboolean one_side = side == REHAB_SIDE_LEFT || side == REHAB_SIDE_RIGHT;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->sided ? !one_side : side != REHAB_SIDE_NOT_ASKED)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Not a side of its item");
      return FALSE;
    }

  if (rehab_item_part_holds_text (self) ? value.known : text != NULL)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_CONTRADICTION, "Words for a number, or a number for words");
      return FALSE;
    }

  if (!value.known)
    return TRUE;
  if (has_range (self))
    return check_number (self, value.value, self->measure != REHAB_UNIT_KIND_NONE ? CONVERTED_DECIMALS : self->decimals, error);
  if (self->kind == REHAB_ITEM_CHOICE ? find_choice (self, value.value) != NULL
      : fabs (value.value) < 1e-9 || fabs (value.value - 1.0) < 1e-9)
    return TRUE;

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "Not one of the answers of its item");

  return FALSE;
}

/**
 * rehab_item_part_read_number:
 * @self: a part of an item that takes a number
 * @text: what somebody typed, with a point or a comma
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` or a `REHAB_ERROR_NOT_WHOLE`
 *
 * Reads a typed number and checks it against the range of its item. A bare one is in the unit that was chosen, "70 kg" and
 * "150 lb" are what they say.
 *
 * Returns: the number; not asked for blank text, and not asked with @error set for what is no such number
 */
RehabNumber
rehab_item_part_read_number (const RehabItemPart *self,
                             const char          *text,
                             GError             **error)
{
  g_autofree char *digits = NULL;
  gboolean customary = FALSE;
  double value;
  char *end;

  g_return_val_if_fail (self != NULL && text != NULL, REHAB_NUMBER_NOT_ASKED);

  /* "70 kg", "150 lb": whatever was chosen. */
  digits = self->measure != REHAB_UNIT_KIND_NONE ? rehab_typed_measure_split (self->measure, text, &customary) : NULL;
  if (digits == NULL)
    digits = g_strdup (text);
  g_strstrip (g_strdelimit (digits, ",", '.'));
  if (*digits == '\0')
    return REHAB_NUMBER_NOT_ASKED;

  value = g_ascii_strtod (digits, &end);
  /* "0x10", "inf" and "1e1" are numbers to strtod(), but not to people. */
  if (*end != '\0' || strspn (digits, "+-.0123456789") != strlen (digits))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "Not a number");
      return REHAB_NUMBER_NOT_ASKED;
    }

  if (customary && fabs (value * 100.0 - round (value * 100.0)) > 1e-6)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_WHOLE, "More digits than anybody weighs");
      return REHAB_NUMBER_NOT_ASKED;
    }

  value = rehab_units_read_in (self->measure, customary, value);
  if (!check_number (self, value, customary ? CONVERTED_DECIMALS : self->decimals, error))
    return REHAB_NUMBER_NOT_ASKED;

  /* "-0" is typed as easily as 0, and must not be stored as another number. */
  return rehab_number (fabs (value) > 0.0 ? value : 0.0);
}

/**
 * rehab_item_part_can_go_on:
 * @self: a part of an item that takes a number
 * @number: what was typed so far
 *
 * Tells whether one more digit would still be in range: after a 1 for pain, a 0 may follow, after a 4 nothing.
 *
 * Returns: whether typing may go on
 */
gboolean
rehab_item_part_can_go_on (const RehabItemPart *self,
                           RehabNumber          number)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return number.known && (self->decimals > 0 || !rehab_units_are_recorded (self->measure) || (number.value > 0.0 && number.value * 10.0 <= self->max));
}

/* "7", "7.5", "−30": no zeros that were not measured, and a real minus, which a screen reader says. */
static char *
dup_digits (double value,
            guint  decimals)
{
  gboolean is_whole = fabs (value - round (value)) < 1e-9;

  return g_strdup_printf ("%s%.*f", value < 0.0 ? "−" : "", is_whole ? 0 : (int) decimals, fabs (value));
}

static char *
dup_limit (const RehabItemPart *self,
           double               limit)
{
  return rehab_units_are_recorded (self->measure) ? dup_digits (limit, 0) : rehab_item_part_dup_figure (self, limit);
}

/* Miles of whole kilometres have decimals. */
static gboolean
takes_whole (const RehabItemPart *self)
{
  return self->decimals == 0 && rehab_units_are_recorded (self->measure);
}

/**
 * rehab_item_part_dup_range:
 * @self: a part of an item that takes a number
 *
 * Says what numbers are taken: "A whole number from 0 to 100".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_item_part_dup_range (const RehabItemPart *self)
{
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  min = dup_limit (self, self->min);
  max = dup_limit (self, self->max);

  return g_strdup_printf (takes_whole (self) ? _("A whole number from %s to %s") : _("A number from %s to %s"), min, max);
}

/**
 * rehab_item_part_dup_refusal:
 * @self: a part of an item that takes a number
 *
 * Says that a typed number was not taken, and what would be.
 *
 * Returns: (transfer full): the translated sentences
 */
char *
rehab_item_part_dup_refusal (const RehabItemPart *self)
{
  g_autofree char *min = NULL;
  g_autofree char *max = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  min = dup_limit (self, self->min);
  max = dup_limit (self, self->max);

  return g_strdup_printf (takes_whole (self)
                          ? _("Not kept. Enter a whole number from %s to %s.")
                          : _("Not kept. Enter a number from %s to %s."), min, max);
}

static char *
dup_painted (const char *text)
{
  g_autoptr (RehabBodyArea) area = rehab_body_area_from_text (text, NULL);

  /* Written by a later version, or by hand. */
  return area != NULL ? rehab_body_area_dup_summary (area) : g_strdup (_("A painted area that cannot be read"));
}

/**
 * rehab_item_part_dup_words:
 * @self: a part of an item
 * @value: its number; not known for a part that holds words
 * @text: (nullable): its words
 *
 * Says an answer: "Yes", "64 points", "Hand-held dynamometer", the words of a text, what a painted area covers. What was
 * not asked is said so.
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_item_part_dup_words (const RehabItemPart *self,
                           RehabNumber          value,
                           const char          *text)
{
  const RehabItemChoice *choice;
  g_autofree char *digits = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (rehab_item_part_holds_text (self))
    {
      if (text == NULL)
        return g_strdup (_("Not asked"));
      return self->kind == REHAB_ITEM_BODY_CHART ? dup_painted (text) : g_strdup (text);
    }

  if (!value.known)
    return g_strdup (_("Not asked"));
  if (self->kind == REHAB_ITEM_YES_NO)
    return g_strdup (value.value > 0.0 ? C_("answer", "Yes") : C_("answer", "No"));

  choice = find_choice (self, value.value);
  if (choice != NULL)
    return g_strdup (_(choice->label));

  digits = rehab_units_are_recorded (self->measure) ? dup_digits (value.value, self->decimals)
                                                    : rehab_item_part_dup_figure (self, value.value);
  if (self->unit == NULL || *self->unit == '\0')
    return g_steal_pointer (&digits);

  return rehab_language_dup_with_unit (digits, rehab_item_part_get_unit_of (self, value.value));
}
