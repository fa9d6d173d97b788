/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-picture-private.h"
#include "rehab-document-private.h"
#include "rehab-language.h"
#include "rehab-progress-layout-private.h"
#include "rehab-svg.h"

#include <cairo-svg.h>

#include <math.h>

#define MARGIN 20.0
#define LINE_GAP 3.0
#define CHART_GAP 12.0

/* No more pixels than an image surface has room for, and no more memory than a picture is worth: 256 MiB. */
#define MOST_PIXELS (64.0 * 1024.0 * 1024.0)
#define MOST_SIDE 32000.0

struct _RehabChartPicture
{
  RehabDocument *document; /* of one page, the whole of the picture */
  GArray *texts;           /* RehabSvgText */
  char *summary;
};

G_DEFINE_BOXED_TYPE (RehabChartPicture, rehab_chart_picture, rehab_chart_picture_ref, rehab_chart_picture_unref)

/* A chart of the picture, or one of its texts, in the colours of a scheme. */
typedef struct
{
  RehabChartScheme scheme;
  PangoLayout *layout;
  gboolean dim;
  RehabChartPictureChart chart;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_clear_object (&drawing->layout);
  if (drawing->chart.destroy != NULL)
    drawing->chart.destroy (drawing->chart.data);
  g_free (drawing);
}

/*
 * In two rectangles, of which the first is all of it: Cairo takes a single one over all of a surface for a fresh start, and
 * forgets what was drawn before, among it the elements of the PDF's structure that are open. They overlap, for where two
 * only meet a fine line can be seen.
 */
static void
draw_background_cb (cairo_t      *cr,
                    double        width,
                    double        height,
                    gconstpointer data)
{
  const Drawing *drawing = data;

  rehab_pen_set_color (cr, rehab_chart_palette_lookup (drawing->scheme)->background);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_rectangle (cr, 0.0, 0.0, width / 2.0, height / 2.0);
  cairo_fill (cr);
}

static void
draw_text_cb (cairo_t      *cr,
              double        width,
              double        height,
              gconstpointer data)
{
  const Drawing *drawing = data;
  const RehabChartPalette *palette = rehab_chart_palette_lookup (drawing->scheme);

  rehab_pen_set_color (cr, drawing->dim ? palette->dim_text : palette->text);
  cairo_move_to (cr, 0.0, 0.0);
  pango_cairo_show_layout (cr, drawing->layout);
}

static void
draw_chart_cb (cairo_t      *cr,
               double        width,
               double        height,
               gconstpointer data)
{
  const Drawing *drawing = data;

  drawing->chart.paint (drawing->chart.data, rehab_chart_palette_lookup (drawing->scheme), cr);
}

static Drawing *
new_drawing (RehabChartScheme scheme)
{
  Drawing *drawing = g_new0 (Drawing, 1);

  drawing->scheme = scheme;

  return drawing;
}

/* A picture in the making. */
typedef struct
{
  RehabTypesetter *typesetter;
  RehabBlock *block;
  GArray *texts;
  RehabChartScheme scheme;
  double width; /* of what is between the margins */
  double y;
} Making;

static void
add_text (Making     *making,
          const char *tag,
          RehabType   type,
          const char *text,
          gboolean    dim)
{
  Drawing *drawing;
  double height;

  if (text == NULL || *text == '\0')
    return;

  drawing = new_drawing (making->scheme);
  drawing->layout = rehab_typesetter_set (making->typesetter, type, text, making->width);
  drawing->dim = dim;
  rehab_text_measure (drawing->layout, NULL, &height);
  rehab_svg_texts_add (making->texts, drawing->layout, MARGIN, making->y);
  rehab_block_add_drawing (making->block, tag, MARGIN, making->y, making->width, height, draw_text_cb, drawing, free_drawing);
  making->y += height + LINE_GAP;
}

static void
add_chart (Making                       *making,
           const RehabChartPictureChart *chart,
           const char                   *summary)
{
  Drawing *drawing = new_drawing (making->scheme);

  making->y += CHART_GAP - LINE_GAP;
  drawing->chart = *chart;
  rehab_block_add_drawing (making->block, "Figure", MARGIN, making->y, chart->width, chart->height, draw_chart_cb, drawing,
                           free_drawing);
  if (summary != NULL)
    rehab_block_describe (making->block, summary);

  for (guint i = 0; chart->texts != NULL && i < chart->texts->len; i++)
    {
      RehabSvgText text = g_array_index (chart->texts, RehabSvgText, i);

      text.text = g_strdup (text.text);
      text.x += MARGIN;
      text.y += making->y;
      g_array_append_val (making->texts, text);
    }
  g_clear_pointer (&drawing->chart.texts, g_array_unref);
  making->y += chart->height + CHART_GAP;
}

