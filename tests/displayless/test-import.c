/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-corpus.h"
#include "import-fixture.h"
#include "rehab-csv-parser.h"
#include "rehab-export-csv.h"
#include "rehab-import-preview.h"

#include <locale.h>

G_STATIC_ASSERT (G_N_ELEMENTS (import_cases) >= 40);

static void
test_awkward_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (import_cases); i++)
    {
      g_autofree char *found = describe_file (import_cases[i].name, import_cases[i].data, import_cases[i].size);

      if (strcmp (found, import_cases[i].expected) == 0)
        continue;

      /* All of them: one cause seldom shows in one file. */
      g_test_message ("%s: %s, not %s", import_cases[i].about, found, import_cases[i].expected);
      g_test_fail ();
    }
}

static void
check_fit (GByteArray *file,
           const char *expected)
{
  g_autofree char *found = describe_file ("a.fit", file->data, file->len);

  g_assert_cmpstr (found, ==, expected);
  g_byte_array_unref (file);
}

static void
test_fit (void)
{
  GByteArray *file;

  check_fit (fit_run (), "1 2026-03-01 run 45.5min 8.2km 120m 16.2km/h");
  check_fit (fit_records (), "1 !15/-1");

  /* Big endian, developer fields, the short header. */
  file = fit_begin (12);
  fit_file_id (file, 4);
  fit_session (file, TRUE, 7, 1, FIT_START);
  fit_end (file);
  check_fit (file, "1 2026-03-01 run 45.5min 8.2km 120m 16.2km/h");

  /* A triathlete's: two sports and what lies between. */
  file = fit_begin (14);
  fit_file_id (file, 4);
  fit_session (file, FALSE, 0, 5, FIT_START);
  fit_session (file, FALSE, 0, 3, FIT_START + 3000);
  fit_session (file, TRUE, 0, 1, FIT_START + 3100);
  fit_end (file);
  check_fit (file, "1 2026-03-01 cross-training 45.5min 8.2km 120m; 2 2026-03-01 run 45.5min 8.2km 120m 16.2km/h");

  /* The watch was in Tokyo, where it was the day after. */
  file = fit_begin (14);
  fit_file_id (file, 4);
  fit_session (file, FALSE, 0, 1, FIT_START + 12 * 3600);
  fit_activity (file, 9 * 3600);
  fit_end (file);
  check_fit (file, "1 2026-03-02 run 45.5min 8.2km 120m 16.2km/h");

  /* Settings, a course; and nothing at all. */
  file = fit_begin (14);
  fit_file_id (file, 2);
  fit_end (file);
  check_fit (file, "error 18");
  file = fit_begin (14);
  fit_end (file);
  check_fit (file, "error 19");
}

static void
test_fit_chain (void)
{
  g_autoptr (GByteArray) second = fit_begin (12);
  GByteArray *file = fit_run ();

  fit_file_id (second, 4);
  fit_session (second, TRUE, 0, 1, FIT_START + 86400);
  fit_end (second);
  g_byte_array_append (file, second->data, second->len);
  check_fit (file, "1 2026-03-01 run 45.5min 8.2km 120m 16.2km/h; 2 2026-03-02 run 45.5min 8.2km 120m 16.2km/h");
}

/* Each length short of the whole is refused, and so is each byte changed, however small. */
static void
test_fit_damage (void)
{
  g_autoptr (GByteArray) file = fit_run ();

  for (guint length = 14; length < file->len; length++)
    {
      g_autofree char *found = describe_file ("a.fit", file->data, length);

      g_assert_cmpstr (found, ==, "error 15");
    }

  for (guint i = 14; i < file->len; i++)
    {
      g_autofree char *found = NULL;

      file->data[i] ^= 0x10;
      found = describe_file ("a.fit", file->data, file->len);
      g_assert_cmpstr (found, ==, "error 16");
      file->data[i] ^= 0x10;
    }
}

