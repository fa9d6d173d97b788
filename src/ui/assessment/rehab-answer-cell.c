/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-answer-cell.h"
#include "rehab-choice-entry.h"
#include "rehab-note-field.h"
#include "rehab-score-entry.h"
#include "rehab-text-entry.h"
#include "rehab-yes-no.h"
#include "rehab-unit-label.h"

#include <glib/gi18n.h>

/* As many characters as the record takes for the words of a finding. */
#define MOST_CHARACTERS 10000

/* The parts of an item with a simple answer. */
enum
{
  PART_ANSWER,
  PART_PAIN,
};

struct _RehabAnswerCell
{
  AdwBin parent_instance;

  GtkLabel *caption;
  AdwWrapBox *controls;
  GtkLabel *words;
  GtkLabel *amended;
  GtkLabel *fact;
  GtkLabel *problem;
  RehabNoteField *note;
  GtkLabel *previous;

  GtkWidget *answer;     /* the control for the kind of item */
  RehabScoreEntry *pain; /* NULL for an item without */

  const RehabItem *item;
  gboolean answered;
  gboolean captioned;
  gboolean named;
  gboolean involved; /* as it was named */
};

enum
{
  ANSWERED,
  NOTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabAnswerCell, rehab_answer_cell, ADW_TYPE_BIN)

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
give (RehabAnswerCell *self,
      guint            part,
      RehabNumber      value,
      const char      *text)
{
  g_signal_emit (self, signals[ANSWERED], 0, part, value.known, value.value, text);
}

static void
yes_no_answered_cb (RehabAnswerCell *self)
{
  give (self, PART_ANSWER, rehab_yes_no_get_value (REHAB_YES_NO (self->answer)), NULL);
}

static void
score_answered_cb (RehabAnswerCell *self)
{
  give (self, PART_ANSWER, rehab_score_entry_get_value (REHAB_SCORE_ENTRY (self->answer)), NULL);
}

static void
choice_answered_cb (RehabAnswerCell *self)
{
  give (self, PART_ANSWER, rehab_choice_entry_get_value (REHAB_CHOICE_ENTRY (self->answer)), NULL);
}

static void
text_answered_cb (RehabAnswerCell *self)
{
  g_autofree char *text = rehab_text_entry_dup_text (REHAB_TEXT_ENTRY (self->answer));

  give (self, PART_ANSWER, REHAB_NUMBER_NOT_ASKED, text);
}

static void
pain_answered_cb (RehabAnswerCell *self)
{
  give (self, PART_PAIN, rehab_score_entry_get_value (self->pain), NULL);
}

static const char *
find_problem (RehabAnswerCell *self)
{
  const char *problem = NULL;

  if (REHAB_IS_SCORE_ENTRY (self->answer))
    problem = rehab_score_entry_get_problem (REHAB_SCORE_ENTRY (self->answer));
  else if (REHAB_IS_TEXT_ENTRY (self->answer))
    problem = rehab_text_entry_get_problem (REHAB_TEXT_ENTRY (self->answer));

  return problem == NULL && self->pain != NULL ? rehab_score_entry_get_problem (self->pain) : problem;
}

static void
problem_changed_cb (RehabAnswerCell *self)
{
  show_words (self->problem, find_problem (self));
}

static void
noted_cb (RehabAnswerCell *self,
          const char      *note)
{
  g_signal_emit (self, signals[NOTED], 0, note);
}

static void
note_closed_cb (RehabAnswerCell *self)
{
  gtk_widget_grab_focus (self->answer);
}

/* After a yes, a digit is the pain: "Y 4". */
static gboolean
type_pain (RehabAnswerCell *self,
           guint            keyval)
{
  guint32 character = gdk_keyval_to_unicode (keyval);

  if (self->pain == NULL || character < '0' || character > '9'
      || !gtk_widget_get_visible (GTK_WIDGET (self->pain))
      || gtk_widget_get_focus_child (GTK_WIDGET (self->controls)) != self->answer)
    return FALSE;

  rehab_score_entry_type (self->pain, (char) character);

  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabAnswerCell       *self)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_F2)
    {
      (void) rehab_answer_cell_edit_note (self);
      return GDK_EVENT_STOP;
    }

  return type_pain (self, keyval) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/*
 * Tab follows what is asked, not where it stands: the pain that a yes brings up has no place before the next frame, and
 * keys that came faster would otherwise answer another question.
 */
