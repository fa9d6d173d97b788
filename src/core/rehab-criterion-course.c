/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice.h"
#include "rehab-clearance-words.h"
#include "rehab-criterion-rows.h"
#include "rehab-enum-types.h"
#include "rehab-flag-due.h"
#include "rehab-i18n.h"

/* Whole months of the calendar from one day to another: from 31 August on, 30 November is three. */
static int
count_months (RehabDate from,
              RehabDate to)
{
  GDate date;
  int months = 0;

  for (;; months++)
    {
      g_date_clear (&date, 1);
      g_date_set_julian (&date, from.julian);
      g_date_add_months (&date, (guint) months + 1);
      if (g_date_get_julian (&date) > to.julian)
        return months;
    }
}

/* How long slow heavy strength has gone on (F92): since the first step into it, and whether holds came in between again. */
void
rehab_criterion_read_loading (RehabCriterionReading     *reading,
                              const RehabCriterionRow   *row,
                              const RehabCriterionScene *scene)
{
  RehabDate since = REHAB_DATE_NONE;
  gboolean interrupted = FALSE;
  g_autofree char *date = NULL;
  int months;

  for (guint i = 0; i < scene->record->phase_changes->len; i++)
    {
      const RehabPhaseChange *change = g_ptr_array_index (scene->record->phase_changes, i);

      if (rehab_date_is_set (since))
        interrupted = interrupted || change->to_phase == REHAB_PHASE_CALM;
      else if (change->to_phase > REHAB_PHASE_CALM)
        since = change->date;
    }

  if (!rehab_date_is_set (since))
    return;

  date = rehab_date_format_short (since, scene->today);
  reading->measured_on = since;
  if (rehab_date_compare (since, scene->today) > 0)
    {
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                    /* Translators: a day later than today: the clock was set back */
                                    g_strdup_printf (_("Since %s, which is later than today"), date));
      return;
    }

  months = count_months (since, scene->today);
  reading->value = rehab_number (months);
  rehab_criterion_reading_take (reading,
                                rehab_criterion_is_met (&row->criterion, months, reading->limit)
                                ? REHAB_CRITERION_STATE_MET : REHAB_CRITERION_STATE_NOT_MET,
                                interrupted
                                /* Translators: a number of months, and the day on which they began */
                                ? g_strdup_printf (ngettext ("%d month, since %s, with phase 1 again in between",
                                                             "%d months, since %s, with phase 1 again in between",
                                                             (gulong) months), months, date)
                                : g_strdup_printf (ngettext ("%d month, since %s", "%d months, since %s", (gulong) months),
                                                   months, date));
}

/*
 * The red flags that were not asked as lately as they have to be; and of those that are asked anew, the one that was asked
 * longest ago.
 */
static guint
count_due (const RehabCriterionScene *scene,
           RehabDate                 *earliest)
{
  guint n = 0;

  *earliest = REHAB_DATE_NONE;
  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);
      RehabDate asked_on = REHAB_DATE_NONE;
      gboolean asked;

      if (item->section != REHAB_SECTION_RED_FLAGS || item->young_only)
        continue;

      asked = rehab_case_find_latest (scene->record, item->key, REHAB_SIDE_NOT_ASKED, NULL, &asked_on) != NULL;
      if (!asked
          || (item->core && rehab_date_compare (asked_on, scene->since) < 0)
          || rehab_flag_due_get (scene->record, item, scene->today, scene->thresholds) != REHAB_FLAG_DUE_NOT)
        n++;
      if (asked && item->core && (!rehab_date_is_set (*earliest) || rehab_date_compare (asked_on, *earliest) < 0))
        *earliest = asked_on;
    }

  return n;
}

/* Red flags: none open, and asked anew in this phase (R88). */
void
rehab_criterion_read_flags (RehabCriterionReading     *reading,
                            const RehabCriterionRow   *row,
                            const RehabCriterionScene *scene)
{
  g_autoptr (GPtrArray) open = rehab_case_list_open_flags (scene->record);
  RehabDate asked_on;
  guint n_due = count_due (scene, &asked_on);
  g_autofree char *date = rehab_date_format_short (asked_on, scene->today);

  reading->measured_on = asked_on;

  if (open->len > 0)
    {
      const RehabFinding *first = g_ptr_array_index (open, 0);

      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MET,
                                    /* Translators: how many red flags are open, and the name of the first */
                                    g_strdup_printf (ngettext ("%u open: %s", "%u open, the first: %s", open->len), open->len,
                                                     _(rehab_item_lookup (first->item_key)->label)));
      return;
    }

  if (n_due == 0)
    /* Translators: red flags; %s is a day */
    rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_MET, g_strdup_printf (_("None open, asked on %s"), date));
  else
    /* Translators: red flags that are due to be asked */
    rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                  g_strdup_printf (ngettext ("%u to be asked", "%u to be asked", n_due), n_due));
}

/* The clearance that holds today: all training, and no limit. */
void
rehab_criterion_read_clearance (RehabCriterionReading     *reading,
                                const RehabCriterionRow   *row,
                                const RehabCriterionScene *scene)
{
  const RehabClearance *clearance = rehab_case_get_clearance (scene->record, scene->today);
  g_autofree char *date = NULL;

  if (clearance == NULL)
    {
      rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED, g_strdup (_("No clearance yet")));
      return;
    }

  date = rehab_date_format_short (clearance->date, scene->today);
  reading->measured_on = clearance->date;

  if (rehab_clearance_has_limit (clearance))
    rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MET,
                                  /* Translators: a clearance for sport; %s is its day */
                                  g_strdup_printf (_("With limits, %s"), date));
  else if (clearance->participation != REHAB_PARTICIPATION_FULL)
    rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_NOT_MEASURED,
                                  /* Translators: a clearance that does not say how much of the training; %s is its day */
                                  g_strdup_printf (_("Taking part not said, %s"), date));
  else
    rehab_criterion_reading_take (reading, REHAB_CRITERION_STATE_MET,
                                  /* Translators: a clearance for sport; %s is its day */
                                  g_strdup_printf (_("All training, without a limit, %s"), date));
}
