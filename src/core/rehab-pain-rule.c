/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-pain-rule.h"
#include "rehab-i18n.h"

static const RehabPainRule rules[] = {
  {
    .kind = REHAB_PAIN_RULE_KIND_GOOM,
    .acceptable = 3,
    .safe = 3,
    .name = N_("Goom: pain up to 3 while loading, settled by the next morning"),
    .sources = "R36 R9",
  },
  {
    .kind = REHAB_PAIN_RULE_KIND_SILBERNAGEL,
    .acceptable = 5,
    .safe = 2,
    .name = N_("Silbernagel: pain up to 5 while loading, settled by the next morning"),
    .sources = "R33 R34",
  },
};

/**
 * rehab_pain_rule_lookup:
 * @kind: which rule
 *
 * Gets a rule's numbers and where they come from.
 *
 * Returns: the rule; Goom's for no kind
 */
const RehabPainRule *
rehab_pain_rule_lookup (RehabPainRuleKind kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i].kind == kind)
      return &rules[i];

  return &rules[0];
}

/**
 * rehab_session_verdict:
 * @session: a session
 * @today: the current day
 *
 * Tells whether a session settled: next morning's pain at or below the pain before it (F72, F80, F90; R36).
 *
 * Returns: the verdict; while the next morning has not come it is not yet known, after that it was not asked
 */
RehabVerdict
rehab_session_verdict (const RehabSession *session,
                       RehabDate           today)
{
  if (session->pain_next_morning.known && session->pain_before.known)
    return session->pain_next_morning.value <= session->pain_before.value ? REHAB_VERDICT_SETTLED
                                                                          : REHAB_VERDICT_NOT_SETTLED;

  if (!session->pain_next_morning.known && rehab_date_compare (today, session->date) <= 0)
    return REHAB_VERDICT_NOT_YET;

  return REHAB_VERDICT_NOT_ASKED;
}

/**
 * rehab_session_peak_pain:
 * @session: a session
 *
 * Gets the worst pain during or straight after it.
 *
 * Returns: 0 to 10, not asked when neither was
 */
RehabNumber
rehab_session_peak_pain (const RehabSession *session)
{
  if (!session->pain_during.known)
    return session->pain_after;
  if (!session->pain_after.known)
    return session->pain_during;

  return session->pain_during.value > session->pain_after.value ? session->pain_during : session->pain_after;
}

/**
 * rehab_session_over_limit:
 * @session: a session
 * @rule: the episode's rule
 *
 * Tells whether pain during or straight after went above what the rule accepts.
 *
 * Returns: `TRUE` only when it was asked and is above
 */
gboolean
rehab_session_over_limit (const RehabSession  *session,
                          const RehabPainRule *rule)
{
  RehabNumber peak = rehab_session_peak_pain (session);

  return peak.known && peak.value > rule->acceptable;
}

const char *
rehab_verdict_get_label (RehabVerdict verdict)
{
  switch (verdict)
    {
    case REHAB_VERDICT_SETTLED:
      return C_("verdict", "Settled");

    case REHAB_VERDICT_NOT_SETTLED:
      return C_("verdict", "Not settled");

    case REHAB_VERDICT_NOT_YET:
      return C_("verdict", "Not yet known");

    case REHAB_VERDICT_NOT_ASKED:
    default:
      return C_("verdict", "Not asked");
    }
}
