/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *rehab_own_folder_dup_path (void) G_GNUC_WARN_UNUSED_RESULT;

GFile *rehab_own_folder_make     (const char *name,
                                  GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
