/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-corpus.h"
#include "import-fixture.h"

#include <locale.h>

/*
 * Files that went wrong: seeds with bytes changed, cut out, doubled and spliced, the same ones in each run. Whatever comes
 * of it is refused with a sentence or read into records that hold; the sanitizers watch. -m thorough makes a million other
 * ones each time, which --seed makes again.
 */

#define N_RUNS 5000
#define N_RUNS_THOROUGH 1000000

#define MOST_BYTES 8192

static GByteArray *
copy_case (GRand      *rand,
           const char *ending)
{
  for (;;)
    {
      const ImportCase *seed = &import_cases[g_rand_int_range (rand, 0, G_N_ELEMENTS (import_cases))];
      GByteArray *file;

      if (!g_str_has_suffix (seed->name, ending))
        continue;

      file = g_byte_array_new ();
      g_byte_array_append (file, (const guint8 *) seed->data, (guint) seed->size);
      return file;
    }
}

static GByteArray *
copy_fit (GRand *rand)
{
  GByteArray *file;

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return fit_run ();

    case 1:
      return fit_records ();

    case 2:
      file = fit_begin (12);
      fit_file_id (file, 4);
      fit_session (file, TRUE, 7, 1, FIT_START);
      fit_activity (file, -5 * 3600);
      fit_end (file);
      return file;

    default:
      {
        g_autoptr (GByteArray) second = fit_records ();

        file = fit_run ();
        g_byte_array_append (file, second->data, second->len);
        return file;
      }
    }
}

static void
insert (GByteArray   *file,
        guint         at,
        gconstpointer data,
        guint         size)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();

  g_byte_array_append (rest, file->data + at, file->len - at);
  g_byte_array_set_size (file, at);
  g_byte_array_append (file, data, size);
  g_byte_array_append (file, rest->data, rest->len);
}

static void
mutate (GRand      *rand,
        GByteArray *file)
{
  static const char *const pieces[] = {
    "\"", "\"\"", ",", ";", "\t", "\n", "\r", "-", "9", "999999999999999999", "1e308", ":", "::", "/", ".", "1/2/26", "23:59:60", "\xff", "\xc3",
    "\xf0\x9f\xa6\xb5", "<", ">", "&", "&#0;", "&amp;", "]]>", "<![CDATA[", "<!--", "<trk>", "</trk>", "<trkpt lat='1' lon='2'>", "<Activity>",
    "NaN", "inf", "0x", "T", "Z", "+99:99", "\xe2\x88\x92", "'", "=", "km", "h", "min", "%s%n", "\xef\xbb\xbf", "-0", "Mar", "Dez", "1772345553", "99999",
  };
  guint n = (guint) g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 3 : 9); /* half of them stay nearly whole */

  for (guint i = 0; i < n && file->len > 1; i++)
    {
      guint at = (guint) g_rand_int_range (rand, 0, (gint32) file->len);
      guint length = (guint) g_rand_int_range (rand, 1, (gint32) MIN (file->len - at, 32) + 1);
      const char *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];

      switch (g_rand_int_range (rand, 0, 6))
        {
        case 0:
          file->data[at] ^= (guint8) (1 << g_rand_int_range (rand, 0, 8));
          break;

        case 1:
          file->data[at] = (guint8) g_rand_int_range (rand, 0, 256);
          break;

        case 2:
          g_byte_array_remove_range (file, at, length);
          break;

        case 3:
          if (file->len < MOST_BYTES)
            {
              g_autofree guint8 *doubled = g_memdup2 (file->data + at, length);

              insert (file, at, doubled, length);
            }
          break;

        case 4:
          if (file->len < MOST_BYTES)
            insert (file, at, piece, (guint) strlen (piece));
          break;

        default:
          if (g_rand_int_range (rand, 0, 10) == 0)
            g_byte_array_set_size (file, at + 1);
          break;
        }
    }
}

/* With its length and checksum put right, a broken file gets as far as its messages. */
static void
repair_fit (GByteArray *file)
{
  guint16 checksum;

  if (file->len < 16 || file->data[0] > file->len - 2)
    return;

  for (guint i = 0; i < 4; i++)
    file->data[4 + i] = (guint8) ((file->len - 2 - file->data[0]) >> (8 * i));
  memcpy (file->data + 8, ".FIT", 4);
  checksum = rehab_fit_checksum (file->data, file->len - 2, 0);
  file->data[file->len - 2] = (guint8) (checksum & 0xff);
  file->data[file->len - 1] = (guint8) (checksum >> 8);
}

