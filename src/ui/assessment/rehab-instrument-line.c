/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-line.h"
#include "rehab-choice-toggles.h"
#include "rehab-score-entry.h"
#include "rehab-words-entry.h"

#include <glib/gi18n.h>

/* A question that is answered in two parts: a choice or words, and a score. */
#define MOST_PARTS 2

/* So that the answers of a form begin on one line. */
#define TEXTS_WIDTH 180

struct _RehabInstrumentLine
{
  AdwBin parent_instance;

  GtkBox *columns;
  GtkBox *texts;
  GtkLabel *label;
  GtkLabel *previous;
  GtkBox *controls;
  GtkLabel *words;
  GtkLabel *problem;

  const RehabItem *item;
  const RehabInstrument *instrument;
  guint first_part;
  guint n_parts;
  GtkWidget *answers[MOST_PARTS];
  GtkLabel *most; /* of how many points; NULL where every item has the same */
  char *earlier_words;
  gboolean open;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabInstrumentLine, rehab_instrument_line, ADW_TYPE_BIN)

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
give (RehabInstrumentLine *self,
      guint                n,
      RehabNumber          value,
      const char          *text)
{
  g_signal_emit (self, signals[ANSWERED], 0, self->first_part + n, value.known, value.value, text);
}

static guint
find_answer (RehabInstrumentLine *self,
             gpointer             control)
{
  guint n = 0;

  while (n < self->n_parts && self->answers[n] != control)
    n++;

  return n;
}

/* The same activity is scored again at every visit: a score for it says that it is meant. */
static void
give_earlier_words (RehabInstrumentLine *self)
{
  RehabWordsEntry *entry;

  if (!REHAB_IS_WORDS_ENTRY (self->answers[0]) || self->earlier_words == NULL)
    return;

  entry = REHAB_WORDS_ENTRY (self->answers[0]);
  rehab_words_entry_flush (entry);
  if (rehab_words_entry_get_value (entry) != NULL)
    return;

  rehab_words_entry_set_value (entry, self->earlier_words);
  give (self, 0, REHAB_NUMBER_NOT_ASKED, rehab_words_entry_get_value (entry));
}

static void
score_answered_cb (RehabScoreEntry     *entry,
                   RehabInstrumentLine *self)
{
  RehabNumber value = rehab_score_entry_get_value (entry);

  /* The score first: what it leads to shows this line again, and must find the score in the record. */
  give (self, find_answer (self, entry), value, NULL);
  if (value.known)
    give_earlier_words (self);
}

static void
choice_answered_cb (RehabChoiceToggles  *toggles,
                    RehabInstrumentLine *self)
{
  give (self, find_answer (self, toggles), rehab_choice_toggles_get_value (toggles), NULL);

  for (guint n = 0; n < self->n_parts; n++)
    {
      if (REHAB_IS_SCORE_ENTRY (self->answers[n]))
        rehab_score_entry_read_again (REHAB_SCORE_ENTRY (self->answers[n]));
    }
}

static void
words_answered_cb (RehabWordsEntry     *entry,
                   RehabInstrumentLine *self)
{
  give (self, find_answer (self, entry), REHAB_NUMBER_NOT_ASKED, rehab_words_entry_get_value (entry));
}

static void
problem_changed_cb (RehabScoreEntry     *entry,
                    GParamSpec          *pspec,
                    RehabInstrumentLine *self)
{
  show_text (self->problem, rehab_score_entry_get_problem (entry));
}

static gboolean
rehab_instrument_line_grab_focus (GtkWidget *widget)
{
  RehabInstrumentLine *self = REHAB_INSTRUMENT_LINE (widget);

  return gtk_widget_grab_focus (self->answers[0]);
}

/*
 * Tab follows the parts of the question, not where they stand: a sheet that was just opened has no places before the next
 * frame, and keys that come faster must not go astray.
 */
static gboolean
rehab_instrument_line_focus (GtkWidget       *widget,
                             GtkDirectionType direction)
{
  RehabInstrumentLine *self = REHAB_INSTRUMENT_LINE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int first = step > 0 ? 0 : (int) self->n_parts - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (rehab_instrument_line_parent_class)->focus (widget, direction);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->controls)))
    return FALSE;

  for (guint n = 0; n < self->n_parts; n++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, self->answers[n]))
      first = (int) n;

  for (int n = first; n >= 0 && n < (int) self->n_parts; n += step)
    if (gtk_widget_child_focus (self->answers[n], direction))
      return TRUE;

  return FALSE;
}

static void
rehab_instrument_line_dispose (GObject *object)
{
  RehabInstrumentLine *self = REHAB_INSTRUMENT_LINE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_INSTRUMENT_LINE);
  self->n_parts = 0;

  G_OBJECT_CLASS (rehab_instrument_line_parent_class)->dispose (object);
}

