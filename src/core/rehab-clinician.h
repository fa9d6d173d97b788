/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * Somebody who works here: every decision carries their initials.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *initials;
  gboolean archived;
} RehabClinician;

REHAB_DECLARE_RECORD (RehabClinician, rehab_clinician)

const RehabClinician *rehab_clinician_find (GPtrArray  *clinicians,
                                            const char *clinician_id);
char *rehab_clinician_dup_initials (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
