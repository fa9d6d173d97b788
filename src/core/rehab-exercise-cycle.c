/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-dose.h"
#include "rehab-exercise-cycle.h"

#include <math.h>

#define MAX_KEYS (2 * REHAB_EXERCISE_MAX_POSES)
#define N_TEMPO_PARTS 4
#define LONGEST_PART 10.0     /* nobody watches a minute of lowering */
#define LONGEST_HOLD 4.0
#define FAST 0.6              /* an X of a tempo */
#define MOVE 1.3              /* from pose to pose where nothing says how fast */
#define PAUSE 0.35            /* where the movement turns */
#define MOVE_TO_HOLD 1.5
#define JUMP 0.45
#define STEP_OF_A_WALK 0.62
#define STEP_OF_A_RUN 0.42
#define TURN_OF_A_CRANK 1.4
#define HELD_MASS 0.3         /* of what is held, of the body's */

/* The parts of a tempo, as it is written. */
enum
{
  LOWERING,
  PAUSE_BELOW,
  LIFTING,
  PAUSE_ABOVE,
};

/* Key @i is stayed at for @pause[i], then left for the next one, or the first after the last, which takes @move[i]. */
typedef struct
{
  RehabPose keys[MAX_KEYS];
  double pause[MAX_KEYS];
  double move[MAX_KEYS];
  guint n_keys;
  guint hold;      /* the key that is held; MAX_KEYS for none */
  gboolean steady; /* steps and turns of a crank go on and on, without stopping at their poses */
} Cycle;

/* How high the middle of the body, and of what it carries, is: what tells lifting from lowering. */
static double
get_height (const RehabPose *pose)
{
  RehabSkeleton skeleton;
  double mass = 1.0;
  double height;

  rehab_pose_solve (pose, &skeleton);
  height = 0.58 * rehab_point_mix (skeleton.hip, skeleton.shoulder, 0.6).y;
  for (guint i = 0; i < 2; i++)
    {
      const RehabLimb *leg = &skeleton.legs[i];

      height += 0.10 * rehab_point_mix (leg->start, leg->joint, 0.45).y;
      height += 0.06 * rehab_point_mix (leg->joint, leg->end, 0.5).y;
      height += 0.05 * skeleton.arms[i].joint.y;
    }
  for (guint i = 0; i < REHAB_POSE_MAX_PROPS; i++)
    {
      if (skeleton.props[i].hold == REHAB_HOLD_NOWHERE)
        continue;
      height += HELD_MASS * skeleton.held[i].y;
      mass += HELD_MASS;
    }

  return height / mass;
}

/* The seconds of each part of a tempo; FALSE when there is none, or none that can be read. */
static gboolean
read_tempo (const char *tempo,
            double      seconds[N_TEMPO_PARTS])
{
  g_auto (GStrv) parts = NULL;

  if (!rehab_tempo_is_valid (tempo))
    return FALSE;

  parts = g_strsplit (tempo, "-", N_TEMPO_PARTS);
  for (guint i = 0; i < N_TEMPO_PARTS; i++)
    {
      gboolean moves = i % 2 == 0;
      double value = MIN (g_ascii_strtod (parts[i], NULL), LONGEST_PART);

      /* What takes no time, or is as fast as possible, is still to be seen. */
      seconds[i] = moves ? MAX (value, FAST) : value;
    }

  return TRUE;
}

/* Shares the time of a tempo out to the moves down and the moves up. */
static void
keep_tempo (Cycle        *cycle,
            const double *seconds)
{
  gboolean rises[MAX_KEYS];
  guint n_rises = 0;

  for (guint i = 0; i < cycle->n_keys; i++)
    {
      rises[i] = get_height (&cycle->keys[(i + 1) % cycle->n_keys]) >= get_height (&cycle->keys[i]);
      n_rises += rises[i];
    }

  for (guint i = 0; i < cycle->n_keys; i++)
    {
      gboolean rose = rises[(i + cycle->n_keys - 1) % cycle->n_keys];

      cycle->move[i] = rises[i] ? seconds[LIFTING] / n_rises : seconds[LOWERING] / (cycle->n_keys - n_rises);
      if (rose != rises[i])
        cycle->pause[i] = rises[i] ? seconds[PAUSE_BELOW] : seconds[PAUSE_ABOVE];
      else
        cycle->pause[i] = 0.0;
    }
}

/* How long it takes from one key to the next where nothing stops in between. */
static double
get_steady_move (const RehabExercise *exercise)
{
  gboolean walks = rehab_exercise_get_family (exercise) == REHAB_EXERCISE_FAMILY_EASY;

  if (!exercise->alternates)
    return TURN_OF_A_CRANK / exercise->n_poses;

  return (walks ? STEP_OF_A_WALK : STEP_OF_A_RUN) / exercise->n_poses;
}

