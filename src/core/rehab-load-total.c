/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-load-total.h"
#include "rehab-diary-walk.h"
#include "rehab-load.h"

static void
add_number (RehabLoadAmount *amount,
            RehabNumber      number)
{
  if (number.known)
    {
      amount->value += number.value;
      amount->asked++;
    }
  else
    amount->not_asked++;
}

static void
add_session (RehabLoadKind      *kind,
             const RehabSession *session)
{
  kind->sessions++;
  add_number (&kind->load, rehab_session_load (session));
  add_number (&kind->minutes, session->minutes);
  add_number (&kind->distance_km, session->distance_km);
  add_number (&kind->climb_m, session->climb_m);
  add_number (&kind->sprint_m, session->sprint_m);
}

static void
add_day (RehabLoadTotal       *self,
         const RehabDiaryWalk *walk)
{
  self->days++;

  if (!rehab_diary_walk_is_kept (walk))
    return;

  self->days_kept++;
  if (walk->n_sessions == 0 && walk->day->rest_day)
    self->days_rest++;

  for (guint i = 0; i < walk->n_sessions; i++)
    {
      const RehabSession *session = rehab_diary_get_session (walk->diary, walk->first_session + i);

      add_session (&self->kinds[session->kind], session);
      if (rehab_session_kind_is_training (session->kind))
        add_session (&self->all, session);
    }
}

static RehabDate
get_span_end (RehabLoadSpan span,
              RehabDate     date)
{
  return span == REHAB_LOAD_SPAN_WEEK ? rehab_date_add_days (rehab_date_get_week_start (date), 6) : date;
}

/* Walks from @date to the end of @total's stretch, or to @today. */
static void
add_days (RehabLoadTotal *total,
          RehabDiaryWalk *walk,
          RehabDate       today)
{
  while (rehab_date_compare (walk->date, total->to) <= 0)
    {
      if (rehab_date_compare (walk->date, today) <= 0)
        add_day (total, walk);
      rehab_diary_walk_next (walk);
    }
}

/**
 * rehab_load_total_compute:
 * @diary: a diary
 * @from: the first day
 * @to: the last day, not before @from
 * @today: the current day; what is dated after it has not been done
 *
 * Adds up a stretch of days by kind of session, all sessions of each day (R52, R53). A day that was not kept adds nothing
 * and is told by the coverage.
 *
 * Returns: the sums; loads in arbitrary units, minutes, kilometres and metres
 */
RehabLoadTotal
rehab_load_total_compute (const RehabDiary *diary,
                          RehabDate         from,
                          RehabDate         to,
                          RehabDate         today)
{
  RehabLoadTotal total = { .from = from, .to = to };
  RehabDiaryWalk walk;

  g_return_val_if_fail (diary != NULL, total);
  g_return_val_if_fail (rehab_date_is_set (from) && rehab_date_compare (from, to) <= 0, total);

  rehab_diary_walk_begin (&walk, diary, from);
  add_days (&total, &walk, today);

  return total;
}

/**
 * rehab_load_total_list:
 * @diary: a diary
 * @span: days, or weeks from Monday to Sunday
 * @from: the first day
 * @to: the last day
 * @today: the current day; what is dated after it has not been done
 *
 * Adds up each day or week of a stretch, in one walk through the diary. The first and the last week are whole ones, also
 * where the stretch begins or ends inside of them.
 *
 * Returns: (transfer full) (element-type RehabLoadTotal): the sums in the order of their dates; nothing when @to lies
 *   before @from
 */
GArray *
rehab_load_total_list (const RehabDiary *diary,
                       RehabLoadSpan     span,
                       RehabDate         from,
                       RehabDate         to,
                       RehabDate         today)
{
  GArray *totals = g_array_new (FALSE, TRUE, sizeof (RehabLoadTotal));
  RehabDate start = span == REHAB_LOAD_SPAN_WEEK ? rehab_date_get_week_start (from) : from;
  RehabDiaryWalk walk;

  g_return_val_if_fail (diary != NULL && rehab_date_is_set (from), totals);

  if (rehab_date_compare (from, to) > 0)
    return totals;

  rehab_diary_walk_begin (&walk, diary, start);
  while (rehab_date_compare (walk.date, to) <= 0)
    {
      guint n = totals->len;
      RehabLoadTotal *total;

      g_array_set_size (totals, n + 1);
      total = &g_array_index (totals, RehabLoadTotal, n);
      total->from = walk.date;
      total->to = get_span_end (span, walk.date);
      add_days (total, &walk, today);
    }

  return totals;
}

/**
 * rehab_load_total_get_amount:
 * @self: sums
 * @amount: one of them: `&self->all.load`, `&self->kinds[kind].distance_km`
 *
 * Gets a sum as a figure, which it is only where something is known of it.
 *
 * Returns: the sum of what was said, 0 when days were kept without such a session; not asked when no day was kept, or
 *   when there were such sessions and none of them said it
 */
RehabNumber
rehab_load_total_get_amount (const RehabLoadTotal  *self,
                             const RehabLoadAmount *amount)
{
  g_return_val_if_fail (self != NULL && amount != NULL, REHAB_NUMBER_NOT_ASKED);

  if (self->days_kept == 0 || (amount->asked == 0 && amount->not_asked > 0))
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (amount->value);
}
