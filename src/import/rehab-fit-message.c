/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-fit-message.h"
#include "rehab-import-kind.h"

#include <string.h>

/* FIT counts seconds from the last day of 1989. */
#define FIT_EPOCH 631065600

/* Below this a time counts from when the device was switched on, and is none of the calendar. */
#define LEAST_TIMESTAMP 0x10000000

/* No clock on Earth is further from UTC. */
#define MOST_OFFSET_SECONDS (15 * 3600)

enum
{
  MESSAGE_FILE_ID = 0,
  MESSAGE_SPORT = 12,
  MESSAGE_SESSION = 18,
  MESSAGE_LAP = 19,
  MESSAGE_RECORD = 20,
  MESSAGE_ACTIVITY = 34
};

/* Where sessions and laps have the same things, by other numbers. */
typedef struct
{
  guint top_speed;
  guint top_speed_precise;
  guint climb;
  guint sport;
  guint sub_sport;
} SummaryFields;

enum { SUMMARY_START = 2, SUMMARY_ELAPSED = 7, SUMMARY_TIMER = 8, SUMMARY_DISTANCE = 9 };

static const SummaryFields session_fields = { 15, 125, 22, 5, 6 };
static const SummaryFields lap_fields = { 14, 111, 21, 25, 39 };

static const char *
get_manufacturer (guint number)
{
  switch (number)
    {
    case 1:
      return "Garmin";

    case 23:
      return "Suunto";

    case 32:
      return "Wahoo";

    case 123:
      return "Polar";

    case 265:
      return "Strava";

    case 294:
      return "COROS";

    default:
      return NULL;
    }
}

