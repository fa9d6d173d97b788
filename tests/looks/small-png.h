/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Writes a part of a picture as a PNG with few colours, as small as one gets it without seeing that. */
gboolean small_png_write (GdkTexture            *texture,
                          const graphene_rect_t *part,
                          const char            *path,
                          GError               **error);
