/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-exercise.h"
#include "rehab-language.h"

#include <string.h>

/* Programmes of patients name these: none of them may go away. */
static const char *const promised_keys[] = {
  "bridge-hold", "single-leg-bridge-hold", "long-lever-bridge-hold", "ball-curl-hold", "towel-heel-press", "side-plank",
  "clamshell", "walking", "loaded-single-leg-bridge", "hamstring-slider", "prone-curl", "nordic-curl", "hip-thrust",
  "pallof-press", "romanian-deadlift", "single-leg-romanian-deadlift", "good-morning", "cable-pull-through",
  "walking-lunge", "easy-run", "strides", "hill-run", "leg-swing",

  /* Holds */
  "single-leg-long-lever-bridge-hold", "prone-curl-hold", "standing-heel-dig", "straight-leg-pull-down-hold",
  "trunk-extension-hold", "hip-hinge-hold", "arabesque-hold",

  /* Bridges */
  "bridge", "marching-bridge", "single-leg-bridge", "box-single-leg-bridge", "loaded-long-lever-bridge",
  "single-leg-long-lever-bridge", "single-leg-hip-thrust",

  /* Curls */
  "ball-curl", "bridge-walk-out", "single-leg-slider", "standing-curl", "seated-curl", "assisted-nordic-curl",

  /* Hinges */
  "short-range-romanian-deadlift", "kickstand-romanian-deadlift", "deadlift", "back-extension", "kettlebell-swing",

  /* Everyday movement */
  "brisk-walk", "sitting-break", "cushion-sitting", "exercise-bike", "deep-water-running",

  /* Hips and trunk */
  "banded-side-step", "side-lying-leg-raise", "dead-bug", "front-plank", "bird-dog",

  /* Steps, squats and calves */
  "step-up", "step-down", "split-squat", "reverse-lunge", "box-squat", "calf-raise", "single-leg-calf-raise",
  "bent-knee-calf-raise",

  /* Warm-up */
  "side-leg-swing", "knee-hug-walk", "hurdle-step-over", "half-kneeling-hip-rock", "high-knee-march", "a-skip", "heel-flicks",

  /* Running */
  "walk-run", "stair-run", "acceleration", "sprint",

  /* Jumping, turning and kicking */
  "jump-and-land", "box-jump", "drop-landing", "single-leg-hop", "split-jump", "bounding", "side-hop", "deceleration",
  "change-of-direction", "ball-kick", "lunge-and-reach",
};

static gboolean
is_number_between (const char *text,
                   int         least,
                   int         most)
{
  char *end = NULL;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  return g_ascii_isdigit (*text) && *end == '\0' && number >= least && number <= most;
}

static gboolean
is_source (const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean fact = parts[i][0] == 'F' && is_number_between (parts[i] + 1, 1, 127);
      gboolean publication = parts[i][0] == 'R' && is_number_between (parts[i] + 1, 0, 199);

      if (!fact && !publication)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_sentence (const char *text)
{
  size_t length = text != NULL ? strlen (text) : 0;

  return length > 10 && g_ascii_isupper (text[0]) && text[length - 1] == '.' && strstr (text, "  ") == NULL;
}

static void
test_finds_each_promised_key_once (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      g_assert_nonnull (exercise);
      g_assert_true (g_hash_table_add (keys, (gpointer) exercise->key));
      g_assert_true (rehab_exercise_lookup (exercise->key) == exercise);
    }
  for (guint i = 0; i < G_N_ELEMENTS (promised_keys); i++)
    {
      g_test_message ("%s", promised_keys[i]);
      g_assert_nonnull (rehab_exercise_lookup (promised_keys[i]));
    }

  g_assert_null (rehab_exercise_get_nth (rehab_exercise_get_count ()));
  g_assert_null (rehab_exercise_lookup ("bicep-curl"));
  g_assert_null (rehab_exercise_lookup (""));
  g_assert_null (rehab_exercise_lookup (NULL));
}

