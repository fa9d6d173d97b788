/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample-fixture.h"

#include "rehab-attention.h"
#include "rehab-clinic-logo-table.h"
#include "rehab-clinic-table.h"
#include "rehab-clinician-table.h"
#include "rehab-diary-import-table.h"
#include "rehab-diary-table.h"
#include "rehab-exercise.h"
#include "rehab-exercise-picture.h"
#include "rehab-item-value.h"
#include "rehab-own-template-table.h"
#include "rehab-pain-rule.h"
#include "rehab-sample-library.h"
#include "rehab-squad-table.h"

#include <math.h>
#include <string.h>

static void
test_fills_a_clinic (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (RehabClinicDetails) clinic = rehab_clinic_table_load (fixture->store, NULL);
  g_autoptr (GPtrArray) clinicians = rehab_clinician_table_list (fixture->store, NULL);
  g_autoptr (GPtrArray) squads = rehab_squad_table_list (fixture->store, NULL);
  guint without_episode = 0;
  guint sizes = 0, archived = 0;

  g_assert_nonnull (strstr (clinic->name, "Sample"));
  g_assert_cmpuint (clinicians->len, ==, 3);
  g_assert_cmpuint (squads->len, ==, 4);
  g_assert_cmpuint (fixture->patients->len, ==, N_ATHLETES);
  /* One has none yet, and one has two. */
  g_assert_cmpuint (fixture->cases->len, ==, N_ATHLETES);

  for (guint i = 0; i < squads->len; i++)
    {
      const RehabSquad *squad = g_ptr_array_index (squads, i);
      guint members = 0;

      for (guint j = 0; j < fixture->patients->len; j++)
        members += g_strcmp0 (((RehabPatientDetails *) g_ptr_array_index (fixture->patients, j))->squad_id, squad->id) == 0;

      /* No two are of one size, and that of last season is empty. */
      g_assert_cmpint (members == 0, ==, squad->archived);
      g_assert_cmphex (sizes & 1u << members, ==, 0);
      sizes |= 1u << members;
      archived += squad->archived;
    }
  g_assert_cmpuint (archived, ==, 1);

  for (guint i = 0; i < fixture->patients->len; i++)
    if (!g_ptr_array_find (fixture->owners, g_ptr_array_index (fixture->patients, i), NULL))
      without_episode++;
  g_assert_cmpuint (without_episode, ==, 1);
}

static void
test_shows_every_sport_side_and_phase (Fixture      *fixture,
                                       gconstpointer data)
{
  guint sports = 0, sides = 0, phases = 0, sexes = 0;
  guint returned = 0;

  for (guint i = 0; i < fixture->patients->len; i++)
    {
      const RehabPatientDetails *patient = g_ptr_array_index (fixture->patients, i);
      int age = rehab_date_get_age (patient->birth_date, fixture->today);

      sports |= 1u << patient->sport;
      sexes |= 1u << patient->sex;
      g_assert_cmpint (age, >=, 18);
      g_assert_cmpint (age, <, 60);
    }

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      sides |= 1u << self->episode->side;
      phases |= 1u << rehab_case_get_phase (self, NULL);
      returned += self->episode->close_reason == REHAB_CLOSE_REASON_RETURNED && rehab_date_is_set (self->episode->closed_on);
    }

  g_assert_cmphex (sports, ==, (1u << (REHAB_SPORT_OTHER + 1)) - 2);
  g_assert_cmphex (sides, ==, 1u << REHAB_SIDE_LEFT | 1u << REHAB_SIDE_RIGHT | 1u << REHAB_SIDE_BOTH);
  g_assert_cmphex (phases, ==, (1u << (REHAB_PHASE_MAINTAIN + 1)) - 2);
  g_assert_cmphex (sexes & (1u << REHAB_SEX_FEMALE | 1u << REHAB_SEX_MALE), ==, 1u << REHAB_SEX_FEMALE | 1u << REHAB_SEX_MALE);
  g_assert_cmpuint (returned, ==, 1);
}

