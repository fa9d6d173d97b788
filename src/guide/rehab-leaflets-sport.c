/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-leaflet-rows.h"
#include "rehab-i18n.h"

/* About running again, and about staying well. Plain words, short sentences; a patient reads them. */

static const RehabLeafletPart running[] = {
  LEAD (N_("You begin with short, easy and flat runs, and add one thing at a time."), "F87 F88 F91"),

  HEADING (N_("Before the first run")),
  TEXT (N_("Daily life and your strength exercises feel comfortable. We look at the rest together: some want half an hour of brisk walking, "
           "or ten hops on one leg, without pain first."), "F86 R37 R51"),

  HEADING (N_("A first week can look like this")),
  DAY (N_("Run and walk"), "walk-run", "R37"),
  DAY (N_("Strength"), "single-leg-bridge", "F81"),
  DAY (N_("Run and walk"), "walk-run", "R37"),
  DAY (N_("Walk"), "walking", "F65"),
  DAY (N_("Run and walk"), "walk-run", "R37"),
  DAY (N_("Strength"), "single-leg-bridge", "F81"),
  DAY (N_("Rest"), "", "R50"),
  TEXT (N_("This is an example: ten minutes the first time, running and walking in turns, and two minutes more each time, up to twenty. Your "
           "own plan is on your sheet."), "R37"),

  HEADING (N_("While you run")),
  POINT (N_("Flat ground, and so easy that you can talk."), "F87 F88"),
  POINT (N_("Quick, short steps, and the trunk upright. Experts advise it; it has not been tried in studies of this tendon."), "F108 R48"),
  POINT (N_("Mild pain is all right as long as it does not climb. Above what we agreed, walk."), "F89 R36 R37"),

  HEADING (N_("The next morning tells")),
  POINT (N_("Is it back to where it was before the run? Then carry on with your plan."), "F90 R37"),
  POINT (N_("Is it not? Write it down, add nothing, and tell us."), "F90 R37"),

  HEADING (N_("One thing at a time")),
  POINT (N_("Further, or faster, or hills: only ever one of them at once."), "F91"),
  POINT (N_("Longer easy runs come first, then strides, then small hills. Sprints come last, after months of strength work."),
         "F91 F92 R36"),
  POINT (N_("Watch the single long run. In a study of 5,205 runners injuries were more frequent when one run was more than a tenth longer than "
            "the longest of the 30 days before."), "R58"),

  POINT (N_("The strength exercises go on beside the running. They are what lets the tendon run."), "F105 F106"),

  NOTE (N_("Ring us if it hurts at night, if you limp, or if your leg is weak or numb."), "F119 F120 F122 F124"),
};

const RehabLeaflet rehab_leaflet_running = {
  .key = "running",
  .title = N_("Running again"),
  .summary = N_("How to begin, what the next morning tells, and what to add when."),
  REHAB_LEAFLET_PARTS (running),
  .words = N_("return to run walk-run week jog pain next morning"),
};

static const RehabLeafletPart staying_well[] = {
  LEAD (N_("You are back at what you like to do. A few habits help the tendon to stay well."), "F103 F105"),

  HEADING (N_("Stay strong all year")),
  FIGURE ("exercise/hip-thrust", N_("For example: the hip thrust."), "F82"),
  POINT (N_("Slow, heavy exercises for hamstrings and buttocks, twice a week, also in the season."), "F105 F106"),
  POINT (N_("Exercises that bend and straighten the hip, much as your sport does."), "F107"),

  HEADING (N_("Build up in small steps")),
  POINT (N_("About a tenth more in a week is a guide, not a rule."), "F103"),
  POINT (N_("Hills, sprints and jumps one after the other, and not all in the same few weeks."), "F104"),
  POINT (N_("After a break begin lower than where you stopped. Rushing back is one of the things that started this in others."), "F21"),

  HEADING (N_("Before and while you run")),
  POINT (N_("Warm up by moving: leg swings, loose hips, short strides."), "F112"),
  POINT (N_("Run tall, with steps that are not too long."), "F108"),
  POINT (N_("Short, gentle loosening is fine. Leave out long, painful stretches with the hip bent."), "F110 F111"),

  HEADING (N_("Sit well")),
  POINT (N_("Break up long drives and desk work. Keep the cushion if it helps."), "F113 F114"),

  HEADING (N_("If it comes back")),
  TEXT (N_("Deep pain in the buttock that stays, and gets worse with running or sitting, is worth taking seriously. Make it easier for the "
           "tendon early, and come to see us soon: a small flare is easier to settle than a long one."), "F115 F116"),
  POINT (N_("Less, but not nothing: keep moving, and go back a step in your exercises."), "F7 F61"),
  POINT (N_("Do not run hard or long through it."), "F56"),

  NOTE (N_("See a doctor soon if pain wakes you at night, if you lose weight without wanting to, or if a leg is weak or numb."),
        "F122 F123 F124"),
};

const RehabLeaflet rehab_leaflet_staying_well = {
  .key = "staying-well",
  .title = N_("Staying well"),
  .summary = N_("Strength, small steps, and what to do if it comes back."),
  REHAB_LEAFLET_PARTS (staying_well),
  .words = N_("prevention relapse maintain season"),
};
