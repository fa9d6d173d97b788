/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "help-shots.h"

#include "rehab-help-window.h"

static const struct
{
  const char *name;
  const char *target;
  const char *typed; /* into the search; NULL for nothing */
  const char *action; /* of the window, once the page is shown */
  const char *parameter;
} shots[] = {
  { "help", "start", NULL, NULL, NULL },
  { "help-topic", "topic/diary-week", NULL, NULL, NULL },
  { "help-list", "list/thresholds", NULL, NULL, NULL },
  { "help-test", "card/item.test-modified-bent-knee", NULL, NULL, NULL },
  { "help-rule", "card/rule.pain-goom", NULL, NULL, NULL },
  { "help-threshold", "card/threshold.run-spike", NULL, NULL, NULL },
  { "help-criterion", "card/criterion.deep-symmetry", NULL, NULL, NULL },
  { "help-treatment", "card/treatment.shockwave-cacchio", NULL, NULL, NULL },
  { "help-source", "source/R58", NULL, NULL, NULL },
  { "help-leaflet", "leaflet/sitting", NULL, NULL, NULL },
  { "help-leaflet-paper", "leaflet/sitting", NULL, "help.print", "sitting" },
  { "help-found", "card/rule.settled", "sitting", NULL, NULL },
  { "help-nothing-found", "start", "zebra", NULL, NULL },
};

guint
help_shots_get_count (void)
{
  return G_N_ELEMENTS (shots);
}

const char *
help_shots_get_name (guint n)
{
  return shots[n].name;
}

GtkWidget *
help_shots_open (guint        n,
                 RehabClinic *clinic)
{
  GtkWidget *window = rehab_help_window_new ();

  rehab_help_window_set_clinic (REHAB_HELP_WINDOW (window), clinic);
  rehab_help_window_open (REHAB_HELP_WINDOW (window), shots[n].target);

  return window;
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_SEARCH_ENTRY (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What is done once the window is on the screen. */
void
help_shots_prepare (guint      n,
                    GtkWidget *window)
{
  if (shots[n].typed != NULL)
    {
      gtk_widget_activate_action (window, "help.search", NULL);
      gtk_editable_set_text (GTK_EDITABLE (find_entry (window)), shots[n].typed);
      g_signal_emit_by_name (find_entry (window), "search-changed");
    }
  if (shots[n].action != NULL)
    gtk_widget_activate_action (window, shots[n].action, "s", shots[n].parameter);
}
