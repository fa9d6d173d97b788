/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-fixture.h"

#include <locale.h>
#include <sys/resource.h>

/*
 * Files that are made to cost time and memory. Each is read by a process of its own, which measures itself: at most two
 * seconds and 256 megabytes, the file itself and what is left of it among them, and refused with the reason.
 */

#ifdef __SANITIZE_ADDRESS__
/* Sanitizers take several times as much of both; they look for other things here. */
#define MOST_SECONDS 30.0
#define MOST_MEGABYTES 4096
#else
#define MOST_SECONDS 2.0
#define MOST_MEGABYTES 256
#endif

#define MEGABYTE (1024 * 1024)
#define LARGEST (REHAB_IMPORT_MOST_BYTES - 1024)

static void
repeat (GString    *file,
        const char *piece,
        gsize       bytes)
{
  gsize length = strlen (piece);

  while (file->len + length <= bytes)
    g_string_append_len (file, piece, (gssize) length);
}

static void
make_rows (GString *file,
           guint    n)
{
  RehabDate date = on ("1990-01-01");

  g_string_append (file, "Date,Type,Minutes,Distance (km),RPE,Waking pain,Note\n");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *iso = rehab_date_to_iso (rehab_date_add_days (date, (int) (i / 8)));

      g_string_append_printf (file, "%s,Run,%u,%u.%u,%u,2,\"a note, of some length\"\n", iso, 20 + i % 90, i % 20, i % 10, i % 11);
    }
}

static void
make_100000_rows (GString *file)
{
  make_rows (file, 100000);
}

static void
make_too_many_rows (GString *file)
{
  g_string_append (file, "Date,Type\n");
  repeat (file, "2026-03-01,Run\n", LARGEST);
}

/* Every row of them wrong, so that each keeps its problem. */
static void
make_bad_rows (GString *file)
{
  g_string_append (file, "Date,Type,Minutes,RPE\n");
  for (guint i = 0; i < REHAB_IMPORT_MOST_ROWS; i++)
    g_string_append_printf (file, "2026-03-01,Run,%u,11 and then some words\n", i);
}

/* Somebody else in each row, doing something else. */
static void
make_strangers (GString *file)
{
  g_string_append (file, "Athlete,Date,Type,Minutes\n");
  for (guint i = 0; i < REHAB_IMPORT_MOST_ROWS; i++)
    g_string_append_printf (file, "Athlete %u,2026-03-01,Kind %u,45\n", i, i);
}

static void
make_wide_rows (GString *file)
{
  guint i = 0;

  g_string_append (file, "Date,Type,Minutes");
  repeat (file, ",x", file->len + 2 * 190);
  while (file->len < LARGEST - 600)
    {
      g_autofree char *iso = rehab_date_to_iso (rehab_date_add_days (on ("1990-01-01"), (int) (i++ / 10)));

      g_string_append_printf (file, "\n%s,Run,45", iso);
      repeat (file, ",9", file->len + 2 * 190);
    }
}

static void
make_million_columns (GString *file)
{
  g_string_append (file, "Date,Type,Minutes\n");
  repeat (file, ",", file->len + 1000000);
}

static void
make_million_headings (GString *file)
{
  repeat (file, "Date,", 5 * 1000000);
}

static void
make_one_cell (GString *file)
{
  g_string_append (file, "Date,Type,Note\n2026-03-01,Run,");
  repeat (file, "x", LARGEST);
}

static void
make_quotes (GString *file)
{
  g_string_append (file, "Date,Type,Note\n2026-03-01,Run,");
  repeat (file, "\"", LARGEST);
}

static void
make_open_quote (GString *file)
{
  g_string_append (file, "Date,Type,Note\n2026-03-01,Run,\"oh\n");
  repeat (file, "2026-03-02,Run,fine\n", LARGEST);
}

static void
make_blank_lines (GString *file)
{
  repeat (file, "\n", LARGEST);
}

static void
make_commas (GString *file)
{
  repeat (file, ",\n", LARGEST);
}

/* Blank lines alone do not count as rows. */
static void
make_blanks_below (GString *file)
{
  g_string_append (file, "Date,Type,Minutes\n2026-03-01,Run,45\n");
  repeat (file, " ,\t,\n", LARGEST);
}

