/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-publication-rows.h"
#include "rehab-i18n.h"

/* What the examination rests on: tests, imaging, questionnaires. */

#define ABOUT_ACUTE_INJURIES N_("On acute hamstring injuries, not on this condition.")
#define ABOUT_BACK_PAIN N_("On back pain, not on this condition.")
#define A_PAGE N_("A web page; what it says was not tested by it.")
#define CASE_CONTROL \
  N_("One case-control study of athletes, half of them with the condition: its predictive values do not carry over to a clinic.")

static const RehabPublication rows[] = {
  {
    .number = 1, .name = "Cacchio 2012",
    .citation = "Cacchio et al., Reliability and validity of three pain provocation tests for chronic PHT, BJSM 2012; "
                "pubmed.ncbi.nlm.nih.gov/22219215",
    .year = 2012, .kind = REHAB_PUBLICATION_ACCURACY, .reading = REHAB_READING_ITSELF, .people = 92,
    .limits = CASE_CONTROL, .facts = "F42",
  },
  {
    .number = 2, .name = "Cacchio 2012, table 4",
    .citation = "Cacchio et al., Reliability and validity of three pain provocation tests for chronic PHT, BJSM 2012, "
                "table 4; bjsm.bmj.com/highwire/markup/87889/expansion",
    .year = 2012, .kind = REHAB_PUBLICATION_ACCURACY, .reading = REHAB_READING_ITSELF, .people = 92,
    .limits = CASE_CONTROL, .facts = "F42",
  },
  {
    .number = 3, .name = "ACTRN12621000846820",
    .citation = "La Trobe trial registration ACTRN12621000846820, 2021; trial.medpath.com and "
                "anzctr.org.au/Trial/Registration/TrialReview.aspx?id=373085",
    .year = 2021, .kind = REHAB_PUBLICATION_PROTOCOL, .reading = REHAB_READING_ITSELF,
    .limits = N_("A registration: no results were found."), .facts = "F58",
  },
  {
    .number = 4, .name = "Rich 2023",
    .citation = "Rich, Cook, Hahne, Ford, Pilot RCT individualised physiotherapy vs shockwave for PHT: protocol, J Exp "
                "Orthop 2023;10:55; doi 10.1186/s40634-023-00615-x",
    .year = 2023, .kind = REHAB_PUBLICATION_PROTOCOL, .reading = REHAB_READING_ITSELF,
    .limits = N_("A protocol for 100 people: no results were found."), .facts = "F58 F97",
  },
  {
    .number = 5, .name = "Martin 2018",
    .citation = "Martin et al., Accuracy of 3 clinical tests for proximal hamstring tears, Arthroscopy 2018;34:114; "
                "ncbi.nlm.nih.gov/pubmed/29203381",
    .year = 2018, .kind = REHAB_PUBLICATION_ACCURACY, .reading = REHAB_READING_ITSELF, .people = 42,
    .limits = N_("Looked back at tears of the tendon; its figures of accuracy could not be read."), .facts = "F44",
  },
  {
    .number = 6, .name = "Zeren and Oztekin 2006",
    .citation = "Zeren & Oztekin, New self-diagnostic test for biceps femoris strains, Clin J Sport Med 2006;16:166; "
                "pubmed 16603888",
    .year = 2006, .kind = REHAB_PUBLICATION_ACCURACY, .reading = REHAB_READING_ITSELF, .people = 140,
    .limits = N_("Not blinded, and on acute strains of the biceps femoris, not on this condition."), .facts = "",
  },
  {
    .number = 7, .name = "Gómez-Hoyos 2016",
    .citation = "Physiotutors, Long Stride Walking Test (on Gomez-Hoyos 2016); "
                "physiotutors.com/wiki/long-stride-walking-test",
    .year = 2016, .kind = REHAB_PUBLICATION_ACCURACY, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("On impingement between sit bone and thigh bone, not on this condition."), .facts = "F54",
  },
  {
    .number = 8, .name = "Nelson",
    .citation = "L. Nelson, Key tests for hamstring tendinopathy; "
                "healthhp.com.au/post/key-tests-for-hamstring-tendinopathy",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = A_PAGE, .facts = "F44",
  },
  {
    .number = 9, .name = "Goom 2016",
    .citation = "Goom et al., JOSPT 2016;46:483, as given by Pogo Physio, PHT Exercise Protocol; "
                "pogophysio.com.au/blog/proximal-hamstring-tendinopathy-exercise",
    .year = 2016, .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("Expert opinion; no trial tested it."), .facts = "F72",
  },
  {
    .number = 10, .name = "Physiotutors",
    .citation = "Physiotutors, PHT progressive rehab video transcript; pickscribe.com/v/6I-HMWJQEHI",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = A_PAGE, .facts = "F66 F72",
  },
  {
    .number = 11, .name = "Nasser 2021",
    .citation = "Nasser et al., PHT: systematic review of interventions, IJSPT 2021;16:288, study table; "
                "ai-bt.com/si.php?db=pubmed&id=33842025; doi 10.26603/001c.21250",
    .year = 2021, .kind = REHAB_PUBLICATION_REVIEW, .reading = REHAB_READING_ITSELF, .people = 424, .studies = 12,
    .limits = N_("Two randomised trials and ten case series; what they found is called very low-level evidence."), .facts = "F41 F43 F58 F97 F100 F101",
  },
  {
    .number = 12, .name = "Zissen 2010",
    .citation = "Zissen et al., High hamstring tendinopathy: MRI, ultrasound, steroid injection, AJR 2010; "
                "scribd.com/document/497691265",
    .year = 2010, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF, .people = 65,
    .limits = N_("How many of the 65 were followed is not visible in what was read."), .facts = "F46 F48 F49 F100",
  },
  {
    .number = 13, .name = "Thompson 2015",
    .citation = "Thompson, Fung, Wood, Prevalence of proximal hamstring pathology in the asymptomatic, ISAKOS 2015 "
                "ePoster 806; isakos.com",
    .year = 2015, .kind = REHAB_PUBLICATION_SURVEY, .reading = REHAB_READING_ITSELF, .people = 253,
    .limits = N_("A conference poster on people without symptoms."), .facts = "F46 F47",
  },
  {
    .number = 14, .name = "Clin Radiol 2018",
    .citation = "Differing MRI appearances of symptomatic PHT with ageing, Clin Radiol 2018; doi "
                "10.1016/j.crad.2018.06.014",
    .year = 2018, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = N_("Who its authors are is not known."), .facts = "F46 F47",
  },
  {
    .number = 15, .name = "Cacchio 2014",
    .citation = "Cacchio, De Paulis, Maffulli, VISA-H development and validation, BJSM 2014;48:448; "
                "bjsm.bmj.com/content/48/6/448",
    .year = 2014, .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_ITSELF, .people = 60,
    .limits = N_("Small: 20 people without surgery, 10 with, and 30 healthy ones."), .facts = "",
  },
  {
    .number = 16, .name = "MLTJ",
    .citation = "Radial versus combined shockwave in PHT, a running cohort, MLTJ; mltj.online",
    .kind = REHAB_PUBLICATION_COHORT, .reading = REHAB_READING_ITSELF, .people = 63,
    .limits = N_("No comparison group: what would have happened without it is not known."), .facts = "F97",
  },
  {
    .number = 17, .name = "Patient Watch",
    .citation = "Patient Watch, VISA-H form page; patient-watch.com/forms/visa-h",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = N_("A form on a web page, not the official one."), .facts = "",
  },
  {
    .number = 18, .name = "Binkley 1999",
    .citation = "Binkley et al., Lower Extremity Functional Scale, Phys Ther 1999;79:371; "
                "ptjournal.apta.org/content/79/4/371",
    .year = 1999, .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_ITSELF,
    .limits = N_("On any trouble of the legs, not on this condition."), .facts = "",
  },
  {
    .number = 19, .name = "Acta Orthop 2017",
    .citation = "Normative data for the LEFS, Acta Orthop 2017; doi 10.1080/17453674.2017.1309886",
    .year = 2017, .kind = REHAB_PUBLICATION_SURVEY, .reading = REHAB_READING_ITSELF,
    .limits = N_("On healthy people."), .facts = "",
  },
  {
    .number = 20, .name = "Malliaropoulos 2014",
    .citation = "Malliaropoulos et al., FASH questionnaire, BJSM 2014;48:1607; pubmed 25287515",
    .year = 2014, .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_ACUTE_INJURIES, .facts = "",
  },
  {
    .number = 21, .name = "J Orthop Surg Res 2016",
    .citation = "FASH German validation, J Orthop Surg Res 2016;11:130; doi 10.1186/s13018-016-0464-0",
    .year = 2016, .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_ACUTE_INJURIES, .facts = "",
  },
  {
    .number = 22, .name = "Salaffi 2004",
    .citation = "Salaffi et al., Minimal clinically important changes on the NRS, Eur J Pain 2004;8:283; pubmed 15207508",
    .year = 2004, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF, .people = 825,
    .limits = N_("What kind of pain it was is not told in what was read."), .facts = "",
  },
  {
    .number = 23, .name = "Thieme, a-1304-3677",
    .citation = "Smallest detectable and important change of the pain scale in specific back pain; doi "
                "10.1055/a-1304-3677",
    .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_BACK_PAIN, .facts = "",
  },
  {
    .number = 24, .name = "Stratford 1995",
    .citation = "Precision Physio, PSFS page (after Stratford 1995); "
                "precisionphysio.com.au/the-patient-specific-functional-scale",
    .year = 1995, .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_SECOND_HAND,
    .facts = "",
  },
  {
    .number = 25, .name = "Front Pain Res 2021",
    .citation = "TSK-11 thresholds and MCID in Achilles tendinopathy, Front Pain Res 2021; doi 10.3389/fpain.2021.739051",
    .year = 2021, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF, .people = 442,
    .limits = N_("On Achilles tendons, not on this condition."), .facts = "",
  },
  {
    .number = 26, .name = "Arch Physiother 2017",
    .citation = "Multiple case studies of chronic pain self-management, Arch Physiother 2017, table 2; doi "
                "10.1186/s40945-017-0032-x",
    .year = 2017, .kind = REHAB_PUBLICATION_SERIES, .reading = REHAB_READING_ITSELF,
    .limits = N_("On long-lasting pain in general, in a few people."), .facts = "",
  },
  {
    .number = 27, .name = "Rehabilitation Measures Database",
    .citation = "Rehabilitation Measures Database, Pain Catastrophizing Scale (mirror semestadata.com)",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("Read in a copy of the page."), .facts = "",
  },
  {
    .number = 28, .name = "PCS 2012, Suzuki 2020",
    .citation = "Norwegian PCS validation 2012 (PMC3407790); Suzuki et al., NRS change in low back pain, PLoS One 2020 "
                "(PMC7053735)",
    .year = 2020, .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_BACK_PAIN, .facts = "",
  },
  {
    .number = 29, .name = "PMC4486915",
    .citation = "Nirschl phase table; PMC4486915 table 1",
    .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = N_("Only a table of it was read."), .facts = "",
  },
  {
    .number = 30, .name = "Nasser, COSMIN",
    .citation = "Nasser et al., Core outcome set in PHT: measurement instruments review; database.cosmin.nl/catalog/2693",
    .kind = REHAB_PUBLICATION_REVIEW, .reading = REHAB_READING_ITSELF,
    .limits = N_("Looked at 28 questionnaires; published in 2022 or 2023."), .facts = "",
  },
  {
    .number = 31, .name = "Korakakis 2021",
    .citation = "Korakakis et al., VISA questionnaires review part I, KSSTA 2021; doi 10.1007/s00167-021-06598-5",
    .year = 2021, .kind = REHAB_PUBLICATION_REVIEW, .reading = REHAB_READING_ITSELF,
    .limits = N_("On the VISA questionnaires of all tendons."), .facts = "",
  },
  {
    .number = 32, .name = "PMC4615691",
    .citation = "Treadmill eccentric hip extension in a triathlete with PHT, JOSPT; PMC4615691",
    .year = 2015, .kind = REHAB_PUBLICATION_CASE, .reading = REHAB_READING_ITSELF, .people = 1,
    .limits = N_("One triathlete."), .facts = "F58 F73",
  },
};

const RehabPublicationRows rehab_publication_rows_examination = REHAB_PUBLICATION_ROWS (rows);