static void
test_has_one_open_red_flag (Fixture      *fixture,
                            gconstpointer data)
{
  guint open = 0, dealt_with = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      RehabCase *self = g_ptr_array_index (fixture->cases, i);
      g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (self);

      open += flags->len;
      dealt_with += self->flag_actions->len;
    }

  g_assert_cmpuint (open, ==, 1);
  g_assert_cmpuint (dealt_with, ==, 1);
}

/* Dates inside the episode, and none that has not come. */
static void
assert_dated (const RehabCase *self,
              RehabDate        date,
              RehabDate        today)
{
  g_assert_cmpint (rehab_date_compare (date, self->episode->opened_on), >=, 0);
  g_assert_cmpint (rehab_date_compare (date, today), <=, 0);
  if (rehab_date_is_set (self->episode->closed_on))
    g_assert_cmpint (rehab_date_compare (date, self->episode->closed_on), <=, 0);
}

static void
test_nothing_lies_outside_of_its_episode (Fixture      *fixture,
                                          gconstpointer data)
{
  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      g_assert_cmpint (rehab_date_compare (self->episode->onset_date, self->episode->opened_on), <, 0);
      g_assert_cmpint (rehab_date_days_until (self->episode->opened_on, fixture->today), <, 366);

      for (guint j = 0; j < self->assessments->len; j++)
        assert_dated (self, ((RehabAssessment *) g_ptr_array_index (self->assessments, j))->date, fixture->today);
      for (guint j = 0; j < self->versions->len; j++)
        assert_dated (self, ((RehabProgrammeVersion *) g_ptr_array_index (self->versions, j))->date, fixture->today);
      for (guint j = 0; j < self->phase_changes->len; j++)
        assert_dated (self, ((RehabPhaseChange *) g_ptr_array_index (self->phase_changes, j))->date, fixture->today);
      for (guint j = 0; j < self->events->len; j++)
        assert_dated (self, ((RehabEvent *) g_ptr_array_index (self->events, j))->date, fixture->today);
      for (guint j = 0; j < self->flag_actions->len; j++)
        assert_dated (self, ((RehabFlagAction *) g_ptr_array_index (self->flag_actions, j))->date, fixture->today);
      for (guint j = 0; j < rehab_diary_get_n_days (self->diary); j++)
        assert_dated (self, rehab_diary_get_day (self->diary, j)->date, fixture->today);
      for (guint j = 0; j < rehab_diary_get_n_sessions (self->diary); j++)
        assert_dated (self, rehab_diary_get_session (self->diary, j)->date, fixture->today);
    }
}

static void
assert_findings (const RehabCase       *self,
                 const RehabAssessment *assessment)
{
  GPtrArray *findings = g_hash_table_lookup (self->findings, assessment->id);

  g_assert_nonnull (findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (findings, i);
      g_autoptr (GError) error = NULL;
      RehabItemPart part;

      g_test_message ("%s", finding->item_key);
      g_assert_true (rehab_item_find_part (finding->item_key, &part));
      g_assert_true (rehab_item_part_check (&part, finding->side, finding->value, finding->text, &error));
      g_assert_no_error (error);

      if (g_str_equal (part.suffix, "pain"))
        {
          const RehabFinding *yes = rehab_case_find_finding (self, assessment->id, part.item->key, finding->side);

          /* Pain was asked for because the answer was yes. */
          g_assert_cmpfloat (yes->value.value, >, 0.0);
          g_assert_cmpfloat (finding->value.value, >=, 1.0);
        }
    }
}

/* A finished visit has no questionnaire half filled in, and the total of each is one that people have. */
static void
assert_scores (const RehabCase       *self,
               const RehabAssessment *assessment)
{
  const RehabItem *visa = rehab_item_lookup ("outcome-visa-h");
  RehabItemValue value = rehab_item_read_value (visa, REHAB_SIDE_NOT_ASKED, self, assessment);

  if (assessment->locked_at == 0)
    return;

  g_assert_true (value.answered);
  g_assert_cmpfloat (value.number.value, >=, 20.0);
  g_assert_cmpfloat (value.number.value, <=, 100.0);
}

