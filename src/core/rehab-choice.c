/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-i18n.h"

typedef struct
{
  int value;
  const char *label;
} Label;

typedef struct
{
  GType (*get_type) (void);
  const char *context; /* the translators' context of its words */
  const Label *labels;
  size_t n_labels;
} Labels;

static const Label side_labels[] = {
  { REHAB_SIDE_LEFT, NC_("side", "Left") },
  { REHAB_SIDE_RIGHT, NC_("side", "Right") },
  { REHAB_SIDE_BOTH, NC_("side", "Both sides") },
};

static const Label sex_labels[] = {
  { REHAB_SEX_FEMALE, NC_("sex", "Female") },
  { REHAB_SEX_MALE, NC_("sex", "Male") },
  { REHAB_SEX_OTHER, NC_("sex", "Other") },
};

static const Label sport_labels[] = {
  { REHAB_SPORT_MIDDLE_DISTANCE, NC_("sport", "Middle distance") },
  { REHAB_SPORT_LONG_DISTANCE, NC_("sport", "Long distance") },
  { REHAB_SPORT_SPRINT, NC_("sport", "Sprint") },
  { REHAB_SPORT_HURDLES, NC_("sport", "Hurdles") },
  { REHAB_SPORT_JUMPS, NC_("sport", "Jumps") },
  { REHAB_SPORT_FOOTBALL, NC_("sport", "Football") },
  { REHAB_SPORT_RUGBY, NC_("sport", "Rugby") },
  { REHAB_SPORT_HOCKEY, NC_("sport", "Hockey") },
  { REHAB_SPORT_TRIATHLON, NC_("sport", "Triathlon") },
  { REHAB_SPORT_OTHER, NC_("sport", "Other sport") },
};

static const Label level_labels[] = {
  { REHAB_LEVEL_RECREATIONAL, NC_("level", "Recreational") },
  { REHAB_LEVEL_CLUB, NC_("level", "Club") },
  { REHAB_LEVEL_NATIONAL, NC_("level", "National") },
  { REHAB_LEVEL_INTERNATIONAL, NC_("level", "International") },
};

static const Label onset_labels[] = {
  { REHAB_ONSET_GRADUAL, NC_("onset", "Gradually") },
  { REHAB_ONSET_SUDDEN, NC_("onset", "Suddenly") },
  { REHAB_ONSET_AFTER_INJURY, NC_("onset", "After an earlier injury") },
};

static const Label phase_labels[] = {
  { REHAB_PHASE_CALM, NC_("phase", "Calm and isometric") },
  { REHAB_PHASE_SHALLOW, NC_("phase", "Slow heavy, little hip flexion") },
  { REHAB_PHASE_DEEP, NC_("phase", "Slow heavy, deep hip flexion") },
  { REHAB_PHASE_SPORT, NC_("phase", "Running and sport") },
  { REHAB_PHASE_MAINTAIN, NC_("phase", "Maintain") },
};

static const Label assessment_kind_labels[] = {
  { REHAB_ASSESSMENT_KIND_INITIAL, NC_("assessment", "First assessment") },
  { REHAB_ASSESSMENT_KIND_REVIEW, NC_("assessment", "Review") },
  { REHAB_ASSESSMENT_KIND_DISCHARGE, NC_("assessment", "Discharge") },
};

static const Label pain_rule_labels[] = {
  { REHAB_PAIN_RULE_KIND_GOOM, NC_("pain rule", "Goom: 0 to 3") },
  { REHAB_PAIN_RULE_KIND_SILBERNAGEL, NC_("pain rule", "Silbernagel: up to 5") },
};

static const Label session_labels[] = {
  { REHAB_SESSION_KIND_RUN, NC_("session", "Run") },
  { REHAB_SESSION_KIND_HILLS, NC_("session", "Hills") },
  { REHAB_SESSION_KIND_STRIDES, NC_("session", "Strides") },
  { REHAB_SESSION_KIND_SPRINT, NC_("session", "Sprint") },
  { REHAB_SESSION_KIND_STRENGTH, NC_("session", "Strength") },
  { REHAB_SESSION_KIND_PLYOMETRICS, NC_("session", "Plyometrics") },
  { REHAB_SESSION_KIND_MATCH, NC_("session", "Match") },
  { REHAB_SESSION_KIND_TRAINING, NC_("session", "Training") },
  { REHAB_SESSION_KIND_CROSS_TRAINING, NC_("session", "Cross-training") },
  { REHAB_SESSION_KIND_LONG_SIT, NC_("session", "Drive or long sit") },
};

