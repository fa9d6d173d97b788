/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define PARTICIPATION N_("Taking part")
#define BEFORE_RUNNING N_("Before running")
#define HOPS N_("Hops and turns")
#define SPEED N_("Running and speed")
#define READINESS N_("Readiness")

/* None of the criteria was made for this condition. */
#define HOP_CAVEAT \
  N_("Borrowed from return to sport after ACL surgery, where more than 90 % of the other side is asked for; in a Delphi study on " \
     "acute hamstring injury hops failed to find agreement (33 to 53 %).")

#define HOP(key_, max_, label_, help_) \
  { .key = key_, .section = REHAB_SECTION_FUNCTION, .group = HOPS, .kind = REHAB_ITEM_NUMBER, .sided = TRUE, .max = max_, \
    .unit = N_("cm"), .better = REHAB_BETTER_HIGHER, .label = label_, .help = help_, .sources = "R72 R74", \
    .evidence = { .caveat = HOP_CAVEAT } }

#define ASK(key_, group_, sided_, with_pain_, label_, help_, sources_, caveat_) \
  { .key = key_, .section = REHAB_SECTION_FUNCTION, .group = group_, .kind = REHAB_ITEM_YES_NO, .sided = sided_, \
    .with_pain = with_pain_, .label = label_, .help = help_, .sources = sources_, .evidence = { .caveat = caveat_ } }

static const RehabItemChoice participation[] = {
  { 1, "none", N_("No sport") },
  { 2, "cross-training", N_("Gym or cross-training only") },
  { 3, "modified", N_("Modified training") },
  { 4, "full-training", N_("Full training, no competition") },
  { 5, "competition", N_("Full training and competition") },
};

