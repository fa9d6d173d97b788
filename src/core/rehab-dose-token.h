/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A typed dose, taken apart into figures, words, signs and what stands in quotes. */

typedef enum
{
  REHAB_DOSE_TOKEN_END,
  REHAB_DOSE_TOKEN_NUMBER,
  REHAB_DOSE_TOKEN_WORD,
  REHAB_DOSE_TOKEN_SIGN,
  REHAB_DOSE_TOKEN_QUOTED,
  REHAB_DOSE_TOKEN_UNCLOSED, /* a quote that does not end */
} RehabDoseTokenKind;

typedef struct
{
  RehabDoseTokenKind kind;
  const char *start; /* in the text */
  const char *end;
  char *folded;      /* as keywords are compared; of a quote: what stands in it, as it was typed */
  double value;
  guint n_decimals;
  gboolean is_comma; /* the decimals follow a comma */
} RehabDoseToken;

GArray *rehab_dose_tokens_new   (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_dose_dup_quoted   (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
