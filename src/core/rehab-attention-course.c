/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-attention-private.h"
#include "rehab-choice.h"
#include "rehab-clearance-words.h"
#include "rehab-criterion.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

#define WEEK_DAYS 7

/* All that the next phase asks for is met, and the phase is still the one before. */
void
rehab_attention_look_at_criteria (RehabAttentionLook *self)
{
  RehabPhase next = rehab_phase_get_next (rehab_case_get_phase (self->record, NULL));
  g_autoptr (GPtrArray) readings = NULL;
  guint n_met, n_not_met, n_not_measured;

  if (next == REHAB_PHASE_NONE)
    return;

  readings = rehab_case_read_criteria (self->record, next, self->today, self->thresholds);
  rehab_criteria_count (readings, &n_met, &n_not_met, &n_not_measured);
  if (n_met == 0 || rehab_criteria_need_reason (readings))
    return;

  /* Translators: how many criteria are met, of how many, the name of the next phase */
  rehab_attention_look_take (self, g_strdup_printf (_("%u of %u criteria met for the next phase: %s"), n_met, readings->len,
                                                    rehab_choice_get_label (rehab_phase_get_type (), (int) next)),
                             self->rule->sources);
}

/* The day of the last assessment that was finished, up to today. */
static RehabDate
get_last_assessed (RehabAttentionLook *self)
{
  for (guint i = self->record->assessments->len; i > 0; i--)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->record->assessments, i - 1);

      if (assessment->locked_at != 0 && rehab_date_compare (assessment->date, self->today) <= 0)
        return assessment->date;
    }

  return REHAB_DATE_NONE;
}

/* The day that was set, until there is an assessment from then on; without one, the clinic's weeks since the last. */
void
rehab_attention_look_at_review (RehabAttentionLook *self)
{
  RehabDate set = self->record->episode->review_on;
  RehabDate last = get_last_assessed (self);
  g_autofree char *day = NULL;
  double limit;

  if (rehab_date_is_set (set) && (!rehab_date_is_set (last) || rehab_date_compare (last, set) < 0))
    {
      if (rehab_date_compare (set, self->today) > 0)
        return;

      day = rehab_attention_look_dup_day (self, set);
      rehab_attention_look_take (self, g_strdup_printf (_("Review due since %s"), day), self->rule->sources);
      return;
    }

  limit = rehab_attention_look_get (self, REHAB_THRESHOLD_REVIEW_WEEKS);
  if (rehab_date_is_set (self->record->episode->closed_on) || !rehab_date_is_set (last)
      || rehab_date_days_until (last, self->today) < limit * WEEK_DAYS)
    return;

  day = rehab_attention_look_dup_day (self, last);
  /* Translators: how many weeks, and the day of the last assessment */
  rehab_attention_look_take (self, g_strdup_printf (ngettext ("Review due after %d week: last assessment finished on %s",
                                                              "Review due after %d weeks: last assessment finished on %s",
                                                              (gulong) limit), (int) limit, day), self->rule->sources);
}

/* The day on which what is cleared was to be looked at again. */
void
rehab_attention_look_at_clearance (RehabAttentionLook *self)
{
  const RehabClearance *clearance = rehab_case_get_clearance (self->record, self->today);
  g_autofree char *of = NULL;
  g_autofree char *due = NULL;

  if (clearance == NULL || !rehab_date_is_set (clearance->review_on)
      || rehab_date_compare (clearance->review_on, self->today) > 0)
    return;

  of = rehab_attention_look_dup_day (self, clearance->date);
  due = rehab_attention_look_dup_day (self, clearance->review_on);
  /* Translators: the day of a clearance, and the day on which it was to be looked at again */
  rehab_attention_look_take (self, g_strdup_printf (_("Clearance of %s was to be looked at again on %s"), of, due),
                             self->rule->sources);
}

void
rehab_attention_look_at_silence (RehabAttentionLook *self)
{
  RehabDate last = rehab_diary_get_last (self->diary);
  g_autofree char *day = NULL;
  int days;

  if (!rehab_date_is_set (last))
    return;

  days = rehab_date_days_until (last, self->today);
  if (days < rehab_attention_look_get (self, REHAB_THRESHOLD_SILENCE))
    return;

  rehab_attention_look_take (self, g_strdup_printf (ngettext ("No diary entry for %d day", "No diary entry for %d days",
                                                              (gulong) days), days), self->rule->sources);
}

