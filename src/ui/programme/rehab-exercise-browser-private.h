/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-exercise-browser.h"

G_BEGIN_DECLS

/* The browser is written in two files: what it shows and what is picked, and how that is found. */

struct _RehabExerciseBrowser
{
  AdwBin parent_instance;

  GtkEditable *search;
  GtkDropDown *phase;
  GtkDropDown *equipment;
  GtkDropDown *hip_flexion;
  GtkStack *stack;
  GtkListView *list;

  RehabCatalogue *catalogue;
  RehabPhase suggested_phase;
  GtkStringList *keys;           /* of all exercises that are offered */
  GtkSingleSelection *selection; /* of GtkStringObject: those that are found */
  GtkFilter *filter;
  GArray *pieces;                /* RehabEquipment bits in the order of the choices */
  GHashTable *used;              /* keys that are in the programme */
  char *searched;                /* what was looked for last */
  guint scroll_source;           /* scrolls up after the next layout; 0: none */
  GPtrArray *rows;               /* (unowned) RehabExerciseRow that show something now */
};

const RehabExercise *rehab_exercise_browser_lookup            (RehabExerciseBrowser *self,
                                                               gpointer              item);
gboolean             rehab_exercise_browser_filter_exercise   (gpointer item,
                                                               gpointer user_data);
int                  rehab_exercise_browser_compare_families  (gconstpointer a,
                                                               gconstpointer b,
                                                               gpointer      user_data);
guint                rehab_exercise_browser_find_best         (RehabExerciseBrowser *self);
void                 rehab_exercise_browser_fill_phases       (RehabExerciseBrowser *self);
void                 rehab_exercise_browser_fill_hip_flexions (RehabExerciseBrowser *self);
void                 rehab_exercise_browser_fill_equipment    (RehabExerciseBrowser *self);

G_END_DECLS
