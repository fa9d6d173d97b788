/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"

/* Training as it was and is, and then the risk factors in the four groups of the article. */
#define TRAINING N_("Training")
#define ERRORS N_("Training errors")
#define BODY N_("Biomechanics and strength")
#define SYSTEM N_("Age and general health")
#define DAILY N_("Load outside sport")

#define COUNT(key_, max_, unit_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_HISTORY, .group = TRAINING, .kind = REHAB_ITEM_NUMBER, .max = max_, .unit = unit_, \
    .label = label_, .help = help_, .sources = sources_ }

#define DISTANCE(key_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_HISTORY, .group = TRAINING, .kind = REHAB_ITEM_NUMBER, .max = 500, \
    .unit = N_("km a week"), .measure = REHAB_UNIT_KIND_DISTANCE, .customary_unit = N_("mi a week"), .label = label_, \
    .help = help_, .sources = sources_ }

#define RISK(key_, group_, sided_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_HISTORY, .group = group_, .kind = REHAB_ITEM_YES_NO, .sided = sided_, \
    .label = label_, .help = help_, .sources = sources_ }

static const RehabItemChoice leg_lengths[] = {
  { 0, "equal", N_("No difference") },
  { 1, "left", N_("Left leg shorter") },
  { 2, "right", N_("Right leg shorter") },
};

static const RehabItemChoice seats[] = {
  { 1, "desk", N_("At a desk") },
  { 2, "driving", N_("Driving") },
  { 3, "cycling", N_("Cycling") },
  { 4, "several", N_("Several of these") },
  { 5, "other", N_("Elsewhere") },
};

static const RehabItem rows[] = {
  DISTANCE ("history-distance-before", N_("Distance before it began"),
            N_("Running a week, on average of the month or two before the pain."), "F22"),
  DISTANCE ("history-distance-now", N_("Distance now"),
            N_("Running in the last seven days; 0 when running has stopped."), "F22 F62"),
  COUNT ("history-run-days", 7, N_("days a week"), N_("Running days"),
         N_("Days with a run in an ordinary week before the pain."), "F25"),
  COUNT ("history-hard-sessions", 21, N_("sessions a week"), N_("Hard sessions"),
         N_("Intervals, hills, sprints, races and matches in an ordinary week before the pain."), "F24 F25"),
  COUNT ("history-strength-sessions", 21, N_("sessions a week"), N_("Strength sessions"),
         N_("Sessions with work for hamstrings and gluteals in an ordinary week before the pain."), "F105 F106"),
  {
    .key = "history-change", .section = REHAB_SECTION_HISTORY, .group = TRAINING, .kind = REHAB_ITEM_TEXT,
    .label = N_("What changed, and when"),
    .help = N_("Plan, coach, shoes, ground, competition, work or travel in the weeks before it began."),
    .sources = "F21",
  },

  RISK ("history-mileage", ERRORS, FALSE, N_("Fast rise in weekly distance"),
        N_("Weekly distance went up quickly, whether or not it is what set off this episode."), "F22"),
  RISK ("history-hills", ERRORS, FALSE, N_("Fast rise in hill running"),
        N_("More climbing, or stairs, than before within a short time."), "F23"),
  RISK ("history-speed", ERRORS, FALSE, N_("Sudden sprint or speed sessions"),
        N_("Fast running taken up without building up to it."), "F24"),
  RISK ("history-recovery", ERRORS, FALSE, N_("Too few easy days"),
        N_("Hard sessions follow one another without recovery days in between."), "F25"),
  RISK ("history-static-stretching", ERRORS, FALSE, N_("Much deep static stretching"),
        N_("Relies on long stretches into hip flexion: yoga, Pilates, forward folds, hurdler’s stretch."), "F26 F111"),

  RISK ("history-hamstring-injury", BODY, TRUE, N_("Earlier hamstring injury"),
        N_("A strain or tear in the past, on the side where it was. Surgery is asked under health."), "F27"),
  RISK ("history-weak-gluteals", BODY, TRUE, N_("Weak gluteals"),
        N_("From testing by hand, a hip that drops in single-leg stance, or the values under strength."), "F28"),
  RISK ("history-weak-hamstrings", BODY, TRUE, N_("Weak hamstrings"),
        N_("From testing by hand, bridges that fail early, or the values under strength."), "F29"),
  RISK ("history-trunk-control", BODY, FALSE, N_("Poor control of trunk and pelvis"),
        N_("The pelvis tilts, turns or drops in a side plank, a single-leg bridge or a single-leg squat."), "F30"),
  RISK ("history-stiff-hip", BODY, TRUE, N_("Stiff hip"),
        N_("Less hip movement than expected, above all extension; degrees go under range."), "F31"),
  {
    .key = "history-leg-length", .section = REHAB_SECTION_HISTORY, .group = BODY, .kind = REHAB_ITEM_CHOICE,
    .label = N_("Leg length"),
    .help = N_("Lying and standing, with blocks until the pelvis is level; how many millimetres goes into the note."),
    .choices = leg_lengths, .n_choices = G_N_ELEMENTS (leg_lengths),
    .sources = "F32",
  },
  RISK ("history-over-striding", BODY, FALSE, N_("Over-striding"),
        N_("Seen on a run: the foot lands well ahead of the knee, the shin leaning back."), "F33 F108 R48"),
  RISK ("history-trunk-lean", BODY, FALSE, N_("Leans forward while running"),
        N_("Seen on a run: the trunk is bent at the hips rather than leaning from the ankles."), "F34 F108 R48"),

  RISK ("history-age", SYSTEM, FALSE, N_("Older than 35 to 40"),
        N_("Team PainAssist 2025 draws no sharper line than 35 to 40 years."), "F35"),
  RISK ("history-body-mass", SYSTEM, FALSE, N_("Raised body mass index"),
        N_("Team PainAssist 2025 gives no figure; height and weight can be entered under health."), "F36"),
  RISK ("history-diabetes", SYSTEM, FALSE, N_("Diabetes"),
        N_("Either type, treated or not; the metabolic risk adds to that of age."), "F37"),

  RISK ("history-sitting", DAILY, FALSE, N_("Long sitting on hard seats"),
        N_("On most days, at work or on the way; it feeds the pain and slows recovery."), "F38"),
  {
    .key = "history-sitting-hours", .section = REHAB_SECTION_HISTORY, .group = DAILY, .kind = REHAB_ITEM_NUMBER,
    .max = 24, .decimals = 1, .better = REHAB_BETTER_LOWER, .unit = N_("hours a day"),
    .label = N_("Sitting on a working day"),
    .help = N_("All of it: desk, car, train, meals, sofa."),
    .sources = "F38",
  },
  {
    .key = "history-sitting-where", .section = REHAB_SECTION_HISTORY, .group = DAILY, .kind = REHAB_ITEM_CHOICE,
    .label = N_("Where most sitting is done"),
    .help = N_("The seat with the most hours of the week."),
    .choices = seats, .n_choices = G_N_ELEMENTS (seats),
    .sources = "F38",
  },
};

const RehabItemRows rehab_item_rows_history = REHAB_ITEM_ROWS (rows);
