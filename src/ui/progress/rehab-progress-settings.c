/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-settings.h"

#define KEY_RANGE "progress-range"
#define KEY_HIDDEN "progress-hidden-series"

/* The settings, or where the schema is not installed, as in a build that is tried out, settings that nobody keeps. */
static GSettings *
get_settings (void)
{
  static GSettings *settings;
  static gboolean looked;

  if (!looked)
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema =
        source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;

      if (schema != NULL && g_settings_schema_has_key (schema, KEY_RANGE) && g_settings_schema_has_key (schema, KEY_HIDDEN))
        settings = g_settings_new (APPLICATION_ID);
      looked = TRUE;
    }

  return settings;
}

static RehabProgressSpan unkept_span = REHAB_PROGRESS_SPAN_12_WEEKS;
static char **unkept_hidden;

RehabProgressSpan
rehab_progress_settings_get_span (void)
{
  g_autofree char *nick = NULL;
  RehabProgressSpan span;

  if (get_settings () == NULL)
    return unkept_span;

  nick = g_settings_get_string (get_settings (), KEY_RANGE);
  span = rehab_progress_span_from_nick (nick);

  return span < REHAB_N_PROGRESS_SPANS ? span : REHAB_PROGRESS_SPAN_12_WEEKS;
}

void
rehab_progress_settings_set_span (RehabProgressSpan span)
{
  g_return_if_fail (span < REHAB_N_PROGRESS_SPANS);

  unkept_span = span;
  if (get_settings () != NULL)
    g_settings_set_string (get_settings (), KEY_RANGE, rehab_progress_span_get_nick (span));
}

char **
rehab_progress_settings_dup_hidden (void)
{
  char **hidden = NULL;

  if (get_settings () == NULL)
    return g_strdupv (unkept_hidden);

  g_settings_get (get_settings (), KEY_HIDDEN, "m^as", &hidden);

  return hidden;
}

void
rehab_progress_settings_set_hidden (const char *const *hidden)
{
  char **copy = g_strdupv ((char **) hidden);

  g_strfreev (unkept_hidden);
  unkept_hidden = copy;
  if (get_settings () != NULL)
    g_settings_set (get_settings (), KEY_HIDDEN, "m^as", hidden);
}
