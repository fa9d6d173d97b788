/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-treatment.h"
#include "rehab-error.h"
#include "rehab-i18n.h"

#include <string.h>

#define IMAGING REHAB_TREATMENT_KIND (REHAB_EVENT_KIND_IMAGING)
#define SHOCKWAVE REHAB_TREATMENT_KIND (REHAB_EVENT_KIND_SHOCKWAVE)
#define INJECTION REHAB_TREATMENT_KIND (REHAB_EVENT_KIND_INJECTION)
#define SURGERY REHAB_TREATMENT_KIND (REHAB_EVENT_KIND_SURGERY)
#define REFERRAL REHAB_TREATMENT_KIND (REHAB_EVENT_KIND_REFERRAL)

#define UNCONTROLLED N_("No comparison group: what would have happened without it is not known.")

static const RehabTreatment treatments[] = {
  {
    .kind = REHAB_EVENT_KIND_IMAGING,
    .principle = N_("A picture supports the record. By itself it is neither a diagnosis nor a measure of progress."),
    .sources = "F45 R13 R14",
    .has_side = TRUE,
    .detail_label = N_("Where, and how it was done"),
    .titles = {
      N_("MRI of the pelvis"), N_("Ultrasound of the hamstring origin"), N_("X-ray of the pelvis"),
      N_("MRI of the sacrum"), N_("MRI of the lumbar spine"),
    },
  },
  {
    .kind = REHAB_EVENT_KIND_SHOCKWAVE,
    .principle = N_("An add-on to structured loading, not instead of it."),
    .sources = "F98",
    .has_side = TRUE,
    .in_sessions = TRUE,
    .detail_label = N_("Dose: impulses, energy, device"),
    .titles = { N_("Radial shockwave"), N_("Focused shockwave"), N_("Radial and focused shockwave") },
  },
  {
    .kind = REHAB_EVENT_KIND_INJECTION,
    .principle = N_("Described for stubborn, long cases after extensive conservative care; the evidence is mixed or still emerging."),
    .sources = "F100",
    .has_side = TRUE,
    .detail_label = N_("Drug, dose and guidance"),
    .titles = {
      N_("Corticosteroid injection, image-guided"), N_("PRP injection, image-guided"), N_("Whole blood injection"),
    },
  },
  {
    .kind = REHAB_EVENT_KIND_SURGERY,
    .principle = N_("Described for a small group still limited after months of supervised rehabilitation."),
    .sources = "F102",
    .has_side = TRUE,
    .detail_label = N_("Where, and by whom"),
    .titles = {
      N_("Debridement and partial release"), N_("Debridement, partial release, sciatic nerve freed"),
      N_("Repair of an avulsion"),
    },
  },
  {
    .kind = REHAB_EVENT_KIND_REFERRAL,
    .sources = "",
    .can_be_planned = TRUE,
    .has_side = TRUE,
    .detail_label = N_("Name and place"),
    .titles = {
      N_("To the GP"), N_("To a sports physician"), N_("To an orthopaedic surgeon"), N_("To a spinal clinic"),
      N_("To the emergency department"), N_("For imaging"),
    },
  },
  {
    .kind = REHAB_EVENT_KIND_COMPETITION,
    .sources = "",
    .can_be_planned = TRUE,
    .detail_label = N_("Place, distance or minutes"),
    /* Translators: an event of sport: a race */
    .titles = { N_("Race"), N_("Match"), N_("Training match"), N_("Time trial") },
  },
};

