/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-lag-chart.h"
#include "rehab-choice.h"
#include "rehab-enum-types.h"
#include "rehab-load.h"
#include "rehab-load-group.h"

/* Which kinds of session there are, as bits. */
#define N_KINDS (REHAB_SESSION_KIND_LONG_SIT + 1)

typedef struct
{
  guint choice;
  RehabLoadLag *lags[REHAB_N_LAGS];
} Row;

struct _RehabLagChart
{
  RehabDate from;
  RehabDate to;
  RehabLoadLagPain pain;
  GArray *choices; /* RehabLagRowInfo */
  GArray *rows;    /* Row */
};

G_DEFINE_BOXED_TYPE (RehabLagChart, rehab_lag_chart, rehab_lag_chart_ref, rehab_lag_chart_unref)

static const char *const group_keys[REHAB_N_LOAD_GROUPS] = {
  [REHAB_LOAD_GROUP_RUNNING] = "all-running",
  [REHAB_LOAD_GROUP_STRENGTH] = "all-strength",
  [REHAB_LOAD_GROUP_FIELD] = "all-field",
  [REHAB_LOAD_GROUP_OTHER] = "all-other",
};

static void
clear_row (gpointer row)
{
  for (guint i = 0; i < REHAB_N_LAGS; i++)
    rehab_load_lag_unref (((Row *) row)->lags[i]);
}

static void
lag_chart_clear (RehabLagChart *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->choices);
}

static guint
find_kinds (const RehabDiary *diary,
            RehabDate         from,
            RehabDate         to)
{
  guint kinds = 0;

  for (guint i = 0; i < rehab_diary_get_n_sessions (diary); i++)
    {
      const RehabSession *session = rehab_diary_get_session (diary, i);

      if (rehab_session_kind_is_training (session->kind) && rehab_date_compare (session->date, from) >= 0
          && rehab_date_compare (session->date, to) <= 0)
        kinds |= REHAB_LOAD_KIND_BIT (session->kind);
    }

  return kinds;
}

static guint
get_kinds_of_group (RehabLoadGroup group)
{
  guint kinds = 0;

  for (guint kind = REHAB_SESSION_KIND_NONE + 1; kind < N_KINDS; kind++)
    if (rehab_session_kind_is_training ((RehabSessionKind) kind)
        && rehab_load_group_of_kind ((RehabSessionKind) kind) == group)
      kinds |= REHAB_LOAD_KIND_BIT (kind);

  return kinds;
}

static gboolean
is_one_bit (guint kinds)
{
  return kinds != 0 && (kinds & (kinds - 1)) == 0;
}

static void
add_choice (RehabLagChart *self,
            const char    *key,
            guint          kinds)
{
  RehabLagRowInfo info = { .key = key, .kinds = kinds };

  g_array_append_val (self->choices, info);
}

/* No row is offered that would be the same as one before it: the only group of all, the only kind of a group. */
static void
add_choices (RehabLagChart *self,
             guint          occurring)
{
  guint n_groups = 0;

  add_choice (self, "all", REHAB_LOAD_KINDS_ALL);

  for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
    n_groups += (occurring & get_kinds_of_group ((RehabLoadGroup) group)) != 0;

  for (guint group = 0; group < REHAB_N_LOAD_GROUPS && n_groups > 1; group++)
    if ((occurring & get_kinds_of_group ((RehabLoadGroup) group)) != 0)
      add_choice (self, group_keys[group], get_kinds_of_group ((RehabLoadGroup) group));

  for (guint group = 0; group < REHAB_N_LOAD_GROUPS; group++)
    {
      guint kinds = occurring & get_kinds_of_group ((RehabLoadGroup) group);

      for (guint kind = 0; kind < N_KINDS && kinds != 0 && !is_one_bit (kinds); kind++)
        if ((kinds & REHAB_LOAD_KIND_BIT (kind)) != 0)
          add_choice (self, rehab_choice_get_nick (REHAB_TYPE_SESSION_KIND, (int) kind), REHAB_LOAD_KIND_BIT (kind));
    }
}

static gboolean
is_group (const RehabLagRowInfo *info)
{
  return g_str_has_prefix (info->key, "all-");
}

/* What nobody chose is all training and the groups of the stretch; a choice of nothing that there is, too. */
static void
choose_rows (RehabLagChart     *self,
             const char *const *keys,
             guint              in_stretch)
{
  gboolean chosen = FALSE;

  for (guint i = 0; i < self->choices->len && keys != NULL; i++)
    {
      RehabLagRowInfo *info = &g_array_index (self->choices, RehabLagRowInfo, i);

      info->shown = g_strv_contains (keys, info->key);
      chosen = chosen || info->shown;
    }

  for (guint i = 0; i < self->choices->len && !chosen; i++)
    {
      RehabLagRowInfo *info = &g_array_index (self->choices, RehabLagRowInfo, i);

      info->shown = info->kinds == REHAB_LOAD_KINDS_ALL || (is_group (info) && (info->kinds & in_stretch) != 0);
    }
}

