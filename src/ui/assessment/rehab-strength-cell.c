/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength-cell.h"
#include "rehab-score-entry.h"

#include <glib/gi18n.h>

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
  GtkLabel *summary;
  GtkLabel *last;
  GtkLabel *own_best;

  RehabScoreEntry *trials[REHAB_STRENGTH_N_TRIALS]; /* the three above */
  const RehabItem *item;
  RehabSide side;
};

enum
{
  ANSWERED,
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

static void
problem_changed_cb (RehabStrengthCell *self)
{
  const char *problem = NULL;

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS && problem == NULL; i++)
    problem = rehab_score_entry_get_problem (self->trials[i]);

  show_words (self->problem, problem);
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
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, summary);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, last);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthCell, own_best);
  gtk_widget_class_bind_template_callback (widget_class, first_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, third_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, problem_changed_cb);
}

static void
rehab_strength_cell_init (RehabStrengthCell *self)
{
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

  if (item->unit != NULL && *item->unit != '\0')
    gtk_label_set_label (self->unit, g_dgettext (GETTEXT_PACKAGE, item->unit));

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
  const char *unit = self->item->unit != NULL ? g_dgettext (GETTEXT_PACKAGE, self->item->unit) : "";
  g_autofree char *subject = NULL;

  if (self->side == REHAB_SIDE_LEFT)
    subject = g_strdup_printf (involved ? _("%s, left, involved side") : _("%s, left"), label);
  else
    subject = g_strdup_printf (involved ? _("%s, right, involved side") : _("%s, right"), label);

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
  g_autofree char *summary = NULL;
  g_autofree char *last = NULL;
  g_autofree char *own_best = NULL;
  const RehabStrengthSide *side;

  g_return_if_fail (REHAB_IS_STRENGTH_CELL (self));
  g_return_if_fail (strength != NULL && thresholds != NULL);

  n = self->side == REHAB_SIDE_LEFT ? 0 : 1;
  side = &strength->sides[n];

  show_caption (self, side->involved);
  name_trials (self, side->involved);

  for (guint i = 0; i < REHAB_STRENGTH_N_TRIALS; i++)
    rehab_score_entry_set_value (self->trials[i], side->trials[i]);

  summary = rehab_strength_dup_summary (strength, n);
  show_words (self->summary, summary);
  last = rehab_strength_dup_last (strength, n, thresholds, today);
  show_words (self->last, last);
  own_best = rehab_strength_dup_own_best (strength, n, thresholds, today);
  show_words (self->own_best, own_best);

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
}
