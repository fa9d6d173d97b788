/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary-import.h"
#include "rehab-diary.h"
#include "rehab-import-activity.h"
#include "rehab-import-mapping.h"

G_BEGIN_DECLS

typedef enum
{
  REHAB_PROBLEM_NONE,
  REHAB_PROBLEM_NO_DATE,
  REHAB_PROBLEM_NOT_A_DATE,
  REHAB_PROBLEM_TOO_EARLY,      /* before REHAB_IMPORT_FIRST_YEAR */
  REHAB_PROBLEM_IN_FUTURE,
  REHAB_PROBLEM_NOT_A_TIME,
  REHAB_PROBLEM_NOT_A_NUMBER,
  REHAB_PROBLEM_NOT_A_DURATION,
  REHAB_PROBLEM_NOT_A_LENGTH,
  REHAB_PROBLEM_NOT_YES_OR_NO,
  REHAB_PROBLEM_OUT_OF_RANGE,
  REHAB_PROBLEM_NOT_WHOLE,
  REHAB_PROBLEM_TOO_LONG,
  REHAB_PROBLEM_NOT_TEXT,
  REHAB_PROBLEM_UNKNOWN_KIND,
  REHAB_PROBLEM_NO_KIND,
  REHAB_PROBLEM_NO_ATHLETE,
  REHAB_PROBLEM_MORE_CELLS,     /* than the heading: mostly a comma that is no separator */
  REHAB_PROBLEM_DAY_TWICE,      /* the same day again with other answers */
  REHAB_PROBLEM_TOO_MANY_SESSIONS,
  REHAB_N_PROBLEMS
} RehabImportProblemCode;

/* What is wrong with a row; the sentence is made by rehab_import_words_dup_problem(). */
typedef struct
{
  RehabImportProblemCode code;
  int column;                /* from 0; -1 when it is not one column's */
  RehabImportTarget target;  /* what the column is */
  char *cell;                /* the beginning of what it says; NULL */
} RehabImportProblem;

/*
 * A row of a file, or an activity, as it would go into the diary. The session and the day are values, not yet records:
 * they belong to no episode until somebody says whose they are.
 */
typedef struct
{
  guint line;                    /* of the file, from 1; of an activity its number, from 1 */
  char *athlete;                 /* as the file names them; NULL when it does not */
  RehabSession *session;         /* NULL when it has none */
  RehabDiaryDay *day;            /* NULL when it has none */
  char *session_identity;        /* what tells the session from the athlete's others; ASCII or what the file calls it */
  char *day_identity;
  RehabImportActivity *activity; /* NULL but for what a watch recorded */
  RehabImportProblem *problem;   /* NULL when all is well */
} RehabImportRow;

void           rehab_import_row_free        (RehabImportRow *self);
char *rehab_import_dup_file_name   (const char *path) G_GNUC_WARN_UNUSED_RESULT;
RehabSession *rehab_import_row_dup_session (const RehabImportRow   *self,
                                            const char             *episode_id,
                                            const RehabDiaryImport *import,
                                            int                     position,
                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;
RehabDiaryDay *rehab_import_row_dup_day     (const RehabImportRow   *self,
                                             const char             *episode_id,
                                             const RehabDiaryImport *import,
                                             GError                **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes rows, remembering what the rows before said of the same days. */
typedef struct _RehabRowMaker RehabRowMaker;

RehabRowMaker *rehab_row_maker_new          (const RehabImportMapping *mapping,
                                             GTimeZone                *zone,
                                             RehabDate                 today) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_row_maker_free         (RehabRowMaker *self);
RehabImportRow *rehab_row_maker_make         (RehabRowMaker     *self,
                                              guint              line,
                                              const char *const *cells,
                                              guint              n_cells) G_GNUC_WARN_UNUSED_RESULT;
RehabImportRow *rehab_row_maker_make_activity (RehabRowMaker       *self,
                                               guint                number,
                                               RehabImportActivity *activity) G_GNUC_WARN_UNUSED_RESULT;

void            rehab_import_add_identities  (GHashTable       *identities,
                                              const RehabDiary *diary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabImportRow, rehab_import_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabRowMaker, rehab_row_maker_free)

G_END_DECLS
