/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-part.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One of a few choices, or not asked: side by side where they are short, else as a list that comes down. The keyboard
 * chooses by their order or their first letter, and Backspace takes the answer back. "answered" is emitted for what the
 * user does only.
 */

#define REHAB_TYPE_CHOICE_ENTRY (rehab_choice_entry_get_type ())

G_DECLARE_FINAL_TYPE (RehabChoiceEntry, rehab_choice_entry, REHAB, CHOICE_ENTRY, AdwBin)

GtkWidget *rehab_choice_entry_new (const RehabItemPart *part) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_choice_entry_set_subject (RehabChoiceEntry *self,
                                            const char       *subject);
RehabNumber rehab_choice_entry_get_value   (RehabChoiceEntry *self);
void        rehab_choice_entry_set_value   (RehabChoiceEntry *self,
                                            RehabNumber       value);

G_END_DECLS
