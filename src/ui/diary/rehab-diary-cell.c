/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-diary-cell-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_PROBLEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  WRITE,
  GO,
  LETTER,
  COMMAND,
  CHOSEN,
  EXTENDED,
  MENU,
  TAKE_BACK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabDiaryCell, rehab_diary_cell, GTK_TYPE_ENTRY)

static const char *
get_text (RehabDiaryCell *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static void
set_text (RehabDiaryCell *self,
          const char     *text)
{
  g_clear_handle_id (&self->write_id, g_source_remove);
  if (g_str_equal (get_text (self), text))
    return;

  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->setting = FALSE;
}

/* What is read out after the name: an empty cell is no zero. */
static void
describe (RehabDiaryCell *self)
{
  g_autofree char *description = NULL;

  if (self->problem != NULL)
    description = g_strdup (self->problem);
  else if (self->hint != NULL)
    description = g_strdup_printf (_("Not asked. %s"), self->hint);
  else
    description = g_strdup (*self->shown == '\0' ? _("Not asked") : "");

  if (g_set_str (&self->description, description))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
set_problem (RehabDiaryCell *self,
             const char     *problem)
{
  if (!g_set_str (&self->problem, problem))
    return;

  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
}

static gboolean
has_focus (RehabDiaryCell *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

void
rehab_diary_cell_choose (RehabDiaryCell *self)
{
  self->mode = REHAB_DIARY_MODE_CHOSEN;
  /* Backwards, so that of a text that is too long the beginning is in sight: "1000", not "000". */
  gtk_editable_select_region (GTK_EDITABLE (self), -1, 0);
}

static gboolean
is_readable (RehabDiaryCell *self)
{
  g_autoptr (GError) error = NULL;
  RehabSessionKind activity;

  if (self->question == REHAB_DIARY_ACTIVITY)
    return *get_text (self) == '\0' || rehab_diary_activity_from_typed (get_text (self), &activity, NULL);

  (void) rehab_diary_question_read (self->question, get_text (self), &error);

  return error == NULL;
}

static void
write_cb (gpointer data)
{
  RehabDiaryCell *self = data;

  self->write_id = 0;
  (void) rehab_diary_cell_finish (self);
}

static void
changed_cb (RehabDiaryCell *self)
{
  if (self->setting)
    return;

  if (self->mode == REHAB_DIARY_MODE_CHOSEN)
    self->mode = REHAB_DIARY_MODE_TYPING;
  if (self->problem != NULL && is_readable (self))
    set_problem (self, NULL);

  /* A screen reader or a keyboard on the screen can write where the focus is not, and will not leave. */
  if (!has_focus (self) && self->write_id == 0)
    self->write_id = g_idle_add_once (write_cb, self);
}

/*
 * What is typed into a chosen cell takes the place of what stands there, whether or not it is still selected: on X11 the text
 * loses its selection when the primary selection goes elsewhere, and that may be told of late.
 */
static void
insert_text_cb (RehabDiaryCell *self,
                const char     *text,
                int             length,
                int            *position,
                GtkEditable    *editable)
{
  if (self->setting || self->mode != REHAB_DIARY_MODE_CHOSEN || !has_focus (self) || *get_text (self) == '\0')
    return;

  gtk_editable_delete_text (editable, 0, -1);
  *position = 0;
}

static void
enter_cb (RehabDiaryCell *self)
{
  rehab_diary_cell_choose (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
leave_cb (RehabDiaryCell *self)
{
  self->mode = REHAB_DIARY_MODE_CHOSEN;
  (void) rehab_diary_cell_finish (self);
  gtk_editable_select_region (GTK_EDITABLE (self), 0, 0);
}

/* The first press chooses the cell, as the arrow keys do; a further one puts the caret into it. */
static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  RehabDiaryCell *self = REHAB_DIARY_CELL (user_data);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if ((state & GDK_SHIFT_MASK) != 0 && self->mode == REHAB_DIARY_MODE_CHOSEN)
    {
      g_signal_emit (self, signals[EXTENDED], 0);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }

  if (has_focus (self))
    {
      (void) rehab_diary_cell_emit_command (self, REHAB_DIARY_KEY_CANCEL, REHAB_DIARY_MOVE_NEXT);
      self->mode = REHAB_DIARY_MODE_EDITING;
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

void
rehab_diary_cell_erase (RehabDiaryCell *self)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), "");
  self->setting = FALSE;
  (void) rehab_diary_cell_finish (self);
}

gboolean
rehab_diary_cell_emit_command (RehabDiaryCell *self,
                               RehabDiaryKey   key,
                               RehabDiaryMove  move)
{
  gboolean taken = FALSE;

  g_signal_emit (self, signals[COMMAND], 0, key, move, &taken);

  return taken;
}

gboolean
rehab_diary_cell_emit_go (RehabDiaryCell *self,
                          RehabDiaryMove  move)
{
  gboolean gone = FALSE;

  g_signal_emit (self, signals[GO], 0, move, &gone);

  return gone;
}

gboolean
rehab_diary_cell_emit_letter (RehabDiaryCell *self,
                              gunichar        letter)
{
  gboolean taken = FALSE;

  g_signal_emit (self, signals[LETTER], 0, letter, &taken);

  return taken;
}

/* What can be done with cells; what can be done with their text is offered while that is edited. */
static void
menu_pressed_cb (GtkGesture *gesture,
                 int         n_press,
                 double      x,
                 double      y,
                 gpointer    user_data)
{
  RehabDiaryCell *self = REHAB_DIARY_CELL (user_data);

  if (self->mode != REHAB_DIARY_MODE_CHOSEN)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0);
}

static void
rehab_diary_cell_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RehabDiaryCell *self = REHAB_DIARY_CELL (object);

  switch (property_id)
    {
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
rehab_diary_cell_dispose (GObject *object)
{
  RehabDiaryCell *self = REHAB_DIARY_CELL (object);

  g_clear_handle_id (&self->write_id, g_source_remove);

  G_OBJECT_CLASS (rehab_diary_cell_parent_class)->dispose (object);
}

static void
rehab_diary_cell_finalize (GObject *object)
{
  RehabDiaryCell *self = REHAB_DIARY_CELL (object);

  g_free (self->key);
  g_free (self->name);
  g_free (self->description);
  g_free (self->hint);
  g_free (self->shown);
  g_free (self->problem);
  g_free (self->refused);

  G_OBJECT_CLASS (rehab_diary_cell_parent_class)->finalize (object);
}

static void
rehab_diary_cell_class_init (RehabDiaryCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rehab_diary_cell_get_property;
  object_class->dispose = rehab_diary_cell_dispose;
  object_class->finalize = rehab_diary_cell_finalize;

  /* The sentence that says why the text was not kept; NULL when there is nothing to say. */
  properties[PROP_PROBLEM] =
    g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /* The text is to be written: the handler shows what the diary holds then, or refuses. */
  signals[WRITE] =
    g_signal_new ("write", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* A key leads to another cell, by a RehabDiaryMove. Returns whether there is one. */
  signals[GO] =
    g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_INT);

  /* A letter, or "+", that may be a command. Returns whether it was one. */
  signals[LETTER] =
    g_signal_new ("letter", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_UINT);

  /* A key that may be about more than this cell, as a RehabDiaryKey and a RehabDiaryMove. Returns whether it was taken. */
  signals[COMMAND] =
    g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2, G_TYPE_INT, G_TYPE_INT);

  /* The cell has the keyboard now. */
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* The block is to reach up to this cell: it was pressed with Shift. */
  signals[EXTENDED] =
    g_signal_new ("extended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* The menu of the chosen cells is asked for. */
  signals[MENU] =
    g_signal_new ("menu", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* The user wants nothing more to do with what was typed. */
  signals[TAKE_BACK] =
    g_signal_new ("take-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_diary_cell_init (RehabDiaryCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu_click = gtk_gesture_click_new ();

  self->shown = g_strdup ("");
  gtk_widget_add_css_class (GTK_WIDGET (self), "diary-cell");
  gtk_entry_set_has_frame (GTK_ENTRY (self), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_entry_set_max_length (GTK_ENTRY (self), 40);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (self)), "insert-text", G_CALLBACK (insert_text_cb), self);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (rehab_diary_cell_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu_click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (menu_click), GTK_PHASE_CAPTURE);
  g_signal_connect (menu_click, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu_click));
}

GtkWidget *
rehab_diary_cell_new (RehabDiaryQuestion question)
{
  RehabDiaryCell *self = g_object_new (REHAB_TYPE_DIARY_CELL, NULL);
  gboolean is_number = question != REHAB_DIARY_ACTIVITY;

  self->question = question;
  gtk_editable_set_width_chars (GTK_EDITABLE (self), is_number ? 3 : 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), is_number ? 3 : 20);
  gtk_editable_set_alignment (GTK_EDITABLE (self), is_number ? 0.5f : 0.0f);
  gtk_entry_set_input_purpose (GTK_ENTRY (self), is_number ? GTK_INPUT_PURPOSE_NUMBER : GTK_INPUT_PURPOSE_FREE_FORM);
  if (is_number)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");

  return GTK_WIDGET (self);
}

/**
 * rehab_diary_cell_show:
 * @self: a cell
 * @editor: a diary
 * @place: a place of it
 *
 * Shows what stands in a place, or what was typed there and refused. What is being typed there is left alone.
 */
void
rehab_diary_cell_show (RehabDiaryCell   *self,
                       RehabDiaryEditor *editor,
                       RehabDiaryPlace   place)
{
  const RehabDiary *diary = rehab_diary_editor_get_diary (editor);
  const RehabDiaryRefusal *refusal = rehab_diary_editor_find_refusal (editor, place);
  g_autofree char *key = rehab_diary_dup_place_key (diary, place);
  g_autofree char *text = rehab_diary_dup_text (diary, place);
  g_autofree char *name = rehab_diary_dup_place_name (diary, place);
  g_autofree char *hint = rehab_diary_editor_dup_hint (editor, place);
  gboolean is_typing = has_focus (self) && self->mode != REHAB_DIARY_MODE_CHOSEN && g_strcmp0 (self->key, key) == 0;

  g_return_if_fail (REHAB_IS_DIARY_CELL (self));

  self->place = place;
  g_set_str (&self->key, key);
  g_set_str (&self->shown, text);
  if (g_set_str (&self->name, name))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  if (g_set_str (&self->hint, hint))
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), hint);
  describe (self);

  if (is_typing)
    return;

  if (refusal != NULL)
    {
      rehab_diary_cell_refuse (self, refusal->text, refusal->sentence);
      return;
    }

  set_problem (self, NULL);
  set_text (self, text);
  if (has_focus (self))
    rehab_diary_cell_choose (self);
}