static gboolean
rehab_answer_cell_focus (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  RehabAnswerCell *self = REHAB_ANSWER_CELL (widget);
  GtkWidget *order[] = { self->answer, GTK_WIDGET (self->pain), GTK_WIDGET (self->note) };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int first = step > 0 ? 0 : (int) G_N_ELEMENTS (order) - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (rehab_answer_cell_parent_class)->focus (widget, direction);

  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    if (focus != NULL && order[i] != NULL && (focus == order[i] || gtk_widget_is_ancestor (focus, order[i])))
      first = (int) i;

  for (int i = first; i >= 0 && i < (int) G_N_ELEMENTS (order); i += step)
    if (order[i] != NULL && gtk_widget_is_visible (order[i]) && gtk_widget_child_focus (order[i], direction))
      return TRUE;

  return FALSE;
}

static void
rehab_answer_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ANSWER_CELL);

  G_OBJECT_CLASS (rehab_answer_cell_parent_class)->dispose (object);
}

static void
rehab_answer_cell_class_init (RehabAnswerCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_answer_cell_dispose;
  widget_class->focus = rehab_answer_cell_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_BOOLEAN, G_TYPE_DOUBLE, G_TYPE_STRING);
  signals[NOTED] =
    g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (REHAB_TYPE_NOTE_FIELD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-answer-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, caption);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, controls);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, words);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, amended);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, fact);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, problem);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, note);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, previous);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_closed_cb);
}

static void
rehab_answer_cell_init (RehabAnswerCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->captioned = TRUE;
}

/* Controls */

static GtkWidget *
add_control (RehabAnswerCell *self,
             GtkWidget       *control,
             GCallback        answered_cb)
{
  adw_wrap_box_append (self->controls, control);
  g_signal_connect_object (control, "answered", answered_cb, self, G_CONNECT_SWAPPED);
  if (REHAB_IS_SCORE_ENTRY (control) || REHAB_IS_TEXT_ENTRY (control))
    g_signal_connect_object (control, "notify::problem", G_CALLBACK (problem_changed_cb), self, G_CONNECT_SWAPPED);

  return control;
}

static void
create_answer (RehabAnswerCell *self)
{
  RehabItemPart part = rehab_item_get_part (self->item, PART_ANSWER);

  switch (part.kind)
    {
    case REHAB_ITEM_CHOICE:
      self->answer = add_control (self, rehab_choice_entry_new (&part), G_CALLBACK (choice_answered_cb));
      break;
    case REHAB_ITEM_TEXT:
      self->answer = add_control (self, rehab_text_entry_new (MOST_CHARACTERS), G_CALLBACK (text_answered_cb));
      /* As wide as there is room: a wrap box gives a child no more than it asks for, but fills lines. */
      adw_wrap_box_set_justify (self->controls, ADW_JUSTIFY_FILL);
      adw_wrap_box_set_justify_last_line (self->controls, TRUE);
      break;
    case REHAB_ITEM_YES_NO:
      self->answer = add_control (self, rehab_yes_no_new (), G_CALLBACK (yes_no_answered_cb));
      break;
    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_NUMBER:
    case REHAB_ITEM_STRENGTH:
    case REHAB_ITEM_INSTRUMENT:
    case REHAB_ITEM_BODY_CHART:
      self->answer = add_control (self, rehab_score_entry_new (), G_CALLBACK (score_answered_cb));
      rehab_score_entry_set_part (REHAB_SCORE_ENTRY (self->answer), &part);
      if (*rehab_item_get_unit (self->item) != '\0')
        adw_wrap_box_append (self->controls, rehab_unit_label_new (self->item));
      break;
    }
}

static void
create_pain (RehabAnswerCell *self)
{
  RehabItemPart part;

  if (!rehab_item_has_part (self->item, "pain", &part))
    return;

  self->pain = REHAB_SCORE_ENTRY (add_control (self, rehab_score_entry_new (), G_CALLBACK (pain_answered_cb)));
  rehab_score_entry_set_part (self->pain, &part);
  /* A word would be cut in most languages. */
  rehab_score_entry_set_placeholder (self->pain, "0–10");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->pain), _("Pain from 0 to 10"));
  gtk_widget_set_visible (GTK_WIDGET (self->pain), FALSE);
}

/**
 * rehab_answer_cell_new:
 * @item: the item to answer
 *
 * Makes a cell with the control that fits @item.
 *
 * Returns: (transfer floating): a new cell
 */
GtkWidget *
rehab_answer_cell_new (const RehabItem *item)
{
  RehabAnswerCell *self;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (REHAB_TYPE_ANSWER_CELL, NULL);
  self->item = item;
  create_answer (self);
  create_pain (self);

  return GTK_WIDGET (self);
}

