/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-reader.h"
#include "rehab-csv-heading.h"
#include "rehab-csv-parser.h"
#include "rehab-csv-survey.h"
#include "rehab-fit-reader.h"
#include "rehab-xml-reader.h"

#include <string.h>

/* What one step reads. */
#define STEP_ROWS 100
#define STEP_BYTES (64 * 1024)

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

  RehabCsvParser *parser;
  RehabCsvHeading heading;
  RehabCsvSurvey *survey;
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

static void
restart_rows (RehabImportReader *self)
{
  g_clear_pointer (&self->parser, rehab_csv_parser_free);
  self->parser = rehab_csv_parser_new (self->text + self->heading.begin, self->length - self->heading.begin, self->heading.separator);
  self->n_csv_rows = 0;
}

static void
begin_csv (RehabImportReader *self)
{
  self->format = REHAB_IMPORT_FORMAT_CSV;
  if (!rehab_csv_heading_find (&self->heading, self->text, self->length, &self->line, &self->error))
    {
      self->stage = STAGE_FAILED;
      return;
    }

  self->survey = rehab_csv_survey_new (self->heading.n_columns);
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
  for (first = self->text; first < end && g_ascii_isspace (*first);)
    first++;

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
  else if (rehab_import_name_has_ending (self->name, ".gpx") || rehab_import_name_has_ending (self->name, ".tcx"))
    {
      fail (self, REHAB_IMPORT_ERROR_WRONG_NAME, "Called .gpx or .tcx and none");
    }
  else
    {
      begin_csv (self);
    }
}

static void
survey_row (RehabImportReader *self)
{
  rehab_csv_survey_add (self->survey, self->parser, self->today);
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

      self->line = self->heading.lines_above + rehab_csv_parser_get_line (self->parser);
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
  g_autoptr (RehabRowMaker) maker = rehab_row_maker_new (self->mapping != NULL ? self->mapping : none, self->zone, self->today);
  guint n = 0;

  /* A watch that was not told the sport leaves its wearer to say it. */
  for (guint i = 0; i < self->activities->len; i++)
    {
      const RehabImportActivity *recorded = g_ptr_array_index (self->activities, i);
      RehabImportActivity *activity = g_memdup2 (recorded, sizeof *recorded);

      activity->source = g_strdup (recorded->source);
      g_ptr_array_add (self->rows, rehab_row_maker_make_activity (maker, ++n, activity));
    }

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
  if (!rehab_import_format_tell (bytes, name, &self->format, &self->error))
    self->stage = STAGE_FAILED;
  else if (self->format == REHAB_IMPORT_FORMAT_FIT)
    self->fit = rehab_fit_reader_new (bytes, self->activities);
  else
    self->decoder = rehab_text_decoder_new (bytes);
  if (self->fit != NULL)
    self->stage = STAGE_FIT;

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
  g_clear_pointer (&self->survey, rehab_csv_survey_free);
  rehab_csv_heading_clear (&self->heading);
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
  switch (self->stage)
    {
    case STAGE_DECODE:
      if (!rehab_text_decoder_step (self->decoder, &self->error) && self->error == NULL)
        begin_text (self);
      break;

    case STAGE_XML:
      if (!rehab_xml_reader_step (self->xml, &self->error))
        self->stage = STAGE_ACTIVITIES;
      break;

    case STAGE_FIT:
      if (!rehab_fit_reader_step (self->fit, &self->error))
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
        {
          /* What it remembers of the rows is of no more use, and as large as they are. */
          g_clear_pointer (&self->maker, rehab_row_maker_free);
          self->stage = STAGE_DONE;
        }
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
      return 0.25 + 0.75 * (double) (self->heading.begin + rehab_csv_parser_get_offset (self->parser)) / (double) MAX (self->length, 1);

    case STAGE_ROWS:
      return (double) (self->heading.begin + rehab_csv_parser_get_offset (self->parser)) / (double) MAX (self->length, 1);

    case STAGE_ACTIVITIES:
    case STAGE_MAPPING:
    case STAGE_DONE:
    case STAGE_FAILED:
    default:
      return 1.0;
    }
}

