/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* The assessment, from the first red flag to the letter. */

#define SECTION N_("Assessment")

static const RehabTopicPart record[] = {
  STEP (N_("Open the page <ui>_Assessment</ui> and press <ui>_New Assessment</ui>; later it is <ui>_New Review</ui>.")),
  STEP (N_("Choose how much is asked: <ui>how much is asked|Core</ui> is the short set of a review, "
           "<ui>how much is asked|Whole</ui> everything, one section at a time.")),
  STEP (N_("Answer. Each answer is kept at once, so that there is nothing to save, and a draft is there again after a break.")),
  STEP (N_("Go on with <ui>_Next Section</ui>. <ui>Sections</ui> shows how much of each was answered.")),
  STEP (N_("Write <ui>Impression</ui> and <ui>Plan</ui> in the last section, then press <ui>_Finish…</ui>.")),
  HEADING (N_("With the keyboard")),
  KEY (N_("Assessment"), N_("Yes, No")),
  KEY (N_("Assessment"), N_("Back to Not Asked")),
  KEY (N_("Assessment"), N_("Write a Note Beside an Answer")),
  KEY (N_("Assessment"), N_("About a Question")),
  KEY (N_("Assessment"), N_("Previous or Next Section")),
  TEXT (N_("Digits are pain, and Tab goes on. Last time’s answer stands beside each question.")),
  NOTE (N_("What is passed over stays “not asked”. It is never written down as no.")),
};

static const RehabTopicPart red_flags[] = {
  TEXT (N_("Red flags come first in each assessment. Each says how urgent it is, and its source.")),
  STEP (N_("Answer yes or no. The heading says when they were asked last.")),
  STEP (N_("A yes stands above every page of this patient from then on, with the day and the initials.")),
  STEP (N_("Press <ui>Record Act_ion…</ui> there, or <ui>_Red Flags…</ui> in the <ui>Patient Menu</ui>.")),
  STEP (N_("Type what was done, for example who was telephoned and what was agreed, and press <ui>_Save</ui>. The alert goes; question, "
           "answer and action stay in the record.")),
  TEXT (N_("While one is open, a step to a further phase waits, unless the clinician takes it in spite of that and says why.")),
};

static const RehabTopicPart tests[] = {
  STEP (N_("In the section with the tests answer left and right side by side. The involved side is marked.")),
  STEP (N_("Y and N answer; a digit after a yes is the pain that it brought.")),
  STEP (N_("Press the round sign behind a question for what is published about the test: accuracy with its interval, the "
           "study, and its limits.")),
  KEY (N_("Assessment"), N_("About a Question")),
  TEXT (N_("<ui>_Swap Left and Right</ui>, in the menu behind a question, exchanges what was entered on the wrong side. What was not "
           "examined stays grey.")),
  TEXT (N_("Strength is entered trial by trial. Best, mean and the symmetry of the sides are computed as you type; device and position "
           "stand beside, so that like is compared with like.")),
  PICTURE ("tests"),
};

static const RehabTopicPart body_chart[] = {
  STEP (N_("Go to the section with the pain. The chart shows pelvis and thighs from behind and from both sides.")),
  STEP (N_("Paint with the pointer or a finger where it hurts. <ui>Erase</ui> takes paint away.")),
  STEP (N_("Choose how wide: <ui>Fine Brush</ui>, <ui>Medium Brush</ui> or <ui>Wide Brush</ui>.")),
  STEP (N_("Or paint a region by its name, with <ui>_Regions</ui>.")),
  KEY (N_("Body Chart"), N_("Move the Brush")),
  KEY (N_("Body Chart"), N_("Paint, or Paint a Line While Held")),
  KEY (N_("Body Chart"), N_("Erase")),
  KEY (N_("Body Chart"), N_("Undo")),
  TEXT (N_("The dashed outline is what was painted last time. Below the pictures stands the same in words.")),
  PICTURE ("body-chart"),
};

static const RehabTopicPart questionnaires[] = {
  STEP (N_("Go to the section with the outcome measures.")),
  STEP (N_("Type the total from the paper form, or press <ui>Enter Items</ui> and type the score of each item.")),
  STEP (N_("The total appears when every item has its score. Until then there is none: half a questionnaire is not added up.")),
  TEXT (N_("The wording of VISA-H, LEFS, TSK and PCS is protected, so that the items have short labels here: the form itself is "
           "on paper.")),
  TEXT (N_("Beside a total stand the change since the last one and what is published about such a change, with its source and its "
           "limits.")),
  LINK (N_("What is published about VISA-H"), "card/questionnaire.visa-h"),
};

static const RehabTopicPart compare[] = {
  STEP (N_("Choose <ui>_Compare Two…</ui> in the <ui>Assessment Menu</ui> or in the list of assessments.")),
  STEP (N_("Choose the two. At first they are the last and the one before.")),
  STEP (N_("Choose which items are listed: all, <ui>Changed</ui>, or <ui>Positive</ui> at either of the two. <ui>Search Items</ui> "
           "finds one.")),
  STEP (N_("<ui>Copy for a Spreadsheet</ui> puts the table on the clipboard.")),
  PICTURE ("compare"),
};

