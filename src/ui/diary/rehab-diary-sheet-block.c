/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-key.h"
#include "rehab-diary-sheet-private.h"
#include "rehab-messages.h"

#include <glib/gi18n.h>

/* Sentences in a dialog about cells that were not taken; what is more than that is counted. */
#define MOST_SENTENCES 12

static RehabDiaryBlock
get_block (RehabDiarySheet *self)
{
  return rehab_diary_block_between (self->anchor, self->head);
}

gboolean
rehab_diary_sheet_has_block (RehabDiarySheet *self)
{
  return !rehab_diary_place_equal (self->anchor, self->head);
}

/* Marks the cells of the block; a single cell has the keyboard, and no other mark. */
void
rehab_diary_sheet_show_block (RehabDiarySheet *self)
{
  RehabDiaryBlock block = get_block (self);
  gboolean has_block = rehab_diary_sheet_has_block (self);

  for (guint i = 0; i < rehab_diary_sheet_get_n_days (self); i++)
    rehab_diary_day_view_mark (REHAB_DIARY_DAY_VIEW (self->days[i]), has_block ? &block : NULL);
}

/* Choosing */

/* A cell that gets the keyboard is the only one chosen; one that gets it back, from a menu, is still one of its block. */
void
rehab_diary_sheet_choose (RehabDiarySheet *self,
                          RehabDiaryCell  *cell)
{
  RehabDiaryPlace place = rehab_diary_cell_get_place (cell);
  gboolean had_block = rehab_diary_sheet_has_block (self);

  if (rehab_diary_place_equal (self->current, place))
    return;

  self->current = self->anchor = self->head = place;
  if (had_block)
    rehab_diary_sheet_show_block (self);
}

void
rehab_diary_sheet_drop_block (RehabDiarySheet *self)
{
  if (!rehab_diary_sheet_has_block (self))
    return;

  self->anchor = self->head = self->current;
  rehab_diary_sheet_show_block (self);
}

static void
say_block (RehabDiarySheet *self)
{
  g_autoptr (GArray) lines = rehab_diary_block_list_lines (get_block (self), rehab_diary_sheet_get_diary (self));
  guint n_columns = rehab_diary_block_get_n_columns (get_block (self));
  g_autofree char *line_words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line", "%u lines", lines->len), lines->len);
  g_autofree char *column_words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u question", "%u questions", n_columns), n_columns);
  /* Translators: how many cells of the diary are chosen: "3 lines", "2 questions" */
  g_autofree char *text = g_strdup_printf (_("%s, %s chosen"), line_words, column_words);

  rehab_diary_sheet_announce (self, text);
}

static void
set_head (RehabDiarySheet *self,
          RehabDiaryPlace  head)
{
  RehabDiaryPlace line = { head.date, head.line, REHAB_DIARY_ACTIVITY };
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  RehabDiaryCell *cell;

  if (rehab_diary_place_equal (self->head, head))
    return;

  self->head = head;
  rehab_diary_sheet_show_block (self);
  say_block (self);

  cell = rehab_diary_day_view_find_cell (rehab_diary_sheet_get_day (self, head.date), line);
  if (viewport != NULL && cell != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (cell), NULL);
}

static void
extend (RehabDiarySheet *self,
        RehabDiaryMove   move)
{
  RehabDiarySpan span = rehab_diary_sheet_get_span (self);
  RehabDiaryPlace found;

  if (rehab_diary_find_corner (&span, self->head, move, &found))
    set_head (self, found);
}