/* Of the first visit: they are treated for what was found likely then, and both sides were measured. */
static void
assert_first_findings (const RehabCase       *self,
                       const RehabAssessment *assessment)
{
  static const char *const measured[] = { "strength-range-straight-leg-raise", "strength-range-active-knee-extension",
                                          "look-alike-laslett" };
  RehabItemValue judged = rehab_item_read_value (rehab_item_lookup ("look-alike-tendinopathy"), REHAB_SIDE_NOT_ASKED, self,
                                                 assessment);

  if (assessment->kind != REHAB_ASSESSMENT_KIND_INITIAL)
    return;

  g_assert_true (judged.answered);
  g_assert_cmpfloat_with_epsilon (judged.number.value, 2.0, 0.001);

  for (size_t i = 0; i < G_N_ELEMENTS (measured); i++)
    {
      const RehabItem *item = rehab_item_lookup (measured[i]);

      g_assert_true (rehab_item_read_value (item, REHAB_SIDE_LEFT, self, assessment).answered);
      g_assert_true (rehab_item_read_value (item, REHAB_SIDE_RIGHT, self, assessment).answered);
    }
}

static void
test_assessments_are_plausible (Fixture      *fixture,
                                gconstpointer data)
{
  guint drafts = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      g_assert_cmpuint (self->assessments->len, >=, 2);
      g_assert_cmpuint (self->assessments->len, <=, 5);

      for (guint j = 0; j < self->assessments->len; j++)
        {
          const RehabAssessment *assessment = g_ptr_array_index (self->assessments, j);

          g_assert_cmpint (j == 0, ==, assessment->kind == REHAB_ASSESSMENT_KIND_INITIAL);
          drafts += assessment->locked_at == 0;
          assert_findings (self, assessment);
          assert_scores (self, assessment);
          assert_first_findings (self, assessment);
        }
    }

  g_assert_cmpuint (drafts, ==, 1);
}

/* Months of rehabilitation show: VISA-H up by more than its important change, pain down (R15, R16). */
static void
test_athletes_get_better (Fixture      *fixture,
                          gconstpointer data)
{
  const char *const names[] = { "Castellanos", "Eriksen", "Hoang", "Jansen" };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      RehabCase *self = find_case (fixture, names[i]);
      const RehabAssessment *first = g_ptr_array_index (self->assessments, 0);
      const RehabAssessment *last = g_ptr_array_index (self->assessments, self->assessments->len - 1);
      const RehabItem *visa = rehab_item_lookup ("outcome-visa-h");
      RehabItemValue before = rehab_item_read_value (visa, REHAB_SIDE_NOT_ASKED, self, first);
      RehabItemValue after = rehab_item_read_value (visa, REHAB_SIDE_NOT_ASKED, self, last);
      double sums[2] = { 0.0 };
      guint counts[2] = { 0 };
      guint n = rehab_diary_get_n_days (self->diary);

      g_assert_true (before.answered && after.answered);
      g_assert_cmpfloat (after.number.value - before.number.value, >, 22.0);

      for (guint j = 0; j < n; j++)
        {
          const RehabDiaryDay *day = rehab_diary_get_day (self->diary, j);

          if (!day->worst_pain.known || (j >= 28 && j < n - 28))
            continue;
          sums[j >= 28] += day->worst_pain.value;
          counts[j >= 28]++;
        }
      g_assert_cmpfloat (sums[1] / counts[1] + 1.5, <, sums[0] / counts[0]);
    }
}

static void
test_programmes_are_of_the_catalogue (Fixture      *fixture,
                                      gconstpointer data)
{
  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      g_assert_cmpuint (self->versions->len, >=, 1);
      g_assert_cmpuint (self->versions->len, <=, 5);
      g_assert_cmpuint (self->versions->len, ==, self->regimens->len);

      for (guint j = 0; j < self->regimens->len; j++)
        {
          const RehabProgrammeVersion *version = g_ptr_array_index (self->versions, j);
          const RehabRegimen *regimen = g_ptr_array_index (self->regimens, j);

          g_assert_nonnull (version->reason);
          g_assert_cmpuint (rehab_regimen_get_size (regimen), >=, 3);
          for (guint k = 0; k < rehab_regimen_get_size (regimen); k++)
            g_assert_nonnull (rehab_catalogue_lookup (self->catalogue, rehab_regimen_get_nth (regimen, k)->exercise_key));
          if (j > 0)
            g_assert_false (rehab_regimen_equal (regimen, g_ptr_array_index (self->regimens, j - 1)));
        }
    }
}

