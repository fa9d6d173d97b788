/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-item-menu.h"
#include "rehab-card-scroller.h"
#include "rehab-enum-types.h"
#include "rehab-item-card.h"

#include <glib/gi18n.h>

struct _RehabItemMenu
{
  GtkPopover parent_instance;
};

enum
{
  NOTE,
  SWAP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RehabItemMenu, rehab_item_menu, GTK_TYPE_POPOVER)

/* The popover goes first: what the command opens wants the keyboard. */
static void
note_cb (GtkButton     *button,
         RehabItemMenu *self)
{
  RehabSide side = (RehabSide) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "side"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[NOTE], 0, side);
}

static void
swap_cb (RehabItemMenu *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SWAP], 0);
}

static GtkWidget *
append_button (GtkWidget  *box,
               const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_size_request (button, -1, 44);
  adw_wrap_box_append (ADW_WRAP_BOX (box), button);

  return button;
}

static void
append_note (RehabItemMenu *self,
             GtkWidget     *box,
             RehabSide      side,
             const char    *label)
{
  GtkWidget *button = append_button (box, label);

  gtk_widget_set_tooltip_text (button, _("Write Beside the Answer (F2)"));
  g_object_set_data (G_OBJECT (button), "side", GINT_TO_POINTER (side));
  g_signal_connect (button, "clicked", G_CALLBACK (note_cb), self);
}

static GtkWidget *
create_commands (RehabItemMenu   *self,
                 const RehabItem *item)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);

  if (item->sided)
    {
      append_note (self, box, REHAB_SIDE_LEFT, _("Note, _Left"));
      append_note (self, box, REHAB_SIDE_RIGHT, _("Note, _Right"));
      g_signal_connect_swapped (append_button (box, _("_Swap Left and Right")), "clicked", G_CALLBACK (swap_cb), self);
    }
  else
    {
      append_note (self, box, REHAB_SIDE_NOT_ASKED, _("_Note"));
    }

  return box;
}

static GtkWidget *
create_amend (RehabItemMenu   *self,
              const RehabItem *item)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Amend…"));

  gtk_widget_set_size_request (button, -1, 44);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", item->key);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "assessment.amend");
  /* Where there is no such command there is no button for it either. */
  g_object_bind_property (button, "sensitive", button, "visible", G_BINDING_SYNC_CREATE);
  /* It comes up only after the popover has looked for something to put the keyboard on. */
  g_signal_connect (button, "map", G_CALLBACK (gtk_widget_grab_focus), NULL);
  /* Left open it would keep the keyboard from the dialog. */
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (gtk_popover_popdown), self);

  return button;
}

static void
rehab_item_menu_class_init (RehabItemMenuClass *klass)
{
  signals[NOTE] =
    g_signal_new ("note", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, REHAB_TYPE_SIDE);
  signals[SWAP] =
    g_signal_new ("swap", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rehab_item_menu_init (RehabItemMenu *self)
{
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_LEFT);
}

/**
 * rehab_item_menu_new:
 * @item: what a row asks
 * @locked: whether the assessment is finished
 *
 * Returns: (transfer floating): a new popover
 */
GtkWidget *
rehab_item_menu_new (const RehabItem *item,
                     gboolean         locked)
{
  RehabItemMenu *self;
  GtkWidget *box;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (REHAB_TYPE_ITEM_MENU, NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_box_append (GTK_BOX (box), rehab_card_scroller_new (rehab_item_card_new (item), g_dgettext (GETTEXT_PACKAGE, item->label)));
  gtk_box_append (GTK_BOX (box), locked ? create_amend (self, item) : create_commands (self, item));
  gtk_popover_set_child (GTK_POPOVER (self), box);

  return GTK_WIDGET (self);
}