/* Up to a cell that was pressed with Shift. */
void
rehab_diary_sheet_extend_to (RehabDiarySheet *self,
                             RehabDiaryCell  *cell)
{
  if (rehab_diary_sheet_get_focus_cell (self) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  else if (rehab_diary_sheet_finish (self))
    set_head (self, rehab_diary_cell_get_place (cell));
}

static void
choose_between (RehabDiarySheet *self,
                RehabDiaryPlace  anchor,
                RehabDiaryPlace  head)
{
  self->anchor = anchor;
  self->head = anchor;
  set_head (self, head);
}

static void
choose_lines (RehabDiarySheet *self)
{
  RehabDiaryBlock block = get_block (self);

  block.first.question = 0;
  block.last.question = REHAB_N_DIARY_QUESTIONS - 1;
  choose_between (self, block.first, block.last);
}

/* All that has come. */
static void
choose_all (RehabDiarySheet *self)
{
  RehabDiarySpan span = rehab_diary_sheet_get_span (self);
  RehabDiaryPlace first = { span.first, 0, 0 };
  RehabDiaryPlace last;

  if (rehab_diary_find_corner (&span, first, REHAB_DIARY_MOVE_LAST, &last))
    choose_between (self, first, last);
}

/* Changing */

static void
say_refused (RehabDiarySheet *self,
             RehabDiaryTally *tally)
{
  guint n = tally->refused->len;
  g_autoptr (GString) body = g_string_new (NULL);
  g_autofree char *heading = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Entry Was Not Pasted", "%u Entries Were Not Pasted", n), n);
  AdwAlertDialog *dialog;

  for (guint i = 0; i < MIN (n, MOST_SENTENCES); i++)
    {
      g_autofree char *sentence = rehab_diary_editor_dup_refused (self->editor, g_ptr_array_index (tally->refused, i));

      g_string_append_printf (body, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  if (n > MOST_SENTENCES)
    {
      g_string_append_c (body, '\n');
      g_string_append_printf (body, g_dngettext (GETTEXT_PACKAGE, "And %u more.", "And %u more.", n - MOST_SENTENCES), n - MOST_SENTENCES);
    }
  g_string_append_printf (body, "\n\n%s", _("Their places say what they said before. All else was pasted."));

  dialog = rehab_message_alert_new (heading, body->str);
  adw_alert_dialog_add_response (dialog, "close", _("_Close"));
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* What was removed with many cells is more than numbers, and offered back. */
static void
say_removed (RehabDiarySheet *self,
             RehabDiaryTally *tally)
{
  g_autofree char *text = NULL;

  if (tally->n_removed == 0)
    return;

  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line removed", "%u lines removed", tally->n_removed), tally->n_removed);
  rehab_diary_sheet_emit_removed (self, text);
}

/* The keyboard stays where it was, or on the line whose cell is gone. */
static RehabDiaryPlace
keep_on_day (RehabDiarySheet *self,
             RehabDiaryPlace  place)
{
  place.line = MIN (place.line, rehab_diary_count_lines (rehab_diary_sheet_get_diary (self), place.date) - 1);

  return place;
}

static void
show_changed (RehabDiarySheet *self)
{
  RehabDiaryPlace anchor = keep_on_day (self, self->anchor);
  RehabDiaryPlace head = keep_on_day (self, self->head);

  rehab_diary_sheet_refresh (self);
  (void) rehab_diary_sheet_focus_place (self, keep_on_day (self, self->current));
  self->anchor = anchor;
  self->head = head;
  rehab_diary_sheet_show_block (self);
  rehab_diary_sheet_emit_edited (self);
}

static void
conclude (RehabDiarySheet *self,
          gboolean         is_done,
          RehabDiaryTally *tally,
          const GError    *error)
{
  if (!is_done)
    {
      rehab_message_present (GTK_WIDGET (self), _("Nothing Was Changed"), error);
      return;
    }

  show_changed (self);
  say_removed (self, tally);
  if (tally->refused->len > 0)
    say_refused (self, tally);
}

static void
erase_block (RehabDiarySheet *self,
             RehabDiaryBlock  block)
{
  RehabDiarySpan span = rehab_diary_sheet_get_span (self);
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  rehab_diary_tally_init (&tally);
  is_done = rehab_diary_editor_erase_block (self->editor, block, &span, &tally, &error);
  conclude (self, is_done, &tally, error);
}

void
rehab_diary_sheet_erase (RehabDiarySheet *self)
{
  erase_block (self, get_block (self));
}

/* What was done goes with all that was said of it; the day's own answers stay. */
static void
remove_lines (RehabDiarySheet *self)
{
  RehabDiaryBlock block = get_block (self);

  block.first.question = block.last.question = REHAB_DIARY_ACTIVITY;
  erase_block (self, block);
}

static void
fill_down (RehabDiarySheet *self)
{
  RehabDiarySpan span = rehab_diary_sheet_get_span (self);
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  rehab_diary_tally_init (&tally);
  is_done = rehab_diary_editor_fill_block (self->editor, get_block (self), &span, &tally, &error);
  conclude (self, is_done, &tally, error);
}

static void
copy (RehabDiarySheet *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  g_clear_pointer (&self->copied, rehab_diary_clip_free);
  g_clear_pointer (&self->copied_text, g_free);
  self->copied = rehab_diary_block_copy (get_block (self), rehab_diary_sheet_get_diary (self));
  self->copied_text = rehab_diary_clip_dup_text (self->copied);
  gdk_clipboard_set_text (clipboard, self->copied_text);
}

/* Where something was to go when the clipboard was asked: it may take its time, and the keyboard go on. */
typedef struct
{
  RehabDiarySheet *sheet;
  RehabDiaryEditor *editor;
  RehabDiaryBlock block;
} Paste;

static void
paste_free (Paste *self)
{
  g_object_unref (self->sheet);
  g_object_unref (self->editor);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
paste (RehabDiarySheet *self,
       RehabDiaryBlock  block,
       const char      *text)
{
  RehabDiarySpan span = rehab_diary_sheet_get_span (self);
  g_autoptr (RehabDiaryClip) read = NULL;
  const RehabDiaryClip *clip = NULL;
  g_auto (RehabDiaryTally) tally = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  /* What was copied here is more than its text says. */
  if (g_strcmp0 (text, self->copied_text) == 0)
    clip = self->copied;
  else
    clip = read = rehab_diary_clip_new_from_text (text, &error);

  if (clip == NULL)
    {
      rehab_diary_sheet_emit_refused (self, g_error_matches (error, REHAB_ERROR, REHAB_ERROR_TOO_LONG)
                                            ? _("This is more than a table of days. Nothing was pasted.")
                                            : _("There is nothing to paste."));
      return;
    }

  rehab_diary_tally_init (&tally);
  is_done = rehab_diary_editor_paste_block (self->editor, block, &span, clip, &tally, &error);
  conclude (self, is_done, &tally, error);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Paste) asked = user_data;
  RehabDiarySheet *self = asked->sheet;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  /* Meanwhile the page can have been left, be another patient's, or show another week: nothing goes where nobody looks. */
  if (self->editor != asked->editor || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || rehab_diary_sheet_get_day (self, asked->block.first.date) == NULL || !rehab_diary_sheet_finish (self))
    return;

  if (text == NULL)
    rehab_diary_sheet_emit_refused (self, _("There is no text on the clipboard."));
  else
    paste (self, asked->block, text);
}

static void
ask_clipboard (RehabDiarySheet *self)
{
  Paste *asked = g_new0 (Paste, 1);

  asked->sheet = g_object_ref (self);
  asked->editor = g_object_ref (self->editor);
  asked->block = get_block (self);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, text_read_cb, asked);
}

/* Lines */

static void
move_session (RehabDiarySheet *self,
              int              direction)
{
  g_autoptr (GError) error = NULL;
  RehabDiaryPlace moved;

  if (!rehab_diary_editor_move_session (self->editor, self->current, direction, &moved, &error))
    {
      rehab_message_present (GTK_WIDGET (self), _("Nothing Was Changed"), error);
      return;
    }

  rehab_diary_sheet_refresh (self);
  (void) rehab_diary_sheet_focus_place (self, moved);
  rehab_diary_sheet_emit_edited (self);
}

/* The answer that is offered in a cell becomes its answer. */
static gboolean
take_over (RehabDiarySheet *self)
{
  RehabNumber morning = rehab_diary_get_other_morning (rehab_diary_sheet_get_diary (self), self->current);
  g_autofree char *text = NULL;
  RehabDiaryDayView *day = rehab_diary_sheet_get_day (self, self->current.date);
  RehabDiaryCell *cell = day != NULL ? rehab_diary_day_view_find_cell (day, self->current) : NULL;

  if (!morning.known || cell == NULL)
    return FALSE;

  text = g_strdup_printf ("%.0f", morning.value);
  gtk_editable_set_text (GTK_EDITABLE (cell), text);
  (void) rehab_diary_cell_finish (cell);
  rehab_diary_sheet_announce (self, text);

  return TRUE;
}

static gboolean
is_for_one_cell (RehabDiarySheet *self,
                 RehabDiaryKey    key)
{
  if (key == REHAB_DIARY_KEY_ERASE || key == REHAB_DIARY_KEY_CANCEL)
    return !rehab_diary_sheet_has_block (self);

  return key == REHAB_DIARY_KEY_NONE || key == REHAB_DIARY_KEY_MOVE || key == REHAB_DIARY_KEY_EDIT
         || key == REHAB_DIARY_KEY_UNDO || key == REHAB_DIARY_KEY_REDO || key == REHAB_DIARY_KEY_LETTER;
}

/**
 * rehab_diary_sheet_do:
 * @self: a sheet
 * @key: a RehabDiaryKey
 * @move: a RehabDiaryMove, for the keys that go somewhere
 * @cell: (nullable): the cell that has the keyboard
 *
 * Does what a key asks for where that is about more than one cell.
 *
 * Returns: whether it was done; otherwise the cell does with the key what it likes
 */
gboolean
rehab_diary_sheet_do (RehabDiarySheet *self,
                      int              key,
                      int              move,
                      RehabDiaryCell  *cell)
{
  RehabDiaryKey what = (RehabDiaryKey) key;

  /* Its week can have been turned under the keyboard. */
  if (cell != NULL)
    rehab_diary_sheet_choose (self, cell);
  if (is_for_one_cell (self, what))
    return FALSE;
  if (what == REHAB_DIARY_KEY_TAKE_OVER)
    return take_over (self);

  /* What is being typed comes first; while it is refused nothing else is done. */
  if (!rehab_diary_sheet_finish (self))
    return TRUE;

  switch (what)
    {
    case REHAB_DIARY_KEY_EXTEND:
      extend (self, (RehabDiaryMove) move);
      break;

    case REHAB_DIARY_KEY_CHOOSE_LINES:
      choose_lines (self);
      break;

    case REHAB_DIARY_KEY_CHOOSE_ALL:
      choose_all (self);
      break;

    case REHAB_DIARY_KEY_COPY:
      copy (self);
      break;

    case REHAB_DIARY_KEY_CUT:
      copy (self);
      rehab_diary_sheet_erase (self);
      break;

    case REHAB_DIARY_KEY_PASTE:
      ask_clipboard (self);
      break;

    case REHAB_DIARY_KEY_FILL_DOWN:
      fill_down (self);
      break;

    case REHAB_DIARY_KEY_ERASE:
      rehab_diary_sheet_erase (self);
      break;

    case REHAB_DIARY_KEY_CANCEL:
      rehab_diary_sheet_drop_block (self);
      break;

    case REHAB_DIARY_KEY_DETAILS:
      rehab_diary_sheet_show_details (self, self->current);
      break;

    case REHAB_DIARY_KEY_REMOVE_LINE:
      remove_lines (self);
      break;

    case REHAB_DIARY_KEY_SESSION_UP:
    case REHAB_DIARY_KEY_SESSION_DOWN:
      move_session (self, what == REHAB_DIARY_KEY_SESSION_UP ? -1 : 1);
      break;

    case REHAB_DIARY_KEY_MENU:
      if (cell != NULL)
        rehab_diary_sheet_open_menu (self, cell);
      break;

    case REHAB_DIARY_KEY_NONE:
    case REHAB_DIARY_KEY_MOVE:
    case REHAB_DIARY_KEY_EDIT:
    case REHAB_DIARY_KEY_UNDO:
    case REHAB_DIARY_KEY_REDO:
    case REHAB_DIARY_KEY_LETTER:
    case REHAB_DIARY_KEY_TAKE_OVER:
    default:
      g_return_val_if_reached (FALSE);
    }

  return TRUE;
}

/* Choosing with a mouse */

static RehabDiaryCell *
find_cell_at (RehabDiarySheet *self,
              double           x,
              double           y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, REHAB_TYPE_DIARY_CELL) : NULL;

  return cell != NULL ? REHAB_DIARY_CELL (cell) : NULL;
}

/* As soon as the pointer is in another cell than it was pressed in, it is no text any more that is chosen. */
static void
dragged_cb (RehabDiarySheet *self,
            double           offset_x,
            double           offset_y,
            GtkGestureDrag  *gesture)
{
  RehabDiaryCell *from;
  RehabDiaryCell *to;
  double x, y;

  if (self->narrow || self->editor == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  from = find_cell_at (self, x, y);
  to = find_cell_at (self, x + offset_x, y + offset_y);
  if (from == NULL || to == NULL || (from == to && !rehab_diary_sheet_has_block (self)))
    return;
  if (rehab_diary_sheet_get_focus_cell (self) != from || !gtk_widget_is_sensitive (GTK_WIDGET (to)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (rehab_diary_sheet_finish (self))
    set_head (self, rehab_diary_cell_get_place (to));
}

/* In cards a finger that moves scrolls; there are keys, and the menu. */
void
rehab_diary_sheet_add_drag (RehabDiarySheet *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
