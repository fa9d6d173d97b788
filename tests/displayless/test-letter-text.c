/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paper-fixture.h"
#include "rehab-case-load.h"
#include "rehab-episode-table.h"
#include "rehab-item-state.h"
#include "rehab-letter-text.h"
#include "rehab-patient-table.h"
#include "rehab-sample-clinic.h"
#include "rehab-score.h"

#include <glib/gstdio.h>

#include <locale.h>
#include <string.h>

/* What no letter to a coach says unless somebody chose it, in whatever case it is written. */
static const char *const clinical_words[] = {
  "tendin", "tendon", "pain", "diagnos", "impression", "symptom", "injur", "tear", "visa", "lefs", "nprs", "psfs", "score",
  "flag", "mri", "ultrasound", "imaging", "left", "right", "affected", "born", "medicine", "result",
};

static void
assert_hides (const char *letter,
              const char *words)
{
  g_autofree char *folded = g_utf8_casefold (letter, -1);
  g_autofree char *looked_for = g_utf8_casefold (words, -1);

  if (strstr (folded, looked_for) != NULL)
    g_error ("“%s” is in: %s", words, letter);
}

static void
assert_says (const char *letter,
             const char *words)
{
  if (strstr (letter, words) == NULL)
    g_error ("“%s” is not in: %s", words, letter);
}

