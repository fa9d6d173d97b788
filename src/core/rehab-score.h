/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-instrument.h"

G_BEGIN_DECLS

/* Where a total comes from. */
typedef enum
{
  REHAB_SCORE_ORIGIN_NONE,  /* there is none */
  REHAB_SCORE_ORIGIN_ITEMS, /* added up from the items */
  REHAB_SCORE_ORIGIN_GIVEN, /* given as one number: from paper, or the answer to a scale without items */
} RehabScoreOrigin;

/* How a total compares with an earlier one. */
typedef struct
{
  RehabDate date;     /* of the earlier total; none when there is no earlier one */
  RehabNumber before; /* the earlier total */
  RehabNumber change; /* not known where the two cannot be compared */
} RehabScoreChange;

/*
 * What one assessment holds of a questionnaire or scale. A plain value, made from the records and thrown away; it refers
 * to the tables, and `words` and `note` to the record.
 */
typedef struct
{
  const RehabItem *item;
  const RehabInstrument *instrument;
  RehabDate date;                 /* of the assessment; none for no assessment */
  RehabNumber total;              /* not known while incomplete, contradictory or not asked */
  RehabScoreOrigin origin;
  RehabNumber given;              /* the total given as one number, whether or not it counts */
  guint n_answered;               /* questions */
  guint n_asked;                  /* questions a total needs; 0 for a scale without items */
  gboolean begun;                 /* any item holds anything */
  RehabNumber answers[REHAB_INSTRUMENT_MAX_PARTS];
  const char *words[REHAB_INSTRUMENT_MAX_PARTS];
  const char *note;               /* what was written beside any of the answers; NULL for nothing */
  guint note_part;                /* beside which, as for rehab_item_get_part() */
  RehabNumber subscales[REHAB_INSTRUMENT_MAX_SUBSCALES];
  RehabScoreChange since_first;   /* the episode's first total */
  RehabScoreChange since_last;    /* the last total before this assessment; the same as since_first at the second one */
} RehabScore;

RehabScore rehab_score_read         (const RehabCase       *record,
                                     const RehabAssessment *assessment,
                                     const RehabItem       *item);
RehabScore rehab_score_read_alone   (const RehabCase       *record,
                                     const RehabAssessment *assessment,
                                     const RehabItem       *item);
RehabScore rehab_score_read_earlier (const RehabCase       *record,
                                     const RehabAssessment *assessment,
                                     const RehabItem       *item);
RehabScore rehab_score_read_latest  (const RehabCase *record,
                                     const RehabItem *item);

RehabScoreChange rehab_score_compare (const RehabScore *self,
                                      const RehabScore *earlier);

char *rehab_score_dup_total    (const RehabScore *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_score_dup_problem  (const RehabScore *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_score_dup_change   (const RehabScore       *self,
                                const RehabScoreChange *change,
                                RehabDate               today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_score_dup_previous (const RehabScore *self,
                                RehabDate         today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_score_dup_changes  (const RehabScore *self,
                                RehabDate         today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_score_dup_subscale (const RehabScore *self,
                                guint             subscale) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
