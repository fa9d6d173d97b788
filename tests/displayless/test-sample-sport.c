/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-fixture.h"

#include "rehab-attention.h"
#include "rehab-criterion.h"
#include "rehab-field-stage.h"
#include "rehab-progression.h"
#include "rehab-return-criterion.h"
#include "rehab-running-compare.h"

/* What was decided on the way back to sport in the sample clinic. */

static void
assert_known_by (const RehabCase *self,
                 RehabDate        date,
                 RehabDate        today)
{
  g_assert_cmpint (rehab_date_compare (date, self->episode->opened_on), >=, 0);
  g_assert_cmpint (rehab_date_compare (date, today), <=, 0);
  if (rehab_date_is_set (self->episode->closed_on))
    g_assert_cmpint (rehab_date_compare (date, self->episode->closed_on), <=, 0);
}

/* Each step forward has the criteria of the phase that it leads to, as they were known on that day. */
static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  guint n_steps = 0, n_back = 0, n_overridden = 0, n_met = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      for (guint j = 0; j < self->phase_changes->len; j++)
        {
          const RehabPhaseChange *change = g_ptr_array_index (self->phase_changes, j);
          gboolean is_back = change->to_phase < change->from_phase;
          guint n_criteria = 0, n_open = 0;

          n_steps++;
          n_back += is_back;
          for (guint k = 0; k < self->phase_criteria->len; k++)
            {
              const RehabPhaseCriterion *frozen = g_ptr_array_index (self->phase_criteria, k);
              const RehabCriterion *criterion = rehab_criterion_lookup (frozen->criterion_key);

              if (!g_str_equal (frozen->phase_change_id, change->id))
                continue;

              g_assert_nonnull (criterion);
              g_assert_cmpint (criterion->to, ==, change->to_phase);
              g_assert_nonnull (frozen->words);
              if (rehab_date_is_set (frozen->measured_on))
                g_assert_cmpint (rehab_date_compare (frozen->measured_on, change->date), <=, 0);
              n_criteria++;
              n_met += frozen->state == REHAB_CRITERION_STATE_MET;
              n_open += frozen->state != REHAB_CRITERION_STATE_MET && !criterion->part_only;
            }

          g_assert_cmpint (n_criteria > 0, ==, !is_back);
          if (n_open > 0 || is_back)
            g_assert_nonnull (change->reason);
          n_overridden += n_open > 0;
        }
    }

  g_test_message ("%u steps, %u of them back, %u with a reason against criteria; %u criteria met", n_steps, n_back, n_overridden, n_met);
  g_assert_cmpuint (n_steps, >, 20);
  g_assert_cmpuint (n_back, ==, 1);
  g_assert_cmpuint (n_overridden, >, 0);
  g_assert_cmpuint (n_met, >, n_steps);
}

static void
assert_schedule (const RehabRunningSchedule *schedule)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (schedule);

  g_assert_nonnull (rehab_progression_lookup (plan->progression_key));
  g_assert_cmpuint (rehab_running_schedule_get_size (schedule), >, 0);
  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);
      RehabDate date = rehab_running_schedule_get_date (schedule, session);

      g_assert_cmpint (rehab_date_compare (date, plan->starts_on), >=, 0);
      g_assert_cmpint (rehab_date_compare (date, rehab_running_schedule_get_last_day (schedule)), <=, 0);
      if (session->stage_key != NULL)
        g_assert_cmpint (rehab_field_stage_lookup (session->stage_key)->kind, ==, session->kind);
    }
}

/* Published ones and free ones; one is in its middle, one was left in the editor, and what rises is answered where it says so. */
static void
test_plans (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  guint n_published = 0, n_free = 0, n_current = 0, n_drafts = 0, n_answered = 0, n_stages = 0, n_versions = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      for (guint j = 0; j < self->running_plans->len; j++)
        {
          const RehabRunningSchedule *schedule = g_ptr_array_index (self->running_plans, j);
          const RehabRunningPlan *plan = rehab_running_schedule_get_plan (schedule);
          g_autoptr (GPtrArray) raised = rehab_running_schedule_find_raised (schedule, self->diary, thresholds);
          gboolean is_free = g_str_equal (plan->progression_key, "free");

          assert_schedule (schedule);
          g_assert_true (plan->clinician_id != NULL);
          g_assert_cmpint (plan->reason != NULL, ==, j > 0);
          n_published += !is_free;
          n_free += is_free;
          n_versions += j > 0;
          n_current += rehab_date_compare (plan->starts_on, fixture->today) < 0
                       && rehab_date_compare (rehab_running_schedule_get_last_day (schedule), fixture->today) > 0;

          for (guint k = 0; k < rehab_running_schedule_get_size (schedule); k++)
            n_stages += rehab_running_schedule_get_nth (schedule, k)->stage_key != NULL;
          for (guint k = 0; is_free && k < raised->len; k++)
            {
              g_assert_false (((const RehabRunningRaised *) g_ptr_array_index (raised, k))->is_open);
              n_answered++;
            }
        }

      if (self->running_draft != NULL)
        {
          assert_schedule (self->running_draft);
          n_drafts++;
        }
    }

  g_assert_cmpuint (n_published, >=, 3);
  g_assert_cmpuint (n_free, >=, 2);
  g_assert_cmpuint (n_versions, >=, 1);
  g_assert_cmpuint (n_current, >=, 2);
  g_assert_cmpuint (n_drafts, ==, 1);
  g_assert_cmpuint (n_answered, >=, 1);
  g_assert_cmpuint (n_stages, >, 12);
}

