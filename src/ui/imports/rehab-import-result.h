/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-job.h"
#include "rehab-import-names.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What came of the files of one import dialog, added up over them. */
typedef struct _RehabImportResult RehabImportResult;

RehabImportResult *rehab_import_result_new   (void) G_GNUC_WARN_UNUSED_RESULT;
void               rehab_import_result_free  (RehabImportResult *self);
void               rehab_import_result_add   (RehabImportResult *self,
                                              RehabImportJob    *job,
                                              RehabImportNames  *names);
gboolean           rehab_import_result_offer (RehabImportResult *self,
                                              GtkWidget         *inside,
                                              RehabClinic       *clinic);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabImportResult, rehab_import_result_free)

G_END_DECLS
