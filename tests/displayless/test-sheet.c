/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rehab-document-private.h"
#include "rehab-dose.h"
#include "rehab-exercise.h"
#include "rehab-sheet.h"
#include "rehab-units.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#define N_CASES 500
#define MAX_EXERCISES 30
#define MAX_NOTE 300

/* What the printers of this world cannot reach, in points. */
#define UNPRINTABLE 18.0

/* Slanting strokes and round ends reach a little over the line. */
#define OVERHANG 2.5

static const RehabClinicDetails clinic = {
  .name = "City Physio", .address = "14 Mill Lane\nLeeds", .telephone = "0113 496 0142",
};

static RehabDate
get_day (void)
{
  return rehab_date_new (2026, 11, 22, NULL);
}

static RehabSheetContent
make_content (RehabRegimen *regimen)
{
  return (RehabSheetContent) {
    .clinic = &clinic, .patient_name = "Tola Adeyemi", .side = REHAB_SIDE_RIGHT, .regimen = regimen,
    .version_number = 4, .version_date = get_day (), .clinician_initials = "AK",
    .pain_rule = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_GOOM), .today = get_day (),
  };
}

static RehabRegimen *
make_regimen (const RehabPrescription *values,
              guint                    n_values)
{
  g_autoptr (GPtrArray) prescriptions = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < n_values; i++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (prescriptions, rehab_prescription_new (&values[i], &error));
      g_assert_no_error (error);
    }

  return rehab_regimen_new ((const RehabPrescription *const *) prescriptions->pdata, prescriptions->len);
}

static RehabRegimen *
make_plain_regimen (guint n_exercises)
{
  RehabPrescription values[MAX_EXERCISES] = { 0 };

  for (guint i = 0; i < n_exercises; i++)
    {
      values[i].position = (int) i;
      values[i].exercise_key = rehab_exercise_get_nth (i % rehab_exercise_get_count ())->key;
      values[i].sets = rehab_number (3);
      values[i].repetitions = rehab_number (12);
      values[i].days = REHAB_DAYS_EVERY_DAY;
    }

  return make_regimen (values, n_exercises);
}

/* Random sheets */

static gboolean
toss (void)
{
  return g_test_rand_bit ();
}

static RehabNumber
maybe (int least,
       int most)
{
  return toss () ? rehab_number (g_test_rand_int_range (least, most + 1)) : REHAB_NUMBER_NOT_ASKED;
}

