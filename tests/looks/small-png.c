/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures of an interface have few colours and many shades at the edges of letters: a palette by median cut loses nothing
 * that is seen, and a third of the bytes. */

#include "config.h"

#include "small-png.h"

#include <string.h>

#define N_COLOURS 112

/* A colour as 0xRRGGBB and how often it is there. */
typedef struct
{
  guint32 colour;
  guint count;
  guint8 index;
} Shade;

/* Shades of an array, from @first on. */
typedef struct
{
  guint first;
  guint n;
} Box;

static guint
get_channel (guint32 colour,
             guint   channel)
{
  return colour >> (16 - 8 * channel) & 0xff;
}

static int
compare_shades (gconstpointer a,
                gconstpointer b,
                gpointer      channel)
{
  return (int) get_channel (((const Shade *) a)->colour, GPOINTER_TO_UINT (channel))
         - (int) get_channel (((const Shade *) b)->colour, GPOINTER_TO_UINT (channel));
}

static GArray *
list_shades (const guint32 *pixels,
             guint          n_pixels)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_direct_hash, g_direct_equal);
  GArray *shades = g_array_new (FALSE, FALSE, sizeof (Shade));

  for (guint i = 0; i < n_pixels; i++)
    {
      gpointer key = GUINT_TO_POINTER (pixels[i] + 1);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));

      if (place == 0)
        {
          Shade shade = { pixels[i], 0, 0 };

          g_array_append_val (shades, shade);
          place = shades->len;
          g_hash_table_insert (places, key, GUINT_TO_POINTER (place));
        }
      g_array_index (shades, Shade, place - 1).count++;
    }

  return shades;
}

/* The channel in which a box is widest, and what it would be worth to cut it there. */
static double
judge (const GArray *shades,
       const Box    *box,
       guint        *channel)
{
  double most = -1.0;
  double count = 0.0;

  for (guint i = 0; i < box->n; i++)
    count += g_array_index (shades, Shade, box->first + i).count;

  for (guint c = 0; c < 3; c++)
    {
      guint low = 255;
      guint high = 0;
      double range;

      for (guint i = 0; i < box->n; i++)
        {
          guint value = get_channel (g_array_index (shades, Shade, box->first + i).colour, c);

          low = MIN (low, value);
          high = MAX (high, value);
        }
      range = (double) high - (double) low;
      if (range > most)
        {
          most = range;
          *channel = c;
        }
    }

  /* Few pixels of a colour that stands out are worth more than many that are nearly alike. */
  return box->n < 2 ? 0.0 : most * most * MIN (count, 4000.0);
}

static void
cut (GArray *shades,
     Box    *box,
     Box    *other,
     guint   channel)
{
  guint64 total = 0;
  guint64 half = 0;
  guint n = 0;

  g_sort_array (&g_array_index (shades, Shade, box->first), box->n, sizeof (Shade), compare_shades, GUINT_TO_POINTER (channel));
  for (guint i = 0; i < box->n; i++)
    total += MIN (g_array_index (shades, Shade, box->first + i).count, 400u);
  for (n = 0; n + 1 < box->n && (n == 0 || half * 2 < total); n++)
    half += MIN (g_array_index (shades, Shade, box->first + n).count, 400u);

  *other = (Box) { box->first + n, box->n - n };
  box->n = n;
}

static guint32
get_mean (const GArray *shades,
          const Box    *box)
{
  double sums[3] = { 0.0, 0.0, 0.0 };
  double count = 0.0;
  const Shade *most = &g_array_index (shades, Shade, box->first);

  for (guint i = 0; i < box->n; i++)
    {
      const Shade *shade = &g_array_index (shades, Shade, box->first + i);

      for (guint c = 0; c < 3; c++)
        sums[c] += (double) get_channel (shade->colour, c) * shade->count;
      count += shade->count;
      most = shade->count > most->count ? shade : most;
    }

  /* Areas keep their very colour. */
  if (most->count * 2.0 > count)
    return most->colour;

  return (guint32) (sums[0] / count + 0.5) << 16 | (guint32) (sums[1] / count + 0.5) << 8 | (guint32) (sums[2] / count + 0.5);
}

static guint
make_palette (GArray  *shades,
              guint32 *palette)
{
  Box boxes[N_COLOURS] = { { 0, shades->len } };
  guint n_boxes = 1;

  while (n_boxes < N_COLOURS)
    {
      double most = 0.0;
      guint best = 0;
      guint channel = 0;

      for (guint i = 0; i < n_boxes; i++)
        {
          guint widest = 0;
          double worth = judge (shades, &boxes[i], &widest);

          if (worth > most)
            {
              most = worth;
              best = i;
              channel = widest;
            }
        }
      if (most <= 0.0)
        break;

      cut (shades, &boxes[best], &boxes[n_boxes], channel);
      n_boxes++;
    }

  for (guint i = 0; i < n_boxes; i++)
    palette[i] = get_mean (shades, &boxes[i]);

  return n_boxes;
}

