/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rehab-paper-open.h"
#include "rehab-open-dialog.h"
#include "rehab-paper-dialog.h"

/**
 * rehab_paper_open_print:
 * @parent: a widget of the window
 *
 * Prints the paper that is open, if one is: the window's shortcut for printing is the one that goes on from there, too,
 * whatever paper it is.
 *
 * Returns: whether there is one
 */
gboolean
rehab_paper_open_print (GtkWidget *parent)
{
  AdwDialog *open = rehab_open_dialog_get (parent);

  if (!REHAB_IS_PAPER_DIALOG (open))
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (open), "paper.print", NULL);

  return TRUE;
}
