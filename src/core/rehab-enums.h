/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * Every choice the record knows. The nick of a value ("distance-running") is what the database, the exports and the
 * tests call it and never changes once released; what the screen calls it comes from rehab_choice_get_label().
 * In each of them 0 is "not asked": absent from the database, and never shown as an answer.
 */

typedef enum
{
  REHAB_SIDE_NOT_ASKED,
  REHAB_SIDE_LEFT,
  REHAB_SIDE_RIGHT,
  REHAB_SIDE_BOTH,
} RehabSide;

typedef enum
{
  REHAB_SEX_NOT_ASKED,
  REHAB_SEX_FEMALE,
  REHAB_SEX_MALE,
  REHAB_SEX_OTHER,
} RehabSex;

/* The populations of the article (facts 8 to 10) and an open end. */
typedef enum
{
  REHAB_SPORT_NOT_ASKED,
  REHAB_SPORT_MIDDLE_DISTANCE,
  REHAB_SPORT_LONG_DISTANCE,
  REHAB_SPORT_SPRINT,
  REHAB_SPORT_HURDLES,
  REHAB_SPORT_JUMPS,
  REHAB_SPORT_FOOTBALL,
  REHAB_SPORT_RUGBY,
  REHAB_SPORT_HOCKEY,
  REHAB_SPORT_TRIATHLON,
  REHAB_SPORT_OTHER,
} RehabSport;

typedef enum
{
  REHAB_LEVEL_NOT_ASKED,
  REHAB_LEVEL_RECREATIONAL,
  REHAB_LEVEL_CLUB,
  REHAB_LEVEL_NATIONAL,
  REHAB_LEVEL_INTERNATIONAL,
} RehabLevel;

typedef enum
{
  REHAB_ONSET_NOT_ASKED,
  REHAB_ONSET_GRADUAL,
  REHAB_ONSET_SUDDEN,
  REHAB_ONSET_AFTER_INJURY,
} RehabOnset;

/* Phase 2 of the article is two steps here, little and deep hip flexion, so that fact 19 and fact 74 do not collide. */
typedef enum
{
  REHAB_PHASE_NONE,
  REHAB_PHASE_CALM,
  REHAB_PHASE_SHALLOW,
  REHAB_PHASE_DEEP,
  REHAB_PHASE_SPORT,
  REHAB_PHASE_MAINTAIN,
} RehabPhase;

typedef enum
{
  REHAB_ASSESSMENT_KIND_NONE,
  REHAB_ASSESSMENT_KIND_INITIAL,
  REHAB_ASSESSMENT_KIND_REVIEW,
  REHAB_ASSESSMENT_KIND_DISCHARGE,
} RehabAssessmentKind;

typedef enum
{
  REHAB_PAIN_RULE_KIND_NONE,
  REHAB_PAIN_RULE_KIND_GOOM,
  REHAB_PAIN_RULE_KIND_SILBERNAGEL,
} RehabPainRuleKind;

typedef enum
{
  REHAB_SESSION_KIND_NONE,
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
} RehabSessionKind;

typedef enum
{
  REHAB_SESSION_ORIGIN_NONE,
  REHAB_SESSION_ORIGIN_TYPED,
  REHAB_SESSION_ORIGIN_FILE,
} RehabSessionOrigin;

typedef enum
{
  REHAB_DIARY_FILE_FORMAT_NONE,
  REHAB_DIARY_FILE_FORMAT_CSV,
  REHAB_DIARY_FILE_FORMAT_GPX,
  REHAB_DIARY_FILE_FORMAT_TCX,
  REHAB_DIARY_FILE_FORMAT_FIT,
} RehabDiaryFileFormat;

typedef enum
{
  REHAB_EVENT_KIND_NONE,
  REHAB_EVENT_KIND_IMAGING,
  REHAB_EVENT_KIND_SHOCKWAVE,
  REHAB_EVENT_KIND_INJECTION,
  REHAB_EVENT_KIND_SURGERY,
  REHAB_EVENT_KIND_REFERRAL,
  REHAB_EVENT_KIND_COMPETITION,
} RehabEventKind;

/* Whom a letter is to; the last leaves the circle of those who treat. */
typedef enum
{
  REHAB_LETTER_KIND_NONE,
  REHAB_LETTER_KIND_GP,
  REHAB_LETTER_KIND_PHYSICIAN,
  REHAB_LETTER_KIND_IMAGING_REQUEST,
  REHAB_LETTER_KIND_COACH,
} RehabLetterKind;

typedef enum
{
  REHAB_CLOSE_REASON_NONE,
  REHAB_CLOSE_REASON_RETURNED,
  REHAB_CLOSE_REASON_REFERRED,
  REHAB_CLOSE_REASON_STOPPED,
} RehabCloseReason;

