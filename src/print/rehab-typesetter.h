/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-paper.h"

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/*
 * The hand of everything printed: which sizes and weights there are, and which colours. Text is measured for no device
 * in particular, so that lines and pages break at the same places on a screen, a printer and in a file.
 */

typedef enum
{
  REHAB_TYPE_TITLE,   /* what the paper is */
  REHAB_TYPE_HEADING, /* the name of a thing on it */
  REHAB_TYPE_STRONG,  /* what has to be seen first in a thing */
  REHAB_TYPE_BODY,
  REHAB_TYPE_DETAIL,  /* cues and explanations */
  REHAB_TYPE_LABEL,   /* heads of columns, bold */
  REHAB_TYPE_SMALL,   /* heads and feet of pages, sources */
  REHAB_TYPE_SECTION, /* of a report, which colleagues read: closer set than what patients take home */
  REHAB_TYPE_CELL,    /* of its tables */
  REHAB_TYPE_CELL_STRONG,
  REHAB_TYPE_NOTE,    /* what stands below a row of a table */
  REHAB_TYPE_FINE,    /* lists of sources */
} RehabType;

typedef enum
{
  REHAB_COLOUR_TEXT,
  REHAB_COLOUR_QUIET,  /* text that is looked for, not read */
  REHAB_COLOUR_ACCENT, /* side, numbers */
  REHAB_COLOUR_LINE,
  REHAB_COLOUR_FAINT,  /* lines between lines */
  REHAB_COLOUR_FINE,   /* areas: within the pain rule */
  REHAB_COLOUR_MIDDLE, /* areas: the upper of two accepted bands */
  REHAB_COLOUR_ABOVE,  /* areas: above the rule */
  REHAB_COLOUR_SHADE,  /* areas: every other row */
} RehabColour;

typedef struct _RehabTypesetter RehabTypesetter;

RehabTypesetter *rehab_typesetter_new          (RehabTextSize text,
                                                RehabInk      ink,
                                                const char   *language) G_GNUC_WARN_UNUSED_RESULT;
void             rehab_typesetter_free         (RehabTypesetter *self);
RehabTextSize    rehab_typesetter_get_text     (const RehabTypesetter *self);
RehabInk         rehab_typesetter_get_ink      (const RehabTypesetter *self);
double           rehab_typesetter_get_size     (const RehabTypesetter *self,
                                                RehabType              type);
PangoContext *rehab_typesetter_create_context (const RehabTypesetter *self,
                                               RehabType              type) G_GNUC_WARN_UNUSED_RESULT;
PangoLayout *rehab_typesetter_set          (const RehabTypesetter *self,
                                            RehabType              type,
                                            const char            *text,
                                            double                 width) G_GNUC_WARN_UNUSED_RESULT;
void             rehab_text_measure            (PangoLayout *layout,
                                                double      *width,
                                                double      *height);
void             rehab_text_keep_together      (PangoLayout *layout,
                                                const char  *part);
char *rehab_text_isolate            (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void             rehab_ink_set_source          (cairo_t    *cr,
                                                RehabInk    ink,
                                                RehabColour colour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabTypesetter, rehab_typesetter_free)

G_END_DECLS
