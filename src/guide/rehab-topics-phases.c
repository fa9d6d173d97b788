/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* Phases and the criteria of the steps between them. */

#define SECTION N_("Phases")

static const RehabTopicPart phases[] = {
  TEXT (N_("There are five: calm and isometric; slow heavy work with little hip flexion, then with deep; running and sport; maintain. "
           "The page lists what the next step asks for, with what is known of it.")),
  POINT (N_("Met, not met, or not measured: a sign and a word, the value and its day.")),
  POINT (N_("The button behind a criterion goes to where it is recorded, <ui>Go to the Assessment</ui> or <ui>Go to the Diary</ui>.")),
  POINT (N_("The round sign tells its source, or that it is a setting of the clinic.")),
  PICTURE ("phases"),
  HEADING (N_("Take a step")),
  STEP (N_("Press <ui>_Move…</ui>.")),
  STEP (N_("Choose the phase and the day.")),
  STEP (N_("Read the criteria as they stand today. They are kept with the step.")),
  STEP (N_("Type <ui>Why the Step Is Taken</ui>. Wherever a criterion is gone past, a phase is passed over or the step goes back, the "
           "reason is needed.")),
  STEP (N_("Press the button that names the phase.")),
  KEY (N_("Phases"), N_("Take the Step")),
  TEXT (N_("Each step stays under <ui>Steps</ui>, with its criteria and its reason, and can be printed: <ui>Print This Step</ui>. One taken "
           "by mistake is answered by a step back.")),
  NOTE (N_("The clinician takes the step, not the program. It never moves anybody by itself.")),
};

static const RehabTopicPart thresholds[] = {
  TEXT (N_("Each figure that the program compares with is a setting of the clinic, and begins at what is published. Its row shows the "
           "standard, and the source of that.")),
  STEP (N_("Open <ui>P_references</ui> in the <ui>Main Menu</ui>, and the page <ui>Thresholds</ui>.")),
  STEP (N_("Change a figure. The button beside it goes back to the standard.")),
  STEP (N_("Switch off what the clinic does not use: <ui>Rules of Attention</ui>, the criteria before each phase, and the "
           "<ui>Checklist for the Return to Sport</ui>.")),
  TEXT (N_("Steps that were taken keep the figures of their day.")),
};

static const RehabTopic topics[] = {
  {
    .key = "phases", .section = SECTION, .title = N_("Phases and Criteria"),
    .summary = N_("What the next step asks for, and how it is taken."),
    REHAB_TOPIC_PARTS (phases), .related = "thresholds red-flags return-to-sport",
    .words = N_("stage gate progress move step criterion"),
  },
  {
    .key = "thresholds", .section = SECTION, .title = N_("The Clinic’s Own Figures"),
    .summary = N_("Thresholds, rules and criteria, with their sources."),
    REHAB_TOPIC_PARTS (thresholds), .related = "phases attention return-to-sport",
    .words = N_("settings preferences limits configure"),
  },
};

const RehabTopicRows rehab_topics_phases = { topics, G_N_ELEMENTS (topics) };
