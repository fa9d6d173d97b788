/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-row.h"

G_BEGIN_DECLS

/* A row on its way from cells to a session and a day; for the maker of rows and for the reading of cells alone. */

struct _RehabRowMaker
{
  RehabImportMapping *mapping;
  GTimeZone *zone;
  RehabDate today;
  const RehabField *fields[REHAB_N_TARGETS];
  GHashTable *days;     /* athlete and date -> DayBefore */
  GHashTable *repeats;  /* athlete and facts -> how many had them before */
};

/* The row that is being made. */
typedef struct
{
  RehabRowMaker *maker;
  RehabImportRow *row;
  RehabSession session;
  RehabDiaryDay day;
  gboolean has_session;
  gboolean has_day;
  gboolean has_kind;
  gboolean is_rest;
  RehabDate date;
  int seconds;             /* of the day; -1 when not said */
  const char *identity;
  const char *texts[REHAB_N_TARGETS];
} RehabRowWork;

gboolean rehab_row_work_fail         (RehabRowWork          *work,
                                      RehabImportProblemCode code,
                                      int                    column,
                                      const char            *cell);
gboolean rehab_row_work_check_date   (RehabRowWork *work,
                                      RehabDate     date,
                                      int           days_ahead,
                                      int           column,
                                      const char   *cell);
gboolean rehab_row_work_read_cells   (RehabRowWork      *work,
                                      const char *const *cells,
                                      guint              n_cells);
gboolean rehab_row_work_set_measured (RehabRowWork              *work,
                                      const RehabImportActivity *activity);
char *rehab_row_work_dup_line     (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
