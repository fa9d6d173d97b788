/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the article says about staying well after the return to sport, as facts: nothing of it is advice of this program. */
typedef struct
{
  const char *key;
  const char *text;    /* untranslated, one sentence */
  const char *sources;
  const char *caveat;  /* untranslated: what else was found about it; NULL for nothing */
} RehabPrevention;

guint                  rehab_prevention_get_count (void);
const RehabPrevention *rehab_prevention_get_nth   (guint n);

G_END_DECLS
