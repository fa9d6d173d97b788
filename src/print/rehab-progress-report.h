/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic-details.h"
#include "rehab-document.h"
#include "rehab-language.h"
#include "rehab-paper.h"
#include "rehab-patient-details.h"

G_BEGIN_DECLS

/*
 * How the last weeks went, on a page or two, for one of two readers: the patient, who is told in plain words of pain, of
 * what settled, of training and of the programme; or a coach, who is told of training alone. What the coach reads is laid
 * out from a record that holds nothing else.
 */

typedef enum
{
  REHAB_PROGRESS_READER_PATIENT,
  REHAB_PROGRESS_READER_COACH,
} RehabProgressReader;

/* How the report looks. The zero value is for the patient, on A4, normal text, in colour, in the interface's language. */
typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
  RehabProgressReader reader;
  const RehabLanguage *language; /* NULL for that of the interface */
} RehabProgressReportOptions;

/* What it is of. Everything is only read while the report is laid out; nothing is kept. */
typedef struct
{
  const RehabClinicDetails *clinic;   /* NULL while the clinic has no details */
  const RehabPatientDetails *patient;
  const RehabCase *record;
  const RehabThresholds *thresholds;  /* of the clinic; NULL for the standard ones */
  const char *clinician_initials;     /* of who prints it; NULL when nobody is chosen */
  RehabDate from;                     /* the days it is of, both included */
  RehabDate to;
  RehabDate next_review;              /* agreed on; none leaves a line to write on */
  RehabDate today;
} RehabProgressReportContent;

RehabDocument *rehab_progress_report_lay_out (const RehabProgressReportContent *content,
                                              const RehabProgressReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
