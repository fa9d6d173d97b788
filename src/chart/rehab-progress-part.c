/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-chart.h"

#include "rehab-i18n.h"

static const struct
{
  RehabProgressParts part;
  const char *key;
  const char *title;
} table[] = {
  { REHAB_PROGRESS_PHASES, "phases", NC_("chart part", "Phases") },
  { REHAB_PROGRESS_EVENTS, "events", NC_("chart part", "Events") },
  { REHAB_PROGRESS_PAIN, "pain", NC_("chart part", "Pain") },
  { REHAB_PROGRESS_LOAD, "load", NC_("chart part", "Load") },
  { REHAB_PROGRESS_DISTANCE, "distance", NC_("chart part", "Distance Run") },
  { REHAB_PROGRESS_CLIMB, "climb", NC_("chart part", "Climb") },
  { REHAB_PROGRESS_SPRINT, "sprint", NC_("chart part", "Sprinting") },
  { REHAB_PROGRESS_SITTING, "sitting", NC_("chart part", "Sitting") },
  { REHAB_PROGRESS_OUTCOME, "outcome", NC_("chart part", "Outcome") },
  { REHAB_PROGRESS_STRENGTH, "strength", NC_("chart part", "Strength") },
  { REHAB_PROGRESS_SYMMETRY, "symmetry", NC_("chart part", "Symmetry") },
  { REHAB_PROGRESS_COVERAGE, "coverage", NC_("chart part", "Days Kept") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (table) == REHAB_N_PROGRESS_PARTS);

/**
 * rehab_progress_part_get_key:
 * @part: one part of the page
 *
 * Returns: its key, for settings, file names and actions: "pain"; never changed
 */
const char *
rehab_progress_part_get_key (RehabProgressParts part)
{
  for (size_t i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].part == part)
      return table[i].key;

  g_return_val_if_reached (NULL);
}

/**
 * rehab_progress_part_get_title:
 * @part: one part of the page
 *
 * Returns: its translated title: "Distance Run"
 */
const char *
rehab_progress_part_get_title (RehabProgressParts part)
{
  for (size_t i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].part == part)
      return C_("chart part", table[i].title);

  g_return_val_if_reached (NULL);
}
