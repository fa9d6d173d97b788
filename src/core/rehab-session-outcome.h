/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"
#include "rehab-pain-rule.h"

G_BEGIN_DECLS

/* How far the pain of the mornings after a session came back to the pain before it. */
typedef enum
{
  REHAB_SETTLING_NOT_ASKED, /* the pain before it, or every morning since, was not asked for */
  REHAB_SETTLING_NOT_YET,   /* no morning has come */
  REHAB_SETTLING_BACK,      /* a morning at or below before */
  REHAB_SETTLING_ABOVE,     /* every morning asked since was above before */
} RehabSettling;

/* What a session led to. Passed by value. */
typedef struct
{
  RehabVerdict verdict;   /* rehab_session_verdict() */
  RehabNumber peak;       /* the worst pain during or straight after, 0 to 10 */
  gboolean over_limit;    /* the peak is above what the rule accepts; FALSE when it was not asked */
  RehabSettling settling;
  guint days;             /* back: days until that morning, 1 for the next one; above: until the last morning asked */
  guint mornings_missed;  /* of the mornings up to then, not asked: it may have settled on one of these */
} RehabSessionOutcome;

/*
 * The outcomes of all sessions of a diary by a pain rule: an immutable, reference-counted value.
 */
typedef struct _RehabSessionOutcomes RehabSessionOutcomes;

#define REHAB_TYPE_SESSION_OUTCOMES (rehab_session_outcomes_get_type ())

GType                      rehab_session_outcomes_get_type (void);

RehabSessionOutcomes *rehab_session_outcomes_new      (const RehabDiary    *diary,
                                                       const RehabPainRule *rule,
                                                       RehabDate            today) G_GNUC_WARN_UNUSED_RESULT;
RehabSessionOutcomes *rehab_session_outcomes_ref      (const RehabSessionOutcomes *self);
void                       rehab_session_outcomes_unref    (RehabSessionOutcomes *self);

guint                      rehab_session_outcomes_get_n    (const RehabSessionOutcomes *self);
const RehabSessionOutcome *rehab_session_outcomes_get      (const RehabSessionOutcomes *self,
                                                            guint                       n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabSessionOutcomes, rehab_session_outcomes_unref)

G_END_DECLS
