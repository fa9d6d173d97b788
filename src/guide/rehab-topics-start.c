/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* What somebody does in the first hour. */

/* Translators: the guide names buttons, menus and fields between <ui> and </ui>, by their English text as it stands in this
* catalogue. Keep that, with its underline and dots, exactly as it is: the translation of the button is put in its place. */
#define SECTION N_("First Hour")

static const RehabTopicPart set_up[] = {
  STEP (N_("Type the name of the clinic in <ui>Clinic</ui>, and yours in <ui>Name</ui>. <ui>Initials</ui> follow it, and can be "
           "changed. A telephone number is put on what patients take home; it can wait.")),
  STEP (N_("Press <ui>_Start</ui>.")),
  STEP (N_("Add the first patient with <ui>_Add the First Patient</ui>.")),
  PICTURE ("welcome"),
  HEADING (N_("What can follow later")),
  POINT (N_("Address and logo: <ui>P_references</ui> in the <ui>Main Menu</ui>, under <ui>Clinic</ui>. They stand at the head of "
            "everything that is printed.")),
  POINT (N_("Colleagues: <ui>Add a Clinician</ui> in the same place. Each decision keeps the initials of who took it.")),
  POINT (N_("The clinic’s own figures: the page <ui>Thresholds</ui> of the preferences. Each shows the standard and its source "
            "beside it.")),
  KEY (N_("General"), N_("Preferences")),
};

static const RehabTopicPart sample[] = {
  TEXT (N_("The sample clinic has fourteen invented athletes with a year of records. Nobody in it is real, and nothing that you "
           "change is kept, so that everything can be tried.")),
  STEP (N_("On the first page press <ui>Look at the Sa_mple Clinic</ui>; later, choose <ui>Open the _Sample Clinic</ui> in the "
           "<ui>Main Menu</ui>.")),
  STEP (N_("Look around, for example in this order.")),
  POINT (N_("Tola Adeyemi has sessions that did not settle by the next morning: <ui>Wants Attention</ui> on the overview says "
            "which, and by which rule.")),
  POINT (N_("Inés Castellanos runs again: open <ui>Running</ui> on the page <ui>Pro_gramme</ui>, and her checklist on "
            "<ui>P_hases</ui>.")),
  POINT (N_("Layla Farouk is treated on both sides, each with an episode of its own.")),
  POINT (N_("City AC is a squad: choose <ui>S_quad Review</ui> in the <ui>Main Menu</ui>.")),
  STEP (N_("Leave with <ui>_Leave</ui> in the bar at the top. Your own clinic comes back as it was.")),
  PICTURE ("overview"),
};

static const RehabTopicPart who_works[] = {
  TEXT (N_("Every decision, version and finished assessment carries the initials of whoever is working. The name stands below the "
           "list of patients.")),
  STEP (N_("Press the name below the list of patients.")),
  STEP (N_("Choose who is working now.")),
  KEY (N_("General"), N_("Who Is Working")),
  HEADING (N_("Somebody new, and somebody who left")),
  STEP (N_("Open <ui>P_references</ui> in the <ui>Main Menu</ui>.")),
  STEP (N_("Press <ui>Add a Clinician</ui>, or a name to change it.")),
  STEP (N_("For somebody who left switch <ui>Works here</ui> off: the name is not offered any more, and what they signed stays "
           "theirs.")),
  NOTE (N_("This is no password. Whoever can open the file can read it, under any name.")),
};

static const RehabTopicPart window[] = {
  TEXT (N_("The list of patients is at the left; the patient who is chosen fills the rest. Name, side and phase stay in sight on "
           "all six pages.")),
  POINT (N_("<ui>_Overview</ui>: phase, last pain, load of the week, outcome score, what wants attention, and the timeline.")),
  POINT (N_("<ui>_Assessment</ui>: what was asked, examined and measured.")),
  POINT (N_("<ui>P_hases</ui>: what the next step asks for, the return to sport, what the athlete is cleared for.")),
  POINT (N_("<ui>Pro_gramme</ui>: the exercises, and beside them the running plan.")),
  POINT (N_("<ui>_Diary</ui>: the days, as the patient kept them on paper.")),
  POINT (N_("<ui>P_rogress</ui>: all of it on one axis of time.")),
  KEY (N_("Patient"), N_("Overview")),
  KEY (N_("Patient"), N_("Assessment")),
  KEY (N_("Patient"), N_("Phases")),
  KEY (N_("Patient"), N_("Programme")),
  KEY (N_("Patient"), N_("Diary")),
  KEY (N_("Patient"), N_("Progress")),
  TEXT (N_("In a narrow window the pages are at its foot, and the list and the patient take turns.")),
  NOTE (N_("Everywhere grey means not asked, or not kept. It is never shown as no, as zero, or as rest.")),
};

static const RehabTopic topics[] = {
  {
    .key = "set-up", .section = SECTION, .title = N_("Set Up the Clinic"),
    .summary = N_("A name and a clinician, and nothing else."),
    REHAB_TOPIC_PARTS (set_up), .related = "who-works add-patient thresholds",
    .words = N_("begin install first run logo address"),
  },
  {
    .key = "sample-clinic", .section = SECTION, .title = N_("Explore the Sample Clinic"),
    .summary = N_("Invented athletes with whom everything can be tried."),
    REHAB_TOPIC_PARTS (sample), .related = "window set-up",
    .words = N_("demo try example practise"),
  },
  {
    .key = "who-works", .section = SECTION, .title = N_("Say Who Is Working"),
    .summary = N_("Whose initials a decision carries, and how a colleague is added."),
    REHAB_TOPIC_PARTS (who_works), .related = "set-up records",
    .words = N_("user login account colleague sign"),
  },
  {
    .key = "window", .section = SECTION, .title = N_("Find Your Way"),
    .summary = N_("The list, the six pages of a patient, and what grey means."),
    REHAB_TOPIC_PARTS (window), .related = "find-patient keyboard",
    .words = N_("pages tabs layout narrow"),
  },
};

const RehabTopicRows rehab_topics_start = { topics, G_N_ELEMENTS (topics) };
