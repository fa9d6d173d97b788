/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic-details.h"
#include "rehab-document.h"
#include "rehab-enums.h"
#include "rehab-language.h"
#include "rehab-leaflet.h"
#include "rehab-paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A leaflet on paper, in the language of whoever takes it home. It holds the clinic's name and nothing of the patient. */

typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
  const RehabLanguage *language; /* NULL for that of the interface */
} RehabLeafletPaperOptions;

/* Everything is only read while it is laid out; nothing is kept. */
typedef struct
{
  const RehabClinicDetails *clinic; /* NULL while the clinic has no details */
  GBytes *logo;                     /* NULL for none */
  const RehabLeaflet *leaflet;
  RehabSide side;                   /* which side figures show; not asked for both */
} RehabLeafletPaperContent;

RehabDocument *rehab_leaflet_paper_lay_out (const RehabLeafletPaperContent *content,
                                            const RehabLeafletPaperOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
