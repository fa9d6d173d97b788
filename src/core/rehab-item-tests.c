/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"

#include <glib/gi18n.h>

/* The three stretch tests come from one paper, so that its limits are said once. */
#define STRETCH_CAVEAT \
  N_("One case-control study of athletes, half of them with the condition: the predictive values do not carry over " \
     "to a clinic, and the three tests are not independent, so that their likelihood ratios must not be multiplied.")

static const RehabItem rows[] = {
  {
    .key = "test-puranen-orava", .section = REHAB_SECTION_TESTS, .kind = REHAB_ITEM_YES_NO,
    .sided = TRUE, .with_pain = TRUE,
    .label = N_("Puranen-Orava"),
    .help = N_("Standing, heel on a support with the hip at about 90° and the knee straight, reaching towards the foot. Yes if "
               "the familiar pain comes."),
    .unit = "", .sources = "R1 R2",
    .evidence = { .sensitivity = 0.76, .sensitivity_low = 0.61, .sensitivity_high = 0.87,
                  .specificity = 0.82, .specificity_low = 0.68, .specificity_high = 0.92,
                  .lr_positive = 4.2, .lr_negative = 0.29, .n_studies = 1, .n_people = 92,
                  .caveat = STRETCH_CAVEAT },
  },
  {
    .key = "test-bent-knee-stretch", .section = REHAB_SECTION_TESTS, .kind = REHAB_ITEM_YES_NO,
    .sided = TRUE, .with_pain = TRUE,
    .label = N_("Bent-knee stretch"),
    .help = N_("Lying on the back, hip and knee fully bent; the examiner slowly straightens the knee. Yes if the familiar pain "
               "comes."),
    .unit = "", .sources = "F42 R1 R2",
    .evidence = { .sensitivity = 0.84, .sensitivity_low = 0.71, .sensitivity_high = 0.93,
                  .specificity = 0.87, .specificity_low = 0.73, .specificity_high = 0.95,
                  .lr_positive = 6.5, .lr_negative = 0.18, .n_studies = 1, .n_people = 92,
                  .caveat = STRETCH_CAVEAT },
  },
  {
    .key = "test-modified-bent-knee", .section = REHAB_SECTION_TESTS, .kind = REHAB_ITEM_YES_NO,
    .sided = TRUE, .with_pain = TRUE,
    .label = N_("Modified bent-knee stretch"),
    .help = N_("Lying on the back with the leg straight; the examiner bends hip and knee fully, then straightens the knee "
               "rapidly. Yes if the familiar pain comes."),
    .unit = "", .sources = "F42 R1 R2",
    .evidence = { .sensitivity = 0.89, .sensitivity_low = 0.76, .sensitivity_high = 0.96,
                  .specificity = 0.91, .specificity_low = 0.79, .specificity_high = 0.97,
                  .lr_positive = 10.2, .lr_negative = 0.12, .n_studies = 1, .n_people = 92,
                  .caveat = STRETCH_CAVEAT },
  },
};

const RehabItemRows rehab_item_rows_tests = REHAB_ITEM_ROWS (rows);
