/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-settings.h"
#include "rehab-settings.h"

#define KEY_PART "programme-part"

const char *
rehab_running_settings_get_part (void)
{
  g_autofree char *kept = rehab_settings_dup_string (KEY_PART, "exercises");

  return g_intern_string (kept);
}

void
rehab_running_settings_set_part (const char *part)
{
  rehab_settings_set_string (KEY_PART, part);
}
