/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-language.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses the language of a paper, out of those there are; not shown where there is only one. */

#define REHAB_TYPE_LANGUAGE_ROW (rehab_language_row_get_type ())

G_DECLARE_FINAL_TYPE (RehabLanguageRow, rehab_language_row, REHAB, LANGUAGE_ROW, AdwComboRow)

const RehabLanguage *rehab_language_row_get_language (RehabLanguageRow    *self);
void                 rehab_language_row_set_language (RehabLanguageRow    *self,
                                                      const RehabLanguage *language);

G_END_DECLS
