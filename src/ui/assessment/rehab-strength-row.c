/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength-row.h"
#include "rehab-amendment-words.h"
#include "rehab-help-link.h"
#include "rehab-item-menu.h"
#include "rehab-strength-cell.h"
#include "rehab-strength-how.h"

#include <glib/gi18n.h>

/* As wide as the answers of the other rows, so that all begin on one line. */
#define CELL_WIDTH_WIDE 280
#define CELL_WIDTH_MEDIUM 250

struct _RehabStrengthRow
{
  AdwPreferencesRow parent_instance;

  GtkBox *columns;
  GtkBox *left;
  GtkBox *right;
  GtkLabel *label;
  GtkLabel *help;
  RehabStrengthHow *how;
  GtkBox *cells;
  GtkWidget *outcome;
  GtkLabel *symmetry;
  GtkWidget *symmetry_link;
  GtkLabel *caveat;
  GtkWidget *swap_button;
  GtkMenuButton *info;

  const RehabItem *item;
  RehabStrengthCell *sides[2]; /* left, right */
  RehabClinic *clinic;         /* for who did what; may be NULL */
  RehabThresholds *thresholds; /* the clinic's, or the standard */

  RehabStrength shown;
  gboolean locked;
  RehabDate today;
};

static void rehab_strength_row_item_view_init (RehabItemViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RehabStrengthRow, rehab_strength_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (REHAB_TYPE_ITEM_VIEW, rehab_strength_row_item_view_init))

static const char *const trial_suffixes[REHAB_STRENGTH_N_TRIALS] = { "1", "2", "3" };

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

/* The number of a part, as for rehab_item_get_part(). */
static guint
find_part (RehabStrengthRow *self,
           const char       *suffix)
{
  for (guint n = 0; n < rehab_item_get_n_parts (self->item); n++)
    {
      RehabItemPart part = rehab_item_get_part (self->item, n);

      if (g_str_equal (part.suffix, suffix))
        return n;
    }

  g_return_val_if_reached (0);
}

static void
answer (RehabStrengthRow *self,
        const char       *suffix,
        RehabSide         side,
        RehabNumber       value)
{
  rehab_item_view_answer (REHAB_ITEM_VIEW (self), find_part (self, suffix), side, value, NULL);
}

static void
trial_answered_cb (RehabStrengthRow  *self,
                   guint              trial,
                   gboolean           known,
                   double             value,
                   RehabStrengthCell *cell)
{
  answer (self, trial_suffixes[trial], cell == self->sides[0] ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT,
          known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED);
}

static void
noted_cb (RehabStrengthRow  *self,
          const char        *note,
          RehabStrengthCell *cell)
{
  guint n = cell == self->sides[0] ? 0 : 1;
  guint trial = self->shown.sides[n].note_trial;

  if (trial < REHAB_STRENGTH_N_TRIALS)
    rehab_item_view_note (REHAB_ITEM_VIEW (self), find_part (self, trial_suffixes[trial]), self->shown.sides[n].side, note);
}

static void
how_answered_cb (RehabStrengthRow *self,
                 const char       *suffix,
                 gboolean          known,
                 double            value)
{
  answer (self, suffix, REHAB_SIDE_NOT_ASKED, known ? rehab_number (value) : REHAB_NUMBER_NOT_ASKED);
}

static void
swap_cb (RehabStrengthRow *self)
{
  /* What is still being typed is exchanged, too. */
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    rehab_strength_cell_flush (self->sides[i]);

  rehab_item_view_swap (REHAB_ITEM_VIEW (self));
}

static void
render (RehabStrengthRow *self)
{
  g_autofree char *symmetry = rehab_strength_dup_symmetry (&self->shown, self->thresholds);
  g_autofree char *caveat = self->shown.symmetry.known ? rehab_strength_dup_caveat () : NULL;
  gboolean any = self->shown.sides[0].n_trials + self->shown.sides[1].n_trials > 0;

  rehab_strength_how_show (self->how, &self->shown, self->locked, self->today);
  show_words (self->symmetry, symmetry);
  gtk_widget_set_visible (self->symmetry_link, self->shown.symmetry.known);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->symmetry)), symmetry != NULL);
  show_words (self->caveat, caveat);
  gtk_widget_set_visible (self->swap_button, any && !self->locked);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    rehab_strength_cell_show (self->sides[i], &self->shown, self->thresholds, self->locked, self->today);
}

