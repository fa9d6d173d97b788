/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-facts.h"
#include "rehab-diary-question.h"
#include "rehab-language.h"
#include "rehab-load-metric.h"
#include "rehab-load-words.h"
#include "rehab-load.h"
#include "rehab-units.h"

#include <glib/gi18n.h>
#include <math.h>

static void
take (GPtrArray  *facts,
      const char *title,
      char       *value,
      char       *note)
{
  RehabLoadFact *fact = g_new (RehabLoadFact, 1);

  fact->title = g_strdup (title);
  fact->value = value;
  fact->note = note;
  fact->card = NULL;
  g_ptr_array_add (facts, fact);
}

/* What was taken last stands on that card. */
static void
lead_to (GPtrArray *facts,
         char      *card)
{
  RehabLoadFact *fact = g_ptr_array_index (facts, facts->len - 1);

  fact->card = card;
}

/* A figure with its coverage, or why it is not there and how much was known. */
static void
take_metric (GPtrArray              *facts,
             const RehabLoadHistory *history,
             RehabLoadMetric         metric,
             RehabDate               date)
{
  RehabLoadValue value = rehab_load_history_get (history, metric, date);
  g_autofree char *title = rehab_load_metric_dup_method (metric, history);
  g_autofree char *coverage = rehab_load_value_dup_coverage (value);

  if (value.reason == REHAB_LOAD_REASON_NONE)
    /* Translators: "6 of 7 days", of which a figure of the training load is made */
    take (facts, title, rehab_load_value_dup_words (metric, value), g_strdup_printf (C_("load", "%s known"), coverage));
  else if (metric == REHAB_LOAD_METRIC_LONGEST_RUN_KM && value.reason == REHAB_LOAD_REASON_NOTHING_BEFORE)
    take (facts, title, g_strdup (_("None with a distance")), g_strdup_printf (C_("load", "%s known"), coverage));
  else
    /* Translators: why a figure of the training load is not there, and how many of its days are known: "6 of 7 days" */
    take (facts, title, g_strdup (C_("load", "Not computable")),
          g_strdup_printf (C_("load", "%s (%s)"), rehab_load_reason_get_label (value.reason), coverage));
}

/* The last session of some kinds up to a day. */
static gint
find_last (const RehabDiary *diary,
           RehabDate         date,
           gboolean (       *is_one ) (const RehabSession *session))
{
  for (guint i = rehab_diary_get_n_sessions (diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i - 1);

      if (rehab_date_compare (session->date, date) <= 0 && is_one (session))
        return (gint) i - 1;
    }

  return -1;
}

static gboolean
is_measured_run (const RehabSession *session)
{
  return rehab_session_kind_is_run (session->kind) && session->distance_km.known && session->distance_km.value > 0.0;
}

static gboolean
is_training (const RehabSession *session)
{
  return rehab_session_kind_is_training (session->kind);
}

/* "20 % over", "as long as", "35 % below": a fact beside its measure, without a word on whether that is much. */
static char *
dup_comparison (RehabNumber rise,
                const char *longest)
{
  double percent = round (rise.value * 100.0);

  if (percent > 0.0)
    /* Translators: percent, and kilometres with their unit */
    return g_strdup_printf (_("%.0f %% over the longest of the 30 days before (%s)"), percent, longest);
  if (percent < 0.0)
    /* Translators: percent, and kilometres with their unit */
    return g_strdup_printf (_("%.0f %% below the longest of the 30 days before (%s)"), -percent, longest);

  /* Translators: kilometres with their unit */
  return g_strdup_printf (_("as long as the longest of the 30 days before (%s)"), longest);
}

static void
take_latest_run (GPtrArray              *facts,
                 const RehabDiary       *diary,
                 const RehabLoadHistory *history,
                 RehabDate               today)
{
  gint last = find_last (diary, today, is_measured_run);
  RehabDate day;
  RehabNumber run;
  RehabLoadValue longest;
  g_autofree char *date = NULL;
  g_autofree char *against = NULL;

  if (last < 0)
    {
      take (facts, _("Latest run"), g_strdup (_("None with a distance")), g_strdup (""));
      return;
    }

  day = rehab_diary_get_session (diary, (guint) last)->date;
  run = rehab_longest_run_km (diary, day, day);
  longest = rehab_load_history_get (history, REHAB_LOAD_METRIC_LONGEST_RUN_KM, day);
  date = rehab_date_format (day, C_("date", "%a %-d %b"));
  if (longest.reason == REHAB_LOAD_REASON_NONE)
    {
      g_autofree char *before = rehab_load_value_dup_words (REHAB_LOAD_METRIC_LONGEST_RUN_KM, longest);

      against = dup_comparison (rehab_load_change (rehab_number (longest.value), run), before);
    }
  else
    {
      against = g_strdup (_("no run with a distance in the 30 days before"));
    }

  /* Translators: a day, and how the run of it compares */
  take (facts, _("Latest run"), rehab_units_dup_rounded (REHAB_UNIT_KIND_DISTANCE, run.value, 1),
        g_strdup_printf (_("%s: %s"), date, against));
}

