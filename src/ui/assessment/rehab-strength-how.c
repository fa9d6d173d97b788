/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-strength-how.h"
#include "rehab-drop-down-subject.h"
#include "rehab-score-entry.h"
#include "rehab-strength-words.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>
#include <math.h>

struct _RehabStrengthHow
{
  AdwBin parent_instance;

  GtkBox *suggestion_box;
  GtkLabel *suggestion;
  GtkWidget *use_button;
  GtkWidget *controls;
  GtkDropDown *device;
  GtkDropDown *position;
  GtkLabel *angle_label;
  RehabScoreEntry *angle;
  GtkLabel *angle_unit;
  GtkLabel *words;
  GtkLabel *problem;

  const RehabItem *item;
  RehabStrengthSetup now;
  RehabStrengthSetup last;
  gboolean showing; /* what changes is not the user's doing */
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabStrengthHow, rehab_strength_how, ADW_TYPE_BIN)

static void
show_words (GtkLabel   *label,
            const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
give (RehabStrengthHow *self,
      const char       *suffix,
      RehabNumber       value)
{
  g_signal_emit (self, signals[ANSWERED], 0, suffix, value.known, value.value);
}

/* The first entry of a list is that nothing is recorded. */
static void
give_chosen (RehabStrengthHow *self,
             GtkDropDown      *list,
             const char       *suffix)
{
  guint selected = gtk_drop_down_get_selected (list);
  RehabItemPart part;

  if (self->showing || self->item == NULL || selected == GTK_INVALID_LIST_POSITION
      || !rehab_item_has_part (self->item, suffix, &part))
    return;

  give (self, suffix, selected > 0 ? rehab_number (part.choices[selected - 1].value) : REHAB_NUMBER_NOT_ASKED);
}

static void
device_selected_cb (RehabStrengthHow *self)
{
  give_chosen (self, self->device, "device");
}

static void
position_selected_cb (RehabStrengthHow *self)
{
  give_chosen (self, self->position, "position");
}

static void
angle_answered_cb (RehabStrengthHow *self)
{
  give (self, "angle", rehab_score_entry_get_value (self->angle));
}

static void
angle_problem_cb (RehabStrengthHow *self)
{
  show_words (self->problem, rehab_score_entry_get_problem (self->angle));
}

/* What was used last time becomes what is used now only here. */
static void
use_cb (RehabStrengthHow *self)
{
  const RehabStrengthSetup now = self->now;
  const RehabStrengthSetup last = self->last;

  if (!now.device.known && last.device.known)
    give (self, "device", last.device);
  if (!now.position.known && last.position.known)
    give (self, "position", last.position);
  if (!now.angle.known && last.angle.known)
    give (self, "angle", last.angle);

  /* The button is gone: the keyboard goes on where it would have. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Tab follows what is asked, not where it stands: what has just come up has no place before the next frame. */
static gboolean
rehab_strength_how_focus (GtkWidget       *widget,
                          GtkDirectionType direction)
{
  RehabStrengthHow *self = REHAB_STRENGTH_HOW (widget);
  GtkWidget *order[] = { self->use_button, GTK_WIDGET (self->device), GTK_WIDGET (self->position), GTK_WIDGET (self->angle) };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int first = step > 0 ? 0 : (int) G_N_ELEMENTS (order) - 1;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (rehab_strength_how_parent_class)->focus (widget, direction);

  for (size_t i = 0; i < G_N_ELEMENTS (order); i++)
    if (focus != NULL && (focus == order[i] || gtk_widget_is_ancestor (focus, order[i])))
      first = (int) i;

  for (int i = first; i >= 0 && i < (int) G_N_ELEMENTS (order); i += step)
    if (gtk_widget_get_mapped (order[i]) && gtk_widget_child_focus (order[i], direction))
      return TRUE;

  return FALSE;
}

static void
rehab_strength_how_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_STRENGTH_HOW);

  G_OBJECT_CLASS (rehab_strength_how_parent_class)->dispose (object);
}

static void
rehab_strength_how_class_init (RehabStrengthHowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_strength_how_dispose;
  widget_class->focus = rehab_strength_how_focus;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_DOUBLE);

  g_type_ensure (REHAB_TYPE_SCORE_ENTRY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-strength-how.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, suggestion_box);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, suggestion);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, use_button);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, controls);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, device);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, position);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, angle_label);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, angle);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, angle_unit);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, words);
  gtk_widget_class_bind_template_child (widget_class, RehabStrengthHow, problem);
  gtk_widget_class_bind_template_callback (widget_class, use_cb);
  gtk_widget_class_bind_template_callback (widget_class, device_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, position_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, angle_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, angle_problem_cb);
}

static void
set_up_word_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, NULL);

  gtk_list_item_set_child (item, label);
}

