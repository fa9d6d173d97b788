/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * An entry for a few words of the patient's. They are given after a moment or when the entry is left. "answered" is
 * emitted for what the user does only.
 */

#define REHAB_TYPE_WORDS_ENTRY (rehab_words_entry_get_type ())

G_DECLARE_FINAL_TYPE (RehabWordsEntry, rehab_words_entry, REHAB, WORDS_ENTRY, AdwBin)

GtkWidget *rehab_words_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_words_entry_set_subject (RehabWordsEntry *self,
                                           const char      *subject);
void        rehab_words_entry_set_hint    (RehabWordsEntry *self,
                                           const char      *hint);
const char *rehab_words_entry_get_value   (RehabWordsEntry *self);
void        rehab_words_entry_set_value   (RehabWordsEntry *self,
                                           const char      *words);
void        rehab_words_entry_reset       (RehabWordsEntry *self);
void        rehab_words_entry_flush       (RehabWordsEntry *self);

G_END_DECLS
