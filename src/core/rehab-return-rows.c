/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-return-rows.h"
#include "rehab-i18n.h"

/* Where each is borrowed from. */
#define ACUTE N_("acute hamstring strain, opinion of experts")
#define KNEE N_("rehabilitation of knee ligaments")
#define ACHILLES N_("Achilles tendon, collected from studies")
#define HEALTHY N_("healthy players")
#define FOOTBALLERS N_("Australian footballers before any injury")

#define NO_FIGURE .unit = "", .threshold = REHAB_N_THRESHOLDS
#define SHARE(threshold_) .unit = N_("%"), .max = 1000, .decimals = 1, .threshold = threshold_
#define REACHED(percent_) .agreement = REHAB_RETURN_AGREEMENT_REACHED, .agreed_percent = percent_
#define NO_CONSENSUS(percent_) .agreement = REHAB_RETURN_AGREEMENT_NONE, .agreed_percent = percent_
#define REJECTED(percent_) .agreement = REHAB_RETURN_AGREEMENT_REJECTED, .agreed_percent = percent_

static const char *const bridge[] = { "strength-bridge-count", NULL };
static const char *const strength[] = {
  "strength-knee-flexion-outer", "strength-knee-flexion-mid", "strength-knee-flexion-hip-bent",
  "strength-knee-flexion-eccentric", "strength-knee-flexion-torque", "strength-hip-extension", NULL,
};
static const char *const range[] = { "strength-range-straight-leg-raise", NULL };
static const char *const hop_single[] = { "function-hop-single", NULL };
static const char *const hop_triple[] = { "function-hop-triple", NULL };
static const char *const hop_crossover[] = { "function-hop-crossover", NULL };
static const char *const t_test[] = { "function-t-test", NULL };
static const char *const kinetic_chain[] = { "function-kinetic-chain", NULL };
static const char *const repeated_sprint[] = { "function-repeated-sprint", NULL };
static const char *const deceleration[] = { "function-deceleration", NULL };
static const char *const match_targets[] = { "function-match-targets", NULL };
static const char *const running[] = { "function-running", NULL };
static const char *const top_speed[] = { "function-top-speed", NULL };
static const char *const sprint_volume[] = { "function-sprint-volume", NULL };
static const char *const apprehension[] = { "function-apprehension", NULL };
static const char *const readiness[] = { "function-readiness", NULL };
static const char *const h_test[] = { "function-h-test", NULL };

#define HOP(key_, label_, items_) \
  { .criterion = { \
      .key = key_, .section = REHAB_RETURN_SECTION_FUNCTION, .label = label_, \
      .help = N_("The involved side as a share of the other. A good side that has lost strength too makes the share look better " \
                 "than it is."), \
      SHARE (REHAB_THRESHOLD_LIMB_SYMMETRY), .borrowed_from = KNEE, .sources = "R72", NO_CONSENSUS (0), \
      .caveat = N_("As tests after acute hamstring strain hops failed to find agreement: 33 to 53 % of experts (R74).") }, \
    .items = items_, .read = rehab_return_read_shares }

#define ANSWER(key_, section_, label_, help_, items_, sources_, percent_) \
  { .criterion = { \
      .key = key_, .section = REHAB_RETURN_SECTION_ ## section_, .label = label_, .help = help_, NO_FIGURE, \
      .borrowed_from = ACUTE, .sources = sources_, REACHED (percent_) }, \
    .items = items_, .read = rehab_return_read_answer }

