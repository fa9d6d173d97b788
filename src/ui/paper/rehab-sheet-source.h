/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"
#include "rehab-sheet.h"

G_BEGIN_DECLS

/*
 * What a sheet is made from: a version of a patient's programme, or its draft, and the versions that it is compared with
 * and gone back to. It belongs to a case that has to live as long.
 */

#define REHAB_SHEET_SOURCE_DRAFT G_MAXUINT

typedef struct
{
  RehabClinic *clinic;
  const RehabPatientDetails *patient;
  const RehabCase *record;
  RehabRegimen *draft; /* NULL for none */
  guint version;       /* place in the case, or REHAB_SHEET_SOURCE_DRAFT */
  guint flare;         /* place in the case of what to go back to; G_MAXUINT for none */
  GBytes *logo;        /* NULL for none */
} RehabSheetSource;

RehabDocument *rehab_sheet_source_lay_out   (const RehabSheetSource  *self,
                                             const RehabSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;
guint          rehab_sheet_source_find_last (const RehabCase *record,
                                             guint            version);
guint          rehab_sheet_source_find_flare (const RehabCase *record,
                                              guint            version,
                                              RehabRegimen    *draft);
GBytes *rehab_sheet_source_load_logo (RehabClinic *clinic) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sheet_source_dup_name  (const RehabPatientDetails   *patient,
                                    const RehabProgrammeVersion *version,
                                    RehabDate                    today) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sheet_source_dup_version (const RehabProgrammeVersion *version) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