static const RehabTopicPart finish[] = {
  HEADING (N_("Finish")),
  STEP (N_("Press <ui>_Finish…</ui>.")),
  STEP (N_("Read what was not asked: red flags first, then questionnaires that were begun and tests of one side only.")),
  STEP (N_("<ui>_Go Back</ui> to it, or press <ui>_Finish</ui> or <ui>_Finish Anyway</ui>. The assessment is locked, with the day and "
           "your initials.")),
  KEY (N_("Assessment"), N_("Finish the Assessment")),
  HEADING (N_("Correct what was finished")),
  STEP (N_("Press the button behind the answer that tells about it, and choose <ui>_Amend…</ui>. For the words at the end there are "
           "<ui>Amend _Impression…</ui> and <ui>Amend _Plan…</ui>.")),
  STEP (N_("Give the answer as it has to be, and the reason.")),
  STEP (N_("Press <ui>_Amend</ui>. What was signed stays beside it, with the day and your initials.")),
  HEADING (N_("Throw a draft away")),
  STEP (N_("Choose <ui>_Discard Draft</ui> in the <ui>Assessment Menu</ui>. <ui>_Undo</ui> brings it back.")),
};

static const RehabTopicPart report[] = {
  HEADING (N_("Report")),
  STEP (N_("Choose <ui>Print _Report…</ui> in the <ui>Assessment Menu</ui>.")),
  STEP (N_("Choose what is in it: <ui>_Impression and plan</ui>, <ui>_Sections</ui>, <ui>_Last time and change</ui>, "
           "<ui>What was _not asked</ui>, <ui>P_ublished figures and sources</ui>.")),
  STEP (N_("Press <ui>Pr_int…</ui> or <ui>Save as _PDF…</ui>.")),
  KEY (N_("Assessment"), N_("Print the Report")),
  HEADING (N_("Letter")),
  STEP (N_("Choose <ui>Write _Letter…</ui> in the <ui>Assessment Menu</ui>.")),
  STEP (N_("Choose the <ui>_Kind</ui>: it decides what the letter tells. One to a coach has no diagnosis, no score and no pain.")),
  STEP (N_("Type the recipient, and change subject and text as you like. <ui>_Write Again</ui> composes the text anew of what is "
           "recorded.")),
  STEP (N_("<ui>Save _Draft</ui> keeps it for later. Printed or saved as PDF, it stays as it went out; <ui>_Copy to New Letter</ui> "
           "begins another.")),
  KEY (N_("Assessment"), N_("Write a Letter")),
};

static const RehabTopic topics[] = {
  {
    .key = "record-assessment", .section = SECTION, .title = N_("Record an Assessment"),
    .summary = N_("The first one, and the short set of a review, from the keyboard."),
    REHAB_TOPIC_PARTS (record), .related = "red-flags tests finish-assessment",
    .words = N_("examination first visit review core"),
  },
  {
    .key = "red-flags", .section = SECTION, .title = N_("Red Flags"),
    .summary = N_("Asked, answered, and dealt with."),
    REHAB_TOPIC_PARTS (red_flags), .related = "attention phases record-assessment",
    .words = N_("emergency urgent cauda equina referral night pain"),
  },
  {
    .key = "tests", .section = SECTION, .title = N_("Tests and Their Answers"),
    .summary = N_("Left and right side by side, with the pain that a test brought."),
    REHAB_TOPIC_PARTS (tests), .related = "record-assessment compare",
    .words = N_("provocation stretch bridge strength load test palpation likelihood ratio"),
  },
  {
    .key = "body-chart", .section = SECTION, .title = N_("Paint Where It Hurts"),
    .summary = N_("The body chart, with pointer, finger or keys."),
    REHAB_TOPIC_PARTS (body_chart), .related = "record-assessment",
    .words = N_("pain drawing area sit bone buttock"),
  },
  {
    .key = "questionnaires", .section = SECTION, .title = N_("Enter a Questionnaire"),
    .summary = N_("A total from paper, or item by item."),
    REHAB_TOPIC_PARTS (questionnaires), .related = "record-assessment compare",
    .words = N_("VISA-H LEFS TSK PCS outcome score PSFS"),
  },
  {
    .key = "compare", .section = SECTION, .title = N_("Compare Two Assessments"),
    .summary = N_("What changed, and what was positive at either."),
    REHAB_TOPIC_PARTS (compare), .related = "finish-assessment charts",
    .words = N_("difference change before after"),
  },
  {
    .key = "finish-assessment", .section = SECTION, .title = N_("Finish, and Amend"),
    .summary = N_("How an assessment is locked, and how a mistake in it is put right."),
    REHAB_TOPIC_PARTS (finish), .related = "report-letter compare",
    .words = N_("lock sign correct mistake edit discard"),
  },
  {
    .key = "report-letter", .section = SECTION, .title = N_("Print a Report, Write a Letter"),
    .summary = N_("For colleagues, for the doctor, for the coach."),
    REHAB_TOPIC_PARTS (report), .related = "progress-report print-sheet",
    .words = N_("referral GP physician imaging request PDF"),
  },
};

const RehabTopicRows rehab_topics_assessment = { topics, G_N_ELEMENTS (topics) };
