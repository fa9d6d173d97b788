/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength-cell.h"
#include "rehab-note-field.h"
#include "rehab-score-entry.h"
#include "rehab-unit-label.h"

#include <glib/gi18n.h>

#define NO_BREAK_SPACE "\302\240"

struct _RehabStrengthCell
{
  AdwBin parent_instance;

  GtkLabel *caption;
  GtkWidget *controls;
  RehabScoreEntry *first;
  RehabScoreEntry *second;
  RehabScoreEntry *third;
  GtkLabel *unit;
  GtkLabel *words;
  GtkLabel *problem;
  RehabNoteField *note;
  GtkLabel *amendments;
  GtkLabel *summary;
  GtkLabel *last;
  GtkLabel *own_best;

  RehabScoreEntry *trials[REHAB_STRENGTH_N_TRIALS]; /* the three above */
  const RehabItem *item;
  RehabSide side;
  guint note_trial; /* beside which trial a note would stand */
  gboolean locked;
};

enum
{
  ANSWERED,
  NOTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabStrengthCell, rehab_strength_cell, ADW_TYPE_BIN)

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* A number and what it counts stay on one line. Takes @words. */
static void
show_figures (RehabStrengthCell *self,
              GtkLabel          *label,
              char              *words)
{
  g_autofree char *taken = words;
  g_autoptr (GString) text = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *joined_unit = NULL;

  if (words == NULL || *rehab_item_get_unit (self->item) == '\0')
    {
      show_words (label, words);
      return;
    }

  text = g_string_new (words);
  unit = g_strconcat (" ", rehab_item_get_unit (self->item), NULL);
  joined_unit = g_strconcat (NO_BREAK_SPACE, unit + 1, NULL);
  g_string_replace (text, unit, joined_unit, 0);
  g_string_replace (text, " %", NO_BREAK_SPACE "%", 0);
  show_words (label, text->str);
}

static void
give (RehabStrengthCell *self,
      guint              trial)
{
  RehabNumber value = rehab_score_entry_get_value (self->trials[trial]);

  g_signal_emit (self, signals[ANSWERED], 0, trial, value.known, value.value);
}

static void
first_answered_cb (RehabStrengthCell *self)
{
  give (self, 0);
}

static void
second_answered_cb (RehabStrengthCell *self)
{
  give (self, 1);
}

static void
third_answered_cb (RehabStrengthCell *self)
{
  give (self, 2);
}

static const char *
find_problem (RehabStrengthCell *self)
{
  const char *problem = NULL;

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS && problem == NULL; i++)
    problem = rehab_score_entry_get_problem (self->trials[i]);

  return problem;
}

static void
problem_changed_cb (RehabStrengthCell *self)
{
  show_words (self->problem, find_problem (self));
}

static void
noted_cb (RehabStrengthCell *self,
          const char        *note)
{
  g_signal_emit (self, signals[NOTED], 0, note);
}

/* The keyboard goes back to where the note came from. */
static void
note_closed_cb (RehabStrengthCell *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->trials[self->note_trial < REHAB_STRENGTH_N_TRIALS ? self->note_trial : 0]));
}

static gboolean
key_pressed_cb (RehabStrengthCell *self,
                guint              keyval)
{
  if (keyval != GDK_KEY_F2)
    return GDK_EVENT_PROPAGATE;

  (void) rehab_strength_cell_edit_note (self);

  return GDK_EVENT_STOP;
}

static void
rehab_strength_cell_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_STRENGTH_CELL);

  G_OBJECT_CLASS (rehab_strength_cell_parent_class)->dispose (object);
}

