/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-rows.h"
#include "rehab-i18n.h"

static const RehabChangeFigure nprs_figures[] = {
  { .value = 1, .percent = 15, .label = N_("smallest change that counted as important among 825 people in pain"), .sources = "R22" },
  { .value = 2, .percent = 33, .label = N_("“much better” among the same people"), .sources = "R22" },
  { .value = 1.77, .label = N_("smallest detectable change in back pain"), .sources = "R23" },
};

static const RehabScoreFact nprs_facts[] = {
  { N_("In back pain the smallest important change grew with the pain at first: 1 point from 1 to 4, 2 from 5 to 7, 3 to 4 from "
       "8 to 10."), "R23" },
};

const RehabInstrument rehab_instrument_nprs = {
  .key = "nprs",
  /* Translators: the name of a questionnaire, the same in most languages */
  .name = N_("NPRS"),
  .about = N_("Pain as one number: 0 is no pain, 10 the worst imaginable."),
  .max = 10,
  .unit = "",
  .better = REHAB_BETTER_LOWER,
  .figures = nprs_figures,
  .n_figures = G_N_ELEMENTS (nprs_figures),
  .facts = nprs_facts,
  .n_facts = G_N_ELEMENTS (nprs_facts),
  .caveat = N_("None of these figures comes from people with this condition."),
  .sources = "R22 R23",
};

/* The source's words for the phases between are not at hand: those stay numbers. */
static const RehabItemChoice nirschl_steps[] = {
  { 1, "1", N_("mild after activity, gone within 24 hours") },
  { 4, "4", N_("activity is changed because of it") },
  { 7, "7", N_("pain at rest disturbs sleep") },
};

static const RehabScoreFact nirschl_facts[] = {
  { N_("It went with VISA-H at a correlation of about −0.75: the worse the phase, the lower the score."), "R15" },
};

const RehabInstrument rehab_instrument_nirschl = {
  .key = "nirschl",
  .name = N_("Nirschl phase"),
  .about = N_("Pain and activity in seven phases: 1 is mild after activity and gone within 24 hours, 4 changes the activity, 7 is "
              "pain at rest that disturbs sleep. Lower is better."),
  .min = 1,
  .max = 7,
  .unit = "",
  .better = REHAB_BETTER_LOWER,
  .steps = nirschl_steps,
  .n_steps = G_N_ELEMENTS (nirschl_steps),
  .facts = nirschl_facts,
  .n_facts = G_N_ELEMENTS (nirschl_facts),
  .caveat = N_("No figure for a change of it is known."),
  .sources = "R29 R15",
};

/* The trial has seven steps (R4); what they are called here is ours. */
static const RehabItemChoice change_steps[] = {
  { 1, "1", N_("very much worse") },
  { 2, "2", N_("much worse") },
  { 3, "3", N_("a little worse") },
  { 4, "4", N_("unchanged") },
  { 5, "5", N_("a little better") },
  { 6, "6", N_("much better") },
  { 7, "7", N_("very much better") },
};

const RehabInstrument rehab_instrument_global_change = {
  .key = "global-change",
  .name = N_("Global change"),
  .about = N_("How the patient rates the condition against the beginning of treatment, in seven steps: 1 is very much worse, 4 "
              "unchanged, 7 very much better."),
  .min = 1,
  .max = 7,
  .unit = "",
  .better = REHAB_BETTER_HIGHER,
  .is_change = TRUE,
  .steps = change_steps,
  .n_steps = G_N_ELEMENTS (change_steps),
  .caveat = N_("One of the main outcomes of a trial in this condition; the words of the steps are our own."),
  .sources = "R4",
};
