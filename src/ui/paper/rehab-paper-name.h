/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-patient-details.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a paper's file is called, and where it goes. */

char *rehab_paper_dialog_dup_initials (const RehabPatientDetails *patient) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_paper_name_dup_safe       (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GtkFileDialog *rehab_paper_name_new_dialog     (const char *name) G_GNUC_WARN_UNUSED_RESULT;
GFile *rehab_paper_name_get_folder     (void);
void           rehab_paper_name_set_folder     (GFile *folder);

G_END_DECLS
