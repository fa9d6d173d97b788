/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose-keyword.h"
#include "rehab-i18n.h"

#include <string.h>

/*
 * Translators: words that people type in a dose, with a bar between those that mean the same. Give as many as are
 * customary, small letters are enough, and keep signs such as × and /. Between figures and letters, and around a sign,
 * there is a space: "every 2 nd day", "/ day". What the translations of the context "dose" write must be among them.
 */
static const char *const keywords[REHAB_N_DOSE_KEYWORDS] = {
  [REHAB_DOSE_KEYWORD_TIMES] = NC_("dose keywords", "x|×|*|times"),
  [REHAB_DOSE_KEYWORD_TO] = NC_("dose keywords", "-|–|—|‐|‑|−|to"),
  [REHAB_DOSE_KEYWORD_OF] = NC_("dose keywords", "of|à|for"),
  [REHAB_DOSE_KEYWORD_AND] = NC_("dose keywords", "and|&|+|plus|then"),
  [REHAB_DOSE_KEYWORD_SETS] = NC_("dose keywords", "set|sets|series|round|rounds"),
  [REHAB_DOSE_KEYWORD_REPETITIONS] = NC_("dose keywords", "rep|reps|repetition|repetitions"),
  [REHAB_DOSE_KEYWORD_HOLD] = NC_("dose keywords", "hold|holds|held|isometric|isometric hold|isometric holds"),
  [REHAB_DOSE_KEYWORD_SECONDS] = NC_("dose keywords", "s|sec|secs|second|seconds|″|' '"),
  [REHAB_DOSE_KEYWORD_MINUTES] = NC_("dose keywords", "min|mins|minute|minutes|′|'"),
  [REHAB_DOSE_KEYWORD_KILOGRAMS] =
    NC_("dose keywords", "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes"),
  [REHAB_DOSE_KEYWORD_POUNDS] = NC_("dose keywords", "lb|lbs|pound|pounds"),
  [REHAB_DOSE_KEYWORD_AT] = NC_("dose keywords", "at|@|load|weight"),
  [REHAB_DOSE_KEYWORD_NO_WEIGHT] =
    NC_("dose keywords", "no added weight|no weight|no load|without weight|without added weight|unloaded|bodyweight|body weight|bw"),
  [REHAB_DOSE_KEYWORD_WITH] = NC_("dose keywords", "with|with a|using|using a"),
  /* Translators: words that begin where a load is: "on the hips" */
  [REHAB_DOSE_KEYWORD_PLACE] = NC_("dose keywords", "on|in|against|under|around|behind|between|over|across|holding"),
  /* Translators: words that tell what something is loaded with, and the colours of bands: "red band", "red" */
  [REHAB_DOSE_KEYWORD_GEAR] =
    NC_("dose keywords",
        "band|bands|loop|loops|dumbbell|dumbbells|kettlebell|kettlebells|barbell|bar|plate|plates|vest|backpack|rucksack|belt|"
        "cable|cuff|cuffs|weight|weights|sandbag|ball|towel|machine|chain|chains|slider|sliders|red|yellow|green|blue|black|silver|gold"),
  [REHAB_DOSE_KEYWORD_TEMPO] = NC_("dose keywords", "tempo"),
  [REHAB_DOSE_KEYWORD_REST] = NC_("dose keywords", "rest|rests|pause|pauses|break|breaks|recovery"),
  [REHAB_DOSE_KEYWORD_NO_REST] = NC_("dose keywords", "no rest|without rest|no pause|no break|no breaks|without a break"),
  [REHAB_DOSE_KEYWORD_BETWEEN_SETS] = NC_("dose keywords", "between sets|between the sets|between each set|between"),
  [REHAB_DOSE_KEYWORD_EFFORT] = NC_("dose keywords", "rpe|effort"),
  [REHAB_DOSE_KEYWORD_RESERVE] = NC_("dose keywords", "rir|reps in reserve|repetitions in reserve|in reserve|in the tank"),
  [REHAB_DOSE_KEYWORD_PAIN] =
    NC_("dose keywords", "pain|pain up to|pain to|pain limit|pain ≤|pain max|max pain|maximum pain|pain at most|pain no more than"),
  [REHAB_DOSE_KEYWORD_OUT_OF_TEN] = NC_("dose keywords", "/ 10|out of 10|of 10"),
  [REHAB_DOSE_KEYWORD_ONCE] = NC_("dose keywords", "once"),
  [REHAB_DOSE_KEYWORD_TWICE] = NC_("dose keywords", "twice|two times"),
  [REHAB_DOSE_KEYWORD_THRICE] = NC_("dose keywords", "thrice|three times"),
  [REHAB_DOSE_KEYWORD_A_DAY] = NC_("dose keywords", "a day|per day|/ day|/ d|daily|each day|every day"),
  [REHAB_DOSE_KEYWORD_A_WEEK] =
    NC_("dose keywords",
        "a week|per week|/ week|/ wk|/ w|weekly|each week|every week|days a week|days per week|days / week|sessions a week|"
        "sessions per week|day a week|day per week"),
  [REHAB_DOSE_KEYWORD_EVERY_DAY] = NC_("dose keywords", "every day|each day|daily|7 days a week|7 days / week|seven days a week"),
  [REHAB_DOSE_KEYWORD_EVERY_OTHER_DAY] =
    NC_("dose keywords",
        "every other day|every second day|every 2 nd day|every 2 days|every two days|alternate days|on alternate days|each other day"),
  [REHAB_DOSE_KEYWORD_EVERY_THIRD_DAY] = NC_("dose keywords", "every third day|every 3 rd day|every 3 days|every three days"),
  [REHAB_DOSE_KEYWORD_WORKING_DAYS] = NC_("dose keywords", "weekdays|working days|work days"),
  [REHAB_DOSE_KEYWORD_WEEKEND] = NC_("dose keywords", "weekend|weekends|the weekend"),
  /* Translators: words before days of the week that add nothing: "on Monday" */
  [REHAB_DOSE_KEYWORD_ON] = NC_("dose keywords", "on|at|every|each|days"),
  [REHAB_DOSE_KEYWORD_EXCEPT] = NC_("dose keywords", "except|except on|but not|but not on|without|apart from|not"),
  /* Translators: which leg does it, which is not said in a dose */
  [REHAB_DOSE_KEYWORD_EACH_SIDE] =
    NC_("dose keywords",
        "each leg|each side|per leg|per side|/ leg|/ side|leg by leg|both legs|both sides|left leg|right leg|left side|"
        "right side|left|right|e / s|e / l"),
  [REHAB_DOSE_KEYWORD_MONDAY] = NC_("dose keywords", "monday|mondays|mon|mo"),
  [REHAB_DOSE_KEYWORD_TUESDAY] = NC_("dose keywords", "tuesday|tuesdays|tue|tues|tu"),
  [REHAB_DOSE_KEYWORD_WEDNESDAY] = NC_("dose keywords", "wednesday|wednesdays|wed|weds|we"),
  [REHAB_DOSE_KEYWORD_THURSDAY] = NC_("dose keywords", "thursday|thursdays|thu|thur|thurs|th"),
  [REHAB_DOSE_KEYWORD_FRIDAY] = NC_("dose keywords", "friday|fridays|fri|fr"),
  [REHAB_DOSE_KEYWORD_SATURDAY] = NC_("dose keywords", "saturday|saturdays|sat|sa"),
  [REHAB_DOSE_KEYWORD_SUNDAY] = NC_("dose keywords", "sunday|sundays|sun|su"),
};

/**
 * rehab_dose_keyword_dup_words:
 * @keyword: a keyword
 *
 * Lists the words of a keyword, those of the language that is spoken and the English ones, ready to be compared.
 *
 * Returns: (transfer full): case-folded words, with a bar between one and the next
 */
char *
rehab_dose_keyword_dup_words (RehabDoseKeyword keyword)
{
  const char *english;
  const char *spoken;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail ((guint) keyword < REHAB_N_DOSE_KEYWORDS, NULL);

  english = keywords[keyword];
  spoken = C_("dose keywords", english);
  if (strcmp (spoken, english) == 0)
    return g_utf8_casefold (english, -1);

  all = g_strconcat (spoken, "|", english, NULL);
  folded = g_utf8_casefold (all, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

/**
 * rehab_dose_keyword_dup_english:
 * @keyword: a keyword
 *
 * Lists the English words of a keyword alone.
 *
 * Returns: (transfer full): case-folded words, with a bar between one and the next
 */
char *
rehab_dose_keyword_dup_english (RehabDoseKeyword keyword)
{
  g_return_val_if_fail ((guint) keyword < REHAB_N_DOSE_KEYWORDS, NULL);

  return g_utf8_casefold (keywords[keyword], -1);
}
