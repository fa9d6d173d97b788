/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-block.h"
#include "rehab-document.h"

G_BEGIN_DECLS

/* How the papers of this library make a document, and how tests look into one. */

RehabDocument *rehab_document_new          (const char *title,
                                            const char *author,
                                            const char *language,
                                            double      width,
                                            double      height) G_GNUC_WARN_UNUSED_RESULT;
void              rehab_document_add_page     (RehabDocument *self);
void              rehab_document_place        (RehabDocument *self,
                                               RehabBlock    *block,
                                               double         x,
                                               double         y);
void              rehab_document_place_on     (RehabDocument *self,
                                               guint          page,
                                               RehabBlock    *block,
                                               double         x,
                                               double         y);
guint             rehab_document_get_n_blocks (RehabDocument *self,
                                               guint          page);
const RehabBlock *rehab_document_get_block    (RehabDocument *self,
                                               guint          page,
                                               guint          n,
                                               double        *x,
                                               double        *y);

void              rehab_document_hide_creator  (RehabDocument *self);
gboolean          rehab_document_get_hides_creator (RehabDocument *self);
void              rehab_document_add_problem  (RehabDocument *self,
                                               char          *problem);

/* A figure of a document and the page that it is on. */
typedef struct
{
  guint page;
  RehabFigureBox box; /* on the page */
} RehabDocumentFigure;

GArray *rehab_document_list_figures (RehabDocument *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
