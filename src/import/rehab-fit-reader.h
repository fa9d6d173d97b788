/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-activity.h"

G_BEGIN_DECLS

/*
 * Reads FIT, the format of most watches, a piece at a time: a header, messages of a shape that the file itself defines,
 * a checksum, and perhaps the next such file behind it. No byte is read that the file does not have.
 */
typedef struct _RehabFitReader RehabFitReader;

gboolean        rehab_fit_is_fit              (GBytes *bytes);
RehabFitReader *rehab_fit_reader_new          (GBytes    *bytes,
                                               GPtrArray *activities) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_fit_reader_free         (RehabFitReader *self);
gboolean        rehab_fit_reader_step         (RehabFitReader *self,
                                               GError        **error);
double          rehab_fit_reader_get_progress (RehabFitReader *self);
guint16         rehab_fit_checksum            (const guint8 *data,
                                               gsize         length,
                                               guint16       before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabFitReader, rehab_fit_reader_free)

G_END_DECLS