/* In the order in which they are read: cautions first, then the trials, then what lies around them. */
static const RehabTreatmentCard cards[] = {
  /* Imaging */
  {
    .key = "imaging-use", .kinds = IMAGING,
    .title = N_("What it is used for, and shows"),
    .standing = REHAB_STANDING_ARTICLE,
    .facts = {
      N_("Used at times, mainly to exclude other conditions."),
      N_("MRI may show a thickened tendon, a partial tear, or marrow oedema near the tuberosity."),
      N_("Ultrasound is useful, but weaker for subtle change of the bone."),
    },
    .sources = "F45 F46 F47 F48 F49",
  },
  {
    .key = "imaging-zissen", .kinds = IMAGING,
    .title = N_("MRI beside ultrasound"),
    .study = "Zissen", .year = 2010,
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = { N_("MRI was more sensitive than ultrasound for oedema around the tendon and for tendinopathy.") },
    .limits = N_("By how much is not visible in what was read."),
    .sources = "R12",
  },
  {
    .key = "imaging-thompson", .kinds = IMAGING,
    .title = N_("MRI of people without symptoms"),
    .study = "Thompson", .year = 2015,
    .design = N_("Conference poster"), .n = 253, .who = N_("253 people without symptoms"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("22 % had partial tears on both sides, 4 % complete tears on both sides."),
      N_("The semimembranosus was affected most."),
    },
    .limits = N_("What a picture shows need not be what hurts."),
    .sources = "R13",
  },
  {
    .key = "imaging-age", .kinds = IMAGING,
    .title = N_("What MRI means at which age"),
    .study = "Clinical Radiology", .year = 2018,
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("Over 45 years: 7 of 31 controls had a tear with the signal of fluid."),
      N_("Under 45 years: abnormal pictures usually went with symptoms."),
      N_("Appearances are graded from type 0 to type IV."),
    },
    .limits = N_("Unverified: who the authors are."),
    .sources = "R14",
  },

  /* Shockwave */
  {
    .key = "shockwave-cautions", .kinds = SHOCKWAVE, .caution = TRUE,
    /* Translators: when a treatment is given with care */
    .title = N_("Cautions"),
    .study = "Tenforde", .year = 2022, .design = N_("Paper on best practice"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("Absolute: active infection; malignancy in the field, for focused shockwave; pregnancy."),
      N_("Relative: a focus over brain, nerve or lung; a clotting disorder; a growth plate."),
      N_("To be considered: an anticoagulant, an anti-inflammatory drug, a pacemaker, a recent steroid."),
    },
    .limits = N_("On shockwave in general, not on this condition."),
    .sources = "R79",
  },
  {
    .key = "shockwave-cacchio", .kinds = SHOCKWAVE,
    .title = N_("Against conservative care"),
    .study = "Cacchio", .year = 2011,
    .design = N_("Randomised trial, assessor blind, PEDro 8 of 10"),
    .n = 40, .who = N_("40 professional athletes, 20 and 20"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("2500 impulses a session at 0.18 mJ/mm², once a week for 4 weeks, without anaesthetic."),
      N_("Pain (VAS) at 3 months: from 7 to 2, against 5 with conservative care."),
      N_("Nirschl phase at 3 months: from 5 to 2, against 6."),
      N_("Pain fell by half or more in 17 of 20 (85 %), against 2 of 20 (10 %)."),
    },
    .limits = N_("One trial of professional athletes. 6 were lost to surgery, mostly from the comparison group. The exercise that "
                 "shockwave is compared with in some studies is criticised."),
    .sources = "R77 F97 F99",
  },
  {
    .key = "shockwave-grade", .kinds = SHOCKWAVE,
    .title = N_("Graded evidence"),
    .study = "BJSM", .year = 2018, .design = N_("GRADE table"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("The evidence for radial shockwave is graded moderate."),
      N_("Recovered at 6 and at 12 months: 80 %, against 0 % with conservative care."),
    },
    .limits = N_("Contested: the review of 2021 calls the evidence very low. The comparison was weak. Unverified: who the authors are."),
    .sources = "R78 R85",
  },
  {
    .key = "shockwave-runners", .kinds = SHOCKWAVE,
    .title = N_("Radial and combined, in runners"),
    .study = "MLTJ", .design = N_("Cohort without a comparison group"),
    .n = 63, .who = N_("63 runners, VISA-H about 39 at the start"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("A mean of 5 sessions; radial and combined shockwave did similarly."),
      N_("Success was set at a gain of 22 points of VISA-H."),
    },
    .limits = N_("No comparison group: what would have happened without it is not known. Unverified: the authors and the year."),
    .sources = "R16",
  },
  {
    .key = "shockwave-rich", .kinds = SHOCKWAVE,
    .title = N_("Against individual physiotherapy"),
    .study = "Rich", .year = 2023, .design = N_("Protocol of a randomised pilot trial"),
    .n = 100, .who = N_("100 people planned"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = { N_("Six sessions of individual physiotherapy against shockwave, both with education.") },
    .limits = N_("A protocol only: no results were found."),
    .sources = "R4",
  },

  /* Injections */
  {
    .key = "injection-zissen", .kinds = INJECTION,
    .title = N_("Corticosteroid: how long it helped"),
    .study = "Zissen", .year = 2010, .n = 65, .who = N_("65 people injected"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = { N_("It helped for more than 1 month in 50 %, for more than 6 months in 24 %.") },
    .limits = N_("How many of the 65 were followed is not visible in what was read."),
    .sources = "R12",
  },
  {
    .key = "injection-nicholson", .kinds = INJECTION,
    .title = N_("Corticosteroid: pain and sport"),
    .study = "OJSM", .year = 2014, .design = N_("Uncontrolled series"), .n = 18, .who = N_("18 athletes, 22 tendons"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("Pain (VAS) from 7.22 to 3.94; participation from 28.8 % to 68.8 %."),
      N_("38.8 % had resolved at about 25 months."),
    },
    .limits = UNCONTROLLED,
    .sources = "R80",
  },
  {
    .key = "injection-davenport", .kinds = INJECTION,
    .title = N_("PRP against whole blood"),
    .study = "Davenport", .year = 2015, .design = N_("Randomised trial, double-blind"), .n = 17, .who = N_("17 cases"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = { N_("No difference between the groups, except in one outcome at 6 weeks.") },
    .limits = N_("Small, and neither was compared with no injection."),
    .sources = "R81",
  },
  {
    .key = "injection-fader", .kinds = INJECTION,
    .title = N_("PRP: a series"),
    .study = "Fader", .year = 2014, .design = N_("Uncontrolled series"), .n = 18, .who = N_("18 people, in pain for a mean of 32.6 months"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = { N_("A mean improvement of 63 %; at 6 months 10 of 18 had improved by 80 % or more.") },
    .limits = UNCONTROLLED,
    .sources = "R112",
  },

  /* Surgery */
  {
    .key = "surgery-what", .kinds = SURGERY,
    .title = N_("What is done"),
    .standing = REHAB_STANDING_ARTICLE,
    .facts = { N_("Debridement and partial release of the tendon; in selected cases the sciatic nerve is freed too.") },
    .sources = "F101",
  },
  {
    .key = "surgery-lempainen", .kinds = SURGERY,
    .title = N_("Athletes after surgery"),
    .study = "Lempainen", .year = 2009, .design = N_("Case series"), .n = 103, .who = N_("103 cases in 90 athletes"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("62 excellent, 30 good, 5 fair, 6 poor."),
      N_("80 of 90 were back at the same level, after a mean of 5 months (2 to 12)."),
    },
    .limits = UNCONTROLLED,
    .sources = "R83",
  },
  {
    .key = "surgery-benazzo", .kinds = SURGERY,
    .title = N_("After conservative care had failed"),
    .study = "Benazzo", .year = 2013, .design = N_("Case series"),
    .n = 17, .who = N_("17 athletes after a mean of 23 months of care that failed"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = { N_("88 % excellent; running after 2.4 months, sport after 4.4 months.") },
    .limits = UNCONTROLLED,
    .sources = "R84",
  },
  {
    .key = "surgery-avulsion", .kinds = SURGERY,
    .title = N_("Avulsion, which is another condition"),
    .study = "NEJM Evidence", .year = 2024, .design = N_("Randomised trial"),
    .n = 119, .who = N_("119 people of 30 to 70 years"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = {
      N_("Without an operation was not inferior: PHAT score at 2 years 78.5, against 79.9 with one."),
      N_("Adverse events: 3 without an operation, 9 with one."),
    },
    .limits = N_("Avulsions, not tendinopathy; series before it favoured surgery."),
    .sources = "R94",
  },

  /* What goes for every treatment */
  {
    .key = "review-nasser", .kinds = SHOCKWAVE | INJECTION | SURGERY,
    .title = N_("All treatments together"),
    .study = "Nasser", .year = 2021, .design = N_("Systematic review: 2 randomised trials, 10 case series"),
    .n = 424, .who = N_("424 people in 12 studies"),
    .standing = REHAB_STANDING_ABSTRACT,
    .facts = { N_("Its findings are introduced as very low-level evidence.") },
    .limits = N_("The sizes of the effects were not visible in what was read."),
    .sources = "R11 R85",
  },
  {
    .key = "exercise", .kinds = SHOCKWAVE | INJECTION | SURGERY,
    .title = N_("The exercise beside it"),
    .standing = REHAB_STANDING_SECOND_HAND,
    .facts = {
      N_("No adequate randomised trial of exercise in this condition was found."),
      N_("Its basis is commentary, case reports and other tendons."),
    },
    .sources = "R39 R10",
  },

  /* Referral */
  {
    .key = "referral-reasons", .kinds = REFERRAL,
    .title = N_("Reasons that the article names"),
    .standing = REHAB_STANDING_ARTICLE,
    .facts = {
      N_("To see a professional: pain for more than a few weeks, clearly provoked by running, sprinting or sitting and not settling "
         "with simple cuts in load; weakness; a limp; trouble accelerating or pushing off."),
      N_("Prompt medical evaluation: pain that wakes at night, unexplained weight loss, neurological symptoms."),
      N_("An early and accurate diagnosis lowers the chance of lasting change of the tendon and improves full return."),
    },
    .sources = "F117 F118 F119 F120 F121 F122 F123 F124 F125",
  },
};

/**
 * rehab_treatment_lookup:
 * @kind: a kind of event
 *
 * Finds what goes for a kind of event.
 *
 * Returns: (nullable): its row, or `NULL` for `REHAB_EVENT_KIND_NONE`
 */
const RehabTreatment *
rehab_treatment_lookup (RehabEventKind kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (treatments); i++)
    if (treatments[i].kind == kind)
      return &treatments[i];

  return NULL;
}

/**
 * rehab_treatment_check_date:
 * @self: what goes for the kind of event
 * @date: the day that was given for it
 * @birth: when the patient was born; may be none
 * @today: the day on which it is written down
 * @error: where to put a `REHAB_ERROR_TOO_EARLY` or a `REHAB_ERROR_IN_FUTURE`
 *
 * Checks a day against what is known besides. What was done, and what came of it, cannot lie ahead; a referral and a
 * competition may be planned, for up to `REHAB_TREATMENT_MOST_DAYS_AHEAD` days. Before the episode of care is well: people
 * bring pictures along.
 *
 * Returns: whether an event of that kind can have been, or be, on that day
 */
gboolean
rehab_treatment_check_date (const RehabTreatment *self,
                            RehabDate             date,
                            RehabDate             birth,
                            RehabDate             today,
                            GError              **error)
{
  int ahead = rehab_date_days_until (today, date);

  if (rehab_date_is_set (birth) && rehab_date_compare (date, birth) < 0)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_TOO_EARLY, "Before the date of birth");
      return FALSE;
    }

  if (ahead > (self->can_be_planned ? REHAB_TREATMENT_MOST_DAYS_AHEAD : 0))
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_IN_FUTURE, "Too far ahead");
      return FALSE;
    }

  return TRUE;
}

