/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * What is remembered of how the program is used: sizes, pages, ranges, never a patient's data. The only opener of GSettings.
 * Where the schema is not installed, as in a build that is tried out, or is an older one that lacks the key or the value, it
 * is remembered until the program ends. What a settings file of a newer version holds and this one does not understand
 * reads as the default.
 */

gboolean rehab_settings_get_boolean (const char        *key,
                                     gboolean           fallback);
void     rehab_settings_set_boolean (const char        *key,
                                     gboolean           value);
int      rehab_settings_get_int     (const char        *key,
                                     int                fallback);
void     rehab_settings_set_int     (const char        *key,
                                     int                value);
char    *rehab_settings_dup_string  (const char        *key,
                                     const char        *fallback) G_GNUC_WARN_UNUSED_RESULT;
void     rehab_settings_set_string  (const char        *key,
                                     const char        *value);
char   **rehab_settings_dup_strings (const char        *key) G_GNUC_WARN_UNUSED_RESULT;
void     rehab_settings_set_strings (const char        *key,
                                     const char *const *values);

gboolean rehab_settings_can_keep    (const char        *key,
                                     GVariant          *value);

G_END_DECLS
