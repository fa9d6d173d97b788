/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-dose-keyword.h"
#include "rehab-dose-parse.h"
#include "rehab-typed-token.h"

G_BEGIN_DECLS

/*
 * What rehab_dose_parse() knows while it reads: where it is, what it has read, and what went wrong. The functions that
 * read one kind of phrase each return whether they found theirs; then either the reader stands behind it, or its error
 * is set.
 */
typedef struct
{
  const char *text;
  GArray *tokens; /* RehabTypedToken */
  guint at;
  char *words[REHAB_N_DOSE_KEYWORDS];
  RehabPrescription dose; /* what was read; its texts are the two below */
  char *load_note;
  char *tempo;
  guint said;             /* bits: which fields of the record were read, by their place in it */
  gboolean in_pounds;     /* whether the load was typed in them */
  GError *error;
} RehabDoseReader;

void                  rehab_dose_reader_init     (RehabDoseReader *self,
                                                  const char      *text);
void                  rehab_dose_reader_clear    (RehabDoseReader *self);
const RehabTypedToken *rehab_dose_reader_get      (const RehabDoseReader *self,
                                                   guint                  at);
guint                 rehab_dose_reader_match    (const RehabDoseReader *self,
                                                  guint                  at,
                                                  RehabDoseKeyword       keyword);
gboolean              rehab_dose_reader_accept   (RehabDoseReader *self,
                                                  RehabDoseKeyword keyword);
gboolean              rehab_dose_reader_is_sign  (const RehabDoseReader *self,
                                                  guint                  at,
                                                  const char            *sign);
gboolean              rehab_dose_reader_is_number (const RehabDoseReader *self,
                                                   guint                  at);
gboolean              rehab_dose_reader_is_parting (const RehabDoseReader *self,
                                                    guint                  at);
void                  rehab_dose_reader_skip_colon (RehabDoseReader *self);
guint                 rehab_dose_reader_read_time (const RehabDoseReader *self,
                                                   guint                  at,
                                                   double                *seconds,
                                                   gboolean              *in_minutes);
char *rehab_dose_reader_dup_part (const RehabDoseReader *self,
                                  guint                  from,
                                  guint                  to) G_GNUC_WARN_UNUSED_RESULT;
gboolean              rehab_dose_reader_fail     (RehabDoseReader   *self,
                                                  RehabDoseErrorCode code,
                                                  guint              from,
                                                  guint              to,
                                                  const char        *format);
gboolean rehab_dose_reader_fail_range (RehabDoseReader *self,
                                       guint            from,
                                       guint            number);
gboolean              rehab_dose_reader_fail_missing (RehabDoseReader *self,
                                                      guint            from);
gboolean              rehab_dose_reader_set      (RehabDoseReader *self,
                                                  const char      *field,
                                                  double           value,
                                                  guint            from,
                                                  guint            to);
gboolean              rehab_dose_reader_set_text (RehabDoseReader *self,
                                                  const char      *field,
                                                  char            *text,
                                                  guint            from,
                                                  guint            to);
gboolean              rehab_dose_reader_say      (RehabDoseReader *self,
                                                  const char      *field,
                                                  guint            from,
                                                  guint            to);

gboolean              rehab_dose_reader_set_load (RehabDoseReader *self,
                                                  gboolean         in_pounds,
                                                  double           load,
                                                  guint            from,
                                                  guint            to);
gboolean              rehab_dose_reader_fail_unit (RehabDoseReader *self,
                                                   guint            from,
                                                   guint            to);
gboolean              rehab_dose_reader_fail_foreign_pounds (RehabDoseReader *self,
                                                             guint            from,
                                                             guint            at);

/* The phrases. */
gboolean rehab_dose_read_amount (RehabDoseReader *self);
gboolean rehab_dose_read_load   (RehabDoseReader *self);
gboolean rehab_dose_read_note   (RehabDoseReader *self);
gboolean rehab_dose_read_tempo  (RehabDoseReader *self);
gboolean rehab_dose_read_rest   (RehabDoseReader *self);
gboolean rehab_dose_read_effort (RehabDoseReader *self);
gboolean rehab_dose_read_pain   (RehabDoseReader *self);
gboolean rehab_dose_read_often  (RehabDoseReader *self);
gboolean rehab_dose_read_all    (RehabDoseReader *self);

G_END_DECLS