typedef enum
{
  REHAB_URGENCY_NONE,
  REHAB_URGENCY_ROUTINE,
  REHAB_URGENCY_URGENT,
  REHAB_URGENCY_EMERGENCY,
} RehabUrgency;

/* How often, where days of the week do not say it. */
typedef enum
{
  REHAB_RHYTHM_NONE,
  REHAB_RHYTHM_EVERY_OTHER_DAY,
  REHAB_RHYTHM_EVERY_THIRD_DAY,
} RehabRhythm;

/* How a sheet went out. */
typedef enum
{
  REHAB_SHEET_OUTPUT_NONE,
  REHAB_SHEET_OUTPUT_PRINTED,
  REHAB_SHEET_OUTPUT_SAVED,
} RehabSheetOutput;

/* What left the program, beside sheets and letters; and how. */
typedef enum
{
  REHAB_DISCLOSURE_KIND_NONE,
  REHAB_DISCLOSURE_KIND_PICTURE,
  REHAB_DISCLOSURE_KIND_FIGURES,
  REHAB_DISCLOSURE_KIND_DIARY,
  REHAB_DISCLOSURE_KIND_PATIENT_REPORT,
  REHAB_DISCLOSURE_KIND_COACH_REPORT,
  REHAB_DISCLOSURE_KIND_PHASE_STEP,
  REHAB_DISCLOSURE_KIND_CLEARANCE,
  REHAB_DISCLOSURE_KIND_LEAFLET,
} RehabDisclosureKind;

typedef enum
{
  REHAB_DISCLOSURE_WAY_NONE,
  REHAB_DISCLOSURE_WAY_COPIED,
  REHAB_DISCLOSURE_WAY_SAVED,
  REHAB_DISCLOSURE_WAY_PRINTED,
} RehabDisclosureWay;

/* What is known of a criterion, of a phase or of the return to sport. */
typedef enum
{
  REHAB_CRITERION_STATE_NOT_MEASURED,
  REHAB_CRITERION_STATE_MET,
  REHAB_CRITERION_STATE_NOT_MET,
} RehabCriterionState;

typedef enum
{
  REHAB_SURFACE_NONE,
  REHAB_SURFACE_GRASS,
  REHAB_SURFACE_TRACK,
  REHAB_SURFACE_TRAIL,
  REHAB_SURFACE_ROAD,
  REHAB_SURFACE_TREADMILL,
  REHAB_SURFACE_TURF,
} RehabSurface;

/* How much of the sport an athlete takes part in. */
typedef enum
{
  REHAB_PARTICIPATION_NOT_SAID,
  REHAB_PARTICIPATION_NONE,
  REHAB_PARTICIPATION_MODIFIED,
  REHAB_PARTICIPATION_FULL,
} RehabParticipation;

typedef enum
{
  REHAB_ALLOWANCE_NOT_SAID,
  REHAB_ALLOWANCE_NONE,
  REHAB_ALLOWANCE_GENTLE,
  REHAB_ALLOWANCE_FREE,
} RehabAllowance;

/* Whom a table of a squad is for. */
typedef enum
{
  REHAB_SQUAD_AUDIENCE_NONE,
  REHAB_SQUAD_AUDIENCE_MEDICAL,
  REHAB_SQUAD_AUDIENCE_COACH,
} RehabSquadAudience;

/* How far the hip is bent while the hamstring works, in degrees of flexion: 0-30, 30-70, 70-90, over 90. */
typedef enum
{
  REHAB_HIP_FLEXION_NONE,
  REHAB_HIP_FLEXION_NEUTRAL,
  REHAB_HIP_FLEXION_SHALLOW,
  REHAB_HIP_FLEXION_DEEP,
  REHAB_HIP_FLEXION_FULL,
} RehabHipFlexion;

/* How much the tendon is pressed on the sit bone, as a class: it follows from the hip angle and the load. */
typedef enum
{
  REHAB_COMPRESSION_NONE,
  REHAB_COMPRESSION_LOW,
  REHAB_COMPRESSION_MEDIUM,
  REHAB_COMPRESSION_HIGH,
} RehabCompression;

/* Weekdays as a set of bits, Monday first; 0 is "no days said". */
typedef enum
{
  REHAB_DAYS_NONE = 0,
  REHAB_DAYS_MONDAY = 1 << 0,
  REHAB_DAYS_TUESDAY = 1 << 1,
  REHAB_DAYS_WEDNESDAY = 1 << 2,
  REHAB_DAYS_THURSDAY = 1 << 3,
  REHAB_DAYS_FRIDAY = 1 << 4,
  REHAB_DAYS_SATURDAY = 1 << 5,
  REHAB_DAYS_SUNDAY = 1 << 6,
} RehabDays;

#define REHAB_DAYS_EVERY_DAY 0x7f

G_END_DECLS