static const Label session_origin_labels[] = {
  { REHAB_SESSION_ORIGIN_TYPED, NC_("origin", "Typed") },
  { REHAB_SESSION_ORIGIN_FILE, NC_("origin", "From a file") },
};

static const Label event_labels[] = {
  { REHAB_EVENT_KIND_IMAGING, NC_("event", "Imaging") },
  { REHAB_EVENT_KIND_SHOCKWAVE, NC_("event", "Shockwave") },
  { REHAB_EVENT_KIND_INJECTION, NC_("event", "Injection") },
  { REHAB_EVENT_KIND_SURGERY, NC_("event", "Surgery") },
  { REHAB_EVENT_KIND_REFERRAL, NC_("event", "Referral") },
  { REHAB_EVENT_KIND_COMPETITION, NC_("event", "Competition") },
};

static const Label letter_labels[] = {
  { REHAB_LETTER_KIND_GP, NC_("letter", "General practitioner") },
  { REHAB_LETTER_KIND_PHYSICIAN, NC_("letter", "Sports physician") },
  { REHAB_LETTER_KIND_IMAGING_REQUEST, NC_("letter", "Imaging request") },
  { REHAB_LETTER_KIND_COACH, NC_("letter", "Coach") },
};

static const Label close_labels[] = {
  { REHAB_CLOSE_REASON_RETURNED, NC_("close", "Returned to sport") },
  { REHAB_CLOSE_REASON_REFERRED, NC_("close", "Referred on") },
  { REHAB_CLOSE_REASON_STOPPED, NC_("close", "Stopped coming") },
};

static const Label urgency_labels[] = {
  { REHAB_URGENCY_ROUTINE, NC_("urgency", "Routine") },
  { REHAB_URGENCY_URGENT, NC_("urgency", "Urgent") },
  { REHAB_URGENCY_EMERGENCY, NC_("urgency", "Emergency") },
};

static const Label rhythm_labels[] = {
  { REHAB_RHYTHM_EVERY_OTHER_DAY, NC_("rhythm", "Every other day") },
  { REHAB_RHYTHM_EVERY_THIRD_DAY, NC_("rhythm", "Every third day") },
};

static const Label sheet_output_labels[] = {
  { REHAB_SHEET_OUTPUT_PRINTED, NC_("sheet", "Printed") },
  { REHAB_SHEET_OUTPUT_SAVED, NC_("sheet", "Saved as a file") },
};

static const Label hip_flexion_labels[] = {
  { REHAB_HIP_FLEXION_NEUTRAL, NC_("hip flexion", "Hip 0–30°") },
  { REHAB_HIP_FLEXION_SHALLOW, NC_("hip flexion", "Hip 30–70°") },
  { REHAB_HIP_FLEXION_DEEP, NC_("hip flexion", "Hip 70–90°") },
  { REHAB_HIP_FLEXION_FULL, NC_("hip flexion", "Hip over 90°") },
};

static const Label compression_labels[] = {
  { REHAB_COMPRESSION_LOW, NC_("compression", "Low compression") },
  { REHAB_COMPRESSION_MEDIUM, NC_("compression", "Medium compression") },
  { REHAB_COMPRESSION_HIGH, NC_("compression", "High compression") },
};

static const Label criterion_state_labels[] = {
  { REHAB_CRITERION_STATE_MET, NC_("criterion", "Met") },
  { REHAB_CRITERION_STATE_NOT_MET, NC_("criterion", "Not met") },
};

static const Label surface_labels[] = {
  { REHAB_SURFACE_GRASS, NC_("surface", "Grass") },
  { REHAB_SURFACE_TRACK, NC_("surface", "Track") },
  { REHAB_SURFACE_TRAIL, NC_("surface", "Trail") },
  { REHAB_SURFACE_ROAD, NC_("surface", "Road") },
  { REHAB_SURFACE_TREADMILL, NC_("surface", "Treadmill") },
  { REHAB_SURFACE_TURF, NC_("surface", "Artificial turf") },
};

