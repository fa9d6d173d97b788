/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-statement.h"
#include "rehab-store.h"

G_BEGIN_DECLS

/* What is worked out once for a record type: its statements, and the classes of its choices. */
typedef struct
{
  const RehabRecordType *type;
  GEnumClass **choices; /* one a field; NULL where it is no choice */
  char *insert_sql;     /* parameters: the fields, then the moment and the author */
  char *update_sql;     /* the same parameters */
  char *select_sql;     /* without clauses */
} RehabRowPlan;

const RehabRowPlan *rehab_row_plan_get  (RehabStore            *store,
                                         const RehabRecordType *type);
void                rehab_row_plan_bind (const RehabRowPlan *plan,
                                         RehabStatement     *statement,
                                         gconstpointer       record);
gpointer            rehab_row_plan_read (const RehabRowPlan *plan,
                                         RehabStatement     *statement,
                                         gpointer            values,
                                         GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
