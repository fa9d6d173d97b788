/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "case-fixture.h"
#include "rehab-composite.h"
#include "rehab-item.h"

#include <locale.h>
#include <string.h>

#define BIRTH "1990-06-01"

/* The four tests on the involved side, which is the left; NOT_ASKED leaves one out. */
#define NOT_ASKED -1.0

static RehabCase *
new_examined_case (double arabesque,
                   double bridge,
                   double sitting_minutes,
                   double stretch)
{
  RehabCase *self = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabAssessment *assessment = assess (self, "2026-03-01");

  if (arabesque >= 0.0)
    answer (self, assessment, "load-arabesque", REHAB_SIDE_LEFT, arabesque);
  if (bridge >= 0.0)
    answer (self, assessment, "load-platform-bridge", REHAB_SIDE_LEFT, bridge);
  if (sitting_minutes >= 0.0)
    answer (self, assessment, "symptom-sitting-minutes", REHAB_SIDE_NOT_ASKED, sitting_minutes);
  if (stretch >= 0.0)
    answer (self, assessment, "test-modified-bent-knee", REHAB_SIDE_LEFT, stretch);

  return self;
}

static const RehabAssessment *
get_assessment (const RehabCase *self)
{
  return g_ptr_array_index (self->assessments, self->assessments->len - 1);
}

static RehabComposite
read_side (const RehabCase *self,
           RehabSide        side)
{
  return rehab_composite_read (self, get_assessment (self), side, on (BIRTH), REHAB_COMPOSITE_SITTING_MINUTES);
}

static RehabCompositeAnswer
read_condition (const RehabCase *self,
                const char      *item_key)
{
  RehabComposite composite = read_side (self, REHAB_SIDE_LEFT);

  for (guint i = 0; i < REHAB_COMPOSITE_N_CONDITIONS; i++)
    {
      if (g_strcmp0 (composite.conditions[i].item_key, item_key) == 0)
        return composite.conditions[i].answer;
    }

  g_assert_not_reached ();
}

static void
test_counts (void)
{
  static const struct
  {
    double arabesque, bridge, sitting_minutes, stretch;
    guint n_positive, n_asked;
    RehabCompositeAnswer result;
  } cases[] = {
    { 4, 2, 10, 1, 4, 4, REHAB_COMPOSITE_YES },
    { 4, 2, 10, 0, 3, 4, REHAB_COMPOSITE_YES },
    { 4, 2, 10, NOT_ASKED, 3, 3, REHAB_COMPOSITE_YES },
    { 4, 0, 10, 0, 2, 4, REHAB_COMPOSITE_NO },
    { 4, 0, 10, NOT_ASKED, 2, 3, REHAB_COMPOSITE_NOT_ASKED },
    { 4, 0, 31, NOT_ASKED, 1, 3, REHAB_COMPOSITE_NO },
    { 4, NOT_ASKED, NOT_ASKED, NOT_ASKED, 1, 1, REHAB_COMPOSITE_NOT_ASKED },
    { 0, 0, NOT_ASKED, NOT_ASKED, 0, 2, REHAB_COMPOSITE_NO },
    { 0, NOT_ASKED, NOT_ASKED, NOT_ASKED, 0, 1, REHAB_COMPOSITE_NOT_ASKED },
    { NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED, 0, 0, REHAB_COMPOSITE_NOT_ASKED },
    /* The line is at 30 minutes, and pain at once is within them. */
    { 4, 1, 30, NOT_ASKED, 3, 3, REHAB_COMPOSITE_YES },
    { 4, 1, 0, NOT_ASKED, 3, 3, REHAB_COMPOSITE_YES },
    { 4, 1, 31, NOT_ASKED, 2, 3, REHAB_COMPOSITE_NOT_ASKED },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) self = new_examined_case (cases[i].arabesque, cases[i].bridge, cases[i].sitting_minutes,
                                                      cases[i].stretch);
      RehabComposite composite = read_side (self, REHAB_SIDE_LEFT);

      g_test_message ("case %zu", i);
      g_assert_cmpuint (composite.n_positive, ==, cases[i].n_positive);
      g_assert_cmpuint (composite.n_asked, ==, cases[i].n_asked);
      g_assert_cmpint (rehab_composite_get_result (&composite), ==, cases[i].result);
    }
}

