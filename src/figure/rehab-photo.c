/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-photo.h"
#include "rehab-photo-header.h"
#include "rehab-photo-private.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#define JPEG_QUALITY "90"
#define WRITE_BYTES (256 * 1024) /* handed to the decoder at a time */

G_DEFINE_QUARK (rehab-photo-error-quark, rehab_photo_error)

/* Taking in */

static gboolean
check (GBytes           *file,
       RehabPhotoHeader *header,
       GError          **error)
{
  size_t size;
  const guint8 *bytes = g_bytes_get_data (file, &size);

  if (size == 0)
    {
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_EMPTY, "No bytes");
      return FALSE;
    }
  if (size > REHAB_PHOTO_MOST_BYTES)
    {
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_TOO_LARGE, "Too many bytes");
      return FALSE;
    }

  *header = rehab_photo_header_read (bytes, size);
  if (header->media_type == NULL)
    {
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_FORMAT, "Neither PNG nor JPEG");
      return FALSE;
    }
  if ((guint64) header->width * header->height > REHAB_PHOTO_MOST_PIXELS)
    {
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_TOO_MANY_PIXELS, "Too many pixels");
      return FALSE;
    }
  if (header->width == 0 || header->height == 0 || !header->complete)
    {
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_DAMAGED, "Cut off");
      return FALSE;
    }

  return TRUE;
}

static void
size_prepared_cb (GdkPixbufLoader *loader,
                  int              width,
                  int              height,
                  gpointer         user_data)
{
  int most = *(const int *) user_data;
  double scale = (double) most / MAX (width, height);

  if (most > 0 && scale < 1.0)
    gdk_pixbuf_loader_set_size (loader, MAX (1, (int) (width * scale + 0.5)), MAX (1, (int) (height * scale + 0.5)));
}

/* Decodes at most @most pixels wide and high; 0 for as large as it is. */
GdkPixbuf *
rehab_photo_decode (GBytes     *file,
                    const char *media_type,
                    int         most,
                    GError    **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (media_type, error);
  g_autoptr (GError) problem = NULL;
  GdkPixbuf *pixbuf;
  size_t size;
  const guint8 *bytes = g_bytes_get_data (file, &size);
  gboolean fine = TRUE;

  if (loader == NULL)
    return NULL;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &most);
  for (size_t at = 0; at < size && fine; at += WRITE_BYTES)
    fine = gdk_pixbuf_loader_write (loader, bytes + at, MIN (WRITE_BYTES, size - at), &problem);
  fine = gdk_pixbuf_loader_close (loader, fine ? &problem : NULL) && fine;

  pixbuf = fine ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (pixbuf == NULL)
    {
      /* The decoder's own words are for nobody who treats patients. */
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_DAMAGED, "Cannot be decoded");
      return NULL;
    }

  return g_object_ref (pixbuf);
}

static gboolean
has_transparency (GdkPixbuf *pixbuf)
{
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return FALSE;

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (pixbuf); x++)
      if (pixels[(size_t) y * (size_t) stride + (size_t) x * 4 + 3] != 0xff)
        return TRUE;

  return FALSE;
}

GBytes *
rehab_photo_encode (GdkPixbuf *pixbuf,
                    gboolean   as_jpeg,
                    GError   **error)
{
  char *buffer = NULL;
  size_t size = 0;
  gboolean fine = as_jpeg
                  ? gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "jpeg", error, "quality", JPEG_QUALITY, NULL)
                  : gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, "png", error, "compression", "9", NULL);

  return fine ? g_bytes_new_take (buffer, size) : NULL;
}

/**
 * rehab_photo_read_file:
 * @file: what somebody chose or dropped
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Reads a file that shall be a picture, no further than one may be large.
 *
 * Returns: (transfer full): its bytes, or `NULL` with a `REHAB_PHOTO_ERROR` or a `G_IO_ERROR`
 */
