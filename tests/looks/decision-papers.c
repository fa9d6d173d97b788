/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "decision-papers.h"
#include "paper-pdf.h"
#include "rehab-clearance-paper.h"
#include "rehab-criterion.h"
#include "rehab-language.h"
#include "rehab-phase-paper.h"

/* Steps as they would be taken on the sample's day, whatever its phase. */
static const struct
{
  const char *name;
  const char *language;
  RehabPhase from;
  RehabPhase to;
  const char *reason;
  RehabPhasePaperOptions options;
} steps[] = {
  { "phase-step-deep.pdf", NULL, REHAB_PHASE_SHALLOW, REHAB_PHASE_DEEP, "Trial week before the training camp.",
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR } },
  { "phase-step-sport.pdf", NULL, REHAB_PHASE_DEEP, REHAB_PHASE_SPORT,
    "Runs easily on the treadmill without pain for two weeks, and the hops were tried on the pitch on Friday. Prone curl follows as "
    "soon as the bench is back.",
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR } },
  { "phase-step-sport-german.pdf", "de", REHAB_PHASE_DEEP, REHAB_PHASE_SPORT, "Läuft seit zwei Wochen schmerzfrei auf dem Laufband.",
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR } },
  { "phase-step-sport-large.pdf", NULL, REHAB_PHASE_DEEP, REHAB_PHASE_SPORT, "Runs easily.",
    { REHAB_PAPER_LETTER, REHAB_TEXT_LARGE, REHAB_INK_LOW } },
  { "phase-step-back.pdf", NULL, REHAB_PHASE_SPORT, REHAB_PHASE_SHALLOW, "Flare after the hill session; sitting is sore again.",
    { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW } },
};

static const struct
{
  const char *name;
  const char *language;
  RehabClearance values;
  RehabClearancePaperOptions options;
} clearances[] = {
  { "clearance.pdf", NULL,
    { .participation = REHAB_PARTICIPATION_MODIFIED, .speed_percent = { TRUE, 80 }, .distance_km = { TRUE, 8 },
      .hills = REHAB_ALLOWANCE_GENTLE, .match_minutes = { TRUE, 0 }, .stages = "direction-curves",
      .note = "Never on a coach's paper" },
    { REHAB_PAPER_A4, REHAB_TEXT_NORMAL, REHAB_INK_COLOUR } },
  { "clearance-free.pdf", NULL, { .participation = REHAB_PARTICIPATION_FULL, .hills = REHAB_ALLOWANCE_FREE },
    { REHAB_PAPER_LETTER, REHAB_TEXT_NORMAL, REHAB_INK_LOW } },
  { "clearance-german.pdf", "de",
    { .participation = REHAB_PARTICIPATION_MODIFIED, .speed_percent = { TRUE, 80 }, .speed_kmh = { TRUE, 24.5 },
      .distance_km = { TRUE, 7.5 }, .hills = REHAB_ALLOWANCE_NONE, .match_minutes = { TRUE, 30 } },
    { REHAB_PAPER_A4, REHAB_TEXT_LARGE, REHAB_INK_COLOUR } },
};

/* The language with a code, or without one that of the environment. */
static const RehabLanguage *
find_language (const char *code)
{
  return code != NULL ? rehab_language_lookup (code) : rehab_language_get_own ();
}

/* The criteria of a step as they stand, as the records that moving makes of them. */
static GPtrArray *
freeze (const RehabReportContent *report,
        const RehabPhaseChange   *change,
        GError                  **error)
{
  g_autoptr (GPtrArray) readings =
    rehab_case_read_criteria (report->record, change->to_phase, report->today, report->thresholds);
  g_autoptr (GPtrArray) values = rehab_criteria_freeze (readings);
  g_autoptr (GPtrArray) frozen = g_ptr_array_new_with_free_func (rehab_record_unref);

  for (guint i = 0; i < values->len; i++)
    {
      RehabPhaseCriterion *value = g_ptr_array_index (values, i);
      RehabPhaseCriterion *criterion;

      value->phase_change_id = change->id;
      criterion = rehab_phase_criterion_new (value, error);
      if (criterion == NULL)
        return NULL;
      g_ptr_array_add (frozen, criterion);
    }

  return g_steal_pointer (&frozen);
}

static gboolean
write_step (const RehabReportContent *report,
            guint                     n,
            const char               *folder,
            GError                  **error)
{
  g_autoptr (RehabPhaseChange) change = rehab_phase_change_new (&(RehabPhaseChange) {
    .episode_id = report->record->episode->id, .from_phase = steps[n].from, .to_phase = steps[n].to, .date = report->today,
    .clinician_id = report->assessment->clinician_id, .reason = steps[n].reason,
  }, error);
  g_autoptr (GPtrArray) frozen = NULL;
  g_autoptr (RehabDocument) document = NULL;
  GPtrArray *before = report->record->phase_criteria;
  RehabCase *record = (RehabCase *) report->record;

  if (change == NULL)
    return FALSE;

  rehab_language_begin (find_language (steps[n].language));
  if (steps[n].to > steps[n].from)
    frozen = freeze (report, change, error);
  else
    frozen = g_ptr_array_new ();

  if (frozen != NULL)
    {
      record->phase_criteria = frozen;
      document = rehab_phase_paper_lay_out (&(RehabPhasePaperContent) {
      .clinic = report->clinic, .patient = report->patient, .record = record, .change = change,
      .clinicians = report->clinicians, .today = report->today,
    }, &steps[n].options);
      record->phase_criteria = before;
    }
  rehab_language_end ();

  return document != NULL && paper_pdf_write (document, folder, steps[n].name, error);
}

static gboolean
write_clearance (const RehabReportContent *report,
                 guint                     n,
                 const char               *folder,
                 GError                  **error)
{
  RehabClearance values = clearances[n].values;
  g_autoptr (RehabClearance) clearance = NULL;
  g_autoptr (RehabDocument) document = NULL;

  values.episode_id = report->record->episode->id;
  values.date = report->today;
  values.review_on = rehab_date_add_days (report->today, 14);
  clearance = rehab_clearance_new (&values, error);
  if (clearance == NULL)
    return FALSE;

  rehab_language_begin (find_language (clearances[n].language));
  document = rehab_clearance_paper_lay_out (&(RehabClearancePaperContent) {
    .clinic = report->clinic, .patient = report->patient, .clearance = clearance, .today = report->today,
    .clinician = rehab_clinician_find (report->clinicians, report->assessment->clinician_id),
  }, &clearances[n].options);
  rehab_language_end ();

  return paper_pdf_write (document, folder, clearances[n].name, error);
}

gboolean
decision_papers_write (const RehabReportContent *report,
                       const char               *folder,
                       GError                  **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!write_step (report, i, folder, error))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (clearances); i++)
    if (!write_clearance (report, i, folder, error))
      return FALSE;

  return TRUE;
}