static void
test_compressed_times (void)
{
  g_autoptr (GByteArray) file = fit_records ();
  g_autoptr (RehabImportReader) reader = open_file ("a.fit", file->data, file->len);
  g_autoptr (RehabImportMapping) mapping = rehab_import_mapping_new (0);
  const RehabImportRow *row;

  g_assert_cmpint (step_on (reader, NULL), ==, REHAB_IMPORT_DONE);
  mapping->default_kind = REHAB_SESSION_KIND_RUN;
  rehab_import_reader_set_mapping (reader, mapping);
  g_assert_cmpint (step_on (reader, NULL), ==, REHAB_IMPORT_DONE);

  row = rehab_import_reader_get_row (reader, 0);
  g_assert_null (row->problem);
  g_assert_cmpfloat_with_epsilon (row->session->minutes.value, 1.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (row->session->distance_km.value, 0.18, 1e-9);
  g_assert_cmpfloat_with_epsilon (row->activity->top_speed.value, 3.0, 1e-9);
  g_assert_cmpint (row->activity->start, ==, FIT_START + FIT_EPOCH);
}

static void
test_caps (void)
{
  g_autoptr (GString) text = g_string_new ("Date,Type,Minutes\n");
  gint64 begin = g_get_monotonic_time ();
  g_autofree char *columns = NULL;
  g_autofree char *cell = NULL;
  g_autofree char *deep = NULL;
  g_autofree char *large = NULL;

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (text, ',');
  columns = describe_file ("a.csv", text->str, text->len);
  g_assert_cmpstr (columns, ==, "error 3 line 2");

  g_string_assign (text, "Date,Type,Note\n2026-03-01,Run,\"");
  for (guint i = 0; i < REHAB_IMPORT_MOST_CELL_BYTES; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "x\"\n");
  cell = describe_file ("a.csv", text->str, text->len);
  g_assert_cmpstr (cell, ==, "error 4 line 2");

  g_string_assign (text, "<gpx>");
  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "<a>");
  deep = describe_file ("a.gpx", text->str, text->len);
  g_assert_cmpstr (deep, ==, "error 13");

  g_string_set_size (text, REHAB_IMPORT_MOST_BYTES + 1);
  large = describe_file ("a.csv", text->str, text->len);
  g_assert_cmpstr (large, ==, "error 1");

  g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
}

/* 100,000 rows are read, no step of which holds the interface up; one row over the limit is refused. */
static void
test_many_rows (void)
{
  g_autoptr (GString) text = g_string_new ("Date,Type,Minutes,Distance (km),RPE,Waking pain,Note\n");
  g_autoptr (RehabImportReader) reader = NULL;
  g_autoptr (RehabImportMapping) mapping = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *refused = NULL;
  RehabDate date = on ("1990-01-01");
  gint64 begin;
  gint64 longest = 0;
  guint n_steps = 0;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *iso = rehab_date_to_iso (rehab_date_add_days (date, (int) (i / 8)));

      g_string_append_printf (text, "%s,Run,%u,%u.%u,%u,2,\"a note, of some length\"\n", iso, 20 + i % 90, i % 20, i % 10, i % 11);
    }

  begin = g_get_monotonic_time ();
  reader = open_file ("a.csv", text->str, text->len);
  for (;;)
    {
      gint64 step = g_get_monotonic_time ();
      RehabImportState state = rehab_import_reader_step (reader, &error);

      longest = MAX (longest, g_get_monotonic_time () - step);
      n_steps++;
      g_assert_no_error (error);
      if (state == REHAB_IMPORT_DONE)
        break;
      if (state == REHAB_IMPORT_WANTS_MAPPING)
        {
          mapping = rehab_import_reader_guess_mapping (reader);
          rehab_import_reader_set_mapping (reader, mapping);
        }
    }

  g_test_message ("%u steps in %" G_GINT64_FORMAT " ms, the longest %" G_GINT64_FORMAT " us", n_steps,
                  (g_get_monotonic_time () - begin) / 1000, longest);
  g_assert_cmpuint (rehab_import_reader_get_n_rows (reader), ==, 100000);
  g_assert_null (rehab_import_reader_get_row (reader, 99999)->problem);
  g_assert_cmpuint (n_steps, >, 1000);

  g_string_assign (text, "Date,Type\n");
  for (guint i = 0; i <= REHAB_IMPORT_MOST_ROWS; i++)
    g_string_append (text, "2026-03-01,Run\n");
  refused = describe_file ("a.csv", text->str, text->len);
  g_assert_cmpstr (refused, ==, "error 2");
}