static void
test_days_hold_what_a_person_does (Fixture      *fixture,
                                   gconstpointer data)
{
  guint n_lifted = 0, n_sped = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      for (guint j = 0; j < rehab_diary_get_n_days (self->diary); j++)
        {
          const RehabDiaryDay *day = rehab_diary_get_day (self->diary, j);
          guint n_sessions, n_training = 0;
          guint first = rehab_diary_find_sessions (self->diary, day->date, &n_sessions);

          for (guint k = 0; k < n_sessions; k++)
            {
              const RehabSession *session = rehab_diary_get_session (self->diary, first + k);

              g_assert_cmpint (session->position, ==, (int) k);
              n_training += session->kind != REHAB_SESSION_KIND_LONG_SIT;
              if (session->pain_during.known && day->worst_pain.known)
                g_assert_cmpfloat (session->pain_during.value, <=, day->worst_pain.value);
              if (session->distance_km.known)
                g_assert_cmpfloat (session->minutes.value / session->distance_km.value, >, 4.0);
              if (session->distance_km.known && session->top_speed_kmh.known)
                g_assert_cmpfloat (session->top_speed_kmh.value, >, 60.0 * session->distance_km.value / session->minutes.value);
              g_assert_true (!session->volume_kg.known || session->kind == REHAB_SESSION_KIND_STRENGTH);
              n_lifted += session->volume_kg.known;
              n_sped += session->top_speed_kmh.known;
            }
          g_assert_cmpint (n_training, ==, day->rest_day ? 0 : 1);
          if (day->waking_pain.known && day->worst_pain.known)
            g_assert_cmpfloat (day->waking_pain.value, <=, day->worst_pain.value);
        }
    }

  g_assert_cmpuint (n_lifted, >, 100);
  g_assert_cmpuint (n_sped, >, 50);
}

/* What came from a file names the import that brought it, and the imports know how much they brought. */
static void
test_imports_know_their_sessions (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GPtrArray) imports = rehab_diary_import_table_list (fixture->store, NULL);
  guint n_imported = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      for (guint j = 0; j < rehab_diary_get_n_sessions (self->diary); j++)
        {
          const RehabSession *session = rehab_diary_get_session (self->diary, j);

          g_assert_cmpint (session->import_id != NULL, ==, session->origin == REHAB_SESSION_ORIGIN_FILE);
          n_imported += session->import_id != NULL;
        }
    }

  g_assert_cmpuint (imports->len, ==, 2);
  for (guint i = 0; i < imports->len; i++)
    {
      const RehabDiaryImport *import = g_ptr_array_index (imports, i);

      g_assert_cmpint (import->sessions, >, 20);
      n_imported -= (guint) import->sessions;
    }
  g_assert_cmpuint (n_imported, ==, 0);
}

/* The next morning's pain of a session is that day's waking pain, and is never known before the morning came. */
static void
test_mornings_agree (Fixture      *fixture,
                     gconstpointer data)
{
  guint settled = 0, unsettled = 0, kinds = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      for (guint j = 0; j < rehab_diary_get_n_sessions (self->diary); j++)
        {
          const RehabSession *session = rehab_diary_get_session (self->diary, j);
          RehabDate morning = rehab_date_add_days (session->date, 1);
          const RehabDiaryDay *next = rehab_diary_find_day (self->diary, morning);

          kinds |= 1u << session->kind;
          g_assert_nonnull (rehab_diary_find_day (self->diary, session->date));
          settled += rehab_session_verdict (session, fixture->today) == REHAB_VERDICT_SETTLED;
          unsettled += rehab_session_verdict (session, fixture->today) == REHAB_VERDICT_NOT_SETTLED;

          if (next == NULL)
            g_assert_false (session->pain_next_morning.known);
          else if (session->pain_next_morning.known && next->waking_pain.known)
            g_assert_cmpfloat (fabs (session->pain_next_morning.value - next->waking_pain.value), <, 0.5);
        }
    }

  /* Both are there to see, and most nights are good ones. */
  g_assert_cmpuint (unsettled, >, settled / 30);
  g_assert_cmpuint (unsettled, <, settled / 3);
  g_assert_cmphex (kinds, ==, (1u << (REHAB_SESSION_KIND_LONG_SIT + 1)) - 2);
}

