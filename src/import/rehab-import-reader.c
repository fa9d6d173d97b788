/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-reader.h"
#include "rehab-csv-parser.h"
#include "rehab-fit-reader.h"
#include "rehab-xml-reader.h"

#include <string.h>

/* What one step reads. */
#define STEP_ROWS 100
#define STEP_BYTES (64 * 1024)

/* How many lines, empty ones or titles, a heading is looked for under. */
#define MOST_LINES_ABOVE 1000

#define MOST_SAMPLES 20
#define MOST_KIND_WORDS 100
#define MOST_KIND_WORD_BYTES 100

typedef enum
{
  STAGE_DECODE,
  STAGE_XML,
  STAGE_FIT,
  STAGE_ACTIVITIES,
  STAGE_SURVEY,
  STAGE_MAPPING,
  STAGE_ROWS,
  STAGE_DONE,
  STAGE_FAILED
} Stage;

struct _RehabImportReader
{
  GBytes *bytes;
  char *name;
  GTimeZone *zone;
  RehabDate today;
  RehabImportFormat format;
  Stage stage;
  GError *error;

  RehabTextDecoder *decoder;
  const char *text;
  gsize length;
  RehabXmlReader *xml;
  RehabFitReader *fit;
  GPtrArray *activities;

  char separator;
  RehabCsvParser *parser;
  char **heading;
  guint n_columns;
  gsize begin;           /* of the rows below the heading */
  guint begin_line;      /* lines above them */
  RehabColumnSurvey *columns;
  GPtrArray *samples;    /* of char ** */
  GHashTable **words;    /* a set of the words of each column, for kinds; NULL once there are too many */
  guint n_csv_rows;
  guint line;

  RehabImportMapping *mapping;
  RehabRowMaker *maker;
  GPtrArray *rows;
};

static void
fail (RehabImportReader   *self,
      RehabImportErrorCode code,
      const char          *what)
{
  g_clear_error (&self->error);
  self->error = g_error_new_literal (REHAB_IMPORT_ERROR, (int) code, what);
  self->stage = STAGE_FAILED;
}

static gboolean
has_ending (RehabImportReader *self,
            const char        *ending)
{
  gsize length = strlen (self->name);

  return length > strlen (ending) && g_ascii_strcasecmp (self->name + length - strlen (ending), ending) == 0;
}

static gboolean
begins_with (RehabImportReader *self,
             const void        *magic,
             gsize              length)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (self->bytes, &size);

  return size >= length && memcmp (data, magic, length) == 0;
}

/* What is told by the first bytes, before anything is read. */
static void
tell_format (RehabImportReader *self)
{
  gsize size = g_bytes_get_size (self->bytes);

  self->stage = STAGE_DECODE;
  if (size == 0)
    {
      fail (self, REHAB_IMPORT_ERROR_EMPTY, "No bytes");
    }
  else if (size > REHAB_IMPORT_MOST_BYTES)
    {
      fail (self, REHAB_IMPORT_ERROR_TOO_LARGE, "Too many bytes");
    }
  else if (rehab_fit_is_fit (self->bytes))
    {
      self->format = REHAB_IMPORT_FORMAT_FIT;
      self->fit = rehab_fit_reader_new (self->bytes, self->activities);
      self->stage = STAGE_FIT;
    }
  else if (begins_with (self, "PK\x03\x04", 4) || begins_with (self, "\x1f\x8b", 2) || begins_with (self, "\xd0\xcf\x11\xe0", 4)
           || begins_with (self, "7z\xbc\xaf", 4) || begins_with (self, "Rar!", 4))
    {
      fail (self, REHAB_IMPORT_ERROR_PACKED, "An archive or a spreadsheet");
    }
  else if (has_ending (self, ".fit"))
    {
      fail (self, size < 14 ? REHAB_IMPORT_ERROR_CUT_OFF : REHAB_IMPORT_ERROR_WRONG_NAME, "Called .fit and none");
    }
  else if (begins_with (self, "%PDF", 4))
    {
      fail (self, REHAB_IMPORT_ERROR_NOT_TEXT, "A PDF");
    }
}

