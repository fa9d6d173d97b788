/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/* One time that a version of a programme went out to the patient as a sheet. */
typedef struct
{
  const char *id;
  const char *version_id;
  gint64 printed_at;
  const char *clinician_id;
  RehabSheetOutput output;
  const char *language; /* of the sheet: "en", "de" */
  const char *parts;    /* keys of what was on it, with a space between: "exercises week pain-rule" */
} RehabSheetPrint;

REHAB_DECLARE_RECORD (RehabSheetPrint, rehab_sheet_print)

G_END_DECLS