static void
test_diaries_have_gaps (Fixture      *fixture,
                        gconstpointer data)
{
  RehabCase *kowalska = find_case (fixture, "Kowalska");
  RehabCase *brandt = find_case (fixture, "Brandt");
  guint sessions = 0, days = 0;
  int longest = 0;

  for (guint i = 0; i + 1 < rehab_diary_get_n_days (kowalska->diary); i++)
    longest = MAX (longest, rehab_date_days_until (rehab_diary_get_day (kowalska->diary, i)->date,
                                                   rehab_diary_get_day (kowalska->diary, i + 1)->date));
  g_assert_cmpint (longest, >, 20);

  /* And one is in a flare-up: the last days hurt more than the first. */
  g_assert_cmpint (rehab_date_compare (rehab_diary_get_last (brandt->diary), fixture->today), ==, 0);
  g_assert_cmpfloat (rehab_diary_get_day (brandt->diary, rehab_diary_get_n_days (brandt->diary) - 3)->worst_pain.value, >=, 6.0);

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      days += rehab_diary_get_n_days (self->diary);
      sessions += rehab_diary_get_n_sessions (self->diary);
    }
  g_assert_cmpuint (days, >, 1500);
  g_assert_cmpuint (sessions, >, 1000);
}

static void
assert_attention (Fixture    *fixture,
                  const char *family_name,
                  const char *sources)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) reasons = rehab_case_list_attention (find_case (fixture, family_name), fixture->today, thresholds);
  guint n = 0;

  for (guint i = 0; i < reasons->len; i++)
    n += strcmp (((RehabAttention *) g_ptr_array_index (reasons, i))->sources, sources) == 0;

  g_assert_cmpuint (n, >=, 1);
}

static void
test_attention_has_its_reasons (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  guint calm = 0, wanted = 0;

  assert_attention (fixture, "Adeyemi", "F72 F90 R36");
  assert_attention (fixture, "Eriksen", "R58");
  assert_attention (fixture, "Kowalska", "");

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      g_autoptr (GPtrArray) reasons =
        rehab_case_list_attention (g_ptr_array_index (fixture->cases, i), fixture->today, thresholds);

      for (guint j = 0; j < reasons->len; j++)
        g_test_message ("%s: %s", ((RehabPatientDetails *) g_ptr_array_index (fixture->owners, i))->family_name,
                        ((RehabAttention *) g_ptr_array_index (reasons, j))->text);
      calm += reasons->len == 0;
      wanted += reasons->len > 0;
    }

  g_assert_cmpuint (calm, >=, 3);
  g_assert_cmpuint (wanted, >=, 3);
}