static RehabImportReader *
read_all (const char *text)
{
  RehabImportReader *reader = open_file ("a.csv", text, strlen (text));
  g_autoptr (RehabImportMapping) mapping = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (step_on (reader, &error), ==, REHAB_IMPORT_WANTS_MAPPING);
  mapping = rehab_import_reader_guess_mapping (reader);
  rehab_import_reader_set_mapping (reader, mapping);
  g_assert_cmpint (step_on (reader, &error), ==, REHAB_IMPORT_DONE);
  g_assert_no_error (error);

  return reader;
}

static GHashTable *
get_known_cb (const char *athlete,
              gpointer    user_data)
{
  return g_strcmp0 (athlete, "Nobody") == 0 ? NULL : user_data;
}

/* Takes all new rows into a set, as an import does, and returns how many there were. */
static guint
import_into (GHashTable *known,
             const char *text)
{
  g_autoptr (RehabImportReader) reader = read_all (text);
  g_autoptr (RehabImportPreview) preview = rehab_import_preview_new (reader, get_known_cb, known);

  while (rehab_import_preview_step (preview))
    ;

  for (guint i = 0; i < rehab_import_reader_get_n_rows (reader); i++)
    {
      const RehabImportRow *row = rehab_import_reader_get_row (reader, i);

      if (rehab_import_preview_adds_session (preview, i))
        g_assert_true (g_hash_table_add (known, g_strdup (row->session_identity)));
      if (rehab_import_preview_adds_day (preview, i))
        g_assert_true (g_hash_table_add (known, g_strdup (row->day_identity)));
    }

  return rehab_import_preview_count (preview, REHAB_PREVIEW_NEW);
}

static void
test_same_file_again (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  static const char file[] = "Date,Type,Minutes,RPE\n2026-03-01,Run,45,\n2026-03-01,Run,45,\n2026-03-02,Run,45,11\n";
  static const char longer[] = "Date;Type;Minutes;RPE\n1.3.2026;Run;45;3\n1.3.2026;Strength;45;4\n1.3.2026;Run;45;4\n";

  g_assert_cmpuint (import_into (known, file), ==, 2);
  g_assert_cmpuint (import_into (known, file), ==, 0);

  /* What was added later to a session does not make it another one; a third that is alike is one. */
  g_assert_cmpuint (import_into (known, longer), ==, 1);
}

static void
test_preview_counts (void)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (RehabImportReader) reader =
    read_all ("Athlete,Date,Type,Minutes\nAnna,2026-03-01,Run,45\nNobody,2026-03-01,Run,45\nAnna,2026-02-30,Run,45\nAnna,2026-03-02,Run,45\n");
  g_autoptr (RehabImportPreview) preview = NULL;

  g_hash_table_add (known, g_strdup (rehab_import_reader_get_row (reader, 3)->session_identity));
  preview = rehab_import_preview_new (reader, get_known_cb, known);
  while (rehab_import_preview_step (preview))
    ;

  for (guint kind = 0; kind < REHAB_N_PREVIEWS; kind++)
    g_assert_cmpuint (rehab_import_preview_count (preview, (RehabPreviewKind) kind), ==, 1);
  g_assert_cmpint (rehab_import_preview_get_kind (preview, 2), ==, REHAB_PREVIEW_UNREADABLE);
  g_assert_cmpuint (rehab_import_reader_get_row (reader, 2)->line, ==, 4);
}