static RehabBlock *
make_background (RehabChartScheme scheme,
                 double           width,
                 double           height)
{
  RehabBlock *block = rehab_block_new ("background", width, REHAB_INK_COLOUR);

  rehab_block_add_drawing (block, NULL, 0.0, 0.0, width, height, draw_background_cb, new_drawing (scheme), free_drawing);

  return block;
}

static const char *
get_language (void)
{
  const RehabLanguage *begun = rehab_language_get_begun ();

  return rehab_language_get_code (begun != NULL ? begun : rehab_language_get_own ());
}

PangoContext *
rehab_chart_picture_create_context (void)
{
  g_autoptr (RehabTypesetter) typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, get_language ());

  return rehab_typesetter_create_context (typesetter, REHAB_TYPE_BODY);
}

/**
 * rehab_chart_picture_new:
 * @words: what stands around the chart; nothing of it is kept
 * @chart: a chart that is laid out; its texts and data belong to the picture then
 * @scheme: its colours
 *
 * Makes a picture of a chart.
 *
 * Returns: (transfer full): the picture
 */
RehabChartPicture *
rehab_chart_picture_new (const RehabChartPictureWords *words,
                         const RehabChartPictureChart *chart,
                         RehabChartScheme              scheme)
{
  const char *language = get_language ();
  g_autoptr (RehabTypesetter) typesetter = NULL;
  RehabChartPicture *self;
  double width;
  Making making;

  g_return_val_if_fail (words != NULL && words->title != NULL && *words->title != '\0', NULL);
  g_return_val_if_fail (chart != NULL && chart->paint != NULL, NULL);
  g_return_val_if_fail (chart->width > 0.0 && chart->height > 0.0, NULL);

  typesetter = rehab_typesetter_new (REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, language);
  width = ceil (chart->width + 2.0 * MARGIN);
  making = (Making) {
    .typesetter = typesetter, .block = rehab_block_new ("picture", width, REHAB_INK_COLOUR), .texts = rehab_svg_texts_new (),
    .scheme = scheme, .width = chart->width, .y = MARGIN,
  };

  add_text (&making, "H1", REHAB_TYPE_HEADING, words->title, FALSE);
  add_text (&making, "P", REHAB_TYPE_SMALL, words->whose, TRUE);
  add_chart (&making, chart, words->summary);
  add_text (&making, "P", REHAB_TYPE_NOTE, words->caption, TRUE);
  making.y = ceil (making.y - (words->caption != NULL ? LINE_GAP : CHART_GAP) + MARGIN);

  self = g_atomic_rc_box_new0 (RehabChartPicture);
  self->document = rehab_document_new (words->title, NULL, language, width, making.y);
  self->texts = making.texts;
  self->summary = g_strdup (words->summary);
  rehab_document_add_page (self->document);
  rehab_document_place (self->document, make_background (scheme, width, making.y), 0.0, 0.0);
  rehab_document_place (self->document, making.block, 0.0, 0.0);

  return self;
}

static void
paint_progress_cb (gconstpointer            data,
                   const RehabChartPalette *palette,
                   cairo_t                 *cr)
{
  rehab_progress_layout_paint ((RehabProgressLayout *) data, palette, cr);
}

static GArray *
list_texts (const RehabProgressLayout *layout)
{
  GArray *texts = rehab_svg_texts_new ();

  for (guint i = 0; i < layout->labels->len; i++)
    {
      const RehabChartLabel *label = &g_array_index (layout->labels, RehabChartLabel, i);

      rehab_svg_texts_add (texts, label->text, label->box.x, label->box.y);
    }

  return texts;
}

/**
 * rehab_chart_picture_new_progress:
 * @words: what stands around the chart; nothing of it is kept
 * @chart: a chart of progress
 * @parts: which of its parts
 * @width: how wide it is, in points; 0 for `REHAB_CHART_PICTURE_WIDTH`
 * @scheme: its colours
 *
 * Makes a picture of parts of a progress chart, as high as they want to be.
 *
 * Returns: (transfer full): the picture
 */
RehabChartPicture *
rehab_chart_picture_new_progress (const RehabChartPictureWords *words,
                                  RehabProgressChart           *chart,
                                  RehabProgressParts            parts,
                                  double                        width,
                                  RehabChartScheme              scheme)
{
  PangoContext *context;
  RehabChartPictureChart laid_out = { .paint = paint_progress_cb, .destroy = (GDestroyNotify) rehab_progress_layout_unref };
  RehabProgressLayout *layout;
  double least;

  g_return_val_if_fail (chart != NULL && width >= 0.0, NULL);

  context = rehab_chart_picture_create_context ();
  laid_out.width = width > 0.0 ? width : REHAB_CHART_PICTURE_WIDTH;
  least = rehab_progress_chart_measure_height (chart, context, laid_out.width, parts, &laid_out.height);
  laid_out.height = MAX (least, laid_out.height);
  layout = rehab_progress_chart_layout (chart, context, laid_out.width, laid_out.height, parts);
  laid_out.height = rehab_progress_layout_get_height (layout);
  laid_out.data = layout;
  g_object_unref (context);
  laid_out.texts = list_texts (layout);

  return rehab_chart_picture_new (words, &laid_out, scheme);
}