/* The clinic wrote something itself: exercises, one of them with pictures, a template, a logo. Some of it is prescribed. */
static void
test_has_its_own_library (Fixture      *fixture,
                          gconstpointer data)
{
  RehabCase *garvey = find_case (fixture, "Garvey");
  RehabCase *farouk = find_case (fixture, "Farouk");
  const RehabExercise *bridge = rehab_catalogue_lookup (garvey->catalogue, REHAB_SAMPLE_WALL_BRIDGE);
  const RehabExercise *hinge = rehab_catalogue_lookup (garvey->catalogue, REHAB_SAMPLE_HOME_HINGE);
  g_autoptr (GPtrArray) templates = rehab_own_template_table_list (fixture->store, NULL);
  g_autoptr (RehabClinicLogo) logo = NULL;
  gboolean found = FALSE;

  g_assert_cmpuint (rehab_catalogue_get_count (garvey->catalogue), ==, rehab_exercise_get_count () + 2);
  g_assert_cmpuint (bridge->n_poses, >, 0);
  g_assert_null (bridge->pictures);
  g_assert_cmpuint (hinge->pictures->len, ==, 2);
  g_assert_false (rehab_exercise_picture_shows_same (g_ptr_array_index (hinge->pictures, 0), g_ptr_array_index (hinge->pictures, 1)));

  g_assert_cmpuint (templates->len, ==, 1);
  g_assert_true (rehab_clinic_logo_table_load (fixture->store, &logo, NULL));
  g_assert_cmpstr (logo->media_type, ==, "image/png");
  g_assert_cmpuint (g_bytes_get_size (logo->data), <, 20000);

  g_assert_cmpuint (garvey->versions->len, ==, 3);
  for (guint i = 0; i < farouk->regimens->len; i++)
    {
      const RehabRegimen *regimen = g_ptr_array_index (farouk->regimens, i);

      for (guint j = 0; j < rehab_regimen_get_size (regimen); j++)
        found |= strcmp (rehab_regimen_get_nth (regimen, j)->exercise_key, REHAB_SAMPLE_HOME_HINGE) == 0;
    }
  g_assert_true (found);
}

/* Just one programme was left half edited, and what is in the editor differs from what was saved. */
static void
test_has_one_unsaved_edit (Fixture      *fixture,
                           gconstpointer data)
{
  guint drafts = 0;

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);

      if (self->draft == NULL)
        continue;

      drafts++;
      g_assert_false (rehab_case_is_draft_behind (self));
      g_assert_false (rehab_regimen_equal (self->draft_regimen, g_ptr_array_index (self->regimens, self->regimens->len - 1)));
    }

  g_assert_cmpuint (drafts, ==, 1);
}

static void
append_regimen (GString            *text,
                const char         *what,
                const RehabRegimen *regimen)
{
  g_string_append_printf (text, "%s\n", what);
  for (guint i = 0; i < rehab_regimen_get_size (regimen); i++)
    {
      const RehabPrescription *prescription = rehab_regimen_get_nth (regimen, i);

      g_string_append_printf (text, "%s %d %g %g %g %g %d %s\n", prescription->exercise_key, (int) prescription->side,
                              prescription->sets.value, prescription->repetitions.value, prescription->hold_seconds.value,
                              prescription->load_kg.value, prescription->days, prescription->note);
    }
}

/* What the clinic made itself, to the byte of its pictures. */
static void
append_library (GString   *text,
                Fixture   *fixture,
                RehabCase *self)
{
  const RehabExercise *hinge = rehab_catalogue_lookup (self->catalogue, REHAB_SAMPLE_HOME_HINGE);
  g_autoptr (RehabClinicLogo) logo = NULL;
  g_autofree char *logo_sum = NULL;

  for (guint i = 0; i < hinge->pictures->len; i++)
    {
      const RehabExercisePicture *picture = g_ptr_array_index (hinge->pictures, i);
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, picture->data);

      g_string_append_printf (text, "%s %s\n", picture->caption, sum);
    }

  g_assert_true (rehab_clinic_logo_table_load (fixture->store, &logo, NULL));
  logo_sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, logo->data);
  g_string_append (text, logo_sum);
}

static void
append_running (GString                    *text,
                const RehabRunningSchedule *schedule)
{
  const RehabRunningPlan *plan = rehab_running_schedule_get_plan (schedule);

  g_string_append_printf (text, "plan %u %d %s %s %s\n", plan->starts_on.julian, plan->weeks, plan->progression_key, plan->note, plan->reason);
  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);

      g_string_append_printf (text, "%d %d %d %s %g %g %g %g %g %s\n", session->week, session->weekday, (int) session->kind,
                              session->stage_key, session->minutes.value, session->distance_km.value, session->strides.value,
                              session->climb_m.value, session->speed_percent.value, session->note);
    }
  for (guint i = 0; i < rehab_running_schedule_get_n_reasons (schedule); i++)
    {
      const RehabRunningReason *reason = rehab_running_schedule_get_reason (schedule, i);

      g_string_append_printf (text, "%d %s %s\n", reason->week, reason->raised, reason->reason);
    }
}

