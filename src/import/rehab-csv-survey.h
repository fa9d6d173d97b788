/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-csv-parser.h"
#include "rehab-import-survey.h"

G_BEGIN_DECLS

/*
 * What all rows of a table say before any of them is read: how the cells of each column are written, what words stand in it,
 * and the first few rows to show.
 */
typedef struct
{
  guint n_columns;
  guint n_rows;
  RehabColumnSurvey *columns;
  GPtrArray *samples;  /* of char ** with as many cells as there are columns */
  GHashTable **words;  /* a set for each column; NULL once there are too many words to be kinds */
} RehabCsvSurvey;

RehabCsvSurvey *rehab_csv_survey_new       (guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_csv_survey_free      (RehabCsvSurvey *self);
void            rehab_csv_survey_add       (RehabCsvSurvey *self,
                                            RehabCsvParser *parser,
                                            RehabDate       today);
GList          *rehab_csv_survey_list_words (RehabCsvSurvey *self,
                                             guint           column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
