/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-regimen.h"

G_BEGIN_DECLS

/* Which prescription of a regimen is which of an earlier one, and which of them were moved past others. */

#define REHAB_REGIMEN_NOWHERE G_MAXUINT

typedef struct
{
  guint before;   /* its position in the earlier one, or REHAB_REGIMEN_NOWHERE */
  gboolean moved;
} RehabRegimenPair;

RehabRegimenPair *rehab_regimen_pair_up (const RehabRegimen   *before,
                                         const RehabRegimen   *after,
                                         const RehabCatalogue *catalogue,
                                         gboolean            **gone) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
