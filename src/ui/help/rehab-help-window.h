/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The help in a window of its own, so that it can be read beside the patient: at the left a search and the table of contents,
 * at the right the page, with a way back. There is one of it at a time. "place-wanted" asks for a place of the program by its
 * RehabCardPlace.
 */

#define REHAB_TYPE_HELP_WINDOW (rehab_help_window_get_type ())

G_DECLARE_FINAL_TYPE (RehabHelpWindow, rehab_help_window, REHAB, HELP_WINDOW, AdwWindow)

GtkWidget *rehab_help_window_new (void);
void        rehab_help_window_set_clinic (RehabHelpWindow *self,
                                          RehabClinic     *clinic);
void        rehab_help_window_open       (RehabHelpWindow *self,
                                          const char      *target);
const char *rehab_help_window_get_target (RehabHelpWindow *self);

G_END_DECLS
