/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

/* The sample clinic in a folder of its own, which goes when this is freed. */

typedef struct _RehabSampleFolder RehabSampleFolder;

RehabSampleFolder *rehab_sample_folder_new       (RehabDate          today,
                                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void               rehab_sample_folder_free      (RehabSampleFolder *self);
RehabStore        *rehab_sample_folder_get_store (RehabSampleFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabSampleFolder, rehab_sample_folder_free)

G_END_DECLS
