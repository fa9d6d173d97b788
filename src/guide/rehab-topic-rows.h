/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-topic.h"

G_BEGIN_DECLS

/* The tables of topics, a file a section; rehab-topic.c puts them in the order of the table of contents. */

typedef struct
{
  const RehabTopic *topics;
  guint n_topics;
} RehabTopicRows;

/* Rows of a table of parts; texts are marked with N_() where they stand, so that they are found for translation. */
#define HEADING(text) { REHAB_TOPIC_HEADING, (text), NULL }
#define TEXT(text) { REHAB_TOPIC_TEXT, (text), NULL }
#define STEP(text) { REHAB_TOPIC_STEP, (text), NULL }
#define POINT(text) { REHAB_TOPIC_POINT, (text), NULL }
#define EXAMPLE(typed, meaning) { REHAB_TOPIC_EXAMPLE, (typed), (meaning) }
#define KEY(section, title) { REHAB_TOPIC_KEY, (title), (section) }
#define PICTURE(name) { REHAB_TOPIC_PICTURE, NULL, (name) }
#define NOTE(text) { REHAB_TOPIC_NOTE, (text), NULL }
#define LINK(text, target) { REHAB_TOPIC_LINK, (text), (target) }

#define REHAB_TOPIC_PARTS(table) .parts = (table), .n_parts = G_N_ELEMENTS (table)

extern const RehabTopicRows rehab_topics_start;
extern const RehabTopicRows rehab_topics_patients;
extern const RehabTopicRows rehab_topics_assessment;
extern const RehabTopicRows rehab_topics_programme;
extern const RehabTopicRows rehab_topics_diary;
extern const RehabTopicRows rehab_topics_progress;
extern const RehabTopicRows rehab_topics_phases;
extern const RehabTopicRows rehab_topics_running;
extern const RehabTopicRows rehab_topics_sport;
extern const RehabTopicRows rehab_topics_squad;
extern const RehabTopicRows rehab_topics_house;

G_END_DECLS