static void
test_mapping_is_remembered (void)
{
  g_autoptr (RehabImportMapping) mapping = rehab_import_mapping_new (3);
  g_autoptr (RehabImportMapping) again = NULL;
  g_autoptr (RehabImportMapping) copy = NULL;
  g_autofree char *text = NULL;
  RehabSessionKind kind;

  rehab_import_mapping_set (mapping, 0, REHAB_TARGET_DATE, REHAB_UNIT_NONE);
  rehab_import_mapping_set (mapping, 2, REHAB_TARGET_DISTANCE, REHAB_UNIT_MILES);
  rehab_import_mapping_set_kind (mapping, "Quidditch", REHAB_SESSION_KIND_MATCH);
  mapping->date_order = REHAB_DATE_ORDER_MONTH_DAY;
  mapping->decimal = REHAB_DECIMAL_COMMA;

  text = rehab_import_mapping_to_string (mapping);
  g_assert_null (strstr (text, "uidditch"));
  again = rehab_import_mapping_from_string (text, 3);
  g_assert_nonnull (again);
  g_assert_true (rehab_import_mapping_equal (mapping, again));
  g_assert_true (rehab_import_mapping_find_kind (again, "QUIDDITCH!", &kind));
  g_assert_cmpint (kind, ==, REHAB_SESSION_KIND_MATCH);
  copy = rehab_import_mapping_copy (again);
  g_assert_true (rehab_import_mapping_equal (copy, again));

  g_assert_null (rehab_import_mapping_from_string (text, 4));
  g_assert_null (rehab_import_mapping_from_string ("", 3));
  g_assert_null (rehab_import_mapping_from_string ("('dmy','','','',[('date',''),('date',''),('none','')],{})", 3));

  /* Each thing comes from one column. */
  rehab_import_mapping_set (mapping, 1, REHAB_TARGET_DATE, REHAB_UNIT_NONE);
  g_assert_cmpint (rehab_import_mapping_find (mapping, REHAB_TARGET_DATE), ==, 1);
}

static RehabNumber
random_answer (double most)
{
  return g_test_rand_int_range (0, 3) == 0 ? REHAB_NUMBER_NOT_ASKED : rehab_number (g_test_rand_int_range (0, (int) most + 1));
}

static const char *
random_note (void)
{
  static const char *const notes[] = {
    NULL, "fine", "=1+1", "'=1", "'", "''", "+49", "-", "@home", "a, \"b\"; c", "ä 🦵 x", "'tis", "1,5", "n/a x", "\"", ";", "|", "2026-03-01",
  };

  return notes[g_test_rand_int_range (0, G_N_ELEMENTS (notes))];
}

/* What is written is read again, all of it but what a note of "-" and the like says: nothing. */
static void
test_round_trip (void)
{
  for (guint run = 0; run < 200; run++)
    {
      g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
      g_autoptr (RehabDiary) found = rehab_diary_new (NULL, 0, NULL, 0);
      g_autoptr (RehabDiaryImport) import = make_import ();
      g_autoptr (RehabImportReader) reader = NULL;
      g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *csv = NULL;
      g_autofree char *again = NULL;

      for (guint i = 0; i < 10; i++)
        {
          RehabDate date = rehab_date_add_days (on ("2026-03-01"), (int) i);
          int n_sessions = g_test_rand_int_range (0, 4);

          if (g_test_rand_bit ())
            add_day (&diary, &(RehabDiaryDay) {
          .date = date, .waking_pain = random_answer (10), .worst_pain = rehab_number (3), .sitting_minutes = random_answer (1440),
          .sitting_pain = random_answer (10),
          .rest_day = n_sessions == 0 && g_test_rand_bit (), .note = i % 2 == 0 ? "a day" : NULL,
        });
          for (int j = 0; j < n_sessions; j++)
            add_session (&diary, &(RehabSession) {
          .date = date, .position = j, .kind = (RehabSessionKind) g_test_rand_int_range (1, 11),
          .minutes = rehab_number (g_test_rand_int_range (0, 14400) / 10.0), .effort = random_answer (10),
          .distance_km = rehab_number (g_test_rand_int_range (0, 300000) / 1000.0), .climb_m = random_answer (20000),
          .sprint_m = random_answer (5000), .top_speed_kmh = rehab_number (g_test_rand_int_range (0, 501) / 10.0),
          .volume_kg = g_test_rand_bit () ? rehab_number (g_test_rand_int_range (0, 20000001) / 100.0) : REHAB_NUMBER_NOT_ASKED,
          .pain_before = random_answer (10), .pain_during = random_answer (10), .pain_after = random_answer (10),
          .pain_next_morning = random_answer (10), .note = random_note (),
        });
        }

      csv = rehab_export_csv_dup_diary (diary);
      if (rehab_diary_get_n_days (diary) + rehab_diary_get_n_sessions (diary) == 0)
        continue;

      reader = read_all (csv);
      for (guint i = 0; i < rehab_import_reader_get_n_rows (reader); i++)
        {
          const RehabImportRow *row = rehab_import_reader_get_row (reader, i);

          g_assert_null (row->problem);
          if (row->session != NULL)
            {
              g_autoptr (RehabDiary) before = g_steal_pointer (&found);
              g_autoptr (RehabSession) session = rehab_import_row_dup_session (row, EPISODE_ID, import, (int) i % 100, NULL);

              g_assert_cmpstr (session->origin_file, ==, "a.csv");
              g_assert_cmpstr (session->import_id, ==, import->id);
              g_assert_cmpstr (session->import_identity, ==, row->session_identity);
              g_assert_cmpint (session->position, ==, (int) i % 100);
              found = rehab_diary_with_session (before, session);
            }
          if (row->day != NULL)
            {
              g_autoptr (RehabDiary) before = g_steal_pointer (&found);
              g_autoptr (RehabDiaryDay) day = rehab_import_row_dup_day (row, EPISODE_ID, import, NULL);

              found = rehab_diary_with_day (before, day);
            }
        }

      again = rehab_export_csv_dup_diary (found);
      if (strstr (csv, "'-,") == NULL)
        g_assert_cmpstr (again, ==, csv);

      /* Into the diary that it came from, it brings nothing. */
      rehab_import_add_identities (known, diary);
      g_assert_cmpuint (import_into (known, csv), ==, 0);
    }
}

