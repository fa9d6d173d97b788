/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-sheet-private.h"

#include <glib/gi18n.h>

/* Writing */

static gboolean
reveal_problem_cb (GtkWidget     *widget,
                   GdkFrameClock *clock,
                   gpointer       user_data)
{
  RehabDiarySheet *self = REHAB_DIARY_SHEET (widget);
  RehabDiaryCell *cell = rehab_diary_sheet_get_focus_cell (self);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkWidget *problem = NULL;

  if (--self->frames_to_reveal > 0)
    return G_SOURCE_CONTINUE;

  if (cell != NULL)
    problem = rehab_diary_day_view_find_problem (rehab_diary_sheet_get_day (self, rehab_diary_cell_get_place (cell).date),
                                                 rehab_diary_cell_get_place (cell).line);
  if (viewport != NULL && problem != NULL && gtk_widget_get_mapped (problem))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), problem, NULL);

  return G_SOURCE_REMOVE;
}

/* The sentence stands below its cell, perhaps below the edge; it has no place before it was laid out in a frame. */
static void
reveal_problem (RehabDiarySheet *self)
{
  if (self->frames_to_reveal == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_problem_cb, NULL, NULL);
  self->frames_to_reveal = 2;
}

void
rehab_diary_sheet_write (RehabDiarySheet *self,
                         RehabDiaryCell  *cell)
{
  RehabDiaryPlace place = rehab_diary_cell_get_place (cell);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (cell)));
  g_autofree char *before = rehab_diary_dup_text (rehab_diary_sheet_get_diary (self), place);
  gboolean had_focus = rehab_diary_sheet_get_focus_cell (self) == cell;
  gboolean was_told = rehab_diary_editor_find_refusal (self->editor, place) != NULL;
  const RehabDiaryRefusal *refusal = rehab_diary_editor_write (self->editor, place, text);

  if (refusal != NULL)
    {
      rehab_diary_cell_refuse (cell, refusal->text, refusal->sentence);
      reveal_problem (self);
      if (!was_told)
        rehab_diary_sheet_announce (self, refusal->sentence);
      rehab_diary_sheet_emit_edited (self);
      return;
    }

  rehab_diary_sheet_refresh (self);
  if (had_focus && !rehab_diary_has_place (rehab_diary_sheet_get_diary (self), place))
    {
      place.line = rehab_diary_count_lines (rehab_diary_sheet_get_diary (self), place.date) - 1;
      (void) rehab_diary_sheet_focus_place (self, place);
    }

  if (place.question == REHAB_DIARY_ACTIVITY && *text == '\0' && *before != '\0')
    {
      g_autofree char *day = rehab_date_format (place.date, C_("diary", "%A %-d %B"));
      /* Translators: a kind of session, and the day it was removed from */
      g_autofree char *said = g_strdup_printf (_("%s removed from %s"), before, day);

      rehab_diary_sheet_emit_removed (self, said);
    }
  rehab_diary_sheet_emit_edited (self);
}

void
rehab_diary_sheet_forget (RehabDiarySheet *self,
                          RehabDiaryCell  *cell)
{
  rehab_diary_editor_forget (self->editor, rehab_diary_cell_get_place (cell));
}

void
rehab_diary_sheet_add (RehabDiarySheet *self,
                       RehabDate        date,
                       RehabSessionKind activity)
{
  RehabDiarySpan span;
  g_autofree char *sentence = NULL;
  RehabDiaryCell *cell = rehab_diary_sheet_get_focus_cell (self);
  RehabDiaryPlace from = cell != NULL ? rehab_diary_cell_get_place (cell) : (RehabDiaryPlace) { date, 0, 0 };
  RehabDiaryPlace place;
  RehabDiaryPlace next;

  if (!rehab_diary_editor_add (self->editor, date, activity, &place, &sentence))
    {
      rehab_diary_sheet_announce (self, sentence);
      rehab_diary_sheet_emit_refused (self, sentence);
      return;
    }

  rehab_diary_sheet_refresh (self);
  rehab_diary_sheet_emit_edited (self);

  span = rehab_diary_sheet_get_span (self);
  /* Rest has nothing behind it to fill in; whoever was at the numbers of the day goes on with them. */
  if (activity == REHAB_SESSION_KIND_NONE && from.question != REHAB_DIARY_ACTIVITY)
    next = from;
  else if (!rehab_diary_find_place (&span, place, 1, &next))
    next = place;
  self->after_menu = next;
  (void) rehab_diary_sheet_focus_place (self, next);
}

static void
after_menu_cb (gpointer data)
{
  RehabDiarySheet *self = data;
  RehabDiaryPlace place = self->after_menu;

  self->after_menu_id = 0;
  self->after_menu = (RehabDiaryPlace) { 0 };
  if (rehab_date_is_set (place.date) && self->dialog == NULL)
    (void) rehab_diary_sheet_focus_place (self, place);
}

/* The menu gives the focus back to its button when it is gone, not to the cell that it was opened from. */
void
rehab_diary_sheet_close_menu (RehabDiarySheet *self)
{
  if (self->after_menu_id == 0)
    self->after_menu_id = g_idle_add_once (after_menu_cb, self);
}

gboolean
rehab_diary_sheet_take_letter (RehabDiarySheet *self,
                               guint            letter,
                               RehabDiaryCell  *cell)
{
  RehabDiaryPlace place = rehab_diary_cell_get_place (cell);
  RehabSessionKind activity;

  if (letter == '+')
    {
      if (rehab_diary_cell_finish (cell))
        {
          self->after_menu = place;
          rehab_diary_day_view_open_menu (rehab_diary_sheet_get_day (self, place.date));
        }
      return TRUE;
    }

  if (!rehab_diary_activity_from_letter (letter, &activity))
    return FALSE;
  if (!rehab_diary_cell_finish (cell))
    return TRUE;

  /* On the name of a session it is what is typed over it, as in any other cell. */
  if (place.question == REHAB_DIARY_ACTIVITY && activity != REHAB_SESSION_KIND_NONE
      && rehab_diary_get_line (rehab_diary_sheet_get_diary (self), place.date, place.line).kind != REHAB_DIARY_LINE_EMPTY)
    {
      gtk_editable_set_text (GTK_EDITABLE (cell), rehab_diary_activity_get_label (activity));
      (void) rehab_diary_cell_finish (cell);
      rehab_diary_sheet_go (self, REHAB_DIARY_MOVE_NEXT, cell);
      return TRUE;
    }

  rehab_diary_sheet_add (self, place.date, activity);
  self->after_menu = (RehabDiaryPlace) { 0 };

  return TRUE;
}