/* Steps have identities of their story, criteria do not: they are read by step. */
static void
append_criteria (GString                *text,
                 const RehabCase        *self,
                 const RehabPhaseChange *change)
{
  g_string_append_printf (text, "%s %u %d %s\n", change->id, change->date.julian, (int) change->to_phase, change->reason);
  for (guint i = 0; i < self->phase_criteria->len; i++)
    {
      const RehabPhaseCriterion *criterion = g_ptr_array_index (self->phase_criteria, i);

      if (g_str_equal (criterion->phase_change_id, change->id))
        g_string_append_printf (text, "%s %d %g %s\n", criterion->criterion_key, (int) criterion->state, criterion->value.value,
                                criterion->words);
    }
}

static void
append_decisions (GString         *text,
                  const RehabCase *self)
{
  for (guint i = 0; i < self->phase_changes->len; i++)
    append_criteria (text, self, g_ptr_array_index (self->phase_changes, i));
  for (guint i = 0; i < self->running_plans->len; i++)
    append_running (text, g_ptr_array_index (self->running_plans, i));
  if (self->running_draft != NULL)
    append_running (text, self->running_draft);
  for (guint i = 0; i < self->return_checks->len; i++)
    g_string_append_printf (text, "%s\n", ((const RehabReturnCheck *) g_ptr_array_index (self->return_checks, i))->id);
  for (guint i = 0; i < self->clearances->len; i++)
    g_string_append_printf (text, "%s\n", ((const RehabClearance *) g_ptr_array_index (self->clearances, i))->id);
  for (guint i = 0; i < self->set_asides->len; i++)
    g_string_append_printf (text, "%s\n", ((const RehabSetAside *) g_ptr_array_index (self->set_asides, i))->id);
}

/* Everything that a person sees of a clinic, in an order that does not depend on identities the store gives. */
static char *
digest (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fixture->cases->len; i++)
    {
      const RehabCase *self = g_ptr_array_index (fixture->cases, i);
      const RehabPatientDetails *owner = g_ptr_array_index (fixture->owners, i);

      g_string_append_printf (text, "%s %s %u %s %u\n", owner->id, owner->family_name, owner->birth_date.julian,
                              self->episode->id, self->episode->opened_on.julian);

      for (guint j = 0; j < rehab_diary_get_n_days (self->diary); j++)
        {
          const RehabDiaryDay *day = rehab_diary_get_day (self->diary, j);

          g_string_append_printf (text, "%s %u %d%g %d%g %d%g %d%g %d %s\n", day->id, day->date.julian,
                                  day->waking_pain.known, day->waking_pain.value, day->worst_pain.known, day->worst_pain.value,
                                  day->sitting_minutes.known, day->sitting_minutes.value,
                                  day->sitting_pain.known, day->sitting_pain.value, day->rest_day, day->note);
        }
      for (guint j = 0; j < rehab_diary_get_n_sessions (self->diary); j++)
        {
          const RehabSession *session = rehab_diary_get_session (self->diary, j);

          g_string_append_printf (text, "%s %u %d %g %g %g %g %g %d%g\n", session->id, session->date.julian, (int) session->kind,
                                  session->minutes.value, session->effort.value, session->distance_km.value,
                                  session->climb_m.value, session->sprint_m.value,
                                  session->pain_next_morning.known, session->pain_next_morning.value);
        }
      for (guint j = 0; j < self->assessments->len; j++)
        {
          const RehabAssessment *assessment = g_ptr_array_index (self->assessments, j);
          GPtrArray *findings = g_hash_table_lookup (self->findings, assessment->id);

          g_string_append_printf (text, "%s %" G_GINT64_FORMAT "\n", assessment->id, assessment->locked_at);
          for (guint k = 0; k < findings->len; k++)
            {
              const RehabFinding *finding = g_ptr_array_index (findings, k);

              g_string_append_printf (text, "%s %s %d %g\n", finding->id, finding->item_key, (int) finding->side, finding->value.value);
            }
        }
      for (guint j = 0; j < self->regimens->len; j++)
        append_regimen (text, ((RehabProgrammeVersion *) g_ptr_array_index (self->versions, j))->reason,
                        g_ptr_array_index (self->regimens, j));
      if (self->draft != NULL)
        append_regimen (text, "draft", self->draft_regimen);
      append_decisions (text, self);
    }

  append_library (text, fixture, g_ptr_array_index (fixture->cases, 0));

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
}

