/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-number.h"

G_BEGIN_DECLS

/* Tempo notation: seconds of lowering, pause, lifting and pause, "3-0-3-0"; X is as fast as possible. */

char *rehab_tempo_dup_words   (const char *tempo) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_tempo_dup_tidy    (const char *typed) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rehab_tempo_is_valid    (const char *tempo);
RehabNumber rehab_tempo_get_seconds (const char *tempo);

G_END_DECLS
