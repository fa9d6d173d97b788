/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-publication-rows.h"
#include "rehab-i18n.h"

/* What the return to sport and the treatments rest on. */

#define NO_COMPARISON N_("No comparison group: what would have happened without it is not known.")

static const RehabPublication rows[] = {
  {
    .number = 70, .name = "Freckleton 2014",
    .citation = "Freckleton, Cook, Pizzari, Single leg bridge test and hamstring injury, BJSM 2014;48:713; "
                "studylib.net/doc/18847451",
    .year = 2014, .kind = REHAB_PUBLICATION_COHORT, .reading = REHAB_READING_ITSELF, .people = 482,
    .limits = N_("On Australian footballers, 28 of whom were injured later; not on this condition."), .facts = "F29 F96",
  },
  {
    .number = 71, .name = "Nelson",
    .citation = "L. Nelson, Single leg bridge to fatigue; "
                "healthhp.com.au/post/single-leg-bridge-to-fatigue-for-hamstring-strength",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_ITSELF,
    .limits = N_("A web page; what it says was not tested by it."), .facts = "F29",
  },
  {
    .number = 72, .name = "BJSM, table of return-to-sport tests",
    .citation = "Six-part return-to-sport tests table (ACL); bjsm.bmj.com/highwire/markup/103365/expansion",
    .kind = REHAB_PUBLICATION_UNKNOWN, .reading = REHAB_READING_ITSELF,
    .limits = N_("Criteria after surgery of a knee ligament; only a table of it was read."), .facts = "F96",
  },
  {
    .number = 73, .name = "Paton 2023, statements",
    .citation = "Paton et al. 2023, return-to-sport statements; bjsm.bmj.com/highwire/markup/130116/expansion",
    .year = 2023, .kind = REHAB_PUBLICATION_CONSENSUS, .reading = REHAB_READING_ITSELF,
    .limits = N_("On acute hamstring injuries, not on this condition."), .facts = "F96",
  },
  {
    .number = 74, .name = "BJSM, field tests",
    .citation = "Expert advice on return-to-play field tests after hamstring injury; "
                "bjsm.bmj.com/highwire/markup/109118/expansion",
    .year = 2017, .kind = REHAB_PUBLICATION_CONSENSUS, .reading = REHAB_READING_ITSELF,
    .limits = N_("On acute hamstring injuries. Who its authors are is not known."), .facts = "F93 F94 F95 F96",
  },
  {
    .number = 75, .name = "Vcoaching",
    .citation = "Vcoaching brief, Sprint more to get injured less; vcoaching.com/en/journal/brief",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("A summary of work of 2018, which was not read; not on this condition."), .facts = "F92",
  },
  {
    .number = 76, .name = "Habets 2018",
    .citation = "Habets et al., Return to sport in midportion Achilles tendinopathy, Sports Med 2018;48:705; PMC5808052",
    .year = 2018, .kind = REHAB_PUBLICATION_REVIEW, .reading = REHAB_READING_ITSELF, .studies = 35,
    .limits = N_("On Achilles tendons; only 19 of the studies state any criterion."), .facts = "F96",
  },
  {
    .number = 77, .name = "Cacchio 2011",
    .citation = "Cacchio et al., Shockwave therapy for chronic PHT in professional athletes, AJSM 2011;39:146; "
                "iris.uniroma1.it/handle/11573/379737; PEDro 28043",
    .year = 2011, .kind = REHAB_PUBLICATION_TRIAL, .reading = REHAB_READING_ITSELF, .people = 40,
    .limits = N_("One trial of professional athletes; 6 were lost to surgery, mostly from the comparison group."), .facts = "F97 F98 F99",
  },
  {
    .number = 78, .name = "BJSM, shockwave GRADE table",
    .citation = "Shockwave versus conservative care, GRADE table; bjsm.bmj.com/highwire/markup/110551/expansion",
    .year = 2018, .kind = REHAB_PUBLICATION_REVIEW, .reading = REHAB_READING_ITSELF,
    .limits = N_("Only a table of it was read. Contested: another review calls the evidence very low (R85)."), .facts = "F97 F99",
  },
  {
    .number = 79, .name = "Tenforde 2022",
    .citation = "Tenforde et al., Best practices for ESWT, PM&R 2022;14:611, table 9; PMC9321712",
    .year = 2022, .kind = REHAB_PUBLICATION_GUIDELINE, .reading = REHAB_READING_ITSELF,
    .limits = N_("On shockwave in general, not on this condition."), .facts = "F97 F98",
  },
  {
    .number = 80, .name = "PMC4555570",
    .citation = "Fluoroscopic steroid injection for PHT, OJSM 2014; PMC4555570",
    .year = 2014, .kind = REHAB_PUBLICATION_SERIES, .reading = REHAB_READING_ITSELF, .people = 18,
    .limits = NO_COMPARISON, .facts = "F100",
  },
  {
    .number = 81, .name = "Davenport 2015",
    .citation = "Davenport et al., PRP or whole blood for PHT, double-blind RCT, 2015; "
                "vivo.weill.cornell.edu/display/pubid26206832",
    .year = 2015, .kind = REHAB_PUBLICATION_TRIAL, .reading = REHAB_READING_ITSELF,
    .limits = N_("Small, with 17 cases, and neither was compared with no injection."), .facts = "F100",
  },
  {
    .number = 82, .name = "Bone School",
    .citation = "Bone School, PHT page; boneschool.com.au/index.php/node/1719",
    .kind = REHAB_PUBLICATION_PAGE, .reading = REHAB_READING_SECOND_HAND,
    .limits = N_("One of its figures is doubtful, and is not shown."), .facts = "F100",
  },
  {
    .number = 83, .name = "Lempainen 2009",
    .citation = "Lempainen et al., PHT: results of surgical management, AJSM 2009; insights.ovid.com/ajsm/200904000",
    .year = 2009, .kind = REHAB_PUBLICATION_SERIES, .reading = REHAB_READING_ITSELF, .people = 90,
    .limits = N_("103 operations. No comparison group: what would have happened without it is not known."), .facts = "F101 F102",
  },
  {
    .number = 84, .name = "Benazzo 2013",
    .citation = "Benazzo et al., Surgical management of chronic PHT in athletes, J Orthop Traumatol 2013;14:83; doi "
                "10.1007/s10195-013-0226-2",
    .year = 2013, .kind = REHAB_PUBLICATION_SERIES, .reading = REHAB_READING_ITSELF, .people = 17,
    .limits = NO_COMPARISON, .facts = "F41 F101 F102",
  },
  {
    .number = 85, .name = "Nasser 2021",
    .citation = "Nasser 2021 abstract at PEDro; search.pedro.org.au/search-results/record-detail/64804",
    .year = 2021, .kind = REHAB_PUBLICATION_REVIEW, .reading = REHAB_READING_ITSELF, .people = 424, .studies = 12,
    .limits = N_("Two randomised trials and ten case series; what they found is called very low-level evidence."), .facts = "F58 F97 F100 F101",
  },
};

const RehabPublicationRows rehab_publication_rows_sport = REHAB_PUBLICATION_ROWS (rows);
