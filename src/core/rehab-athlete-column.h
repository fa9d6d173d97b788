/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-line.h"

G_BEGIN_DECLS

/*
 * The columns of a squad's table, described once: the screen, the paper and the file are made of the same rows. Texts are
 * untranslated, the headings in the context "squad column".
 */

typedef enum
{
  REHAB_ATHLETE_COLUMN_NAME,
  REHAB_ATHLETE_COLUMN_SIDE,
  REHAB_ATHLETE_COLUMN_PHASE,
  REHAB_ATHLETE_COLUMN_DAY,
  REHAB_ATHLETE_COLUMN_ATTENTION,
  REHAB_ATHLETE_COLUMN_PAIN,
  REHAB_ATHLETE_COLUMN_SETTLED,
  REHAB_ATHLETE_COLUMN_LOAD,
  REHAB_ATHLETE_COLUMN_CHANGE,
  REHAB_ATHLETE_COLUMN_OUTCOME,
  REHAB_ATHLETE_COLUMN_SYMMETRY,
  REHAB_ATHLETE_COLUMN_ENTRY,
  REHAB_ATHLETE_COLUMN_CLEARANCE,
  REHAB_ATHLETE_COLUMN_PARTICIPATION,
  REHAB_ATHLETE_COLUMN_SPEED,
  REHAB_ATHLETE_COLUMN_DISTANCE,
  REHAB_ATHLETE_COLUMN_HILLS,
  REHAB_ATHLETE_COLUMN_MATCH,
  REHAB_ATHLETE_COLUMN_DRILLS,
  REHAB_ATHLETE_COLUMN_REVIEW,
  REHAB_N_ATHLETE_COLUMNS,
} RehabAthleteColumnId;

/* What is drawn beside the text. */
typedef enum
{
  REHAB_ATHLETE_GRAPH_NONE,
  REHAB_ATHLETE_GRAPH_PAIN,
  REHAB_ATHLETE_GRAPH_LOAD,
} RehabAthleteGraph;

typedef struct
{
  RehabAthleteColumnId id;
  const char *key;     /* "pain": remembered as the order, never changed */
  const char *heading; /* a word or two: "Pain 28 d" */
  const char *title;   /* what it is called where there is room, and to who hears it */
  const char *help;    /* how it is worked out */
  const char *sources; /* source keys; "" for what needs none */
  guint audiences;     /* bits: 1 << RehabSquadAudience */
  gboolean numeric;    /* aligned at the end */
  RehabAthleteGraph graph;
  guint chars;         /* of a usual text, for how wide it is */
} RehabAthleteColumn;

const RehabAthleteColumn *rehab_athlete_column_get    (RehabAthleteColumnId id);
const RehabAthleteColumn *rehab_athlete_column_lookup (const char *key);
gboolean  rehab_athlete_column_is_for     (const RehabAthleteColumn *self,
                                           RehabSquadAudience        audience);
gboolean  rehab_athlete_column_is_known   (const RehabAthleteColumn *self,
                                           const RehabAthleteLine   *line);
char *rehab_athlete_column_dup_text   (const RehabAthleteColumn *self,
                                       const RehabAthleteLine   *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_column_dup_detail (const RehabAthleteColumn *self,
                                       const RehabAthleteLine   *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_column_dup_brief  (const RehabAthleteColumn *self,
                                       const RehabAthleteLine   *line) G_GNUC_WARN_UNUSED_RESULT;
int       rehab_athlete_column_compare    (const RehabAthleteColumn *self,
                                           gboolean                  descending,
                                           const RehabAthleteLine   *a,
                                           const RehabAthleteLine   *b);
char *rehab_athlete_columns_dup_csv   (RehabSquadAudience audience,
                                       GPtrArray         *lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
