/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-photo.h"
#include "rehab-photo-private.h"

#include <math.h>

/*
 * Pictures as they are painted. Decoding takes some milliseconds, so that what was decoded is kept while there is room
 * for it: a programme is scrolled, and the pages of its sheet are painted again and again.
 */

#define MOST_KEPT_BYTES (48 * 1024 * 1024)
#define SMALL_SIDE 512         /* pixels; enough for up to a third of that on the screen */
#define SMALL_ENOUGH 170.0

typedef struct
{
  char *key;
  GBytes *data; /* what it was decoded from: an identity alone could be used for something else */
  cairo_surface_t *surface;
  size_t size;
} Kept;

static GQueue kept_surfaces = G_QUEUE_INIT; /* Kept, the one used last at the head */
static size_t kept_bytes;

static void
kept_free (Kept *kept)
{
  kept_bytes -= kept->size;
  g_free (kept->key);
  g_bytes_unref (kept->data);
  cairo_surface_destroy (kept->surface);
  g_free (kept);
}

static void
make_grey (GdkPixbuf *pixbuf)
{
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  size_t n_channels = (size_t) gdk_pixbuf_get_n_channels (pixbuf);
  size_t stride = (size_t) gdk_pixbuf_get_rowstride (pixbuf);

  for (size_t y = 0; y < (size_t) gdk_pixbuf_get_height (pixbuf); y++)
    {
      guint8 *pixel = pixels + y * stride;

      for (size_t x = 0; x < (size_t) gdk_pixbuf_get_width (pixbuf); x++, pixel += n_channels)
        {
          /* The weights of Rec. 601, in 256ths. */
          guint8 grey = (guint8) ((77u * pixel[0] + 150u * pixel[1] + 29u * pixel[2]) >> 8);

          pixel[0] = pixel[1] = pixel[2] = grey;
        }
    }
}

static guint32
premultiply (const guint8 *pixel,
             gboolean      has_alpha)
{
  guint32 alpha = has_alpha ? pixel[3] : 0xff;
  guint32 argb = alpha << 24;

  for (guint i = 0; i < 3; i++)
    argb |= (pixel[i] * alpha + 127) / 255 << (16 - 8 * i);

  return argb;
}

static cairo_surface_t *
make_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  size_t n_channels = (size_t) gdk_pixbuf_get_n_channels (pixbuf);
  size_t from_stride = (size_t) gdk_pixbuf_get_rowstride (pixbuf);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  size_t to_stride;
  guint8 *to;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;

  cairo_surface_flush (surface);
  to = cairo_image_surface_get_data (surface);
  to_stride = (size_t) cairo_image_surface_get_stride (surface);
  for (size_t y = 0; y < (size_t) height; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (to + y * to_stride);

      for (size_t x = 0; x < (size_t) width; x++)
        row[x] = premultiply (from + y * from_stride + x * n_channels, has_alpha);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* A paper that can hold a JPEG as it is gets it so: smaller, and as sharp as it came. */
static void
attach_jpeg (cairo_surface_t *surface,
             GBytes          *jpeg)
{
  size_t size;
  const guint8 *bytes = g_bytes_get_data (jpeg, &size);

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, bytes, size,
                                   (cairo_destroy_func_t) g_bytes_unref, g_bytes_ref (jpeg)) != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (jpeg);
}

static cairo_surface_t *
decode (const RehabExercisePicture *picture,
        gboolean                    small,
        gboolean                    grey)
{
  gboolean is_jpeg = g_str_equal (picture->media_type, REHAB_MEDIA_TYPE_JPEG);
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  cairo_surface_t *surface;

  /* What is stored was checked when it was taken in, and may still be hurt since. */
  pixbuf = rehab_photo_decode (picture->data, picture->media_type, small ? SMALL_SIDE : 0, NULL);
  if (pixbuf == NULL)
    return NULL;

  if (grey)
    {
      /* The loader's own pixels may be read only. */
      GdkPixbuf *copy = gdk_pixbuf_copy (pixbuf);

      if (copy == NULL)
        return NULL;
      g_object_unref (pixbuf);
      pixbuf = copy;
      make_grey (pixbuf);
    }

  surface = make_surface (pixbuf);
  if (is_jpeg && !small)
    jpeg = grey ? rehab_photo_encode (pixbuf, TRUE, NULL) : g_bytes_ref (picture->data);
  if (jpeg != NULL)
    attach_jpeg (surface, jpeg);

  return surface;
}

/* Returns: (nullable) (transfer none): until the next call */
static cairo_surface_t *
get_surface (const RehabExercisePicture *picture,
             gboolean                    small,
             gboolean                    grey)
{
  g_autofree char *key = g_strdup_printf ("%s %d %d", picture->id != NULL ? picture->id : "", small, grey);
  cairo_surface_t *surface;
  Kept *kept;

  for (GList *link = kept_surfaces.head; link != NULL; link = link->next)
    {
      kept = link->data;
      if (!g_str_equal (kept->key, key) || (kept->data != picture->data && !g_bytes_equal (kept->data, picture->data)))
        continue;

      g_queue_unlink (&kept_surfaces, link);
      g_queue_push_head_link (&kept_surfaces, link);
      return kept->surface;
    }

  surface = decode (picture, small, grey);
  if (surface == NULL || cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      return NULL;
    }

  kept = g_new0 (Kept, 1);
  kept->key = g_steal_pointer (&key);
  kept->data = g_bytes_ref (picture->data);
  kept->surface = surface;
  kept->size = (size_t) cairo_image_surface_get_stride (surface) * (size_t) cairo_image_surface_get_height (surface);
  kept_bytes += kept->size;
  g_queue_push_head (&kept_surfaces, kept);
  while (kept_bytes > MOST_KEPT_BYTES && kept_surfaces.length > 1)
    kept_free (g_queue_pop_tail (&kept_surfaces));

  return surface;
}

static gboolean
is_pixels (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_group_target (cr));

  return type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING;
}

/* On the screen a small picture needs few pixels; paper gets all there are. */
static gboolean
is_small (cairo_t                 *cr,
          const cairo_rectangle_t *box)
{
  double width = box->width;
  double height = box->height;

  if (!is_pixels (cr))
    return FALSE;

  cairo_user_to_device_distance (cr, &width, &height);

  return MAX (fabs (width), fabs (height)) <= SMALL_ENOUGH;
}

/**
 * rehab_photo_paint:
 * @cr: what to paint on
 * @picture: a picture of an own exercise
 * @box: where, in user units; it is painted as large as it fits, in the middle
 * @grey: whether to paint it without colours
 *
 * Paints a picture. Where the surface can hold a JPEG, as PDF can, a JPEG goes there undecoded. One that cannot be decoded
 * paints nothing.
 */
void
rehab_photo_paint (cairo_t                    *cr,
                   const RehabExercisePicture *picture,
                   const cairo_rectangle_t    *box,
                   gboolean                    grey)
{
  cairo_surface_t *surface;
  double width;
  double height;
  double scale;

  g_return_if_fail (cr != NULL && picture != NULL && box != NULL);

  if (box->width <= 0.0 || box->height <= 0.0)
    return;

  surface = get_surface (picture, is_small (cr, box), grey);
  if (surface == NULL)
    return;

  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  scale = MIN (box->width / width, box->height / height);

  cairo_save (cr);
  cairo_translate (cr, box->x + (box->width - width * scale) / 2.0, box->y + (box->height - height * scale) / 2.0);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  /* Or its edges would fade into what is around it; on paper it has none. */
  if (is_pixels (cr))
    cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}
