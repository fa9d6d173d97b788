/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page of a document as it comes out of the printer: black on white paper whatever the style of the screen. */

#define REHAB_TYPE_PAGE_PREVIEW (rehab_page_preview_get_type ())

G_DECLARE_FINAL_TYPE (RehabPagePreview, rehab_page_preview, REHAB, PAGE_PREVIEW, GtkWidget)

GtkWidget *rehab_page_preview_new (RehabDocument *document,
                                   guint page);

void       rehab_page_preview_set_page (RehabPagePreview *self,
                                        RehabDocument    *document,
                                        guint             page);

void       rehab_page_preview_set_zoom (RehabPagePreview *self,
                                        double            zoom);

G_END_DECLS