static void
check_row (const RehabImportRow *row,
           const char *const    *heading)
{
  g_autoptr (RehabDiaryImport) import = make_import ();
  g_autoptr (GError) error = NULL;

  if (row->problem != NULL)
    {
      g_autofree char *sentence = rehab_import_words_dup_problem (row->problem, heading);

      g_assert_true (g_utf8_validate (sentence, -1, NULL));
      return;
    }

  if (row->session != NULL)
    {
      g_autoptr (RehabSession) session = rehab_import_row_dup_session (row, EPISODE_ID, import, 0, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (row->session_identity, !=, NULL);
      g_assert_cmpint (rehab_date_compare (session->date, rehab_date_add_days (on (TODAY), 1)), <=, 0);
      g_assert_cmpint (rehab_date_compare (session->date, on ("1990-01-01")), >=, 0);
    }
  if (row->day != NULL)
    {
      g_autoptr (RehabDiaryDay) day = rehab_import_row_dup_day (row, EPISODE_ID, import, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (row->day_identity, !=, NULL);
    }
}

/* Puts answers to all questions, some of them wrong. */
static RehabImportMapping *
answer (GRand             *rand,
        RehabImportReader *reader)
{
  RehabImportMapping *mapping = rehab_import_reader_guess_mapping (reader);
  g_autoptr (RehabImportMapping) again = NULL;
  g_autofree char *text = NULL;

  mapping->default_kind = REHAB_SESSION_KIND_RUN;
  if (g_rand_boolean (rand))
    mapping->clock = (RehabImportClock) g_rand_int_range (rand, 0, 3);
  if (g_rand_boolean (rand))
    mapping->date_order = (RehabDateOrder) g_rand_int_range (rand, 0, 4);
  if (g_rand_int_range (rand, 0, 4) == 0)
    rehab_import_mapping_set (mapping, (guint) g_rand_int_range (rand, 0, (gint32) mapping->n_columns),
                              (RehabImportTarget) g_rand_int_range (rand, 0, REHAB_N_TARGETS),
                              (RehabImportUnit) g_rand_int_range (rand, 0, REHAB_N_UNITS));

  text = rehab_import_mapping_to_string (mapping);
  again = rehab_import_mapping_from_string (text, mapping->n_columns);
  g_assert_nonnull (again);
  g_assert_true (rehab_import_mapping_equal (again, mapping));

  return mapping;
}

static gboolean
read_file (GRand      *rand,
           GByteArray *file,
           const char *name)
{
  g_autoptr (RehabImportReader) reader = open_file (name, file->data, file->len);
  g_autoptr (GError) error = NULL;
  RehabImportState state = step_on (reader, &error);

  if (state == REHAB_IMPORT_WANTS_MAPPING)
    {
      g_autoptr (RehabImportMapping) mapping = answer (rand, reader);
      g_auto (GStrv) unknown = rehab_import_reader_dup_unknown_kinds (reader, mapping);

      rehab_import_reader_set_mapping (reader, mapping);
      state = step_on (reader, &error);
    }

  if (state == REHAB_IMPORT_FAILED)
    {
      g_autofree char *sentence = NULL;

      g_assert_nonnull (error);
      g_assert_true (error->domain == REHAB_IMPORT_ERROR);
      sentence = rehab_import_words_dup_error (error, rehab_import_reader_get_line (reader));
      g_assert_cmpuint (strlen (sentence), >, 10);
      return FALSE;
    }

  g_assert_no_error (error);
  g_assert_cmpint (state, ==, REHAB_IMPORT_DONE);
  for (guint i = 0; i < rehab_import_reader_get_n_rows (reader); i++)
    check_row (rehab_import_reader_get_row (reader, i), rehab_import_reader_get_heading (reader));

  return TRUE;
}

static void
fuzz (const char *ending)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_thorough () ? (guint32) g_test_rand_int () : 20260331);
  guint n_runs = (g_test_thorough () ? N_RUNS_THOROUGH : N_RUNS) / 4;
  guint n_read = 0;
  gint64 begin = g_get_monotonic_time ();
  g_autofree char *name = g_strconcat ("a", ending, NULL);

  for (guint i = 0; i < n_runs; i++)
    {
      gboolean is_fit = strcmp (ending, ".fit") == 0;
      g_autoptr (GByteArray) file = is_fit ? copy_fit (rand) : copy_case (rand, ending);

      mutate (rand, file);
      if (is_fit && g_rand_int_range (rand, 0, 8) != 0)
        repair_fit (file);
      n_read += read_file (rand, file, name);
    }

  g_test_message ("%u files in %.0f s, %u of them read to the end", n_runs, (double) (g_get_monotonic_time () - begin) / 1e6, n_read);

  /* Else nothing but the first check is tried. */
  g_assert_cmpuint (n_read, >, n_runs / 50);
  g_assert_cmpuint (n_read, <, n_runs);
}

static void
test_csv (void)
{
  fuzz (".csv");
}

static void
test_gpx (void)
{
  fuzz (".gpx");
}

static void
test_tcx (void)
{
  fuzz (".tcx");
}

static void
test_fit (void)
{
  fuzz (".fit");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-fuzz/csv", test_csv);
  g_test_add_func ("/import-fuzz/gpx", test_gpx);
  g_test_add_func ("/import-fuzz/tcx", test_tcx);
  g_test_add_func ("/import-fuzz/fit", test_fit);

  return g_test_run ();
}
