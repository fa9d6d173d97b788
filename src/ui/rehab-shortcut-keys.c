/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-shortcut-keys.h"

struct _RehabShortcutKeys
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (RehabShortcutKeys, rehab_shortcut_keys, GTK_TYPE_WIDGET)

/* Returns: (nullable): what is printed on a key that has a sign rather than a word */
static const char *
get_sign (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Left:
      return "←";

    case GDK_KEY_Right:
      return "→";

    case GDK_KEY_Up:
      return "↑";

    case GDK_KEY_Down:
      return "↓";

    default:
      return NULL;
    }
}

static void
add_label (RehabShortcutKeys *self,
           const char        *text,
           const char        *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

/* GTK knows what modifiers are called in the language of the desktop, but says it with a plus behind. */
static void
add_modifier (RehabShortcutKeys *self,
              GdkModifierType    modifier)
{
  g_autofree char *name = gtk_accelerator_get_label (0, modifier);

  if (g_str_has_suffix (name, "+"))
    name[strlen (name) - 1] = '\0';
  add_label (self, name, "keycap");
  add_label (self, "+", "dimmed");
}

static void
rehab_shortcut_keys_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rehab_shortcut_keys_parent_class)->dispose (object);
}

static void
rehab_shortcut_keys_class_init (RehabShortcutKeysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rehab_shortcut_keys_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  /* The name that the platform's style knows caps by. */
  gtk_widget_class_set_css_name (widget_class, "shortcut");
}

static void
rehab_shortcut_keys_init (RehabShortcutKeys *self)
{
  /* Keys are in the order in which they are pressed, in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* Returns: (transfer floating): the caps of @keyval with @modifiers */
GtkWidget *
rehab_shortcut_keys_new (guint           keyval,
                         GdkModifierType modifiers)
{
  RehabShortcutKeys *self = g_object_new (REHAB_TYPE_SHORTCUT_KEYS, NULL);
  g_autofree char *name = gtk_accelerator_get_label (keyval, 0);
  const GdkModifierType known[] = { GDK_SHIFT_MASK, GDK_CONTROL_MASK, GDK_ALT_MASK };

  for (size_t i = 0; i < G_N_ELEMENTS (known); i++)
    if ((modifiers & known[i]) != 0)
      add_modifier (self, known[i]);
  add_label (self, get_sign (keyval) != NULL ? get_sign (keyval) : name, "keycap");

  return GTK_WIDGET (self);
}

/* Returns: (transfer full): the same in words, as it is read aloud and searched for: "Shift+Ctrl+R" */
char *
rehab_shortcut_keys_dup_words (guint           keyval,
                               GdkModifierType modifiers)
{
  return gtk_accelerator_get_label (keyval, modifiers);
}