static void
rehab_strength_cell_class_init (RehabStrengthCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_strength_cell_dispose;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_BOOLEAN, G_TYPE_DOUBLE);
  signals[NOTED] =
    g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (REHAB_TYPE_NOTE_FIELD);
  g_type_ensure (REHAB_TYPE_SCORE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-strength-cell.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, caption);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, controls);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, first);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, second);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, third);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, unit);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, words);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, problem);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, note);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, amendments);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, summary);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, last);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, own_best);
  gtk_widget_class_bind_template_callback (widget_class, first_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, third_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rehab_strength_cell_init (RehabStrengthCell *self)
{
  self->note_trial = REHAB_STRENGTH_N_TRIALS;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->trials[0] = self->first;
  self->trials[1] = self->second;
  self->trials[2] = self->third;
}

/**
 * rehab_strength_cell_new:
 * @item: a strength test of the table of items
 * @side: left or right
 *
 * Makes the cell of one side. It holds no trial before rehab_strength_cell_show().
 *
 * Returns: (transfer full): a new cell
 */
GtkWidget *
rehab_strength_cell_new (const RehabItem *item,
                         RehabSide        side)
{
  RehabStrengthCell *self;

  g_return_val_if_fail (item != NULL && item->kind == REHAB_ITEM_STRENGTH, NULL);
  g_return_val_if_fail (side == REHAB_SIDE_LEFT || side == REHAB_SIDE_RIGHT, NULL);

  self = g_object_new (REHAB_TYPE_STRENGTH_CELL, NULL);
  self->item = item;
  self->side = side;

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    {
      g_autofree char *suffix = g_strdup_printf ("%u", i + 1);
      RehabItemPart part;

      g_return_val_if_fail (rehab_item_has_part (item, suffix, &part), NULL);
      rehab_score_entry_set_part (self->trials[i], &part);
    }

  rehab_unit_label_follow (self->unit, item);

  return GTK_WIDGET (self);
}

static void
show_caption (RehabStrengthCell *self,
              gboolean           involved)
{
  if (self->side == REHAB_SIDE_LEFT)
    gtk_label_set_label (self->caption, involved ? _("Left, involved") : C_("side", "Left"));
  else
    gtk_label_set_label (self->caption, involved ? _("Right, involved") : C_("side", "Right"));

  if (involved)
    gtk_widget_add_css_class (GTK_WIDGET (self->caption), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "accent");
}

/* "Knee flexion, right, involved side: Trial 2, N. A number from 0 to 1500", for somebody who does not see the columns. */
static void
name_trials (RehabStrengthCell *self,
             gboolean           involved)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, self->item->label);
  const char *unit = rehab_item_get_unit (self->item);
  g_autofree char *subject = NULL;
  g_autofree char *note_subject = NULL;

  if (self->side == REHAB_SIDE_LEFT)
    subject = g_strdup_printf (involved ? _("%s, left, involved side") : _("%s, left"), label);
  else
    subject = g_strdup_printf (involved ? _("%s, right, involved side") : _("%s, right"), label);

  /* Translators: what is asked, and that the note beside the answer is meant */
  note_subject = g_strdup_printf (_("%s: note"), subject);
  rehab_note_field_set_subject (self->note, note_subject);

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    {
      g_autofree char *suffix = g_strdup_printf ("%u", i + 1);
      g_autofree char *range = NULL;
      g_autofree char *name = NULL;
      RehabItemPart part;

      (void) rehab_item_has_part (self->item, suffix, &part);
      range = rehab_item_part_dup_range (&part);
      /* Translators: what is measured and on which side, which trial, its unit, what numbers are taken */
      name = g_strdup_printf (_("%s: %s, %s. %s"), subject, g_dgettext (GETTEXT_PACKAGE, part.label), unit, range);
      rehab_score_entry_set_subject (self->trials[i], name);
    }
}

/**
 * rehab_strength_cell_show:
 * @self: a cell
 * @strength: what the test comes to
 * @thresholds: those of the clinic
 * @locked: whether the assessment is finished
 * @today: the present day
 *
 * Shows the trials of a side. What has the focus, and what is being typed, stays.
 */
