/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-session-outcome.h"
#include "rehab-diary-walk.h"

#define N_LEVELS 11 /* of pain: 0 to 10, whole */
#define NEVER G_MAXUINT

struct _RehabSessionOutcomes
{
  GArray *outcomes; /* RehabSessionOutcome, as the sessions of the diary */
};

G_DEFINE_BOXED_TYPE (RehabSessionOutcomes, rehab_session_outcomes, rehab_session_outcomes_ref, rehab_session_outcomes_unref)

/*
 * The mornings that have come, and what is known of those later than the one after next, while the days are gone through
 * backwards: for any level, where the pain is next as low as that.
 */
typedef struct
{
  RehabDate first;
  guint n;
  RehabNumber *pain;
  guint *n_asked;        /* on the mornings before this one */
  guint next[N_LEVELS];
  guint last_asked;      /* NEVER when none was */
} Mornings;

static void
read_mornings (Mornings         *self,
               const RehabDiary *diary,
               RehabDate         today)
{
  RehabDate last = rehab_date_add_days (rehab_diary_get_last (diary), 1);
  RehabDiaryWalk walk;
  guint n_asked = 0;

  if (rehab_date_compare (last, today) > 0)
    last = today;

  self->first = rehab_diary_get_first (diary);
  self->last_asked = NEVER;
  if (rehab_date_compare (self->first, last) <= 0)
    self->n = (guint) rehab_date_days_until (self->first, last) + 1;
  self->pain = g_new0 (RehabNumber, self->n);
  self->n_asked = g_new0 (guint, self->n + 1);
  for (guint level = 0; level < N_LEVELS; level++)
    self->next[level] = NEVER;

  rehab_diary_walk_begin (&walk, diary, self->first);
  for (guint i = 0; i < self->n; i++)
    {
      self->pain[i] = rehab_diary_walk_get_morning_pain (&walk);
      self->n_asked[i] = n_asked;
      n_asked += self->pain[i].known;
      if (self->pain[i].known)
        self->last_asked = i;
      rehab_diary_walk_next (&walk);
    }
  self->n_asked[self->n] = n_asked;
}

static void
clear_mornings (Mornings *self)
{
  g_free (self->pain);
  g_free (self->n_asked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Mornings, clear_mornings)

static void
take_in_morning (Mornings *self,
                 guint     at)
{
  if (at >= self->n || !self->pain[at].known)
    return;

  for (guint level = (guint) self->pain[at].value; level < N_LEVELS; level++)
    self->next[level] = at;
}

/* Of the mornings @from to @to, without the latter. */
static guint
count_missed (const Mornings *self,
              guint           from,
              guint           to)
{
  return to > from ? to - from - (self->n_asked[to] - self->n_asked[from]) : 0;
}

static void
settle (RehabSessionOutcome *outcome,
        const RehabSession  *session,
        const Mornings      *mornings,
        guint                at)
{
  RehabNumber morning = session->pain_next_morning;
  guint back;

  outcome->settling = !morning.known && at + 1 >= mornings->n ? REHAB_SETTLING_NOT_YET : REHAB_SETTLING_NOT_ASKED;
  if (!morning.known && at + 1 < mornings->n)
    morning = mornings->pain[at + 1];
  if (!session->pain_before.known)
    return;

  if (morning.known && morning.value <= session->pain_before.value)
    {
      outcome->settling = REHAB_SETTLING_BACK;
      outcome->days = 1;
      return;
    }

  back = mornings->next[(guint) session->pain_before.value];
  if (back != NEVER)
    {
      outcome->settling = REHAB_SETTLING_BACK;
      outcome->days = back - at;
      outcome->mornings_missed = !morning.known + count_missed (mornings, at + 2, back);
    }
  else if (mornings->last_asked != NEVER && mornings->last_asked >= at + 2)
    {
      outcome->settling = REHAB_SETTLING_ABOVE;
      outcome->days = mornings->last_asked - at;
      outcome->mornings_missed = !morning.known + count_missed (mornings, at + 2, mornings->last_asked);
    }
  else if (morning.known)
    {
      outcome->settling = REHAB_SETTLING_ABOVE;
      outcome->days = 1;
    }
}

static void
judge (RehabSessionOutcomes *self,
       const RehabDiary     *diary,
       const RehabPainRule  *rule,
       Mornings             *mornings,
       RehabDate             today)
{
  guint taken_in = NEVER; /* mornings from here on are in */

  for (guint i = self->outcomes->len; i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i - 1);
      RehabSessionOutcome *outcome = &g_array_index (self->outcomes, RehabSessionOutcome, i - 1);
      guint at = (guint) rehab_date_days_until (mornings->first, session->date);

      outcome->verdict = rehab_session_verdict (session, today);
      outcome->peak = rehab_session_peak_pain (session);
      outcome->over_limit = rehab_session_over_limit (session, rule);

      for (guint morning = MIN (taken_in, mornings->n); morning > at + 2; morning--)
        take_in_morning (mornings, morning - 1);
      taken_in = MIN (taken_in, at + 2);

      settle (outcome, session, mornings, at);
    }
}

/**
 * rehab_session_outcomes_new:
 * @diary: the whole diary of an episode
 * @rule: the episode's pain rule
 * @today: the current day; mornings after it have not come
 *
 * Judges every session by the rule (F72, F80, F90; R36), and finds the first morning after it whose pain is back at the
 * level before it. Other sessions may lie in between: it is a description, not a cause. One walk through the diary there
 * and back.
 *
 * Returns: (transfer full): the outcomes
 */
RehabSessionOutcomes *
rehab_session_outcomes_new (const RehabDiary    *diary,
                            const RehabPainRule *rule,
                            RehabDate            today)
{
  RehabSessionOutcomes *self;
  g_auto (Mornings) mornings = { 0 };

  g_return_val_if_fail (diary != NULL && rule != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (today), NULL);

  self = g_atomic_rc_box_new0 (RehabSessionOutcomes);
  self->outcomes = g_array_new (FALSE, TRUE, sizeof (RehabSessionOutcome));
  g_array_set_size (self->outcomes, rehab_diary_get_n_sessions (diary));

  if (self->outcomes->len > 0)
    {
      read_mornings (&mornings, diary, today);
      judge (self, diary, rule, &mornings, today);
    }

  return self;
}

RehabSessionOutcomes *
rehab_session_outcomes_ref (const RehabSessionOutcomes *self)
{
  return g_atomic_rc_box_acquire ((RehabSessionOutcomes *) self);
}

static void
outcomes_clear (RehabSessionOutcomes *self)
{
  g_array_unref (self->outcomes);
}

void
rehab_session_outcomes_unref (RehabSessionOutcomes *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) outcomes_clear);
}

guint
rehab_session_outcomes_get_n (const RehabSessionOutcomes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->outcomes->len;
}

/**
 * rehab_session_outcomes_get:
 * @self: outcomes
 * @n: which session, as rehab_diary_get_session() counts
 *
 * Returns: (transfer none): its outcome
 */
const RehabSessionOutcome *
rehab_session_outcomes_get (const RehabSessionOutcomes *self,
                            guint                       n)
{
  g_return_val_if_fail (self != NULL && n < self->outcomes->len, NULL);

  return &g_array_index (self->outcomes, RehabSessionOutcome, n);
}
