/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-row.h"
#include "rehab-answer-cell.h"
#include "rehab-amendment-words.h"
#include "rehab-flag-words.h"
#include "rehab-item-fact.h"
#include "rehab-item-menu.h"
#include "rehab-item-words.h"

#include <glib/gi18n.h>

/* In sp, so that the answers of all rows begin on one line: the three toggles, and a pain score beside them. */
#define CELL_WIDTH_WIDE 280
#define CELL_WIDTH_MEDIUM 214
#define CELL_WIDTH_SINGLE 280

#define CONTROL_HEIGHT 44

struct _RehabItemRow
{
  AdwPreferencesRow parent_instance;

  GtkGrid *grid;
  GtkLabel *label;
  GtkMenuButton *info;
  GtkWidget *below;
  GtkLabel *help;
  GtkLabel *evidence;
  GtkWidget *raised;
  GtkLabel *urgency;
  GtkLabel *history;
  GtkBox *cells;

  const RehabItem *item;
  RehabClinic *clinic; /* for who did what; may be NULL */
  RehabAnswerCell *answers[2];
  RehabSide sides[2];
  guint n_answers;
  RehabItemLayout layout;
  gboolean brief;
  gboolean headed;
  gboolean locked;
};

static void rehab_item_row_item_view_init (RehabItemViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RehabItemRow, rehab_item_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (REHAB_TYPE_ITEM_VIEW, rehab_item_row_item_view_init))

static RehabSide
find_side (RehabItemRow    *self,
           RehabAnswerCell *cell)
{
  return self->n_answers > 1 && self->answers[1] == cell ? self->sides[1] : self->sides[0];
}

static void
answered_cb (RehabAnswerCell *cell,
             guint            part,
             gboolean         known,
             double           value,
             const char      *text,
             RehabItemRow    *self)
{
  rehab_item_view_answer (REHAB_ITEM_VIEW (self), part, find_side (self, cell),
                          known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED, text);
}

static void
noted_cb (RehabAnswerCell *cell,
          const char      *note,
          RehabItemRow    *self)
{
  rehab_item_view_note (REHAB_ITEM_VIEW (self), 0, find_side (self, cell), note);
}

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* What stands below has no room to take where there is nothing of it. */
static void
show_below (RehabItemRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->help), !self->brief && *gtk_label_get_label (self->help) != '\0');
  gtk_widget_set_visible (self->below,
                          gtk_widget_get_visible (GTK_WIDGET (self->help))
                          || gtk_widget_get_visible (GTK_WIDGET (self->evidence))
                          || gtk_widget_get_visible (self->raised)
                          || gtk_widget_get_visible (GTK_WIDGET (self->history)));
}

static void
show_flag (RehabItemRow          *self,
           const RehabItemState  *state,
           const RehabCase       *record,
           const RehabAssessment *assessment,
           RehabDate              today)
{
  g_autofree char *history = NULL;

  if (self->item->section != REHAB_SECTION_RED_FLAGS)
    return;

  history = rehab_flag_dup_history (self->item, record, assessment, self->clinic, today);
  show_words (self->history, history);
  gtk_widget_set_visible (self->raised, rehab_item_state_is_raised_flag (state));
}

/*
 * A finished row has nothing to type into: the keyboard goes to what tells about it, and whoever does not see the columns
 * hears each answer there with its side.
 */
static void
show_reach (RehabItemRow         *self,
            const RehabItemState *state)
{
  g_autoptr (GString) words = g_string_new (NULL);

  gtk_widget_set_can_focus (GTK_WIDGET (self->info), self->locked);

  for (guint i = 0; self->locked && i < self->n_answers; i++)
    {
      g_autofree char *answer = rehab_item_state_dup_answer (state, i);

      if (i > 0)
        g_string_append_c (words, '\n');
      if (self->sides[i] == REHAB_SIDE_LEFT)
        g_string_append_printf (words, state->answers[i].involved ? _("Left, involved: %s") : _("Left: %s"), answer);
      else if (self->sides[i] == REHAB_SIDE_RIGHT)
        g_string_append_printf (words, state->answers[i].involved ? _("Right, involved: %s") : _("Right: %s"), answer);
      else
        g_string_append (words, answer);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->info), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static const RehabItem *
rehab_item_row_get_item (RehabItemView *view)
{
  return REHAB_ITEM_ROW (view)->item;
}

static void
rehab_item_row_show (RehabItemView         *view,
                     const RehabCase       *record,
                     const RehabAssessment *assessment,
                     gboolean               locked,
                     RehabDate              today)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);
  RehabItemState state = rehab_item_state_read (self->item, record, assessment);

  self->locked = locked;
  /* On one line with the controls, whatever stands below them. */
  gtk_widget_set_size_request (GTK_WIDGET (self->label), -1, locked ? -1 : CONTROL_HEIGHT);
  for (guint i = 0; i < self->n_answers; i++)
    {
      g_autofree char *amendments = NULL;
      g_autofree char *fact = NULL;

      rehab_answer_cell_show (self->answers[i], &state, i, locked, today);
      if (self->clinic != NULL)
        fact = rehab_item_dup_fact (self->item, state.answers[i].value.number, rehab_clinic_get_thresholds (self->clinic));
      rehab_answer_cell_show_fact (self->answers[i], fact);
      if (locked)
        amendments = rehab_amendment_dup_words (self->item, self->sides[i], record, assessment, self->clinic, today);
      rehab_answer_cell_show_amendments (self->answers[i], amendments);
    }

  show_flag (self, &state, record, assessment, today);
  show_reach (self, &state);
  show_below (self);
}

