/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may rise from one week to the next, one at a time (F91). A set of bits; keys are stored with a reason. */
typedef enum
{
  REHAB_RUNNING_VARIABLE_NONE = 0,
  REHAB_RUNNING_VARIABLE_DISTANCE = 1 << 0,
  REHAB_RUNNING_VARIABLE_SPEED = 1 << 1, /* strides or speed */
  REHAB_RUNNING_VARIABLE_HILLS = 1 << 2,
  REHAB_RUNNING_VARIABLE_DAYS = 1 << 3,
} RehabRunningVariable;

#define REHAB_RUNNING_N_VARIABLES 4
#define REHAB_RUNNING_VARIABLES_ALL 0xf

RehabRunningVariable rehab_running_variable_get_nth   (guint n);
const char *rehab_running_variable_get_key   (RehabRunningVariable variable);
const char *rehab_running_variable_get_label (RehabRunningVariable variable);
char *rehab_running_variables_dup_keys (guint variables) G_GNUC_WARN_UNUSED_RESULT;
guint                rehab_running_variables_read     (const char *keys);
char *rehab_running_variables_dup_labels (guint variables) G_GNUC_WARN_UNUSED_RESULT;
const char *rehab_running_variable_get_sources (RehabRunningVariable variable);

G_END_DECLS
