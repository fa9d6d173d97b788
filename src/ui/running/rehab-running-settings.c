/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-settings.h"

#include <gio/gio.h>

#define KEY_PART "programme-part"

static const char *unkept = "exercises";

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

      if (schema != NULL && g_settings_schema_has_key (schema, KEY_PART))
        settings = g_settings_new (APPLICATION_ID);
      looked = TRUE;
    }

  return settings;
}

const char *
rehab_running_settings_get_part (void)
{
  g_autofree char *kept = NULL;

  if (get_settings () == NULL)
    return unkept;

  kept = g_settings_get_string (get_settings (), KEY_PART);

  return g_intern_string (kept);
}

void
rehab_running_settings_set_part (const char *part)
{
  unkept = g_intern_string (part);
  if (get_settings () != NULL)
    g_settings_set_string (get_settings (), KEY_PART, part);
}
