/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* Between rehab-photo.c and rehab-photo-paint.c only: nobody else handles pixels. */

GdkPixbuf *rehab_photo_decode (GBytes     *file,
                               const char *media_type,
                               int         most,
                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *rehab_photo_encode (GdkPixbuf *pixbuf,
                            gboolean   as_jpeg,
                            GError   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