RehabChartPicture *
rehab_chart_picture_ref (RehabChartPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_picture (gpointer data)
{
  RehabChartPicture *self = data;

  g_object_unref (self->document);
  g_array_unref (self->texts);
  g_free (self->summary);
}

void
rehab_chart_picture_unref (RehabChartPicture *self)
{
  g_atomic_rc_box_release_full (self, clear_picture);
}

const char *
rehab_chart_picture_get_title (RehabChartPicture *self)
{
  return rehab_document_get_title (self->document);
}

/* Returns: the width in points, margins included */
double
rehab_chart_picture_get_width (RehabChartPicture *self)
{
  double width;
  double height;

  rehab_document_get_page_size (self->document, &width, &height);

  return width;
}

/* Returns: the height in points, margins included */
double
rehab_chart_picture_get_height (RehabChartPicture *self)
{
  double width;
  double height;

  rehab_document_get_page_size (self->document, &width, &height);

  return height;
}

static cairo_status_t
write_to_bytes_cb (void                *closure,
                   const unsigned char *data,
                   unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t status,
              GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, status == CAIRO_STATUS_NO_MEMORY ? G_IO_ERROR_NO_SPACE : G_IO_ERROR_FAILED,
               "Making the picture failed: %s", cairo_status_to_string (status));
  return FALSE;
}

static cairo_status_t
paint (RehabChartPicture *self,
       cairo_surface_t   *surface,
       double             scale)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  rehab_document_paint_page (self->document, 0, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

/**
 * rehab_chart_picture_write_png:
 * @self: a picture
 * @scale: pixels to the point, above 0: 1 for a slide, 2 for print
 * @error: where to put a `G_IO_ERROR`: too large to be made, or what Cairo reported
 *
 * Writes the picture as PNG, without transparency, so that it can be read wherever it is put.
 *
 * Returns: (transfer full): the file, or `NULL` with @error set
 */
GBytes *
rehab_chart_picture_write_png (RehabChartPicture *self,
                               double             scale,
                               GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width;
  double height;

  g_return_val_if_fail (self != NULL && scale > 0.0, NULL);

  width = ceil (rehab_chart_picture_get_width (self) * scale);
  height = ceil (rehab_chart_picture_get_height (self) * scale);
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "A picture of %.0f by %.0f pixels is too large", width, height);
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  status = paint (self, surface, scale);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_to_bytes_cb, bytes);
  cairo_surface_destroy (surface);

  return check_status (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/**
 * rehab_chart_picture_write_svg:
 * @self: a picture
 * @error: where to put a `G_IO_ERROR` with what Cairo reported
 *
 * Writes the picture as SVG: outlines that look alike everywhere, and its words to be searched, selected and heard.
 *
 * Returns: (transfer full): the file, or `NULL` with @error set
 */
GBytes *
rehab_chart_picture_write_svg (RehabChartPicture *self,
                               GError           **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (self != NULL, NULL);

  surface = cairo_svg_surface_create_for_stream (write_to_bytes_cb, bytes, rehab_chart_picture_get_width (self),
                                                 rehab_chart_picture_get_height (self));
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  status = paint (self, surface, 1.0);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!check_status (status, error))
    return NULL;

  return rehab_svg_complete (g_steal_pointer (&bytes), rehab_chart_picture_get_title (self), self->summary,
                             rehab_document_get_language (self->document), self->texts);
}

/**
 * rehab_chart_picture_write_pdf:
 * @self: a picture
 * @created: when the file was made, for its properties
 * @error: where to put a `G_IO_ERROR` with what Cairo reported
 *
 * Writes the picture as PDF, a page of its size, with text that can be selected, a title, its language, and what the
 * chart shows in words.
 *
 * Returns: (transfer full): the file, or `NULL` with @error set
 */
GBytes *
rehab_chart_picture_write_pdf (RehabChartPicture *self,
                               GDateTime         *created,
                               GError           **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_return_val_if_fail (self != NULL && created != NULL, NULL);

  if (!rehab_document_write_pdf (self->document, memory, created, NULL, error)
      || !g_output_stream_close (memory, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}
