/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sizes of paper a clinic's printer holds, upright. */
typedef enum
{
  REHAB_PAPER_A4,
  REHAB_PAPER_LETTER,
} RehabPaper;

/* How large running text is: 12 points, or 18 for eyes that need it. */
typedef enum
{
  REHAB_TEXT_NORMAL,
  REHAB_TEXT_LARGE,
} RehabTextSize;

/* What the printer has to spend: low ink has no tinted areas and no colour. */
typedef enum
{
  REHAB_INK_COLOUR,
  REHAB_INK_LOW,
} RehabInk;

void        rehab_paper_get_size (RehabPaper paper,
                                  double    *width,
                                  double    *height);
const char *rehab_paper_get_name (RehabPaper paper);

G_END_DECLS
