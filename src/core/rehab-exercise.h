/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"
#include "rehab-pose.h"

G_BEGIN_DECLS

/* What an exercise is done with; a set of bits. */
typedef enum
{
  REHAB_EQUIPMENT_NONE = 0,
  REHAB_EQUIPMENT_MAT = 1 << 0,
  REHAB_EQUIPMENT_BENCH = 1 << 1,
  REHAB_EQUIPMENT_BOX = 1 << 2,
  REHAB_EQUIPMENT_BALL = 1 << 3,
  REHAB_EQUIPMENT_TOWEL = 1 << 4,
  REHAB_EQUIPMENT_BAND = 1 << 5,
  REHAB_EQUIPMENT_BARBELL = 1 << 6,
  REHAB_EQUIPMENT_DUMBBELL = 1 << 7,
  REHAB_EQUIPMENT_KETTLEBELL = 1 << 8,
  REHAB_EQUIPMENT_CABLE = 1 << 9,
  REHAB_EQUIPMENT_WALL = 1 << 10,
  REHAB_EQUIPMENT_PLATE = 1 << 11,
  REHAB_EQUIPMENT_SLIDER = 1 << 12,
  REHAB_EQUIPMENT_STAIRS = 1 << 13,
  REHAB_EQUIPMENT_CHAIR = 1 << 14,
  REHAB_EQUIPMENT_CUSHION = 1 << 15,
  REHAB_EQUIPMENT_BICYCLE = 1 << 16,
  REHAB_EQUIPMENT_POOL = 1 << 17,
  REHAB_EQUIPMENT_HURDLE = 1 << 18,
  REHAB_EQUIPMENT_CONES = 1 << 19,
  REHAB_EQUIPMENT_FOOTBALL = 1 << 20,
} RehabEquipment;

/* What works in an exercise, for the tint on the picture; a set of bits. */
typedef enum
{
  REHAB_WORK_NONE = 0,
  REHAB_WORK_HAMSTRINGS = 1 << 0,
  REHAB_WORK_GLUTEALS = 1 << 1,
  REHAB_WORK_TRUNK = 1 << 2,
  REHAB_WORK_CALVES = 1 << 3,
} RehabWork;

/*
 * The dose an exercise starts from, before the clinician edits it. A number of 0 is "not said". @source is a source
 * key ("R41"), an article fact ("F71"), several of them with a space between, or "" for a clinic setting without
 * published backing.
 */
typedef struct
{
  int sets;
  int repetitions;
  int hold_seconds;
  int minutes;
  double load_kg;
  const char *tempo;
  int rest_seconds;
  int effort;
  guint days;
  const char *source;
} RehabDefaultDose;

#define REHAB_EXERCISE_MAX_POSES 4

/* The families of the library, in the order in which a recovery meets them. */
typedef enum
{
  REHAB_EXERCISE_FAMILY_EASY,
  REHAB_EXERCISE_FAMILY_HOLD,
  REHAB_EXERCISE_FAMILY_BRIDGE,
  REHAB_EXERCISE_FAMILY_CURL,
  REHAB_EXERCISE_FAMILY_TRUNK,
  REHAB_EXERCISE_FAMILY_HINGE,
  REHAB_EXERCISE_FAMILY_STEP,
  REHAB_EXERCISE_FAMILY_WARM_UP,
  REHAB_EXERCISE_FAMILY_RUN,
  REHAB_EXERCISE_FAMILY_JUMP,
  REHAB_EXERCISE_FAMILY_OWN, /* the clinic's own */
} RehabExerciseFamily;

/* What is said of an exercise. */
typedef enum
{
  REHAB_EXERCISE_NAME,
  REHAB_EXERCISE_GOAL,
  REHAB_EXERCISE_SET_UP,
  REHAB_EXERCISE_MOVEMENT,
  REHAB_EXERCISE_FEEL,
  REHAB_EXERCISE_AVOID,
  REHAB_N_EXERCISE_TEXTS,
} RehabExerciseText;

/*
 * Everything the application knows of an exercise: a row of the built-in library, or one that the clinic wrote itself
 * (rehab-catalogue.h). The texts of a row are untranslated msgids, those of an own exercise are as they were typed:
 * rehab_exercise_get_text() knows which.
 */
typedef struct
{
  const char *key;              /* "single-leg-bridge-hold": stored, never changed */
  const char *name;
  const char *goal;             /* one sentence: why */
  const char *set_up;           /* one or two sentences, to the patient */
  const char *movement;
  const char *feel;             /* what to feel */
  const char *avoid;            /* what to avoid */
  const char *words;            /* other names by which it is looked for, never shown; NULL for none */
  guint phases;                 /* bits 1 << RehabPhase in which it is used */
  RehabHipFlexion hip_flexion;
  RehabCompression compression;
  guint equipment;              /* RehabEquipment bits */
  guint work;                   /* RehabWork bits */
  gboolean one_sided;           /* done leg by leg */
  gboolean alternates;          /* a gait: after the last pose comes the first one with near and far side swapped */
  gboolean heavy;               /* counts as a heavy session (fact 81) */
  const char *facts;            /* article facts it puts to work: "68", "74 79" */
  RehabDefaultDose dose;
  guint n_poses;                /* 1 to REHAB_EXERCISE_MAX_POSES; 0 for an own exercise that is not drawn */
  RehabPose poses[REHAB_EXERCISE_MAX_POSES];
  gboolean own;                 /* the clinic's own: texts are shown as they are, and may be missing but for the name */
  gboolean archived;            /* no longer offered; what was prescribed of it stays */
  const GPtrArray *pictures;    /* RehabExercisePicture of an own exercise, in their order, or NULL: drawn by its poses */
} RehabExercise;

const RehabExercise *rehab_exercise_lookup     (const char *key);
guint                rehab_exercise_get_count  (void);
const RehabExercise *rehab_exercise_get_nth    (guint n);
const char *rehab_exercise_get_text   (const RehabExercise *self,
                                       RehabExerciseText    which);
gboolean             rehab_exercise_matches    (const RehabExercise *self,
                                                const char          *query);
RehabExerciseFamily  rehab_exercise_get_family (const RehabExercise *self);
const char *rehab_exercise_family_get_title (RehabExerciseFamily family);
const char *rehab_equipment_get_label  (RehabEquipment equipment);

G_END_DECLS