static const Label participation_labels[] = {
  { REHAB_PARTICIPATION_NONE, NC_("participation", "No training") },
  { REHAB_PARTICIPATION_MODIFIED, NC_("participation", "Training with limits") },
  { REHAB_PARTICIPATION_FULL, NC_("participation", "All training") },
};

static const Label allowance_labels[] = {
  { REHAB_ALLOWANCE_NONE, NC_("allowance", "None") },
  { REHAB_ALLOWANCE_GENTLE, NC_("allowance", "Gentle only") },
  { REHAB_ALLOWANCE_FREE, NC_("allowance", "No limit") },
};

static const Label squad_audience_labels[] = {
  { REHAB_SQUAD_AUDIENCE_MEDICAL, NC_("audience", "Medical") },
  { REHAB_SQUAD_AUDIENCE_COACH, NC_("audience", "Coach") },
};

static const Labels all_labels[] = {
  { rehab_side_get_type, "side", side_labels, G_N_ELEMENTS (side_labels) },
  { rehab_sex_get_type, "sex", sex_labels, G_N_ELEMENTS (sex_labels) },
  { rehab_sport_get_type, "sport", sport_labels, G_N_ELEMENTS (sport_labels) },
  { rehab_level_get_type, "level", level_labels, G_N_ELEMENTS (level_labels) },
  { rehab_onset_get_type, "onset", onset_labels, G_N_ELEMENTS (onset_labels) },
  { rehab_phase_get_type, "phase", phase_labels, G_N_ELEMENTS (phase_labels) },
  { rehab_assessment_kind_get_type, "assessment", assessment_kind_labels, G_N_ELEMENTS (assessment_kind_labels) },
  { rehab_pain_rule_kind_get_type, "pain rule", pain_rule_labels, G_N_ELEMENTS (pain_rule_labels) },
  { rehab_session_kind_get_type, "session", session_labels, G_N_ELEMENTS (session_labels) },
  { rehab_session_origin_get_type, "origin", session_origin_labels, G_N_ELEMENTS (session_origin_labels) },
  { rehab_event_kind_get_type, "event", event_labels, G_N_ELEMENTS (event_labels) },
  { rehab_letter_kind_get_type, "letter", letter_labels, G_N_ELEMENTS (letter_labels) },
  { rehab_close_reason_get_type, "close", close_labels, G_N_ELEMENTS (close_labels) },
  { rehab_urgency_get_type, "urgency", urgency_labels, G_N_ELEMENTS (urgency_labels) },
  { rehab_rhythm_get_type, "rhythm", rhythm_labels, G_N_ELEMENTS (rhythm_labels) },
  { rehab_sheet_output_get_type, "sheet", sheet_output_labels, G_N_ELEMENTS (sheet_output_labels) },
  { rehab_hip_flexion_get_type, "hip flexion", hip_flexion_labels, G_N_ELEMENTS (hip_flexion_labels) },
  { rehab_compression_get_type, "compression", compression_labels, G_N_ELEMENTS (compression_labels) },
  { rehab_criterion_state_get_type, "criterion", criterion_state_labels, G_N_ELEMENTS (criterion_state_labels) },
  { rehab_surface_get_type, "surface", surface_labels, G_N_ELEMENTS (surface_labels) },
  { rehab_participation_get_type, "participation", participation_labels, G_N_ELEMENTS (participation_labels) },
  { rehab_allowance_get_type, "allowance", allowance_labels, G_N_ELEMENTS (allowance_labels) },
  { rehab_squad_audience_get_type, "audience", squad_audience_labels, G_N_ELEMENTS (squad_audience_labels) },
};

/**
 * rehab_choice_get_label:
 * @type: one of the enumerations of rehab-enums.h
 * @value: one of its values
 *
 * Gets the word that people see for a choice.
 *
 * Returns: the translated word; "Not asked" for 0
 */
