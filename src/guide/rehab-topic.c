/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic.h"
#include "rehab-topic-rows.h"

/* In the order of the table of contents: as a clinic meets them. */
static const RehabTopicRows *const sections[] = {
  &rehab_topics_start,
  &rehab_topics_patients,
  &rehab_topics_assessment,
  &rehab_topics_programme,
  &rehab_topics_diary,
  &rehab_topics_progress,
  &rehab_topics_phases,
  &rehab_topics_running,
  &rehab_topics_sport,
  &rehab_topics_squad,
  &rehab_topics_house,
};

/**
 * rehab_topic_get_count:
 *
 * Gets how many topics there are.
 *
 * Returns: the number
 */
guint
rehab_topic_get_count (void)
{
  guint count = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (sections); i++)
    count += sections[i]->n_topics;

  return count;
}

/**
 * rehab_topic_get_nth:
 * @n: a place in the table of contents, below rehab_topic_get_count()
 *
 * Gets a topic by its place. Those of a section follow each other.
 *
 * Returns: (transfer none): the topic
 */
const RehabTopic *
rehab_topic_get_nth (guint n)
{
  for (size_t i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (n < sections[i]->n_topics)
        return &sections[i]->topics[n];

      n -= sections[i]->n_topics;
    }

  g_return_val_if_reached (NULL);
}

/**
 * rehab_topic_lookup:
 * @key: (nullable): a topic's key, as "diary-week"
 *
 * Finds a topic.
 *
 * Returns: (transfer none) (nullable): the topic, or `NULL` when no topic has that key
 */
const RehabTopic *
rehab_topic_lookup (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      for (guint n = 0; n < sections[i]->n_topics; n++)
        {
          if (g_strcmp0 (sections[i]->topics[n].key, key) == 0)
            return &sections[i]->topics[n];
        }
    }

  return NULL;
}