static void
bind_word_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  const char *word = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), word);
}

/* What is chosen goes into a second line where large text would make it wider than the form. The list that comes down
 * stays as it is. */
static void
let_wrap (GtkDropDown *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_word_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_word_cb), NULL);
  gtk_drop_down_set_list_factory (list, gtk_drop_down_get_factory (list));
  gtk_drop_down_set_factory (list, factory);
}

static void
rehab_strength_how_init (RehabStrengthHow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  let_wrap (self->device);
  let_wrap (self->position);
}

static void
fill_list (RehabStrengthHow *self,
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
set_up_angle (RehabStrengthHow *self)
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
 * rehab_strength_how_set_item:
 * @self: a view without an item
 * @item: a strength test of the table of items
 *
 * Sets what can be chosen.
 */
void
rehab_strength_how_set_item (RehabStrengthHow *self,
                             const RehabItem  *item)
{
  g_autofree char *use = NULL;

  g_return_if_fail (REHAB_IS_STRENGTH_HOW (self));
  g_return_if_fail (item != NULL && item->kind == REHAB_ITEM_STRENGTH && self->item == NULL);

  self->item = item;
  /* Translators: a button, and which test it is for: "Use the Same: Knee flexion" */
  use = g_strdup_printf (_("%s: %s"), gtk_button_get_label (GTK_BUTTON (self->use_button)),
                         g_dgettext (GETTEXT_PACKAGE, item->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->use_button), GTK_ACCESSIBLE_PROPERTY_LABEL, use, -1);
  fill_list (self, self->device, "device", _("Device not recorded"));
  fill_list (self, self->position, "position", _("Position not recorded"));
  set_up_angle (self);
}

/* A choice that this version does not know shows as not recorded, and stays in the file. */
static guint
find_choice (RehabStrengthHow *self,
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
show_chosen (RehabStrengthHow *self,
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

/**
 * rehab_strength_how_show:
 * @self: a view
 * @strength: what the test comes to
 * @locked: whether the assessment is finished
 * @today: the present day
 *
 * Shows how it is measured. What has the focus, and what is being typed, stays.
 */
void
rehab_strength_how_show (RehabStrengthHow    *self,
                         const RehabStrength *strength,
                         gboolean             locked,
                         RehabDate            today)
{
  g_autofree char *suggestion = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (REHAB_IS_STRENGTH_HOW (self));
  g_return_if_fail (strength != NULL && strength->item == self->item);

  self->now = strength->setup;
  self->last = strength->last_setup;
  show_chosen (self, self->device, "device", self->now.device);
  show_chosen (self, self->position, "position", self->now.position);
  rehab_score_entry_set_value (self->angle, self->now.angle);

  if (!locked)
    suggestion = rehab_strength_dup_suggestion (strength, today);
  show_words (self->suggestion, suggestion);
  gtk_widget_set_visible (GTK_WIDGET (self->suggestion_box), suggestion != NULL);

  if (locked && strength->sides[0].n_trials + strength->sides[1].n_trials > 0)
    {
      words = rehab_strength_dup_setup (strength);
      if (words == NULL)
        words = g_strdup (_("Device, position and angle not recorded"));
    }
  show_words (self->words, words);
  gtk_widget_set_visible (self->controls, !locked);
}

/**
 * rehab_strength_how_set_narrow:
 * @self: a view
 * @narrow: whether there is room for little
 *
 * Puts the offer beside what it is, or below it.
 */
void
rehab_strength_how_set_narrow (RehabStrengthHow *self,
                               gboolean          narrow)
{
  g_return_if_fail (REHAB_IS_STRENGTH_HOW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->suggestion_box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * rehab_strength_how_has_problem:
 * @self: a view
 *
 * Returns: whether something stands in it that cannot be kept
 */
gboolean
rehab_strength_how_has_problem (RehabStrengthHow *self)
{
  g_return_val_if_fail (REHAB_IS_STRENGTH_HOW (self), FALSE);

  return rehab_score_entry_get_problem (self->angle) != NULL;
}

/**
 * rehab_strength_how_reset:
 * @self: a view
 *
 * Forgets what was typed without being kept, before another assessment is shown.
 */
void
rehab_strength_how_reset (RehabStrengthHow *self)
{
  g_return_if_fail (REHAB_IS_STRENGTH_HOW (self));

  rehab_score_entry_reset (self->angle);
}

/**
 * rehab_strength_how_flush:
 * @self: a view
 *
 * Gives what has been typed without waiting any longer.
 */
void
rehab_strength_how_flush (RehabStrengthHow *self)
{
  g_return_if_fail (REHAB_IS_STRENGTH_HOW (self));

  rehab_score_entry_flush (self->angle);
}
