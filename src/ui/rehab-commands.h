/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * Every command that has a key, in one table: the accelerators of the window, the shortcuts of pages, views and dialogs, and
 * the list that shows them all are made from it. Nothing else gives a command a key. What a widget does with the keys that
 * come to it, as a cell of a sheet does, is its own; test-commands presses each of these that is listed.
 */

/* Who listens. A page and what is in it listen beside the window; a dialog is alone. */
typedef enum
{
  REHAB_PLACE_WINDOW,
  REHAB_PLACE_DIARY,
  REHAB_PLACE_DIARY_CELL,
  REHAB_PLACE_ASSESSMENT,
  REHAB_PLACE_ASSESSMENT_FORM,
  REHAB_PLACE_ANSWER,
  REHAB_PLACE_QUESTIONNAIRE,
  REHAB_PLACE_COMPARISON,
  REHAB_PLACE_BODY_CHART,
  REHAB_PLACE_PROGRAMME,
  REHAB_PLACE_PRESCRIPTION,
  REHAB_PLACE_EXERCISE_CARD,
  REHAB_PLACE_PICTURES,
  REHAB_PLACE_VERSIONS,
  REHAB_PLACE_RUNNING,
  REHAB_PLACE_RUNNING_DAY,
  REHAB_PLACE_PROGRESS,
  REHAB_PLACE_CHARTS,
  REHAB_PLACE_CHART_SHEET,
  REHAB_PLACE_PHASE_MOVE,
  REHAB_PLACE_EVENT,
  REHAB_PLACE_SQUAD,
  REHAB_PLACE_SQUAD_ROW,
  REHAB_PLACE_PAPER,
  REHAB_PLACE_CLINICIANS,
  REHAB_PLACE_HELP,
  REHAB_PLACE_NAVIGATION, /* after everything else, so that what the keyboard is in has its keys first */
  REHAB_N_PLACES
} RehabCommandPlace;

typedef struct
{
  RehabCommandPlace place;
  const char *section;
  const char *title;
  /* Detailed name of an action, or one for each of the keys; a word without a dot is a name that the place's own function
   * is called with; NULL for keys that the widget takes as they come. */
  const char *action;
  /* As GTK writes triggers, divided by spaces. Of "<Control>plus|<Control>equal" only the first is shown, and "1..7" is a
   * key for each figure. */
  const char *keys;
} RehabCommand;

const RehabCommand *rehab_commands_get_all    (gsize             *n_commands);
char              **rehab_commands_split_keys (const RehabCommand *command) G_GNUC_WARN_UNUSED_RESULT;
const char         *rehab_commands_get_action (const RehabCommand *command,
                                               guint               nth);

void                rehab_commands_set_accels (GtkApplication    *application);
void                rehab_commands_bind       (GtkWidgetClass    *widget_class,
                                               RehabCommandPlace  place,
                                               GtkShortcutFunc    named);
void                rehab_commands_attach     (GtkWidget         *widget,
                                               RehabCommandPlace  place);
void                rehab_commands_listen     (GtkWidget         *widget,
                                               RehabCommandPlace  place,
                                               GtkShortcutScope   scope,
                                               GtkShortcutFunc    named);

void                rehab_commands_present    (GtkWidget         *parent);

G_END_DECLS
