/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength-row.h"
#include "rehab-amendment-words.h"
#include "rehab-drop-down-subject.h"
#include "rehab-item-menu.h"
#include "rehab-score-entry.h"
#include "rehab-strength-cell.h"

#include <glib/gi18n.h>
#include <math.h>

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
  GtkBox *suggestion_box;
  GtkLabel *suggestion;
  GtkWidget *use_button;
  GtkWidget *setup;
  GtkDropDown *device;
  GtkDropDown *position;
  GtkLabel *angle_label;
  RehabScoreEntry *angle;
  GtkLabel *angle_unit;
  GtkLabel *setup_words;
  GtkLabel *problem;
  GtkBox *cells;
  GtkWidget *outcome;
  GtkLabel *symmetry;
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
  gboolean showing; /* what changes is not the user's doing */
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

/* The first entry of a list is that nothing is recorded. */
static RehabNumber
get_chosen (RehabStrengthRow *self,
            GtkDropDown      *list,
            const char       *suffix)
{
  guint selected = gtk_drop_down_get_selected (list);
  RehabItemPart part;

  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION || !rehab_item_has_part (self->item, suffix, &part))
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (part.choices[selected - 1].value);
}

static void
device_selected_cb (RehabStrengthRow *self)
{
  if (!self->showing && self->item != NULL)
    answer (self, "device", REHAB_SIDE_NOT_ASKED, get_chosen (self, self->device, "device"));
}

static void
position_selected_cb (RehabStrengthRow *self)
{
  if (!self->showing && self->item != NULL)
    answer (self, "position", REHAB_SIDE_NOT_ASKED, get_chosen (self, self->position, "position"));
}

static void
angle_answered_cb (RehabStrengthRow *self)
{
  answer (self, "angle", REHAB_SIDE_NOT_ASKED, rehab_score_entry_get_value (self->angle));
}

static void
angle_problem_cb (RehabStrengthRow *self)
{
  show_words (self->problem, rehab_score_entry_get_problem (self->angle));
}

/* What was used last time becomes what is used now only here. */
static void
use_cb (RehabStrengthRow *self)
{
  const RehabStrengthSetup now = self->shown.setup;
  const RehabStrengthSetup last = self->shown.last_setup;

  if (!now.device.known && last.device.known)
    answer (self, "device", REHAB_SIDE_NOT_ASKED, last.device);
  if (!now.position.known && last.position.known)
    answer (self, "position", REHAB_SIDE_NOT_ASKED, last.position);
  if (!now.angle.known && last.angle.known)
    answer (self, "angle", REHAB_SIDE_NOT_ASKED, last.angle);

  /* The button is gone: the keyboard goes on where it would have. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
swap_cb (RehabStrengthRow *self)
{
  /* What is still being typed is exchanged, too. */
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    rehab_strength_cell_flush (self->sides[i]);

  rehab_item_view_swap (REHAB_ITEM_VIEW (self));
}

/* A choice that this version does not know shows as not recorded, and stays in the file. */
static guint
find_choice (RehabStrengthRow *self,
             const char       *suffix,
             RehabNumber       value)
{
  RehabItemPart part;

  if (!value.known || !rehab_item_has_part (self->item, suffix, &part))
    return 0;

  for (guint i = 0; i < part.n_choices; i++)
    {
      if (fabs (part.choices[i].value - value.value) < 1e-9)
        return i + 1;
    }

  return 0;
}

/* What is not recorded does not stand out as what is. */
static void
show_chosen (RehabStrengthRow *self,
             GtkDropDown      *list,
             const char       *suffix,
             RehabNumber       value)
{
  guint selected = find_choice (self, suffix, value);

  self->showing = TRUE;
  gtk_drop_down_set_selected (list, selected);
  self->showing = FALSE;

  if (selected > 0)
    gtk_widget_remove_css_class (GTK_WIDGET (list), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (list), "dimmed");
}