static void
test_says_everything_a_sheet_needs (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      const char *const sentences[] = {
        exercise->goal, exercise->set_up, exercise->movement, exercise->feel, exercise->avoid,
      };
      g_auto (GStrv) facts = g_strsplit (exercise->facts, " ", -1);

      g_test_message ("%s", exercise->key);
      g_assert_true (g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", exercise->key, 0, 0));
      g_assert_cmpuint (strlen (exercise->name), >, 3);
      for (guint j = 0; j < G_N_ELEMENTS (sentences); j++)
        {
          g_test_message ("%s", sentences[j]);
          g_assert_true (is_sentence (sentences[j]));
          for (guint k = 0; k < j; k++)
            g_assert_cmpstr (sentences[j], !=, sentences[k]);
        }
      for (guint j = 0; facts[j] != NULL; j++)
        g_assert_true (is_number_between (facts[j], 1, 127));
      g_assert_cmpuint (g_strv_length (facts), >=, 1);
    }
}

/* Plain words: what patients do not say, and what nobody can promise them, stays out. */
static void
test_says_it_plainly (void)
{
  static const char *const not_said[] = {
    "gluteal", "eccentric", "isometric", "proximal", "tuberosity", "tendinopath", "lumbo", "flexion", "pain-free", "ease pain", "heals",
    "cure", "your injury", "reduce the load",
  };

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      for (guint j = 0; j < REHAB_N_EXERCISE_TEXTS; j++)
        {
          g_autofree char *text = g_ascii_strdown (rehab_exercise_get_text (exercise, j), -1);

          for (guint k = 0; k < G_N_ELEMENTS (not_said); k++)
            {
              g_test_message ("%s, %s: %s", exercise->key, not_said[k], text);
              g_assert_null (strstr (text, not_said[k]));
            }
        }
    }
}

static void
test_is_used_in_a_phase (void)
{
  const guint all = 1 << REHAB_PHASE_CALM | 1 << REHAB_PHASE_SHALLOW | 1 << REHAB_PHASE_DEEP
                    | 1 << REHAB_PHASE_SPORT | 1 << REHAB_PHASE_MAINTAIN;
  guint seen = 0;

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      g_test_message ("%s", exercise->key);
      g_assert_cmpuint (exercise->phases & all, !=, 0);
      g_assert_cmpuint (exercise->phases & ~all, ==, 0);
      g_assert_cmpint (exercise->hip_flexion, !=, REHAB_HIP_FLEXION_NONE);
      g_assert_cmpint (exercise->compression, !=, REHAB_COMPRESSION_NONE);
      seen |= exercise->phases;

      /* Fact 19 and fact 74: what bends the hip far waits until little bending is tolerated. */
      if (exercise->hip_flexion >= REHAB_HIP_FLEXION_DEEP)
        g_assert_cmpuint (exercise->phases & (1 << REHAB_PHASE_CALM | 1 << REHAB_PHASE_SHALLOW), ==, 0);
    }

  g_assert_cmpuint (seen, ==, all);
}

static void
test_has_a_dose_within_reason (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      const RehabDefaultDose *dose = &exercise->dose;

      g_test_message ("%s", exercise->key);
      g_assert_cmpint (dose->sets, >=, 0);
      g_assert_cmpint (dose->sets, <=, 6);
      g_assert_cmpint (dose->repetitions, >=, 0);
      g_assert_cmpint (dose->repetitions, <=, 15);
      g_assert_cmpint (dose->hold_seconds, >=, 0);
      g_assert_cmpint (dose->hold_seconds, <=, 45);
      g_assert_cmpint (dose->minutes, >=, 0);
      g_assert_cmpint (dose->minutes, <=, 30);
      g_assert_cmpint (dose->rest_seconds, >=, 0);
      g_assert_cmpint (dose->rest_seconds, <=, 180);
      g_assert_cmpint (dose->effort, >=, 0);
      g_assert_cmpint (dose->effort, <=, 10);
      g_assert_cmpfloat (dose->load_kg, >=, 0.0);
      g_assert_cmpuint (dose->days & ~REHAB_DAYS_EVERY_DAY, ==, 0);
      g_assert_cmpuint (dose->days, !=, REHAB_DAYS_NONE);
      /* How somebody sits has no amount: it takes no time of its own. */
      if (exercise->equipment & REHAB_EQUIPMENT_CUSHION)
        {
          g_assert_cmpint (dose->repetitions + dose->hold_seconds + dose->minutes + dose->sets, ==, 0);
        }
      else
        {
          g_assert_cmpint (dose->repetitions + dose->hold_seconds + dose->minutes, >, 0);
          g_assert_true (dose->minutes > 0 || dose->sets > 0);
        }
      if (dose->tempo != NULL)
        g_assert_true (g_regex_match_simple ("^[0-9]+-[0-9]+-[0-9]+-[0-9]+$", dose->tempo, 0, 0));

      g_assert_nonnull (dose->source);
      if (*dose->source != '\0')
        g_assert_true (is_source (dose->source));
    }
}

