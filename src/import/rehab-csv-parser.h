/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Takes a text with separated values apart, a row at a time: quotation marks around cells, doubled ones within, line
 * breaks in quoted cells, and any kind of line end. What programs write although they should not is read as people mean
 * it: a quotation mark within an unquoted cell is one, and what follows a closing one belongs to the cell.
 */
typedef struct _RehabCsvParser RehabCsvParser;

RehabCsvParser *rehab_csv_parser_new         (const char *text,
                                              gsize       length,
                                              char        separator) G_GNUC_WARN_UNUSED_RESULT;
void            rehab_csv_parser_free        (RehabCsvParser *self);
gboolean        rehab_csv_parser_next        (RehabCsvParser *self,
                                              GError        **error);
guint           rehab_csv_parser_get_n_cells (RehabCsvParser *self);
const char *rehab_csv_parser_get_cell    (RehabCsvParser *self,
                                          guint           n);
guint           rehab_csv_parser_get_line    (RehabCsvParser *self);
gsize           rehab_csv_parser_get_offset  (RehabCsvParser *self);
gboolean        rehab_csv_parser_is_blank    (RehabCsvParser *self);

char            rehab_csv_find_separator     (const char *text,
                                              gsize       length,
                                              gsize      *begin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabCsvParser, rehab_csv_parser_free)

G_END_DECLS
