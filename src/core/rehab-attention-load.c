/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-private.h"
#include "rehab-i18n.h"
#include "rehab-units.h"
#include "rehab-load.h"
#include "rehab-regimen-change.h"
#include "rehab-running-block.h"
#include "rehab-running-compare.h"

/* The days in which a run is the longest (R58). */
#define LONGEST_RUN_DAYS 30

#define WEEK_DAYS 7

/* 7.7 km after 7 km is 10 %, though its binary fraction is a little more. */
#define ROUNDING 1e-9

/* How far the day's longest run goes beyond the longest of the 30 days before, as a share of that; not known without. */
static RehabNumber
get_rise (RehabAttentionLook *self,
          RehabDate           day,
          RehabNumber        *run,
          RehabNumber        *before)
{
  *run = rehab_longest_run_km (self->diary, day, day);
  if (!run->known)
    return REHAB_NUMBER_NOT_ASKED;

  *before = rehab_load_value_get_number (rehab_load_history_get (rehab_attention_look_get_history (self),
                                                                 REHAB_LOAD_METRIC_LONGEST_RUN_KM, day));

  return rehab_load_change (*before, *run);
}

/* The last recent run that goes beyond by more than @over, and by no more than @most. */
static void
look_at_runs (RehabAttentionLook *self,
              double              over,
              double              most)
{
  int recent = (int) rehab_attention_look_get (self, REHAB_THRESHOLD_RECENT_DAYS);

  for (int back = 0; back < recent; back++)
    {
      RehabDate day = rehab_date_add_days (self->today, -back);
      RehabNumber run, before;
      RehabNumber rise = get_rise (self, day, &run, &before);
      g_autofree char *date = NULL;
      g_autofree char *length = NULL;
      g_autofree char *longest = NULL;

      if (!rise.known || rise.value <= over + ROUNDING || rise.value > most + ROUNDING)
        continue;

      date = rehab_attention_look_dup_day (self, day);
      length = rehab_units_dup_rounded (REHAB_UNIT_KIND_DISTANCE, run.value, 1);
      longest = rehab_units_dup_rounded (REHAB_UNIT_KIND_DISTANCE, before.value, 1);
      /* Translators: length of a run, day, percent, days, length of another run: "Run of 8.0 km on 22 Nov, …" */
      rehab_attention_look_take (self, g_strdup_printf (_("Run of %s on %s, %.0f %% over the longest of the %d days before, %s"),
                                                        length, date, rise.value * 100.0, LONGEST_RUN_DAYS, longest),
                                 self->rule->sources);
      return;
    }
}

void
rehab_attention_look_at_double_run (RehabAttentionLook *self)
{
  look_at_runs (self, rehab_attention_look_get (self, REHAB_THRESHOLD_RUN_DOUBLE) / 100.0, G_MAXDOUBLE);
}

/* What the rule above this one tells of is not told twice; a clinic that does not use it is told here. */
void
rehab_attention_look_at_longest_run (RehabAttentionLook *self)
{
  double most = rehab_thresholds_uses (self->thresholds, REHAB_ATTENTION_DOUBLE_RUN)
                  ? rehab_attention_look_get (self, REHAB_THRESHOLD_RUN_DOUBLE) / 100.0 : G_MAXDOUBLE;

  look_at_runs (self, rehab_attention_look_get (self, REHAB_THRESHOLD_RUN_SPIKE) / 100.0, most);
}

static const RehabRunningSchedule *
get_running_plan (const RehabCase *record)
{
  return record->running_plans->len > 0 ? g_ptr_array_index (record->running_plans, record->running_plans->len - 1) : NULL;
}

/* Whether the running plan has a reason for that week which names all that rose. */
static gboolean
is_answered (const RehabCase *record,
             RehabDate        monday,
             guint            raised)
{
  const RehabRunningSchedule *plan = get_running_plan (record);
  const RehabRunningReason *reason;
  int days;

  if (plan == NULL)
    return FALSE;

  days = rehab_date_days_until (rehab_running_schedule_get_monday (plan, 0), monday);
  reason = days >= 0 ? rehab_running_schedule_find_reason (plan, days / WEEK_DAYS) : NULL;

  return reason != NULL && (raised & ~rehab_running_variables_read (reason->raised)) == 0;
}

