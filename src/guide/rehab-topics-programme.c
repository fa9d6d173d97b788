/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* The exercises: prescribed, versioned, printed. */

#define SECTION N_("Programme")

static const RehabTopicPart build[] = {
  STEP (N_("Open the page <ui>Pro_gramme</ui>. An empty one offers templates: those of the patient’s phase come first.")),
  STEP (N_("Choose one. It is copied, and everything in it can be changed.")),
  STEP (N_("Or add exercises one by one: search at the right, and press Enter to add what was found. The search keeps the keyboard, "
           "for the next one.")),
  STEP (N_("Press a dose to change it, or a day of the week to switch it on or off.")),
  STEP (N_("Drag an exercise to another place.")),
  KEY (N_("Programme"), N_("Move an Exercise Up or Down")),
  KEY (N_("Programme"), N_("Undo")),
  KEY (N_("Programme"), N_("Save Version")),
  STEP (N_("Press <ui>_Save Version</ui>.")),
  PICTURE ("programme"),
  TEXT (N_("Below the exercises stands the week: how many on each day, about how many minutes, and which days are heavy. What is not "
           "saved yet survives a crash, and is there again at the next start.")),
  TEXT (N_("With Shift or Ctrl several exercises are selected; a bar then changes all of them in one step.")),
};

static const RehabTopicPart dose[] = {
  STEP (N_("Press a dose, or go to the exercise with the arrow keys.")),
  KEY (N_("Programme"), N_("Edit the Dose")),
  STEP (N_("Type it as you would write it. What is understood is read back below while you type; what is not is marked.")),
  STEP (N_("Enter keeps it, Tab goes on to the next exercise, Escape leaves it as it was.")),
  PICTURE ("dose"),
  EXAMPLE (N_("3 x 12 at 20 kg"), N_("three sets of twelve with 20 kg")),
  EXAMPLE (N_("3 x 8-12"), N_("three sets of eight to twelve")),
  EXAMPLE (N_("5 x 45 s hold"), N_("five holds of 45 seconds")),
  EXAMPLE (N_("20 min, every day"), N_("twenty minutes each day")),
  EXAMPLE (N_("3 x 15, tempo 3-0-3-0, rest 2 min"), N_("lowered for 3 seconds, lifted for 3, two minutes between sets")),
  EXAMPLE (N_("4 x 8 at 60 kg, RPE 8, Mon Wed Fri"), N_("at an effort of 8 of 10, on three days")),
  EXAMPLE (N_("30 s hold, 2x/day, pain up to 2"), N_("twice a day, with pain of no more than 2 of 10")),
  EXAMPLE (N_("3 x 10, every other day"), N_("on every second day")),
  TEXT (N_("A load may be typed in kilograms or in pounds, such as 45 lb. It is shown in the unit that is chosen in "
           "<ui>Preferences</ui>.")),
  TEXT (N_("<ui>All _Fields</ui>, in the <ui>Exercise Menu</ui>, opens the same as a form, and shows the sentence that the patient "
           "reads.")),
};

static const RehabTopicPart own[] = {
  STEP (N_("Choose <ui>_New Exercise…</ui> in the <ui>Programme Menu</ui>; or open <ui>About This Exercise</ui> of one that is near, "
           "and press <ui>_Copy and Edit…</ui>.")),
  STEP (N_("Type what the patient reads: name, goal, set-up, movement, what to feel, what to avoid.")),
  STEP (N_("Add one to three pictures with <ui>_Add Pictures…</ui>, or drop them there. Or choose a figure under <ui>Drawn as</ui>.")),
  STEP (N_("Press <ui>_Save</ui>. It is then in the library, under the clinic’s own.")),
  TEXT (N_("What was prescribed stays as it was: editing such an exercise makes a new one that follows it. <ui>_Archive</ui> takes it "
           "out of the library, and out of no programme.")),
};

static const RehabTopicPart templates[] = {
  HEADING (N_("Use one")),
  STEP (N_("Choose <ui>_Templates…</ui> in the <ui>Programme Menu</ui>.")),
  STEP (N_("Choose one, and look at its exercises and doses.")),
  STEP (N_("<ui>_Use Template</ui> or <ui>Re_place Programme</ui> begins anew with it; <ui>_Add to Programme</ui> adds it to what "
           "there is. Undo takes either back.")),
  HEADING (N_("Make one")),
  STEP (N_("Prescribe what it is to hold.")),
  STEP (N_("Choose <ui>Save as Te_mplate…</ui> in the <ui>Programme Menu</ui>, and give it a name.")),
  NOTE (N_("A template is copied. Changing it later changes no patient’s programme.")),
};

