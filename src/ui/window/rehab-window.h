/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The one window. It comes up empty, at once; then it shows the clinic, its first run, or why it cannot be opened.
 */

#define REHAB_TYPE_WINDOW (rehab_window_get_type ())

G_DECLARE_FINAL_TYPE (RehabWindow, rehab_window, REHAB, WINDOW, AdwApplicationWindow)

typedef void (*RehabWindowLeft) (RehabWindow *self,
                                 gpointer     user_data);

GtkWidget   *rehab_window_new          (GtkApplication *application);
RehabClinic *rehab_window_get_clinic   (RehabWindow    *self);
void         rehab_window_set_clinic   (RehabWindow    *self,
                                        RehabClinic    *clinic);
void         rehab_window_set_trouble  (RehabWindow    *self,
                                        const GError   *error);
void         rehab_window_leave_clinic (RehabWindow    *self,
                                        RehabWindowLeft left,
                                        gpointer        user_data);
void         rehab_window_open_patient (RehabWindow    *self,
                                        const char     *patient_id);
void         rehab_window_show_page    (RehabWindow    *self,
                                        const char     *name);
void         rehab_window_import       (RehabWindow    *self,
                                        GListModel     *files);

G_END_DECLS
