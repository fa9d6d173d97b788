/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-answer-cell.h"
#include "rehab-score-entry.h"
#include "rehab-yes-no.h"

#include <glib/gi18n.h>

struct _RehabAnswerCell
{
  AdwBin parent_instance;

  GtkLabel *caption;
  GtkWidget *controls;
  RehabYesNo *yes_no;
  RehabScoreEntry *score;
  GtkLabel *unit;
  GtkWidget *pain_box;
  RehabScoreEntry *pain;
  GtkLabel *words;
  GtkLabel *problem;
  GtkLabel *previous;

  const RehabItem *item;
};

enum
{
  ANSWERED,
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
      gboolean         pain,
      RehabNumber      value)
{
  g_signal_emit (self, signals[ANSWERED], 0, pain, value.known, value.value);
}

static void
yes_no_answered_cb (RehabAnswerCell *self)
{
  give (self, FALSE, rehab_yes_no_get_value (self->yes_no));
}

static void
score_answered_cb (RehabAnswerCell *self)
{
  give (self, FALSE, rehab_score_entry_get_value (self->score));
}

static void
pain_answered_cb (RehabAnswerCell *self)
{
  give (self, TRUE, rehab_score_entry_get_value (self->pain));
}

static void
problem_changed_cb (RehabAnswerCell *self)
{
  const char *problem = rehab_score_entry_get_problem (self->score);

  if (problem == NULL)
    problem = rehab_score_entry_get_problem (self->pain);

  show_words (self->problem, problem);
}

/* After a yes, a digit is the pain: "Y 4". */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabAnswerCell       *self)
{
  guint32 character = gdk_keyval_to_unicode (keyval);

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || character < '0' || character > '9'
      || !gtk_widget_get_visible (self->pain_box)
      || gtk_widget_get_focus_child (self->controls) != GTK_WIDGET (self->yes_no))
    return GDK_EVENT_PROPAGATE;

  rehab_score_entry_type (self->pain, (char) character);

  return GDK_EVENT_STOP;
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
  GtkWidget *order[] = { GTK_WIDGET (self->yes_no), GTK_WIDGET (self->score), GTK_WIDGET (self->pain) };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int first = step > 0 ? 0 : (int) G_N_ELEMENTS (order) - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (rehab_answer_cell_parent_class)->focus (widget, direction);

  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    if (focus != NULL && (focus == order[i] || gtk_widget_is_ancestor (focus, order[i])))
      first = (int) i;

  for (int i = first; i >= 0 && i < (int) G_N_ELEMENTS (order); i += step)
    if (gtk_widget_is_visible (order[i]) && gtk_widget_child_focus (order[i], direction))
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

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN, G_TYPE_DOUBLE);

  g_type_ensure (REHAB_TYPE_SCORE_ENTRY);
  g_type_ensure (REHAB_TYPE_YES_NO);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-answer-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, caption);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, controls);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, yes_no);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, score);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, unit);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, pain_box);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, pain);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, words);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, problem);
  gtk_widget_class_bind_template_child (widget_class, RehabAnswerCell, previous);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, yes_no_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, score_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, pain_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_changed_cb);
}

static void
rehab_answer_cell_init (RehabAnswerCell *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rehab_answer_cell_new:
 * @item: the item to answer
 *
 * Makes a cell with the control that fits @item.
 *
 * Returns: (transfer full): a new cell
 */
GtkWidget *
rehab_answer_cell_new (const RehabItem *item)
{
  RehabAnswerCell *self;
  RehabItemPart part;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (REHAB_TYPE_ANSWER_CELL, NULL);
  self->item = item;

  gtk_widget_set_visible (GTK_WIDGET (self->yes_no), item->kind == REHAB_ITEM_YES_NO);
  gtk_widget_set_visible (GTK_WIDGET (self->score), item->kind != REHAB_ITEM_YES_NO);
  part = rehab_item_get_part (item, 0);
  rehab_score_entry_set_part (self->score, &part);
  if (rehab_item_has_part (item, "pain", &part))
    rehab_score_entry_set_part (self->pain, &part);
  if (item->unit != NULL && *item->unit != '\0')
    show_words (self->unit, g_dgettext (GETTEXT_PACKAGE, item->unit));

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

  show_words (self->caption, caption);
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
  RehabItemPart part = rehab_item_get_part (state->item, 0);
  g_autofree char *range = rehab_item_part_dup_range (&part);
  g_autofree char *score_subject = g_strdup_printf ("%s. %s", subject, range);
  /* Translators: what is asked, and that its pain score is meant: "Bent-knee stretch, right: pain from 0 to 10" */
  g_autofree char *pain_subject = g_strdup_printf (_("%s: pain from 0 to 10"), subject);

  rehab_yes_no_set_subject (self->yes_no, subject);
  rehab_score_entry_set_subject (self->score, score_subject);
  rehab_score_entry_set_subject (self->pain, pain_subject);
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
  gboolean is_yes;

  g_return_if_fail (REHAB_IS_ANSWER_CELL (self));
  g_return_if_fail (state->item == self->item && n < state->n_answers);

  answer = &state->answers[n];
  is_yes = self->item->kind == REHAB_ITEM_YES_NO && answer->value.number.known && answer->value.number.value > 0.0;

  show_caption (self, answer);
  name_controls (self, state, n);

  if (self->item->kind == REHAB_ITEM_YES_NO)
    rehab_yes_no_set_value (self->yes_no, answer->value.number);
  else
    rehab_score_entry_set_value (self->score, answer->value.number);
  if (self->item->with_pain)
    rehab_score_entry_set_value (self->pain, answer->pain);
  gtk_widget_set_visible (self->pain_box, self->item->with_pain && is_yes);

  previous = rehab_item_state_dup_previous (state, n, today);
  show_words (self->previous, previous);

  if (locked)
    words = rehab_item_state_dup_answer (state, n);
  show_words (self->words, words);
  if (answer->value.answered)
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  gtk_widget_set_visible (self->controls, !locked);
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

  rehab_score_entry_reset (self->score);
  rehab_score_entry_reset (self->pain);
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

  rehab_score_entry_flush (self->score);
  rehab_score_entry_flush (self->pain);
}