/* From the share of the other side to what stands behind its limit. */
static void
put_link_beside (RehabStrengthRow *self)
{
  g_autoptr (GtkWidget) symmetry = g_object_ref (GTK_WIDGET (self->symmetry));
  GtkWidget *both;

  gtk_box_remove (GTK_BOX (self->outcome), symmetry);
  both = rehab_help_link_beside (symmetry, "threshold.limb-symmetry");
  self->symmetry_link = gtk_widget_get_last_child (both);
  gtk_widget_set_visible (self->symmetry_link, FALSE);
  gtk_box_prepend (GTK_BOX (self->outcome), both);
}

/* The menu of the row */

static void
note_cb (RehabStrengthRow *self,
         RehabSide         side)
{
  (void) rehab_strength_cell_edit_note (self->sides[side == REHAB_SIDE_LEFT ? 0 : 1]);
}

static void
create_popover_cb (GtkMenuButton *button,
                   gpointer       data)
{
  RehabStrengthRow *self = data;
  GtkWidget *menu = rehab_item_menu_new (self->item, self->locked);

  g_signal_connect_object (menu, "note", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (menu, "swap", G_CALLBACK (swap_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, menu);
}

static gboolean
key_pressed_cb (RehabStrengthRow *self,
                guint             keyval)
{
  if (keyval != GDK_KEY_F1 && keyval != GDK_KEY_question && keyval != GDK_KEY_Menu)
    return GDK_EVENT_PROPAGATE;

  gtk_menu_button_popup (self->info);

  return GDK_EVENT_STOP;
}

/* Tab goes through the involved side last, wherever it stands: the other leg shows what to expect. */
static gboolean
rehab_strength_row_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (widget);
  gboolean left_last = self->shown.sides[0].involved && !self->shown.sides[1].involved;
  GtkWidget *order[] = {
    GTK_WIDGET (self->how),
    GTK_WIDGET (self->sides[left_last ? 1 : 0]),
    GTK_WIDGET (self->sides[left_last ? 0 : 1]),
    self->symmetry_link,
    self->swap_button,
  };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int first = step > 0 ? 0 : (int) G_N_ELEMENTS (order) - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (rehab_strength_row_parent_class)->focus (widget, direction);

  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    if (focus != NULL && (focus == order[i] || gtk_widget_is_ancestor (focus, order[i])))
      first = (int) i;

  for (int i = first; i >= 0 && i < (int) G_N_ELEMENTS (order); i += step)
    if (gtk_widget_get_mapped (order[i]) && gtk_widget_child_focus (order[i], direction))
      return TRUE;

  return FALSE;
}

static const RehabItem *
rehab_strength_row_get_item (RehabItemView *view)
{
  return REHAB_STRENGTH_ROW (view)->item;
}

static void
rehab_strength_row_show (RehabItemView         *view,
                         const RehabCase       *record,
                         const RehabAssessment *assessment,
                         gboolean               locked,
                         RehabDate              today)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (view);

  self->shown = rehab_strength_read (self->item, record, assessment);
  self->locked = locked;
  self->today = today;
  /* With nothing to type into, the keyboard goes to what tells about the test. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->info), locked);
  render (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      RehabSide side = self->shown.sides[i].side;
      RehabItemValue value = rehab_item_read_value (self->item, side, record, assessment);
      g_autofree char *amendments = NULL;

      if (locked)
        amendments = rehab_amendment_dup_words (self->item, side, record, assessment, self->clinic, today);
      rehab_strength_cell_show_note (self->sides[i], value.note);
      rehab_strength_cell_show_amendments (self->sides[i], amendments);
    }
}

/* What is asked and what it comes to at the left, how and what is measured at the right; or all of it below each other. */
static void
rehab_strength_row_set_layout (RehabItemView  *view,
                               RehabItemLayout layout)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (view);
  gboolean wide = layout == REHAB_ITEM_LAYOUT_WIDE;
  gboolean narrow = layout == REHAB_ITEM_LAYOUT_NARROW;
  GtkBox *column = wide ? self->left : self->right;

  if (gtk_widget_get_parent (self->outcome) != GTK_WIDGET (column))
    {
      g_autoptr (GtkWidget) outcome = g_object_ref (self->outcome);

      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (outcome)), outcome);
      gtk_box_append (column, outcome);
    }

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (self->columns, wide ? 18 : 6);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->cells),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->cells, narrow ? 12 : 18);
  gtk_box_set_homogeneous (self->cells, !narrow);
  rehab_strength_how_set_narrow (self->how, narrow);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    gtk_widget_set_size_request (GTK_WIDGET (self->sides[i]),
                                 narrow ? -1 : wide ? CELL_WIDTH_WIDE : CELL_WIDTH_MEDIUM, -1);
}

static void
rehab_strength_row_reset (RehabItemView *view)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (view);

  rehab_strength_how_reset (self->how);
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    rehab_strength_cell_reset (self->sides[i]);
}

