/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-side-heads.h"
#include "rehab-item-row.h"
#include "rehab-wrapping-label.h"

#include <glib/gi18n.h>

struct _RehabSideHeads
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkWidget *sides;
  GtkWidget *left;
  GtkWidget *right;
};

G_DEFINE_FINAL_TYPE (RehabSideHeads, rehab_side_heads, ADW_TYPE_BIN)

static GtkWidget *
create_label (void)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, "caption-heading");

  gtk_widget_set_valign (label, GTK_ALIGN_END);

  return label;
}

static void
rehab_side_heads_class_init (RehabSideHeadsClass *klass)
{
}

static void
rehab_side_heads_init (RehabSideHeads *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                              "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "hexpand", TRUE, "valign", GTK_ALIGN_END,
                              NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");

  self->sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, REHAB_ITEM_ROW_CELL_SPACING);
  self->left = create_label ();
  self->right = create_label ();
  gtk_box_append (GTK_BOX (self->sides), self->left);
  gtk_box_append (GTK_BOX (self->sides), self->right);
  gtk_widget_set_margin_end (self->sides,
                             REHAB_ITEM_ROW_SPACING + REHAB_ITEM_ROW_INFO_WIDTH + REHAB_ITEM_ROW_MARGIN_END + 1);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), self->sides);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * rehab_side_heads_new:
 * @title: (nullable): the name of the list, translated
 *
 * Returns: (transfer floating): a new heading
 */
GtkWidget *
rehab_side_heads_new (const char *title)
{
  RehabSideHeads *self = g_object_new (REHAB_TYPE_SIDE_HEADS, NULL);

  gtk_label_set_label (self->title, title != NULL ? title : "");
  if (title == NULL)
    {
      /* A heading without words is read out all the same. */
      gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);
      gtk_widget_set_hexpand (self->sides, TRUE);
      gtk_widget_set_halign (self->sides, GTK_ALIGN_END);
    }

  return GTK_WIDGET (self);
}

static void
show_side (GtkWidget  *label,
           const char *text,
           gboolean    involved)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  if (involved)
    gtk_widget_add_css_class (label, "accent");
  else
    gtk_widget_remove_css_class (label, "accent");
}

/**
 * rehab_side_heads_show:
 * @self: a heading
 * @involved: the side of the episode
 */
void
rehab_side_heads_show (RehabSideHeads *self,
                       RehabSide       involved)
{
  gboolean left = involved == REHAB_SIDE_LEFT || involved == REHAB_SIDE_BOTH;
  gboolean right = involved == REHAB_SIDE_RIGHT || involved == REHAB_SIDE_BOTH;

  g_return_if_fail (REHAB_IS_SIDE_HEADS (self));

  show_side (self->left, left ? _("Left, involved") : C_("side", "Left"), left);
  show_side (self->right, right ? _("Right, involved") : C_("side", "Right"), right);
}

void
rehab_side_heads_set_layout (RehabSideHeads *self,
                             RehabItemLayout layout)
{
  int width = rehab_item_row_get_cell_width (layout, TRUE);

  g_return_if_fail (REHAB_IS_SIDE_HEADS (self));

  gtk_widget_set_size_request (self->left, width, -1);
  gtk_widget_set_size_request (self->right, width, -1);
  gtk_widget_set_visible (self->sides, layout != REHAB_ITEM_LAYOUT_NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          layout != REHAB_ITEM_LAYOUT_NARROW || *gtk_label_get_label (self->title) != '\0');
}
