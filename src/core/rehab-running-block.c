/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-block.h"
#include "rehab-i18n.h"
#include "rehab-lines.h"
#include "rehab-running-week.h"

#define DAYS_A_WEEK 7
#define NOT_PLANNED -1

static const char *const labels[REHAB_RUNNING_N_NOVELTIES] = {
  NC_("begins in a block", "hills"), NC_("begins in a block", "sprints"), NC_("begins in a block", "plyometrics"),
};

/* One day of a novelty, or its beginning. */
typedef struct
{
  guint novelty; /* 0 to 2 */
  RehabDate date;
  int week; /* of the plan, or NOT_PLANNED where it was done */
} Exposure;

static int
compare_exposures (gconstpointer a,
                   gconstpointer b)
{
  const Exposure *one = a;
  const Exposure *other = b;
  int order = rehab_date_compare (one->date, other->date);

  return order != 0 ? order : (int) one->novelty - (int) other->novelty;
}

static void
add (GArray          *exposures,
     RehabDate        date,
     int              week,
     RehabSessionKind kind,
     gboolean         has_hills)
{
  Exposure exposure = { .date = date, .week = week };

  if (has_hills)
    exposure.novelty = 0;
  else if (kind == REHAB_SESSION_KIND_SPRINT)
    exposure.novelty = 1;
  else if (kind == REHAB_SESSION_KIND_PLYOMETRICS)
    exposure.novelty = 2;
  else
    return;

  g_array_append_val (exposures, exposure);
}

static GArray *
list_exposures (const RehabRunningSchedule *schedule,
                const RehabDiary           *diary)
{
  GArray *exposures = g_array_new (FALSE, FALSE, sizeof (Exposure));

  for (guint i = 0; diary != NULL && i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      add (exposures, session->date, NOT_PLANNED, session->kind, session->kind == REHAB_SESSION_KIND_HILLS);
    }

  for (guint i = 0; schedule != NULL && i < rehab_running_schedule_get_size (schedule); i++)
    {
      const RehabRunningSession *session = rehab_running_schedule_get_nth (schedule, i);
      RehabDate date = rehab_running_schedule_get_date (schedule, session);

      add (exposures, date, session->week, session->kind, rehab_running_session_has_hills (session));
      /* A sprint session uphill is both. */
      if (session->kind == REHAB_SESSION_KIND_SPRINT && rehab_running_session_has_hills (session))
        add (exposures, date, session->week, session->kind, FALSE);
    }

  g_array_sort (exposures, compare_exposures);

  return exposures;
}

static gboolean
is_in_one_block (RehabDate before,
                 RehabDate after,
                 int       block_days)
{
  return rehab_date_is_set (before) && rehab_date_days_until (before, after) < block_days;
}

static char *
dup_line (const RehabRunningBlock *self,
          guint                    weeks)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint i = 0; i < REHAB_RUNNING_N_NOVELTIES; i++)
    if ((self->novelties & (1u << i)) != 0)
      {
        g_autofree char *date = rehab_date_format (self->begun[i], _("%-e %b"));

        /* Translators: what begins, and on which day: "hills (7 Dec)" */
        g_ptr_array_add (parts, g_strdup_printf (C_("begins in a block", "%s (%s)"), C_("begins in a block", labels[i]), date));
      }

  all = rehab_parts_join (parts, C_("begins in a block", ", "));

  /* Translators: what begins with its days, and the length of a block of training in weeks */
  return g_strdup_printf (ngettext ("Begin in one block of %2$u week: %1$s", "Begin in one block of %2$u weeks: %1$s", weeks),
                          all, weeks);
}

void
rehab_running_block_free (RehabRunningBlock *self)
{
  g_free (self->line);
  g_free (self);
}

/* Puts a block on the list; of one week there is one, with all that begins in it. */
static void
take_block (GPtrArray         *list,
            RehabRunningBlock *block,
            guint              weeks)
{
  if (list->len > 0)
    {
      RehabRunningBlock *last = g_ptr_array_index (list, list->len - 1);

      if (last->week == block->week)
        {
          for (guint i = 0; i < REHAB_RUNNING_N_NOVELTIES; i++)
            if ((last->novelties & ~block->novelties & (1u << i)) != 0)
              block->begun[i] = last->begun[i];
          block->novelties |= last->novelties;
          g_ptr_array_remove_index (list, list->len - 1);
        }
    }

  block->line = dup_line (block, weeks);
  g_ptr_array_add (list, block);
}

/* Everything that begins within a block of what begins on @date, or NULL when that is one thing alone. */
static RehabRunningBlock *
new_block (const RehabDate begun[REHAB_RUNNING_N_NOVELTIES],
           RehabDate       date,
           int             week,
           int             block_days)
{
  RehabRunningBlock block = { .week = week, .sources = "F104" };

  for (guint i = 0; i < REHAB_RUNNING_N_NOVELTIES; i++)
    if (is_in_one_block (begun[i], date, block_days))
      {
        block.novelties |= 1u << i;
        block.begun[i] = begun[i];
      }

  return (block.novelties & (block.novelties - 1)) != 0 ? g_memdup2 (&block, sizeof block) : NULL;
}

