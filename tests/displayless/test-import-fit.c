/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "import-fixture.h"

#include <locale.h>

/* Awkward files of watches. Each is made on the spot; "error N" is a RehabImportErrorCode, "!N/-1" a RehabImportProblemCode. */

static GByteArray *
make_run (void)
{
  return fit_run ();
}

/* The short header has no checksum of its own. */
static GByteArray *
make_short_header (void)
{
  GByteArray *file = fit_begin (12);

  fit_file_id (file, 4);
  fit_session (file, FALSE, 0, 1, FIT_START);
  fit_end (file);

  return file;
}

static GByteArray *
make_session (gboolean big_endian,
              guint    developer_bytes,
              guint    sport,
              guint32  start)
{
  GByteArray *file = fit_begin (14);

  fit_file_id (file, 4);
  fit_session (file, big_endian, developer_bytes, sport, start);
  fit_end (file);

  return file;
}

static GByteArray *
make_big_endian (void)
{
  return make_session (TRUE, 0, 1, FIT_START);
}

static GByteArray *
make_developer_fields (void)
{
  return make_session (FALSE, 200, 1, FIT_START);
}

/* Both orders, each message in its own. */
static GByteArray *
make_both_orders (void)
{
  GByteArray *file = fit_begin (14);

  fit_file_id (file, 4);
  fit_session (file, TRUE, 0, 1, FIT_START);
  fit_session (file, FALSE, 3, 1, FIT_START + 86400);
  fit_end (file);

  return file;
}

static GByteArray *
join (GByteArray *first,
      GByteArray *second)
{
  g_byte_array_append (first, second->data, second->len);
  g_byte_array_unref (second);

  return first;
}

static GByteArray *
make_chain (void)
{
  return join (fit_run (), make_session (TRUE, 7, 1, FIT_START + 86400));
}

/* Nothing of a chain is taken when the end of it is missing: half a training week looks like a whole one. */
static GByteArray *
make_chain_cut_off (void)
{
  GByteArray *file = make_chain ();

  g_byte_array_set_size (file, file->len - 10);

  return file;
}

static GByteArray *
make_chain_of_garbage (void)
{
  GByteArray *file = fit_run ();

  g_byte_array_append (file, (const guint8 *) "this is no second file", 22);

  return file;
}

static GByteArray *
make_padded (guint zeros)
{
  GByteArray *file = fit_run ();

  while (zeros-- > 0)
    fit_byte (file, 0);

  return file;
}

static GByteArray *
make_padded_a_little (void)
{
  return make_padded (3);
}

/* A whole block of the disk. */
static GByteArray *
make_padded_to_a_block (void)
{
  return make_padded (512);
}

static GByteArray *
make_cut_in_the_middle (void)
{
  GByteArray *file = fit_run ();

  g_byte_array_set_size (file, file->len / 2);

  return file;
}

static GByteArray *
make_header_alone (void)
{
  GByteArray *file = fit_begin (14);

  return file;
}

/* It says that it has four gigabytes of messages. */
static GByteArray *
make_boastful (void)
{
  GByteArray *file = fit_run ();

  memset (file->data + 4, 0xff, 4);

  return file;
}

static GByteArray *
make_bad_checksum (void)
{
  GByteArray *file = fit_run ();

  file->data[file->len - 1] ^= 0xff;

  return file;
}

/* The sum of the messages fits, and a definition says that its fields go on beyond the file. */
static GByteArray *
make_definition_beyond_the_end (void)
{
  GByteArray *file = fit_begin (14);
  const guint8 definition[] = { 0x40, 0, 0, 20, 0, 255, 253, 4, 0x86 };

  g_byte_array_append (file, definition, sizeof definition);
  fit_end (file);

  return file;
}

static GByteArray *
make_message_beyond_the_end (void)
{
  GByteArray *file = fit_begin (14);
  const guint8 message[] = { 0x40, 0, 0, 20, 0, 1, 253, 255, 0x86, 0x00, 1, 2, 3 };

  g_byte_array_append (file, message, sizeof message);
  fit_end (file);

  return file;
}

static GByteArray *
make_developer_fields_beyond_the_end (void)
{
  GByteArray *file = fit_begin (14);
  const guint8 definition[] = { 0x60, 0, 0, 20, 0, 1, 253, 4, 0x86, 255, 0 };

  g_byte_array_append (file, definition, sizeof definition);
  fit_end (file);

  return file;
}

static GByteArray *
make_message_without_definition (void)
{
  GByteArray *file = fit_begin (14);

  fit_byte (file, 0x05);
  fit_end (file);

  return file;
}

/* A definition of no fields at all, and ten messages of it. */
static GByteArray *
make_messages_of_nothing (void)
{
  GByteArray *file = fit_begin (14);
  const guint8 definition[] = { 0x40, 0, 0, 20, 0, 0 };

  g_byte_array_append (file, definition, sizeof definition);
  for (guint i = 0; i < 10; i++)
    fit_byte (file, 0);
  fit_end (file);

  return file;
}

/* Fields of a size that their type does not have are left out, not read beyond. */
static GByteArray *
make_odd_sizes (void)
{
  GByteArray *file = fit_begin (14);
  const guint8 session[] = {
    0x41, 0, 0, 18, 0, 3, 253, 3, 0x86, 2, 0, 0x86, 5, 1, 0x00,
    0x01, 1, 2, 3, 1,
  };

  fit_file_id (file, 4);
  g_byte_array_append (file, session, sizeof session);
  fit_end (file);

  return file;
}

