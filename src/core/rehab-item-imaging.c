/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define DONE N_("What was done")
#define FOUND N_("What it showed")

/* Imaging stands beside the examination; it is neither a diagnosis nor a measure of progress by itself. */
#define FINDING_CAVEAT \
  N_("Abnormal pictures are common without symptoms: of 253 people without pain 22 % had partial tears on both sides and " \
     "4 % complete ones. Below 45 years an abnormal picture usually goes with symptoms.")

#define AGE_CAVEAT \
  N_("Above 45 years, 7 of 31 people without symptoms had fluid-like signal in the tendon.")

#define ASK(key_, group_, sided_, label_, help_, sources_, caveat_) \
  { .key = key_, .section = REHAB_SECTION_IMAGING, .group = group_, .kind = REHAB_ITEM_YES_NO, .sided = sided_, \
    .label = label_, .help = help_, .sources = sources_, .evidence = { .caveat = caveat_ } }

#define TEXT(key_, group_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_IMAGING, .group = group_, .kind = REHAB_ITEM_TEXT, \
    .label = label_, .help = help_, .sources = sources_ }

static const RehabItem rows[] = {
  ASK ("imaging-mri", DONE, FALSE, N_("MRI seen"),
       N_("Pictures or report were seen. The day goes into the timeline, its reason into the text below."), "F45 R12",
       N_("More sensitive than ultrasound for oedema around the tendon and for tendinopathy.")),
  ASK ("imaging-ultrasound", DONE, FALSE, N_("Ultrasound seen"),
       N_("Done here or elsewhere."), "F45 F49 R12",
       N_("Useful, but weaker than MRI for slight changes of the bone.")),
  ASK ("imaging-radiograph", DONE, FALSE, N_("Radiograph seen"),
       N_("Of pelvis or hip: for the growth plate of the young, and to exclude bone disease."), "F45 R96",
       N_("A stress fracture of the sacrum usually does not show on it.")),
  TEXT ("imaging-reason", DONE, N_("Reason for imaging"),
        N_("Which question it was to answer; mostly it serves to exclude something else."), "F45"),

  ASK ("imaging-thickening", FOUND, TRUE, N_("Tendon thickened on imaging"),
       N_("Thicker than the other side, or signal within the tendon, at the sit bone."), "F46 R12 R13 R14", FINDING_CAVEAT),
  ASK ("imaging-partial-tear", FOUND, TRUE, N_("Partial tear on imaging"),
       N_("Some of the tendon off the bone or split; which tendon and how far goes into the note."), "F47 R13 R14",
       FINDING_CAVEAT),
  ASK ("imaging-fluid-signal", FOUND, TRUE, N_("Fluid-like signal in the tendon"),
       N_("As bright as fluid, within the tendon."), "F47 R14", AGE_CAVEAT),
  ASK ("imaging-complete-tear", FOUND, TRUE, N_("Complete tear on imaging"),
       N_("All of the tendon off the bone; how far it has drawn back goes into the note. With a sudden onset it is a red flag."),
       "R13 R91 R92", FINDING_CAVEAT),
  ASK ("imaging-bone-oedema", FOUND, TRUE, N_("Bone-marrow oedema at the sit bone"),
       N_("Bright marrow near the tuberosity on fluid-sensitive MRI."), "F48",
       NULL),
  ASK ("imaging-peritendinous-oedema", FOUND, TRUE, N_("Oedema around the tendon"),
       N_("Bright tissue around the tendon; MRI shows it better than ultrasound."), "R12", NULL),
  ASK ("imaging-other-cause", FOUND, FALSE, N_("Another cause on imaging"),
       N_("Such as ischiofemoral narrowing, bursitis, a stress fracture, or a hip or spine that explains the pain."), "F45 F50",
       NULL),
  TEXT ("imaging-report", FOUND, N_("Imaging report"),
        N_("Its conclusion in a line or two, with date and place. It supports the examination; it is no measure of progress."),
        "F45 R12 R13 R14"),
};

const RehabItemRows rehab_item_rows_imaging = REHAB_ITEM_ROWS (rows);