/**
 * rehab_running_schedule_find_blocks:
 * @self: a running plan
 * @diary: (nullable): the diary of the episode
 * @thresholds: the clinic's thresholds
 *
 * Finds where hills, sprints and plyometrics begin in one block of training, over what was done and what is planned (F104).
 * One of them begins with its first session, or with the first after a block without it. They begin in one block when
 * fewer than `REHAB_THRESHOLD_BLOCK_WEEKS` weeks lie between their first days; only what the plan begins is pointed out.
 *
 * In a diary hills are the sessions that are called so: the ground of a run always has some climb.
 *
 * Returns: (transfer full) (element-type RehabRunningBlock): in the order of the weeks in which the last of them begins
 */
GPtrArray *
rehab_running_schedule_find_blocks (const RehabRunningSchedule *self,
                                    const RehabDiary           *diary,
                                    const RehabThresholds      *thresholds)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) rehab_running_block_free);
  g_autoptr (GArray) exposures = NULL;
  RehabDate last[REHAB_RUNNING_N_NOVELTIES] = { 0 };
  RehabDate begun[REHAB_RUNNING_N_NOVELTIES] = { 0 };
  guint weeks;
  int block_days;

  g_return_val_if_fail (self != NULL && thresholds != NULL, list);

  weeks = (guint) rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BLOCK_WEEKS);
  block_days = DAYS_A_WEEK * (int) weeks;
  exposures = list_exposures (self, diary);
  for (guint n = 0; n < exposures->len; n++)
    {
      const Exposure *exposure = &g_array_index (exposures, Exposure, n);
      gboolean begins = !is_in_one_block (last[exposure->novelty], exposure->date, block_days);
      RehabRunningBlock *block;

      last[exposure->novelty] = exposure->date;
      if (!begins)
        continue;

      begun[exposure->novelty] = exposure->date;
      if (exposure->week == NOT_PLANNED)
        continue;

      block = new_block (begun, exposure->date, exposure->week, block_days);
      if (block != NULL)
        take_block (list, block, weeks);
    }

  return list;
}

/* The first of what begins in a block. */
static RehabDate
get_first (const RehabRunningBlock *block)
{
  RehabDate first = REHAB_DATE_NONE;

  for (guint i = 0; i < REHAB_RUNNING_N_NOVELTIES; i++)
    if (rehab_date_is_set (block->begun[i]) && (!rehab_date_is_set (first) || rehab_date_compare (block->begun[i], first) < 0))
      first = block->begun[i];

  return first;
}

/**
 * rehab_running_block_is_under_way:
 * @self: a block
 * @today: the current day
 * @thresholds: the clinic's thresholds
 *
 * Returns: whether its first beginning was, and the length of a block has not passed since
 */
gboolean
rehab_running_block_is_under_way (const RehabRunningBlock *self,
                                  RehabDate                today,
                                  const RehabThresholds   *thresholds)
{
  RehabDate first;

  g_return_val_if_fail (self != NULL && thresholds != NULL, FALSE);

  first = get_first (self);

  return rehab_date_compare (first, today) <= 0
         && rehab_date_days_until (first, today) < DAYS_A_WEEK * rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BLOCK_WEEKS);
}

/**
 * rehab_running_block_find_done:
 * @diary: the diary of an episode, up to today
 * @today: the current day
 * @thresholds: the clinic's thresholds
 *
 * Finds the block under way in which hills, sprints and plyometrics began in what was done (F104). That something began is
 * known only where the diary reaches back a block before it: who keeps one from today on may have done it for years.
 *
 * Returns: (transfer full) (nullable): the block, whose week is none of a plan, or `NULL`
 */
RehabRunningBlock *
rehab_running_block_find_done (const RehabDiary      *diary,
                               RehabDate              today,
                               const RehabThresholds *thresholds)
{
  g_autoptr (RehabRunningBlock) found = NULL;
  g_autoptr (GArray) exposures = NULL;
  RehabDate last[REHAB_RUNNING_N_NOVELTIES] = { 0 };
  RehabDate begun[REHAB_RUNNING_N_NOVELTIES] = { 0 };
  guint weeks;
  int block_days;

  g_return_val_if_fail (diary != NULL && thresholds != NULL, NULL);

  weeks = (guint) rehab_thresholds_get (thresholds, REHAB_THRESHOLD_BLOCK_WEEKS);
  block_days = DAYS_A_WEEK * (int) weeks;
  exposures = list_exposures (NULL, diary);
  for (guint n = 0; n < exposures->len; n++)
    {
      const Exposure *exposure = &g_array_index (exposures, Exposure, n);
      gboolean begins = !is_in_one_block (last[exposure->novelty], exposure->date, block_days);
      RehabRunningBlock *block;

      last[exposure->novelty] = exposure->date;
      if (!begins || rehab_date_days_until (rehab_diary_get_first (diary), exposure->date) < block_days)
        continue;

      begun[exposure->novelty] = exposure->date;
      block = new_block (begun, exposure->date, NOT_PLANNED, block_days);
      if (block == NULL)
        continue;

      g_clear_pointer (&found, rehab_running_block_free);
      found = block;
    }

  if (found == NULL || !rehab_running_block_is_under_way (found, today, thresholds))
    return NULL;

  found->line = dup_line (found, weeks);

  return g_steal_pointer (&found);
}
