/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chart-diary.h"
#include "document-fixture.h"
#include "paper-fixture.h"
#include "rehab-language.h"
#include "rehab-progress-report.h"
#include "rehab-units.h"

#include <locale.h>

#define N_CASES 40
#define N_DAYS 84
#define TODAY (N_DAYS - 1)

static const RehabClinicDetails clinic = {
  .name = "City Physio", .address = "14 Mill Lane\nLeeds", .telephone = "0113 496 0142",
};

typedef struct
{
  RehabCase *record;
  RehabPatientDetails *patient;
  RehabProgressReportContent content;
} Fixture;

static void
take_diary (RehabCase  *record,
            RehabDiary *diary)
{
  rehab_diary_unref (record->diary);
  record->diary = diary;
}

/* Eight weeks with known figures: the first with pain 5, the last with 2, a day a week not kept. */
static RehabDiary *
make_known_diary (void)
{
  ChartDiary diary = chart_diary_start ();

  for (int n = N_DAYS - 56; n < N_DAYS; n++)
    {
      gboolean is_first = n < N_DAYS - 49;

      if (n % 7 == 3)
        continue;
      chart_diary_add_day (&diary, n, ASKED (1), ASKED (is_first ? 5 : n == N_DAYS - 20 ? 8 : 2));
      if (n % 7 == 0)
        chart_diary_add_session (&diary, n, REHAB_SESSION_KIND_RUN, ASKED (40), ASKED (4), ASKED (2), ASKED (is_first ? 6 : 2),
                                 n == N_DAYS - 7 ? UNASKED : ASKED (is_first ? 3 : 2));
    }

  return chart_diary_finish (&diary);
}

static void
add_version (RehabCase *record,
             int        number,
             RehabDate  date,
             double     load_kg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabPrescription) thrust = rehab_prescription_new (&(RehabPrescription) {
    .version_id = EPISODE_ID, .exercise_key = "hip-thrust", .sets = rehab_number (3), .repetitions = rehab_number (8),
    .load_kg = rehab_number (load_kg),
  }, &error);
  const RehabPrescription *list[] = { thrust };

  g_assert_no_error (error);
  g_ptr_array_add (record->versions, rehab_programme_version_new (&(RehabProgrammeVersion) {
    .programme_id = EPISODE_ID, .number = number, .date = date,
  }, &error));
  g_assert_no_error (error);
  g_ptr_array_add (record->regimens, rehab_regimen_new (list, 1));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->record = paper_case_new (FALSE, NULL);
  fixture->patient = paper_patient_new ();
  take_diary (fixture->record, make_known_diary ());
  add_version (fixture->record, 1, chart_date (0), 50.0);
  add_version (fixture->record, 2, chart_date (N_DAYS - 10), 60.0);
  fixture->content = (RehabProgressReportContent) {
    .clinic = &clinic, .patient = fixture->patient, .record = fixture->record, .clinician_initials = "AK",
    .from = chart_date (N_DAYS - 56), .to = chart_date (TODAY), .next_review = chart_date (N_DAYS + 13),
    .today = chart_date (TODAY),
  };
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  rehab_case_free (fixture->record);
  rehab_record_unref (fixture->patient);
}

static char *
read_report (Fixture            *fixture,
             RehabProgressReader reader,
             const char         *language)
{
  const RehabProgressReportOptions options = { .reader = reader, .language = rehab_language_lookup (language) };
  g_autoptr (RehabDocument) document = rehab_progress_report_lay_out (&fixture->content, &options);

  return document_read_text (document, 0);
}

