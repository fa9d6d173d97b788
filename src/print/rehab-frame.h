/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-block.h"
#include "rehab-clinic-details.h"

G_BEGIN_DECLS

/* What the heads and feet of papers have in common. */

/* The gap between what is in them, and the thickness of the line that parts them from the page, in points. */
#define REHAB_FRAME_GAP 6.0
#define REHAB_FRAME_LINE 0.6

double       rehab_frame_add_logo          (RehabBlock            *block,
                                            const RehabTypesetter *typesetter,
                                            GBytes                *logo,
                                            const char            *name,
                                            double                *height);
double       rehab_frame_add_text          (RehabBlock            *block,
                                            const RehabTypesetter *typesetter,
                                            const char            *tag,
                                            RehabType              type,
                                            RehabColour            colour,
                                            const char            *text,
                                            double                 y,
                                            double                 width);
RehabBlock *rehab_frame_make_running_head (const RehabTypesetter *typesetter,
                                           double                 width,
                                           double                 most_height,
                                           const char            *mark,
                                           const char            *title,
                                           const char            *line) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout *rehab_frame_set_page_number   (const RehabTypesetter *typesetter,
                                            RehabType              type,
                                            guint                  page,
                                            guint                  n_pages,
                                            double                *width) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_frame_dup_question      (const RehabClinicDetails *clinic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
