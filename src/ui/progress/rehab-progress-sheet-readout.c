/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-progress-sheet-private.h"
#include "rehab-progress-readout.h"
#include "rehab-progress-slice-view.h"

/* The day that a sheet reads out: by pointer, by finger and by key. */

static RehabProgressChart *
get_chart (RehabProgressSheet *self)
{
  return rehab_progress_drawing_get_chart (self->drawing);
}

/* Whether a day is in sight. */
gboolean
rehab_progress_sheet_has_day (RehabProgressSheet *self,
                              RehabDate           date)
{
  RehabProgressChart *chart = get_chart (self);

  return chart != NULL && rehab_date_is_set (date)
         && rehab_date_compare (rehab_progress_chart_get_from (chart), date) <= 0
         && rehab_date_compare (date, rehab_progress_chart_get_to (chart)) <= 0;
}

/* The chart whose button the keyboard is at; 0 for none. */
static RehabProgressParts
get_part_with_focus (RehabProgressSheet *self)
{
  for (guint i = 0; i < REHAB_N_PROGRESS_PARTS; i++)
    if (self->buttons[i] != NULL
        && (gtk_widget_get_state_flags (self->buttons[i]) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
      return (RehabProgressParts) (1u << i);

  return (RehabProgressParts) 0;
}

static void
speak (RehabProgressSheet *self)
{
  g_autofree char *spoken = NULL;

  if (!self->speak || !rehab_progress_sheet_has_day (self, self->readout_date))
    return;

  self->speak = FALSE;
  spoken = rehab_progress_readout_dup_spoken (get_chart (self), self->readout_date, get_part_with_focus (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (self->slices[REHAB_PROGRESS_SLICE_TRACKS]), spoken,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
set_readout_date (RehabProgressSheet *self,
                  RehabDate           date)
{
  if (rehab_date_compare (date, self->readout_date) == 0)
    return;

  self->readout_date = date;
  for (guint i = 0; i < REHAB_N_PROGRESS_SLICES; i++)
    rehab_progress_slice_view_set_crosshair (REHAB_PROGRESS_SLICE_VIEW (self->slices[i]), date);
  g_signal_emit_by_name (self, "readout-changed");
}

/* Pointing */

static gboolean
get_plot (GtkWidget *widget,
          double    *left,
          double    *right)
{
  return rehab_progress_drawing_get_plot (REHAB_PROGRESS_SHEET (widget)->drawing, left, right);
}

static void
point_at (GtkWidget *widget,
          double     x)
{
  RehabProgressSheet *self = REHAB_PROGRESS_SHEET (widget);
  RehabProgressLayout *layout = rehab_progress_drawing_get_layout (self->drawing);

  if (layout != NULL)
    set_readout_date (self, rehab_progress_layout_get_date_at (layout, x));
}

/* A finger reads out, and what it read stays when it is lifted. */
static void
rest_finger_at (GtkWidget *widget,
                double     x)
{
  REHAB_PROGRESS_SHEET (widget)->pinned = TRUE;
  point_at (widget, x);
}

static const RehabProgressSurface surface = { get_plot, rest_finger_at };

static void
motion_cb (RehabProgressSheet *self,
           double              x)
{
  /* What is dragged keeps the day below the pointer. */
  if (!self->pinned && !rehab_progress_gestures_is_panning (self->gestures))
    point_at (GTK_WIDGET (self), x);
}

static void
leave_cb (RehabProgressSheet *self)
{
  if (!self->pinned)
    set_readout_date (self, REHAB_DATE_NONE);
}

/* A click keeps the day; another one on the same day lets it go. */
static void
released_cb (RehabProgressSheet *self,
             int                 n_press,
             double              x)
{
  RehabDate before = self->pinned ? self->readout_date : REHAB_DATE_NONE;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double scrolled_to = gtk_adjustment_get_value (adjustment);

  /* The charts are higher than the window: what gets the keyboard would be shown from its top. */
  gtk_widget_grab_focus (self->slices[REHAB_PROGRESS_SLICE_TRACKS]);
  gtk_adjustment_set_value (adjustment, scrolled_to);
  point_at (GTK_WIDGET (self), x);
  self->pinned = rehab_date_compare (before, self->readout_date) != 0;
}

/* Says what wheels, fingers and keys move. Once. */
void
rehab_progress_sheet_set_range (RehabProgressSheet *self,
                                RehabProgressRange *range)
{
  GtkEventController *motion;
  GtkGesture *click;

  g_return_if_fail (REHAB_IS_PROGRESS_SHEET (self));
  g_return_if_fail (self->range == NULL);

  self->range = g_object_ref (range);
  self->gestures = rehab_progress_gestures_new (GTK_WIDGET (self), range, &surface);

  motion = gtk_event_controller_motion_new ();
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  click = gtk_gesture_click_new ();
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

RehabDate
rehab_progress_sheet_get_readout_date (RehabProgressSheet *self)
{
  g_return_val_if_fail (REHAB_IS_PROGRESS_SHEET (self), REHAB_DATE_NONE);

  return self->readout_date;
}

/* The chart is another one: the day stays as far as it is still in sight, and is said if it was waited for. */
void
rehab_progress_sheet_check_readout (RehabProgressSheet *self)
{
  if (!rehab_progress_sheet_has_day (self, self->readout_date))
    {
      self->pinned = self->speak = FALSE;
      set_readout_date (self, REHAB_DATE_NONE);
    }
  speak (self);
}

/* Reads a day out as the keyboard does: it comes into sight, it is said, and it stays. */
void
rehab_progress_sheet_pick (RehabProgressSheet *self,
                           RehabDate           date)
{
  RehabTimeLimits limits = rehab_progress_range_get_limits (self->range);

  if (rehab_date_compare (date, limits.first) < 0)
    date = limits.first;
  if (rehab_date_compare (date, limits.last) > 0)
    date = limits.last;

  self->pinned = TRUE;
  self->speak = rehab_date_compare (date, self->readout_date) != 0;
  set_readout_date (self, date);
  rehab_progress_range_show (self->range, date);
  speak (self);
}

/* Lets the day go. Returns: FALSE when none was read out */
gboolean
rehab_progress_sheet_unpick (RehabProgressSheet *self)
{
  gboolean picked = rehab_date_is_set (self->readout_date);

  self->pinned = self->speak = FALSE;
  set_readout_date (self, REHAB_DATE_NONE);

  return picked;
}

/* Reads out the day so many days on; the first step leads to the last day that is shown. */
void
rehab_progress_sheet_step (RehabProgressSheet *self,
                           int                 days)
{
  g_return_if_fail (REHAB_IS_PROGRESS_SHEET (self));

  if (get_chart (self) == NULL)
    return;

  if (rehab_date_is_set (self->readout_date))
    rehab_progress_sheet_pick (self, rehab_date_add_days (self->readout_date, days));
  else
    rehab_progress_sheet_pick (self, rehab_progress_chart_get_to (get_chart (self)));
}
