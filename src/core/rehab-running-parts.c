/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-parts-private.h"

RehabRunningParts
rehab_running_parts_new (void)
{
  return (RehabRunningParts) { g_ptr_array_new_with_free_func (rehab_record_unref), g_ptr_array_new_with_free_func (rehab_record_unref) };
}

void
rehab_running_parts_take (RehabRunningParts         *parts,
                          const RehabRunningSession *values)
{
  RehabRunningSession *session = rehab_running_session_new (values, NULL);

  if (session != NULL)
    g_ptr_array_add (parts->sessions, session);
}

void
rehab_running_parts_copy_sessions (RehabRunningParts          *parts,
                                   const RehabRunningSchedule *from,
                                   const RehabRunningArea     *except)
{
  for (guint i = 0; i < rehab_running_schedule_get_size (from); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (from, i);

      if (except == NULL || !rehab_running_area_holds (*except, session->week, session->weekday))
        g_ptr_array_add (parts->sessions, rehab_record_ref (session));
    }
}

void
rehab_running_parts_copy_reasons (RehabRunningParts          *parts,
                                  const RehabRunningSchedule *from)
{
  for (guint i = 0; i < rehab_running_schedule_get_n_reasons (from); i++)
    g_ptr_array_add (parts->reasons, rehab_record_ref (rehab_running_schedule_get_reason (from, i)));
}

/* Lets them go without a schedule. */
void
rehab_running_parts_drop (RehabRunningParts *parts)
{
  g_ptr_array_unref (parts->sessions);
  g_ptr_array_unref (parts->reasons);
}

RehabRunningSchedule *
rehab_running_parts_finish (RehabRunningParts      *parts,
                            const RehabRunningPlan *plan)
{
  RehabRunningSchedule *schedule =
    rehab_running_schedule_new (plan, (const RehabRunningSession *const *) parts->sessions->pdata, parts->sessions->len,
                                (const RehabRunningReason *const *) parts->reasons->pdata, parts->reasons->len);

  rehab_running_parts_drop (parts);

  return schedule;
}

/* @self's plan with another number of weeks, or NULL where there cannot be so many. */
RehabRunningPlan *
rehab_running_parts_new_plan (const RehabRunningSchedule *self,
                              RehabDate                   starts_on,
                              int                         weeks,
                              GError                    **error)
{
  RehabRunningPlan values = *rehab_running_schedule_get_plan (self);

  values.starts_on = starts_on;
  values.weeks = weeks;

  return rehab_running_plan_new (&values, error);
}
