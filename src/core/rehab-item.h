/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"
#include "rehab-evidence.h"
#include "rehab-finding.h"

G_BEGIN_DECLS

typedef enum
{
  REHAB_SECTION_RED_FLAGS,
  REHAB_SECTION_PAIN,
  REHAB_SECTION_SYMPTOMS,
  REHAB_SECTION_TESTS,
  REHAB_SECTION_OUTCOME,
  REHAB_N_SECTIONS,
} RehabSection;

typedef enum
{
  REHAB_ITEM_YES_NO,  /* value 1 or 0 */
  REHAB_ITEM_PAIN,    /* 0 to 10 */
  REHAB_ITEM_NUMBER,  /* min to max, with unit */
} RehabItemKind;

/*
 * One row of what an assessment can ask. The form, the report, the comparison, the export and the tests read this
 * table; a new item is a new row. Texts are untranslated msgids.
 */
typedef struct
{
  const char *key;     /* "flag-night-pain": stored, never changed */
  RehabSection section;
  RehabItemKind kind;
  gboolean sided;      /* examined left and right, one finding each */
  gboolean with_pain;  /* a yes also takes a pain score: a second finding under "KEY.pain" */
  const char *label;   /* short */
  const char *help;    /* how to ask or do it, our words */
  double min, max;     /* for pain and numbers */
  guint decimals;      /* for numbers: how many digits after the point are taken */
  const char *unit;    /* untranslated; "" for none */
  gboolean higher_is_better;
  RehabUrgency urgency; /* red flags */
  const char *sources; /* "F122 R88" */
  RehabEvidence evidence;
} RehabItem;

guint            rehab_item_get_count     (void);
const RehabItem *rehab_item_get_nth       (guint            n);
const RehabItem *rehab_item_lookup        (const char      *key);
const char      *rehab_section_get_title  (RehabSection     section);
char            *rehab_item_dup_pain_key  (const RehabItem *item) G_GNUC_WARN_UNUSED_RESULT;
RehabNumber      rehab_item_read_number   (const RehabItem *item,
                                           gboolean         pain,
                                           const char      *text,
                                           GError         **error);
gboolean         rehab_item_can_go_on     (const RehabItem *item,
                                           gboolean         pain,
                                           RehabNumber      number);
char            *rehab_item_dup_range     (const RehabItem *item,
                                           gboolean         pain) G_GNUC_WARN_UNUSED_RESULT;
char            *rehab_item_dup_refusal   (const RehabItem *item,
                                           gboolean         pain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
