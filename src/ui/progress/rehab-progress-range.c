/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-range.h"

struct _RehabProgressRange
{
  GObject parent_instance;

  RehabTimeLimits limits;
  RehabDate until;            /* the day that ranges end with; what is planned comes after it */
  RehabTimeWindow window;
  RehabProgressSpan span;     /* what is shown */
  RehabProgressSpan chosen;   /* what was last chosen, to come back to */
  RehabDate from;             /* as last told */
  RehabDate to;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabProgressRange, rehab_progress_range, G_TYPE_OBJECT)

static const struct
{
  const char *nick;
  int days; /* up to the day that ranges end with; 0 for all there are */
} spans[REHAB_N_PROGRESS_SPANS] = {
  [REHAB_PROGRESS_SPAN_4_WEEKS] = { "4w", 28 },
  [REHAB_PROGRESS_SPAN_12_WEEKS] = { "12w", 84 },
  [REHAB_PROGRESS_SPAN_YEAR] = { "1y", 365 },
  [REHAB_PROGRESS_SPAN_ALL] = { "all", 0 },
};

static gboolean
has_record (RehabProgressRange *self)
{
  return rehab_date_is_set (self->limits.first);
}

static void
tell (RehabProgressRange *self,
      RehabProgressSpan   span)
{
  RehabDate from = rehab_time_window_get_from (&self->window);
  RehabDate to = rehab_time_window_get_to (&self->window);

  if (rehab_date_compare (from, self->from) == 0 && rehab_date_compare (to, self->to) == 0 && span == self->span)
    return;

  self->from = from;
  self->to = to;
  self->span = span;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Moves to where somebody zoomed or panned; a range stays the one chosen while nothing moves. */
static void
move (RehabProgressRange *self,
      RehabTimeWindow     window)
{
  gboolean moved = window.start < self->window.start || window.start > self->window.start
                   || window.days < self->window.days || window.days > self->window.days;

  if (!moved)
    return;

  self->window = window;
  tell (self, REHAB_PROGRESS_SPAN_OWN);
}

static RehabTimeWindow
get_window_of_span (RehabProgressRange *self,
                    RehabProgressSpan   span)
{
  RehabDate from = spans[span].days > 0 ? rehab_date_add_days (self->until, 1 - spans[span].days) : self->limits.first;

  return rehab_time_window (&self->limits, from, self->limits.last);
}

static void
rehab_progress_range_class_init (RehabProgressRangeClass *klass)
{
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_progress_range_init (RehabProgressRange *self)
{
  self->span = self->chosen = REHAB_PROGRESS_SPAN_12_WEEKS;
}

/* How a range is named in settings and actions; never changed. */
const char *
rehab_progress_span_get_nick (RehabProgressSpan span)
{
  return span < REHAB_N_PROGRESS_SPANS ? spans[span].nick : "";
}

/* Returns: REHAB_PROGRESS_SPAN_OWN for a name that is none */
RehabProgressSpan
rehab_progress_span_from_nick (const char *nick)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_SPANS; i++)
    if (g_strcmp0 (spans[i].nick, nick) == 0)
      return (RehabProgressSpan) i;

  return REHAB_PROGRESS_SPAN_OWN;
}

RehabProgressRange *
rehab_progress_range_new (void)
{
  return g_object_new (REHAB_TYPE_PROGRESS_RANGE, NULL);
}

/* Says what there is to show: from the first day recorded to @until, and what is planned up to @last. Where somebody
 * zoomed to stays, as far as it is still there; a range that was chosen follows. */
void
rehab_progress_range_set_record (RehabProgressRange *self,
                                 RehabDate           first,
                                 RehabDate           until,
                                 RehabDate           last)
{
  g_return_if_fail (REHAB_IS_PROGRESS_RANGE (self));
  g_return_if_fail (rehab_date_compare (first, until) <= 0 && rehab_date_compare (until, last) <= 0);

  self->limits = rehab_time_limits (first, last);
  self->until = until;
  self->window = self->span == REHAB_PROGRESS_SPAN_OWN ? rehab_time_window_clamped (&self->window, &self->limits)
                                                       : get_window_of_span (self, self->span);
  tell (self, self->span);
}

void
rehab_progress_range_choose (RehabProgressRange *self,
                             RehabProgressSpan   span)
{
  g_return_if_fail (REHAB_IS_PROGRESS_RANGE (self));
  g_return_if_fail (span < REHAB_N_PROGRESS_SPANS);

  self->chosen = span;
  if (!has_record (self))
    {
      self->span = span;
      return;
    }

  self->window = get_window_of_span (self, span);
  tell (self, span);
}

/* Comes back to the range that was last chosen. */
void
rehab_progress_range_reset (RehabProgressRange *self)
{
  g_return_if_fail (REHAB_IS_PROGRESS_RANGE (self));

  rehab_progress_range_choose (self, self->chosen);
}

void
rehab_progress_range_zoom (RehabProgressRange *self,
                           double              factor,
                           double              at)
{
  g_return_if_fail (REHAB_IS_PROGRESS_RANGE (self));

  if (has_record (self))
    move (self, rehab_time_window_zoomed (&self->window, &self->limits, factor, at));
}

void
rehab_progress_range_pan (RehabProgressRange *self,
                          double              days)
{
  g_return_if_fail (REHAB_IS_PROGRESS_RANGE (self));

  if (has_record (self))
    move (self, rehab_time_window_panned (&self->window, &self->limits, days));
}

/* Brings a day into sight. */
void
rehab_progress_range_show (RehabProgressRange *self,
                           RehabDate           date)
{
  g_return_if_fail (REHAB_IS_PROGRESS_RANGE (self));

  if (has_record (self))
    move (self, rehab_time_window_showing (&self->window, &self->limits, date));
}

void
rehab_progress_range_set_window (RehabProgressRange *self,
                                 RehabTimeWindow     window)
{
  g_return_if_fail (REHAB_IS_PROGRESS_RANGE (self));

  if (has_record (self))
    move (self, rehab_time_window_clamped (&window, &self->limits));
}

RehabProgressSpan
rehab_progress_range_get_span (RehabProgressRange *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_RANGE (self), REHAB_PROGRESS_SPAN_OWN);

  return self->span;
}

RehabTimeWindow
rehab_progress_range_get_window (RehabProgressRange *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_RANGE (self), (RehabTimeWindow) { 0 });

  return self->window;
}

RehabTimeLimits
rehab_progress_range_get_limits (RehabProgressRange *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_RANGE (self), (RehabTimeLimits) { 0 });

  return self->limits;
}

RehabDate
rehab_progress_range_get_from (RehabProgressRange *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_RANGE (self), REHAB_DATE_NONE);

  return self->from;
}

RehabDate
rehab_progress_range_get_to (RehabProgressRange *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_RANGE (self), REHAB_DATE_NONE);

  return self->to;
}

gboolean
rehab_progress_range_can_zoom_in (RehabProgressRange *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_RANGE (self), FALSE);

  return has_record (self) && self->window.days > REHAB_LEAST_WINDOW_DAYS;
}

gboolean
rehab_progress_range_can_zoom_out (RehabProgressRange *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_RANGE (self), FALSE);

  return has_record (self) && self->window.days < rehab_time_limits_get_n_days (&self->limits);
}
