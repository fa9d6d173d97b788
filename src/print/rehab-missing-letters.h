/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Characters that no font of the system has, in the order in which they were met, each once. */

GArray *rehab_missing_letters_add  (GArray      *letters,
                                    PangoLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
GArray *rehab_missing_letters_join (GArray       *letters,
                                    const GArray *others) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_missing_letters_tell (const GArray *letters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
