/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The note beside an answer. It takes no room and no Tab until somebody writes one; what was written is shown and opens
 * to be edited. "noted" (const char *note) is emitted for what the user does only, "closed" when the keyboard is to go
 * back to the answer.
 */

#define REHAB_TYPE_NOTE_FIELD (rehab_note_field_get_type ())

G_DECLARE_FINAL_TYPE (RehabNoteField, rehab_note_field, REHAB, NOTE_FIELD, AdwBin)

GtkWidget *rehab_note_field_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_note_field_set_subject (RehabNoteField *self,
                                         const char     *subject);
void       rehab_note_field_show_note   (RehabNoteField *self,
                                         const char     *note,
                                         gboolean        locked);
void       rehab_note_field_edit        (RehabNoteField *self);
gboolean   rehab_note_field_has_problem (RehabNoteField *self);
void       rehab_note_field_reset       (RehabNoteField *self);
void       rehab_note_field_flush       (RehabNoteField *self);

G_END_DECLS
