/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What F1 opens: the help target of the page, dialog or part that the keyboard is in. */

typedef struct
{
  const char *type_name; /* of a widget; all in it is told of with it */
  const char *target;
} RehabHelpContext;

guint                   rehab_help_context_get_count (void);
const RehabHelpContext *rehab_help_context_get_nth   (guint n);
const RehabHelpContext *rehab_help_context_find_row  (GtkWidget *widget);
const char             *rehab_help_context_find      (GtkWidget *widget);

G_END_DECLS
