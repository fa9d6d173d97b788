/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-sheet-rows.h"
#include "rehab-sheet.h"

G_BEGIN_DECLS

/* The parts that a sheet is made of; each in a file of its own. */

/* How an exercise is set. */
typedef enum
{
  REHAB_SHEET_BESIDE,  /* the words beside the picture, which can be made higher afterwards */
  REHAB_SHEET_LARGE,   /* in large print the cues run below it, as wide as the page */
  REHAB_SHEET_STACKED, /* in two columns everything stands below it */
} RehabSheetSetting;

RehabBlock *rehab_sheet_make_exercise (const RehabTypesetter   *typesetter,
                                       RehabSheetSetting        setting,
                                       const RehabPrescription *prescription,
                                       const RehabExercise     *exercise,
                                       guint                    number,
                                       double                   width) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rehab_sheet_has_picture   (const RehabExercise *exercise);
void        rehab_sheet_add_picture   (RehabBlock              *block,
                                       const RehabTypesetter   *typesetter,
                                       RehabSheetSetting        setting,
                                       const RehabPrescription *prescription,
                                       const RehabExercise     *exercise,
                                       RehabCatalogue          *catalogue,
                                       RehabSide                episode_side,
                                       double                   height);
double      rehab_sheet_get_picture_bottom (RehabSheetSetting setting,
                                            double            height);

/* Parts that flow down the pages below each other. */
void rehab_sheet_add_week      (RehabSheetRows          *rows,
                                const RehabSheetContent *content);
gboolean rehab_sheet_has_running (const RehabSheetContent *content);
void rehab_sheet_add_running   (RehabSheetRows          *rows,
                                const RehabSheetContent *content);
void rehab_sheet_add_changes   (RehabSheetRows          *rows,
                                const RehabSheetContent *content);
void rehab_sheet_add_pain_rule (RehabSheetRows          *rows,
                                const RehabSheetContent *content);
void rehab_sheet_add_sitting   (RehabSheetRows *rows);
void rehab_sheet_add_flare     (RehabSheetRows          *rows,
                                const RehabSheetContent *content);
void rehab_sheet_add_about     (RehabSheetRows *rows,
                                RehabSide       side);

/* Pages of their own. */
guint       rehab_sheet_count_diary_pages (const RehabTypesetter *typesetter);
RehabBlock *rehab_sheet_make_diary        (const RehabTypesetter *typesetter,
                                           RehabDate              first_day,
                                           guint                  page,
                                           double                 width,
                                           double                 height) G_GNUC_WARN_UNUSED_RESULT;

/* What every page has. */
RehabBlock *rehab_sheet_make_head         (const RehabTypesetter   *typesetter,
                                           const RehabSheetContent *content,
                                           double                   width) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_sheet_make_running_head (const RehabTypesetter   *typesetter,
                                           const RehabSheetContent *content,
                                           double                   width) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_sheet_make_foot         (const RehabTypesetter   *typesetter,
                                           const RehabSheetContent *content,
                                           guint                    page,
                                           guint                    n_pages,
                                           double                   width) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sheet_dup_title   (const RehabSheetContent *content) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sheet_dup_version (const RehabSheetContent *content) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sheet_dup_date    (RehabDate date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
