/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-application.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  /* A limit on the size of files is a full disk to us, not a reason to die. */
  signal (SIGXFSZ, SIG_IGN);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = rehab_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
