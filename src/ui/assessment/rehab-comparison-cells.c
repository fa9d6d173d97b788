/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-comparison-cells.h"
#include "rehab-comparison-entry.h"
#include "rehab-trend-view.h"
#include "rehab-wrapping-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Small building blocks: a widget, and what it shows of an entry. */

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = rehab_wrapping_label_new (NULL, css_class);


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
  gtk_box_append (GTK_BOX (box), create_label (NULL));
  gtk_box_append (GTK_BOX (box), create_label ("caption"));

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
  gtk_box_append (GTK_BOX (line), g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (line), create_label (NULL));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), create_label ("caption"));
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "dimmed");

  return box;
}

static void
show_change (GtkWidget            *box,
             RehabComparisonEntry *entry)
{
  GtkWidget *line = gtk_widget_get_first_child (box);
  GtkWidget *arrow = gtk_widget_get_first_child (line);
  GtkWidget *label = gtk_widget_get_last_child (line);
  gboolean changed = rehab_comparison_entry_is_changed (entry);
  /* What one of the two left out is told apart from another answer. */
  gboolean both = rehab_comparison_entry_is_answered (entry, FALSE) && rehab_comparison_entry_is_answered (entry, TRUE);

  show_text (arrow, rehab_comparison_entry_get_arrow (entry));
  show_text (label, rehab_comparison_entry_get_change (entry));
  set_class (label, "heading", changed && both);
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

/* Rows with columns: shares of the width, the same in every row, so that they stand below each other. */

typedef enum
{
  COLUMN_ITEM,
  COLUMN_EARLIER,
  COLUMN_LATER,
  COLUMN_CHANGE,
  COLUMN_TREND,
  N_COLUMNS,
} Column;

static const struct
{
  const char *title; /* of the two with answers: the day, which is not known here */
  int share;
} columns[N_COLUMNS] = {
  [COLUMN_ITEM] = { N_("Item"), 6 },
  [COLUMN_EARLIER] = { NULL, 4 },
  [COLUMN_LATER] = { NULL, 4 },
  [COLUMN_CHANGE] = { N_("Change"), 7 },
  [COLUMN_TREND] = { N_("Trend"), 3 },
};

#define GRID_MARGIN 9

static GtkWidget *
create_grid (void)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_set_margin_start (grid, GRID_MARGIN);
  gtk_widget_set_margin_end (grid, GRID_MARGIN);

  return grid;
}

static GtkWidget *
attach (GtkWidget *grid,
        Column     column,
        GtkWidget *cell)
{
  int left = 0;

  for (guint i = 0; i < column; i++)
    left += columns[i].share;

  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (cell, 12);
  gtk_grid_attach (GTK_GRID (grid), cell, left, 0, columns[column].share, 1);

  return cell;
}

static GtkWidget *
get_cell (GtkWidget *grid,
          Column     column)
{
  int left = 0;

  for (guint i = 0; i < column; i++)
    left += columns[i].share;

  return gtk_grid_get_child_at (GTK_GRID (grid), left, 0);
}

static void
set_up_columns_cb (GtkListItemFactory *factory,
                   GtkListItem        *item)
{
  GtkWidget *grid = create_grid ();

  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  attach (grid, COLUMN_ITEM, create_item ());
  attach (grid, COLUMN_EARLIER, create_label (NULL));
  attach (grid, COLUMN_LATER, create_label (NULL));
  attach (grid, COLUMN_CHANGE, create_change ());
  /* A cell that is there, with or without a line in it: columns without a cell are not counted. */
  adw_bin_set_child (ADW_BIN (attach (grid, COLUMN_TREND, adw_bin_new ())), rehab_trend_view_new ());
  gtk_list_item_set_child (item, grid);
}

static void
bind_columns_cb (GtkListItemFactory *factory,
                 GtkListItem        *item)
{
  RehabComparisonEntry *entry = gtk_list_item_get_item (item);
  GtkWidget *grid = gtk_list_item_get_child (item);
  g_autofree char *sentence = rehab_comparison_entry_dup_sentence (entry);

  show_item (get_cell (grid, COLUMN_ITEM), entry);
  show_words (get_cell (grid, COLUMN_EARLIER), entry, FALSE);
  show_words (get_cell (grid, COLUMN_LATER), entry, TRUE);
  show_change (get_cell (grid, COLUMN_CHANGE), entry);
  show_trend (adw_bin_get_child (ADW_BIN (get_cell (grid, COLUMN_TREND))), entry);
  gtk_list_item_set_accessible_label (item, sentence);
}

/**
 * rehab_comparison_cells_new_columns:
 *
 * Returns: (transfer full): what makes the rows of the list for a wide window
 */
GtkListItemFactory *
rehab_comparison_cells_new_columns (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_columns_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_columns_cb), NULL);

  return factory;
}

/**
 * rehab_comparison_cells_new_titles:
 *
 * Returns: (transfer floating): what stands above the columns, to be told the two days
 */
GtkWidget *
rehab_comparison_cells_new_titles (void)
{
  GtkWidget *grid = create_grid ();

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkWidget *label = attach (grid, i, create_label ("caption-heading"));

      gtk_label_set_label (GTK_LABEL (label), columns[i].title != NULL ? _(columns[i].title) : "");
    }

  return grid;
}

/**
 * rehab_comparison_cells_set_days:
 * @titles: what stands above the columns
 * @earlier: the day of the earlier assessment, in words
 * @later: that of the later one
 */
void
rehab_comparison_cells_set_days (GtkWidget  *titles,
                                 const char *earlier,
                                 const char *later)
{
  gtk_label_set_label (GTK_LABEL (get_cell (titles, COLUMN_EARLIER)), earlier);
  gtk_label_set_label (GTK_LABEL (get_cell (titles, COLUMN_LATER)), later);
}

/* The headings of sections */

static void
set_up_head_cb (GtkListItemFactory *factory,
                GtkListHeader      *header)
{
  GtkWidget *label = create_label ("heading");

  gtk_widget_set_margin_start (label, GRID_MARGIN);
  gtk_list_header_set_child (header, label);
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
  GtkWidget *trend = rehab_trend_view_new ();
  /* Between labels, not within a text: it points to what came later. */
  gboolean leftwards = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (line), create_label (NULL));
  adw_wrap_box_append (ADW_WRAP_BOX (line), gtk_label_new (leftwards ? "←" : "→"));
  adw_wrap_box_append (ADW_WRAP_BOX (line), create_label (NULL));

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_margin_start (box, GRID_MARGIN);
  gtk_widget_set_margin_end (box, GRID_MARGIN);
  gtk_widget_set_halign (trend, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), create_item ());
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), create_change ());
  gtk_box_append (GTK_BOX (box), trend);
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
