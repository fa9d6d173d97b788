/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item.h"

#include <glib/gi18n.h>
#include <math.h>

/* The three stretch tests come from one paper, so that its limits are said once. */
#define STRETCH_CAVEAT \
  N_("One case-control study of athletes, half of them with the condition: the predictive values do not carry over " \
     "to a clinic, and the three tests are not independent, so that their likelihood ratios must not be multiplied.")

#define FLAG(key_, urgency_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_RED_FLAGS, .kind = REHAB_ITEM_YES_NO, .urgency = REHAB_URGENCY_ ## urgency_, \
    .label = label_, .help = help_, .unit = "", .sources = sources_ }

#define PAIN(key_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_PAIN, .kind = REHAB_ITEM_PAIN, .max = 10, \
    .label = label_, .help = help_, .unit = "", .sources = sources_ }

#define SYMPTOM(key_, with_pain_, label_, help_, sources_) \
  { .key = key_, .section = REHAB_SECTION_SYMPTOMS, .kind = REHAB_ITEM_YES_NO, .with_pain = with_pain_, \
    .label = label_, .help = help_, .unit = "", .sources = sources_ }

static const RehabItem items[] = {
  FLAG ("flag-cauda-equina", EMERGENCY,
        N_("Bladder, bowel or saddle change"),
        N_("New or worsening trouble with passing or holding urine or stool, numbness between the legs, loss of sexual "
           "function, or pain or weakness in both legs."),
        "R86 R87"),
  FLAG ("flag-progressive-deficit", EMERGENCY,
        N_("Weakness or numbness getting worse"),
        N_("Loss of strength or feeling in the leg that is still spreading or deepening."),
        "F124 R88 R98"),
  FLAG ("flag-infection", EMERGENCY,
        N_("Fever or risk of infection, with spinal pain"),
        N_("Back or sacral pain together with fever or shivering, weakened immunity, injected drugs or a penetrating wound."),
        "R88 R98"),
  FLAG ("flag-major-trauma", EMERGENCY,
        N_("Major trauma"),
        N_("A fall from a height, a road accident or a similar impact before the pain began."),
        "R88 R98"),
  {
    .key = "flag-groin-hop", .section = REHAB_SECTION_RED_FLAGS, .kind = REHAB_ITEM_YES_NO,
    .urgency = REHAB_URGENCY_EMERGENCY,
    .label = N_("Groin pain and unable to bear weight or hop"),
    .help = N_("Groin pain on weight bearing or on a hop, or weight not borne at all: a stress fracture of the femoral neck "
               "can displace."),
    .unit = "", .sources = "R89 R90",
    .evidence = { .caveat = N_("The risk of displacement is published; same-day action is a setting of this form.") },
  },
  FLAG ("flag-avulsion", URGENT,
        N_("Pop at injury, bruise or gap"),
        N_("A pop with immediate pain, trouble walking or sitting, bruising of the back of the thigh within days, a gap to feel, "
           "or weak knee flexion: signs of an avulsion."),
        "R91 R92"),
  FLAG ("flag-neurological", URGENT,
        N_("Neurological symptoms"),
        N_("Numbness, tingling, a dropping foot, or a muscle that cannot lift against gravity."),
        "F124 R88 R92"),
  FLAG ("flag-night-pain", URGENT,
        N_("Night pain"),
        N_("Pain that wakes at night and does not ease with a change of position."),
        "F122 R88 R98"),
  FLAG ("flag-weight-loss", URGENT,
        N_("Unexplained weight loss"),
        N_("Weight lost without meaning to."),
        "F123 R88 R98"),
  FLAG ("flag-cancer-unwell", URGENT,
        N_("Past cancer, or unwell"),
        N_("Any cancer in the past, or feeling generally ill now."),
        "R88 R98"),
  FLAG ("flag-bone-health", URGENT,
        N_("Osteoporosis or long steroid use"),
        N_("Known low bone density, or corticosteroid tablets over a long time."),
        "R88 R98"),
  FLAG ("flag-sacral-hop", URGENT,
        N_("Sacral pain on a single-leg hop"),
        N_("Low back or buttock pain on hopping, sacral tenderness; ask about menstrual change, low energy intake and earlier "
           "stress fractures. A radiograph may be normal."),
        "R99 R100"),
  {
    .key = "flag-growth-plate", .section = REHAB_SECTION_RED_FLAGS, .kind = REHAB_ITEM_YES_NO,
    .urgency = REHAB_URGENCY_URGENT,
    .label = N_("Young and tender over the sit bone"),
    .help = N_("The ischial growth plate may not be fused: its inflammation starts gradually, its avulsion suddenly."),
    .unit = "", .sources = "R95 R96 R97",
    .evidence = { .caveat = N_("Fusion is usually complete by 18 and later in some; an age limit is for the clinic to set.") },
  },
  FLAG ("flag-weakness", ROUTINE,
        N_("Weakness"),
        N_("The leg feels or tests weak, without getting worse."),
        "F119"),
  FLAG ("flag-limp", ROUTINE,
        N_("Limp"),
        N_("Walks with a limp."),
        "F120"),
  FLAG ("flag-push-off", ROUTINE,
        N_("Trouble accelerating or pushing off"),
        N_("Cannot speed up or push off as usual."),
        "F121"),

  PAIN ("pain-worst", N_("Worst pain in 24 hours"),
        N_("The worst of the last 24 hours; 0 is no pain, 10 the worst imaginable."), "R22"),
  PAIN ("pain-waking", N_("Pain on waking"),
        N_("On getting up this morning; 0 is no pain, 10 the worst imaginable."), "R22"),
  PAIN ("pain-now", N_("Pain now"),
        N_("At this moment, at rest; 0 is no pain, 10 the worst imaginable."), "R22"),

  SYMPTOM ("symptom-buttock-pain", TRUE, N_("Deep one-sided buttock pain"),
           N_("Under the gluteal fold, often right over the sit bone."), "F11"),
  SYMPTOM ("symptom-warm-up", FALSE, N_("Eases with warming up, then returns"),
           N_("Painful as a run starts, better after a few minutes, back and worse later."), "F12"),
  SYMPTOM ("symptom-accelerating", TRUE, N_("Pain accelerating"), N_("When picking up speed."), "F13"),
  SYMPTOM ("symptom-sprinting", TRUE, N_("Pain sprinting"), N_("At or near full speed."), "F14"),
  SYMPTOM ("symptom-uphill", TRUE, N_("Pain running uphill"), N_("On hills or stairs."), "F15"),
  SYMPTOM ("symptom-sitting", TRUE, N_("Pain sitting"),
           N_("On hard seats, in a car or on a bicycle saddle."), "F16"),
  SYMPTOM ("symptom-sitting-longer", FALSE, N_("Sitting pain grows with time"),
           N_("The longer the sitting, the worse."), "F17"),
  SYMPTOM ("symptom-stretching", TRUE, N_("Pain on stretching"),
           N_("Stretching the hamstrings, above all with the hip bent: bending forwards, lifting a straight leg."), "F18"),
  SYMPTOM ("symptom-heavy-loading", TRUE, N_("Sore with deep or heavy loading"),
           N_("Deep squats, lunges, Romanian deadlifts or other heavy work of the hamstrings."), "F19"),
  SYMPTOM ("symptom-gradual-onset", FALSE, N_("Came on gradually"),
           N_("Over weeks or months, without a single snap or accident."), "F20"),
  SYMPTOM ("symptom-trigger", FALSE, N_("Change of training before onset"),
           N_("A large jump in distance, a hurried return after an earlier injury, or a hard new strength plan."), "F21"),

  {
    .key = "test-puranen-orava", .section = REHAB_SECTION_TESTS, .kind = REHAB_ITEM_YES_NO,
    .sided = TRUE, .with_pain = TRUE,
    .label = N_("Puranen-Orava"),
    .help = N_("Standing, heel on a support with the hip at about 90° and the knee straight, reaching towards the foot. Yes if "
               "the familiar pain comes."),
    .unit = "", .sources = "R1 R2",
    .evidence = { .sensitivity = 0.76, .sensitivity_low = 0.61, .sensitivity_high = 0.87,
                  .specificity = 0.82, .specificity_low = 0.68, .specificity_high = 0.92,
                  .lr_positive = 4.2, .lr_negative = 0.29, .n_studies = 1, .n_people = 92,
                  .caveat = STRETCH_CAVEAT },
  },
  {
    .key = "test-bent-knee-stretch", .section = REHAB_SECTION_TESTS, .kind = REHAB_ITEM_YES_NO,
    .sided = TRUE, .with_pain = TRUE,
    .label = N_("Bent-knee stretch"),
    .help = N_("Lying on the back, hip and knee fully bent; the examiner slowly straightens the knee. Yes if the familiar pain "
               "comes."),
    .unit = "", .sources = "F42 R1 R2",
    .evidence = { .sensitivity = 0.84, .sensitivity_low = 0.71, .sensitivity_high = 0.93,
                  .specificity = 0.87, .specificity_low = 0.73, .specificity_high = 0.95,
                  .lr_positive = 6.5, .lr_negative = 0.18, .n_studies = 1, .n_people = 92,
                  .caveat = STRETCH_CAVEAT },
  },
  {
    .key = "test-modified-bent-knee", .section = REHAB_SECTION_TESTS, .kind = REHAB_ITEM_YES_NO,
    .sided = TRUE, .with_pain = TRUE,
    .label = N_("Modified bent-knee stretch"),
    .help = N_("Lying on the back with the leg straight; the examiner bends hip and knee fully, then straightens the knee "
               "rapidly. Yes if the familiar pain comes."),
    .unit = "", .sources = "F42 R1 R2",
    .evidence = { .sensitivity = 0.89, .sensitivity_low = 0.76, .sensitivity_high = 0.96,
                  .specificity = 0.91, .specificity_low = 0.79, .specificity_high = 0.97,
                  .lr_positive = 10.2, .lr_negative = 0.12, .n_studies = 1, .n_people = 92,
                  .caveat = STRETCH_CAVEAT },
  },

  {
    .key = "outcome-visa-h", .section = REHAB_SECTION_OUTCOME, .kind = REHAB_ITEM_NUMBER,
    .max = 100, .higher_is_better = TRUE,
    .label = N_("VISA-H total"),
    .help = N_("The total of the completed questionnaire, from 0 to 100; higher is better."),
    .unit = N_("points"), .sources = "R15 R16",
    .evidence = { .caveat = N_("A change of 22 counted as success in one group of runners; no smallest detectable change is "
                               "published, and reviews rate the evidence for the scale as low, so that it should not stand "
                               "alone.") },
  },
};

