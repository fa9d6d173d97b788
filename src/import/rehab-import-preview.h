/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-import-reader.h"

G_BEGIN_DECLS

typedef enum
{
  REHAB_PREVIEW_NEW,
  REHAB_PREVIEW_KNOWN,     /* all that it has was imported or is in the diary */
  REHAB_PREVIEW_UNREADABLE,
  REHAB_PREVIEW_LEFT_OUT,  /* of somebody who was not matched */
  REHAB_N_PREVIEWS
} RehabPreviewKind;

/*
 * What an import would do, row by row: counted before anything is written, a piece at a time. It is made anew when an
 * athlete is matched to another patient.
 */
typedef struct _RehabImportPreview RehabImportPreview;

/*
 * Gets what is known of an athlete: a set of identities, stored with what was imported or from
 * rehab_import_add_identities(). NULL leaves the athlete out. @athlete is NULL in a file of one.
 */
typedef GHashTable *(*RehabKnownFunc) (const char *athlete,
                                       gpointer    user_data);

RehabImportPreview *rehab_import_preview_new             (RehabImportReader *reader,
                                                          RehabKnownFunc     get_known,
                                                          gpointer           user_data) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_import_preview_free            (RehabImportPreview *self);
gboolean            rehab_import_preview_step            (RehabImportPreview *self);
guint               rehab_import_preview_count           (RehabImportPreview *self,
                                                          RehabPreviewKind    kind);
guint               rehab_import_preview_count_sessions  (RehabImportPreview *self);
guint               rehab_import_preview_count_days      (RehabImportPreview *self);
RehabPreviewKind    rehab_import_preview_get_kind        (RehabImportPreview *self,
                                                          guint               n);
gboolean            rehab_import_preview_adds_session    (RehabImportPreview *self,
                                                          guint               n);
gboolean            rehab_import_preview_adds_day        (RehabImportPreview *self,
                                                          guint               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabImportPreview, rehab_import_preview_free)

G_END_DECLS
