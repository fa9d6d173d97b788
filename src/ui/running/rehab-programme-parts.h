/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-page.h"

G_BEGIN_DECLS

/* A patient's programme in its two parts, the exercises and the running plan, of which one is seen. */

#define REHAB_TYPE_PROGRAMME_PARTS (rehab_programme_parts_get_type ())

G_DECLARE_FINAL_TYPE (RehabProgrammeParts, rehab_programme_parts, REHAB, PROGRAMME_PARTS, RehabCasePage)

GtkWidget *rehab_programme_parts_new (void);
void       rehab_programme_parts_show_part (RehabProgrammeParts *self,
                                            const char          *name);

G_END_DECLS
