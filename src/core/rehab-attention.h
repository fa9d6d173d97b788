/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/* The most thresholds that one rule reads. */
#define REHAB_ATTENTION_MOST_THRESHOLDS 4

/*
 * One row of the table of what wants attention. Lists, the overview, the preferences and the tests read it. Texts are
 * untranslated msgids. A rule tells a fact with its figures; what follows from it is for the clinician to say.
 */
typedef struct
{
  const char *key;   /* "not-settled": stored, never changed */
  const char *label; /* short: "Not settled running" */
  const char *help;  /* what raises it, a sentence or two */
  RehabThreshold thresholds[REHAB_ATTENTION_MOST_THRESHOLDS]; /* those that it reads */
  guint n_thresholds;
  const char *sources;    /* what it rests on: "F72 F90 R36"; "" where nobody published it */
  const char *background; /* what was read beside it, and is not its source; "" for nothing */
  gboolean can_be_set_aside; /* also, whether the clinic can switch it off */
} RehabAttentionRule;

guint                     rehab_attention_rule_get_count (void);
const RehabAttentionRule *rehab_attention_rule_get_nth   (guint n);
const RehabAttentionRule *rehab_attention_rule_lookup    (const char *key);
char *rehab_attention_rule_dup_origin (const RehabAttentionRule *self) G_GNUC_WARN_UNUSED_RESULT;

/* One thing that wants attention, with the figures that raised it and where its threshold comes from. */
typedef struct
{
  const RehabAttentionRule *rule;
  char *text;    /* translated, one line: "Not settled twice running (22 Nov: 3 → 4, 24 Nov: 2 → 3)" */
  char *sources; /* source keys; "" for a clinic setting */
  const RehabSetAside *set_aside; /* why it rests, valid as long as the case; NULL while it speaks */
} RehabAttention;

void       rehab_attention_free      (RehabAttention *self);
GPtrArray *rehab_case_list_attention (const RehabCase       *self,
                                      RehabDate              today,
                                      const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_case_list_set_aside (const RehabCase       *self,
                                      RehabDate              today,
                                      const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
const RehabSetAside *rehab_case_find_set_aside (const RehabCase *self,
                                                const char      *rule_key,
                                                RehabDate        today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabAttention, rehab_attention_free)

G_END_DECLS
