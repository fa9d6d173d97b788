/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A picture of the guide: a part of the application's window as the sample clinic fills it. `build-aux/dev guide-pictures`
 * makes them, in each language and in both colour schemes; they lie in data/guide and are part of the program.
 */
typedef struct
{
  const char *name; /* "diary-week" */
  const char *words; /* untranslated: what is seen, for those who do not see it */
} RehabGuidePicture;

guint                    rehab_guide_picture_get_count (void);
const RehabGuidePicture *rehab_guide_picture_get_nth   (guint n);
const RehabGuidePicture *rehab_guide_picture_lookup    (const char *name);
char *rehab_guide_picture_dup_path  (const RehabGuidePicture *self,
                                     const char              *language,
                                     gboolean                 dark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
