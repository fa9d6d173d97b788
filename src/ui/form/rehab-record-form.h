/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A group of rows to fill in some fields of a record, made from the record's own description. What cannot be is said
 * below its row, in a sentence, and stays as it was typed.
 */

#define REHAB_TYPE_RECORD_FORM (rehab_record_form_get_type ())

G_DECLARE_FINAL_TYPE (RehabRecordForm, rehab_record_form, REHAB, RECORD_FORM, AdwBin)

GtkWidget *rehab_record_form_new        (const RehabRecordType *type,
                                         const char *const     *field_names,
                                         const char            *title);
GtkWidget *rehab_record_form_new_wrapping (const RehabRecordType *type,
                                           const char *const     *field_names,
                                           const char            *title);
void       rehab_record_form_show       (RehabRecordForm       *self,
                                         gconstpointer          values);
gboolean   rehab_record_form_read       (RehabRecordForm       *self,
                                         gpointer               values);
void       rehab_record_form_peek       (RehabRecordForm       *self,
                                         gpointer               values);
void       rehab_record_form_complain   (RehabRecordForm       *self,
                                         const char            *field_name,
                                         const GError          *error);
void       rehab_record_form_say        (RehabRecordForm       *self,
                                         const char            *field_name,
                                         const char            *sentence);
void       rehab_record_form_add_row    (RehabRecordForm       *self,
                                         GtkWidget             *row);
void       rehab_record_form_lock       (RehabRecordForm       *self,
                                         const char            *field_name,
                                         const char            *reason);
gboolean   rehab_record_form_get_edited (RehabRecordForm       *self);
GtkWidget *rehab_record_form_get_row    (RehabRecordForm       *self,
                                         const char            *field_name);
GtkWidget *rehab_record_form_get_first  (RehabRecordForm       *self);

G_END_DECLS
