/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "squad-shots.h"
#include "rehab-squad-filters.h"
#include "rehab-squad-list.h"
#include "rehab-squad-page.h"

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static RehabSquadPage *
show (RehabWindow *window,
      const char  *squad)
{
  RehabSquadPage *page;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.squad-review", "s", squad);
  page = REHAB_SQUAD_PAGE (find (GTK_WIDGET (window), REHAB_TYPE_SQUAD_PAGE));
  rehab_squad_list_finish (rehab_squad_page_get_list (page));

  return page;
}

/* Of the squad that has most athletes. */
void
show_squad (RehabWindow *window)
{
  GPtrArray *squads = rehab_clinic_get_squads (rehab_window_get_clinic (window));

  show (window, ((const RehabSquad *) g_ptr_array_index (squads, 0))->id);
}

void
show_squad_table (RehabWindow *window)
{
  rehab_squad_page_take_focus (show (window, REHAB_SQUAD_EVERYBODY));
}

void
show_squad_coach (RehabWindow *window)
{
  RehabSquadPage *page = show (window, REHAB_SQUAD_EVERYBODY);
  GtkWidget *group = find (GTK_WIDGET (page), ADW_TYPE_TOGGLE_GROUP);

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (group), "coach");
}

void
show_squad_panel (RehabWindow *window)
{
  RehabSquadPage *page = show (window, REHAB_SQUAD_EVERYBODY);

  rehab_squad_page_take_focus (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "squad.panel", NULL);
}

void
show_squad_filter (RehabWindow *window)
{
  RehabSquadPage *page = show (window, REHAB_SQUAD_EVERYBODY);

  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY)), "rugby");
}

void
show_squad_nobody (RehabWindow *window)
{
  RehabSquadPage *page = show (window, REHAB_SQUAD_EVERYBODY);

  gtk_editable_set_text (GTK_EDITABLE (find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY)), "nobody of that name");
}

void
show_squad_help (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (show (window, REHAB_SQUAD_EVERYBODY)), "squad.columns", NULL);
}

void
show_squad_paper (RehabWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (show (window, REHAB_SQUAD_EVERYBODY)), "squad.print", NULL);
}

void
leave_squad (RehabWindow *window)
{
  RehabSquadPage *page = REHAB_SQUAD_PAGE (find (GTK_WIDGET (window), REHAB_TYPE_SQUAD_PAGE));
  GtkWidget *split = find (GTK_WIDGET (page), ADW_TYPE_OVERLAY_SPLIT_VIEW);

  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find (GTK_WIDGET (page), ADW_TYPE_TOGGLE_GROUP)), "medical");
  rehab_squad_filters_clear (REHAB_SQUAD_FILTERS (find (GTK_WIDGET (page), REHAB_TYPE_SQUAD_FILTERS)));
  adw_overlay_split_view_set_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (split), FALSE);
}
