/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-commands.h"

#include <glib/gi18n.h>

/* Sections, and rows in them, by how often they are of use. */
static const RehabCommand commands[] = {
  { REHAB_PLACE_WINDOW, N_("General"), N_("Search"), "win.search", "<Control>f" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Add Patient"), "win.add-patient", "<Control>n" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Squad Review"), "win.squad-review::", "<Control><Shift>r" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Import for Several Athletes"), "win.import", "<Control>o" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Who Is Working"), "win.choose-clinician", "<Control>u" },
  { REHAB_PLACE_CLINICIANS, N_("General"), N_("Answer Who Is Working"), NULL, "1..9" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Preferences"), "win.preferences", "<Control>comma" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Keyboard Shortcuts"), "app.shortcuts", "<Control>question" },
  { REHAB_PLACE_NAVIGATION, N_("General"), N_("Help for This Page"), "win.help", "F1" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Main Menu"), NULL, "F10" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Close the Window"), "window.close", "<Control>w" },
  { REHAB_PLACE_WINDOW, N_("General"), N_("Quit"), "app.quit", "<Control>q" },

  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Overview"), "win.show-page::overview", "<Control>1" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Assessment"), "win.show-page::assessment", "<Control>2" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Phases"), "win.show-page::phases", "<Control>3" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Programme"), "win.show-page::programme", "<Control>4" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Diary"), "win.show-page::diary", "<Control>5" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Progress"), "win.show-page::progress", "<Control>6" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Print the Programme Sheet"), "win.patient-command::patient.print-shown", "<Control>p" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Import into the Diary"), "win.patient-command::patient.import", "<Control>i" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Edit Patient"), "win.patient-command::patient.edit", "<Control>e" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Choose the Episode"), "win.patient-command::patient.choose-episode", "<Control><Shift>o" },
  { REHAB_PLACE_WINDOW, N_("Patient"), N_("Add Event"), "win.patient-command::event.add", "<Control><Shift>e" },
  { REHAB_PLACE_EVENT, N_("Patient"), N_("Save an Event"), "event-dialog.save", "<Control>s" },

  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Next Cell, in the Order of the Paper"), NULL, "Tab Return" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Edit a Cell"), NULL, "F2" },
  { REHAB_PLACE_DIARY, N_("Diary"), N_("Undo"), "diary.undo", "<Control>z" },
  { REHAB_PLACE_DIARY, N_("Diary"), N_("Redo"), "diary.redo", "<Control><Shift>z|<Control>y" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("List What Can Be Added to a Day"), NULL, "plus|KP_Add" },
  { REHAB_PLACE_DIARY, N_("Diary"), N_("Answer for This Morning"), "diary.answer-morning", "<Control>m" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Take Over the Pain on Waking"), NULL, "space" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Details and Notes"), NULL, "F4 <Alt>Return" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Previous or Next Week"), NULL, "Page_Up Page_Down" },
  { REHAB_PLACE_DIARY, N_("Diary"), N_("One Week or Two"), "diary.two-weeks", "<Control>t" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("First or Last Cell"), NULL, "<Control>Home <Control>End" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Choose Further Cells"), NULL, "<Shift>Left <Shift>Right <Shift>Up <Shift>Down" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Choose Whole Lines, or All"), NULL, "<Shift>space <Control>a" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Copy, Cut, Paste"), NULL, "<Control>c <Control>x <Control>v" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Fill Down"), NULL, "<Control>d" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Back to Not Asked, or Remove a Session"), NULL, "Delete|BackSpace" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Remove a Session"), NULL, "<Control>minus|<Control>KP_Subtract" },
  { REHAB_PLACE_DIARY_CELL, N_("Diary"), N_("Move a Session Up or Down"), NULL, "<Alt>Up <Alt>Down" },

  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("Edit the Dose"), "prescription.edit-dose", "F2" },
  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("Edit the Note"), "prescription.edit-note", "<Shift>F2" },
  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("All Fields of a Dose"), "prescription.fields", "<Alt>Return" },
  { REHAB_PLACE_PROGRAMME, N_("Programme"), N_("Undo"), "programme.undo", "<Control>z" },
  { REHAB_PLACE_PROGRAMME, N_("Programme"), N_("Redo"), "programme.redo", "<Control><Shift>z|<Control>y" },
  { REHAB_PLACE_PROGRAMME, N_("Programme"), N_("Save Version"), "programme.save", "<Control>s" },
  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("Move an Exercise Up or Down"),
    "prescription.move-up prescription.move-down", "<Alt>Up <Alt>Down" },
  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("On or Off a Day of the Week"), "day", "1..7" },
  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("Select an Exercise, or Not"), NULL, "space" },
  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("Duplicate an Exercise"), "prescription.duplicate", "<Control>d" },
  { REHAB_PLACE_PRESCRIPTION, N_("Programme"), N_("Remove an Exercise"), "remove", "Delete|KP_Delete" },
  { REHAB_PLACE_EXERCISE_CARD, N_("Programme"), N_("Play or Stop the Movement"), "play", "space" },
  { REHAB_PLACE_VERSIONS, N_("Programme"), N_("Copy What Differs"), "compare.copy", "<Control>c" },
  { REHAB_PLACE_PICTURES, N_("Programme"), N_("Paste a Picture"), "paste", "<Control>v" },

  { REHAB_PLACE_ANSWER, N_("Assessment"), N_("Yes, No"), NULL, "y n" },
  { REHAB_PLACE_ANSWER, N_("Assessment"), N_("Back to Not Asked"), NULL, "BackSpace|Delete" },
  { REHAB_PLACE_ANSWER, N_("Assessment"), N_("Write a Note Beside an Answer"), NULL, "F2" },
  { REHAB_PLACE_ANSWER, N_("Assessment"), N_("About a Question"), NULL, "F1|question|Menu" },
  { REHAB_PLACE_QUESTIONNAIRE, N_("Assessment"), N_("Next or Previous Item of a Questionnaire"), NULL, "Return|Down Up" },
  { REHAB_PLACE_ASSESSMENT_FORM, N_("Assessment"), N_("Previous or Next Section"),
    "assessment.previous-section assessment.next-section", "<Control>Page_Up <Control>Page_Down" },
  { REHAB_PLACE_ASSESSMENT_FORM, N_("Assessment"), N_("Finish the Assessment"), "assessment.finish",
    "<Control>Return|<Control>KP_Enter" },
  { REHAB_PLACE_ASSESSMENT, N_("Assessment"), N_("Print the Report"), "assessment.print-report", "<Control><Shift>p" },
  { REHAB_PLACE_ASSESSMENT, N_("Assessment"), N_("Write a Letter"), "assessment.write-letter", "<Control><Shift>l" },
  { REHAB_PLACE_COMPARISON, N_("Assessment"), N_("Search in a Comparison"), "comparison.search", "<Control>f" },
  { REHAB_PLACE_COMPARISON, N_("Assessment"), N_("Copy a Comparison"), "comparison.copy", "<Control>c" },

  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("Read Out the Day Before or After"), NULL, "Left Right" },
  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("Read Out a Week Before or After"), NULL, "<Control>Left <Control>Right" },
  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("Choose a Range"), NULL, "1..4" },
  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("Earlier or Later Days"), NULL, "Page_Up Page_Down" },
  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("A Little Earlier or Later"), NULL, "<Shift>Left <Shift>Right" },
  { REHAB_PLACE_PROGRESS, N_("Progress"), N_("Show Fewer or More Days"), "progress.zoom-in progress.zoom-out",
    "<Control>plus|<Control>equal|<Control>KP_Add <Control>minus|<Control>KP_Subtract" },
  { REHAB_PLACE_PROGRESS, N_("Progress"), N_("Back to the Chosen Range"), "progress.zoom-reset", "<Control>0|<Control>KP_0" },
  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("Previous or Next Chart"), NULL, "Up Down" },
  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("Read Out the First or Last Day Shown"), NULL, "Home End" },
  { REHAB_PLACE_CHART_SHEET, N_("Progress"), N_("Let the Day Go"), NULL, "Escape" },
  { REHAB_PLACE_WINDOW, N_("Progress"), N_("Print the Progress Report"), "win.patient-command::patient.print-shown", "<Control>p" },
  { REHAB_PLACE_CHARTS, N_("Progress"), N_("Save the Charts as PDF"), "chart.save-pdf::page", "<Control>s" },
  { REHAB_PLACE_CHARTS, N_("Progress"), N_("Copy the Charts as Picture"), "chart.copy-picture::page", "<Control><Shift>c" },
  { REHAB_PLACE_CHARTS, N_("Progress"), N_("Copy the Figures"), "chart.copy-figures::page", "<Control><Shift>d" },

  { REHAB_PLACE_PHASE_MOVE, N_("Phases"), N_("Take the Step"), "take", "<Control>Return|<Control>KP_Enter" },

  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Type a Session, or Edit Its Words"), NULL, "F2" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("All of a Session"), NULL, "Return" },
  { REHAB_PLACE_RUNNING, N_("Running Plan"), N_("Undo"), "running.undo", "<Control>z" },
  { REHAB_PLACE_RUNNING, N_("Running Plan"), N_("Redo"), "running.redo", "<Control><Shift>z|<Control>y" },
  { REHAB_PLACE_RUNNING, N_("Running Plan"), N_("Save Version"), "running.save", "<Control>s" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Add Another Session to a Day"), NULL, "plus|KP_Add" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Remove What Is Chosen"), NULL, "Delete|BackSpace" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Move a Session to Another Day or Week"), NULL,
    "<Alt>Left <Alt>Right <Alt>Up <Alt>Down" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Choose Further Days"), NULL,
    "<Shift>Left <Shift>Right <Shift>Up <Shift>Down" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Choose Whole Weeks, or All"), NULL, "<Shift>space <Control>a" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Copy, Cut, Paste"), NULL, "<Control>c <Control>x <Control>v" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Fill Down"), NULL, "<Control>d" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Copy a Week Forward"), NULL, "<Control><Shift>d" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("Insert or Remove a Week"), NULL,
    "<Control>plus|<Control>equal|<Control>KP_Add <Control>minus|<Control>KP_Subtract" },
  { REHAB_PLACE_RUNNING_DAY, N_("Running Plan"), N_("First or Last Day"), NULL, "<Control>Home <Control>End" },

  { REHAB_PLACE_SQUAD_ROW, N_("Squad"), N_("Open the Athlete"), NULL, "Return" },
  { REHAB_PLACE_SQUAD_ROW, N_("Squad"), N_("One Athlete Beside the Table"), NULL, "space" },
  { REHAB_PLACE_NAVIGATION, N_("Squad"), N_("Back to the Squad"), NULL, "<Alt>Left Escape" },
  { REHAB_PLACE_WINDOW, N_("Squad"), N_("Print the Squad"), "win.patient-command::patient.print-shown", "<Control>p" },
  { REHAB_PLACE_SQUAD, N_("Squad"), N_("Save as CSV"), "squad.save-csv", "<Control>s" },

  { REHAB_PLACE_PAPER, N_("Paper"), N_("Print"), "paper.print", "<Control>p" },
  { REHAB_PLACE_PAPER, N_("Paper"), N_("Save as PDF"), "paper.save-pdf", "<Control>s" },
  { REHAB_PLACE_PAPER, N_("Paper"), N_("Previous or Next Page"), "paper.previous-page paper.next-page", "Page_Up Page_Down" },
  { REHAB_PLACE_PAPER, N_("Paper"), N_("Larger or Smaller Pages"), "paper.zoom-in paper.zoom-out",
    "<Control>plus|<Control>equal|<Control>KP_Add <Control>minus|<Control>KP_Subtract" },
  { REHAB_PLACE_PAPER, N_("Paper"), N_("As Wide as There Is Room"), "paper.zoom-fit", "<Control>0|<Control>KP_0" },

  { REHAB_PLACE_BODY_CHART, N_("Body Chart"), N_("Move the Brush"), NULL, "Left Right Up Down" },
  { REHAB_PLACE_BODY_CHART, N_("Body Chart"), N_("Move the Brush Further"), NULL, "<Shift>Left <Shift>Right <Shift>Up <Shift>Down" },
  { REHAB_PLACE_BODY_CHART, N_("Body Chart"), N_("Paint, or Paint a Line While Held"), NULL, "space" },
  { REHAB_PLACE_BODY_CHART, N_("Body Chart"), N_("Erase"), NULL, "Delete BackSpace" },
  { REHAB_PLACE_BODY_CHART, N_("Body Chart"), N_("Larger or Smaller Brush"), NULL, "plus|equal|KP_Add minus|KP_Subtract" },
  { REHAB_PLACE_BODY_CHART, N_("Body Chart"), N_("Undo"), "body-chart.undo", "<Control>z" },
  { REHAB_PLACE_BODY_CHART, N_("Body Chart"), N_("Redo"), "body-chart.redo", "<Control><Shift>z|<Control>y" },

  { REHAB_PLACE_HELP, N_("Help"), N_("Search the Help"), "help.search", "<Control>f" },
  { REHAB_PLACE_HELP, N_("Help"), N_("From the Search to What Was Found"), NULL, "Down" },
  { REHAB_PLACE_HELP, N_("Help"), N_("Page Before"), NULL, "<Alt>Left" },
  { REHAB_PLACE_HELP, N_("Help"), N_("First Page of the Help"), "help.start", "F1" },
  { REHAB_PLACE_HELP, N_("Help"), N_("Print a Leaflet"), "help.print-shown", "<Control>p" },
  { REHAB_PLACE_HELP, N_("Help"), N_("End the Search, or Close the Help"), "close", "Escape" },
};

/* Returns: (transfer none) (array length=n_commands): the table */
const RehabCommand *
rehab_commands_get_all (gsize *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);

  return commands;
}

/**
 * rehab_commands_split_keys:
 * @command: a row of the table
 *
 * Returns: (transfer full): a trigger for each key that is shown, further ones for the same behind "|"
 */
char **
rehab_commands_split_keys (const RehabCommand *command)
{
  g_auto (GStrv) words = g_strsplit (command->keys, " ", -1);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (words[i], "..") == NULL)
      g_strv_builder_add (keys, words[i]);
    else
      for (char figure = words[i][0]; figure <= words[i][3]; figure++)
        g_strv_builder_take (keys, g_strdup_printf ("%c|KP_%c", figure, figure));

  return g_strv_builder_end (keys);
}

/* Returns: (transfer none) (nullable): the action of the nth key */
const char *
rehab_commands_get_action (const RehabCommand *command,
                           guint               nth)
{
  g_auto (GStrv) actions = NULL;

  if (command->action == NULL)
    return NULL;

  actions = g_strsplit (command->action, " ", -1);

  return g_intern_string (actions[MIN (nth, g_strv_length (actions) - 1)]);
}