static const char *
skip_blanks (const char *text,
             const char *end)
{
  while (text < end && g_ascii_isspace (*text))
    text++;

  return text;
}

static void
copy_row (RehabImportReader *self,
          char             **cells,
          guint              n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    cells[i] = g_strstrip (g_strdup (rehab_csv_parser_get_cell (self->parser, i)));
}

/*
 * Finds the heading: above it there may be empty lines, and titles in a single cell. Where the first row is figures
 * already, there is none, and the columns have no names.
 */
static gboolean
find_heading (RehabImportReader *self,
              GError           **error)
{
  gsize begin = 0;
  gsize sep_begin;

  self->separator = rehab_csv_find_separator (self->text, self->length, &sep_begin);
  self->parser = rehab_csv_parser_new (self->text + sep_begin, self->length - sep_begin, self->separator);
  self->begin_line = sep_begin > 0 ? 1 : 0;

  for (guint n = 0;; n++)
    {
      g_auto (GStrv) cells = NULL;
      guint n_cells;
      guint n_filled = 0;
      gsize before = rehab_csv_parser_get_offset (self->parser);

      begin = sep_begin + before;
      if (n > MOST_LINES_ABOVE || !rehab_csv_parser_next (self->parser, error))
        {
          self->line = rehab_csv_parser_get_line (self->parser) + self->begin_line;
          if (error != NULL && *error == NULL)
            g_set_error_literal (error, REHAB_IMPORT_ERROR, REHAB_IMPORT_ERROR_EMPTY, "No heading");
          return FALSE;
        }

      n_cells = rehab_csv_parser_get_n_cells (self->parser);
      if (rehab_csv_parser_is_blank (self->parser))
        continue;

      cells = g_new0 (char *, n_cells + 1);
      copy_row (self, cells, n_cells);
      for (guint i = 0; i < n_cells; i++)
        n_filled += *cells[i] != '\0';

      if (n_filled < 2 && n < 10 && rehab_csv_parser_get_offset (self->parser) + sep_begin < self->length)
        continue;

      self->n_columns = n_cells;
      if (rehab_import_guess_is_heading ((const char *const *) cells, n_cells))
        {
          self->heading = g_steal_pointer (&cells);
          begin = sep_begin + rehab_csv_parser_get_offset (self->parser);
        }
      else
        {
          self->heading = g_new0 (char *, n_cells + 1);
          for (guint i = 0; i < n_cells; i++)
            self->heading[i] = g_strdup ("");
        }
      self->begin = begin;
      break;
    }

  return TRUE;
}

/* How many lines lie above @offset; a CR LF is one. */
static guint
count_lines (const char *text,
             gsize       offset)
{
  guint n = 0;

  for (gsize i = 0; i < offset; i++)
    n += text[i] == '\n' || (text[i] == '\r' && (i + 1 >= offset || text[i + 1] != '\n'));

  return n;
}

static void
restart_rows (RehabImportReader *self)
{
  g_clear_pointer (&self->parser, rehab_csv_parser_free);
  self->parser = rehab_csv_parser_new (self->text + self->begin, self->length - self->begin, self->separator);
  self->n_csv_rows = 0;
}

