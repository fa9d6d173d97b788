/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-loose-end.h"
#include "rehab-diary-place.h"
#include "rehab-i18n.h"

static void
add_open_flags (const RehabCase *self,
                GPtrArray       *ends)
{
  g_autoptr (GPtrArray) flags = rehab_case_list_open_flags (self);

  if (flags->len > 0)
    g_ptr_array_add (ends, g_strdup_printf (ngettext (
                                              "%u red flag is open. It goes on wanting attention.",
                                              "%u red flags are open. They go on wanting attention.", flags->len),
                                            flags->len));
}

static void
add_drafts (const RehabCase *self,
            GPtrArray       *ends)
{
  for (guint i = 0; i < self->assessments->len; i++)
    {
      const RehabAssessment *assessment = g_ptr_array_index (self->assessments, i);
      g_autofree char *date = rehab_date_format (assessment->date, C_("closing an episode", "%-d %b %Y"));

      if (assessment->locked_at == 0)
        g_ptr_array_add (ends, g_strdup_printf (_("The assessment of %s is a draft. It stays one."), date));
    }

  if (self->draft != NULL)
    g_ptr_array_add (ends, g_strdup (_("The programme is edited and not saved as a version. The edit stays as it is.")));
  if (self->running_draft != NULL)
    g_ptr_array_add (ends, g_strdup (_("The running plan is edited and not saved as a version. The edit stays as it is.")));
}

static guint
count_runs_after (const RehabRunningSchedule *schedule,
                  RehabDate                   day)
{
  guint n_after = 0;

  for (guint i = 0; i < rehab_running_schedule_get_size (schedule); i++)
    {
      RehabDate date = rehab_running_schedule_get_date (schedule, rehab_running_schedule_get_nth (schedule, i));

      n_after += rehab_date_compare (date, day) > 0 ? 1 : 0;
    }

  return n_after;
}

static void
add_plans (const RehabCase *self,
           RehabDate        closed_on,
           GPtrArray       *ends)
{
  const RehabRunningSchedule *schedule =
    self->running_plans->len > 0 ? g_ptr_array_index (self->running_plans, self->running_plans->len - 1) : NULL;
  guint n_after = schedule != NULL ? count_runs_after (schedule, closed_on) : 0;

  if (n_after > 0)
    {
      g_autofree char *last = rehab_date_format (rehab_running_schedule_get_last_day (schedule),
                                                 C_("closing an episode", "%-d %b %Y"));

      g_ptr_array_add (ends, g_strdup_printf (ngettext (
                                                "The running plan goes on to %s: its %u session after the closing is not carried on.",
                                                "The running plan goes on to %s: its %u sessions after the closing are not carried on.",
                                                n_after), last, n_after));
    }

  if (self->versions->len > 0)
    g_ptr_array_add (ends, g_strdup (_("Nothing of the programme is planned after the closing. Its versions stay.")));
}

static void
add_diary (const RehabCase *self,
           RehabDate        closed_on,
           GPtrArray       *ends)
{
  RehabDate last = rehab_diary_get_last (self->diary);
  guint n_days;

  if (!rehab_date_is_set (last) || rehab_date_compare (last, closed_on) <= 0)
    return;

  n_days = rehab_diary_count_kept (self->diary, rehab_date_add_days (closed_on, 1), last);
  g_ptr_array_add (ends, g_strdup_printf (ngettext (
                                            "The diary was kept on %u day after the closing. It stays.",
                                            "The diary was kept on %u days after the closing. They stay.",
                                            n_days), n_days));
}

/**
 * rehab_case_list_loose_ends:
 * @self: a case
 * @closed_on: the day on which the episode is to be closed
 *
 * Lists what is going on in an episode, and what becomes of it when the episode is closed on a day. Nothing is lost by that.
 *
 * Returns: (transfer full) (element-type utf8): translated sentences; what weighs most comes first
 */
GPtrArray *
rehab_case_list_loose_ends (const RehabCase *self,
                            RehabDate        closed_on)
{
  GPtrArray *ends = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, ends);
  g_return_val_if_fail (rehab_date_is_set (closed_on), ends);

  add_open_flags (self, ends);
  add_drafts (self, ends);
  add_plans (self, closed_on, ends);
  add_diary (self, closed_on, ends);

  return ends;
}
