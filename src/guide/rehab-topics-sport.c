/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* Back to sport, and the end of an episode. */

#define SECTION N_("Return to Sport")

static const RehabTopicPart return_to_sport[] = {
  TEXT (N_("The page <ui>P_hases</ui> has a checklist. No validated criteria for this condition were found, so that each of its rows "
           "says from which condition it is borrowed.")),
  STEP (N_("Press <ui>Check…</ui> behind a row. What the assessments measured stands above.")),
  STEP (N_("Say whether it is met, with the value if there is one, and press <ui>_Save</ui>.")),
  TEXT (N_("What was found before stays, and is listed behind the round sign. Rows that a clinic does not use are switched off in the "
           "preferences.")),
};

static const RehabTopicPart clearance[] = {
  STEP (N_("Press <ui>New C_learance…</ui> on the page <ui>P_hases</ui>.")),
  STEP (N_("Say what is allowed: top speed, longest distance, hills, minutes of a match, drills. What is left empty is neither allowed "
           "nor forbidden.")),
  STEP (N_("Read <ui>What the Coach Will Read</ui>, at the top: it follows what you fill in. Your note is not in it.")),
  STEP (N_("Set the day of the next review, and press <ui>_Save</ui>.")),
  PICTURE ("clearance"),
  TEXT (N_("It holds until the next one. Earlier ones stay listed.")),
};

static const RehabTopicPart discharge[] = {
  STEP (N_("On the page <ui>P_hases</ui>, beside <ui>Maintain</ui>, press <ui>_Discharge…</ui>.")),
  STEP (N_("Choose what is to be done: a prevention programme made from a template, a letter, the step to phase 4, the next review, "
           "closing the episode.")),
  STEP (N_("Press <ui>_Discharge</ui>. All that was chosen is written, or nothing.")),
  TEXT (N_("<ui>_Set…</ui> changes the next review by itself. <ui>What Is Published on Prevention</ui> lists what the article says of "
           "staying well.")),
};

static const RehabTopic topics[] = {
  {
    .key = "return-to-sport", .section = SECTION, .title = N_("The Checklist"),
    .summary = N_("What is looked at before sport, and where it is borrowed from."),
    REHAB_TOPIC_PARTS (return_to_sport), .related = "clearance phases thresholds",
    .words = N_("return to play criteria symmetry hop bridge"),
  },
  {
    .key = "clearance", .section = SECTION, .title = N_("Clear an Athlete"),
    .summary = N_("What is allowed from today on."),
    REHAB_TOPIC_PARTS (clearance), .related = "coach return-to-sport",
    .words = N_("allowed limits speed distance match coach"),
  },
  {
    .key = "discharge", .section = SECTION, .title = N_("Maintain and Discharge"),
    .summary = N_("The end of an episode in one step."),
    REHAB_TOPIC_PARTS (discharge), .related = "episodes report-letter archive",
    .words = N_("close end prevention review letter"),
  },
};

const RehabTopicRows rehab_topics_sport = { topics, G_N_ELEMENTS (topics) };
