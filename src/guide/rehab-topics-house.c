/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* About the program itself: keys, records, limits. */

#define SECTION N_("This Program")

static const RehabTopicPart keyboard[] = {
  TEXT (N_("Everything can be done without a mouse.")),
  POINT (N_("Tab goes on, Shift and Tab back. Arrow keys go about in a list, a grid, a chart or a row of choices.")),
  POINT (N_("Space and Enter press what has the keyboard; Escape leaves a dialog and what was begun in a cell.")),
  POINT (N_("Alt shows the underlined letters; with one of them it presses that button.")),
  POINT (N_("F10 opens the <ui>Main Menu</ui>.")),
  KEY (N_("General"), N_("Keyboard Shortcuts")),
  KEY (N_("General"), N_("Main Menu")),
  KEY (N_("General"), N_("Search")),
  TEXT (N_("<ui>_Keyboard Shortcuts</ui> in the <ui>Main Menu</ui> lists every one, page by page.")),
};

static const RehabTopicPart records[] = {
  TEXT (N_("Everything is in one file on this computer: hamstring-rehab.db, in a folder that only you can read. There is no account, and "
           "the program has no access to a network.")),
  POINT (N_("As it is installed by a distribution: .local/share/hamstring-rehab in your home folder.")),
  POINT (N_("As a Flatpak: .var/app/com.example.HamstringRehab/data/hamstring-rehab in your home folder.")),
  HEADING (N_("Keep a copy")),
  STEP (N_("Quit the program.")),
  STEP (N_("Copy the whole folder to a place that is as safe as the clinic’s paper records.")),
  STEP (N_("To go back to a copy quit the program, and put that folder in the place of the other.")),
  KEY (N_("General"), N_("Quit")),
  NOTE (N_("The program makes no copies by itself, except one before a new version changes the file. Removing a Flatpak together with its "
           "data removes the records.")),
  HEADING (N_("Who can read it")),
  POINT (N_("Whoever can use this account of the computer. The file is not encrypted: an encrypted disk and a locked screen do that.")),
  POINT (N_("Files that you save elsewhere, as PDF or CSV, are under nobody’s care but yours. Their names hold initials, not names.")),
  POINT (N_("Every change has its line in the record of changes: when, who, and which row; no clinical text.")),
};

static const RehabTopicPart limits[] = {
  POINT (N_("It makes no diagnosis and gives no advice. It shows values, thresholds and their sources; the clinician decides.")),
  POINT (N_("It never moves a patient to another phase, and never changes a programme or a plan by itself.")),
  POINT (N_("It does not foretell injuries. Ratios of load are described, and not coloured.")),
  POINT (N_("It does not show the wording of protected questionnaires.")),
  POINT (N_("It sends nothing: no mail, no cloud, no patient’s app. What leaves it is paper, or a file that you save.")),
  POINT (N_("It keeps no appointments and writes no bills.")),
  POINT (N_("One person works with a clinic’s file at a time. A second start brings up the first window.")),
  POINT (N_("It is about proximal hamstring tendinopathy, and knows no other condition.")),
};

static const RehabTopic topics[] = {
  {
    .key = "keyboard", .section = SECTION, .title = N_("With the Keyboard Alone"),
    .summary = N_("What goes on everywhere, and where all keys are listed."),
    REHAB_TOPIC_PARTS (keyboard), .related = "window record-assessment diary-week",
    .words = N_("shortcut accelerator mouse access"),
  },
  {
    .key = "records", .section = SECTION, .title = N_("Where the Records Lie"),
    .summary = N_("One file, who can read it, and how a copy is kept."),
    REHAB_TOPIC_PARTS (records), .related = "limits who-works archive",
    .words = N_("backup restore data privacy database folder encryption move computer"),
  },
  {
    .key = "limits", .section = SECTION, .title = N_("What the Program Does Not Do"),
    .summary = N_("No diagnosis, no advice, no network."),
    REHAB_TOPIC_PARTS (limits), .related = "records thresholds",
    .words = N_("limitations decision support medical device cloud"),
  },
};

const RehabTopicRows rehab_topics_house = { topics, G_N_ELEMENTS (topics) };
