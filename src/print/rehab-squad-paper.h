/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-column.h"
#include "rehab-clinic-details.h"
#include "rehab-document.h"
#include "rehab-language.h"
#include "rehab-paper.h"

G_BEGIN_DECLS

/*
 * A squad on one side of paper, broadwise: a row for each line of its table, for those who treat or for a coach. What a
 * coach reads is laid out from lines that hold a name and a clearance, and nothing else.
 */

/* How the paper looks. The zero value is on A4, normal text, in colour, in the interface's language. */
typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
  RehabSquadAudience audience;
  const RehabLanguage *language; /* NULL for that of the interface */
} RehabSquadPaperOptions;

/* What it is of. Everything is only read while the paper is laid out. */
typedef struct
{
  const RehabClinicDetails *clinic; /* NULL while the clinic has no details */
  const char *squad;                /* its name, or what else the athletes have in common */
  GPtrArray *lines;                 /* RehabAthleteLine in their order, as they are for those who treat */
  guint n_athletes;                 /* of the squad; more than are on the paper where some were left out */
  double highest_load;              /* of a day, over all of the squad */
  const char *clinician_initials;   /* of who prints it; NULL when nobody is chosen */
  RehabDate today;
} RehabSquadPaperContent;

RehabDocument *rehab_squad_paper_lay_out (const RehabSquadPaperContent *content,
                                          const RehabSquadPaperOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
