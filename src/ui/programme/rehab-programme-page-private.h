/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-change-list.h"
#include "rehab-exercise-browser.h"
#include "rehab-prescription-list.h"
#include "rehab-programme-page.h"
#include "rehab-programme-week.h"
#include "rehab-selection-bar.h"
#include "rehab-template-chooser.h"
#include "rehab-version-list.h"

G_BEGIN_DECLS

/* The page is written in two files: what it shows, and what can be done on it. */

struct _RehabProgrammePage
{
  RehabCasePage parent_instance;

  GtkStack *stack;
  AdwMultiLayoutView *layouts;
  RehabExerciseBrowser *library;
  AdwToastOverlay *toasts;
  GtkMenuButton *version_button;
  GtkPopover *version_popover;
  RehabVersionList *versions;
  GtkWidget *unsaved;
  GtkWidget *draft_buttons;
  GtkWidget *print_button;
  GtkWidget *back_button;
  AdwBanner *version_banner;
  AdwBanner *restored_banner;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkScrolledWindow *scroller;
  GtkWidget *empty;
  RehabTemplateChooser *templates;
  RehabPrescriptionList *list;
  AdwBin *week_inside; /* where the week is in a narrow page, which scrolls */
  AdwBin *week_below;  /* and in a wide one, where it stays in sight */
  RehabProgrammeWeek *week;
  RehabSelectionBar *selection_bar;
  GtkWidget *add_list;
  RehabChangeList *changes;

  RehabDraft *draft;    /* the model's; NULL while there is no episode of care */
  char *shown_version;  /* the identity of the version that is looked at; NULL: the draft */
  GtkWidget *added_row; /* weak: what is scrolled to at the next layout */
  AdwToast *undo_toast; /* offers to take back what was just done; NULL when nothing is offered */
  gboolean narrow;
  gboolean library_open;
  gboolean library_was_open; /* before a version was looked at */
};

RehabCaseModel *rehab_programme_page_get_model          (RehabProgrammePage *self);
const RehabCase *rehab_programme_page_get_case           (RehabProgrammePage *self);
RehabPhase       rehab_programme_page_get_phase          (RehabProgrammePage *self);
RehabRegimen *rehab_programme_page_get_current        (RehabProgrammePage *self);
int              rehab_programme_page_find_shown_version (RehabProgrammePage *self);
void             rehab_programme_page_show_version       (RehabProgrammePage *self,
                                                          const char         *version_id);

void             rehab_programme_page_install_actions    (GtkWidgetClass *widget_class);
void             rehab_programme_page_add_shortcuts      (RehabProgrammePage *self);
void             rehab_programme_page_update_actions     (RehabProgrammePage *self,
                                                          gboolean            is_draft);
void             rehab_programme_page_add_exercise       (RehabProgrammePage *self,
                                                          const char         *exercise_key);
void             rehab_programme_page_insert_exercise    (RehabProgrammePage *self,
                                                          const char         *exercise_key,
                                                          guint               slot,
                                                          RehabPhase          phase);
void             rehab_programme_page_use_template       (RehabProgrammePage *self,
                                                          const char         *template_key);
void             rehab_programme_page_offer_undo         (RehabProgrammePage *self,
                                                          const char         *text);
void             rehab_programme_page_dismiss_undo_toast (RehabProgrammePage *self);

G_END_DECLS
