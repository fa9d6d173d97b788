/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-clinic-details.h"
#include "rehab-document.h"
#include "rehab-item.h"
#include "rehab-paper.h"
#include "rehab-patient-details.h"
#include "rehab-threshold.h"

G_BEGIN_DECLS

/*
 * The report of an assessment, for those who treat: what was thought of it first, then what was asked and found, section
 * by section as the table of items has it. What was not asked is said to be so, and never stands as a no.
 */

typedef enum
{
  REHAB_REPORT_CONCLUSION = 1 << 0, /* impression and plan */
  REHAB_REPORT_LAST_TIME = 1 << 1,  /* beside each answer the one before, and what changed */
  REHAB_REPORT_NOT_ASKED = 1 << 2,  /* what was not asked, by name; red flags are always told */
  REHAB_REPORT_PUBLISHED = 1 << 3,  /* published figures of tests and scores, and the list of sources */
} RehabReportParts;

#define REHAB_REPORT_ALL_PARTS \
  (REHAB_REPORT_CONCLUSION | REHAB_REPORT_LAST_TIME | REHAB_REPORT_NOT_ASKED | REHAB_REPORT_PUBLISHED)
#define REHAB_REPORT_SECTION(section) (1u << (guint) (section))
#define REHAB_REPORT_ALL_SECTIONS ((1u << (guint) REHAB_N_SECTIONS) - 1u)

typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
  guint sections; /* a set of REHAB_REPORT_SECTION() */
  guint parts;    /* RehabReportParts bits */
} RehabReportOptions;

#define REHAB_REPORT_OPTIONS_DEFAULT \
  ((RehabReportOptions) { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_REPORT_ALL_SECTIONS, \
                          REHAB_REPORT_ALL_PARTS })

/* What the report is of. Everything is only read while the report is laid out; nothing is kept. */
typedef struct
{
  const RehabClinicDetails *clinic; /* NULL while the clinic has no details */
  const RehabPatientDetails *patient;
  const RehabCase *record;
  const RehabAssessment *assessment; /* one of @record */
  GPtrArray *clinicians;             /* RehabClinician: whose names and initials stand in it; NULL for nobody's */
  const RehabThresholds *thresholds; /* of the clinic */
  RehabDate today;
} RehabReportContent;

RehabDocument *rehab_report_lay_out (const RehabReportContent *content,
                                     const RehabReportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
