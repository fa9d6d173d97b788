/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-number.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A question with three states: not asked, no and yes. N and Y answer it, Backspace and Delete take the answer back.
 * "answered" is emitted for what the user does only.
 */

#define REHAB_TYPE_YES_NO (rehab_yes_no_get_type ())

G_DECLARE_FINAL_TYPE (RehabYesNo, rehab_yes_no, REHAB, YES_NO, AdwBin)

GtkWidget  *rehab_yes_no_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_yes_no_set_subject (RehabYesNo *self,
                                      const char *subject);
RehabNumber rehab_yes_no_get_value   (RehabYesNo *self);
void        rehab_yes_no_set_value   (RehabYesNo *self,
                                      RehabNumber value);

G_END_DECLS
