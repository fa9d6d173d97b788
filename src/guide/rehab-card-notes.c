/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card-tables.h"
#include "rehab-i18n.h"

/*
 * What is published beside the figures of the tables, and where sources disagree: the program takes one side, or none, and
 * the card tells all of them.
 */
typedef struct
{
  const char *cards; /* patterns of keys, with a space between */
  gboolean is_dispute;
  const char *text;
  const char *sources;
} Note;

static const Note notes[] = {
  {
    "rule.pain-* threshold.load-test-pain attention.pain-rule", TRUE,
    N_("How much pain is accepted: up to 3 for this tendon by expert opinion; up to 5 in a trial of Achilles tendons. A page that "
       "speaks of the same model calls up to 3 safe and 4 to 5 acceptable. The article says mild, and gives no figure."),
    "R36 R9 R33 R35 F80",
  },
  {
    "rule.settled", FALSE,
    N_("Experts on acute hamstring strains agreed, by about 83 %, that mild pain in running can be allowed where the pattern of 24 "
       "hours, the function and the injury are looked at."),
    "R38",
  },
  {
    "threshold.run-spike threshold.run-double attention.longest-run attention.longest-run-double load.run-spike-*", FALSE,
    N_("5,205 runners, 588,071 sessions, 35 % injured. Hazard of an injury beside runs up to 10 % longer than the longest of 30 days: "
       "1.64 (95 % interval 1.31 to 2.05) above 10 to 30 %, 1.52 (1.16 to 2.00) above 30 to 100 %, 2.28 (1.50 to 3.48) above 100 %."),
    "R58",
  },
  {
    "threshold.weekly-distance load.week-change prevention.volume-in-steps item.history-mileage", TRUE,
    N_("About 10 % a week is a guide of the article. A trial of novices found no difference between about 10 and 24 %. In 5,205 "
       "runners the change from week to week told nothing; a single run beyond the longest of 30 days did."),
    "F103 R64 R58",
  },
  {
    "load.ratio-*", TRUE,
    N_("Bands from 0.8 to 1.3 and from 1.5 on are quoted for such ratios. Others found that what they tell comes from the load of the "
       "last days and from the arithmetic, and call for giving them up; in runners higher ratios even went with fewer injuries."),
    "R57 R58 R59 R60",
  },
  {
    "load.ratio-coupled load.ratio-uncoupled", TRUE,
    N_("Whether the 7 days belong into the 28: one paper finds that coupling alone makes the two means go together, another that "
       "both ratios tell the same."),
    "R55 R61",
  },
  {
    "load.ratio-*", FALSE,
    N_("In 430 runners the methods flagged different weeks: at 1.5 the coupled one 16.2 %, the uncoupled one 25.8 %, weighted means "
       "18.9 %. A limit belongs to one method."),
    "R62",
  },
  {
    "load.monotony load.strain", FALSE,
    N_("25 athletes: before illnesses a threshold of their own was passed, mostly of strain. A limit for everybody was not read."),
    "R108",
  },
  {
    "exercise.*hold exercise.towel-heel-press exercise.standing-heel-dig", TRUE,
    N_("Whether holds ease pain: in 6 people it fell from 7.0 to 0.17; in a trial of 21 by 0.9 on average, gone after 45 minutes; a "
       "review found holds no better than exercise that moves."),
    "F68 R103 R104 R105",
  },
  {
    "treatment.shockwave-* treatment.review-nasser event.shockwave", TRUE,
    N_("One grading calls the evidence for radial shockwave moderate, a review calls that for all treatments very low; the exercise "
       "that it was compared with is criticised."),
    "R78 R85 F99",
  },
  {
    "item.flag-avulsion*", TRUE,
    N_("Older guidance operates on three torn tendons, or on two drawn back by more than 2 cm. In a trial of 119 people from 30 to 70 "
       "years no operation was not inferior after 2 years (78.5 against 79.9 points), with 3 adverse events against 9."),
    "R93 R94",
  },
  {
    "item.advice-sitting item.symptom-sitting item.symptom-sitting-longer item.symptom-sitting-minutes", TRUE,
    N_("How to sit: one page tilts the pelvis back, another slightly forward; one tucks the feet under, another does not. All agree on "
       "a higher seat, a softer surface and breaks."),
    "R10 R113 R114",
  },
  {
    "rule.hip-flexion", TRUE,
    N_("Where Romanian deadlifts belong: into the second phase by the article, into the third stage by the commentary, as one "
       "patient’s notes have it."),
    "F74 R42",
  },
  {
    "item.imaging-* event.imaging", FALSE,
    N_("253 people without symptoms: 22 % had partial tears on both sides, 4 % complete ones."),
    "R13",
  },
  {
    "questionnaire.visa-h", TRUE,
    N_("The only one of 28 questionnaires that was validated for this condition, and reviews call its content insufficient. A gain of 22 "
       "points counted as success in one group of runners; no smallest detectable change was found."),
    "R16 R30 R31",
  },
  {
    "threshold.limb-symmetry return.return-symmetry criterion.deep-symmetry", TRUE,
    N_("90 % of the other side comes from knees. Of experts on acute hamstring strains 66 % agreed on strength within 10 %: no "
       "consensus."),
    "R72 R73",
  },
  {
    "threshold.bridge-* threshold.bridges-deep item.strength-bridge-count return.return-bridge-count", FALSE,
    N_("482 Australian footballers, 28 of whom were injured: fewer repetitions on the right side came before an injury of that side, on "
       "the left side they did not."),
    "R70",
  },
  {
    "threshold.months-of-loading criterion.sport-loading-months", FALSE,
    N_("A programme is said to take 3 to 6 months, and to go by symptoms and not by dates."),
    "R39",
  },
};

static gboolean
concerns (const Note *note,
          const char *key)
{
  g_auto (GStrv) patterns = g_strsplit (note->cards, " ", -1);

  for (guint i = 0; patterns[i] != NULL; i++)
    if (g_pattern_match_simple (patterns[i], key))
      return TRUE;

  return FALSE;
}

/* Adds to a card what is published beside its table. */
void
rehab_card_add_notes (RehabCard *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      RehabCardNote *note;

      if (!concerns (&notes[i], self->key))
        continue;

      note = g_new (RehabCardNote, 1);
      note->text = g_strdup (_(notes[i].text));
      note->sources = notes[i].sources;
      note->is_dispute = notes[i].is_dispute;
      g_ptr_array_add (self->notes, note);
    }
}
