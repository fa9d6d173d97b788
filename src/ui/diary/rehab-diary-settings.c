/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-settings.h"
#include "rehab-settings.h"

#define KEY_TWO_WEEKS "diary-two-weeks"

/* Whether the diary was last looked at two weeks at a time. */
gboolean
rehab_diary_settings_get_two_weeks (void)
{
  return rehab_settings_get_boolean (KEY_TWO_WEEKS, FALSE);
}

void
rehab_diary_settings_set_two_weeks (gboolean two_weeks)
{
  rehab_settings_set_boolean (KEY_TWO_WEEKS, two_weeks);
}
