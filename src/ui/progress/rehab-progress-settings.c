/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-settings.h"
#include "rehab-settings.h"

#define KEY_RANGE "progress-range"
#define KEY_HIDDEN "progress-hidden-series"

RehabProgressSpan
rehab_progress_settings_get_span (void)
{
  const char *usual = rehab_progress_span_get_nick (REHAB_PROGRESS_SPAN_12_WEEKS);
  g_autofree char *nick = rehab_settings_dup_string (KEY_RANGE, usual);
  RehabProgressSpan span = rehab_progress_span_from_nick (nick);

  return span < REHAB_N_PROGRESS_SPANS ? span : REHAB_PROGRESS_SPAN_12_WEEKS;
}

void
rehab_progress_settings_set_span (RehabProgressSpan span)
{
  g_return_if_fail (span < REHAB_N_PROGRESS_SPANS);

  rehab_settings_set_string (KEY_RANGE, rehab_progress_span_get_nick (span));
}

char **
rehab_progress_settings_dup_hidden (void)
{
  return rehab_settings_dup_strings (KEY_HIDDEN);
}

void
rehab_progress_settings_set_hidden (const char *const *hidden)
{
  rehab_settings_set_strings (KEY_HIDDEN, hidden);
}
