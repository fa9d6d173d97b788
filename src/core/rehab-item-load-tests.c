/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define LITTLE N_("Hip near straight")
#define MORE N_("Some hip flexion")
#define DEEP N_("Deep hip flexion")
/* Translators: a group of load tests that are done quickly */
#define FAST N_("Fast")
#define DAILY N_("Daily load test")

/* Low to high is published, the table that grades each test was not seen. */
#define ORDER_CAVEAT \
  N_("Pain is expected to rise with load and hip flexion, as read on a page by an expert; which test comes where is a " \
     "setting of this form, because the published grading could not be read.")

#define TRIAL_CAVEAT N_("One of the four entry tests of a trial; any familiar pain counts as positive here.")

#define LOAD(key_, group_, flexion_, core_, label_, help_, sources_, caveat_) \
  { .key = key_, .section = REHAB_SECTION_LOAD_TESTS, .group = group_, .kind = REHAB_ITEM_PAIN, .sided = TRUE, .core = core_, \
    .max = 10, .better = REHAB_BETTER_LOWER, .label = label_, .help = help_, \
    .hip_flexion = REHAB_HIP_FLEXION_ ## flexion_, .sources = sources_, .evidence = { .caveat = caveat_ } }

static const RehabItemChoice daily_tasks[] = {
  { 1, "bent-knee-bridge", N_("Bent-knee single-leg bridge") },
  { 2, "long-lever-bridge", N_("Long-lever single-leg bridge") },
  { 3, "bridge-on-platform", N_("Single-leg bridge, heel on a platform") },
  { 4, "arabesque", N_("Single-leg arabesque") },
  { 5, "single-leg-deadlift", N_("Single-leg deadlift") },
  { 6, "hop", N_("Single-leg hop") },
  { 7, "other", N_("Another task") },
};

static const RehabItem rows[] = {
  LOAD ("load-double-bridge", LITTLE, NEUTRAL, FALSE, N_("Double-leg bridge"),
        N_("Lying on the back, knees bent, both feet down; lifts the pelvis until the hips are straight. Pain on each side, 0 to "
           "10."),
        "F68 R8", ORDER_CAVEAT),
  LOAD ("load-bent-knee-bridge", LITTLE, NEUTRAL, FALSE, N_("Bent-knee single-leg bridge"),
        N_("Lying on the back, knee bent, one foot flat, the other knee held up; lifts the pelvis until the hip is straight. "
           "Familiar pain from 0 to 10 in the leg that lifts."),
        "F69 R8 R9", ORDER_CAVEAT),
  LOAD ("load-long-lever-bridge", LITTLE, NEUTRAL, FALSE, N_("Long-lever single-leg bridge"),
        N_("Lying on the back, one heel placed far out, that knee only slightly bent; lifts the pelvis on it. Familiar pain "
           "from 0 to 10 in the leg that lifts."),
        "R8", ORDER_CAVEAT),
  LOAD ("load-supine-plank", LITTLE, NEUTRAL, FALSE, N_("Supine plank"),
        N_("On forearms and heels, face up, legs straight; both legs, then one foot off. Familiar pain from 0 to 10 in the leg "
           "that holds."),
        "R8", ORDER_CAVEAT),

  LOAD ("load-hold", LITTLE, NEUTRAL, FALSE, N_("Bridge hold"),
        N_("Lying on the back, knees bent, holds the lifted pelvis for 30 to 45 seconds, on both legs or on one as it is being "
           "trained. Familiar pain on each side, 0 to 10."),
        "F68 F69 F71 F73", ORDER_CAVEAT),

  LOAD ("load-platform-bridge", MORE, SHALLOW, TRUE, N_("Single-leg bridge, heel on a platform"),
        N_("Lying on the back, one heel on a low platform, that knee bent; lifts the pelvis off the floor on it. Familiar pain "
           "from 0 to 10."),
        "R3 R4", TRIAL_CAVEAT),

  LOAD ("load-drop-lunge", DEEP, DEEP, FALSE, N_("Drop lunge, no weight"),
        N_("Drops into a lunge with the trunk upright and comes back. Familiar pain from 0 to 10 in the front leg."),
        "R49", N_("A lunge free of pain is asked for before running by one expert’s programme.")),
  LOAD ("load-arabesque", DEEP, DEEP, TRUE, N_("Single-leg arabesque"),
        N_("Standing on one leg, knee nearly straight, tips the trunk forward as the other leg rises behind. Familiar pain from "
           "0 to 10 in the leg stood on."),
        "R3 R4 R8", TRIAL_CAVEAT),
  LOAD ("load-single-leg-deadlift", DEEP, DEEP, FALSE, N_("Single-leg deadlift"),
        N_("Standing on one leg, tips forward slowly with a weight in the hands and comes back; the weight goes into the note. "
           "Familiar pain from 0 to 10 in the leg stood on."),
        "F74 R8", ORDER_CAVEAT),

  LOAD ("load-hop", FAST, SHALLOW, FALSE, N_("Single-leg hop"),
        N_("A few hops on the spot, then one forwards. Familiar pain from 0 to 10; groin or sacral pain is a red flag."),
        "R8", ORDER_CAVEAT),
  LOAD ("load-jump", FAST, DEEP, FALSE, N_("Split jump or broad jump"),
        N_("Jumps off both legs or from a lunge and lands. Familiar pain on each side, 0 to 10."),
        "F92 R8", ORDER_CAVEAT),

  {
    .key = "load-daily-task", .section = REHAB_SECTION_LOAD_TESTS, .group = DAILY, .kind = REHAB_ITEM_CHOICE, .core = TRUE,
    .label = N_("Daily load test: task"),
    .help = N_("What the patient does at the same time each day; it takes more hip flexion as they get on."),
    .choices = daily_tasks, .n_choices = G_N_ELEMENTS (daily_tasks),
    .sources = "R9 R10",
  },
  {
    .key = "load-daily", .section = REHAB_SECTION_LOAD_TESTS, .group = DAILY, .kind = REHAB_ITEM_PAIN, .sided = TRUE, .core = TRUE,
    .max = 10, .better = REHAB_BETTER_LOWER,
    .label = N_("Daily load test: pain in three repetitions"),
    .help = N_("Three repetitions of the task on each leg, now. 0 to 3 is read as load tolerated, 4 to 10 as not tolerated."),
    .sources = "R9 R10",
    .evidence = { .caveat = N_("Expert opinion read on pages about the paper; the line between 3 and 4 was not tested in a "
                               "trial.") },
  },
};

const RehabItemRows rehab_item_rows_load_tests = REHAB_ITEM_ROWS (rows);
