/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Search as people type it: case and accents do not count, nor does the order of the words; each word has to begin
 * a word of the text ("ad to" finds "Adeyemi, Tola").
 */

char    *rehab_search_fold    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean rehab_search_matches (const char *folded_text,
                               const char *folded_query);

G_END_DECLS
