/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-session.h"

G_BEGIN_DECLS

/* A planned session of running in words, in the language that is spoken. */

char *rehab_running_session_dup_words (const RehabRunningSession *session) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_running_session_dup_short (const RehabRunningSession *session) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_running_surface_get_words (RehabSurface surface);

G_END_DECLS
