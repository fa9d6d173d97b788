/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"
#include "paper-fixture.h"
#include "rehab-clearance-paper.h"
#include "rehab-clinician.h"
#include "rehab-criterion.h"
#include "rehab-field-stage.h"
#include "rehab-language.h"
#include "rehab-phase-paper.h"

#include <locale.h>

#define CLINICIAN_ID "5a0d7a52-0c6f-4c9c-8f43-8f6c8f5b7a05"

static const RehabClinicDetails clinic = {
  .name = "City Physio", .address = "14 Mill Lane\nLeeds", .telephone = "0113 496 0142",
};

static const RehabPhasePaperOptions plain = { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR };
static const RehabClearancePaperOptions plain_clearance = { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR };

static GPtrArray *
new_clinicians (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *clinicians = g_ptr_array_new_with_free_func (rehab_record_unref);

  g_ptr_array_add (clinicians, rehab_clinician_new (&(RehabClinician) {
    .id = CLINICIAN_ID, .name = "Annika Keller", .initials = "AK",
  }, &error));
  g_assert_no_error (error);

  return clinicians;
}

static RehabPhaseChange *
step (RehabCase  *record,
      RehabPhase  from,
      RehabPhase  to,
      const char *reason)
{
  g_autoptr (GError) error = NULL;
  RehabPhaseChange *change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = EPISODE_ID, .from_phase = from, .to_phase = to, .date = on ("2026-11-20"), .clinician_id = CLINICIAN_ID,
    .reason = reason,
  }, &error);

  g_assert_no_error (error);
  g_ptr_array_add (record->phase_changes, change);

  return change;
}

static void
freeze (RehabCase                 *record,
        const RehabPhaseChange    *change,
        const RehabPhaseCriterion *values)
{
  g_autoptr (GError) error = NULL;
  RehabPhaseCriterion filled = *values;
  RehabPhaseCriterion *criterion;

  filled.phase_change_id = change->id;
  criterion = rehab_phase_criterion_new (&filled, &error);
  g_assert_no_error (error);
  g_ptr_array_add (record->phase_criteria, criterion);
}

/* What every criterion of a step says on an empty case, or as though it was read. */
static void
freeze_all (RehabCase              *record,
            const RehabPhaseChange *change)
{
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) readings = rehab_case_read_criteria (record, change->to_phase, change->date, thresholds);
  g_autoptr (GPtrArray) frozen = rehab_criteria_freeze (readings);

  for (guint i = 0; i < frozen->len; i++)
    freeze (record, change, g_ptr_array_index (frozen, i));
}

static RehabDocument *
lay_out (const RehabCase              *record,
         const RehabPhaseChange       *change,
         const RehabPhasePaperOptions *options)
{
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  g_autoptr (GPtrArray) clinicians = new_clinicians ();
  const RehabPhasePaperContent content = {
    .clinic = &clinic, .patient = patient, .record = record, .change = change, .clinicians = clinicians,
    .today = on ("2026-11-22"),
  };

  return rehab_phase_paper_lay_out (&content, options);
}

static void
test_step (void)
{
  const char *const said[] = {
    "City Physio", "Adeyemi", "Tola", "born 3 April 1999", "Left side",
    "From phase 1 (Calm and isometric) to phase 2 (Slow heavy, little hip flexion)",
    "Decided on 20 November 2026 by Annika Keller (AK)",
    /* What was asked for and known then, whatever the clinic asks for now. */
    "Single-leg bridges at least 14 repetitions 12 repetitions, left, 18 Nov Not met",
    "Holds tolerated up to 2 of 10 2 of 10, left, 18 Nov Met",
    "Settled by the next morning, in a row at least 3 sessions – Not measured",
    "Gone Beyond", "Single-leg bridges (not met); Settled by the next morning, in a row (not measured)",
    "Reason", "Camp begins on Monday.", "clinic setting", "Sources", "Confidential. Printed on 22 November 2026.", "Page 1 of 1",
  };
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabPhaseChange *change = step (record, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, "Camp begins on Monday.");
  const RehabPhaseChange *other = step (record, REHAB_PHASE_SHALLOW, REHAB_PHASE_DEEP, NULL);
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *text = NULL;

  freeze (record, change, &(RehabPhaseCriterion) {
    .criterion_key = "shallow-bridges", .state = REHAB_CRITERION_STATE_NOT_MET, .value = rehab_number (12),
    .limit_value = rehab_number (14), .measured_on = on ("2026-11-18"), .words = "12 repetitions, left, 18 Nov",
  });
  freeze (record, change, &(RehabPhaseCriterion) {
    .criterion_key = "shallow-holds", .state = REHAB_CRITERION_STATE_MET, .value = rehab_number (2),
    .limit_value = rehab_number (2), .measured_on = on ("2026-11-18"), .words = "2 of 10, left, 18 Nov",
  });
  freeze (record, change, &(RehabPhaseCriterion) {
    .criterion_key = "shallow-settled", .limit_value = rehab_number (3), .words = "Not measured",
  });
  freeze (record, other, &(RehabPhaseCriterion) { .criterion_key = "deep-calm-weeks", .words = "Of another step" });

  document = lay_out (record, change, &plain);
  document_assert_pages (document);
  text = document_read_text (document, 0);
  if (text == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);
  document_assert_hides (text, "Of another step");
  document_assert_hides (text, "Calm weeks");
  document_assert_hides (text, "(null)");
}

