/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"
#include "paper-fixture.h"
#include "rehab-clinician.h"
#include "rehab-item-state.h"
#include "rehab-report.h"

#include <locale.h>

#define N_CASES 60

#define CLINICIAN_ID "7e0b1f64-1f0d-4a5b-8a3e-5d0c4d0a7b09"

static const RehabClinicDetails clinic = {
  .name = "City Physio", .address = "14 Mill Lane\nLeeds", .telephone = "0113 496 0142",
};

typedef struct
{
  RehabCase *record;
  RehabPatientDetails *patient;
  GPtrArray *clinicians;
  RehabThresholds *thresholds;
  RehabReportContent content;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer is_draft)
{
  g_autoptr (GError) error = NULL;

  fixture->record = paper_case_new (GPOINTER_TO_INT (is_draft), CLINICIAN_ID);
  fixture->patient = paper_patient_new ();
  fixture->thresholds = rehab_thresholds_new ();
  fixture->clinicians = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_ptr_array_add (fixture->clinicians,
                   rehab_clinician_new (&(RehabClinician) { .id = CLINICIAN_ID, .name = "Annika Keller", .initials = "AK" }, &error));
  g_assert_no_error (error);
  fixture->content = (RehabReportContent) {
    .clinic = &clinic, .patient = fixture->patient, .record = fixture->record,
    .assessment = g_ptr_array_index (fixture->record->assessments, 1), .clinicians = fixture->clinicians,
    .thresholds = fixture->thresholds, .today = on ("2026-11-26"),
  };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer is_draft)
{
  rehab_case_free (fixture->record);
  rehab_record_unref (fixture->patient);
  rehab_thresholds_unref (fixture->thresholds);
  g_ptr_array_unref (fixture->clinicians);
}

static char *
read_report (Fixture                  *fixture,
             const RehabReportOptions *options)
{
  g_autoptr (RehabDocument) document = rehab_report_lay_out (&fixture->content, options);

  return document_read_text (document, 0);
}

/* Any choice of what to print, of any of the visits, lies on its pages and splits nothing. */
static void
test_holds_together (Fixture      *fixture,
                     gconstpointer is_draft)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      const RehabReportOptions options = {
        .paper = g_test_rand_bit () ? REHAB_PAPER_A4 : REHAB_PAPER_LETTER,
        .text = g_test_rand_int_range (0, 4) == 0 ? REHAB_TEXT_LARGE : REHAB_TEXT_NORMAL,
        .ink = g_test_rand_bit () ? REHAB_INK_COLOUR : REHAB_INK_LOW,
        .sections = (guint) g_test_rand_int_range (0, REHAB_REPORT_ALL_SECTIONS + 1),
        .parts = (guint) g_test_rand_int_range (0, REHAB_REPORT_ALL_PARTS + 1),
      };
      g_autoptr (RehabDocument) document = NULL;

      fixture->content.assessment = g_ptr_array_index (fixture->record->assessments, (guint) g_test_rand_int_range (0, 2));
      fixture->content.clinic = g_test_rand_bit () ? &clinic : NULL;
      document = rehab_report_lay_out (&fixture->content, &options);
      document_assert_pages (document);
    }
}

/* Every answered item of the table is on the paper by its label, and every other one among those not asked. */
static void
test_tells_every_item (Fixture      *fixture,
                       gconstpointer is_draft)
{
  const RehabReportOptions options = REHAB_REPORT_OPTIONS_DEFAULT;
  g_autofree char *text = read_report (fixture, &options);
  double limit = rehab_thresholds_get (fixture->thresholds, REHAB_THRESHOLD_GROWTH_PLATE_AGE);

  for (guint i = 0; text != NULL && i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabItemState state = rehab_item_state_read (item, fixture->record, fixture->content.assessment);

      if (rehab_item_state_count_answered (&state) > 0 || !item->young_only
          || rehab_date_get_age (fixture->patient->birth_date, fixture->content.assessment->date) < limit)
        document_assert_says (text, item->label);
    }
}

static void
test_text (Fixture      *fixture,
           gconstpointer is_draft)
{
  const RehabReportOptions options = REHAB_REPORT_OPTIONS_DEFAULT;
  const char *const said[] = {
    "City Physio", "Adeyemi, Tola", "born 3 Apr 1999, 27 years old", "Left side", "Review, 22 Nov 2026",
    "Assessed by Annika Keller (AK).", "Finished on", "with 2 later amendments",
    "Impression", "irritable; sitting and deep hip flexion", "Plan", "Slow heavy work on three days",
    "Running on the flat every other day",
    "Night pain (Urgent)", "Wakes at three, turns over, sleeps on.", "Done, 22 Nov 2026: Rang the general practitioner",
    "Asked, answered no:", "Not asked:", "2 Oct 2026", "Left (involved)",
    "Amended 24 Nov 2026. Left:", "Amended 25 Nov 2026. Left: Was “Yes”, now “No”. Reason: Typed in the wrong row",
    "VISA-H", "64 of 100", "+11", "Symmetry", "Sources", "LR+ 4.2", "Only after a run, and not on every day.",
    "Confidential", "Page 1 of",
  };
  g_autofree char *text = read_report (fixture, &options);

  if (text == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);

  document_assert_hides (text, "(null)");
  document_assert_hides (text, "DRAFT");
  /* What is painted twice looks bold and reads twice. */
  g_assert_cmpuint (document_count_words (text, "Wakes at three"), ==, 1);
  g_assert_cmpuint (document_count_words (text, "64 of 100"), ==, 1);
  g_assert_cmpuint (document_count_words (text, "irritable; sitting"), ==, 1);
}