/* Strengthening is what works the hamstrings or the gluteals and is not a warm-up, a run or a jump. */
static gboolean
strengthens (const RehabExercise *exercise)
{
  switch (rehab_exercise_get_family (exercise))
    {
    case REHAB_EXERCISE_FAMILY_HOLD:
    case REHAB_EXERCISE_FAMILY_BRIDGE:
    case REHAB_EXERCISE_FAMILY_CURL:
    case REHAB_EXERCISE_FAMILY_HINGE:
    case REHAB_EXERCISE_FAMILY_STEP:
    case REHAB_EXERCISE_FAMILY_OWN:
      return exercise->own || (exercise->work & (REHAB_WORK_HAMSTRINGS | REHAB_WORK_GLUTEALS)) != 0;

    case REHAB_EXERCISE_FAMILY_EASY:
    case REHAB_EXERCISE_FAMILY_TRUNK:
    case REHAB_EXERCISE_FAMILY_WARM_UP:
    case REHAB_EXERCISE_FAMILY_RUN:
    case REHAB_EXERCISE_FAMILY_JUMP:
    default:
      return FALSE;
    }
}

static gboolean
has_strengthening (const RehabCase *record)
{
  const RehabRegimen *regimen;

  if (record->regimens->len == 0)
    return FALSE;

  regimen = g_ptr_array_index (record->regimens, record->regimens->len - 1);
  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      const RehabExercise *exercise =
        rehab_catalogue_lookup (record->catalogue, rehab_regimen_get_nth (regimen, i)->exercise_key);

      /* Of an exercise that is gone nobody can tell: it is not taken for none. */
      if (exercise == NULL || strengthens (exercise))
        return TRUE;
    }

  return FALSE;
}

/* Shockwave is added to structured strengthening, not given instead of it (F98). */
void
rehab_attention_look_at_shockwave (RehabAttentionLook *self)
{
  const RehabEvent *last = NULL;
  g_autofree char *day = NULL;

  for (guint i = 0; i < self->record->events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (self->record->events, i);

      if (event->kind == REHAB_EVENT_KIND_SHOCKWAVE && rehab_date_compare (event->date, self->today) <= 0)
        last = event;
    }

  if (last == NULL
      || rehab_date_days_until (last->date, self->today) > rehab_attention_look_get (self, REHAB_THRESHOLD_SHOCKWAVE_WEEKS) * WEEK_DAYS
      || has_strengthening (self->record))
    return;

  day = rehab_attention_look_dup_day (self, last->date);
  if (self->record->regimens->len == 0)
    rehab_attention_look_take (self, g_strdup_printf (_("Shockwave on %s, and no programme"), day), self->rule->sources);
  else
    rehab_attention_look_take (self, g_strdup_printf (_("Shockwave on %s, and no strengthening in the programme"), day),
                               self->rule->sources);
}

static void
take_later (RehabDate *latest,
            RehabDate  date)
{
  if (rehab_date_compare (date, *latest) > 0)
    *latest = date;
}

/* The latest day on which anything was done. What may be planned ahead, an event or a clearance, does not count. */
static RehabDate
get_latest (const RehabCase *record)
{
  RehabDate latest = rehab_diary_get_last (record->diary);

  for (guint i = 0; i < record->assessments->len; i++)
    take_later (&latest, ((const RehabAssessment *) g_ptr_array_index (record->assessments, i))->date);
  for (guint i = 0; i < record->phase_changes->len; i++)
    take_later (&latest, ((const RehabPhaseChange *) g_ptr_array_index (record->phase_changes, i))->date);
  for (guint i = 0; i < record->versions->len; i++)
    take_later (&latest, ((const RehabProgrammeVersion *) g_ptr_array_index (record->versions, i))->date);
  for (guint i = 0; i < record->flag_actions->len; i++)
    take_later (&latest, ((const RehabFlagAction *) g_ptr_array_index (record->flag_actions, i))->date);
  for (guint i = 0; i < record->set_asides->len; i++)
    take_later (&latest, ((const RehabSetAside *) g_ptr_array_index (record->set_asides, i))->set_on);

  return latest;
}

/* Nothing can have been done on a day that has not come: the date of one of them is wrong, or that of the computer. */
void
rehab_attention_look_at_clock (RehabAttentionLook *self)
{
  RehabDate latest = get_latest (self->record);
  g_autofree char *day = NULL;
  g_autofree char *today = NULL;

  if (rehab_date_compare (latest, self->today) <= 0)
    return;

  day = rehab_date_format (latest, C_("date", "%-d %b %Y"));
  today = rehab_date_format (self->today, C_("date", "%-d %b %Y"));
  /* Translators: two days with their years */
  rehab_attention_look_take (self, g_strdup_printf (_("Records up to %s, and today is %s: a date may be mistyped, or the clock of "
                                                      "this computer set back"), day, today), self->rule->sources);
}
