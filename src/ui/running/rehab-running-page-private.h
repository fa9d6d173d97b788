/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-running-page.h"
#include "rehab-running-sheet.h"
#include "rehab-running-version-list.h"

G_BEGIN_DECLS

/* The page is written in two files: what it shows, and what can be done on it. */

struct _RehabRunningPage
{
  RehabCasePage parent_instance;

  GtkStack *stack;
  AdwToastOverlay *toasts;
  GtkMenuButton *version_button;
  GtkPopover *version_popover;
  RehabRunningVersionList *versions;
  GtkWidget *unsaved;
  GtkWidget *draft_buttons;
  GtkWidget *back_button;
  AdwBanner *version_banner;
  AdwBanner *closed_banner;
  AdwBanner *restored_banner;
  GtkStack *parts;
  AdwStatusPage *empty;
  GtkWidget *start_button;
  GtkLabel *about;
  GtkWidget *about_box;
  GtkWidget *about_link;
  RehabRunningSheet *sheet;
  GtkWidget *add_week;
  GtkWidget *keys;

  RehabDraft *draft;    /* the model's; NULL while there is no episode of care */
  char *shown_version;  /* the identity of the version that is looked at; NULL: the draft */
  AdwToast *toast;      /* offers to take back what was just done; NULL when nothing is offered */
  gboolean came;        /* the keyboard was given its first day */
};

RehabCaseModel *rehab_running_page_get_model    (RehabRunningPage *self);
const RehabCase *rehab_running_page_get_case     (RehabRunningPage *self);
const RehabRunningSchedule *rehab_running_page_find_version (RehabRunningPage *self);
gboolean                    rehab_running_page_is_editable  (RehabRunningPage *self);
void                        rehab_running_page_show_version (RehabRunningPage *self,
                                                             const char       *version_id);

void                        rehab_running_page_say             (RehabRunningPage *self,
                                                                const char       *text,
                                                                gboolean          can_undo);
void                        rehab_running_page_dismiss_toast   (RehabRunningPage *self);
void                        rehab_running_page_install_actions (GtkWidgetClass *widget_class);
void                        rehab_running_page_add_shortcuts   (RehabRunningPage *self);
void                        rehab_running_page_update_actions  (RehabRunningPage *self);

G_END_DECLS
