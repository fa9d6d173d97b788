/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rehab_lines_take (GString *text,
                       char    *line);
char *rehab_parts_join (GPtrArray  *parts,
                        const char *separator) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
