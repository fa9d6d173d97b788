/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-catalogue.h"
#include "rehab-clinic-details.h"
#include "rehab-document.h"
#include "rehab-language.h"
#include "rehab-pain-rule.h"
#include "rehab-paper.h"
#include "rehab-regimen.h"
#include "rehab-running-schedule.h"

G_BEGIN_DECLS

/*
 * The sheet that a patient takes home: each exercise with its picture and its dose in words, and around them what the
 * clinician chooses: the week, what changed, the pain rule, what to do in a flare, a diary of two weeks to fill in.
 */

typedef enum
{
  REHAB_SHEET_EXERCISES = 1 << 0,
  REHAB_SHEET_WEEK = 1 << 1,      /* the week at a glance, to tick off */
  REHAB_SHEET_CHANGES = 1 << 2,   /* what changed since the last sheet; it stands first, for it is what is new */
  REHAB_SHEET_PAIN_RULE = 1 << 3,
  REHAB_SHEET_SITTING = 1 << 4,   /* sitting and driving */
  REHAB_SHEET_FLARE = 1 << 5,     /* if it flares up: the version to go back to */
  REHAB_SHEET_DIARY = 1 << 6,
  REHAB_SHEET_ABOUT = 1 << 7,     /* about your tendon */
  REHAB_SHEET_RUNNING = 1 << 8,   /* the running plan as a calendar */
} RehabSheetParts;

#define REHAB_N_SHEET_PARTS 9
#define REHAB_SHEET_ALL_PARTS ((1u << REHAB_N_SHEET_PARTS) - 1)
/* What a sheet has unless somebody chose otherwise. */
#define REHAB_SHEET_USUAL_PARTS \
  (REHAB_SHEET_EXERCISES | REHAB_SHEET_CHANGES | REHAB_SHEET_PAIN_RULE | REHAB_SHEET_DIARY | REHAB_SHEET_RUNNING)

/* How the sheet looks. The zero value is A4, normal text, in colour, in one column, with no parts: set @parts. */
typedef struct
{
  RehabPaper paper;
  RehabTextSize text;
  RehabInk ink;
  guint parts;    /* RehabSheetParts bits */
  guint columns;  /* 2 for exercises side by side; 0 and 1 for one below the other */
  const RehabLanguage *language; /* NULL for that of the interface */
} RehabSheetOptions;

#define REHAB_SHEET_OPTIONS_DEFAULT \
  ((RehabSheetOptions) { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR, REHAB_SHEET_USUAL_PARTS })

/* A version of the programme that the sheet speaks of beside its own. */
typedef struct
{
  const RehabRegimen *regimen; /* NULL for none */
  int number;
  RehabDate date;
} RehabSheetVersion;

/* What the sheet says. Everything is only read while the sheet is laid out; nothing is kept but references. */
typedef struct
{
  const RehabClinicDetails *clinic; /* NULL while the clinic has no details */
  GBytes *logo;                     /* a PNG or JPEG file; NULL for none */
  const char *patient_name;         /* as the patient is called; no birth date stands on a sheet */
  RehabSide side;                   /* of the episode */
  RehabRegimen *regimen;
  RehabCatalogue *catalogue;        /* where its exercises are found; NULL: the built-in library */
  int version_number;               /* 0: not saved as a version yet, and the sheet says so */
  RehabDate version_date;
  const char *clinician_initials;   /* NULL when nobody is chosen */
  const RehabPainRule *pain_rule;   /* NULL leaves its part out */
  RehabSheetVersion last;           /* what the patient was given last, for what changed */
  RehabSheetVersion flare;          /* what to go back to in a flare */
  const RehabRunningSchedule *running; /* the running plan; NULL for none */
  RehabDate today;                  /* the first day of the diary */
} RehabSheetContent;

const char *rehab_sheet_part_get_key   (RehabSheetParts part);
const char *rehab_sheet_part_get_label (RehabSheetParts part);
char *rehab_sheet_parts_to_text  (guint parts) G_GNUC_WARN_UNUSED_RESULT;
guint          rehab_sheet_parts_from_text (const char *text);

RehabDocument *rehab_sheet_lay_out (const RehabSheetContent *content,
                                    const RehabSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