/**
 * rehab_lag_chart_new:
 * @content: what it is made from; read, not kept
 * @from: the first day whose pain is in it
 * @to: the last day whose pain is in it, not before @from
 *
 * Sets the pain of a stretch of days against the load of the same day and of up to 3 days before.
 *
 * Returns: (transfer full): a new chart
 */
RehabLagChart *
rehab_lag_chart_new (const RehabLagContent *content,
                     RehabDate              from,
                     RehabDate              to)
{
  RehabLagChart *self;

  g_return_val_if_fail (content != NULL && content->diary != NULL && content->thresholds != NULL, NULL);
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_is_set (content->today), NULL);
  g_return_val_if_fail (rehab_date_compare (from, to) <= 0, NULL);

  self = g_atomic_rc_box_new0 (RehabLagChart);
  self->from = from;
  self->to = to;
  self->pain = content->pain;
  self->choices = g_array_new (FALSE, FALSE, sizeof (RehabLagRowInfo));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);

  add_choices (self, find_kinds (content->diary, rehab_diary_get_first (content->diary),
                                 rehab_diary_get_last (content->diary)));
  choose_rows (self, content->rows,
               find_kinds (content->diary, rehab_date_add_days (from, -REHAB_LOAD_LAG_MOST_DAYS), to));

  for (guint i = 0; i < self->choices->len; i++)
    {
      const RehabLagRowInfo *info = &g_array_index (self->choices, RehabLagRowInfo, i);
      Row row = { .choice = i };

      if (!info->shown)
        continue;
      for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
        row.lags[lag] = rehab_load_lag_new (content->diary, info->kinds, lag, content->pain, content->thresholds, from, to,
                                            content->today);
      g_array_append_val (self->rows, row);
    }

  return self;
}

RehabLagChart *
rehab_lag_chart_ref (RehabLagChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rehab_lag_chart_unref (RehabLagChart *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) lag_chart_clear);
}

RehabDate
rehab_lag_chart_get_from (RehabLagChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return self->from;
}

RehabDate
rehab_lag_chart_get_to (RehabLagChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_DATE_NONE);

  return self->to;
}

RehabLoadLagPain
rehab_lag_chart_get_pain (RehabLagChart *self)
{
  g_return_val_if_fail (self != NULL, REHAB_LOAD_LAG_NEXT_MORNING);

  return self->pain;
}

/**
 * rehab_lag_chart_is_empty:
 * @self: a chart
 *
 * Tells whether no panel has days enough to be drawn.
 *
 * Returns: %TRUE when every panel says that there are too few
 */
gboolean
rehab_lag_chart_is_empty (RehabLagChart *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint row = 0; row < self->rows->len; row++)
    for (guint lag = 0; lag < REHAB_N_LAGS; lag++)
      if (rehab_load_lag_is_enough (rehab_lag_chart_get_lag (self, row, lag)))
        return FALSE;

  return TRUE;
}

guint
rehab_lag_chart_get_n_choices (RehabLagChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->choices->len;
}

/**
 * rehab_lag_chart_get_choice:
 * @self: a chart
 * @n: which of the rows that can be shown: all training, groups of kinds, single kinds
 *
 * Gets a row that the diary has sessions for, whether it is shown or not.
 *
 * Returns: (transfer none): the row
 */
const RehabLagRowInfo *
rehab_lag_chart_get_choice (RehabLagChart *self,
                            guint          n)
{
  g_return_val_if_fail (self != NULL && n < self->choices->len, NULL);

  return &g_array_index (self->choices, RehabLagRowInfo, n);
}

/**
 * rehab_lag_chart_get_n_rows:
 * @self: a chart
 *
 * Counts the rows that are shown.
 *
 * Returns: 1 or more
 */
guint
rehab_lag_chart_get_n_rows (RehabLagChart *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const RehabLagRowInfo *
rehab_lag_chart_get_row (RehabLagChart *self,
                         guint          row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return rehab_lag_chart_get_choice (self, g_array_index (self->rows, Row, row).choice);
}

/**
 * rehab_lag_chart_get_lag:
 * @self: a chart
 * @row: a row that is shown
 * @lag: 0 to 3 days
 *
 * Gets the pairs of a panel.
 *
 * Returns: (transfer none): the pairs
 */
const RehabLoadLag *
rehab_lag_chart_get_lag (RehabLagChart *self,
                         guint          row,
                         guint          lag)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);
  g_return_val_if_fail (lag < REHAB_N_LAGS, NULL);

  return g_array_index (self->rows, Row, row).lags[lag];
}
