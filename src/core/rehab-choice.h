/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-enums.h"

G_BEGIN_DECLS

/* The words for the choices of rehab-enums.h, and their stored names. */

const char *rehab_choice_get_label (GType       type,
                                    int         value);
const char *rehab_choice_get_nick  (GType       type,
                                    int         value);
gboolean    rehab_choice_from_nick (GType       type,
                                    const char *nick,
                                    int        *value);
const char *rehab_phase_get_title  (RehabPhase  phase);
int         rehab_phase_get_number (RehabPhase  phase);
char       *rehab_days_dup_label   (guint       days) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
