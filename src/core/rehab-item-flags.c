/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-rows.h"
#include "rehab-i18n.h"


#define SAME_DAY N_("Emergency: the same day")
#define SOON N_("Urgent: within days to two weeks")
#define ROUTINE N_("Routine medical review")

/* What the pathways for a squeezed cauda equina ask for (R86, R87). */
#define CAUDA_CAVEAT \
  N_("Published pathways ask for a hospital within hours and MRI within 4 hours of the request.")

/* What holds for every flag that comes from the lists for spinal pain (R98). */
#define FLAG_CAVEAT N_("A single flag has poor accuracy; it is read together with the history.")

#define FLAG(key_, group_, urgency_, core_, label_, help_, sources_, caveat_) \
  { .key = key_, .section = REHAB_SECTION_RED_FLAGS, .group = group_, .kind = REHAB_ITEM_YES_NO, .core = core_, \
    .urgency = REHAB_URGENCY_ ## urgency_, .label = label_, .help = help_, .sources = sources_, \
    .evidence = { .caveat = caveat_ } }

#define EMERGENCY_FLAG(key_, core_, label_, help_, sources_, caveat_) \
  FLAG (key_, SAME_DAY, EMERGENCY, core_, label_, help_, sources_, caveat_)

#define URGENT_FLAG(key_, core_, label_, help_, sources_, caveat_) \
  FLAG (key_, SOON, URGENT, core_, label_, help_, sources_, caveat_)

#define ROUTINE_FLAG(key_, core_, label_, help_, sources_, caveat_) \
  FLAG (key_, ROUTINE, ROUTINE, core_, label_, help_, sources_, caveat_)