static void
show_caption (RehabAnswerCell       *self,
              const RehabItemAnswer *answer)
{
  const char *caption = NULL;

  if (answer->side == REHAB_SIDE_LEFT)
    caption = answer->involved ? _("Left, involved") : C_("side", "Left");
  else if (answer->side == REHAB_SIDE_RIGHT)
    caption = answer->involved ? _("Right, involved") : C_("side", "Right");

  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL && self->captioned);
  if (answer->involved)
    gtk_widget_add_css_class (GTK_WIDGET (self->caption), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "accent");
}

static void
name_controls (RehabAnswerCell      *self,
               const RehabItemState *state,
               guint                 n)
{
  g_autofree char *subject = rehab_item_state_dup_subject (state, n);
  /* Translators: what is asked, and that its pain score is meant: "Bent-knee stretch, right: pain from 0 to 10" */
  g_autofree char *pain_subject = g_strdup_printf (_("%s: pain from 0 to 10"), subject);
  /* Translators: what is asked, and that the note beside the answer is meant */
  g_autofree char *note_subject = g_strdup_printf (_("%s: note"), subject);

  if (REHAB_IS_YES_NO (self->answer))
    {
      rehab_yes_no_set_subject (REHAB_YES_NO (self->answer), subject);
    }
  else if (REHAB_IS_CHOICE_ENTRY (self->answer))
    {
      rehab_choice_entry_set_subject (REHAB_CHOICE_ENTRY (self->answer), subject);
    }
  else if (REHAB_IS_TEXT_ENTRY (self->answer))
    {
      rehab_text_entry_set_subject (REHAB_TEXT_ENTRY (self->answer), subject);
    }
  else
    {
      RehabItemPart part = rehab_item_get_part (state->item, PART_ANSWER);
      g_autofree char *range = rehab_item_part_dup_range (&part);
      const char *unit = rehab_item_part_get_unit (&part);
      g_autofree char *score_subject = g_strdup_printf (*unit != '\0' ? "%s, %s. %s" : "%s%s. %s", subject, unit, range);

      rehab_score_entry_set_subject (REHAB_SCORE_ENTRY (self->answer), score_subject);
    }

  if (self->pain != NULL)
    rehab_score_entry_set_subject (self->pain, pain_subject);
  rehab_note_field_set_subject (self->note, note_subject);
}

static void
show_answer (RehabAnswerCell       *self,
             const RehabItemAnswer *answer)
{
  gboolean is_yes = REHAB_IS_YES_NO (self->answer) && answer->value.number.known && answer->value.number.value > 0.0;

  if (REHAB_IS_YES_NO (self->answer))
    rehab_yes_no_set_value (REHAB_YES_NO (self->answer), answer->value.number);
  else if (REHAB_IS_CHOICE_ENTRY (self->answer))
    rehab_choice_entry_set_value (REHAB_CHOICE_ENTRY (self->answer), answer->value.number);
  else if (REHAB_IS_TEXT_ENTRY (self->answer))
    rehab_text_entry_set_text (REHAB_TEXT_ENTRY (self->answer), answer->value.text);
  else
    rehab_score_entry_set_value (REHAB_SCORE_ENTRY (self->answer), answer->value.number);

  if (self->pain != NULL)
    {
      rehab_score_entry_set_value (self->pain, answer->pain);
      gtk_widget_set_visible (GTK_WIDGET (self->pain), is_yes);
    }
}

/**
 * rehab_answer_cell_show:
 * @self: a cell
 * @state: the state of its item's row
 * @n: which answer of @state this cell is for
 * @locked: whether the assessment is finished
 * @today: the present day
 *
 * Shows an answer. What has the focus, and what is being typed, stays.
 */
void
rehab_answer_cell_show (RehabAnswerCell      *self,
                        const RehabItemState *state,
                        guint                 n,
                        gboolean              locked,
                        RehabDate             today)
{
  const RehabItemAnswer *answer;
  g_autofree char *previous = NULL;
  g_autofree char *words = NULL;
  g_autofree char *subject = NULL;

  g_return_if_fail (REHAB_IS_ANSWER_CELL (self));
  g_return_if_fail (state->item == self->item && n < state->n_answers);

  answer = &state->answers[n];
  subject = rehab_item_state_dup_subject (state, n);
  self->answered = answer->value.answered;

  if (!self->named || self->involved != answer->involved)
    {
      show_caption (self, answer);
      name_controls (self, state, n);
      self->named = TRUE;
      self->involved = answer->involved;
    }
  show_answer (self, answer);
  rehab_note_field_show_note (self->note, answer->value.note, locked);

  previous = rehab_item_state_dup_previous (state, n, today);
  show_words (self->previous, previous);

  /* Words that stand alone, "No", are those of a question and a side; a control names itself. */
  if (locked)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  words = locked ? rehab_item_state_dup_answer (state, n) : NULL;
  show_words (self->words, words);
  (answer->value.answered ? gtk_widget_remove_css_class : gtk_widget_add_css_class) (GTK_WIDGET (self->words), "dimmed");
  gtk_widget_set_visible (GTK_WIDGET (self->controls), !locked);
}

