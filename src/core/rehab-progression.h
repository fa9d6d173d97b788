/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case.h"
#include "rehab-running-schedule.h"

G_BEGIN_DECLS

/* What a source wants before the first run. Texts are untranslated. */
typedef struct
{
  const char *key;      /* "drop-lunge": never changed */
  const char *label;
  const char *item_key; /* the item of the assessment that tells it */
  gboolean sided;       /* told of the involved side */
  const char *sources;
} RehabProgressionFact;

/* One fact as the assessments have it. */
typedef struct
{
  const RehabProgressionFact *fact;
  gboolean of_its_source;    /* the progression's own source asks for it; else another one does */
  RehabCriterionState state; /* not measured, as its source wants it, or not */
  RehabNumber value;
  RehabNumber other;         /* of the other side, where sides are compared */
  RehabSide side;            /* whose value; not asked where it has no side */
  RehabDate measured_on;
  char *words;               /* translated: "2 of 10, left (3 Nov)", "not measured" */
} RehabProgressionReading;

typedef struct _RehabProgression RehabProgression;

/* A published progression as data; the table's texts are untranslated. */
struct _RehabProgression
{
  const char *key;      /* "ten-minutes": stored with a plan, never changed */
  const char *name;
  const char *summary;  /* what the source says, with its figures */
  const char *settings; /* what the source does not say and this program fills in; NULL for nothing */
  const char *sources;  /* "R37"; "" for a free plan */
  const char *own_facts; /* keys of what its source wants before; "" for nothing */
  int weeks;
};

guint                       rehab_progression_fact_get_count (void);
const RehabProgressionFact *rehab_progression_fact_get_nth   (guint n);
RehabThreshold              rehab_progression_fact_get_threshold (const RehabProgressionFact *self);

guint                   rehab_progression_get_count  (void);
const RehabProgression *rehab_progression_get_nth    (guint n);
const RehabProgression *rehab_progression_lookup     (const char *key);
void                    rehab_progression_reading_free (RehabProgressionReading *self);
GPtrArray *rehab_progression_read_facts (const RehabProgression *self,
                                         const RehabCase        *record,
                                         RehabDate               today,
                                         const RehabThresholds  *thresholds) G_GNUC_WARN_UNUSED_RESULT;
RehabRunningSchedule *rehab_progression_make       (const RehabProgression *self,
                                                    const char             *episode_id,
                                                    RehabDate               begins,
                                                    const char             *clinician_id,
                                                    GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabProgressionReading, rehab_progression_reading_free)

G_END_DECLS