/* Any diary over any days lies on its pages and splits nothing, and in normal print is a page or two. */
static void
test_holds_together (Fixture      *fixture,
                     gconstpointer data)
{
  static const int ranges[] = { 1, 6, 7, 17, 28, 56, 84 };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_CASES; i++)
    {
      const RehabProgressReportOptions options = {
        .paper = g_test_rand_bit () ? REHAB_PAPER_A4 : REHAB_PAPER_LETTER,
        .text = g_test_rand_int_range (0, 4) == 0 ? REHAB_TEXT_LARGE : REHAB_TEXT_NORMAL,
        .ink = g_test_rand_bit () ? REHAB_INK_COLOUR : REHAB_INK_LOW,
        .reader = g_test_rand_bit () ? REHAB_PROGRESS_READER_PATIENT : REHAB_PROGRESS_READER_COACH,
        .language = rehab_language_lookup (g_test_rand_bit () ? "en" : "de"),
      };
      RehabProgressReportContent content = fixture->content;
      g_autoptr (RehabCase) plain = NULL;
      g_autoptr (RehabDocument) document = NULL;
      g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, g_test_rand_int_range (0, 2) == 0 ? 0 : N_DAYS);
      gboolean is_plain = g_test_rand_bit ();

      plain = chart_case (diary, REHAB_PAIN_RULE_KIND_SILBERNAGEL, NULL, NULL);
      if (is_plain)
        content.record = plain;
      else
        take_diary (fixture->record, rehab_diary_ref (diary));
      content.clinic = g_test_rand_bit () ? &clinic : NULL;
      content.from = rehab_date_add_days (content.to, 1 - ranges[g_test_rand_int_range (0, G_N_ELEMENTS (ranges))]);
      content.next_review = g_test_rand_bit () ? content.next_review : REHAB_DATE_NONE;

      document = rehab_progress_report_lay_out (&content, &options);
      document_assert_pages (document);
      if (options.text == REHAB_TEXT_NORMAL && (is_plain || options.reader == REHAB_PROGRESS_READER_COACH))
        g_assert_cmpuint (rehab_document_get_n_pages (document), <=, 2);
    }
}

static void
test_patient (Fixture      *fixture,
              gconstpointer data)
{
  const char *const said[] = {
    "City Physio", "Progress of Tola Adeyemi", "Left side", "30 October to 24 December 2026, 8 weeks",
    "48 of 56", "days are in your diary", "2.5 is the worst pain of a day, on average",
    "6 of 7 sessions settled by the next morning; of 1 more it was not written down",
    "on 48 of 56 days. It was 2.5 on average, and at most 8, last on 5 December.",
    "In the first week it was 5 (6 days) on average, in the last week 2 (6 days).",
    "0 to 3 is accepted while you exercise", "Goom 2016",
    "6 sessions settled", "1 session had not settled", "Of 1 session the pain before or the next morning was not written down.",
    "In 1 session pain went above 3",
    "30 Oct to 5 Nov 6 of 7 1 160 5 5 0 of 1", "18 Dec to 24 Dec 6 of 7 1 160 2 2 –",
    "VISA-H: 64 of 100, on 22 Nov. +11 since 2 Oct.", "Published of a change: 22 points: counted as success in one group of runners.",
    "What changed by 15 December 2026:", "60 kg instead of 50 kg",
    "Next Review 7 January 2027", "How to Read This", "Ring us: 0113 496 0142", "Made on 24 December 2026 (AK)", "Page 1 of 2",
  };
  g_autofree char *text = read_report (fixture, REHAB_PROGRESS_READER_PATIENT, "en");

  if (text == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);
  document_assert_hides (text, "(null)");
  document_assert_hides (text, "nan");
}

/* What nobody wrote down is a dash, never a nought. */
static void
test_nothing_known (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (RehabDiary) empty = rehab_diary_new (NULL, 0, NULL, 0);
  g_autofree char *text = NULL;

  take_diary (fixture->record, g_steal_pointer (&empty));
  fixture->content.from = chart_date (N_DAYS - 14);
  fixture->content.next_review = REHAB_DATE_NONE;
  text = read_report (fixture, REHAB_PROGRESS_READER_PATIENT, "en");
  if (text == NULL)
    return;

  document_assert_says (text, "0 of 14 days are in your diary");
  document_assert_says (text, "– is the worst pain of a day");
  document_assert_says (text, "The pain of a day was not written down in this time.");
  document_assert_says (text, "No session was written down in this time.");
  document_assert_says (text, "11 Dec to 17 Dec 0 of 7 – – – – –");
  document_assert_says (text, "Next Review:");
}

