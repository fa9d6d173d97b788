/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-clinic-private.h"

/* A timer stands still while the machine sleeps: it is never set for longer than this, so that it cannot be much late. */
#define LONGEST_WAIT_SECONDS (15 * 60)

static gboolean
wait_is_over_cb (gpointer user_data)
{
  /* Whoever hears of the new day may let go of the clinic. */
  g_autoptr (RehabClinic) self = g_object_ref (REHAB_CLINIC (user_data));

  self->day_source = 0;
  rehab_clinic_check_day (self);
  rehab_clinic_watch_day (self);

  return G_SOURCE_REMOVE;
}

/* Waits for midnight, for as long as the clinic is there. */
void
rehab_clinic_watch_day (RehabClinic *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gint64 seconds = rehab_date_time_to_midnight (now) / G_USEC_PER_SEC + 1;

  if (!rehab_date_is_set (self->day_seen))
    self->day_seen = rehab_clinic_get_today (self);

  g_clear_handle_id (&self->day_source, g_source_remove);
  self->day_source = g_timeout_add_seconds ((guint) MIN (seconds, LONGEST_WAIT_SECONDS), wait_is_over_cb, self);
}

/**
 * rehab_clinic_get_today:
 * @self: a clinic
 *
 * Gets the current day, in the zone of the machine.
 *
 * Returns: the date
 */
RehabDate
rehab_clinic_get_today (RehabClinic *self)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (REHAB_IS_CLINIC (self), REHAB_DATE_NONE);

  if (rehab_date_is_set (self->today))
    return self->today;

  now = g_date_time_new_now_local ();

  return rehab_date_from_date_time (now);
}

/**
 * rehab_clinic_set_today:
 * @self: a clinic
 * @today: a date
 *
 * Stops the clock at one day, as pictures and tests need it.
 */
void
rehab_clinic_set_today (RehabClinic *self,
                        RehabDate    today)
{
  g_return_if_fail (REHAB_IS_CLINIC (self));

  self->today = today;
  rehab_clinic_check_day (self);
}

/**
 * rehab_clinic_check_day:
 * @self: a clinic
 *
 * Looks at the calendar: on another day than before, everybody's reasons for attention are read again and "day-changed"
 * is emitted. At midnight that comes by itself; whoever wakes up from sleep asks for it.
 */
void
rehab_clinic_check_day (RehabClinic *self)
{
  RehabDate today;

  g_return_if_fail (REHAB_IS_CLINIC (self));

  today = rehab_clinic_get_today (self);
  if (rehab_date_compare (today, self->day_seen) == 0)
    return;

  self->day_seen = today;
  rehab_clinic_look_at_everybody (self);
  rehab_clinic_emit_day_changed (self);
}
