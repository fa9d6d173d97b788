/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-item-part.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A few choices beside each other, after one for not asked. The first letter or digit of a choice chooses it, Backspace
 * takes it back. "answered" is emitted for what the user does only.
 */

#define REHAB_TYPE_CHOICE_TOGGLES (rehab_choice_toggles_get_type ())

G_DECLARE_FINAL_TYPE (RehabChoiceToggles, rehab_choice_toggles, REHAB, CHOICE_TOGGLES, AdwBin)

GtkWidget *rehab_choice_toggles_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        rehab_choice_toggles_set_part     (RehabChoiceToggles  *self,
                                               const RehabItemPart *part);
void        rehab_choice_toggles_set_subject  (RehabChoiceToggles *self,
                                               const char         *subject);
void        rehab_choice_toggles_set_vertical (RehabChoiceToggles *self,
                                               gboolean            vertical);
RehabNumber rehab_choice_toggles_get_value    (RehabChoiceToggles *self);
void        rehab_choice_toggles_set_value    (RehabChoiceToggles *self,
                                               RehabNumber         value);

G_END_DECLS
