/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-block.h"
#include "rehab-sheet.h"

G_BEGIN_DECLS

/* The blocks that a sheet is made of; each in a file of its own. */

RehabBlock *rehab_sheet_make_exercise  (const RehabTypesetter   *typesetter,
                                        const RehabPrescription *prescription,
                                        const RehabExercise     *exercise,
                                        guint                    number,
                                        double                   width) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_sheet_add_picture    (RehabBlock              *block,
                                        const RehabTypesetter   *typesetter,
                                        const RehabPrescription *prescription,
                                        const RehabExercise     *exercise,
                                        RehabSide                episode_side,
                                        double                   height);
double      rehab_sheet_get_picture_bottom (const RehabTypesetter *typesetter,
                                            double                 height);
RehabBlock *rehab_sheet_make_pain_rule (const RehabTypesetter *typesetter,
                                        const RehabPainRule   *rule,
                                        const char            *telephone,
                                        double                 width) G_GNUC_WARN_UNUSED_RESULT;
guint       rehab_sheet_count_diary_pages (const RehabTypesetter *typesetter);
RehabBlock *rehab_sheet_make_diary     (const RehabTypesetter *typesetter,
                                        RehabDate              first_day,
                                        guint                  page,
                                        double                 width,
                                        double                 height) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_sheet_make_head      (const RehabTypesetter   *typesetter,
                                        const RehabSheetContent *content,
                                        double                   width) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_sheet_make_running_head (const RehabTypesetter   *typesetter,
                                           const RehabSheetContent *content,
                                           double                   width) G_GNUC_WARN_UNUSED_RESULT;
RehabBlock *rehab_sheet_make_foot      (const RehabTypesetter   *typesetter,
                                        const RehabSheetContent *content,
                                        guint                    page,
                                        guint                    n_pages,
                                        double                   width) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sheet_dup_title      (const RehabSheetContent *content) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sheet_dup_version    (const RehabSheetContent *content) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
