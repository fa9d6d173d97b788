/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-instrument-row.h"
#include "rehab-instrument-sheet.h"
#include "rehab-instrument-summary.h"
#include "rehab-amendment-words.h"
#include "rehab-item-menu.h"
#include "rehab-note-field.h"
#include "rehab-score-entry.h"
#include "rehab-score.h"

#include <glib/gi18n.h>

/* The answers of all rows of the form begin on one line. */
#define ANSWER_WIDTH_WIDE 280
#define ANSWER_WIDTH_MEDIUM 250

struct _RehabInstrumentRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *columns;
  RehabInstrumentSummary *summary;
  GtkWidget *answer;
  GtkLabel *total;
  GtkWidget *given_box;
  RehabScoreEntry *given;
  GtkLabel *given_caption;
  GtkLabel *refusal;
  GtkLabel *previous;
  GtkLabel *amended;
  RehabNoteField *note;
  GtkWidget *expander;
  GtkImage *arrow;
  GtkLabel *expander_label;
  GtkMenuButton *info;
  AdwBin *items;

  const RehabItem *item;
  const RehabInstrument *instrument;
  RehabClinic *clinic; /* for who did what; may be NULL */
  RehabItemLayout layout;
  RehabScore score;   /* what was last shown, without its words: they are the record's */
  RehabScore earlier;
  guint note_part;    /* as for rehab_item_get_part(); G_MAXUINT while there is nothing to note beside */
  gboolean locked;
};

static void rehab_instrument_row_item_view_init (RehabItemViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RehabInstrumentRow, rehab_instrument_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (REHAB_TYPE_ITEM_VIEW, rehab_instrument_row_item_view_init))

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static const char *
get_name (RehabInstrumentRow *self)
{
  return g_dgettext (GETTEXT_PACKAGE, self->item->label);
}

static void
forget_score (RehabScore *kept)
{
  for (guint i = 0; i < REHAB_INSTRUMENT_MAX_PARTS; i++)
    g_free ((char *) kept->words[i]);

  *kept = (RehabScore) { 0 };
}

/* The items may be opened long after they were read: the words are copied, because the record goes its own way. */
static void
keep_score (RehabScore       *kept,
            const RehabScore *score)
{
  forget_score (kept);

  *kept = *score;
  for (guint i = 0; i < REHAB_INSTRUMENT_MAX_PARTS; i++)
    kept->words[i] = g_strdup (score->words[i]);
  kept->note = NULL;
}

static RehabInstrumentSheet *
get_sheet (RehabInstrumentRow *self)
{
  return (RehabInstrumentSheet *) adw_bin_get_child (self->items);
}

static void
sheet_answered_cb (RehabInstrumentRow *self,
                   guint               part,
                   gboolean            known,
                   double              value,
                   const char         *text)
{
  /* The first part of an item is the answer itself: here the total from paper. */
  rehab_item_view_answer (REHAB_ITEM_VIEW (self), part + 1, REHAB_SIDE_NOT_ASKED,
                          known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, text);
}

static void
given_answered_cb (RehabInstrumentRow *self)
{
  rehab_item_view_answer (REHAB_ITEM_VIEW (self), 0, REHAB_SIDE_NOT_ASKED, rehab_score_entry_get_value (self->given), NULL);
}

static void
given_problem_cb (RehabInstrumentRow *self)
{
  show_text (self->refusal, rehab_score_entry_get_problem (self->given));
}

/* Made when they are first wanted: most questionnaires of most visits stay closed. */
static void
create_sheet (RehabInstrumentRow *self)
{
  GtkWidget *sheet = rehab_instrument_sheet_new (self->item);

  g_signal_connect_object (sheet, "answered", G_CALLBACK (sheet_answered_cb), self, G_CONNECT_SWAPPED);
  rehab_instrument_sheet_set_layout (REHAB_INSTRUMENT_SHEET (sheet), self->layout);
  adw_bin_set_child (self->items, sheet);
}

static void
show_sheet (RehabInstrumentRow *self)
{
  if (get_sheet (self) != NULL && self->score.item != NULL)
    rehab_instrument_sheet_show (get_sheet (self), &self->score, &self->earlier, self->locked);
}

