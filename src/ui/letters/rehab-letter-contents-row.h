/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-letter-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What a letter may tell, a switch each, with what somebody outside of treatment would get to know by it. "changed" is
 * emitted when somebody switches.
 */

#define REHAB_TYPE_LETTER_CONTENTS_ROW (rehab_letter_contents_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabLetterContentsRow, rehab_letter_contents_row, REHAB, LETTER_CONTENTS_ROW, AdwExpanderRow)

void  rehab_letter_contents_row_show (RehabLetterContentsRow *self,
                                      RehabLetterKind         kind,
                                      guint                   contents);
guint rehab_letter_contents_row_get  (RehabLetterContentsRow *self);

G_END_DECLS
