/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where a number comes from. A key is "F71" for a numbered fact of the article, "R41" for a publication, "" for a setting
 * of the clinic's own.
 */

char *rehab_sources_dup_citation (const char *keys) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_sources_dup_short    (const char *keys) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
