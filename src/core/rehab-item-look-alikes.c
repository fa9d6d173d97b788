/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define TENDON N_("The condition itself")
#define LUMBAR N_("Referral from the lumbar spine")
#define SACROILIAC N_("Sacroiliac joint")
#define DEEP_GLUTEAL N_("Deep gluteal nerve entrapment")
#define BURSITIS N_("Ischial bursitis")
#define ISCHIOFEMORAL N_("Ischiofemoral impingement")
#define HIP N_("Hip joint")
#define STRESS_FRACTURE N_("Stress fracture")
#define GROWTH_PLATE N_("Growth plate of the sit bone")

static const RehabItemChoice judgements[] = {
  { 0, "unlikely", N_("Unlikely") },
  { 1, "possible", N_("Possible") },
  { 2, "likely", N_("Likely") },
};

static const RehabItemChoice onsets[] = {
  { 1, "gradual", N_("Gradual: inflammation") },
  { 2, "sudden", N_("Sudden: avulsion") },
};

/* Figures for the pair are about, but were not read in the study: none is shown. */
#define PIRIFORMIS_CAVEAT \
  N_("Usually read together, seated and active; their published accuracy could not be verified and is not shown.")

#define TEST(key_, group_, young_, label_, help_, sources_, ...) \
  { .key = key_, .section = REHAB_SECTION_LOOK_ALIKES, .group = group_, .kind = REHAB_ITEM_YES_NO, .sided = TRUE, \
    .young_only = young_, .label = label_, .help = help_, .sources = sources_, .evidence = { __VA_ARGS__ } }

/* The clinician's own judgement, after the tests. */
#define JUDGE(key_, group_, young_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_LOOK_ALIKES, .group = group_, .kind = REHAB_ITEM_CHOICE, .young_only = young_, \
    .label = label_, .help = help_, .choices = judgements, .n_choices = G_N_ELEMENTS (judgements), .sources = sources_ }

