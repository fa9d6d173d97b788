/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* Picture files as cameras, drawing programs and accidents make them. */

/* Left half one colour, right half another, so that turning shows; speckled like a photograph where @speckled. */
static inline GdkPixbuf *
photo_fixture_pixbuf (int      width,
                      int      height,
                      gboolean has_alpha,
                      gboolean speckled)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, has_alpha, 8, width, height);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  guint32 random = 12345;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + y * gdk_pixbuf_get_rowstride (pixbuf) + x * gdk_pixbuf_get_n_channels (pixbuf);
        guint8 noise;

        random = random * 1664525 + 1013904223;
        noise = speckled ? (guint8) (random >> 27) : 0;
        pixel[0] = x < width / 2 ? (guint8) (200 + noise) : 20 + noise;
        pixel[1] = 20 + noise;
        pixel[2] = x < width / 2 ? 20 + noise : (guint8) (200 + noise);
        if (has_alpha)
          pixel[3] = y < height / 2 ? 0 : 255;
      }

  return pixbuf;
}

static inline GBytes *
photo_fixture_file (const char *kind,
                    int         width,
                    int         height,
                    gboolean    has_alpha,
                    gboolean    speckled)
{
  g_autoptr (GdkPixbuf) pixbuf = photo_fixture_pixbuf (width, height, has_alpha, speckled);
  g_autoptr (GError) error = NULL;
  char *buffer;
  size_t size;

  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, kind, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (buffer, size);
}

/* The same with an APP1 segment as a telephone writes it: how it was held, and where it was. */
static inline GBytes *
photo_fixture_add_exif (GBytes *jpeg,
                        guint8  orientation)
{
  const guint8 exif[] = {
    0xff, 0xe1, 0, 56, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
    0, 2,
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
    0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
    0, 0, 0, 0,
    'G', 'P', 'S', ' ', '5', '1', '.', '5', 'N', 0,
  };
  GByteArray *bytes = g_byte_array_new ();
  size_t size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);

  g_byte_array_append (bytes, data, 2);
  g_byte_array_append (bytes, exif, sizeof exif);
  g_byte_array_append (bytes, data + 2, (guint) size - 2);

  return g_byte_array_free_to_bytes (bytes);
}

/* The first bytes of a PNG of any size, and its end: a bomb as somebody would send one. */
static inline GBytes *
photo_fixture_png_of (guint32 width,
                      guint32 height)
{
  guint8 png[] = {
    0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 0, 0, 0, 0, 0,
    8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82,
  };

  for (guint i = 0; i < 4; i++)
    {
      png[16 + i] = (guint8) (width >> (24 - 8 * i));
      png[20 + i] = (guint8) (height >> (24 - 8 * i));
    }

  return g_bytes_new (png, sizeof png);
}
