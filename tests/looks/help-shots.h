/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <gtk/gtk.h>

/* The help, page by page, for pictures. */

guint       help_shots_get_count (void);
const char *help_shots_get_name  (guint n);
GtkWidget *help_shots_open      (guint        n,
                                 RehabClinic *clinic);
void        help_shots_prepare   (guint      n,
                                  GtkWidget *window);
