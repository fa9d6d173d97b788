/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-number.h"

G_BEGIN_DECLS

/*
 * CSV as all our files are: UTF-8 with a byte order mark, which spreadsheets want; a comma between cells; CR LF; a point
 * before decimals; nothing for what was not asked. Text that a spreadsheet would calculate has an apostrophe before it,
 * which our import takes off again.
 */
#define REHAB_CSV_BEGIN "\xef\xbb\xbf"
#define REHAB_CSV_LINE_END "\r\n"

void rehab_csv_append_text   (GString    *csv,
                              const char *text);
void rehab_csv_append_number (GString    *csv,
                              RehabNumber number);

G_END_DECLS