/* One more answer never takes back a result, and one more positive never lowers it. */
static void
test_is_monotone (void)
{
  static const double answers[] = { NOT_ASKED, 0.0, 1.0 };

  for (guint code = 0; code < 81; code++)
    {
      double values[] = { answers[code % 3], answers[code / 3 % 3], answers[code / 9 % 3], answers[code / 27] };
      g_autoptr (RehabCase) self = new_examined_case (values[0], values[1], values[2] < 0.0 ? NOT_ASKED : 60.0 - 50.0 * values[2],
                                                      values[3]);
      RehabComposite composite = read_side (self, REHAB_SIDE_LEFT);
      RehabCompositeAnswer result = rehab_composite_get_result (&composite);
      guint n_negative = composite.n_asked - composite.n_positive;

      g_assert_cmpint (result == REHAB_COMPOSITE_YES, ==, composite.n_positive >= 3);
      g_assert_cmpint (result == REHAB_COMPOSITE_NO, ==, n_negative >= 2);
    }
}

/* What was found on the other side says nothing of this one; sitting belongs to both. */
static void
test_sides_do_not_mix (void)
{
  g_autoptr (RehabCase) self = new_examined_case (4, 4, 10, 1);
  RehabComposite other = read_side (self, REHAB_SIDE_RIGHT);

  g_assert_cmpuint (other.n_asked, ==, 1);
  g_assert_cmpuint (other.n_positive, ==, 1);
  g_assert_cmpint (other.side, ==, REHAB_SIDE_RIGHT);
  g_assert_cmpstr (other.tests[2].item_key, ==, "symptom-sitting-minutes");
  g_assert_cmpint (other.tests[2].answer, ==, REHAB_COMPOSITE_YES);
}

/* Nobody waits for pain that does not come: no pain on sitting is an answer, pain without minutes is half of one. */
static void
test_sitting_without_minutes (void)
{
  g_autoptr (RehabCase) painless = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);
  g_autoptr (RehabCase) painful = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);
  g_autoptr (RehabCase) both = new_examined_case (NOT_ASKED, NOT_ASKED, 20, NOT_ASKED);

  answer (painless, get_assessment (painless), "symptom-sitting", REHAB_SIDE_NOT_ASKED, 0);
  answer (painful, get_assessment (painful), "symptom-sitting", REHAB_SIDE_NOT_ASKED, 1);
  answer (both, get_assessment (both), "symptom-sitting", REHAB_SIDE_NOT_ASKED, 0);

  g_assert_cmpint (read_side (painless, REHAB_SIDE_LEFT).tests[2].answer, ==, REHAB_COMPOSITE_NO);
  g_assert_cmpint (read_side (painful, REHAB_SIDE_LEFT).tests[2].answer, ==, REHAB_COMPOSITE_NOT_ASKED);
  g_assert_cmpint (read_side (both, REHAB_SIDE_LEFT).tests[2].answer, ==, REHAB_COMPOSITE_YES);
}