/**
 * rehab_item_get_count:
 *
 * Returns: how many rows the table of items has
 */
guint
rehab_item_get_count (void)
{
  return G_N_ELEMENTS (items);
}

/**
 * rehab_item_get_nth:
 * @n: a row, below rehab_item_get_count()
 *
 * Gets one row of the table. The rows of a section lie together, sections in the order of `RehabSection`, and red flags
 * from the most to the least urgent.
 *
 * Returns: the row
 */
const RehabItem *
rehab_item_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (items), NULL);

  return &items[n];
}

/**
 * rehab_item_lookup:
 * @key: what a finding calls its item
 *
 * Finds a row by its key. The key of a pain score ("test-….pain") is not one: it belongs to the row that asks for it.
 *
 * Returns: (nullable): the row, or `NULL` for a key that this version does not know
 */
const RehabItem *
rehab_item_lookup (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (items); i++)
    {
      if (g_str_equal (items[i].key, key))
        return &items[i];
    }

  return NULL;
}

/**
 * rehab_section_get_title:
 * @section: a section of the assessment
 *
 * Returns: the translated title of @section
 */
const char *
rehab_section_get_title (RehabSection section)
{
  static const char * const titles[] = {
    [REHAB_SECTION_RED_FLAGS] = N_("Red Flags"),
    [REHAB_SECTION_PAIN] = N_("Pain"),
    [REHAB_SECTION_SYMPTOMS] = N_("Symptoms"),
    [REHAB_SECTION_TESTS] = N_("Provocation Tests"),
    [REHAB_SECTION_OUTCOME] = N_("Outcome"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (titles) == REHAB_N_SECTIONS);
  g_return_val_if_fail ((guint) section < REHAB_N_SECTIONS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, titles[section]);
}

/**
 * rehab_item_dup_pain_key:
 * @item: an item that takes a pain score with a yes
 *
 * Makes the key under which the pain score of @item is stored.
 *
 * Returns: (transfer full): the key
 */
char *
rehab_item_dup_pain_key (const RehabItem *item)
{
  g_return_val_if_fail (item != NULL && item->with_pain, NULL);

  return g_strconcat (item->key, ".pain", NULL);
}

/* A pain score beside a yes has no row of its own: it is always asked on 0 to 10. */
static void
get_range (const RehabItem *item,
           gboolean         pain,
           double          *min,
           double          *max,
           guint           *decimals)
{
  *min = pain ? 0.0 : item->min;
  *max = pain ? 10.0 : item->max;
  *decimals = pain ? 0 : item->decimals;
}

/**
 * rehab_item_read_number:
 * @item: an item
 * @pain: whether the pain score beside a yes is meant, not the item's own value
 * @text: what somebody typed, with a point or a comma
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE` or a `REHAB_ERROR_NOT_WHOLE`
 *
 * Reads a typed number and checks it against the range of its item.
 *
 * Returns: the number; not asked for blank text, and not asked with @error set for what is no such number
 */
RehabNumber
rehab_item_read_number (const RehabItem *item,
                        gboolean         pain,
                        const char      *text,
                        GError         **error)
{
  g_autofree char *digits = NULL;
  double min, max, value, scaled;
  guint decimals;
  char *end;

  g_return_val_if_fail (item != NULL && text != NULL, REHAB_NUMBER_NOT_ASKED);

  digits = g_strstrip (g_strdelimit (g_strdup (text), ",", '.'));
  if (*digits == '\0')
    return REHAB_NUMBER_NOT_ASKED;

  get_range (item, pain, &min, &max, &decimals);
  value = g_ascii_strtod (digits, &end);
  /* "0x10", "inf" and "1e1" are numbers to strtod(), but not to people. */
  if (*end != '\0' || strspn (digits, "+-.0123456789") != strlen (digits) || !isfinite (value) || value < min || value > max)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "Not a number in the range of its item");
      return REHAB_NUMBER_NOT_ASKED;
    }

  scaled = value * pow (10.0, decimals);
  if (fabs (scaled - round (scaled)) > 1e-6)
    {
      g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_NOT_WHOLE, "More digits than its item takes");
      return REHAB_NUMBER_NOT_ASKED;
    }

  /* "-0" is typed as easily as 0, and must not be stored as another number. */
  return rehab_number (fabs (value) > 0.0 ? value : 0.0);
}

