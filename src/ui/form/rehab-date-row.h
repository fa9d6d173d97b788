/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-date.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row to type a date into, with a calendar for those who would rather pick one. */

#define REHAB_TYPE_DATE_ROW (rehab_date_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabDateRow, rehab_date_row, REHAB, DATE_ROW, AdwEntryRow)

GtkWidget *rehab_date_row_new      (void);
void       rehab_date_row_set_date (RehabDateRow *self,
                                    RehabDate     date);
gboolean   rehab_date_row_read     (RehabDateRow *self,
                                    RehabDate    *date,
                                    GError      **error);

G_END_DECLS