/* Words of any length, some longer than a line, some from right to left. */
static char *
dup_random_text (glong most)
{
  const char *const letters[] = { "a", "e", "W", "i", "ß", "ő", "א", "ب", "𝔘", "-", "  " };
  GString *text = g_string_new ("x");
  gboolean unbroken = g_test_rand_int_range (0, 4) == 0;

  while (g_utf8_strlen (text->str, -1) < most - 3)
    {
      int word = g_test_rand_int_range (1, 14);

      while (word-- > 0 && g_utf8_strlen (text->str, -1) < most - 3)
        g_string_append (text, unbroken ? "W" : letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
      if (!unbroken)
        g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}

static RehabRegimen *
make_random_regimen (guint n_exercises)
{
  RehabPrescription values[MAX_EXERCISES] = { 0 };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_exercises; i++)
    {
      guint nth = (guint) g_test_rand_int_range (0, (gint32) rehab_exercise_get_count ());

      if (g_test_rand_int_range (0, 3) == 0)
        g_ptr_array_add (texts, dup_random_text (g_test_rand_int_range (5, MAX_NOTE)));
      else
        g_ptr_array_add (texts, NULL);

      values[i] = (RehabPrescription) {
        .position = (int) i,
        /* A file can hold an exercise that this version does not know. */
        .exercise_key = g_test_rand_int_range (0, 20) == 0 ? "unheard-of" : rehab_exercise_get_nth (nth)->key,
        .side = (RehabSide) g_test_rand_int_range (REHAB_SIDE_NOT_ASKED, REHAB_SIDE_BOTH + 1),
        .sets = maybe (1, 20),
        .repetitions = maybe (1, 200),
        .hold_seconds = maybe (1, 600),
        .minutes = maybe (1, 300),
        .load_kg = maybe (0, 500),
        .load_note = toss () ? "a red band around both thighs, loosely" : NULL,
        .tempo = toss () ? "10-10-10-10" : NULL,
        .rest_seconds = maybe (0, 900),
        .effort = maybe (0, 10),
        .days = g_test_rand_int_range (0, 128),
        .pain_limit = maybe (0, 10),
        .note = g_ptr_array_index (texts, i),
      };
    }

  return make_regimen (values, n_exercises);
}

static void
get_ink (RehabDocument *document,
         guint          page,
         double        *left,
         double        *top,
         double        *right,
         double        *bottom)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double width;
  double height;

  rehab_document_paint_page (document, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, left, top, &width, &height);
  *right = *left + width;
  *bottom = *top + height;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
get_block_ink (const RehabBlock *block,
               double           *right,
               double           *bottom)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double left;
  double top;
  double width;
  double height;

  rehab_block_paint (block, cr, 0.0, 0.0);
  cairo_recording_surface_ink_extents (surface, &left, &top, &width, &height);
  g_assert_cmpfloat (left, >=, -OVERHANG);
  g_assert_cmpfloat (top, >=, -OVERHANG);
  *right = left + width;
  *bottom = top + height;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

typedef struct
{
  const char *name;
  double left;
  double top;
  double right;
  double bottom;
} Place;

static gboolean
overlap (const Place *a,
         const Place *b)
{
  return a->left < b->right - 1e-3 && b->left < a->right - 1e-3 && a->top < b->bottom - 1e-3 && b->top < a->bottom - 1e-3;
}

/* Nothing overlaps, nothing is cut, nothing is out of order, and every exercise is there once. */
static void
assert_pages (RehabDocument *document,
              guint          n_exercises)
{
  guint exercise = 0;
  double width;
  double height;

  rehab_document_get_page_size (document, &width, &height);
  g_assert_cmpuint (rehab_document_get_n_pages (document), >=, 1);

  for (guint page = 0; page < rehab_document_get_n_pages (document); page++)
    {
      g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
      guint n_blocks = rehab_document_get_n_blocks (document, page);
      double top_before = 0.0;
      double left, top, right, bottom;

      get_ink (document, page, &left, &top, &right, &bottom);
      g_assert_cmpfloat (left, >=, UNPRINTABLE);
      g_assert_cmpfloat (top, >=, UNPRINTABLE);
      g_assert_cmpfloat (right, <=, width - UNPRINTABLE);
      g_assert_cmpfloat (bottom, <=, height - UNPRINTABLE);

      /* A head, something, and a foot. */
      g_assert_cmpuint (n_blocks, >=, 2);
      for (guint n = 0; n < n_blocks; n++)
        {
          double x, y, ink_right, ink_bottom;
          const RehabBlock *block = rehab_document_get_block (document, page, n, &x, &y);
          g_autofree char *expected = g_strdup_printf ("exercise-%u", exercise + 1);
          Place place = {
            rehab_block_get_name (block), x, y, x + rehab_block_get_width (block) * rehab_block_get_scale (block),
            y + rehab_block_get_height (block),
          };

          g_assert_cmpfloat (place.bottom, <=, height - UNPRINTABLE);
          g_assert_cmpfloat (y, >=, top_before - 1e-3);
          top_before = y;
          for (guint i = 0; i < places->len; i++)
            if (overlap (&place, &g_array_index (places, Place, i)))
              g_error ("%s lies over %s on page %u", place.name, g_array_index (places, Place, i).name, page + 1);
          g_array_append_val (places, place);

          get_block_ink (block, &ink_right, &ink_bottom);
          g_assert_cmpfloat (ink_bottom, <=, rehab_block_get_height (block) + OVERHANG);
          g_assert_cmpfloat (ink_right, <=, rehab_block_get_width (block) + OVERHANG);
          g_assert_cmpint (g_str_equal (place.name, "foot"), ==, n + 1 == n_blocks);

          if (g_str_has_prefix (place.name, "exercise-"))
            {
              g_assert_cmpstr (place.name, ==, expected);
              exercise++;
            }
        }
    }

  g_assert_cmpuint (exercise, ==, n_exercises);
}

static void
test_random_sheets_hold_together (void)
{
  const char *const names[] = { "Tola", "נועם בן־דוד", "Maximiliane-Charlotte Freifrau von Wolfenstein zu Rheingönnheim" };

  for (guint i = 0; i < N_CASES; i++)
    {
      guint n_exercises = (guint) g_test_rand_int_range (0, MAX_EXERCISES + 1);
      g_autoptr (RehabRegimen) regimen = make_random_regimen (n_exercises);
      g_autoptr (RehabRegimen) earlier = make_random_regimen ((guint) g_test_rand_int_range (0, MAX_EXERCISES + 1));
      g_autofree char *long_name = dup_random_text (g_test_rand_int_range (10, 200));
      RehabSheetContent content = make_content (regimen);
      RehabSheetOptions options = {
        .paper = toss () ? REHAB_PAPER_A4 : REHAB_PAPER_LETTER,
        .text = toss () ? REHAB_TEXT_NORMAL : REHAB_TEXT_LARGE,
        .ink = toss () ? REHAB_INK_COLOUR : REHAB_INK_LOW,
        .parts = (guint) g_test_rand_int_range (0, REHAB_SHEET_ALL_PARTS + 1),
        .columns = (guint) g_test_rand_int_range (0, 3),
        .language = rehab_language_get_nth ((guint) g_test_rand_int_range (0, (gint32) rehab_language_get_count ())),
      };
      g_autoptr (RehabDocument) document = NULL;

      content.patient_name = toss () ? names[i % G_N_ELEMENTS (names)] : long_name;
      content.side = (RehabSide) g_test_rand_int_range (REHAB_SIDE_NOT_ASKED, REHAB_SIDE_BOTH + 1);
      content.version_number = g_test_rand_int_range (0, 3);
      content.clinic = toss () ? &clinic : NULL;
      content.pain_rule = rehab_pain_rule_lookup (toss () ? REHAB_PAIN_RULE_KIND_GOOM : REHAB_PAIN_RULE_KIND_SILBERNAGEL);
      content.last = (RehabSheetVersion) { toss () ? earlier : NULL, 1, toss () ? get_day () : REHAB_DATE_NONE };
      content.flare = (RehabSheetVersion) { toss () ? earlier : NULL, 2, toss () ? get_day () : REHAB_DATE_NONE };

      document = rehab_sheet_lay_out (&content, &options);
      assert_pages (document, (options.parts & REHAB_SHEET_EXERCISES) != 0 ? n_exercises : 0);
    }
}

/* What the PDF says */

static GFile *
write_pdf (RehabDocument *document)
{
  g_autofree char *name = g_strdup_printf ("test-sheet-%08x.pdf", (guint) g_random_int ());
  g_autoptr (GFile) file = g_file_new_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 9, 30, 0.0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (rehab_document_write_pdf (document, G_OUTPUT_STREAM (stream), created, NULL, &error));
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error));

  return g_steal_pointer (&file);
}