static void
lay_out (const RehabExercise *exercise,
         const char          *tempo,
         Cycle               *cycle)
{
  double seconds[N_TEMPO_PARTS];
  guint n = exercise->n_poses;

  cycle->n_keys = exercise->alternates ? 2 * n : n;
  cycle->steady = exercise->alternates || rehab_props_find (exercise->poses[0].props, REHAB_PROP_BICYCLE) != NULL;
  cycle->hold = MAX_KEYS;
  for (guint i = 0; i < cycle->n_keys; i++)
    {
      if (i < n)
        cycle->keys[i] = exercise->poses[i];
      else
        cycle->keys[i] = rehab_pose_swap_sides (&exercise->poses[i - n]);
    }

  for (guint i = 0; i < cycle->n_keys; i++)
    {
      gboolean jumps = cycle->keys[i].airborne || cycle->keys[(i + 1) % cycle->n_keys].airborne;

      cycle->pause[i] = cycle->keys[i].airborne ? 0.0 : PAUSE;
      cycle->move[i] = jumps ? JUMP : MOVE;
      if (cycle->steady)
        {
          cycle->pause[i] = 0.0;
          cycle->move[i] = get_steady_move (exercise);
        }
    }

  if (cycle->steady)
    return;

  if (read_tempo (tempo != NULL ? tempo : exercise->dose.tempo, seconds))
    keep_tempo (cycle, seconds);
  if (exercise->dose.hold_seconds > 0)
    {
      cycle->hold = n - 1;
      cycle->pause[n - 1] = CLAMP ((double) exercise->dose.hold_seconds, 1.0, LONGEST_HOLD);
      for (guint i = 0; tempo == NULL && exercise->dose.tempo == NULL && i < n; i++)
        cycle->move[i] = MOVE_TO_HOLD;
    }
}

/* How far a move is: it starts and ends gently, but for a body in the air, which rises ever slower and falls ever faster. */
static double
ease (const RehabPose *from,
      const RehabPose *to,
      double           t)
{
  if (from->airborne && to->airborne)
    return t;
  if (to->airborne)
    return t * (2.0 - t);
  if (from->airborne)
    return t * t;

  return t * t * (3.0 - 2.0 * t);
}

/**
 * rehab_exercise_get_cycle_seconds:
 * @self: an exercise
 * @tempo: (nullable): seconds of lowering, pause, lifting and pause: "3-0-3-0"; `NULL` for the exercise's own
 *
 * Gets how long one repetition takes to watch, or one pair of steps of a gait. Very long holds are shortened.
 *
 * Returns: seconds; 0 when there is nothing to watch, because there is only one pose, or none
 */
double
rehab_exercise_get_cycle_seconds (const RehabExercise *self,
                                  const char          *tempo)
{
  Cycle cycle;
  double seconds = 0.0;

  g_return_val_if_fail (self != NULL, 0.0);

  if (self->n_poses < 2)
    return 0.0;

  lay_out (self, tempo, &cycle);
  for (guint i = 0; i < cycle.n_keys; i++)
    seconds += cycle.pause[i] + cycle.move[i];

  return seconds;
}

/**
 * rehab_exercise_find_moment:
 * @self: an exercise with at least one pose
 * @tempo: (nullable): as rehab_exercise_get_cycle_seconds() takes it
 * @seconds: since the first repetition began; repetitions follow each other without end
 * @moment: (out caller-allocates): how the body is then
 *
 * Finds how the body is at a moment of an exercise. It is in its first pose at 0.
 */
void
rehab_exercise_find_moment (const RehabExercise *self,
                            const char          *tempo,
                            double               seconds,
                            RehabMoment         *moment)
{
  Cycle cycle;
  double left;

  g_return_if_fail (self != NULL && self->n_poses > 0);
  g_return_if_fail (moment != NULL);

  moment->held = -1.0;
  if (self->n_poses < 2)
    {
      rehab_pose_solve (&self->poses[0], &moment->skeleton);
      return;
    }

  lay_out (self, tempo, &cycle);
  left = fmod (MAX (seconds, 0.0), rehab_exercise_get_cycle_seconds (self, tempo));
  for (guint i = 0; i < cycle.n_keys; i++)
    {
      const RehabPose *next = &cycle.keys[(i + 1) % cycle.n_keys];

      if (left < cycle.pause[i])
        {
          rehab_pose_solve (&cycle.keys[i], &moment->skeleton);
          if (i == cycle.hold)
            moment->held = left / cycle.pause[i];
          return;
        }
      left -= cycle.pause[i];

      if (left < cycle.move[i] || i + 1 == cycle.n_keys)
        {
          double t = CLAMP (left / cycle.move[i], 0.0, 1.0);

          rehab_pose_interpolate (&cycle.keys[i], next, cycle.steady ? t : ease (&cycle.keys[i], next, t), &moment->skeleton);
          return;
        }
      left -= cycle.move[i];
    }
}