static void
rehab_strength_row_flush (RehabItemView *view)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (view);

  rehab_strength_how_flush (self->how);
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    rehab_strength_cell_flush (self->sides[i]);
}

static void
rehab_strength_row_item_view_init (RehabItemViewInterface *iface)
{
  iface->get_item = rehab_strength_row_get_item;
  iface->show = rehab_strength_row_show;
  iface->set_layout = rehab_strength_row_set_layout;
  iface->reset = rehab_strength_row_reset;
  iface->flush = rehab_strength_row_flush;
}

static void
rehab_strength_row_dispose (GObject *object)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_STRENGTH_ROW);
  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
  g_clear_object (&self->clinic);

  G_OBJECT_CLASS (rehab_strength_row_parent_class)->dispose (object);
}

static void
rehab_strength_row_class_init (RehabStrengthRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_strength_row_dispose;
  widget_class->focus = rehab_strength_row_focus;

  g_type_ensure (REHAB_TYPE_STRENGTH_HOW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-strength-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, columns);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, left);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, right);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, label);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, help);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, how);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, cells);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, symmetry);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, caveat);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, swap_button);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, info);
  gtk_widget_class_bind_template_callback (widget_class, how_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rehab_strength_row_init (RehabStrengthRow *self)
{
  self->thresholds = rehab_thresholds_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  put_link_beside (self);
}

/**
 * rehab_strength_row_new:
 * @item: a strength test of the table of items
 *
 * Makes the row of a strength test, with the standard thresholds. It holds no answer before rehab_item_view_show().
 *
 * Returns: (transfer full): a new row
 */
GtkWidget *
rehab_strength_row_new (const RehabItem *item)
{
  RehabStrengthRow *self;
  const char *label;
  g_autofree char *about = NULL;

  g_return_val_if_fail (item != NULL && item->kind == REHAB_ITEM_STRENGTH, NULL);

  self = g_object_new (REHAB_TYPE_STRENGTH_ROW, NULL);
  self->item = item;

  label = g_dgettext (GETTEXT_PACKAGE, item->label);
  gtk_label_set_label (self->label, label);
  gtk_label_set_label (self->help, g_dgettext (GETTEXT_PACKAGE, item->help));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* Translators: the button that tells where a question comes from; the question is put in */
  about = g_strdup_printf (_("About “%s”"), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->info), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->info), GTK_ACCESSIBLE_PROPERTY_LABEL, about, -1);
  gtk_menu_button_set_create_popup_func (self->info, create_popover_cb, self, NULL);

  rehab_strength_how_set_item (self->how, item);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    {
      GtkWidget *cell = rehab_strength_cell_new (item, i == 0 ? REHAB_SIDE_LEFT : REHAB_SIDE_RIGHT);

      g_signal_connect_object (cell, "answered", G_CALLBACK (trial_answered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->cells, cell);
      self->sides[i] = REHAB_STRENGTH_CELL (cell);
    }
  rehab_strength_row_set_layout (REHAB_ITEM_VIEW (self), REHAB_ITEM_LAYOUT_WIDE);

  return GTK_WIDGET (self);
}

static void
thresholds_changed_cb (RehabStrengthRow *self)
{
  g_clear_pointer (&self->thresholds, rehab_thresholds_unref);
  self->thresholds = rehab_thresholds_ref (rehab_clinic_get_thresholds (self->clinic));
  if (self->shown.item != NULL)
    render (self);
}

/**
 * rehab_strength_row_set_clinic:
 * @self: a row without a clinic
 * @clinic: the clinic: its thresholds, and by what initials people go
 *
 * Sets beside which thresholds the figures are shown; they follow when the clinic sets others.
 */
void
rehab_strength_row_set_clinic (RehabStrengthRow *self,
                               RehabClinic      *clinic)
{
  g_return_if_fail (REHAB_IS_STRENGTH_ROW (self));
  g_return_if_fail (REHAB_IS_CLINIC (clinic) && self->clinic == NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "notify::thresholds", G_CALLBACK (thresholds_changed_cb), self, G_CONNECT_SWAPPED);
  thresholds_changed_cb (self);
}

/**
 * rehab_strength_row_has_problem:
 * @self: a row
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_strength_row_has_problem (RehabStrengthRow *self)
{
  g_return_val_if_fail (REHAB_IS_STRENGTH_ROW (self), FALSE);

  return rehab_strength_how_has_problem (self->how)
         || rehab_strength_cell_has_problem (self->sides[0])
         || rehab_strength_cell_has_problem (self->sides[1]);
}
