/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-question.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"
#include "rehab-typed-measure.h"

#include <math.h>
#include <string.h>

#define MOST_DECIMALS 3

typedef struct
{
  const char *head;
  const char *label;
  RehabDiaryGroup group;
  const char *field;
  guint decimals;         /* that can be typed; more are no finer measurement but a mistaken mark for thousands */
  const char *customary_head; /* in miles and feet; NULL where it is the same to everybody */
  const char *customary_label;
} Question;

static const Question questions[REHAB_N_DIARY_QUESTIONS] = {
  [REHAB_DIARY_WAKING_PAIN] = {
    NC_("diary", "Waking pain"), NC_("diary", "Pain on waking"), REHAB_DIARY_GROUP_DAY, "waking_pain", 0
  },
  [REHAB_DIARY_WORST_PAIN] = {
    NC_("diary", "Worst pain"), NC_("diary", "Worst pain"), REHAB_DIARY_GROUP_DAY, "worst_pain", 0
  },
  [REHAB_DIARY_SITTING_MINUTES] = {
    NC_("diary", "Sitting, min"), NC_("diary", "Sitting, minutes"), REHAB_DIARY_GROUP_DAY, "sitting_minutes", 0
  },
  [REHAB_DIARY_SITTING_PAIN] = {
    NC_("diary", "Sitting pain"), NC_("diary", "Pain sitting"), REHAB_DIARY_GROUP_DAY, "sitting_pain", 0
  },
  [REHAB_DIARY_ACTIVITY] = {
    NC_("diary", "What"), NC_("diary", "What you did"), REHAB_DIARY_GROUP_SESSION, "kind", 0
  },
  [REHAB_DIARY_MINUTES] = {
    NC_("diary", "Min"), NC_("diary", "Minutes"), REHAB_DIARY_GROUP_SESSION, "minutes", 1
  },
  [REHAB_DIARY_EFFORT] = {
    NC_("diary", "Effort"), NC_("diary", "Effort, 0 to 10"), REHAB_DIARY_GROUP_SESSION, "effort", 0
  },
  [REHAB_DIARY_DISTANCE] = {
    NC_("diary", "Km"), NC_("diary", "Kilometres"), REHAB_DIARY_GROUP_SESSION, "distance_km", MOST_DECIMALS,
    NC_("diary", "Mi"), NC_("diary", "Miles")
  },
  [REHAB_DIARY_CLIMB] = {
    NC_("diary", "Climb, m"), NC_("diary", "Climb, metres"), REHAB_DIARY_GROUP_SESSION, "climb_m", 0,
    NC_("diary", "Climb, ft"), NC_("diary", "Climb, feet")
  },
  [REHAB_DIARY_PAIN_BEFORE] = {
    NC_("diary", "Before"), NC_("diary", "Pain before"), REHAB_DIARY_GROUP_PAIN, "pain_before", 0
  },
  [REHAB_DIARY_PAIN_DURING] = {
    NC_("diary", "During"), NC_("diary", "Pain during"), REHAB_DIARY_GROUP_PAIN, "pain_during", 0
  },
  [REHAB_DIARY_PAIN_AFTER] = {
    NC_("diary", "After"), NC_("diary", "Pain straight after"), REHAB_DIARY_GROUP_PAIN, "pain_after", 0
  },
  [REHAB_DIARY_PAIN_NEXT_MORNING] = {
    NC_("diary", "Next morning"), NC_("diary", "Pain next morning"), REHAB_DIARY_GROUP_PAIN, "pain_next_morning", 0
  },
};

static const char *const group_titles[REHAB_N_DIARY_GROUPS] = {
  [REHAB_DIARY_GROUP_DAY] = NC_("diary", "The day"),
  [REHAB_DIARY_GROUP_SESSION] = NC_("diary", "Session"),
  [REHAB_DIARY_GROUP_PAIN] = NC_("diary", "Pain around the session"),
};

