/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-squad-filters.h"
#include "rehab-squad-page.h"
#include "rehab-squad-panel.h"

G_BEGIN_DECLS

/* What the files of this type share; nobody else includes this. */

struct _RehabSquadPage
{
  AdwBreakpointBin parent_instance;

  AdwHeaderBar *header_bar;
  GtkWidget *narrow_title; /* nothing, in the place of the button */
  GtkBox *bar;
  GtkWidget *squad_button;
  AdwWindowTitle *title;
  GtkWidget *panel_button;
  AdwToggleGroup *audience_group;
  RehabSquadFilters *filters;
  AdwOverlaySplitView *split;
  RehabSquadPanel *panel;
  GtkStack *stack;
  GtkColumnView *table;
  GtkListView *cards;
  AdwStatusPage *nobody_page;

  RehabSquadList *list;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSingleSelection *selection;
  RehabSquadAthlete *chosen; /* whose row has the selection, however often it is read again */
  gboolean is_narrow;
  gboolean wants_focus; /* the keyboard is to be on a row as soon as there is one */
  GMenu *sort_menu;
  guint panel_source;
};

GPtrArray *rehab_squad_page_list_lines (GListModel *athletes) G_GNUC_WARN_UNUSED_RESULT;

/* rehab-squad-page-actions.c: what goes out, and the keys of the rows */
void       rehab_squad_page_class_install_actions (GtkWidgetClass *widget_class);
void       rehab_squad_page_fill_sort_menu        (RehabSquadPage *self);
void       rehab_squad_page_add_keys              (RehabSquadPage *self,
                                                   GtkWidget      *widget);
void       rehab_squad_page_enter_panel           (RehabSquadPage *self);
void       rehab_squad_page_close_panel           (GtkWidget      *widget,
                                                   const char     *action_name,
                                                   GVariant       *parameter);

G_END_DECLS
