/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criterion-rows.h"
#include "rehab-i18n.h"

/*
 * The daily test counts with each group: its task becomes the harder one as the patient gets on (R9, R10). How the tests
 * lie in groups is a setting of the form, because the published grading could not be read.
 */
static const char *const little_flexion[] = {
  "load-daily", "load-double-bridge", "load-bent-knee-bridge", "load-long-lever-bridge", "load-supine-plank", NULL,
};
static const char *const some_flexion[] = {
  "load-daily", "load-bent-knee-bridge", "load-long-lever-bridge", "load-supine-plank", "load-platform-bridge", NULL,
};
static const char *const deep_flexion[] = { "load-arabesque", "load-drop-lunge", "load-single-leg-deadlift", NULL };
static const char *const all_slow[] = {
  "load-daily", "load-bent-knee-bridge", "load-long-lever-bridge", "load-supine-plank", "load-platform-bridge",
  "load-arabesque", "load-drop-lunge", "load-single-leg-deadlift", NULL,
};
static const char *const holds[] = { "load-hold", NULL };
static const char *const bridges[] = { "strength-bridge-count", NULL };
static const char *const strength[] = {
  "strength-knee-flexion-outer", "strength-knee-flexion-mid", "strength-knee-flexion-hip-bent",
  "strength-knee-flexion-eccentric", "strength-knee-flexion-torque", "strength-hip-extension",
  "strength-bridge-count", NULL,
};
static const char *const parity[] = { "strength-prone-curl", "strength-bridge-count", NULL };
static const char *const deadlift[] = { "strength-single-leg-deadlift", NULL };
static const char *const rest[] = { "pain-now", NULL };
static const char *const lunge[] = { "load-drop-lunge", NULL };
static const char *const hops[] = { "function-ten-hops", NULL };
static const char *const sitting[] = { "symptom-sitting-minutes", "symptom-sitting", NULL };
static const char *const daily[] = { "pain-worst", NULL };
static const char *const red_flags[] = { "flag-cauda-equina", NULL };
static const char *const top_speed[] = { "function-top-speed", NULL };

#define MEASURED_SINCE N_("Counts when it was measured since the present phase began.")
#define LAST_VALUE N_("The last value counts, whatever its day; one from before the present phase says so.")

#define FLAGS(key_, to_) \
  { .criterion = { \
      .key = key_, .to = to_, .rule = REHAB_CRITERION_YES, .threshold = REHAB_N_THRESHOLDS, .since_phase = TRUE, \
      .label = N_("Red flags"), \
      .help = N_("An open red flag is not met. Those of the short form are asked anew in every phase, and again after the " \
                 "clinic’s interval; the others once."), \
      .what_next = N_("Ask the red flags that are listed, or write down what was done about an open one."), \
      .sources = "", .background = "R86 R88 R98" }, \
    .asked = N_("asked since the phase began, none open"), .items = red_flags, .read = rehab_criterion_read_flags }

#define SETTLED(key_, to_, sources_) \
  { .criterion = { \
      .key = key_, .to = to_, .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_SESSIONS, \
      .threshold = REHAB_THRESHOLD_SETTLED_RUN, .since_phase = TRUE, \
      .label = N_("Settled by the next morning, in a row"), \
      .help = N_("The last sessions of the present phase whose pain before and on the next morning is known, drives and long sits " \
                 "left out. One whose morning is not known is passed over."), \
      .what_next = N_("Pain before the next sessions and on the mornings after them, in the diary."), \
      .sources = sources_, .background = "" }, \
    .read = rehab_criterion_read_settled }

#define LOAD_TESTS(key_, to_, label_, what_next_, items_, background_) \
  { .criterion = { \
      .key = key_, .to = to_, .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, \
      .threshold = REHAB_THRESHOLD_LOAD_TEST_PAIN, .sided = TRUE, .since_phase = TRUE, .label = label_, \
      .help = N_("The worst pain of those tests that were done since the present phase began, each as it was done last."), \
      .what_next = what_next_, .sources = "R9 R10", .background = background_ }, \
    .items = items_, .read = rehab_criterion_read_worst }