const RehabSessionKind rehab_diary_activities[] = {
  REHAB_SESSION_KIND_RUN,
  REHAB_SESSION_KIND_HILLS,
  REHAB_SESSION_KIND_STRIDES,
  REHAB_SESSION_KIND_SPRINT,
  REHAB_SESSION_KIND_STRENGTH,
  REHAB_SESSION_KIND_PLYOMETRICS,
  REHAB_SESSION_KIND_MATCH,
  REHAB_SESSION_KIND_TRAINING,
  REHAB_SESSION_KIND_CROSS_TRAINING,
  REHAB_SESSION_KIND_LONG_SIT,
  REHAB_SESSION_KIND_NONE,
};

const guint rehab_n_diary_activities = G_N_ELEMENTS (rehab_diary_activities);

/* Translators: the keys that add a session to a day of the diary, one letter each and each another one */
static const char *const letters[] = {
  [REHAB_SESSION_KIND_NONE] = NC_("diary key, rest day", "Z"),
  [REHAB_SESSION_KIND_RUN] = NC_("diary key, run", "R"),
  [REHAB_SESSION_KIND_HILLS] = NC_("diary key, hills", "H"),
  [REHAB_SESSION_KIND_STRIDES] = NC_("diary key, strides", "D"),
  [REHAB_SESSION_KIND_SPRINT] = NC_("diary key, sprint", "N"),
  [REHAB_SESSION_KIND_STRENGTH] = NC_("diary key, strength", "S"),
  [REHAB_SESSION_KIND_PLYOMETRICS] = NC_("diary key, plyometrics", "P"),
  [REHAB_SESSION_KIND_MATCH] = NC_("diary key, match", "M"),
  [REHAB_SESSION_KIND_TRAINING] = NC_("diary key, training", "T"),
  [REHAB_SESSION_KIND_CROSS_TRAINING] = NC_("diary key, cross-training", "X"),
  [REHAB_SESSION_KIND_LONG_SIT] = NC_("diary key, drive or long sit", "L"),
};

static const char *const letter_contexts[] = {
  [REHAB_SESSION_KIND_NONE] = "diary key, rest day",
  [REHAB_SESSION_KIND_RUN] = "diary key, run",
  [REHAB_SESSION_KIND_HILLS] = "diary key, hills",
  [REHAB_SESSION_KIND_STRIDES] = "diary key, strides",
  [REHAB_SESSION_KIND_SPRINT] = "diary key, sprint",
  [REHAB_SESSION_KIND_STRENGTH] = "diary key, strength",
  [REHAB_SESSION_KIND_PLYOMETRICS] = "diary key, plyometrics",
  [REHAB_SESSION_KIND_MATCH] = "diary key, match",
  [REHAB_SESSION_KIND_TRAINING] = "diary key, training",
  [REHAB_SESSION_KIND_CROSS_TRAINING] = "diary key, cross-training",
  [REHAB_SESSION_KIND_LONG_SIT] = "diary key, drive or long sit",
};

G_STATIC_ASSERT (G_N_ELEMENTS (letters) == G_N_ELEMENTS (letter_contexts));
G_STATIC_ASSERT (G_N_ELEMENTS (letters) == G_N_ELEMENTS (rehab_diary_activities));

/**
 * rehab_diary_question_get_kind:
 * @question: a question
 *
 * Gets what its answer measures.
 *
 * Returns: the kind, `REHAB_UNIT_KIND_NONE` for what reads the same to everybody
 */
RehabUnitKind
rehab_diary_question_get_kind (RehabDiaryQuestion question)
{
  g_return_val_if_fail ((guint) question < REHAB_N_DIARY_QUESTIONS, REHAB_UNIT_KIND_NONE);

  return questions[question].customary_head != NULL ? rehab_units_find_kind (questions[question].field) : REHAB_UNIT_KIND_NONE;
}

/**
 * rehab_diary_question_get_head:
 * @question: a question
 *
 * Gets the few letters that stand over a column, with the unit that was chosen.
 *
 * Returns: the translated text
 */
const char *
rehab_diary_question_get_head (RehabDiaryQuestion question)
{
  g_return_val_if_fail ((guint) question < REHAB_N_DIARY_QUESTIONS, NULL);

  if (!rehab_units_are_recorded (rehab_diary_question_get_kind (question)))
    return C_("diary", questions[question].customary_head);

  return C_("diary", questions[question].head);
}