static void
show_expander (RehabInstrumentRow *self)
{
  gboolean expanded = rehab_instrument_row_is_expanded (self);
  const char *label = expanded ? _("Hide Items") : self->locked ? _("Show Items")
                      : self->score.begun ? _("Edit Items") : _("Enter Items");
  g_autofree char *name = g_strdup_printf ("%s: %s", get_name (self), label);

  gtk_label_set_label (self->expander_label, label);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  gtk_widget_set_visible (self->expander, self->instrument->n_parts > 0 && (!self->locked || self->score.begun));
}

static void
expander_clicked_cb (RehabInstrumentRow *self)
{
  gboolean expand = !rehab_instrument_row_is_expanded (self);

  rehab_instrument_row_expand (self, expand);
  if (expand && !self->locked)
    rehab_instrument_sheet_begin (get_sheet (self));
}

/* Beside which answer a note lies: the total, or the first item that has an answer; G_MAXUINT without any. */
static guint
find_note_part (const RehabScore *score)
{
  if (score->note != NULL)
    return score->note_part;
  if (score->given.known)
    return 0;

  for (guint i = 0; i < score->instrument->n_parts; i++)
    {
      if (score->answers[i].known)
        return i + 1;
    }

  return G_MAXUINT;
}

static void
noted_cb (RehabInstrumentRow *self,
          const char         *note)
{
  if (self->note_part != G_MAXUINT)
    rehab_item_view_note (REHAB_ITEM_VIEW (self), self->note_part, REHAB_SIDE_NOT_ASKED, note);
}

static void
note_closed_cb (RehabInstrumentRow *self)
{
  gtk_widget_child_focus (self->answer, GTK_DIR_TAB_FORWARD);
}

static void
edit_note (RehabInstrumentRow *self)
{
  /* An answer that still waits for another digit is one. */
  rehab_item_view_flush (REHAB_ITEM_VIEW (self));

  if (self->locked)
    return;
  if (self->note_part == G_MAXUINT)
    show_text (self->refusal, _("Answer first: a note stands beside an answer."));
  else
    rehab_note_field_edit (self->note);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  RehabInstrumentRow *self = data;
  GtkWidget *menu = rehab_item_menu_new (self->item, self->locked);

  g_signal_connect_object (menu, "note", G_CALLBACK (edit_note), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, menu);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabInstrumentRow    *self)
{
  if (keyval == GDK_KEY_F2)
    edit_note (self);
  else if (keyval == GDK_KEY_F1 || keyval == GDK_KEY_question || keyval == GDK_KEY_Menu)
    gtk_menu_button_popup (self->info);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static const RehabItem *
rehab_instrument_row_get_item (RehabItemView *view)
{
  return REHAB_INSTRUMENT_ROW (view)->item;
}

static char *
dup_total (RehabInstrumentRow *self,
           const RehabScore   *score)
{
  g_autofree char *total = NULL;

  /* The total from paper stands in its entry, and a scale without items has nothing else. */
  if (!self->locked && !score->begun)
    return NULL;

  total = rehab_score_dup_total (score);
  if (score->origin == REHAB_SCORE_ORIGIN_GIVEN && self->instrument->n_parts > 0)
    /* Translators: a score that was not entered item by item: "64 of 100, from paper" */
    return g_strdup_printf (_("%s, from paper"), total);

  return g_steal_pointer (&total);
}

static void
show_total (RehabInstrumentRow *self,
            const RehabScore   *score)
{
  g_autofree char *total = dup_total (self, score);

  show_text (self->total, total);
  if (score->total.known)
    gtk_widget_remove_css_class (GTK_WIDGET (self->total), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->total), "dimmed");
}

static void
show_given (RehabInstrumentRow *self,
            const RehabScore   *score)
{
  g_autofree char *most = NULL;
  const char *step = score->given.known ? rehab_instrument_get_step (self->instrument, score->given.value) : NULL;

  rehab_score_entry_set_value (self->given, score->given);
  gtk_widget_set_visible (self->given_box, !self->locked && (!score->begun || score->given.known));

  /* Translators: the most points of a scale, beside an entry for them */
  most = self->instrument->n_parts > 0 ? g_strdup (_("total from paper")) : g_strdup_printf (_("of %.0f"), self->instrument->max);
  gtk_label_set_label (self->given_caption, step != NULL ? step : most);
  if (step != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->given_caption), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->given_caption), "dimmed");
}

