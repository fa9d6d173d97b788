/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-choice-toggles.h"

#include <glib/gi18n.h>
#include <math.h>

/* The first toggle; the choices follow in their order. */
#define NOT_ASKED 0

struct _RehabChoiceToggles
{
  AdwBin parent_instance;

  AdwToggleGroup *group;

  RehabItemPart part; /* without choices before it is set */
  gboolean setting;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabChoiceToggles, rehab_choice_toggles, ADW_TYPE_BIN)

static void
answer (RehabChoiceToggles *self,
        guint               toggle)
{
  adw_toggle_group_set_active (self->group, toggle);
  /* The focus was on one toggle, and stays on the answer. */
  gtk_widget_grab_focus (GTK_WIDGET (self->group));
}

static void
active_changed_cb (RehabChoiceToggles *self)
{
  if (adw_toggle_group_get_active (self->group) == NOT_ASKED)
    gtk_widget_add_css_class (GTK_WIDGET (self->group), "not-asked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->group), "not-asked");

  if (!self->setting)
    g_signal_emit (self, signals[ANSWERED], 0);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                RehabChoiceToggles    *self)
{
  gunichar typed = g_unichar_toupper (gdk_keyval_to_unicode (keyval));

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    {
      answer (self, NOT_ASKED);
      return GDK_EVENT_STOP;
    }

  for (guint i = 0; i < self->part.n_choices; i++)
    {
      const char *label = g_dgettext (GETTEXT_PACKAGE, self->part.choices[i].label);

      if (typed != 0 && g_unichar_toupper (g_utf8_get_char (label)) == typed)
        {
          answer (self, i + 1);
          return GDK_EVENT_STOP;
        }
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
rehab_choice_toggles_grab_focus (GtkWidget *widget)
{
  RehabChoiceToggles *self = REHAB_CHOICE_TOGGLES (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->group));
}

static void
rehab_choice_toggles_dispose (GObject *object)
{
  /* What is both the bin's child and the template's goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_CHOICE_TOGGLES);

  G_OBJECT_CLASS (rehab_choice_toggles_parent_class)->dispose (object);
}

static void
rehab_choice_toggles_class_init (RehabChoiceTogglesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_choice_toggles_dispose;
  widget_class->grab_focus = rehab_choice_toggles_grab_focus;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/HamstringRehab/ui/assessment/rehab-choice-toggles.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabChoiceToggles, group);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rehab_choice_toggles_init (RehabChoiceToggles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rehab_choice_toggles_new (void)
{
  return g_object_new (REHAB_TYPE_CHOICE_TOGGLES, NULL);
}

static void
add_toggle (RehabChoiceToggles *self,
            const char         *text)
{
  AdwToggle *toggle = adw_toggle_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  /* So that a finger finds it, too, where they stand below each other. */
  gtk_widget_set_size_request (label, -1, 38);
  /* A label of its own, so that the toggle's is free for the name that a screen reader says. */
  adw_toggle_set_child (toggle, label);
  adw_toggle_group_add (self->group, toggle);
}

/**
 * rehab_choice_toggles_set_part:
 * @self: choices
 * @part: a part of an item that has choices; set once
 *
 * Sets what can be chosen.
 */
void
rehab_choice_toggles_set_part (RehabChoiceToggles  *self,
                               const RehabItemPart *part)
{
  g_return_if_fail (REHAB_IS_CHOICE_TOGGLES (self));
  g_return_if_fail (part != NULL && part->n_choices > 0);
  g_return_if_fail (self->part.n_choices == 0);

  self->part = *part;

  self->setting = TRUE;
  add_toggle (self, "–");
  for (guint i = 0; i < part->n_choices; i++)
    add_toggle (self, g_dgettext (GETTEXT_PACKAGE, part->choices[i].label));
  adw_toggle_group_set_active (self->group, NOT_ASKED);
  self->setting = FALSE;
}

/**
 * rehab_choice_toggles_set_subject:
 * @self: choices
 * @subject: what is asked, for somebody who does not see the row: "VISA-H, item 7, sport"
 *
 * Gives each choice the name that a screen reader says.
 */
void
rehab_choice_toggles_set_subject (RehabChoiceToggles *self,
                                  const char         *subject)
{
  g_return_if_fail (REHAB_IS_CHOICE_TOGGLES (self));
  g_return_if_fail (subject != NULL && self->part.n_choices > 0);

  for (guint i = 0; i <= self->part.n_choices; i++)
    {
      /* Translators: a question and one of its answers, as a screen reader says them */
      g_autofree char *name =
        i == NOT_ASKED ? g_strdup_printf (_("%s: not asked"), subject)
        : g_strdup_printf (_("%s: %s"), subject, g_dgettext (GETTEXT_PACKAGE, self->part.choices[i - 1].label));

      adw_toggle_set_label (adw_toggle_group_get_toggle (self->group, i), name);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
}

/**
 * rehab_choice_toggles_set_vertical:
 * @self: choices
 * @vertical: whether there is no room beside each other
 *
 * Puts the choices below each other.
 */
void
rehab_choice_toggles_set_vertical (RehabChoiceToggles *self,
                                   gboolean            vertical)
{
  g_return_if_fail (REHAB_IS_CHOICE_TOGGLES (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->group),
                                  vertical ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

RehabNumber
rehab_choice_toggles_get_value (RehabChoiceToggles *self)
{
  guint active;

  g_return_val_if_fail (REHAB_IS_CHOICE_TOGGLES (self), REHAB_NUMBER_NOT_ASKED);

  active = adw_toggle_group_get_active (self->group);
  if (active == NOT_ASKED || active > self->part.n_choices)
    return REHAB_NUMBER_NOT_ASKED;

  return rehab_number (self->part.choices[active - 1].value);
}

/**
 * rehab_choice_toggles_set_value:
 * @self: choices
 * @value: the value of one of them; what is none of them shows as not asked
 */
void
rehab_choice_toggles_set_value (RehabChoiceToggles *self,
                                RehabNumber         value)
{
  guint active = NOT_ASKED;

  g_return_if_fail (REHAB_IS_CHOICE_TOGGLES (self));

  for (guint i = 0; value.known && i < self->part.n_choices; i++)
    {
      if (fabs (self->part.choices[i].value - value.value) < 1e-9)
        active = i + 1;
    }

  if (adw_toggle_group_get_active (self->group) == active)
    return;

  self->setting = TRUE;
  adw_toggle_group_set_active (self->group, active);
  self->setting = FALSE;
}
