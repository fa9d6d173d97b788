/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-chart-pen.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The words of a chart, smaller than those of the text around it. */

PangoFontDescription *rehab_chart_text_dup_font (PangoContext *context) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout *rehab_chart_text_new      (PangoContext               *context,
                                        const PangoFontDescription *font,
                                        const char                 *words,
                                        gboolean                    bold) G_GNUC_WARN_UNUSED_RESULT;
RehabBox     rehab_chart_text_get_box  (PangoLayout *text,
                                        double       x,
                                        double       y);
void         rehab_chart_text_limit    (PangoLayout *text,
                                        RehabBox    *box,
                                        double       room);
void         rehab_chart_text_paint    (PangoLayout    *text,
                                        const RehabBox *box,
                                        RehabColor      color,
                                        cairo_t        *cr);

G_END_DECLS