static void
show_note (RehabInstrumentRow    *self,
           const RehabScore      *score,
           const RehabCase       *record,
           const RehabAssessment *assessment,
           RehabDate              today)
{
  g_autofree char *amended = NULL;

  self->note_part = find_note_part (score);
  rehab_note_field_show_note (self->note, score->note, self->locked);

  if (self->locked)
    amended = rehab_amendment_dup_words (self->item, REHAB_SIDE_NOT_ASKED, record, assessment, self->clinic, today);
  show_text (self->amended, amended);
}

static void
rehab_instrument_row_show (RehabItemView         *view,
                           const RehabCase       *record,
                           const RehabAssessment *assessment,
                           gboolean               locked,
                           RehabDate              today)
{
  RehabInstrumentRow *self = REHAB_INSTRUMENT_ROW (view);
  RehabScore score = rehab_score_read (record, assessment, self->item);
  RehabScore earlier = rehab_score_read_earlier (record, assessment, self->item);
  g_autofree char *previous = rehab_score_dup_previous (&score, today);

  keep_score (&self->score, &score);
  keep_score (&self->earlier, &earlier);
  self->locked = locked;

  /* With nothing to type into, the keyboard goes to what tells about the scale. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->info), locked);
  show_total (self, &score);
  show_given (self, &score);
  show_text (self->previous, previous);
  rehab_instrument_summary_show (self->summary, &score, today);
  show_note (self, &score, record, assessment, today);
  show_expander (self);
  show_sheet (self);
}

static void
rehab_instrument_row_set_layout (RehabItemView  *view,
                                 RehabItemLayout layout)
{
  RehabInstrumentRow *self = REHAB_INSTRUMENT_ROW (view);
  gboolean narrow = layout == REHAB_ITEM_LAYOUT_NARROW;

  self->layout = layout;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->columns, narrow ? 6 : 18);
  gtk_widget_set_size_request (self->answer,
                               narrow ? -1 : layout == REHAB_ITEM_LAYOUT_WIDE ? ANSWER_WIDTH_WIDE : ANSWER_WIDTH_MEDIUM, -1);
  if (get_sheet (self) != NULL)
    rehab_instrument_sheet_set_layout (get_sheet (self), layout);
}

static void
rehab_instrument_row_reset (RehabItemView *view)
{
  RehabInstrumentRow *self = REHAB_INSTRUMENT_ROW (view);

  rehab_instrument_row_expand (self, FALSE);
  rehab_score_entry_reset (self->given);
  rehab_note_field_reset (self->note);
  given_problem_cb (self);
  if (get_sheet (self) != NULL)
    rehab_instrument_sheet_reset (get_sheet (self));
}

static void
rehab_instrument_row_flush (RehabItemView *view)
{
  RehabInstrumentRow *self = REHAB_INSTRUMENT_ROW (view);

  rehab_score_entry_flush (self->given);
  rehab_note_field_flush (self->note);
  if (get_sheet (self) != NULL)
    rehab_instrument_sheet_flush (get_sheet (self));
}

static void
rehab_instrument_row_item_view_init (RehabItemViewInterface *iface)
{
  iface->get_item = rehab_instrument_row_get_item;
  iface->show = rehab_instrument_row_show;
  iface->set_layout = rehab_instrument_row_set_layout;
  iface->reset = rehab_instrument_row_reset;
  iface->flush = rehab_instrument_row_flush;
}

static void
rehab_instrument_row_dispose (GObject *object)
{
  RehabInstrumentRow *self = REHAB_INSTRUMENT_ROW (object);

  g_clear_object (&self->clinic);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_INSTRUMENT_ROW);
  forget_score (&self->score);
  forget_score (&self->earlier);

  G_OBJECT_CLASS (rehab_instrument_row_parent_class)->dispose (object);
}

static void
rehab_instrument_row_class_init (RehabInstrumentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_instrument_row_dispose;

  g_type_ensure (REHAB_TYPE_INSTRUMENT_SUMMARY);
  g_type_ensure (REHAB_TYPE_NOTE_FIELD);
  g_type_ensure (REHAB_TYPE_SCORE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-instrument-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, columns);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, summary);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, answer);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, total);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, given_box);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, given);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, given_caption);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, refusal);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, previous);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, amended);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, note);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, expander);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, expander_label);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, info);
  gtk_widget_class_bind_template_child (widget_class, RehabInstrumentRow, items);
  gtk_widget_class_bind_template_callback (widget_class, expander_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, given_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, given_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
}

static void
rehab_instrument_row_init (RehabInstrumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "VISA-H: total from paper. A whole number from 0 to 100" */
static char *
dup_given_subject (RehabInstrumentRow  *self,
                   const RehabItemPart *part)
{
  g_autofree char *range = rehab_item_part_dup_range (part);

  if (self->instrument->n_parts == 0)
    return g_strdup_printf ("%s. %s", get_name (self), range);

  /* Translators: the name of a questionnaire, and what numbers it takes, as a screen reader says them */
  return g_strdup_printf (_("%s: total from paper. %s"), get_name (self), range);
}

/**
 * rehab_instrument_row_new:
 * @item: a row of the table of items whose kind is an instrument
 *
 * Makes the row of a questionnaire. It holds no answer before rehab_item_view_show().
 *
 * Returns: (transfer full): a new row
 */
GtkWidget *
rehab_instrument_row_new (const RehabItem *item)
{
  RehabInstrumentRow *self;
  RehabItemPart given;
  g_autofree char *subject = NULL;
  g_autofree char *note_subject = NULL;
  g_autofree char *about = NULL;

  g_return_val_if_fail (item != NULL && item->kind == REHAB_ITEM_INSTRUMENT, NULL);

  self = g_object_new (REHAB_TYPE_INSTRUMENT_ROW, NULL);
  self->item = item;
  self->instrument = rehab_instrument_lookup (item->instrument);
  self->note_part = G_MAXUINT;

  rehab_instrument_summary_set_item (self->summary, item);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), get_name (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_name (self), -1);

  given = rehab_item_get_part (item, 0);
  subject = dup_given_subject (self, &given);
  rehab_score_entry_set_part (self->given, &given);
  rehab_score_entry_set_subject (self->given, subject);

  /* Translators: what is asked, and that the note beside the answer is meant */
  note_subject = g_strdup_printf (_("%s: note"), get_name (self));
  rehab_note_field_set_subject (self->note, note_subject);

  /* Translators: the button that tells where a question comes from; the question is put in */
  about = g_strdup_printf (_("About “%s”"), get_name (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->info), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->info), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  gtk_menu_button_set_create_popup_func (self->info, create_popover_cb, self, NULL);

  show_expander (self);
  rehab_item_view_set_layout (REHAB_ITEM_VIEW (self), REHAB_ITEM_LAYOUT_WIDE);

  return GTK_WIDGET (self);
}

