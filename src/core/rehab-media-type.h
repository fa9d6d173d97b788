/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The two kinds of picture files that are kept, told by how their contents begin. */

#define REHAB_MEDIA_TYPE_PNG "image/png"
#define REHAB_MEDIA_TYPE_JPEG "image/jpeg"

const char *rehab_media_type_guess (GBytes *data);
gboolean    rehab_media_type_check (const char *media_type,
                                    GBytes     *data,
                                    GError    **error);

G_END_DECLS
