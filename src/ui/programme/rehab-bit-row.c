/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-bit-row.h"
#include "rehab-wrapping-label.h"

#define BIT_KEY "rehab-bit"

struct _RehabBitRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *title;
  GtkWidget *buttons; /* AdwWrapBox of GtkToggleButton */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabBitRow, rehab_bit_row, ADW_TYPE_PREFERENCES_ROW)

static guint
get_bit (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), BIT_KEY));
}

static void
toggled_cb (RehabBitRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rehab_bit_row_class_init (RehabBitRowClass *klass)
{
  /* One was pressed, by hand or by program. */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_bit_row_init (RehabBitRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->title = rehab_wrapping_label_new (NULL, "caption");
  self->buttons = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->buttons), 6);
  gtk_widget_add_css_class (self->title, "dimmed");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  /* Its buttons take the keyboard. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
rehab_bit_row_new (const char *title)
{
  RehabBitRow *self = g_object_new (REHAB_TYPE_BIT_ROW, "title", title, NULL);

  gtk_label_set_label (GTK_LABEL (self->title), title);

  return GTK_WIDGET (self);
}

/* Adds a thing, under a bit of its own. */
void
rehab_bit_row_add (RehabBitRow *self,
                   guint        bit,
                   const char  *label)
{
  GtkWidget *button;

  g_return_if_fail (REHAB_IS_BIT_ROW (self));

  button = gtk_toggle_button_new_with_label (label);
  /* Some names of phases are wider than the narrowest window. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data (G_OBJECT (button), BIT_KEY, GUINT_TO_POINTER (bit));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  rehab_wrapping_label_let_buttons (button);
  adw_wrap_box_append (ADW_WRAP_BOX (self->buttons), button);
}

guint
rehab_bit_row_get_bits (RehabBitRow *self)
{
  guint bits = 0;

  g_return_val_if_fail (REHAB_IS_BIT_ROW (self), 0);

  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      bits |= get_bit (button);

  return bits;
}

void
rehab_bit_row_set_bits (RehabBitRow *self,
                        guint        bits)
{
  g_return_if_fail (REHAB_IS_BIT_ROW (self));

  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), (bits & get_bit (button)) != 0);
}
