/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic-details.h"
#include "rehab-clinician.h"
#include "rehab-document.h"
#include "rehab-letter.h"
#include "rehab-paper.h"
#include "rehab-patient-details.h"

G_BEGIN_DECLS

/*
 * A letter as it goes into an envelope: letter head, the recipient where the window of a DL or No. 10 envelope shows it,
 * what it is about, its text, a signature to be written, and what is enclosed.
 */

typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
} RehabLetterOptions;

/* What the letter says. Everything is only read while it is laid out; nothing is kept. */
typedef struct
{
  const RehabClinicDetails *clinic;   /* NULL while the clinic has no details */
  const RehabPatientDetails *patient;
  const RehabLetter *letter;
  const RehabClinician *clinician;    /* who signs; NULL when nobody is chosen */
  const char *role;                   /* below the name: "Physiotherapist"; NULL for nothing */
  RehabDate report_date;              /* of the assessment whose report is enclosed; none for no report */
  guint n_report_pages;
} RehabLetterContents;

RehabDocument *rehab_letter_lay_out (const RehabLetterContents *contents,
                                     const RehabLetterOptions  *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