static void
make_zeros (GString *file)
{
  g_string_append (file, "Date,Type,Minutes\n");
  g_string_set_size (file, LARGEST);
  memset (file->str + 18, 0, LARGEST - 18);
}

static void
make_noise (GString *file)
{
  guint32 state = 20260331;

  for (gsize i = 0; i < LARGEST; i++)
    {
      state = state * 1664525u + 1013904223u;
      g_string_append_c (file, (char) (state >> 24));
    }
}

static void
make_utf_16 (GString *file)
{
  g_string_append_len (file, "\xff\xfe", 2);
  while (file->len < LARGEST)
    g_string_append_len (file, "2\0,\0", 4);
}

/* As large in memory as UTF-16 gets: three bytes for each two. */
static void
make_wide_characters (GString *file)
{
  g_string_append_len (file, "\xff\xfe", 2);
  while (file->len < LARGEST)
    g_string_append_len (file, "\x42\x30\n\0", 4);
}

static void
make_too_large (GString *file)
{
  repeat (file, "2026-03-01,Run\n", REHAB_IMPORT_MOST_BYTES + 1024);
}

static void
make_packed (GString *file)
{
  g_string_append_len (file, "\x1f\x8b\x08\0", 4);
  g_string_set_size (file, LARGEST);
}

/* A billion of laughs, if it were let in. */
static void
make_entity_bomb (GString *file)
{
  g_string_append (file, "<?xml version=\"1.0\"?>\n<!DOCTYPE gpx [<!ENTITY l0 \"laugh\">");
  for (guint i = 1; i < 10; i++)
    {
      g_string_append_printf (file, "<!ENTITY l%u \"", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (file, "&l%u;", i - 1);
      g_string_append (file, "\">");
    }
  g_string_append (file, "]>\n<gpx><trk><name>&l9;</name></trk></gpx>");
}

static void
make_many_entities (GString *file)
{
  g_string_append (file, "<!DOCTYPE gpx [");
  repeat (file, "<!ENTITY a \"aaaaaaaaaaaaaaaa\">", LARGEST - 100);
  g_string_append (file, "]><gpx/>");
}

static void
make_deep (GString *file)
{
  g_string_append (file, "<gpx>");
  repeat (file, "<a>", LARGEST);
}

static void
make_attributes (GString *file)
{
  guint i = 0;

  g_string_append (file, "<gpx");
  while (file->len < LARGEST)
    g_string_append_printf (file, " a%u=\"\"", i++);
  g_string_append (file, "/>");
}

static void
make_long_attribute (GString *file)
{
  g_string_append (file, "<gpx a=\"");
  repeat (file, "x", LARGEST);
  g_string_append (file, "\"/>");
}

static void
make_long_name (GString *file)
{
  g_string_append (file, "<");
  repeat (file, "gpx", LARGEST);
  g_string_append (file, "/>");
}

static void
make_long_text (GString *file)
{
  g_string_append (file, "<gpx><trk><name>");
  repeat (file, "x", LARGEST);
  g_string_append (file, "</name></trk></gpx>");
}

static void
make_references (GString *file)
{
  g_string_append (file, "<gpx><trk><name>");
  repeat (file, "&amp;", LARGEST);
  g_string_append (file, "</name></trk></gpx>");
}

static void
make_comment (GString *file)
{
  g_string_append (file, "<gpx><!--");
  repeat (file, "- ", LARGEST);
  g_string_append (file, "--></gpx>");
}

static void
make_open_comment (GString *file)
{
  g_string_append (file, "<gpx><!--");
  repeat (file, "-> ", LARGEST);
}

static void
make_comments (GString *file)
{
  g_string_append (file, "<gpx>");
  repeat (file, "<!---->", LARGEST);
  g_string_append (file, "</gpx>");
}

static void
make_tracks (GString *file)
{
  g_string_append (file, "<gpx>");
  repeat (file, "<trk></trk>", LARGEST);
  g_string_append (file, "</gpx>");
}

/* A ride round the earth, with a point for each of its metres. */
static void
make_points (GString *file)
{
  guint i = 0;

  g_string_append (file, "<gpx><trk><type>running</type><trkseg>");
  while (file->len < LARGEST - 100)
    {
      g_string_append_printf (file, "<trkpt lat=\"52.%06u\" lon=\"13\"><time>2026-03-01T%02u:%02u:%02uZ</time></trkpt>",
                              i % 1000000, i / 3600 % 24, i / 60 % 60, i % 60);
      i++;
    }
  g_string_append (file, "</trkseg></trk></gpx>");
}

static void
make_laps (GString *file)
{
  g_string_append (file, "<TrainingCenterDatabase><Activities><Activity Sport=\"Running\"><Id>2026-03-01T06:12:33Z</Id>");
  repeat (file, "<Lap><DistanceMeters>1e300</DistanceMeters></Lap>", LARGEST - 200);
  g_string_append (file, "</Activity></Activities></TrainingCenterDatabase>");
}

static void
take_fit (GString    *file,
          GByteArray *fit)
{
  g_string_append_len (file, (const char *) fit->data, (gssize) fit->len);
  g_byte_array_unref (fit);
}

static void
make_fit_sessions (GString *file)
{
  GByteArray *fit = fit_begin (14);

  fit_file_id (fit, 4);
  while (fit->len < LARGEST)
    fit_session (fit, FALSE, 0, 1, FIT_START);
  fit_end (fit);
  take_fit (file, fit);
}

/* Twenty million messages, none of which says anything. */
static void
make_fit_of_nothing (GString *file)
{
  GByteArray *fit = fit_begin (14);
  const guint8 definition[] = { 0x40, 0, 0, 20, 0, 0 };
  guint begin;

  g_byte_array_append (fit, definition, sizeof definition);
  begin = fit->len;
  g_byte_array_set_size (fit, LARGEST - 100);
  memset (fit->data + begin, 0, fit->len - begin);
  fit_end (fit);
  take_fit (file, fit);
}

/* Definitions alone, as long as they can be. */
static void
make_fit_definitions (GString *file)
{
  GByteArray *fit = fit_begin (14);
  guint8 definition[6 + 3 * 255] = { 0x40, 0, 0, 20, 0, 255 };

  while (fit->len < LARGEST - 2000)
    g_byte_array_append (fit, definition, sizeof definition);
  fit_end (fit);
  take_fit (file, fit);
}

/* A million files behind each other, all of them empty. */
static void
make_fit_chain (GString *file)
{
  g_autoptr (GByteArray) fit = fit_begin (12);

  fit_end (fit);
  while (file->len + fit->len < LARGEST)
    g_string_append_len (file, (const char *) fit->data, (gssize) fit->len);
}

static void
make_fit_that_boasts (GString *file)
{
  GByteArray *fit = fit_run ();

  memset (fit->data + 4, 0xff, 4);
  g_byte_array_set_size (fit, LARGEST);
  take_fit (file, fit);
}

static void
make_fit_of_zeros (GString *file)
{
  GByteArray *fit = fit_begin (14);
  guint begin = fit->len;

  g_byte_array_set_size (fit, LARGEST);
  memset (fit->data + begin, 0, fit->len - begin);
  fit_end (fit);
  take_fit (file, fit);
}

static const struct
{
  const char *key;
  const char *name;
  void (*make) (GString *file);
  const char *expected; /* as describe_file() says it; NULL where it is read and its rows are counted */
  guint n_rows;
  guint n_problems;
} cases[] = {
  { "100000-rows", "a.csv", make_100000_rows, NULL, 100000, 0 },
  { "too-many-rows", "a.csv", make_too_many_rows, "error 2" },
  { "bad-rows", "a.csv", make_bad_rows, NULL, REHAB_IMPORT_MOST_ROWS, REHAB_IMPORT_MOST_ROWS },
  { "strangers", "a.csv", make_strangers, NULL, REHAB_IMPORT_MOST_ROWS, REHAB_IMPORT_MOST_ROWS },
  { "wide-rows", "a.csv", make_wide_rows, NULL, 0, 0 },
  { "million-columns", "a.csv", make_million_columns, "error 3 line 2" },
  { "million-headings", "a.csv", make_million_headings, "error 3 line 1" },
  { "one-cell", "a.csv", make_one_cell, "error 4 line 2" },
  { "quotes", "a.csv", make_quotes, "error 4 line 2" },
  { "open-quote", "a.csv", make_open_quote, "error 4 line 2" },
  { "blank-lines", "a.csv", make_blank_lines, "error 0" },
  { "commas", "a.csv", make_commas, "error 0" },
  { "blanks-below", "a.csv", make_blanks_below, NULL, 1, 0 },
  { "zeros", "a.csv", make_zeros, "error 7" },
  { "noise", "a.csv", make_noise, "error 7" },
  { "utf-16", "a.csv", make_utf_16, "error 3 line 1" },
  { "wide-characters", "a.csv", make_wide_characters, "error 2" },
  { "too-large", "a.csv", make_too_large, "error 1" },
  { "packed", "a.csv.gz", make_packed, "error 8" },
  { "entity-bomb", "a.gpx", make_entity_bomb, "error 12" },
  { "many-entities", "a.gpx", make_many_entities, "error 12" },
  { "deep", "a.gpx", make_deep, "error 13" },
  { "attributes", "a.gpx", make_attributes, "error 11" },
  { "long-attribute", "a.gpx", make_long_attribute, "error 19" },
  { "long-name", "a.gpx", make_long_name, "error 14" },
  { "long-text", "a.gpx", make_long_text, NULL, 1, 1 },
  { "references", "a.gpx", make_references, NULL, 1, 1 },
  { "comment", "a.gpx", make_comment, "error 19" },
  { "open-comment", "a.gpx", make_open_comment, "error 11" },
  { "comments", "a.gpx", make_comments, "error 19" },
  { "tracks", "a.gpx", make_tracks, "error 20" },
  { "points", "a.gpx", make_points, NULL, 1, 0 },
  { "laps", "a.tcx", make_laps, NULL, 1, 1 },
  { "fit-sessions", "a.fit", make_fit_sessions, "error 20" },
  { "fit-of-nothing", "a.fit", make_fit_of_nothing, "error 19" },
  { "fit-definitions", "a.fit", make_fit_definitions, "error 19" },
  { "fit-chain", "a.fit", make_fit_chain, "error 19" },
  { "fit-that-boasts", "a.fit", make_fit_that_boasts, "error 15" },
  { "fit-of-zeros", "a.fit", make_fit_of_zeros, "error 17" },
};

static double
get_seconds (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* The most memory that this process ever had, in kilobytes; ru_maxrss has that of the one that started it in it. */
static guint64
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);

  return g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10);
}