static void
test_clinic_sets_the_minutes (void)
{
  g_autoptr (RehabCase) self = new_examined_case (NOT_ASKED, NOT_ASKED, 40, NOT_ASKED);
  RehabComposite trial = read_side (self, REHAB_SIDE_LEFT);
  RehabComposite own = rehab_composite_read (self, get_assessment (self), REHAB_SIDE_LEFT, on (BIRTH), 45);
  g_autofree char *trial_label = rehab_composite_dup_test_label (&trial, 2);
  g_autofree char *own_label = rehab_composite_dup_test_label (&own, 2);
  g_autofree char *first_label = rehab_composite_dup_test_label (&own, 0);

  g_assert_cmpint (trial.tests[2].answer, ==, REHAB_COMPOSITE_NO);
  g_assert_cmpint (own.tests[2].answer, ==, REHAB_COMPOSITE_YES);
  g_assert_cmpstr (trial_label, ==, "Pain within 30 minutes of sitting");
  g_assert_cmpstr (own_label, ==, "Pain within 45 minutes of sitting (in the trial 30)");
  g_assert_cmpstr (first_label, ==, "Single-leg arabesque");
}

/* Only what this assessment holds: what an earlier one found is another day's result. */
static void
test_reads_one_assessment (void)
{
  g_autoptr (RehabCase) self = new_examined_case (4, 4, 10, 1);
  RehabComposite later;

  assess (self, "2026-04-01");
  later = read_side (self, REHAB_SIDE_LEFT);

  g_assert_cmpuint (later.n_asked, ==, 0);
}

static void
test_nothing_asked_is_no_answer (void)
{
  g_autoptr (RehabCase) self = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);
  RehabComposite composite = rehab_composite_read (self, get_assessment (self), REHAB_SIDE_LEFT, REHAB_DATE_NONE, 30);
  g_autofree char *sentence = rehab_composite_dup_sentence (&composite);

  for (guint i = 0; i < REHAB_COMPOSITE_N_TESTS; i++)
    g_assert_cmpint (composite.tests[i].answer, ==, REHAB_COMPOSITE_NOT_ASKED);
  for (guint i = 0; i < REHAB_COMPOSITE_N_CONDITIONS; i++)
    g_assert_cmpint (composite.conditions[i].answer, ==, REHAB_COMPOSITE_NOT_ASKED);
  g_assert_cmpstr (sentence, ==, "Left: none of the four entry tests of one trial was asked.");
}

static void
test_conditions_of_yes_and_no (void)
{
  static const struct
  {
    const char *key;
    gboolean yes_meets;
  } cases[] = {
    { "pain-localised", TRUE },
    { "symptom-gradual-onset", TRUE },
    { "symptom-trigger", TRUE },
    { "health-surgery", FALSE },
    { "health-injection", FALSE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint yes = 0; yes <= 1; yes++)
      {
        g_autoptr (RehabCase) self = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);
        RehabCompositeAnswer expected = (yes == 1) == cases[i].yes_meets ? REHAB_COMPOSITE_YES : REHAB_COMPOSITE_NO;

        g_test_message ("%s %u", cases[i].key, yes);
        g_assert_cmpint (read_condition (self, cases[i].key), ==, REHAB_COMPOSITE_NOT_ASKED);
        answer (self, get_assessment (self), cases[i].key, REHAB_SIDE_NOT_ASKED, yes);
        g_assert_cmpint (read_condition (self, cases[i].key), ==, expected);
      }
}

static void
test_duration (void)
{
  static const struct
  {
    double weeks;
    const char *onset;
    RehabCompositeAnswer expected;
  } cases[] = {
    { 13, NULL, REHAB_COMPOSITE_YES },
    { 12, NULL, REHAB_COMPOSITE_NO },
    /* 91 days before the assessment, and 90. */
    { NOT_ASKED, "2025-11-30", REHAB_COMPOSITE_YES },
    { NOT_ASKED, "2025-12-01", REHAB_COMPOSITE_NO },
    { NOT_ASKED, "2026-03-02", REHAB_COMPOSITE_NOT_ASKED },
    { NOT_ASKED, NULL, REHAB_COMPOSITE_NOT_ASKED },
    /* What was answered on the day comes first. */
    { 8, "2025-01-01", REHAB_COMPOSITE_NO },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabCase) self = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);
      RehabEpisode *episode = rehab_episode_new (&(RehabEpisode) {
      .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
      .opened_on = on ("2026-03-05"), .onset_date = cases[i].onset != NULL ? on (cases[i].onset) : REHAB_DATE_NONE,
    }, &error);

      g_test_message ("case %zu", i);
      g_assert_no_error (error);
      rehab_record_unref (self->episode);
      self->episode = episode;
      if (cases[i].weeks >= 0.0)
        answer (self, get_assessment (self), "symptom-weeks", REHAB_SIDE_NOT_ASKED, cases[i].weeks);

      g_assert_cmpint (read_condition (self, "symptom-weeks"), ==, cases[i].expected);
    }
}

