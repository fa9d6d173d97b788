/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rehab_lines_take (GString *text,
                       char    *line);

G_END_DECLS
