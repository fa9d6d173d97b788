/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength-volume.h"
#include "rehab-session.h"
#include "rehab-typed-measure.h"

#include <string.h>

/* The signs for times that people type, the last one being what they see in print. */
static const char *const times_signs[] = { "x", "X", "*", "×" };

static void
skip_blanks (const char **p)
{
  *p += strspn (*p, " \t");
}

static gboolean
take_times (const char **p)
{
  skip_blanks (p);
  for (size_t i = 0; i < G_N_ELEMENTS (times_signs); i++)
    if (g_str_has_prefix (*p, times_signs[i]))
      {
        *p += strlen (times_signs[i]);
        return TRUE;
      }

  return FALSE;
}

/* Digits with at most one mark for decimals. */
static gboolean
take_number (const char **p,
             double      *value)
{
  g_autofree char *digits = NULL;
  gsize length;

  skip_blanks (p);
  length = strspn (*p, "0123456789.,");
  digits = g_strdelimit (g_strndup (*p, length), ",", '.');
  if (strspn (digits, ".") == length || length > 12 || strchr (digits, '.') != strrchr (digits, '.'))
    return FALSE;

  *value = g_ascii_strtod (digits, NULL);
  *p += length;

  return TRUE;
}

/* Sets times repetitions times a weight, whose unit may stand behind it. */
static gboolean
take_product (const char **p,
              double      *product,
              gboolean    *in_pounds)
{
  double factor;

  if (!take_number (p, product))
    return FALSE;

  while (take_times (p))
    {
      if (!take_number (p, &factor))
        return FALSE;
      *product *= factor;
    }

  *in_pounds = !rehab_units_are_recorded (REHAB_UNIT_KIND_MASS);
  *p += rehab_typed_measure_skip_unit (REHAB_UNIT_KIND_MASS, *p, in_pounds);

  return TRUE;
}

/**
 * rehab_strength_volume_from_typed:
 * @text: weights in the unit that was chosen, or what they come from: "3 x 8 x 60 + 2 x 10 x 42,5"; nothing for "not asked"
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE`, for what cannot be read too
 *
 * Reads a strength volume: sets times repetitions times weight, added up over the exercises. A weight with its unit is what
 * it says: "3 x 8 x 135 lb + 2 x 10 x 40 kg".
 *
 * Returns: kilograms, or not asked; not asked with @error set when it is refused
 */
RehabNumber
rehab_strength_volume_from_typed (const char *text,
                                  GError    **error)
{
  const RehabField *field = rehab_record_find_field (&rehab_session_type, "volume_kg");
  const char *p = text;
  double kilograms = 0.0;
  double pounds = 0.0;

  g_return_val_if_fail (text != NULL, REHAB_NUMBER_NOT_ASKED);

  skip_blanks (&p);
  if (*p == '\0')
    return REHAB_NUMBER_NOT_ASKED;

  while (TRUE)
    {
      gboolean in_pounds;
      double product;
      double total;

      if (!take_product (&p, &product, &in_pounds))
        break;
      *(in_pounds ? &pounds : &kilograms) += product;

      skip_blanks (&p);
      total = kilograms + rehab_units_read_in (REHAB_UNIT_KIND_MASS, TRUE, pounds);
      if (*p == '\0' && total <= field->max)
        return rehab_number (total);
      if (*p != '+')
        break;
      p++;
    }

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "No volume that the diary takes");
  return REHAB_NUMBER_NOT_ASKED;
}
