/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-xml-reader.h"
#include "rehab-import-error.h"
#include "rehab-import-moment.h"

#include <math.h>
#include <string.h>

/* What one step reads. */
#define STEP_BYTES (32 * 1024)

/* What is kept of an element's text: times, numbers and names are short. */
#define MOST_TEXT 128

struct _RehabXmlReader
{
  GMarkupParseContext *context;
  const char *text;
  gsize length;
  gsize at;
  guint depth;
  GString *content; /* of the element that was begun last */
  const RehabXmlFormat *format;
  RehabXmlState state;
};

static const RehabXmlFormat *const formats[] = { &rehab_gpx_format, &rehab_tcx_format };

/* The name without a prefix for its namespace. */
static const char *
get_local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static const char *
get_parent (GMarkupParseContext *context)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);

  return stack->next != NULL ? get_local_name (stack->next->data) : "";
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char          *element,
                  const char         **names,
                  const char         **values,
                  gpointer             user_data,
                  GError             **error)
{
  RehabXmlReader *self = user_data;
  const char *name = get_local_name (element);

  g_string_truncate (self->content, 0);
  if (++self->depth > REHAB_IMPORT_MOST_DEPTH)
    {
      rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_DEEP, "Too many elements within each other", error);
      return;
    }

  if (self->depth == 1)
    {
      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        if (strcmp (name, formats[i]->root) == 0)
          self->format = formats[i];
      if (self->format == NULL)
        {
          rehab_import_refuse (g_ascii_strcasecmp (name, "html") == 0 ? REHAB_IMPORT_ERROR_WEB_PAGE : REHAB_IMPORT_ERROR_UNKNOWN_XML,
                               "Neither GPX nor TCX", error);
          return;
        }
    }

  self->format->start (&self->state, name, get_parent (context), names, values);
  if (self->state.activities->len > REHAB_IMPORT_MOST_ACTIVITIES)
    rehab_import_refuse (REHAB_IMPORT_ERROR_TOO_MANY_ACTIVITIES, "Too many activities", error);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char          *element,
                gpointer             user_data,
                GError             **error)
{
  RehabXmlReader *self = user_data;

  self->depth--;
  self->format->end (&self->state, get_local_name (element), get_parent (context), g_strstrip (self->content->str));
  g_string_truncate (self->content, 0);
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  RehabXmlReader *self = user_data;
  gsize room = MOST_TEXT - MIN (self->content->len, MOST_TEXT);
  gsize fits = MIN (length, room);

  /* Not within a character. */
  while (fits > 0 && fits < length && ((guint8) text[fits] & 0xc0) == 0x80)
    fits--;

  g_string_append_len (self->content, text, (gssize) fits);
}

static void
passthrough_cb (GMarkupParseContext *context,
                const char          *text,
                gsize                length,
                gpointer             user_data,
                GError             **error)
{
  if (length >= 9 && g_ascii_strncasecmp (text, "<!DOCTYPE", 9) == 0)
    rehab_import_refuse (REHAB_IMPORT_ERROR_ENTITIES, "A document type", error);
}

static const GMarkupParser parser = {
  .start_element = start_element_cb,
  .end_element = end_element_cb,
  .text = text_cb,
  .passthrough = passthrough_cb,
};

/**
 * rehab_xml_read_number:
 * @text: an element's text
 * @number: (out): the number
 *
 * Reads a number as XML has it.
 *
 * Returns: whether it is a finite one
 */
gboolean
rehab_xml_read_number (const char  *text,
                       RehabNumber *number)
{
  char *end;
  double value = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !isfinite (value))
    return FALSE;

  *number = rehab_number (value);

  return TRUE;
}

/**
 * rehab_xml_read_time:
 * @text: an element's text
 * @seconds: (out): seconds since 1970
 *
 * Reads a moment as XML has it; without a zone it is one of UTC, as both formats ask for.
 *
 * Returns: whether it is one
 */
gboolean
rehab_xml_read_time (const char  *text,
                     RehabNumber *seconds)
{
  RehabMoment moment;
  gint64 value;

  if (!rehab_moment_parse (text, REHAB_DATE_ORDER_YEAR_FIRST, &moment) || !moment.has_time)
    return FALSE;

  value = rehab_moment_get_unix (&moment, NULL);
  if (value == 0)
    return FALSE;

  *seconds = rehab_number ((double) value);

  return TRUE;
}

