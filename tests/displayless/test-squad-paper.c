/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "athlete-fixture.h"
#include "document-fixture.h"
#include "paper-fixture.h"
#include "rehab-field-stage.h"
#include "rehab-squad-paper.h"

#include <locale.h>

#define CLINIC_NAME "City Physio"

/* All stages that may be allowed, in one text: the most words there can be of drills. */
static char *
dup_stages (guint most)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < MIN (most, rehab_field_stage_get_count ()); i++)
    g_string_append_printf (keys, "%s%s", i > 0 ? " " : "", rehab_field_stage_get_nth (i)->key);

  return g_string_free_and_steal (g_steal_pointer (&keys));
}

/* Everything there is of an athlete: two visits, red flags, weeks of diary with words, and a clearance with its note. */
static RehabCase *
new_full_case (guint       n,
               const char *stages)
{
  RehabCase *record = paper_case_new (FALSE, NULL);

  for (int ago = 35; ago >= 0; ago--)
    {
      if ((ago + (int) n) % 9 == 0)
        continue;
      add_day (&record->diary, &(RehabDiaryDay) {
      .date = athlete_days_ago (ago), .worst_pain = rehab_number ((ago + (int) n) % 8), .waking_pain = rehab_number (2),
      .note = "Sore at the sit bone, left, after the drive",
    });
      if (ago % 2 == 0)
        add_session (&record->diary, &(RehabSession) {
        .date = athlete_days_ago (ago), .minutes = rehab_number (40 + n), .effort = rehab_number (6),
        .pain_before = rehab_number (2), .pain_during = rehab_number (6), .pain_next_morning = rehab_number (4),
      });
    }

  if (n % 3 != 0)
    athlete_clear (record, &(RehabClearance) {
      .date = athlete_days_ago (3), .participation = REHAB_PARTICIPATION_MODIFIED, .speed_percent = rehab_number (80),
      .distance_km = rehab_number (6.5), .hills = REHAB_ALLOWANCE_GENTLE, .match_minutes = rehab_number (30),
      .stages = n % 4 == 1 ? stages : NULL, .review_on = athlete_days_ago (-7), .note = "Pain 4 at the tendon, left; VISA-H 64",
    });

  return record;
}

static GPtrArray *
new_lines (guint n_lines,
           guint n_stages)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autofree char *stages = dup_stages (n_stages);

  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *name = g_strdup_printf ("Athlete%02u-Featherstone", i);
      g_autoptr (RehabPatientDetails) patient = athlete_patient_new (name, REHAB_SPORT_RUGBY);
      g_autoptr (RehabCase) record = new_full_case (i, stages);

      g_ptr_array_add (lines, rehab_athlete_line_new (patient, record, on (ATHLETE_TODAY), thresholds));
    }

  return lines;
}

static RehabDocument *
lay_out (GPtrArray                    *lines,
         const RehabSquadPaperOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabClinicDetails) clinic = rehab_clinic_details_new (&(RehabClinicDetails) { .name = CLINIC_NAME }, &error);
  const RehabSquadPaperContent content = {
    .clinic = clinic, .squad = "City AC", .lines = lines, .n_athletes = lines->len,
    .highest_load = rehab_athlete_lines_get_highest_load (lines), .clinician_initials = "AK", .today = on (ATHLETE_TODAY),
  };

  return rehab_squad_paper_lay_out (&content, options);
}

static void
test_thirty_on_one_side (void)
{
  g_autoptr (GPtrArray) lines = new_lines (30, 2);

  for (guint audience = REHAB_SQUAD_AUDIENCE_MEDICAL; audience <= REHAB_SQUAD_AUDIENCE_COACH; audience++)
    for (guint paper = REHAB_PAPER_A4; paper <= REHAB_PAPER_LETTER; paper++)
      for (guint language = 0; language < rehab_language_get_count (); language++)
        {
          const RehabSquadPaperOptions options = {
            .paper = paper, .audience = audience, .language = rehab_language_get_nth (language),
          };
          g_autoptr (RehabDocument) document = lay_out (lines, &options);
          double width, height;

          document_assert_pages (document);
          rehab_document_get_page_size (document, &width, &height);
          g_assert_cmpfloat (width, >, height);
          g_test_message ("audience %u, paper %u, language %u", audience, paper, language);
          g_assert_cmpuint (rehab_document_get_n_pages (document), ==, 1);
        }
}