static void
render (RehabStrengthRow *self)
{
  g_autofree char *suggestion = self->locked ? NULL : rehab_strength_dup_suggestion (&self->shown, self->today);
  g_autofree char *setup = NULL;
  g_autofree char *symmetry = rehab_strength_dup_symmetry (&self->shown, self->thresholds);
  g_autofree char *caveat = self->shown.symmetry.known ? rehab_strength_dup_caveat () : NULL;
  gboolean any = self->shown.sides[0].n_trials + self->shown.sides[1].n_trials > 0;

  show_chosen (self, self->device, "device", self->shown.setup.device);
  show_chosen (self, self->position, "position", self->shown.setup.position);
  rehab_score_entry_set_value (self->angle, self->shown.setup.angle);

  show_words (self->suggestion, suggestion);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion_box), suggestion != NULL);
  if (self->locked && any)
    {
      setup = rehab_strength_dup_setup (&self->shown);
      if (setup == NULL)
        setup = g_strdup (_("Device, position and angle not recorded"));
    }
  show_words (self->setup_words, setup);
  gtk_widget_set_visible (self->setup, !self->locked);

  show_words (self->symmetry, symmetry);
  show_words (self->caveat, caveat);
  gtk_widget_set_visible (self->swap_button, any && !self->locked);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    rehab_strength_cell_show (self->sides[i], &self->shown, self->thresholds, self->locked, self->today);
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
    self->use_button,
    GTK_WIDGET (self->device),
    GTK_WIDGET (self->position),
    GTK_WIDGET (self->angle),
    GTK_WIDGET (self->sides[left_last ? 1 : 0]),
    GTK_WIDGET (self->sides[left_last ? 0 : 1]),
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
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->suggestion_box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);

  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    gtk_widget_set_size_request (GTK_WIDGET (self->sides[i]),
                                 narrow ? -1 : wide ? CELL_WIDTH_WIDE : CELL_WIDTH_MEDIUM, -1);
}

static void
rehab_strength_row_reset (RehabItemView *view)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (view);

  rehab_score_entry_reset (self->angle);
  for (guint i = 0; i < G_N_ELEMENTS (self->sides); i++)
    rehab_strength_cell_reset (self->sides[i]);
}

static void
rehab_strength_row_flush (RehabItemView *view)
{
  RehabStrengthRow *self = REHAB_STRENGTH_ROW (view);

  rehab_score_entry_flush (self->angle);
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

  g_type_ensure (REHAB_TYPE_SCORE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-strength-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, columns);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, left);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, right);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, label);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, help);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, suggestion_box);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, suggestion);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, use_button);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, setup);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, device);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, position);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, angle_label);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, angle);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, angle_unit);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, setup_words);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, problem);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, cells);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, symmetry);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, caveat);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, swap_button);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthRow, info);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, device_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, position_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, angle_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, angle_problem_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rehab_strength_row_init (RehabStrengthRow *self)
{
  self->thresholds = rehab_thresholds_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_list (RehabStrengthRow *self,
           GtkDropDown      *list,
           const char       *suffix,
           const char       *none)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autofree char *name = NULL;
  RehabItemPart part;

  g_return_if_fail (rehab_item_has_part (self->item, suffix, &part));

  gtk_string_list_append (words, none);
  for (guint i = 0; i < part.n_choices; i++)
    gtk_string_list_append (words, g_dgettext (GETTEXT_PACKAGE, part.choices[i].label));

  self->showing = TRUE;
  gtk_drop_down_set_model (list, G_LIST_MODEL (words));
  self->showing = FALSE;

  /* Translators: what is measured, and one thing of how it is measured: "Knee flexion: Device" */
  name = g_strdup_printf (_("%s: %s"), g_dgettext (GETTEXT_PACKAGE, self->item->label),
                          g_dgettext (GETTEXT_PACKAGE, part.label));
  rehab_drop_down_set_subject (list, name);
}

static void
set_up_angle (RehabStrengthRow *self)
{
  g_autofree char *range = NULL;
  g_autofree char *name = NULL;
  RehabItemPart part;

  g_return_if_fail (rehab_item_has_part (self->item, "angle", &part));

  gtk_label_set_label (self->angle_label, g_dgettext (GETTEXT_PACKAGE, part.label));
  gtk_label_set_label (self->angle_unit, g_dgettext (GETTEXT_PACKAGE, part.unit));
  rehab_score_entry_set_part (self->angle, &part);
  range = rehab_item_part_dup_range (&part);
  /* Translators: what is measured, one thing of how it is measured, what numbers are taken */
  name = g_strdup_printf (_("%s: %s. %s"), g_dgettext (GETTEXT_PACKAGE, self->item->label),
                          g_dgettext (GETTEXT_PACKAGE, part.label), range);
  rehab_score_entry_set_subject (self->angle, name);
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

  fill_list (self, self->device, "device", _("Device not recorded"));
  fill_list (self, self->position, "position", _("Position not recorded"));
  set_up_angle (self);

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

  return rehab_score_entry_get_problem (self->angle) != NULL
         || rehab_strength_cell_has_problem (self->sides[0])
         || rehab_strength_cell_has_problem (self->sides[1]);
}