/* Nothing was gone beyond, nothing to explain; sprints that wait hold nobody up. */
static void
test_all_met (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabPhaseChange *change = step (record, REHAB_PHASE_DEEP, REHAB_PHASE_SPORT, NULL);
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *text = NULL;

  freeze (record, change, &(RehabPhaseCriterion) {
    .criterion_key = "sport-sitting", .state = REHAB_CRITERION_STATE_MET, .limit_value = rehab_number (60),
    .value = rehab_number (75), .measured_on = on ("2026-11-18"), .words = "75 minutes, 18 Nov",
  });
  freeze (record, change, &(RehabPhaseCriterion) {
    .criterion_key = "sport-loading-months", .state = REHAB_CRITERION_STATE_NOT_MET, .limit_value = rehab_number (3),
    .value = rehab_number (2), .measured_on = on ("2026-09-18"), .words = "2 months, since 18 Sep",
  });
  document = lay_out (record, change, &plain);
  text = document_read_text (document, 0);
  if (text == NULL)
    return;

  document_assert_says (text, "Loading before sprints at least 3 months 2 months, since 18 Sep Not met");
  document_assert_hides (text, "Gone Beyond");
  document_assert_hides (text, "Reason");
}

/* Back is the clinician's act too, and asks for nothing but a reason. */
static void
test_back (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabPhaseChange *change = step (record, REHAB_PHASE_SPORT, REHAB_PHASE_SHALLOW, "Flare after hills.");
  g_autoptr (RehabDocument) document = lay_out (record, change, &plain);
  g_autofree char *text = document_read_text (document, 0);

  document_assert_pages (document);
  if (text == NULL)
    return;

  document_assert_says (text, "Back from phase 3 (Running and sport) to phase 2 (Slow heavy, little hip flexion)");
  document_assert_says (text, "None were asked for.");
  document_assert_says (text, "Flare after hills.");
  document_assert_hides (text, "Gone Beyond");
  document_assert_hides (text, "Sources");
}

/* A criterion of another version is not lost, and no step is without a page. */
static void
test_of_another_version (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  const RehabPhaseChange *change = step (record, REHAB_PHASE_CALM, REHAB_PHASE_SHALLOW, NULL);
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *text = NULL;

  freeze (record, change, &(RehabPhaseCriterion) {
    .criterion_key = "shallow-of-tomorrow", .state = REHAB_CRITERION_STATE_NOT_MET, .limit_value = rehab_number (7.5),
    .words = "6.5 of them",
  });
  document = lay_out (record, change, &plain);
  text = document_read_text (document, 0);
  if (text == NULL)
    return;

  document_assert_says (text, "shallow-of-tomorrow 7.5 6.5 of them Not met");
  document_assert_says (text, "Reason Nothing written.");
}

/* One page each, the longest step on an empty case too; in large print as many as it takes, and nothing lost. */
static void
test_pages (void)
{
  for (RehabPhase to = REHAB_PHASE_SHALLOW; to <= REHAB_PHASE_MAINTAIN; to++)
    for (guint look = 0; look < 8; look++)
      {
        const RehabPhasePaperOptions options = {
          look & 1 ? REHAB_PAPER_LETTER : REHAB_PAPER_A4, look & 2 ? REHAB_TEXT_LARGE : REHAB_TEXT_NORMAL,
          look & 4 ? REHAB_INK_LOW : REHAB_INK_COLOUR,
        };
        g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
        const RehabPhaseChange *change = step (record, rehab_phase_get_previous (to), to, "As said above.");
        g_autoptr (RehabDocument) document = NULL;

        freeze_all (record, change);
        document = lay_out (record, change, &options);
        document_assert_pages (document);
        g_assert_cmpuint (document_count_blocks (document, "row"), ==, record->phase_criteria->len);
        if (options.text == REHAB_TEXT_NORMAL)
          g_assert_cmpuint (rehab_document_get_n_pages (document), ==, 1);
      }
}

static RehabDocument *
lay_out_clearance (const RehabClearance *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  g_autoptr (GPtrArray) clinicians = new_clinicians ();
  RehabClearance filled = *values;
  g_autoptr (RehabClearance) clearance = NULL;

  filled.episode_id = EPISODE_ID;
  filled.date = on ("2026-11-20");
  filled.note = "Proximal hamstring tendinopathy, left; VISA-H 64, pain 4 of 10, sitting sore";
  clearance = rehab_clearance_new (&filled, &error);
  g_assert_no_error (error);

  return rehab_clearance_paper_lay_out (&(RehabClearancePaperContent) {
    .clinic = &clinic, .patient = patient, .clearance = clearance, .clinician = g_ptr_array_index (clinicians, 0),
    .today = on ("2026-11-22"),
  }, &plain_clearance);
}

