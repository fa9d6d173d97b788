/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rehab_diary_settings_get_two_weeks (void);
void     rehab_diary_settings_set_two_weeks (gboolean two_weeks);

G_END_DECLS
