/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"

G_BEGIN_DECLS

/* What is done in a session, by the words of training logs and by the sports of watches. */

gboolean         rehab_import_kind_from_word (const char       *word,
                                              RehabSessionKind *kind);
RehabSessionKind rehab_import_kind_from_fit  (guint sport,
                                              guint sub_sport);
char *rehab_import_fold           (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean         rehab_import_has_words      (const char *folded,
                                              const char *words);

G_END_DECLS
