/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-threshold-rows.h"
#include "rehab-i18n.h"

static const char *const deviations[] = { NC_("standard deviation", "Population"), NC_("standard deviation", "Sample"), NULL };

const RehabThresholdInfo rehab_threshold_rows[REHAB_N_THRESHOLDS] = {
  [REHAB_THRESHOLD_STRENGTH_ERROR] = {
    .key = "strength-error", .group = REHAB_THRESHOLD_GROUP_STRENGTH,
    .label = N_("Error of a strength test"),
    .help = N_("A change no larger than this is shown as lying within the error of the test. It depends on the device and on "
               "who tests, so that every clinic sets its own."),
    .standard = 10, .max = 50, .unit = N_("%"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_LIMB_SYMMETRY] = {
    .key = "limb-symmetry", .group = REHAB_THRESHOLD_GROUP_STRENGTH,
    .label = N_("Limb symmetry"),
    .help = N_("The involved side as a share of the other. Borrowed from the rehabilitation of knee ligaments; no study of this "
               "condition stands behind it."),
    .standard = 90, .min = 50, .max = 100, .unit = N_("%"), .sources = "R72", .background = "",
  },
  [REHAB_THRESHOLD_OWN_BEST] = {
    .key = "own-best", .group = REHAB_THRESHOLD_GROUP_STRENGTH,
    .label = N_("Below the own best by at most"),
    .help = N_("Strength no further below the athlete's own earlier best than this is shown as near it. Two thirds of the experts "
               "asked agreed on it as a criterion, which was no consensus."),
    .standard = 10, .max = 50, .unit = N_("%"), .sources = "R73", .background = "",
  },
  [REHAB_THRESHOLD_BRIDGE_POOR] = {
    .key = "bridge-poor", .group = REHAB_THRESHOLD_GROUP_BRIDGE,
    .label = N_("Poor below"),
    .help = N_("Repetitions with the heel on a box of 60 cm, to failure. From Australian footballers; not tried in this "
               "condition."),
    .standard = 20, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "R70 R71", .background = "",
  },
  [REHAB_THRESHOLD_BRIDGE_AVERAGE] = {
    .key = "bridge-average", .group = REHAB_THRESHOLD_GROUP_BRIDGE,
    .label = N_("Average"),
    .help = N_("Repetitions of the same test that were called average."),
    .standard = 25, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "R70 R71", .background = "",
  },
  [REHAB_THRESHOLD_BRIDGE_GOOD] = {
    .key = "bridge-good", .group = REHAB_THRESHOLD_GROUP_BRIDGE,
    .label = N_("Good above"),
    .help = N_("More repetitions of the same test than this were called good."),
    .standard = 30, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "R70 R71", .background = "",
  },
  [REHAB_THRESHOLD_LOAD_TEST_PAIN] = {
    .key = "load-test-pain", .group = REHAB_THRESHOLD_GROUP_PAIN,
    .label = N_("Load tolerated up to"),
    .help = N_("Pain in the daily load test up to which the load is shown as tolerated. Expert opinion; no trial tested it."),
    .standard = 3, .max = 10, .unit = N_("of 10"), .sources = "R9 R10", .background = "",
  },
  [REHAB_THRESHOLD_SITTING] = {
    .key = "sitting", .group = REHAB_THRESHOLD_GROUP_PAIN,
    .label = N_("Sitting pain within"),
    .help = N_("Minutes of sitting within which the pain came in the people whom a trial admitted."),
    .standard = 30, .min = 1, .max = 240, .unit = N_("minutes"), .sources = "R3", .background = "",
  },
  [REHAB_THRESHOLD_FLAG_INTERVAL] = {
    .key = "flag-interval", .group = REHAB_THRESHOLD_GROUP_SAFETY,
    .label = N_("Red flags are due again after"),
    .help = N_("Red flags that were last asked longer ago than this are listed as not asked."),
    .standard = 6, .min = 1, .max = 52, .unit = N_("weeks"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_GROWTH_PLATE_AGE] = {
    .key = "growth-plate-age", .group = REHAB_THRESHOLD_GROUP_SAFETY,
    .label = N_("Growth plate may be open below"),
    .help = N_("Patients younger than this are asked about the growth plate of the sit bone. It is usually fused by 18, in some "
               "later; how much later is for the clinic to say."),
    .standard = 25, .min = 14, .max = 40, .unit = N_("years"), .sources = "", .background = "R95 R96 R97",
  },
  [REHAB_THRESHOLD_LOAD_COVERAGE] = {
    .key = "load-coverage", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Days that a mean needs"),
    .help = N_("Means, ratios, monotony and strain of a stretch are computed when the load of at least this share of its days is "
               "known. A day that was not kept is no day of rest."),
    .standard = 75, .min = 50, .max = 100, .unit = N_("%"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_LOAD_DEVIATION] = {
    .key = "load-deviation", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Standard deviation"),
    .help = N_("That of a population divides by the number of days, that of a sample by one day less. The author of monotony and "
               "strain did not say which, and they give different figures: every figure names the one it was made with."),
    .standard = 0, .min = 0, .max = 1, .unit = "", .choices = deviations, .sources = "", .background = "R108",
  },
  [REHAB_THRESHOLD_RUN_SPIKE] = {
    .key = "run-spike", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Run longer than the longest of 30 days by more than"),
    .help = N_("A single run that goes beyond this is listed for attention. In 5,205 runners injuries were more frequent after "
               "such runs; how much more did not rise evenly with how far they went beyond it."),
    .standard = 10, .min = 0, .max = 100, .unit = N_("%"), .sources = "R58", .background = "R63",
  },
  [REHAB_THRESHOLD_RUN_DOUBLE] = {
    .key = "run-double", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Run far longer than the longest of 30 days: by more than"),
    .help = N_("A single run that goes beyond this is listed by itself. In the same runners injuries were most frequent after "
               "runs more than twice as long as the longest of 30 days."),
    .standard = 100, .min = 50, .max = 300, .unit = N_("%"), .sources = "R58", .background = "",
  },
  [REHAB_THRESHOLD_LAG_DAYS] = {
    .key = "lag-days", .group = REHAB_THRESHOLD_GROUP_LOAD,
    .label = N_("Days to set pain against load"),
    .help = N_("Pain is set against the load of a kind of session when at least this many days have both, and training of that "
               "kind. Below it there are too few days."),
    .standard = 10, .min = 2, .max = 100, .unit = N_("days"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_ISOMETRIC_PAIN] = {
    .key = "isometric-pain", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Holds tolerated up to"),
    .help = N_("Pain in the holds of phase 1 up to which they count as tolerated. The article asks that basic holds are tolerated "
               "and gives no figure; the figure is that of another program, a precedent and no evidence."),
    .standard = 2, .max = 10, .unit = N_("of 10"), .sources = "", .background = "F73 R44",
  },
  [REHAB_THRESHOLD_BRIDGES_SHALLOW] = {
    .key = "bridges-shallow", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Single-leg bridges before phase 2"),
    .help = N_("Repetitions on the involved side. The figure is that of another program, a precedent and no evidence."),
    .standard = 10, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "", .background = "R44",
  },
  [REHAB_THRESHOLD_BRIDGES_DEEP] = {
    .key = "bridges-deep", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Single-leg bridges before deep hip flexion"),
    .help = N_("Repetitions on the involved side. The figure is that of another program, a precedent and no evidence."),
    .standard = 20, .min = 1, .max = 99, .unit = N_("repetitions"), .sources = "", .background = "R44 R70",
  },
  [REHAB_THRESHOLD_SETTLED_RUN] = {
    .key = "settled-run", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Sessions settled in a row"),
    .help = N_("The last sessions whose next morning is known: so many of them had settled. That loading settles within 24 hours "
               "is published; how often in a row is not."),
    .standard = 3, .min = 1, .max = 30, .unit = N_("sessions"), .sources = "", .background = "F72 F80 F90 R36",
  },
  [REHAB_THRESHOLD_CALM_WEEKS] = {
    .key = "calm-weeks", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Calm weeks"),
    .help = N_("Weeks in which no pain went above what the pain rule accepts and nothing failed to settle. The figure is that of "
               "another program, a precedent and no evidence."),
    .standard = 2, .min = 1, .max = 26, .unit = N_("weeks"), .sources = "", .background = "R44",
  },
  [REHAB_THRESHOLD_SITTING_COMFORT] = {
    .key = "sitting-comfort", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Sitting before running"),
    .help = N_("Minutes of sitting that are tolerated. The figure is that of another program, a precedent and no evidence."),
    .standard = 60, .min = 5, .max = 240, .unit = N_("minutes"), .sources = "", .background = "R44",
  },
  [REHAB_THRESHOLD_HOP_PAIN] = {
    .key = "hop-pain", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Ten hops with pain up to"),
    .help = N_("Pain in ten hops on the involved leg before the first run."),
    .standard = 0, .max = 10, .unit = N_("of 10"), .sources = "R37", .background = "",
  },
  [REHAB_THRESHOLD_MONTHS_OF_LOADING] = {
    .key = "months-of-loading", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Months of loading before sprints"),
    .help = N_("Since the first step into slow heavy strength. The article asks for months before maximal sprints, deep lunges and "
               "heavy plyometrics, and does not say how many."),
    .standard = 3, .min = 1, .max = 24, .unit = N_("months"), .sources = "", .background = "F92",
  },
  [REHAB_THRESHOLD_REST_PAIN] = {
    .key = "rest-pain", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Pain at rest before running up to"),
    .help = N_("One expert’s programme asks for no pain at rest before the first run."),
    .standard = 0, .max = 10, .unit = N_("of 10"), .sources = "R49", .background = "",
  },
  [REHAB_THRESHOLD_LUNGE_PAIN] = {
    .key = "lunge-pain", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Drop lunge before running with pain up to"),
    .help = N_("One expert’s programme asks for a drop lunge without weight and without pain before the first run."),
    .standard = 0, .max = 10, .unit = N_("of 10"), .sources = "R49", .background = "",
  },
  [REHAB_THRESHOLD_PARITY] = {
    .key = "parity", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Prone curl beside the other side"),
    .help = N_("The involved side as a share of the other. One expert’s programme asks for equal sides before the first run."),
    .standard = 100, .min = 50, .max = 100, .unit = N_("%"), .sources = "R49", .background = "",
  },
  [REHAB_THRESHOLD_DEADLIFT_SHARE] = {
    .key = "deadlift-share", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Single-leg deadlift before running"),
    .help = N_("The weight of three sets of eight as a share of the body weight. The figure is that of another program, a "
               "precedent and no evidence."),
    .standard = 20, .min = 1, .max = 100, .unit = N_("%"), .sources = "", .background = "R44",
  },
  [REHAB_THRESHOLD_COMFORT_PAIN] = {
    .key = "comfort-pain", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Comfortable up to"),
    .help = N_("Pain in daily life and in the gym up to which they count as comfortable. The article asks for comfort before "
               "running and gives no figure."),
    .standard = 2, .max = 10, .unit = N_("of 10"), .sources = "", .background = "F86",
  },
  [REHAB_THRESHOLD_COMFORT_DAYS] = {
    .key = "comfort-days", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Comfortable over the last"),
    .help = N_("So many days of the diary are read for comfort in daily life, in the gym and in running."),
    .standard = 7, .min = 1, .max = 28, .unit = N_("days"), .sources = "", .background = "F86 F89",
  },
  [REHAB_THRESHOLD_SPRINT_EXPOSURE] = {
    .key = "sprint-exposure", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("Top speed reached"),
    .help = N_("The fastest run of a week as a share of the athlete’s own best speed. One summary of work of 2018 advises it "
               "weekly; it was not studied in this condition."),
    .standard = 95, .min = 50, .max = 110, .unit = N_("%"), .sources = "R75", .background = "R38",
  },
  [REHAB_THRESHOLD_T_TEST] = {
    .key = "t-test", .group = REHAB_THRESHOLD_GROUP_PHASES,
    .label = N_("T-test within"),
    .help = N_("The time of the T-test. Borrowed from the rehabilitation of knee ligaments; no study of this condition stands "
               "behind it."),
    .standard = 11, .min = 5, .max = 30, .decimals = 1, .unit = N_("seconds"), .sources = "R72", .background = "",
  },
  [REHAB_THRESHOLD_RISE_TOLERANCE] = {
    .key = "rise-tolerance", .group = REHAB_THRESHOLD_GROUP_RUNNING,
    .label = N_("A rise counts above"),
    .help = N_("What rises between two weeks by no more than this counts as the same. The article asks for one thing at a time and "
               "does not say what is a rise."),
    .standard = 0, .max = 50, .unit = N_("%"), .sources = "", .background = "F91",
  },
  [REHAB_THRESHOLD_WEEKLY_DISTANCE] = {
    .key = "weekly-distance", .group = REHAB_THRESHOLD_GROUP_RUNNING,
    .label = N_("Weekly distance rises by about"),
    .help = N_("A guide and no rule, as the article says. A trial of novices found no difference between weekly rises of about 10 "
               "and 24 %, and 5,205 runners none by the week."),
    .standard = 10, .max = 100, .unit = N_("%"), .sources = "F103", .background = "R58 R64",
  },
  [REHAB_THRESHOLD_BLOCK_WEEKS] = {
    .key = "block-weeks", .group = REHAB_THRESHOLD_GROUP_RUNNING,
    .label = N_("Length of a training block"),
    .help = N_("Hills, sprints and plyometrics that begin within so many weeks of each other begin in one block. The article asks "
               "that they do not, and does not say how long a block is."),
    .standard = 4, .min = 1, .max = 16, .unit = N_("weeks"), .sources = "", .background = "F104",
  },
  [REHAB_THRESHOLD_NOT_SETTLED] = {
    .key = "not-settled", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("Not settled running"),
    .help = N_("So many sessions in a row whose next morning was worse than before them."),
    .standard = 2, .min = 1, .max = 10, .unit = N_("sessions"), .sources = "", .background = "F72 F90 R36",
  },
  [REHAB_THRESHOLD_RECENT_DAYS] = {
    .key = "recent-days", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("Looks back over"),
    .help = N_("Pain and runs of the last days that are listed for attention."),
    .standard = 7, .min = 1, .max = 28, .unit = N_("days"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_SILENCE] = {
    .key = "silence", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("No diary entry for"),
    .help = N_("Days without an entry after which the diary is listed."),
    .standard = 7, .min = 1, .max = 90, .unit = N_("days"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_BASELINE_DAYS] = {
    .key = "baseline-days", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("Days that an own usual needs"),
    .help = N_("The athlete's own usual is the mean and the standard deviation of the 28 days before. It is told when at least this "
               "many of them are known."),
    .standard = 14, .min = 7, .max = 28, .unit = N_("days"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_BASELINE_SPREAD] = {
    .key = "baseline-spread", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("Beyond the own usual by"),
    .help = N_("Pain that lies further above the athlete's own mean than this many standard deviations, of the kind that is "
               "chosen under Training Load."),
    .standard = 2, .min = 0.5, .max = 5, .decimals = 1, .unit = N_("standard deviations"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_BASELINE_RISE] = {
    .key = "baseline-rise", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("And above it by at least"),
    .help = N_("The smallest difference of a pain score that 825 people told as a change. Who has "
               "nearly the same pain on all days has hardly a spread, and would be listed for less."),
    .standard = 1, .max = 5, .decimals = 1, .unit = N_("of 10"), .sources = "R22", .background = "R23",
  },
  [REHAB_THRESHOLD_REVIEW_WEEKS] = {
    .key = "review-weeks", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("Review due after"),
    .help = N_("Weeks since the last finished assessment, where no day was set for the next one."),
    .standard = 6, .min = 1, .max = 52, .unit = N_("weeks"), .sources = "", .background = "",
  },
  [REHAB_THRESHOLD_SHOCKWAVE_WEEKS] = {
    .key = "shockwave-weeks", .group = REHAB_THRESHOLD_GROUP_ATTENTION,
    .label = N_("Shockwave of the last"),
    .help = N_("For so long after the last session the programme is looked at for strengthening. The article asks that shockwave "
               "is added to it, and does not say for how long."),
    .standard = 12, .min = 1, .max = 52, .unit = N_("weeks"), .sources = "", .background = "F98 R77",
  },
};
