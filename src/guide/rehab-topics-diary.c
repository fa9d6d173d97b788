/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* The diary: from paper, morning by morning, and out of files. */

#define SECTION N_("Diary")

static const RehabTopicPart week[] = {
  TEXT (N_("The grid has the rows and columns of the printed diary, in the same order, so that a week of paper is typed from top to "
           "bottom.")),
  STEP (N_("Open the page <ui>_Diary</ui>, and go to the week with <ui>Previous Week</ui>.")),
  STEP (N_("Type the numbers of the day: pain on waking, worst pain, minutes sat, pain then. Tab goes on.")),
  STEP (N_("Press the letter of a session, and type its numbers. The + of a day lists the letters.")),
  STEP (N_("Leave empty what was not written: it stays grey.")),
  PICTURE ("diary"),
  EXAMPLE (N_("<ui>diary key, run|R</ui>"), N_("run")),
  EXAMPLE (N_("<ui>diary key, hills|H</ui>"), N_("hills")),
  EXAMPLE (N_("<ui>diary key, strength|S</ui>"), N_("strength")),
  EXAMPLE (N_("<ui>diary key, strides|D</ui>"), N_("strides")),
  EXAMPLE (N_("<ui>diary key, cross-training|X</ui>"), N_("cross-training")),
  EXAMPLE (N_("<ui>diary key, drive or long sit|L</ui>"), N_("drive or long sit")),
  EXAMPLE (N_("<ui>diary key, rest day|Z</ui>"), N_("rest day")),
  KEY (N_("Diary"), N_("Next Cell, in the Order of the Paper")),
  KEY (N_("Diary"), N_("List What Can Be Added to a Day")),
  KEY (N_("Diary"), N_("Previous or Next Week")),
  KEY (N_("Diary"), N_("Undo")),
  TEXT (N_("Cells are copied, pasted and filled down as in a spreadsheet. <ui>T_wo Weeks</ui> shows the week before as well. Sprint "
           "distance, top speed, strength volume and notes are in the details of a session.")),
  KEY (N_("Diary"), N_("Details and Notes")),
  NOTE (N_("A day that was not kept is no day of rest. Rest is written down: Z.")),
};

static const RehabTopicPart settled[] = {
  TEXT (N_("A session has settled when the pain of the next morning is no more than the pain before it. That is all the program "
           "compares; it says settled, not settled, not known yet, or not asked.")),
  STEP (N_("When a morning is still to be asked, a bar stands above the diary. Press <ui>_Answer</ui>, and type the pain of this "
           "morning.")),
  STEP (N_("If the pain on waking was asked, Space takes it over.")),
  KEY (N_("Diary"), N_("Answer for This Morning")),
  KEY (N_("Diary"), N_("Take Over the Pain on Waking")),
  TEXT (N_("Pain above the rule of the episode is marked as such. The rule is chosen in the episode: <ui>Edit E_pisode…</ui> in the "
           "<ui>Patient Menu</ui>.")),
  LINK (N_("What is published about settling"), "card/rule.settled"),
};

static const RehabTopicPart import[] = {
  TEXT (N_("Tables as CSV, and the recordings of watches as GPX, TCX and FIT.")),
  STEP (N_("Press <ui>_Import…</ui> above the diary and choose the file, or drop it there. For a whole team choose "
           "<ui>_Import for Several Athletes…</ui> in the <ui>Main Menu</ui>.")),
  STEP (N_("Check what the columns are. Where a date could be read in two ways, it is asked.")),
  STEP (N_("For a team, confirm whose each name is. A name that is only alike is never taken for granted.")),
  STEP (N_("Read the preview: each row says what becomes of it, and a row that cannot be read says why.")),
  STEP (N_("Press the button at the foot, which says how much is imported.")),
  KEY (N_("Patient"), N_("Import into the Diary")),
  KEY (N_("General"), N_("Import for Several Athletes")),
  PICTURE ("import"),
  HEADING (N_("Take it back")),
  STEP (N_("<ui>_Undo</ui> at the foot of the window takes back all of it. Later, open <ui>Earlier Im_ports…</ui> beside "
           "<ui>_Import…</ui>.")),
  TEXT (N_("The same file twice adds nothing. What was edited since stays, when an import is undone.")),
};

static const RehabTopic topics[] = {
  {
    .key = "diary-week", .section = SECTION, .title = N_("Take In a Week of Paper"),
    .summary = N_("Numbers and letters, in the order of the sheet."),
    REHAB_TOPIC_PARTS (week), .related = "settled import charts",
    .words = N_("enter type days sessions rest keyboard"),
  },
  {
    .key = "settled", .section = SECTION, .title = N_("Settled by the Next Morning?"),
    .summary = N_("The 24-hour check, and how the morning is asked."),
    REHAB_TOPIC_PARTS (settled), .related = "diary-week charts phases",
    .words = N_("24 hours pain rule before after flare"),
  },
  {
    .key = "import", .section = SECTION, .title = N_("Import from a Watch or a Table"),
    .summary = N_("CSV, GPX, TCX and FIT, with a preview, and undone in one step."),
    REHAB_TOPIC_PARTS (import), .related = "diary-week load",
    .words = N_("Garmin GPS spreadsheet Excel file team"),
  },
};

const RehabTopicRows rehab_topics_diary = { topics, G_N_ELEMENTS (topics) };
