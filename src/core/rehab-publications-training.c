/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-publication-rows.h"
#include "rehab-i18n.h"

/* What the load of training and of strength work is counted by. */

#define ABOUT_STRENGTH N_("On strength training in general, not on this condition.")
#define ABOUT_TRAINING N_("On training in general, not on this condition.")

static const RehabPublication rows[] = {
  {
    .number = 52, .name = "Foster",
    .citation = "Foster’s formulas, as given by intervals.icu forum topic 2936 and fellrnr.com, Training Monotony",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = ABOUT_TRAINING, .facts = "",
  },
  {
    .number = 53, .name = "Foster",
    .citation = "Foster’s scale, as given by Charlie Francis forum topic 22982",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = ABOUT_TRAINING, .facts = "",
  },
  {
    .number = 54, .name = "Foster 2021",
    .citation = "Foster et al., 25 years of session RPE, IJSPP 2021;16:612; doi 10.1123/ijspp.2020-0599",
    .year = 2021, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_TRAINING, .facts = "",
  },
  {
    .number = 55, .name = "Windt and Gabbett 2019",
    .citation = "Windt & Gabbett, Is it all for naught?, BJSM 2019;53:988 (reports Lolli 2017)",
    .year = 2019, .kind = REHAB_PUBLICATION_METHOD, .reading = REHAB_READING_ITSELF,
    .limits = N_("Tells of another paper’s figures; others disagree (R61)."), .facts = "",
  },
  {
    .number = 56, .name = "Williams 2017",
    .citation = "Williams et al., Better way to determine the ACWR?, BJSM 2017;51:209; doi 10.1136/bjsports-2016-096589",
    .year = 2017, .kind = REHAB_PUBLICATION_METHOD, .reading = REHAB_READING_ITSELF,
    .limits = N_("A worked example of three athletes."), .facts = "",
  },
  {
    .number = 57, .name = "Suppiah",
    .citation = "H. Suppiah, EWMA load monitor; hareshsuppiah.github.io/tools/ewma-load.html",
    .kind = REHAB_PUBLICATION_PROGRAM, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_TRAINING, .facts = "",
  },
  {
    .number = 58, .name = "Frandsen 2025",
    .citation = "Frandsen et al., How much running is too much?, BJSM 2025;59:1203; doi 10.1136/bjsports-2024-109380",
    .year = 2025, .kind = REHAB_PUBLICATION_COHORT, .reading = REHAB_READING_ITSELF, .people = 5205,
    .limits = N_("On runners in general, not on this condition. What goes together need not be the cause."), .facts = "F22 F103",
  },
  {
    .number = 59, .name = "Impellizzeri 2021",
    .citation = "Impellizzeri et al., Time to dismiss ACWR, Sports Med 2021 (online 2020); doi "
                "10.1007/s40279-020-01378-6",
    .year = 2021, .kind = REHAB_PUBLICATION_METHOD, .reading = REHAB_READING_ITSELF,
    .limits = N_("On injuries in general, not on this condition."), .facts = "F103",
  },
  {
    .number = 60, .name = "Impellizzeri 2020",
    .citation = "L. Venturi, Italian summary of Impellizzeri 2020 (IJSPP, conceptual issues and pitfalls); "
                "lucaventurichinesiologo.it/?p=1620",
    .year = 2020, .kind = REHAB_PUBLICATION_OPINION, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("On injuries in general, not on this condition."), .facts = "F103",
  },
  {
    .number = 61, .name = "Gabbett 2019",
    .citation = "Gabbett et al., To couple or not to couple?, Int J Sports Med 2019;40:597; doi 10.1055/a-0955-5589",
    .year = 2019, .kind = REHAB_PUBLICATION_METHOD, .reading = REHAB_READING_ITSELF,
    .limits = N_("Others disagree (R55)."), .facts = "",
  },
  {
    .number = 62, .name = "Cloosterman 2024",
    .citation = "Cloosterman et al., Weekly load and ACWR methods in running, J Athl Train 2024;59:1028; doi "
                "10.4085/1062-6050-0430.23",
    .year = 2024, .kind = REHAB_PUBLICATION_COHORT, .reading = REHAB_READING_ITSELF, .people = 430,
    .limits = N_("On runners in general. It compares ways of counting, not treatments."), .facts = "F103",
  },
  {
    .number = 63, .name = "Runalytics 2025",
    .citation = "Runalytics, New paradigm for monitoring load, 2025; runalytics.substack.com",
    .year = 2025, .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = ABOUT_TRAINING, .facts = "F103",
  },
  {
    .number = 64, .name = "How to Move 2018",
    .citation = "Volume volume volume, 2018, howtomovementblog.blogspot.com; The 10% rule, 2018, theendurancerunner.com",
    .year = 2018, .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("Two blogs about two studies of novices; neither paper was read."), .facts = "F22 F103",
  },
  {
    .number = 65, .name = "Free Online Calculator",
    .citation = "1RM calculator page; freeonlinecal.com/health/1rm-one-rep-max-calculator",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRENGTH, .facts = "",
  },
  {
    .number = 66, .name = "Easy1RM",
    .citation = "Easy1RM methodology; easy1rm.com/methodology.html",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRENGTH, .facts = "",
  },
  {
    .number = 67, .name = "Zourdos 2016",
    .citation = "Naulus claim 22666 (Zourdos et al., JSCR 2016 RIR scale); naulus.com/research/claim/22666",
    .year = 2016, .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_SECOND_HAND,
    .limits = ABOUT_STRENGTH, .facts = "",
  },
  {
    .number = 68, .name = "Hackett 2017",
    .citation = "Hackett et al., Accuracy in estimating repetitions to failure, JSCR 2017;31:2162; doi "
                "10.1519/JSC.0000000000001683",
    .year = 2017, .kind = REHAB_PUBLICATION_RELIABILITY, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRENGTH, .facts = "",
  },
  {
    .number = 69, .name = "Lerwill",
    .citation = "S. Lerwill, Exercise tempo explained, seanlerwill.com; heatheradamsfitness.com",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = ABOUT_STRENGTH, .facts = "F79",
  },
};

const RehabPublicationRows rehab_publication_rows_training = REHAB_PUBLICATION_ROWS (rows);