/* What is allowed and until when; nothing of what ails the athlete. */
static void
test_clearance (void)
{
  const char *const said[] = {
    "Tola Adeyemi", "Cleared for sport", "From 20 November 2026 on, until it is changed. Annika Keller (AK)",
    "Sport Training with limits", "Top speed up to 80 % of the own best", "Distance up to 8 km in one session",
    "Hills gentle ones", "Matches none", "Looked at again 4 December 2026", "neither allowed nor forbidden",
    "Printed on 22 November 2026.", "Page 1 of 1",
  };
  const char *const hidden[] = {
    "tendinopathy", "hamstring", "Left", "LEFT", "left", "VISA", "pain", "Pain", "64", "sore", "1999", "born", "(null)",
    "onfidential", "phase", "diagnosis",
  };
  g_autofree char *drills = g_strdup_printf ("Drills %s", rehab_field_stage_get_nth (0)->label);
  g_autoptr (RehabDocument) document = lay_out_clearance (&(RehabClearance) {
    .participation = REHAB_PARTICIPATION_MODIFIED, .speed_percent = rehab_number (80), .distance_km = rehab_number (8),
    .hills = REHAB_ALLOWANCE_GENTLE, .match_minutes = rehab_number (0), .review_on = on ("2026-12-04"),
    .stages = rehab_field_stage_get_nth (0)->key,
  });
  g_autofree char *text = document_read_text (document, 0);

  document_assert_pages (document);
  g_assert_cmpuint (rehab_document_get_n_pages (document), ==, 1);
  if (text == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);
  document_assert_says (text, drills);
  for (size_t i = 0; i < G_N_ELEMENTS (hidden); i++)
    document_assert_hides (text, hidden[i]);
}

/* What was not said has no row. */
static void
test_clearance_of_little (void)
{
  g_autoptr (RehabDocument) document = lay_out_clearance (&(RehabClearance) { .participation = REHAB_PARTICIPATION_FULL });
  g_autofree char *text = document_read_text (document, 0);

  g_assert_cmpuint (document_count_blocks (document, "row"), ==, 1);
  if (text == NULL)
    return;

  document_assert_says (text, "Sport All training");
  document_assert_hides (text, "Hills");
  document_assert_hides (text, "Looked at again");
}

static void
assert_nothing_is_missing (void)
{
  if (rehab_language_count_missing () != 0)
    g_error ("%u words stayed English", rehab_language_count_missing ());
}

/* In German both papers are German to the last word. */
static void
test_german (void)
{
  for (RehabPhase to = REHAB_PHASE_SHALLOW; to <= REHAB_PHASE_MAINTAIN; to++)
    {
      g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
      const RehabPhaseChange *change = step (record, rehab_phase_get_previous (to), to, NULL);
      g_autoptr (RehabDocument) document = NULL;

      rehab_language_begin (rehab_language_lookup ("de"));
      freeze_all (record, change);
      document = lay_out (record, change, &plain);
      assert_nothing_is_missing ();
      g_assert_cmpuint (rehab_document_get_n_pages (document), ==, 1);
      rehab_language_end ();
    }

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RehabDocument) document = NULL;

      rehab_language_begin (rehab_language_lookup ("de"));
      document = lay_out_clearance (&(RehabClearance) {
      .participation = i == 0 ? REHAB_PARTICIPATION_MODIFIED : REHAB_PARTICIPATION_NONE,
      .speed_percent = rehab_number (i == 0 ? 80 : 100), .speed_kmh = i == 0 ? rehab_number (24.5) : REHAB_NUMBER_NOT_ASKED,
      .distance_km = rehab_number (i * 7.5), .hills = i == 0 ? REHAB_ALLOWANCE_GENTLE : REHAB_ALLOWANCE_FREE,
      .match_minutes = rehab_number (i * 30), .review_on = on ("2026-12-04"),
      .stages = rehab_field_stage_get_nth (i)->key,
    });
      assert_nothing_is_missing ();
      rehab_language_end ();
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/phase-paper/step", test_step);
  g_test_add_func ("/phase-paper/all-met", test_all_met);
  g_test_add_func ("/phase-paper/back", test_back);
  g_test_add_func ("/phase-paper/of-another-version", test_of_another_version);
  g_test_add_func ("/phase-paper/pages", test_pages);
  g_test_add_func ("/phase-paper/clearance", test_clearance);
  g_test_add_func ("/phase-paper/clearance-of-little", test_clearance_of_little);
  g_test_add_func ("/phase-paper/german", test_german);

  return g_test_run ();
}
