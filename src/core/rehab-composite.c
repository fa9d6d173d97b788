/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-composite.h"
#include "rehab-i18n.h"
#include "rehab-item-value.h"

#include <math.h>

/* The figures of the trial's register (R3, R4). */
#define LEAST_WEEKS 13 /* three months */
#define LEAST_AGE 18
#define MOST_AGE 65

/* What the answers are read from. */
typedef struct
{
  const RehabCase *record;
  const RehabAssessment *assessment;
  RehabSide side;
  RehabDate birth;
  double sitting_minutes;
} Reading;

typedef struct
{
  const char *item_key;
  const char *label;
  RehabCompositeAnswer (*read) (const Reading *reading,
                                const char    *item_key);
} Row;

static RehabCompositeAnswer
answer_from (gboolean yes)
{
  return yes ? REHAB_COMPOSITE_YES : REHAB_COMPOSITE_NO;
}

static RehabCompositeAnswer
negate (RehabCompositeAnswer answer)
{
  return answer == REHAB_COMPOSITE_NOT_ASKED ? answer : answer_from (answer == REHAB_COMPOSITE_NO);
}

static RehabNumber
read_number (const Reading *reading,
             const char    *item_key)
{
  const RehabItem *item = rehab_item_lookup (item_key);

  g_return_val_if_fail (item != NULL, REHAB_NUMBER_NOT_ASKED);

  return rehab_item_read_value (item, item->sided ? reading->side : REHAB_SIDE_NOT_ASKED,
                                reading->record, reading->assessment).number;
}

/* A yes, or any pain at all: 0 of 10 is a negative test. */
static RehabCompositeAnswer
read_yes (const Reading *reading,
          const char    *item_key)
{
  RehabNumber number = read_number (reading, item_key);

  return number.known ? answer_from (number.value > 0.0) : REHAB_COMPOSITE_NOT_ASKED;
}

static RehabCompositeAnswer
read_no (const Reading *reading,
         const char    *item_key)
{
  return negate (read_yes (reading, item_key));
}

/* The minutes decide. Without them a sitting that does not hurt is negative, and one that does is not yet known. */
static RehabCompositeAnswer
read_sitting (const Reading *reading,
              const char    *item_key)
{
  RehabNumber minutes = read_number (reading, item_key);

  if (minutes.known)
    return answer_from (minutes.value <= reading->sitting_minutes);

  return read_yes (reading, "symptom-sitting") == REHAB_COMPOSITE_NO ? REHAB_COMPOSITE_NO : REHAB_COMPOSITE_NOT_ASKED;
}

/* What was answered on the day, else what the episode was opened with. "After an injury" tells neither. */
static RehabCompositeAnswer
read_gradual (const Reading *reading,
              const char    *item_key)
{
  RehabCompositeAnswer answer = read_yes (reading, item_key);
  RehabOnset onset = reading->record->episode->onset;

  if (answer != REHAB_COMPOSITE_NOT_ASKED)
    return answer;
  if (onset != REHAB_ONSET_GRADUAL && onset != REHAB_ONSET_SUDDEN)
    return REHAB_COMPOSITE_NOT_ASKED;

  return answer_from (onset == REHAB_ONSET_GRADUAL);
}

/* The weeks that were answered, else those since the episode's onset. */
static RehabCompositeAnswer
read_duration (const Reading *reading,
               const char    *item_key)
{
  RehabNumber weeks = read_number (reading, item_key);
  RehabDate onset = reading->record->episode->onset_date;
  RehabDate day = reading->assessment->date;

  if (weeks.known)
    return answer_from (weeks.value >= LEAST_WEEKS);
  if (!rehab_date_is_set (onset) || rehab_date_compare (onset, day) > 0)
    return REHAB_COMPOSITE_NOT_ASKED;

  return answer_from (rehab_date_days_until (onset, day) >= LEAST_WEEKS * 7);
}

static RehabCompositeAnswer
read_age (const Reading *reading,
          const char    *item_key)
{
  int age = rehab_date_get_age (reading->birth, reading->assessment->date);

  return age < 0 ? REHAB_COMPOSITE_NOT_ASKED : answer_from (age >= LEAST_AGE && age <= MOST_AGE);
}

