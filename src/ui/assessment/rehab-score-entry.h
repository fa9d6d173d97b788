/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-part.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * An entry for a number: a pain score, a trial, an item of a questionnaire. A value is given as soon as no further digit could belong to
 * it, and otherwise after a moment or when the entry is left. What is out of range stays in the entry, gives no value,
 * and is explained in "problem". "answered" is emitted for what the user does only.
 */

#define REHAB_TYPE_SCORE_ENTRY (rehab_score_entry_get_type ())

G_DECLARE_FINAL_TYPE (RehabScoreEntry, rehab_score_entry, REHAB, SCORE_ENTRY, AdwBin)

GtkWidget *rehab_score_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_score_entry_set_part    (RehabScoreEntry     *self,
                                           const RehabItemPart *part);
void        rehab_score_entry_set_subject (RehabScoreEntry *self,
                                           const char      *subject);
void        rehab_score_entry_set_placeholder (RehabScoreEntry *self,
                                               const char      *placeholder);
RehabNumber rehab_score_entry_get_value   (RehabScoreEntry *self);
void        rehab_score_entry_set_value   (RehabScoreEntry *self,
                                           RehabNumber      value);
const char *rehab_score_entry_get_problem (RehabScoreEntry *self);
void        rehab_score_entry_reset       (RehabScoreEntry *self);
void        rehab_score_entry_type        (RehabScoreEntry *self,
                                           char             digit);
void        rehab_score_entry_flush       (RehabScoreEntry *self);
void        rehab_score_entry_read_again  (RehabScoreEntry *self);

G_END_DECLS
