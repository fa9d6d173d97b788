/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-chart-picture-private.h"
#include "rehab-lag-layout-private.h"
#include "rehab-svg.h"

static void
paint_cb (gconstpointer            data,
          const RehabChartPalette *palette,
          cairo_t                 *cr)
{
  rehab_lag_layout_paint ((RehabLagLayout *) data, palette, cr);
}

static GArray *
list_texts (const RehabLagLayout *layout)
{
  GArray *texts = rehab_svg_texts_new ();

  for (guint i = 0; i < layout->labels->len; i++)
    {
      const RehabLagLabel *label = &g_array_index (layout->labels, RehabLagLabel, i);

      rehab_svg_texts_add (texts, label->text, label->box.x, label->box.y);
    }

  return texts;
}

/**
 * rehab_chart_picture_new_lag:
 * @words: what stands around the chart; nothing of it is kept
 * @chart: a chart of pain against the load of the days before
 * @width: how wide it is, in points; 0 for `REHAB_CHART_PICTURE_WIDTH`
 * @scheme: its colours
 *
 * Makes a picture of a lag chart, as high as it wants to be.
 *
 * Returns: (transfer full): the picture
 */
RehabChartPicture *
rehab_chart_picture_new_lag (const RehabChartPictureWords *words,
                             RehabLagChart                *chart,
                             double                        width,
                             RehabChartScheme              scheme)
{
  RehabChartPictureChart laid_out = { .paint = paint_cb, .destroy = (GDestroyNotify) rehab_lag_layout_unref };
  PangoContext *context;
  RehabLagLayout *layout;
  double least;

  g_return_val_if_fail (chart != NULL && width >= 0.0, NULL);

  context = rehab_chart_picture_create_context ();
  laid_out.width = width > 0.0 ? width : REHAB_CHART_PICTURE_WIDTH;
  least = rehab_lag_chart_measure_height (chart, context, laid_out.width, &laid_out.height);
  layout = rehab_lag_chart_layout (chart, context, laid_out.width, MAX (least, laid_out.height));
  laid_out.height = rehab_lag_layout_get_height (layout);
  laid_out.data = layout;
  laid_out.texts = list_texts (layout);
  g_object_unref (context);

  return rehab_chart_picture_new (words, &laid_out, scheme);
}
