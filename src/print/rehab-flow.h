/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document-private.h"

G_BEGIN_DECLS

/*
 * Blocks and texts on their way down the pages of a document: what belongs together stays together, a block is never
 * split, a text only between its lines, and the head of a table stands again above the rows that went on to another page.
 */
typedef struct _RehabFlow RehabFlow;

/* Makes the head or the foot of a page; @n_pages is 0 while it is not known. NULL for none. */
typedef RehabBlock *(*RehabFrameFunc) (const RehabTypesetter *typesetter,
                                       guint                  page,
                                       guint                  n_pages,
                                       double                 width,
                                       gconstpointer          data);

/* What is the same on every page, in points. */
typedef struct
{
  double left;
  double right;
  double top;
  double bottom;
  double head_gap;
  double foot_gap;
  RehabFrameFunc make_head;
  RehabFrameFunc make_foot; /* as high on each page */
  gconstpointer data;       /* for both, and valid as long as the flow */
} RehabFrame;

/* Makes the head of a table; @again on a further page. */
typedef RehabBlock *(*RehabTableHeadFunc) (const RehabTypesetter *typesetter,
                                           double                 width,
                                           gboolean               again,
                                           gconstpointer          data);

/* What an entry of the flow has to do with the next one. */
typedef enum
{
  REHAB_FLOW_FREE,
  REHAB_FLOW_KEEP_WITH_NEXT,
} RehabFlowKeep;

RehabFlow *rehab_flow_new         (const RehabTypesetter *typesetter,
                                   const RehabFrame      *frame,
                                   RehabDocument         *document) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_flow_free        (RehabFlow *self);
double     rehab_flow_get_width   (const RehabFlow *self);
void       rehab_flow_add_block   (RehabFlow    *self,
                                   RehabBlock   *block,
                                   double        gap,
                                   RehabFlowKeep keep);
void       rehab_flow_add_text    (RehabFlow    *self,
                                   const char   *name,
                                   RehabType     type,
                                   RehabColour   colour,
                                   const char   *text,
                                   double        gap,
                                   RehabFlowKeep keep);
void       rehab_flow_begin_table (RehabFlow         *self,
                                   RehabTableHeadFunc make_head,
                                   gpointer           data,
                                   GDestroyNotify     destroy,
                                   double             gap);
void       rehab_flow_end_table   (RehabFlow *self);
void       rehab_flow_place       (RehabFlow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabFlow, rehab_flow_free)

G_END_DECLS