/* Nobody is cleared before the first visit; one has no sport, one all of it, and one is due to be looked at again. */
static void
test_clearances (Fixture      *fixture,
                 gconstpointer data)
{
  guint now = 0, due = 0, with_stages = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      for (guint j = 0; j < self->clearances->len; j++)
        {
          const RehabClearance *clearance = g_ptr_array_index (self->clearances, j);
          g_auto (GStrv) stages = g_strsplit (clearance->stages != NULL ? clearance->stages : "", " ", -1);
          gboolean is_last = j + 1 == self->clearances->len;

          assert_known_by (self, clearance->date, fixture->today);
          for (guint k = 0; stages[k] != NULL; k++)
            g_assert_nonnull (rehab_field_stage_lookup (stages[k]));
          with_stages += stages[0] != NULL;
          if (!is_last)
            continue;

          now |= 1u << clearance->participation;
          due += rehab_date_is_set (clearance->review_on) && rehab_date_compare (clearance->review_on, fixture->today) < 0;
        }
    }

  g_assert_cmphex (now, ==, (1u << (REHAB_PARTICIPATION_FULL + 1)) - 2);
  g_assert_cmpuint (due, ==, 1);
  g_assert_cmpuint (with_stages, >=, 1);
}

/* Checks of criteria that there are, with figures that they have; one was taken back. */
static void
test_checks (Fixture      *fixture,
             gconstpointer data)
{
  guint states = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      for (guint j = 0; j < self->return_checks->len; j++)
        {
          const RehabReturnCheck *check = g_ptr_array_index (self->return_checks, j);
          const RehabReturnCriterion *criterion = rehab_return_criterion_lookup (check->criterion_key);

          g_test_message ("%s", check->criterion_key);
          g_assert_nonnull (criterion);
          assert_known_by (self, check->date, fixture->today);
          states |= 1u << check->state;
          if (!check->value.known)
            continue;

          g_assert_cmpstr (criterion->unit, !=, "");
          g_assert_cmpfloat (check->value.value, >=, criterion->min);
          g_assert_cmpfloat (check->value.value, <=, criterion->max);
        }
    }

  g_assert_cmphex (states, ==, (1u << (REHAB_CRITERION_STATE_NOT_MET + 1)) - 1);
}

/* One rule rests and would speak; another one may speak again. */
static void
test_asides (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  guint n_resting = 0, n_over = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);
      g_autoptr (GPtrArray) resting = rehab_case_list_set_aside (self, fixture->today, thresholds);

      n_resting += resting->len;
      for (guint j = 0; j < self->set_asides->len; j++)
        {
          const RehabSetAside *aside = g_ptr_array_index (self->set_asides, j);

          g_assert_true (rehab_attention_rule_lookup (aside->rule_key)->can_be_set_aside);
          assert_known_by (self, aside->set_on, fixture->today);
          n_over += rehab_date_compare (aside->until, fixture->today) <= 0;
        }
    }

  g_assert_cmpuint (n_resting, ==, 1);
  g_assert_cmpuint (n_over, ==, 1);
}

/* One athlete is treated for the left and the right at once; one that was discharged is looked at again. */
static void
test_episodes (Fixture      *fixture,
               gconstpointer data)
{
  guint n_pairs = 0, n_discharged = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabEpisode *episode = ((const RehabCase *) g_ptr_array_index (fixture->cases, i))->episode;

      n_discharged += rehab_date_is_set (episode->closed_on) && rehab_date_compare (episode->review_on, fixture->today) > 0;
      for (guint j = i + 1; j < fixture->cases->len; j++)
        {
          const RehabEpisode *other = ((const RehabCase *) g_ptr_array_index (fixture->cases, j))->episode;

          if (!g_str_equal (episode->patient_id, other->patient_id))
            continue;

          n_pairs++;
          g_assert_cmpint (episode->side, !=, other->side);
          g_assert_false (rehab_date_is_set (episode->closed_on) || rehab_date_is_set (other->closed_on));
        }
    }

  g_assert_cmpuint (n_pairs, ==, 1);
  g_assert_cmpuint (n_discharged, ==, 1);
}

static void
test_holds_on_other_days (void)
{
  const int dates[][3] = { { 2027, 1, 1 }, { 2028, 2, 29 }, { 2028, 3, 1 }, { 2029, 7, 16 } };

  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      Fixture fixture = { 0 };

      fixture_set_up_on (&fixture, rehab_date_new (dates[i][0], dates[i][1], dates[i][2], NULL));
      test_steps (&fixture, NULL);
      test_plans (&fixture, NULL);
      test_clearances (&fixture, NULL);
      test_checks (&fixture, NULL);
      test_asides (&fixture, NULL);
      test_episodes (&fixture, NULL);
      fixture_tear_down (&fixture, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/sample-sport/steps", test_steps);
  ADD ("/sample-sport/plans", test_plans);
  ADD ("/sample-sport/clearances", test_clearances);
  ADD ("/sample-sport/checks", test_checks);
  ADD ("/sample-sport/asides", test_asides);
  ADD ("/sample-sport/episodes", test_episodes);
  g_test_add_func ("/sample-sport/other-days", test_holds_on_other_days);

  return g_test_run ();
}
