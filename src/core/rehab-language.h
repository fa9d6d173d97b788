/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The language of what is put into words. It is the one of the interface, except between rehab_language_begin() and
 * rehab_language_end(): a sheet is written in the language of the patient who takes it home, whichever one the
 * clinician reads. Catalogues for that are part of the program, so that they are there whatever is installed.
 *
 * Words are made on one thread, the main one; a language begun there holds for everything called until it ends.
 */
typedef struct _RehabLanguage RehabLanguage;

guint                rehab_language_get_count (void);
const RehabLanguage *rehab_language_get_nth   (guint n);
const RehabLanguage *rehab_language_lookup    (const char *code);
const RehabLanguage *rehab_language_get_own   (void);
const char *rehab_language_get_code  (const RehabLanguage *self);
const char *rehab_language_get_name  (const RehabLanguage *self);

void                 rehab_language_begin     (const RehabLanguage *self);
void                 rehab_language_end       (void);
const RehabLanguage *rehab_language_get_begun (void);
guint                rehab_language_count_missing (void);

char *rehab_language_dup_begun (const char *words) G_GNUC_WARN_UNUSED_RESULT;

char *rehab_language_dup_number (double value) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_language_dup_fixed  (double value,
                                 guint  decimals) G_GNUC_WARN_UNUSED_RESULT;
char *rehab_language_dup_with_unit (const char *figure,
                                    const char *unit) G_GNUC_WARN_UNUSED_RESULT;

/* What the macros of rehab-i18n.h call. */
const char *rehab_language_translate         (const char *text) G_GNUC_FORMAT (1);
const char *rehab_language_translate_context (const char *context,
                                              const char *text) G_GNUC_FORMAT (2);
const char *rehab_language_translate_plural  (const char *text,
                                              const char *text_plural,
                                              gulong      n) G_GNUC_FORMAT (1) G_GNUC_FORMAT (2);

G_END_DECLS
