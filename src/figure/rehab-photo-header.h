/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the bytes of a picture say of themselves, read without decoding them; for rehab-photo.c. */
typedef struct
{
  const char *media_type; /* NULL: neither PNG nor JPEG */
  guint width;            /* as stored, before it is turned */
  guint height;
  gboolean complete;      /* whether it goes on to its own end mark */
} RehabPhotoHeader;

RehabPhotoHeader rehab_photo_header_read (const guint8 *bytes,
                                          size_t        size);

G_END_DECLS