/* Whether an exercise says that it puts an article fact to work. */
static gboolean
has_fact (const RehabExercise *exercise,
          int                  fact)
{
  g_auto (GStrv) facts = g_strsplit (exercise->facts, " ", -1);
  g_autofree char *number = g_strdup_printf ("%d", fact);

  return g_strv_contains ((const char *const *) facts, number);
}

/* What the article wants done is done by some exercise, in the phase in which it wants it. */
static void
test_puts_the_article_to_work (void)
{
  static const struct
  {
    int fact;
    RehabPhase phase;
  } promised[] = {
    /* Gentle movement, and sitting that spares the sit bones. */
    { 65, REHAB_PHASE_CALM },
    { 66, REHAB_PHASE_CALM },
    { 67, REHAB_PHASE_CALM },
    { 113, REHAB_PHASE_MAINTAIN },
    { 114, REHAB_PHASE_MAINTAIN },
    /* Holds on two legs, on one, with a ball or a towel, longer, and settled within a day. */
    { 68, REHAB_PHASE_CALM },
    { 69, REHAB_PHASE_CALM },
    { 70, REHAB_PHASE_CALM },
    { 71, REHAB_PHASE_CALM },
    { 72, REHAB_PHASE_CALM },
    /* Slow heavy and eccentric work. */
    { 73, REHAB_PHASE_SHALLOW },
    { 74, REHAB_PHASE_SHALLOW },
    { 74, REHAB_PHASE_DEEP },
    { 75, REHAB_PHASE_DEEP },
    { 76, REHAB_PHASE_SHALLOW },
    { 77, REHAB_PHASE_DEEP },
    { 78, REHAB_PHASE_DEEP },
    { 79, REHAB_PHASE_SHALLOW },
    { 80, REHAB_PHASE_SHALLOW },
    { 81, REHAB_PHASE_SHALLOW },
    { 82, REHAB_PHASE_DEEP },
    /* Hips and trunk beside the tendon. */
    { 83, REHAB_PHASE_CALM },
    { 84, REHAB_PHASE_CALM },
    { 85, REHAB_PHASE_SHALLOW },
    /* Easy flat runs first, one thing at a time, then what field sports ask. */
    { 86, REHAB_PHASE_SPORT },
    { 87, REHAB_PHASE_SPORT },
    { 88, REHAB_PHASE_SPORT },
    { 89, REHAB_PHASE_SPORT },
    { 90, REHAB_PHASE_SPORT },
    { 91, REHAB_PHASE_SPORT },
    { 92, REHAB_PHASE_SPORT },
    { 93, REHAB_PHASE_SPORT },
    { 94, REHAB_PHASE_SPORT },
    { 95, REHAB_PHASE_SPORT },
    { 104, REHAB_PHASE_SPORT },
    { 108, REHAB_PHASE_SPORT },
    /* A warm-up that moves. */
    { 110, REHAB_PHASE_SPORT },
    { 111, REHAB_PHASE_SPORT },
    { 112, REHAB_PHASE_SPORT },
    /* All year, and like the sport. */
    { 106, REHAB_PHASE_MAINTAIN },
    { 107, REHAB_PHASE_MAINTAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (promised); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < rehab_exercise_get_count () && !found; j++)
        {
          const RehabExercise *exercise = rehab_exercise_get_nth (j);

          found = has_fact (exercise, promised[i].fact) && (exercise->phases & (1u << promised[i].phase)) != 0;
        }

      g_test_message ("fact %d in phase %d", promised[i].fact, promised[i].phase);
      g_assert_true (found);
    }

  /* A fact is a whole number: 7 is not found in 74. */
  g_assert_false (has_fact (rehab_exercise_lookup ("romanian-deadlift"), 7));
}

