/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The frame that the dialogs of a running plan have in common: whose it is, Cancel, and one button that does it. */

GtkWidget *rehab_running_frame_build   (AdwDialog  *dialog,
                                        const char *title,
                                        const char *whose,
                                        const char *accept_label,
                                        GCallback   accepted,
                                        gpointer    user_data);
GtkWidget *rehab_running_frame_new_remark (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_running_frame_dup_sentence (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
