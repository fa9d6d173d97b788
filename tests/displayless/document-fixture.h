/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document-private.h"

#include <string.h>

/* What every paper has to keep to, and what it says when it is read as a PDF. */

/* What the printers of this world cannot reach, in points. */
#define DOCUMENT_UNPRINTABLE 18.0

/* Every block lies on its page, below the one before, and no heading is the last on it but for the foot. */
static inline void
document_assert_pages (RehabDocument *document)
{
  double width;
  double height;

  rehab_document_get_page_size (document, &width, &height);
  g_assert_cmpuint (rehab_document_get_n_pages (document), >=, 1);

  for (guint page = 0; page < rehab_document_get_n_pages (document); page++)
    {
      guint n_blocks = rehab_document_get_n_blocks (document, page);
      double free_from = DOCUMENT_UNPRINTABLE;

      for (guint n = 0; n < n_blocks; n++)
        {
          double x, y;
          const RehabBlock *block = rehab_document_get_block (document, page, n, &x, &y);
          const char *name = rehab_block_get_name (block);

          g_assert_cmpfloat (x, >=, DOCUMENT_UNPRINTABLE);
          g_assert_cmpfloat (x + rehab_block_get_width (block), <=, width - DOCUMENT_UNPRINTABLE);
          g_assert_cmpfloat (y, >=, free_from - 1e-3);
          free_from = y + rehab_block_get_height (block);
          g_assert_cmpfloat (free_from, <=, height - DOCUMENT_UNPRINTABLE);

          /* The last one is the foot. */
          if (n + 2 >= n_blocks)
            {
              g_assert_cmpstr (name, !=, "heading");
              g_assert_cmpstr (name, !=, "group");
              g_assert_cmpstr (name, !=, "table-head");
              g_assert_cmpstr (name, !=, "table-head-again");
            }
          g_assert_cmpint (g_str_equal (name, "foot"), ==, n + 1 == n_blocks);
        }
    }
}

static inline guint
document_count_blocks (RehabDocument *document,
                       const char    *name)
{
  guint n_found = 0;

  for (guint page = 0; page < rehab_document_get_n_pages (document); page++)
    for (guint n = 0; n < rehab_document_get_n_blocks (document, page); n++)
      {
        double x, y;

        if (g_str_equal (rehab_block_get_name (rehab_document_get_block (document, page, n, &x, &y)), name))
          n_found++;
      }

  return n_found;
}

/* The text of a page, or of all for 0, as one line; NULL, and skipped, where there is no pdftotext. */
static inline char *
document_read_text (RehabDocument *document,
                    guint          page)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *first = g_strdup_printf ("%u", page == 0 ? 1 : page);
  g_autofree char *last = g_strdup_printf ("%u", page == 0 ? rehab_document_get_n_pages (document) : page);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rehab_document_write_pdf (document, memory, created, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (memory, NULL, NULL));
  if (program == NULL)
    {
      g_test_skip ("There is no pdftotext");
      return NULL;
    }

  pdf = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "-raw", "-f", first,
                              "-l", last, "-", "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, pdf, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));

  return g_regex_replace_literal (blanks, text, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL);
}

static inline guint
document_count_words (const char *text,
                      const char *words)
{
  guint n = 0;

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    n++;

  return n;
}

static inline void
document_assert_says (const char *text,
                      const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static inline void
document_assert_hides (const char *text,
                       const char *words)
{
  if (strstr (text, words) != NULL)
    g_error ("“%s” is in: %s", words, text);
}
