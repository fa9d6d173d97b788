/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-rows.h"
#include "rehab-i18n.h"


#define TSK_N_ITEMS 11
#define PCS_N_ITEMS 13

#define TSK(number_, label_) \
  { .suffix = number_, .kind = REHAB_ITEM_NUMBER, .label = label_, .min = 1, .max = 4, .better = REHAB_BETTER_LOWER }

/* Topics, not wording, in the order of the form. */
static const RehabItemPart tsk_parts[] = {
  TSK ("1", N_("1. Exercise and injury")),
  TSK ("2", N_("2. Pushing through")),
  TSK ("3", N_("3. What the body says")),
  TSK ("4", N_("4. Taken seriously")),
  TSK ("5", N_("5. Lasting risk")),
  TSK ("6", N_("6. Pain and injury")),
  TSK ("7", N_("7. Being careful")),
  TSK ("8", N_("8. Strength of pain")),
  TSK ("9", N_("9. When to stop")),
  TSK ("10", N_("10. Easily injured")),
  TSK ("11", N_("11. Exercise in pain")),
};

G_STATIC_ASSERT (G_N_ELEMENTS (tsk_parts) == TSK_N_ITEMS);

static RehabNumber
score_tsk_11 (const RehabNumber *answers)
{
  if (rehab_instrument_find_problem (&rehab_instrument_tsk_11, answers) != NULL)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_instrument_add_up (answers, TSK_N_ITEMS);
}

static const RehabChangeFigure tsk_figures[] = {
  { .value = 5.6, .label = N_("taken as the smallest important change in one series of people with chronic pain"),
    .sources = "R26" },
};

static const RehabScoreFact tsk_facts[] = {
  { N_("442 people with Achilles tendinopathy were put into bands of fear: up to 22 minimal, 23 to 28 low, 29 to 35 moderate, "
       "36 and over high."), "R25" },
};

const RehabInstrument rehab_instrument_tsk_11 = {
  .key = "tsk-11",
  /* Translators: the name of a questionnaire, the same in most languages */
  .name = N_("TSK-11"),
  .about = N_("Fear of movement: eleven statements, each from 1, no agreement, to 4, full agreement. 11 to 44, lower is "
              "less fear."),
  .parts = tsk_parts,
  .n_parts = G_N_ELEMENTS (tsk_parts),
  .min = 11,
  .max = 44,
  .unit = N_("points"),
  .better = REHAB_BETTER_LOWER,
  .score = score_tsk_11,
  .figures = tsk_figures,
  .n_figures = G_N_ELEMENTS (tsk_figures),
  .facts = tsk_facts,
  .n_facts = G_N_ELEMENTS (tsk_facts),
  .caveat = N_("None of these figures comes from people with this condition."),
  .sources = "R25 R26",
};

#define PCS(number_, label_) \
  { .suffix = number_, .kind = REHAB_ITEM_NUMBER, .label = label_, .max = 4, .better = REHAB_BETTER_LOWER }

static const RehabItemPart pcs_parts[] = {
  PCS ("1", N_("1. Worry about an end")),
  PCS ("2", N_("2. Carrying on")),
  PCS ("3", N_("3. Getting better")),
  PCS ("4", N_("4. Overwhelmed")),
  PCS ("5", N_("5. Bearing it")),
  PCS ("6", N_("6. Getting worse")),
  PCS ("7", N_("7. Other painful events")),
  PCS ("8", N_("8. Wanting it gone")),
  PCS ("9", N_("9. On the mind")),
  PCS ("10", N_("10. Dwelling on it")),
  PCS ("11", N_("11. Longing for it to stop")),
  PCS ("12", N_("12. Powerless")),
  PCS ("13", N_("13. Something serious")),
};

G_STATIC_ASSERT (G_N_ELEMENTS (pcs_parts) == PCS_N_ITEMS);

/* Items 8 to 11; 6, 7 and 13; 1 to 5 and 12 (R27). */
static const guint8 rumination[] = { 7, 8, 9, 10 };
static const guint8 magnification[] = { 5, 6, 12 };
static const guint8 helplessness[] = { 0, 1, 2, 3, 4, 11 };

G_STATIC_ASSERT (G_N_ELEMENTS (rumination) + G_N_ELEMENTS (magnification) + G_N_ELEMENTS (helplessness) == PCS_N_ITEMS);

static const RehabSubscale pcs_subscales[] = {
  { "rumination", N_("Rumination"), rumination, G_N_ELEMENTS (rumination), 16 },
  { "magnification", N_("Magnification"), magnification, G_N_ELEMENTS (magnification), 12 },
  { "helplessness", N_("Helplessness"), helplessness, G_N_ELEMENTS (helplessness), 24 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (pcs_subscales) <= REHAB_INSTRUMENT_MAX_SUBSCALES);

static RehabNumber
score_pcs (const RehabNumber *answers)
{
  if (rehab_instrument_find_problem (&rehab_instrument_pcs, answers) != NULL)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_instrument_add_up (answers, PCS_N_ITEMS);
}

static const RehabChangeFigure pcs_figures[] = {
  { .value = 6.5, .label = N_("about what told changed from unchanged in a group with low back pain"), .sources = "R28" },
  { .value = 12.8, .label = N_("about the smallest detectable change, with 95 % confidence"),
    .caveat = N_("Worked out here from the published error of 4.6 points in Norwegians with low back pain."), .sources = "R28" },
};

static const RehabScoreFact pcs_facts[] = {
  { N_("More than 30 is called clinically relevant, on a page about the scale."), "R27" },
};

const RehabInstrument rehab_instrument_pcs = {
  .key = "pcs",
  /* Translators: the name of a questionnaire, the same in most languages */
  .name = N_("PCS"),
  .about = N_("Thoughts about pain: thirteen statements, each from 0, never, to 4, always. 0 to 52, lower is better."),
  .parts = pcs_parts,
  .n_parts = G_N_ELEMENTS (pcs_parts),
  .max = 52,
  .unit = N_("points"),
  .better = REHAB_BETTER_LOWER,
  .score = score_pcs,
  .subscales = pcs_subscales,
  .n_subscales = G_N_ELEMENTS (pcs_subscales),
  .figures = pcs_figures,
  .n_figures = G_N_ELEMENTS (pcs_figures),
  .facts = pcs_facts,
  .n_facts = G_N_ELEMENTS (pcs_facts),
  .caveat = N_("None of these figures comes from people with this condition."),
  .sources = "R27 R28",
};