/* Runs a tool on the PDF, whose path goes last unless @after follows. NULL, and skipped, where there is no such tool. */
static char *
read_pdf (RehabDocument     *document,
          const char        *program,
          const char *const *options,
          const char        *after)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  if (path == NULL)
    {
      g_test_skip_printf ("There is no %s", program);
      return NULL;
    }

  file = write_pdf (document);
  g_strv_builder_add (builder, path);
  g_strv_builder_addv (builder, (const char **) options);
  g_strv_builder_add (builder, g_file_peek_path (file));
  if (after != NULL)
    g_strv_builder_add (builder, after);
  argv = g_strv_builder_end (builder);

  process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  g_file_delete (file, NULL, NULL);

  return output;
}

/* The text in the order in which it was written, as one line. */
static char *
read_text (RehabDocument *document)
{
  g_autofree char *text = read_pdf (document, "pdftotext", (const char *const[]) { "-raw", NULL }, "-");
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  return text != NULL ? g_regex_replace_literal (blanks, text, -1, 0, " ", G_REGEX_MATCH_DEFAULT, NULL) : NULL;
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    n++;

  return n;
}

static void
assert_says (const char *text,
             const char *words)
{
  if (count (text, words) == 0)
    g_error ("“%s” is not in: %s", words, text);
}

static void
test_text (void)
{
  RehabPrescription values[] = {
    { .position = 0, .exercise_key = "single-leg-bridge-hold", .side = REHAB_SIDE_RIGHT, .sets = { TRUE, 5 },
      .hold_seconds = { TRUE, 45 }, .rest_seconds = { TRUE, 120 }, .days = REHAB_DAYS_EVERY_DAY,
      .note = "Put a cushion under your head." },
    { .position = 1, .exercise_key = "hip-thrust", .side = REHAB_SIDE_BOTH, .sets = { TRUE, 4 },
      .repetitions = { TRUE, 8 }, .load_kg = { TRUE, 62.5 }, .tempo = "3-0-3-0", .effort = { TRUE, 8 },
      .pain_limit = { TRUE, 3 }, .days = REHAB_DAYS_MONDAY | REHAB_DAYS_WEDNESDAY | REHAB_DAYS_FRIDAY },
  };
  const char *const said[] = {
    "City Physio", "14 Mill Lane, Leeds", "Programme for Tola Adeyemi", "Version 4, 22 November 2026, AK", "Right side",
    "Right leg", "5 holds of 45 seconds.", "Rest 2 minutes between sets.", "Every day.",
    "For you: Put a cushion under your head.", "Both legs", "4 sets of 8 repetitions", "Load: 62.5 kilograms.",
    "Speed: lower for 3 seconds, lift for 3 seconds.", "Effort: 8 out of 10.", "Pain limit: 3 out of 10.",
    "Monday, Wednesday and Friday.", "The pain rule you agreed with your physiotherapist",
    "0 1 2 3 4 5 6 7 8 9 10", "0 to 3: fine", "Above 3: ease off that exercise and tell us",
    "Next morning: is the pain back to where it was before?", "Yes: carry on.",
    "No: write it down and ring us, 0113 496 0142.", "Goom 2016 (R36, R9)", "Diary of two weeks", "Waking pain", "Worst pain",
    "Sitting, min", "Sitting pain", "What", "Min", "Effort", "Km", "Climb, m", "Before", "During", "After", "Next morning",
    "Sun 22 Nov", "Sat 5 Dec", "Questions? Ring us: 0113 496 0142", "Programme, version 4 of 22 November 2026",
    "Page 1 of 2", "Page 2 of 2",
  };
  g_autoptr (RehabRegimen) regimen = make_regimen (values, G_N_ELEMENTS (values));
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&content, &options);
  g_autofree char *text = read_text (document);

  g_assert_cmpstr (rehab_document_get_title (document), ==, "Programme for Tola Adeyemi");
  if (text == NULL)
    return;

  for (size_t i = 0; i < G_N_ELEMENTS (said); i++)
    assert_says (text, said[i]);
  for (size_t i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const RehabExercise *exercise = rehab_exercise_lookup (values[i].exercise_key);

      assert_says (text, exercise->name);
      assert_says (text, exercise->movement);
      assert_says (text, exercise->avoid);
    }

  /* Nothing is painted twice, which the eye would take for bold. */
  g_assert_cmpuint (count (text, "carry on"), ==, 1);
  g_assert_cmpuint (count (text, "ring us, 0113"), ==, 1);
  g_assert_cmpuint (count (text, "Above 3: ease off"), ==, 1);
  g_assert_cmpuint (count (text, "5 holds of 45"), ==, 1);
  g_assert_null (strstr (text, "(null)"));
}

