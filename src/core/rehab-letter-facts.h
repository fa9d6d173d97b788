/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-letter-text.h"

G_BEGIN_DECLS

/* The paragraphs of a letter, one for each of its contents; NULL where there is nothing to say. */

char *rehab_letter_dup_date      (RehabDate date) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_history   (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_findings  (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_scores    (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_red_flags (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_imaging   (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_diagnosis (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_plan      (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_training  (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_course    (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_letter_dup_clearance (const RehabLetterSource *source) G_GNUC_WARN_UNUSED_RESULT;

gboolean rehab_letter_has_avulsion (const RehabLetterSource *source);

G_END_DECLS