/* What a file calls a session is found again in the diary as it was kept, whatever it is written in. */
static void
test_identities_are_kept (void)
{
  static const char csv[] =
    "date,activity id,kind,minutes\n"
    "2026-03-01,7,run,40\n"
    "2026-03-02,\"7 \",run,40\n"
    "2026-03-03,\"e\xcc\x81te\xcc\x81\",run,40\n"
    "2026-03-04,\"a b\",run,40\n"
    "2026-03-05,\xe2\x84\xab,run,40\n"
    "2026-03-06,0123456789012345678901234567890123456789012345678901234567890123456789,run,40\n";
  g_autoptr (RehabImportReader) reader = read_all (csv);
  g_autoptr (RehabDiaryImport) import = make_import ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (rehab_import_reader_get_n_rows (reader), ==, 6);
  for (guint i = 0; i < 6; i++)
    {
      const RehabImportRow *row = rehab_import_reader_get_row (reader, i);
      g_autoptr (RehabSession) session = rehab_import_row_dup_session (row, EPISODE_ID, import, 0, NULL);

      g_assert_cmpstr (session->import_identity, ==, row->session_identity);
      g_assert_true (g_hash_table_add (seen, row->session_identity));
    }
}

static void
test_file_names (void)
{
  static const char *const names[][2] = {
    { "/x/y/My week.csv", "My week.csv" }, { "a\nb.csv", "a\xef\xbf\xbd" "b.csv" }, { "caf\xe9.csv", "caf\xef\xbf\xbd.csv" },
    { "e\xcc\x81.csv", "\xc3\xa9.csv" }, { "  ", "-" },
  };
  g_autofree char *endless = g_strnfill (5000, 'x');
  g_autofree char *cut = rehab_import_dup_file_name (endless);

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = rehab_import_dup_file_name (names[i][0]);
      g_autoptr (RehabDiaryImport) import =
        rehab_diary_import_new (&(RehabDiaryImport) { .file_name = name, .format = REHAB_DIARY_FILE_FORMAT_FIT }, NULL);

      g_assert_cmpstr (name, ==, names[i][1]);
      g_assert_cmpstr (import->file_name, ==, name);
    }

  g_assert_cmpuint (strlen (cut), ==, 255);
}

/* No text is calculated by a spreadsheet, and no number is made a text. */
static void
test_formulas_are_guarded (void)
{
  static const char *const dangerous[] = { "=1+1", "+49", "-1", "@home", "'=1" };

  for (guint i = 0; i < G_N_ELEMENTS (dangerous); i++)
    {
      g_autoptr (RehabDiary) diary = rehab_diary_new (NULL, 0, NULL, 0);
      g_autofree char *wanted = g_strdup_printf ("2026-03-01,run,45.5,,,,,,,,,,,'%s,,,,,,\r\n", dangerous[i]);
      g_autofree char *csv = NULL;

      add_session (&diary, &(RehabSession) { .date = on ("2026-03-01"), .minutes = rehab_number (45.5), .note = dangerous[i] });
      csv = rehab_export_csv_dup_diary (diary);
      g_assert_cmpstr (strchr (csv, '\n') + 1, ==, wanted);
    }
}