/* What the file is to those who made it; once it has been read so far that it is known. */
RehabDiaryFileFormat
rehab_import_reader_get_file_format (RehabImportReader *self)
{
  switch (self->format)
    {
    case REHAB_IMPORT_FORMAT_XML:
      return self->xml != NULL && rehab_xml_reader_is_tcx (self->xml) ? REHAB_DIARY_FILE_FORMAT_TCX : REHAB_DIARY_FILE_FORMAT_GPX;

    case REHAB_IMPORT_FORMAT_FIT:
      return REHAB_DIARY_FILE_FORMAT_FIT;

    case REHAB_IMPORT_FORMAT_CSV:
    default:
      return REHAB_DIARY_FILE_FORMAT_CSV;
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

/* How many rows or activities there are, whatever they say: once the file has been looked at. */
guint
rehab_import_reader_count_rows (RehabImportReader *self)
{
  return self->survey != NULL ? self->survey->n_rows : self->activities->len;
}

RehabTextEncoding
rehab_import_reader_get_encoding (RehabImportReader *self)
{
  return self->decoder != NULL ? rehab_text_decoder_get_encoding (self->decoder) : REHAB_TEXT_UTF_8;
}

char
rehab_import_reader_get_separator (RehabImportReader *self)
{
  return self->heading.separator;
}

guint
rehab_import_reader_get_n_columns (RehabImportReader *self)
{
  return self->heading.n_columns;
}

/* The names of the columns; "" for those without one. */
const char *const *
rehab_import_reader_get_heading (RehabImportReader *self)
{
  return (const char *const *) self->heading.names;
}

guint
rehab_import_reader_get_n_samples (RehabImportReader *self)
{
  return self->survey != NULL ? self->survey->samples->len : 0;
}

/* One of the first rows, with as many cells as there are columns. */
const char *const *
rehab_import_reader_get_sample (RehabImportReader *self,
                                guint              n)
{
  g_return_val_if_fail (n < rehab_import_reader_get_n_samples (self), NULL);

  return (const char *const *) g_ptr_array_index (self->survey->samples, n);
}

/* What the mapping of such a file is remembered by; see rehab_import_heading_dup_key(). */
char *
rehab_import_reader_dup_heading_key (RehabImportReader *self)
{
  g_return_val_if_fail (self->heading.names != NULL, NULL);

  return rehab_import_heading_dup_key ((const char *const *) self->heading.names, self->heading.n_columns);
}

RehabImportMapping *
rehab_import_reader_guess_mapping (RehabImportReader *self)
{
  g_return_val_if_fail (self->survey != NULL, NULL);

  return rehab_import_guess_mapping ((const char *const *) self->heading.names, self->survey->columns, self->heading.n_columns, self->heading.separator);
}

/* In which order the dates of a column are, as far as its cells tell. */
RehabDateOrder
rehab_import_reader_get_date_order (RehabImportReader *self,
                                    guint              column)
{
  g_return_val_if_fail (self->survey != NULL && column < self->heading.n_columns, REHAB_DATE_ORDER_UNKNOWN);

  return rehab_column_survey_get_date_order (&self->survey->columns[column]);
}

RehabImportQuestions
rehab_import_reader_find_questions (RehabImportReader        *self,
                                    const RehabImportMapping *mapping)
{
  g_return_val_if_fail (self->survey != NULL && mapping->n_columns == self->heading.n_columns, REHAB_IMPORT_ASK_NOTHING);

  return rehab_import_guess_questions (mapping, self->survey->columns);
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

  if (column < 0 || self->survey == NULL)
    return g_new0 (char *, 1);

  words = rehab_csv_survey_list_words (self->survey, (guint) column);
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
  g_return_if_fail (self->format != REHAB_IMPORT_FORMAT_CSV || mapping->n_columns == self->heading.n_columns);

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