/**
 * rehab_instrument_row_set_clinic:
 * @self: a row without a clinic
 * @clinic: the clinic: by what initials people go
 */
void
rehab_instrument_row_set_clinic (RehabInstrumentRow *self,
                                 RehabClinic        *clinic)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_ROW (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic) && self->clinic == NULL);

  self->clinic = g_object_ref (clinic);
}

/**
 * rehab_instrument_row_set_brief:
 * @self: a row
 * @brief: whether to leave out how to ask, for people who know
 */
void
rehab_instrument_row_set_brief (RehabInstrumentRow *self,
                                gboolean            brief)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_ROW (self));

  rehab_instrument_summary_set_brief (self->summary, brief);
}

/**
 * rehab_instrument_row_has_problem:
 * @self: a row
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_instrument_row_has_problem (RehabInstrumentRow *self)
{
  g_return_val_if_fail (REHAB_IS_INSTRUMENT_ROW (self), FALSE);

  return rehab_score_entry_get_problem (self->given) != NULL || rehab_note_field_has_problem (self->note)
         || (get_sheet (self) != NULL && rehab_instrument_sheet_has_problem (get_sheet (self)));
}

gboolean
rehab_instrument_row_is_expanded (RehabInstrumentRow *self)
{
  g_return_val_if_fail (REHAB_IS_INSTRUMENT_ROW (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->items));
}

/**
 * rehab_instrument_row_expand:
 * @self: a row
 * @expanded: whether to show the items
 *
 * Opens or closes the items. What is being typed into them is given before they go.
 */
void
rehab_instrument_row_expand (RehabInstrumentRow *self,
                             gboolean            expanded)
{
  g_return_if_fail (REHAB_IS_INSTRUMENT_ROW (self));

  if (self->instrument->n_parts == 0 || expanded == rehab_instrument_row_is_expanded (self))
    return;

  if (expanded && get_sheet (self) == NULL)
    create_sheet (self);
  if (!expanded)
    rehab_instrument_sheet_flush (get_sheet (self));

  gtk_widget_set_visible (GTK_WIDGET (self->items), expanded);
  show_sheet (self);
  show_expander (self);
}
