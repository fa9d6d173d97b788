/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-activity.h"
#include "rehab-import-track.h"

G_BEGIN_DECLS

/* What the messages of one FIT file say, once they are taken apart. For the reader of these files alone. */

#define REHAB_FIT_MOST_FIELDS 255
#define REHAB_FIT_TIMESTAMP 253

typedef struct
{
  guint8 number;
  guint8 size;
  guint8 type;
} RehabFitField;

typedef struct
{
  gboolean defined;
  gboolean big_endian;
  guint16 message;
  guint n_fields;
  guint size;            /* bytes of a message, developer fields included */
  RehabFitField fields[REHAB_FIT_MOST_FIELDS];
} RehabFitDefinition;

typedef struct
{
  guint file_type;       /* 4 is an activity; 0 before it was said */
  guint manufacturer;
  guint sport;
  guint sub_sport;
  gboolean has_offset;
  gint64 offset_seconds;
  GPtrArray *sessions;   /* of RehabImportActivity */
  RehabImportActivity *laps; /* all laps as one; NULL before the first */
  RehabImportTrack track;
} RehabFitContent;

void rehab_fit_content_init   (RehabFitContent *self);
void rehab_fit_content_clear  (RehabFitContent *self);
void rehab_fit_content_take   (RehabFitContent          *self,
                               const RehabFitDefinition *definition,
                               const guint8             *data,
                               RehabNumber               timestamp);
void rehab_fit_content_finish (RehabFitContent *self,
                               GPtrArray       *activities);

RehabNumber rehab_fit_read_field (const RehabFitDefinition *definition,
                                  const guint8             *data,
                                  guint                     number);

G_END_DECLS
