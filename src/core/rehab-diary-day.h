/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One day of the diary. A day without one was not kept; a day of rest says so.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  RehabDate date;
  RehabNumber waking_pain;
  RehabNumber worst_pain;
  RehabNumber sitting_minutes;
  RehabNumber sitting_pain;
  gboolean rest_day;
  const char *note;
  const char *import_id;       /* the import that it came with; NULL when it was typed */
  const char *import_identity; /* what the file knows it by, so that it comes in once */
} RehabDiaryDay;

REHAB_DECLARE_RECORD (RehabDiaryDay, rehab_diary_day)

G_END_DECLS
