/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rehab-case-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The side that is worked on, always in sight. Where the patient has several episodes of care it is a button that lists
 * them and leads to another one: "patient.show-episode".
 */

#define REHAB_TYPE_EPISODE_BUTTON (rehab_episode_button_get_type ())

G_DECLARE_FINAL_TYPE (RehabEpisodeButton, rehab_episode_button, REHAB, EPISODE_BUTTON, AdwBin)

GtkWidget *rehab_episode_button_new (void);
void       rehab_episode_button_show  (RehabEpisodeButton *self,
                                       RehabCaseModel     *model);
void       rehab_episode_button_popup (RehabEpisodeButton *self);

G_END_DECLS
