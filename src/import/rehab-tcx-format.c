/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-kind.h"
#include "rehab-xml-reader.h"

#include <string.h>

/*
 * TCX: <Activity Sport><Id/><Lap StartTime><TotalTimeSeconds/><DistanceMeters/><MaximumSpeed/><Track><Trackpoint>
 * <Time/><Position><LatitudeDegrees/><LongitudeDegrees/></Position><AltitudeMeters/><DistanceMeters/>, <Creator><Name/>.
 */

static void
take_start (RehabXmlState *state,
            const char    *text)
{
  RehabNumber time = REHAB_NUMBER_NOT_ASKED;

  if (state->activity->start == 0 && rehab_xml_read_time (text, &time))
    state->activity->start = (gint64) time.value;
}

static void
start (RehabXmlState *state,
       const char    *element,
       const char    *parent,
       const char   **names,
       const char   **values)
{
  if (strcmp (element, "Activity") == 0)
    {
      rehab_xml_begin (state);
      for (guint i = 0; names[i] != NULL; i++)
        if (strcmp (names[i], "Sport") == 0
            && !rehab_import_kind_from_word (values[i], &state->activity->kind))
          state->activity->kind = REHAB_SESSION_KIND_NONE;
    }

  if (state->activity == NULL)
    return;

  if (strcmp (element, "Lap") == 0)
    {
      for (guint i = 0; names[i] != NULL; i++)
        if (strcmp (names[i], "StartTime") == 0)
          take_start (state, values[i]);
    }
  else if (strcmp (element, "Track") == 0)
    {
      rehab_import_track_pause (&state->track);
    }
  else if (strcmp (element, "Trackpoint") == 0)
    {
      state->in_point = TRUE;
      state->point = (RehabImportPoint) { 0 };
    }
}

static void
end_in_lap (RehabXmlState *state,
            const char    *element,
            const char    *text)
{
  RehabNumber number = REHAB_NUMBER_NOT_ASKED;

  if (!rehab_xml_read_number (text, &number))
    return;

  if (strcmp (element, "TotalTimeSeconds") == 0)
    {
      state->lap_seconds += number.value;
      state->least_seconds = MIN (state->least_seconds, number.value);
    }
  else if (strcmp (element, "DistanceMeters") == 0)
    {
      state->lap_metres += number.value;
      state->least_metres = MIN (state->least_metres, number.value);
      state->has_lap_metres = TRUE;
    }
  else if (strcmp (element, "MaximumSpeed") == 0)
    {
      state->lap_speed = MAX (state->lap_speed, number.value);
    }
}

static void
end_in_point (RehabXmlState *state,
              const char    *element,
              const char    *text)
{
  if (strcmp (element, "Time") == 0)
    rehab_xml_read_time (text, &state->point.time);
  else if (strcmp (element, "AltitudeMeters") == 0)
    rehab_xml_read_number (text, &state->point.height);
  else if (strcmp (element, "DistanceMeters") == 0)
    rehab_xml_read_number (text, &state->point.distance);
  else if (strcmp (element, "LatitudeDegrees") == 0)
    rehab_xml_read_number (text, &state->point.latitude);
  else if (strcmp (element, "LongitudeDegrees") == 0)
    rehab_xml_read_number (text, &state->point.longitude);
}

static void
end (RehabXmlState *state,
     const char    *element,
     const char    *parent,
     const char    *text)
{
  if (state->activity == NULL)
    return;

  if (strcmp (element, "Activity") == 0)
    {
      rehab_xml_finish (state);
    }
  else if (strcmp (element, "Id") == 0 && strcmp (parent, "Activity") == 0)
    {
      take_start (state, text);
    }
  else if (strcmp (element, "Name") == 0 && strcmp (parent, "Creator") == 0)
    {
      g_free (state->activity->source);
      state->activity->source = g_strdup (text);
    }
  else if (strcmp (element, "Trackpoint") == 0 && state->in_point)
    {
      rehab_import_track_add (&state->track, &state->point);
      state->in_point = FALSE;
    }
  else if (state->in_point)
    {
      end_in_point (state, element, text);
    }
  else if (strcmp (parent, "Lap") == 0)
    {
      end_in_lap (state, element, text);
    }
}

const RehabXmlFormat rehab_tcx_format = { "TrainingCenterDatabase", start, end };
