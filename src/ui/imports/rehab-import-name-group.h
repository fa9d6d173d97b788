/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-names.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One name of a file: who it is proposed to be or was said to be, with date of birth and side, and what is still asked of
 * it. It writes into the names and follows them.
 */

#define REHAB_TYPE_IMPORT_NAME_GROUP (rehab_import_name_group_get_type ())

G_DECLARE_FINAL_TYPE (RehabImportNameGroup, rehab_import_name_group, REHAB, IMPORT_NAME_GROUP, AdwPreferencesGroup)

GtkWidget *rehab_import_name_group_new (RehabImportNames *names,
                                        guint n,
                                        GListModel       *people) G_GNUC_WARN_UNUSED_RESULT;
gboolean   rehab_import_name_group_grab_open  (RehabImportNameGroup *self);

G_END_DECLS
