/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-topic-rows.h"
#include "rehab-i18n.h"

/* What the record shows over time. */

#define SECTION N_("Progress")

static const RehabTopicPart charts[] = {
  TEXT (N_("All charts share one axis of time: pain, load, distance and climb, sitting, scores, strength, and below them the days that "
           "were kept.")),
  STEP (N_("Choose how long: <ui>range|4 weeks</ui>, <ui>range|12 weeks</ui>, <ui>range|1 year</ui> or <ui>range|All</ui>.")),
  STEP (N_("Point at a day, or use the arrow keys, to read it out of every chart at once.")),
  STEP (N_("<ui>Switch Series On and Off</ui> chooses what is drawn. <ui>Table</ui> shows the same as figures.")),
  STEP (N_("<ui>Load and Pain</ui> sets pain against the load of the days before, and shows how long sessions took to settle.")),
  PICTURE ("charts"),
  HEADING (N_("How they are read")),
  POINT (N_("A round mark on the pain is a session that settled by the next morning, a cross one that did not, a short line one of "
            "which it is not known.")),
  POINT (N_("The band is what the pain rule of the episode accepts.")),
  POINT (N_("A line is broken where days were not kept. Nothing is drawn across them.")),
  POINT (N_("Hatched is what was planned. It counts for nothing until it is in the diary.")),
  POINT (N_("Vertical lines are events; the strip above is the phase.")),
  KEY (N_("Progress"), N_("Read Out the Day Before or After")),
  KEY (N_("Progress"), N_("Choose a Range")),
  KEY (N_("Progress"), N_("Show Fewer or More Days")),
};

static const RehabTopicPart events[] = {
  TEXT (N_("Imaging, shockwave, injections, surgery, referrals and competitions stand on the axis of time of every chart.")),
  STEP (N_("Choose <ui>Add E_vent…</ui> in the <ui>Patient Menu</ui>.")),
  STEP (N_("Choose the <ui>Kind</ui>, the <ui>Date</ui>, and a <ui>Title</ui>: some are suggested.")),
  STEP (N_("Type the <ui>Result</ui>, and press <ui>_Save</ui>.")),
  STEP (N_("Below the form stands what is published about such a treatment, with its limits.")),
  KEY (N_("Patient"), N_("Add Event")),
  TEXT (N_("Press an event on the overview to change it. <ui>_Delete Event</ui> can be undone.")),
};

static const RehabTopicPart load[] = {
  TEXT (N_("The load of a session is its effort from 0 to 10 times its minutes; that of a day is the sum of its sessions. Where effort or "
           "minutes were not asked, there is none, and it is not taken for zero.")),
  POINT (N_("Two lines are means: of 7 days and of 28 days.")),
  POINT (N_("The ratio of the two has its method in its name, and no colour. Before 28 days of records there is none.")),
  POINT (N_("Monotony and strain say which standard deviation they use.")),
  POINT (N_("The longest run is compared with those of the 30 days before.")),
  TEXT (N_("Each figure says how many of its days are known. The sign beside it leads to its formula and its sources.")),
  NOTE (N_("Whether such figures foretell an injury is disputed. The program shows them, and does not judge by them.")),
  LINK (N_("What is published about the ratio of loads"), "card/load.ratio-coupled"),
};

static const RehabTopicPart report[] = {
  STEP (N_("Open <ui>Copy, Save and Print</ui> on the page <ui>P_rogress</ui>.")),
  STEP (N_("Choose <ui>_Progress Report…</ui>.")),
  STEP (N_("Choose for whom: the patient, or the coach, who reads of training and of nothing else. Choose the time and the language.")),
  STEP (N_("Press <ui>Pr_int…</ui> or <ui>Save as _PDF…</ui>.")),
  KEY (N_("Progress"), N_("Print the Progress Report")),
  HEADING (N_("Pictures and figures")),
  STEP (N_("The same menu copies a chart, saves it as PNG, SVG or PDF, and the figures or the whole diary as CSV.")),
  KEY (N_("Progress"), N_("Copy the Charts as Picture")),
  KEY (N_("Progress"), N_("Copy the Figures")),
  TEXT (N_("That something was given out is noted in the timeline: when, by whom and what, not what was in it.")),
};

static const RehabTopic topics[] = {
  {
    .key = "charts", .section = SECTION, .title = N_("Read the Charts"),
    .summary = N_("One axis of time, and a day read out of all of them."),
    REHAB_TOPIC_PARTS (charts), .related = "load settled events",
    .words = N_("graph curve zoom range table series legend"),
  },
  {
    .key = "events", .section = SECTION, .title = N_("Add an Event"),
    .summary = N_("Imaging, treatments, referrals, competitions."),
    REHAB_TOPIC_PARTS (events), .related = "charts report-letter",
    .words = N_("MRI shockwave injection surgery referral race"),
  },
  {
    .key = "load", .section = SECTION, .title = N_("What the Load Means"),
    .summary = N_("Effort times minutes, its means, and what is not known."),
    REHAB_TOPIC_PARTS (load), .related = "charts one-thing thresholds",
    .words = N_("ACWR ratio monotony strain RPE longest run"),
  },
  {
    .key = "progress-report", .section = SECTION, .title = N_("Give Progress Out"),
    .summary = N_("As a report, as pictures, as figures."),
    REHAB_TOPIC_PARTS (report), .related = "charts report-letter coach",
    .words = N_("export CSV PNG SVG copy patient coach report"),
  },
};

const RehabTopicRows rehab_topics_progress = { topics, G_N_ELEMENTS (topics) };
