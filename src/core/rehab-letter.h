/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

G_BEGIN_DECLS

/*
 * A letter about a patient, in the words that the clinician left in it. A draft until it is printed; then it stays as
 * it went out, and a copy of it is another draft.
 */
typedef struct
{
  const char *id;
  const char *episode_id;
  const char *assessment_id; /* the one that it tells of, if it is of one */
  RehabDate date;
  const char *clinician_id;
  RehabLetterKind kind;
  const char *recipient; /* name and address, a line each */
  const char *subject;
  const char *body;
  gboolean with_report; /* the report of the assessment goes with it */
  gint64 printed_at;    /* 0 while it is a draft */
} RehabLetter;

REHAB_DECLARE_RECORD (RehabLetter, rehab_letter)

G_END_DECLS