const RehabReturnRow rehab_return_rows[] = {
  { .criterion = {
      .key = "return-pain", .section = REHAB_RETURN_SECTION_SYMPTOMS,
      .label = N_("Pain in running and sport"),
      .help = N_("The worst pain during or after the last run, match or training of the diary."),
      .unit = N_("of 10"), .max = 10, .threshold = REHAB_N_THRESHOLDS, .at_most = TRUE,
      .borrowed_from = ACHILLES, .sources = "R76 R38",
      .caveat = N_("Pain is one of eight domains; a figure was not given for it.")
    },
    .read = rehab_return_read_pain },

  { .criterion = {
      .key = "return-bridge-count", .section = REHAB_RETURN_SECTION_STRENGTH,
      .label = N_("Single-leg bridge count"),
      .help = N_("Repetitions to failure with the heel on a box of 60 cm, on the involved side."),
      .unit = N_("repetitions"), .max = 200, .threshold = REHAB_THRESHOLD_BRIDGE_POOR,
      .borrowed_from = FOOTBALLERS, .sources = "R70 R71 R74", REACHED (71),
      .caveat = N_("Fewer came before an injury on the right side, and not on the left.")
    },
    .items = bridge, .read = rehab_return_read_answer },
  { .criterion = {
      .key = "return-symmetry", .section = REHAB_RETURN_SECTION_STRENGTH,
      .label = N_("Strength beside the other side"),
      .help = N_("Knee flexion and hip extension: the least share of the last assessment that has any on both sides. A good side "
                 "that has lost strength too makes the share look better than it is."),
      SHARE (REHAB_THRESHOLD_LIMB_SYMMETRY), .borrowed_from = KNEE, .sources = "R72"
    },
    .items = strength, .read = rehab_return_read_shares },
  { .criterion = {
      .key = "return-strength-progress", .section = REHAB_RETURN_SECTION_STRENGTH,
      .label = N_("Strength progresses"),
      .help = N_("The involved side beside the time before, measured alike: the least share of the tests of knee flexion and hip "
                 "extension."),
      .unit = N_("%"), .max = 1000, .decimals = 1, .threshold = REHAB_N_THRESHOLDS,
      .borrowed_from = ACUTE, .sources = "R73", REACHED (83.3)
    },
    .items = strength, .read = rehab_return_read_earlier },
  { .criterion = {
      .key = "return-own-best", .section = REHAB_RETURN_SECTION_STRENGTH,
      .label = N_("Strength near the own best"),
      .help = N_("How far the involved side lies below its best of this episode, measured alike: the largest of the tests of knee "
                 "flexion and hip extension."),
      .unit = N_("% below"), .max = 100, .decimals = 1, .threshold = REHAB_THRESHOLD_OWN_BEST, .at_most = TRUE,
      .borrowed_from = ACUTE, .sources = "R73", NO_CONSENSUS (66)
    },
    .items = strength, .read = rehab_return_read_own_best },
  { .criterion = {
      .key = "return-range", .section = REHAB_RETURN_SECTION_STRENGTH,
      .label = N_("Range beside the other side"),
      .help = N_("The straight-leg raise of the involved side as a share of the other."),
      .unit = N_("%"), .max = 1000, .decimals = 1, .threshold = REHAB_N_THRESHOLDS,
      .borrowed_from = ACUTE, .sources = "R73", REJECTED (45)
    },
    .items = range, .read = rehab_return_read_shares },

  HOP ("return-hop-single", N_("Single hop beside the other side"), hop_single),
  HOP ("return-hop-triple", N_("Triple hop beside the other side"), hop_triple),
  HOP ("return-hop-crossover", N_("Crossover hop beside the other side"), hop_crossover),
  { .criterion = {
      .key = "return-t-test", .section = REHAB_RETURN_SECTION_FUNCTION,
      .label = N_("T-test"),
      .help = N_("The best time."),
      .unit = N_("s"), .max = 60, .decimals = 2, .threshold = REHAB_THRESHOLD_T_TEST, .at_most = TRUE,
      .borrowed_from = KNEE, .sources = "R72"
    },
    .items = t_test, .read = rehab_return_read_answer },
  ANSWER ("return-kinetic-chain", FUNCTION, N_("Moves soundly from foot to trunk"),
          N_("Squat, step-down, lunge and hop on the involved leg, without giving way."), kinetic_chain, "R73", 78.3),
  ANSWER ("return-deceleration", FUNCTION, N_("Hard stops"),
          N_("Stops and turns from high speed, done as planned."), deceleration, "R74", 71),

  ANSWER ("return-running", RUNNING, N_("Running of the sport is part of the week"),
          N_("Running as the sport needs it, within rehabilitation."), running, "R38", 98.4),
  { .criterion = {
      .key = "return-full-sprint", .section = REHAB_RETURN_SECTION_RUNNING,
      .label = N_("Built up to full sprint"),
      .help = N_("The highest speed of a week, in per cent of the own best, as the dose builds up gradually."),
      .unit = N_("% of best"), .max = 110, .threshold = REHAB_N_THRESHOLDS,
      .borrowed_from = ACUTE, .sources = "R38", REACHED (100)
    },
    .items = top_speed, .read = rehab_return_read_answer },
  { .criterion = {
      .key = "return-sprint-exposure", .section = REHAB_RETURN_SECTION_RUNNING,
      .label = N_("Near top speed every week"),
      .help = N_("One run near the own best speed in a week."),
      .unit = N_("% of best"), .max = 110, .threshold = REHAB_THRESHOLD_SPRINT_EXPOSURE,
      .borrowed_from = HEALTHY, .sources = "R75",
      .caveat = N_("Read in one summary of work on healthy players, not in the work itself.")
    },
    .items = top_speed, .read = rehab_return_read_answer },
  ANSWER ("return-sprint-volume", RUNNING, N_("Sprint distance near that of a game"),
          N_("Distance at sprint speed in a week, near what the game or race asks for."), sprint_volume, "R38", 95.2),
  ANSWER ("return-repeated-sprint", RUNNING, N_("Repeated sprints"),
          N_("Several sprints with short rests at full effort, done as planned."), repeated_sprint, "R74", 76),
  ANSWER ("return-match-targets", RUNNING, N_("Match running at its targets"),
          N_("Sessions reach the own match figures by GPS."), match_targets, "R74", 82),

  ANSWER ("return-apprehension", READINESS, N_("Apprehension considered"),
          N_("Whether the athlete holds back or expects harm. A yes is fear."), apprehension, "R73", 98.3),
  { .criterion = {
      .key = "return-readiness", .section = REHAB_RETURN_SECTION_READINESS,
      .label = N_("Readiness considered"),
      .help = N_("How ready the athlete feels for full sport, 0 to 10. The scale is one of this form."),
      .unit = N_("of 10"), .max = 10, .threshold = REHAB_N_THRESHOLDS,
      .borrowed_from = ACUTE, .sources = "R73", REACHED (86.7)
    },
    .items = readiness, .read = rehab_return_read_answer },
  { .criterion = {
      .key = "return-h-test", .section = REHAB_RETURN_SECTION_READINESS,
      .label = N_("Fast leg swing (H-test)"),
      .help = N_("Whether the fast swing of the straight leg feels unsure or hurts. A yes is unsure."),
      NO_FIGURE, .at_most = TRUE, .borrowed_from = ACUTE, .sources = "R73 R74", NO_CONSENSUS (57.6),
      .caveat = N_("58 % in an earlier survey. The swing stretches the tendon with the hip bent.")
    },
    .items = h_test, .read = rehab_return_read_answer },
  { .criterion = {
      .key = "return-medical", .section = REHAB_RETURN_SECTION_READINESS,
      .label = N_("Medical advice"),
      .help = N_("What a physician said of the return, where one was asked."),
      NO_FIGURE, .borrowed_from = ACHILLES, .sources = "R76",
      .caveat = N_("Medical advice is one of eight domains; what it should say was not given.")
    } },
};

const guint rehab_n_return_rows = G_N_ELEMENTS (rehab_return_rows);
