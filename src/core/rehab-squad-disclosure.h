/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * One time that a table of a squad left the program: for whom it was, never what was in it.
 */
typedef struct
{
  const char *id;
  const char *squad_id; /* NULL: those who are in no squad, or everybody */
  gint64 disclosed_at;
  const char *clinician_id;
  RehabSquadAudience audience;
  RehabDisclosureWay way;
  const char *format; /* "pdf", "csv"; NULL for paper */
  const char *language; /* of what was said: "en", "de" */
  int athletes; /* how many were on it */
} RehabSquadDisclosure;

REHAB_DECLARE_RECORD (RehabSquadDisclosure, rehab_squad_disclosure)

G_END_DECLS