const RehabCriterionRow rehab_criterion_rows[] = {
  /* From holds to slow heavy strength with little hip flexion. */
  LOAD_TESTS ("shallow-load-test", REHAB_PHASE_SHALLOW, N_("Load tests, hip near straight"),
              N_("The daily load test, or a bridge on the involved leg."), little_flexion, "R8 R39 R44"),
  { .criterion = {
      .key = "shallow-holds", .to = REHAB_PHASE_SHALLOW,
      .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, .threshold = REHAB_THRESHOLD_ISOMETRIC_PAIN,
      .sided = TRUE, .since_phase = TRUE,
      .label = N_("Holds tolerated"),
      .help = N_("Pain in a bridge hold, or in the last strength session of the diary where that is later: in phase 1 the "
                 "strength work is holds."),
      .what_next = N_("Pain in a bridge hold of 30 to 45 seconds, or in the next session of holds."),
      .sources = "F73", .background = "R44"
    },
    .items = holds, .read = rehab_criterion_read_holds },
  SETTLED ("shallow-settled", REHAB_PHASE_SHALLOW, "F72 R36"),
  { .criterion = {
      .key = "shallow-bridges", .to = REHAB_PHASE_SHALLOW,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_REPETITIONS, .threshold = REHAB_THRESHOLD_BRIDGES_SHALLOW,
      .sided = TRUE,
      .label = N_("Single-leg bridges"), .help = LAST_VALUE,
      .what_next = N_("The single-leg bridge count on the involved side."),
      .sources = "", .background = "R44"
    },
    .items = bridges, .read = rehab_criterion_read_worst },
  FLAGS ("shallow-flags", REHAB_PHASE_SHALLOW),

  /* On to deep hip flexion. */
  LOAD_TESTS ("deep-load-test", REHAB_PHASE_DEEP, N_("Load tests, little hip flexion"),
              N_("The daily load test, or a bridge with the heel on a platform."), some_flexion, "R8 R39 R44"),
  LOAD_TESTS ("deep-positions", REHAB_PHASE_DEEP, N_("Positions of deep hip flexion"),
              N_("The arabesque, the drop lunge or the single-leg deadlift, on the involved leg."), deep_flexion, "R8 R39"),
  SETTLED ("deep-settled", REHAB_PHASE_DEEP, "F80 R36"),
  { .criterion = {
      .key = "deep-bridges", .to = REHAB_PHASE_DEEP,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_REPETITIONS, .threshold = REHAB_THRESHOLD_BRIDGES_DEEP,
      .sided = TRUE,
      .label = N_("Single-leg bridges"), .help = LAST_VALUE,
      .what_next = N_("The single-leg bridge count on the involved side."),
      .sources = "", .background = "R44 R70"
    },
    .items = bridges, .read = rehab_criterion_read_worst },
  { .criterion = {
      .key = "deep-symmetry", .to = REHAB_PHASE_DEEP,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_PERCENT, .threshold = REHAB_THRESHOLD_LIMB_SYMMETRY,
      .sided = TRUE,
      .label = N_("Strength beside the other side"),
      .help = N_("Knee flexion, hip extension and the bridge count: the least of them in the last assessment that has any on both "
                 "sides. Where both sides are involved it is the weaker beside the stronger, and equally weak sides meet it."),
      .what_next = N_("Strength of knee flexion or hip extension, or the bridge count, on both sides."),
      .sources = "R72", .background = "R44"
    },
    .items = strength, .read = rehab_criterion_read_symmetry },
  { .criterion = {
      .key = "deep-calm-weeks", .to = REHAB_PHASE_DEEP,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_WEEKS, .threshold = REHAB_THRESHOLD_CALM_WEEKS,
      .since_phase = TRUE,
      .label = N_("Calm weeks"),
      .help = N_("Whole weeks of the present phase up to today with no pain above the pain rule and no session that did not "
                 "settle. They count where the diary was kept on as many days as a mean needs."),
      .what_next = N_("The diary on the days that were not kept."),
      .sources = "", .background = "R44"
    },
    .read = rehab_criterion_read_calm },
  FLAGS ("deep-flags", REHAB_PHASE_DEEP),

  /* On to running and sport. */
  LOAD_TESTS ("sport-load-test", REHAB_PHASE_SPORT, N_("Slow load tests"),
              N_("The daily load test, the platform bridge and the arabesque, on the involved leg."), all_slow, "R8 R39"),
  { .criterion = {
      .key = "sport-drop-lunge", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, .threshold = REHAB_THRESHOLD_LUNGE_PAIN,
      .sided = TRUE, .since_phase = TRUE,
      .label = N_("Drop lunge, no weight"), .help = MEASURED_SINCE,
      .what_next = N_("The drop lunge with the involved leg in front."),
      .sources = "R49", .background = ""
    },
    .items = lunge, .read = rehab_criterion_read_worst },
  { .criterion = {
      .key = "sport-ten-hops", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, .threshold = REHAB_THRESHOLD_HOP_PAIN,
      .sided = TRUE, .since_phase = TRUE,
      .label = N_("Ten single-leg hops"), .help = MEASURED_SINCE,
      .what_next = N_("Ten hops on the involved leg."),
      .sources = "R37", .background = ""
    },
    .items = hops, .read = rehab_criterion_read_worst },
  { .criterion = {
      .key = "sport-rest-pain", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, .threshold = REHAB_THRESHOLD_REST_PAIN,
      .since_phase = TRUE,
      .label = N_("Pain at rest"), .help = MEASURED_SINCE,
      .what_next = N_("Pain now, at rest."),
      .sources = "R49", .background = ""
    },
    .items = rest, .read = rehab_criterion_read_worst },
  SETTLED ("sport-settled", REHAB_PHASE_SPORT, "F80 R36"),
  { .criterion = {
      .key = "sport-parity", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_PERCENT, .threshold = REHAB_THRESHOLD_PARITY,
      .sided = TRUE,
      .label = N_("Prone curl beside the other side"),
      .help = N_("The ten-repetition maximum of the prone curl; where it was never done on both sides, the bridge counts. The last "
                 "value counts, whatever its day."),
      .what_next = N_("The prone curl with a ten-repetition maximum, or the bridge count, on both sides."),
      .sources = "R49", .background = "R39"
    },
    .items = parity, .read = rehab_criterion_read_parity },
  { .criterion = {
      .key = "sport-deadlift", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_PERCENT, .threshold = REHAB_THRESHOLD_DEADLIFT_SHARE,
      .sided = TRUE,
      .label = N_("Single-leg deadlift, share of body weight"),
      .help = N_("The weight of three sets of eight beside the last body weight. The last value counts, whatever its day."),
      .what_next = N_("The weight of three sets of eight on the involved leg, and the body weight."),
      .sources = "", .background = "R44"
    },
    .items = deadlift, .read = rehab_criterion_read_deadlift },
  { .criterion = {
      .key = "sport-sitting", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_MINUTES, .threshold = REHAB_THRESHOLD_SITTING_COMFORT,
      .since_phase = TRUE,
      .label = N_("Sitting"),
      .help = N_("Minutes until it hurts; sitting that does not hurt meets it. Counts when it was asked since the present phase "
                 "began."),
      .what_next = N_("How long sitting goes until it hurts."),
      .sources = "", .background = "R44"
    },
    .items = sitting, .read = rehab_criterion_read_sitting },
  { .criterion = {
      .key = "sport-daily-activity", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, .threshold = REHAB_THRESHOLD_COMFORT_PAIN,
      .since_phase = TRUE,
      .label = N_("Daily life comfortable"),
      .help = N_("The worst pain of the last days in the diary, where as many of them tell as a mean needs; without a diary the "
                 "worst of 24 hours as it was asked since the present phase began."),
      .what_next = N_("The worst pain of each day, in the diary."),
      .sources = "F86", .background = ""
    },
    .items = daily, .read = rehab_criterion_read_daily },
  { .criterion = {
      .key = "sport-gym", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, .threshold = REHAB_THRESHOLD_COMFORT_PAIN,
      .since_phase = TRUE,
      .label = N_("Loading in the gym comfortable"),
      .help = N_("The worst pain during or after the strength sessions of the last days."),
      .what_next = N_("Pain during and after the next strength session, in the diary."),
      .sources = "F86", .background = ""
    },
    .read = rehab_criterion_read_gym },
  { .criterion = {
      .key = "sport-loading-months", .to = REHAB_PHASE_SPORT,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_MONTHS, .threshold = REHAB_THRESHOLD_MONTHS_OF_LOADING,
      .part_only = TRUE,
      .label = N_("Loading before sprints"),
      .help = N_("Months since the first step into slow heavy strength. Asked for before maximal sprints, deep lunges and heavy "
                 "plyometrics; easy flat running does not wait for it."),
      .what_next = N_("Nothing to measure: it comes with time."),
      .sources = "F92", .background = ""
    },
    .read = rehab_criterion_read_loading },
  FLAGS ("sport-flags", REHAB_PHASE_SPORT),

  /* On to looking after it. */
  { .criterion = {
      .key = "maintain-clearance", .to = REHAB_PHASE_MAINTAIN,
      .rule = REHAB_CRITERION_YES, .threshold = REHAB_N_THRESHOLDS,
      .label = N_("Clearance for sport"),
      .help = N_("The clearance that holds today says all training, and sets no limit."),
      .what_next = N_("A clearance, when the athlete is cleared."),
      .sources = "", .background = "R76"
    },
    .asked = N_("all training, without a limit"), .read = rehab_criterion_read_clearance },
  { .criterion = {
      .key = "maintain-sprint", .to = REHAB_PHASE_MAINTAIN,
      .rule = REHAB_CRITERION_AT_LEAST, .unit = REHAB_CRITERION_UNIT_PERCENT, .threshold = REHAB_THRESHOLD_SPRINT_EXPOSURE,
      .since_phase = TRUE,
      .label = N_("Top speed reached"), .help = MEASURED_SINCE,
      .what_next = N_("The highest speed of the week, in per cent of the own best."),
      .sources = "R75", .background = "R38"
    },
    .items = top_speed, .read = rehab_criterion_read_worst },
  { .criterion = {
      .key = "maintain-running", .to = REHAB_PHASE_MAINTAIN,
      .rule = REHAB_CRITERION_AT_MOST, .unit = REHAB_CRITERION_UNIT_OF_TEN, .threshold = REHAB_N_THRESHOLDS,
      .since_phase = TRUE,
      .label = N_("Running and sport within the pain rule"),
      .help = N_("The worst pain during or after the runs, matches and training of the last days, beside what the episode’s pain "
                 "rule accepts."),
      .what_next = N_("Pain during and after the next run, in the diary."),
      .sources = "F89 R36", .background = ""
    },
    .read = rehab_criterion_read_running },
  SETTLED ("maintain-settled", REHAB_PHASE_MAINTAIN, "F90 R36"),
  FLAGS ("maintain-flags", REHAB_PHASE_MAINTAIN),
};

const guint rehab_n_criterion_rows = G_N_ELEMENTS (rehab_criterion_rows);
