/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REHAB_ERROR (rehab_error_quark ())

/*
 * What can be wrong with a value that somebody typed or a file holds. The sentence for people is made from the code and
 * the field by the interface; the message of the GError is for developers and never holds the value itself.
 */
typedef enum
{
  REHAB_ERROR_EMPTY,        /* required and not given */
  REHAB_ERROR_OUT_OF_RANGE, /* outside the range of its field */
  REHAB_ERROR_NOT_WHOLE,    /* a fraction where only whole numbers count */
  REHAB_ERROR_TOO_LONG,     /* more characters than the field holds */
  REHAB_ERROR_NOT_TEXT,     /* no valid UTF-8, or control characters in it */
  REHAB_ERROR_NOT_A_DATE,   /* cannot be read as a date */
  REHAB_ERROR_IN_FUTURE,    /* a date that has not come yet */
  REHAB_ERROR_TOO_EARLY,    /* a date before anything this record can hold */
  REHAB_ERROR_CONTRADICTION /* two fields that cannot both be true */
} RehabErrorCode;

GQuark rehab_error_quark (void);

G_END_DECLS
