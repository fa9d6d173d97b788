/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-card.h"

G_BEGIN_DECLS

/* The tables of the program as cards, and what the files that make cards of them have in common. Within src/guide only. */

typedef struct
{
  const char *prefix; /* of the keys: "threshold" */
  guint (*get_count) (void);
  const char *(*get_name) (guint n); /* what follows the prefix; NULL for a row that has no card of its own */
  RehabCardKind (*get_kind) (guint n);
  /* Puts the row into words; @thresholds are those of a clinic, or NULL for those that everybody begins with. */
  void (*fill) (RehabCard             *card,
                guint                  n,
                const RehabThresholds *thresholds);
} RehabCardTable;

extern const RehabCardTable rehab_card_table_rules;          /* rehab-card-rules.c */
extern const RehabCardTable rehab_card_table_items;          /* rehab-card-items.c */
extern const RehabCardTable rehab_card_table_questionnaires; /* rehab-card-items.c */
extern const RehabCardTable rehab_card_table_criteria;       /* rehab-card-course.c */
extern const RehabCardTable rehab_card_table_progressions;   /* rehab-card-running.c */
extern const RehabCardTable rehab_card_table_starts;         /* rehab-card-running.c */
extern const RehabCardTable rehab_card_table_fields;         /* rehab-card-running.c */
extern const RehabCardTable rehab_card_table_returns;        /* rehab-card-course.c */
extern const RehabCardTable rehab_card_table_exercises;      /* rehab-card-exercises.c */
extern const RehabCardTable rehab_card_table_events;         /* rehab-card-treatments.c */
extern const RehabCardTable rehab_card_table_treatments;     /* rehab-card-treatments.c */
extern const RehabCardTable rehab_card_table_loads;          /* rehab-card-clinic.c */
extern const RehabCardTable rehab_card_table_attention;      /* rehab-card-clinic.c */
extern const RehabCardTable rehab_card_table_thresholds;     /* rehab-card-clinic.c */
extern const RehabCardTable rehab_card_table_preventions;    /* rehab-card-treatments.c */

void rehab_card_add_figure         (RehabCard  *self,
                                    const char *label,
                                    char       *value);
void rehab_card_add_threshold      (RehabCard             *self,
                                    RehabThreshold         which,
                                    const RehabThresholds *thresholds);
void rehab_card_add_finding        (RehabCard  *self,
                                    const char *text);
void rehab_card_take_finding       (RehabCard *self,
                                    char      *text);
void rehab_card_add_use            (RehabCard  *self,
                                    const char *text);
void rehab_card_take_use           (RehabCard *self,
                                    char      *text);
void rehab_card_add_limit          (RehabCard  *self,
                                    const char *text);
void rehab_card_take_limit         (RehabCard *self,
                                    char      *text);
void rehab_card_take_related       (RehabCard *self,
                                    char      *key);

/* rehab-card-notes.c */
void rehab_card_add_notes          (RehabCard *self);

G_END_DECLS