RehabDiaryPlace
rehab_diary_cell_get_place (RehabDiaryCell *self)
{
  return self->place;
}

gboolean
rehab_diary_cell_is_edited (RehabDiaryCell *self)
{
  g_return_val_if_fail (REHAB_IS_DIARY_CELL (self), FALSE);

  return !g_str_equal (get_text (self), self->shown);
}

/**
 * rehab_diary_cell_refuse:
 * @self: a cell
 * @text: what was typed into it
 * @problem: why it was not kept, as a sentence
 *
 * Keeps a text in the cell that the diary does not take, and marks it.
 */
void
rehab_diary_cell_refuse (RehabDiaryCell *self,
                         const char     *text,
                         const char     *problem)
{
  g_return_if_fail (REHAB_IS_DIARY_CELL (self));

  set_text (self, text);
  g_set_str (&self->refused, text);
  set_problem (self, problem);
}

const char *
rehab_diary_cell_get_problem (RehabDiaryCell *self)
{
  g_return_val_if_fail (REHAB_IS_DIARY_CELL (self), NULL);

  return self->problem;
}

/* Marks the cell as one of the chosen block. */
void
rehab_diary_cell_set_in_block (RehabDiaryCell *self,
                               gboolean        in_block)
{
  g_return_if_fail (REHAB_IS_DIARY_CELL (self));

  if (in_block)
    gtk_widget_add_css_class (GTK_WIDGET (self), "in-block");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "in-block");
}