static const RehabTopicPart versions[] = {
  TEXT (N_("A saved version never changes, so that one can always tell what the patient was given. Each change makes the next one.")),
  STEP (N_("Press <ui>_Save Version</ui>. What differs from the last one is listed, by what rose and what fell.")),
  STEP (N_("Write why, if you like, and press <ui>_Save</ui>.")),
  HEADING (N_("Look back")),
  STEP (N_("Press the name of the version above the exercises: <ui>Versions</ui>. Choose one to see it as it was.")),
  STEP (N_("<ui>_Go Back to This One</ui> makes a draft of it, and saving that the next version. <ui>_Back to Draft</ui> leaves it.")),
  STEP (N_("<ui>_Compare Versions…</ui> in the <ui>Programme Menu</ui> shows any two beside each other, <ui>By _Exercise</ui> or "
           "<ui>By _Variable</ui>.")),
  STEP (N_("<ui>_Discard Changes</ui> takes the draft back to the last version.")),
};

static const RehabTopicPart sheet[] = {
  STEP (N_("Press <ui>Print the Programme Sheet</ui> beside the pages of a patient.")),
  STEP (N_("Choose the <ui>Parts</ui>: exercises, week, what changed, pain rule, what to do in a flare, diary, sitting, about the "
           "tendon, running.")),
  STEP (N_("Choose the <ui>Language</ui> of the patient, <ui>text size|Large</ui> print, <ui>ink|Low</ui> ink, and the paper. The "
           "pages at the right are the true ones.")),
  STEP (N_("Press <ui>Pr_int…</ui> or <ui>Save as _PDF…</ui>.")),
  KEY (N_("Patient"), N_("Print the Programme Sheet")),
  PICTURE ("sheet"),
  TEXT (N_("The sheet is always of a saved version; that it was printed, when and by whom, is kept with it. The next sheet begins with "
           "the same choices.")),
  TEXT (N_("A file gets the initials of the patient, not the name.")),
};

static const RehabTopicPart leaflets[] = {
  TEXT (N_("Five leaflets explain to the patient what the programme sheet only tells: about the tendon, sitting and driving, why not "
           "just to stretch it, running again, and staying well. Each says at its end where it comes from.")),
  STEP (N_("Choose one under <ui>Print a _Leaflet</ui> in the <ui>Patient Menu</ui>; or open one in this guide and print it there.")),
  STEP (N_("Choose its language, and <ui>text size|Large</ui> print where it is wanted.")),
  STEP (N_("Press <ui>Pr_int…</ui> or <ui>Save as _PDF…</ui>.")),
  TEXT (N_("A leaflet holds the clinic’s name and nothing of the patient.")),
  TEXT (N_("One that goes out of the menu of a patient is noted in the timeline of the overview. Out of this guide it is for anybody, and "
           "noted nowhere.")),
  LINK (N_("About your tendon"), "leaflet/tendon"),
  LINK (N_("Sitting and driving"), "leaflet/sitting"),
  LINK (N_("Why not just stretch it?"), "leaflet/stretching"),
  LINK (N_("Running again"), "leaflet/running"),
  LINK (N_("Staying well"), "leaflet/staying-well"),
};

static const RehabTopic topics[] = {
  {
    .key = "build-programme", .section = SECTION, .title = N_("Build a Programme"),
    .summary = N_("From a template, or exercise by exercise."),
    REHAB_TOPIC_PARTS (build), .related = "type-dose versions print-sheet",
    .words = N_("prescribe exercises library order days week"),
  },
  {
    .key = "type-dose", .section = SECTION, .title = N_("Type a Dose"),
    .summary = N_("As you would write it, with examples."),
    REHAB_TOPIC_PARTS (dose), .related = "build-programme own-exercises",
    .words = N_("sets repetitions hold load tempo rest effort RPE kg"),
  },
  {
    .key = "own-exercises", .section = SECTION, .title = N_("Exercises of Your Own"),
    .summary = N_("With your words and your pictures."),
    REHAB_TOPIC_PARTS (own), .related = "build-programme templates",
    .words = N_("custom photo picture library"),
  },
  {
    .key = "templates", .section = SECTION, .title = N_("Templates"),
    .summary = N_("Begin with one, and make your own."),
    REHAB_TOPIC_PARTS (templates), .related = "build-programme own-exercises",
    .words = N_("protocol copy reuse"),
  },
  {
    .key = "versions", .section = SECTION, .title = N_("Versions of a Programme"),
    .summary = N_("What was given when, and what changed."),
    REHAB_TOPIC_PARTS (versions), .related = "print-sheet build-programme",
    .words = N_("history compare difference go back restore"),
  },
  {
    .key = "print-sheet", .section = SECTION, .title = N_("Print the Sheet"),
    .summary = N_("What the patient takes home: pictures, doses, the pain rule, a diary."),
    REHAB_TOPIC_PARTS (sheet), .related = "leaflets squad-sheets diary-week",
    .words = N_("paper PDF large print language German handout"),
  },
  {
    .key = "leaflets", .section = SECTION, .title = N_("Print a Leaflet"),
    .summary = N_("Five leaflets for patients, in their language."),
    REHAB_TOPIC_PARTS (leaflets), .related = "print-sheet",
    .words = N_("handout education patient information"),
  },
};

const RehabTopicRows rehab_topics_programme = { topics, G_N_ELEMENTS (topics) };
