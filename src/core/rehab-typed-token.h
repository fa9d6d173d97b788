/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was typed of a dose or of a session, taken apart into figures, words, signs and what stands in quotes. */

typedef enum
{
  REHAB_TYPED_TOKEN_END,
  REHAB_TYPED_TOKEN_NUMBER,
  REHAB_TYPED_TOKEN_WORD,
  REHAB_TYPED_TOKEN_SIGN,
  REHAB_TYPED_TOKEN_QUOTED,
  REHAB_TYPED_TOKEN_UNCLOSED, /* a quote that does not end */
} RehabTypedTokenKind;

typedef struct
{
  RehabTypedTokenKind kind;
  const char *start; /* in the text */
  const char *end;
  char *folded;      /* as keywords are compared; of a quote: what stands in it, as it was typed */
  double value;
  guint n_decimals;
  gboolean is_comma; /* the decimals follow a comma */
} RehabTypedToken;

GArray *rehab_typed_tokens_new       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
const RehabTypedToken *rehab_typed_tokens_get       (GArray *tokens,
                                                     guint   at);
guint                  rehab_typed_tokens_match     (GArray     *tokens,
                                                     guint       at,
                                                     const char *words);
gboolean               rehab_typed_tokens_is_sign   (GArray     *tokens,
                                                     guint       at,
                                                     const char *sign);
gboolean               rehab_typed_tokens_is_one_of (GArray            *tokens,
                                                     guint              at,
                                                     const char *const *signs);
char *rehab_typed_dup_quoted       (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
