/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-page-preview.h"

#include <glib/gi18n.h>

#include <math.h>

#define MIN_WIDTH 200
#define NATURAL_WIDTH 620

/* How far the shadow of the paper reaches. */
#define SHADOW_RADIUS 5

struct _RehabPagePreview
{
  GtkWidget parent_instance;

  RehabDocument *document;
  guint page;
  double zoom;
};

G_DEFINE_FINAL_TYPE (RehabPagePreview, rehab_page_preview, GTK_TYPE_WIDGET)

static double
get_ratio (RehabPagePreview *self)
{
  double width;
  double height;

  rehab_document_get_page_size (self->document, &width, &height);

  return height / width;
}

static GtkSizeRequestMode
rehab_page_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rehab_page_preview_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  RehabPagePreview *self = REHAB_PAGE_PREVIEW (widget);

  int natural_width = (int) (NATURAL_WIDTH * self->zoom);
  /* Below a zoom of 1 a page gives way to a narrow window, above it the window scrolls. */
  int minimum_width = self->zoom > 1.0 ? natural_width : MIN_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = minimum_width;
      *natural = natural_width;
    }
  else
    {
      *minimum = (int) ceil ((for_size < 0 ? minimum_width : for_size) * get_ratio (self));
      *natural = (int) ceil ((for_size < 0 ? natural_width : for_size) * get_ratio (self));
    }
}

/*
 * The paper lies a little above the page. Rings that grow fainter are as soft as a blur of this size, and look the same
 * with every renderer.
 */
static void
append_shadow (GtkSnapshot           *snapshot,
               const graphene_rect_t *paper)
{
  const GdkRGBA shadow = { 0.0f, 0.0f, 0.0f, 0.05f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, paper, 0.0f);
  for (int spread = 1; spread <= SHADOW_RADIUS; spread++)
    gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0.0f, 1.0f, (float) spread, 0.0f);
}

static void
rehab_page_preview_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  RehabPagePreview *self = REHAB_PAGE_PREVIEW (widget);
  const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
  double page_width;
  double page_height;
  double scale;
  graphene_rect_t paper;
  cairo_t *cr;

  rehab_document_get_page_size (self->document, &page_width, &page_height);
  scale = MIN (gtk_widget_get_width (widget) / page_width, gtk_widget_get_height (widget) / page_height);
  if (scale <= 0.0)
    return;

  graphene_rect_init (&paper, 0, 0, (float) (page_width * scale), (float) (page_height * scale));
  append_shadow (snapshot, &paper);
  gtk_snapshot_append_color (snapshot, &white, &paper);

  cr = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_scale (cr, scale, scale);
  rehab_document_paint_page (self->document, self->page, cr);
  cairo_destroy (cr);
}

static void
rehab_page_preview_finalize (GObject *object)
{
  g_clear_object (&REHAB_PAGE_PREVIEW (object)->document);

  G_OBJECT_CLASS (rehab_page_preview_parent_class)->finalize (object);
}

static void
rehab_page_preview_class_init (RehabPagePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rehab_page_preview_finalize;
  widget_class->get_request_mode = rehab_page_preview_get_request_mode;
  widget_class->measure = rehab_page_preview_measure;
  widget_class->snapshot = rehab_page_preview_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rehab_page_preview_init (RehabPagePreview *self)
{
  self->zoom = 1.0;
}

/**
 * rehab_page_preview_new:
 * @document: a document
 * @page: which of its pages, from 0
 *
 * Makes the preview of a page.
 *
 * Returns: (transfer floating): a new widget
 */
GtkWidget *
rehab_page_preview_new (RehabDocument *document,
                        guint          page)
{
  RehabPagePreview *self = g_object_new (REHAB_TYPE_PAGE_PREVIEW, NULL);

  rehab_page_preview_set_page (self, document, page);

  return GTK_WIDGET (self);
}

/* Shows another page, or the same one of a document that was laid out anew. */
void
rehab_page_preview_set_page (RehabPagePreview *self,
                             RehabDocument    *document,
                             guint             page)
{
  g_autofree char *label = g_strdup_printf (_("Page %u of %u"), page + 1, rehab_document_get_n_pages (document));
  double ratio_before;

  g_return_if_fail (REHAB_IS_PAGE_PREVIEW (self));
  g_return_if_fail (REHAB_IS_DOCUMENT (document));

  ratio_before = self->document != NULL ? get_ratio (self) : 0.0;
  g_set_object (&self->document, document);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (fabs (get_ratio (self) - ratio_before) > 1e-6)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Sets how large the page is where there is room: 1 is as in a usual dialog. */
void
rehab_page_preview_set_zoom (RehabPagePreview *self,
                             double            zoom)
{
  g_return_if_fail (REHAB_IS_PAGE_PREVIEW (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
