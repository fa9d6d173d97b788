/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done with the episode of care that is shown. */

void rehab_episode_commands_edit   (GtkWidget      *parent,
                                    RehabCaseModel *model);
void rehab_episode_commands_close  (GtkWidget      *parent,
                                    RehabCaseModel *model);
void rehab_episode_commands_reopen (GtkWidget      *parent,
                                    RehabCaseModel *model);

G_END_DECLS
