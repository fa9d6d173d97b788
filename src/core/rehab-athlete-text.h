/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-athlete-line.h"

G_BEGIN_DECLS

/*
 * What the columns of a squad's table say of a line, one pair a column: the text that is read first, and what stands small
 * beside it, which is NULL for nothing. Only rehab-athlete-column.c includes this.
 */

char *rehab_athlete_text_dup_name          (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_sport         (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_side          (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_phase         (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_day           (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_day_detail    (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_pain          (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_pain_day      (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_settled       (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_session_day   (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_load          (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_load_detail   (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_change        (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_change_detail (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_change_brief  (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_day_brief     (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_outcome       (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_outcome_day   (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_symmetry      (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_symmetry_test (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_load_brief    (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_symmetry_day  (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_entry         (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_entry_day     (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_attention     (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_reasons       (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_participation (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_limits        (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_speed         (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_distance      (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_hills         (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_match         (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_drills        (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_athlete_text_dup_review        (const RehabAthleteLine *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
