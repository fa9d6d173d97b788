/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-store.h"

G_BEGIN_DECLS

/*
 * A prepared statement, lent by its database and given back with rehab_statement_release(). A failed bind or read is
 * remembered and reported by the next step, so that callers check in one place and never take "out of memory" for
 * "absent".
 */

typedef struct _RehabStatement RehabStatement;

typedef enum
{
  REHAB_STEP_FAILED,
  REHAB_STEP_DONE,
  REHAB_STEP_ROW,
} RehabStep;

void        rehab_statement_bind_text (RehabStatement *self,
                                       int             parameter,
                                       const char     *text);
void        rehab_statement_bind_int  (RehabStatement *self,
                                       int             parameter,
                                       gint64          value);
void        rehab_statement_bind_real (RehabStatement *self,
                                       int             parameter,
                                       double          value);
void        rehab_statement_bind_bytes (RehabStatement *self,
                                        int             parameter,
                                        GBytes         *bytes);
void        rehab_statement_bind_null (RehabStatement *self,
                                       int             parameter);
RehabStep   rehab_statement_step      (RehabStatement *self,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    rehab_statement_run       (RehabStatement *self,
                                       GError        **error);
gboolean    rehab_statement_check     (RehabStatement *self,
                                       GError        **error);
gboolean    rehab_statement_is_null   (RehabStatement *self,
                                       int             column);
const char *rehab_statement_get_text  (RehabStatement *self,
                                       int             column);
gint64      rehab_statement_get_int   (RehabStatement *self,
                                       int             column);
double      rehab_statement_get_real  (RehabStatement *self,
                                       int             column);
GBytes *rehab_statement_dup_bytes (RehabStatement *self,
                                   int             column) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_statement_release   (RehabStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabStatement, rehab_statement_release)

G_END_DECLS