/* A sum of which a part is not known has its asterisk, and the asterisk its note. */
static void
test_partly_known (Fixture      *fixture,
                   gconstpointer data)
{
  ChartDiary diary = chart_diary_start ();
  g_autofree char *text = NULL;

  chart_diary_add_session (&diary, TODAY, REHAB_SESSION_KIND_RUN, ASKED (30), ASKED (5), UNASKED, UNASKED, UNASKED);
  chart_diary_add_session (&diary, TODAY, REHAB_SESSION_KIND_STRENGTH, ASKED (50), UNASKED, UNASKED, UNASKED, UNASKED);
  take_diary (fixture->record, chart_diary_finish (&diary));

  for (guint reader = REHAB_PROGRESS_READER_PATIENT; reader <= REHAB_PROGRESS_READER_COACH; reader++)
    {
      g_clear_pointer (&text, g_free);
      text = read_report (fixture, reader, "en");
      if (text == NULL)
        return;
      document_assert_says (text, "150*");
      document_assert_says (text, "* Some sessions do not say it, and are not in this sum.");
    }
}

static void
test_decimal_comma (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *text = read_report (fixture, REHAB_PROGRESS_READER_PATIENT, "de");

  if (text == NULL)
    return;

  document_assert_says (text, "2,5");
  document_assert_hides (text, "2.5");
}

/* Every word of either report is there in German. */
static void
test_german (Fixture      *fixture,
             gconstpointer data)
{
  for (guint reader = REHAB_PROGRESS_READER_PATIENT; reader <= REHAB_PROGRESS_READER_COACH; reader++)
    {
      const RehabProgressReportOptions options = { .reader = reader, .language = rehab_language_lookup ("de") };
      g_autoptr (RehabDocument) document = rehab_progress_report_lay_out (&fixture->content, &options);

      g_assert_cmpuint (rehab_document_get_n_pages (document), <=, 2);
      g_assert_cmpuint (rehab_language_count_missing (), ==, 0);
    }
}

/* The coach */

static char *
write_pdf (const RehabProgressReportContent *content,
           RehabTextSize                     size)
{
  const RehabProgressReportOptions options = {
    .reader = REHAB_PROGRESS_READER_COACH, .text = size, .language = rehab_language_lookup ("en"),
  };
  g_autoptr (RehabDocument) document = rehab_progress_report_lay_out (content, &options);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (GBytes) pdf = NULL;

  g_assert_true (rehab_document_write_pdf (document, memory, created, NULL, NULL));
  g_assert_true (g_output_stream_close (memory, NULL, NULL));
  pdf = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
}

/* The same training, and everything else another: pain, notes, rest of the day's answers, side, rule, long sits. */
static RehabDiary *
make_other (const RehabDiary *diary)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < rehab_diary_get_n_days (diary); i++)
    {
      RehabDiaryDay day = *rehab_diary_get_day (diary, i);

      day.waking_pain = ASKED (g_test_rand_int_range (0, 11));
      day.worst_pain = ASKED (g_test_rand_int_range (0, 11));
      day.sitting_minutes = ASKED (g_test_rand_int_range (0, 600));
      day.sitting_pain = ASKED (g_test_rand_int_range (0, 11));
      day.note = "Sore at the sit bone";
      g_ptr_array_add (days, rehab_diary_day_new (&day, NULL));
    }
  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      RehabSession session = *rehab_diary_get_session (diary, i);

      session.pain_before = UNASKED;
      session.pain_during = ASKED (g_test_rand_int_range (0, 11));
      session.pain_after = ASKED (g_test_rand_int_range (0, 11));
      session.pain_next_morning = g_test_rand_bit () ? UNASKED : ASKED (9);
      session.note = "Stopped: it hurt";
      if (session.kind == REHAB_SESSION_KIND_LONG_SIT)
        session.minutes = ASKED (240);
      g_ptr_array_add (sessions, rehab_session_new (&session, NULL));
    }

  return rehab_diary_new ((const RehabDiaryDay *const *) days->pdata, days->len,
                          (const RehabSession *const *) sessions->pdata, sessions->len);
}

