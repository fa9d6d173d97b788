/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progression.h"
#include "rehab-i18n.h"

#include <math.h>

#define DAYS_A_WEEK 7

/* What a plan without a source begins as: empty weeks to fill. */
#define FREE_WEEKS 6

/* Running three times a week on alternate days, where a source does not say on which: a setting of the clinic's. */
static const int alternate_days[] = { 0, 2, 4 };

/*
 * R37: the first session takes 10 minutes, each one 2 minutes more up to 20, on alternate days.
 */
#define R37_FIRST_MINUTES 10
#define R37_STEP_MINUTES 2
#define R37_MOST_MINUTES 20
#define R37_DAYS_BETWEEN 2
#define R37_WEEKS 2

/*
 * R50: six phases from walking 2 minutes and running 3 to running all of it, from 1 to 2 miles, with an effort from 3 to 5,
 * each phase at least twice, with at least one day of rest. The first and the last phase are published; those between are
 * spread evenly by this program.
 */
#define R50_PHASES 6
#define R50_TIMES 2
#define R50_FIRST_WALK 2.0
#define R50_FIRST_RUN 3.0
#define R50_FIRST_MILES 1.0
#define R50_LAST_MILES 2.0
#define R50_FIRST_EFFORT 3.0
#define R50_LAST_EFFORT 5.0
#define KM_A_MILE 1.609344

/*
 * R51: four blocks of 5 minutes, in which jogging grows from half a minute to 5 in 19 stages: a quarter of a minute each.
 */
#define R51_STAGES 19
#define R51_BLOCKS 4
#define R51_BLOCK_MINUTES 5.0
#define R51_FIRST_JOG 0.5

typedef struct
{
  GPtrArray *sessions; /* RehabRunningSession, owned */
  const char *plan_id;
} Maker;

typedef struct
{
  RehabProgression progression;
  void (*make) (Maker *maker);
} Row;

static void
add (Maker               *maker,
     int                  day,
     RehabRunningSession *values)
{
  values->plan_id = maker->plan_id;
  values->kind = REHAB_SESSION_KIND_RUN;
  values->week = day / DAYS_A_WEEK;
  values->weekday = day % DAYS_A_WEEK;
  g_ptr_array_add (maker->sessions, rehab_running_session_new (values, NULL));
}

/* The day of the nth session of three a week. */
static int
get_alternate_day (int n)
{
  int a_week = (int) G_N_ELEMENTS (alternate_days);

  return n / a_week * DAYS_A_WEEK + alternate_days[n % a_week];
}

static void
make_minutes (Maker *maker)
{
  for (int n = 0; n * R37_DAYS_BETWEEN < R37_WEEKS * DAYS_A_WEEK; n++)
    {
      int minutes = MIN (R37_FIRST_MINUTES + n * R37_STEP_MINUTES, R37_MOST_MINUTES);

      add (maker, n * R37_DAYS_BETWEEN, &(RehabRunningSession) {
      .minutes = rehab_number (minutes), .note = _("walk and run in turns"),
    });
    }
}

static double
spread (double first,
        double last,
        int    phase,
        double step)
{
  return round ((first + (last - first) * phase / (R50_PHASES - 1)) / step) * step;
}

static void
make_phases (Maker *maker)
{
  double cycle = R50_FIRST_WALK + R50_FIRST_RUN;

  for (int phase = 0; phase < R50_PHASES; phase++)
    {
      double walk = spread (R50_FIRST_WALK, 0.0, phase, 0.5);
      g_autofree char *walk_digits = rehab_language_dup_number (walk);
      g_autofree char *run_digits = rehab_language_dup_number (cycle - walk);
      /* Translators: minutes of walking and of running */
      g_autofree char *note = walk > 0.0 ? g_strdup_printf (_("%s min walk, %s min run in turns"), walk_digits, run_digits)
                                         : NULL;

      for (int time = 0; time < R50_TIMES; time++)
        add (maker, get_alternate_day (phase * R50_TIMES + time), &(RehabRunningSession) {
        .distance_km = rehab_number (spread (R50_FIRST_MILES * KM_A_MILE, R50_LAST_MILES * KM_A_MILE, phase, 0.1)),
        .effort = rehab_number (spread (R50_FIRST_EFFORT, R50_LAST_EFFORT, phase, 1.0)),
        .note = note,
      });
    }
}

static void
make_stages (Maker *maker)
{
  double step = (R51_BLOCK_MINUTES - R51_FIRST_JOG) / (R51_STAGES - 1);

  for (int stage = 0; stage < R51_STAGES; stage++)
    {
      double jog = R51_FIRST_JOG + stage * step;

      add (maker, get_alternate_day (stage), &(RehabRunningSession) {
      .minutes = rehab_number (R51_BLOCKS * R51_BLOCK_MINUTES),
      .blocks = rehab_number (R51_BLOCKS),
      .run_minutes = rehab_number (jog),
      .walk_minutes = rehab_number (R51_BLOCK_MINUTES - jog),
    });
    }
}