static void
rehab_instrument_line_finalize (GObject *object)
{
  RehabInstrumentLine *self = REHAB_INSTRUMENT_LINE (object);

  g_free (self->earlier_words);

  G_OBJECT_CLASS (rehab_instrument_line_parent_class)->finalize (object);
}

static void
rehab_instrument_line_class_init (RehabInstrumentLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_instrument_line_dispose;
  object_class->finalize = rehab_instrument_line_finalize;
  widget_class->focus = rehab_instrument_line_focus;
  widget_class->grab_focus = rehab_instrument_line_grab_focus;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_BOOLEAN, G_TYPE_DOUBLE, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-instrument-line.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentLine, columns);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentLine, texts);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentLine, label);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentLine, previous);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentLine, controls);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentLine, words);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentLine, problem);
}

static void
rehab_instrument_line_init (RehabInstrumentLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const RehabItemPart *
get_part (RehabInstrumentLine *self,
          guint                n)
{
  return &self->instrument->parts[self->first_part + n];
}

static gboolean
is_named_by_patient (RehabInstrumentLine *self)
{
  return get_part (self, 0)->kind == REHAB_ITEM_TEXT;
}

/* "VISA-H, item 3. A whole number from 0 to 10" */
static char *
dup_subject (RehabInstrumentLine *self,
             guint                n)
{
  const RehabItemPart *part = get_part (self, n);
  const char *name = g_dgettext (GETTEXT_PACKAGE, self->instrument->name);
  g_autofree char *range = NULL;

  if (part->kind != REHAB_ITEM_NUMBER)
    return g_strdup_printf ("%s, %s", name, g_dgettext (GETTEXT_PACKAGE, part->label));

  range = rehab_item_part_dup_range (part);
  return g_strdup_printf ("%s, %s. %s", name, g_dgettext (GETTEXT_PACKAGE, part->label), range);
}

static GtkWidget *
create_answer (RehabInstrumentLine *self,
               guint                n)
{
  RehabItemPart part = rehab_item_get_part (self->item, self->first_part + n + 1);
  g_autofree char *subject = dup_subject (self, n);
  GtkWidget *control;

  switch (part.kind)
    {
    case REHAB_ITEM_TEXT:
      control = rehab_words_entry_new ();
      rehab_words_entry_set_subject (REHAB_WORDS_ENTRY (control), subject);
      g_signal_connect_object (control, "answered", G_CALLBACK (words_answered_cb), self, G_CONNECT_DEFAULT);
      break;
    case REHAB_ITEM_CHOICE:
      control = rehab_choice_toggles_new ();
      rehab_choice_toggles_set_part (REHAB_CHOICE_TOGGLES (control), &part);
      rehab_choice_toggles_set_subject (REHAB_CHOICE_TOGGLES (control), subject);
      g_signal_connect_object (control, "answered", G_CALLBACK (choice_answered_cb), self, G_CONNECT_DEFAULT);
      break;
    case REHAB_ITEM_NUMBER:
    case REHAB_ITEM_PAIN:
    case REHAB_ITEM_YES_NO:
    case REHAB_ITEM_STRENGTH:
    case REHAB_ITEM_INSTRUMENT:
    case REHAB_ITEM_BODY_CHART:
    default:
      control = rehab_score_entry_new ();
      rehab_score_entry_set_part (REHAB_SCORE_ENTRY (control), &part);
      rehab_score_entry_set_subject (REHAB_SCORE_ENTRY (control), subject);
      g_signal_connect_object (control, "answered", G_CALLBACK (score_answered_cb), self, G_CONNECT_DEFAULT);
      g_signal_connect_object (control, "notify::problem", G_CALLBACK (problem_changed_cb), self, G_CONNECT_DEFAULT);
      break;
    }

  return control;
}

/* Without a label before the controls there is nothing that it could stand below. */
static void
put_previous_last (RehabInstrumentLine *self)
{
  gtk_box_remove (self->texts, GTK_WIDGET (self->previous));
  gtk_label_set_width_chars (self->previous, 7);
  gtk_box_append (self->controls, GTK_WIDGET (self->previous));
}

/**
 * rehab_instrument_line_new:
 * @item: a row of the table of items that has an instrument
 * @first_part: the question's first part among the instrument's
 * @n_parts: how many parts it has, 1 or 2
 *
 * Makes the line of a question. It holds no answer before rehab_instrument_line_show().
 *
 * Returns: (transfer full): a new line
 */
GtkWidget *
rehab_instrument_line_new (const RehabItem *item,
                           guint            first_part,
                           guint            n_parts)
{
  RehabInstrumentLine *self;

  g_return_val_if_fail (item != NULL && n_parts >= 1 && n_parts <= MOST_PARTS, NULL);

  self = g_object_new (REHAB_TYPE_INSTRUMENT_LINE, NULL);
  self->item = item;
  self->instrument = rehab_instrument_lookup (item->instrument);
  self->first_part = first_part;
  self->n_parts = n_parts;

  for (guint n = 0; n < n_parts; n++)
    {
      self->answers[n] = create_answer (self, n);
      gtk_box_append (self->controls, self->answers[n]);
    }

  gtk_label_set_label (self->label, g_dgettext (GETTEXT_PACKAGE, get_part (self, n_parts - 1)->label));
  gtk_widget_set_hexpand (self->answers[0], is_named_by_patient (self));
  if (is_named_by_patient (self))
    put_previous_last (self);

  if (self->instrument->get_max != NULL && get_part (self, n_parts - 1)->kind == REHAB_ITEM_NUMBER)
    {
      self->most = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_width_chars (self->most, 5);
      gtk_label_set_xalign (self->most, 0);
      gtk_widget_add_css_class (GTK_WIDGET (self->most), "caption");
      gtk_widget_add_css_class (GTK_WIDGET (self->most), "dimmed");
      gtk_box_append (self->controls, GTK_WIDGET (self->most));
    }

  return GTK_WIDGET (self);
}

/**
 * rehab_instrument_line_is_open:
 * @self: a line
 *
 * Returns: whether a part of the question had no answer when it was last shown
 */
gboolean
rehab_instrument_line_is_open (RehabInstrumentLine *self)
{
  g_return_val_if_fail (REHAB_IS_INSTRUMENT_LINE (self), FALSE);

  return self->open;
}

/* What a part takes may depend on the other answers. */
static void
show_score (RehabInstrumentLine *self,
            guint                n,
            const RehabScore    *score)
{
  RehabItemPart part = rehab_item_get_part (self->item, self->first_part + n + 1);
  RehabScoreEntry *entry = REHAB_SCORE_ENTRY (self->answers[n]);

  if (self->instrument->get_max != NULL)
    part.max = self->instrument->get_max (score->answers, self->first_part + n);

  rehab_score_entry_set_part (entry, &part);
  rehab_score_entry_set_value (entry, score->answers[self->first_part + n]);

  if (self->most != NULL)
    {
      /* Translators: the most points of an item, beside an entry for them */
      g_autofree char *most = g_strdup_printf (_("of %.0f"), part.max);

      gtk_label_set_label (self->most, most);
    }
}

static void
show_words (RehabInstrumentLine *self,
            const RehabScore    *score,
            const RehabScore    *earlier)
{
  RehabWordsEntry *entry = REHAB_WORDS_ENTRY (self->answers[0]);
  const char *hint = g_dgettext (GETTEXT_PACKAGE, get_part (self, self->n_parts - 1)->label);

  g_set_str (&self->earlier_words, earlier->words[self->first_part]);
  rehab_words_entry_set_hint (entry, self->earlier_words != NULL ? self->earlier_words : hint);
  rehab_words_entry_set_value (entry, score->words[self->first_part]);
}

static char *
dup_answer (RehabInstrumentLine *self,
            const RehabScore    *score,
            guint                n)
{
  return rehab_item_part_dup_words (get_part (self, n), score->answers[self->first_part + n],
                                    score->words[self->first_part + n]);
}

/* What was answered, for a finished assessment: the words of the patient stand where the label does. */
static char *
dup_answers (RehabInstrumentLine *self,
             const RehabScore    *score)
{
  g_autofree char *first = dup_answer (self, score, 0);
  g_autofree char *second = NULL;

  if (self->n_parts < 2)
    return g_steal_pointer (&first);

  second = dup_answer (self, score, 1);
  return is_named_by_patient (self) ? g_steal_pointer (&second) : g_strdup_printf ("%s: %s", first, second);
}

static void
show_previous (RehabInstrumentLine *self,
               const RehabScore    *score,
               const RehabScore    *earlier)
{
  guint last = self->first_part + self->n_parts - 1;
  g_autofree char *answer = NULL;
  g_autofree char *text = NULL;

  /* What was scored then was another activity. */
  if (is_named_by_patient (self) && score->words[self->first_part] != NULL
      && g_strcmp0 (score->words[self->first_part], earlier->words[self->first_part]) != 0)
    text = NULL;
  else if (earlier->answers[last].known)
    {
      answer = dup_answers (self, earlier);
      /* Translators: what an item of a questionnaire was the time before */
      text = g_strdup_printf (_("was %s"), answer);
    }
  show_text (self->previous, text);
  /* The scores of all activities stay below each other, whether or not each was scored before. */
  if (is_named_by_patient (self))
    gtk_widget_set_visible (GTK_WIDGET (self->previous), rehab_date_is_set (earlier->date));
}

/**
 * rehab_instrument_line_has_problem:
 * @self: a line
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_instrument_line_has_problem (RehabInstrumentLine *self)
{
  g_return_val_if_fail (REHAB_IS_INSTRUMENT_LINE (self), FALSE);

  for (guint n = 0; n < self->n_parts; n++)
    {
      if (REHAB_IS_SCORE_ENTRY (self->answers[n])
          && rehab_score_entry_get_problem (REHAB_SCORE_ENTRY (self->answers[n])) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * rehab_instrument_line_show:
 * @self: a line
 * @score: what the assessment holds
 * @earlier: what the one before it held
 * @locked: whether the assessment is finished
 *
 * Shows the answers. What has the focus, and what is being typed, stays.
 */
void
rehab_instrument_line_show (RehabInstrumentLine *self,
                            const RehabScore    *score,
                            const RehabScore    *earlier,
                            gboolean             locked)
{
  g_autofree char *words = NULL;

  g_return_if_fail (REHAB_IS_INSTRUMENT_LINE (self));
  g_return_if_fail (score->item == self->item && earlier->item == self->item);

  self->open = FALSE;
  for (guint n = 0; n < self->n_parts; n++)
    {
      if (REHAB_IS_SCORE_ENTRY (self->answers[n]))
        show_score (self, n, score);
      else if (REHAB_IS_CHOICE_TOGGLES (self->answers[n]))
        rehab_choice_toggles_set_value (REHAB_CHOICE_TOGGLES (self->answers[n]), score->answers[self->first_part + n]);
      else
        show_words (self, score, earlier);

      if (!score->answers[self->first_part + n].known)
        self->open = TRUE;
    }

  show_previous (self, score, earlier);

  if (locked)
    words = dup_answers (self, score);
  show_text (self->words, words);
  if (self->open)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "dimmed");
  if (locked && is_named_by_patient (self) && score->words[self->first_part] != NULL)
    gtk_label_set_label (self->label, score->words[self->first_part]);
  else
    gtk_label_set_label (self->label, g_dgettext (GETTEXT_PACKAGE, get_part (self, self->n_parts - 1)->label));
  /* An entry for words says what they are for, and needs the room. */
  gtk_widget_set_visible (GTK_WIDGET (self->texts), locked || !is_named_by_patient (self));
  gtk_widget_set_visible (GTK_WIDGET (self->controls), !locked);
}

