/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-diary.h"

G_BEGIN_DECLS

/*
 * A diary as CSV, as rehab-csv-writer.h has it: a heading with the names of the fields and their units; ISO dates; "yes"
 * for a day of rest. A line for each session, in order; the answers about a day stand on the first of its lines, or on one
 * of their own.
 */
char *rehab_export_csv_dup_diary (const RehabDiary *diary) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
