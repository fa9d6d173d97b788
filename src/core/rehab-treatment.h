/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"
#include "rehab-enums.h"

G_BEGIN_DECLS

/*
 * What is published about the events of an episode: imaging, shockwave, injections, surgery, and when to refer. The
 * dialog that records an event, reports and tests read these tables; a new study is a new row. Texts are untranslated
 * msgids. They are facts with their limits, never advice: whether a treatment fits is for the clinician to say.
 */

#define REHAB_TREATMENT_MOST_FACTS 5
#define REHAB_TREATMENT_MOST_TITLES 6

/* How far ahead something can be planned; further is more likely a slip of the finger. */
#define REHAB_TREATMENT_MOST_DAYS_AHEAD 731

/* How near to the study itself its figures were read. */
typedef enum
{
  REHAB_STANDING_ABSTRACT,    /* in its own abstract, table or protocol; no full text was */
  REHAB_STANDING_SECOND_HAND, /* on pages about it */
  REHAB_STANDING_ARTICLE,     /* in the article of the facts F1 to F127, whose own references cannot be followed */
} RehabStanding;

/* One study, or one paper, as a card shows it. */
typedef struct
{
  const char *key;   /* "shockwave-cacchio": never changed */
  guint kinds;       /* the events it speaks of: a set of REHAB_TREATMENT_KIND() */
  gboolean caution;  /* who it must not or may not be given to, rather than what it does */
  const char *title; /* what it is about, short */
  const char *study; /* who published it, not translated; NULL for the article, and for several */
  int year;          /* 0 where it is not known */
  const char *design;
  guint n;           /* people, or cases where @who says so; 0 where it is not known */
  const char *who;   /* those people, their number with them; NULL where it is not known */
  RehabStanding standing;
  const char *facts[REHAB_TREATMENT_MOST_FACTS + 1]; /* a sentence each, up to NULL */
  const char *limits; /* what the figures do not tell; NULL for nothing beyond @standing */
  const char *sources;
} RehabTreatmentCard;

/* What goes for a kind of event, whatever the study. */
typedef struct
{
  RehabEventKind kind;
  const char *principle;    /* one sentence to be read before the cards; NULL for none */
  const char *sources;      /* where that sentence comes from; "" for a setting of the clinic's own */
  gboolean can_be_planned;  /* whether its day may lie in the future */
  gboolean has_side;        /* whether it is about one side of the body */
  gboolean in_sessions;     /* whether it is given several times, one event each */
  const char *detail_label; /* what the short text beside the title is for */
  const char *titles[REHAB_TREATMENT_MOST_TITLES + 1]; /* what it is often called, up to NULL */
} RehabTreatment;

#define REHAB_TREATMENT_KIND(kind) (1u << (kind))

const RehabTreatment     *rehab_treatment_lookup         (RehabEventKind            kind);
gboolean                  rehab_treatment_check_date     (const RehabTreatment     *self,
                                                          RehabDate                 date,
                                                          RehabDate                 birth,
                                                          RehabDate                 today,
                                                          GError                  **error);
guint                     rehab_treatment_card_get_count (void);
const RehabTreatmentCard *rehab_treatment_card_get_nth   (guint                     n);
const RehabTreatmentCard *rehab_treatment_card_lookup    (const char               *key);
gboolean                  rehab_treatment_card_concerns  (const RehabTreatmentCard *self,
                                                          RehabEventKind            kind);
char                     *rehab_treatment_card_dup_about (const RehabTreatmentCard *self) G_GNUC_WARN_UNUSED_RESULT;
const char               *rehab_standing_get_label       (RehabStanding             standing);

G_END_DECLS
