/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-part.h"

G_BEGIN_DECLS

#define REHAB_INSTRUMENT_MAX_PARTS 20
#define REHAB_INSTRUMENT_MAX_SUBSCALES 3

/* A published figure for what a change means, shown beside the change and never as a verdict. */
typedef struct
{
  double value;       /* in points of the total */
  double percent;     /* or this much of the earlier total, in percent; 0 where only points are published */
  const char *label;  /* untranslated: "smallest change that people called important" */
  const char *caveat; /* untranslated, one sentence; NULL for none */
  const char *sources;
} RehabChangeFigure;

/* What is published of a total, not of its change: what is usual in health, how far one score can be trusted. */
typedef struct
{
  const char *text; /* untranslated, one sentence */
  const char *sources;
} RehabScoreFact;

/* Some of the items, added up for themselves. */
typedef struct
{
  const char *key;     /* "rumination": the export's word, never changed */
  const char *label;   /* untranslated */
  const guint8 *parts; /* indices into the instrument's parts */
  guint n_parts;
  double max;
} RehabSubscale;

/*
 * A questionnaire or scale: what is answered, how a total comes of it, and what is published of its changes. Items are
 * asked under short labels of our own; the wording of the instruments is theirs. Texts are untranslated.
 *
 * Answers are handed in in the order of `parts`; one that holds words is known, with any value, where words were given.
 */
typedef struct
{
  const char *key;                /* "visa-h" */
  const char *name;               /* "VISA-H" */
  const char *about;              /* how it is built and read, our words */
  const RehabItemPart *parts;     /* its items; their `item` is set by rehab_item_get_part() */
  guint n_parts;                  /* 0 for a scale that is a total only */
  double min, max;                /* of the total */
  guint decimals;                 /* of the total */
  const char *unit;
  RehabBetter better;
  gboolean is_change;             /* the total is itself how much has changed: no change of it is worked out */
  const RehabItemChoice *steps;   /* what single totals of a short scale are called; not every one has to have a name */
  guint n_steps;
  /* The total; not known while incomplete or contradictory. */
  RehabNumber (*score) (const RehabNumber *answers);
  /* How many of its questions are answered, and how many have to be; NULL where each part is one question. */
  void (*count) (const RehabNumber *answers,
                 guint             *n_answered,
                 guint             *n_asked);
  /* An untranslated sentence for answers that cannot all be right, or NULL. May be NULL itself. */
  const char *(*find_contradiction) (const RehabNumber *answers);
  /* The most a part takes while the others are answered as they are. May be NULL. */
  double (*get_max) (const RehabNumber *answers,
                     guint              part);
  const RehabSubscale *subscales;
  guint n_subscales;
  const RehabChangeFigure *figures;
  guint n_figures;
  const RehabScoreFact *facts;
  guint n_facts;
  const char *caveat;             /* one or two sentences on how far it carries; NULL for none */
  const char *sources;
} RehabInstrument;

guint                  rehab_instrument_get_count     (void);
const RehabInstrument *rehab_instrument_get_nth       (guint n);
const RehabInstrument *rehab_instrument_lookup        (const char *key);

void                   rehab_instrument_count_answers (const RehabInstrument *self,
                                                       const RehabNumber     *answers,
                                                       guint                 *n_answered,
                                                       guint                 *n_asked);
const char *rehab_instrument_find_problem  (const RehabInstrument *self,
                                            const RehabNumber     *answers);
RehabNumber            rehab_instrument_get_subscale  (const RehabInstrument *self,
                                                       guint                  subscale,
                                                       const RehabNumber     *answers);
const char *rehab_instrument_get_step      (const RehabInstrument *self,
                                            double                 total);
char *rehab_instrument_dup_figure    (const RehabInstrument   *self,
                                      const RehabChangeFigure *figure) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_instrument_dup_published (const RehabInstrument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
