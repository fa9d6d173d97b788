/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-photo-header.h"
#include "rehab-media-type.h"

#include <string.h>

static const guint8 png_signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

static guint
read_16 (const guint8 *bytes)
{
  return (guint) bytes[0] << 8 | bytes[1];
}

static guint
read_32 (const guint8 *bytes)
{
  return read_16 (bytes) << 16 | read_16 (bytes + 2);
}

/* PNG: chunks of a length, a name, that many bytes and a checksum; the first is IHDR, the last IEND. */
static RehabPhotoHeader
read_png (const guint8 *bytes,
          size_t        size)
{
  RehabPhotoHeader header = { .media_type = REHAB_MEDIA_TYPE_PNG };
  size_t at = sizeof png_signature;

  while (at + 12 <= size)
    {
      size_t length = read_32 (bytes + at);
      const guint8 *name = bytes + at + 4;

      if (length > size - at - 12)
        break;

      if (memcmp (name, "IHDR", 4) == 0 && length >= 8 && at == sizeof png_signature)
        {
          header.width = read_32 (bytes + at + 8);
          header.height = read_32 (bytes + at + 12);
        }
      if (memcmp (name, "IEND", 4) == 0)
        {
          header.complete = TRUE;
          break;
        }
      at += 12 + length;
    }

  /* A header that is whole tells the size even where the rest is missing. */
  if (header.width == 0 && size >= sizeof png_signature + 16 && memcmp (bytes + 12, "IHDR", 4) == 0)
    {
      header.width = read_32 (bytes + 16);
      header.height = read_32 (bytes + 20);
    }

  return header;
}

static gboolean
is_frame (guint8 marker)
{
  /* C4, C8 and CC are tables and an extension, all others begin a frame. */
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* Past the compressed data of a scan: to the next marker that is neither a stuffed byte nor a restart. */
static size_t
skip_scan (const guint8 *bytes,
           size_t        size,
           size_t        at)
{
  while (at + 1 < size)
    {
      const guint8 *found = memchr (bytes + at, 0xff, size - at - 1);

      if (found == NULL)
        return size;

      at = (size_t) (found - bytes);
      if (found[1] != 0x00 && found[1] != 0xff && !(found[1] >= 0xd0 && found[1] <= 0xd7))
        return at;
      at += found[1] == 0xff ? 1 : 2;
    }

  return size;
}

/* JPEG: markers, most of them with a length of what follows; a scan is followed by data of no told length. */
static RehabPhotoHeader
read_jpeg (const guint8 *bytes,
           size_t        size)
{
  RehabPhotoHeader header = { .media_type = REHAB_MEDIA_TYPE_JPEG };
  gboolean has_scan = FALSE;
  size_t at = 2;

  while (at + 2 <= size && bytes[at] == 0xff)
    {
      guint8 marker = bytes[at + 1];
      size_t length;

      if (marker == 0xff)
        {
          at++;
          continue;
        }
      if (marker == 0xd9)
        {
          header.complete = has_scan;
          break;
        }
      if (at + 4 > size)
        break;

      length = read_16 (bytes + at + 2);
      if (length < 2 || length > size - at - 2)
        break;

      if (is_frame (marker) && length >= 7 && header.width == 0)
        {
          header.height = read_16 (bytes + at + 5);
          header.width = read_16 (bytes + at + 7);
        }
      at += 2 + length;
      if (marker == 0xda)
        {
          has_scan = TRUE;
          at = skip_scan (bytes, size, at);
        }
    }

  return header;
}

/**
 * rehab_photo_header_read:
 * @bytes: a file
 * @size: how many bytes
 *
 * Reads what kind of picture a file is, by its content, how large it says it is, and whether its end is there.
 *
 * Returns: the answers; no media type for what is neither PNG nor JPEG, a size of 0 where none is told
 */
RehabPhotoHeader
rehab_photo_header_read (const guint8 *bytes,
                         size_t        size)
{
  if (size >= sizeof png_signature && memcmp (bytes, png_signature, sizeof png_signature) == 0)
    return read_png (bytes, size);
  if (size >= 3 && bytes[0] == 0xff && bytes[1] == 0xd8 && bytes[2] == 0xff)
    return read_jpeg (bytes, size);

  return (RehabPhotoHeader) { NULL, 0, 0, FALSE };
}
