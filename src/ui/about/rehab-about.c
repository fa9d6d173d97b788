/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-about.h"
#include "rehab-database.h"
#include "rehab-publication.h"

#include <glib/gi18n.h>

#define METAINFO "/com/example/HamstringRehab/" APPLICATION_ID ".metainfo.xml"
/* From here on the notes of releases are shown. */
#define FIRST_RELEASE "0.1.0"

/* Each publication by its short name, as it stands beside figures. */
static void
add_sources (AdwAboutDialog *about)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < rehab_publication_get_count (); i++)
    g_strv_builder_add (builder, rehab_publication_get_nth (i)->name);
  names = g_strv_builder_end (builder);

  adw_about_dialog_add_acknowledgement_section (about, _("The figures and rules were read in"), (const char **) names);
}

/**
 * rehab_about_dup_debug_info:
 * @display: where the program is shown
 * @data_folder: (nullable): where the clinic's file lies; NULL for the sample clinic
 *
 * What whoever looks into a fault asks for first. In English, for it goes into a report; nothing of the clinic's or of a
 * patient's is in it but where the file lies.
 *
 * Returns: (transfer full): lines of text
 */
char *
rehab_about_dup_debug_info (GdkDisplay *display,
                            const char *data_folder)
{
  const char *const *languages = g_get_language_names ();
  gboolean in_flatpak = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  return g_strdup_printf ("Hamstring Rehab %s\n"
                          "GTK %u.%u.%u\n"
                          "libadwaita %u.%u.%u\n"
                          "GLib %u.%u.%u\n"
                          "SQLite %s\n"
                          "System: %s, %s\n"
                          "Display: %s\n"
                          "Language: %s\n"
                          "File: %s\n",
                          PACKAGE_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version,
                          rehab_database_get_library_version (),
                          system != NULL ? system : "not known", in_flatpak ? "Flatpak" : "no Flatpak",
                          G_OBJECT_TYPE_NAME (display),
                          languages[0],
                          data_folder != NULL ? data_folder : "the sample clinic, in a folder that goes when it is closed");
}

/**
 * rehab_about_new:
 * @data_folder: (nullable): where the clinic's file lies; NULL for the sample clinic
 *
 * Returns: (transfer floating): the dialog; what the metainfo says of releases, licence and addresses is taken from it
 */
AdwDialog *
rehab_about_new (const char *data_folder)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata (METAINFO, FIRST_RELEASE);
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  g_autofree char *debug_info = rehab_about_dup_debug_info (gdk_display_get_default (), data_folder);

  adw_about_dialog_set_application_name (about, _("Hamstring Rehab"));
  adw_about_dialog_set_application_icon (about, APPLICATION_ID);
  adw_about_dialog_set_version (about, PACKAGE_VERSION);
  adw_about_dialog_set_developer_name (about, _("The Hamstring Rehab developers"));
  adw_about_dialog_set_developers (about, (const char *[]) { _("The Hamstring Rehab developers"), NULL });
  /* Translators: the names of those who translated the program, one a line */
  adw_about_dialog_set_translator_credits (about, g_strcmp0 (_("translator-credits"), "translator-credits") != 0 ? _("translator-credits") : "");
  adw_about_dialog_set_comments (about,
                                 _("For those who treat proximal hamstring tendinopathy. It shows facts and where they "
                                   "come from; the clinician decides. It is not medical advice."));
  adw_about_dialog_set_debug_info (about, debug_info);
  adw_about_dialog_set_debug_info_filename (about, "hamstring-rehab-debug-info.txt");
  add_sources (about);

  return dialog;
}
