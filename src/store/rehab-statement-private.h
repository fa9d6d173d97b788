/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-statement.h"

G_BEGIN_DECLS

/* Between rehab-database.c and rehab-statement.c only. */

struct sqlite3;

RehabStatement *rehab_statement_new         (struct sqlite3 *connection,
                                             const char     *sql,
                                             GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_statement_lend        (RehabStatement *self,
                                             guint          *n_lent);
gboolean        rehab_statement_is_lent     (RehabStatement *self);
gboolean        rehab_statement_only_reads  (RehabStatement *self);
/* Ends it; one that is still lent becomes useless now and is freed when it is given back. */
void            rehab_statement_free        (RehabStatement *self);

gboolean        rehab_statement_set_error   (struct sqlite3 *connection,
                                             int             result,
                                             GError        **error);

G_END_DECLS
