/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-criterion-row.h"
#include "rehab-card-scroller.h"
#include "rehab-choice.h"
#include "rehab-criterion-card.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

/* What a button to where something is written down takes up, with the gap beside it, in pixels. */
#define ROOM_OF_BUTTON 46

struct _RehabCriterionRow
{
  AdwPreferencesRow parent_instance;

  GtkImage *image;
  GtkBox *texts;
  GtkBox *left;
  GtkBox *right;
  GtkLabel *title;
  GtkLabel *next;
  GtkLabel *value;
  GtkLabel *asked;
  GtkWidget *go_button;
  GtkWidget *source_button;
};

G_DEFINE_FINAL_TYPE (RehabCriterionRow, rehab_criterion_row, ADW_TYPE_PREFERENCES_ROW)

static const struct
{
  const char *label;
  const char *icon_name;
  const char *css_class;
} states[] = {
  [REHAB_CRITERION_STATE_NOT_MEASURED] = { N_("Not measured"), "rehab-not-measured-symbolic", "dimmed" },
  [REHAB_CRITERION_STATE_MET] = { N_("Met"), "rehab-met-symbolic", "success" },
  [REHAB_CRITERION_STATE_NOT_MET] = { N_("Not met"), "rehab-not-met-symbolic", "attention" },
};

static void
rehab_criterion_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CRITERION_ROW);

  G_OBJECT_CLASS (rehab_criterion_row_parent_class)->dispose (object);
}

static void
rehab_criterion_row_class_init (RehabCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_criterion_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/phases/rehab-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, image);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, texts);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, left);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, right);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, title);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, next);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, value);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, asked);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, go_button);
  gtk_widget_class_bind_template_child (widget_class, RehabCriterionRow, source_button);
}

static void
rehab_criterion_row_init (RehabCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Met: 2 of 10, right, 12 Nov", the state in bold; words that say no more than the state are not said twice. */
static void
show_value (RehabCriterionRow  *self,
            RehabCriterionState state,
            const char         *words)
{
  g_autofree char *word = g_markup_escape_text (rehab_criterion_state_get_label (state), -1);
  g_autofree char *escaped = NULL;
  g_autofree char *markup = NULL;

  if (words == NULL || g_strcmp0 (words, rehab_criterion_state_get_label (state)) == 0)
    {
      markup = g_strdup_printf ("<b>%s</b>", word);
    }
  else
    {
      escaped = g_markup_escape_text (words, -1);
      /* Translators: markup; met, not met or not measured, then the value with its side and day */
      markup = g_strdup_printf (C_("criterion", "<b>%s</b> · %s"), word, escaped);
    }

  gtk_label_set_markup (self->value, markup);
}

static void
show_state (RehabCriterionRow  *self,
            RehabCriterionState state)
{
  gtk_image_set_from_icon_name (self->image, states[state].icon_name);
  gtk_widget_add_css_class (GTK_WIDGET (self->image), states[state].css_class);
  if (state == REHAB_CRITERION_STATE_NOT_MEASURED)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "dimmed");
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The row is heard as one sentence. */
static void
speak (RehabCriterionRow *self,
       const char        *title)
{
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, gtk_label_get_text (self->value));
  g_autofree char *more = g_strjoin (" ", gtk_label_get_text (self->asked), gtk_label_get_text (self->next), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
}

static void
add_card (RehabCriterionRow    *self,
          const RehabCriterion *criterion,
          const char           *asked)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller;
  /* Translators: where a criterion comes from; %s is the criterion */
  g_autofree char *name = g_strdup_printf (_("Source: %s"), g_dgettext (GETTEXT_PACKAGE, criterion->label));

  scroller = rehab_card_scroller_new (rehab_criterion_card_new (criterion, asked),
                                      g_dgettext (GETTEXT_PACKAGE, criterion->label));
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_LEFT);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->source_button), popover);
  gtk_widget_set_tooltip_text (self->source_button, _("Source"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * rehab_criterion_row_new:
 * @reading: a criterion as it stands
 *
 * Makes a row that shows it.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rehab_criterion_row_new (const RehabCriterionReading *reading)
{
  RehabCriterionRow *self;
  const RehabCriterion *criterion = reading->criterion;
  const char *title = g_dgettext (GETTEXT_PACKAGE, criterion->label);
  g_autofree char *asked = NULL;

  self = g_object_new (REHAB_TYPE_CRITERION_ROW, NULL);
  if (reading->asked != NULL && *reading->asked != '\0')
    asked = g_strdup_printf (_("Asked for: %s"), reading->asked);

  gtk_label_set_text (self->title, title);
  show_state (self, reading->state);
  show_value (self, reading->state, reading->words);
  show_text (self->asked, asked);
  if (reading->state != REHAB_CRITERION_STATE_MET)
    {
      /* Translators: what to measure next, so that a criterion is known */
      g_autofree char *next = g_strdup_printf (_("Next: %s"), g_dgettext (GETTEXT_PACKAGE, criterion->what_next));

      show_text (self->next, next);
    }
  add_card (self, criterion, reading->asked);
  speak (self, title);

  return GTK_WIDGET (self);
}

/**
 * rehab_criterion_row_new_frozen:
 * @frozen: a criterion as it stood with a step
 *
 * Makes a row that shows it. One that this version does not know goes by its key.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
rehab_criterion_row_new_frozen (const RehabPhaseCriterion *frozen)
{
  RehabCriterionRow *self = g_object_new (REHAB_TYPE_CRITERION_ROW, NULL);
  const RehabCriterion *criterion = rehab_criterion_lookup (frozen->criterion_key);
  const char *title = criterion != NULL ? g_dgettext (GETTEXT_PACKAGE, criterion->label) : frozen->criterion_key;
  g_autofree char *limit = criterion != NULL ? rehab_criterion_dup_asked (criterion, frozen->limit_value) : NULL;
  g_autofree char *asked = limit != NULL && *limit != '\0' ? g_strdup_printf (_("Asked for then: %s"), limit) : NULL;

  gtk_label_set_text (self->title, title);
  show_state (self, frozen->state);
  show_value (self, frozen->state, frozen->words);
  show_text (self->asked, asked);
  if (criterion != NULL)
    add_card (self, criterion, limit);
  gtk_widget_set_visible (self->source_button, criterion != NULL);
  speak (self, title);

  return GTK_WIDGET (self);
}

/* Says which phase asks for it: where a step passes several, they ask for some things by the same name. */
void
rehab_criterion_row_name_phase (RehabCriterionRow *self,
                                RehabPhase         to)
{
  /* Translators: a criterion, and the phase that asks for it: "Red flags, for 2 Deep" */
  g_autofree char *title = g_strdup_printf (C_("criterion", "%s, for %s"), gtk_label_get_text (self->title), rehab_phase_get_title (to));

  g_return_if_fail (REHAB_IS_CRITERION_ROW (self));

  gtk_label_set_text (self->title, title);
  speak (self, title);
}

/*
 * Gives it a button to where it is written down, which works inside of a patient's page. What follows from something else
 * leaves the room, so that all rows line up.
 */
void
rehab_criterion_row_add_way (RehabCriterionRow    *self,
                             const RehabCriterion *criterion)
{
  RehabCriterionPlace place = rehab_criterion_get_place (criterion);
  gboolean is_diary = place == REHAB_CRITERION_PLACE_DIARY;
  const char *where = is_diary ? _("Go to the Diary") : _("Go to the Assessment");
  /* Translators: where a button leads, and for which criterion */
  g_autofree char *name = g_strdup_printf (C_("criterion", "%s: %s"), where, g_dgettext (GETTEXT_PACKAGE, criterion->label));

  gtk_widget_set_visible (self->go_button, place != REHAB_CRITERION_PLACE_NONE);
  if (place == REHAB_CRITERION_PLACE_NONE)
    {
      gtk_widget_set_margin_start (self->source_button, ROOM_OF_BUTTON);
      return;
    }

  gtk_button_set_icon_name (GTK_BUTTON (self->go_button), is_diary ? "rehab-diary-symbolic" : "rehab-assessment-symbolic");
  gtk_widget_set_tooltip_text (self->go_button, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go_button), "s",
                                    is_diary ? "diary" : rehab_criterion_get_item_key (criterion));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go_button), is_diary ? "patient.show-page" : "patient.show-item");
}

