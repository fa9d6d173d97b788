/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-clinic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Everybody whose diary an athlete of a file can go into, by name, below what is said of those who go nowhere: the first
 * two items are words, the others a RehabPatient each.
 */

#define REHAB_IMPORT_PERSON_UNDECIDED 0
#define REHAB_IMPORT_PERSON_LEFT_OUT 1

GListModel *rehab_import_person_list_new            (RehabClinic *clinic) G_GNUC_WARN_UNUSED_RESULT;
guint               rehab_import_person_list_find           (GListModel   *people,
                                                             RehabPatient *patient);
GtkExpression *rehab_import_person_list_new_expression (void) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *rehab_import_person_list_new_factory    (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