/* Reads a file as the import does, to the preview's rows, with nothing kept beside them. */
static char *
read_file (const char *name,
           GBytes     *bytes,
           guint      *n_rows,
           guint      *n_problems)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (RehabImportReader) reader = rehab_import_reader_new (bytes, name, zone, on (TODAY));
  g_autoptr (GError) error = NULL;

  if (step_on (reader, &error) == REHAB_IMPORT_WANTS_MAPPING)
    {
      g_autoptr (RehabImportMapping) mapping = rehab_import_reader_guess_mapping (reader);
      g_auto (GStrv) unknown = rehab_import_reader_dup_unknown_kinds (reader, mapping);

      rehab_import_reader_set_mapping (reader, mapping);
      step_on (reader, &error);
    }
  if (error != NULL)
    return dup_error (reader, error);

  *n_rows = rehab_import_reader_get_n_rows (reader);
  for (guint i = 0; i < *n_rows; i++)
    *n_problems += rehab_import_reader_get_row (reader, i)->problem != NULL;

  return NULL;
}

static void
test_hostile_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ())
    {
      GString *file = g_string_sized_new (LARGEST + MEGABYTE);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *found = NULL;
      guint n_rows = 0, n_problems = 0;
      double before, seconds;
      guint64 peak;

      cases[i].make (file);
      bytes = g_string_free_to_bytes (file);
      before = get_seconds ();
      found = read_file (cases[i].name, bytes, &n_rows, &n_problems);
      seconds = get_seconds () - before;
      peak = get_peak () / 1024;

      g_printerr ("# %s: %.2f s, %" G_GUINT64_FORMAT " MB, %u rows, %u problems\n",
                  found != NULL ? found : "read", seconds, peak, n_rows, n_problems);
      g_assert_cmpstr (found, ==, cases[i].expected);
      if (cases[i].n_rows > 0)
        g_assert_cmpuint (n_rows, ==, cases[i].n_rows);
      g_assert_cmpuint (n_problems, ==, cases[i].n_problems);
      g_assert_cmpfloat (seconds, <=, MOST_SECONDS);
      g_assert_cmpuint (peak, <=, MOST_MEGABYTES);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/import-hostile/", cases[i].key, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_hostile_file);
    }

  return g_test_run ();
}
