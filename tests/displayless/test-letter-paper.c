/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document-fixture.h"
#include "paper-fixture.h"
#include "rehab-letter-paper.h"

#include <locale.h>

#define N_CASES 80

static const RehabClinicDetails clinic = {
  .name = "City Physio", .address = "14 Mill Lane\nLeeds", .telephone = "0113 496 0142",
};

static const RehabClinician clinician = { .name = "Annika Keller", .initials = "AK" };

static const RehabLetterOptions plain = { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR };

static RehabLetter *
make_letter (RehabLetterKind kind,
             const char     *body)
{
  g_autoptr (GError) error = NULL;
  RehabLetter *letter = rehab_letter_new (&(RehabLetter) {
    .episode_id = EPISODE_ID, .date = on ("2026-11-22"), .kind = kind, .subject = "Physiotherapy assessment",
    .recipient = "Dr J. Example\n2 High Street\nLeeds LS1 1AA", .body = body,
  }, &error);

  g_assert_no_error (error);

  return letter;
}

static RehabDocument *
lay_out (const RehabLetter        *letter,
         const RehabLetterOptions *options,
         guint                     n_report_pages)
{
  g_autoptr (RehabPatientDetails) patient = paper_patient_new ();
  const RehabLetterContents contents = {
    .clinic = &clinic, .patient = patient, .letter = letter, .clinician = &clinician, .role = "Physiotherapist",
    .report_date = n_report_pages > 0 ? on ("2026-11-20") : REHAB_DATE_NONE, .n_report_pages = n_report_pages,
  };

  return rehab_letter_lay_out (&contents, options);
}

static char *
dup_long_body (guint n_paragraphs)
{
  GString *body = g_string_new ("Dear colleague,");

  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_string_append_printf (body, "\n\nParagraph %u:", i);
      for (int n = g_test_rand_int_range (1, 16); n > 0; n--)
        g_string_append (body, " some words of it");
    }
  g_string_append (body, "\n\nKind regards,");

  return g_string_free (body, FALSE);
}

static void
test_text (void)
{
  const char *const said[] = {
    "City Physio", "14 Mill Lane", "0113 496 0142", "Dr J. Example 2 High Street Leeds LS1 1AA", "22 November 2026",
    "Re: Tola Adeyemi, born 3 April 1999", "Physiotherapy assessment", "Dear colleague, One thing. Kind regards,",
    "Annika Keller", "Physiotherapist", "Enclosed: report of the assessment of 20 November 2026 (3 pages)", "Page 1 of 1",
  };
  g_autoptr (RehabLetter) letter = make_letter (REHAB_LETTER_KIND_GP, "Dear colleague,\n\nOne thing.\n\nKind regards,");
  g_autoptr (RehabDocument) document = lay_out (letter, &plain, 3);
  g_autofree char *text = document_read_text (document, 0);

  document_assert_pages (document);
  if (text == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++)
    document_assert_says (text, said[i]);
  document_assert_hides (text, "(null)");
}

/* A coach is told who it is, and nothing that identifies a person elsewhere. */
static void
test_coach_gets_the_name_only (void)
{
  g_autofree char *body = dup_long_body (30);
  g_autoptr (RehabLetter) letter = make_letter (REHAB_LETTER_KIND_COACH, body);
  g_autoptr (RehabDocument) document = lay_out (letter, &plain, 0);
  g_autofree char *text = document_read_text (document, 0);

  g_assert_cmpuint (rehab_document_get_n_pages (document), >, 1);
  if (text == NULL)
    return;

  document_assert_says (text, "Re: Tola Adeyemi");
  document_assert_hides (text, "1999");
  document_assert_hides (text, "born");
  document_assert_hides (text, "Enclosed");
}

/* Nothing of a long text is lost or said twice, and each of its pages says whom it is about. */
static void
test_long_letters (void)
{
  for (guint i = 0; i < N_CASES; i++)
    {
      guint n_paragraphs = (guint) g_test_rand_int_range (1, 40);
      g_autofree char *body = dup_long_body (n_paragraphs);
      g_autoptr (RehabLetter) letter = make_letter (REHAB_LETTER_KIND_PHYSICIAN, body);
      const RehabLetterOptions options = {
        .paper = g_test_rand_bit () ? REHAB_PAPER_A4 : REHAB_PAPER_LETTER,
        .text = g_test_rand_bit () ? REHAB_TEXT_NORMAL : REHAB_TEXT_LARGE,
        .ink = g_test_rand_bit () ? REHAB_INK_COLOUR : REHAB_INK_LOW,
      };
      g_autoptr (RehabDocument) document = lay_out (letter, &options, (guint) g_test_rand_int_range (0, 3));
      g_autofree char *text = NULL;

      document_assert_pages (document);
      g_assert_cmpuint (document_count_blocks (document, "signature"), ==, 1);
      g_assert_cmpuint (document_count_blocks (document, "running-head"), ==, rehab_document_get_n_pages (document) - 1);
      if (i >= 8)
        continue;

      text = document_read_text (document, 0);
      if (text == NULL)
        return;
      g_assert_cmpuint (document_count_words (text, "some words of it"), >, 0);
      for (guint n = 0; n < n_paragraphs; n++)
        {
          g_autofree char *beginning = g_strdup_printf ("Paragraph %u:", n);

          g_assert_cmpuint (document_count_words (text, beginning), ==, 1);
        }
    }
}

/* The words are counted on the pages, however they break. */
static void
test_no_word_is_lost (void)
{
  g_autoptr (GString) words = g_string_new ("Begin");
  g_autoptr (RehabLetter) letter = NULL;
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1200; i++)
    g_string_append_printf (words, " w%u", i);
  letter = make_letter (REHAB_LETTER_KIND_GP, words->str);
  document = lay_out (letter, &plain, 0);
  g_assert_cmpuint (rehab_document_get_n_pages (document), >=, 2);
  document_assert_pages (document);

  text = document_read_text (document, 0);
  for (guint i = 0; text != NULL && i < 1200; i++)
    {
      g_autofree char *word = g_strdup_printf (" w%u ", i);

      g_assert_cmpuint (document_count_words (text, word), ==, 1);
    }
}

/* The window of the envelope, in points from the top left corner, and the recipient within it. */
static void
test_recipient_is_in_the_window (void)
{
  g_autoptr (RehabLetter) letter = make_letter (REHAB_LETTER_KIND_GP, "Dear colleague,");
  const RehabLetterOptions us = { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR };
  g_autoptr (RehabDocument) a4 = lay_out (letter, &plain, 0);
  g_autoptr (RehabDocument) american = lay_out (letter, &us, 0);
  double x, y;

  /* The text begins below the head, which ends with the date below the window: 45 + 40 mm, and 2 + 1.2 inches. */
  rehab_document_get_block (a4, 0, 1, &x, &y);
  g_assert_cmpfloat (y, >, 85.0 * 72.0 / 25.4);
  g_assert_cmpfloat (y, <, 110.0 * 72.0 / 25.4);
  rehab_document_get_block (american, 0, 1, &x, &y);
  g_assert_cmpfloat (y, >, 3.2 * 72.0);
  g_assert_cmpfloat (y, <, 4.2 * 72.0);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/letter-paper/text", test_text);
  g_test_add_func ("/letter-paper/coach", test_coach_gets_the_name_only);
  g_test_add_func ("/letter-paper/long", test_long_letters);
  g_test_add_func ("/letter-paper/words", test_no_word_is_lost);
  g_test_add_func ("/letter-paper/window", test_recipient_is_in_the_window);

  return g_test_run ();
}