/* Whatever else of the athlete is recorded, the file for the coach is the same to the last byte. */
static void
test_coach_depends_on_training_alone (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < 12; i++)
    {
      RehabTextSize size = i % 4 == 3 ? REHAB_TEXT_LARGE : REHAB_TEXT_NORMAL;
      g_autoptr (RehabDiary) diary = chart_diary_random (rand, 0, N_DAYS);
      g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (rehab_record_unref);
      g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (rehab_record_unref);
      g_autoptr (RehabCase) bare = NULL;
      RehabProgressReportContent content = fixture->content;
      g_autofree char *with_everything = NULL;
      g_autofree char *with_nothing = NULL;

      chart_add_phase_change (changes, 50, REHAB_PHASE_NONE, REHAB_PHASE_CALM);
      chart_add_event (events, 60, REHAB_EVENT_KIND_IMAGING, "MRI of the tendon");
      bare = chart_case (diary, REHAB_PAIN_RULE_KIND_SILBERNAGEL, changes, events);
      content.record = bare;
      with_nothing = write_pdf (&content, size);

      take_diary (fixture->record, make_other (diary));
      content.record = fixture->record;
      content.next_review = REHAB_DATE_NONE;
      with_everything = write_pdf (&content, size);
      g_assert_cmpstr (with_everything, ==, with_nothing);
    }
}

/* What a coach must not read, in either language, whatever its case. */
static const char *const clinical_words[] = {
  "pain", "hurt", "sore", "tendon", "tendin", "hamstring", "sit bone", "sitting", "sit", "symptom", "settle", "morning", "injur",
  "diagnos", "rehab", "physiotherap", "patient", "treat", "flag", "score", "visa", "psfs", "nprs", "lefs", "questionnaire",
  "left", "right", "side", "phase", "calm", "shallow", "mri", "shockwave", "injection", "review", "programme", "band", "goom",
  "silbernagel", "schmerz", "sehne", "sitz", "linke", "rechte", "verletz", "abgeklungen", "beschwerde", "behandlung", "befund", "fragebogen",
};

/* All that is seen, read aloud and said of the file; the clinic's name is its own. */
static char *
dup_all_words (RehabDocument *document,
               const char    *text)
{
  g_autoptr (GArray) figures = rehab_document_list_figures (document);
  g_autoptr (GString) all = g_string_new (text);

  g_string_append_printf (all, " %s ", rehab_document_get_title (document));
  for (guint i = 0; i < figures->len; i++)
    g_string_append_printf (all, " %s ", g_array_index (figures, RehabDocumentFigure, i).box.words);
  g_string_replace (all, clinic.name, "", 0);

  return g_utf8_strdown (all->str, -1);
}

static void
assert_not_clinical (Fixture    *fixture,
                     const char *language)
{
  const RehabProgressReportOptions options = {
    .reader = REHAB_PROGRESS_READER_COACH, .language = rehab_language_lookup (language),
  };
  g_autoptr (RehabDocument) document = rehab_progress_report_lay_out (&fixture->content, &options);
  g_autofree char *text = document_read_text (document, 0);
  g_autofree char *words = NULL;

  if (text == NULL)
    return;

  words = dup_all_words (document, text);
  for (size_t i = 0; i < G_N_ELEMENTS (clinical_words); i++)
    {
      g_autofree char *pattern = g_strconcat ("\\b", clinical_words[i], NULL);

      if (g_regex_match_simple (pattern, words, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT))
        g_error ("“%s” is in what the coach reads: %s", clinical_words[i], words);
    }

  /* The pain of the weeks, as a mean or as numbers of their own. */
  document_assert_hides (text, "2.5");
  document_assert_hides (text, "2,5");
  document_assert_hides (text, " 8 8 ");
  document_assert_hides (text, "6 of 7 sessions");
}

