/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-session.h"

G_BEGIN_DECLS

/*
 * The pain rule of an episode: what pain is accepted under load, and what has to have settled by the next morning.
 * Goom's for this tendon: 0 to 3 (R36, R9). Silbernagel's, tried in Achilles tendons: up to 5 (R33), 0 to 2 called safe
 * (unverified). The article gives no number.
 */
typedef struct
{
  RehabPainRuleKind kind;
  int acceptable; /* the highest pain that is accepted, 0 to 10 */
  int safe;       /* the highest pain of the lowest band; equal to acceptable where the rule has one band */
  const char *name;    /* untranslated */
  const char *sources; /* "R36 R9" */
} RehabPainRule;

/* What the next morning says of a session. */
typedef enum
{
  REHAB_VERDICT_NOT_ASKED,   /* a score that the rule needs was never asked for */
  REHAB_VERDICT_NOT_YET,     /* the next morning has not come */
  REHAB_VERDICT_SETTLED,     /* next morning at or below before */
  REHAB_VERDICT_NOT_SETTLED, /* next morning above before */
} RehabVerdict;

const RehabPainRule *rehab_pain_rule_lookup   (RehabPainRuleKind    kind);
RehabVerdict         rehab_session_verdict    (const RehabSession  *session,
                                               RehabDate            today);
gboolean             rehab_session_over_limit (const RehabSession  *session,
                                               const RehabPainRule *rule);
RehabNumber          rehab_session_peak_pain  (const RehabSession  *session);
const char          *rehab_verdict_get_label  (RehabVerdict         verdict);

G_END_DECLS