static void
test_onset_of_the_episode (void)
{
  static const struct
  {
    RehabOnset onset;
    RehabCompositeAnswer expected;
  } cases[] = {
    { REHAB_ONSET_GRADUAL, REHAB_COMPOSITE_YES },
    { REHAB_ONSET_SUDDEN, REHAB_COMPOSITE_NO },
    { REHAB_ONSET_AFTER_INJURY, REHAB_COMPOSITE_NOT_ASKED },
    { REHAB_ONSET_NOT_ASKED, REHAB_COMPOSITE_NOT_ASKED },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RehabCase) self = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);
      RehabEpisode *episode = rehab_episode_new (&(RehabEpisode) {
      .id = EPISODE_ID, .patient_id = PATIENT_ID, .side = REHAB_SIDE_LEFT, .pain_rule = REHAB_PAIN_RULE_KIND_GOOM,
      .opened_on = on ("2026-01-05"), .onset = cases[i].onset,
    }, &error);

      g_assert_no_error (error);
      rehab_record_unref (self->episode);
      self->episode = episode;

      g_assert_cmpint (read_condition (self, "symptom-gradual-onset"), ==, cases[i].expected);
    }
}

static void
test_age (void)
{
  static const struct
  {
    const char *birth;
    RehabCompositeAnswer expected;
  } cases[] = {
    { "2008-03-01", REHAB_COMPOSITE_YES },
    { "2008-03-02", REHAB_COMPOSITE_NO },
    { "1960-03-02", REHAB_COMPOSITE_YES },
    { "1960-03-01", REHAB_COMPOSITE_NO },
  };
  g_autoptr (RehabCase) self = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RehabComposite composite = rehab_composite_read (self, get_assessment (self), REHAB_SIDE_LEFT, on (cases[i].birth), 30);

      g_test_message ("%s", cases[i].birth);
      g_assert_null (composite.conditions[3].item_key);
      g_assert_cmpint (composite.conditions[3].answer, ==, cases[i].expected);
    }
}

static void
test_load_rise_of_three_kinds (void)
{
  static const struct
  {
    double whole, mileage, hurried, strength;
    RehabCompositeAnswer expected;
  } cases[] = {
    { NOT_ASKED, NOT_ASKED, 1, NOT_ASKED, REHAB_COMPOSITE_YES },
    { NOT_ASKED, 0, 0, 0, REHAB_COMPOSITE_NO },
    { NOT_ASKED, 0, 0, NOT_ASKED, REHAB_COMPOSITE_NOT_ASKED },
    { 1, 0, 0, 0, REHAB_COMPOSITE_YES },
    { 0, NOT_ASKED, NOT_ASKED, NOT_ASKED, REHAB_COMPOSITE_NO },
    { 0, 1, NOT_ASKED, NOT_ASKED, REHAB_COMPOSITE_YES },
  };
  static const char * const keys[] = {
    "symptom-trigger", "symptom-trigger-mileage", "symptom-trigger-return", "symptom-trigger-strength",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) self = new_examined_case (NOT_ASKED, NOT_ASKED, NOT_ASKED, NOT_ASKED);
      const double values[] = { cases[i].whole, cases[i].mileage, cases[i].hurried, cases[i].strength };

      for (size_t n = 0; n < G_N_ELEMENTS (keys); n++)
        {
          if (values[n] >= 0.0)
            answer (self, get_assessment (self), keys[n], REHAB_SIDE_NOT_ASKED, values[n]);
        }

      g_test_message ("case %zu", i);
      g_assert_cmpint (read_condition (self, "symptom-trigger"), ==, cases[i].expected);
    }
}

