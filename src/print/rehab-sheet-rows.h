/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document-private.h"

G_BEGIN_DECLS

/*
 * What flows down the pages of a sheet: rows of one block, or of two that stand side by side. A row is never split, and
 * one that no page can hold is made smaller; a heading is in one block with what it heads.
 */

#define REHAB_SHEET_ROW_BLOCKS 2

/* Between parts and exercises, which a page that is not full sets further apart, and within a part. */
#define REHAB_SHEET_GAP 10.0
#define REHAB_SHEET_LINE_GAP 3.0

typedef struct
{
  RehabBlock *blocks[REHAB_SHEET_ROW_BLOCKS];
  guint n_blocks;
  double gap;       /* above it */
  double least;     /* at least so high, for what is added to it later */
  gboolean grows;   /* @least is at least the height of its picture */
} RehabSheetRow;

typedef struct
{
  const RehabTypesetter *typesetter;
  double width;
  double room;      /* the height of a page that is not the first */
  GArray *rows;     /* RehabSheetRow */
} RehabSheetRows;

void   rehab_sheet_rows_init   (RehabSheetRows        *self,
                                const RehabTypesetter *typesetter,
                                double                 width,
                                double                 room);
void   rehab_sheet_rows_clear  (RehabSheetRows *self);
void   rehab_sheet_rows_add    (RehabSheetRows *self,
                                RehabBlock     *block,
                                double          gap);
guint  rehab_sheet_rows_break  (const RehabSheetRows *self,
                                double                picture_bottom,
                                double                first_room,
                                guint                *pages);
double rehab_sheet_rows_get_height (const RehabSheetRow *row);
void   rehab_sheet_rows_shrink (RehabSheetRows *self);

/* Words under a heading, of which all parts in prose are made. */
RehabBlock *rehab_sheet_rows_begin_part (const RehabSheetRows *self,
                                         const char           *name,
                                         const char           *heading,
                                         double               *y) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_sheet_rows_set_text   (const RehabSheetRows *self,
                                         RehabBlock           *block,
                                         RehabType             type,
                                         RehabColour           colour,
                                         const char           *text,
                                         double                width,
                                         double               *y);
void        rehab_sheet_rows_set_item   (const RehabSheetRows *self,
                                         RehabBlock           *block,
                                         const char           *text,
                                         double                width,
                                         double               *y);
void        rehab_sheet_rows_add_items  (RehabSheetRows    *self,
                                         RehabBlock        *block,
                                         const char *const *items,
                                         double             y);

G_END_DECLS