/**
 * rehab_diary_question_get_label:
 * @question: a question
 *
 * Gets the name of a question where it stands by itself, with the unit that was chosen.
 *
 * Returns: the translated text
 */
const char *
rehab_diary_question_get_label (RehabDiaryQuestion question)
{
  g_return_val_if_fail ((guint) question < REHAB_N_DIARY_QUESTIONS, NULL);

  if (!rehab_units_are_recorded (rehab_diary_question_get_kind (question)))
    return C_("diary", questions[question].customary_label);

  return C_("diary", questions[question].label);
}

RehabDiaryGroup
rehab_diary_question_get_group (RehabDiaryQuestion question)
{
  g_return_val_if_fail ((guint) question < REHAB_N_DIARY_QUESTIONS, REHAB_DIARY_GROUP_DAY);

  return questions[question].group;
}

const char *
rehab_diary_group_get_title (RehabDiaryGroup group)
{
  g_return_val_if_fail ((guint) group < REHAB_N_DIARY_GROUPS, NULL);

  return C_("diary", group_titles[group]);
}

/**
 * rehab_diary_question_get_field:
 * @question: a question
 *
 * Gets the field that holds the answers: of a day for the questions of that group, of a session for the others.
 *
 * Returns: the field
 */
const RehabField *
rehab_diary_question_get_field (RehabDiaryQuestion question)
{
  g_return_val_if_fail ((guint) question < REHAB_N_DIARY_QUESTIONS, NULL);

  return rehab_record_find_field (questions[question].group == REHAB_DIARY_GROUP_DAY ? &rehab_diary_day_type
                                                                                     : &rehab_session_type,
                                  questions[question].field);
}

static RehabNumber
refuse (RehabErrorCode code,
        GError       **error)
{
  g_set_error_literal (error, REHAB_ERROR, (int) code, "Not a number that the diary takes");

  return REHAB_NUMBER_NOT_ASKED;
}

/* Digits with at most one mark for decimals, whichever; nothing that a program would read and a person would not. */
static gboolean
is_plain_number (const char *text)
{
  gboolean any_digit = FALSE;
  guint marks = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        any_digit = TRUE;
      else if (*p != '.' || ++marks > 1)
        return FALSE;
    }

  return any_digit;
}

/**
 * rehab_diary_question_read:
 * @question: a question that is answered by a number
 * @text: what was typed, with a point or a comma for decimals; nothing or blanks for "not asked"
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE`, for what is no number too, or a `REHAB_ERROR_NOT_WHOLE`
 *
 * Reads an answer. A bare figure is in the unit that was chosen; "5 km" and "3 mi" are what they say.
 *
 * Returns: the number in the unit of its field, or not asked; not asked with @error set when it is refused
 */
RehabNumber
rehab_diary_question_read (RehabDiaryQuestion question,
                           const char        *text,
                           GError           **error)
{
  RehabUnitKind kind = rehab_diary_question_get_kind (question);
  g_autofree char *plain = NULL;
  gboolean customary = FALSE;
  const RehabField *field = rehab_diary_question_get_field (question);
  const char *mark;
  double value;

  g_return_val_if_fail (question != REHAB_DIARY_ACTIVITY, REHAB_NUMBER_NOT_ASKED);

  plain = rehab_typed_measure_split (kind, text, &customary);
  if (plain == NULL)
    return refuse (REHAB_ERROR_OUT_OF_RANGE, error);
  if (*plain == '\0')
    return REHAB_NUMBER_NOT_ASKED;

  g_strdelimit (plain, ",", '.');
  if (!is_plain_number (plain))
    return refuse (REHAB_ERROR_OUT_OF_RANGE, error);

  value = rehab_units_read_in (kind, customary, g_ascii_strtod (plain, NULL));
  if (value < field->min || value > field->max)
    return refuse (REHAB_ERROR_OUT_OF_RANGE, error);

  /* 1,000 km is no kilometre to the metre. */
  mark = strchr (plain, '.');
  if (mark != NULL && g_str_equal (mark, ".000"))
    return refuse (questions[question].decimals < MOST_DECIMALS ? REHAB_ERROR_NOT_WHOLE : REHAB_ERROR_OUT_OF_RANGE, error);
  if (mark != NULL && strlen (mark + 1) > questions[question].decimals)
    return refuse (REHAB_ERROR_NOT_WHOLE, error);

  return rehab_number (value);
}