/**
 * rehab_treatment_card_get_count:
 *
 * Counts the cards.
 *
 * Returns: how many there are
 */
guint
rehab_treatment_card_get_count (void)
{
  return G_N_ELEMENTS (cards);
}

/**
 * rehab_treatment_card_get_nth:
 * @n: 0 to one less than the count
 *
 * Gets a card, in the order in which they are read.
 *
 * Returns: the card
 */
const RehabTreatmentCard *
rehab_treatment_card_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (cards), NULL);

  return &cards[n];
}

/**
 * rehab_treatment_card_lookup:
 * @key: the key of a card
 *
 * Finds a card.
 *
 * Returns: (nullable): the card, or `NULL` where there is none of that key
 */
const RehabTreatmentCard *
rehab_treatment_card_lookup (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (cards); i++)
    if (strcmp (cards[i].key, key) == 0)
      return &cards[i];

  return NULL;
}

/**
 * rehab_treatment_card_concerns:
 * @self: a card
 * @kind: a kind of event
 *
 * Tells whether a card speaks of a kind of event.
 *
 * Returns: whether it does
 */
gboolean
rehab_treatment_card_concerns (const RehabTreatmentCard *self,
                               RehabEventKind            kind)
{
  return (self->kinds & REHAB_TREATMENT_KIND (kind)) != 0;
}

