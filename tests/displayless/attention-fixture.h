/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-fixture.h"
#include "rehab-attention.h"
#include "rehab-item.h"

/* A case whose days are counted back from one day, and what the rules say of it. */

#define TODAY "2026-11-22" /* a Sunday */

static inline RehabDate
days_ago (int days)
{
  return rehab_date_add_days (on (TODAY), -days);
}

static inline RehabThresholds *
thresholds_with (RehabThreshold which,
                 double         value)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autoptr (GError) error = NULL;
  RehabThresholds *thresholds = rehab_thresholds_with (standard, which, value, &error);

  g_assert_no_error (error);

  return thresholds;
}

/* What one rule says on a day, a line each. */
static inline char *
dup_said_by (const RehabCase       *record,
             const char            *rule_key,
             RehabDate              today,
             const RehabThresholds *thresholds)
{
  g_autoptr (GPtrArray) reasons = rehab_case_list_attention (record, today, thresholds);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_nonnull (rehab_attention_rule_lookup (rule_key));
  for (guint i = 0; i < reasons->len; i++)
    {
      const RehabAttention *reason = g_ptr_array_index (reasons, i);

      g_assert_nonnull (reason->rule);
      g_assert_null (reason->set_aside);
      if (g_str_equal (reason->rule->key, rule_key))
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", reason->text);
    }

  return g_string_free_and_steal (g_steal_pointer (&lines));
}

/* What one rule says today; "" for nothing. */
static inline void
assert_says (const RehabCase       *record,
             const char            *rule_key,
             const RehabThresholds *thresholds,
             const char            *expected)
{
  g_autoptr (RehabThresholds) standard = rehab_thresholds_new ();
  g_autofree char *said = dup_said_by (record, rule_key, on (TODAY), thresholds != NULL ? thresholds : standard);

  g_assert_cmpstr (said, ==, expected);
}

/* All reasons, a line each, sources behind them. */
static inline void
assert_reasons (const RehabCase *record,
                const char      *expected)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) reasons = rehab_case_list_attention (record, on (TODAY), thresholds);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    {
      const RehabAttention *reason = g_ptr_array_index (reasons, i);

      g_string_append_printf (lines, "%s%s [%s]", i > 0 ? "\n" : "", reason->text, reason->sources);
    }

  g_assert_cmpstr (lines->str, ==, expected);
}

/* Answers every red flag that is asked of everybody, but for the first so many. */
static inline void
ask_flags (RehabCase             *record,
           const RehabAssessment *assessment,
           guint                  but_for)
{
  guint n = 0;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS && !item->young_only && n++ >= but_for)
        answer (record, assessment, item->key, REHAB_SIDE_NOT_ASKED, 0);
    }
}

static inline void
change_phase (RehabCase  *record,
              RehabPhase  from,
              RehabPhase  to,
              const char *date)
{
  g_autoptr (GError) error = NULL;
  RehabPhaseChange *change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .from_phase = from, .to_phase = to, .date = on (date),
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->phase_changes, change);
}

/* A decision about a rule, as it is kept: the last one holds. */
static inline const RehabSetAside *
set_aside (RehabCase  *record,
           const char *rule_key,
           int         set_ago,
           int         until_ago)
{
  g_autoptr (GError) error = NULL;
  RehabSetAside *decision = rehab_set_aside_new (&(RehabSetAside) {
    .episode_id = EPISODE_ID, .rule_key = rule_key, .set_on = days_ago (set_ago), .until = days_ago (until_ago),
    .reason = "Looked at with the athlete",
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->set_asides, decision);

  return decision;
}

static inline void
add_pain (RehabCase *record,
          int        ago,
          int        before,
          int        next_morning)
{
  add_session (&record->diary, &(RehabSession) {
    .date = days_ago (ago), .pain_before = rehab_number (before), .pain_next_morning = rehab_number (next_morning),
  });
}

static inline void
add_run (RehabCase *record,
         int        ago,
         double     distance_km)
{
  add_session (&record->diary, &(RehabSession) {
    .date = days_ago (ago), .distance_km = rehab_number (distance_km),
  });
}
