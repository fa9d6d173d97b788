/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define ONSET N_("How it began")
#define RUNNING N_("Running")
#define SITTING N_("Sitting")
#define LOADING N_("Stretching and loading")
#define WORDS N_("In the patient’s words")

#define SYMPTOM(key_, group_, with_pain_, core_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_SYMPTOMS, .group = group_, .kind = REHAB_ITEM_YES_NO, .with_pain = with_pain_, \
    .core = core_, .label = label_, .help = help_, .sources = sources_ }

#define TEXT(key_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_SYMPTOMS, .group = WORDS, .kind = REHAB_ITEM_TEXT, \
    .label = label_, .help = help_, .sources = sources_ }

/* This once was a question of yes or no: 1 is what a yes meant, and 0 a no. */
static const RehabItemChoice warm_up[] = {
  { 0, "none", N_("No such pattern") },
  { 1, "returns", N_("Eases, then returns and worsens") },
  { 2, "eases", N_("Eases and stays away") },
  { 3, "steady", N_("Stays the same throughout") },
  { 4, "builds", N_("Builds up from the start") },
  { 5, "after", N_("Comes only afterwards") },
};

static const RehabItemChoice settling[] = {
  { 1, "hour", N_("Within an hour") },
  { 2, "day", N_("Within 24 hours") },
  { 3, "longer", N_("After more than 24 hours") },
};

static const RehabItem rows[] = {
  SYMPTOM ("symptom-buttock-pain", ONSET, TRUE, FALSE, N_("Deep one-sided buttock pain"),
           N_("Under the gluteal fold, often right over the sit bone."), "F11 F40"),
  SYMPTOM ("symptom-gradual-onset", ONSET, FALSE, FALSE, N_("Came on gradually"),
           N_("Over weeks or months, without a single snap or accident."), "F20 F40 R3"),
  {
    .key = "symptom-weeks", .section = REHAB_SECTION_SYMPTOMS, .group = ONSET, .kind = REHAB_ITEM_NUMBER,
    .max = 2000, .unit = N_("weeks"),
    .label = N_("Duration of symptoms"),
    .help = N_("Weeks since the pain of this episode began; a month is a little over four."),
    .sources = "F117 R3 R4",
    .evidence = { .caveat = N_("A trial took people from three months on; the stretch tests were studied, as a page about that "
                               "study says, in pain of six months and more.") },
  },
  SYMPTOM ("symptom-trigger", ONSET, FALSE, FALSE, N_("Load rose before onset"),
           N_("Any identifiable rise of load in the weeks before: more, faster, steeper or heavier than the body was used to."),
           "F21 R3 R4"),
  SYMPTOM ("symptom-trigger-mileage", ONSET, FALSE, FALSE, N_("After a large jump in distance"),
           N_("Weekly distance rose a lot within a few weeks before the pain began."), "F21 F22"),
  SYMPTOM ("symptom-trigger-return", ONSET, FALSE, FALSE, N_("After a hurried return from injury"),
           N_("Back in full training soon after an injury of any kind."), "F21"),
  SYMPTOM ("symptom-trigger-strength", ONSET, FALSE, FALSE, N_("After a hard new strength plan"),
           N_("New or much heavier work such as lunges, deadlifts or good mornings."), "F21"),

  {
    .key = "symptom-warm-up", .section = REHAB_SECTION_SYMPTOMS, .group = RUNNING, .kind = REHAB_ITEM_CHOICE, .core = TRUE,
    .label = N_("Pain during a run"),
    .help = N_("What the pain does from the first steps on. Typical is pain at the start that eases within a few minutes, comes "
               "back later and grows."),
    .choices = warm_up, .n_choices = G_N_ELEMENTS (warm_up),
    .sources = "F12",
  },
  SYMPTOM ("symptom-accelerating", RUNNING, TRUE, TRUE, N_("Pain accelerating"),
           N_("When picking up speed from a jog or from a stand."), "F13 F40"),
  SYMPTOM ("symptom-sprinting", RUNNING, TRUE, FALSE, N_("Pain sprinting"), N_("At or near full speed."), "F14"),
  SYMPTOM ("symptom-uphill", RUNNING, TRUE, FALSE, N_("Pain running uphill"), N_("On hills or stairs."), "F15 F40"),

  SYMPTOM ("symptom-sitting", SITTING, TRUE, TRUE, N_("Pain sitting"),
           N_("On hard seats, in a car or on a bicycle saddle."), "F16 F40"),
  SYMPTOM ("symptom-sitting-longer", SITTING, FALSE, FALSE, N_("Sitting pain grows with time"),
           N_("The longer the sitting, the worse."), "F17"),
  {
    .key = "symptom-sitting-minutes", .section = REHAB_SECTION_SYMPTOMS, .group = SITTING, .kind = REHAB_ITEM_NUMBER,
    .core = TRUE, .max = 600, .better = REHAB_BETTER_HIGHER, .unit = N_("min"),
    .label = N_("Sitting until it hurts"),
    .help = N_("Minutes on an ordinary hard seat until the familiar pain starts; 0 for at once. Left empty when sitting does not "
               "hurt."),
    .sources = "F17 R3 R4",
    .evidence = { .caveat = N_("Pain within 30 minutes of sitting is one of the four entry tests of a trial.") },
  },

  SYMPTOM ("symptom-stretching", LOADING, TRUE, TRUE, N_("Pain on stretching"),
           N_("Stretching the hamstrings, above all with the hip bent: bending forwards, lifting a straight leg."), "F18"),
  SYMPTOM ("symptom-heavy-loading", LOADING, TRUE, FALSE, N_("Sore with deep or heavy loading"),
           N_("Deep squats, lunges, Romanian deadlifts or other heavy work of the hamstrings."), "F19"),
  {
    .key = "symptom-settling", .section = REHAB_SECTION_SYMPTOMS, .group = LOADING, .kind = REHAB_ITEM_CHOICE, .core = TRUE,
    .better = REHAB_BETTER_LOWER,
    .label = N_("Settles after loading"),
    .help = N_("How long pain brought on by running or strength work takes to go back to what it was before."),
    .choices = settling, .n_choices = G_N_ELEMENTS (settling),
    .sources = "F72 F80 R36",
    .evidence = { .caveat = N_("That pain settles within 24 hours is the line of the article and of expert opinion, not of a "
                               "trial in this condition.") },
  },

  TEXT ("symptom-aggravating", N_("What makes it worse"),
        N_("Activities in the patient’s own words, with how much of each it takes."), "F40 R106"),
  TEXT ("symptom-easing", N_("What eases it"),
        N_("Positions, movement, cushions, medicines, rest: what helps, and for how long."), "F40 F66"),
};

const RehabItemRows rehab_item_rows_symptoms = REHAB_ITEM_ROWS (rows);
