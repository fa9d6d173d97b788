/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A gettext catalogue (a .mo file) in memory. The C library reads one only for a language that is installed on the
 * system and only for the whole program; this one is read for a sheet.
 */
typedef struct _RehabMessagesFile RehabMessagesFile;

RehabMessagesFile *rehab_messages_file_new         (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
void               rehab_messages_file_free        (RehabMessagesFile *self);
const char *rehab_messages_file_find        (const RehabMessagesFile *self,
                                             const char              *context,
                                             const char              *text);
const char *rehab_messages_file_find_plural (const RehabMessagesFile *self,
                                             const char              *text,
                                             gulong                   n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RehabMessagesFile, rehab_messages_file_free)

G_END_DECLS
