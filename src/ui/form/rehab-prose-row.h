/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A row to write several lines in. "typed" is emitted at each key; "edited" when the typing pauses or the row is left.
 */

#define REHAB_TYPE_PROSE_ROW (rehab_prose_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabProseRow, rehab_prose_row, REHAB, PROSE_ROW, AdwPreferencesRow)

GtkWidget *rehab_prose_row_new      (void) G_GNUC_WARN_UNUSED_RESULT;
char      *rehab_prose_row_dup_text (RehabProseRow *self) G_GNUC_WARN_UNUSED_RESULT;
void       rehab_prose_row_show     (RehabProseRow *self,
                                     const char    *text,
                                     gboolean       locked);
void       rehab_prose_row_flush    (RehabProseRow *self);

G_END_DECLS