/**
 * rehab_answer_cell_show_fact:
 * @self: a cell
 * @text: (nullable): where the answer stands beside the clinic's thresholds
 */
void
rehab_answer_cell_show_fact (RehabAnswerCell *self,
                             const char      *text)
{
  g_return_if_fail (REHAB_IS_ANSWER_CELL (self));

  show_words (self->fact, text);
}

/**
 * rehab_answer_cell_show_amendments:
 * @self: a cell
 * @text: (nullable): how the answer of a finished assessment was corrected, and what it was before
 *
 * Shows corrections beside what counts now.
 */
void
rehab_answer_cell_show_amendments (RehabAnswerCell *self,
                                   const char      *text)
{
  g_return_if_fail (REHAB_IS_ANSWER_CELL (self));

  show_words (self->amended, text);
}

/**
 * rehab_answer_cell_set_captioned:
 * @self: a cell
 * @captioned: whether it names its side itself, as it must where it stands under no heading
 */
void
rehab_answer_cell_set_captioned (RehabAnswerCell *self,
                                 gboolean         captioned)
{
  g_return_if_fail (REHAB_IS_ANSWER_CELL (self));

  self->captioned = captioned;
  gtk_widget_set_visible (GTK_WIDGET (self->caption), captioned && *gtk_label_get_label (self->caption) != '\0');
}

/**
 * rehab_answer_cell_edit_note:
 * @self: a cell
 *
 * Opens the note beside the answer. There is none without an answer, and none of the kind in a finished assessment.
 *
 * Returns: whether it is open
 */
gboolean
rehab_answer_cell_edit_note (RehabAnswerCell *self)
{
  g_return_val_if_fail (REHAB_IS_ANSWER_CELL (self), FALSE);

  /* An answer that still waits for another digit is one. */
  rehab_answer_cell_flush (self);

  if (!self->answered || !gtk_widget_get_visible (GTK_WIDGET (self->controls)))
    {
      show_words (self->problem, _("Answer first: a note stands beside an answer."));
      return FALSE;
    }

  problem_changed_cb (self);
  rehab_note_field_edit (self->note);

  return TRUE;
}

/**
 * rehab_answer_cell_has_problem:
 * @self: a cell
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_answer_cell_has_problem (RehabAnswerCell *self)
{
  g_return_val_if_fail (REHAB_IS_ANSWER_CELL (self), FALSE);

  return find_problem (self) != NULL || rehab_note_field_has_problem (self->note);
}

/**
 * rehab_answer_cell_reset:
 * @self: a cell
 *
 * Forgets what was typed without being kept, before another assessment is shown.
 */
void
rehab_answer_cell_reset (RehabAnswerCell *self)
{
  g_return_if_fail (REHAB_IS_ANSWER_CELL (self));

  if (REHAB_IS_SCORE_ENTRY (self->answer))
    rehab_score_entry_reset (REHAB_SCORE_ENTRY (self->answer));
  else if (REHAB_IS_TEXT_ENTRY (self->answer))
    rehab_text_entry_reset (REHAB_TEXT_ENTRY (self->answer));
  if (self->pain != NULL)
    rehab_score_entry_reset (self->pain);
  rehab_note_field_reset (self->note);
  problem_changed_cb (self);
}

/**
 * rehab_answer_cell_flush:
 * @self: a cell
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_answer_cell_flush (RehabAnswerCell *self)
{
  g_return_if_fail (REHAB_IS_ANSWER_CELL (self));

  if (REHAB_IS_SCORE_ENTRY (self->answer))
    rehab_score_entry_flush (REHAB_SCORE_ENTRY (self->answer));
  else if (REHAB_IS_TEXT_ENTRY (self->answer))
    rehab_text_entry_flush (REHAB_TEXT_ENTRY (self->answer));
  if (self->pain != NULL)
    rehab_score_entry_flush (self->pain);
  rehab_note_field_flush (self->note);
}