/* For each visit of each patient of the sample clinic, and of the case that has everything. */
static void
for_each_visit (void ( *check ) (const RehabLetterSource *source))
{
  g_autofree char *folder = g_dir_make_tmp ("rehab-letters-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabStore) store = rehab_store_open (folder, &error);
  g_autoptr (GPtrArray) patients = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_visits = 0;

  g_assert_no_error (error);
  g_assert_true (rehab_sample_clinic_fill (store, on ("2026-11-22"), &error));
  patients = rehab_patient_table_list (store, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < patients->len; i++)
    {
      const RehabPatientDetails *patient = g_ptr_array_index (patients, i);
      g_autoptr (GPtrArray) episodes = rehab_episode_table_list_of_patient (store, patient->id, &error);

      g_assert_no_error (error);
      for (guint j = 0; j < episodes->len; j++)
        {
          g_autoptr (RehabCase) record = rehab_case_load (store, g_ptr_array_index (episodes, j), &error);

          g_assert_no_error (error);
          for (guint n = 0; n < record->assessments->len; n++, n_visits++)
            check (&(RehabLetterSource) {
          .patient = patient, .record = record, .assessment = g_ptr_array_index (record->assessments, n),
          .clinic_name = "City Physio",
        });
        }
    }
  g_assert_cmpuint (n_visits, >, 20);

  g_clear_object (&store);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
assert_hides_text (const char *letter,
                   const char *text)
{
  if (text != NULL)
    assert_hides (letter, text);
}

/* Nothing that was written or found: not the clinician's words, not a note, not the words of an event, not a total. */
static void
assert_nothing_clinical (const char              *letter,
                         const RehabLetterSource *source)
{
  g_autoptr (GPtrArray) findings = rehab_case_list_findings (source->record, source->assessment->id);

  for (size_t i = 0; i < G_N_ELEMENTS (clinical_words); i++)
    assert_hides (letter, clinical_words[i]);

  assert_hides_text (letter, rehab_case_get_impression (source->record, source->assessment));
  assert_hides_text (letter, rehab_case_get_plan (source->record, source->assessment));
  assert_hides_text (letter, source->record->episode->goal);
  assert_hides_text (letter, source->patient->notes);
  for (guint i = 0; i < findings->len; i++)
    {
      const RehabFinding *finding = g_ptr_array_index (findings, i);
      RehabItemPart part;

      assert_hides_text (letter, finding->note);
      assert_hides_text (letter, finding->text);
      if (rehab_item_find_part (finding->item_key, &part))
        assert_hides (letter, part.item->label);
    }
  for (guint i = 0; i < source->record->events->len; i++)
    {
      const RehabEvent *event = g_ptr_array_index (source->record->events, i);

      assert_hides_text (letter, event->title);
      assert_hides_text (letter, event->detail);
      assert_hides_text (letter, event->result);
    }
}

static void
check_coach (const RehabLetterSource *source)
{
  guint usual = rehab_letter_get_usual_contents (REHAB_LETTER_KIND_COACH);
  g_autofree char *body = rehab_letter_dup_body (REHAB_LETTER_KIND_COACH, usual, source);
  g_autofree char *empty = rehab_letter_dup_body (REHAB_LETTER_KIND_COACH, 0, source);
  g_autofree char *subject = rehab_letter_dup_subject (REHAB_LETTER_KIND_COACH, source);

  assert_nothing_clinical (body, source);
  assert_nothing_clinical (empty, source);
  assert_nothing_clinical (subject, source);
}

static void
test_coach_is_told_training_only (void)
{
  for_each_visit (check_coach);
}

/* What is chosen is told, and said to be so beside the switch. */
static void
test_coach_is_told_what_is_chosen (void)
{
  g_autoptr (RehabCase) record = paper_case_new (FALSE, NULL);
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  const RehabLetterSource source = {
    .patient = patient, .record = record, .assessment = g_ptr_array_index (record->assessments, 1),
  };
  g_autofree char *diagnosis = rehab_letter_dup_body (REHAB_LETTER_KIND_COACH, REHAB_LETTER_DIAGNOSIS, &source);
  g_autofree char *plan = rehab_letter_dup_body (REHAB_LETTER_KIND_COACH, REHAB_LETTER_PLAN, &source);
  g_autofree char *scores = rehab_letter_dup_body (REHAB_LETTER_KIND_COACH, REHAB_LETTER_SCORES, &source);

  assert_says (diagnosis, PAPER_IMPRESSION);
  assert_hides (diagnosis, "VISA-H");
  assert_says (plan, PAPER_PLAN);
  assert_hides (plan, "tendinopathy");
  assert_says (scores, "VISA-H 64 of 100 (+11");
  assert_hides (scores, "tendinopathy");

  for (guint i = 0; i < REHAB_LETTER_N_CONTENTS; i++)
    {
      RehabLetterContent content = (RehabLetterContent) (1 << i);

      g_assert_cmpint (rehab_letter_content_get_caution (content, REHAB_LETTER_KIND_COACH) == NULL, ==,
                       content == REHAB_LETTER_TRAINING || content == REHAB_LETTER_CLEARANCE);
      g_assert_null (rehab_letter_content_get_caution (content, REHAB_LETTER_KIND_GP));
    }
  g_assert_cmpuint (rehab_letter_get_usual_contents (REHAB_LETTER_KIND_COACH), ==,
                    REHAB_LETTER_TRAINING | REHAB_LETTER_CLEARANCE);
}

/* An item that was not asked is nowhere but, if it is a red flag, among those that are said not to have been asked. */
static void
check_not_asked (const RehabLetterSource *source)
{
  g_autofree char *body = rehab_letter_dup_body (REHAB_LETTER_KIND_PHYSICIAN, REHAB_LETTER_ALL_CONTENTS, source);
  const char *flags = strstr (body, "Red flags.");
  const char *not_asked;
  const char *end;
  g_autofree char *asked = NULL;
  g_autofree char *unasked = NULL;

  g_assert_nonnull (flags);
  end = strstr (flags, "\n\n");
  g_assert_nonnull (end);
  not_asked = strstr (flags, " Not asked: ");
  if (not_asked == NULL || not_asked > end)
    not_asked = end;
  asked = g_strndup (flags, (gsize) (not_asked - flags));
  unasked = g_strndup (not_asked, (gsize) (end - not_asked));

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state = rehab_item_state_read (item, source->record, source->assessment);
      g_autofree char *entry = g_strdup_printf (" %s;", item->label);
      g_autofree char *with_end = g_strdup_printf ("%s;", asked);

      if (item->section != REHAB_SECTION_RED_FLAGS)
        continue;

      if (state.answers[0].value.answered)
        {
          g_autofree char *last = g_strdup_printf (" %s.", item->label);

          g_assert_true (strstr (unasked, entry) == NULL && strstr (unasked, last) == NULL);
          assert_says (asked, item->label);
        }
      else
        {
          g_assert_null (strstr (with_end, entry));
        }
    }
}

static void
test_not_asked_is_not_no (void)
{
  for_each_visit (check_not_asked);
}

static void
test_unasked_visit_says_no_to_nothing (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  const RehabLetterSource source = { .patient = patient, .record = record, .assessment = assess (record, "2026-11-22") };
  g_autofree char *body = rehab_letter_dup_body (REHAB_LETTER_KIND_PHYSICIAN, REHAB_LETTER_ALL_CONTENTS, &source);

  assert_hides (body, "answered no");
  assert_hides (body, "No: ");
  assert_hides (body, "Yes: ");
  assert_says (body, "No questionnaire has a total at this assessment.");
  assert_says (body, "No imaging is recorded in this episode of care.");
  assert_says (body, "No impression is written yet.");
  assert_says (body, "were not asked at this assessment.");
  assert_hides (body, "Bladder");
}

/* A few that were not asked are named; many would bury what was. */
static void
test_few_unasked_flags_are_named (void)
{
  g_autoptr (RehabCase) record = new_case (NULL, REHAB_PAIN_RULE_KIND_GOOM);
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  const RehabAssessment *visit = assess (record, "2026-11-22");
  const RehabLetterSource source = { .patient = patient, .record = record, .assessment = visit };
  g_autofree char *body = NULL;

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS && !g_str_equal (item->key, "flag-limp") && !g_str_equal (item->key, "flag-age"))
        answer (record, visit, item->key, REHAB_SIDE_NOT_ASKED, 0);
    }

  body = rehab_letter_dup_body (REHAB_LETTER_KIND_PHYSICIAN, REHAB_LETTER_RED_FLAGS, &source);
  assert_says (body, " Not asked: First episode below 15 or above 60; Limp.");
  assert_hides (body, "were not asked at this assessment");
}