GBytes *
rehab_photo_read_file (GFile        *file,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (WRITE_BYTES);

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_NO_FILE, "Not a regular file");
      return NULL;
    }
  if (g_file_info_get_size (info) > REHAB_PHOTO_MOST_BYTES)
    {
      g_set_error_literal (error, REHAB_PHOTO_ERROR, REHAB_PHOTO_ERROR_TOO_LARGE, "Too many bytes");
      return NULL;
    }

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  /* One byte more than allowed is enough to know: a file can grow after it was asked for its size. */
  while (bytes->len <= REHAB_PHOTO_MOST_BYTES)
    {
      gssize n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, WRITE_BYTES, cancellable, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      g_byte_array_append (bytes, buffer, (guint) n);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * rehab_photo_measure:
 * @file: a picture file's bytes
 * @width: (out): in pixels, before it is turned
 * @height: (out): the same
 * @error: return location for an error
 *
 * Checks by its header whether a file may be taken in, and tells how large it is, without decoding it.
 *
 * Returns: whether it may; else a `REHAB_PHOTO_ERROR` says why not
 */
gboolean
rehab_photo_measure (GBytes  *file,
                     int     *width,
                     int     *height,
                     GError **error)
{
  RehabPhotoHeader header;

  g_return_val_if_fail (file != NULL && width != NULL && height != NULL, FALSE);

  if (!check (file, &header, error))
    return FALSE;

  *width = (int) header.width;
  *height = (int) header.height;

  return TRUE;
}

/**
 * rehab_photo_take_in:
 * @file: a file's bytes
 * @media_type: (out) (transfer none): %REHAB_MEDIA_TYPE_PNG or %REHAB_MEDIA_TYPE_JPEG, of what is returned
 * @error: return location for an error
 *
 * Makes of a file what is kept of it: a picture of at most %REHAB_PHOTO_LONG_SIDE pixels on its long side, turned as its
 * camera was held, without where and when it was taken. Photographs become JPEG; drawings, which are smaller and sharper
 * that way, and whatever is transparent, PNG. It needs nothing of the main thread.
 *
 * Returns: (transfer full): the bytes of a new file, or `NULL` with a `REHAB_PHOTO_ERROR`
 */
GBytes *
rehab_photo_take_in (GBytes      *file,
                     const char **media_type,
                     GError     **error)
{
  g_autoptr (GdkPixbuf) stored = NULL;
  g_autoptr (GdkPixbuf) turned = NULL;
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  RehabPhotoHeader header;

  g_return_val_if_fail (file != NULL && media_type != NULL, NULL);

  if (!check (file, &header, error))
    return NULL;

  stored = rehab_photo_decode (file, header.media_type, REHAB_PHOTO_LONG_SIDE, error);
  if (stored == NULL)
    return NULL;

  turned = gdk_pixbuf_apply_embedded_orientation (stored);
  png = rehab_photo_encode (turned, FALSE, error);
  if (png == NULL)
    return NULL;
  if (g_bytes_get_size (png) > REHAB_EXERCISE_PICTURE_MAX_BYTES && has_transparency (turned))
    {
      /* A photograph with a few clear pixels: white paper shows through them. */
      GdkPixbuf *opaque = gdk_pixbuf_composite_color_simple (turned, gdk_pixbuf_get_width (turned), gdk_pixbuf_get_height (turned),
                                                             GDK_INTERP_NEAREST, 255, 8, 0xffffff, 0xffffff);

      g_object_unref (turned);
      turned = opaque;
    }
  if (!has_transparency (turned))
    {
      jpeg = rehab_photo_encode (turned, TRUE, error);
      if (jpeg == NULL)
        return NULL;
    }

  *media_type = jpeg != NULL && g_bytes_get_size (jpeg) < g_bytes_get_size (png) ? REHAB_MEDIA_TYPE_JPEG : REHAB_MEDIA_TYPE_PNG;

  return g_str_equal (*media_type, REHAB_MEDIA_TYPE_JPEG) ? g_steal_pointer (&jpeg) : g_steal_pointer (&png);
}
