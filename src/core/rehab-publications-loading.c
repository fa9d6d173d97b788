/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-publication-rows.h"
#include "rehab-i18n.h"

/* What pain under load, exercises and running rest on. */

#define A_PAGE N_("A web page; what it says was not tested by it.")
#define EXPERT_OPINION N_("Expert opinion; no trial tested it.")
#define EXPERT_PROGRAMME N_("One expert’s programme; no trial tested it.")

static const RehabPublication rows[] = {
  {
    .number = 33, .name = "Silbernagel 2007",
    .citation = "Silbernagel et al., Continued sports activity, using a pain-monitoring model, AJSM 2007;35:897, as "
                "given by SportsMD; runnersmd.com",
    .year = 2007, .kind = REHAB_PUBLICATION_TRIAL, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("On Achilles tendons; never tried in this condition."), .facts = "F72 F80 F90",
  },
  {
    .number = 34, .name = "Evidence for Exercise",
    .citation = "Evidence for Exercise, Achilles lesson L3; "
                "evidenceforexercise.com/topic/l3-how-to-prescribe-them-part-2",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = N_("On Achilles tendons, not on this condition."), .facts = "F72 F80",
  },
  {
    .number = 35, .name = "BIM Physio",
    .citation = "BIM Physio, The Pain-Monitoring Model; bim.physio/the-pain-monitoring-model",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = N_("Gives other bands than the model that it speaks of."), .facts = "F72",
  },
  {
    .number = 36, .name = "Goom 2016",
    .citation = "Goom, Malliaras, Reiman, Purdam, JOSPT 2016;46:483, as given by B. Sharp, Running considerations for PHT; "
                "runsmarter.online/running-considerations",
    .year = 2016, .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_SECOND_HAND,
    .limits = EXPERT_OPINION, .facts = "F72 F80 F89 F90",
  },
  {
    .number = 37, .name = "Louw",
    .citation = "M. Louw, How to return to running after injury; sports-injury-physio.com/post/running-after-injury",
    .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_ITSELF,
    .limits = EXPERT_PROGRAMME, .facts = "F87 F89 F90",
  },
  {
    .number = 38, .name = "Paton 2023",
    .citation = "Paton et al., London International Consensus part 3, BJSM 2023, table 2; doi "
                "10.1136/bjsports-2021-105384",
    .year = 2023, .kind = REHAB_PUBLICATION_CONSENSUS, .reading = REHAB_READING_ITSELF,
    .limits = N_("On acute hamstring injuries, not on this condition."), .facts = "F89 F92 F96",
  },
  {
    .number = 39, .name = "Goom 2016",
    .citation = "Goom et al., JOSPT 2016;46:483, as given by Performance Health Academy, Hamstring tendinopathy part 3, "
                "2016; blog.performancehealthacademy.com",
    .year = 2016, .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_SECOND_HAND,
    .limits = EXPERT_OPINION, .facts = "F58 F59 F71",
  },
  {
    .number = 40, .name = "Scott",
    .citation = "B. Scott, 6 exercises for PHT, grsm.ca/proximal-hamstring-tendinopathy; "
                "prohealthclinic.co.uk/blog/hamstring-tendinopathy-exercises",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = A_PAGE, .facts = "F68 F70 F71",
  },
  {
    .number = 41, .name = "InSync Physio",
    .citation = "InSync Physio, Straight leg isometric bridges; insyncphysio.com",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = A_PAGE, .facts = "F68 F71",
  },
  {
    .number = 42, .name = "Goom’s programme, a patient’s notes",
    .citation = "A patient’s notes of a programme of four levels built on Goom, 2022; sprintforever.blogspot.com/2022/03",
    .year = 2022, .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND, .people = 1,
    .limits = N_("The notes of one patient."), .facts = "F71 F74 F81",
  },
  {
    .number = 43, .name = "Goom, podcast",
    .citation = "T. Goom, PHT podcast page; running-physio.com/pht-podcast",
    .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_ITSELF,
    .limits = EXPERT_OPINION, .facts = "F74 F79",
  },
  {
    .number = 44, .name = "another program",
    .citation = "Content of a Portuguese program for PHT, in a public repository",
    .kind = REHAB_PUBLICATION_PROGRAM, .reading = REHAB_READING_ITSELF,
    .limits = N_("Another program: a precedent and no evidence."), .facts = "",
  },
  {
    .number = 45, .name = "Drexel Sports Medicine",
    .citation = "Drexel Sports Medicine, Heavy slow resistance for patellar tendinopathy; drexelmedicine.org",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("On the tendon of the kneecap, not on this condition."), .facts = "F73 F79 F81",
  },
  {
    .number = 46, .name = "BJSM, overview of loading regimes",
    .citation = "Loading-regime overview table; bjsm.bmj.com/highwire/markup/89836/expansion",
    .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = N_("Only a table of it was read."), .facts = "F73 F79",
  },
  {
    .number = 47, .name = "Goom, sitting",
    .citation = "T. Goom, Improving sitting pain in PHT; running-physio.com/pht-sit",
    .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_ITSELF,
    .limits = N_("Pages on sitting contradict each other."), .facts = "F66 F67 F113 F114",
  },
  {
    .number = 48, .name = "Barton 2016",
    .citation = "Barton et al., Running retraining, BJSM 2016;50:513; T. Goom, running-physio.com/pht-gait",
    .year = 2016, .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_ITSELF,
    .limits = N_("On running technique in general; for this condition it is expert opinion only."), .facts = "F33 F34 F108 F109",
  },
  {
    .number = 49, .name = "Goom, return to running",
    .citation = "T. Goom, How to return to running after PHT; running-physio.com/pht-return-to-running",
    .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_ITSELF,
    .limits = EXPERT_PROGRAMME, .facts = "F86 F87",
  },
  {
    .number = 50, .name = "Trials 2023",
    .citation = "Telehealth gait retraining protocol, Trials 2023, table 1; doi 10.1186/s13063-023-07502-x",
    .year = 2023, .kind = REHAB_PUBLICATION_PROTOCOL, .reading = REHAB_READING_ITSELF,
    .limits = N_("A protocol for overuse trouble of the knee, not for this condition."), .facts = "F87 F88",
  },
  {
    .number = 51, .name = "PhysioAdvisor",
    .citation = "PhysioAdvisor, Return to Running Program; "
                "physioadvisor.com.au/health/injury-rehabilitation/return-to-running",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = A_PAGE, .facts = "F87",
  },
};

const RehabPublicationRows rehab_publication_rows_loading = REHAB_PUBLICATION_ROWS (rows);
