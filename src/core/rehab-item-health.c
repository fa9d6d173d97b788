/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define MEDICINES N_("Medicines that tendons may suffer from")
#define METABOLISM N_("Metabolism and hormones")
#define ENERGY N_("Energy and bone")
#define TREATMENT N_("Earlier treatment")
#define SHOCKWAVE N_("Before shockwave")

#define ASK(key_, group_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_HEALTH, .group = group_, .kind = REHAB_ITEM_YES_NO, \
    .label = label_, .help = help_, .sources = sources_ }

#define ASK_WITH_CAVEAT(key_, group_, label_, help_, sources_, caveat_) \
  { .key = key_, .section = REHAB_SECTION_HEALTH, .group = group_, .kind = REHAB_ITEM_YES_NO, \
    .label = label_, .help = help_, .sources = sources_, .evidence = { .caveat = caveat_ } }

#define TEXT(key_, group_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_HEALTH, .group = group_, .kind = REHAB_ITEM_TEXT, \
    .label = label_, .help = help_, .sources = sources_ }

#define MEASURE(key_, min_, max_, unit_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_HEALTH, .group = METABOLISM, .kind = REHAB_ITEM_NUMBER, .min = min_, .max = max_, \
    .decimals = 1, .unit = unit_, .label = label_, .help = help_, .sources = sources_ }

static const RehabItem rows[] = {
  ASK_WITH_CAVEAT ("health-fluoroquinolone", MEDICINES, N_("Fluoroquinolone"),
                   N_("An antibiotic such as ciprofloxacin or levofloxacin, in the months before the pain."),
                   "R101 R102",
                   N_("Disputed for the class as a whole: in a cohort of a million older people only levofloxacin raised the "
                      "risk of rupture.")),
  ASK ("health-corticosteroid", MEDICINES, N_("Corticosteroid"),
       N_("Tablets, or injections anywhere; one at the tendon is asked below. Long use of tablets is also a red flag."), "R101"),
  ASK ("health-statin", MEDICINES, N_("Statin"),
       N_("For cholesterol, such as atorvastatin or simvastatin."), "R101"),
  ASK ("health-aromatase-inhibitor", MEDICINES, N_("Aromatase inhibitor"),
       N_("After breast cancer, such as letrozole, anastrozole or exemestane."), "R101"),
  ASK ("health-retinoid", MEDICINES, N_("Retinoid"),
       N_("For skin disease, such as isotretinoin or acitretin."), "R101"),
  ASK ("health-anabolic-steroid", MEDICINES, N_("Anabolic steroid"),
       N_("Prescribed or not. Asked without judgement, and kept in this record."), "R101"),
  TEXT ("health-other-medicines", MEDICINES, N_("Other medicines"),
        N_("With dose and since when; painkillers matter, because they hide what load does."), ""),

  ASK_WITH_CAVEAT ("health-metabolic", METABOLISM, N_("Other metabolic disease"),
                   N_("High cholesterol, gout, thyroid or kidney disease. Diabetes is asked with the risk factors."), "F37",
                   N_("That other metabolic disease matters in this condition was read on a physiotherapy site only.")),
  ASK_WITH_CAVEAT ("health-menopause", METABOLISM, N_("Perimenopause or after menopause"),
                   N_("Irregular or no menses around or after the change, or hormone replacement."), "",
                   N_("Named as a risk in this condition on a physiotherapy site (loganphysio.com.au), not in a paper that was "
                      "read.")),
  MEASURE ("health-height", 80, 250, N_("cm"), N_("Height"),
           N_("Standing, without shoes."), "F36"),
  {
    .key = "health-weight", .section = REHAB_SECTION_HEALTH, .group = METABOLISM, .kind = REHAB_ITEM_NUMBER, .min = 20, .max = 300,
    .decimals = 1, .unit = N_("kg"), .measure = REHAB_UNIT_KIND_MASS, .label = N_("Weight"),
    .help = N_("In light clothes. Not needed where the subject is a burden to the patient."), .sources = "F36",
  },

  ASK ("health-menstrual-change", ENERGY, N_("Menstrual change"),
       N_("Periods that stopped, became rare or began late, without pregnancy or contraception to explain it."), "R99 R100"),
  ASK ("health-low-energy", ENERGY, N_("Low energy intake"),
       N_("Eats less than training takes, on purpose or not: dieting, skipped meals, fast weight loss, fear of food."),
       "R99 R100"),
  ASK ("health-stress-fracture", ENERGY, N_("Earlier stress fracture"),
       N_("Any bone, at any time; which and when goes into the note."), "R99 R100"),

  ASK_WITH_CAVEAT ("health-surgery", TREATMENT, N_("Earlier hamstring surgery"),
                   N_("At any time, on either side; which side and what was done goes into the note."), "R3 R4",
                   N_("Such people were not taken into the trial whose entry tests are used here.")),
  ASK_WITH_CAVEAT ("health-injection", TREATMENT, N_("Injection within 6 weeks"),
                   N_("Of whatever kind, at the sit bone or the tendon, in the last six weeks; what and which side goes into "
                      "the note."),
                   "R3 R4 R79",
                   N_("Such people were not taken into the trial whose entry tests are used here; a recent corticosteroid is "
                      "also a caution for shockwave.")),
  TEXT ("health-earlier-treatment", TREATMENT, N_("Treatment so far"),
        N_("Physiotherapy, exercises, shockwave, injections, rest: what, how long, and what it did."), "F100 F102"),

  ASK ("health-pregnancy", SHOCKWAVE, N_("Pregnant"),
       N_("Now, or possibly. An absolute contraindication in published best practice."), "R79"),
  ASK ("health-local-infection", SHOCKWAVE, N_("Infection in the area"),
       N_("Of skin, bone or joint near the sit bone. An absolute contraindication in published best practice."), "R79"),
  ASK ("health-local-tumour", SHOCKWAVE, N_("Tumour in the area"),
       N_("Where the waves would go. For focused shockwave an absolute contraindication in published best practice."), "R79"),
  ASK ("health-bleeding", SHOCKWAVE, N_("Bleeding disorder"),
       N_("Known, or bleeds long after small cuts. A relative contraindication in published best practice."), "R79"),
  ASK ("health-anticoagulant", SHOCKWAVE, N_("Anticoagulant"),
       N_("Such as warfarin, apixaban or rivaroxaban. To be considered in published best practice."), "R79"),
  ASK ("health-anti-inflammatory", SHOCKWAVE, N_("Anti-inflammatory painkiller"),
       N_("Such as ibuprofen, naproxen or diclofenac, now. To be considered in published best practice."), "R79"),
  ASK ("health-pacemaker", SHOCKWAVE, N_("Pacemaker"),
       N_("Or another implanted device with electronics. To be considered in published best practice."), "R79"),
};

const RehabItemRows rehab_item_rows_health = REHAB_ITEM_ROWS (rows);
