/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Takes imports out of the diaries again, and says what became of that. */

void rehab_import_undo_offer   (GtkWidget         *inside,
                                RehabClinic       *clinic,
                                const char        *text,
                                const char *const *import_ids);
void rehab_import_undo_run     (GtkWidget         *inside,
                                RehabClinic       *clinic,
                                const char *const *import_ids,
                                void (            *done ) (gpointer user_data),
                                gpointer           user_data);

G_END_DECLS