static void
test_separators (void)
{
  gsize begin;

  g_assert_cmpint (rehab_csv_find_separator ("a;b\n1,5;2\n", 10, &begin), ==, ';');
  g_assert_cmpint (rehab_csv_find_separator ("a\n1\n", 4, &begin), ==, ',');
  g_assert_cmpint (rehab_csv_find_separator ("a,b\n\"1;2;3\",4\n", 15, &begin), ==, ',');
  g_assert_cmpint (rehab_csv_find_separator ("sep=|\r\na|b", 10, &begin), ==, '|');
  g_assert_cmpuint (begin, ==, 7);
}

/* Which way a German reads 1.234,5 and an American 1,234.5, and what neither reads. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    RehabImportDecimal decimal;
    double value; /* -99 for none */
  } numbers[] = {
    { "5", REHAB_DECIMAL_UNKNOWN, 5 }, { "5,25", REHAB_DECIMAL_POINT, 5.25 }, { "5.25", REHAB_DECIMAL_COMMA, 5.25 },
    { "1.234,5", REHAB_DECIMAL_UNKNOWN, 1234.5 }, { "1,234.5", REHAB_DECIMAL_UNKNOWN, 1234.5 }, { "1,234,567", REHAB_DECIMAL_UNKNOWN, 1234567 },
    { "12,345", REHAB_DECIMAL_POINT, 12345 }, { "12,345", REHAB_DECIMAL_COMMA, 12.345 }, { "0,125", REHAB_DECIMAL_POINT, 0.125 },
    { "1 234", REHAB_DECIMAL_UNKNOWN, 1234 }, { "1'234.5", REHAB_DECIMAL_POINT, 1234.5 }, { "1\u202f234,5", REHAB_DECIMAL_COMMA, 1234.5 },
    { "−5", REHAB_DECIMAL_UNKNOWN, -5 }, { "+5", REHAB_DECIMAL_UNKNOWN, 5 }, { ".5", REHAB_DECIMAL_UNKNOWN, 0.5 }, { "'5", REHAB_DECIMAL_UNKNOWN, 5 },
    { "1,23,4", REHAB_DECIMAL_UNKNOWN, -99 }, { "1.2.3", REHAB_DECIMAL_UNKNOWN, -99 }, { "1,234.5.6", REHAB_DECIMAL_UNKNOWN, -99 },
    { "", REHAB_DECIMAL_UNKNOWN, -99 }, { ".", REHAB_DECIMAL_UNKNOWN, -99 }, { "x", REHAB_DECIMAL_UNKNOWN, -99 }, { "0x10", REHAB_DECIMAL_UNKNOWN, -99 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double value = 0;
      gboolean good = rehab_quantity_parse_number (numbers[i].text, numbers[i].decimal, &value, NULL);

      g_test_message ("%s", numbers[i].text);
      g_assert_cmpfloat_with_epsilon (good ? value : -99, numbers[i].value, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/awkward-files", test_awkward_files);
  g_test_add_func ("/import/fit", test_fit);
  g_test_add_func ("/import/fit-chain", test_fit_chain);
  g_test_add_func ("/import/fit-damage", test_fit_damage);
  g_test_add_func ("/import/compressed-times", test_compressed_times);
  g_test_add_func ("/import/caps", test_caps);
  g_test_add_func ("/import/many-rows", test_many_rows);
  g_test_add_func ("/import/same-file-again", test_same_file_again);
  g_test_add_func ("/import/preview-counts", test_preview_counts);
  g_test_add_func ("/import/mapping-is-remembered", test_mapping_is_remembered);
  g_test_add_func ("/import/identities-are-kept", test_identities_are_kept);
  g_test_add_func ("/import/file-names", test_file_names);
  g_test_add_func ("/import/round-trip", test_round_trip);
  g_test_add_func ("/import/formulas-are-guarded", test_formulas_are_guarded);
  g_test_add_func ("/import/separators", test_separators);
  g_test_add_func ("/import/numbers", test_numbers);

  return g_test_run ();
}
