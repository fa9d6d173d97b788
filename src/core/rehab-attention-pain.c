/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-private.h"
#include "rehab-baseline.h"
#include "rehab-i18n.h"
#include "rehab-pain-rule.h"

/* So many of the sessions that did not settle are told with their figures. */
#define MOST_SESSIONS 3

/* "16 Nov: 2 → 3, 18 Nov: 3 → 4", oldest first; "… " before them where there are more. */
static char *
dup_mornings (RehabAttentionLook *self,
              GPtrArray          *sessions)
{
  g_autoptr (GString) text = g_string_new (sessions->len > MOST_SESSIONS ? "… " : NULL);
  guint n = MIN (sessions->len, MOST_SESSIONS);

  for (guint i = n; i > 0; i--)
    {
      const RehabSession *session = g_ptr_array_index (sessions, i - 1);
      g_autofree char *day = rehab_attention_look_dup_day (self, session->date);

      if (i < n)
        g_string_append (text, C_("list", ", "));
      /* Translators: a session: day, pain before, pain next morning */
      g_string_append_printf (text, C_("session that did not settle", "%s: %d → %d"), day,
                              (int) session->pain_before.value, (int) session->pain_next_morning.value);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The last sessions whose next morning was asked: all of them worse than before (F72, F90, R36). */
void
rehab_attention_look_at_settling (RehabAttentionLook *self)
{
  g_autoptr (GPtrArray) running = g_ptr_array_new ();
  g_autofree char *mornings = NULL;
  int n;

  for (guint i = rehab_diary_get_n_sessions (self->diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (self->diary, i - 1);
      RehabVerdict verdict = rehab_session_verdict (session, self->today);

      if (verdict == REHAB_VERDICT_SETTLED)
        break;
      if (verdict == REHAB_VERDICT_NOT_SETTLED)
        g_ptr_array_add (running, (gpointer) session);
    }

  n = (int) running->len;
  if (n == 0 || n < rehab_attention_look_get (self, REHAB_THRESHOLD_NOT_SETTLED))
    return;

  mornings = dup_mornings (self, running);
  if (n == 1)
    /* Translators: a session: day, pain before, pain next morning */
    rehab_attention_look_take (self, g_strdup_printf (_("Not settled (%s)"), mornings), self->rule->sources);
  else if (n == 2)
    /* Translators: two sessions, each: day, pain before, pain next morning */
    rehab_attention_look_take (self, g_strdup_printf (_("Not settled twice running (%s)"), mornings), self->rule->sources);
  else
    /* Translators: how many sessions, and the last ones, each: day, pain before, pain next morning */
    rehab_attention_look_take (self, g_strdup_printf (ngettext ("Not settled %d time running (%s)",
                                                                "Not settled %d times running (%s)", (gulong) n),
                                                      n, mornings), self->rule->sources);
}

static RehabNumber
get_pain (RehabAttentionLook *self,
          RehabBaselineSeries series,
          RehabDate           day)
{
  RehabDiaryWalk walk;

  rehab_diary_walk_begin (&walk, self->diary, day);

  return rehab_baseline_get_value (series, &walk);
}

static char *
dup_beyond (RehabAttentionLook *self,
            RehabBaselineSeries series,
            RehabDate           day)
{
  RehabNumber pain = get_pain (self, series, day);
  g_autofree char *usual = NULL;
  g_autofree char *date = NULL;
  RehabBaseline baseline;

  if (!pain.known)
    return NULL;

  baseline = rehab_baseline_before (self->diary, series, day, self->thresholds);
  if (!rehab_baseline_is_beyond (&baseline, pain, self->thresholds))
    return NULL;

  date = rehab_attention_look_dup_day (self, day);
  usual = rehab_baseline_dup_words (&baseline, series);

  if (series == REHAB_BASELINE_WAKING_PAIN)
    /* Translators: pain score, day, "own usual 1.8 ± 0.7 (26 of the 28 days before)" */
    return g_strdup_printf (_("Pain on waking %d on %s, %s"), (int) pain.value, date, usual);

  /* Translators: pain score, day, "own usual 1.8 ± 0.7 (26 of the 28 days before)" */
  return g_strdup_printf (_("Worst pain %d on %s, %s"), (int) pain.value, date, usual);
}

/* The last recent day whose pain lies beyond what is usual for this athlete: of the day first, else of the morning. */
void
rehab_attention_look_at_own_usual (RehabAttentionLook *self)
{
  int recent = (int) rehab_attention_look_get (self, REHAB_THRESHOLD_RECENT_DAYS);

  for (int back = 0; back < recent; back++)
    {
      RehabDate day = rehab_date_add_days (self->today, -back);
      char *text = dup_beyond (self, REHAB_BASELINE_WORST_PAIN, day);

      if (text == NULL)
        text = dup_beyond (self, REHAB_BASELINE_WAKING_PAIN, day);
      if (text == NULL)
        continue;

      rehab_attention_look_take (self, text, self->rule->sources);
      return;
    }
}

/* Pain under load above what the episode's rule accepts: the last recent one, and beside it what is usual. */
void
rehab_attention_look_at_pain_rule (RehabAttentionLook *self)
{
  const RehabPainRule *rule = rehab_pain_rule_lookup (self->record->episode->pain_rule);
  int recent = (int) rehab_attention_look_get (self, REHAB_THRESHOLD_RECENT_DAYS);

  for (guint i = rehab_diary_get_n_sessions (self->diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (self->diary, i - 1);
      g_autofree char *words = NULL;
      g_autofree char *usual = NULL;
      g_autofree char *day = NULL;
      RehabBaseline baseline;

      if (rehab_date_days_until (session->date, self->today) >= recent)
        return;
      if (!rehab_session_over_limit (session, rule))
        continue;

      day = rehab_attention_look_dup_day (self, session->date);
      /* Translators: pain score, day, the highest score that the pain rule accepts */
      words = g_strdup_printf (_("Pain %d on %s, the rule accepts up to %d"),
                               (int) rehab_session_peak_pain (session).value, day, rule->acceptable);

      baseline = rehab_baseline_before (self->diary, REHAB_BASELINE_WORST_PAIN, session->date, self->thresholds);
      if (!baseline.is_enough)
        {
          rehab_attention_look_take (self, g_steal_pointer (&words), rule->sources);
          return;
        }

      usual = rehab_baseline_dup_words (&baseline, REHAB_BASELINE_WORST_PAIN);
      /* Translators: "Pain 5 on 20 Nov, the rule accepts up to 3"; "own usual 1.8 ± 0.7 (26 of the 28 days before)" */
      rehab_attention_look_take (self, g_strdup_printf (_("%s; worst pain of a day: %s"), words, usual), rule->sources);
      return;
    }
}
