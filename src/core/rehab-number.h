/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A number somebody was asked for. Passed by value. The zero value is "not asked", so that a forgotten field can never
 * read as "no pain".
 */
typedef struct
{
  gboolean known;
  double value; /* 0 unless known */
} RehabNumber;

#define REHAB_NUMBER_NOT_ASKED ((RehabNumber) { FALSE, 0.0 })

static inline RehabNumber
rehab_number (double value)
{
  return (RehabNumber) { TRUE, value };
}

static inline gboolean
rehab_number_equal (RehabNumber a,
                    RehabNumber b)
{
  return a.known == b.known && (!a.known || !(a.value < b.value || a.value > b.value));
}

G_END_DECLS