/* An unsigned or signed whole number; not known when it is the type's mark for nothing, or another type. */
static RehabNumber
read_whole (const guint8 *at,
            guint8        type,
            gboolean      big_endian)
{
  static const struct
  {
    guint8 type;
    guint8 size;
    gboolean is_signed;
    gboolean zero_is_nothing;
  } types[] = {
    { 0x00, 1, FALSE, FALSE }, { 0x01, 1, TRUE, FALSE }, { 0x02, 1, FALSE, FALSE }, { 0x0a, 1, FALSE, TRUE },
    { 0x83, 2, TRUE, FALSE }, { 0x84, 2, FALSE, FALSE }, { 0x8b, 2, FALSE, TRUE },
    { 0x85, 4, TRUE, FALSE }, { 0x86, 4, FALSE, FALSE }, { 0x8c, 4, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      guint32 value = 0;
      guint32 top;

      if (types[i].type != type)
        continue;

      for (guint j = 0; j < types[i].size; j++)
        value = value << 8 | at[big_endian ? j : types[i].size - 1u - j];

      top = types[i].size == 4 ? G_MAXUINT32 : (1u << (8 * types[i].size)) - 1;
      if (types[i].is_signed)
        {
          guint32 half = top / 2;

          if (value == half)
            return REHAB_NUMBER_NOT_ASKED;
          return rehab_number (value > half ? (double) value - (double) top - 1.0 : (double) value);
        }

      if (value == (types[i].zero_is_nothing ? 0 : top))
        return REHAB_NUMBER_NOT_ASKED;
      return rehab_number (value);
    }

  return REHAB_NUMBER_NOT_ASKED;
}

static guint
get_type_size (guint8 type)
{
  static const guint8 sizes[] = { 1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8 };
  guint number = type & 0x1f;

  return number < G_N_ELEMENTS (sizes) ? sizes[number] : 1;
}

/**
 * rehab_fit_read_field:
 * @definition: the shape of a message
 * @data: a message of that size
 * @number: which field
 *
 * Reads a field that is one whole number.
 *
 * Returns: the number as it stands, not asked when the message does not say it
 */
RehabNumber
rehab_fit_read_field (const RehabFitDefinition *definition,
                      const guint8             *data,
                      guint                     number)
{
  gsize at = 0;

  for (guint i = 0; i < definition->n_fields; i++)
    {
      const RehabFitField *field = &definition->fields[i];

      if (field->number == number && field->size == get_type_size (field->type))
        return read_whole (data + at, field->type, definition->big_endian);
      at += field->size;
    }

  return REHAB_NUMBER_NOT_ASKED;
}

/* A number out of a list of choices; 0 for anything that cannot be one. */
static guint
to_choice (RehabNumber number)
{
  return number.known && number.value >= 0.0 && number.value <= G_MAXUINT16 ? (guint) number.value : 0;
}

static RehabNumber
scale (RehabNumber number,
       double      divisor)
{
  return number.known ? rehab_number (number.value / divisor) : number;
}

static RehabNumber
either (RehabNumber first,
        RehabNumber second)
{
  return first.known ? first : second;
}

static gint64
to_unix (RehabNumber timestamp)
{
  return timestamp.known && timestamp.value >= LEAST_TIMESTAMP ? FIT_EPOCH + (gint64) timestamp.value : 0;
}

static RehabImportActivity *
read_summary (const RehabFitDefinition *definition,
              const guint8             *data,
              const SummaryFields      *fields)
{
  RehabImportActivity *activity = rehab_import_activity_new ();
  RehabNumber seconds = either (rehab_fit_read_field (definition, data, SUMMARY_TIMER),
                                rehab_fit_read_field (definition, data, SUMMARY_ELAPSED));

  activity->start = to_unix (rehab_fit_read_field (definition, data, SUMMARY_START));
  activity->minutes = scale (seconds, 60000.0);
  activity->distance_km = scale (rehab_fit_read_field (definition, data, SUMMARY_DISTANCE), 100000.0);
  activity->climb_m = rehab_fit_read_field (definition, data, fields->climb);
  activity->top_speed = scale (either (rehab_fit_read_field (definition, data, fields->top_speed_precise),
                                       rehab_fit_read_field (definition, data, fields->top_speed)), 1000.0);
  activity->kind = rehab_import_kind_from_fit (to_choice (rehab_fit_read_field (definition, data, fields->sport)),
                                               to_choice (rehab_fit_read_field (definition, data, fields->sub_sport)));

  return activity;
}

static RehabNumber
add (RehabNumber a,
     RehabNumber b)
{
  return a.known && b.known ? rehab_number (a.value + b.value) : either (a, b);
}

static void
take_lap (RehabFitContent     *self,
          RehabImportActivity *lap)
{
  RehabImportActivity *sum = self->laps;

  if (sum == NULL)
    {
      self->laps = lap;
      return;
    }

  if (lap->start != 0 && (sum->start == 0 || lap->start < sum->start))
    sum->start = lap->start;
  if (sum->kind == REHAB_SESSION_KIND_NONE)
    sum->kind = lap->kind;
  sum->minutes = add (sum->minutes, lap->minutes);
  sum->distance_km = add (sum->distance_km, lap->distance_km);
  sum->climb_m = add (sum->climb_m, lap->climb_m);
  if (lap->top_speed.known && (!sum->top_speed.known || lap->top_speed.value > sum->top_speed.value))
    sum->top_speed = lap->top_speed;
  rehab_import_activity_free (lap);
}

static void
take_record (RehabFitContent          *self,
             const RehabFitDefinition *definition,
             const guint8             *data,
             gint64                    time)
{
  enum { ALTITUDE = 2, DISTANCE = 5, ALTITUDE_PRECISE = 78 };

  RehabNumber height = either (rehab_fit_read_field (definition, data, ALTITUDE_PRECISE),
                               rehab_fit_read_field (definition, data, ALTITUDE));
  RehabImportPoint point = {
    .time = time != 0 ? rehab_number ((double) time) : REHAB_NUMBER_NOT_ASKED,
    .distance = scale (rehab_fit_read_field (definition, data, DISTANCE), 100.0),
    .height = height.known ? rehab_number (height.value / 5.0 - 500.0) : height,
  };

  rehab_import_track_add (&self->track, &point);
}

/* The one message that has both clocks of the watch: UTC, and the one it shows. */
static void
take_clocks (RehabFitContent *self,
             RehabNumber      timestamp,
             RehabNumber      local)
{
  gint64 offset;

  if (!timestamp.known || !local.known)
    return;

  offset = (gint64) local.value - (gint64) timestamp.value;
  if (ABS (offset) > MOST_OFFSET_SECONDS)
    return;

  /* Zones lie quarters of an hour apart; the two clocks are read a moment apart. */
  self->offset_seconds = (offset + (offset < 0 ? -450 : 450)) / 900 * 900;
  self->has_offset = TRUE;
}

void
rehab_fit_content_init (RehabFitContent *self)
{
  *self = (RehabFitContent) { 0 };
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_import_activity_free);
}