static void
begin_csv (RehabImportReader *self)
{
  self->format = REHAB_IMPORT_FORMAT_CSV;
  if (!find_heading (self, &self->error))
    {
      self->stage = STAGE_FAILED;
      return;
    }

  self->begin_line = count_lines (self->text, self->begin);
  self->columns = g_new0 (RehabColumnSurvey, self->n_columns);
  self->words = g_new0 (GHashTable *, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->words[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  restart_rows (self);
  self->stage = STAGE_SURVEY;
}

static void
begin_text (RehabImportReader *self)
{
  const char *end;
  const char *first;

  self->text = rehab_text_decoder_get_text (self->decoder, &self->length);
  end = self->text + self->length;
  first = skip_blanks (self->text, end);

  if (first == end)
    {
      fail (self, REHAB_IMPORT_ERROR_EMPTY, "Nothing but blanks");
    }
  else if (*first == '<')
    {
      self->format = REHAB_IMPORT_FORMAT_XML;
      if (end - first >= 14 && g_ascii_strncasecmp (first, "<!DOCTYPE html", 14) == 0)
        {
          fail (self, REHAB_IMPORT_ERROR_WEB_PAGE, "A web page");
          return;
        }
      self->xml = rehab_xml_reader_new (first, (gsize) (end - first), self->activities);
      self->stage = STAGE_XML;
    }
  else if (has_ending (self, ".gpx") || has_ending (self, ".tcx"))
    {
      fail (self, REHAB_IMPORT_ERROR_WRONG_NAME, "Called .gpx or .tcx and none");
    }
  else
    {
      begin_csv (self);
    }
}

static void
note_word (RehabImportReader *self,
           guint              column,
           const char        *cell)
{
  GHashTable *words = self->words[column];

  if (words == NULL || rehab_quantity_is_blank (cell) || strlen (cell) > MOST_KIND_WORD_BYTES)
    return;
  if (g_hash_table_contains (words, cell))
    return;

  if (g_hash_table_size (words) >= MOST_KIND_WORDS)
    g_clear_pointer (&self->words[column], g_hash_table_unref);
  else
    g_hash_table_add (words, g_strdup (cell));
}

static void
survey_row (RehabImportReader *self)
{
  guint n_cells = MIN (rehab_csv_parser_get_n_cells (self->parser), self->n_columns);

  for (guint i = 0; i < n_cells; i++)
    {
      const char *cell = rehab_csv_parser_get_cell (self->parser, i);

      rehab_column_survey_add (&self->columns[i], cell + strspn (cell, " "), self->today);
      note_word (self, i, cell);
    }

  if (self->samples->len < MOST_SAMPLES)
    {
      char **cells = g_new0 (char *, self->n_columns + 1);

      for (guint i = 0; i < self->n_columns; i++)
        cells[i] = g_strdup (rehab_csv_parser_get_cell (self->parser, i));
      g_ptr_array_add (self->samples, cells);
    }
}

static void
make_row (RehabImportReader *self)
{
  const char *cells[REHAB_IMPORT_MOST_COLUMNS];
  guint n_cells = rehab_csv_parser_get_n_cells (self->parser);
  RehabImportRow *row;

  for (guint i = 0; i < n_cells; i++)
    cells[i] = rehab_csv_parser_get_cell (self->parser, i);

  row = rehab_row_maker_make (self->maker, self->line, cells, n_cells);
  if (row != NULL)
    g_ptr_array_add (self->rows, row);
}

/* Reads some rows; TRUE at the end of the file. */
static gboolean
step_rows (RehabImportReader *self,
           void (            *take ) (RehabImportReader *self))
{
  gsize begin = rehab_csv_parser_get_offset (self->parser);

  for (guint i = 0; i < STEP_ROWS && rehab_csv_parser_get_offset (self->parser) - begin < STEP_BYTES; i++)
    {
      gboolean any = rehab_csv_parser_next (self->parser, &self->error);

      self->line = self->begin_line + rehab_csv_parser_get_line (self->parser);
      if (self->error != NULL)
        {
          self->stage = STAGE_FAILED;
          return FALSE;
        }
      if (!any)
        return TRUE;
      if (rehab_csv_parser_is_blank (self->parser))
        continue;
      if (++self->n_csv_rows > REHAB_IMPORT_MOST_ROWS)
        {
          fail (self, REHAB_IMPORT_ERROR_TOO_MANY_ROWS, "Too many rows");
          return FALSE;
        }
      take (self);
    }

  return FALSE;
}

static void
step_survey (RehabImportReader *self)
{
  if (!step_rows (self, survey_row))
    return;

  if (self->n_csv_rows == 0)
    fail (self, REHAB_IMPORT_ERROR_NO_ROWS, "Nothing below the heading");
  else
    self->stage = STAGE_MAPPING;
}

static void
make_activities (RehabImportReader *self)
{
  g_autoptr (RehabImportMapping) none = rehab_import_mapping_new (0);
  const RehabImportMapping *mapping = self->mapping != NULL ? self->mapping : none;
  RehabRowMaker *maker = rehab_row_maker_new (mapping, self->zone, self->today);
  guint n = 0;

  /* A watch that was not told the sport leaves its wearer to say it. */
  for (guint i = 0; i < self->activities->len; i++)
    {
      const RehabImportActivity *recorded = g_ptr_array_index (self->activities, i);
      RehabImportActivity *activity = g_memdup2 (recorded, sizeof *recorded);

      activity->source = g_strdup (recorded->source);
      g_ptr_array_add (self->rows, rehab_row_maker_make_activity (maker, ++n, activity));
    }

  rehab_row_maker_free (maker);
  self->stage = STAGE_DONE;
}

/**
 * rehab_import_reader_new:
 * @bytes: a file; no more of it than REHAB_IMPORT_MOST_BYTES is ever looked at
 * @name: its name, for what its ending promises
 * @zone: the time zone of those whose training it is, for times in UTC
 * @today: today, which no training is after
 *
 * Prepares to read a file.
 *
 * Returns: (transfer full): a reader, at the beginning
 */
RehabImportReader *
rehab_import_reader_new (GBytes     *bytes,
                         const char *name,
                         GTimeZone  *zone,
                         RehabDate   today)
{
  RehabImportReader *self;

  g_return_val_if_fail (bytes != NULL && name != NULL && zone != NULL && rehab_date_is_set (today), NULL);

  self = g_new0 (RehabImportReader, 1);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->zone = g_time_zone_ref (zone);
  self->today = today;
  self->activities = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_import_activity_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_import_row_free);
  self->samples = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  tell_format (self);
  if (self->stage == STAGE_DECODE)
    self->decoder = rehab_text_decoder_new (bytes);

  return self;
}

void
rehab_import_reader_free (RehabImportReader *self)
{
  g_clear_pointer (&self->parser, rehab_csv_parser_free);
  g_clear_pointer (&self->xml, rehab_xml_reader_free);
  g_clear_pointer (&self->fit, rehab_fit_reader_free);
  g_clear_pointer (&self->decoder, rehab_text_decoder_free);
  g_clear_pointer (&self->maker, rehab_row_maker_free);
  g_clear_pointer (&self->mapping, rehab_import_mapping_free);
  for (guint i = 0; self->words != NULL && i < self->n_columns; i++)
    g_clear_pointer (&self->words[i], g_hash_table_unref);
  g_free (self->words);
  g_free (self->columns);
  g_strfreev (self->heading);
  g_ptr_array_unref (self->samples);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->activities);
  g_clear_error (&self->error);
  g_time_zone_unref (self->zone);
  g_bytes_unref (self->bytes);
  g_free (self->name);
  g_free (self);
}