/**
 * rehab_diary_question_dup_text:
 * @question: a question
 * @record: (nullable): the day or session, as the question wants it
 *
 * Writes an answer as it is shown and typed, in the unit that was chosen.
 *
 * Returns: (transfer full): the answer with no more decimals than it has, "" when it was not asked
 */
char *
rehab_diary_question_dup_text (RehabDiaryQuestion question,
                               gconstpointer      record)
{
  const RehabField *field = rehab_diary_question_get_field (question);
  RehabNumber number;
  double value;
  int decimals = 0;

  if (record == NULL)
    return g_strdup ("");

  if (question == REHAB_DIARY_ACTIVITY)
    return g_strdup (rehab_diary_activity_get_label (((const RehabSession *) record)->kind));

  number = *(const RehabNumber *) rehab_field_at (field, record);
  if (!number.known)
    return g_strdup ("");

  value = rehab_units_show (rehab_diary_question_get_kind (question), number.value);
  while (decimals < MOST_DECIMALS && fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) > 1e-6)
    decimals++;

  return g_strdup_printf ("%.*f", decimals, value);
}

const char *
rehab_diary_activity_get_label (RehabSessionKind activity)
{
  if (activity == REHAB_SESSION_KIND_NONE)
    return C_("session", "Rest day");

  return rehab_choice_get_label (rehab_session_kind_get_type (), (int) activity);
}

/**
 * rehab_diary_activity_get_letter:
 * @activity: a kind of session, or none for rest
 *
 * Gets the key that adds it to a day.
 *
 * Returns: a capital letter
 */
gunichar
rehab_diary_activity_get_letter (RehabSessionKind activity)
{
  g_return_val_if_fail ((guint) activity < G_N_ELEMENTS (letters), 0);

  return g_unichar_toupper (g_utf8_get_char (C_(letter_contexts[activity], letters[activity])));
}

gboolean
rehab_diary_activity_from_letter (gunichar          letter,
                                  RehabSessionKind *activity)
{
  for (guint i = 0; i < rehab_n_diary_activities; i++)
    if (rehab_diary_activity_get_letter (rehab_diary_activities[i]) == g_unichar_toupper (letter))
      {
        *activity = rehab_diary_activities[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * rehab_diary_activity_from_typed:
 * @text: a letter, a name, or how only one name begins; in any case
 * @activity: (out): where to put what it means; none for rest
 * @error: where to put a `REHAB_ERROR_OUT_OF_RANGE`
 *
 * Reads what somebody wrote down as having been done.
 *
 * Returns: whether it means one thing
 */
gboolean
rehab_diary_activity_from_typed (const char       *text,
                                 RehabSessionKind *activity,
                                 GError          **error)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *typed = g_utf8_casefold (trimmed, -1);
  guint found = 0;

  if (g_utf8_strlen (trimmed, -1) == 1 && rehab_diary_activity_from_letter (g_utf8_get_char (trimmed), activity))
    return TRUE;

  for (guint i = 0; i < rehab_n_diary_activities && *typed != '\0'; i++)
    {
      g_autofree char *name = g_utf8_casefold (rehab_diary_activity_get_label (rehab_diary_activities[i]), -1);

      if (!g_str_has_prefix (name, typed))
        continue;

      *activity = rehab_diary_activities[i];
      found = strlen (name) == strlen (typed) ? 1 : found + 1;
      if (strlen (name) == strlen (typed))
        break;
    }

  if (found == 1)
    return TRUE;

  g_set_error_literal (error, REHAB_ERROR, REHAB_ERROR_OUT_OF_RANGE, "No kind of session, or several");
  return FALSE;
}
