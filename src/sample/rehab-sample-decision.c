/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-sample-decision.h"

#include <glib.h>

/*
 * Clearances from "no sport" to "all of it", one whose review day has gone by; running plans in their middle, one with an edit
 * that was not saved, one that goes on with two things raised; checks that were met, not met and taken back.
 */
static const RehabSampleDecisions rows[] = {
  {
    .family_name = "Adeyemi",
    .clearances = {
      {
        75, REHAB_PARTICIPATION_NONE, .review = 54, .note = "Holds first; no running with the group.",
      },
      {
        54, REHAB_PARTICIPATION_MODIFIED, 50, 4, REHAB_ALLOWANCE_NONE, .review = -7,
        .note = "Warm-ups and drills with the group, no spikes.",
      },
    },
  },
  {
    .family_name = "Brandt",
    .clearances = { { 4, REHAB_PARTICIPATION_NONE, .no_match = TRUE, .review = -3, .note = "Flare-up after the scrum machine." } },
  },
  {
    .family_name = "Castellanos",
    .plans = {
      { 61, REHAB_SAMPLE_PLAN_PUBLISHED, "six-phases", .note = "Flat only, and a day of rest between two runs." },
      {
        19, REHAB_SAMPLE_PLAN_TRACK, "free", "First runs done without a reaction; strides and speed next",
        "The camp is in four weeks; both were tried one at a time before Christmas.",
        "Hills on grass. Stop where pain goes above 3 of 10.",
      },
    },
    .clearances = {
      { 63, REHAB_PARTICIPATION_MODIFIED, 60, 3, REHAB_ALLOWANCE_NONE, .review = 42 },
      {
        21, REHAB_PARTICIPATION_MODIFIED, 85, 6, REHAB_ALLOWANCE_GENTLE, .review = -9,
        .note = "Tender at the end of range; no block starts before the next visit.",
      },
    },
    .checks = {
      { 64, "return-bridge-count", REHAB_CRITERION_STATE_MET, 32 },
      { 64, "return-running", REHAB_CRITERION_STATE_NOT_MET },
      { 15, "return-pain", REHAB_CRITERION_STATE_MET },
      { 15, "return-running", REHAB_CRITERION_STATE_MET },
      { 15, "return-symmetry", REHAB_CRITERION_STATE_MET, 94 },
      { 15, "return-full-sprint", REHAB_CRITERION_STATE_NOT_MET, 88, "Timed over 30 m, flying" },
      { 15, "return-apprehension", REHAB_CRITERION_STATE_NOT_MET, 0, "Wary of the first step out of the blocks" },
    },
  },
  {
    .family_name = "Duarte",
    .plans = {
      { 22, REHAB_SAMPLE_PLAN_PUBLISHED, "nineteen-stages", .note = "Alternate days; walk before and after." },
    },
    .clearances = { { 79, REHAB_PARTICIPATION_MODIFIED, .hills = REHAB_ALLOWANCE_NONE, .note = "Runs alone, by the plan." } },
    .asides = { { 40, "flags-due", 20, "Asked on the telephone; will be written down at the next visit" } },
  },
  {
    .family_name = "Eriksen",
    .clearances = {
      { 206, REHAB_PARTICIPATION_MODIFIED, 70, 5, REHAB_ALLOWANCE_NONE, .review = 150 },
      { 150, REHAB_PARTICIPATION_MODIFIED, 95, 10, REHAB_ALLOWANCE_GENTLE, .review = 110 },
      { 106, REHAB_PARTICIPATION_FULL, 100, 0, REHAB_ALLOWANCE_FREE },
    },
    .checks = {
      { 120, "return-pain", REHAB_CRITERION_STATE_MET },
      { 120, "return-bridge-count", REHAB_CRITERION_STATE_MET, 36 },
      { 120, "return-full-sprint", REHAB_CRITERION_STATE_MET, 97 },
      { 120, "return-apprehension", REHAB_CRITERION_STATE_MET },
      { 107, "return-medical", REHAB_CRITERION_STATE_MET, 0, "Dr Moss agrees" },
    },
  },
  {
    .family_name = "Hoang",
    .plans = {
      { 76, REHAB_SAMPLE_PLAN_PUBLISHED, "ten-minutes" },
      { -4, REHAB_SAMPLE_PLAN_TRACK, "free", .note = "Run-ups stay short until the next visit.", .is_draft = TRUE },
    },
    .clearances = {
      {
        25, REHAB_PARTICIPATION_MODIFIED, 75, 4, REHAB_ALLOWANCE_NONE, .review = 4,
        .note = "Nine steps of run-up, six jumps a session.",
      },
    },
    .checks = {
      { 77, "return-hop-single", REHAB_CRITERION_STATE_MET, 93 },
      { 21, "return-hop-triple", REHAB_CRITERION_STATE_MET, 95 },
      { 21, "return-symmetry", REHAB_CRITERION_STATE_NOT_MET, 84 },
      { 21, "return-deceleration", REHAB_CRITERION_STATE_MET },
      { 20, "return-deceleration", REHAB_CRITERION_STATE_NOT_MEASURED, 0, "Was tried on the mat, not on the runway" },
    },
  },
  {
    .family_name = "Jansen",
    .clearances = {
      { 120, REHAB_PARTICIPATION_MODIFIED, 80, 6, REHAB_ALLOWANCE_GENTLE, .no_match = TRUE, .review = 96 },
      { 60, REHAB_PARTICIPATION_MODIFIED, 100, 0, REHAB_ALLOWANCE_FREE, 60, .review = 46 },
      { 46, REHAB_PARTICIPATION_FULL },
    },
    .checks = {
      { 96, "return-bridge-count", REHAB_CRITERION_STATE_MET, 38 },
      { 96, "return-repeated-sprint", REHAB_CRITERION_STATE_NOT_MET },
      { 67, "return-repeated-sprint", REHAB_CRITERION_STATE_MET },
      { 67, "return-match-targets", REHAB_CRITERION_STATE_MET },
      { 67, "return-sprint-volume", REHAB_CRITERION_STATE_MET },
      { 67, "return-pain", REHAB_CRITERION_STATE_MET },
    },
  },
  {
    .family_name = "Kowalska",
    .asides = { { 5, "review-due", 16, "Away for the races in the hills; comes in when she is back" } },
  },
  {
    .family_name = "Lindgren",
    .plans = {
      {
        16, REHAB_SAMPLE_PLAN_FIELD, "free",
        .going_on = "Passing is all on the spot still; the turns are the week's one new thing.",
        .note = "On turf, in boots, after the warm-up with the team.",
      },
    },
    .clearances = {
      { 50, REHAB_PARTICIPATION_MODIFIED, 60, 4, REHAB_ALLOWANCE_NONE, .no_match = TRUE, .review = 24 },
      {
        15, REHAB_PARTICIPATION_MODIFIED, 80, 6, REHAB_ALLOWANCE_GENTLE, .no_match = TRUE,
        .stages = "direction-curves jump-landing kick-passing sprint-strides", .review = -6,
        .note = "Sore after shooting in August; kicks from standing only.",
      },
    },
    .checks = {
      { 50, "return-bridge-count", REHAB_CRITERION_STATE_MET, 29 },
      { 50, "return-symmetry", REHAB_CRITERION_STATE_MET, 92 },
      { 14, "return-deceleration", REHAB_CRITERION_STATE_NOT_MET },
    },
  },
  {
    .family_name = "Nakamura",
    .clearances = {
      { 33, REHAB_PARTICIPATION_MODIFIED, 50, 3, REHAB_ALLOWANCE_NONE, .no_match = TRUE, .review = -10 },
    },
  },
};

/**
 * rehab_sample_decisions_lookup:
 * @story: an athlete
 *
 * Returns: (transfer none) (nullable): what was decided, or `NULL` for nothing
 */
const RehabSampleDecisions *
rehab_sample_decisions_lookup (const RehabSampleStory *story)
{
  if (story->other_side)
    return NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].family_name, story->family_name))
      return &rows[i];

  return NULL;
}