static void
step_stage (RehabImportReader *self)
{
  gboolean more;

  switch (self->stage)
    {
    case STAGE_DECODE:
      more = rehab_text_decoder_step (self->decoder, &self->error);
      if (self->error == NULL && !more)
        begin_text (self);
      break;

    case STAGE_XML:
      more = rehab_xml_reader_step (self->xml, &self->error);
      if (self->error == NULL && !more)
        self->stage = STAGE_ACTIVITIES;
      break;

    case STAGE_FIT:
      more = rehab_fit_reader_step (self->fit, &self->error);
      if (self->error == NULL && !more)
        self->stage = STAGE_ACTIVITIES;
      break;

    case STAGE_ACTIVITIES:
      if (self->activities->len == 0)
        fail (self, REHAB_IMPORT_ERROR_NO_ACTIVITY, "Nothing recorded");
      else
        make_activities (self);
      break;

    case STAGE_SURVEY:
      step_survey (self);
      break;

    case STAGE_ROWS:
      if (step_rows (self, make_row))
        self->stage = STAGE_DONE;
      break;

    case STAGE_MAPPING:
    case STAGE_DONE:
    case STAGE_FAILED:
    default:
      break;
    }

  if (self->error != NULL)
    self->stage = STAGE_FAILED;
}

/**
 * rehab_import_reader_step:
 * @self: a reader
 * @error: where to put a `REHAB_IMPORT_ERROR`
 *
 * Reads the next piece: about a millisecond's work.
 *
 * Returns: what to do next; `REHAB_IMPORT_FAILED` with @error set
 */
