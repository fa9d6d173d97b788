/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-activity.h"
#include "rehab-import-track.h"

G_BEGIN_DECLS

/*
 * Reads GPX and TCX, a piece at a time, and keeps nothing of them but the activities. No document type and no entity is
 * let in, and no more than REHAB_IMPORT_MOST_DEPTH elements within each other.
 */
typedef struct _RehabXmlReader RehabXmlReader;

RehabXmlReader *rehab_xml_reader_new          (const char *text,
                                               gsize       length,
                                               GPtrArray  *activities) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_xml_reader_free         (RehabXmlReader *self);
gboolean        rehab_xml_reader_step         (RehabXmlReader *self,
                                               GError        **error);
double          rehab_xml_reader_get_progress (RehabXmlReader *self);
gboolean        rehab_xml_reader_is_tcx       (RehabXmlReader *self);

/* What each of the two formats does with the elements; for the reader alone. */
typedef struct
{
  RehabImportActivity *activity; /* the one that is being read, or NULL */
  RehabImportTrack track;
  RehabImportPoint point;
  gboolean in_point;
  double lap_seconds;
  double least_seconds; /* of a lap that lasts less than nothing, or 0 */
  double lap_metres;
  double least_metres;
  double lap_speed;
  gboolean has_lap_metres;
  char *source;
  GPtrArray *activities;
} RehabXmlState;

typedef struct
{
  const char *root;
  void (*start) (RehabXmlState *state,
                 const char    *element,
                 const char    *parent,
                 const char   **names,
                 const char   **values);
  void (*end)   (RehabXmlState *state,
                 const char    *element,
                 const char    *parent,
                 const char    *text);
} RehabXmlFormat;

extern const RehabXmlFormat rehab_gpx_format;
extern const RehabXmlFormat rehab_tcx_format;

gboolean rehab_xml_read_number (const char  *text,
                                RehabNumber *number);
gboolean rehab_xml_read_time   (const char  *text,
                                RehabNumber *seconds);
void     rehab_xml_begin       (RehabXmlState *state);
void     rehab_xml_finish      (RehabXmlState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabXmlReader, rehab_xml_reader_free)

G_END_DECLS
