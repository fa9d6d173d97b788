/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-comparison-cells.h"
#include "rehab-comparison-entry.h"
#include "rehab-trend-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* The width that words are wrapped at, in characters; a longer text makes a row tall, and not the table wide. */
#define ITEM_CHARS 30
#define WORDS_CHARS 18
#define CHANGE_CHARS 34

/* Small building blocks: a widget, and what it shows of an entry. */

static GtkWidget *
create_label (int         chars,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), chars);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* The name of an item, and below it the side. */
static GtkWidget *
create_item (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), create_label (ITEM_CHARS, NULL));
  gtk_box_append (GTK_BOX (box), create_label (ITEM_CHARS, "caption"));

  return box;
}

static void
show_item (GtkWidget            *box,
           RehabComparisonEntry *entry)
{
  GtkWidget *side = gtk_widget_get_last_child (box);

  show_text (gtk_widget_get_first_child (box), rehab_comparison_entry_get_label (entry));
  show_text (side, rehab_comparison_entry_get_side (entry));
  set_class (side, "accent", rehab_comparison_entry_is_involved (entry));
  set_class (side, "dimmed", !rehab_comparison_entry_is_involved (entry));
}

static void
show_words (GtkWidget            *label,
            RehabComparisonEntry *entry,
            gboolean              later)
{
  show_text (label, rehab_comparison_entry_get_words (entry, later));
  set_class (label, "dimmed", !rehab_comparison_entry_is_answered (entry, later));
}

/* An arrow, what became of the answer, and below it what belongs beside that. */
static GtkWidget *
create_change (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (line), create_label (CHANGE_CHARS, NULL));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), create_label (CHANGE_CHARS, "caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dimmed");

  return box;
}

static void
show_change (GtkWidget            *box,
             RehabComparisonEntry *entry)
{
  GtkWidget *line = gtk_widget_get_first_child (box);
  GtkWidget *image = gtk_widget_get_first_child (line);
  GtkWidget *label = gtk_widget_get_last_child (line);
  const char *icon_name = rehab_comparison_entry_get_icon_name (entry);
  gboolean changed = rehab_comparison_entry_is_changed (entry);

  gtk_image_set_from_icon_name (GTK_IMAGE (image), icon_name);
  gtk_widget_set_visible (image, icon_name != NULL);
  show_text (label, rehab_comparison_entry_get_change (entry));
  set_class (label, "heading", changed);
  set_class (label, "dimmed", !changed);
  show_text (gtk_widget_get_last_child (box), rehab_comparison_entry_get_details (entry));
}

static void
show_trend (GtkWidget            *view,
            RehabComparisonEntry *entry)
{
  RehabDate earlier, later;
  guint decimals;
  GArray *trend = rehab_comparison_entry_get_trend (entry, &earlier, &later, &decimals);

  rehab_trend_view_show (REHAB_TREND_VIEW (view), trend, earlier, later, decimals);
  gtk_widget_set_visible (view, trend->len > 1);
}

/* The cells of a table */

static void
set_up_cell_cb (GtkListItemFactory *factory,
                GtkListItem        *item,
                gpointer            column)
{
  GtkWidget *cell = NULL;

  switch ((RehabComparisonColumn) GPOINTER_TO_UINT (column))
    {
    case REHAB_COMPARISON_COLUMN_ITEM:
      cell = create_item ();
      break;
    case REHAB_COMPARISON_COLUMN_EARLIER:
    case REHAB_COMPARISON_COLUMN_LATER:
      cell = create_label (WORDS_CHARS, NULL);
      break;
    case REHAB_COMPARISON_COLUMN_CHANGE:
      cell = create_change ();
      break;
    case REHAB_COMPARISON_COLUMN_TREND:
    case REHAB_N_COMPARISON_COLUMNS:
    default:
      cell = rehab_trend_view_new ();
      gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
      break;
    }

  gtk_list_item_set_child (item, cell);
}