/* Nobody gets lost between pages, and each page says which one it is. */
static void
test_more_pages (void)
{
  g_autoptr (GPtrArray) lines = new_lines (70, 2);
  const RehabSquadPaperOptions looks[] = {
    { .audience = REHAB_SQUAD_AUDIENCE_MEDICAL }, { .audience = REHAB_SQUAD_AUDIENCE_COACH },
    { .audience = REHAB_SQUAD_AUDIENCE_MEDICAL, .text = REHAB_TEXT_LARGE, .ink = REHAB_INK_LOW },
    { .audience = REHAB_SQUAD_AUDIENCE_COACH, .text = REHAB_TEXT_LARGE },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autoptr (RehabDocument) document = lay_out (lines, &looks[i]);
      guint n_pages = rehab_document_get_n_pages (document);
      g_autofree char *text = document_read_text (document, 0);
      g_autofree char *last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);

      document_assert_pages (document);
      g_assert_cmpuint (n_pages, >, 1);
      if (text == NULL)
        return;

      document_assert_says (text, last);
      for (guint n = 0; n < lines->len; n++)
        {
          g_autofree char *name = g_strdup_printf ("Athlete%02u", n);

          g_assert_cmpuint (document_count_words (text, name), ==, 1);
        }
    }
}

static void
test_medical (void)
{
  static const char *const said[] = {
    "City AC", "squad review", "22 November 2026", "3 athletes, 3 want attention", "Printed by AK", "Medical", "Confidential",
    "Athlete00", "Left", "1 Calm", "22 Nov", "Not settled", "6/7", "Training with limits", "Nothing said yet", "Page 1 of 1",
  };
  g_autoptr (GPtrArray) lines = new_lines (3, 2);
  g_autoptr (RehabDocument) document = lay_out (lines, &(RehabSquadPaperOptions) {
    .audience = REHAB_SQUAD_AUDIENCE_MEDICAL, .language = rehab_language_lookup ("en"),
  });
  g_autofree char *text = document_read_text (document, 0);
  g_autoptr (GArray) figures = rehab_document_list_figures (document);

  /* Each drawing says what it shows. */
  g_assert_cmpuint (figures->len, ==, 6);
  for (guint i = 0; i < figures->len; i++)
    g_assert_nonnull (strstr (g_array_index (figures, RehabDocumentFigure, i).box.words, "of 28 days known"));

  for (size_t i = 0; text != NULL && i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);
}

static void
test_nobody (void)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (RehabDocument) document = lay_out (lines, &(RehabSquadPaperOptions) { .audience = REHAB_SQUAD_AUDIENCE_COACH });
  g_autofree char *text = document_read_text (document, 0);

  g_assert_cmpuint (rehab_document_get_n_pages (document), ==, 1);
  if (text != NULL)
    document_assert_says (text, "Nobody is on this list.");
}

/* The coach */

/* What a coach must not read, in either language, whatever its case. Jumps may go sideways, and lunges deep. */
static const char *const clinical_words[] = {
  "pain", "hurt", "sore", "tendon", "tendin", "hamstring", "sit bone", "sitting", "symptom", "settle", "morning", "injur",
  "diagnos", "rehab", "physiotherap", "patient", "treat", "flag", "score", "visa", "symmetry", "attention", "reason",
  "left", "right", "side\\b", "sides\\b", "phase", "calm", "shallow", "strength", "load", "mri", "shockwave", "injection", "confidential",
  "schmerz", "sehne", "sitz", "links", "rechts", "linke", "rechte", "verletz", "abgeklungen", "beschwerde", "behandlung",
  "befund", "belastung", "seite", "vertraulich", "symmetrie", "grund", "gründe",
};

static char *
dup_all_words (RehabDocument *document,
               const char    *text)
{
  g_autoptr (GArray) figures = rehab_document_list_figures (document);
  g_autoptr (GString) all = g_string_new (text);

  g_string_append_printf (all, " %s ", rehab_document_get_title (document));
  for (guint i = 0; i < figures->len; i++)
    g_string_append_printf (all, " %s ", g_array_index (figures, RehabDocumentFigure, i).box.words);
  g_string_replace (all, CLINIC_NAME, "", 0);
  /* How many pages there are. */
  g_string_replace (all, "Seite", "", 0);

  return g_utf8_strdown (all->str, -1);
}

