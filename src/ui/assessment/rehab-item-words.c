/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-words.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-source.h"

#include <glib/gi18n.h>

/**
 * rehab_item_dup_facts:
 * @item: a row of the table of items
 *
 * Says on one line what belongs to an item in sight of everybody: how far a load test bends the hip, what a study found a
 * test to be worth.
 *
 * Returns: (transfer full) (nullable): the translated line, or `NULL` for nothing
 */
char *
rehab_item_dup_facts (const RehabItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (item->section == REHAB_SECTION_LOAD_TESTS && item->hip_flexion != REHAB_HIP_FLEXION_NONE)
    return g_strdup (rehab_choice_get_label (REHAB_TYPE_HIP_FLEXION, item->hip_flexion));

  return rehab_evidence_dup_summary (&item->evidence);
}

/**
 * rehab_urgency_dup_words:
 * @urgency: how urgent a red flag is
 * @sources: where that is from
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` for what is no red flag
 */
char *
rehab_urgency_dup_words (RehabUrgency urgency,
                         const char  *sources)
{
  g_autofree char *source = rehab_sources_dup_short (sources);

  switch (urgency)
    {
    case REHAB_URGENCY_EMERGENCY:
      return g_strdup_printf (_("Emergency, same day. %s"), source);
    case REHAB_URGENCY_URGENT:
      return g_strdup_printf (_("Urgent, within two weeks. %s"), source);
    case REHAB_URGENCY_ROUTINE:
      return g_strdup_printf (_("Routine medical review. %s"), source);
    case REHAB_URGENCY_NONE:
    default:
      return NULL;
    }
}

/**
 * rehab_day_dup_with_whom:
 * @date: a day
 * @clinician_id: (nullable): who did something on it
 * @clinic: (nullable): the clinic, which knows by what initials people go
 * @today: the present day
 *
 * Returns: (transfer full): the day and the initials: "2 Oct, AK"
 */
char *
rehab_day_dup_with_whom (RehabDate    date,
                         const char  *clinician_id,
                         RehabClinic *clinic,
                         RehabDate    today)
{
  g_autofree char *day = rehab_date_format_short (date, today);
  g_autofree char *initials = clinic != NULL ? rehab_clinic_dup_clinician (clinic, clinician_id) : g_strdup ("");

  if (*initials == '\0')
    return g_steal_pointer (&day);

  /* Translators: a day, and the initials of who did something on it: "2 Oct, AK" */
  return g_strdup_printf (C_("day and initials", "%s, %s"), day, initials);
}
