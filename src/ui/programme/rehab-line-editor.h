/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A line of words that turns into an entry where it stands: by a click, by Enter or from outside. Enter keeps what was
 * typed and Escape leaves the line as it was; Tab keeps and goes on. What cannot be kept stays, and stays marked.
 *
 * Whoever shows it answers four signals: "typed" (text) with rehab_line_editor_say(); "keep" (text) with whether it counts;
 * "ended" when the line is a line again; "step" (1 or -1) with whether there is a next one to go to.
 */

#define REHAB_TYPE_LINE_EDITOR (rehab_line_editor_get_type ())

G_DECLARE_FINAL_TYPE (RehabLineEditor, rehab_line_editor, REHAB, LINE_EDITOR, AdwBin)

void       rehab_line_editor_set_name     (RehabLineEditor *self,
                                           const char      *name);
void       rehab_line_editor_show         (RehabLineEditor *self,
                                           const char      *line,
                                           const char      *text,
                                           const char      *invitation);
void       rehab_line_editor_set_editable (RehabLineEditor *self,
                                           gboolean         editable);
void       rehab_line_editor_say          (RehabLineEditor *self,
                                           const char      *words,
                                           gboolean         is_problem,
                                           guint            start,
                                           guint            end);
gboolean   rehab_line_editor_get_editing  (RehabLineEditor *self);
void       rehab_line_editor_edit         (RehabLineEditor *self);
gboolean   rehab_line_editor_finish       (RehabLineEditor *self);

G_END_DECLS