RehabImportState
rehab_import_reader_step (RehabImportReader *self,
                          GError           **error)
{
  g_return_val_if_fail (self != NULL, REHAB_IMPORT_FAILED);

  step_stage (self);
  switch (self->stage)
    {
    case STAGE_MAPPING:
      return REHAB_IMPORT_WANTS_MAPPING;

    case STAGE_DONE:
      return REHAB_IMPORT_DONE;

    case STAGE_FAILED:
      if (error != NULL)
        *error = g_error_copy (self->error);
      return REHAB_IMPORT_FAILED;

    case STAGE_DECODE:
    case STAGE_XML:
    case STAGE_FIT:
    case STAGE_ACTIVITIES:
    case STAGE_SURVEY:
    case STAGE_ROWS:
    default:
      return REHAB_IMPORT_READING;
    }
}

/**
 * rehab_import_reader_get_progress:
 * @self: a reader
 *
 * Tells how far it is, for a progress bar. It begins anew with the mapping.
 *
 * Returns: 0 to 1
 */
double
rehab_import_reader_get_progress (RehabImportReader *self)
{
  switch (self->stage)
    {
    case STAGE_DECODE:
      return rehab_text_decoder_get_progress (self->decoder) / 4.0;

    case STAGE_XML:
      return 0.25 + 0.75 * rehab_xml_reader_get_progress (self->xml);

    case STAGE_FIT:
      return rehab_fit_reader_get_progress (self->fit);

    case STAGE_SURVEY:
      return 0.25 + 0.75 * (double) (self->begin + rehab_csv_parser_get_offset (self->parser)) / (double) MAX (self->length, 1);

    case STAGE_ROWS:
      return (double) (self->begin + rehab_csv_parser_get_offset (self->parser)) / (double) MAX (self->length, 1);

    case STAGE_ACTIVITIES:
    case STAGE_MAPPING:
    case STAGE_DONE:
    case STAGE_FAILED:
    default:
      return 1.0;
    }
}

RehabImportFormat
rehab_import_reader_get_format (RehabImportReader *self)
{
  return self->format;
}

/* The line that was read last, from 1; for the sentence that says where a file fails. 0 when it has no lines. */
guint
rehab_import_reader_get_line (RehabImportReader *self)
{
  return self->line;
}

RehabTextEncoding
rehab_import_reader_get_encoding (RehabImportReader *self)
{
  return self->decoder != NULL ? rehab_text_decoder_get_encoding (self->decoder) : REHAB_TEXT_UTF_8;
}

char
rehab_import_reader_get_separator (RehabImportReader *self)
{
  return self->separator;
}

guint
rehab_import_reader_get_n_columns (RehabImportReader *self)
{
  return self->n_columns;
}

/* The names of the columns; "" for those without one. */
const char *const *
rehab_import_reader_get_heading (RehabImportReader *self)
{
  return (const char *const *) self->heading;
}

const RehabColumnSurvey *
rehab_import_reader_get_survey (RehabImportReader *self,
                                guint              column)
{
  g_return_val_if_fail (column < self->n_columns && self->columns != NULL, NULL);

  return &self->columns[column];
}

guint
rehab_import_reader_get_n_samples (RehabImportReader *self)
{
  return self->samples->len;
}

