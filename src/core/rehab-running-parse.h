/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-session.h"

G_BEGIN_DECLS

/*
 * A planned session as a physiotherapist types it: "run 5 km", "6 x 1/2 min", "30 min easy", "hills 40 m", "strides 6 x 80 m
 * at 85 %".
 *
 * Words are those of the language that is spoken now, and the English ones beside. Everything that
 * rehab_running_session_dup_words() writes is read back as the same session.
 */

#define REHAB_RUNNING_MAX_CHARACTERS 300

#define REHAB_RUNNING_ERROR (rehab_running_error_quark ())

typedef enum
{
  REHAB_RUNNING_ERROR_EMPTY,          /* nothing was typed */
  REHAB_RUNNING_ERROR_TOO_LONG,       /* more than REHAB_RUNNING_MAX_CHARACTERS */
  REHAB_RUNNING_ERROR_NOT_TEXT,       /* no valid UTF-8 */
  REHAB_RUNNING_ERROR_NOT_UNDERSTOOD, /* words or signs that say nothing of a session */
  REHAB_RUNNING_ERROR_UNCLEAR,        /* can be meant in more than one way: "run 5", "5 x 100" */
  REHAB_RUNNING_ERROR_TWICE,          /* says something that was said before */
  REHAB_RUNNING_ERROR_OUT_OF_RANGE,
  REHAB_RUNNING_ERROR_NOT_WHOLE,
  REHAB_RUNNING_ERROR_CONTRADICTION,  /* parts that do not go together */
} RehabRunningErrorCode;

GQuark               rehab_running_error_quark    (void);
gboolean             rehab_running_error_get_span (const GError *error,
                                                   guint        *start,
                                                   guint        *length);
RehabRunningSession *rehab_running_session_parse  (const char                *text,
                                                   const RehabRunningSession *base,
                                                   GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
