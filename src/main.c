/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-application.h"
#include "rehab-ui.h"

#include <signal.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  /* A limit on the size of files is a full disk to us, not a reason to die. */
  signal (SIGXFSZ, SIG_IGN);

  rehab_ui_set_locale ();
  application = rehab_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