/* Below 0x10000000 a time counts from when the watch was switched on: it says no date. */
static GByteArray *
make_clock_not_set (void)
{
  return make_session (FALSE, 0, 1, 3600);
}

static GByteArray *
make_first_time (void)
{
  return make_session (FALSE, 0, 1, 0x10000000);
}

/* The times of FIT reach into 2126. */
static GByteArray *
make_2100 (void)
{
  return make_session (FALSE, 0, 1, (guint32) (4102444800 - FIT_EPOCH));
}

static GByteArray *
make_1000_km (void)
{
  GByteArray *file = fit_begin (14);
  const FitField session[] = {
    { 253, FIT_U32, FIT_START + 2730 }, { 2, FIT_U32, FIT_START }, { 8, FIT_U32, 2730000 }, { 9, FIT_U32, 100000000 }, { 5, FIT_ENUM, 1 },
  };

  fit_file_id (file, 4);
  fit_message (file, 1, 18, FALSE, 0, session, G_N_ELEMENTS (session));
  fit_end (file);

  return file;
}

/* All bits set is how FIT says that it does not know. */
static GByteArray *
make_nothing_known (void)
{
  GByteArray *file = fit_begin (14);
  const FitField session[] = {
    { 253, FIT_U32, FIT_START + 2730 }, { 2, FIT_U32, FIT_START }, { 8, FIT_U32, 0xffffffff }, { 9, FIT_U32, 0xffffffff },
    { 22, FIT_U16, 0xffff }, { 15, FIT_U16, 0xffff }, { 5, FIT_ENUM, 1 },
  };

  fit_file_id (file, 4);
  fit_message (file, 1, 18, FALSE, 0, session, G_N_ELEMENTS (session));
  fit_end (file);

  return file;
}

static GByteArray *
make_no_kind (void)
{
  return make_session (FALSE, 0, 0xff, FIT_START);
}

/* Before midnight in UTC and after it on the wrist, on the night when clocks change. */
static GByteArray *
make_day_of_the_clock_change (void)
{
  GByteArray *file = fit_begin (14);

  fit_file_id (file, 4);
  fit_session (file, FALSE, 0, 1, (guint32) (1774740600 - FIT_EPOCH)); /* 2026-03-28 23:30 UTC */
  fit_activity (file, 3600);
  fit_end (file);

  return file;
}

static GByteArray *
make_settings (void)
{
  GByteArray *file = fit_begin (14);

  fit_file_id (file, 2);
  fit_end (file);

  return file;
}

static GByteArray *
make_nothing_recorded (void)
{
  GByteArray *file = fit_begin (14);

  fit_end (file);

  return file;
}

#define RUN "1 2026-03-01 run 45.5min 8.2km 120m 16.2km/h"

static const struct
{
  const char *about;
  GByteArray *(*make) (void);
  const char *expected;
} cases[] = {
  { "a run", make_run, RUN },
  { "the short header", make_short_header, RUN },
  { "the other byte order", make_big_endian, RUN },
  { "developer fields", make_developer_fields, RUN },
  { "both byte orders", make_both_orders, RUN "; 2 2026-03-02 run 45.5min 8.2km 120m 16.2km/h" },
  { "one file behind the other", make_chain, RUN "; 2 2026-03-02 run 45.5min 8.2km 120m 16.2km/h" },
  { "one behind the other, the second cut off", make_chain_cut_off, "error 15" },
  { "something else behind it", make_chain_of_garbage, "error 15" },
  { "zeros behind it", make_padded_a_little, RUN },
  { "a block of zeros behind it", make_padded_to_a_block, RUN },
  { "cut in the middle", make_cut_in_the_middle, "error 15" },
  { "a header alone", make_header_alone, "error 15" },
  { "a header that promises four gigabytes", make_boastful, "error 15" },
  { "a checksum that does not fit", make_bad_checksum, "error 16" },
  { "a definition beyond the end", make_definition_beyond_the_end, "error 17" },
  { "a message beyond the end", make_message_beyond_the_end, "error 17" },
  { "developer fields beyond the end", make_developer_fields_beyond_the_end, "error 17" },
  { "a message without a definition", make_message_without_definition, "error 17" },
  { "messages without a byte", make_messages_of_nothing, "error 19" },
  { "fields of odd sizes", make_odd_sizes, "1 !1/-1" },
  { "a clock that was never set", make_clock_not_set, "1 !1/-1" },
  { "the first time that says a date", make_first_time, "1 1998-07-03 run 45.5min 8.2km 120m 16.2km/h" },
  { "2100", make_2100, "1 !4/-1" },
  { "1,000 km", make_1000_km, "1 !10/-1" },
  { "nothing known but the time", make_nothing_known, "1 2026-03-01 run" },
  { "no kind", make_no_kind, "1 !15/-1" },
  { "the night when clocks change", make_day_of_the_clock_change, "1 2026-03-29 run 45.5min 8.2km 120m 16.2km/h" },
  { "settings of a watch", make_settings, "error 18" },
  { "nothing recorded", make_nothing_recorded, "error 19" },
};

static void
test_awkward_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) file = cases[i].make ();
      g_autofree char *found = describe_file ("a.fit", file->data, file->len);

      if (strcmp (found, cases[i].expected) == 0)
        continue;

      /* All of them: one cause seldom shows in one file. */
      g_test_message ("%s: %s, not %s", cases[i].about, found, cases[i].expected);
      g_test_fail ();
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-fit/awkward-files", test_awkward_files);

  return g_test_run ();
}
