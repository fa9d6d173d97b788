/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core-fixture.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-fit-reader.h"
#include "rehab-import-error.h"
#include "rehab-import-reader.h"
#include "rehab-import-words.h"

#include <stdio.h>
#include <string.h>

/* What the tests of imports have in common: files made on the spot, a reader run to its end, and what it found as text. */

#define TODAY "2026-03-31"

static inline RehabImportReader *
open_file (const char   *name,
           gconstpointer data,
           gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  if (zone == NULL)
    zone = g_time_zone_new_utc ();

  return rehab_import_reader_new (bytes, name, zone, on (TODAY));
}

/* Steps to the mapping, to the end, or to an error. */
static inline RehabImportState
step_on (RehabImportReader *reader,
         GError           **error)
{
  RehabImportState state;

  do
    state = rehab_import_reader_step (reader, error);
  while (state == REHAB_IMPORT_READING);

  return state;
}

/* What the rows of a file come with. */
static inline RehabDiaryImport *
make_import (void)
{
  g_autofree char *name = rehab_import_dup_file_name ("/x/a.csv");

  return rehab_diary_import_new (&(RehabDiaryImport) { .file_name = name, .format = REHAB_DIARY_FILE_FORMAT_CSV }, NULL);
}

static inline void
append_known (GString    *text,
              RehabNumber number,
              const char *unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (number.known)
    g_string_append_printf (text, " %s%s", g_ascii_formatd (buffer, sizeof buffer, "%.7g", number.value), unit);
}

/* A row in few words: "2 2026-03-01 run 45min 8.2km". */
static inline void
describe_row (GString              *text,
              const RehabImportRow *row)
{
  g_string_append_printf (text, "%s%u", text->len > 0 ? "; " : "", row->line);
  if (row->athlete != NULL)
    g_string_append_printf (text, " @%s", row->athlete);
  if (row->problem != NULL)
    {
      g_string_append_printf (text, " !%d/%d", (int) row->problem->code, row->problem->column);
      return;
    }

  if (row->session != NULL)
    {
      g_autofree char *date = rehab_date_to_iso (row->session->date);

      g_string_append_printf (text, " %s %s", date, rehab_choice_get_nick (rehab_session_kind_get_type (), (int) row->session->kind));
      append_known (text, row->session->minutes, "min");
      append_known (text, row->session->distance_km, "km");
      append_known (text, row->session->climb_m, "m");
      append_known (text, row->session->top_speed_kmh, "km/h");
      append_known (text, row->session->volume_kg, "kg");
      append_known (text, row->session->effort, "/10");
      append_known (text, row->session->pain_during, "pain");
      if (row->session->note != NULL)
        g_string_append_printf (text, " \"%s\"", row->session->note);
    }
  if (row->day != NULL)
    {
      g_autofree char *date = rehab_date_to_iso (row->day->date);

      g_string_append_printf (text, " day %s", date);
      append_known (text, row->day->waking_pain, "waking");
      append_known (text, row->day->worst_pain, "worst");
      append_known (text, row->day->sitting_minutes, "sitting");
      if (row->day->rest_day)
        g_string_append (text, " rest");
    }
}

/* Why and where a file cannot be read, as people are told: "error 3 line 2". */
static inline char *
dup_error (RehabImportReader *reader,
           const GError      *error)
{
  g_autofree char *sentence = rehab_import_words_dup_error (error, rehab_import_reader_get_line (reader));
  guint line;

  g_assert_error (error, REHAB_IMPORT_ERROR, error->code);
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  if (sscanf (sentence, "Line %u:", &line) == 1)
    return g_strdup_printf ("error %d line %u", error->code, line);

  return g_strdup_printf ("error %d", error->code);
}

