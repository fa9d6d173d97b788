/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-running-clip.h"
#include "rehab-running-parse.h"
#include "rehab-running-refusals.h"
#include "rehab-running-session-dialog.h"
#include "rehab-running-sheet-private.h"
#include "rehab-running-words.h"

#include <glib/gi18n.h>

static void
edit (RehabRunningSheet          *self,
      const RehabRunningSchedule *schedule)
{
  rehab_draft_set_current (rehab_running_sheet_get_draft (self), schedule, NULL);
}

static void
say_too_long (RehabRunningSheet *self)
{
  g_autofree char *sentence = g_strdup_printf (_("A running plan has at most %d weeks"), REHAB_RUNNING_PLAN_MOST_WEEKS);

  rehab_running_sheet_say (self, sentence, FALSE);
}

/* The session that has the keyboard: which one of the schedule, or G_MAXUINT where the day has none. */
static guint
get_current_session (RehabRunningSheet *self)
{
  guint n;
  guint first = rehab_running_schedule_find_day (rehab_running_sheet_get_schedule (self), self->current.week, self->current.day, &n);

  return n > 0 ? first + MIN (self->current.line, n - 1) : G_MAXUINT;
}

/* Typing */

static const char *
get_episode_id (RehabRunningSheet *self)
{
  return rehab_case_model_get_case (rehab_running_reading_get_model (self->reading))->episode->id;
}

static RehabDate
get_entry_date (RehabRunningSheet *self)
{
  return rehab_running_reading_get_date (self->reading, self->entry_place.week, self->entry_place.day);
}

static void
close_entry (RehabRunningSheet *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  if (entry == NULL)
    return;

  g_object_ref (entry);
  gtk_widget_unparent (entry);
  g_object_unref (entry);
}

/* A session of the day that is typed for, which gives what is typed its place. */
static RehabRunningSession *
new_base (RehabRunningSheet *self,
          RehabRunningPlace  place)
{
  const RehabRunningSchedule *schedule = rehab_running_sheet_get_schedule (self);
  const RehabRunningSession base = {
    .plan_id = rehab_running_schedule_get_plan (schedule)->id,
    .week = place.week,
    .weekday = place.day,
    .position = 1000,
    .kind = REHAB_SESSION_KIND_RUN,
  };

  return rehab_running_session_new (&base, NULL);
}

static RehabRunningSchedule *
make_typed (RehabRunningSheet *self,
            const char        *text,
            GError           **error)
{
  const RehabRunningSchedule *schedule = rehab_running_sheet_get_schedule (self);
  g_autoptr (RehabRunningSession) base = new_base (self, self->entry_place);
  g_autoptr (RehabRunningSession) session = rehab_running_session_parse (text, base, error);
  guint n;
  guint first = rehab_running_schedule_find_day (schedule, self->entry_place.week, self->entry_place.day, &n);

  if (session == NULL)
    return NULL;
  if (n == 0 || self->entry_adds)
    return rehab_running_schedule_added (schedule, session);

  {
    guint replaced = first + MIN (self->entry_place.line, n - 1);
    RehabRunningSession values = *session;
    g_autoptr (RehabRunningSession) in_its_place = NULL;

    values.position = rehab_running_schedule_get_nth (schedule, replaced)->position;
    in_its_place = rehab_running_session_new (&values, NULL);

    return rehab_running_schedule_replaced (schedule, replaced, in_its_place);
  }
}

static void
refuse (RehabRunningSheet *self,
        const char        *text)
{
  rehab_running_refusals_set (self->refusals, get_episode_id (self), get_entry_date (self), text);
}

static void
show_refusals_of (RehabRunningSheet *self,
                  RehabRunningPlace  place)
{
  RehabRunningCell *cell = rehab_running_sheet_get_cell (self, place);
  RehabDate date = rehab_running_reading_get_date (self->reading, place.week, place.day);

  if (cell != NULL)
    rehab_running_cell_show (cell, self->reading, place.week, place.day,
                             rehab_running_refusals_find (self->refusals, get_episode_id (self), date));
}

