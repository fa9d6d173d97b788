/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* Many athletes at once. */

#define SECTION N_("Squad")

static const RehabTopicPart review[] = {
  STEP (N_("Choose <ui>S_quad Review</ui> in the <ui>Main Menu</ui>, and the squad above the table.")),
  STEP (N_("Press the head of a column to sort by it. <ui>_Wants Attention</ui>, side, phase and sport narrow the table down.")),
  STEP (N_("Double-click an athlete, or press Enter, to open the record; Alt and the left arrow come back to the same row.")),
  STEP (N_("<ui>One Athlete Beside the Table</ui> shows the course and the reasons without leaving it.")),
  STEP (N_("<ui>Print the Squad</ui> puts all of them on one side of A4; <ui>Save as _CSV…</ui> makes a table.")),
  KEY (N_("General"), N_("Squad Review")),
  KEY (N_("Squad"), N_("Open the Athlete")),
  KEY (N_("Squad"), N_("Back to the Squad")),
  KEY (N_("Squad"), N_("One Athlete Beside the Table")),
  PICTURE ("squad"),
  TEXT (N_("<ui>_About the Columns</ui> in the <ui>Squad Menu</ui> says what each one is and where it comes from. Grey words stand where "
           "nothing was recorded.")),
};

static const RehabTopicPart coach[] = {
  TEXT (N_("A coach reads the name, what is allowed today, and when it is looked at again: no side, no phase, no pain, no score, nothing of "
           "the diagnosis.")),
  STEP (N_("Press <ui>audience|Coach</ui> above the table. The list of patients is covered while it is shown, and no record can be "
           "opened from it.")),
  STEP (N_("Show it, print it with <ui>Print the Squad</ui>, or save it with <ui>Save as _CSV…</ui>.")),
  STEP (N_("Press <ui>audience|Medical</ui> to come back.")),
  PICTURE ("coach"),
  TEXT (N_("What is allowed is the clearance of each athlete. That a list went out is kept: when, for whom, how many.")),
};

static const RehabTopicPart sheets[] = {
  STEP (N_("Choose <ui>Print Programme S_heets…</ui> in the <ui>Main Menu</ui>.")),
  STEP (N_("Choose the squad, the athletes and the parts. Only programmes that were saved as a version are printed.")),
  STEP (N_("Choose one PDF for all or one each, or print them in one job.")),
};

static const RehabTopic topics[] = {
  {
    .key = "squad-review", .section = SECTION, .title = N_("Review a Squad"),
    .summary = N_("Everybody on one screen, or on one side of paper."),
    REHAB_TOPIC_PARTS (review), .related = "coach attention squad-sheets",
    .words = N_("team table sort filter athletes"),
  },
  {
    .key = "coach", .section = SECTION, .title = N_("What a Coach Sees"),
    .summary = N_("What is allowed today, and nothing else."),
    REHAB_TOPIC_PARTS (coach), .related = "clearance squad-review records",
    .words = N_("privacy trainer allowed today share"),
  },
  {
    .key = "squad-sheets", .section = SECTION, .title = N_("Print the Sheets of a Squad"),
    .summary = N_("All programme sheets in one job."),
    REHAB_TOPIC_PARTS (sheets), .related = "print-sheet squad-review",
    .words = N_("team batch PDF programme"),
  },
};

const RehabTopicRows rehab_topics_squad = { topics, G_N_ELEMENTS (topics) };