static guint8
find_nearest (const guint32 *palette,
              guint          n_colours,
              guint32        colour)
{
  guint best = 0;
  guint least = G_MAXUINT;

  for (guint i = 0; i < n_colours; i++)
    {
      guint distance = 0;

      for (guint c = 0; c < 3; c++)
        {
          int difference = (int) get_channel (palette[i], c) - (int) get_channel (colour, c);

          distance += (guint) (difference * difference);
        }
      if (distance < least)
        {
          least = distance;
          best = i;
        }
    }

  return (guint8) best;
}

static guint32
compute_crc (const guint8 *bytes,
             gsize         n_bytes)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < n_bytes; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0xedb88320u : crc >> 1;
    }

  return ~crc;
}

static void
append_chunk (GByteArray   *png,
              const char   *type,
              const guint8 *bytes,
              gsize         n_bytes)
{
  guint32 length = GUINT32_TO_BE ((guint32) n_bytes);
  guint32 crc;
  guint start;

  g_byte_array_append (png, (const guint8 *) &length, 4);
  start = png->len;
  g_byte_array_append (png, (const guint8 *) type, 4);
  if (n_bytes > 0)
    g_byte_array_append (png, bytes, (guint) n_bytes);
  crc = GUINT32_TO_BE (compute_crc (png->data + start, png->len - start));
  g_byte_array_append (png, (const guint8 *) &crc, 4);
}

static GBytes *
compress (const guint8 *bytes,
          gsize         n_bytes,
          GError      **error)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9));
  g_autoptr (GBytes) raw = g_bytes_new_static (bytes, n_bytes);

  return g_converter_convert_bytes (compressor, raw, error);
}

static guint32
on_white (const guint8 *pixel,
          guint         channel)
{
  return (pixel[channel] * pixel[3] + 255u * (255u - pixel[3])) / 255u;
}

/* The part of the texture as 0xRRGGBB, on white where nothing is. */
static guint32 *
read_pixels (GdkTexture *texture,
             guint       left,
             guint       top,
             guint       width,
             guint       height)
{
  g_autoptr (GdkTextureDownloader) downloader = gdk_texture_downloader_new (texture);
  g_autoptr (GBytes) bytes = NULL;
  guint32 *pixels = g_new (guint32, width * height);
  const guint8 *data;
  gsize stride;

  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8A8);
  bytes = gdk_texture_downloader_download_bytes (downloader, &stride);
  data = g_bytes_get_data (bytes, NULL);
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      {
        const guint8 *pixel = data + (top + y) * stride + (left + x) * 4;

        pixels[y * width + x] = on_white (pixel, 0) << 16 | on_white (pixel, 1) << 8 | on_white (pixel, 2);
      }

  return pixels;
}

gboolean
small_png_write (GdkTexture            *texture,
                 const graphene_rect_t *part,
                 const char            *path,
                 GError               **error)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  guint left = (guint) MAX (0.0f, part->origin.x);
  guint top = (guint) MAX (0.0f, part->origin.y);
  guint width = MIN ((guint) part->size.width, (guint) gdk_texture_get_width (texture) - left);
  guint height = MIN ((guint) part->size.height, (guint) gdk_texture_get_height (texture) - top);
  g_autofree guint32 *pixels = read_pixels (texture, left, top, width, height);
  g_autoptr (GArray) shades = list_shades (pixels, width * height);
  g_autoptr (GHashTable) indices = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GByteArray) rows = g_byte_array_new ();
  g_autoptr (GBytes) packed = NULL;
  guint32 palette[N_COLOURS];
  guint8 colours[3 * N_COLOURS];
  guint32 sizes[2] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };
  guint8 header[13] = { 0 };
  guint n_colours = make_palette (shades, palette);

  for (guint i = 0; i < shades->len; i++)
    {
      const Shade *shade = &g_array_index (shades, Shade, i);

      g_hash_table_insert (indices, GUINT_TO_POINTER (shade->colour + 1),
                           GUINT_TO_POINTER (find_nearest (palette, n_colours, shade->colour)));
    }
  for (guint y = 0; y < height; y++)
    {
      static const guint8 no_filter;

      g_byte_array_append (rows, &no_filter, 1);
      for (guint x = 0; x < width; x++)
        {
          guint8 index = (guint8) GPOINTER_TO_UINT (g_hash_table_lookup (indices, GUINT_TO_POINTER (pixels[y * width + x] + 1)));

          g_byte_array_append (rows, &index, 1);
        }
    }
  packed = compress (rows->data, rows->len, error);
  if (packed == NULL)
    return FALSE;

  memcpy (header, sizes, 8);
  header[8] = 8; /* bits an index */
  header[9] = 3; /* with a palette */
  for (guint i = 0; i < n_colours; i++)
    for (guint c = 0; c < 3; c++)
      colours[3 * i + c] = (guint8) get_channel (palette[i], c);

  g_byte_array_append (png, signature, sizeof signature);
  append_chunk (png, "IHDR", header, sizeof header);
  append_chunk (png, "PLTE", colours, 3 * n_colours);
  append_chunk (png, "IDAT", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  append_chunk (png, "IEND", NULL, 0);

  return g_file_set_contents (path, (const char *) png->data, png->len, error);
}
