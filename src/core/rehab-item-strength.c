/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define KNEE N_("Knee flexion")
#define HIP N_("Hip")
#define REPETITIONS N_("Repetitions")
#define RANGE N_("Range of motion")

#define PROGRESS_CAVEAT \
  N_("Borrowed from acute hamstring injury: 83.3 % of experts wanted strength to progress, but no consensus was reached on how " \
     "near to the other side or to earlier values it should be.")

#define RANGE_CAVEAT \
  N_("For the record: as a criterion for return to sport range of motion was rejected by experts on acute hamstring injury " \
     "(45 % agreed).")

#define STRENGTH(key_, group_, max_, unit_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_STRENGTH, .group = group_, .kind = REHAB_ITEM_STRENGTH, .sided = TRUE, \
    .max = max_, .decimals = 1, .unit = unit_, .better = REHAB_BETTER_HIGHER, .label = label_, .help = help_, \
    .sources = sources_, .evidence = { .caveat = PROGRESS_CAVEAT } }

#define ANGLE(key_, min_, max_, better_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_STRENGTH, .group = RANGE, .kind = REHAB_ITEM_NUMBER, .sided = TRUE, \
    .min = min_, .max = max_, .unit = N_("°"), .better = REHAB_BETTER_ ## better_, .label = label_, .help = help_, \
    .sources = sources_, .evidence = { .caveat = RANGE_CAVEAT } }

static const RehabItem rows[] = {
  STRENGTH ("strength-knee-flexion-outer", KNEE, 1500, N_("N"), N_("Knee flexion, hip straight, knee near straight"),
            N_("Lying on the front, knee bent about 15°; heel towards the buttock against the device at the ankle, three to five "
               "seconds, three trials a side."), "F29 R73"),
  STRENGTH ("strength-knee-flexion-mid", KNEE, 1500, N_("N"), N_("Knee flexion, hip straight, knee at 90°"),
            N_("Lying on the front, knee bent 90°; heel towards the buttock against the device at the ankle, three trials a "
               "side."), "F29 R73"),
  STRENGTH ("strength-knee-flexion-hip-bent", KNEE, 1500, N_("N"), N_("Knee flexion, hip at 90°, knee at 90°"),
            N_("Sitting or lying on the back; heel pulls down and back against the device. The tendon is pressed on the sit bone "
               "here: familiar pain goes into the note."), "F29 F44 R73"),
  STRENGTH ("strength-knee-flexion-eccentric", KNEE, 2000, N_("N"), N_("Knee flexion, eccentric (Nordic)"),
            N_("Kneeling, ankles held by the device, lowers the body as slowly as possible; peak force of each leg, three "
               "trials."), "F75 R73"),
  STRENGTH ("strength-knee-flexion-torque", KNEE, 500, N_("Nm"), N_("Knee flexion, isokinetic torque"),
            N_("Peak torque of knee flexion; the speed goes into the note, so that the same is done next time."), "F29 R73"),

  STRENGTH ("strength-hip-extension", HIP, 1500, N_("N"), N_("Hip extension, knee straight"),
            N_("Lying on the front, leg straight; lifts the thigh against the device above the heel, three trials a side."),
            "F28 F29 F107 R73"),
  STRENGTH ("strength-gluteal", HIP, 1500, N_("N"), N_("Hip extension, knee bent (gluteals)"),
            N_("Lying on the front, knee bent 90°, so that the gluteals do more of the work; device just above the knee, three "
               "trials a side."), "F28 R73"),
  STRENGTH ("strength-hip-abduction", HIP, 1500, N_("N"), N_("Hip abduction"),
            N_("Lying on the side or the back, leg straight; pushes outwards against the device above the ankle, three trials a "
               "side."), "F28 F30 R73"),

  {
    .key = "strength-bridge-count", .section = REHAB_SECTION_STRENGTH, .group = REPETITIONS, .kind = REHAB_ITEM_NUMBER,
    .sided = TRUE, .core = TRUE, .max = 200, .unit = N_("repetitions"), .better = REHAB_BETTER_HIGHER,
    .label = N_("Single-leg bridge count"),
    .help = N_("Lying on the back, heel on a box of 60 cm, knee bent about 20°, the other leg held still; full bridges until no "
               "more can be done. Count each side."),
    .sources = "R70 R71 R74",
    .evidence = { .caveat = N_("From 482 Australian footballers, 28 of them injured later: a weaker right side came before injury "
                               "on the right, but not so on the left. Below 20 is called poor, 25 average, above 30 good on a "
                               "page about the study.") },
  },
  {
    .key = "strength-prone-curl", .section = REHAB_SECTION_STRENGTH, .group = REPETITIONS, .kind = REHAB_ITEM_NUMBER,
    .sided = TRUE, .max = 300, .decimals = 1, .unit = N_("kg"), .measure = REHAB_UNIT_KIND_MASS, .better = REHAB_BETTER_HIGHER,
    .label = N_("Prone curl, ten-repetition maximum"),
    .help = N_("The most weight that the leg can curl ten times through the full range, lying on the front, one leg at a time."),
    .sources = "R49",
    .evidence = { .caveat = N_("Equal sides are asked for before running by one expert’s programme; not tested in a trial.") },
  },

  {
    .key = "strength-single-leg-deadlift", .section = REHAB_SECTION_STRENGTH, .group = REPETITIONS, .kind = REHAB_ITEM_NUMBER,
    .sided = TRUE, .max = 300, .decimals = 1, .unit = N_("kg"), .measure = REHAB_UNIT_KIND_MASS, .better = REHAB_BETTER_HIGHER,
    .label = N_("Single-leg deadlift, three sets of eight"),
    .help = N_("Standing on one leg, tips forward slowly and comes back; the most weight with which three sets of eight were done "
               "well, one leg at a time."),
    .sources = "F74",
    .evidence = { .caveat = N_("A share of the body weight is asked for before running by another program; that is a precedent "
                               "and no evidence.") },
  },

  ANGLE ("strength-range-straight-leg-raise", 0, 130, HIGHER, N_("Straight-leg raise, angle"),
         N_("Lying on the back, knee straight; angle of the leg above the couch at the first stop, by inclinometer."), "F43 R73"),
  ANGLE ("strength-range-active-knee-extension", 0, 90, LOWER, N_("Active knee extension, short of straight"),
         N_("Lying on the back, hip held at 90°, straightens the knee; degrees that are missing from straight, 0 is straight."),
         "F42 R73"),
  ANGLE ("strength-range-hip-flexion", 0, 160, HIGHER, N_("Hip flexion, angle"),
         N_("Lying on the back, knee bent, the other leg flat; thigh towards the chest until the pelvis tilts."), "F31 R73"),
  ANGLE ("strength-range-hip-extension", -30, 50, HIGHER, N_("Hip extension, angle"),
         N_("Thomas position: thigh below the level of the couch counts up from 0, above it as a minus."), "F31 R73"),
  ANGLE ("strength-range-hip-internal-rotation", 0, 90, HIGHER, N_("Hip internal rotation, angle"),
         N_("Sitting or lying on the front, knee at 90°, shin swings outwards; the same position each time."), "F31 R73"),
};

const RehabItemRows rehab_item_rows_strength = REHAB_ITEM_ROWS (rows);