void
rehab_strength_cell_show (RehabStrengthCell     *self,
                          const RehabStrength   *strength,
                          const RehabThresholds *thresholds,
                          gboolean               locked,
                          RehabDate              today)
{
  guint n;
  g_autofree char *words = NULL;
  const RehabStrengthSide *side;

  g_return_if_fail (REHAB_IS_STRENGTH_CELL (self));
  g_return_if_fail (strength != NULL && thresholds != NULL);

  n = self->side == REHAB_SIDE_LEFT ? 0 : 1;
  side = &strength->sides[n];
  self->note_trial = side->note_trial;
  self->locked = locked;

  show_caption (self, side->involved);
  name_trials (self, side->involved);

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    rehab_score_entry_set_value (self->trials[i], side->trials[i]);

  show_figures (self, self->summary, rehab_strength_dup_summary (strength, n));
  show_figures (self, self->last, rehab_strength_dup_last (strength, n, thresholds, today));
  show_figures (self, self->own_best, rehab_strength_dup_own_best (strength, n, thresholds, today));

  if (locked)
    words = rehab_strength_dup_trials (strength, n);
  show_words (self->words, words);
  if (side->n_trials > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  gtk_widget_set_visible (self->controls, !locked);
}

/**
 * rehab_strength_cell_show_note:
 * @self: a cell, in the state that rehab_strength_cell_show() gave it
 * @note: (nullable): the note of its side
 */
void
rehab_strength_cell_show_note (RehabStrengthCell *self,
                               const char        *note)
{
  g_return_if_fail (REHAB_IS_STRENGTH_CELL (self));

  rehab_note_field_show_note (self->note, note, self->locked);
}

/**
 * rehab_strength_cell_show_amendments:
 * @self: a cell
 * @text: (nullable): how the trials were corrected after the assessment was finished
 */
void
rehab_strength_cell_show_amendments (RehabStrengthCell *self,
                                     const char        *text)
{
  g_return_if_fail (REHAB_IS_STRENGTH_CELL (self));

  show_words (self->amendments, text);
}

/**
 * rehab_strength_cell_edit_note:
 * @self: a cell
 *
 * Opens the note beside the trials. There is none without a trial, and none of the kind in a finished assessment.
 *
 * Returns: whether it is open
 */
gboolean
rehab_strength_cell_edit_note (RehabStrengthCell *self)
{
  g_return_val_if_fail (REHAB_IS_STRENGTH_CELL (self), FALSE);

  /* A trial that still waits for another digit is one. */
  rehab_strength_cell_flush (self);

  if (self->note_trial == REHAB_STRENGTH_N_TRIALS || self->locked)
    {
      show_words (self->problem, _("Answer first: a note stands beside an answer."));
      return FALSE;
    }

  problem_changed_cb (self);
  rehab_note_field_edit (self->note);

  return TRUE;
}

/**
 * rehab_strength_cell_has_problem:
 * @self: a cell
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_strength_cell_has_problem (RehabStrengthCell *self)
{
  g_return_val_if_fail (REHAB_IS_STRENGTH_CELL (self), FALSE);

  return find_problem (self) != NULL || rehab_note_field_has_problem (self->note);
}

/**
 * rehab_strength_cell_reset:
 * @self: a cell
 *
 * Forgets what was typed without being kept, before another assessment is shown.
 */
void
rehab_strength_cell_reset (RehabStrengthCell *self)
{
  g_return_if_fail (REHAB_IS_STRENGTH_CELL (self));

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    rehab_score_entry_reset (self->trials[i]);
  rehab_note_field_reset (self->note);
  problem_changed_cb (self);
}

/**
 * rehab_strength_cell_flush:
 * @self: a cell
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_strength_cell_flush (RehabStrengthCell *self)
{
  g_return_if_fail (REHAB_IS_STRENGTH_CELL (self));

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    rehab_score_entry_flush (self->trials[i]);
  rehab_note_field_flush (self->note);
}