/* "Distance 12.0 → 14.5 km, +21 %; hills 0 → 1", of what rose */
static char *
dup_rises (const RehabRunningComparison *comparison)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < REHAB_RUNNING_N_VARIABLES; i++)
    {
      const RehabRunningRise *rise = &comparison->rises[i];

      if ((comparison->raised & (guint) rise->variable) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, C_("list of what rose", "; "));
      g_string_append (text, rise->line);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static gboolean
look_at_week (RehabAttentionLook *self,
              RehabDate           monday)
{
  RehabRunningWeek after = rehab_running_week_from_diary (self->diary, monday);
  RehabRunningWeek before = rehab_running_week_from_diary (self->diary, rehab_date_add_days (monday, -WEEK_DAYS));
  g_autoptr (RehabRunningComparison) comparison = NULL;
  g_autofree char *rises = NULL;
  g_autofree char *day = NULL;

  if (after.sessions == 0)
    return FALSE;

  comparison = rehab_running_compare (&before, &after, self->thresholds);
  if (!rehab_running_comparison_is_several (comparison) || is_answered (self->record, monday, comparison->raised))
    return FALSE;

  day = rehab_attention_look_dup_day (self, monday);
  rises = dup_rises (comparison);
  /* Translators: the Monday of a week, and what was more in it than in the week before */
  rehab_attention_look_take (self, g_strdup_printf (_("More than one thing rose in the week of %s: %s"), day, rises),
                             self->rule->sources);

  return TRUE;
}

/* This week as far as it was done, else the last one where it is recent (F91). */
void
rehab_attention_look_at_raised_weeks (RehabAttentionLook *self)
{
  RehabDate monday = rehab_date_get_week_start (self->today);

  if (look_at_week (self, monday))
    return;

  if (rehab_date_days_until (monday, self->today) + 1 < rehab_attention_look_get (self, REHAB_THRESHOLD_RECENT_DAYS))
    (void) look_at_week (self, rehab_date_add_days (monday, -WEEK_DAYS));
}

static guint
get_raised (const GPtrArray *changes)
{
  guint raised = 0;

  for (guint i = 0; i < changes->len; i++)
    raised |= ((const RehabRegimenChange *) g_ptr_array_index (changes, i))->up;

  return raised;
}

static char *
dup_variables (const GPtrArray      *changes,
               guint                 raised,
               const RehabCatalogue *catalogue)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < REHAB_N_VARIABLES; i++)
    {
      g_autofree char *figures = NULL;

      if ((raised & (1u << i)) == 0)
        continue;

      figures = rehab_regimen_changes_dup_variable (changes, (RehabVariable) (1u << i), catalogue);
      if (text->len > 0)
        g_string_append (text, C_("list of what rose", "; "));
      g_string_append (text, figures);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* A recent version of the programme in which more rises than one thing, with the reason that was given for it (F91). */
void
rehab_attention_look_at_raised_version (RehabAttentionLook *self)
{
  const RehabCase *record = self->record;
  guint last = record->versions->len;
  const RehabProgrammeVersion *version;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *day = NULL;
  g_autofree char *figures = NULL;
  guint raised;
  int days;

  if (last < 2)
    return;

  version = g_ptr_array_index (record->versions, last - 1);
  days = rehab_date_days_until (version->date, self->today);
  if (days < 0 || days >= rehab_attention_look_get (self, REHAB_THRESHOLD_RECENT_DAYS))
    return;

  changes = rehab_regimen_list_changes (g_ptr_array_index (record->regimens, last - 2),
                                        g_ptr_array_index (record->regimens, last - 1), record->catalogue);
  raised = get_raised (changes);
  if (g_bit_nth_lsf (raised, -1) == g_bit_nth_msf (raised, -1))
    return;

  day = rehab_attention_look_dup_day (self, version->date);
  figures = dup_variables (changes, raised, record->catalogue);
  if (version->reason == NULL)
    /* Translators: number of a version of the programme, its day, what is more in it than in the one before */
    rehab_attention_look_take (self, g_strdup_printf (_("More than one thing rises in version %d of %s: %s"),
                                                      version->number, day, figures), self->rule->sources);
  else
    /* Translators: number of a version of the programme, its day, what is more in it than in the one before, why */
    rehab_attention_look_take (self, g_strdup_printf (_("More than one thing rises in version %d of %s: %s (reason given: %s)"),
                                                      version->number, day, figures, version->reason), self->rule->sources);
}

/* What began in one block of training, done or planned, as long as that block lasts (F104). */
void
rehab_attention_look_at_block (RehabAttentionLook *self)
{
  const RehabRunningSchedule *plan = get_running_plan (self->record);
  g_autoptr (RehabRunningBlock) done = rehab_running_block_find_done (self->diary, self->today, self->thresholds);
  g_autoptr (GPtrArray) planned = NULL;

  if (done != NULL)
    {
      rehab_attention_look_take (self, g_strdup (done->line), done->sources);
      return;
    }
  if (plan == NULL)
    return;

  planned = rehab_running_schedule_find_blocks (plan, self->diary, self->thresholds);
  for (guint i = planned->len; i > 0; i--)
    {
      const RehabRunningBlock *block = g_ptr_array_index (planned, i - 1);

      if (!rehab_running_block_is_under_way (block, self->today, self->thresholds))
        continue;

      /* Translators: of the running plan: "Begin in one block of 4 weeks: hills (7 Dec), sprints (15 Dec)" */
      rehab_attention_look_take (self, g_strdup_printf (_("Planned: %s"), block->line), block->sources);
      return;
    }
}
