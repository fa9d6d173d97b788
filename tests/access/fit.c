/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fit.h"

#include <adwaita.h>

/* What is scrolled shows at least this many lines of text at once; mostly all around it is scrolled as well. */
#define LEAST_LINES 1

/* What may be scrolled from side to side, and stays below others that are not: tables of figures, each a widget of its own. */
static const char *const tables[] = { "RehabFiguresView" };

static const char *
get_owner (GtkWidget *widget)
{
  for (GtkWidget *around = widget; around != NULL; around = gtk_widget_get_parent (around))
    if (g_str_has_prefix (G_OBJECT_TYPE_NAME (around), "Rehab"))
      return G_OBJECT_TYPE_NAME (around);

  return "none";
}

static const char *
get_words (GtkWidget *widget)
{
  const char *words = NULL;

  if (GTK_IS_LABEL (widget))
    words = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_BUTTON (widget))
    words = gtk_button_get_label (GTK_BUTTON (widget));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    words = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

  return words != NULL ? words : "";
}

static int
get_least (GtkWidget     *widget,
           GtkOrientation orientation,
           int            for_size)
{
  int least;

  gtk_widget_measure (widget, orientation, for_size, &least, NULL, NULL, NULL);

  return least;
}

/* Whether a widget has a say in how wide the one around it is. */
static gboolean
is_measured (GtkWidget *widget)
{
  return gtk_widget_get_child_visible (widget) && gtk_widget_get_visible (widget) && !GTK_IS_NATIVE (widget);
}

/* What makes something wider than it may be: as deep below it as it is one thing alone. */
static void
explain_width (GtkWidget *widget,
               int        most,
               GPtrArray *problems)
{
  int least = get_least (widget, GTK_ORIENTATION_HORIZONTAL, -1);
  int widest = 0;
  gboolean is_found = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_measured (child))
      widest = MAX (widest, get_least (child, GTK_ORIENTATION_HORIZONTAL, -1));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_measured (child) && 2 * widest > least
        && get_least (child, GTK_ORIENTATION_HORIZONTAL, -1) > most - (least - widest))
      {
        is_found = TRUE;
        explain_width (child, most - (least - widest), problems);
      }

  if (!is_found)
    g_ptr_array_add (problems, g_strdup_printf ("… by a %s of %s that takes %d px, where there are %d: “%s”", G_OBJECT_TYPE_NAME (widget),
                                                get_owner (widget), least, most, get_words (widget)));
}

/* The one kind of widget that gives its child less than that needs, and cuts it off. */
static void
look_at_bin (GtkWidget *bin,
             GtkWidget *child,
             GPtrArray *problems)
{
  int width = gtk_widget_get_width (bin);
  int height = gtk_widget_get_height (bin);
  int least_width = get_least (child, GTK_ORIENTATION_HORIZONTAL, -1);
  int least_height = get_least (child, GTK_ORIENTATION_VERTICAL, MAX (width, least_width));

  if (least_width > width)
    {
      g_ptr_array_add (problems, g_strdup_printf ("%s is %d px wide, and needs %d", get_owner (bin), width, least_width));
      explain_width (child, width, problems);
    }
  if (least_height > height)
    g_ptr_array_add (problems, g_strdup_printf ("%s is %d px high, and needs %d", get_owner (bin), height, least_height));
}

static void
look_at_scrolled (GtkScrolledWindow *scrolled,
                  GPtrArray         *problems)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (scrolled);
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (scrolled);
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (GTK_WIDGET (scrolled), "X");
  const char *owner = get_owner (GTK_WIDGET (scrolled));
  int width = (int) gtk_adjustment_get_page_size (across);
  int height = (int) gtk_adjustment_get_page_size (down);
  gboolean is_table = FALSE;
  int line_height;

  pango_layout_get_pixel_size (line, NULL, &line_height);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    is_table = is_table || g_str_equal (owner, tables[i]);

  if (!is_table && gtk_adjustment_get_upper (across) > width + 1)
    {
      g_ptr_array_add (problems, g_strdup_printf ("%s is scrolled from side to side: %.0f px in %d", owner,
                                                  gtk_adjustment_get_upper (across), width));
      explain_width (gtk_scrolled_window_get_child (scrolled), width, problems);
    }
  if (gtk_adjustment_get_upper (down) > height + 1 && height < LEAST_LINES * line_height)
    g_ptr_array_add (problems, g_strdup_printf ("of what is scrolled in %s only %d px are seen", owner, height));
}

static void
look_at (GtkWidget *widget,
         GPtrArray *problems)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget) || GTK_IS_POPOVER (widget))
    return;

  if (ADW_IS_BREAKPOINT_BIN (widget) && adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)) != NULL)
    look_at_bin (widget, adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (widget)), problems);
  else if (GTK_IS_SCROLLED_WINDOW (widget))
    look_at_scrolled (GTK_SCROLLED_WINDOW (widget), problems);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_at (child, problems);
}

GPtrArray *
fit_list_problems (GtkWindow *window,
                   int        width,
                   int        height)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (g_free);
  graphene_rect_t bounds;

  /* With its frame, where the session gives it one. */
  if (gtk_widget_compute_bounds (GTK_WIDGET (window), GTK_WIDGET (window), &bounds)
      && ((int) bounds.size.width > width || (int) bounds.size.height > height))
    g_ptr_array_add (problems, g_strdup_printf ("the window has become %.0f x %.0f px", (double) bounds.size.width,
                                                (double) bounds.size.height));
  look_at (GTK_WIDGET (window), problems);

  return problems;
}