/* Takes what is typed into the plan. Where it cannot be read it stays: in the entry, or where that is gone, at its day. */
static gboolean
take_typed (RehabRunningSheet *self,
            gboolean           may_stay_open)
{
  RehabRunningEntry *entry = REHAB_RUNNING_ENTRY (self->entry);
  g_autofree char *text = g_strstrip (g_strdup (rehab_running_entry_get_text (entry)));
  g_autoptr (RehabRunningSchedule) schedule = NULL;
  g_autoptr (GError) error = NULL;
  RehabRunningPlace place = self->entry_place;

  if (text[0] != '\0')
    schedule = make_typed (self, text, &error);

  if (error != NULL && may_stay_open)
    {
      rehab_running_entry_complain (entry, error);
      return FALSE;
    }

  refuse (self, error != NULL ? text : NULL);
  close_entry (self);
  if (schedule != NULL)
    edit (self, schedule);
  show_refusals_of (self, place);

  return error == NULL;
}

static void
entry_done_cb (RehabRunningSheet   *self,
               RehabRunningEntryEnd end,
               GtkWidget           *entry)
{
  RehabRunningPlace place;
  int days = 0;

  if (self->entry != entry || self->reading == NULL)
    return;

  place = self->entry_place;
  if (end == REHAB_RUNNING_ENTRY_CANCEL)
    {
      refuse (self, NULL);
      close_entry (self);
      show_refusals_of (self, place);
    }
  else if (!take_typed (self, end != REHAB_RUNNING_ENTRY_ELSEWHERE))
    {
      return;
    }

  switch (end)
    {
    case REHAB_RUNNING_ENTRY_NEXT:
      days = 1;
      break;
    case REHAB_RUNNING_ENTRY_PREVIOUS:
      days = -1;
      break;
    case REHAB_RUNNING_ENTRY_UP:
      days = -REHAB_RUNNING_DAYS;
      break;
    case REHAB_RUNNING_ENTRY_DOWN:
      days = REHAB_RUNNING_DAYS;
      break;
    case REHAB_RUNNING_ENTRY_ELSEWHERE:
      return;

    case REHAB_RUNNING_ENTRY_STAY:
    case REHAB_RUNNING_ENTRY_CANCEL:
    default:
      break;
    }

  days += place.week * REHAB_RUNNING_DAYS + place.day;
  if (days >= 0 && days < rehab_running_reading_get_weeks (self->reading) * REHAB_RUNNING_DAYS)
    place = (RehabRunningPlace) { days / REHAB_RUNNING_DAYS, days % REHAB_RUNNING_DAYS, place.line };
  rehab_running_sheet_choose (self, place, FALSE);
}

static void
done_cb (GtkWidget         *entry,
         int                end,
         RehabRunningSheet *self)
{
  g_autoptr (GtkWidget) kept = g_object_ref (entry);

  entry_done_cb (self, (RehabRunningEntryEnd) end, kept);
}

/**
 * rehab_running_sheet_type:
 * @self: a sheet
 * @text: (nullable): what was typed already; `NULL` to edit the words of the session that has the keyboard, or what was
 *   refused there
 * @adds: whether it comes beside what the day has
 *
 * Lets a session be typed for the day that has the keyboard.
 */