/* One of the first rows, with as many cells as there are columns. */
const char *const *
rehab_import_reader_get_sample (RehabImportReader *self,
                                guint              n)
{
  g_return_val_if_fail (n < self->samples->len, NULL);

  return (const char *const *) g_ptr_array_index (self->samples, n);
}

/* What the mapping of such a file is remembered by; see rehab_import_heading_dup_key(). */
char *
rehab_import_reader_dup_heading_key (RehabImportReader *self)
{
  g_return_val_if_fail (self->heading != NULL, NULL);

  return rehab_import_heading_dup_key ((const char *const *) self->heading, self->n_columns);
}

RehabImportMapping *
rehab_import_reader_guess_mapping (RehabImportReader *self)
{
  g_return_val_if_fail (self->columns != NULL, NULL);

  return rehab_import_guess_mapping ((const char *const *) self->heading, self->columns, self->n_columns, self->separator);
}

RehabImportQuestions
rehab_import_reader_find_questions (RehabImportReader        *self,
                                    const RehabImportMapping *mapping)
{
  g_return_val_if_fail (self->columns != NULL && mapping->n_columns == self->n_columns, REHAB_IMPORT_ASK_NOTHING);

  return rehab_import_guess_questions (mapping, self->columns);
}

/**
 * rehab_import_reader_dup_unknown_kinds:
 * @self: a reader that wants its mapping
 * @mapping: what the columns are
 *
 * Lists the words for kinds of sessions that nobody has taught it, for asking what they mean.
 *
 * Returns: (transfer full): the words, in order; none when there are too many to be kinds
 */
char **
rehab_import_reader_dup_unknown_kinds (RehabImportReader        *self,
                                       const RehabImportMapping *mapping)
{
  g_autoptr (GStrvBuilder) unknown = g_strv_builder_new ();
  int column = rehab_import_mapping_find (mapping, REHAB_TARGET_KIND);
  g_autoptr (GList) words = NULL;

  if (column < 0 || self->words == NULL || self->words[column] == NULL)
    return g_new0 (char *, 1);

  words = g_list_sort (g_hash_table_get_keys (self->words[column]), (GCompareFunc) strcmp);
  for (GList *word = words; word != NULL; word = word->next)
    {
      RehabSessionKind kind;

      if (!rehab_import_mapping_find_kind (mapping, word->data, &kind))
        g_strv_builder_add (unknown, word->data);
    }

  return g_strv_builder_end (unknown);
}

/**
 * rehab_import_reader_set_mapping:
 * @self: a reader of CSV that wants its mapping, or that is done; or one of activities that is done
 * @mapping: what the columns are; of activities only the kind of those that do not say it counts
 *
 * Has the rows read, from the first one on. What was read by another mapping is forgotten.
 */
void
rehab_import_reader_set_mapping (RehabImportReader        *self,
                                 const RehabImportMapping *mapping)
{
  g_return_if_fail (self->stage == STAGE_MAPPING || self->stage == STAGE_ROWS || self->stage == STAGE_DONE);
  g_return_if_fail (self->format != REHAB_IMPORT_FORMAT_CSV || mapping->n_columns == self->n_columns);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->mapping, rehab_import_mapping_free);
  self->mapping = rehab_import_mapping_copy (mapping);
  if (self->format != REHAB_IMPORT_FORMAT_CSV)
    {
      self->stage = STAGE_ACTIVITIES;
      return;
    }

  g_clear_pointer (&self->maker, rehab_row_maker_free);
  self->maker = rehab_row_maker_new (mapping, self->zone, self->today);
  restart_rows (self);
  self->stage = STAGE_ROWS;
}

guint
rehab_import_reader_get_n_rows (RehabImportReader *self)
{
  return self->rows->len;
}

const RehabImportRow *
rehab_import_reader_get_row (RehabImportReader *self,
                             guint              n)
{
  g_return_val_if_fail (n < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, n);
}
