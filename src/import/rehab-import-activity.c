/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-import-activity.h"
#include "rehab-import-moment.h"

RehabImportActivity *
rehab_import_activity_new (void)
{
  return g_new0 (RehabImportActivity, 1);
}

void
rehab_import_activity_free (RehabImportActivity *self)
{
  g_free (self->source);
  g_free (self);
}

/**
 * rehab_import_activity_get_date:
 * @self: an activity
 * @zone: the time zone that counts when the device did not tell its own clock
 *
 * Gets the day on which it began, on the calendar of whoever did it.
 *
 * Returns: the date, none when the start is not known
 */
RehabDate
rehab_import_activity_get_date (const RehabImportActivity *self,
                                GTimeZone                 *zone)
{
  g_return_val_if_fail (self != NULL && zone != NULL, REHAB_DATE_NONE);

  if (self->start == 0)
    return REHAB_DATE_NONE;

  return rehab_moment_date_of_unix (self->start,
                                    self->has_offset ? self->offset_seconds : rehab_moment_find_offset (zone, self->start));
}

/**
 * rehab_import_activity_dup_identity:
 * @self: an activity
 *
 * Tells it from every other one of the same person, by the second it began in: nobody begins two at once, and the same
 * one comes out of a watch in several formats.
 *
 * Returns: (transfer full): ASCII, at most 64 characters
 */
char *
rehab_import_activity_dup_identity (const RehabImportActivity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("start:%" G_GINT64_FORMAT, self->start);
}