void
rehab_running_sheet_type (RehabRunningSheet *self,
                          const char        *text,
                          gboolean           adds)
{
  RehabRunningCell *cell = rehab_running_sheet_get_cell (self, self->current);
  g_autoptr (RehabRunningSession) base = new_base (self, self->current);
  g_autofree char *words = NULL;
  const char *refused;
  graphene_rect_t bounds;
  guint session = get_current_session (self);

  close_entry (self);
  self->entry_place = self->current;
  self->entry_adds = adds;
  refused = rehab_running_refusals_find (self->refusals, get_episode_id (self), get_entry_date (self));
  if (text != NULL)
    words = g_strdup (text);
  else if (refused != NULL)
    words = g_strdup (refused);
  else if (session != G_MAXUINT && !adds)
    words = rehab_running_session_dup_words (rehab_running_schedule_get_nth (rehab_running_sheet_get_schedule (self), session));

  self->entry = rehab_running_entry_new (base, words != NULL ? words : "");
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  if (gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (self), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->entry), &(GdkRectangle) {
      (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height
    });
  gtk_popover_set_position (GTK_POPOVER (self->entry), GTK_POS_BOTTOM);
  g_signal_connect_object (self->entry, "done", G_CALLBACK (done_cb), self, G_CONNECT_DEFAULT);
  rehab_running_entry_begin (REHAB_RUNNING_ENTRY (self->entry));
}

/**
 * rehab_running_sheet_finish:
 * @self: a sheet
 *
 * Takes what is being typed.
 *
 * Returns: whether nothing was refused
 */
gboolean
rehab_running_sheet_finish (RehabRunningSheet *self)
{
  g_return_val_if_fail (REHAB_IS_RUNNING_SHEET (self), TRUE);

  return self->entry == NULL || self->reading == NULL || take_typed (self, FALSE);
}

/* Days and weeks */

/* One session of a day with several goes by itself; else all of the chosen days. */
void
rehab_running_sheet_remove (RehabRunningSheet *self)
{
  const RehabRunningSchedule *schedule = rehab_running_sheet_get_schedule (self);
  RehabRunningArea area = rehab_running_sheet_get_area (self);
  guint n_sessions = rehab_running_schedule_count_area (schedule, area);
  guint session = get_current_session (self);
  g_autoptr (RehabRunningSchedule) shorter = NULL;
  g_autofree char *sentence = NULL;

  /* What was refused goes first. */
  self->entry_place = self->current;
  if (rehab_running_refusals_find (self->refusals, get_episode_id (self), get_entry_date (self)) != NULL)
    {
      refuse (self, NULL);
      show_refusals_of (self, self->current);
      return;
    }

  if (n_sessions == 0)
    return;

  if (area.first_week == area.last_week && area.first_day == area.last_day)
    {
      g_autofree char *words = rehab_running_session_dup_short (rehab_running_schedule_get_nth (schedule, session));

      shorter = rehab_running_schedule_removed (schedule, session);
      /* Translators: a planned session: "Run 5 km" */
      sentence = g_strdup_printf (_("Removed: %s"), words);
    }
  else
    {
      shorter = rehab_running_schedule_cleared (schedule, area);
      sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session removed", "%u sessions removed", n_sessions), n_sessions);
    }

  edit (self, shorter);
  rehab_running_sheet_say (self, sentence, TRUE);
}

void
rehab_running_sheet_copy (RehabRunningSheet *self,
                          gboolean           cut)
{
  RehabRunningArea area = rehab_running_sheet_get_area (self);
  g_autoptr (RehabRunningClip) clip = rehab_running_clip_new (rehab_running_sheet_get_schedule (self), area);
  int days = (area.last_week - area.first_week + 1) * (area.last_day - area.first_day + 1);
  g_autofree char *sentence = NULL;

  rehab_running_clip_put (clip, gtk_widget_get_clipboard (GTK_WIDGET (self)));
  sentence = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day copied", "%d days copied", (gulong) days), days);
  rehab_running_sheet_announce (self, sentence);

  if (cut)
    {
      g_autoptr (RehabRunningSchedule) shorter = rehab_running_schedule_cleared (rehab_running_sheet_get_schedule (self), area);

      edit (self, shorter);
    }
}