static void
test_parts_left_out (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (2);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) exercises = NULL;
  g_autoptr (RehabDocument) diary = NULL;
  g_autofree char *exercise_text = NULL;
  g_autofree char *diary_text = NULL;

  options.parts = REHAB_SHEET_EXERCISES;
  exercises = rehab_sheet_lay_out (&content, &options);
  exercise_text = read_text (exercises);
  options.parts = REHAB_SHEET_DIARY;
  diary = rehab_sheet_lay_out (&content, &options);
  diary_text = read_text (diary);
  if (exercise_text == NULL || diary_text == NULL)
    return;

  assert_says (exercise_text, "3 sets of 12");
  g_assert_cmpuint (count (exercise_text, "pain rule"), ==, 0);
  g_assert_cmpuint (count (exercise_text, "Diary"), ==, 0);
  assert_says (diary_text, "Diary of two weeks");
  assert_says (diary_text, "Programme for Tola Adeyemi");
  g_assert_cmpuint (count (diary_text, "3 sets of 12"), ==, 0);
}

static void
test_draft_says_so (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (1);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *text = NULL;

  content.version_number = 0;
  content.version_date = REHAB_DATE_NONE;
  content.clinician_initials = NULL;
  content.clinic = NULL;
  document = rehab_sheet_lay_out (&content, &options);
  text = read_text (document);
  if (text == NULL)
    return;

  assert_says (text, "Draft, not saved as a version, 22 November 2026");
  assert_says (text, "Programme, draft of 22 November 2026");
  assert_says (text, "No: write it down and tell us.");
  g_assert_null (strstr (text, "Version"));
  g_assert_null (strstr (text, "(null)"));
}

static void
test_silbernagel (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (1);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *text = NULL;

  content.pain_rule = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_SILBERNAGEL);
  document = rehab_sheet_lay_out (&content, &options);
  text = read_text (document);
  if (text == NULL)
    return;

  assert_says (text, "0 to 2: fine");
  assert_says (text, "Up to 5: accepted, if it settles by the next morning");
  assert_says (text, "Above 5: ease off that exercise and tell us");
  assert_says (text, "(R33)");
}

/* The longest note that a record takes, on the smallest paper in the largest print. */
static void
test_long_note_is_all_there (void)
{
  GString *note = g_string_new (NULL);
  g_autofree char *note_text = NULL;
  g_autoptr (RehabRegimen) regimen = NULL;
  g_autoptr (RehabDocument) document = NULL;
  g_autofree char *text = NULL;
  RehabPrescription values = { .exercise_key = "single-leg-bridge-hold", .tempo = "10-10-10-10", .days = 0x3e };
  RehabSheetContent content;
  RehabSheetOptions options = { REHAB_PAPER_LETTER, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, REHAB_SHEET_USUAL_PARTS };

  for (guint i = 0; note->len + 10 < MAX_NOTE; i++)
    g_string_append_printf (note, "%sword%u", i > 0 ? " " : "", i);
  note_text = g_string_free (note, FALSE);
  values.note = note_text;
  regimen = make_regimen (&values, 1);
  content = make_content (regimen);
  document = rehab_sheet_lay_out (&content, &options);
  assert_pages (document, 1);

  text = read_text (document);
  if (text != NULL)
    assert_says (text, note_text);
}

