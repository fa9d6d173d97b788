/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"

G_BEGIN_DECLS

/*
 * A diary as CSV, in one form: UTF-8 with a byte order mark, which spreadsheets want; a comma between cells; CR LF; a
 * heading with the names of the fields and their units; ISO dates; a point before decimals; nothing for "not asked"; "yes"
 * for a day of rest. A line for each session, in order; the answers about a day stand on the first of its lines, or on one
 * of their own. Text that a spreadsheet would calculate has an apostrophe before it, which the import takes off again.
 */
char *rehab_export_csv_dup_diary (const RehabDiary *diary) G_GNUC_WARN_UNUSED_RESULT;
void  rehab_export_csv_append    (GString    *csv,
                                  const char *text);

G_END_DECLS