/* Urgent imaging and opinion: never what is to be done about it. */
static void
test_avulsion (void)
{
  g_autoptr (RehabCase) record = paper_case_new (FALSE, NULL);
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  const RehabAssessment *visit = assess (record, "2026-12-01");
  const RehabLetterSource source = { .patient = patient, .record = record, .assessment = visit };
  const guint contents = rehab_letter_get_usual_contents (REHAB_LETTER_KIND_IMAGING_REQUEST);
  g_autofree char *before = rehab_letter_dup_body (REHAB_LETTER_KIND_IMAGING_REQUEST, contents, &source);
  g_autofree char *after = NULL;
  g_autofree char *without = NULL;

  assert_hides (before, "avulsion");
  assert_hides (before, "urgent");
  assert_says (before, "I request imaging of the left proximal hamstring tendons");

  for (guint i = 0; i < rehab_item_get_count (); i++)
    if (g_str_has_prefix (rehab_item_get_nth (i)->key, "flag-avulsion"))
      answer (record, visit, rehab_item_get_nth (i)->key, REHAB_SIDE_NOT_ASKED, 1);
  after = rehab_letter_dup_body (REHAB_LETTER_KIND_IMAGING_REQUEST, contents, &source);
  assert_says (after, "Urgent imaging and opinion are requested.");
  assert_says (after, "Nothing is recorded as done about it yet.");
  assert_hides (after, "surg");

  without = rehab_letter_dup_body (REHAB_LETTER_KIND_IMAGING_REQUEST, contents & ~(guint) REHAB_LETTER_RED_FLAGS, &source);
  assert_hides (without, "avulsion");
}

static void
test_text (void)
{
  g_autoptr (RehabCase) record = paper_case_new (FALSE, NULL);
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  const RehabLetterSource source = {
    .patient = patient, .record = record, .assessment = g_ptr_array_index (record->assessments, 1),
  };
  g_autofree char *body = rehab_letter_dup_body (REHAB_LETTER_KIND_GP, REHAB_LETTER_ALL_CONTENTS, &source);
  g_autofree char *subject = rehab_letter_dup_subject (REHAB_LETTER_KIND_GP, &source);

  g_assert_cmpstr (subject, ==, "Physiotherapy assessment of 22 November 2026");
  g_assert_true (g_str_has_prefix (body, "Dear colleague,\n\nI saw Tola Adeyemi on 22 November 2026 for a review. "
                                   "The left side is affected.\n\nImpression. " PAPER_IMPRESSION "\n\nRed flags. "));
  g_assert_true (g_str_has_suffix (body, "\n\nPlan. " PAPER_PLAN "\n\nKind regards,"));
  assert_says (body, "Answered yes: Night pain (Wakes at three, turns over, sleeps on.). "
               "Done on 22 November 2026: Rang the general practitioner.");
  assert_says (body, "27 years old");
  assert_says (body, "Marked on the body chart.");
  assert_hides (body, "(null)");
  /* As it counts now, after two amendments. */
  assert_says (body, "Puranen-Orava (left");
  assert_hides (body, "Puranen-Orava (left, pain");
}

/* Contents can be told from a text that nobody edited, whichever they are. */
static void
test_contents_are_found_again (void)
{
  g_autoptr (RehabCase) record = paper_case_new (FALSE, NULL);
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  const RehabLetterSource source = {
    .patient = patient, .record = record, .assessment = g_ptr_array_index (record->assessments, 1),
  };

  for (int kind = REHAB_LETTER_KIND_GP; kind <= REHAB_LETTER_KIND_COACH; kind++)
    for (guint n = 0; n < 24; n++)
      {
        guint contents = (guint) g_test_rand_int_range (0, REHAB_LETTER_ALL_CONTENTS + 1);
        g_autofree char *body = rehab_letter_dup_body ((RehabLetterKind) kind, contents, &source);
        g_autofree char *again = NULL;
        g_autofree char *edited = g_strconcat (body, " And one word more.", NULL);
        guint found = 0;

        g_assert_true (rehab_letter_find_contents ((RehabLetterKind) kind, &source, body, &found));
        again = rehab_letter_dup_body ((RehabLetterKind) kind, found, &source);
        g_assert_cmpstr (again, ==, body);
        g_assert_false (rehab_letter_find_contents ((RehabLetterKind) kind, &source, edited, &found));
        g_assert_cmpuint (found, ==, rehab_letter_get_usual_contents ((RehabLetterKind) kind));
      }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letter-text/text", test_text);
  g_test_add_func ("/letter-text/coach", test_coach_is_told_training_only);
  g_test_add_func ("/letter-text/coach-chosen", test_coach_is_told_what_is_chosen);
  g_test_add_func ("/letter-text/not-asked", test_not_asked_is_not_no);
  g_test_add_func ("/letter-text/unasked-visit", test_unasked_visit_says_no_to_nothing);
  g_test_add_func ("/letter-text/few-unasked", test_few_unasked_flags_are_named);
  g_test_add_func ("/letter-text/avulsion", test_avulsion);
  g_test_add_func ("/letter-text/contents", test_contents_are_found_again);

  return g_test_run ();
}