static void
paste (RehabRunningSheet      *self,
       const RehabRunningClip *clip)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RehabRunningSchedule) pasted =
    rehab_running_schedule_pasted (rehab_running_sheet_get_schedule (self), clip->schedule, clip->area,
                                   rehab_running_sheet_get_area (self), &error);

  if (pasted != NULL)
    edit (self, pasted);
  else
    say_too_long (self);
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (RehabRunningSheet) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (RehabRunningClip) clip = NULL;
  g_autoptr (GError) error = NULL;

  if (self->reading == NULL || !rehab_running_reading_get_editable (self->reading))
    return;

  if (text != NULL && text[0] != '\0')
    clip = rehab_running_clip_new_from_text (text, rehab_running_schedule_get_plan (rehab_running_sheet_get_schedule (self))->id, &error);
  if (clip != NULL)
    paste (self, clip);
  else
    rehab_running_sheet_say (self, _("Nothing on the clipboard that can be planned"), FALSE);
}

void
rehab_running_sheet_paste (RehabRunningSheet *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autoptr (RehabRunningClip) clip = rehab_running_clip_take (clipboard);

  if (clip != NULL)
    paste (self, clip);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, g_object_ref (self));
}

void
rehab_running_sheet_fill_down (RehabRunningSheet *self)
{
  g_autoptr (RehabRunningSchedule) filled =
    rehab_running_schedule_filled_down (rehab_running_sheet_get_schedule (self), rehab_running_sheet_get_area (self));

  edit (self, filled);
}

void
rehab_running_sheet_move_session (RehabRunningSheet *self,
                                  int                days)
{
  const RehabRunningSchedule *schedule = rehab_running_sheet_get_schedule (self);
  guint session = get_current_session (self);
  g_autoptr (RehabRunningSchedule) moved = NULL;
  RehabRunningPlace place;
  int day = self->current.week * REHAB_RUNNING_DAYS + self->current.day + days;

  if (session == G_MAXUINT)
    return;

  moved = rehab_running_schedule_moved (schedule, session, days);
  if (rehab_running_schedule_equal (moved, schedule))
    return;

  /* The keyboard goes with it. */
  edit (self, moved);
  place = (RehabRunningPlace) { day / REHAB_RUNNING_DAYS, day % REHAB_RUNNING_DAYS, G_MAXUINT };
  rehab_running_sheet_choose (self, place, FALSE);
}

void
rehab_running_sheet_open_session (RehabRunningSheet *self)
{
  rehab_running_session_dialog_present (GTK_WIDGET (self), rehab_running_reading_get_model (self->reading), self->current,
                                        get_current_session (self));
}

void
rehab_running_sheet_insert_week (RehabRunningSheet *self,
                                 gboolean           below)
{
  RehabRunningArea area = rehab_running_sheet_get_area (self);
  int at = below ? area.last_week + 1 : area.first_week;
  g_autoptr (RehabRunningSchedule) longer =
    rehab_running_schedule_with_weeks_inserted (rehab_running_sheet_get_schedule (self), at, 1, NULL);

  if (longer == NULL)
    {
      say_too_long (self);
      return;
    }

  edit (self, longer);
  rehab_running_sheet_choose (self, (RehabRunningPlace) { at, self->current.day, 0 }, FALSE);
}

void
rehab_running_sheet_remove_weeks (RehabRunningSheet *self)
{
  RehabRunningArea area = rehab_running_sheet_get_area (self);
  int weeks = area.last_week - area.first_week + 1;
  g_autoptr (RehabRunningSchedule) shorter =
    rehab_running_schedule_with_weeks_removed (rehab_running_sheet_get_schedule (self), area.first_week, area.last_week);
  g_autofree char *sentence =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d week removed", "%d weeks removed", (gulong) weeks), weeks);
  RehabRunningPlace place = { area.first_week, self->current.day, 0 };

  edit (self, shorter);
  place.week = MIN (place.week, rehab_running_reading_get_weeks (self->reading) - 1);
  rehab_running_sheet_choose (self, place, FALSE);
  rehab_running_sheet_say (self, sentence, TRUE);
}
