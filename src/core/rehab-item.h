/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"
#include "rehab-evidence.h"
#include "rehab-finding.h"
#include "rehab-units.h"

G_BEGIN_DECLS

/* The sections of an assessment, in the order of the form. */
typedef enum
{
  REHAB_SECTION_RED_FLAGS,
  REHAB_SECTION_PAIN,
  REHAB_SECTION_SYMPTOMS,
  REHAB_SECTION_HISTORY,     /* training history, and risk factors in the article's four groups */
  REHAB_SECTION_HEALTH,      /* drugs and health */
  REHAB_SECTION_TESTS,       /* palpation and provocation */
  REHAB_SECTION_LOAD_TESTS,  /* from little to much hip flexion, then fast */
  REHAB_SECTION_STRENGTH,    /* strength and range */
  REHAB_SECTION_FUNCTION,    /* hops, sprint, readiness: what return to sport asks for */
  REHAB_SECTION_OUTCOME,     /* questionnaires */
  REHAB_SECTION_IMAGING,
  REHAB_SECTION_LOOK_ALIKES, /* what else it may be, with the tests that tell */
  REHAB_SECTION_ADVICE,      /* what was explained and agreed */
  REHAB_N_SECTIONS,
} RehabSection;

/* What kind of answer an item takes; rehab-item-part.h tells what of it is stored under which key. */
typedef enum
{
  REHAB_ITEM_YES_NO,     /* 1 or 0, with a pain score beside a yes where `with_pain` */
  REHAB_ITEM_PAIN,       /* 0 to 10 */
  REHAB_ITEM_NUMBER,     /* `min` to `max`, with unit */
  REHAB_ITEM_CHOICE,     /* the value of one of `choices` */
  REHAB_ITEM_TEXT,       /* words */
  REHAB_ITEM_STRENGTH,   /* device, position, angle, and three trials a side */
  REHAB_ITEM_INSTRUMENT, /* a questionnaire, item by item or as a total from paper */
  REHAB_ITEM_BODY_CHART, /* a painted area: the text of a RehabBodyArea */
} RehabItemKind;

/* Which way an improvement goes. */
typedef enum
{
  REHAB_BETTER_NEITHER,
  REHAB_BETTER_LOWER,
  REHAB_BETTER_HIGHER,
} RehabBetter;

typedef struct
{
  double value;      /* stored, never changed */
  const char *nick;  /* "hand-held": the export's word, never changed */
  const char *label; /* untranslated */
} RehabItemChoice;

/*
 * One row of what an assessment can ask. The form, the report, the comparison, the export and the tests read this
 * table; a new item is a new row. Texts are untranslated msgids. Rows lie in one file a section (rehab-item-flags.c and
 * so on), joined by rehab-item.c.
 */
typedef struct
{
  const char *key;     /* "flag-night-pain": stored, never changed */
  RehabSection section;
  const char *group;   /* the heading of a run of rows within the section; NULL for none */
  RehabItemKind kind;
  gboolean sided;      /* examined left and right, one answer each */
  gboolean with_pain;  /* a yes also takes a pain score or severity from 0 to 10 */
  gboolean core;       /* asked again at every review: what the short form shows */
  gboolean young_only; /* asked while the patient is younger than the clinic's limit for an open growth plate */
  const char *label;   /* short */
  const char *help;    /* how to ask or do it, our words */
  double min, max;     /* for numbers, strength and pain */
  guint decimals;      /* for numbers and strength: how many digits after the point are taken */
  const char *unit;    /* untranslated; "" or NULL for none */
  RehabUnitKind measure;      /* what it is a unit of, where people choose theirs */
  const char *customary_unit; /* untranslated, where it is more than the unit's sign: "mi a week" */
  RehabBetter better;
  const RehabItemChoice *choices;
  guint n_choices;
  const char *instrument;      /* the key of its RehabInstrument: "visa-h" */
  RehabUrgency urgency;        /* red flags */
  RehabHipFlexion hip_flexion; /* load tests: how far the hip is bent */
  const char *sources;         /* "F122 R88"; "" for a setting of the clinic */
  RehabEvidence evidence;
} RehabItem;

guint            rehab_item_get_count     (void);
const RehabItem *rehab_item_get_nth       (guint n);
const RehabItem *rehab_item_lookup        (const char *key);
const char *rehab_item_get_unit      (const RehabItem *item);
const char *rehab_section_get_title  (RehabSection section);
const char *rehab_section_get_nick   (RehabSection section);

G_END_DECLS