/* Each page says whose it is, and which of how many. */
static void
test_every_page_is_told_apart (Fixture      *fixture,
                               gconstpointer is_draft)
{
  const RehabReportOptions options = REHAB_REPORT_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) document = rehab_report_lay_out (&fixture->content, &options);
  guint n_pages = rehab_document_get_n_pages (document);

  g_assert_cmpuint (n_pages, >, 2);
  for (guint i = 1; i <= n_pages; i++)
    {
      g_autofree char *text = document_read_text (document, i);
      g_autofree char *number = g_strdup_printf ("Page %u of %u", i, n_pages);

      if (text == NULL)
        return;
      document_assert_says (text, "Adeyemi, Tola");
      document_assert_says (text, "born 3 Apr 1999");
      document_assert_says (text, "Review, 22 Nov 2026");
      document_assert_says (text, "Left side");
      document_assert_says (text, number);
      g_assert_cmpint (strstr (text, "DRAFT") != NULL, ==, GPOINTER_TO_INT (is_draft));
    }
}

static void
test_draft (Fixture      *fixture,
            gconstpointer is_draft)
{
  const RehabReportOptions options = REHAB_REPORT_OPTIONS_DEFAULT;
  g_autofree char *text = read_report (fixture, &options);

  if (text == NULL)
    return;

  document_assert_says (text, "Draft: not finished, and not signed.");
  document_assert_says (text, "Nothing written.");
  document_assert_hides (text, "Finished on");
}

/* Only what is chosen goes out. */
static void
test_parts_left_out (Fixture      *fixture,
                     gconstpointer is_draft)
{
  RehabReportOptions options = REHAB_REPORT_OPTIONS_DEFAULT;
  g_autofree char *bare = NULL;
  g_autofree char *one = NULL;

  options.parts = 0;
  bare = read_report (fixture, &options);
  if (bare == NULL)
    return;
  document_assert_hides (bare, "irritable; sitting");
  document_assert_hides (bare, "2 Oct 2026");
  document_assert_hides (bare, "Sources");
  document_assert_hides (bare, "LR+");
  /* Of red flags it is always told what was not asked, and of nothing else here. */
  g_assert_cmpuint (document_count_words (bare, "Not asked:"), <=, 1);
  document_assert_hides (bare, "Nothing was asked of");

  options.sections = REHAB_REPORT_SECTION (REHAB_SECTION_OUTCOME);
  one = read_report (fixture, &options);
  document_assert_says (one, "64 of 100");
  document_assert_hides (one, "Night pain");
  document_assert_hides (one, "Puranen-Orava");
}

/* A visit at which nothing was asked says so, and says no to nothing. */
static void
test_not_asked_is_not_no (Fixture      *fixture,
                          gconstpointer is_draft)
{
  const RehabReportOptions options = REHAB_REPORT_OPTIONS_DEFAULT;
  const RehabAssessment *empty = assess (fixture->record, "2026-12-20");
  g_autofree char *text = NULL;

  fixture->content.assessment = empty;
  text = read_report (fixture, &options);
  if (text == NULL)
    return;

  document_assert_says (text, "Not asked: Bladder");
  document_assert_says (text, "Nothing was asked of: Pain; Symptoms;");
  document_assert_hides (text, "answered no");
  document_assert_hides (text, "None of those asked");
  document_assert_hides (text, " No ");
}

/* A table that goes on to another page has its head again, and one row of text never parts. */
static void
test_table_heads_are_repeated (Fixture      *fixture,
                               gconstpointer is_draft)
{
  const RehabReportOptions options = REHAB_REPORT_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) document = rehab_report_lay_out (&fixture->content, &options);

  g_assert_cmpuint (document_count_blocks (document, "table-head-again"), >=, 1);
  for (guint page = 0; page < rehab_document_get_n_pages (document); page++)
    {
      double x, y;
      const char *name = rehab_block_get_name (rehab_document_get_block (document, page, 1, &x, &y));

      /* Below its head a page begins with a heading, the head of a table or a text, never with a bare row. */
      g_assert_cmpstr (name, !=, "row");
    }
}

#define ADD(path, draft, func) g_test_add ("/report/" path, Fixture, GINT_TO_POINTER (draft), set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  ADD ("holds-together", FALSE, test_holds_together);
  ADD ("every-item", FALSE, test_tells_every_item);
  ADD ("text", FALSE, test_text);
  ADD ("pages", FALSE, test_every_page_is_told_apart);
  ADD ("pages-of-a-draft", TRUE, test_every_page_is_told_apart);
  ADD ("draft", TRUE, test_draft);
  ADD ("parts", FALSE, test_parts_left_out);
  ADD ("not-asked", FALSE, test_not_asked_is_not_no);
  ADD ("table-heads", FALSE, test_table_heads_are_repeated);

  return g_test_run ();
}