/* Each part can be jumped to, and has words. */
static void
test_parts_name_items (void)
{
  g_autoptr (RehabCase) self = new_examined_case (4, 4, 10, 1);
  RehabComposite composite = read_side (self, REHAB_SIDE_LEFT);

  for (guint i = 0; i < REHAB_COMPOSITE_N_TESTS; i++)
    {
      g_autofree char *label = rehab_composite_dup_test_label (&composite, i);

      g_assert_nonnull (rehab_item_lookup (composite.tests[i].item_key));
      g_assert_true (rehab_item_lookup (composite.tests[i].item_key)->core);
      g_assert_cmpuint (strlen (label), >, 10);
    }
  for (guint i = 0; i < REHAB_COMPOSITE_N_CONDITIONS; i++)
    {
      g_assert_true (composite.conditions[i].item_key == NULL || rehab_item_lookup (composite.conditions[i].item_key) != NULL);
      g_assert_nonnull (composite.conditions[i].label);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    double arabesque, bridge, sitting_minutes, stretch;
    const char *expected;
  } cases[] = {
    { 4, 2, 10, NOT_ASKED, "Left: 3 positive, 0 negative, 1 not asked of the four entry tests of one trial. "
      "Its line of at least three is reached." },
    { 4, 0, 10, 0, "Left: 2 positive, 2 negative, 0 not asked of the four entry tests of one trial. "
      "Its line of at least three is not reached." },
    { 4, 0, NOT_ASKED, NOT_ASKED, "Left: 1 positive, 1 negative, 2 not asked of the four entry tests of one trial. "
      "Whether its line of at least three is reached stays open until more is asked." },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RehabCase) self = new_examined_case (cases[i].arabesque, cases[i].bridge, cases[i].sitting_minutes,
                                                      cases[i].stretch);
      RehabComposite composite = read_side (self, REHAB_SIDE_LEFT);
      g_autofree char *sentence = rehab_composite_dup_sentence (&composite);

      g_assert_cmpstr (sentence, ==, cases[i].expected);
    }

  g_assert_cmpstr (rehab_composite_get_test_words (REHAB_COMPOSITE_NO), ==, "Negative");
  g_assert_cmpstr (rehab_composite_get_condition_words (REHAB_COMPOSITE_NO), ==, "Not met");
  g_assert_cmpstr (rehab_composite_get_test_words (REHAB_COMPOSITE_NOT_ASKED), ==, "Not asked");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/composite/counts", test_counts);
  g_test_add_func ("/composite/monotone", test_is_monotone);
  g_test_add_func ("/composite/sides", test_sides_do_not_mix);
  g_test_add_func ("/composite/sitting", test_sitting_without_minutes);
  g_test_add_func ("/composite/clinic-minutes", test_clinic_sets_the_minutes);
  g_test_add_func ("/composite/one-assessment", test_reads_one_assessment);
  g_test_add_func ("/composite/nothing-asked", test_nothing_asked_is_no_answer);
  g_test_add_func ("/composite/conditions", test_conditions_of_yes_and_no);
  g_test_add_func ("/composite/duration", test_duration);
  g_test_add_func ("/composite/onset", test_onset_of_the_episode);
  g_test_add_func ("/composite/age", test_age);
  g_test_add_func ("/composite/load-rise", test_load_rise_of_three_kinds);
  g_test_add_func ("/composite/parts", test_parts_name_items);
  g_test_add_func ("/composite/sentences", test_sentences);

  return g_test_run ();
}