/* Across: what it is, and beside that how it stands. Down: one below the other, for narrow windows. */
void
rehab_criterion_row_set_orientation (RehabCriterionRow *self,
                                     GtkOrientation     orientation)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  g_return_if_fail (REHAB_IS_CRITERION_ROW (self));

  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->texts)) == orientation)
    return;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->texts), orientation);
  gtk_box_set_homogeneous (self->texts, across);
  gtk_box_set_spacing (self->texts, across ? 18 : 3);

  /* What to measure next is read last. */
  g_object_ref (self->next);
  gtk_box_remove (across ? self->right : self->left, GTK_WIDGET (self->next));
  gtk_box_append (across ? self->left : self->right, GTK_WIDGET (self->next));
  g_object_unref (self->next);
}

const char *
rehab_criterion_state_get_label (RehabCriterionState state)
{
  g_return_val_if_fail ((guint) state < G_N_ELEMENTS (states), NULL);

  return g_dgettext (GETTEXT_PACKAGE, states[state].label);
}

/* "5 of 8 met, 1 not met, 2 not measured" */
char *
rehab_criteria_dup_tally (guint n_met,
                          guint n_not_met,
                          guint n_not_measured)
{
  g_autoptr (GString) tally = g_string_new (NULL);

  g_string_printf (tally, C_("criteria", "%u of %u met"), n_met, n_met + n_not_met + n_not_measured);
  if (n_not_met > 0)
    /* Translators: so many criteria; the middle of a list */
    g_string_append_printf (tally, C_("criteria", ", %u not met"), n_not_met);
  if (n_not_measured > 0)
    /* Translators: so many criteria; the end of a list */
    g_string_append_printf (tally, C_("criteria", ", %u not measured"), n_not_measured);

  return g_string_free_and_steal (g_steal_pointer (&tally));
}

char *
rehab_criteria_dup_summary (GPtrArray *readings)
{
  guint n_met, n_not_met, n_not_measured;

  rehab_criteria_count (readings, &n_met, &n_not_met, &n_not_measured);

  return rehab_criteria_dup_tally (n_met, n_not_met, n_not_measured);
}
