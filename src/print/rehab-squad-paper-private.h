/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-block.h"
#include "rehab-squad-paper.h"

G_BEGIN_DECLS

/* A paper of a squad in the making, and the rows of its table, which have a file of their own. */
typedef struct
{
  const RehabSquadPaperContent *content;
  const RehabSquadPaperOptions *options;
  GPtrArray *lines; /* as the audience reads them */
  RehabTypesetter *typesetter;
  double width;
  guint tightness; /* how close it is set, where that saves a page: 0 to REHAB_SQUAD_MOST_TIGHT */
} RehabSquadPaper;

/* Reasons in one line; then the rows without air. */
#define REHAB_SQUAD_MOST_TIGHT 2u

double rehab_squad_paper_add_heads   (const RehabSquadPaper *self,
                                      RehabBlock            *block,
                                      double                 y);
double rehab_squad_paper_add_row     (const RehabSquadPaper *self,
                                      RehabBlock            *block,
                                      guint                  row,
                                      double                 y);
double rehab_squad_paper_measure_row (const RehabSquadPaper *self,
                                      guint                  row);

G_END_DECLS