const char *
rehab_choice_get_label (GType type,
                        int   value)
{
  if (value == 0)
    return _("Not asked");

  for (size_t i = 0; i < G_N_ELEMENTS (all_labels); i++)
    {
      if (all_labels[i].get_type () != type)
        continue;

      for (size_t j = 0; j < all_labels[i].n_labels; j++)
        if (all_labels[i].labels[j].value == value)
          return C_(all_labels[i].context, all_labels[i].labels[j].label);
    }

  g_return_val_if_reached ("");
}

/**
 * rehab_choice_get_nick:
 * @type: one of the enumerations of rehab-enums.h
 * @value: one of its values
 *
 * Gets the name under which a choice is stored and exported.
 *
 * Returns: (nullable): the name, or `NULL` for 0
 */
const char *
rehab_choice_get_nick (GType type,
                       int   value)
{
  GEnumClass *choices;
  GEnumValue *found;

  if (value == 0)
    return NULL;

  choices = g_type_class_get (type);
  found = g_enum_get_value (choices, value);
  g_return_val_if_fail (found != NULL, NULL);

  return found->value_nick;
}

/**
 * rehab_choice_from_nick:
 * @type: one of the enumerations of rehab-enums.h
 * @nick: (nullable): a stored name, or `NULL` for "not asked"
 * @value: (out): where to put the value
 *
 * Finds the choice of a stored name.
 *
 * Returns: whether there is one
 */
gboolean
rehab_choice_from_nick (GType       type,
                        const char *nick,
                        int        *value)
{
  GEnumClass *choices;
  GEnumValue *found;

  if (nick == NULL)
    {
      *value = 0;
      return TRUE;
    }

  choices = g_type_class_get (type);
  found = g_enum_get_value_by_nick (choices, nick);
  if (found == NULL || found->value == 0)
    return FALSE;

  *value = found->value;
  return TRUE;
}

/**
 * rehab_phase_get_number:
 * @phase: a phase
 *
 * Gets the phase's number in the article, where both steps of slow heavy strength are phase 2.
 *
 * Returns: 1 to 4, or 0 for no phase
 */
int
rehab_phase_get_number (RehabPhase phase)
{
  static const int numbers[] = { 0, 1, 2, 2, 3, 4 };

  g_return_val_if_fail ((guint) phase < G_N_ELEMENTS (numbers), 0);

  return numbers[phase];
}

/**
 * rehab_phase_get_title:
 * @phase: a phase
 *
 * Gets the short name of a phase, as lists and charts show it.
 *
 * Returns: the translated name
 */
const char *
rehab_phase_get_title (RehabPhase phase)
{
  switch (phase)
    {
    case REHAB_PHASE_CALM:
      return C_("phase, short", "1 Calm");

    case REHAB_PHASE_SHALLOW:
      return C_("phase, short", "2 Shallow");

    case REHAB_PHASE_DEEP:
      return C_("phase, short", "2 Deep");

    case REHAB_PHASE_SPORT:
      return C_("phase, short", "3 Sport");

    case REHAB_PHASE_MAINTAIN:
      return C_("phase, short", "4 Maintain");

    case REHAB_PHASE_NONE:
    default:
      return C_("phase, short", "No phase");
    }
}

/**
 * rehab_days_dup_label:
 * @days: RehabDays bits
 *
 * Writes days of the week in few letters.
 *
 * Returns: (transfer full): "Mo We Fr", "every day", or "" for none
 */
char *
rehab_days_dup_label (guint days)
{
  static const char *const letters[] = {
    NC_("weekday", "Mo"), NC_("weekday", "Tu"), NC_("weekday", "We"), NC_("weekday", "Th"), NC_("weekday", "Fr"),
    NC_("weekday", "Sa"), NC_("weekday", "Su"),
  };
  g_autoptr (GString) label = g_string_new (NULL);

  if (days == REHAB_DAYS_EVERY_DAY)
    return g_strdup (C_("days", "every day"));

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if ((days & (1u << i)) != 0)
      {
        if (label->len > 0)
          g_string_append_c (label, ' ');
        g_string_append (label, C_("weekday", letters[i]));
      }

  return g_string_free_and_steal (g_steal_pointer (&label));
}
