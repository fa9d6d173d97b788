/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-publication-rows.h"
#include "rehab-i18n.h"

/* Red flags and look-alikes, and what came later. */

#define ABOUT_AVULSIONS N_("On avulsions, not on this condition.")
#define ABOUT_CAUDA N_("On a squeezed cauda equina, not on this condition.")
#define ABOUT_GROWING N_("On growing athletes, not on this condition.")
#define ABOUT_SPINAL_PAIN N_("On spinal pain; a single flag has poor accuracy.")
#define ABOUT_STRESS_FRACTURES N_("On stress fractures, not on this condition.")
#define PAGES_ON_SITTING N_("Pages on sitting contradict each other.")

static const RehabPublication rows[] = {
  {
    .number = 86, .name = "BMJ Best Practice",
    .citation = "BMJ Best Practice, Cauda equina syndrome, diagnosis approach",
    .kind = REHAB_PUBLICATION_GUIDELINE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_CAUDA, .facts = "F124",
  },
  {
    .number = 87, .name = "CSP 2024",
    .citation = "National Suspected CES Pathway: implications for physiotherapists, CSP 2024; csp.org.uk",
    .year = 2024, .kind = REHAB_PUBLICATION_GUIDELINE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_CAUDA, .facts = "F124",
  },
  {
    .number = 88, .name = "Gloucestershire NHS",
    .citation = "Gloucestershire NHS, Red flags for spinal conditions; g-care.glos.nhs.uk/pathway/75/resource/3",
    .kind = REHAB_PUBLICATION_GUIDELINE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_SPINAL_PAIN, .facts = "F122 F123 F124",
  },
  {
    .number = 89, .name = "Robertson and Wood 2017",
    .citation = "Robertson & Wood, Femoral neck stress fractures in sport, Sports Med Int Open 2017; PMC6226070",
    .year = 2017, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRESS_FRACTURES, .facts = "",
  },
  {
    .number = 90, .name = "AAPM&R",
    .citation = "AAPM&R, Stress fracture of the hip; now.aapmr.org/stress-fracture-of-the-hip",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRESS_FRACTURES, .facts = "",
  },
  {
    .number = 91, .name = "Musculoskeletal Key",
    .citation = "Repair of proximal hamstring avulsion (chapter); "
                "musculoskeletalkey.com/15-repair-of-proximal-hamstring-avulsion",
    .kind = REHAB_PUBLICATION_TEXTBOOK, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_AVULSIONS, .facts = "F20 F40",
  },
  {
    .number = 92, .name = "Colosimo",
    .citation = "Colosimo et al., Hamstring avulsion injuries; c.coek.info/pdf-hamstring-avulsion-injuries-.html",
    .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_AVULSIONS, .facts = "F20 F40",
  },
  {
    .number = 93, .name = "Atwal 2019",
    .citation = "Atwal, Wood, Kuah, Surgical management of proximal hamstring rupture, Aspetar J 2019 vol 8; "
                "journal.aspetar.com",
    .year = 2019, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = N_("Older guidance on avulsions; a trial of 2024 came out otherwise (R94)."), .facts = "",
  },
  {
    .number = 94, .name = "NEJM Evidence 2024",
    .citation = "Operative versus nonoperative treatment of proximal hamstring avulsions, NEJM Evidence 2024; pubmed "
                "39023393; doi 10.1056/EVIDoa2400056",
    .year = 2024, .kind = REHAB_PUBLICATION_TRIAL, .reading = REHAB_READING_ITSELF, .people = 119,
    .limits = N_("On avulsions in people from 30 to 70 years, not on this condition."), .facts = "",
  },
  {
    .number = 95, .name = "Kujala 1997",
    .citation = "Kujala et al., Ischial tuberosity apophysitis and avulsion, IJSM 1997;18:149; doi 10.1055/s-2007-972611",
    .year = 1997, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_GROWING, .facts = "",
  },
  {
    .number = 96, .name = "Charter Radiology 2017",
    .citation = "Charter Radiology, Ischial apophysitis case, 2017; charterradiology.com",
    .year = 2017, .kind = REHAB_PUBLICATION_CASE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_GROWING, .facts = "",
  },
  {
    .number = 97, .name = "BMJ, apophysis avulsion",
    .citation = "Avulsion fracture of the ischial tuberosity in adolescents, easily missed (BMJ series); scilit.com",
    .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_GROWING, .facts = "",
  },
  {
    .number = 98, .name = "Verhagen 2016",
    .citation = "Community red flags for back pain, Sept 2023, scribd.com/document/717602173; Verhagen et al., Eur Spine "
                "J 2016, doi 10.1007/s00586-016-4684-0",
    .year = 2016, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_SPINAL_PAIN, .facts = "F122 F123 F124",
  },
  {
    .number = 99, .name = "Harris 2016",
    .citation = "Harris, Vincent, Vincent, Sacral stress fractures, Curr Sports Med Rep 2016;15:73",
    .year = 2016, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRESS_FRACTURES, .facts = "",
  },
  {
    .number = 100, .name = "Fredericson 2003",
    .citation = "Fredericson et al., Sacral stress fractures, Phys Sportsmed 2003;31(2); chiro.org abstract",
    .year = 2003, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRESS_FRACTURES, .facts = "",
  },
  {
    .number = 101, .name = "Prescrire 2016",
    .citation = "Prescrire, Tendinopathy possibly drug related, 2016; english.prescrire.org",
    .year = 2016, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = N_("On tendons in general, not on this condition."), .facts = "",
  },
  {
    .number = 102, .name = "BMJ Open 2020",
    .citation = "Fluoroquinolone use and tendon rupture in US seniors, BMJ Open 2020; PMC7754651",
    .year = 2020, .kind = REHAB_PUBLICATION_COHORT, .reading = REHAB_READING_ITSELF,
    .limits = N_("On ruptures of tendons in about a million older people, not on this condition."), .facts = "",
  },
  {
    .number = 103, .name = "Rio 2015",
    .citation = "Rio et al., Isometric exercise induces analgesia, BJSM 2015;49:1277; figures at "
                "physicaltherapyfirst.com",
    .year = 2015, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_SECOND_HAND, .people = 6,
    .limits = N_("Small; a trial of 21 people and a review came out otherwise (R104, R105)."), .facts = "F68",
  },
  {
    .number = 104, .name = "Holden 2020",
    .citation = "Holden et al., Isometric exercise and pain in patellar tendinopathy: crossover RCT, 2020; mendeley.com "
                "catalogue",
    .year = 2020, .kind = REHAB_PUBLICATION_TRIAL, .reading = REHAB_READING_ITSELF, .people = 21,
    .limits = N_("On the tendon of the kneecap, not on this condition."), .facts = "F68",
  },
  {
    .number = 105, .name = "Clifford 2020",
    .citation = "Clifford et al., Isometric exercise in tendinopathy: review, BMJ Open SEM 2020; doi "
                "10.1136/bmjsem-2020-000760",
    .year = 2020, .kind = REHAB_PUBLICATION_REVIEW, .reading = REHAB_READING_ITSELF,
    .limits = N_("On tendons in general, not on this condition."), .facts = "F68",
  },
  {
    .number = 106, .name = "ISTS consensus 2019",
    .citation = "Tendinopathy core domains table (ISTS consensus 2019); PMC9528703 table 1",
    .year = 2019, .kind = REHAB_PUBLICATION_CONSENSUS, .reading = REHAB_READING_ITSELF,
    .limits = N_("On tendons in general, not on this condition."), .facts = "",
  },
  {
    .number = 107, .name = "Goom, Advantage Sport Med",
    .citation = "Advantage Sport Med, PHT part 2 (on Goom); advantagesportmed.ca",
    .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("Expert opinion; no trial tested it."), .facts = "F68 F74",
  },
  {
    .number = 108, .name = "Foster 1998",
    .citation = "Foster, Monitoring training with reference to overtraining syndrome, MSSE 1998;30:1164; "
                "journals.lww.com/acsm-msse",
    .year = 1998, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF, .people = 25,
    .limits = N_("Thresholds differed from athlete to athlete; no figure for all of them was read."), .facts = "",
  },
  {
    .number = 109, .name = "CRAN ACWR",
    .citation = "CRAN package ACWR 0.1.0, EWMA source (MIT); rdrr.io/cran/ACWR/src/R/EWMA.R",
    .kind = REHAB_PUBLICATION_PROGRAM, .reading = REHAB_READING_ITSELF,
    .limits = N_("The source code of a program; it tells how a figure is computed, not what it is worth."), .facts = "",
  },
  {
    .number = 110, .name = "rOpenSci Athlytics",
    .citation = "rOpenSci Athlytics, calculate_acwr_ewma; docs.ropensci.org/Athlytics; github AndreasArendt/Atlo",
    .kind = REHAB_PUBLICATION_PROGRAM, .reading = REHAB_READING_ITSELF,
    .limits = N_("The source code of a program; it tells how a figure is computed, not what it is worth."), .facts = "",
  },
  {
    .number = 112, .name = "Fader 2014",
    .citation = "PRP for chronic proximal hamstring injuries in athletes (Fader 2014); medluna.com/article/25767784",
    .year = 2014, .kind = REHAB_PUBLICATION_SERIES, .reading = REHAB_READING_ITSELF, .people = 18,
    .limits = N_("No comparison group: what would have happened without it is not known."), .facts = "F100",
  },
  {
    .number = 113, .name = "Biology Insights",
    .citation = "Biology Insights, How to sit with hamstring tendinopathy; biologyinsights.com",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = PAGES_ON_SITTING, .facts = "F66",
  },
  {
    .number = 114, .name = "Sharp, sitting",
    .citation = "B. Sharp, Sitting successfully with PHT; runsmarter.online/sitting-successfully-with-pht",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = PAGES_ON_SITTING, .facts = "F66 F67 F114",
  },
};

const RehabPublicationRows rehab_publication_rows_safety = REHAB_PUBLICATION_ROWS (rows);