/* Any of the three kinds of rise is one; only a no to the question as a whole, or to all three, says that there was none. */
static RehabCompositeAnswer
read_load_rise (const Reading *reading,
                const char    *item_key)
{
  static const char * const kinds[] = { "symptom-trigger-mileage", "symptom-trigger-return", "symptom-trigger-strength" };
  RehabCompositeAnswer whole = read_yes (reading, item_key);
  guint n_noes = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RehabCompositeAnswer answer = read_yes (reading, kinds[i]);

      if (answer == REHAB_COMPOSITE_YES)
        return REHAB_COMPOSITE_YES;
      if (answer == REHAB_COMPOSITE_NO)
        n_noes++;
    }

  if (whole == REHAB_COMPOSITE_NOT_ASKED && n_noes == G_N_ELEMENTS (kinds))
    return REHAB_COMPOSITE_NO;

  return whole;
}

#define SITTING 2

static const Row tests[] = {
  { "load-arabesque", N_("Single-leg arabesque"), read_yes },
  { "load-platform-bridge", N_("Bent-knee single-leg bridge, heel on a platform"), read_yes },
  { "symptom-sitting-minutes", NULL, read_sitting },
  { "test-modified-bent-knee", N_("Modified bent-knee stretch"), read_yes },
};

static const Row conditions[] = {
  { "pain-localised", N_("Area smaller than a tennis ball"), read_yes },
  { "symptom-gradual-onset", N_("Gradual onset"), read_gradual },
  { "symptom-weeks", N_("Three months or longer"), read_duration },
  { NULL, N_("Age from 18 to 65"), read_age },
  { "symptom-trigger", N_("A rise of load before onset"), read_load_rise },
  { "health-surgery", N_("No earlier hamstring surgery"), read_no },
  { "health-injection", N_("No injection within the last 6 weeks"), read_no },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tests) == REHAB_COMPOSITE_N_TESTS);
G_STATIC_ASSERT (G_N_ELEMENTS (conditions) == REHAB_COMPOSITE_N_CONDITIONS);

static RehabCompositePart
read_part (const Row     *row,
           const Reading *reading)
{
  return (RehabCompositePart) { row->item_key, row->label, row->read (reading, row->item_key) };
}

/**
 * rehab_composite_read:
 * @record: the episode of care
 * @assessment: one of its assessments
 * @side: left or right: the involved side, or each of the two in turn
 * @birth: when the patient was born, or none
 * @sitting_minutes: REHAB_COMPOSITE_SITTING_MINUTES, or what the clinic has set
 *
 * Reads what one assessment tells of the trial's entry rule (R3, R4) on one side: single-leg arabesque, supine bent-knee
 * single-leg bridge with the heel on a platform, sitting pain within 30 minutes (or what the clinic has set),
 * modified bent-knee stretch; and what was
 * asked for besides. Sitting, onset, duration and the rest have no side and count for both. Onset and duration that were
 * not answered on the day are taken from the episode.
 *
 * Returns: the composite; what was not asked is neither positive nor negative
 */
RehabComposite
rehab_composite_read (const RehabCase       *record,
                      const RehabAssessment *assessment,
                      RehabSide              side,
                      RehabDate              birth,
                      double                 sitting_minutes)
{
  const Reading reading = { record, assessment, side, birth, sitting_minutes };
  RehabComposite self = { .side = side, .sitting_minutes = sitting_minutes };

  g_return_val_if_fail (record != NULL && assessment != NULL, self);
  g_return_val_if_fail (side == REHAB_SIDE_LEFT || side == REHAB_SIDE_RIGHT, self);

  for (guint i = 0; i < REHAB_COMPOSITE_N_TESTS; i++)
    {
      self.tests[i] = read_part (&tests[i], &reading);
      if (self.tests[i].answer != REHAB_COMPOSITE_NOT_ASKED)
        self.n_asked++;
      if (self.tests[i].answer == REHAB_COMPOSITE_YES)
        self.n_positive++;
    }
  for (guint i = 0; i < REHAB_COMPOSITE_N_CONDITIONS; i++)
    self.conditions[i] = read_part (&conditions[i], &reading);

  return self;
}

/**
 * rehab_composite_get_result:
 * @self: a composite
 *
 * Tells whether at least three of the four tests are positive. It is a yes as soon as three are, a no only when what was
 * not asked could no longer make three, and open until then.
 *
 * Returns: yes, no, or not asked while it is open
 */
RehabCompositeAnswer
rehab_composite_get_result (const RehabComposite *self)
{
  guint n_open;

  g_return_val_if_fail (self != NULL, REHAB_COMPOSITE_NOT_ASKED);

  n_open = REHAB_COMPOSITE_N_TESTS - self->n_asked;
  if (self->n_positive >= REHAB_COMPOSITE_N_NEEDED)
    return REHAB_COMPOSITE_YES;

  return self->n_positive + n_open < REHAB_COMPOSITE_N_NEEDED ? REHAB_COMPOSITE_NO : REHAB_COMPOSITE_NOT_ASKED;
}