static void
take_last_session (GPtrArray           *facts,
                   const RehabDiary    *diary,
                   const RehabPainRule *rule,
                   RehabDate            today)
{
  gint last = find_last (diary, today, is_training);
  g_autoptr (RehabSessionOutcomes) outcomes = NULL;
  const RehabSessionOutcome *outcome;
  const RehabSession *session;
  g_autofree char *date = NULL;
  g_autofree char *settling = NULL;

  if (last < 0)
    return;

  outcomes = rehab_session_outcomes_new (diary, rule, today);
  outcome = rehab_session_outcomes_get (outcomes, (guint) last);
  session = rehab_diary_get_session (diary, (guint) last);
  date = rehab_date_format (session->date, C_("date", "%a %-d %b"));
  settling = rehab_session_outcome_dup_settling (outcome);

  /* Nobody asked about the next morning, and the pain on waking tells it all the same. */
  if (outcome->verdict == REHAB_VERDICT_NOT_ASKED && outcome->settling != REHAB_SETTLING_NOT_ASKED)
    take (facts, _("Last session"), rehab_language_dup_begun (settling),
          /* Translators: a day and a kind of session */
          g_strdup_printf (_("%s, %s: by the pain on waking"), date, rehab_diary_activity_get_label (session->kind)));
  else if (outcome->settling == REHAB_SETTLING_NOT_ASKED || outcome->settling == REHAB_SETTLING_NOT_YET)
    take (facts, _("Last session"), g_strdup (rehab_verdict_get_label (outcome->verdict)),
          /* Translators: a day and a kind of session */
          g_strdup_printf (_("%s, %s"), date, rehab_diary_activity_get_label (session->kind)));
  else
    take (facts, _("Last session"), g_strdup (rehab_verdict_get_label (outcome->verdict)),
          /* Translators: a day, a kind of session, and how long the pain took to be back where it was before */
          g_strdup_printf (_("%s, %s: pain %s"), date, rehab_diary_activity_get_label (session->kind), settling));
}

void
rehab_load_fact_free (RehabLoadFact *self)
{
  g_free (self->title);
  g_free (self->value);
  g_free (self->note);
  g_free (self->card);
  g_free (self);
}

/**
 * rehab_load_facts_list:
 * @rehab_case: a case
 * @thresholds: the clinic's
 * @today: the day as of which they are told
 *
 * Lists what the diary tells about the load, each figure with its method and its coverage, or with the reason why it cannot
 * be computed. None of them is judged.
 *
 * Returns: (transfer full) (element-type RehabLoadFact): the facts, in order; none without a diary
 */
GPtrArray *
rehab_load_facts_list (const RehabCase       *rehab_case,
                       const RehabThresholds *thresholds,
                       RehabDate              today)
{
  static const RehabLoadMetric metrics[] = {
    REHAB_LOAD_METRIC_WEEK_CHANGE, REHAB_LOAD_METRIC_MEAN_7, REHAB_LOAD_METRIC_MEAN_28, REHAB_LOAD_METRIC_RATIO_COUPLED,
    REHAB_LOAD_METRIC_LONGEST_RUN_KM,
  };
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_load_fact_free);
  const RehabDiary *diary = rehab_case->diary;
  g_autoptr (RehabLoadHistory) history = NULL;
  guint n_facts;

  if (!rehab_date_is_set (rehab_diary_get_first (diary)))
    return facts;

  history = rehab_load_history_new (diary, thresholds, today);
  for (size_t i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      take_metric (facts, history, metrics[i], today);
      lead_to (facts, g_strdup_printf ("load.%s", rehab_load_metric_get_info (metrics[i])->key));
    }

  take_latest_run (facts, diary, history, today);
  lead_to (facts, g_strdup ("threshold.run-spike"));
  n_facts = facts->len;
  take_last_session (facts, diary, rehab_pain_rule_lookup (rehab_case->episode->pain_rule), today);
  if (facts->len > n_facts)
    lead_to (facts, g_strdup ("rule.settled"));

  return facts;
}