static void
bind_cell_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              gpointer            column)
{
  RehabComparisonEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);

  switch ((RehabComparisonColumn) GPOINTER_TO_UINT (column))
    {
    case REHAB_COMPARISON_COLUMN_ITEM:
      show_item (cell, entry);
      break;
    case REHAB_COMPARISON_COLUMN_EARLIER:
      show_words (cell, entry, FALSE);
      break;
    case REHAB_COMPARISON_COLUMN_LATER:
      show_words (cell, entry, TRUE);
      break;
    case REHAB_COMPARISON_COLUMN_CHANGE:
      show_change (cell, entry);
      break;
    case REHAB_COMPARISON_COLUMN_TREND:
    case REHAB_N_COMPARISON_COLUMNS:
    default:
      show_trend (cell, entry);
      break;
    }
}

/**
 * rehab_comparison_cells_new:
 * @column: a column of the table
 *
 * Returns: (transfer full): what makes its cells
 */
GtkListItemFactory *
rehab_comparison_cells_new (RehabComparisonColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GUINT_TO_POINTER (column));

  return factory;
}

static void
bind_row_cb (GtkListItemFactory *factory,
             GtkColumnViewRow   *row)
{
  g_autofree char *sentence = rehab_comparison_entry_dup_sentence (gtk_column_view_row_get_item (row));

  gtk_column_view_row_set_accessible_label (row, sentence);
}

/**
 * rehab_comparison_cells_new_rows:
 *
 * Returns: (transfer full): what names the rows of the table for a screen reader
 */
GtkListItemFactory *
rehab_comparison_cells_new_rows (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);

  return factory;
}

/* The headings of sections */

static void
set_up_head_cb (GtkListItemFactory *factory,
                GtkListHeader      *header)
{
  gtk_list_header_set_child (header, create_label (-1, "heading"));
}

static void
bind_head_cb (GtkListItemFactory *factory,
              GtkListHeader      *header)
{
  RehabComparisonEntry *entry = gtk_list_header_get_item (header);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       rehab_section_get_title (rehab_comparison_entry_get_section (entry)));
}

/**
 * rehab_comparison_cells_new_heads:
 *
 * Returns: (transfer full): what makes the headings of sections
 */
GtkListItemFactory *
rehab_comparison_cells_new_heads (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_head_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_head_cb), NULL);

  return factory;
}

/* Rows below each other: the item, then "Yes → No", then what became of it, then the line. */

static void
set_up_stacked_cb (GtkListItemFactory *factory,
                   GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (line), create_label (WORDS_CHARS, NULL));
  adw_wrap_box_append (ADW_WRAP_BOX (line), gtk_label_new ("→"));
  adw_wrap_box_append (ADW_WRAP_BOX (line), create_label (WORDS_CHARS, NULL));

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), create_item ());
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), create_change ());
  gtk_box_append (GTK_BOX (box), rehab_trend_view_new ());
  gtk_list_item_set_child (item, box);
}

static void
bind_stacked_cb (GtkListItemFactory *factory,
                 GtkListItem        *item)
{
  RehabComparisonEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *head = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *line = gtk_widget_get_next_sibling (head);
  GtkWidget *change = gtk_widget_get_next_sibling (line);
  g_autofree char *sentence = rehab_comparison_entry_dup_sentence (entry);

  show_item (head, entry);
  show_words (gtk_widget_get_first_child (line), entry, FALSE);
  show_words (gtk_widget_get_last_child (line), entry, TRUE);
  show_change (change, entry);
  show_trend (gtk_widget_get_next_sibling (change), entry);
  gtk_list_item_set_accessible_label (item, sentence);
}

/**
 * rehab_comparison_cells_new_stacked:
 *
 * Returns: (transfer full): what makes the rows of the list for a narrow window
 */
GtkListItemFactory *
rehab_comparison_cells_new_stacked (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_stacked_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_stacked_cb), NULL);

  return factory;
}
