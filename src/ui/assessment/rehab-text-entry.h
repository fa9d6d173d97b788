/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * An entry for words: it grows with them, and Tab leaves it. "answered" is emitted after a pause in typing, and when the
 * entry is left; what the record would refuse stays in the entry, gives nothing, and is explained in "problem".
 */

#define REHAB_TYPE_TEXT_ENTRY (rehab_text_entry_get_type ())

G_DECLARE_FINAL_TYPE (RehabTextEntry, rehab_text_entry, REHAB, TEXT_ENTRY, AdwBin)

GtkWidget *rehab_text_entry_new (guint most_characters) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_text_entry_set_subject (RehabTextEntry *self,
                                          const char     *subject);
char *rehab_text_entry_dup_text    (RehabTextEntry *self) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_text_entry_set_text    (RehabTextEntry *self,
                                          const char     *text);
const char *rehab_text_entry_get_problem (RehabTextEntry *self);
void        rehab_text_entry_reset       (RehabTextEntry *self);
void        rehab_text_entry_flush       (RehabTextEntry *self);

G_END_DECLS
