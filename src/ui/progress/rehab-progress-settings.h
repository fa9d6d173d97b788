/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-progress-range.h"

G_BEGIN_DECLS

/* How somebody likes the charts: remembered for all patients, and for as long as the program runs where there is no place
 * to remember it. */

RehabProgressSpan rehab_progress_settings_get_span   (void);
void              rehab_progress_settings_set_span   (RehabProgressSpan span);
/* Returns: (nullable): the keys of the series that are off; NULL where nobody ever switched one */
char **rehab_progress_settings_dup_hidden (void) G_GNUC_WARN_UNUSED_RESULT;
void              rehab_progress_settings_set_hidden (const char *const *hidden);

G_END_DECLS
