/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-attention.h"
#include "rehab-load-history.h"

G_BEGIN_DECLS

/* The rule that takes over the longest of what REHAB_THRESHOLD_RUN_SPIKE finds. */
#define REHAB_ATTENTION_DOUBLE_RUN "longest-run-double"

/* What the rules of rehab-attention-*.c look at, and where they put what they find. Only within the table. */
typedef struct
{
  const RehabCase *record;
  RehabDate today;
  const RehabThresholds *thresholds; /* NULL for who is archived */
  RehabDiary *diary;                 /* what is dated up to today: nothing later was done */
  RehabLoadHistory *history;         /* of all of it; made by who first asks for it */
  const RehabAttentionRule *rule;    /* the one that looks now */
  GPtrArray *found;
} RehabAttentionLook;

/* Whose records a rule speaks about; a set of bits. */
typedef enum
{
  REHAB_ATTENTION_OPEN = 1 << 0,     /* an open episode */
  REHAB_ATTENTION_CLOSED = 1 << 1,   /* a closed one */
  REHAB_ATTENTION_ARCHIVED = 1 << 2, /* either, of a patient who is archived: without thresholds */
} RehabAttentionScope;

typedef struct
{
  RehabAttentionRule rule;
  guint scope;
  void (*look) (RehabAttentionLook *look);
} RehabAttentionRow;

/* The table, weightiest first. */
extern const RehabAttentionRow rehab_attention_rows[];
extern const guint rehab_attention_n_rows;

/* rehab-attention.c */
void                    rehab_attention_look_take        (RehabAttentionLook *self,
                                                          char               *text,
                                                          const char         *sources);
double                  rehab_attention_look_get         (const RehabAttentionLook *self,
                                                          RehabThreshold            which);
const RehabLoadHistory *rehab_attention_look_get_history (RehabAttentionLook *self);
char *rehab_attention_look_dup_day     (const RehabAttentionLook *self,
                                        RehabDate                 date) G_GNUC_WARN_UNUSED_RESULT;

/* rehab-attention-flags.c */
void rehab_attention_look_at_open_flags    (RehabAttentionLook *self);
void rehab_attention_look_at_unasked_flags (RehabAttentionLook *self);
void rehab_attention_look_at_changed_flags (RehabAttentionLook *self);
void rehab_attention_look_at_stale_flags   (RehabAttentionLook *self);

/* rehab-attention-pain.c */
void rehab_attention_look_at_settling      (RehabAttentionLook *self);
void rehab_attention_look_at_own_usual     (RehabAttentionLook *self);
void rehab_attention_look_at_pain_rule     (RehabAttentionLook *self);

/* rehab-attention-load.c */
void rehab_attention_look_at_double_run    (RehabAttentionLook *self);
void rehab_attention_look_at_longest_run   (RehabAttentionLook *self);
void rehab_attention_look_at_raised_weeks  (RehabAttentionLook *self);
void rehab_attention_look_at_raised_version (RehabAttentionLook *self);
void rehab_attention_look_at_block         (RehabAttentionLook *self);

/* rehab-attention-course.c */
void rehab_attention_look_at_criteria      (RehabAttentionLook *self);
void rehab_attention_look_at_review        (RehabAttentionLook *self);
void rehab_attention_look_at_clearance     (RehabAttentionLook *self);
void rehab_attention_look_at_silence       (RehabAttentionLook *self);
void rehab_attention_look_at_shockwave     (RehabAttentionLook *self);
void rehab_attention_look_at_clock         (RehabAttentionLook *self);

G_END_DECLS