static void
append_part (GString    *line,
             const char *part)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

/**
 * rehab_treatment_card_dup_about:
 * @self: a card
 *
 * Says what kind of study stands behind a card: "Cacchio 2011 · Randomised trial · 40 professional athletes".
 *
 * Returns: (transfer full) (nullable): one translated line, or `NULL` where nothing of it is known
 */
char *
rehab_treatment_card_dup_about (const RehabTreatmentCard *self)
{
  g_autoptr (GString) line = g_string_new (self->study);

  if (self->year > 0)
    g_string_append_printf (line, " %d", self->year);
  if (self->design != NULL)
    append_part (line, _(self->design));
  if (self->who != NULL)
    append_part (line, _(self->who));

  return line->len > 0 ? g_string_free_and_steal (g_steal_pointer (&line)) : NULL;
}

/**
 * rehab_standing_get_label:
 * @standing: how near to the study its figures were read
 *
 * Gets the words that stand below figures.
 *
 * Returns: a translated sentence
 */
const char *
rehab_standing_get_label (RehabStanding standing)
{
  switch (standing)
    {
    case REHAB_STANDING_SECOND_HAND:
      return _("Second-hand: read on pages about it, not in a study.");

    case REHAB_STANDING_ARTICLE:
      return _("From an article whose own references cannot be followed.");

    case REHAB_STANDING_ABSTRACT:
    default:
      return _("Read in its abstract or tables, not in full.");
    }
}