static void
assert_not_clinical (GPtrArray    *lines,
                     const char   *language,
                     RehabTextSize size)
{
  g_autoptr (RehabDocument) document = lay_out (lines, &(RehabSquadPaperOptions) {
    .audience = REHAB_SQUAD_AUDIENCE_COACH, .language = rehab_language_lookup (language), .text = size,
  });
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
}

static void
test_coach_words (void)
{
  g_autoptr (GPtrArray) lines = new_lines (4, G_MAXUINT);

  for (guint size = REHAB_TEXT_NORMAL; size <= REHAB_TEXT_LARGE; size++)
    {
      assert_not_clinical (lines, "en", size);
      assert_not_clinical (lines, "de", size);
    }
}

static void
test_coach_is_told (void)
{
  static const char *const said[] = {
    "City AC: what is allowed today", "22 November 2026", "3 athletes", "Athlete01", "Training with limits", "80 %", "6.5 km",
    "Gentle only", "30 min", "29 Nov", "Nothing said yet",
  };
  g_autoptr (GPtrArray) lines = new_lines (3, 2);
  g_autoptr (RehabDocument) document = lay_out (lines, &(RehabSquadPaperOptions) {
    .audience = REHAB_SQUAD_AUDIENCE_COACH, .language = rehab_language_lookup ("en"),
  });
  g_autofree char *text = document_read_text (document, 0);

  for (size_t i = 0; text != NULL && i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);
}

static char *
dup_file (GPtrArray *lines)
{
  g_autoptr (RehabDocument) document = lay_out (lines, &(RehabSquadPaperOptions) {
    .audience = REHAB_SQUAD_AUDIENCE_COACH, .language = rehab_language_lookup ("en"),
  });
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (GBytes) pdf = NULL;

  g_assert_true (rehab_document_write_pdf (document, memory, created, NULL, NULL));
  g_assert_true (g_output_stream_close (memory, NULL, NULL));
  pdf = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  /* The file's properties do not name a program for hamstrings either. */
  g_assert_null (memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "Hamstring", 9));

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
}

/* Whatever else is recorded of an athlete, the file for the coach is the same to the last byte. */
static void
test_coach_depends_on_clearance_alone (void)
{
  g_autoptr (RehabPatientDetails) patient = athlete_patient_new ("Adeyemi", REHAB_SPORT_RUGBY);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();
  g_autoptr (GPtrArray) much = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_athlete_line_unref);
  g_autoptr (RehabCase) full = new_full_case (1, NULL);
  g_autoptr (RehabCase) empty = new_case (NULL, REHAB_PAIN_RULE_KIND_SILBERNAGEL);
  g_autofree char *with_much = NULL;
  g_autofree char *with_nothing = NULL;

  for (guint i = 0; i < full->clearances->len; i++)
    {
      RehabClearance clearance = *(const RehabClearance *) g_ptr_array_index (full->clearances, i);

      clearance.note = NULL;
      athlete_clear (empty, &clearance);
    }

  g_ptr_array_add (much, rehab_athlete_line_new (patient, full, on (ATHLETE_TODAY), thresholds));
  g_ptr_array_add (nothing, rehab_athlete_line_new (patient, empty, on (ATHLETE_TODAY), thresholds));
  with_much = dup_file (much);
  with_nothing = dup_file (nothing);
  g_assert_cmpstr (with_much, ==, with_nothing);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/squad-paper/thirty-on-one-side", test_thirty_on_one_side);
  g_test_add_func ("/squad-paper/more-pages", test_more_pages);
  g_test_add_func ("/squad-paper/medical", test_medical);
  g_test_add_func ("/squad-paper/nobody", test_nobody);
  g_test_add_func ("/squad-paper/coach/words", test_coach_words);
  g_test_add_func ("/squad-paper/coach/is-told", test_coach_is_told);
  g_test_add_func ("/squad-paper/coach/clearance-alone", test_coach_depends_on_clearance_alone);

  return g_test_run ();
}
