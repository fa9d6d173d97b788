/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-yes-no.h"

#include <glib/gi18n.h>

/* The toggles, in the order they stand in the template. */
enum
{
  NOT_ASKED,
  NO,
  YES
};

struct _RehabYesNo
{
  AdwBin parent_instance;

  AdwToggleGroup *group;
  AdwToggle *not_asked;
  AdwToggle *no;
  AdwToggle *yes;

  gboolean setting;
};

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabYesNo, rehab_yes_no, ADW_TYPE_BIN)

static gboolean
is_key (guint       keyval,
        const char *letter)
{
  return gdk_unicode_to_keyval (g_utf8_get_char (letter)) == gdk_keyval_to_lower (keyval);
}

static void
answer (RehabYesNo *self,
        guint       toggle)
{
  adw_toggle_group_set_active (self->group, toggle);
  /* The focus was on one toggle, and stays on the answer. */
  gtk_widget_grab_focus (GTK_WIDGET (self->group));
}

static void
active_changed_cb (RehabYesNo *self)
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
                RehabYesNo            *self)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  /* Translators: the key that answers a question with no, one lower-case letter. N always works too. */
  if (keyval == GDK_KEY_n || keyval == GDK_KEY_N || is_key (keyval, C_("key", "n")))
    answer (self, NO);
  /* Translators: the key that answers a question with yes, one lower-case letter. Y always works too. */
  else if (keyval == GDK_KEY_y || keyval == GDK_KEY_Y || is_key (keyval, C_("key", "y")))
    answer (self, YES);
  else if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    answer (self, NOT_ASKED);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
rehab_yes_no_grab_focus (GtkWidget *widget)
{
  RehabYesNo *self = REHAB_YES_NO (widget);

  return gtk_widget_grab_focus (GTK_WIDGET (self->group));
}

static void
rehab_yes_no_dispose (GObject *object)
{
  /* What is both the bin's child and the template's goes once. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REHAB_TYPE_YES_NO);

  G_OBJECT_CLASS (rehab_yes_no_parent_class)->dispose (object);
}

static void
rehab_yes_no_class_init (RehabYesNoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rehab_yes_no_dispose;
  widget_class->grab_focus = rehab_yes_no_grab_focus;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/example/HamstringRehab/ui/assessment/rehab-yes-no.ui");
  gtk_widget_class_bind_template_child (widget_class, RehabYesNo, group);
  gtk_widget_class_bind_template_child (widget_class, RehabYesNo, not_asked);
  gtk_widget_class_bind_template_child (widget_class, RehabYesNo, no);
  gtk_widget_class_bind_template_child (widget_class, RehabYesNo, yes);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
rehab_yes_no_init (RehabYesNo *self)
{
  /* The toggles arrive one by one, and the first one of them becomes the active one. */
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->setting = FALSE;
}

GtkWidget *
rehab_yes_no_new (void)
{
  return g_object_new (REHAB_TYPE_YES_NO, NULL);
}

/**
 * rehab_yes_no_set_subject:
 * @self: a question
 * @subject: what is asked, for somebody who does not see the row: "Night pain"
 *
 * Gives each answer the name that a screen reader says.
 */
void
rehab_yes_no_set_subject (RehabYesNo *self,
                          const char *subject)
{
  g_autofree char *not_asked = NULL;
  g_autofree char *no = NULL;
  g_autofree char *yes = NULL;

  g_return_if_fail (REHAB_IS_YES_NO (self));
  g_return_if_fail (subject != NULL);

  /* Translators: a question and one of its three answers, as a screen reader says them */
  not_asked = g_strdup_printf (_("%s: not asked"), subject);
  no = g_strdup_printf (_("%s: no"), subject);
  yes = g_strdup_printf (_("%s: yes"), subject);

  adw_toggle_set_label (self->not_asked, not_asked);
  adw_toggle_set_label (self->no, no);
  adw_toggle_set_label (self->yes, yes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->group), GTK_ACCESSIBLE_PROPERTY_LABEL, subject, -1);
}

RehabNumber
rehab_yes_no_get_value (RehabYesNo *self)
{
  g_return_val_if_fail (REHAB_IS_YES_NO (self), REHAB_NUMBER_NOT_ASKED);

  switch (adw_toggle_group_get_active (self->group))
    {
    case NO:
      return rehab_number (0.0);
    case YES:
      return rehab_number (1.0);
    default:
      return REHAB_NUMBER_NOT_ASKED;
    }
}

void
rehab_yes_no_set_value (RehabYesNo *self,
                        RehabNumber value)
{
  guint active = !value.known ? NOT_ASKED : value.value > 0.0 ? YES : NO;

  g_return_if_fail (REHAB_IS_YES_NO (self));

  if (adw_toggle_group_get_active (self->group) == active)
    return;

  self->setting = TRUE;
  adw_toggle_group_set_active (self->group, active);
  self->setting = FALSE;
}
