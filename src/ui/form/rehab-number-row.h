/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A number of a record, typed. It is shown and read in the units that were chosen, and follows them without losing what was
 * typed; a number that nobody changed stays to the last digit.
 */

#define REHAB_TYPE_NUMBER_ROW (rehab_number_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabNumberRow, rehab_number_row, REHAB, NUMBER_ROW, AdwEntryRow)

GtkWidget *rehab_number_row_new (const RehabField *field) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_number_row_set_titles (RehabNumberRow *self,
                                        const char     *metric,
                                        const char     *customary);
void       rehab_number_row_show       (RehabNumberRow *self,
                                        RehabNumber     number);
gboolean   rehab_number_row_read       (RehabNumberRow *self,
                                        RehabNumber    *number,
                                        GError        **error);

G_END_DECLS
