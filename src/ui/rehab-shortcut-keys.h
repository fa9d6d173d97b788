/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A key, or keys that are pressed together, drawn as caps: what GTK's own list of shortcuts has. */

#define REHAB_TYPE_SHORTCUT_KEYS (rehab_shortcut_keys_get_type ())

G_DECLARE_FINAL_TYPE (RehabShortcutKeys, rehab_shortcut_keys, REHAB, SHORTCUT_KEYS, GtkWidget)

GtkWidget *rehab_shortcut_keys_new       (guint           keyval,
                                          GdkModifierType modifiers);
char      *rehab_shortcut_keys_dup_words (guint           keyval,
                                          GdkModifierType modifiers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