/*
 * Facts 88, 91, 92 and 104: what climbs, sprints, jumps or turns waits until running itself is allowed, and so does what
 * the article calls provocative at first (facts 56 and 62 to 64): running on the ground.
 */
static void
test_leaves_speed_for_sport (void)
{
  const guint before = 1 << REHAB_PHASE_CALM | 1 << REHAB_PHASE_SHALLOW | 1 << REHAB_PHASE_DEEP;
  guint n_checked = 0;

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      RehabExerciseFamily family = rehab_exercise_get_family (exercise);
      gboolean flies = FALSE;

      for (guint j = 0; j < exercise->n_poses; j++)
        flies |= exercise->poses[j].airborne && !(exercise->equipment & REHAB_EQUIPMENT_POOL);
      if (!flies && family != REHAB_EXERCISE_FAMILY_RUN && family != REHAB_EXERCISE_FAMILY_JUMP)
        continue;

      g_test_message ("%s", exercise->key);
      g_assert_cmpuint (exercise->phases & before, ==, 0);
      n_checked++;
    }

  g_assert_cmpuint (n_checked, >=, 17);
}

/* How far the hip of the leg that works is bent in the picture of a hold, or at most in that of a movement. */
static double
get_drawn_hip_flexion (const RehabExercise *exercise)
{
  gboolean held = rehab_exercise_get_family (exercise) == REHAB_EXERCISE_FAMILY_HOLD;
  double most = -G_MAXDOUBLE;

  for (guint i = held ? exercise->n_poses - 1 : 0; i < exercise->n_poses; i++)
    {
      RehabSkeleton skeleton;

      rehab_pose_solve (&exercise->poses[i], &skeleton);
      most = MAX (most, rehab_skeleton_get_hip_flexion (&skeleton, 0));
      /* Where no side is said, both legs do the same in turn. */
      if (!exercise->one_sided)
        most = MAX (most, rehab_skeleton_get_hip_flexion (&skeleton, 1));
    }

  return most;
}

/* What the list says of the hip is what the picture shows, give or take what no eye sees. */
static void
test_bends_the_hip_as_it_says (void)
{
  static const struct
  {
    double least;
    double most;
  } bands[] = {
    [REHAB_HIP_FLEXION_NEUTRAL] = { -20.0, 30.0 },
    [REHAB_HIP_FLEXION_SHALLOW] = { 30.0, 70.0 },
    [REHAB_HIP_FLEXION_DEEP] = { 70.0, 90.0 },
    [REHAB_HIP_FLEXION_FULL] = { 90.0, 130.0 },
  };
  static const gboolean shown[] = {
    [REHAB_EXERCISE_FAMILY_HOLD] = TRUE,
    [REHAB_EXERCISE_FAMILY_HINGE] = TRUE,
    [REHAB_EXERCISE_FAMILY_STEP] = TRUE,
    [REHAB_EXERCISE_FAMILY_WARM_UP] = TRUE,
    [REHAB_EXERCISE_FAMILY_RUN] = TRUE,
    [REHAB_EXERCISE_FAMILY_JUMP] = TRUE,
    [REHAB_EXERCISE_FAMILY_OWN] = FALSE,
  };
  guint n_checked = 0;

  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      RehabExerciseFamily family = rehab_exercise_get_family (exercise);
      double drawn;

      if (!shown[family] || exercise->poses[0].view != REHAB_VIEW_SIDE)
        continue;

      drawn = get_drawn_hip_flexion (exercise);
      g_test_message ("%s: %.0f", exercise->key, drawn);
      g_assert_cmpfloat (drawn, >=, bands[exercise->hip_flexion].least - 3.0);
      g_assert_cmpfloat (drawn, <=, bands[exercise->hip_flexion].most + 3.0);
      n_checked++;
    }

  g_assert_cmpuint (n_checked, >, 40);
}