static void
test_large_print_is_large (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (8);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR, REHAB_SHEET_USUAL_PARTS };
  g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&content, &options);
  const char *const arguments[] = { "-xml", "-i", "-stdout", "-zoom", "1", NULL };
  g_autofree char *xml = read_pdf (document, "pdftohtml", arguments, NULL);
  g_autoptr (GRegex) size_pattern = g_regex_new ("<fontspec [^>]*size=\"([0-9.-]+)\"", G_REGEX_DEFAULT,
                                                 G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n_sizes = 0;

  if (xml == NULL)
    return;

  for (g_regex_match (size_pattern, xml, G_REGEX_MATCH_DEFAULT, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *size = g_match_info_fetch (match, 1);

      g_assert_cmpfloat (g_ascii_strtod (size, NULL), >=, 18.0);
      n_sizes++;
    }

  g_assert_cmpuint (n_sizes, >=, 3);
}

static void
test_papers (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (1);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) a4 = rehab_sheet_lay_out (&content, &options);
  g_autoptr (RehabDocument) letter = NULL;
  g_autofree char *info = NULL;
  double width;
  double height;

  rehab_document_get_page_size (a4, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.276, 1e-3);
  g_assert_cmpfloat_with_epsilon (height, 841.890, 1e-3);
  g_assert_cmpstr (rehab_paper_get_name (REHAB_PAPER_A4), ==, "iso_a4");
  g_assert_cmpstr (rehab_paper_get_name (REHAB_PAPER_LETTER), ==, "na_letter");

  options.paper = REHAB_PAPER_LETTER;
  letter = rehab_sheet_lay_out (&content, &options);
  rehab_document_get_page_size (letter, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 612.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (height, 792.0, 1e-9);

  info = read_pdf (letter, "pdfinfo", (const char *const[]) { NULL }, NULL);
  if (info != NULL)
    assert_says (info, "612 x 792 pts (letter)");
}

/* Low ink is for printers without colour: every mark is a grey. */
static void
test_low_ink_has_no_colour (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (6);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_LOW, REHAB_SHEET_ALL_PARTS };
  g_autoptr (RehabDocument) document = NULL;

  content.pain_rule = rehab_pain_rule_lookup (REHAB_PAIN_RULE_KIND_SILBERNAGEL);
  document = rehab_sheet_lay_out (&content, &options);

  for (guint page = 0; page < rehab_document_get_n_pages (document); page++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 596, 842);
      cairo_t *cr = cairo_create (surface);
      const guint8 *pixels;
      int stride;

      cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
      cairo_paint (cr);
      rehab_document_paint_page (document, page, cr);
      cairo_surface_flush (surface);
      pixels = cairo_image_surface_get_data (surface);
      stride = cairo_image_surface_get_stride (surface);

      for (int y = 0; y < 842; y++)
        for (int x = 0; x < 596; x++)
          {
            const guint8 *pixel = pixels + y * stride + x * 4;

            if (ABS (pixel[0] - pixel[1]) > 2 || ABS (pixel[1] - pixel[2]) > 2)
              g_error ("Page %u has colour at %d, %d", page + 1, x, y);
          }

      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_ten_exercises_are_small (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (10);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) document = rehab_sheet_lay_out (&content, &options);
  g_autoptr (GFile) file = write_pdf (document);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  g_assert_cmpint (g_file_info_get_size (info), <=, 300 * 1000);
  g_file_delete (file, NULL, NULL);
}

/* Parts beside the exercises */

static RehabDocument *
lay_out_parts (guint                parts,
               RehabRegimen        *regimen,
               const RehabRegimen  *earlier,
               const RehabLanguage *language)
{
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;

  options.parts = parts;
  options.language = language;
  content.last = (RehabSheetVersion) { earlier, 3, rehab_date_new (2026, 11, 1, NULL) };
  content.flare = content.last;

  return rehab_sheet_lay_out (&content, &options);
}

/* Eight weeks with a run each Tuesday and Saturday, of which the first is over on the day of the sheet. */
static RehabRunningSchedule *
make_running (int         weeks,
              const char *note)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  g_autoptr (RehabRunningPlan) plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = "00000000-0000-4000-8000-000000000002", .starts_on = rehab_date_new (2026, 11, 9, NULL), .weeks = weeks,
    .note = note,
  }, NULL);

  for (int week = 0; week < weeks; week++)
    {
      g_ptr_array_add (sessions, rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = plan->id, .week = week, .weekday = 1, .kind = REHAB_SESSION_KIND_RUN,
      .distance_km = rehab_number (10 + week),
    }, NULL));
      g_ptr_array_add (sessions, rehab_running_session_new (&(RehabRunningSession) {
      .plan_id = plan->id, .week = week, .weekday = 5, .kind = REHAB_SESSION_KIND_RUN, .blocks = rehab_number (6),
      .run_minutes = rehab_number (1), .walk_minutes = rehab_number (2), .surface = REHAB_SURFACE_GRASS,
    }, NULL));
    }

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len, NULL, 0);
}

static RehabDocument *
lay_out_running (const RehabRunningSchedule *running,
                 RehabTextSize               text)
{
  RehabSheetContent content = make_content (NULL);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;

  options.parts = REHAB_SHEET_RUNNING;
  options.text = text;
  content.running = running;

  return rehab_sheet_lay_out (&content, &options);
}

/* The week of the sheet's day, the 22nd, is the second; what is over is not printed, whatever the size of the print. */
static void
test_running (void)
{
  g_autoptr (RehabRunningSchedule) running = make_running (8, "On the towpath, please.");

  for (guint text = REHAB_TEXT_NORMAL; text <= REHAB_TEXT_LARGE; text++)
    {
      g_autoptr (RehabDocument) document = lay_out_running (running, (RehabTextSize) text);
      g_autofree char *words = read_text (document);

      g_assert_null (rehab_document_get_problems (document)[0]);
      if (words == NULL)
        {
          g_test_skip ("pdftotext is not installed");
          return;
        }

      assert_says (words, text == REHAB_TEXT_LARGE ? "Running, week 2, from 16 November" : "Your running plan");
      assert_says (words, "11 km");
      assert_says (words, "17 km");
      assert_says (words, "grass");
      assert_says (words, "On the towpath, please.");
      g_assert_null (strstr (words, "10 km"));
    }
}

