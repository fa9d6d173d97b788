/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All pages of a document, one below the other, with what could not be laid out above them. It lies in a scrolled window. */

#define REHAB_TYPE_PAGE_LIST (rehab_page_list_get_type ())

G_DECLARE_FINAL_TYPE (RehabPageList, rehab_page_list, REHAB, PAGE_LIST, AdwBin)

void   rehab_page_list_set_document (RehabPageList *self,
                                     RehabDocument *document);
double rehab_page_list_get_zoom     (RehabPageList *self);
void   rehab_page_list_set_zoom     (RehabPageList *self,
                                     double         zoom);
guint  rehab_page_list_get_page     (RehabPageList *self);
void   rehab_page_list_show_page    (RehabPageList *self,
                                     guint          page);

G_END_DECLS
