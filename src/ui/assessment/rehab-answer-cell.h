/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * One answer of an item: the control for it, the pain score beside a yes, its note, and what it was before. An item with
 * sides has two of them. In a finished assessment it shows words instead of controls, and amendments beside them.
 *
 * "answered" (guint part, gboolean known, double value, const char *text) and "noted" (const char *note) are emitted for
 * what the user does only.
 */

#define REHAB_TYPE_ANSWER_CELL (rehab_answer_cell_get_type ())

G_DECLARE_FINAL_TYPE (RehabAnswerCell, rehab_answer_cell, REHAB, ANSWER_CELL, AdwBin)

GtkWidget *rehab_answer_cell_new (const RehabItem      *item) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_answer_cell_show            (RehabAnswerCell      *self,
                                              const RehabItemState *state,
                                              guint                 n,
                                              gboolean              locked,
                                              RehabDate             today);
void       rehab_answer_cell_show_fact       (RehabAnswerCell *self,
                                              const char      *text);
void       rehab_answer_cell_show_amendments (RehabAnswerCell *self,
                                              const char      *text);
void       rehab_answer_cell_set_captioned   (RehabAnswerCell *self,
                                              gboolean         captioned);
gboolean   rehab_answer_cell_edit_note       (RehabAnswerCell *self);
gboolean   rehab_answer_cell_has_problem     (RehabAnswerCell *self);
void       rehab_answer_cell_reset           (RehabAnswerCell *self);
void       rehab_answer_cell_flush           (RehabAnswerCell *self);

G_END_DECLS