/* All that a file says, or why and where it cannot be read ("error 3 line 2"), or what has to be asked first ("ask 2"). */
static inline char *
describe_file (const char   *name,
               gconstpointer data,
               gsize         size)
{
  g_autoptr (RehabImportReader) reader = open_file (name, data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (step_on (reader, &error) == REHAB_IMPORT_WANTS_MAPPING)
    {
      g_autoptr (RehabImportMapping) mapping = rehab_import_reader_guess_mapping (reader);
      RehabImportQuestions questions = rehab_import_reader_find_questions (reader, mapping);

      if (questions != REHAB_IMPORT_ASK_NOTHING)
        return g_strdup_printf ("ask %d", (int) questions);
      rehab_import_reader_set_mapping (reader, mapping);
      step_on (reader, &error);
    }

  if (error != NULL)
    return dup_error (reader, error);

  for (guint i = 0; i < rehab_import_reader_get_n_rows (reader); i++)
    {
      const RehabImportRow *row = rehab_import_reader_get_row (reader, i);

      describe_row (text, row);
      if (row->problem != NULL)
        {
          g_autofree char *sentence = rehab_import_words_dup_problem (row->problem, rehab_import_reader_get_heading (reader));

          g_assert_true (g_utf8_validate (sentence, -1, NULL));
        }
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* FIT, made a message at a time. */

#define FIT_EPOCH 631065600

typedef struct
{
  guint8 number;
  guint8 type;
  guint32 value;
} FitField;

static inline guint
fit_size (guint8 type)
{
  return (type & 0x1f) == 6 || (type & 0x1f) == 5 ? 4 : (type & 0x1f) == 4 || (type & 0x1f) == 3 ? 2 : 1;
}

static inline void
fit_byte (GByteArray *file,
          guint       byte)
{
  guint8 value = (guint8) byte;

  g_byte_array_append (file, &value, 1);
}

static inline void
fit_number (GByteArray *file,
            guint32     value,
            guint       size,
            gboolean    big_endian)
{
  for (guint i = 0; i < size; i++)
    fit_byte (file, value >> (8 * (big_endian ? size - 1 - i : i)) & 0xff);
}

/* A definition and one message of it. */
static inline void
fit_message (GByteArray     *file,
             guint           local,
             guint           message,
             gboolean        big_endian,
             guint           developer_bytes,
             const FitField *fields,
             guint           n_fields)
{
  fit_byte (file, 0x40 | (developer_bytes > 0 ? 0x20 : 0) | local);
  fit_byte (file, 0);
  fit_byte (file, big_endian ? 1 : 0);
  fit_number (file, message, 2, big_endian);
  fit_byte (file, n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      fit_byte (file, fields[i].number);
      fit_byte (file, fit_size (fields[i].type));
      fit_byte (file, fields[i].type);
    }
  if (developer_bytes > 0)
    {
      fit_byte (file, 1);
      fit_byte (file, 0);
      fit_byte (file, developer_bytes);
      fit_byte (file, 0);
    }

  fit_byte (file, local);
  for (guint i = 0; i < n_fields; i++)
    fit_number (file, fields[i].value, fit_size (fields[i].type), big_endian);
  for (guint i = 0; i < developer_bytes; i++)
    fit_byte (file, 0xaa);
}

static inline GByteArray *
fit_begin (guint header_size)
{
  GByteArray *file = g_byte_array_new ();

  for (guint i = 0; i < header_size; i++)
    fit_byte (file, 0);
  file->data[0] = (guint8) header_size;
  file->data[1] = 0x20;
  memcpy (file->data + 8, ".FIT", 4);

  return file;
}

/* Writes the length and both checksums. */
static inline void
fit_end (GByteArray *file)
{
  guint header_size = file->data[0];
  guint32 length = file->len - header_size;
  guint16 checksum;

  for (guint i = 0; i < 4; i++)
    file->data[4 + i] = (guint8) (length >> (8 * i));
  if (header_size >= 14)
    {
      checksum = rehab_fit_checksum (file->data, 12, 0);
      file->data[12] = (guint8) (checksum & 0xff);
      file->data[13] = (guint8) (checksum >> 8);
    }
  checksum = rehab_fit_checksum (file->data, file->len, 0);
  fit_byte (file, checksum & 0xff);
  fit_byte (file, checksum >> 8);
}

#define FIT_ENUM 0x00
#define FIT_U16 0x84
#define FIT_U32 0x86

/* 2026-03-01 06:12:33 UTC, an hour later on the wrist. */
#define FIT_START (1772345553 - FIT_EPOCH)

static inline void
fit_file_id (GByteArray *file,
             guint       type)
{
  const FitField fields[] = { { 0, FIT_ENUM, type }, { 1, FIT_U16, 1 }, { 4, FIT_U32, FIT_START } };

  fit_message (file, 0, 0, FALSE, 0, fields, G_N_ELEMENTS (fields));
}

/* 45:30, 8.2 km, 120 m up, 4.5 m/s. */
static inline void
fit_session (GByteArray *file,
             gboolean    big_endian,
             guint       developer_bytes,
             guint       sport,
             guint32     start)
{
  const FitField fields[] = {
    { 253, FIT_U32, start + 2730 }, { 2, FIT_U32, start }, { 8, FIT_U32, 2730000 }, { 9, FIT_U32, 820000 },
    { 22, FIT_U16, 120 }, { 15, FIT_U16, 4500 }, { 5, FIT_ENUM, sport }, { 6, FIT_ENUM, 0 },
  };

  fit_message (file, 1, 18, big_endian, developer_bytes, fields, G_N_ELEMENTS (fields));
}

static inline void
fit_activity (GByteArray *file,
              int         offset_seconds)
{
  const FitField fields[] = { { 253, FIT_U32, FIT_START + 2730 }, { 5, FIT_U32, (guint32) (FIT_START + 2730 + offset_seconds) } };

  fit_message (file, 2, 34, FALSE, 0, fields, G_N_ELEMENTS (fields));
}

static inline GByteArray *
fit_run (void)
{
  GByteArray *file = fit_begin (14);

  fit_file_id (file, 4);
  fit_session (file, FALSE, 0, 1, FIT_START);
  fit_activity (file, 3600);
  fit_end (file);

  return file;
}

/* Records alone: a definition, one whole time, and four compressed ones ten seconds apart, across the end of 32. */
static inline GByteArray *
fit_records (void)
{
  GByteArray *file = fit_begin (12);
  const FitField whole[] = { { 253, FIT_U32, FIT_START }, { 5, FIT_U32, 0 } };

  fit_file_id (file, 4);
  fit_message (file, 1, 20, FALSE, 0, whole, G_N_ELEMENTS (whole));

  /* Distance alone, for messages whose head holds the time. */
  fit_byte (file, 0x40 | 2);
  fit_byte (file, 0);
  fit_byte (file, 0);
  fit_number (file, 20, 2, FALSE);
  fit_byte (file, 1);
  fit_byte (file, 5);
  fit_byte (file, 4);
  fit_byte (file, FIT_U32);
  for (guint i = 1; i <= 6; i++)
    {
      fit_byte (file, 0x80 | 2 << 5 | ((FIT_START + 10 * i) & 0x1f));
      fit_number (file, 3000 * i, 4, FALSE);
    }
  fit_end (file);

  return file;
}
