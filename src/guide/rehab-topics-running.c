/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* The running plan. */

#define SECTION N_("Running Plan")

static const RehabTopicPart plan[] = {
  STEP (N_("Open the page <ui>Pro_gramme</ui>, and <ui>R_unning</ui> beside the exercises.")),
  STEP (N_("Press <ui>_Start Running Plan…</ui>.")),
  STEP (N_("Choose a published progression, or <ui>Free plan</ui>. What its source wants before the first run is listed with what is "
           "known of it.")),
  STEP (N_("Choose a day of the first week and the days of running, and press <ui>_Start</ui>.")),
  STEP (N_("Change any day: type a session, copy a week forward, add weeks.")),
  STEP (N_("Press <ui>_Save Version</ui>. As with the exercises, a saved version stays as it is.")),
  PICTURE ("running"),
  KEY (N_("Running Plan"), N_("Type a Session, or Edit Its Words")),
  KEY (N_("Running Plan"), N_("All of a Session")),
  KEY (N_("Running Plan"), N_("Move a Session to Another Day or Week")),
  KEY (N_("Running Plan"), N_("Copy a Week Forward")),
  TEXT (N_("What was planned and what the diary has stand below each other in a day. What is planned counts for nothing until it is in "
           "the diary. The programme sheet has the plan as one of its parts.")),
};

static const RehabTopicPart session[] = {
  STEP (N_("Choose a day, and type. The line below says what was understood.")),
  STEP (N_("Enter keeps it.")),
  EXAMPLE (N_("run 5 km"), N_("an easy run of 5 km")),
  EXAMPLE (N_("30 min easy"), N_("a run of half an hour, effort 2")),
  EXAMPLE (N_("6 x 1/2 min"), N_("six times one minute of running and two of walking")),
  EXAMPLE (N_("8 x 30/90 s"), N_("eight times 30 seconds of running and 90 of walking")),
  EXAMPLE (N_("hills 40 m"), N_("hills, with 40 metres of climb")),
  EXAMPLE (N_("strides 6 x 80 m at 80 %"), N_("six strides of 80 metres at 80 % of the top speed")),
  EXAMPLE (N_("run 5 km, 6 strides of 80 m"), N_("both in one session")),
  EXAMPLE (N_("4 sprints of 40 m"), N_("four sprints")),
  EXAMPLE (N_("training 45 min, effort 4"), N_("training of a field sport")),
  EXAMPLE (N_("run 3 km on grass “with the dog”"), N_("a surface, and a note between quotes")),
  TEXT (N_("A figure without its unit is asked back: run 5 could be kilometres or minutes.")),
  TEXT (N_("Miles and feet may be typed as well, such as run 3 mi or hills 130 ft. What is shown is in the units that are chosen in "
           "<ui>Preferences</ui>.")),
};

static const RehabTopicPart one_thing[] = {
  TEXT (N_("Between one week and the next the plan compares distance, speed, hills and days of running. When more than one rises, a line "
           "above the week says which, by how much, and by which source one thing at a time is asked for.")),
  STEP (N_("Change the plan, and the line goes by itself.")),
  STEP (N_("Or press <ui>_Go On…</ui>, and type the reason. It is kept with the plan, with your initials.")),
  STEP (N_("A plan with such a line unanswered asks for the reason when it is saved.")),
  TEXT (N_("A longer run than those of the 30 days before, and a week with more distance, are told as facts above the week. They hold "
           "nothing up.")),
  LINK (N_("What is published about one thing at a time"), "card/rule.one-thing"),
};

static const RehabTopic topics[] = {
  {
    .key = "running-plan", .section = SECTION, .title = N_("Make a Running Plan"),
    .summary = N_("From a published progression, or week by week."),
    REHAB_TOPIC_PARTS (plan), .related = "type-session one-thing return-to-sport",
    .words = N_("return to run walk-run progression weeks"),
  },
  {
    .key = "type-session", .section = SECTION, .title = N_("Type a Session"),
    .summary = N_("As you would write it, with examples."),
    REHAB_TOPIC_PARTS (session), .related = "running-plan",
    .words = N_("intervals strides hills sprint km minutes"),
  },
  {
    .key = "one-thing", .section = SECTION, .title = N_("One Thing at a Time"),
    .summary = N_("What the plan says when two things rise in one week."),
    REHAB_TOPIC_PARTS (one_thing), .related = "running-plan load",
    .words = N_("variable rise increase distance speed hills reason"),
  },
};

const RehabTopicRows rehab_topics_running = { topics, G_N_ELEMENTS (topics) };
