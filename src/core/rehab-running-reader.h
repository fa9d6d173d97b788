/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-typed-token.h"
#include "rehab-running-parse.h"

G_BEGIN_DECLS

/* The words by which parts of a typed session are known. Each has several, in the shown language and in English. */
typedef enum
{
  REHAB_RUNNING_KEYWORD_TIMES,
  REHAB_RUNNING_KEYWORD_REPEATED,
  REHAB_RUNNING_KEYWORD_EACH,
  REHAB_RUNNING_KEYWORD_TO,
  REHAB_RUNNING_KEYWORD_OF,
  REHAB_RUNNING_KEYWORD_AT,
  REHAB_RUNNING_KEYWORD_ON,
  REHAB_RUNNING_KEYWORD_AND,
  REHAB_RUNNING_KEYWORD_KILOMETRES,
  REHAB_RUNNING_KEYWORD_METRES,
  REHAB_RUNNING_KEYWORD_MILES,
  REHAB_RUNNING_KEYWORD_FEET,
  REHAB_RUNNING_KEYWORD_HOURS,
  REHAB_RUNNING_KEYWORD_MINUTES,
  REHAB_RUNNING_KEYWORD_SECONDS,
  REHAB_RUNNING_KEYWORD_RUN,
  REHAB_RUNNING_KEYWORD_WALK,
  REHAB_RUNNING_KEYWORD_CLIMB,
  REHAB_RUNNING_KEYWORD_TOP_SPEED,
  REHAB_RUNNING_KEYWORD_EFFORT,
  REHAB_RUNNING_KEYWORD_OUT_OF_TEN,
  REHAB_RUNNING_KEYWORD_VERY_VERY_EASY, /* the anchors of effort (R53) */
  REHAB_RUNNING_KEYWORD_EASY,
  REHAB_RUNNING_KEYWORD_MODERATE,
  REHAB_RUNNING_KEYWORD_SOMEWHAT_HARD,
  REHAB_RUNNING_KEYWORD_HARD,
  REHAB_RUNNING_KEYWORD_VERY_HARD,
  REHAB_RUNNING_KEYWORD_MAXIMAL,
  REHAB_RUNNING_KEYWORD_HILLS,
  REHAB_RUNNING_KEYWORD_STRIDES,
  REHAB_RUNNING_KEYWORD_SPRINT,
  REHAB_RUNNING_KEYWORD_PLYOMETRICS,
  REHAB_RUNNING_KEYWORD_MATCH,
  REHAB_RUNNING_KEYWORD_TRAINING,
  REHAB_RUNNING_KEYWORD_STRENGTH,
  REHAB_RUNNING_KEYWORD_CROSS_TRAINING,
  REHAB_RUNNING_KEYWORD_GRASS, /* the surfaces, in their order */
  REHAB_RUNNING_KEYWORD_TRACK,
  REHAB_RUNNING_KEYWORD_TRAIL,
  REHAB_RUNNING_KEYWORD_ROAD,
  REHAB_RUNNING_KEYWORD_TREADMILL,
  REHAB_RUNNING_KEYWORD_TURF,
  REHAB_N_RUNNING_KEYWORDS,
} RehabRunningKeyword;

/*
 * What rehab_running_session_parse() knows while it reads. A function that reads one kind of phrase returns whether it
 * found its own; then either the reader stands behind it, or its error is set.
 */
typedef struct
{
  const char *text;
  GArray *tokens; /* RehabTypedToken */
  guint at;
  char *words[REHAB_N_RUNNING_KEYWORDS];
  RehabRunningSession session; /* what was read; its texts are the one below, and keys of stages */
  char *note;
  RehabSessionKind meant; /* the kind that an amount tells of, where none is named */
  guint said;             /* bits: which fields of the record were read, by their place in it */
  guint customary;        /* bits: which of them were typed in miles or feet */
  GError *error;
} RehabRunningReader;

char *rehab_running_keyword_dup_words (RehabRunningKeyword keyword) G_GNUC_WARN_UNUSED_RESULT;

void                  rehab_running_reader_init      (RehabRunningReader *self,
                                                      const char         *text);
void                  rehab_running_reader_clear     (RehabRunningReader *self);
const RehabTypedToken *rehab_running_reader_get       (const RehabRunningReader *self,
                                                       guint                     at);
guint                 rehab_running_reader_match     (const RehabRunningReader *self,
                                                      guint                     at,
                                                      RehabRunningKeyword       keyword);
guint                 rehab_running_reader_match_text (const RehabRunningReader *self,
                                                       guint                     at,
                                                       const char               *text);
gboolean              rehab_running_reader_accept    (RehabRunningReader *self,
                                                      RehabRunningKeyword keyword);
gboolean              rehab_running_reader_is_sign   (const RehabRunningReader *self,
                                                      guint                     at,
                                                      const char               *sign);
gboolean              rehab_running_reader_is_number (const RehabRunningReader *self,
                                                      guint                     at);
gboolean              rehab_running_reader_is_parting (const RehabRunningReader *self,
                                                       guint                     at);
gboolean              rehab_running_reader_fail      (RehabRunningReader   *self,
                                                      RehabRunningErrorCode code,
                                                      guint                 from,
                                                      guint                 to,
                                                      const char           *format);
gboolean              rehab_running_reader_set       (RehabRunningReader *self,
                                                      const char         *field,
                                                      double              value,
                                                      guint               from,
                                                      guint               to);
gboolean              rehab_running_reader_set_measure (RehabRunningReader *self,
                                                        const char         *field,
                                                        gboolean            customary,
                                                        double              value,
                                                        guint               from,
                                                        guint               to);
void                  rehab_running_reader_keep      (RehabRunningReader        *self,
                                                      const RehabRunningSession *base);
gboolean              rehab_running_reader_say       (RehabRunningReader *self,
                                                      const char         *field,
                                                      guint               from,
                                                      guint               to);

/* The phrases. */
gboolean rehab_running_read_note   (RehabRunningReader *self);
gboolean rehab_running_read_stage  (RehabRunningReader *self);
gboolean rehab_running_read_amount (RehabRunningReader *self);
gboolean rehab_running_read_length (RehabRunningReader *self);
gboolean rehab_running_read_effort (RehabRunningReader *self);
gboolean rehab_running_read_kind   (RehabRunningReader *self);
gboolean rehab_running_read_ground (RehabRunningReader *self);

G_END_DECLS