static void
make_nothing (Maker *maker)
{
}

static const Row rows[] = {
  {
    {
      .key = "ten-minutes",
      .name = N_("Ten minutes, and two more each time"),
      .summary = N_("The first session takes 10 minutes, each one 2 minutes more up to 20, on alternate days; then the runs grow "
                    "longer. The running stops where pain goes above 3 of 10, and goes on only when pain did not rise during it, "
                    "after it or the next day."),
      .settings = N_("How walking and running share the minutes, and how the runs grow longer, the source as it was read does not say."),
      .sources = "R37",
      .own_facts = "ten-hops",
      .weeks = R37_WEEKS,
    },
    make_minutes,
  },
  {
    {
      .key = "six-phases",
      .name = N_("Six phases from one to two miles"),
      .summary = N_("Six phases from walking 2 minutes and running 3 in turns to running all of it, from 1 to 2 miles, with an "
                    "effort from 3 to 5. Each phase at least twice, with at least one day of rest, flat only, after 10 to 15 "
                    "minutes of warm-up. From a trial of overuse trouble of the knee."),
      .settings = N_("The first and the last phase are as published; the four between are spread evenly. Three sessions a week."),
      .sources = "R50",
      .own_facts = "",
      .weeks = (R50_PHASES * R50_TIMES + 2) / 3,
    },
    make_phases,
  },
  {
    {
      .key = "nineteen-stages",
      .name = N_("Twenty minutes in nineteen stages"),
      .summary = N_("Four blocks of 5 minutes, in which jogging grows from half a minute to all 5 in 19 stages."),
      .settings = N_("Stages rise evenly, by a quarter of a minute. Three sessions a week, one for each stage."),
      .sources = "R51",
      .own_facts = "brisk-walk",
      .weeks = (R51_STAGES + 2) / 3,
    },
    make_stages,
  },
  {
    {
      .key = "free",
      .name = N_("Free plan"),
      .summary = N_("Empty weeks. Easy flat runs come first, then strides or speed, then hills, and sprints last."),
      .settings = NULL,
      .sources = "F87 F88 R36",
      .own_facts = "",
      .weeks = FREE_WEEKS,
    },
    make_nothing,
  },
};

/**
 * rehab_progression_get_count:
 *
 * Returns: how many there are, the free plan included
 */
guint
rehab_progression_get_count (void)
{
  return G_N_ELEMENTS (rows);
}

/**
 * rehab_progression_get_nth:
 * @n: which one
 *
 * Returns: (transfer none): a progression, in the order in which they are offered
 */
const RehabProgression *
rehab_progression_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (rows), NULL);

  return &rows[n].progression;
}

/**
 * rehab_progression_lookup:
 * @key: (nullable): a key
 *
 * Returns: (transfer none) (nullable): the progression, or `NULL` where there is none
 */
const RehabProgression *
rehab_progression_lookup (const char *key)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].progression.key, key) == 0)
      return &rows[i].progression;

  return NULL;
}

/**
 * rehab_progression_make:
 * @self: a progression
 * @episode_id: the episode that it is for
 * @begins: any day of its first week
 * @clinician_id: (nullable): who makes it
 * @error: return location for a `REHAB_ERROR`
 *
 * Makes a running plan out of a progression: flat, and without strides (F87, F88). What the source does not say is left
 * open.
 *
 * Returns: (transfer full) (nullable): a draft of a plan, or `NULL` with @error set
 */
RehabRunningSchedule *
rehab_progression_make (const RehabProgression *self,
                        const char             *episode_id,
                        RehabDate               begins,
                        const char             *clinician_id,
                        GError                **error)
{
  g_autoptr (RehabRunningPlan) plan = NULL;
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (rehab_record_unref);
  Maker maker = { .sessions = sessions };

  g_return_val_if_fail (self != NULL && rehab_progression_lookup (self->key) == self, NULL);
  g_return_val_if_fail (rehab_date_is_set (begins), NULL);

  plan = rehab_running_plan_new (&(RehabRunningPlan) {
    .episode_id = episode_id,
    .starts_on = rehab_date_get_week_start (begins),
    .weeks = self->weeks,
    .progression_key = self->key,
    .clinician_id = clinician_id,
  }, error);
  if (plan == NULL)
    return NULL;

  maker.plan_id = plan->id;
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (&rows[i].progression == self)
      rows[i].make (&maker);

  return rehab_running_schedule_new (plan, (const RehabRunningSession *const *) sessions->pdata, sessions->len, NULL, 0);
}
