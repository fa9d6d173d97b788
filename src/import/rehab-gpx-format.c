/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-kind.h"
#include "rehab-xml-reader.h"

#include <string.h>

/* GPX: <gpx creator><trk><name/><type/><trkseg><trkpt lat lon><ele/><time/>. A track is an activity, a route is none. */

static void
start (RehabXmlState *state,
       const char    *element,
       const char    *parent,
       const char   **names,
       const char   **values)
{
  if (strcmp (element, "gpx") == 0)
    {
      for (guint i = 0; names[i] != NULL; i++)
        if (strcmp (names[i], "creator") == 0 && state->source == NULL)
          state->source = g_utf8_substring (values[i], 0, MIN (g_utf8_strlen (values[i], -1), 60));
    }
  else if (strcmp (element, "trk") == 0)
    {
      rehab_xml_begin (state);
      state->activity->source = g_strdup (state->source);
    }
  else if (strcmp (element, "trkseg") == 0)
    {
      rehab_import_track_pause (&state->track);
    }
  else if (strcmp (element, "trkpt") == 0)
    {
      state->in_point = TRUE;
      state->point = (RehabImportPoint) { 0 };
      for (guint i = 0; names[i] != NULL; i++)
        {
          if (strcmp (names[i], "lat") == 0)
            rehab_xml_read_number (values[i], &state->point.latitude);
          else if (strcmp (names[i], "lon") == 0)
            rehab_xml_read_number (values[i], &state->point.longitude);
        }
    }
}

static void
end (RehabXmlState *state,
     const char    *element,
     const char    *parent,
     const char    *text)
{
  if (state->activity == NULL)
    return;

  if (strcmp (element, "trk") == 0)
    {
      rehab_xml_finish (state);
    }
  else if (strcmp (element, "type") == 0 && strcmp (parent, "trk") == 0)
    {
      /* Strava writes a number for it in old files: 9 is a run. */
      if (strcmp (text, "9") == 0)
        state->activity->kind = REHAB_SESSION_KIND_RUN;
      else if (!rehab_import_kind_from_word (text, &state->activity->kind))
        state->activity->kind = REHAB_SESSION_KIND_NONE;
    }
  else if (strcmp (element, "trkpt") == 0 && state->in_point)
    {
      rehab_import_track_add (&state->track, &state->point);
      state->in_point = FALSE;
    }
  else if (state->in_point && strcmp (parent, "trkpt") == 0)
    {
      if (strcmp (element, "ele") == 0)
        rehab_xml_read_number (text, &state->point.height);
      else if (strcmp (element, "time") == 0)
        rehab_xml_read_time (text, &state->point.time);
    }
}

const RehabXmlFormat rehab_gpx_format = { "gpx", start, end };
