/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which part of the programme was looked at last, "exercises" or "running": remembered for all patients, and for as long as
 * the program runs where there is no place to remember it. */

const char *rehab_running_settings_get_part (void);
void        rehab_running_settings_set_part (const char *part);

G_END_DECLS
