/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the program is, who made it, what its figures were read in, and what whoever mends it needs to know. */

AdwDialog *rehab_about_new            (const char *data_folder);
char      *rehab_about_dup_debug_info (GdkDisplay *display,
                                       const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