/* Fact 71: holds of 30 to 45 seconds. Fact 81: two or three heavy sessions a week with rest days between. */
static void
test_keeps_to_the_article (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      guint days = exercise->dose.days;

      g_test_message ("%s", exercise->key);
      if (exercise->dose.hold_seconds > 0)
        g_assert_cmpint (exercise->dose.hold_seconds, >=, 30);
      if (exercise->heavy)
        {
          guint week = days | days << 7;
          guint count = 0;

          for (guint day = 0; day < 7; day++)
            count += (days >> day) & 1;
          g_assert_true (has_fact (exercise, 81));
          g_assert_cmpuint (count, >=, 2);
          g_assert_cmpuint (count, <=, 3);
          g_assert_cmpuint (week & (week >> 1) & REHAB_DAYS_EVERY_DAY, ==, 0);
        }
    }
}

static void
test_knows_bad_from_good (void)
{
  const char *const good[] = { "R41", "F71", "R42 R45", "R0", "F127" };
  const char *const bad[] = { "41", "R", "X4", "F0", "F128", "R42,R45", "R42  R45", "R4x", " R42" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (is_source (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (is_source (bad[i]));

  g_assert_true (is_sentence ("Stand on one leg."));
  g_assert_false (is_sentence ("Stand on one leg"));
  g_assert_false (is_sentence ("stand on one leg."));
  g_assert_false (is_sentence (NULL));
}

static void
test_search (void)
{
  const struct
  {
    const char *key;
    const char *query;
    gboolean matches;
  } cases[] = {
    { "nordic-curl", NULL, TRUE },
    { "nordic-curl", "", TRUE },
    { "nordic-curl", "   ", TRUE },
    { "nordic-curl", "nordic", TRUE },
    { "nordic-curl", "NORD", TRUE },
    { "nordic-curl", "n\303\263rdic", TRUE },
    { "nordic-curl", "curl nordic", TRUE },
    { "nordic-curl", "nordic bridge", FALSE },
    { "nordic-curl", "ordic", FALSE },
    { "single-leg-bridge-hold", "bridge single", TRUE },
    { "single-leg-bridge-hold", "single-leg", TRUE },
    { "ball-curl-hold", "ball", TRUE },
    { "prone-curl", "band", TRUE },
    { "prone-curl", "barbell", FALSE },
    { "easy-run", "running", TRUE },
    { "bridge-hold", "isometric", TRUE },
    { "hip-thrust", "isometric", FALSE },
    { "leg-swing", "warms", TRUE },
    { "hip-thrust", "70-90", TRUE },
    { "hip-thrust", "30-70", FALSE },
    { "hip-thrust", "hip 70\342\200\22390\302\260", TRUE },
    { "deadlift", "over 90", TRUE },
    { "bridge-hold", "flexion neutral", TRUE },
    { "romanian-deadlift", "flexion neutral", FALSE },
    { "bridge-hold", "low compression", TRUE },
    { "bridge-hold", "high compression", FALSE },
    { "romanian-deadlift", "high compression", TRUE },
    { "romanian-deadlift", "HIGH compression bar", TRUE },
    { "romanian-deadlift", "high compression cable", FALSE },
    /* "Lifting so high", and low compression. */
    { "long-lever-bridge-hold", "high", TRUE },
    { "long-lever-bridge-hold", "high compression", FALSE },
    { "long-lever-bridge-hold", "low compression", TRUE },
    { "long-lever-bridge-hold", "low comp", TRUE },
    /* Of the phase with deep hip flexion, and itself without. */
    { "nordic-curl", "deep", TRUE },
    { "nordic-curl", "hip flexion deep", FALSE },
    { "nordic-curl", "hip flexion neutral", TRUE },
    { "good-morning", "hip flexion deep", TRUE },
    { "cable-pull-through", "hinges", TRUE },
    { "hip-thrust", "hinges", FALSE },
    { "nordic-curl", "sliders", TRUE },
    /* As colleagues say it. */
    { "romanian-deadlift", "RDL", TRUE },
    { "single-leg-romanian-deadlift", "SL RDL", TRUE },
    { "deadlift", "rdl", FALSE },
    { "single-leg-bridge", "SL bridge", TRUE },
    { "box-jump", "plyometric", TRUE },
    { "a-skip", "plyo", TRUE },
    { "side-plank", "isometric", TRUE },
    { "walking", "isometric", FALSE },
    { "clamshell", "isometric", FALSE },
    { "hamstring-slider", "eccentric", TRUE },
    { "nordic-curl", "eccentric", TRUE },
    { "bridge-hold", "eccentric", FALSE },
    { "ball-curl", "swiss ball", TRUE },
    { "ball-kick", "swiss ball", FALSE },
    { "assisted-nordic-curl", "nordics", TRUE },
    { "cable-pull-through", "hinge", TRUE },
    { "bent-knee-calf-raise", "soleus", TRUE },
    { "change-of-direction", "COD", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s: %s", cases[i].key, cases[i].query);
      g_assert_cmpint (rehab_exercise_matches (rehab_exercise_lookup (cases[i].key), cases[i].query), ==, cases[i].matches);
    }
}

/* The same in German: other names are translated, and English ones are still found. */
static void
test_search_in_german (void)
{
  rehab_language_begin (rehab_language_lookup ("de"));
  g_assert_true (rehab_exercise_matches (rehab_exercise_lookup ("single-leg-bridge"), "einbeinig beckenheben"));
  g_assert_true (rehab_exercise_matches (rehab_exercise_lookup ("heel-flicks"), "lauf-abc"));
  g_assert_true (rehab_exercise_matches (rehab_exercise_lookup ("box-jump"), "plyometrisch"));
  g_assert_true (rehab_exercise_matches (rehab_exercise_lookup ("bridge-hold"), "isometrisch"));
  g_assert_true (rehab_exercise_matches (rehab_exercise_lookup ("romanian-deadlift"), "RDL"));
  g_assert_true (rehab_exercise_matches (rehab_exercise_lookup ("nordic-curl"), "nordics"));
  g_assert_false (rehab_exercise_matches (rehab_exercise_lookup ("bridge-hold"), "exzentrisch"));
  rehab_language_end ();
}

/* Each has other names to be found by, words with a space between. */
static void
test_other_names (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);
      g_auto (GStrv) words = g_strsplit (exercise->words, " ", -1);

      g_test_message ("%s: %s", exercise->key, exercise->words);
      for (guint j = 0; words[j] != NULL; j++)
        {
          g_assert_cmpstr (words[j], !=, "");
          g_assert_null (strpbrk (words[j], ".,;"));
        }
      g_assert_cmpuint (g_strv_length (words), >, 0);
    }
}

static void
test_equipment_has_names (void)
{
  for (guint i = 0; i < rehab_exercise_get_count (); i++)
    {
      const RehabExercise *exercise = rehab_exercise_get_nth (i);

      for (guint bit = 0; bit < 32; bit++)
        {
          guint equipment = exercise->equipment & (1u << bit);

          if (equipment != 0)
            g_assert_cmpstr (rehab_equipment_get_label ((RehabEquipment) equipment), !=, "");
        }
    }

  g_assert_cmpstr (rehab_equipment_get_label (REHAB_EQUIPMENT_BARBELL), ==, "Barbell");
  g_assert_cmpstr (rehab_equipment_get_label (REHAB_EQUIPMENT_NONE), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise/keys", test_finds_each_promised_key_once);
  g_test_add_func ("/exercise/texts", test_says_everything_a_sheet_needs);
  g_test_add_func ("/exercise/plain", test_says_it_plainly);
  g_test_add_func ("/exercise/phases", test_is_used_in_a_phase);
  g_test_add_func ("/exercise/dose", test_has_a_dose_within_reason);
  g_test_add_func ("/exercise/facts", test_puts_the_article_to_work);
  g_test_add_func ("/exercise/speed", test_leaves_speed_for_sport);
  g_test_add_func ("/exercise/hip", test_bends_the_hip_as_it_says);
  g_test_add_func ("/exercise/article", test_keeps_to_the_article);
  g_test_add_func ("/exercise/checks", test_knows_bad_from_good);
  g_test_add_func ("/exercise/search", test_search);
  g_test_add_func ("/exercise/search-in-german", test_search_in_german);
  g_test_add_func ("/exercise/other-names", test_other_names);
  g_test_add_func ("/exercise/equipment", test_equipment_has_names);

  return g_test_run ();
}
