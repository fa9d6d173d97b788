/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How a job is done with this program, in a few parts. The table's texts are untranslated; rehab-guide-text.h makes words of
 * them, in which the names of controls are those that stand on the screen.
 */

typedef enum
{
  REHAB_TOPIC_HEADING, /* parts the steps of one way from those of another */
  REHAB_TOPIC_TEXT,    /* a paragraph */
  REHAB_TOPIC_STEP,    /* one of a numbered list; each run of steps counts from 1 */
  REHAB_TOPIC_POINT,   /* one of a list without numbers */
  REHAB_TOPIC_EXAMPLE, /* a row of a table: what is typed, and in @detail what is meant by it */
  REHAB_TOPIC_KEY,     /* a command: @text is its title, @detail its section, both as rehab-commands.c has them */
  REHAB_TOPIC_PICTURE, /* @detail is the name of a picture, see rehab-guide-picture.h; no text */
  REHAB_TOPIC_NOTE,    /* a paragraph that must not be overlooked */
  REHAB_TOPIC_LINK,    /* @text leads to @detail, a help target: "topic/diary-week", "card/...", "leaflet/running" */
} RehabTopicPartKind;

/* What is typed (examples) is the same in every language; everything else that people read is translated. */
typedef struct
{
  RehabTopicPartKind kind;
  const char *text;
  const char *detail;
} RehabTopicPart;

typedef struct
{
  const char *key;      /* "diary-week": links name it, so it is never changed */
  const char *section;  /* a heading of the table of contents */
  const char *title;
  const char *summary;  /* one sentence */
  const RehabTopicPart *parts;
  guint n_parts;
  const char *related;  /* keys of topics, with a space between; "" for none */
  const char *words;    /* other words that somebody looks for; may be "" */
} RehabTopic;

guint             rehab_topic_get_count (void);
const RehabTopic *rehab_topic_get_nth   (guint n);
const RehabTopic *rehab_topic_lookup    (const char *key);

G_END_DECLS
