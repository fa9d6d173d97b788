/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-flag-due.h"
#include "rehab-i18n.h"


#define DAYS_IN_WEEK 7

/* So many are named; of more, how many they are. */
#define MOST_NAMES 3

static gboolean
is_after_phase_change (const RehabCase *record,
                       RehabDate        asked_on)
{
  RehabDate since = REHAB_DATE_NONE;

  /* The phase that an episode begins in is no change. */
  if (record->phase_changes->len == 0)
    return FALSE;

  (void) rehab_case_get_phase (record, &since);

  return rehab_date_compare (since, asked_on) > 0;
}

/**
 * rehab_flag_due_get:
 * @record: the episode of care
 * @item: a red flag
 * @today: the current day
 * @thresholds: the clinic's, which tell after how many weeks red flags are asked again
 *
 * Tells why a red flag is to be asked. Nobody published after how long an answer is too old: the interval is the clinic's
 * own. Every flag is due until it is asked once; again, those that the table has asked again at each review. Before the
 * first assessment nothing is due, in a closed episode nothing any more; and what is asked of the young alone is left to
 * the form, which knows the age.
 *
 * Returns: the first reason there is
 */
RehabFlagDue
rehab_flag_due_get (const RehabCase       *record,
                    const RehabItem       *item,
                    RehabDate              today,
                    const RehabThresholds *thresholds)
{
  RehabDate asked_on = REHAB_DATE_NONE;
  double interval_days;

  g_return_val_if_fail (record != NULL && item != NULL && thresholds != NULL, REHAB_FLAG_DUE_NOT);

  if (item->section != REHAB_SECTION_RED_FLAGS || item->young_only
      || record->assessments->len == 0 || rehab_date_is_set (record->episode->closed_on))
    return REHAB_FLAG_DUE_NOT;

  if (rehab_case_find_latest (record, item->key, REHAB_SIDE_NOT_ASKED, NULL, &asked_on) == NULL)
    return REHAB_FLAG_DUE_NEVER_ASKED;
  if (!item->core)
    return REHAB_FLAG_DUE_NOT;
  if (is_after_phase_change (record, asked_on))
    return REHAB_FLAG_DUE_PHASE_CHANGED;

  interval_days = rehab_thresholds_get (thresholds, REHAB_THRESHOLD_FLAG_INTERVAL) * DAYS_IN_WEEK;

  return rehab_date_days_until (asked_on, today) > interval_days ? REHAB_FLAG_DUE_LONG_AGO : REHAB_FLAG_DUE_NOT;
}

/**
 * rehab_flag_due_list:
 * @record: the episode of care
 * @due: a reason
 * @today: the current day
 * @thresholds: the clinic's
 *
 * Lists the red flags that are to be asked for one reason.
 *
 * Returns: (transfer container) (element-type RehabItem): rows of the table of items, in its order
 */
GPtrArray *
rehab_flag_due_list (const RehabCase       *record,
                     RehabFlagDue           due,
                     RehabDate              today,
                     const RehabThresholds *thresholds)
{
  GPtrArray *items = g_ptr_array_new ();

  g_return_val_if_fail (record != NULL && thresholds != NULL, items);

  for (guint i = 0; i < rehab_item_get_count (); i++)
    {
      const RehabItem *item = rehab_item_get_nth (i);

      if (item->section == REHAB_SECTION_RED_FLAGS && rehab_flag_due_get (record, item, today, thresholds) == due)
        g_ptr_array_add (items, (gpointer) item);
    }

  return items;
}

/* "Night pain, Fever, Limp and 4 more" */
static char *
dup_names (GPtrArray *items)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint more = items->len > MOST_NAMES + 1 ? items->len - MOST_NAMES : 0;

  for (guint i = 0; i < items->len - more; i++)
    {
      if (i > 0)
        /* Translators: between the names of a list */
        g_string_append (names, C_("list", ", "));
      g_string_append (names, _(((const RehabItem *) g_ptr_array_index (items, i))->label));
    }

  if (more > 0)
    {
      g_autofree char *rest = g_strdup_printf (ngettext (" and %u more", " and %u more", more), more);

      g_string_append (names, rest);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

static char *
dup_sentence (const RehabCase       *record,
              RehabFlagDue           due,
              guint                  n,
              const char            *names,
              const RehabThresholds *thresholds)
{
  g_autofree char *day = NULL;
  g_autofree char *interval = NULL;
  RehabDate since = REHAB_DATE_NONE;

  switch (due)
    {
    case REHAB_FLAG_DUE_NEVER_ASKED:
      /* Translators: how many red flags, and which */
      return g_strdup_printf (ngettext ("%u red flag never asked in this episode: %s",
                                        "%u red flags never asked in this episode: %s", n), n, names);

    case REHAB_FLAG_DUE_PHASE_CHANGED:
      (void) rehab_case_get_phase (record, &since);
      /* Translators: a day without its year, as g_date_time_format() writes it: "22 Nov" */
      day = rehab_date_format (since, C_("date", "%-d %b"));
      /* Translators: how many red flags, the day on which the phase was changed, which red flags */
      return g_strdup_printf (ngettext ("%u red flag not asked since the phase changed on %s: %s",
                                        "%u red flags not asked since the phase changed on %s: %s", n), n, day, names);

    case REHAB_FLAG_DUE_LONG_AGO:
      interval = rehab_threshold_dup_words (REHAB_THRESHOLD_FLAG_INTERVAL,
                                            rehab_thresholds_get (thresholds, REHAB_THRESHOLD_FLAG_INTERVAL));
      /* Translators: how many red flags, "6 weeks", which red flags */
      return g_strdup_printf (ngettext ("%u red flag last asked more than %s ago: %s",
                                        "%u red flags last asked more than %s ago: %s", n), n, interval, names);

    case REHAB_FLAG_DUE_NOT:
    default:
      return NULL;
    }
}

/**
 * rehab_flag_due_dup_words:
 * @record: the episode of care
 * @due: a reason
 * @today: the current day
 * @thresholds: the clinic's
 *
 * Says how many red flags are to be asked for one reason, and which.
 *
 * Returns: (transfer full) (nullable): one translated line, or `NULL` when there is none
 */
char *
rehab_flag_due_dup_words (const RehabCase       *record,
                          RehabFlagDue           due,
                          RehabDate              today,
                          const RehabThresholds *thresholds)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (record != NULL && thresholds != NULL, NULL);

  if (due == REHAB_FLAG_DUE_NOT)
    return NULL;

  items = rehab_flag_due_list (record, due, today, thresholds);
  if (items->len == 0)
    return NULL;

  names = dup_names (items);

  return dup_sentence (record, due, items->len, names, thresholds);
}