/* A paper's units are those that were chosen, in whatever language it is. */
static void
test_units (void)
{
  RehabPrescription values[] = {
    { .position = 0, .exercise_key = "hip-thrust", .side = REHAB_SIDE_BOTH, .sets = { TRUE, 4 }, .repetitions = { TRUE, 8 },
      .load_kg = { TRUE, 20 } },
  };
  g_autoptr (RehabRegimen) regimen = make_regimen (values, G_N_ELEMENTS (values));
  g_autoptr (RehabRunningSchedule) running = make_running (6, "On the towpath, please.");
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = REHAB_SHEET_OPTIONS_DEFAULT;
  g_autoptr (RehabDocument) sheet = NULL;
  g_autoptr (RehabDocument) plan = NULL;
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  rehab_units_choose (REHAB_MASS_POUNDS, REHAB_DISTANCE_MILES);
  sheet = rehab_sheet_lay_out (&content, &options);
  plan = lay_out_running (running, REHAB_TEXT_NORMAL);
  rehab_units_choose (REHAB_MASS_KILOGRAMS, REHAB_DISTANCE_KILOMETRES);

  text = read_text (sheet);
  words = read_text (plan);
  if (text == NULL || words == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  assert_says (text, "Load: 44.1 pounds.");
  assert_says (text, "Climb, ft");
  g_assert_null (strstr (text, "kilogram"));
  g_assert_null (strstr (text, " Km "));
  assert_says (words, "6.84 mi");
  g_assert_null (strstr (words, " km"));
}

/* A plan of two years takes as many pages as it needs and stays in one piece; one that is over takes none. */
static void
test_running_long_and_over (void)
{
  g_autoptr (RehabRunningSchedule) longest = make_running (REHAB_RUNNING_PLAN_MOST_WEEKS, NULL);
  g_autoptr (RehabRunningSchedule) over = make_running (1, NULL);
  g_autoptr (RehabDocument) document = lay_out_running (longest, REHAB_TEXT_NORMAL);
  g_autoptr (RehabDocument) empty = lay_out_running (over, REHAB_TEXT_NORMAL);
  g_autofree char *words = read_text (document);
  g_autofree char *nothing = read_text (empty);

  g_assert_null (rehab_document_get_problems (document)[0]);
  if (words == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  assert_says (words, "Your running plan, continued");
  assert_says (words, "113 km");
  g_assert_null (strstr (nothing, "Your running plan"));
}

static void
test_changes (void)
{
  RehabPrescription now[] = {
    { .position = 0, .exercise_key = "hip-thrust", .sets = { TRUE, 4 }, .repetitions = { TRUE, 8 }, .load_kg = { TRUE, 60 } },
    { .position = 1, .exercise_key = "bridge-hold", .sets = { TRUE, 5 }, .hold_seconds = { TRUE, 45 } },
  };
  RehabPrescription before[] = {
    { .position = 0, .exercise_key = "hip-thrust", .sets = { TRUE, 4 }, .repetitions = { TRUE, 8 }, .load_kg = { TRUE, 50 } },
    { .position = 1, .exercise_key = "bridge-hold", .sets = { TRUE, 5 }, .hold_seconds = { TRUE, 45 } },
  };
  g_autoptr (RehabRegimen) regimen = make_regimen (now, G_N_ELEMENTS (now));
  g_autoptr (RehabRegimen) earlier = make_regimen (before, G_N_ELEMENTS (before));
  g_autoptr (RehabDocument) changed = lay_out_parts (REHAB_SHEET_CHANGES, regimen, earlier, NULL);
  g_autoptr (RehabDocument) same = lay_out_parts (REHAB_SHEET_CHANGES, regimen, regimen, NULL);
  g_autoptr (RehabDocument) first = lay_out_parts (REHAB_SHEET_CHANGES, regimen, NULL, NULL);
  g_autofree char *changed_text = read_text (changed);
  g_autofree char *same_text = read_text (same);
  g_autofree char *first_text = read_text (first);

  g_assert_null (rehab_document_get_problems (changed)[0]);
  g_assert_nonnull (strstr (rehab_document_get_problems (first)[0], "no sheet before"));
  if (changed_text == NULL)
    return;

  assert_says (changed_text, "What changed since your last sheet, of 1 November 2026");
  assert_says (changed_text, "Hip thrust: 60 kg instead of 50 kg");
  g_assert_cmpuint (count (changed_text, "Bridge hold"), ==, 0);
  assert_says (same_text, "Nothing. Go on as before");
  g_assert_cmpuint (count (first_text, "What changed"), ==, 0);
}

static void
test_week (void)
{
  RehabPrescription values[] = {
    { .position = 0, .exercise_key = "hip-thrust", .sets = { TRUE, 4 }, .repetitions = { TRUE, 8 }, .load_kg = { TRUE, 60 },
      .days = REHAB_DAYS_MONDAY | REHAB_DAYS_WEDNESDAY, .tempo = "3-0-3-0" },
    { .position = 1, .exercise_key = "walking", .minutes = { TRUE, 20 }, .rhythm = REHAB_RHYTHM_EVERY_OTHER_DAY },
  };
  g_autoptr (RehabRegimen) regimen = make_regimen (values, G_N_ELEMENTS (values));
  g_autoptr (RehabRegimen) many = make_plain_regimen (MAX_EXERCISES);
  g_autoptr (RehabDocument) document = lay_out_parts (REHAB_SHEET_WEEK, regimen, NULL, NULL);
  g_autoptr (RehabDocument) long_document = lay_out_parts (REHAB_SHEET_WEEK, many, NULL, NULL);
  g_autofree char *text = read_text (document);
  g_autofree char *long_text = read_text (long_document);

  assert_pages (long_document, 0);
  if (text == NULL)
    return;

  assert_says (text, "Your week");
  assert_says (text, "Mo heavy Tu We heavy Th Fr Sa Su");
  g_assert_cmpuint (count (text, "heavy"), ==, 3);
  assert_says (text, "every other day");
  assert_says (text, "Minutes, about");
  g_assert_cmpuint (count (text, "3-0-3-0"), ==, 0);
  for (guint i = 0; i < MAX_EXERCISES; i++)
    assert_says (long_text, rehab_exercise_get_nth (i % rehab_exercise_get_count ())->name);
}

static void
test_flare (void)
{
  RehabPrescription before[] = {
    { .exercise_key = "bridge-hold", .sets = { TRUE, 5 }, .hold_seconds = { TRUE, 45 } },
  };
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (2);
  g_autoptr (RehabRegimen) earlier = make_regimen (before, G_N_ELEMENTS (before));
  g_autoptr (RehabDocument) document = lay_out_parts (REHAB_SHEET_FLARE, regimen, earlier, NULL);
  g_autoptr (RehabDocument) without = lay_out_parts (REHAB_SHEET_FLARE, regimen, NULL, NULL);
  g_autofree char *text = read_text (document);
  g_autofree char *without_text = read_text (without);

  g_assert_nonnull (strstr (rehab_document_get_problems (without)[0], "no earlier version"));
  if (text == NULL)
    return;

  assert_says (text, "Go back to version 3 of your programme, of 1 November 2026");
  assert_says (text, "Bridge hold: 5 holds of 45 seconds.");
  assert_says (text, "(F7, F56, F61)");
  assert_says (without_text, "If it flares up");
  g_assert_cmpuint (count (without_text, "Go back to version"), ==, 0);
}

static void
test_advice (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (1);
  g_autoptr (RehabDocument) document = lay_out_parts (REHAB_SHEET_SITTING | REHAB_SHEET_ABOUT, regimen, NULL, NULL);
  g_autofree char *text = read_text (document);

  g_assert_null (rehab_document_get_problems (document)[0]);
  if (text == NULL)
    return;

  assert_says (text, "Sitting and driving");
  assert_says (text, "F113, F114");
  /* Where the sources do not agree nothing is taught. */
  assert_says (text, "advice differs");
  assert_says (text, "About your tendon");
  assert_says (text, "F126");
  g_assert_cmpuint (count (text, "pain rule"), ==, 0);
}

static void
test_columns (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (3);
  RehabSheetContent content = make_content (regimen);
  RehabSheetOptions options = { .parts = REHAB_SHEET_EXERCISES, .columns = 2 };
  g_autoptr (RehabDocument) two = rehab_sheet_lay_out (&content, &options);
  g_autoptr (RehabDocument) large = NULL;
  double first_x, first_y, second_x, second_y;

  g_assert_cmpstr (rehab_block_get_name (rehab_document_get_block (two, 0, 1, &first_x, &first_y)), ==, "exercise-1");
  g_assert_cmpstr (rehab_block_get_name (rehab_document_get_block (two, 0, 2, &second_x, &second_y)), ==, "exercise-2");
  g_assert_cmpfloat_with_epsilon (first_y, second_y, 1e-9);
  g_assert_cmpfloat (second_x, >, first_x + 200.0);
  g_assert_null (rehab_document_get_problems (two)[0]);

  options.text = REHAB_TEXT_LARGE;
  large = rehab_sheet_lay_out (&content, &options);
  g_assert_cmpstr (rehab_document_get_problems (large)[0], ==, "Large print has one column.");
  assert_pages (large, 3);
}

/* An exercise that no page can hold is made smaller, whole, and that is told. */
static void
test_problems (void)
{
  RehabPrescription values = { .exercise_key = "unheard-of", .note = NULL };
  g_autofree char *note = g_strnfill (300, 'W');
  g_autofree char *name = g_strnfill (200, 'W');
  g_autoptr (RehabRegimen) regimen = NULL;
  RehabSheetContent content;
  RehabSheetOptions options = { .text = REHAB_TEXT_LARGE, .parts = REHAB_SHEET_EXERCISES };
  g_autoptr (GBytes) no_logo = g_bytes_new_static ("no picture", 10);
  g_autoptr (RehabDocument) document = NULL;
  const char *const *problems;

  values.note = note;
  regimen = make_regimen (&values, 1);
  content = make_content (regimen);
  content.patient_name = name;
  content.logo = no_logo;
  document = rehab_sheet_lay_out (&content, &options);
  problems = rehab_document_get_problems (document);

  g_assert_true (g_strv_contains (problems, "The clinic’s logo cannot be read, and is left out."));
  g_assert_true (g_strv_contains (problems, "Exercise 1 is not known here: it has no picture and no words."));
  assert_pages (document, 1);
}

static void
test_languages (void)
{
  const RehabLanguage *german = rehab_language_lookup ("de");
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (1);
  g_autoptr (RehabDocument) english = lay_out_parts (REHAB_SHEET_ALL_PARTS, regimen, regimen, rehab_language_lookup ("en"));
  g_autoptr (RehabDocument) other = NULL;

  g_assert_cmpstr (rehab_document_get_language (english), ==, "en");
  g_assert_null (rehab_language_get_begun ());
  if (german == NULL)
    {
      g_test_skip ("There is no German");
      return;
    }

  other = lay_out_parts (REHAB_SHEET_ALL_PARTS, regimen, NULL, german);
  g_assert_cmpstr (rehab_document_get_language (other), ==, "de");
  g_assert_null (rehab_language_get_begun ());
  /* Who prints reads the interface's language. */
  g_assert_nonnull (strstr (rehab_document_get_problems (other)[0], "no sheet before"));
}

/* The keys are stored with each sheet that went out. */
static void
test_parts_as_text (void)
{
  g_autofree char *all = rehab_sheet_parts_to_text (REHAB_SHEET_ALL_PARTS);
  g_autofree char *none = rehab_sheet_parts_to_text (0);

  g_assert_cmpstr (all, ==, "exercises week changes pain-rule sitting flare diary about running");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpuint (rehab_sheet_parts_from_text (all), ==, REHAB_SHEET_ALL_PARTS);
  g_assert_cmpuint (rehab_sheet_parts_from_text ("diary of-a-later-version week"), ==, REHAB_SHEET_DIARY | REHAB_SHEET_WEEK);
  for (guint bits = 0; bits <= REHAB_SHEET_ALL_PARTS; bits++)
    {
      g_autofree char *text = rehab_sheet_parts_to_text (bits);

      g_assert_cmpuint (rehab_sheet_parts_from_text (text), ==, bits);
    }
}

/* What those hear who have the sheet read to them: each figure, in the order of the exercises. */
static void
test_figures_are_described (void)
{
  g_autoptr (RehabRegimen) regimen = make_plain_regimen (7);
  g_autoptr (RehabDocument) document = lay_out_parts (REHAB_SHEET_EXERCISES | REHAB_SHEET_ABOUT, regimen, NULL, NULL);
  g_autoptr (GArray) figures = rehab_document_list_figures (document);

  g_assert_cmpuint (figures->len, ==, 8);
  for (guint i = 0; i < 7; i++)
    {
      const RehabDocumentFigure *figure = &g_array_index (figures, RehabDocumentFigure, i);
      g_autofree char *expected = g_strdup_printf ("Picture of %s: ", rehab_exercise_get_nth (i)->name);

      g_assert_true (g_str_has_prefix (figure->box.words, expected));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/random", test_random_sheets_hold_together);
  g_test_add_func ("/sheet/text", test_text);
  g_test_add_func ("/sheet/parts", test_parts_left_out);
  g_test_add_func ("/sheet/draft", test_draft_says_so);
  g_test_add_func ("/sheet/silbernagel", test_silbernagel);
  g_test_add_func ("/sheet/long-note", test_long_note_is_all_there);
  g_test_add_func ("/sheet/large-print", test_large_print_is_large);
  g_test_add_func ("/sheet/papers", test_papers);
  g_test_add_func ("/sheet/low-ink", test_low_ink_has_no_colour);
  g_test_add_func ("/sheet/size", test_ten_exercises_are_small);
  g_test_add_func ("/sheet/changes", test_changes);
  g_test_add_func ("/sheet/running", test_running);
  g_test_add_func ("/sheet/units", test_units);
  g_test_add_func ("/sheet/running-long-and-over", test_running_long_and_over);
  g_test_add_func ("/sheet/week", test_week);
  g_test_add_func ("/sheet/flare", test_flare);
  g_test_add_func ("/sheet/advice", test_advice);
  g_test_add_func ("/sheet/columns", test_columns);
  g_test_add_func ("/sheet/problems", test_problems);
  g_test_add_func ("/sheet/languages", test_languages);
  g_test_add_func ("/sheet/parts-as-text", test_parts_as_text);
  g_test_add_func ("/sheet/figures", test_figures_are_described);

  return g_test_run ();
}
