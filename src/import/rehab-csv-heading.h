/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the rows of a table begin, and what its columns are called. */
typedef struct
{
  char **names;      /* "" for a column without one */
  guint n_columns;
  char separator;
  gsize begin;       /* of the rows below the heading */
  guint lines_above; /* them */
} RehabCsvHeading;

gboolean rehab_csv_heading_find  (RehabCsvHeading *self,
                                  const char      *text,
                                  gsize            length,
                                  guint           *line,
                                  GError         **error);
void     rehab_csv_heading_clear (RehabCsvHeading *self);

G_END_DECLS