static const RehabItem rows[] = {
  {
    .key = "function-participation", .section = REHAB_SECTION_FUNCTION, .group = PARTICIPATION, .kind = REHAB_ITEM_CHOICE,
    .core = TRUE, .better = REHAB_BETTER_HIGHER,
    .label = N_("Sport now"),
    .help = N_("What the patient did in the last seven days, not what was planned."),
    .choices = participation, .n_choices = G_N_ELEMENTS (participation),
    .sources = "R76 R106",
  },

  ASK ("function-brisk-walk", BEFORE_RUNNING, FALSE, TRUE, N_("30 minutes’ brisk walk done"),
       N_("Walked for 30 minutes at a brisk pace. Yes if done, with the pain it brought, 0 for none."), "R51",
       N_("Asked for free of pain by one programme for return to running.")),
  {
    .key = "function-ten-hops", .section = REHAB_SECTION_FUNCTION, .group = BEFORE_RUNNING, .kind = REHAB_ITEM_PAIN,
    .sided = TRUE, .max = 10, .better = REHAB_BETTER_LOWER,
    .label = N_("Pain in ten single-leg hops"),
    .help = N_("Ten hops on the spot on each leg. Familiar pain from 0 to 10; groin or sacral pain is a red flag."),
    .sources = "R37",
    .evidence = { .caveat = N_("Ten hops free of pain are asked for by one programme for return to running; not specific to this "
                               "condition.") },
  },

  HOP ("function-hop-single", 400, N_("Single hop for distance"),
       N_("One hop forwards off and onto the same leg, landing held; best of three, toe to heel.")),
  HOP ("function-hop-triple", 1200, N_("Triple hop"),
       N_("Three hops forwards in a row on the same leg, last landing held; best of three.")),
  HOP ("function-hop-crossover", 1200, N_("Crossover hop"),
       N_("Three hops forwards on the same leg, each across a line 15 cm wide, last landing held; best of three.")),
  {
    .key = "function-t-test", .section = REHAB_SECTION_FUNCTION, .group = HOPS, .kind = REHAB_ITEM_NUMBER,
    .max = 60, .decimals = 2, .unit = N_("s"), .better = REHAB_BETTER_LOWER,
    .label = N_("T-test"),
    .help = N_("Sprint, shuffle left, shuffle right, shuffle back to the middle, run backwards; best of the trials."),
    .sources = "R72",
    .evidence = { .caveat = N_("Less than 11 s is asked for after ACL surgery; not a figure for this condition.") },
  },

  ASK ("function-running", SPEED, FALSE, TRUE, N_("Runs as part of rehabilitation"),
       N_("Running as the sport needs it is part of the week. Yes with the pain it brings, 0 for none."), "F87 F89 R38",
       N_("98.4 % of experts on acute hamstring injury wanted it; in this condition it was not studied.")),
  {
    .key = "function-top-speed", .section = REHAB_SECTION_FUNCTION, .group = SPEED, .kind = REHAB_ITEM_NUMBER,
    .max = 110, .unit = N_("% of best"), .better = REHAB_BETTER_HIGHER,
    .label = N_("Highest speed this week"),
    .help = N_("The fastest run of the last seven days in per cent of the patient’s own best speed, by GPS, gates or watch."),
    .sources = "F92 R38 R75",
    .evidence = { .caveat = N_("One run a week at 95 % or more is advised by one summary of work on healthy players; experts on "
                               "acute injury all wanted the dose to build up to full sprint.") },
  },
  ASK ("function-sprint-volume", SPEED, FALSE, TRUE, N_("Sprint distance near that of a game"),
       N_("Distance at sprint speed in a week has come near to what the game or race asks for."), "R38",
       N_("95.2 % of experts on acute hamstring injury wanted it before return; in this condition it was not studied.")),
  ASK ("function-repeated-sprint", SPEED, FALSE, TRUE, N_("Repeated sprints done"),
       N_("Several sprints with short rests, at full effort. Yes if done as planned, with the pain it brought."), "R74",
       N_("76 % of experts on acute hamstring injury agreed to it as a test.")),
  ASK ("function-deceleration", SPEED, FALSE, TRUE, N_("Hard stops done"),
       N_("Stops and turns from high speed. Yes if done as planned, with the pain it brought."), "F93 R74",
       N_("71 % of experts on acute hamstring injury agreed to it as a test.")),
  ASK ("function-match-targets", SPEED, FALSE, TRUE, N_("Match running at its targets"),
       N_("Rehabilitation sessions reach the patient’s own match figures by GPS."), "F95 R74",
       N_("82 % of experts on acute hamstring injury agreed to it.")),

  ASK ("function-kinetic-chain", READINESS, TRUE, FALSE, N_("Moves soundly from foot to trunk"),
       N_("Squat, step-down, lunge and hop without giving way, on the leg stood on."), "F30 R73",
       N_("78.3 % of experts on acute hamstring injury agreed to consider it.")),
  ASK ("function-h-test", READINESS, TRUE, TRUE, N_("Unsure on a fast leg swing (H-test)"),
       N_("Lying on the back, knee in a brace, swings the straight leg up as fast as possible. Yes for a feeling of insecurity "
          "or pain."), "R73 R74",
       N_("No consensus: 57.6 % and 58 % of experts on acute hamstring injury; the swing stretches the tendon with the hip "
          "bent.")),
  ASK ("function-apprehension", READINESS, FALSE, FALSE, N_("Afraid of what sport will do"),
       N_("Holds back, or expects harm, at full speed, in long strides or on bending."), "R73",
       N_("98.3 % of experts on acute hamstring injury wanted it considered.")),
  {
    .key = "function-readiness", .section = REHAB_SECTION_FUNCTION, .group = READINESS, .kind = REHAB_ITEM_NUMBER,
    .max = 10, .unit = N_("of 10"), .better = REHAB_BETTER_HIGHER,
    .label = N_("Feels ready for sport"),
    .help = N_("How ready the patient feels for full sport; 0 is not at all, 10 completely."),
    .sources = "R73",
    .evidence = { .caveat = N_("86.7 % of experts on acute hamstring injury wanted readiness considered; the scale is one of this "
                               "form.") },
  },
};

const RehabItemRows rehab_item_rows_function = REHAB_ITEM_ROWS (rows);
