/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What the figures of the application were read in: the article of the numbered facts, and the publications of the keys
 * "R1" and on. What is not known of one is said to be not known.
 */

#define REHAB_ARTICLE_N_FACTS 127

typedef enum
{
  REHAB_PUBLICATION_UNKNOWN, /* what was read does not say which kind of study it is */
  REHAB_PUBLICATION_TRIAL,
  REHAB_PUBLICATION_COHORT,
  REHAB_PUBLICATION_ACCURACY,
  REHAB_PUBLICATION_RELIABILITY,
  REHAB_PUBLICATION_SURVEY,
  REHAB_PUBLICATION_SERIES,
  REHAB_PUBLICATION_CASE,
  REHAB_PUBLICATION_REVIEW,
  REHAB_PUBLICATION_CONSENSUS,
  REHAB_PUBLICATION_GUIDELINE,
  REHAB_PUBLICATION_METHOD,
  REHAB_PUBLICATION_OPINION,
  REHAB_PUBLICATION_PROTOCOL,
  REHAB_PUBLICATION_TEXTBOOK,
  REHAB_PUBLICATION_PROGRAM,
  REHAB_PUBLICATION_PAGE,
  REHAB_N_PUBLICATION_KINDS,
} RehabPublicationKind;

/* How near to the publication its figures were read. */
typedef enum
{
  REHAB_READING_ITSELF,      /* its own abstract, tables or page; of no paper was the full text there */
  REHAB_READING_SECOND_HAND, /* a page about it */
} RehabReading;

typedef struct
{
  int number;           /* 36 for the key "R36"; 0 for the article of the numbered facts */
  const char *name;     /* "Cacchio 2012"; names and titles are not translated */
  const char *citation; /* where a page about a paper was read, it tells both */
  int year;             /* 0 where it is not known */
  RehabPublicationKind kind;
  RehabReading reading;
  guint people;         /* 0 where it is not known, or there are none */
  guint studies;        /* that it brings together; 0 where it is not known, or it is one study itself */
  const char *limits;   /* untranslated, a sentence or two; NULL for nothing beyond how it was read */
  const char *facts;    /* the article's facts that it bears on: "F72 F80"; "" for none */
} RehabPublication;

guint                   rehab_publication_get_count      (void);
const RehabPublication *rehab_publication_get_nth        (guint n);
const RehabPublication *rehab_publication_lookup         (const char *key);
char *rehab_publication_dup_key        (const RehabPublication *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_publication_dup_about      (const RehabPublication *self) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_publication_dup_size       (const RehabPublication *self) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_publication_kind_get_label (RehabPublicationKind kind);
const char *rehab_publication_get_reading    (const RehabPublication *self);

G_END_DECLS