static const RehabItem rows[] = {
  TEST ("look-alike-slr-nerve", LUMBAR, FALSE, N_("Straight-leg raise, nerve pain"),
        N_("Yes if raising the straight leg brings pain or tingling down the leg, more with the ankle bent up; pain at the sit "
           "bone alone is not meant."), "F50", .caveat = NULL),
  /* Translators: the name of a test of the nerves, done sitting with the back rounded */
  TEST ("look-alike-slump", LUMBAR, FALSE, N_("Slump"),
        N_("Sitting slumped, chin down, straightens the knee. Yes if the familiar pain comes and eases as the head comes up."),
        "F50", .caveat = NULL),
  JUDGE ("look-alike-lumbar", LUMBAR, FALSE, N_("Lumbar referral"),
         N_("Back movement changes the buttock pain, or nerve signs: speaks for it."), "F50"),

  {
    .key = "look-alike-laslett", .section = REHAB_SECTION_LOOK_ALIKES, .group = SACROILIAC, .kind = REHAB_ITEM_NUMBER,
    .sided = TRUE, .max = 5, .unit = N_("of 5"),
    .label = N_("Sacroiliac tests positive"),
    .help = N_("Distraction, thigh thrust, compression, sacral thrust and Gaenslen: how many of the five bring the familiar "
               "pain."),
    .sources = "F51",
    .evidence = { .caveat = N_("Three of five is named after Laslett; the study was not read.") },
  },
  JUDGE ("look-alike-sacroiliac", SACROILIAC, FALSE, N_("Sacroiliac joint dysfunction"),
         N_("Pain next to the dimple rather than at the sit bone, on turning in bed or stairs: speaks for it."), "F51"),

  TEST ("look-alike-seated-piriformis", DEEP_GLUTEAL, FALSE, N_("Seated piriformis stretch"),
        N_("Sitting, knee straightened by the examiner, who moves the thigh across and turns it in, feeling beside the sciatic "
           "notch. Yes if the familiar pain comes."), "F52", .caveat = PIRIFORMIS_CAVEAT),
  TEST ("look-alike-active-piriformis", DEEP_GLUTEAL, FALSE, N_("Active piriformis"),
        N_("On the other side, heel pressed into the couch, lifts and turns the knee out against resistance. Yes if the familiar "
           "pain comes."), "F52", .caveat = PIRIFORMIS_CAVEAT),
  JUDGE ("look-alike-deep-gluteal", DEEP_GLUTEAL, FALSE, N_("Deep gluteal entrapment"),
         N_("Pain above and beside the sit bone, tingling down the leg, cannot sit on that side: speaks for it."), "F52"),

  TEST ("look-alike-bursa", BURSITIS, FALSE, N_("Tender below the sit bone, not on the tendon"),
        N_("Hip bent, pressing on the underside of the tuberosity where one sits, hurts; contraction against resistance does "
           "not."), "F53", .caveat = NULL),
  JUDGE ("look-alike-bursitis", BURSITIS, FALSE, N_("Ischial bursitis"),
         N_("Pain from pressure alone, swelling at the sit bone: speaks for it."), "F53"),

  TEST ("look-alike-long-stride", ISCHIOFEMORAL, FALSE, N_("Long-stride walk, pain as the leg trails"),
        N_("Walks with long, then short steps. Yes if the familiar pain comes beside the sit bone as the hip extends in long "
           "steps and goes in short ones."), "F54 R7",
        .sensitivity = 0.95, .specificity = 0.84, .n_studies = 1,
        .caveat = N_("Read on a page about one study; its intervals and the number of people were not seen.")),
  JUDGE ("look-alike-ischiofemoral", ISCHIOFEMORAL, FALSE, N_("Ischiofemoral impingement"),
         N_("Pain beside the sit bone with the hip extended, snapping, a narrow space on MRI: speaks for it."), "F54"),

  TEST ("look-alike-fadir", HIP, FALSE, N_("FADIR"),
        N_("Lying on the back, hip bent, turned in and moved across. Yes if deep groin or hip pain comes."), "", .caveat = NULL),
  TEST ("look-alike-faber", HIP, FALSE, N_("FABER"),
        N_("Lying on the back, ankle on the other knee, knee pressed down. Yes for pain; in the note whether at groin, "
           "sacroiliac joint or sacrum."), "R100", .caveat = NULL),
  JUDGE ("look-alike-hip", HIP, FALSE, N_("Hip joint pain"),
         N_("Groin pain, loss of rotation: speaks for it."), ""),

  TEST ("look-alike-sacral-tenderness", STRESS_FRACTURE, FALSE, N_("Tender sacrum"),
        N_("Pressing or tapping the sacrum on this side brings the familiar pain."), "R99 R100", .caveat = NULL),
  JUDGE ("look-alike-sacral-fracture", STRESS_FRACTURE, FALSE, N_("Sacral stress fracture"),
         N_("Female distance runner, pain on a hop, tender sacrum, FABER positive, nerve signs normal: speaks for it."),
         "R99 R100"),
  JUDGE ("look-alike-femoral-neck", STRESS_FRACTURE, FALSE, N_("Femoral-neck stress fracture"),
         N_("Groin pain on weight bearing or a hop: speaks for it, and is a red flag."), "R89 R90"),

  TEST ("look-alike-apophysis-tender", GROWTH_PLATE, TRUE, N_("Tender over the growth plate"),
        N_("Pressing the edge of the sit bone brings the familiar pain."), "R95 R96 R97", .caveat = NULL),
  {
    .key = "look-alike-apophysis-onset", .section = REHAB_SECTION_LOOK_ALIKES, .group = GROWTH_PLATE, .kind = REHAB_ITEM_CHOICE,
    .young_only = TRUE,
    .label = N_("Growth plate: how it began"),
    .help = N_("Over weeks, or in one moment of a sprint, kick or split."),
    .choices = onsets, .n_choices = G_N_ELEMENTS (onsets),
    .sources = "R95",
    .evidence = { .caveat = N_("Mean age 14.1 years for inflammation of the growth plate, 18.9 for avulsion.") },
  },
  JUDGE ("look-alike-apophysis", GROWTH_PLATE, TRUE, N_("Injury of the growth plate"),
         N_("In the young it comes before tendinopathy; a radiograph of the pelvis shows it."), "R95 R96 R97"),

  JUDGE ("look-alike-tendinopathy", TENDON, FALSE, N_("Proximal hamstring tendinopathy"),
         N_("From history, palpation and provocation together: deep buttock pain with running, speed, hills or sitting, gradual, "
            "with no major tear."), "F39 F40"),

  {
    .key = "look-alike-words", .section = REHAB_SECTION_LOOK_ALIKES, .group = N_("Anything else"), .kind = REHAB_ITEM_TEXT,
    .label = N_("Other causes considered"),
    .help = N_("What else was thought of, and why it was or was not followed up."),
    .sources = "F45",
  },
};

const RehabItemRows rehab_item_rows_look_alikes = REHAB_ITEM_ROWS (rows);