void
rehab_fit_content_clear (RehabFitContent *self)
{
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->laps, rehab_import_activity_free);
}

/**
 * rehab_fit_content_take:
 * @self: what was read before
 * @definition: the shape of a message
 * @data: a message of that size
 * @timestamp: when it was made, in seconds of FIT
 *
 * Takes up a message; those that nobody here needs are passed by.
 */
void
rehab_fit_content_take (RehabFitContent          *self,
                        const RehabFitDefinition *definition,
                        const guint8             *data,
                        RehabNumber               timestamp)
{
  enum { FILE_TYPE = 0, FILE_MANUFACTURER = 1, SPORT = 0, SUB_SPORT = 1, LOCAL_TIMESTAMP = 5, TRANSITION = 3 };

  switch (definition->message)
    {
    case MESSAGE_FILE_ID:
      self->file_type = to_choice (rehab_fit_read_field (definition, data, FILE_TYPE));
      self->manufacturer = to_choice (rehab_fit_read_field (definition, data, FILE_MANUFACTURER));
      break;

    case MESSAGE_SPORT:
      self->sport = to_choice (rehab_fit_read_field (definition, data, SPORT));
      self->sub_sport = to_choice (rehab_fit_read_field (definition, data, SUB_SPORT));
      break;

    case MESSAGE_SESSION:
      /* Changing shoes between two sports is none. */
      if (to_choice (rehab_fit_read_field (definition, data, session_fields.sport)) != TRANSITION)
        g_ptr_array_add (self->sessions, read_summary (definition, data, &session_fields));
      break;

    case MESSAGE_LAP:
      take_lap (self, read_summary (definition, data, &lap_fields));
      break;

    case MESSAGE_RECORD:
      take_record (self, definition, data, to_unix (timestamp));
      break;

    case MESSAGE_ACTIVITY:
      take_clocks (self, timestamp, rehab_fit_read_field (definition, data, LOCAL_TIMESTAMP));
      break;

    default:
      break;
    }
}

/* What records add to a summary that leaves something out. */
static void
fill_in (RehabFitContent     *self,
         RehabImportActivity *activity)
{
  const RehabImportTrack *track = &self->track;

  if (activity->start == 0)
    activity->start = track->first;
  if (!activity->minutes.known && track->moving_seconds > 0.0)
    activity->minutes = rehab_number (track->moving_seconds / 60.0);
  if (!activity->distance_km.known && track->has_metres)
    activity->distance_km = rehab_number (track->metres / 1000.0);
  if (!activity->climb_m.known && track->has_climb)
    activity->climb_m = rehab_number (track->climb);
  if (!activity->top_speed.known && track->has_speed)
    activity->top_speed = rehab_number (track->top_speed);
}

/**
 * rehab_fit_content_finish:
 * @self: what was read
 * @activities: where to put the activities
 *
 * Makes the activities of a file: its sessions; without any, its laps; without these, its records.
 */
void
rehab_fit_content_finish (RehabFitContent *self,
                          GPtrArray       *activities)
{
  if (self->sessions->len == 0 && self->laps != NULL)
    g_ptr_array_add (self->sessions, g_steal_pointer (&self->laps));
  if (self->sessions->len == 0 && self->track.first != 0)
    g_ptr_array_add (self->sessions, rehab_import_activity_new ());

  if (self->sessions->len == 1)
    fill_in (self, g_ptr_array_index (self->sessions, 0));

  while (self->sessions->len > 0)
    {
      RehabImportActivity *activity = g_ptr_array_steal_index (self->sessions, 0);

      activity->has_offset = self->has_offset;
      activity->offset_seconds = (int) self->offset_seconds;
      if (activity->kind == REHAB_SESSION_KIND_NONE)
        activity->kind = rehab_import_kind_from_fit (self->sport, self->sub_sport);
      activity->source = g_strdup (get_manufacturer (self->manufacturer));
      g_ptr_array_add (activities, activity);
    }
}
