/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-document.h"
#include "rehab-paper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A document on its way to a printer. */

#define REHAB_PRINT_ERROR (rehab_print_error_quark ())

typedef enum
{
  REHAB_PRINT_ERROR_CANCELLED,  /* when pages were on their way already */
  REHAB_PRINT_ERROR_NO_PRINTER,
  REHAB_PRINT_ERROR_FAILED,     /* the message says how, in words of GTK's */
} RehabPrintErrorCode;

GQuark             rehab_print_error_quark (void);

GtkPrintOperation *rehab_print_operation_new (RehabDocument *document,
                                              RehabPaper     paper,
                                              const char    *job_name) G_GNUC_WARN_UNUSED_RESULT;

void               rehab_print_operation_run        (GtkPrintOperation  *operation,
                                                     GtkWidget          *parent,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);

gboolean           rehab_print_operation_run_finish (GtkPrintOperation *operation,
                                                     GAsyncResult      *result,
                                                     GError           **error);

G_END_DECLS
