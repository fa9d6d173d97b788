/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-card.h"
#include "rehab-i18n.h"

/**
 * rehab_card_kind_get_title:
 * @kind: a kind
 *
 * Returns: the translated heading of its cards
 */
const char *
rehab_card_kind_get_title (RehabCardKind kind)
{
  static const char *const titles[REHAB_N_CARD_KINDS] = {
    [REHAB_CARD_RULE] = N_("Rules of Loading"),
    [REHAB_CARD_FLAG] = N_("Red Flags"),
    [REHAB_CARD_TEST] = N_("Tests"),
    [REHAB_CARD_QUESTION] = N_("Questions"),
    [REHAB_CARD_RISK] = N_("Risk Factors and Health"),
    [REHAB_CARD_QUESTIONNAIRE] = N_("Questionnaires"),
    [REHAB_CARD_CRITERION] = N_("Steps from Phase to Phase"),
    [REHAB_CARD_PROGRESSION] = N_("Return to Running"),
    [REHAB_CARD_FIELD] = N_("Field Sport in Stages"),
    [REHAB_CARD_RETURN] = N_("Return to Sport"),
    [REHAB_CARD_EXERCISE] = N_("Exercises and Doses"),
    [REHAB_CARD_TREATMENT] = N_("Imaging and Treatments"),
    [REHAB_CARD_LOAD] = N_("Figures of Training Load"),
    [REHAB_CARD_ATTENTION] = N_("What Wants Attention"),
    [REHAB_CARD_THRESHOLD] = N_("Figures of the Clinic"),
    [REHAB_CARD_PREVENTION] = N_("Staying Well"),
  };

  g_return_val_if_fail ((guint) kind < REHAB_N_CARD_KINDS, NULL);

  return _(titles[kind]);
}

/**
 * rehab_card_kind_get_nick:
 * @kind: a kind
 *
 * Returns: the word that help targets have for it: "list/thresholds"
 */
const char *
rehab_card_kind_get_nick (RehabCardKind kind)
{
  static const char *const nicks[REHAB_N_CARD_KINDS] = {
    [REHAB_CARD_RULE] = "rules",
    [REHAB_CARD_FLAG] = "red-flags",
    [REHAB_CARD_TEST] = "tests",
    [REHAB_CARD_QUESTION] = "questions",
    [REHAB_CARD_RISK] = "risks",
    [REHAB_CARD_QUESTIONNAIRE] = "questionnaires",
    [REHAB_CARD_CRITERION] = "criteria",
    [REHAB_CARD_PROGRESSION] = "running",
    [REHAB_CARD_FIELD] = "field-sport",
    [REHAB_CARD_RETURN] = "return-to-sport",
    [REHAB_CARD_EXERCISE] = "exercises",
    [REHAB_CARD_TREATMENT] = "treatments",
    [REHAB_CARD_LOAD] = "load",
    [REHAB_CARD_ATTENTION] = "attention",
    [REHAB_CARD_THRESHOLD] = "thresholds",
    [REHAB_CARD_PREVENTION] = "prevention",
  };

  g_return_val_if_fail ((guint) kind < REHAB_N_CARD_KINDS, NULL);

  return nicks[kind];
}

/**
 * rehab_card_kind_get_about:
 * @kind: a kind
 *
 * Returns: a translated sentence or two on all cards of it
 */
const char *
rehab_card_kind_get_about (RehabCardKind kind)
{
  static const char *const abouts[REHAB_N_CARD_KINDS] = {
    [REHAB_CARD_RULE] = N_("What the program goes by wherever load and pain meet."),
    [REHAB_CARD_FLAG] = N_("What is asked first. A single flag has poor accuracy and is read together with the history."),
    [REHAB_CARD_TEST] = N_("What is examined, and what a study found each test to be worth, where there is one."),
    [REHAB_CARD_QUESTION] = N_("What else an assessment asks, and where the question comes from."),
    [REHAB_CARD_RISK] = N_("What is asked of training, health and medicines."),
    [REHAB_CARD_QUESTIONNAIRE] = N_("Scores, what is published of their changes, and how far each carries."),
    [REHAB_CARD_CRITERION] = N_("What each step asks for, as it is set at this clinic. The clinician decides."),
    [REHAB_CARD_PROGRESSION] = N_("Published progressions, and what their sources want before the first run."),
    [REHAB_CARD_FIELD] = N_("Changes of direction, jumps, kicks, lunges and sprints, each in stages with what it waits for."),
    [REHAB_CARD_RETURN] = N_("A checklist of criteria that are all borrowed from other injuries or from healthy players."),
    [REHAB_CARD_EXERCISE] = N_("Where the dose of each exercise comes from. No adequate trial of exercise in this condition was found."),
    [REHAB_CARD_TREATMENT] = N_("What is published of imaging, shockwave, injections and surgery, with its limits."),
    [REHAB_CARD_LOAD] = N_("How each figure is computed, when it can be, and what was written about what it tells."),
    [REHAB_CARD_ATTENTION] = N_("What is listed beside a patient’s name, with the figures that raise it."),
    [REHAB_CARD_THRESHOLD] = N_("Every figure that the clinic can set, with its range and where it comes from."),
    [REHAB_CARD_PREVENTION] = N_("What the article says about staying well after the return to sport."),
  };

  g_return_val_if_fail ((guint) kind < REHAB_N_CARD_KINDS, NULL);

  return _(abouts[kind]);
}

/**
 * rehab_card_place_get_label:
 * @place: where in the program
 *
 * Returns: (nullable): its translated name; `NULL` for nowhere
 */
const char *
rehab_card_place_get_label (RehabCardPlace place)
{
  static const char *const labels[REHAB_N_CARD_PLACES] = {
    [REHAB_CARD_PLACE_OVERVIEW] = N_("Overview"),
    [REHAB_CARD_PLACE_ASSESSMENT] = N_("Assessment"),
    [REHAB_CARD_PLACE_PHASES] = N_("Phases"),
    [REHAB_CARD_PLACE_PROGRAMME] = N_("Programme"),
    [REHAB_CARD_PLACE_DIARY] = N_("Diary"),
    [REHAB_CARD_PLACE_PROGRESS] = N_("Progress"),
    [REHAB_CARD_PLACE_PREFERENCES] = N_("Preferences"),
  };

  g_return_val_if_fail ((guint) place < REHAB_N_CARD_PLACES, NULL);

  return labels[place] != NULL ? _(labels[place]) : NULL;
}