/**
 * rehab_item_can_go_on:
 * @item: an item
 * @pain: whether the pain score beside a yes is meant, not the item's own value
 * @number: what was typed so far
 *
 * Tells whether one more digit would still be in range: after a 1 for pain, a 0 may follow, after a 4 nothing.
 *
 * Returns: whether typing may go on
 */
gboolean
rehab_item_can_go_on (const RehabItem *item,
                      gboolean         pain,
                      RehabNumber      number)
{
  double min, max;
  guint decimals;

  g_return_val_if_fail (item != NULL, FALSE);

  get_range (item, pain, &min, &max, &decimals);

  return number.known && (decimals > 0 || (number.value > 0.0 && number.value * 10.0 <= max));
}

/**
 * rehab_item_dup_range:
 * @item: an item
 * @pain: whether the pain score beside a yes is meant, not the item's own value
 *
 * Says what numbers are taken: "A whole number from 0 to 100".
 *
 * Returns: (transfer full): the translated words
 */
char *
rehab_item_dup_range (const RehabItem *item,
                      gboolean         pain)
{
  double min, max;
  guint decimals;

  g_return_val_if_fail (item != NULL, NULL);

  get_range (item, pain, &min, &max, &decimals);

  return g_strdup_printf (decimals == 0 ? _("A whole number from %.0f to %.0f") : _("A number from %.0f to %.0f"), min, max);
}

/**
 * rehab_item_dup_refusal:
 * @item: an item
 * @pain: whether the pain score beside a yes is meant, not the item's own value
 *
 * Says that a typed number was not taken, and what would be.
 *
 * Returns: (transfer full): the translated sentences
 */
char *
rehab_item_dup_refusal (const RehabItem *item,
                        gboolean         pain)
{
  double min, max;
  guint decimals;

  g_return_val_if_fail (item != NULL, NULL);

  get_range (item, pain, &min, &max, &decimals);

  return g_strdup_printf (decimals == 0
                          ? _("Not kept. Enter a whole number from %.0f to %.0f.")
                          : _("Not kept. Enter a number from %.0f to %.0f."), min, max);
}
