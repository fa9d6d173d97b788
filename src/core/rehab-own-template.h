/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-record.h"
#include "rehab-regimen.h"

G_BEGIN_DECLS

/*
 * A template that the clinic made of a programme of its own. What it prescribes is kept beside it, as for a sore left side,
 * and copied when it is used: what is changed in a template later never touches a patient.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *summary;
  RehabPhase phase; /* what it is for, in the main */
  gboolean archived;
} RehabOwnTemplate;

REHAB_DECLARE_RECORD (RehabOwnTemplate, rehab_own_template)

RehabRegimen *rehab_own_template_keep_regimen (const RehabRegimen *regimen,
                                               RehabSide side) G_GNUC_WARN_UNUSED_RESULT;
RehabRegimen *rehab_own_template_make_regimen (const RehabRegimen   *kept,
                                               const RehabCatalogue *catalogue,
                                               RehabSide             side) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
