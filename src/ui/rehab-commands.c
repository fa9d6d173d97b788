/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-commands.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *section;
  const char *title;
  const char *action; /* detailed name; NULL for keys that a widget handles itself */
  const char *accel;
} Command;

static const Command commands[] = {
  { N_("General"), N_("Search"), "win.search", "<Control>f" },
  { N_("General"), N_("Add Patient"), "win.add-patient", "<Control>n" },
  { N_("General"), N_("Import for Several Athletes"), "win.import", "<Control>o" },
  { N_("General"), N_("Squad Review"), "win.squad-review::", "<Control><Shift>r" },
  { N_("General"), N_("Who Is Working"), "win.choose-clinician", "<Control>u" },
  { N_("General"), N_("Preferences"), "win.preferences", "<Control>comma" },
  { N_("General"), N_("Keyboard Shortcuts"), "app.shortcuts", "<Control>question" },
  { N_("General"), N_("Main Menu"), NULL, "F10" },
  { N_("General"), N_("Quit"), "app.quit", "<Control>q" },
  { N_("Patient"), N_("Overview"), "win.show-page::overview", "<Control>1" },
  { N_("Patient"), N_("Assessment"), "win.show-page::assessment", "<Control>2" },
  { N_("Patient"), N_("Phases"), "win.show-page::phases", "<Control>3" },
  { N_("Patient"), N_("Programme"), "win.show-page::programme", "<Control>4" },
  { N_("Patient"), N_("Diary"), "win.show-page::diary", "<Control>5" },
  { N_("Patient"), N_("Progress"), "win.show-page::progress", "<Control>6" },
  { N_("Patient"), N_("Edit Patient"), "win.patient-command::patient.edit", "<Control>e" },
  { N_("Patient"), N_("Choose the Episode"), "win.patient-command::patient.choose-episode", "<Control><Shift>o" },
  { N_("Patient"), N_("Add Event"), "win.patient-command::event.add", "<Control><Shift>e" },
  { N_("Patient"), N_("Print the Programme Sheet"), "win.patient-command::patient.print-shown", "<Control>p" },
  { N_("Patient"), N_("Import into the Diary"), "win.patient-command::patient.import", "<Control>i" },
  { N_("Patient"), N_("Save an Event"), NULL, "<Control>s" },
  { N_("Programme"), N_("Undo"), NULL, "<Control>z" },
  { N_("Programme"), N_("Redo"), NULL, "<Control><Shift>z" },
  { N_("Programme"), N_("Save Version"), NULL, "<Control>s" },
  { N_("Programme"), N_("Move an Exercise Up or Down"), NULL, "<Alt>Up <Alt>Down" },
  { N_("Running Plan"), N_("Type a Session, or Edit Its Words"), NULL, "F2" },
  { N_("Running Plan"), N_("All of a Session"), NULL, "Return" },
  { N_("Running Plan"), N_("Add Another Session to a Day"), NULL, "plus" },
  { N_("Running Plan"), N_("Move a Session to Another Day or Week"), NULL, "<Alt>Left <Alt>Right <Alt>Up <Alt>Down" },
  { N_("Running Plan"), N_("Choose Further Days"), NULL, "<Shift>Left <Shift>Right <Shift>Up <Shift>Down" },
  { N_("Running Plan"), N_("Choose Whole Weeks, or All"), NULL, "<Shift>space <Control>a" },
  { N_("Running Plan"), N_("Copy, Cut, Paste"), NULL, "<Control>c <Control>x <Control>v" },
  { N_("Running Plan"), N_("Fill Down"), NULL, "<Control>d" },
  { N_("Running Plan"), N_("Copy a Week Forward"), NULL, "<Control><Shift>d" },
  { N_("Running Plan"), N_("Insert or Remove a Week"), NULL, "<Control>plus <Control>minus" },
  { N_("Running Plan"), N_("First or Last Day"), NULL, "<Control>Home <Control>End" },
  { N_("Assessment"), N_("Print the Report"), NULL, "<Control><Shift>p" },
  { N_("Assessment"), N_("Write a Letter"), NULL, "<Control><Shift>l" },
  { N_("Assessment"), N_("Yes, No"), NULL, "y n" },
  { N_("Assessment"), N_("Back to Not Asked"), NULL, "BackSpace" },
  { N_("Assessment"), N_("About a Question"), NULL, "F1" },
  { N_("Assessment"), N_("Write a Note Beside an Answer"), NULL, "F2" },
  { N_("Assessment"), N_("Previous or Next Section"), NULL, "<Control>Page_Up <Control>Page_Down" },
  { N_("Assessment"), N_("Finish the Assessment"), NULL, "<Control>Return" },
  { N_("Phases"), N_("Take the Step"), NULL, "<Control>Return" },
  { N_("Body Chart"), N_("Move the Brush"), NULL, "Left Right Up Down" },
  { N_("Body Chart"), N_("Paint, or Paint a Line While Held"), NULL, "space" },
  { N_("Body Chart"), N_("Erase"), NULL, "Delete BackSpace" },
  { N_("Body Chart"), N_("Larger or Smaller Brush"), NULL, "plus minus" },
  { N_("Body Chart"), N_("Undo"), NULL, "<Control>z" },
  { N_("Body Chart"), N_("Redo"), NULL, "<Control><Shift>z" },
  { N_("Diary"), N_("Undo"), NULL, "<Control>z" },
  { N_("Diary"), N_("Redo"), NULL, "<Control><Shift>z" },
  { N_("Diary"), N_("Next Cell, in the Order of the Paper"), NULL, "Tab Return" },
  { N_("Diary"), N_("Edit a Cell"), NULL, "F2" },
  { N_("Diary"), N_("Choose Further Cells"), NULL, "<Shift>Left <Shift>Right <Shift>Up <Shift>Down" },
  { N_("Diary"), N_("Choose Whole Lines, or All"), NULL, "<Shift>space <Control>a" },
  { N_("Diary"), N_("Copy, Cut, Paste"), NULL, "<Control>c <Control>x <Control>v" },
  { N_("Diary"), N_("Fill Down"), NULL, "<Control>d" },
  { N_("Diary"), N_("First or Last Cell"), NULL, "<Control>Home <Control>End" },
  { N_("Diary"), N_("Details and Notes"), NULL, "F4 <Alt>Return" },
  { N_("Diary"), N_("Remove a Session"), NULL, "<Control>minus" },
  { N_("Diary"), N_("Move a Session Up or Down"), NULL, "<Alt>Up <Alt>Down" },
  { N_("Diary"), N_("Answer for This Morning"), NULL, "<Control>m" },
  { N_("Diary"), N_("Take Over the Pain on Waking"), NULL, "space" },
  { N_("Diary"), N_("One Week or Two"), NULL, "<Control>t" },
  { N_("Diary"), N_("Back to Not Asked, or Remove a Session"), NULL, "Delete" },
  { N_("Diary"), N_("List What Can Be Added to a Day"), NULL, "plus" },
  { N_("Diary"), N_("Previous or Next Week"), NULL, "Page_Up Page_Down" },
  { N_("Progress"), N_("Print the Progress Report"), NULL, "<Control>p" },
  { N_("Progress"), N_("Copy the Charts as Picture"), NULL, "<Control><Shift>c" },
  { N_("Progress"), N_("Copy the Figures"), NULL, "<Control><Shift>d" },
  { N_("Progress"), N_("Save the Charts as PDF"), NULL, "<Control>s" },
  { N_("Progress"), N_("Read Out the Day Before or After"), NULL, "Left Right" },
  { N_("Progress"), N_("Read Out a Week Before or After"), NULL, "<Control>Left <Control>Right" },
  { N_("Progress"), N_("Read Out the First or Last Day Shown"), NULL, "Home End" },
  { N_("Progress"), N_("Let the Day Go"), NULL, "Escape" },
  { N_("Progress"), N_("Show Fewer or More Days"), NULL, "<Control>plus <Control>minus" },
  { N_("Progress"), N_("Back to the Chosen Range"), NULL, "<Control>0" },
  { N_("Progress"), N_("Choose a Range"), NULL, "1 2 3 4" },
  { N_("Progress"), N_("Earlier or Later Days"), NULL, "Page_Up Page_Down" },
  { N_("Progress"), N_("A Little Earlier or Later"), NULL, "<Shift>Left <Shift>Right" },
  { N_("Progress"), N_("Previous or Next Chart"), NULL, "Up Down" },
  { N_("Squad"), N_("Open the Athlete"), NULL, "Return" },
  { N_("Squad"), N_("Back to the Squad"), NULL, "<Alt>Left Escape" },
  { N_("Squad"), N_("One Athlete Beside the Table"), NULL, "space" },
  { N_("Squad"), N_("Print the Squad"), NULL, "<Control>p" },
  { N_("Squad"), N_("Save as CSV"), NULL, "<Control>s" },
  { N_("Paper"), N_("Print"), NULL, "<Control>p" },
  { N_("Paper"), N_("Save as PDF"), NULL, "<Control>s" },
  { N_("Paper"), N_("Previous or Next Page"), NULL, "Page_Up Page_Down" },
  { N_("Paper"), N_("Larger or Smaller Pages"), NULL, "<Control>plus <Control>minus" },
};

/* Gives the commands their keys. */
void
rehab_commands_set_accels (GtkApplication *application)
{
  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    if (commands[i].action != NULL)
      gtk_application_set_accels_for_action (application, commands[i].action,
                                             (const char *[]) { commands[i].accel, NULL });
}

static GtkWidget *
new_row (const Command *command)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) accels = g_strsplit (command->accel, " ", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(command->title));
  for (guint i = 0; accels[i] != NULL; i++)
    {
      g_autofree char *words = NULL;
      GtkWidget *label;
      GdkModifierType modifiers;
      guint key;

      gtk_accelerator_parse (accels[i], &key, &modifiers);
      words = gtk_accelerator_get_label (key, modifiers);
      label = gtk_label_new (words);
      gtk_widget_add_css_class (label, "dimmed");
      gtk_widget_add_css_class (label, "keys");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }

  return row;
}

/* Lists the commands and their keys. */
void
rehab_commands_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesGroup *group = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (i == 0 || !g_str_equal (commands[i].section, commands[i - 1].section))
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(commands[i].section));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }

      adw_preferences_group_add (group, new_row (&commands[i]));
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
