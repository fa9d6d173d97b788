/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-case.h"
#include "rehab-flag-due.h"
#include "rehab-i18n.h"
#include "rehab-item.h"
#include "rehab-load.h"
#include "rehab-load-history.h"
#include "rehab-pain-rule.h"

/* Clinic settings: no publication gives a number for either. */
#define SILENT_DAYS 7
#define RECENT_DAYS 7

/* The days in which a run is the longest (R58). */
#define LONGEST_RUN_DAYS 30

/* 7.7 km after 7 km is 10 %, though its binary fraction is a little more. */
#define ROUNDING 1e-9

static void
take (GPtrArray  *found,
      char       *text,
      const char *sources)
{
  RehabAttention *attention = g_new0 (RehabAttention, 1);

  attention->text = text;
  attention->sources = g_strdup (sources);
  g_ptr_array_add (found, attention);
}

static char *
dup_day (RehabDate date)
{
  /* Translators: a day without its year, as g_date_time_format() writes it: "22 Nov" */
  return rehab_date_format (date, C_("date", "%-d %b"));
}

static void
look_at_flags (const RehabCase *self,
               GPtrArray       *found)
{
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (self);

  for (guint i = 0; i < flags->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (flags, i);
      const RehabItem *item = rehab_item_lookup (finding->item_key);

      /* Translators: %s is the short name of a red flag, such as "Night pain" */
      take (found, g_strdup_printf (_("Red flag open: %s"), _(item->label)), item->sources);
    }
}

static void
look_at_unasked_flags (const RehabCase       *self,
                       RehabDate              today,
                       const RehabThresholds *thresholds,
                       GPtrArray             *found)
{
  static const RehabFlagDue reasons[] = {
    REHAB_FLAG_DUE_NEVER_ASKED, REHAB_FLAG_DUE_PHASE_CHANGED, REHAB_FLAG_DUE_LONG_AGO,
  };

  for (size_t i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      char *text = rehab_flag_due_dup_words (self, reasons[i], today, thresholds);

      if (text != NULL)
        take (found, text, "");
    }
}

/* The last two sessions whose next morning was asked: both worse than before (F72, F90, R36). */
static void
look_at_settling (const RehabCase *self,
                  RehabDate        today,
                  GPtrArray       *found)
{
  const RehabSession *last_two[2];
  guint n = 0;

  for (guint i = rehab_diary_get_n_sessions (self->diary); i > 0 && n < 2; i--)
    {
      const RehabSession *session = rehab_diary_get_session (self->diary, i - 1);
      RehabVerdict verdict = rehab_session_verdict (session, today);

      if (verdict == REHAB_VERDICT_SETTLED)
        return;
      if (verdict == REHAB_VERDICT_NOT_SETTLED)
        last_two[n++] = session;
    }

  if (n == 2)
    {
      g_autofree char *first = dup_day (last_two[1]->date);
      g_autofree char *second = dup_day (last_two[0]->date);

      /* Translators: two sessions: day, pain before, pain next morning; day, pain before, pain next morning */
      take (found,
            g_strdup_printf (_("Not settled twice running (%s: %d → %d, %s: %d → %d)"),
                             first, (int) last_two[1]->pain_before.value, (int) last_two[1]->pain_next_morning.value,
                             second, (int) last_two[0]->pain_before.value, (int) last_two[0]->pain_next_morning.value),
            "F72 F90 R36");
    }
}

static void
look_at_pain (const RehabCase *self,
              RehabDate        today,
              GPtrArray       *found)
{
  const RehabPainRule *rule = rehab_pain_rule_lookup (self->episode->pain_rule);

  for (guint i = rehab_diary_get_n_sessions (self->diary); i > 0; i--)
    {
      const RehabSession *session = rehab_diary_get_session (self->diary, i - 1);
      g_autofree char *day = NULL;

      if (rehab_date_days_until (session->date, today) >= RECENT_DAYS)
        return;
      if (!rehab_session_over_limit (session, rule))
        continue;

      day = dup_day (session->date);
      /* Translators: pain score, day, the highest score that the pain rule accepts */
      take (found,
            g_strdup_printf (_("Pain %d on %s, the rule accepts up to %d"),
                             (int) rehab_session_peak_pain (session).value, day, rule->acceptable),
            rule->sources);
      return;
    }
}

/* A single run beyond the longest of the 30 days before it by more than the clinic's threshold (R58). */
static void
look_at_longest_run (const RehabCase       *self,
                     RehabDate              today,
                     const RehabThresholds *thresholds,
                     GPtrArray             *found)
{
  g_autoptr (RehabLoadHistory) history = NULL;
  double limit = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_RUN_SPIKE) / 100.0;

  for (int back = 0; back < RECENT_DAYS; back++)
    {
      RehabDate day = rehab_date_add_days (today, -back);
      RehabNumber run = rehab_longest_run_km (self->diary, day, day);
      RehabNumber before, rise;
      g_autofree char *date = NULL;

      /* Most weeks of most patients have no run: their years of diary are not read through for it. */
      if (!run.known)
        continue;
      if (history == NULL)
        history = rehab_load_history_new (self->diary, thresholds, today);

      before = rehab_load_value_get_number (rehab_load_history_get (history, REHAB_LOAD_METRIC_LONGEST_RUN_KM, day));
      rise = rehab_load_change (before, run);
      if (!rise.known || rise.value <= limit + ROUNDING)
        continue;

      date = dup_day (day);
      /* Translators: kilometres, day, percent, days */
      take (found,
            g_strdup_printf (_("Run of %.1f km on %s, %.0f %% over the longest of the %d days before"),
                             run.value, date, rise.value * 100.0, LONGEST_RUN_DAYS),
            "R58");
      return;
    }
}

static void
look_at_silence (const RehabCase *self,
                 RehabDate        today,
                 GPtrArray       *found)
{
  RehabDate last = rehab_diary_get_last (self->diary);
  int days;

  if (!rehab_date_is_set (last))
    return;

  days = rehab_date_days_until (last, today);
  if (days >= SILENT_DAYS)
    take (found, g_strdup_printf (ngettext ("No diary entry for %d day",
                                            "No diary entry for %d days", (gulong) days), days), "");
}

void
rehab_attention_free (RehabAttention *self)
{
  g_free (self->text);
  g_free (self->sources);
  g_free (self);
}

/**
 * rehab_case_list_attention:
 * @self: a case
 * @today: the current day
 * @thresholds: (nullable): the clinic's; `NULL` for an archived patient
 *
 * Lists what a clinician may want to look at, each with the figures that raised it and where its threshold comes from.
 * A closed episode, and that of somebody who is archived, raises nothing but open red flags.
 *
 * Returns: (transfer full) (element-type RehabAttention): the reasons, weightiest first
 */
GPtrArray *
rehab_case_list_attention (const RehabCase       *self,
                           RehabDate              today,
                           const RehabThresholds *thresholds)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_attention_free);

  g_return_val_if_fail (self != NULL, found);

  look_at_flags (self, found);

  if (thresholds == NULL || rehab_date_is_set (self->episode->closed_on))
    return found;

  look_at_unasked_flags (self, today, thresholds, found);
  look_at_settling (self, today, found);
  look_at_pain (self, today, found);
  look_at_longest_run (self, today, thresholds, found);
  look_at_silence (self, today, found);

  return found;
}
