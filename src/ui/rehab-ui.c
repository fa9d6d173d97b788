/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-ui.h"
#include "rehab-guide-resources.h"
#include "rehab-resources.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

/* What every C library has, in which English text can be written as well as names from everywhere. */
#define FALLBACK "C.UTF-8"

/* One that is not installed takes none of the others with it: who has no French dates can still have French words. */
static void
set_each_category (void)
{
  static const int categories[] = {
    LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_PAPER, LC_NAME, LC_ADDRESS, LC_TELEPHONE,
    LC_MEASUREMENT, LC_IDENTIFICATION,
  };

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      if (setlocale (categories[i], "") == NULL)
        setlocale (categories[i], FALLBACK);
    }
}

void
rehab_ui_set_locale (void)
{
  const char *folder = g_getenv ("REHAB_LOCALEDIR");

  /* GTK would warn of a locale that is not installed, and forget those that are. */
  gtk_disable_setlocale ();
  if (setlocale (LC_ALL, "") == NULL)
    {
      g_message ("The language that is asked for is not installed on this system. English stands in for it.");
      set_each_category ();
    }
  /* The bare C locale has no letters but those of English, and people have names. */
  else if (g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0)
    {
      setlocale (LC_CTYPE, FALLBACK);
    }

  /* Where the program was built, its catalogues are not installed yet. */
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && folder[0] != '\0' ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
rehab_ui_register (void)
{
  g_resources_register (rehab_get_resource ());
  g_resources_register (rehab_guide_get_resource ());
}
