/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Archives a patient, with a toast that undoes it, and brings one back. What cannot be kept is told. */
void rehab_patient_archive   (GtkWidget      *widget,
                              RehabCaseModel *model);
void rehab_patient_unarchive (GtkWidget      *widget,
                              RehabCaseModel *model);

G_END_DECLS
