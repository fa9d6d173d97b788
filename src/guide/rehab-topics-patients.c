/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* The list of patients, and what an episode of care is. */

#define SECTION N_("Patients")

static const RehabTopicPart add[] = {
  STEP (N_("Press <ui>Add Patient</ui> above the list.")),
  STEP (N_("Type <ui>Family name</ui> and choose <ui>Side</ui>. All else can wait.")),
  STEP (N_("<ui>Onset</ui>, <ui>How it began</ui> and <ui>Goal</ui> belong to the episode of care, which is opened with the "
           "patient.")),
  STEP (N_("Choose a <ui>Squad</ui>, or make one with <ui>New squad…</ui>.")),
  STEP (N_("Press <ui>_Save</ui>.")),
  KEY (N_("General"), N_("Add Patient")),
  TEXT (N_("Dates are typed as you write them: 3.4.1999, or with slashes, or with the name of the month. The row says how a date was "
           "read.")),
  TEXT (N_("Later: <ui>_Edit Patient…</ui> and <ui>Edit E_pisode…</ui> in the <ui>Patient Menu</ui>.")),
};

static const RehabTopicPart find[] = {
  STEP (N_("Type a part of a name, a squad, a sport, an event or a position in <ui>Search Patients</ui>. Accents and capitals do not "
           "matter.")),
  STEP (N_("Press Enter for the first one found, or choose another.")),
  KEY (N_("General"), N_("Search")),
  TEXT (N_("<ui>Squads</ui> above the list puts it in the order of squads, <ui>Patients</ui> in that of names.")),
  TEXT (N_("A dot beside a name means that something wants attention. Rest the pointer on it to read what.")),
  PICTURE ("patients"),
};

static const RehabTopicPart episodes[] = {
  TEXT (N_("An episode of care is one course of treatment of one side, or of both together. It has assessments, a programme, a diary "
           "and phases of its own.")),
  HEADING (N_("Treat a second side, or begin again later")),
  STEP (N_("Choose <ui>_New Episode…</ui> in the <ui>Patient Menu</ui>.")),
  STEP (N_("Choose <ui>Side</ui>, fill in what is known, and press <ui>_Save</ui>.")),
  HEADING (N_("Change from one to the other")),
  STEP (N_("Press the line with the side beside the patient’s name: <ui>Choose the Episode</ui>.")),
  STEP (N_("Choose one. Each page then shows that one.")),
  KEY (N_("Patient"), N_("Choose the Episode")),
  HEADING (N_("Close and reopen")),
  STEP (N_("Choose <ui>_Close Episode…</ui> in the <ui>Patient Menu</ui>, and say why.")),
  STEP (N_("<ui>Re_open Episode…</ui> takes that back. Nothing is lost in between.")),
  NOTE (N_("Look at the side before you type: it stands beside the name on each page, and on each sheet that is printed.")),
};

static const RehabTopicPart attention[] = {
  TEXT (N_("The overview lists what the clinic’s rules find in the record: a red flag that is open, sessions that did not settle, pain "
           "above the rule, a run much longer than those before. Each line says what was found and where the rule comes from.")),
  STEP (N_("Press a line, or its three dots, to read the figures it looked at and the source in full.")),
  STEP (N_("<ui>Set _Aside…</ui> lets one rest until a day, with a reason. An open red flag cannot be set aside.")),
  STEP (N_("<ui>_Bring Back</ui> lists it again before that day.")),
  TEXT (N_("Which rules a clinic uses, and their figures, are in the preferences: <ui>Rules of Attention</ui> on the page "
           "<ui>Thresholds</ui>.")),
  PICTURE ("attention"),
};

static const RehabTopicPart archive[] = {
  STEP (N_("Choose <ui>_Archive Patient</ui> in the <ui>Patient Menu</ui>. The name leaves the list, and the record stays as it is.")),
  STEP (N_("<ui>_Undo</ui> at the foot of the window brings the name back at once.")),
  HEADING (N_("Look at somebody who is archived")),
  STEP (N_("Switch <ui>Show A_rchived Patients</ui> on in the <ui>Main Menu</ui>.")),
  STEP (N_("Choose the patient, then <ui>Bring _Back from Archive</ui> in the <ui>Patient Menu</ui>.")),
  TEXT (N_("A patient is never deleted: what was signed has to be found again.")),
};

static const RehabTopic topics[] = {
  {
    .key = "add-patient", .section = SECTION, .title = N_("Add a Patient"),
    .summary = N_("A name and a side; the episode of care is opened with it."),
    REHAB_TOPIC_PARTS (add), .related = "episodes record-assessment import",
    .words = N_("new athlete register squad"),
  },
  {
    .key = "find-patient", .section = SECTION, .title = N_("Find a Patient"),
    .summary = N_("By name, squad, sport or position."),
    REHAB_TOPIC_PARTS (find), .related = "attention archive squad-review",
    .words = N_("search look up list dot"),
  },
  {
    .key = "attention", .section = SECTION, .title = N_("What Wants Attention"),
    .summary = N_("What the clinic’s rules found, why, and how one is set aside."),
    REHAB_TOPIC_PARTS (attention), .related = "red-flags settled thresholds",
    .words = N_("warning alert dot rule set aside snooze"),
  },
  {
    .key = "episodes", .section = SECTION, .title = N_("Two Sides, and Further Episodes"),
    .summary = N_("One course of care of one side; how it is opened, chosen and closed."),
    REHAB_TOPIC_PARTS (episodes), .related = "discharge archive",
    .words = N_("left right both bilateral close reopen relapse"),
  },
  {
    .key = "archive", .section = SECTION, .title = N_("Archive a Patient"),
    .summary = N_("Out of the list, and nothing lost."),
    REHAB_TOPIC_PARTS (archive), .related = "episodes discharge records",
    .words = N_("delete remove hide restore"),
  },
};

const RehabTopicRows rehab_topics_patients = { topics, G_N_ELEMENTS (topics) };
