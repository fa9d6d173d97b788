/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"
#include "rehab-import-error.h"
#include "rehab-import-moment.h"
#include "rehab-import-target.h"

G_BEGIN_DECLS

typedef struct
{
  RehabImportTarget target;
  RehabImportUnit unit; /* of plain numbers in it */
} RehabImportColumn;

/*
 * How the columns of a file become a diary. A plain value that is guessed from the file, shown, changed and remembered:
 * by the heading's digest, so that neither a name nor a word of a file gets into the settings.
 */
typedef struct
{
  guint n_columns;
  RehabImportColumn columns[REHAB_IMPORT_MOST_COLUMNS];
  RehabDateOrder date_order;
  RehabImportClock clock;
  RehabImportDecimal decimal;
  RehabSessionKind default_kind; /* of a session that does not say it; none makes that a problem of its row */
  GHashTable *kinds;             /* digest of a word -> RehabSessionKind as GUINT_TO_POINTER, none for rest; or NULL */
} RehabImportMapping;

/* What nothing in the file tells and somebody has to. */
typedef enum
{
  REHAB_IMPORT_ASK_NOTHING = 0,
  REHAB_IMPORT_ASK_DATE = 1 << 0,       /* which column is the date */
  REHAB_IMPORT_ASK_DATE_ORDER = 1 << 1, /* whether 3/4 is in March or in April */
  REHAB_IMPORT_ASK_CLOCK = 1 << 2,      /* whether 1:30 is an hour and a half */
  REHAB_IMPORT_ASK_KIND = 1 << 3        /* what sort of session they are */
} RehabImportQuestions;

RehabImportMapping *rehab_import_mapping_new         (guint n_columns) G_GNUC_WARN_UNUSED_RESULT;
RehabImportMapping *rehab_import_mapping_copy        (const RehabImportMapping *self) G_GNUC_WARN_UNUSED_RESULT;
void                rehab_import_mapping_free        (RehabImportMapping *self);
gboolean            rehab_import_mapping_equal       (const RehabImportMapping *a,
                                                      const RehabImportMapping *b);
int                 rehab_import_mapping_find        (const RehabImportMapping *self,
                                                      RehabImportTarget         target);
void                rehab_import_mapping_set         (RehabImportMapping *self,
                                                      guint               column,
                                                      RehabImportTarget   target,
                                                      RehabImportUnit     unit);
void                rehab_import_mapping_set_kind    (RehabImportMapping *self,
                                                      const char         *word,
                                                      RehabSessionKind    kind);
gboolean            rehab_import_mapping_find_kind   (const RehabImportMapping *self,
                                                      const char               *word,
                                                      RehabSessionKind         *kind);
gboolean            rehab_import_mapping_has_session (const RehabImportMapping *self);
char *rehab_import_mapping_to_string   (const RehabImportMapping *self) G_GNUC_WARN_UNUSED_RESULT;
RehabImportMapping *rehab_import_mapping_from_string (const char *text,
                                                      guint       n_columns) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_import_heading_dup_key     (const char *const *heading,
                                        guint              n_columns) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabImportMapping, rehab_import_mapping_free)

G_END_DECLS