static void
test_is_the_same_each_time (Fixture      *fixture,
                            gconstpointer data)
{
  Fixture again = { 0 };
  Fixture tomorrow = { 0 };
  g_autofree char *first = digest (fixture);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  fixture_set_up_on (&again, fixture->today);
  second = digest (&again);
  g_assert_cmpstr (first, ==, second);
  fixture_tear_down (&again, NULL);

  fixture_set_up_on (&tomorrow, rehab_date_add_days (fixture->today, 1));
  third = digest (&tomorrow);
  g_assert_cmpstr (first, !=, third);
  fixture_tear_down (&tomorrow, NULL);
}

/* Stories are told in days ago; they have to hold on every weekday and over a leap day. */
static void
test_holds_on_other_days (void)
{
  const int dates[][3] = { { 2027, 1, 1 }, { 2028, 2, 29 }, { 2028, 3, 1 }, { 2029, 7, 16 }, { 2030, 12, 31 } };

  for (size_t i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      Fixture fixture = { 0 };

      fixture_set_up_on (&fixture, rehab_date_new (dates[i][0], dates[i][1], dates[i][2], NULL));
      test_fills_a_clinic (&fixture, NULL);
      test_shows_every_sport_side_and_phase (&fixture, NULL);
      test_nothing_lies_outside_of_its_episode (&fixture, NULL);
      test_assessments_are_plausible (&fixture, NULL);
      test_days_hold_what_a_person_does (&fixture, NULL);
      test_mornings_agree (&fixture, NULL);
      test_attention_has_its_reasons (&fixture, NULL);
      fixture_tear_down (&fixture, NULL);
    }
}

static void
test_a_full_store_is_left_as_it_was (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) patients = NULL;
  g_autofree char *author = g_strdup (rehab_store_get_author (fixture->store));

  g_assert_false (rehab_sample_clinic_fill (fixture->store, rehab_date_add_days (fixture->today, 30), &error));
  g_assert_nonnull (error);

  patients = rehab_patient_table_list (fixture->store, NULL);
  g_assert_cmpuint (patients->len, ==, N_ATHLETES);
  for (guint i = 0; i < patients->len; i++)
    g_assert_true (rehab_record_equal (g_ptr_array_index (patients, i), g_ptr_array_index (fixture->patients, i)));
  g_assert_cmpstr (author, ==, rehab_store_get_author (fixture->store));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/sample-clinic/clinic", test_fills_a_clinic);
  ADD ("/sample-clinic/sports-sides-phases", test_shows_every_sport_side_and_phase);
  ADD ("/sample-clinic/red-flag", test_has_one_open_red_flag);
  ADD ("/sample-clinic/dates", test_nothing_lies_outside_of_its_episode);
  ADD ("/sample-clinic/assessments", test_assessments_are_plausible);
  ADD ("/sample-clinic/recovery", test_athletes_get_better);
  ADD ("/sample-clinic/programmes", test_programmes_are_of_the_catalogue);
  ADD ("/sample-clinic/days", test_days_hold_what_a_person_does);
  ADD ("/sample-clinic/imports", test_imports_know_their_sessions);
  ADD ("/sample-clinic/mornings", test_mornings_agree);
  ADD ("/sample-clinic/gaps", test_diaries_have_gaps);
  ADD ("/sample-clinic/attention", test_attention_has_its_reasons);
  ADD ("/sample-clinic/own-library", test_has_its_own_library);
  ADD ("/sample-clinic/unsaved-edit", test_has_one_unsaved_edit);
  ADD ("/sample-clinic/same", test_is_the_same_each_time);
  ADD ("/sample-clinic/full-store", test_a_full_store_is_left_as_it_was);
  g_test_add_func ("/sample-clinic/other-days", test_holds_on_other_days);

  return g_test_run ();
}
