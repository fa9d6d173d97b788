/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-flow.h"

G_BEGIN_DECLS

/* What the files of this type share; nobody else includes this. */

struct _RehabImportFlow
{
  GObject parent_instance;

  RehabClinic *clinic;
  RehabPatient *patient; /* in hand, with the episode; NULL for anybody's */
  RehabEpisode *episode;
  char *file_name;
  guint n;               /* which of several files it is, from 1 */
  guint n_files;

  RehabImportStep step;
  gboolean (*work) (RehabImportFlow *self); /* what goes on; TRUE while there is more of it */
  guint source_id;
  guint next;            /* which row or name is next */
  double progress;
  GError *error;

  RehabImportReader *reader;
  RehabImportMapping *mapping; /* NULL until the file has been looked at */
  gboolean asks_kind;    /* what a watch recorded does not say it */
  RehabImportNames *names;
  RehabImportNames *earlier; /* what was said before the columns were looked at again */
  RehabImportPreview *preview;
};

void     rehab_import_flow_set_step       (RehabImportFlow *self,
                                           RehabImportStep  step);
void     rehab_import_flow_set_progress   (RehabImportFlow *self,
                                           double           progress);
void     rehab_import_flow_begin_reading  (RehabImportFlow *self);
void     rehab_import_flow_begin_counting (RehabImportFlow *self);
gboolean rehab_import_flow_is_in_hand     (RehabImportFlow *self);

G_END_DECLS
