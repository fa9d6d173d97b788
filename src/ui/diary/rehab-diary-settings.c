/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-settings.h"

#include <gio/gio.h>

#define KEY_TWO_WEEKS "diary-two-weeks"

/* Where the schema is not installed, as in a build that is tried out, it is remembered until the program ends. */
static gboolean unkept;

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

      if (schema != NULL && g_settings_schema_has_key (schema, KEY_TWO_WEEKS))
        settings = g_settings_new (APPLICATION_ID);
      looked = TRUE;
    }

  return settings;
}

/* Whether the diary was last looked at two weeks at a time. */
gboolean
rehab_diary_settings_get_two_weeks (void)
{
  return get_settings () != NULL ? g_settings_get_boolean (get_settings (), KEY_TWO_WEEKS) : unkept;
}

void
rehab_diary_settings_set_two_weeks (gboolean two_weeks)
{
  unkept = two_weeks;
  if (get_settings () != NULL)
    g_settings_set_boolean (get_settings (), KEY_TWO_WEEKS, two_weeks);
}
