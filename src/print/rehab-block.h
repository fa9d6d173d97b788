/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-typesetter.h"

G_BEGIN_DECLS

/*
 * What stays together on a page: text and drawings at their places, in points from the block's top left corner. It is
 * filled once, then painted any number of times.
 */
typedef struct _RehabBlock RehabBlock;

/* Draws between (0, 0) and (width, height). */
typedef void (*RehabDrawFunc) (cairo_t      *cr,
                               double        width,
                               double        height,
                               gconstpointer data);

RehabBlock *rehab_block_new         (const char *name,
                                     double      width,
                                     RehabInk    ink) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_block_free        (RehabBlock *self);
const char *rehab_block_get_name    (const RehabBlock *self);
double      rehab_block_get_width   (const RehabBlock *self);
double      rehab_block_get_height  (const RehabBlock *self);
void        rehab_block_shrink      (RehabBlock *self,
                                     double      height);
double      rehab_block_get_scale   (const RehabBlock *self);
void        rehab_block_add_text    (RehabBlock  *self,
                                     const char  *tag,
                                     PangoLayout *layout,
                                     RehabColour  colour,
                                     double       x,
                                     double       y);
double      rehab_block_set_text    (RehabBlock            *self,
                                     const RehabTypesetter *typesetter,
                                     const char            *tag,
                                     RehabType              type,
                                     RehabColour            colour,
                                     const char            *text,
                                     double                 x,
                                     double                 y,
                                     double                 width,
                                     PangoAlignment         alignment);
void        rehab_block_add_area    (RehabBlock *self,
                                     RehabColour colour,
                                     double      x,
                                     double      y,
                                     double      width,
                                     double      height);
void        rehab_block_add_drawing (RehabBlock    *self,
                                     const char    *tag,
                                     double         x,
                                     double         y,
                                     double         width,
                                     double         height,
                                     RehabDrawFunc  draw,
                                     gpointer       data,
                                     GDestroyNotify destroy);
void        rehab_block_note_text   (RehabBlock  *self,
                                     PangoLayout *layout);
const GArray *rehab_block_get_missing (const RehabBlock *self);
void        rehab_block_describe    (RehabBlock *self,
                                     const char *words);
void        rehab_block_begin       (RehabBlock *self,
                                     const char *tag);
void        rehab_block_end         (RehabBlock *self,
                                     const char *tag);
void        rehab_block_paint       (const RehabBlock *self,
                                     cairo_t          *cr,
                                     double            x,
                                     double            y);

/* A drawing that stands for something, where it lies on its block, and what those hear who do not see it. */
typedef struct
{
  const char *words; /* NULL where nobody described it */
  double x;
  double y;
  double width;
  double height;
} RehabFigureBox;

GArray *rehab_block_list_figures (const RehabBlock *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabBlock, rehab_block_free)

G_END_DECLS
