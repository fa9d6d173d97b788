/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sheet-rows.h"
#include "rehab-sheet.h"

G_BEGIN_DECLS

/*
 * What a sheet could not have as it was asked for: noted while it is laid out, in the language of the sheet, and told
 * afterwards in that of the interface.
 */
typedef struct _RehabSheetProblems RehabSheetProblems;

RehabSheetProblems *rehab_sheet_problems_new         (const RehabSheetContent *content,
                                                      const RehabSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_sheet_problems_free        (RehabSheetProblems *self);
void                rehab_sheet_problems_add_unknown (RehabSheetProblems *self,
                                                      guint               number);
void                rehab_sheet_problems_check_block (RehabSheetProblems *self,
                                                      const RehabBlock   *block);
void                rehab_sheet_problems_check_rows  (RehabSheetProblems   *self,
                                                      const RehabSheetRows *rows);
void                rehab_sheet_problems_tell        (const RehabSheetProblems *self,
                                                      RehabDocument            *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabSheetProblems, rehab_sheet_problems_free)

G_END_DECLS