static const RehabItem rows[] = {
  EMERGENCY_FLAG ("flag-cauda-equina", TRUE,
                  N_("Bladder or bowel change"),
                  N_("New within the last two weeks, or getting worse: trouble starting, holding or feeling urine, or losing "
                     "stool without noticing."),
                  "R86 R87",
                  N_("Published pathways ask for a hospital within hours and MRI within 4 hours of the request. 200 ml or more "
                     "left in the bladder raises the odds; less does not rule it out.")),
  EMERGENCY_FLAG ("flag-saddle", TRUE,
                  N_("Numbness between the legs"),
                  N_("Less or altered feeling around the anus, the genitals or the inner thighs, for instance when wiping."),
                  "R86 R87", CAUDA_CAVEAT),
  EMERGENCY_FLAG ("flag-sexual-function", FALSE,
                  N_("Loss of sexual function"),
                  N_("New loss of genital feeling, erection or orgasm. Worth a question of its own: few mention it unasked."),
                  "R86 R87", CAUDA_CAVEAT),
  EMERGENCY_FLAG ("flag-both-legs", TRUE,
                  N_("Pain or weakness in both legs"),
                  N_("Nerve pain down both legs, or both legs weaker, at the same time or one after the other."),
                  "R86 R87", CAUDA_CAVEAT),
  EMERGENCY_FLAG ("flag-progressive-deficit", TRUE,
                  N_("Weakness or numbness getting worse"),
                  N_("Loss of strength or feeling in the leg that is still spreading or deepening."),
                  "F124 R88 R98", FLAG_CAVEAT),
  EMERGENCY_FLAG ("flag-infection", FALSE,
                  N_("Fever or shivering, with spinal pain"),
                  N_("Back or sacral pain together with fever or shivering fits."),
                  "R88 R98", FLAG_CAVEAT),
  EMERGENCY_FLAG ("flag-infection-risk", FALSE,
                  N_("Prone to infection, with spinal pain"),
                  N_("Back or sacral pain in somebody with weakened immunity, injected drugs or a penetrating wound."),
                  "R88 R98", FLAG_CAVEAT),
  EMERGENCY_FLAG ("flag-major-trauma", FALSE,
                  N_("Major trauma"),
                  N_("A fall from a height, a road accident or a similar impact before the pain began."),
                  "R88 R98", FLAG_CAVEAT),
  EMERGENCY_FLAG ("flag-groin-hop", TRUE,
                  N_("Groin pain and unable to bear weight or hop"),
                  N_("Groin pain on weight bearing or on a hop, or weight not borne at all: a stress fracture of the femoral "
                     "neck can displace, most of all on its tension side."),
                  "R89 R90",
                  N_("About 3 % of stress fractures; that delay worsens displacement is published, the same day is a setting of "
                     "this form.")),

  URGENT_FLAG ("flag-avulsion", FALSE,
               N_("Pop at injury, with pain at once"),
               N_("One moment of injury with a pop or tear felt at the sit bone, and immediate pain: how an avulsion begins."),
               "R91 R92 R94",
               N_("In a trial of 119 people between 30 and 70, care without surgery was not inferior after two years: what is "
                  "urgent is imaging and an opinion.")),
  URGENT_FLAG ("flag-avulsion-bruise", FALSE,
               N_("Bruise down the back of the thigh"),
               N_("Bruising that showed three days to a week after an injury, often well below the sit bone."),
               "R91 R92", NULL),
  URGENT_FLAG ("flag-avulsion-gap", FALSE,
               N_("Gap below the sit bone"),
               N_("A dent to feel below the tuberosity, or the muscle bunched up lower than on the other side."),
               "R91 R92", NULL),
  URGENT_FLAG ("flag-avulsion-function", FALSE,
               N_("Cannot walk or sit properly since an injury"),
               N_("Trouble walking or sitting after one injury, or a clearly weak bend of the knee."),
               "R91 R92", NULL),
  URGENT_FLAG ("flag-neurological", TRUE,
               N_("Numbness, tingling or a dropping foot"),
               N_("Altered feeling below the buttock, or a foot that slaps or catches; the sciatic nerve lies beside the tendon."),
               "F124 R88 R92", FLAG_CAVEAT),
  URGENT_FLAG ("flag-motor-loss", FALSE,
               N_("A muscle that cannot lift against gravity"),
               N_("Strength below grade 3 of 5 on testing ankle, knee or hip by hand."),
               "F124 R88", FLAG_CAVEAT),
  URGENT_FLAG ("flag-night-pain", TRUE,
               N_("Night pain"),
               N_("Pain that wakes at night and does not ease with a change of position."),
               "F122 R88 R98", FLAG_CAVEAT),
  URGENT_FLAG ("flag-weight-loss", TRUE,
               N_("Unexplained weight loss"),
               N_("Weight lost without meaning to."),
               "F123 R88 R98", FLAG_CAVEAT),
  URGENT_FLAG ("flag-cancer-unwell", FALSE,
               N_("Past cancer"),
               N_("Any cancer in the past, however long ago and however well treated."),
               "R88 R98", FLAG_CAVEAT),
  URGENT_FLAG ("flag-unwell", TRUE,
               N_("Feels ill"),
               N_("Generally unwell now, in a way that training or a cold does not explain."),
               "R88 R98", FLAG_CAVEAT),
  URGENT_FLAG ("flag-age", FALSE,
               N_("First episode below 15 or above 60"),
               N_("Younger than 15 or older than 60 when pain of this kind first came."),
               "R88 R98",
               N_("The ages come from a list for spinal pain; a single flag has poor accuracy and is read together with the "
                  "history.")),
  URGENT_FLAG ("flag-bone-health", FALSE,
               N_("Osteoporosis or low bone density"),
               N_("Known from a scan, or a fracture after a slight fall."),
               "R88 R98", FLAG_CAVEAT),
  URGENT_FLAG ("flag-steroids", FALSE,
               N_("Long use of corticosteroid tablets"),
               N_("Tablets over months, now or in the past. Injections at the tendon are asked under health."),
               "R88 R98", FLAG_CAVEAT),
  URGENT_FLAG ("flag-sacral-hop", FALSE,
               N_("Sacral pain on a single-leg hop"),
               N_("Low back or buttock pain on hopping with a tender sacrum, mostly in female distance runners. Menses, energy "
                  "and earlier stress fractures are asked under health."),
               "R99 R100",
               N_("A radiograph is usually normal, and so are nerve signs and the straight-leg raise; MRI shows it.")),
  {
    .key = "flag-growth-plate", .section = REHAB_SECTION_RED_FLAGS, .group = SOON, .kind = REHAB_ITEM_YES_NO,
    .young_only = TRUE, .urgency = REHAB_URGENCY_URGENT,
    .label = N_("Young and tender over the sit bone"),
    .help = N_("The growth plate of the sit bone may still be open: its inflammation starts gradually, its avulsion suddenly. "
               "A radiograph of the pelvis shows it."),
    .sources = "R95 R96 R97",
    .evidence = { .caveat = N_("Mean age 14.1 years for inflammation, 18.9 for avulsion. Fusion is usually complete by 18, later "
                               "in some; up to which age it is asked is a setting of this form.") },
  },

  ROUTINE_FLAG ("flag-weeks", FALSE,
                N_("More than a few weeks, not yet examined"),
                N_("Pain that has lasted longer than a few weeks and that nobody had examined before today."),
                "F117", NULL),
  ROUTINE_FLAG ("flag-not-settling", FALSE,
                N_("Not settling with simple load cuts"),
                N_("Clearly brought on by running, sprinting or sitting, and no better after these were cut down."),
                "F118", NULL),
  ROUTINE_FLAG ("flag-weakness", FALSE,
                N_("Weakness"),
                N_("The leg feels or tests weak, without getting worse."),
                "F119", NULL),
  ROUTINE_FLAG ("flag-limp", FALSE,
                /* Translators: the patient walks with a limp */
                N_("Limp"),
                N_("Walks with a limp."),
                "F120", NULL),
  ROUTINE_FLAG ("flag-push-off", FALSE,
                N_("Trouble accelerating or pushing off"),
                N_("Cannot speed up or push off as usual."),
                "F121", NULL),
};

const RehabItemRows rehab_item_rows_red_flags = REHAB_ITEM_ROWS (rows);
