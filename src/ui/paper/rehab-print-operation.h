/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"
#include "rehab-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A document on its way to a printer. */

GtkPrintOperation *rehab_print_operation_new (RehabDocument *document,
                                              RehabPaper     paper,
                                              const char    *job_name) G_GNUC_WARN_UNUSED_RESULT;

void               rehab_print_operation_run       (GtkPrintOperation *operation,
                                                    GtkWidget         *parent);

void               rehab_print_operation_get_error (GtkPrintOperation *operation,
                                                    GError           **error);

G_END_DECLS
