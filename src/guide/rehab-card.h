/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/*
 * An evidence card: what stands behind one rule, test, figure or treatment of the program, what the program does with it,
 * and where. Cards are made of the very tables that the program runs on, so that they cannot say anything else than it
 * does; what is published beside those tables, and where sources disagree, stands in rehab-card-notes.c.
 *
 * A card's key is "kind.name": "item.test-palpation", "threshold.limb-symmetry", "rule.settled". Links and help targets name
 * it ("card/rule.settled"), so that it never changes.
 */

typedef enum
{
  REHAB_CARD_RULE,          /* "rule.settled" */
  REHAB_CARD_FLAG,          /* "item.flag-saddle" */
  REHAB_CARD_TEST,          /* "item.test-palpation" */
  REHAB_CARD_QUESTION,      /* "item.symptom-sitting" */
  REHAB_CARD_RISK,          /* "item.history-mileage" */
  REHAB_CARD_QUESTIONNAIRE, /* "questionnaire.visa-h" */
  REHAB_CARD_CRITERION,     /* "criterion.deep-symmetry" */
  REHAB_CARD_PROGRESSION,   /* "progression.ten-minutes", "start.drop-lunge" */
  REHAB_CARD_FIELD,         /* "field.direction-curves" */
  REHAB_CARD_RETURN,        /* "return.return-symmetry" */
  REHAB_CARD_EXERCISE,      /* "exercise.bridge-hold" */
  REHAB_CARD_TREATMENT,     /* "treatment.shockwave-cacchio", "event.shockwave" */
  REHAB_CARD_LOAD,          /* "load.ratio-coupled" */
  REHAB_CARD_ATTENTION,     /* "attention.not-settled" */
  REHAB_CARD_THRESHOLD,     /* "threshold.limb-symmetry" */
  REHAB_CARD_PREVENTION,    /* "prevention.warm-up" */
  REHAB_N_CARD_KINDS,
} RehabCardKind;

/* Where in the program its subject is seen. */
typedef enum
{
  REHAB_CARD_PLACE_NONE,
  REHAB_CARD_PLACE_OVERVIEW,
  REHAB_CARD_PLACE_ASSESSMENT,
  REHAB_CARD_PLACE_PHASES,
  REHAB_CARD_PLACE_PROGRAMME,
  REHAB_CARD_PLACE_DIARY,
  REHAB_CARD_PLACE_PROGRESS,
  REHAB_CARD_PLACE_PREFERENCES,
  REHAB_N_CARD_PLACES,
} RehabCardPlace;

typedef struct
{
  char *label;
  char *value;
} RehabCardFigure;

/* What is published, with its own sources; of several that disagree all are told. */
typedef struct
{
  char *text;
  const char *sources;
  gboolean is_dispute; /* sources disagree */
} RehabCardNote;

/* One card in words. Texts are translated; NULL or an empty list for nothing. */
typedef struct
{
  const char *key;
  RehabCardKind kind;
  gboolean caution;      /* who must not or may not be given a treatment */
  char *title;
  char *group;           /* the heading that it stands under within its kind */
  char *about;           /* what it is about, and how it is asked, done or computed */
  char *study;           /* who studied it, when, how, in whom */
  GPtrArray *figures;    /* RehabCardFigure */
  GPtrArray *findings;   /* char *: what was found, a sentence each */
  GPtrArray *notes;      /* RehabCardNote */
  GPtrArray *uses;       /* char *: what the program does with it, a sentence each */
  GPtrArray *limits;     /* char *: what it does not tell, a sentence each */
  RehabCardPlace place;
  char *sources;         /* keys: "F72 R36"; "" for a setting of the clinic */
  char *background;      /* keys of what was read beside it, and gives no figure; "" for nothing */
  GPtrArray *related;    /* char *: keys of other cards */
} RehabCard;

guint          rehab_card_get_count       (void);
const char *rehab_card_get_nth         (guint n);
gboolean       rehab_card_exists          (const char *key);
RehabCardKind  rehab_card_get_kind        (const char *key);
RehabCard *rehab_card_new             (const char            *key,
                                       const RehabThresholds *thresholds) G_GNUC_WARN_UNUSED_RESULT;
void           rehab_card_free            (RehabCard *self);
char *rehab_card_dup_key         (RehabCardKind kind,
                                  const char   *name) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_card_dup_item_key    (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_card_dup_title       (const char *key) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_card_dup_text        (const RehabCard *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *rehab_card_list_citing     (const char *source) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_card_kind_get_title  (RehabCardKind kind);
const char *rehab_card_kind_get_nick  (RehabCardKind kind);
const char *rehab_card_kind_get_about  (RehabCardKind kind);
const char *rehab_card_place_get_label (RehabCardPlace place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCard, rehab_card_free)

G_END_DECLS
