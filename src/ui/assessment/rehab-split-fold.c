/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-split-fold.h"

/* So many frames are more than a new layout takes: after them the user is somewhere else. */
#define MOST_FRAMES 30
#define FRAMES "rehab-split-fold-frames"

/* A bin whose breakpoint changes hides its child for some frames, which takes the focus from it. */
static gboolean
give_back_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       focus)
{
  AdwOverlaySplitView *split = ADW_OVERLAY_SPLIT_VIEW (widget);
  guint n_frames = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), FRAMES)) + 1;

  g_object_set_data (G_OBJECT (widget), FRAMES, GUINT_TO_POINTER (n_frames));

  /* Gone with its page: there is nothing to go back to. */
  if (!gtk_widget_is_ancestor (focus, adw_overlay_split_view_get_content (split))
      || n_frames > MOST_FRAMES)
    return G_SOURCE_REMOVE;

  if (!gtk_widget_get_mapped (focus))
    return G_SOURCE_CONTINUE;

  gtk_root_set_focus (gtk_widget_get_root (widget), focus);

  return G_SOURCE_REMOVE;
}

static void
set_folded (AdwOverlaySplitView *split,
            gboolean             folded)
{
  GtkWidget *content = adw_overlay_split_view_get_content (split);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (split));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  adw_overlay_split_view_set_collapsed (split, folded);

  if (focus != NULL && content != NULL && gtk_widget_is_ancestor (focus, content))
    {
      g_object_set_data (G_OBJECT (split), FRAMES, NULL);
      gtk_widget_add_tick_callback (GTK_WIDGET (split), give_back_cb, g_object_ref (focus), g_object_unref);
    }
}

/**
 * rehab_split_fold:
 * @split: a split view
 *
 * Collapses a view: for when a breakpoint is applied.
 */
void
rehab_split_fold (AdwOverlaySplitView *split)
{
  set_folded (split, TRUE);
}

/**
 * rehab_split_unfold:
 * @split: a split view
 *
 * Puts the sidebar beside the content again: for when a breakpoint is unapplied.
 */
void
rehab_split_unfold (AdwOverlaySplitView *split)
{
  set_folded (split, FALSE);
}
