/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-guide-picture.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a page of the help shows beside words: a figure of a leaflet, drawn, and a picture of the program. Light and dark follow. */

GtkWidget *rehab_help_figure_new  (const char *key) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *rehab_help_picture_new (const RehabGuidePicture *picture) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