/**
 * rehab_diary_cell_reset:
 * @self: a cell
 *
 * Forgets what was typed.
 */
void
rehab_diary_cell_reset (RehabDiaryCell *self)
{
  g_return_if_fail (REHAB_IS_DIARY_CELL (self));

  set_text (self, self->shown);
  set_problem (self, NULL);
  if (has_focus (self))
    rehab_diary_cell_choose (self);
  g_signal_emit (self, signals[TAKE_BACK], 0);
}

/**
 * rehab_diary_cell_finish:
 * @self: a cell
 *
 * Gives what was typed, once.
 *
 * Returns: whether the cell can be left: also when its text was refused before and is still the same
 */
gboolean
rehab_diary_cell_finish (RehabDiaryCell *self)
{
  gboolean was_told;

  g_return_val_if_fail (REHAB_IS_DIARY_CELL (self), FALSE);

  g_clear_handle_id (&self->write_id, g_source_remove);
  /* Nothing is being typed any more: whatever is shown here next, perhaps another patient's, is not to be held off. */
  self->mode = REHAB_DIARY_MODE_CHOSEN;

  if (!rehab_diary_cell_is_edited (self))
    {
      if (self->problem != NULL)
        rehab_diary_cell_reset (self);
      return TRUE;
    }

  was_told = self->problem != NULL && g_strcmp0 (self->refused, get_text (self)) == 0;
  g_signal_emit (self, signals[WRITE], 0);

  return self->problem == NULL || was_told;
}
