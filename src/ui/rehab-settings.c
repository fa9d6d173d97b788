/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-settings.h"

static GSettings *settings; /* NULL where the schema is not installed */
static GSettingsSchema *schema;
static GHashTable *unkept; /* key -> GVariant: what there is no place for */

/* g_settings_new () would end the program where there is no schema. */
static void
ensure_settings (void)
{
  GSettingsSchemaSource *source;

  if (unkept != NULL)
    return;

  unkept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);
  source = g_settings_schema_source_get_default ();
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  if (schema != NULL)
    settings = g_settings_new_full (schema, NULL, NULL);
}

static gboolean
has_key (const char         *key,
         const GVariantType *type)
{
  g_autoptr (GSettingsSchemaKey) description = NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, key))
    return FALSE;

  description = g_settings_schema_get_key (schema, key);

  return g_variant_type_equal (g_settings_schema_key_get_value_type (description), type);
}

/* Returns: (transfer full) (nullable): what is remembered; NULL for nothing */
static GVariant *
read_value (const char         *key,
            const GVariantType *type)
{
  GVariant *value;

  ensure_settings ();
  value = g_hash_table_lookup (unkept, key);
  if (value != NULL)
    return g_variant_is_of_type (value, type) ? g_variant_ref (value) : NULL;

  return has_key (key, type) ? g_settings_get_value (settings, key) : NULL;
}

static void
write_value (const char *key,
             GVariant   *new_value)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (new_value);

  ensure_settings ();
  /* A file that cannot be written, as where an administrator has set the key, is no reason to forget it at once. */
  if (rehab_settings_can_keep (key, value) && g_settings_set_value (settings, key, value))
    g_hash_table_remove (unkept, key);
  else
    g_hash_table_insert (unkept, g_strdup (key), g_steal_pointer (&value));
}

gboolean
rehab_settings_get_boolean (const char *key,
                            gboolean    fallback)
{
  g_autoptr (GVariant) value = read_value (key, G_VARIANT_TYPE_BOOLEAN);

  return value != NULL ? g_variant_get_boolean (value) : fallback;
}

void
rehab_settings_set_boolean (const char *key,
                            gboolean    value)
{
  write_value (key, g_variant_new_boolean (value));
}

int
rehab_settings_get_int (const char *key,
                        int         fallback)
{
  g_autoptr (GVariant) value = read_value (key, G_VARIANT_TYPE_INT32);

  return value != NULL ? g_variant_get_int32 (value) : fallback;
}

void
rehab_settings_set_int (const char *key,
                        int         value)
{
  write_value (key, g_variant_new_int32 (value));
}

/* Returns: (transfer full): never NULL unless @fallback is */
char *
rehab_settings_dup_string (const char *key,
                           const char *fallback)
{
  g_autoptr (GVariant) value = read_value (key, G_VARIANT_TYPE_STRING);

  return g_strdup (value != NULL ? g_variant_get_string (value, NULL) : fallback);
}

void
rehab_settings_set_string (const char *key,
                           const char *value)
{
  g_return_if_fail (value != NULL);

  write_value (key, g_variant_new_string (value));
}

/* Returns: (transfer full) (nullable): NULL for "nothing", which is not the same as none */
char **
rehab_settings_dup_strings (const char *key)
{
  g_autoptr (GVariant) value = read_value (key, G_VARIANT_TYPE ("mas"));
  char **strings = NULL;

  if (value != NULL)
    g_variant_get (value, "m^as", &strings);

  return strings;
}

/* @values: (nullable): NULL for "nothing" */
void
rehab_settings_set_strings (const char        *key,
                            const char *const *values)
{
  write_value (key, g_variant_new ("m^as", values));
}

/* Whether the schema has a place for the value. GSettings takes a value that it has none for as a programmer's mistake. */
gboolean
rehab_settings_can_keep (const char *key,
                         GVariant   *value)
{
  g_autoptr (GSettingsSchemaKey) description = NULL;

  ensure_settings ();
  if (!has_key (key, g_variant_get_type (value)))
    return FALSE;

  description = g_settings_schema_get_key (schema, key);

  return g_settings_schema_key_range_check (description, value);
}