static void
test_coach (Fixture      *fixture,
            gconstpointer data)
{
  const char *const said[] = {
    "Training of Tola Adeyemi", "30 October to 24 December 2026, 8 weeks", "48 of 56 days are in the diary", "8 training sessions",
    "160 load in the last 7 days", "30 Oct to 5 Nov 6 of 7 1 40 160", "Run 8 320 1280", "40 minutes at an effort of 4 are a load of 160",
  };
  g_autofree char *text = read_report (fixture, REHAB_PROGRESS_READER_COACH, "en");

  if (text == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);
  assert_not_clinical (fixture, "en");
  assert_not_clinical (fixture, "de");
}

/* The tables of a coach are in the units that were chosen, and their heads say so. */
static void
test_coach_in_miles (Fixture      *fixture,
                     gconstpointer data)
{
  ChartDiary diary = chart_diary_start ();
  g_autofree char *text = NULL;

  chart_diary_add_run (&diary, N_DAYS - 4, REHAB_SESSION_KIND_RUN, ASKED (8), ASKED (100), UNASKED);
  take_diary (fixture->record, chart_diary_finish (&diary));

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
  text = read_report (fixture, REHAB_PROGRESS_READER_COACH, "en");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
  if (text == NULL)
    return;

  document_assert_says (text, "Distance, mi");
  document_assert_says (text, "Climb, ft");
  document_assert_says (text, "5 328");
  document_assert_says (text, "mi a week");
  document_assert_says (text, "5 mi, the longest run");
  document_assert_says (text, "Longest run, mi");
  g_assert_null (strstr (text, "km"));
}

/* The patient reads the loads of the programme in pounds. */
static void
test_patient_in_pounds (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *text = NULL;

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_KILOMETRES);
  text = read_report (fixture, REHAB_PROGRESS_READER_PATIENT, "en");
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);
  if (text == NULL)
    return;

  document_assert_says (text, "132.3 lb");
  g_assert_null (strstr (text, " kg"));
}

/* The file's properties do not name a program for hamstrings either. */
static void
test_coach_file (Fixture      *fixture,
                 gconstpointer data)
{
  for (guint reader = REHAB_PROGRESS_READER_PATIENT; reader <= REHAB_PROGRESS_READER_COACH; reader++)
    {
      const RehabProgressReportOptions options = { .reader = reader, .language = rehab_language_lookup ("en") };
      g_autoptr (RehabDocument) document = rehab_progress_report_lay_out (&fixture->content, &options);
      g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
      g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
      g_autoptr (GBytes) pdf = NULL;
      gsize size;
      const char *bytes;

      g_assert_true (rehab_document_write_pdf (document, memory, created, NULL, NULL));
      g_assert_true (g_output_stream_close (memory, NULL, NULL));
      pdf = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
      bytes = g_bytes_get_data (pdf, &size);
      g_assert_cmpint (memmem (bytes, size, "Hamstring", 9) == NULL, ==, reader == REHAB_PROGRESS_READER_COACH);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/progress-report/holds-together", test_holds_together);
  ADD ("/progress-report/patient", test_patient);
  ADD ("/progress-report/nothing-known", test_nothing_known);
  ADD ("/progress-report/partly-known", test_partly_known);
  ADD ("/progress-report/decimal-comma", test_decimal_comma);
  ADD ("/progress-report/german", test_german);
  ADD ("/progress-report/coach", test_coach);
  ADD ("/progress-report/coach/miles", test_coach_in_miles);
  ADD ("/progress-report/patient/pounds", test_patient_in_pounds);
  ADD ("/progress-report/coach/training-alone", test_coach_depends_on_training_alone);
  ADD ("/progress-report/coach/file", test_coach_file);

  return g_test_run ();
}