/**
 * rehab_composite_get_test_item_key:
 * @n: which test, below REHAB_COMPOSITE_N_TESTS
 *
 * Returns: (transfer none): the key of the item that answers it
 */
const char *
rehab_composite_get_test_item_key (guint n)
{
  g_return_val_if_fail (n < REHAB_COMPOSITE_N_TESTS, NULL);

  return tests[n].item_key;
}

/**
 * rehab_composite_dup_test_label:
 * @self: a composite
 * @n: which test, below REHAB_COMPOSITE_N_TESTS
 *
 * Names a test: "Pain within 30 minutes of sitting". Where the clinic has set other minutes than the trial, those stand
 * beside the trial's.
 *
 * Returns: (transfer full): the translated name
 */
char *
rehab_composite_dup_test_label (const RehabComposite *self,
                                guint                 n)
{
  g_return_val_if_fail (self != NULL && n < REHAB_COMPOSITE_N_TESTS, NULL);

  if (n != SITTING)
    return g_strdup (_(tests[n].label));
  if (fabs (self->sitting_minutes - REHAB_COMPOSITE_SITTING_MINUTES) < 0.5)
    return g_strdup_printf (_("Pain within %d minutes of sitting"), REHAB_COMPOSITE_SITTING_MINUTES);

  /* Translators: a limit that the clinic has set, and the one that was published */
  return g_strdup_printf (_("Pain within %.0f minutes of sitting (in the trial %d)"), self->sitting_minutes,
                          REHAB_COMPOSITE_SITTING_MINUTES);
}

/**
 * rehab_composite_dup_sentence:
 * @self: a composite
 *
 * Says how many tests were positive, negative and not asked, and what that is by the trial's rule. Where it comes from is
 * REHAB_COMPOSITE_SOURCES.
 *
 * Returns: (transfer full): translated sentences: "Right: 3 positive, 0 negative, 1 not asked of the four entry tests of
 *   one trial. Its line of at least three is reached."
 */
char *
rehab_composite_dup_sentence (const RehabComposite *self)
{
  g_autofree char *counts = NULL;
  const char *result = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_asked == 0)
    return g_strdup (self->side == REHAB_SIDE_LEFT
                     ? _("Left: none of the four entry tests of one trial was asked.")
                     : _("Right: none of the four entry tests of one trial was asked."));

  /* Translators: how many of four tests turned out how; after it comes what the trial's rule makes of that */
  counts = g_strdup_printf (self->side == REHAB_SIDE_LEFT
                            ? _("Left: %u positive, %u negative, %u not asked of the four entry tests of one trial.")
                            : _("Right: %u positive, %u negative, %u not asked of the four entry tests of one trial."),
                            self->n_positive, self->n_asked - self->n_positive, REHAB_COMPOSITE_N_TESTS - self->n_asked);

  switch (rehab_composite_get_result (self))
    {
    case REHAB_COMPOSITE_YES:
      result = _("Its line of at least three is reached.");
      break;
    case REHAB_COMPOSITE_NO:
      result = _("Its line of at least three is not reached.");
      break;
    case REHAB_COMPOSITE_NOT_ASKED:
      result = _("Whether its line of at least three is reached stays open until more is asked.");
      break;
    default:
      g_return_val_if_reached (NULL);
    }

  return g_strjoin (" ", counts, result, NULL);
}

/**
 * rehab_composite_get_test_words:
 * @answer: how a test turned out
 *
 * Returns: the translated word: "Positive", "Negative", "Not asked"
 */
const char *
rehab_composite_get_test_words (RehabCompositeAnswer answer)
{
  switch (answer)
    {
    case REHAB_COMPOSITE_YES:
      return C_("test", "Positive");
    case REHAB_COMPOSITE_NO:
      return C_("test", "Negative");
    case REHAB_COMPOSITE_NOT_ASKED:
      return _("Not asked");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * rehab_composite_get_condition_words:
 * @answer: whether a condition is met
 *
 * Returns: the translated words: "Met", "Not met", "Not asked"
 */
const char *
rehab_composite_get_condition_words (RehabCompositeAnswer answer)
{
  switch (answer)
    {
    case REHAB_COMPOSITE_YES:
      return C_("condition", "Met");
    case REHAB_COMPOSITE_NO:
      return C_("condition", "Not met");
    case REHAB_COMPOSITE_NOT_ASKED:
      return _("Not asked");
    default:
      g_return_val_if_reached (NULL);
    }
}
