/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The one place where an error becomes a sentence, and where things are said to the user. */

char *rehab_message_from_error (const GError *error) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_message_for_field  (const RehabField *field,
                                const GError     *error) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_message_for_range    (const RehabField *field) G_GNUC_WARN_UNUSED_RESULT;
AdwAlertDialog *rehab_message_alert_new (const char *heading,
                                         const char *body);
void  rehab_message_ask_discard (AdwDialog *dialog);
void  rehab_message_present    (GtkWidget    *parent,
                                const char   *heading,
                                const GError *error);
void  rehab_message_toast      (GtkWidget  *inside,
                                const char *text);

G_END_DECLS
