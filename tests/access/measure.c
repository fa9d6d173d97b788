/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "measure.h"

#include <adwaita.h>

/* Where the pointer has to hit something, in pixels: WCAG 2.2, 2.5.8 (level AA). */
#define SMALLEST_TARGET 24
/* And a finger: 2.5.5 (level AAA), and what GNOME's own rows come to. */
#define FINGER_TARGET 44

static char *
describe (GtkWidget *widget)
{
  GString *words = g_string_new (NULL);
  guint n = 0;

  for (GtkWidget *around = widget; around != NULL && n < 8; around = gtk_widget_get_parent (around))
    {
      gboolean is_ours = g_str_has_prefix (G_OBJECT_TYPE_NAME (around), "Rehab");

      if (around == widget || is_ours)
        {
          g_string_append_printf (words, "%s%s", n > 0 ? " in " : "", G_OBJECT_TYPE_NAME (around));
          n++;
        }
      if (is_ours && n > 1)
        break;
    }

  return g_string_free (words, FALSE);
}

static const char *
get_words (GtkWidget *widget)
{
  const char *words = NULL;

  if (GTK_IS_BUTTON (widget))
    words = gtk_button_get_label (GTK_BUTTON (widget));
  else if (GTK_IS_LABEL (widget))
    words = gtk_label_get_text (GTK_LABEL (widget));
  else if (ADW_IS_PREFERENCES_ROW (widget))
    words = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (words == NULL)
    words = gtk_widget_get_tooltip_text (widget);

  return words != NULL ? words : "";
}

/* What can be pressed: not what only scrolls, or lies around others. */
static gboolean
is_target (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_COMBO_BOX:
    case GTK_ACCESSIBLE_ROLE_GRID_CELL:
    case GTK_ACCESSIBLE_ROLE_TEXT_BOX:
    case GTK_ACCESSIBLE_ROLE_SEARCH_BOX:
    case GTK_ACCESSIBLE_ROLE_SPIN_BUTTON:
    case GTK_ACCESSIBLE_ROLE_SLIDER:
      return TRUE;

    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_ROW:
      return gtk_widget_get_focusable (widget);

    default:
      return FALSE;
    }
}

/* A part of something larger that does the same when it is pressed. */
static gboolean
is_part_of_target (GtkWidget *widget)
{
  for (GtkWidget *around = gtk_widget_get_parent (widget); around != NULL; around = gtk_widget_get_parent (around))
    {
      if (GTK_IS_SPIN_BUTTON (around) || GTK_IS_MENU_BUTTON (around) || GTK_IS_DROP_DOWN (around) || ADW_IS_ENTRY_ROW (around)
          || ADW_IS_SPIN_ROW (around) || GTK_IS_SEARCH_ENTRY (around) || GTK_IS_ENTRY (around) || ADW_IS_COMBO_ROW (around)
          || (ADW_IS_ACTION_ROW (around) && adw_action_row_get_activatable_widget (ADW_ACTION_ROW (around)) == widget))
        return TRUE;
    }

  return FALSE;
}

static void
measure_target (GtkWidget *widget)
{
  graphene_rect_t bounds;
  g_autofree char *what = NULL;
  int width;
  int height;

  /* With its padding, which its width and height leave out. */
  if (is_part_of_target (widget) || !gtk_widget_compute_bounds (widget, widget, &bounds))
    return;
  width = (int) bounds.size.width;
  height = (int) bounds.size.height;
  if (width <= 0 || height <= 0)
    return;
  what = describe (widget);
  if (MIN (width, height) < SMALLEST_TARGET)
    printf ("small %d x %d %s %s\n", width, height, what, get_words (widget));
  else if (MIN (width, height) < FINGER_TARGET)
    printf ("finger %d x %d %s %s\n", width, height, what, get_words (widget));
}

/* Whether something can be scrolled to where it can be seen. */
static gboolean
get_is_cut_off (GtkWidget *widget,
                GtkWidget *root,
                float     *by)
{
  gboolean can_scroll_x = FALSE;
  gboolean can_scroll_y = FALSE;
  GtkWidget *around = gtk_widget_get_parent (widget);

  for (; around != NULL && around != root; around = gtk_widget_get_parent (around))
    {
      graphene_rect_t bounds;
      float width = (float) gtk_widget_get_width (around);
      float height = (float) gtk_widget_get_height (around);

      if (GTK_IS_SCROLLED_WINDOW (around))
        {
          GtkPolicyType x, y;

          gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (around), &x, &y);
          can_scroll_x |= x != GTK_POLICY_NEVER;
          can_scroll_y |= y != GTK_POLICY_NEVER;
        }
      /* Whoever scrolls tells its own size from here on. */
      if (GTK_IS_SCROLLABLE (around) || GTK_IS_SCROLLED_WINDOW (around))
        continue;
      if (!gtk_widget_compute_bounds (widget, around, &bounds))
        return FALSE;
      if (!can_scroll_x && (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > width + 1))
        {
          *by = MAX (-bounds.origin.x, bounds.origin.x + bounds.size.width - width);
          return gtk_widget_get_overflow (around) == GTK_OVERFLOW_HIDDEN || gtk_widget_get_parent (around) == root;
        }
      if (!can_scroll_y && (bounds.origin.y < -1 || bounds.origin.y + bounds.size.height > height + 1))
        {
          *by = MAX (-bounds.origin.y, bounds.origin.y + bounds.size.height - height);
          if (gtk_widget_get_overflow (around) == GTK_OVERFLOW_HIDDEN || gtk_widget_get_parent (around) == root)
            return TRUE;
        }
    }

  return FALSE;
}

static void
measure_widget (GtkWidget *widget,
                GtkWidget *root)
{
  float by = 0;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_POPOVER (widget) && widget != root)
    return;

  if (gtk_widget_is_sensitive (widget) && is_target (widget))
    measure_target (widget);
  if (GTK_IS_NATIVE (root) ? widget != root : TRUE)
    if ((is_target (widget) || GTK_IS_LABEL (widget)) && get_is_cut_off (widget, root, &by))
      {
        g_autofree char *what = describe (widget);

        printf ("cut %.0f %s %s\n", (double) by, what, get_words (widget));
      }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    measure_widget (child, root);
}

void
measure_widgets (GtkWidget *root)
{
  measure_widget (root, root);
}

void
measure_focus (GtkWidget *root,
               GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  graphene_rect_t bounds, visible;

  if (focus == NULL)
    {
      printf ("nothing\n");
      return;
    }
  if (!gtk_widget_get_mapped (focus) || !gtk_widget_compute_bounds (focus, focus, &visible))
    {
      g_autofree char *what = describe (focus);

      printf ("hidden %s\n", what);
      return;
    }

  for (GtkWidget *around = gtk_widget_get_parent (focus); around != NULL; around = gtk_widget_get_parent (around))
    {
      graphene_rect_t own = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (around), (float) gtk_widget_get_height (around));

      if (!gtk_widget_compute_bounds (focus, around, &bounds))
        break;
      if (gtk_widget_get_overflow (around) != GTK_OVERFLOW_HIDDEN && !GTK_IS_NATIVE (around))
        continue;
      if (!graphene_rect_intersection (&bounds, &own, &visible) || visible.size.width < MIN (8, bounds.size.width)
          || visible.size.height < MIN (8, bounds.size.height))
        {
          g_autofree char *what = describe (focus);

          printf ("hidden %s by %s\n", what, G_OBJECT_TYPE_NAME (around));
          return;
        }
      if (GTK_IS_NATIVE (around))
        break;
    }
}
