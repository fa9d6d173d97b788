/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "case-fixture.h"
#include "rehab-athlete-column.h"

/* Athletes for the table of a squad. */

#define ATHLETE_TODAY "2026-11-22"

static inline RehabPatientDetails *
athlete_patient_new (const char *family_name,
                     RehabSport  sport)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_uuid_string_random ();
  RehabPatientDetails *patient = rehab_patient_details_new (&(RehabPatientDetails) {
    .id = id, .family_name = family_name, .sport = sport,
  }, &error);

  g_assert_no_error (error);

  return patient;
}

static inline RehabAthleteLine *
athlete_line_new (const RehabCase *record)
{
  g_autoptr (RehabPatientDetails) patient = athlete_patient_new ("Adeyemi", REHAB_SPORT_MIDDLE_DISTANCE);
  g_autoptr (RehabThresholds) thresholds = rehab_thresholds_new ();

  return rehab_athlete_line_new (patient, record, on (ATHLETE_TODAY), thresholds);
}

static inline RehabDate
athlete_days_ago (int days)
{
  return rehab_date_add_days (on (ATHLETE_TODAY), -days);
}

/* @values without identities. */
static inline void
athlete_clear (RehabCase            *record,
               const RehabClearance *values)
{
  g_autoptr (GError) error = NULL;
  RehabClearance filled = *values;
  RehabClearance *clearance;

  filled.episode_id = EPISODE_ID;
  clearance = rehab_clearance_new (&filled, &error);
  g_assert_no_error (error);
  g_ptr_array_add (record->clearances, clearance);
}
