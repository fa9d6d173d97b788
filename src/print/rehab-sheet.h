/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-clinic-details.h"
#include "rehab-document.h"
#include "rehab-pain-rule.h"
#include "rehab-paper.h"
#include "rehab-regimen.h"

G_BEGIN_DECLS

/*
 * The sheet that a patient takes home: each exercise with its picture and its dose in words, the pain rule, and a diary
 * of two weeks to fill in.
 */

typedef enum
{
  REHAB_SHEET_EXERCISES = 1 << 0,
  REHAB_SHEET_PAIN_RULE = 1 << 1,
  REHAB_SHEET_DIARY = 1 << 2,
} RehabSheetParts;

#define REHAB_SHEET_ALL_PARTS (REHAB_SHEET_EXERCISES | REHAB_SHEET_PAIN_RULE | REHAB_SHEET_DIARY)

/* How the sheet looks. The zero value is A4, normal text, in colour, with no parts: set @parts. */
typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
  guint parts; /* RehabSheetParts bits */
} RehabSheetOptions;

#define REHAB_SHEET_OPTIONS_DEFAULT \
  ((RehabSheetOptions) { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_SHEET_ALL_PARTS })

/* What the sheet says. Everything is only read while the sheet is laid out; nothing is kept. */
typedef struct
{
  const RehabClinicDetails *clinic; /* NULL while the clinic has no details */
  const char *patient_name;         /* as the patient is called; no birth date stands on a sheet */
  RehabSide side;                   /* of the episode */
  RehabRegimen *regimen;
  const RehabCatalogue *catalogue;  /* where its exercises are found; NULL: the built-in library */
  int version_number;               /* 0: not saved as a version yet, and the sheet says so */
  RehabDate version_date;
  const char *clinician_initials;   /* NULL when nobody is chosen */
  const RehabPainRule *pain_rule;   /* NULL leaves its part out */
  RehabDate today;                  /* the first day of the diary */
} RehabSheetContent;

RehabDocument *rehab_sheet_lay_out (const RehabSheetContent *content,
                                    const RehabSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
