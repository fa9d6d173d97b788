/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The ways in which files come to an import: chosen, opened with the program, or dropped. With a model what names nobody
 * goes into its patient's diary; without one it is asked whose it is.
 */

void rehab_import_commands_choose       (GtkWidget      *inside,
                                         RehabClinic    *clinic,
                                         RehabCaseModel *model);
void rehab_import_commands_open         (GtkWidget      *inside,
                                         RehabClinic    *clinic,
                                         RehabCaseModel *model,
                                         GListModel     *files);
void rehab_import_commands_accept_drops (GtkWidget *page,
                                         GtkWidget *target);

G_END_DECLS