/**
 * rehab_instrument_line_set_layout:
 * @self: a line
 * @layout: how much room there is
 *
 * Puts the answers beside what is asked, or below it.
 */
void
rehab_instrument_line_set_layout (RehabInstrumentLine *self,
                                  RehabItemLayout      layout)
{
  gboolean narrow = layout == REHAB_ITEM_LAYOUT_NARROW;
  gboolean chosen, below;

  g_return_if_fail (REHAB_IS_INSTRUMENT_LINE (self));

  /* A choice with a score is the widest that there is; a choice of numbers wants less. */
  chosen = REHAB_IS_CHOICE_TOGGLES (self->answers[0]);
  below = (chosen && narrow) || (chosen && self->n_parts > 1 && layout == REHAB_ITEM_LAYOUT_MEDIUM);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), below ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->columns, below ? 3 : 12);
  gtk_widget_set_size_request (GTK_WIDGET (self->texts), narrow ? -1 : TEXTS_WIDTH, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->texts), narrow);

  if (chosen && self->n_parts > 1)
    rehab_choice_toggles_set_vertical (REHAB_CHOICE_TOGGLES (self->answers[0]), narrow);
}

/**
 * rehab_instrument_line_reset:
 * @self: a line
 *
 * Forgets what was typed without being kept, before another assessment is shown.
 */
void
rehab_instrument_line_reset (RehabInstrumentLine *self)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_LINE (self));

  for (guint n = 0; n < self->n_parts; n++)
    {
      if (REHAB_IS_SCORE_ENTRY (self->answers[n]))
        rehab_score_entry_reset (REHAB_SCORE_ENTRY (self->answers[n]));
      else if (REHAB_IS_WORDS_ENTRY (self->answers[n]))
        rehab_words_entry_reset (REHAB_WORDS_ENTRY (self->answers[n]));
    }
}

/**
 * rehab_instrument_line_flush:
 * @self: a line
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_instrument_line_flush (RehabInstrumentLine *self)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_LINE (self));

  for (guint n = 0; n < self->n_parts; n++)
    {
      if (REHAB_IS_SCORE_ENTRY (self->answers[n]))
        rehab_score_entry_flush (REHAB_SCORE_ENTRY (self->answers[n]));
      else if (REHAB_IS_WORDS_ENTRY (self->answers[n]))
        rehab_words_entry_flush (REHAB_WORDS_ENTRY (self->answers[n]));
    }
}
