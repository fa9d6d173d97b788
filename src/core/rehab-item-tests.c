/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define PALPATION N_("Palpation")
#define STRETCH N_("Passive stretch")
#define CONTRACTION N_("Contraction and stride")

/* The three stretch tests come from one paper, so that its limits are said once. */
#define STRETCH_CAVEAT \
  N_("One case-control study of athletes, half of them with the condition: the predictive values do not carry over " \
     "to a clinic, and the three tests are not independent, so that their likelihood ratios must not be multiplied.")

/* Two of the same paper's tests: figures go round, but not from the paper, so that none is shown. */
#define ACTIVE_CAVEAT \
  N_("Looked back on in 42 people for tears of the tendon, with or without the sciatic nerve; its figures could not be read " \
     "in the paper, so that none is shown.")

#define TEST(key_, group_, core_, label_, help_, sources_, ...) \
  { .key = key_, .section = REHAB_SECTION_TESTS, .group = group_, .kind = REHAB_ITEM_YES_NO, .sided = TRUE, .with_pain = TRUE, \
    .core = core_, .label = label_, .help = help_, .sources = sources_, .evidence = { __VA_ARGS__ } }

static const RehabItem rows[] = {
  TEST ("test-palpation", PALPATION, TRUE, N_("Tender sit bone"),
        N_("Lying on the front or the side with the hip bent, thumb on the outer edge of the tuberosity. Yes if pressing there "
           "brings the familiar pain, more than on the other side."),
        "F39 F41 R11",
        .caveat = N_("In a series of 17 patients before surgery only 41 % were tender there, while 88 % were positive on "
                     "Puranen-Orava: a negative result does not rule the condition out.")),

  TEST ("test-puranen-orava", STRETCH, TRUE, N_("Puranen-Orava"),
        N_("Standing, heel on a support with the hip at about 90° and the knee straight, reaching towards the foot. Yes if the "
           "familiar pain comes."),
        "R1 R2",
        .sensitivity = 0.76, .sensitivity_low = 0.61, .sensitivity_high = 0.87,
        .specificity = 0.82, .specificity_low = 0.68, .specificity_high = 0.92,
        .lr_positive = 4.2, .lr_negative = 0.29, .n_studies = 1, .n_people = 92,
        .caveat = STRETCH_CAVEAT),
  TEST ("test-bent-knee-stretch", STRETCH, TRUE, N_("Bent-knee stretch"),
        N_("Lying on the back, hip and knee fully bent; the examiner slowly straightens the knee. Yes if the familiar pain "
           "comes."),
        "F42 R1 R2",
        .sensitivity = 0.84, .sensitivity_low = 0.71, .sensitivity_high = 0.93,
        .specificity = 0.87, .specificity_low = 0.73, .specificity_high = 0.95,
        .lr_positive = 6.5, .lr_negative = 0.18, .n_studies = 1, .n_people = 92,
        .caveat = STRETCH_CAVEAT),
  TEST ("test-modified-bent-knee", STRETCH, TRUE, N_("Modified bent-knee stretch"),
        N_("Lying on the back with the leg straight; the examiner bends hip and knee fully, then straightens the knee rapidly. "
           "Yes if the familiar pain comes."),
        "F42 R1 R2 R3",
        .sensitivity = 0.89, .sensitivity_low = 0.76, .sensitivity_high = 0.96,
        .specificity = 0.91, .specificity_low = 0.79, .specificity_high = 0.97,
        .lr_positive = 10.2, .lr_negative = 0.12, .n_studies = 1, .n_people = 92,
        .caveat = STRETCH_CAVEAT),
  TEST ("test-straight-leg-raise", STRETCH, FALSE, N_("Straight-leg raise, buttock pain"),
        N_("Lying on the back, knee straight, the examiner raises the leg. Yes for the familiar pain at the sit bone; nerve "
           "pain down the leg belongs to the look-alikes, degrees under range."),
        "F43 R11",
        .caveat = N_("Positive in 23 % of a series of patients before surgery.")),

  TEST ("test-isometric-flexed", CONTRACTION, TRUE, N_("Contraction with the hip bent"),
        N_("Lying on the back, hip at 90° and knee slightly bent; the heel presses into the examiner’s hand without moving. Yes "
           "if the familiar pain comes."),
        "F44", .caveat = NULL),
  TEST ("test-active-thirty", CONTRACTION, FALSE, N_("Active hamstring test, knee at 30°"),
        N_("Sitting, knee bent 30°; the heel pulls back against the examiner, who feels the tendon beside the sit bone. Yes if "
           "the familiar pain comes."),
        "R5", .caveat = ACTIVE_CAVEAT),
  TEST ("test-active-ninety", CONTRACTION, FALSE, N_("Active hamstring test, knee at 90°"),
        N_("Sitting, knee bent 90°; the heel pulls back against the examiner, who feels the tendon beside the sit bone. Yes if "
           "the familiar pain comes."),
        "R5", .caveat = ACTIVE_CAVEAT),
  TEST ("test-long-stride-heel", CONTRACTION, FALSE, N_("Long stride, pain at heel strike"),
        N_("Walks with long steps. Yes if the familiar pain comes at the sit bone as the heel of that side lands."),
        "R5", .caveat = ACTIVE_CAVEAT),
  TEST ("test-shoe-off", CONTRACTION, FALSE, N_("Taking off the shoe"),
        N_("Standing, pushes the heel of this side’s shoe against the other foot to get it off. Yes if that hurts at the "
           "hamstring."),
        "R6",
        .caveat = N_("Studied without blinding in 140 footballers with acute strains of the biceps femoris, not in this "
                     "condition; the perfect accuracy claimed there is not shown.")),
};

const RehabItemRows rehab_item_rows_tests = REHAB_ITEM_ROWS (rows);
