/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-planned-words.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-planned-session.h"
#include "rehab-running-words.h"

/* The sessions that the running plan has for the day; how many there were. */
static guint
add_running (const RehabCase *self,
             RehabDate        date,
             GPtrArray       *words)
{
  const RehabRunningSchedule *schedule = rehab_case_find_running_plan (self, date);
  guint n_before = words->len;

  for (guint i = 0; schedule != NULL && i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);

      if (rehab_date_compare (rehab_running_schedule_get_date (schedule, session), date) == 0)
        g_ptr_array_add (words, rehab_running_session_dup_short (session));
    }

  return words->len - n_before;
}

static char *
dup_exercises (const RehabPlannedSession *session)
{
  const char *kind = rehab_choice_get_label (rehab_session_kind_get_type (), (int) session->kind);

  if (!session->minutes.known)
    return g_strdup (kind);

  /* Translators: a kind of session and how long the programme takes: "Strength 40 min" */
  return g_strdup_printf (C_("planned session", "%s %.0f min"), kind, session->minutes.value);
}

/**
 * rehab_case_dup_planned_words:
 * @self: a case
 * @date: a day, past or to come
 *
 * Says what the running plan and the programme had, or have, for a day: "Run 6 × 1/2 min; Strength 40 min".
 *
 * Returns: (transfer full) (nullable): the translated words, or `NULL` where nothing is planned
 */
char *
rehab_case_dup_planned_words (const RehabCase *self,
                              RehabDate        date)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) planned = NULL;
  guint n_running = 0;

  g_return_val_if_fail (self != NULL && rehab_date_is_set (date), NULL);

  planned = rehab_case_list_planned (self, date, date);
  if (planned->len == 0)
    return NULL;

  /* They come first, and say more than their sums. */
  n_running = add_running (self, date, words);
  for (guint i = n_running; i < planned->len; i++)
    g_ptr_array_add (words, dup_exercises (&g_array_index (planned, RehabPlannedSession, i)));
  g_ptr_array_add (words, NULL);

  /* Translators: what stands between the planned sessions of a day */
  return g_strjoinv (C_("planned session", "; "), (char **) words->pdata);
}
