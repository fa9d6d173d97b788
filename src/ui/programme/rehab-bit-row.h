/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row of things of which any number can be true, each a button that stays pressed; "changed" when one was pressed. */

#define REHAB_TYPE_BIT_ROW (rehab_bit_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabBitRow, rehab_bit_row, REHAB, BIT_ROW, AdwPreferencesRow)

GtkWidget *rehab_bit_row_new      (const char  *title);
void       rehab_bit_row_add      (RehabBitRow *self,
                                   guint        bit,
                                   const char  *label);
guint      rehab_bit_row_get_bits (RehabBitRow *self);
void       rehab_bit_row_set_bits (RehabBitRow *self,
                                   guint        bits);

G_END_DECLS