/* Begins an activity. */
void
rehab_xml_begin (RehabXmlState *state)
{
  g_clear_pointer (&state->activity, rehab_import_activity_free);
  state->activity = rehab_import_activity_new ();
  state->track = (RehabImportTrack) { 0 };
  state->in_point = FALSE;
  state->lap_seconds = 0.0;
  state->least_seconds = 0.0;
  state->lap_metres = 0.0;
  state->least_metres = 0.0;
  state->lap_speed = 0.0;
  state->has_lap_metres = FALSE;
}

/* Takes up what was summed, where the file does not say it better, and ends the activity. */
void
rehab_xml_finish (RehabXmlState *state)
{
  RehabImportActivity *activity = g_steal_pointer (&state->activity);
  const RehabImportTrack *track = &state->track;

  if (activity == NULL)
    return;

  if (activity->start == 0)
    activity->start = track->first;

  /* What cannot be is not summed away: it is refused with the row, as the range of the field says. */
  if (state->least_seconds < 0.0)
    activity->minutes = rehab_number (state->least_seconds / 60.0);
  else if (state->lap_seconds > 0.0)
    activity->minutes = rehab_number (state->lap_seconds / 60.0);
  else if (track->moving_seconds > 0.0)
    activity->minutes = rehab_number (track->moving_seconds / 60.0);

  if (state->least_metres < 0.0)
    activity->distance_km = rehab_number (state->least_metres / 1000.0);
  else if (state->has_lap_metres)
    activity->distance_km = rehab_number (state->lap_metres / 1000.0);
  else if (track->has_metres)
    activity->distance_km = rehab_number (track->metres / 1000.0);

  if (track->has_climb)
    activity->climb_m = rehab_number (track->climb);

  if (state->lap_speed > 0.0)
    activity->top_speed = rehab_number (state->lap_speed);
  else if (track->has_speed)
    activity->top_speed = rehab_number (track->top_speed);

  g_ptr_array_add (state->activities, activity);
}

/**
 * rehab_xml_reader_new:
 * @text: valid UTF-8, which has to outlive the reader
 * @length: its bytes
 * @activities: (element-type RehabImportActivity): where to put what is found
 *
 * Prepares to read a file of XML.
 *
 * Returns: (transfer full): a reader, at the beginning
 */
RehabXmlReader *
rehab_xml_reader_new (const char *text,
                      gsize       length,
                      GPtrArray  *activities)
{
  RehabXmlReader *self = g_new0 (RehabXmlReader, 1);

  self->text = text;
  self->length = length;
  self->content = g_string_new (NULL);
  self->state.activities = g_ptr_array_ref (activities);
  self->context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);

  return self;
}

void
rehab_xml_reader_free (RehabXmlReader *self)
{
  g_markup_parse_context_free (self->context);
  g_clear_pointer (&self->state.activity, rehab_import_activity_free);
  g_free (self->state.source);
  g_ptr_array_unref (self->state.activities);
  g_string_free (self->content, TRUE);
  g_free (self);
}

/**
 * rehab_xml_reader_step:
 * @self: a reader
 * @error: where to put a `REHAB_IMPORT_ERROR`
 *
 * Reads the next piece.
 *
 * Returns: `TRUE` while there is more; `FALSE` at the end, or with @error set
 */
gboolean
rehab_xml_reader_step (RehabXmlReader *self,
                       GError        **error)
{
  g_autoptr (GError) problem = NULL;
  gsize length = MIN (self->length - self->at, STEP_BYTES);
  gboolean good = g_markup_parse_context_parse (self->context, self->text + self->at, (gssize) length, &problem);

  self->at += length;
  if (good && self->at >= self->length)
    good = g_markup_parse_context_end_parse (self->context, &problem);

  if (good)
    return self->at < self->length;

  if (problem->domain == REHAB_IMPORT_ERROR)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (g_error_matches (problem, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT))
    rehab_import_refuse (REHAB_IMPORT_ERROR_UNKNOWN_XML, "Neither GPX nor TCX", error);
  else
    /* The parser's own message quotes the file. */
    rehab_import_refuse (REHAB_IMPORT_ERROR_NOT_XML, "No well-formed XML", error);

  return FALSE;
}

/* Whether it is TCX and not GPX, as far as it was read. */
gboolean
rehab_xml_reader_is_tcx (RehabXmlReader *self)
{
  return self->format == &rehab_tcx_format;
}

double
rehab_xml_reader_get_progress (RehabXmlReader *self)
{
  return self->length > 0 ? (double) self->at / (double) self->length : 1.0;
}