/* Where a child of the grid stands. */
static void
place (RehabItemRow *self,
       GtkWidget    *child,
       int           column,
       int           row,
       int           columns)
{
  GtkLayoutChild *place = gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (GTK_WIDGET (self->grid)), child);

  g_object_set (place, "column", column, "row", row, "column-span", columns, "row-span", 1, NULL);
}

static void
set_layout (RehabItemRow *self)
{
  gboolean narrow = self->layout == REHAB_ITEM_LAYOUT_NARROW;
  gboolean words = self->item->kind == REHAB_ITEM_TEXT;
  gboolean beneath = narrow || words;

  /* The label and, at the end, what tells about it; the answers between them, or in a line of their own. */
  place (self, GTK_WIDGET (self->label), 0, 0, beneath ? 2 : 1);
  place (self, GTK_WIDGET (self->info), 2, 0, 1);
  place (self, self->below, 0, 1, beneath ? 3 : 2);
  place (self, GTK_WIDGET (self->cells), beneath ? 0 : 1, beneath ? 2 : 0, beneath ? 3 : 1);
  gtk_widget_set_margin_end (GTK_WIDGET (self->cells), beneath ? 6 : 0);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->cells), beneath ? 6 : 0);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cells),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->cells, narrow ? 12 : REHAB_ITEM_ROW_CELL_SPACING);

  for (guint i = 0; i < self->n_answers; i++)
    {
      gtk_widget_set_size_request (GTK_WIDGET (self->answers[i]),
                                   words ? -1 : rehab_item_row_get_cell_width (self->layout, self->n_answers > 1), -1);
      gtk_widget_set_hexpand (GTK_WIDGET (self->answers[i]), words);
      rehab_answer_cell_set_captioned (self->answers[i], narrow || !self->headed);
    }
}

static void
rehab_item_row_set_layout (RehabItemView  *view,
                           RehabItemLayout layout)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);

  self->layout = layout;
  set_layout (self);
}

static void
rehab_item_row_reset (RehabItemView *view)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);

  for (guint i = 0; i < self->n_answers; i++)
    rehab_answer_cell_reset (self->answers[i]);
}

static void
rehab_item_row_flush (RehabItemView *view)
{
  RehabItemRow *self = REHAB_ITEM_ROW (view);

  for (guint i = 0; i < self->n_answers; i++)
    rehab_answer_cell_flush (self->answers[i]);
}

static void
rehab_item_row_item_view_init (RehabItemViewInterface *iface)
{
  iface->get_item = rehab_item_row_get_item;
  iface->show = rehab_item_row_show;
  iface->set_layout = rehab_item_row_set_layout;
  iface->reset = rehab_item_row_reset;
  iface->flush = rehab_item_row_flush;
}

/* The menu of the row */

static void
note_cb (RehabItemRow *self,
         RehabSide     side)
{
  (void) rehab_answer_cell_edit_note (self->answers[self->n_answers > 1 && side == self->sides[1] ? 1 : 0]);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  RehabItemRow *self = data;
  GtkWidget *menu = rehab_item_menu_new (self->item, self->locked);

  g_signal_connect_object (menu, "note", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (menu, "swap", G_CALLBACK (rehab_item_view_swap), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, menu);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabItemRow          *self)
{
  if (keyval != GDK_KEY_F1 && keyval != GDK_KEY_question && keyval != GDK_KEY_Menu)
    return GDK_EVENT_PROPAGATE;

  gtk_menu_button_popup (self->info);

  return GDK_EVENT_STOP;
}

static void
rehab_item_row_dispose (GObject *object)
{
  RehabItemRow *self = REHAB_ITEM_ROW (object);

  g_clear_object (&self->clinic);
  /* What is both the row's child and the template's goes once. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (rehab_item_row_parent_class)->dispose (object);
}

static void
rehab_item_row_class_init (RehabItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_item_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/assessment/rehab-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, grid);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, label);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, info);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, below);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, help);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, raised);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, urgency);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, history);
  gtk_widget_class_bind_template_child (widget_class, RehabItemRow, cells);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rehab_item_row_init (RehabItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_cell (RehabItemRow *self,
          RehabSide     side)
{
  GtkWidget *cell = rehab_answer_cell_new (self->item);

  g_signal_connect_object (cell, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (cell, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_DEFAULT);
  gtk_box_append (self->cells, cell);

  self->answers[self->n_answers] = REHAB_ANSWER_CELL (cell);
  self->sides[self->n_answers] = side;
  self->n_answers++;
}

static void
show_item (RehabItemRow *self)
{
  const char *label = g_dgettext (GETTEXT_PACKAGE, self->item->label);
  g_autofree char *facts = rehab_item_dup_facts (self->item);
  g_autofree char *urgency = rehab_urgency_dup_words (self->item->urgency, self->item->sources);
  /* Translators: the button that tells where a question comes from; the question is put in */
  g_autofree char *about = g_strdup_printf (_("About “%s”"), label);

  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->help, self->item->help != NULL ? g_dgettext (GETTEXT_PACKAGE, self->item->help) : "");
  show_words (self->evidence, facts);
  gtk_label_set_label (self->urgency, urgency != NULL ? urgency : "");
  if (self->item->urgency == REHAB_URGENCY_EMERGENCY)
    gtk_widget_add_css_class (self->raised, "error");
  else if (self->item->urgency == REHAB_URGENCY_URGENT)
    gtk_widget_add_css_class (self->raised, "warning");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->info), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->info), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  gtk_menu_button_set_create_popup_func (self->info, create_popover_cb, self, NULL);
}

/**
 * rehab_item_row_get_cell_width:
 * @layout: how much room there is
 * @sided: whether there are two answers side by side
 *
 * Returns: how wide an answer is, in pixels; -1 for as wide as it comes
 */
int
rehab_item_row_get_cell_width (RehabItemLayout layout,
                               gboolean        sided)
{
  double width = !sided ? CELL_WIDTH_SINGLE : layout == REHAB_ITEM_LAYOUT_WIDE ? CELL_WIDTH_WIDE : CELL_WIDTH_MEDIUM;

  if (layout == REHAB_ITEM_LAYOUT_NARROW)
    return -1;

  return (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, width, gtk_settings_get_default ());
}

/**
 * rehab_item_row_new:
 * @item: a row of the table of items
 *
 * Makes the row of an item. It holds no answer before rehab_item_view_show().
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rehab_item_row_new (const RehabItem *item)
{
  RehabItemRow *self;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (REHAB_TYPE_ITEM_ROW, NULL);
  self->item = item;
  show_item (self);
  show_below (self);

  if (item->sided)
    {
      add_cell (self, REHAB_SIDE_LEFT);
      add_cell (self, REHAB_SIDE_RIGHT);
    }
  else
    {
      add_cell (self, REHAB_SIDE_NOT_ASKED);
    }
  set_layout (self);

  return GTK_WIDGET (self);
}

/**
 * rehab_item_row_set_clinic:
 * @self: a row
 * @clinic: the clinic, which knows by what initials people go
 */
void
rehab_item_row_set_clinic (RehabItemRow *self,
                           RehabClinic  *clinic)
{
  g_return_if_fail (REHAB_IS_ITEM_ROW (self));

  g_set_object (&self->clinic, clinic);
}

/**
 * rehab_item_row_set_brief:
 * @self: a row
 * @brief: whether to leave out how the item is asked; the row still tells on request
 */
void
rehab_item_row_set_brief (RehabItemRow *self,
                          gboolean      brief)
{
  g_return_if_fail (REHAB_IS_ITEM_ROW (self));

  self->brief = brief;
  show_below (self);
}

/**
 * rehab_item_row_set_headed:
 * @self: a row
 * @headed: whether the sides stand in a heading above the list, where there is room for columns
 */
void
rehab_item_row_set_headed (RehabItemRow *self,
                           gboolean      headed)
{
  g_return_if_fail (REHAB_IS_ITEM_ROW (self));

  self->headed = headed;
  set_layout (self);
}

/**
 * rehab_item_row_has_problem:
 * @self: a row
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_item_row_has_problem (RehabItemRow *self)
{
  g_return_val_if_fail (REHAB_IS_ITEM_ROW (self), FALSE);

  for (guint i = 0; i < self->n_answers; i++)
    {
      if (rehab_answer_cell_has_problem (self->answers[i]))
        return TRUE;
    }

  return FALSE;
}
